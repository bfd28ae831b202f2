"""A document's text as blocks of the page, in print order: what the templates go through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import attrs
from attrs import define, field

from govdoc.formats.html.anchors import Anchors
from govdoc.formats.html.findings import Findings
from govdoc.formats.html.pictures.view import Picture
from govdoc.formats.html.tokens import Token, tokens
from govdoc.formats.html.views import (
    Block,
    Close,
    FigureBlock,
    Lead,
    Note,
    Open,
    PictureBlock,
    TableBlock,
    TaskRow,
    Text,
)
from govdoc.formats.html.words import NOTE_KINDS
from govdoc.model.clauses import Clause
from govdoc.model.notes import EditorialNote
from govdoc.model.tasks import TaskItem
from govdoc.reading.citations import Citation

_RUN_IN_ENDS = "。：:！？；;"


@define
class Context:
    """What all blocks of a page share."""

    anchors: Anchors
    citations: Mapping[tuple[str, str], Sequence[Citation]]
    findings: Findings
    say: Mapping[str, str]
    english: bool
    notes: list[Note] = field(factory=list)
    """Every note so far."""
    numbers: Iterator[int] = field(factory=lambda: count(1))

    def cut(
        self, words: str, pointer: str, name: str, notes: Sequence[EditorialNote] = ()
    ) -> tuple[Token, ...]:
        """`words`, the field `name` of the node at `pointer`, as tokens."""
        return tokens(words, notes, name, self.citations.get((pointer, name), ()))

    def note_views(self, node: Any) -> tuple[Note, ...]:
        """The notes of `node`."""
        found = []
        for note in node.notes:
            mark, zh, en = NOTE_KINDS[note.kind]
            text = getattr(node, note.field, "")
            end = note.start + len(note.reading)
            view = Note(
                id=f"note-{next(self.numbers)}",
                mark=mark,
                kind=note.kind.value,
                name=en if self.english else zh,
                reading=note.reading,
                witness=note.witness,
                reason=note.reason,
                changes=note.reading != note.witness,
                stale=text[note.start : end] != note.reading or end > len(text),
            )
            found.append(view)
        self.notes += found
        return tuple(found)


@define
class Writer:
    """Writes the clauses of one notice, instrument or annex as blocks."""

    context: Context
    scope: str
    """Pointer of the notice or instrument that eIds are unique in."""
    cited: Mapping[str, str]
    """How each clause is cited, by eId."""
    pictures: Mapping[str, Sequence[Picture]]
    """The pictures that stand after the clause with an eId."""
    measures: Mapping[str, str]
    """The name of each clause that a task may carry out."""
    blocks: list[Block] = field(factory=list)
    _leads: tuple[Lead, ...] = ()

    def write(self, clauses: Sequence[Clause], pointer: str, name: str, heading: int) -> None:
        """Add `clauses`, the field `name` of the node at `pointer`; `heading` is the next tag."""
        for at, clause in enumerate(clauses):
            self._clause(clause, f"{pointer}/{name}/{at}", heading)

    def _clause(self, clause: Clause, pointer: str, heading: int) -> None:
        page = self.context
        own = page.anchors.of.get(pointer, "")
        eid = page.anchors.eid.get(pointer, "")
        notes = page.note_views(clause)
        findings = page.findings.take(pointer)
        cited = self.cited.get(eid, "")
        parts = self._parts(clause, pointer, notes, own, heading)
        if not parts and (notes or findings or not self._holds(clause)):
            marks = tuple(Token(note=at) for at in range(len(notes)))
            parts = [Text(words=marks, lost=_is_lost(notes))]
        silent = not parts and not self._leads
        self.blocks.append(Open(id=own, citation=cited if silent else ""))
        for n, part in enumerate(parts):
            first = n == 0
            self.blocks.append(
                attrs.evolve(
                    part,
                    level=clause.level.value,
                    notes=notes,
                    beside=notes if first else (),
                    findings=findings if first else (),
                    citations=_unlike(part.leads, cited) if first else (),
                )
            )
        self._inside(clause, pointer)
        headed = any(part.tag != "p" for part in parts)
        deeper = min(heading + 1, 6) if headed else heading
        self.write(clause.clauses, pointer, "clauses", deeper)
        if self._leads and not clause.clauses:
            self._write_leads(clause)
        self.blocks += (PictureBlock(picture=p) for p in self.pictures.get(eid, ()))
        self.blocks.append(Close())

    @staticmethod
    def _holds(clause: Clause) -> bool:
        return bool(clause.clauses or clause.tasks or clause.table or clause.figure)

    def _parts(
        self, clause: Clause, pointer: str, notes: tuple[Note, ...], own: str, heading: int
    ) -> list[Text]:
        """The blocks of the clause's own words: a heading, a paragraph, or both in one."""
        page = self.context
        if clause.mark or clause.label:
            lead = Lead(
                mark=clause.mark,
                label=page.cut(clause.label, pointer, "label", clause.notes),
                notes=notes,
                id=own,
                citation=self.cited.get(page.anchors.eid.get(pointer, ""), ""),
                gap="\u3000" if clause.label.startswith("第") else "",
            )
            self._leads = (*self._leads, lead)
        head = page.cut(clause.heading, pointer, "heading", clause.notes)
        text = page.cut(clause.text, pointer, "text", clause.notes)
        if not clause.heading and not clause.text:
            words = (*head, *text)
            return [Text(words=words, lost=_is_lost(notes))] if words else []
        tag = f"h{heading}"
        if not text:
            return [Text(tag=tag, leads=self._taken(), heading=head)]
        if not clause.heading or clause.heading[-1] in _RUN_IN_ENDS:
            return [Text(leads=self._taken(), heading=head, words=text)]
        return [Text(tag=tag, leads=self._taken(), heading=head), Text(words=text)]

    def _taken(self) -> tuple[Lead, ...]:
        """The labels that wait for words: 第一条 is printed before those of its first 款."""
        leads, self._leads = self._leads, ()
        return leads

    def _write_leads(self, clause: Clause) -> None:
        """The labels that wait, on a line of their own."""
        leads = self._taken()
        cited = _unlike(leads, "")
        self.blocks.append(Text(leads=leads, level=clause.level.value, citations=cited))

    def _inside(self, clause: Clause, pointer: str) -> None:
        """Table, figure and tasks of a clause."""
        page = self.context
        if self._leads and (clause.table or clause.figure or clause.tasks):
            self._write_leads(clause)
        table = clause.table
        at = f"{pointer}/table"
        header: tuple[tuple[Token, ...], ...] = ()
        rows: tuple[tuple[tuple[Token, ...], ...], ...] = ()
        if table is not None:
            header = tuple(page.cut(c, at, f"header/{n}") for n, c in enumerate(table.header))
            rows = tuple(
                tuple(page.cut(c, at, f"rows/{r}/{n}") for n, c in enumerate(row))
                for r, row in enumerate(table.rows)
            )
        if header or rows or clause.tasks:
            if not clause.tasks or rows:
                self.blocks.append(TableBlock(header=header, rows=rows))
                header = ()
            if clause.tasks:
                tasks = tuple(
                    self._task(task, f"{pointer}/tasks/{n}") for n, task in enumerate(clause.tasks)
                )
                self.blocks.append(
                    TableBlock(header=header, tasks=tasks, caption=page.say["tasks"])
                )
        if clause.figure is not None:
            caption = page.cut(clause.figure.caption, f"{pointer}/figure", "caption")
            self.blocks.append(FigureBlock(caption=caption, href=clause.figure.href))

    def _task(self, task: TaskItem, pointer: str) -> TaskRow:
        page = self.context
        return TaskRow(
            id=page.anchors.of.get(pointer, ""),
            label=task.label,
            words=page.cut(task.content, pointer, "content", task.notes),
            notes=page.note_views(task),
            findings=page.findings.take(pointer),
            units=task.units,
            deadline=task.deadline.words,
            measure=self.measures.get(task.measure, ""),
            measure_id=page.anchors.at.get((self.scope, task.measure), "") if task.measure else "",
        )


def _unlike(leads: Sequence[Lead], own: str) -> tuple[str, ...]:
    """The citations of the clauses that begin on a line, each once: 第一条 has one 款."""
    return tuple(dict.fromkeys(c for c in (*(lead.citation for lead in leads), own) if c))


def _is_lost(notes: Sequence[Note]) -> bool:
    return any(note.kind == "gap" for note in notes)
