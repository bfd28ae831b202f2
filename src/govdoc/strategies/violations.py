"""Documents that break a rule, and the same with the fault undone."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.model.gazettes import Frequency, Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.rules.documents import samples
from govdoc.rules.documents.table import RULES


def violating(code: str) -> SearchStrategy[Any]:
    """Documents in which `check` finds `code` and nothing else. Raises `ValueError`."""
    return violations(code).map(lambda pair: pair[0])


def violations(code: str) -> SearchStrategy[tuple[Any, Any]]:
    """Pairs: a document that breaks the rule `code`, and the same with the fault undone.

    The sample of the rule stands alone, or in a notice, an issue, a gazette, among others that
    no rule objects to. Raises `ValueError` for a code that no rule has.
    """
    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        raise ValueError(f"no rule has the code {code!r}")
    return _surrounded(rule.bad, rule.good)


@st.composite
def _surrounded(draw: DrawFn, /, bad: Any, good: Any) -> tuple[Any, Any]:
    pair = (bad, good)
    if isinstance(bad, Instrument) and draw(st.booleans()):
        pair = _each(pair, lambda law: samples.notice(instruments=(law,), number=None))
    if isinstance(bad, Instrument | Notice) and isinstance(pair[0], Notice) and draw(st.booleans()):
        before = _others(draw(st.integers(0, 2)), 100)
        after = _others(draw(st.integers(0, 2)), 200)
        pair = _each(pair, lambda n: samples.issue(notices=(*before, n, *after)))
    if isinstance(pair[0], Issue) and draw(st.booleans()):
        frequency = draw(st.sampled_from(Frequency) | st.none())
        empty = Gazette(title="某市人民政府公报", frequency=frequency)
        pair = _each(pair, lambda issue: attrs.evolve(empty, issues=(issue,)))
    return pair


def _each(pair: tuple[Any, Any], change: Any) -> tuple[Any, Any]:
    return change(pair[0]), change(pair[1])


def _others(count: int, serial: int) -> tuple[Notice, ...]:
    """Notices with other numbers and titles."""
    plain = samples.notice()
    return tuple(
        attrs.evolve(
            plain,
            title=f"某市人民政府关于第{serial + i}号事项的通知",
            number=samples.number(f"某政发〔2022〕{serial + i}号"),
        )
        for i in range(count)
    )
