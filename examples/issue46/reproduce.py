"""Issue 46 taken apart and put together again: run `python examples/issue46/reproduce.py`.

It reads the encoded issue from JSON and from XML, shows what the issue says, decides cases by
the law printed in it, and rebuilds its text. Exit 0: every character is accounted for.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from pathlib import Path
from typing import Literal

import attrs
from rich.console import Console
from rich.table import Table
from rich.text import Text

import govdoc
from govdoc.rules import technical_review
from govdoc.rules.technical_review import Expert, Project

HERE = Path(__file__).resolve().parent
TASKS_NUMBER, PHASES_NUMBER, LAW_NUMBER = (f"双政办发〔2022〕{n}号" for n in (47, 46, 48))
ON = dt.date(2022, 10, 24)
KINDS = {
    govdoc.NoteKind.GAP: ("缺", "gap"),
    govdoc.NoteKind.CORRECTION: ("误", "correction"),
    govdoc.NoteKind.SUPPLIED: ("补", "supplied"),
    govdoc.NoteKind.DIVISION: ("分", "division"),
    govdoc.NoteKind.ARTEFACT: ("赘", "artefact"),
}


class Page:
    """Output in one language: drawn on a terminal, plain lines elsewhere."""

    def __init__(self, language: Literal["zh", "en"]) -> None:
        self.language = language
        self.console = Console(soft_wrap=True, highlight=False, markup=False)

    def pick(self, zh: str, en: str) -> str:
        return zh if self.language == "zh" else en

    def heading(self, zh: str, en: str) -> None:
        self.console.print(f"\n{self.pick(zh, en)}", style="bold")

    def say(self, text: str) -> None:
        self.console.print(text)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        if not self.console.is_terminal:
            for row in (columns, *rows):
                self.say("  " + " | ".join(row))
            return
        drawn = Table()
        for column in columns:
            drawn.add_column(column, overflow="fold")
        for row in rows:
            drawn.add_row(*(Text(cell) for cell in row))
        self.console.print(drawn, soft_wrap=False)


def main() -> int:
    """Do all of it; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=("zh", "en"), default=_locale_language())
    page = Page(parser.parse_args().lang)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal of any encoding

    gazette = govdoc.load(HERE / "issue46.json")
    assert isinstance(gazette, govdoc.Gazette)
    if gazette != govdoc.load(HERE / "issue46.xml"):
        page.say(page.pick("JSON 与 XML 不一致", "JSON and XML differ"))
        return 1
    issue = gazette.issues[0]
    show_issue(page, gazette, issue)
    show_tasks(page, issue)
    show_phases(page, issue)
    law = issue.notice(LAW_NUMBER).instruments[0]
    show_criteria(page, law)
    decide(page, law)
    return 0 if rebuild(page, gazette) else 1


def show_issue(page: Page, gazette: govdoc.Gazette, issue: govdoc.Issue) -> None:
    """Contents and notices."""
    page.say(
        page.pick(
            f"《{gazette.title}》2022年第{issue.number}期（总第{issue.total_number}期），"
            f"{issue.published}出版。JSON 与 XML 读入结果相同。",
            f"{gazette.title} 2022, No. {issue.number} (total No. {issue.total_number}), "
            f"published {issue.published}. Read from JSON and from XML: equal.",
        )
    )
    page.heading("目录", "Contents")
    page.table(
        (page.pick("栏目", "Category"), page.pick("标题", "Title"), page.pick("页", "Page")),
        ((entry.category, entry.title, str(entry.page)) for entry in issue.contents),
    )
    page.heading("四件公文", "The four notices")
    page.table(
        tuple(
            page.pick(*names)
            for names in (
                ("发文字号", "Number"),
                ("发文机关", "Issuer"),
                ("成文日期", "Date"),
                ("印发", "Promulgates"),
            )
        ),
        (
            (
                str(notice.number),
                "、".join(notice.issuers),
                str(notice.dated),
                "、".join(f"《{each.title}》" for each in notice.instruments),
            )
            for notice in issue.notices
        ),
    )


def show_tasks(page: Page, issue: govdoc.Issue) -> None:
    """The nine tasks, by responsible unit."""
    tasks = govdoc.find(issue.notice(TASKS_NUMBER), govdoc.TaskItem)
    units = list(dict.fromkeys(unit for task in tasks for unit in task.units))
    page.heading(
        f"{len(tasks)} 项任务，按责任单位（* 列在首位）",
        f"The {len(tasks)} tasks by responsible unit (* named first)",
    )
    page.table(
        (
            page.pick("责任单位", "Unit"),
            page.pick("任务", "Tasks"),
            page.pick("完成时限", "Deadline"),
        ),
        (
            (
                unit,
                " ".join(t.label + "*" * (t.units[0] == unit) for t in tasks if unit in t.units),
                "、".join(dict.fromkeys(t.deadline.words for t in tasks if unit in t.units)),
            )
            for unit in units
        ),
    )


