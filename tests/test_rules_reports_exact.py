"""Findings in every format, to the byte: read the files in `data/reports`.

`python -m pytest tests/test_rules_reports_exact.py --update-golden` writes them anew.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from govdoc import Problem, __version__
from govdoc.errors import Language
from govdoc.rules.documents import samples
from govdoc.rules.documents.pages import page
from govdoc.rules.documents.reports import REPORTS, SEVERITIES
from govdoc.rules.documents.table import RULES

DATA = Path(__file__).parent / "data" / "reports"
GROUND = RULES[1].ground
FINDINGS = (
    Problem(
        code="GD101", severity="error",
        zh="第一件：100%，有\n换行", en="first: 100%, broken\nin two",
        pointer="/issues/0/number", source="文件,一:甲.json", line=7, basis=GROUND,
    ),
    Problem(
        code="GD502", severity="warning", zh="第二件<“&”>", en='second <"&">',
        pointer="/body/0/text", eid="al_1", source="b.xml", basis=RULES[0].ground,
    ),
    Problem(code="GD506", severity="info", zh="第三件", en="third", pointer=""),
    Problem(code="GD507", severity="info", zh="第四件", en="fourth", pointer="/title", line=3),
)  # fmt: skip
TABLE = RULES[:3]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_what_it_was(
    name: str, language: Language, golden: Callable[[Path, bytes], None]
) -> None:
    text = "\n".join(REPORTS[name](FINDINGS, TABLE, language)) + "\n"
    golden(DATA / f"{name}.{language}.txt", text.replace(f'"{__version__}"', '"VERSION"').encode())


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_nothing_is_what_it_was(
    name: str, golden: Callable[[Path, bytes], None]
) -> None:
    text = "\n".join(REPORTS[name]((), (), "zh")) + "\n"
    golden(DATA / f"{name}.none.txt", text.replace(f'"{__version__}"', '"VERSION"').encode())


def test_the_text_of_junit_comes_back_from_a_parser() -> None:
    root = ElementTree.fromstring("\n".join(REPORTS["junit"](FINDINGS, TABLE, "en")).encode())
    (suite,) = root
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("4", "2", "0")
    assert [case.get("name") for case in suite] == [
        "GD101 /issues/0/number", "GD502 al_1", "GD506", "GD507 /title",
    ]  # fmt: skip
    assert [case.get("classname") for case in suite] == [
        "文件,一:甲.json", "b.xml", "govdoc", "govdoc",
    ]  # fmt: skip
    assert 'second <"&">' in (suite[1][0].get("message") or "")


def test_the_least_grave_comes_first() -> None:
    assert SEVERITIES == ("info", "warning", "error")


def test_a_page_is_in_chinese_unless_asked_otherwise() -> None:
    assert page(RULES[0]) == page(RULES[0], "zh") != page(RULES[0], "en")


def test_a_page_shows_twelve_lines_of_a_sample_and_no_more() -> None:
    def shown(lines: int) -> list[str]:
        sample = samples.saying(*(f"第{i}段，甲,乙。" for i in range(1, lines + 1)))
        rule = attrs.evolve(next(r for r in RULES if r.code == "GD506"), bad=sample)
        return page(rule, "en").split("Breaks it:")[1].split("Found:")[0].split("\n")

    all_shown = [line for line in shown(5) if line]
    cut = [line for line in shown(30) if line]
    assert all(line.startswith("    ") for line in all_shown + cut)
    assert all_shown[-1] == "    2022年10月11日"
    assert len(cut) == 13
    assert cut[-1] == "    …"
