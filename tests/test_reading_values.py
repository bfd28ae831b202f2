"""Typed values and duties in a document's text, each with its place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

import govdoc
from govdoc import Clause, Instrument, InstrumentKind, Level, Table
from govdoc.language.dates import DateMention
from govdoc.language.quantities import AmountMention
from govdoc.language.values import Period, Share
from govdoc.strategies import gazettes

LAW = Instrument(
    title="虚构市办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        Clause(
            level=Level.ARTICLE,
            label="第一条",
            clauses=(Clause(level=Level.PARAGRAPH, text="预算50万元（含）以上的，3个月内论证。"),),
        ),
        Clause(
            level=Level.ALINEA,
            table=Table(header=("名称", "完成"), rows=(("修路（市交通局负责）", "20%"),)),
        ),
    ),
)


def node_at(document: Any, pointer: str) -> Any:
    return next(place.node for place in govdoc.walk(document) if place.pointer == pointer)


def text_at(document: Any, found: Any) -> str:
    name, _, rest = found.field.partition("/")
    text = getattr(node_at(document, found.pointer), name)
    for step in rest.split("/") if rest else ():
        text = text[int(step)]
    assert isinstance(text, str)
    return text


def test_values_have_their_type_and_place() -> None:
    amount, period, share = govdoc.values(LAW)
    assert (amount.words, amount.eid, amount.field) == ("50万元（含）以上", "art_1__para_1", "text")
    assert isinstance(amount.value, AmountMention)
    assert (amount.value.bound.amount, amount.value.bound.inclusive) == (Decimal(500_000), True)
    assert isinstance(period.value, Period)
    assert (period.words, period.value.count, period.value.unit) == ("3个月内", 3, "month")
    assert isinstance(share.value, Share)
    assert (share.words, share.pointer, share.field) == ("20%", "/clauses/1/table", "rows/0/1")
    assert share.eid == "al_1"


def test_duties_are_found_in_tables_too() -> None:
    (duty,) = govdoc.duties(LAW)
    assert (duty.words, duty.field, duty.eid) == ("（市交通局负责）", "rows/0/0", "al_1")
    assert [(unit.name, unit.role) for unit in duty.duty.units] == [("市交通局", "responsible")]


def test_values_of_issue_46_are_where_they_say() -> None:
    document = govdoc.load("examples/issue46/issue46.json")
    found = govdoc.values(document)
    for one in found:
        assert text_at(document, one)[one.value.start : one.value.end] == one.words
    days = [v.value.day for v in found if isinstance(v.value, DateMention) and v.eid == ""]
    assert dt.date(2022, 10, 31) in days
    (budget,) = [v for v in found if isinstance(v.value, AmountMention) and v.eid.startswith("art")]
    assert budget.words.startswith("50万元")


@given(gazettes())
def test_of_any_document_words_and_span_agree(document: govdoc.Gazette) -> None:
    for one in govdoc.values(document):
        assert text_at(document, one)[one.value.start : one.value.end] == one.words
    for each in govdoc.duties(document):
        assert text_at(document, each)[each.duty.start : each.duty.end] == each.words


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    assert govdoc.FoundValue.__name__ == "FoundValue"
    with pytest.raises(AttributeError, match="no attribute 'FoundNothing'"):
        _ = govdoc.FoundNothing  # type: ignore[attr-defined]
