"""What the samples of the rules are made of: small documents that no rule objects to."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.gazettes import ContentsEntry, Frequency, Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.provisions import CitedDocument, Provisions
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem

ONGOING = Deadline(words="持续推进", kind=DeadlineKind.ONGOING)


def number(printed: str) -> DocumentNumber:
    return DocumentNumber.parse(printed)


def line(role: str, text: str) -> Line:
    return Line(role=LineRole(role), text=text)


def words(*texts: str) -> tuple[Clause, ...]:
    """Paragraphs without labels."""
    return tuple(Clause(level=Level.ALINEA, text=text) for text in texts)


def notice(**changes: Any) -> Notice:
    fields: dict[str, Any] = {
        "title": "某市人民政府关于做好某项工作的通知",
        "kind": DocumentKind.NOTICE,
        "number": number("某政发〔2022〕5号"),
        "issuers": ("某市人民政府",),
        "dated": dt.date(2022, 10, 11),
        "body": words("请认真贯彻执行。"),
    }
    return Notice(**{**fields, **changes})


def saying(*texts: str) -> Notice:
    """A notice of which these are the paragraphs."""
    return notice(body=words(*texts))


def issue(**changes: Any) -> Issue:
    return Issue(
        **{"number": 10, "total_number": 46, "published": dt.date(2022, 10, 31), **changes}
    )


def monthly(*issues: Issue) -> Gazette:
    return Gazette(title="某市人民政府公报", frequency=Frequency.MONTHLY, issues=issues)


def listing(*entries: ContentsEntry) -> Issue:
    """An issue with two notices and these entries of contents."""
    second = notice(title="某市人民政府关于另一项工作的通知", number=number("某政发〔2022〕6号"))
    return issue(contents=entries, notices=(notice(), second))


def entry(title: str, page: int) -> ContentsEntry:
    return ContentsEntry(title=title, page=page)


def outline(*labels: str) -> tuple[Clause, ...]:
    return tuple(Clause(level=Level.OUTLINE_2, label=label, text="落实责任。") for label in labels)


def scheme(**changes: Any) -> Instrument:
    fields: dict[str, Any] = {
        "title": "某市某项工作实施方案",
        "kind": InstrumentKind.SCHEME,
        "clauses": outline("（一）", "（二）"),
    }
    return Instrument(**{**fields, **changes})


def article(label: str, text: str) -> Clause:
    paragraph = Clause(level=Level.PARAGRAPH, text=text)
    return Clause(level=Level.ARTICLE, label=label, clauses=(paragraph,))


def task(label: str, measure: str = "", **changes: Any) -> TaskItem:
    fields: dict[str, Any] = {
        "label": label,
        "content": "落实责任。",
        "units": ("市财政局",),
        "deadline": ONGOING,
        "measure": measure,
    }
    return TaskItem(**{**fields, **changes})


def with_tasks(*tasks: TaskItem, clauses: tuple[Clause, ...] | None = None) -> Instrument:
    """A scheme with this task list."""
    held = Clause(level=Level.ALINEA, tasks=tasks)
    return scheme(clauses=(*(clauses or outline("（一）", "（二）")), held))


def nested(levels: int) -> Instrument:
    """A scheme with clauses inside one another, `levels` deep."""
    clause = Clause(level=Level.ALINEA, text="落实责任。")
    for _ in range(levels - 1):
        clause = Clause(level=Level.ALINEA, text="落实责任。", clauses=(clause,))
    return scheme(clauses=(clause,))


def _basis(eid: str, quote: str) -> Basis:
    return Basis(eid=eid, quote=quote)


def _phase(name: str, years: tuple[int, int], **changes: Any) -> tuple[Clause, RegistrationPhase]:
    """A paragraph that states a phase, with the phase."""
    span = f"{years[0]}年" if years[0] == years[1] else f"{years[0]}年至{years[1]}年"
    eid = f"al_{name}"
    phase = RegistrationPhase(
        name=f"第{name}步", start=years[0], end=years[1], basis=_basis(eid, span), **changes
    )
    return Clause(level=Level.ALINEA, text=f"{span}完成第{name}步。"), phase


def phased(*spans: tuple[int, int]) -> Instrument:
    """A scheme with a phase for each span of years."""
    pairs = [_phase(str(i), span) for i, span in enumerate(spans, 1)]
    return scheme(
        clauses=tuple(clause for clause, _ in pairs),
        provisions=Provisions(phases=tuple(phase for _, phase in pairs)),
    )


def due(years: tuple[int, int]) -> Instrument:
    """A scheme with one phase that has a relative deadline."""
    deadline = Deadline(words="当年11月30日前", kind=DeadlineKind.RELATIVE, month=11, day=30)
    clause, phase = _phase("1", years, deadline=deadline)
    clause = Clause(level=Level.ALINEA, text=clause.text + "当年11月30日前报送。")
    phase = attrs.evolve(phase, deadline_basis=_basis("al_1", "当年11月30日前"))
    return scheme(clauses=(clause,), provisions=Provisions(phases=(phase,)))


def by(year: int, printed: str) -> Notice:
    """A notice with a scheme with one task, due on 30 November of `year`."""
    deadline = Deadline(words=printed, kind=DeadlineKind.FIXED, date=dt.date(year, 11, 30))
    return notice(instruments=(with_tasks(task("1", deadline=deadline)),))


def enclosing(cited: str) -> Notice:
    """A notice that promulgates a scheme, cited so."""
    return notice(body=words(f"现将{cited}印发给你们。"), instruments=(scheme(),))


def resting(quote: str) -> Instrument:
    """A law with a provision that rests on this quotation."""
    first = article("第一条", "为了规范工作，根据《政府投资条例》制定本办法。")
    cited = CitedDocument(
        title="政府投资条例", basis=_basis("art_1__para_1", f"《政府投资条例》{quote}")
    )
    return scheme(clauses=(first,), provisions=Provisions(cited=(cited,)))


def noted(reading: str) -> Instrument:
    """A scheme with a note on the words at the beginning."""
    note = EditorialNote(kind=NoteKind.ARTEFACT, reason="断行。", reading=reading, witness="落\n实")
    clause = Clause(level=Level.OUTLINE_2, label="（一）", text="落实责任。", notes=(note,))
    return scheme(clauses=(clause,))
