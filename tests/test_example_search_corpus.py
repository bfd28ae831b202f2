"""The example that indexes documents and answers questions with citations."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from examples import search_corpus
from tests.corpus import FOLDER, needs_corpus

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "examples" / "issue46" / "source.txt"
MEASURES = "《双鸭山市数字政府信息化项目技术论证办法》（双政办发〔2022〕48号）"


def test_the_example_answers_with_the_citation_and_the_place_in_the_source() -> None:
    done = subprocess.run(
        [
            *(sys.executable, "examples/search_corpus.py", str(SOURCE)),
            *("--limit", "1", "--ask", "专家在哪些情形下应当回避"),
        ],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    lines = done.stdout.splitlines()
    assert f"{MEASURES}第十五条" in lines
    start, end = lines[-1].rpartition("[")[2].removesuffix("]").split(":")
    text = SOURCE.read_text("utf-8")
    assert text[int(start) : int(end)].startswith("第十五条 市数字政府信息化项目")
    assert "主动申请回避" in text[int(start) : int(end)]


def test_what_is_indexed_already_is_not_indexed_again() -> None:
    index = sqlite3.connect(":memory:")
    assert search_corpus.build(index, [str(SOURCE)]) > 50
    assert search_corpus.build(index, [str(SOURCE)]) == 0
    assert search_corpus.ask(index, "？！") == []
    index.close()


@pytest.fixture(scope="module")
def corpus_index() -> Iterator[sqlite3.Connection]:
    index = sqlite3.connect(":memory:")
    search_corpus.build(index, [FOLDER])
    yield index
    index.close()


@needs_corpus
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("企业所得税的税率是多少", "《中华人民共和国企业所得税法》第四条"),
        ("公司注册资本如何出资", "《中华人民共和国公司法》第四十七条"),
        ("升挂国旗的时间", "《中华人民共和国国旗法》第十三条"),
        ("正当防卫是否负刑事责任", "《中华人民共和国刑法》第二十条"),
    ],
)
def test_over_real_documents_the_first_answer_is_the_article(
    corpus_index: sqlite3.Connection, question: str, answer: str
) -> None:
    assert search_corpus.ask(corpus_index, question, 1)[0][0] == answer


def test_the_python_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "search.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(compile(block, "docs/search.md", "exec"), {})
    assert capsys.readouterr().out.splitlines()[0] == (
        "《测试办法》第一条 '第一条 为了测试，制定本办法。'"
    )
