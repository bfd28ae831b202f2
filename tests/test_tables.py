"""Flat tables: what rows documents have, that their keys join, and that each value fits."""

from __future__ import annotations

import datetime as dt
import weakref
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc.errors import EncodeError
from govdoc.strategies import gazettes, instruments, notices
from govdoc.tables import page
from govdoc.tables.exporting import export
from govdoc.tables.records import Row, Source
from govdoc.tables.sources import source_of
from govdoc.tables.table import TABLES
from tests.technical_review_law import measures

ROOT = Path(__file__).parent.parent
ISSUE46 = Source(
    name="issue46.json", document=govdoc.load(ROOT / "examples" / "issue46" / "issue46.json")
)
PYTHON = {
    "text": str,
    "integer": int,
    "boolean": bool,
    "decimal": Decimal,
    "date": dt.date,
    "texts": tuple,
}


def rows(source: Source, name: str) -> list[dict[str, object]]:
    table = next(table for table in TABLES if table.name == name)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows_of(source)]


def fits(row: Row, types: list[str]) -> bool:
    return len(row) == len(types) and all(
        value is None or type(value) is PYTHON[kind] for value, kind in zip(row, types, strict=True)
    )


def test_issue_46_has_so_many_rows() -> None:
    assert {table.name: len(table.rows_of(ISSUE46)) for table in TABLES} == {
        "documents": 1,
        "issues": 1,
        "notices": 4,
        "instruments": 4,
        "clauses": 148,
        "tasks": 9,
        "task_units": 32,
        "phases": 4,
        "thresholds": 1,
        "citations": len(govdoc.citations(ISSUE46.document)),
        "findings": len(govdoc.check(ISSUE46.document)),
        "chunks": len(govdoc.chunks(ISSUE46.document)),
    }


def test_a_clause_says_where_it_stands() -> None:
    found = next(r for r in rows(ISSUE46, "clauses") if r["eid"] == "art_7__para_2__point_2")
    law = "issue46.json#/issues/0/notices/3/instruments/0"
    assert found | {"position": 0} == {
        "id": f"{law}/clauses/6/clauses/1/clauses/1",
        "document": "issue46.json",
        "notice": "issue46.json#/issues/0/notices/3",
        "instrument": law,
        "annex": "",
        "eid": "art_7__para_2__point_2",
        "parent": f"{law}/clauses/6/clauses/1",
        "parent_eid": "art_7__para_2",
        "path": ("第七条", "", "（二）"),
        "position": 0,
        "depth": 3,
        "level": "point",
        "label": "（二）",
        "heading": "",
        "text": "具有中级专业技术职称或同等专业水平且从事相关领域工作满8年，"
        "或者具有高级专业技术职称或同等专业水平；",
        "table": "",
        "citation": "第七条第二款第（二）项",
    }


def test_a_task_names_its_clause_its_measure_and_its_units_in_order() -> None:
    task = rows(ISSUE46, "tasks")[0]
    units = [r["unit"] for r in rows(ISSUE46, "task_units") if r["task"] == task["id"]]
    first = govdoc.find(ISSUE46.document, govdoc.TaskItem)[0]
    assert (task["content"], task["measure"], tuple(units)) == (
        first.content,
        first.measure,
        first.units,
    )
    assert task["clause"] in {r["id"] for r in rows(ISSUE46, "clauses")}


def test_a_phase_and_a_threshold_are_typed() -> None:
    phase = rows(ISSUE46, "phases")[-1]
    assert (phase["start_year"], phase["end_year"]) == (2028, None)
    threshold = rows(ISSUE46, "thresholds")[0]
    assert (threshold["amount"], threshold["inclusive"]) == (Decimal(500000), True)


def test_findings_have_the_line_of_the_file() -> None:
    data = (ROOT / "examples" / "issue46" / "source.txt").read_bytes()
    found = rows(source_of("source.txt", data, "text", {}), "findings")
    assert found
    assert all(r["line"] is not None for r in found)
    lines = [r["line"] for r in found]
    assert lines == sorted(lines)
    assert {"GD031", "GD032", "GD033"} <= {r["code"] for r in found}  # noticed in reading


def test_what_a_column_cannot_hold_is_refused() -> None:
    issue = govdoc.Issue(number=2**63)
    with pytest.raises(EncodeError, match=r"GD039.*number of issues"):
        rows(Source(name="a", document=issue), "issues")
    law = measures()
    threshold = attrs.evolve(law.provisions.thresholds[0], amount=Decimal("0.00001"))
    provisions = attrs.evolve(law.provisions, thresholds=(threshold,))
    with pytest.raises(EncodeError, match=r"GD039.*amount of thresholds"):
        rows(Source(name="a", document=attrs.evolve(law, provisions=provisions)), "thresholds")


@given(st.one_of(gazettes(), notices(), instruments()))
def test_of_any_document_every_value_fits_its_column_and_every_key_joins(
    document: govdoc.Document,
) -> None:
    source = Source(name="文件", document=document, max_chars=100)
    found = {table.name: list(table.rows(source)) for table in TABLES}
    ids: dict[str, Counter[str]] = {}
    for table in TABLES:
        types = [column.type for column in table.columns]
        assert all(fits(row, list(types)) for row in found[table.name]), table.name
        if table.columns[0].name == "id":
            ids[table.name] = Counter(row[0] for row in found[table.name])
            assert all(count == 1 for count in ids[table.name].values())
    for table in TABLES:
        for at, column in enumerate(table.columns):
            if column.joins:
                held = {row[at] for row in found[table.name]} - {None}
                assert held <= set(ids[column.joins]), (table.name, column.name)


@pytest.mark.parametrize("to", ["csv", "sqlite", "parquet"])
def test_only_one_document_is_held_at_a_time(to: str, tmp_path: Path) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    alive: list[weakref.ref[Source]] = []
    most = 0

    def sources() -> Iterator[Source]:
        nonlocal most
        for n in range(20):
            source = Source(name=str(n), document=measures())
            alive.append(weakref.ref(source))
            most = max(most, sum(ref() is not None for ref in alive))
            yield source
            del source

    rows = export(sources(), tmp_path, to=to, refused=lambda problems: None)
    assert rows["documents"] == 20
    assert most <= 2


def test_the_page_of_columns_is_up_to_date() -> None:
    text = (ROOT / "docs" / "tables.md").read_text("utf-8")
    assert text.partition(page.MARK)[2].strip() == page.columns().strip()
