"""`check`: all that the rules find in a document, in a stable order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import frozen

from govdoc.errors import Problem
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.survey import Survey
from govdoc.rules.documents.table import RULES

MAX_PROBLEMS = 1000


@frozen(kw_only=True)
class Report:
    """What a check found: iterate over it."""

    findings: tuple[Problem, ...]
    """In print order; at one place by code, of one code as the rule finds them."""
    total: int
    """How many there are, with those beyond `max_problems`."""

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)


def check(
    document: Any,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = RULES,
    source: str = "",
    max_problems: int = MAX_PROBLEMS,
) -> Report:
    """What is wrong in `document`, by `rules`. Never raises for what a document says.

    `select` and `ignore` are codes or their beginnings (`GD2`); without `select` every rule is
    taken, and what is ignored is left out whatever is selected. `rules` may be `(*RULES, own)`.
    Raises `ValueError` for a code that no rule has.
    """
    taken = chosen(tuple(rules), tuple(select), tuple(ignore))
    survey = Survey(document)
    order = {place.pointer: i for i, place in enumerate(survey.places)}
    found = [_problem(rule, each, source) for rule in taken for each in rule.find(survey)]
    found.sort(key=lambda f: (_rank(f.pointer, order), f.code, f.pointer))
    return Report(findings=tuple(found[: max(0, max_problems)]), total=len(found))


def chosen(
    rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[Rule, ...]:
    """Those of `rules` that `select` and `ignore` leave. Raises `ValueError` for unknown codes."""
    codes = [rule.code for rule in rules]
    for prefix in (*select, *ignore):
        read = prefix.startswith("GD0")  # what reading a file tells is no rule's
        if not prefix or not (read or any(code.startswith(prefix) for code in codes)):
            raise ValueError(f"no rule has a code that begins with {prefix!r}")
    return tuple(rule for rule in rules if wanted(rule.code, select, ignore))


def wanted(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether `select` and `ignore` leave `code`."""
    return (not select or code.startswith(select)) and not code.startswith(ignore)


_GAPS = {"GD201", "GD204"}


def with_noticed(
    findings: Iterable[Problem], noticed: Iterable[Problem], source: str
) -> list[Problem]:
    """`findings` in a plain text with what was `noticed` in reading it, in order of lines.

    A missing number is told once: where a rule tells it, the reader does not.
    """
    found = list(findings)
    if not noticed:
        return found
    told = {f.line for f in found if f.code in _GAPS}
    found += (
        attrs.evolve(p, source=source)
        for p in noticed
        if not (p.code == "GD032" and p.line in told)
    )
    return sorted(found, key=lambda f: f.line or 0)


def _problem(rule: Rule, found: Any, source: str) -> Problem:
    return Problem(
        code=rule.code,
        severity=rule.severity,
        zh=rule.message(found, "zh"),
        en=rule.message(found, "en"),
        pointer=found.pointer,
        eid=found.eid,
        source=source,
        basis=rule.ground,
    )


def _rank(pointer: str, order: dict[str, int]) -> int:
    """The place in print order of the node that `pointer` leads to, or into."""
    while pointer and pointer not in order:
        pointer = pointer.rpartition("/")[0]
    return order.get(pointer, 0)
