"""A clause while it is being built."""

from __future__ import annotations

import re

from attrs import define, field

from govdoc.formats.text.paragraphs import Paragraph
from govdoc.formats.text.spans import Spans
from govdoc.model.clauses import Clause, Table
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.tasks import TaskItem

HEADED = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION}
"""Levels whose clauses have a heading and no text."""


def no_width_note(start: int, witness: str) -> EditorialNote:
    """A note of characters of no width after a label."""
    reason = "层级标识后有零宽字符。"
    kind = NoteKind.ARTEFACT
    return EditorialNote(kind=kind, reason=reason, field="label", start=start, witness=witness)


@define(eq=False)
class Node:
    """A clause that is being built."""

    level: Level
    mark: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    table: Table | None = None
    tasks: tuple[TaskItem, ...] = ()
    notes: tuple[EditorialNote, ...] = ()
    number: tuple[int, ...] = ()
    line: int = 0
    rank: float = 0
    """How deep its level is; ① is deeper than （1）."""
    paragraph: Paragraph | None = None
    start: int = 0
    """Where heading and text begin in the paragraph."""
    split: int = 0
    """Where the heading ends; `start` where there is none."""
    children: list[Node] = field(factory=list)

    def fill(self, paragraph: Paragraph, start: int, split: int) -> None:
        """Take the heading from `start` to `split`, and the text after it."""
        self.paragraph, self.start, self.split = paragraph, start, split
        self.heading = paragraph.text[start:split].rstrip()
        self.text = paragraph.text[split:].lstrip()

    def runs_in(self) -> bool:
        """Whether it has a heading that runs into its text."""
        return self.heading.endswith("。") and bool(self.text or self.label)

    def without_heading(self) -> None:
        """Take the heading for the first words of the text."""
        if self.paragraph is not None:
            self.fill(self.paragraph, self.start, self.start)

    def settle(self, spans: Spans) -> None:
        """Note the cuts and the spans of heading and text, once both are certain."""
        if self.paragraph is None:
            return
        text = self.paragraph.text
        begin = len(text) - len(self.text)
        if self.paragraph.cuts:
            self.notes += self.paragraph.notes("heading", self.start, self.split)
            self.notes += self.paragraph.notes("text", begin, len(text))
        elif self.level in HEADED:
            self._close_up()
        spans.add(self.paragraph, self.start, self.split, "heading")
        spans.add(self.paragraph, begin, len(text), "text")

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

    def frozen(self) -> Clause:
        """The clause, with all that is in it."""
        return Clause(
            level=self.level,
            mark=self.mark,
            label=self.label,
            heading=self.heading,
            text=self.text,
            table=self.table,
            tasks=self.tasks,
            notes=self.notes,
            clauses=tuple([child.frozen() for child in self.children]) if self.children else (),
        )
