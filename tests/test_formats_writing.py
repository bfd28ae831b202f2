"""Writing: what cannot be read again unchanged is not written, and every reason is told."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

import govdoc
from govdoc import (
    Basis,
    Clause,
    Instrument,
    InstrumentKind,
    Level,
    Notice,
    ProjectThreshold,
    Provisions,
)

BASIS = Basis(eid="art_1", quote="甲")


class Text(str):
    """A subclass of str: it would come back as a str."""

    __slots__ = ()


def problems(document: Any, format: str = "json") -> list[tuple[str, str]]:
    with pytest.raises(govdoc.EncodeError) as caught:
        govdoc.dumps(document, format=format)
    return [(p.code, p.pointer) for p in caught.value.problems]


def threshold(amount: Any) -> Instrument:
    said = ProjectThreshold(amount=amount, inclusive=True, funding="甲", basis=BASIS)
    return Instrument(
        title="甲", kind=InstrumentKind.MEASURES, provisions=Provisions(thresholds=(said,))
    )


@pytest.mark.parametrize("format", ["json", "xml"])
@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"title": 5}, "GD006", "/title"),
        ({"title": None}, "GD006", "/title"),
        ({"title": Text("甲")}, "GD006", "/title"),
        ({"title": "\x00"}, "GD011", "/title"),
        ({"title": "\ud800"}, "GD011", "/title"),
        ({"kind": "通知"}, "GD006", "/kind"),
        ({"kind": InstrumentKind.LAW}, "GD006", "/kind"),
        ({"number": "国发〔2022〕1号"}, "GD006", "/number"),
        ({"dated": dt.datetime(2022, 1, 1)}, "GD006", "/dated"),
        ({"dated": "2022-01-01"}, "GD006", "/dated"),
        ({"addressees": ["各县"]}, "GD006", "/addressees"),
        ({"addressees": (1,)}, "GD006", "/addressees/0"),
        ({"body": (Clause(level="article"),)}, "GD006", "/body/0/level"),  # type: ignore[arg-type]
        ({"body": (Notice(title="甲"),)}, "GD006", "/body/0"),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_place(
    format: str, changes: dict[str, Any], code: str, pointer: str
) -> None:
    assert problems(Notice(**({"title": "甲"} | changes)), format) == [(code, pointer)]


def test_every_problem_is_told_at_once() -> None:
    notice: Any = Notice(title=1, dated="x", addressees=[])  # type: ignore[arg-type]
    assert problems(notice) == [("GD006", "/title"), ("GD006", "/addressees"), ("GD006", "/dated")]


@pytest.mark.parametrize(
    "amount", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+31"), Decimal("1E-31"), 500000, 5e5]
)
def test_an_amount_that_has_no_short_plain_form_is_refused(amount: Any) -> None:
    ((code, pointer),) = problems(threshold(amount))
    assert code in {"GD006", "GD007"}
    assert pointer == "/provisions/thresholds/0/amount"


def test_an_amount_is_written_without_an_exponent() -> None:
    law = threshold(Decimal("5E+5"))
    assert b'"amount":"500000"' in govdoc.dumps(law, format="json")
    assert govdoc.loads(govdoc.dumps(law, format="json"), format="json") == law


def test_clauses_nested_too_deep_are_refused() -> None:
    clause = Clause(level=Level.ALINEA)
    for _ in range(64):
        clause = Clause(level=Level.ALINEA, clauses=(clause,))
    law = Instrument(title="甲", kind=InstrumentKind.LAW, clauses=(clause,))
    assert problems(law) == [("GD008", "/clauses/0" * 65)]


@pytest.mark.parametrize("value", [Clause(level=Level.ALINEA), "甲", None, {}])
def test_what_is_no_document_is_refused(value: Any) -> None:
    assert problems(value) == [("GD015", "")]


def test_the_public_converter_refuses_what_loads_refuses_and_is_the_callers_own() -> None:
    mine = govdoc.converter()
    assert mine is not govdoc.converter()
    law = threshold(Decimal("500000"))
    assert mine.structure(mine.unstructure(law), Instrument) == law
    mine.register_unstructure_hook(Decimal, lambda _: "changed")
    assert b"changed" not in govdoc.dumps(law, format="json")
