"""A clause while it is being built."""

from __future__ import annotations

import re
from typing import Literal

from attrs import define

from govdoc.formats.text.labels import NO_WIDTH, Label
from govdoc.formats.text.making import maker
from govdoc.formats.text.source import Row
from govdoc.model.clauses import Clause, Table
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.tasks import TaskItem

HEADED = frozenset((Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION))
"""Levels whose clauses have a heading and no text."""

_clause = maker(Clause)


_NO_CHILDREN: list[Node] = []
"""One list for all nodes without children, of which most are."""


@define(eq=False)
class Node:
    """A clause that is being built."""

    level: Level
    rank: float
    """How deep its level is."""
    row: Row | None = None
    """The paragraph that it is read from; `None` for a table and for what is lost."""
    label: Label | None = None
    start: int = 0
    """Where heading and text begin in the row."""
    split: int = 0
    """Where the heading ends; `start` where there is none."""
    heading: str = ""
    text: str = ""
    table: Table | None = None
    tasks: tuple[TaskItem, ...] = ()
    notes: tuple[EditorialNote, ...] = ()
    in_article: bool = False
    """Whether it is an article or stands in one."""
    children: list[Node] = _NO_CHILDREN

    def add(self, child: Node) -> None:
        """Take `child` for the last child."""
        if self.children is _NO_CHILDREN:
            self.children = [child]
        else:
            self.children.append(child)
        child.in_article = child.in_article or self.in_article

    def fill(self, start: int, split: int) -> None:
        """Take from the row the heading from `start` to `split`, and the text after it."""
        assert self.row is not None
        self.start, self.split = start, split
        self.heading = self.row.text[start:split].rstrip()
        self.text = self.row.text[split:].lstrip()

    def runs_in(self) -> bool:
        """Whether it has a heading that runs into its text."""
        return self.heading.endswith("。") and bool(self.text or self.label)

    def without_heading(self) -> None:
        """Take the heading for the first words of the text."""
        self.fill(self.start, self.start)

    def after_label(self) -> str:
        """Characters of no width that stand after the label, with the blanks among them."""
        if self.label is None or self.row is None or self.label.length == self.row.rest:
            return ""
        return self.row.text[self.label.length : self.row.rest].rstrip()

    def clause(self) -> Clause:
        """The clause, with all that is in it."""
        label, notes = self.label, self.notes
        if self.row is not None:
            notes += self._notes(self.row)
        return _clause(
            self.level,
            label.mark if label else "",
            label.text if label else "",
            self.heading,
            self.text,
            self.table,
            None,
            self.tasks,
            notes,
            tuple([each.clause() for each in self.children]) if self.children else (),
        )

    def _notes(self, row: Row) -> tuple[EditorialNote, ...]:
        """What the clause leaves out of the words of `row`; a spaced heading is closed up."""
        notes: tuple[EditorialNote, ...] = ()
        if self.label is not None and self.label.length < row.rest:
            notes = _cuts(row, "label", len(self.label.mark), row.rest)
            if between := self.after_label():
                notes += (_no_width(len(self.label.text), between),)
        if row.cuts:
            notes += _cuts(row, "heading", self.start, self.split)
            notes += _cuts(row, "text", len(row.text) - len(self.text), len(row.text))
        elif self.level in HEADED:
            notes += self._close_up()
        return notes

    def _close_up(self) -> tuple[EditorialNote, ...]:
        """Take the blanks out of a heading that is spaced out: 总　　则. They are noted."""
        pieces = re.split(r"(\s+)", self.heading)
        if len(pieces) == 1 or any(len(piece) != 1 for piece in pieces[::2]):
            return ()
        self.heading = "".join(pieces[::2])
        return tuple(
            EditorialNote(
                kind=NoteKind.ARTEFACT,
                reason="标题字间空白。",
                field="heading",
                start=i + 1,
                witness=blank,
            )
            for i, blank in enumerate(pieces[1::2])
        )


def _no_width(start: int, between: str) -> EditorialNote:
    witness = "".join([c for c in between if c in NO_WIDTH])
    return EditorialNote(
        kind=NoteKind.ARTEFACT,
        reason="层级标识后有零宽字符。",
        field="label",
        start=start,
        witness=witness,
    )


def _cuts(
    row: Row, name: Literal["label", "heading", "text"], start: int, end: int
) -> tuple[EditorialNote, ...]:
    """The cuts from `start` up to `end`, as notes on the field `name` that begins there."""
    if not row.cuts or start >= end:
        return ()
    return tuple(
        EditorialNote(
            kind=NoteKind.ARTEFACT,
            reason="分栏、换页或定宽处断行，前后文句相连。",
            field=name,
            start=cut.at - start,
            witness=cut.witness,
        )
        for cut in row.cuts
        if start < cut.at < end
    )
