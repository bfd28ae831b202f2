"""The strings of a document that are its text, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause, Figure, Table
from govdoc.model.gazettes import ContentsEntry, Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import Place, walk

HOLDERS = Gazette | Issue | Notice | Instrument | Annex | Clause
"""What strings stand in."""


@frozen
class TextString:
    """A string of a document, and where it stands."""

    words: str
    """In the reading view."""
    pointer: str
    """JSON Pointer of its node."""
    field: str
    """The field of that node, or its place inside: `text`, `heading`, `rows/0/2`."""
    eid: str
    """eId of the clause, task or annex it stands in; empty in furniture."""


def strings(document: Any) -> Iterator[TextString]:
    """Every string of `document` that is not empty, in print order.

    Clauses, task contents, tables and furniture; a number is no text.
    """
    above: list[Place] = []
    for place in walk(document):
        while above and not place.pointer.startswith(above[-1].pointer + "/"):
            above.pop()
        if isinstance(place.node, HOLDERS):
            above.append(place)
        eid = place.eid or (above[-1].eid if above else "")
        for name, words in strings_of(place.node, above):
            if words:
                yield TextString(words, place.pointer, name, eid)


def strings_of(node: Any, above: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """The fields of `node` that are text of the document; lines come before the fields they say.

    `above` are the places of what it stands in, outermost first, itself last if it is one.
    """
    match node:
        case Clause(heading=heading, text=text):
            yield "heading", heading
            yield "text", text
        case TaskItem(content=content):
            yield "content", content
        case Figure(caption=caption):
            yield "caption", caption
        case Table(header=header, rows=rows):
            for column, cell in enumerate(header):
                yield f"header/{column}", cell
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    yield f"rows/{at}/{column}", cell
        case Line(role=role, text=text) if role is not LineRole.NUMBER:
            yield "text", text
        case Notice(head=(), title=title) | Instrument(head=(), title=title):
            yield "title", title
        case Annex(head=(), title=title):
            yield "title", title
        case ContentsEntry(title=title) if not _has_front(above):
            yield "title", title


def _has_front(above: Sequence[Place]) -> bool:
    return bool(above) and bool(getattr(above[-1].node, "front", ()))
