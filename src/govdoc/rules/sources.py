"""An instrument as the ground of reasons: its words, how they are cited, what they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from govdoc.model.addressing import cite, clauses_by_eid
from govdoc.model.basis import Basis, Reading
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.tree import find
from govdoc.rules.decision import Emendation, Outcome, Reason

_BEFORE = re.compile(r"[^，。；：！？、\s]{0,4}\Z")
_AFTER = re.compile(r"[^，。；：！？、\s]{0,6}")
_BREAK = re.compile(r"\s*\n\s*")


@frozen
class Source:
    """An instrument, prepared for quoting. Made by `source_of`."""

    title: str
    citations: Mapping[str, str]
    """How each clause that a statement rests on is cited, by eId."""
    emendations: Mapping[Basis, tuple[Emendation, ...]]
    """The editorial notes that each quotation rests on."""

    def reason(
        self,
        outcome: Outcome,
        zh: str,
        en: str,
        *,
        facts: tuple[str, ...] = (),
        basis: Basis,
        readings: tuple[Reading, ...] = (),
        reasons: tuple[Reason, ...] = (),
    ) -> Reason:
        """A reason that quotes `basis`, with its citation and its editorial notes."""
        return Reason(
            outcome=outcome,
            zh=zh,
            en=en,
            facts=facts,
            basis=basis,
            title=self.title,
            citation=self.citations[basis.eid],
            readings=readings,
            emendations=self.emendations[basis],
            reasons=reasons,
        )


def source_of(instrument: Instrument) -> Source:
    """`instrument`, prepared for quoting; its quotations are verified (`quotations.verify`)."""
    clauses = clauses_by_eid(instrument)
    bases = dict.fromkeys(find(instrument.provisions, Basis))
    eids = {basis.eid for basis in bases}
    for pool in instrument.provisions.pools:
        eids.update(point for relaxation in pool.relaxations for point in relaxation.points)
    return Source(
        title=instrument.title,
        citations={eid: cite(instrument, clauses, eid) for eid in sorted(eids)},
        emendations={basis: tuple(_emendations(clauses[basis.eid], basis)) for basis in bases},
    )


def _emendations(clause: Clause, basis: Basis) -> Iterator[Emendation]:
    """The notes that the quoted words rest on: at or beside them, or on the clause's division."""
    for note in sorted(clause.notes, key=lambda n: n.start):
        if note.kind is NoteKind.ARTEFACT or note.field not in ("heading", "text"):
            continue
        text: str = getattr(clause, note.field)
        if note.kind is NoteKind.DIVISION or _touches(note, text, basis.quote):
            yield _in_context(note, text)


def _touches(note: EditorialNote, text: str, quote: str) -> bool:
    end = note.start + len(note.reading)
    # Only an occurrence that begins a quotation's length before the note at the most touches it.
    return text.find(quote, max(0, note.start - len(quote)), end + len(quote)) >= 0


def _in_context(note: EditorialNote, text: str) -> Emendation:
    end = note.start + len(note.reading)
    before = _BEFORE.search(text[: note.start])
    after = _AFTER.match(text, end)
    left, right = (match[0] if match else "" for match in (before, after))
    witness = _BREAK.sub("／", note.witness)
    return Emendation(
        note=note, reading=left + note.reading + right, witness=left + witness + right
    )
