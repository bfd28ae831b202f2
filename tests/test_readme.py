"""Every Python block of the READMEs runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.zh-CN.md")


@pytest.mark.parametrize("name", PAGES)
def test_the_python_of_the_readme_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, name, "exec"), {})


def test_both_readmes_hold_the_same_code_but_for_comments_and_are_short() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in PAGES]
    blocks = [re.findall(r"```console\n(.*?)```", text, re.DOTALL) for text in texts]
    assert blocks[0] == blocks[1]
    python = [re.findall(r"```python\n(.*?)```", text, re.DOTALL) for text in texts]
    bare = [[re.sub(r"\s*#[^\n]*", "", block) for block in each] for each in python]
    assert bare[0] == [block.replace('explain("zh")', 'explain("en")') for block in bare[1]]
    assert all(len(text.splitlines()) <= 100 for text in texts)
