"""How a clause is printed, and what deadlines and phases say."""

from __future__ import annotations

import datetime as dt

import pytest

from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause, Figure, Table
from govdoc.model.levels import LEVELS, Level
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem

ONGOING = Deadline(words="持续推进", kind=DeadlineKind.ONGOING)


def test_an_article_is_printed_on_the_line_of_its_first_paragraph() -> None:
    article = Clause(
        level=Level.ARTICLE,
        label="第四条",
        clauses=(
            Clause(level=Level.PARAGRAPH, text="建设单位应当加强前期工作。"),
            Clause(level=Level.PARAGRAPH, text="项目方案应当包含项目建设背景。"),
        ),
    )
    assert article.full_text == "第四条 建设单位应当加强前期工作。\n项目方案应当包含项目建设背景。"
    assert article.text == ""


@pytest.mark.parametrize(
    ("heading", "text", "lines"),
    [
        ("指导思想。", "坚持以人民为中心。", ["（一）指导思想。坚持以人民为中心。"]),
        ("指导思想：", "坚持。", ["（一）指导思想：坚持。"]),
        ("指导思想", "坚持。", ["（一）指导思想", "坚持。"]),
        ("指导思想", "", ["（一）指导思想"]),
        ("", "坚持。", ["（一）坚持。"]),
        ("", "", ["（一）"]),
    ],
)
def test_a_heading_runs_into_the_text_or_has_its_own_line(
    heading: str, text: str, lines: list[str]
) -> None:
    clause = Clause(level=Level.OUTLINE_2, label="（一）", heading=heading, text=text)
    assert list(clause.lines()) == lines


def test_a_clause_without_words_prints_nothing() -> None:
    assert list(Clause(level=Level.OUTLINE_2).lines()) == []


def test_a_mark_is_printed_before_the_label() -> None:
    clause = Clause(level=Level.POINT, mark="- ", label="（一）", text="廉洁自律；")
    assert clause.full_text == "- （一）廉洁自律；"


def test_blocks_are_printed_in_order() -> None:
    clause = Clause(
        level=Level.ALINEA,
        text="甲",
        table=Table(header=("序号", "内容"), rows=(("1", "乙"), ("2", ""))),
        figure=Figure(caption="流程图", href="x.png"),
        tasks=(TaskItem(label="1", content="丙", units=("市公安局", "市法院"), deadline=ONGOING),),
        clauses=(Clause(level=Level.ALINEA, text="丁"),),
    )
    assert list(clause.lines()) == [
        "甲",
        "序号\t内容",
        "1\t乙",
        "2\t",
        "流程图",
        "1\t丙\t市公安局 市法院\t持续推进",
        "丁",
    ]


def test_a_heading_that_only_the_witness_has_is_printed_in_the_diplomatic_view() -> None:
    clause = Clause(
        level=Level.ALINEA,
        text="正文",
        notes=(
            EditorialNote(
                kind=NoteKind.ARTEFACT, reason="扫描所增", field="heading", witness="页眉"
            ),
        ),
    )
    assert list(clause.lines("reading")) == ["正文"]
    assert list(clause.lines("diplomatic")) == ["页眉", "正文"]


def test_every_level_has_its_row() -> None:
    assert list(LEVELS) == list(Level)


def test_a_deadline_is_resolved_in_the_year_it_is_about() -> None:
    relative = Deadline(words="当年11月30日前", kind=DeadlineKind.RELATIVE, month=11, day=30)
    fixed = Deadline(words="2023年11月30日前", kind=DeadlineKind.FIXED, date=dt.date(2023, 11, 30))
    leap = Deadline(words="当年2月29日前", kind=DeadlineKind.RELATIVE, month=2, day=29)
    assert relative.resolve(2024) == dt.date(2024, 11, 30)
    assert fixed.resolve(2024) == dt.date(2023, 11, 30)
    assert ONGOING.resolve(2024) is None
    assert leap.resolve(2024) == dt.date(2024, 2, 29)
    assert leap.resolve(2023) == dt.date(2023, 2, 28)


def test_a_phase_without_a_last_year_is_open_ended() -> None:
    basis = Basis(eid="sec_3__subsec_4", quote="2028年及以后")
    phase = RegistrationPhase(name="深化完善", start=2028, end=None, basis=basis)
    assert phase.open_ended
    assert not RegistrationPhase(name="编制", start=2022, end=2022, basis=basis).open_ended
