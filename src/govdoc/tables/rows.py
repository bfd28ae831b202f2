"""The rows that a document has in each table, in the order of the table's columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from govdoc.errors import Problem
from govdoc.formats.documents import name_of
from govdoc.formats.lines import lines_of
from govdoc.model import addressing
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.provisions import ProjectThreshold
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, TaskItem
from govdoc.reading import chunks as chunking
from govdoc.reading.citations import citations as find_citations
from govdoc.rules.documents import checking
from govdoc.rules.documents.records import Ground
from govdoc.tables.records import Located, Row, Source

ALL_FINDINGS = 1_000_000


def _of(source: Source, kind: type) -> Iterator[tuple[Located, Any, str]]:
    """Every `kind` in the document: where it is, itself, its id."""
    for each in source.located:
        if isinstance(each.place.node, kind):
            yield each, each.place.node, source.id(each.place.pointer)


def documents(source: Source) -> Iterator[Row]:
    document = source.document
    title = "" if isinstance(document, Issue) else document.title
    yield source.id(""), source.name, name_of(type(document)), source.format or None, title


def issues(source: Source) -> Iterator[Row]:
    gazette = source.document.title if isinstance(source.document, Gazette) else None
    for _, issue, own in _of(source, Issue):
        yield (
            own,
            source.name,
            gazette,
            issue.number,
            issue.total_number,
            issue.published,
            issue.sponsor,
            issue.publisher,
            issue.permit_number,
        )


def notices(source: Source) -> Iterator[Row]:
    for each, notice, own in _of(source, Notice):
        number = notice.number
        printed = None if number is None else str(number)
        yield (
            own,
            source.name,
            each.issue,
            notice.title,
            None if notice.kind is None else notice.kind.value,
            printed,
            number and number.key,
            number and number.agency,
            number and number.year,
            number and number.serial,
            notice.dated,
            notice.issuers,
            notice.addressees,
            notice.copied_to,
        )


def instruments(source: Source) -> Iterator[Row]:
    for each, instrument, own in _of(source, Instrument):
        effective = instrument.provisions.effective
        day = effective[0].date if effective else None
        yield own, source.name, each.notice, instrument.title, instrument.kind.value, day


def clauses(source: Source) -> Iterator[Row]:
    for position, (each, clause, own) in enumerate(_of(source, Clause), 1):
        eid, scope = each.place.eid, each.scope
        path = (*(place.node for place in each.above), clause)
        yield (
            own,
            source.name,
            each.notice,
            each.instrument,
            each.annex,
            eid,
            source.id(each.above[-1].pointer) if each.above else None,
            each.above[-1].eid if each.above else None,
            tuple(" ".join(part for part in (c.label, c.heading) if part) for c in path),
            position,
            len(each.above) + 1,
            clause.level.value,
            clause.label,
            clause.heading,
            clause.text,
            "" if clause.table is None else "\n".join(clause.table.lines()),
            addressing.cite(scope.node, source.clauses[scope.pointer], eid) if scope else "",
        )


def tasks(source: Source) -> Iterator[Row]:
    for each, task, own in _of(source, TaskItem):
        yield (
            own,
            source.name,
            each.notice,
            each.instrument,
            source.id(each.above[-1].pointer) if each.above else None,
            each.place.eid,
            task.label,
            task.content,
            *_deadline(task.deadline),
            task.measure,
        )


def task_units(source: Source) -> Iterator[Row]:
    for _, task, own in _of(source, TaskItem):
        for position, unit in enumerate(task.units, 1):
            yield own, source.name, position, unit


def phases(source: Source) -> Iterator[Row]:
    for each, phase, own in _of(source, RegistrationPhase):
        yield (
            own,
            source.name,
            each.instrument,
            phase.name,
            phase.start,
            phase.end,
            *_deadline(phase.deadline),
            phase.actors,
            phase.basis.eid,
            phase.basis.quote,
        )


def thresholds(source: Source) -> Iterator[Row]:
    for each, threshold, own in _of(source, ProjectThreshold):
        yield (
            own,
            source.name,
            each.instrument,
            threshold.amount,
            threshold.inclusive,
            threshold.funding,
            threshold.unclassified_only,
            tuple(kind.words for kind in threshold.kinds),
            threshold.open_list,
            threshold.basis.eid,
            threshold.basis.quote,
        )


def citations(source: Source) -> Iterator[Row]:
    inside = {each.place.pointer: each for each in source.located}
    for found in find_citations(source.document):
        each = inside[found.pointer]
        yield (
            source.name,
            each.notice,
            each.instrument,
            found.pointer,
            found.field,
            found.eid,
            found.start,
            found.end,
            found.words,
            found.kind,
            found.status,
            found.title,
            None if found.number is None else found.number.key,
            None if found.document is None else source.id(found.document),
            found.targets,
        )


def findings(source: Source) -> Iterator[Row]:
    report = checking.check(source.document, rules=source.rules, max_problems=ALL_FINDINGS)
    pointers = {finding.pointer for finding in report}
    lines = (
        {}
        if source.data is None
        else lines_of(source.document, source.data, source.format, pointers)
    )
    inside = {each.place.pointer: each for each in source.located}
    told = [evolve(found, line=lines.get(found.pointer)) for found in report]
    for found in checking.with_noticed(told, source.noticed, ""):
        pointer = found.pointer
        while pointer and pointer not in inside:
            pointer = pointer.rpartition("/")[0]
        each = inside[pointer]
        own = {type(each.place.node): source.id(pointer)}
        within = (own.get(Notice, each.notice), own.get(Instrument, each.instrument))
        yield finding(source.name, within, found, found.line)


def finding(
    name: str, within: tuple[str | None, str | None], found: Problem, line: int | None
) -> Row:
    """The row of a finding `within` a notice and an instrument, or of why a file was not read."""
    ground = found.basis if isinstance(found.basis, Ground) else None
    return (
        name,
        *within,
        found.code,
        found.severity,
        found.zh,
        found.en,
        found.pointer,
        found.eid,
        line,
        *(("", "", "") if ground is None else (ground.authority, ground.source, ground.quote)),
    )


def chunks(source: Source) -> Iterator[Row]:
    inside = {each.place.pointer: each for each in source.located}
    for chunk in chunking.chunks(source.document, max_chars=source.max_chars, source=source.text):
        each = inside[chunk.pointer]
        yield (
            chunk.id,
            source.name,
            each.notice,
            each.instrument,
            source.id(chunk.pointer),
            chunk.parent or None,
            chunk.title,
            chunk.number,
            chunk.dated,
            chunk.headings,
            chunk.reference,
            chunk.eid,
            chunk.eids,
            chunk.part,
            chunk.text,
            chunk.start,
            chunk.end,
        )


def _deadline(deadline: Deadline | None) -> tuple[Any, ...]:
    if deadline is None:
        return None, None, None, None, None
    return deadline.words, deadline.kind.value, deadline.date, deadline.month, deadline.day
