"""A clause while it is being built."""

from __future__ import annotations

from attrs import define, field

from govdoc.formats.text.paragraphs import Paragraph
from govdoc.formats.text.spans import Spans
from govdoc.model.clauses import Clause, Table
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote
from govdoc.model.tasks import TaskItem


@define
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
        self.notes += self.paragraph.notes("heading", self.start, self.split)
        self.notes += self.paragraph.notes("text", begin, len(text))
        spans.add(self.paragraph, self.start, self.split, "heading")
        spans.add(self.paragraph, begin, len(text), "text")

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
            clauses=tuple(child.frozen() for child in self.children),
        )
