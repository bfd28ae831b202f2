"""The facts of a case, as a file may leave them out."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from govdoc.rules.cases import EligibilityCase, PanelCase
from govdoc.rules.interests import Interest
from govdoc.rules.technical_review import Expert, Member, Opinion, Panel, Project, Unit


def test_what_is_left_out_of_a_case_is_not_known() -> None:
    case = EligibilityCase(expert=Expert())
    assert case.scarce is None
    assert PanelCase(panel=Panel()).project == Project()


def test_a_truth_is_true_false_or_not_known() -> None:
    assert EligibilityCase(expert=Expert(), scarce=False).scarce is False
    with pytest.raises(TypeError, match="scarce"):
        EligibilityCase(expert=Expert(), scarce=1)  # type: ignore[arg-type]


TRUTHS = [
    (kind, field.name)
    for kind in (Member, Opinion, Project, Interest)
    for field in attrs.fields(kind)
    if field.type == "bool | None"
]


@pytest.mark.parametrize(("kind", "name"), TRUTHS)
def test_a_fact_is_not_known_until_it_is_said_to_be_so_or_not(kind: Any, name: str) -> None:
    other = {"relation": "亲属"} if kind is Interest else {}
    assert getattr(kind(**other), name) is None
    for value in (True, False):
        assert getattr(kind(**other, **{name: value}), name) is value
    for value in ("yes", 1, 0):
        with pytest.raises(TypeError, match=f"^{name}: "):
            kind(**other, **{name: value})


def test_there_are_twelve_such_facts() -> None:
    assert len(TRUTHS) == 12


def test_the_employer_stated_goes_before_the_name_in_the_register() -> None:
    bureau = Unit(id="1", name="甲局")
    named = Expert(employer="乙公司")
    assert Member(employer=bureau, expert=named).unit == bureau
    assert Member(expert=named).unit == Unit(name="乙公司")
    assert Member().unit is None
