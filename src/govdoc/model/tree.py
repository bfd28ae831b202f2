"""The tree of a document: every node with its JSON Pointer and eId, in print order.

Ids follow the Akoma Ntoso Naming Convention; they are computed here, never stored, and are
unique within one instrument (and within the body of one notice).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from attrs import frozen

from govdoc.language.labels import label_number
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.levels import LEVELS
from govdoc.model.tasks import TaskItem

T = TypeVar("T")

_Taken = dict[str, int]
"""eIds in use, with how many nodes claim each."""
_TASK_NUMBER = re.compile(r"[0-9]{1,9}")


@frozen
class Place:
    """A node of a document and where it is."""

    eid: str
    """eId of a clause, a task or an annex; empty for every other node."""
    pointer: str
    """JSON Pointer (RFC 6901) from the document that was walked."""
    node: Any


def walk(document: Any, *, enter: Callable[[Any], bool] | None = None) -> Iterator[Place]:
    """Every node of `document`, itself first, in print order: text, then what it says.

    `document` is any object of the model; eIds start anew in each notice and instrument. What is
    inside a node that `enter` refuses is left out; no node that articles stand in may be refused,
    for an article's eId depends on those before it.
    """
    stack: list[tuple[Place, _Taken]] = [(Place("", "", document), {})]
    while stack:
        place, articles = stack.pop()
        yield place
        if enter is not None and not enter(place.node):
            continue
        if not place.eid:
            articles = {}  # a new notice or instrument begins
        stack.extend((child, articles) for child in reversed(_children(place, articles)))


def find(document: Any, kind: type[T]) -> tuple[T, ...]:
    """Every `kind` in `document`, in print order: `find(gazette, TaskItem)`."""
    return tuple(place.node for place in walk(document) if isinstance(place.node, kind))


def _children(place: Place, articles: _Taken) -> list[Place]:
    if isinstance(place.node, Clause) and _is_leaf(place.node):
        return []
    children: list[tuple[str, Any]] = []
    for name in _fields_with_nodes(place.node.__class__):
        value = getattr(place.node, name)
        if isinstance(value, tuple):
            if value and hasattr(value[0], "__attrs_attrs__"):
                children += ((f"{name}/{i}", node) for i, node in enumerate(value))
        elif hasattr(value, "__attrs_attrs__"):
            children.append((name, value))
    ids = _ids([node for _, node in children], place.eid, articles)
    return [
        Place(eid, f"{place.pointer}/{at}", node)
        for (at, node), eid in zip(children, ids, strict=True)
    ]


def _is_leaf(clause: Clause) -> bool:
    """Whether there is nothing in `clause` but words, as in most clauses."""
    return not (clause.clauses or clause.notes or clause.tasks) and (
        clause.table is None and clause.figure is None
    )


@cache
def _fields_with_nodes(cls: type) -> tuple[str, ...]:
    """The fields of `cls` that may hold nodes: not those that are declared as plain words."""
    fields = cls.__attrs_attrs__  # type: ignore[attr-defined]
    return tuple(each.name for each in fields if each.type not in ("str", str))


def _ids(nodes: Sequence[Any], parent: str, articles: _Taken) -> list[str]:
    """The eIds of siblings: by their labels, and where there is none, by their place.

    Labelled siblings come first, so that a lost heading never takes the id of a printed one:
    of ("", "（二）") the first is `subsec_1`, of ("", "（一）") it is `subsec_2`.
    `articles` are the ids that articles have so far: their numbers run through the instrument,
    so their ids do not name the 编, 章 and 节 they stand in.
    """
    kinds = [_prefix_and_number(node) for node in nodes]
    stem = f"{parent}__" if parent else ""
    annex = f"{stem.partition('__')[0]}__" if stem.startswith("att_") else ""
    ids = [""] * len(nodes)
    taken: _Taken = {}
    for i, (prefix, number) in enumerate(kinds):
        if number and prefix == "art":
            ids[i] = _free(f"{annex}art_{number}", articles)
        elif number:
            ids[i] = _free(f"{stem}{prefix}_{number}", taken)
    last: dict[str, int] = {}
    for i, (prefix, number) in enumerate(kinds):
        if number:
            last[prefix] = int(number.partition("-")[0])
        elif prefix:
            n = last.get(prefix, 0) + 1
            used = articles if prefix == "art" else taken
            while f"{stem}{prefix}_{n}" in used:
                n += 1
            ids[i] = f"{stem}{prefix}_{n}"
            used[ids[i]] = 1
            last[prefix] = n
    return ids


def _prefix_and_number(node: Any) -> tuple[str, str]:
    if isinstance(node, Clause):
        row = LEVELS[node.level]
        number = label_number(node.label) if row.labelled and node.label else ()
        return row.prefix, "-".join(map(str, number))
    if isinstance(node, TaskItem):
        return "task", node.label if _TASK_NUMBER.fullmatch(node.label) else ""
    if isinstance(node, Annex):
        return "att", ""
    return "", ""


def _free(eid: str, taken: _Taken) -> str:
    """`eid`, or for a label that is repeated `eid_2`, `eid_3`…"""
    taken[eid] = n = taken.get(eid, 0) + 1
    return eid if n == 1 else f"{eid}_{n}"
