"""Gaps in the numbering of clauses (层级标识缺号)."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.errors import Problem
from govdoc.formats.text.nodes import Node
from govdoc.language.labels import missing_label
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind


def gaps(nodes: list[Node], last: dict[Level, int] | None = None) -> Iterator[Problem]:
    """Gaps in the numbering; a lost first item takes what stands before the second."""
    last = {} if last is None else last
    latest: dict[Level, int] = {}
    for node in tuple(nodes):
        if node.label is not None and len(node.label.number) == 1:
            number, before = node.label.number[0], latest.get(node.level)
            so_far = last.get(node.level, 0)
            if before is not None:
                wanted = before + 1
            elif node.level is Level.ARTICLE:
                # Articles run through; an instrument may begin with any (修正案, 编).
                wanted = so_far + 1 if so_far else number
            else:
                # （八） may count on from （七） of the part before.
                wanted = number if number == so_far + 1 else 1
            if number > wanted:
                yield _gap(node, wanted)
                if before is None and number == 2:
                    _restore_first(nodes, node)
            latest[node.level] = last[node.level] = number
        if node.children:
            yield from gaps(node.children, last)


def _gap(node: Node, wanted: int) -> Problem:
    label = node.label.text if node.label else ""
    return Problem(
        code="GD032",
        severity="warning",
        zh=f"“{label}”之前缺{missing_label(label, wanted)}",
        en=f"{missing_label(label, wanted)} is missing before “{label}”",
        line=node.row.line if node.row else None,
    )


def _restore_first(nodes: list[Node], second: Node) -> None:
    """A clause for the heading that is lost before （二）, with what stands under it."""
    at = nodes.index(second)
    label = second.label.text if second.label else ""
    note = EditorialNote(
        kind=NoteKind.GAP, reason=f"“{label}”之前的一项缺层级标识和标题。", field="heading"
    )
    if at:
        nodes[:at] = [Node(second.level, second.rank, notes=(note,), children=nodes[:at])]
