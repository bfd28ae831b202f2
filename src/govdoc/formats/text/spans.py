"""Spans: which characters of the source are what. They partition it."""

from __future__ import annotations

from operator import itemgetter

from attrs import define, field, frozen

from govdoc.formats.text.paragraphs import Paragraph
from govdoc.formats.text.source import Row


@frozen
class Span:
    """Characters `start` to `end` of the source, and what they are."""

    start: int
    end: int
    role: str
    """`blank`, `mark`, `label`, `heading`, `text`, `table`, or the role of a line."""


@define
class Spans:
    """Collects spans in any order."""

    _found: list[tuple[int, int, str]] = field(factory=list)

    def add(self, paragraph: Paragraph, start: int, end: int, role: str) -> None:
        """The characters `start` to `end` of the paragraph's text."""
        if start >= end:
            return
        if len(paragraph.rows) == 1:
            begin = paragraph.rows[0].start
            self._found.append((begin + start, begin + end, role))
            return
        offset = 0
        for row in paragraph.rows:
            low, high = max(start, offset), min(end, offset + len(row.text))
            if low < high:
                begin = row.start - offset
                self._found.append((begin + low, begin + high, role))
            offset += len(row.text)

    def row(self, row: Row, role: str) -> None:
        """The whole of a row."""
        self._found.append((row.start, row.start + len(row.text), role))

    def partition(self, source: str) -> tuple[Span, ...]:
        """All spans in order, what is between them as `blank`."""
        found: list[Span] = []
        at = 0
        for start, end, role in sorted(self._found, key=itemgetter(0)):
            if at < start:
                found.append(Span(at, start, "blank"))
            found.append(Span(start, end, role))
            at = end
        if at < len(source):
            found.append(Span(at, len(source), "blank"))
        return tuple(found)