def show_phases(page: Page, issue: govdoc.Issue) -> None:
    """The four registration phases."""
    phases = govdoc.find(issue.notice(PHASES_NUMBER), govdoc.RegistrationPhase)
    page.heading("自然资源统一确权登记：四个阶段", "Registration of natural resources: four phases")
    rows = []
    for phase in phases:
        end = page.pick("年及以后", " and after") if phase.end is None else str(phase.end)
        deadline = ""
        if phase.deadline is not None:
            deadline = f"{phase.deadline.words} = {phase.deadline.resolve(phase.start)}"
        actors = "、".join(phase.actors) or page.pick("（原文未写明）", "(none named)")
        years = (
            end
            if end == str(phase.start)
            else f"{phase.start}{end}"
            if phase.end is None
            else f"{phase.start}–{end}"
        )
        rows.append((years, phase.name, actors, deadline))
    page.table(
        tuple(
            page.pick(*names)
            for names in (
                ("年份", "Years"),
                ("工作", "Work"),
                ("实施主体", "Actors"),
                ("期限", "Deadline"),
            )
        ),
        rows,
    )


def show_criteria(page: Page, law: govdoc.Instrument) -> None:
    """The criteria for entering the expert pool, in the words of the law."""
    pool = law.provisions.pools[0]
    page.heading(f"{pool.name}：入库条件", f"{pool.name}: who may enter")
    for criterion in pool.criteria:
        page.say(f"  {law.citation(criterion.basis.eid)}：“{criterion.basis.quote}”")
    for relaxation in pool.relaxations:
        page.say(f"  {law.citation(relaxation.basis.eid)}：“{relaxation.basis.quote}”")


def decide(page: Page, law: govdoc.Instrument) -> None:
    """Two projects and three experts, decided by the encoded law."""
    review = technical_review.of(law)
    page.heading("项目是否适用本办法", "Is a project in scope?")
    for budget in (Decimal("499999.99"), Decimal("500000.00")):
        project = Project(fiscal_budget=budget, classified=False, kind="software")
        page.say(page.pick(f"财政性资金预算 {budget:,} 元：", f"Fiscal budget {budget:,} yuan:"))
        page.say(review.in_scope(project).explain(page.language))
    page.heading(f"专家能否入库（{ON}）", f"May an expert enter the pool? (on {ON})")
    a = Expert(
        title="mid",
        equivalent_level="none",
        field_since=dt.date(2014, 10, 24),
        professional_ethics=True,
        integrity=True,
        law_abiding=True,
        policy_knowledge=True,
        commitment=True,
        citizen=True,
        healthy=True,
        capable=True,
    )
    b = attrs.evolve(a, field_since=dt.date(2014, 10, 25))
    for zh, en, expert, scarce in (
        ("甲：中级职称，当日满8年", "A: mid-level title, eight years on that day", a, False),
        ("乙：中级职称，差一天满8年", "B: mid-level title, one day short of eight years", b, False),
        ("丙：同乙，但本专业专家数量较少", "C: as B, in a specialty with few experts", b, True),
    ):
        page.say(page.pick(zh, en))
        page.say(review.eligible(expert, on=ON, scarce=scarce).explain(page.language))


def rebuild(page: Page, gazette: govdoc.Gazette) -> bool:
    """The issue's text, rebuilt and compared with the source, character by character."""
    source = _not_blank((HERE / "source.txt").read_text(encoding="utf-8"))
    witness = _not_blank(govdoc.plain_text(gazette, view="diplomatic"))
    reading = _not_blank(govdoc.plain_text(gazette))
    page.heading("校勘记：与底本不同之处及其理由", "Editorial notes: every difference, and why")
    count = 0
    for place, number, note, text in notes_of(gazette):
        count += 1
        kind = page.pick(*KINDS[note.kind])
        page.say(f"  {kind} {number} {place}: {_in_context(note, text)} {note.reason}")
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(source, witness, strict=False))
    )
    page.heading("复原", "Rebuilt")
    page.say(
        page.pick(
            f"校勘记 {count} 条；通读文本省去底本 {len(source) - len(reading)} 字。",
            f"{count} editorial notes; the reading text drops "
            f"{len(source) - len(reading)} characters of the source.",
        )
    )
    page.say(
        page.pick(
            f"复原 {same:,} 字，底本 {len(source):,} 字（空白不计）。",
            f"{same:,} of {len(source):,} characters reproduced (blanks not counted).",
        )
    )
    return source == witness


def notes_of(gazette: govdoc.Gazette) -> Iterator[tuple[str, str, govdoc.EditorialNote, str]]:
    """Every editorial note, with its place and the number of the notice it is in."""
    number, last = "", govdoc.Place("", "", gazette)
    for place in govdoc.walk(gazette):
        if isinstance(place.node, govdoc.Notice):
            number = str(place.node.number)
        elif isinstance(place.node, govdoc.EditorialNote):
            note = place.node
            where = last.eid or last.node.role.value
            yield where, number, note, getattr(last.node, note.field)
        elif isinstance(place.node, govdoc.Clause | govdoc.Line | govdoc.TaskItem):
            last = place
            number = number if "/notices/" in place.pointer else ""


def _in_context(note: govdoc.EditorialNote, text: str) -> str:
    """A few words on either side; between the brackets what the source has there."""
    start, end = note.start, note.start + len(note.reading)
    witness = note.witness.replace("\n\n", "／").replace(" ", "□")
    return f"…{text[max(0, start - 6) : start]}[{witness}]{text[end : end + 6]}…"


def _not_blank(text: str) -> str:
    return "".join(text.split())


def _locale_language() -> Literal["zh", "en"]:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next((name for name in names if name), "").lower().startswith("zh") else "en"


if __name__ == "__main__":
    sys.exit(main())
