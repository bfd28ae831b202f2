"""Where things stand on the page: an `id` for every document, clause, task and annex."""

from __future__ import annotations

from collections import Counter
from typing import Any
from urllib.parse import quote

from attrs import define, field

from govdoc.errors import NotFoundError, Problem
from govdoc.model.basis import Basis
from govdoc.model.gazettes import Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import walk

_NAMED = {Issue: "issue", Notice: "notice", Instrument: "instrument"}


@define
class Anchors:
    """The ids of a page. An eId that is there once is its own; others name their document."""

    of: dict[str, str] = field(factory=dict)
    """The id of the node at a JSON Pointer."""
    at: dict[tuple[str, str], str] = field(factory=dict)
    """The id of an eId (`""`: of the whole) in the notice or instrument at a JSON Pointer."""
    eid: dict[str, str] = field(factory=dict)
    """The eId of the clause, task or annex at a JSON Pointer."""
    pointers: dict[str, tuple[str, ...]] = field(factory=dict)
    """The pointers of the instruments of each document number; of the bare ones under `""`."""

    def target(self, document: str | None, eids: tuple[str, ...]) -> str:
        """The id that a citation leads to; empty where it leads to none on the page."""
        if document is None:
            return ""
        return self.at.get((document, eids[0] if eids else ""), "")


def anchors(document: Any) -> Anchors:
    """The ids for the page of `document`."""
    page = Anchors()
    inside: list[tuple[str, str, str, str]] = []
    numbers: Counter[str] = Counter()
    above: list[tuple[str, str]] = []
    key = ""
    for place in walk(document):
        while above and not _within(place.pointer, above[-1][0]):
            above.pop()
        name = _NAMED.get(type(place.node))
        if name is not None:
            stem = above[-1][1] + "__" if above and name == "instrument" else ""
            numbers[stem + name] += 1
            own = f"{stem}{name}_{numbers[stem + name]}"
            above.append((place.pointer, own))
            page.of[place.pointer] = page.at[place.pointer, ""] = own
            if isinstance(place.node, Notice):
                key = place.node.number.key if place.node.number else ""
            if isinstance(place.node, Instrument):
                page.pointers[key] = (*page.pointers.get(key, ()), place.pointer)
        elif place.eid:
            scope, stem = above[-1] if above else ("", "")
            inside.append((place.pointer, scope, stem, place.eid))
    count = Counter(eid for _, _, _, eid in inside)
    for pointer, scope, stem, eid in inside:
        own = eid if count[eid] == 1 or not stem else f"{stem}__{eid}"
        page.of[pointer] = page.at[scope, eid] = own
        page.eid[pointer] = eid
    return page


def link(document: Any, basis: Basis) -> str:
    """The fragment of the page of `document` that leads to the words that `basis` quotes.

    `#art_7__para_2__point_2:~:text=…`: a browser goes to the clause and marks the quotation.
    Raises `NotFoundError` for a clause that the page does not have, or has more than once.
    """
    page = anchors(document)
    if basis.document is not None and basis.document.key in page.pointers:
        pointers: tuple[str, ...] = page.pointers[basis.document.key]
    else:
        pointers = tuple(p for several in page.pointers.values() for p in several)
    found = [page.at[p, basis.eid] for p in pointers if (p, basis.eid) in page.at]
    if len(found) != 1:
        zh, en = ("不止一处是", "more than one clause is") if found else ("找不到", "nothing is at")
        problem = Problem(code="GD020", zh=f"{zh}“{basis.eid}”", en=f"{en} “{basis.eid}”")
        raise NotFoundError(problem, found)
    words = quote(basis.quote, safe="").replace("-", "%2D")
    return f"#{found[0]}:~:text={words}" if basis.quote else f"#{found[0]}"


def _within(pointer: str, parent: str) -> bool:
    return parent == "" or pointer == parent or pointer.startswith(parent + "/")
