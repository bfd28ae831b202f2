"""A document gone through once: every place in it, and its texts, for all rules to look at.

Places are told apart by their pointers, never by identity: frozen nodes may be shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from govdoc.language.labels import label_number
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause, Table
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.lines import Line
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import Place, walk
from govdoc.reading.citations import Citation, citations

T = TypeVar("T")

FULL_WIDTH = {"(": "（", ")": "）", ",": "，", ";": "；", "?": "？", "!": "！"}
"""Half-width marks, and the same as Chinese text has them."""


@frozen
class Text:
    """A string of the document, and where it stands."""

    place: Place
    """The node that has it."""
    name: str
    """The field of that node."""
    words: str


@frozen(slots=False)
class Survey:
    """Every place of `document`, in print order."""

    document: Any
    places: tuple[Place, ...] = field(init=False)
    by_pointer: dict[str, Place] = field(init=False, repr=False)
    _spans: dict[str, tuple[int, int]] = field(init=False, repr=False)
    """Of each pointer, where in `places` all that is inside it begins and ends."""

    def __attrs_post_init__(self) -> None:
        places = tuple(walk(self.document))
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "by_pointer", {place.pointer: place for place in places})
        spans: dict[str, tuple[int, int]] = {}
        above: list[tuple[str, int]] = []
        for i, place in enumerate(places):
            while above and not place.pointer.startswith(above[-1][0] + "/"):
                pointer, start = above.pop()
                spans[pointer] = (start, i)
            above.append((place.pointer, i + 1))
        spans.update({pointer: (start, len(places)) for pointer, start in above})
        object.__setattr__(self, "_spans", spans)

    def of(self, *kinds: type) -> list[Place]:
        """The places of every node of `kinds`."""
        return [place for place in self.places if isinstance(place.node, kinds)]

    def inside(self, parent: Place, *kinds: type) -> list[Place]:
        """The places of every node of `kinds` inside `parent`."""
        start, end = self._spans[parent.pointer]
        return [place for place in self.places[start:end] if isinstance(place.node, kinds)]

    def child(self, parent: Place, name: str, index: int) -> Place:
        """The place of `parent.node.name[index]`."""
        return self.by_pointer[f"{parent.pointer}/{name}/{index}"]

    def children(self, parent: Place, name: str) -> list[Place]:
        """The places of all of `parent.node.name`."""
        return [self.child(parent, name, i) for i in range(len(getattr(parent.node, name)))]

    @cached_property
    def bodies(self) -> tuple[Place, ...]:
        """Whatever holds clauses of its own."""
        return tuple(self.of(Notice, Instrument, Annex))

    def clauses(self, body: Place) -> list[Place]:
        """The clauses of `body` at all depths, without those of what is attached to it."""
        return [
            place
            for child in self.children(body, body_field(body))
            for place in (child, *self.inside(child, Clause))
        ]

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The texts of clauses, tasks, tables and furniture, in print order."""
        return tuple(text for place in self.places for text in texts_of(place))

    @cached_property
    def prose(self) -> tuple[Text, ...]:
        """The headings and texts of clauses, and the contents of tasks."""
        return tuple(t for t in self.texts if isinstance(t.place.node, Clause | TaskItem))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What the document cites."""
        return citations(self.document)

    def around(self, place: Place, kind: type[T]) -> T | None:
        """The nearest `kind` that `place` stands in."""
        pointer = place.pointer
        while pointer:
            pointer = pointer.rpartition("/")[0]
            holder = self.by_pointer.get(pointer)
            if holder is not None and isinstance(holder.node, kind):
                return holder.node
        return None


def body_field(body: Place) -> str:
    """The field in which `body` holds its clauses."""
    return "body" if isinstance(body.node, Notice) else "clauses"


def texts_of(place: Place) -> Iterator[Text]:
    """The texts of the node at `place` itself."""
    node = place.node
    if isinstance(node, Clause):
        yield from (Text(place, n, w) for n in ("heading", "text") if (w := getattr(node, n)))
    elif isinstance(node, TaskItem):
        yield Text(place, "content", node.content)
    elif isinstance(node, Line):
        yield Text(place, "text", node.text)
    elif isinstance(node, Table):
        for i, row in enumerate(node.rows):
            yield from (Text(place, f"rows/{i}/{j}", cell) for j, cell in enumerate(row) if cell)


_AMENDS = re.compile(r"修正案|修改.{0,200}的决定")


def amends(holder: Place) -> bool:
    """Whether `holder` amends a law (修正案, 修改……的决定) and so holds that law's clauses."""
    return _AMENDS.search(holder.node.title) is not None


def has_articles(survey: Survey, holder: Place) -> bool:
    """Whether `holder` has articles of its own, from 第一条 on, and not some of another text."""
    articles = (p.node.label for p in survey.clauses(holder) if p.node.level is Level.ARTICLE)
    return label_number(next(articles, "")) == (1,)


def is_row(text: str) -> bool:
    """Whether `text` is a row of a table that is drawn with bars; its cells may be cut."""
    return "|" in text or "｜" in text


def is_gap(notes: tuple[EditorialNote, ...]) -> bool:
    """Whether one of `notes` declares that words are lost."""
    return any(note.kind is NoteKind.GAP for note in notes)


def close_up(text: str) -> str:
    """`text` without its blanks, for comparing."""
    return "".join(text.split())
