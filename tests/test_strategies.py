"""The strategies: what they make, how they are overridden, how Hypothesis finds them."""

from __future__ import annotations

import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govdoc.model
from govdoc import strategies
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.provisions import Provisions
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind
from govdoc.model.tree import Place, walk
from govdoc.strategies._register import STRATEGIES

FORBIDDEN = {chr(n) for n in range(0x20)} - {*"\t\n\r"} | {"\ufffe", "\uffff"}


def model_classes() -> Iterator[type]:
    for module in pkgutil.iter_modules(govdoc.model.__path__, "govdoc.model."):
        for cls in vars(import_module(module.name)).values():
            if inspect.isclass(cls) and attrs.has(cls) and cls.__module__ == module.name:
                yield cls


def values(node: Any) -> Iterator[Any]:
    """Every plain value in `node`."""
    if attrs.has(type(node)):
        for attribute in attrs.fields(type(node)):
            yield from values(getattr(node, attribute.name))
    elif isinstance(node, tuple):
        for item in node:
            yield from values(item)
    else:
        yield node


def test_every_class_of_the_model_has_a_strategy() -> None:
    internal = {"Place", "LevelRow"}
    assert {c.__name__ for c in model_classes()} - internal == {
        c.__name__ for c in STRATEGIES if c.__module__.startswith("govdoc.model.")
    }
    assert set(STRATEGIES.values()) <= set(strategies.__all__)


@pytest.mark.parametrize("cls", STRATEGIES, ids=lambda cls: cls.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_every_class_is_made_from_its_type_and_every_attribute_can_be_given(
    cls: type, data: st.DataObject
) -> None:
    made = data.draw(st.from_type(cls))
    assert type(made) is cls
    given_all = {a.name: getattr(made, a.name) for a in attrs.fields(cls)}
    assert data.draw(getattr(strategies, STRATEGIES[cls])(**given_all)) == made


@given(strategies.gazettes())
def test_every_value_can_be_written_as_json_and_xml(gazette: Gazette) -> None:
    for value in values(gazette):
        if isinstance(value, str):
            assert not FORBIDDEN & set(value)
            assert value.encode("utf-8").decode("utf-8") == value
        elif isinstance(value, int):
            assert abs(value) < 2**53
        elif isinstance(value, Decimal):
            assert "E" not in str(value)
            assert Decimal(format(value, "f")) == value


@given(strategies.issues(number=st.just(10), total_number=46))
def test_attributes_are_given_as_strategies_or_as_values(issue: Issue) -> None:
    assert (issue.number, issue.total_number) == (10, 46)


@given(st.data())
def test_an_unknown_attribute_is_refused(data: st.DataObject) -> None:
    with pytest.raises(TypeError, match="Issue has no attribute nubmer"):
        data.draw(strategies.issues(nubmer=10))


@given(st.data(), st.integers(1, 5))
def test_clauses_are_no_deeper_than_asked_for(data: st.DataObject, depth: int) -> None:
    def height(clause: Clause) -> int:
        return 1 + max(map(height, clause.clauses), default=0)

    assert height(data.draw(strategies.clauses(max_depth=depth))) <= depth


@given(strategies.registration_phases())
def test_a_phase_does_not_end_before_it_starts(phase: RegistrationPhase) -> None:
    assert phase.end is None or phase.end >= phase.start
    assert phase.deadline is not None or phase.deadline_basis is None


@given(strategies.registration_phases(start=2**53 - 1))
def test_a_phase_may_start_as_late_as_an_integer_can_be(phase: RegistrationPhase) -> None:
    assert phase.end in {None, 2**53 - 1}


@given(strategies.deadlines())
def test_a_deadline_says_what_its_kind_asks_for(deadline: Deadline) -> None:
    assert (deadline.date is not None) == (deadline.kind is DeadlineKind.FIXED)
    assert (deadline.month is not None) == (deadline.kind is DeadlineKind.RELATIVE)
    assert (deadline.day is None) == (deadline.month is None)


def test_instruments_and_provisions_are_rich_enough_to_find_faults() -> None:
    seen: set[object] = set()

    @settings(max_examples=300)
    @given(strategies.instruments(provisions=Provisions()))
    def collect_texts(instrument: Instrument) -> None:
        for place in walk(instrument):
            seen.update(_traits(place))

    @settings(max_examples=300)
    @given(strategies.provisions())
    def collect_statements(provisions: Provisions) -> None:
        seen.update(type(place.node).__name__ for place in walk(provisions))

    collect_texts()
    collect_statements()
    assert seen >= {*Level, *_TRAITS}


_TRAITS = {"table", "figure", "tasks", "notes", "mark", "odd label", "deep", "annex"} | (
    {cls.__name__ for cls in STRATEGIES if cls.__module__.startswith("govdoc.model.")}
    - {"Gazette", "Issue", "Notice", "ContentsEntry"}
)


def _traits(place: Place) -> Iterator[object]:
    node = place.node
    yield type(node).__name__
    if isinstance(node, Clause):
        yield node.level
        yield from (n for n in ("table", "figure", "tasks", "notes", "mark") if getattr(node, n))
        if node.label == "第百条":
            yield "odd label"
        if place.pointer.count("/clauses/") >= 3:
            yield "deep"
        if place.eid.startswith("att_"):
            yield "annex"


@pytest.mark.parametrize(
    "first",
    [
        "import hypothesis",
        "import govdoc.strategies",
        "import govdoc.strategies.documents",
        "from govdoc.model.gazettes import Issue",
        "from govdoc.strategies import register; register(); register()",
    ],
)
def test_types_are_known_whatever_is_imported_first(first: str) -> None:
    code = f"""{first}
from hypothesis import given, settings, strategies as st
from govdoc.model.registration import RegistrationPhase

@settings(max_examples=20, database=None, deadline=None, derandomize=True)
@given(st.from_type(RegistrationPhase))
def test(phase):
    assert phase.end is None or phase.end >= phase.start

test()
print("found")
"""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "found\n"


def test_a_strategy_is_shown_as_the_call_it_is() -> None:
    assert repr(strategies.issues(number=10)) == "issues(number=10)"
    assert repr(strategies.gazettes()) == "gazettes()"
