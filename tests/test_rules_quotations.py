"""An encoding that says other than its text is refused, with every problem and its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

from govdoc import (
    Basis,
    BasisError,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    EffectiveDate,
    ExpertFact,
    Force,
    Instrument,
    ProjectKind,
    Provisions,
    Reading,
)
from govdoc.rules import quotations
from tests.registration_schedule import CITED, DAY, cited, effective, four, one, schedule, two
from tests.technical_review_law import NUMBER, invented, measures

Found = list[tuple[str, str, str]]
"""Pointer, eId and the English message of each problem."""

OTHER_READING = Reading(words="另有规定", zh="", en="")


def found(instrument: Instrument) -> Found:
    return [(p.pointer, p.eid, p.en) for p in quotations.problems(instrument)]


def evolve(instrument: Instrument, path: str, **changes: Any) -> Instrument:
    """A copy in which the provision at `path`, such as `pools/0/criteria/3`, has `changes`."""
    return attrs.evolve(
        instrument, provisions=_evolved(instrument.provisions, path.split("/"), changes)
    )


def _evolved(node: Any, path: list[str], changes: dict[str, Any]) -> Any:
    if not path:
        return attrs.evolve(node, **changes)
    head, *rest = path
    if isinstance(node, tuple):
        at = int(head)
        return (*node[:at], _evolved(node[at], rest, changes), *node[at + 1 :])
    return attrs.evolve(node, **{head: _evolved(getattr(node, head), rest, changes)})


def quoting(path: str, quote: str) -> Callable[[], Instrument]:
    """The measures with other words quoted at `path`."""
    return lambda: evolve(measures(), f"{path}/basis", quote=quote)


def law(path: str, **changes: Any) -> Callable[[], Instrument]:
    return lambda: evolve(measures(), path, **changes)


def plan(path: str, **changes: Any) -> Callable[[], Instrument]:
    return lambda: evolve(schedule(), path, **changes)


@pytest.mark.parametrize("instrument", [measures(), invented(), schedule()])
def test_what_is_encoded_as_printed_passes(instrument: Instrument) -> None:
    quotations.verify(instrument)


THRESHOLD = "/provisions/thresholds/0"
