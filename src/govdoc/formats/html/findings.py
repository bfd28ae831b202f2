"""Findings beside their places: which block of the page each one goes to."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from attrs import define, field, frozen

from govdoc.errors import Language, Problem


@frozen(kw_only=True)
class Finding:
    """A finding (检查所见) as the page shows it."""

    id: str
    code: str
    severity: str
    message: str
    ground: str
    """What it rests on, with the words quoted; empty where nothing is said."""


@define
class Findings:
    """All findings of a page, each taken by the block that it stands beside."""

    all: tuple[Finding, ...]
    by_pointer: dict[str, list[Finding]] = field(factory=dict)
    placed: set[str] = field(factory=set)
    """The ids of those that a block has taken."""

    def take(self, pointer: str) -> tuple[Finding, ...]:
        """The findings of the block at `pointer`."""
        found = tuple(self.by_pointer.pop(pointer, ()))
        self.placed.update(finding.id for finding in found)
        return found


def findings(problems: Iterable[Problem], shown: Set[str], language: Language) -> Findings:
    """`problems` by the pointers of `shown`, the blocks of the page: the innermost one each."""
    page = Findings(all=())
    every: list[Finding] = []
    for number, problem in enumerate(problems, 1):
        finding = Finding(
            id=f"finding-{number}",
            code=problem.code,
            severity=problem.severity,
            message=problem.message(language),
            ground=_ground(problem.basis),
        )
        every.append(finding)
        pointer = problem.pointer
        while pointer and pointer not in shown:
            pointer = pointer.rpartition("/")[0]
        page.by_pointer.setdefault(pointer, []).append(finding)
    page.all = tuple(every)
    return page


def _ground(basis: Any) -> str:
    """What a finding rests on: a rule's ground, or a clause with its words."""
    source = getattr(basis, "source", "")
    quote = getattr(basis, "quote", "")
    return f"{source}：“{quote}”" if source and quote else source or quote
