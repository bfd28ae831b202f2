"""Spans: which characters of the source are what. They partition it."""

from __future__ import annotations

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

    _found: list[Span] = field(factory=list)

    def add(self, paragraph: Paragraph, start: int, end: int, role: str) -> None:
        """The characters `start` to `end` of the paragraph's text."""
        if start >= end:
            return
        if len(paragraph.rows) == 1:
            begin = paragraph.rows[0].start
            self._found.append(Span(begin + start, begin + end, role))
            return
        offset = 0
        for row in paragraph.rows:
            low, high = max(start, offset), min(end, offset + len(row.text))
            if low < high:
                begin = row.start - offset
                self._found.append(Span(begin + low, begin + high, role))
            offset += len(row.text)

    def row(self, row: Row, role: str) -> None:
        """The whole of a row."""
        self._found.append(Span(row.start, row.end, role))

    def partition(self, source: str) -> tuple[Span, ...]:
        """All spans in order, what is between them as `blank`."""
        found: list[Span] = []
        at = 0
        for span in sorted(self._found, key=lambda s: s.start):
            if at < span.start:
                found.append(Span(at, span.start, "blank"))
            found.append(span)
            at = span.end
        if at < len(source):
            found.append(Span(at, len(source), "blank"))
        return tuple(found)
