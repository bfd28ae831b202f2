"""Spans: which characters of the source are what. They partition it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import TypeAlias

from attrs import define, field, frozen

from govdoc.formats.text.nodes import Node
from govdoc.formats.text.source import Row
from govdoc.model.lines import LineRole


@frozen
class Span:
    """Characters `start` to `end` of the source, and what they are."""

    start: int
    end: int
    role: str
    """`blank`, `mark`, `label`, `heading`, `text`, `table`, or the role of a line."""


_Bare: TypeAlias = tuple[int, int, str]
"""A span before it is made: where it starts and ends, and its role."""


@define
class Spans:
    """What was made of which row; the spans are made of it when they are asked for."""

    _length: int
    """Of the source."""
    _lines: list[tuple[Row, LineRole | str]] = field(factory=list)
    _nodes: list[Node] = field(factory=list)
    cut: bool = False
    """Whether any row was joined of pieces: where none was, there is nothing to propose."""

    def line(self, row: Row, role: LineRole | str) -> None:
        """The whole of `row` is a line of that role."""
        self._lines.append((row, role))

    def nodes(self, nodes: Iterable[Node]) -> None:
        """`nodes` are the clauses of rows, with all that is in them."""
        self._nodes += nodes

    def partition(self) -> tuple[Span, ...]:
        """All spans in order, what is between them as `blank`."""
        found: list[_Bare] = []
        for row, role in self._lines:
            name = role if isinstance(role, str) else role.value
            _add(found, row, 0, len(row.text), name)
        for node in self._nodes:
            _add_node(found, node)
        spans: list[Span] = []
        at = 0
        for start, end, role in sorted(found, key=itemgetter(0)):
            if at < start:
                spans.append(Span(at, start, "blank"))
            spans.append(Span(start, end, role))
            at = end
        if at < self._length:
            spans.append(Span(at, self._length, "blank"))
        return tuple(spans)


def _add_node(found: list[_Bare], node: Node) -> None:
    row, label = node.row, node.label
    if row is not None:
        if label is not None:
            mark = len(label.mark)
            _add(found, row, 0, mark, "mark")
            _add(found, row, mark, label.length + len(node.after_label()), "label")
        if node.split > node.start:
            _add(found, row, node.start, node.split, "heading")
        _add(found, row, len(row.text) - len(node.text), len(row.text), "text")
    for child in node.children:
        _add_node(found, child)


def _add(found: list[_Bare], row: Row, start: int, end: int, role: str) -> None:
    """Add the characters `start` to `end` of the text of `row`."""
    if start < end and row.cuts:
        found += [(*place, role) for place in row.places(start, end)]
    elif start < end:
        found.append((row.start + start, row.start + end, role))
