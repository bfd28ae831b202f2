"""Spans: which characters of the source are what. They partition it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import TypeAlias

from attrs import define, field, frozen

from govdoc.formats.text.source import Row


@frozen
class Span:
    """Characters `start` to `end` of the source, and what they are."""

    start: int
    end: int
    role: str
    """`blank`, `mark`, `label`, `heading`, `text`, `table`, or the role of a line."""


Bare: TypeAlias = tuple[int, int, str]
"""A span before it is made: where it starts and ends, and its role."""


@define
class Spans:
    """Collects spans in any order."""

    found: list[Bare] = field(factory=list)

    def add(self, row: Row, start: int, end: int, role: str) -> None:
        """The characters `start` to `end` of the row's text."""
        if row.cuts:
            self.found += [(*place, role) for place in row.places(start, end)]
        else:
            self.found.append((row.start + start, row.start + end, role))

    def row(self, row: Row, role: str) -> None:
        """The whole of a row."""
        self.add(row, 0, len(row.text), role)


def partition(found: Iterable[Bare], length: int) -> tuple[Span, ...]:
    """All spans in order, what is between them up to `length` as `blank`."""
    spans: list[Span] = []
    at = 0
    for start, end, role in sorted(found, key=itemgetter(0)):
        if at < start:
            spans.append(Span(at, start, "blank"))
        spans.append(Span(start, end, role))
        at = end
    if at < length:
        spans.append(Span(at, length, "blank"))
    return tuple(spans)
