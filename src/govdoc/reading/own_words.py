"""A clause's own printed words, without those of the clauses inside it, and where to cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
from attrs import frozen

from govdoc.model.clauses import RUN_IN_ENDS, Clause
from govdoc.model.notes import EditorialNote

_ENDS = (
    re.compile(r"[。！？][”’」』）)》]{0,3}"),
    re.compile(r"[；;：，、]"),
)
"""Where a sentence may be cut, the best place first."""
_ROW_END = re.compile(r"\n")


@frozen
class OwnWords:
    """What a clause prints itself: label, heading, text, table, tasks."""

    text: str
    """In the reading view, lines parted by line feeds."""
    bare: bool
    """Whether it is a label alone, which the next clause's words follow on its line."""
    announces: bool
    """Whether what it says comes in the clauses inside: a heading alone, or words with ： last."""
    body: int
    """Where its words begin, after label and heading."""
    has_rows: bool
    edits: tuple[tuple[int, int, str], ...]
    """Of each editorial note: where its reading begins and ends in `text`, and the witness."""

    @property
    def printed(self) -> str:
        """The words as they stand before those of the clauses inside."""
        return self.text if self.bare or not self.text else self.text + "\n"

    def witnessed(self, start: int, end: int) -> int:
        """How many characters that are not blank the witness has of `text[start:end]`.

        What the witness adds at a border belongs to what stands before it.
        """
        total, at = 0, start
        for begin, stop, witness in self.edits:
            if start < stop <= end or stop == start == 0:
                total += count(self.text[at:begin]) + count(witness)
                at = max(at, stop)
        return total + count(self.text[at:end])

    def cuts(self, limit: int, first: int) -> tuple[int, ...]:
        """The ends of the parts of `text`: of up to `limit` characters, the first up to `first`."""
        found: list[int] = []
        at, room = 0, first
        while len(self.text) - at > room:
            least = self.body if at < self.body < at + room else at
            at = self._cut(least, at + room)
            found.append(at)
            room = limit
        return (*found, len(self.text))

    def _cut(self, least: int, most: int) -> int:
        """The best place to cut after `least`, up to `most`; never inside an emended passage."""
        for pattern in (_ROW_END, *_ENDS) if self.has_rows else _ENDS:
            places = [
                end
                for match in pattern.finditer(self.text, least, most)
                if least < (end := match.end()) and self._may_cut(end)
            ]
            if places:
                return places[-1]
        return next((end for end in range(most, least, -1) if self._may_cut(end)), most)

    def _may_cut(self, at: int) -> bool:
        return not any(start < at < stop for start, stop, _ in self.edits)


def own_words(clause: Clause) -> OwnWords:
    """The words that `clause` prints itself."""
    alone = attrs.evolve(clause, clauses=()) if clause.clauses else clause
    text = "\n".join(alone.lines())
    has_rows = clause.table is not None or bool(clause.tasks)
    extra = has_rows or clause.figure is not None
    lead = len(clause.mark + clause.label)
    if lead and clause.label.startswith("第"):
        lead += 1
    body = lead + len(clause.heading)
    if clause.heading and clause.text and clause.heading[-1] not in RUN_IN_ENDS:
        body += 1
    return OwnWords(
        text=text,
        bare=bool(lead) and not (clause.heading or clause.text or extra),
        announces=not extra and (not clause.text or clause.text.endswith(("：", ":"))),
        body=body if clause.text or extra else 0,
        has_rows=has_rows,
        edits=tuple(sorted(_edits(clause, text, lead, body), key=lambda edit: edit[:2])),
    )


def count(text: str) -> int:
    """How many characters of `text` are not blank."""
    return len("".join(text.split()))


def _edits(clause: Clause, text: str, lead: int, body: int) -> Iterator[tuple[int, int, str]]:
    fields = {"label": len(clause.mark), "heading": lead, "text": body}
    for note in clause.notes:
        if note.field in fields:
            yield _edit(note, fields[note.field])
    at = len(text) + 1
    for task in reversed(clause.tasks):
        at -= len(task.printed()) + 1
        for note in task.notes:
            yield _edit(note, at + len(task.label) + 1)


def _edit(note: EditorialNote, start: int) -> tuple[int, int, str]:
    start += note.start
    return start, start + len(note.reading), note.witness
