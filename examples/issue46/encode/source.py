"""The words of `source.txt` by line number, and what was done to make them readable.

Nothing here knows what the words are; `parts` makes clauses and lines of them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import attrs
from attrs import frozen

from govdoc import EditorialNote, NoteKind
from govdoc.model.notes import NotedField

SOURCE = Path(__file__).resolve().parents[1] / "source.txt"

_CUT = "分栏或换页处断行，前后文句相连。"
_BLANK = "标题排作数行，扫描件以空格代换行。"


def line(number: int) -> str:
    """Line `number` of the source, from 1, exactly as it stands there."""
    return _lines()[number - 1]


@cache
def _lines() -> tuple[str, ...]:
    return tuple(SOURCE.read_bytes().decode("utf-8").split("\n"))


@frozen
class Words:
    """Words of the source in the reading view, with the notes on them.

    A note's `start` counts in `text`; `notes_on` hands the notes to the field they end up in.
    """

    text: str
    notes: tuple[EditorialNote, ...] = ()

    def part(self, start: int, end: int | None = None) -> Words:
        """The words from `start` to `end`, with the notes that stand inside."""
        inside = (n for n in self.notes if start <= n.start and (end is None or n.start < end))
        return Words(
            self.text[start:end],
            tuple(attrs.evolve(n, start=n.start - start) for n in inside),
        )

    def split(self, at: str) -> tuple[Words, Words]:
        """The words before the first `at`, and those from it on."""
        index = self.text.index(at)
        return self.part(0, index), self.part(index)

    def split_after(self, end: str) -> tuple[Words, Words]:
        """The words up to and with the first `end`, and those after it."""
        index = self.text.index(end) + len(end)
        return self.part(0, index), self.part(index)

    def notes_on(self, field: NotedField) -> tuple[EditorialNote, ...]:
        """The notes, said to be on `field`."""
        return tuple(attrs.evolve(note, field=field) for note in self.notes)


def words(*numbers: int) -> Words:
    """The lines `numbers`, joined where a column or a page cuts them."""
    text, notes = line(numbers[0]), []
    for number in numbers[1:]:
        notes.append(_note(NoteKind.ARTEFACT, len(text), "\n\n", _CUT))
        text += line(number)
    return Words(text, tuple(notes))


def overlapping(first: int, second: int, *, witness: str, reason: str) -> Words:
    """Two lines that the scan completed at their cut: what it put in is `witness`."""
    found = f"{line(first)}\n\n{line(second)}"
    start = found.index(witness)
    text = found[:start] + found[start + len(witness) :]
    return Words(text, (_note(NoteKind.CORRECTION, start, witness, reason),))


def title(number: int) -> Words:
    """A title on line `number` without the blanks that stand for the print's line breaks."""
    first, *others = line(number).split(" ")
    text, notes = first, []
    for other in others:
        notes.append(_note(NoteKind.ARTEFACT, len(text), " ", _BLANK))
        text += other
    return Words(text, tuple(notes))


def _note(kind: NoteKind, start: int, witness: str, reason: str) -> EditorialNote:
    return EditorialNote(kind=kind, reason=reason, start=start, witness=witness)
