"""Headings of clauses that no 第X章 names: where they end, and where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.marks import ends_sentence
from govdoc.formats.text.nodes import HEADED, Node
from govdoc.formats.text.source import Row
from govdoc.model.levels import Level

_LONGEST = 40
_PLAIN = re.compile(r"[^，；：、。]{2,20}。")
_BRACKETED = re.compile(r"[^。；！？]{1,40}[）)]")


def heading_end(row: Row, level: Level, siblings: Sequence[Node], below: bool) -> int:
    """Where the heading of a labelled row ends; where its text starts if there is none.

    `siblings` are the clauses beside it, itself the last; `below` says whether the next row may
    stand in it.
    """
    text, start = row.text, row.rest
    if level in HEADED:
        return len(text)
    if level is Level.POINT or level is Level.SUBPOINT:
        return start
    stop = text.find("。", start)
    short = 0 <= stop - start <= _LONGEST and text.find("：", start, stop) < 0
    ends = stop + 1 == len(text)
    if short and not ends and text.find("；", start, stop) < 0:
        return stop + 1
    if not ends_sentence(text[start:]) or _BRACKETED.fullmatch(text, start):
        return len(text)
    if is_list_item(siblings):
        return start
    return len(text) if short and ends and below else start


def plain_heading_end(text: str, parent: Node) -> int:
    """Where a heading ends that runs into `text`, unlabelled right below a heading; 0 if none."""
    if not parent.heading or parent.text:
        return 0
    match = _PLAIN.match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_list_item(siblings: Sequence[Node]) -> bool:
    """Whether the last of `siblings` is an item of a list: the one before it ends in ；."""
    return len(siblings) > 1 and siblings[-2].text.endswith(("；", ";"))


def agree(siblings: Sequence[Node]) -> None:
    """Siblings agree on run-in headings: what few of them have is the first sentence of a text."""
    for level in {node.level for node in siblings}:
        for node in _doubtful(level, [n for n in siblings if n.level is level and not n.table]):
            node.without_heading()


def _doubtful(level: Level, nodes: Sequence[Node]) -> Sequence[Node]:
    """Those of `nodes`, siblings of one level, whose headings seem to be none."""
    headed = [node for node in nodes if node.runs_in()]
    if len(nodes) > 1 and all(_heads_nothing(node) for node in nodes):
        return nodes
    if level is Level.ALINEA:
        return headed if len(headed) * 2 <= len(nodes) else ()
    if sum(bool(node.heading) for node in nodes) * 2 < len(nodes):
        return [node for node in headed if "，" in node.heading or len(node.heading) > 21]
    return ()


def _heads_nothing(node: Node) -> bool:
    """Whether it is an item of a list that is printed without stops."""
    return bool(node.heading) and not node.text and not node.children and node.level not in HEADED
