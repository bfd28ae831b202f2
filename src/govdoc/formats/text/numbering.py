"""Gaps in the numbering of clauses (层级标识缺号)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govdoc.errors import Problem
from govdoc.formats.text.nodes import Node
from govdoc.language.labels import missing_label
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind

_RUNNING = {Level.ARTICLE}


def gaps(nodes: Sequence[Node], last: dict[Level, int] | None = None) -> Iterator[Problem]:
    """Gaps in the numbering; a lost first item takes what stands before the second."""
    last = {} if last is None else last
    latest: dict[Level, Node] = {}
    for node in list(nodes):
        if node.number and len(node.number) == 1:
            number, before = node.number[0], latest.get(node.level)
            # （八） may count on from （七） of the part before.
            so_far = last.get(node.level, 0)
            goes_on = before is None and number == so_far + 1
            wanted = before.number[0] + 1 if before else number if goes_on else 1
            if node.level in _RUNNING and before is None:
                # Articles run through; an instrument may begin with any (修正案, 编).
                wanted = so_far + 1 if so_far else number
            if number > wanted:
                yield _gap(node, wanted)
                if before is None and number == 2 and isinstance(nodes, list):
                    _restore_first(nodes, node)
            latest[node.level] = node
            last[node.level] = number
        if node.children:
            yield from gaps(node.children, last)


def _gap(node: Node, wanted: int) -> Problem:
    return Problem(
        code="GD032",
        severity="warning",
        zh=f"“{node.label}”之前缺{missing_label(node.label, wanted)}",
        en=f"{missing_label(node.label, wanted)} is missing before “{node.label}”",
        line=node.line,
    )


def _restore_first(nodes: list[Node], second: Node) -> None:
    """A clause for the heading that is lost before （二）, with what stands under it."""
    at = nodes.index(second)
    note = EditorialNote(
        kind=NoteKind.GAP,
        reason=f"“{second.label}”之前的一项缺层级标识和标题。",
        field="heading",
    )
    lost = Node(second.level, notes=(note,), line=second.line)
    lost.children = nodes[:at]
    if lost.children:
        nodes[:at] = [lost]
