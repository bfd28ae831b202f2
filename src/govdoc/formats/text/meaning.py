"""What the form of a text says: the phases of a schedule (时间安排)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from govdoc.formats.text.tables import read_deadline
from govdoc.language.dates import find_year_span
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.instruments import Instrument
from govdoc.model.provisions import Provisions
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind
from govdoc.model.tree import walk

_SCHEDULE = re.compile(r"时间安排|工作步骤|实施步骤|进度安排|时间步骤|阶段安排")
_YEARS = re.compile(
    r"(?:到|至)?[0-9]{4}年?(?:[至到—～-][0-9]{4}年|年?(?:及以后|以后|起|底|底前|年)?)[，、：:]?"
)
_WITHIN = re.compile(r"(?:在|于)?(?P<words>(?:当年|每年|次年)[0-9]{1,2}月[0-9]{1,2}日(?:之?前)?)")


def with_meaning(instrument: Instrument, number: DocumentNumber | None) -> Instrument:
    """`instrument` with the phases that its schedule states; `number` is its notice's."""
    phases = tuple(_phases(instrument, number))
    return attrs.evolve(instrument, provisions=Provisions(phases=phases)) if phases else instrument


def _phases(instrument: Instrument, number: DocumentNumber | None) -> Iterator[RegistrationPhase]:
    parts = (instrument.clauses, *(annex.clauses for annex in instrument.annexes))
    if not any(_has_schedule(clauses) for clauses in parts):
        return
    inside = ""
    for place in walk(instrument):
        if not isinstance(place.node, Clause):
            continue
        clause: Clause = place.node
        if clause.label and _SCHEDULE.search(clause.heading):
            inside = place.pointer + "/"
        elif inside and place.pointer.startswith(inside) and clause.label:
            phase = _phase(clause, place.eid, number)
            if phase is not None:
                yield phase


def _has_schedule(clauses: Sequence[Clause]) -> bool:
    return any(_SCHEDULE.search(each.heading) or _has_schedule(each.clauses) for each in clauses)


def _phase(clause: Clause, eid: str, number: DocumentNumber | None) -> RegistrationPhase | None:
    """The phase that a clause states whose heading, or first sentence, begins with years."""
    words = clause.heading or clause.text.partition("。")[0]
    years = find_year_span(words)
    match = _YEARS.match(words)
    if years is None or match is None:
        return None
    quote = words.rstrip("。")
    found = _deadline(clause, eid, number)
    return RegistrationPhase(
        name=quote[match.end() :],
        start=years[0],
        end=years[1],
        deadline=found[0] if found else None,
        basis=Basis(document=number, eid=eid, quote=quote),
        deadline_basis=found[1] if found else None,
    )


def _deadline(
    clause: Clause, eid: str, number: DocumentNumber | None
) -> tuple[Deadline, Basis] | None:
    """A deadline that the clause's text sets inside the phase: 于当年11月30日前，…"""
    match = _WITHIN.search(clause.text)
    if match is None:
        return None
    deadline = read_deadline(match["words"])
    if deadline.kind is not DeadlineKind.RELATIVE:
        return None
    end = re.compile(r"[。；]").search(clause.text, match.end())
    quote = clause.text[match.start() : end.start() if end else len(clause.text)]
    return deadline, Basis(document=number, eid=eid, quote=quote)
