"""The public API as a type checker sees it; checked by mypy, never run."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import cattrs

import govdoc
from govdoc.formats import akn, html
from govdoc.formats.akn.linked import dump_linked, load_linked
from govdoc.rules import targets, technical_review
from govdoc.rules.targets import Standing
from govdoc.rules.technical_review import (
    Expert,
    Interest,
    Member,
    Opinion,
    Panel,
    Plan,
    Progress,
    Project,
    Unit,
)


def reading_and_writing(gazette: govdoc.Gazette) -> None:
    document: govdoc.Gazette | govdoc.Issue | govdoc.Notice | govdoc.Instrument
    document = govdoc.load("a.json")
    document = govdoc.loads(b"", format="json", max_bytes=1, max_problems=1)
    data: bytes = govdoc.dumps(document, format="xml", indent=2)
    govdoc.dump(document, "a.xml", format="xml")
    mapping: cattrs.Converter = govdoc.converter()
    text: str = govdoc.plain_text(gazette, view="diplomatic")
    govdoc.plain_text(gazette, view="other")  # type: ignore[arg-type]
    print(data, mapping, text)


def finding(issue: govdoc.Issue) -> None:
    notice: govdoc.Notice = issue.notice("双政办发〔2022〕48号")
    number: govdoc.DocumentNumber | None = notice.number
    law: govdoc.Instrument = notice.instruments[0]
    clause: govdoc.Clause = law.clause("第七条第二款")
    changed: govdoc.Instrument = law.replace("art_2__para_1", text="")
    tasks: tuple[govdoc.TaskItem, ...] = govdoc.find(issue, govdoc.TaskItem)
    eids: list[str] = [place.eid for place in govdoc.walk(issue)]
    print(number, clause, changed, tasks, eids)


def searching(issue: govdoc.Issue) -> None:
    chunks: tuple[govdoc.Chunk, ...] = govdoc.chunks(issue, max_chars=400, source=None)
    places: list[tuple[str, int | None]] = [(chunk.reference, chunk.start) for chunk in chunks]
    print(places, govdoc.to_arrow([issue])["clauses"], govdoc.to_arrow({"a.json": issue}))


def reading(issue: govdoc.Issue) -> None:
    values: tuple[govdoc.FoundValue, ...] = govdoc.values(issue)
    duties: tuple[govdoc.FoundDuty, ...] = govdoc.duties(issue)
    citations: tuple[govdoc.Citation, ...] = govdoc.citations(issue)
    print(values[0].value.start, duties[0].duty.units[0].role, citations)


def checking(document: govdoc.Document) -> None:
    report = govdoc.check(document, select=["GD2"], ignore=("GD205",))
    messages: list[str] = [finding.message("zh") for finding in report]
    total: int = report.total
    fixed = govdoc.fix(document, ignore=["GD506"])
    done: tuple[govdoc.Problem, ...] = fixed.done
    govdoc.check(document, select=2)  # type: ignore[arg-type]
    print(messages, total, done)


def akoma_ntoso(gazette: govdoc.Gazette, data: bytes) -> None:
    read: akn.Read = akn.read(data)
    problems: tuple[govdoc.Problem, ...] = (*read.problems, *akn.check(data))
    written: bytes = akn.dumps(gazette, indent=1, country="cn-230500")
    paths: tuple[Path, ...] = dump_linked(gazette, "folder")
    print(read.document, problems, written, load_linked(paths[0]).document)


def frozen(clause: govdoc.Clause) -> None:
    clause.text = ""  # type: ignore[misc]


def deciding(law: govdoc.Instrument) -> None:
    review = technical_review.of(law)
    decision = review.in_scope(Project(fiscal_budget=Decimal(1), classified=None, kind="software"))
    outcome: technical_review.Outcome = decision.outcome
    decision = review.eligible(Expert(title="senior"), on=dt.date(2022, 10, 24), scarce=None)
    Expert(title="Senior")  # type: ignore[arg-type]
    review.eligible(Expert(), on="2022-10-24")  # type: ignore[arg-type]
    decision = review.plan_complete(Plan(present=("background",)))
    decision = review.panel(Panel(members=(Member(from_pool=None),)), Project(features=None))
    unit = Unit(id="91X", name="某局", aliases=("甲局",))
    decision = review.panel(Panel(), Project(), [Interest(unit=unit, relation="建设单位")])
    Interest(unit="某局", relation="建设单位")  # type: ignore[arg-type]
    decision = review.admission(Progress(done=("call",)))
    decision = review.opinions_settled((Opinion(signed=True),))
    decision = review.procedure(Progress(done=("panel",)))
    steps: tuple[govdoc.ProcedureStep, ...] = review.next_steps(Progress())
    print(steps)
    explained: str = decision.explain("zh")
    print(outcome, explained)


def meeting_targets(law: govdoc.Instrument) -> None:
    standing = Standing(target="brand_stations", baseline=None, figure=Decimal(3))
    outcome: technical_review.Outcome = targets.of(law).progress(standing, on=dt.date.max).outcome
    Standing(target="a", figure=3)  # type: ignore[arg-type]
    found: tuple[govdoc.Target, ...] = law.provisions.targets
    print(outcome, found)


def pages(gazette: govdoc.Gazette, basis: govdoc.Basis) -> None:
    page: str = html.render(gazette, findings=govdoc.check(gazette), language="en")
    link: str = html.link(gazette, basis)
    html.render(basis)  # type: ignore[arg-type]
    print(page, link)


def errors(error: govdoc.GovdocError) -> None:
    problems: tuple[govdoc.Problem, ...] = error.problems
    print(problems[0].message("en"), problems[0].line)


def scanning() -> None:
    for result in govdoc.scan(["dump.jsonl"], jobs=2, glob=["*.json"]):
        name: str = result.source
        document: govdoc.Document | None = result.document
        problems: tuple[govdoc.Problem, ...] = result.problems
        print(name, document, problems)
