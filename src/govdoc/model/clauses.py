"""The clause (条文): one class for every block of text, so that the order of blocks is kept."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, View, as_witnessed
from govdoc.model.tasks import TaskItem

RUN_IN_ENDS = "。：:！？；;"


@frozen(kw_only=True)
class Table:
    """A table (表)."""

    header: tuple[str, ...] = ()
    """The cells of the head row; empty where there is none."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Rows of cells. A task list has none here: its rows are the clause's `tasks`."""

    def lines(self) -> Iterator[str]:
        """The rows, cells separated by tabs."""
        if self.header:
            yield "\t".join(self.header)
        for row in self.rows:
            yield "\t".join(row)


@frozen(kw_only=True)
class Figure:
    """A picture, chart or map (图)."""

    caption: str = ""
    """图题, where it is printed with the figure."""
    href: str = ""
    """Where the picture is to be had; empty for a lost one, which has a `GAP` note."""


@frozen(kw_only=True)
class Clause:
    """A block of a document's text, at any level (编章节条款项目, 一、（一）1., 自然段).

    In an article every 款 is a clause of its own; elsewhere an unlabelled paragraph is one.
    """

    level: Level
    """层级."""
    mark: str = ""
    """A bullet that the print sets before the label and that is no part of it: `- `, `●`."""
    label: str = ""
    """层级标识, exactly as printed: 第七条, （一）, (三), 1."""
    heading: str = ""
    """Heading; one that runs into the text keeps its 。"""
    text: str = ""
    """The clause's own words."""
    table: Table | None = None
    """A table (表), after the text."""
    figure: Figure | None = None
    """A figure (图), after the table."""
    tasks: tuple[TaskItem, ...] = ()
    """The rows of a task list: they are its text."""
    notes: tuple[EditorialNote, ...] = ()
    """校勘记 on `label`, `heading` and `text`."""
    clauses: tuple[Clause, ...] = ()
    """The clauses inside this one, in print order."""

    @property
    def full_text(self) -> str:
        """The reading text of the clause and all that is in it, one block a line."""
        return "\n".join(self.lines())

    def lines(self, view: View = "reading") -> Iterator[str]:
        """The printed lines in `view`, this clause's first. Raises `NoteError` for stale notes."""
        found: list[str] = []
        self._print(view, found)
        return iter(found)

    def _print(self, view: View, found: list[str]) -> None:
        """Add the printed lines to `found`."""
        label, heading, text = self.label, self.heading, self.text
        if self.notes and view == "diplomatic":
            label, heading, text = self._witnessed()
        lead = self.mark + label
        if lead and self.label[:1] == "第":
            lead += " "
        if heading and text and (self.heading or heading)[-1] not in RUN_IN_ENDS:
            found += (lead + heading, text)
        elif heading or text:
            found.append(lead + heading + text)
        below = len(found)
        if self.table is not None:
            found += self.table.lines()
        if self.figure is not None and self.figure.caption:
            found.append(self.figure.caption)
        for task in self.tasks:
            found.append(task.printed(view))
        for clause in self.clauses:
            clause._print(view, found)
        if lead and not heading and not text:
            # 第一条 has no words of its own: its first 款 is printed on its line.
            found[below : below + 1] = [lead + (found[below] if below < len(found) else "")]

    def _witnessed(self) -> tuple[str, str, str]:
        """Label, heading and text as the witness has them."""
        return (
            as_witnessed(self.label, self.notes, "label"),
            as_witnessed(self.heading, self.notes, "heading"),
            as_witnessed(self.text, self.notes, "text"),
        )
