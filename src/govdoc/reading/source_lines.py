"""Lines of a plain text that nodes of its document stand on.

A document read from text holds every non-blank character of it, in order, so the line of a node
is told by how many characters are printed before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

import attrs

from govdoc.model.clauses import Clause
from govdoc.model.lines import Line
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import walk
from govdoc.reading.plain_text import plain_text

_ROW = re.compile(r"\r\n|[\r\n\f]")


def text_lines(document: Any, source: str, pointers: Iterable[str]) -> dict[str, int]:
    """The line, from 1, of each of `pointers` into the document that was read from `source`.

    A pointer into a node, or to one that prints nothing itself, has the line of the nearest text.
    """
    ends = _characters_by_line(source)
    starts: dict[str, int] = {}
    total = 0
    for place in walk(document):
        starts[place.pointer] = total
        total += own_characters(place.node)
    found: dict[str, int] = {}
    for pointer in pointers:
        at = pointer
        while at and at not in starts:
            at = at.rpartition("/")[0]
        found[pointer] = _line(ends, starts.get(at, 0))
    return found


def own_characters(node: Any) -> int:
    """Non-blank characters of what the node prints itself, before or without its clauses."""
    if isinstance(node, Clause):
        alone = attrs.evolve(node, clauses=(), tasks=())
        return sum(len("".join(line.split())) for line in alone.lines("diplomatic"))
    if isinstance(node, Line | TaskItem):
        return len("".join(plain_text(node, view="diplomatic").split()))
    return 0


def _characters_by_line(source: str) -> list[int]:
    """How many non-blank characters there are up to the end of each line."""
    ends: list[int] = []
    total = 0
    for row in _ROW.split(source):
        total += len("".join(row.split()))
        ends.append(total)
    return ends


def _line(ends: list[int], characters: int) -> int:
    return min(bisect_right(ends, characters), len(ends) - 1) + 1
