"""A clause while it is being built."""

from __future__ import annotations

import re
from typing import Literal

from attrs import define, field

from govdoc.formats.text.marks import NO_WIDTH, Label, is_circled
from govdoc.formats.text.source import Row
from govdoc.formats.text.spans import Spans
from govdoc.model.clauses import Clause, Table
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.tasks import TaskItem

HEADED = frozenset((Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION))
"""Levels whose clauses have a heading and no text."""

RANK = {
    level: rank
    for rank, levels in enumerate(
        (
            (Level.PART,),
            (Level.SUBPART,),
            (Level.CHAPTER,),
            (Level.SECTION,),
            (Level.ARTICLE,),
            (Level.PARAGRAPH, Level.OUTLINE_1),
            (Level.POINT, Level.OUTLINE_2),
            (Level.SUBPOINT, Level.OUTLINE_3),
            (Level.OUTLINE_4,),
            (Level.DASH,),
            (Level.ALINEA,),
        )
    )
    for level in levels
}
"""Outermost first: a clause stands in the last one before it that ranks higher."""


@define(eq=False)
class Node:
    """A clause that is being built."""

    level: Level
    rank: float
    """How deep its level is; ① is deeper than （1）."""
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
    children: list[Node] = field(factory=list)
    in_article: bool = False
    """Whether it is an article or stands in one."""

    def add(self, child: Node) -> None:
        """Take `child` for the last child."""
        self.children.append(child)
        child.in_article = self.in_article or child.level is Level.ARTICLE

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

    def clause(self, spans: Spans) -> Clause:
        """The clause, with all that is in it; its spans are added to `spans`."""
        label, row = self.label, self.row
        if row is not None:
            if label is not None:
                self._settle_label(row, label, spans)
            if self.split > self.start:
                spans.add(row, self.start, self.split, "heading")
            if self.text:
                spans.add(row, len(row.text) - len(self.text), len(row.text), "text")
            if row.cuts:
                self.notes += _cuts(row, "heading", self.start, self.split)
                self.notes += _cuts(row, "text", len(row.text) - len(self.text), len(row.text))
            elif self.level in HEADED:
                self._close_up()
        return Clause(
            level=self.level,
            mark=label.mark if label else "",
            label=label.text if label else "",
            heading=self.heading,
            text=self.text,
            table=self.table,
            tasks=self.tasks,
            notes=self.notes,
            clauses=tuple([each.clause(spans) for each in self.children]) if self.children else (),
        )

    def _settle_label(self, row: Row, label: Label, spans: Spans) -> None:
        mark, end = len(label.mark), label.length
        if mark:
            spans.add(row, 0, mark, "mark")
        if row.cuts:
            self.notes += _cuts(row, "label", mark, row.rest)
        between = row.text[end : row.rest].rstrip()
        if between:
            unseen = "".join([c for c in between if c in NO_WIDTH])
            self.notes += (_no_width(len(label.text), unseen),)
        spans.add(row, mark, end + len(between), "label")

    def _close_up(self) -> None:
        """Take the blanks out of a heading that is spaced out: 总　　则."""
        pieces = re.split(r"(\s+)", self.heading)
        if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces[::2]):
            self.heading = "".join(pieces[::2])
            self.notes += tuple(
                EditorialNote(
                    kind=NoteKind.ARTEFACT,
                    reason="标题字间空白。",
                    field="heading",
                    start=i + 1,
                    witness=blank,
                )
                for i, blank in enumerate(pieces[1::2])
            )


def labelled(level: Level, row: Row, label: Label) -> Node:
    """A node for `row`, which begins with `label`, as a clause of `level`."""
    return Node(level, RANK[level] + (0.5 if is_circled(label.text) else 0), row, label)


def unlabelled(level: Level, row: Row) -> Node:
    """A node for `row` as a clause of `level` without a label."""
    return Node(level, RANK[level], row)


def _no_width(start: int, witness: str) -> EditorialNote:
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
