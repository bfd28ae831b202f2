"""Every sentence of Issue 46's instruments is encoded, or stands in the table that says why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from examples.issue46 import coverage
from examples.issue46.encode import gazette
from govdoc import Notice

NOTICES = gazette().issues[0].notices
PAGE = Path(coverage.__file__).parent / "PROVISIONS.md"


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: str(notice.number))
def test_each_sentence_has_a_provision_a_task_or_a_reason(notice: Notice) -> None:
    for row in coverage.rows(notice):
        assert bool(row.why) is bool(row.bare), row
        assert row.provisions or row.tasks or row.bare, row


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: str(notice.number))
def test_the_reasons_are_about_clauses_that_are_there_each_once(notice: Notice) -> None:
    eids = [row.eid for row in coverage.rows(notice)]
    listed = [eid for each in coverage.WITHOUT[str(notice.number)].values() for eid in each.split()]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(eids)
    assert set(coverage.WITHOUT[str(notice.number)]) <= set(coverage.WHY)


def test_a_sentence_that_loses_its_provision_is_found() -> None:
    text = "甲应当登记。乙可以登记；丙不登记。"
    assert list(coverage._bare(text, ["甲应当登记", "丙不登记"])) == ["乙可以登记；"]


def test_the_page_is_what_the_encoding_gives(golden: Callable[[Path, bytes], None]) -> None:
    golden(PAGE, coverage.table(gazette()).encode())
