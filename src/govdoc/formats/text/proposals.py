"""Corrections that the text itself suggests (校勘建议): proposed with a certainty, never applied.

Where a scan completed a line that a page had cut, what it put in stands twice: 责任。／任的 was
责任的, 升级。／级。各 was 升级。各.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from govdoc.formats.text.paragraphs import doubled_at_cut
from govdoc.model.addressing import replace_at
from govdoc.model.clauses import Clause
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.tree import walk


@frozen(kw_only=True)
class Proposal:
    """A correction that is proposed for the text of a clause."""

    pointer: str
    """JSON Pointer of the clause, in the document that was parsed."""
    eid: str
    words: str
    """What seems superfluous in the clause's text."""
    note: EditorialNote
    """The note that the clause would have; its `start` is where the words stand."""
    certainty: float
    """From 0 to 1: how sure it is."""


def proposals(document: Any) -> Iterator[Proposal]:
    """Every correction that the clauses of `document` suggest, in print order."""
    for place in walk(document):
        if isinstance(place.node, Clause):
            for note in place.node.notes:
                if note.kind is NoteKind.ARTEFACT and note.field == "text" and not note.reading:
                    yield from _at_cut(place.pointer, place.eid, place.node.text, note)


def _at_cut(pointer: str, eid: str, text: str, cut: EditorialNote) -> Iterator[Proposal]:
    at = cut.start
    words = doubled_at_cut(text[max(0, at - 2) : at], text[at : at + 2])
    if not words:
        return
    doubled = text[at]
    if text[at + 1] == "。":  # 升级。／级。各: the second is superfluous, with its full stop
        start, witness = at, cut.witness + words
    else:  # 责任。／任的: the full stop of the first, and the second
        start, witness = at - 1, f"。{cut.witness}{doubled}"
    note = EditorialNote(
        kind=NoteKind.CORRECTION,
        reason=f"断行处“{doubled}”字在前后两行重出，“{words}”当为扫描所补。",
        start=start,
        witness=witness,
    )
    yield Proposal(pointer=pointer, eid=eid, words=words, note=note, certainty=0.9)


def accept(document: Any, proposal: Proposal) -> Any:
    """A copy of `document` in which `proposal` is applied: words taken out, the note put in.

    Raises `ValueError` where the clause is not as it was when the proposal was made.
    """
    clause = next((p.node for p in walk(document) if p.pointer == proposal.pointer), None)
    start, size = proposal.note.start, len(proposal.words)
    if not isinstance(clause, Clause) or clause.text[start : start + size] != proposal.words:
        raise ValueError(f"nothing to correct at {proposal.pointer or '/'}")
    notes = [
        attrs.evolve(note, start=note.start - size)
        if note.field == "text" and note.start > start + size
        else note
        for note in clause.notes
        if not (note.field == "text" and start <= note.start <= start + size)
    ]
    text = clause.text[:start] + clause.text[start + size :]
    changes = {"text": text, "notes": (*notes, proposal.note)}
    return replace_at(document, proposal.pointer, changes)
