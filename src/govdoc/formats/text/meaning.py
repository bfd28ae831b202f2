"""What the form of a text says: its schedule, its duties, and from when it is in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from govdoc.formats.text.effect import effective_dates, states_effect
from govdoc.formats.text.quoting import quoted
from govdoc.formats.text.schedules import is_schedule, phase_of
from govdoc.language.duties import find_duties
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.duties import Duty, DutyUnit
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.provisions import EffectiveDate, Provisions
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tree import walk

_HOLDS_ARTICLES = frozenset((Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION))


def with_meaning(
    instrument: Instrument, number: DocumentNumber | None, dated: dt.date | None = None
) -> Instrument:
    """`instrument` with what its form says; `number` and `dated` are its notice's.

    Only clauses that say something are gone into: to name every clause takes long.
    """
    telling: set[int] = set()
    _mark(instrument.clauses, telling)
    for annex in instrument.annexes:
        _mark(annex.clauses, telling)
    if not telling:
        return instrument

    def enter(node: object) -> bool:
        if not isinstance(node, Clause):
            return True
        return node.level in _HOLDS_ARTICLES or id(node) in telling

    effective: list[EffectiveDate] = []
    phases: list[RegistrationPhase] = []
    duties: list[Duty] = []
    inside = ""
    for place in walk(instrument, enter=enter):
        clause = place.node
        if not isinstance(clause, Clause):
            continue
        if is_schedule(clause):
            inside = place.pointer + "/"
        elif inside and place.pointer.startswith(inside) and clause.label:
            phase = phase_of(clause, place.eid, number)
            if phase is not None:
                phases.append(phase)
        if id(clause) not in telling:
            continue
        duties += _duties(clause, place.eid, number)
        if not place.eid.startswith("att_"):
            effective += effective_dates(clause, place.eid, number, dated)
    if not (effective or phases or duties):
        return instrument
    provisions = Provisions(effective=tuple(effective), phases=tuple(phases), duties=tuple(duties))
    return attrs.evolve(instrument, provisions=provisions)


def _mark(clauses: Sequence[Clause], telling: set[int], within: bool = False) -> bool:
    """Add the clauses that say something, and those they stand in; whether there are any."""
    found = False
    for clause in clauses:
        heading, text = clause.heading, clause.text
        scheduled = within or (heading != "" and is_schedule(clause))
        below = clause.clauses != () and _mark(clause.clauses, telling, scheduled)
        if (
            below
            or scheduled
            or states_effect(text)
            or find_duties(text)
            or (heading and find_duties(heading))
        ):
            telling.add(id(clause))
            found = True
    return found


def _duties(clause: Clause, eid: str, number: DocumentNumber | None) -> Iterator[Duty]:
    """Duties as the clause's end, or a line of its own, states them.

    Where a text states several, each is for the words since the one before.
    """
    for text in (clause.heading, clause.text):
        found = find_duties(text)
        begin = 0
        for duty in found:
            words = text[begin : duty.start] or clause.heading
            content = words.strip("。； \u3000") if len(found) > 1 else ""
            begin = duty.end
            quote = quoted(text, duty.start, duty.end)
            if quote:
                units = tuple(DutyUnit(name=unit.name, role=unit.role) for unit in duty.units)
                basis = Basis(document=number, eid=eid, quote=quote)
                yield Duty(units=units, content=content, basis=basis)
