"""`parse_text` on texts written for the purpose: what real documents do, one thing a test."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from govdoc import (
    Clause,
    DeadlineKind,
    DocumentKind,
    EditorialNote,
    Gazette,
    Instrument,
    InstrumentKind,
    Level,
    LineRole,
    NoteKind,
    Notice,
    Place,
    RegistrationPhase,
    TaskItem,
    check,
    find,
    parse_text,
    plain_text,
    walk,
)
from tests import text_samples as samples


def notice_of(text: str) -> Notice:
    document = parse_text(text).document
    assert isinstance(document, Notice)
    return document


def instrument_of(text: str) -> Instrument:
    document = parse_text(text).document
    if isinstance(document, Notice):
        (document,) = document.instruments
    assert isinstance(document, Instrument)
    return document


def clauses_of(document: Any) -> list[Place]:
    return [place for place in walk(document) if isinstance(place.node, Clause)]


def labels_of(document: Any) -> list[str]:
    return [place.node.label for place in clauses_of(document) if place.node.label]


def codes(text: str) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in parse_text(text).problems]


def body(*lines: str) -> tuple[Clause, ...]:
    """The body of a notice that says `lines`."""
    head = ("虚构市人民政府关于试验的通知", "虚政发〔2020〕1号", "各区人民政府：")
    return notice_of("\n".join((*head, *lines, "虚构市人民政府", "2020年1月1日"))).body


def shape(clause: Clause) -> Any:
    """A clause as (label, heading, text, clauses inside), for comparing."""
    return (clause.label, clause.heading, clause.text, [shape(each) for each in clause.clauses])


# Kinds of text


def test_three_kinds_of_text_are_recognised() -> None:
    assert isinstance(parse_text(samples.GAZETTE).document, Gazette)
    assert isinstance(parse_text(samples.NOTICE).document, Notice)
    assert isinstance(parse_text(samples.LAW).document, Instrument)


def test_a_gazette_has_masthead_contents_notices_and_colophon() -> None:
    gazette = parse_text(samples.GAZETTE).document
    assert isinstance(gazette, Gazette)
    (issue,) = gazette.issues
    assert (gazette.title, issue.number, issue.total_number) == ("虚构市人民政府公报", 3, 15)
    assert (issue.published, issue.sponsor) == (dt.date(2020, 3, 31), "虚构市人民政府")
    assert [(entry.category, entry.title, entry.page) for entry in issue.contents] == [
        ("市政府文件", "虚构市人民政府关于种树的通知", 1),
        ("市政府文件", "虚构市人民政府关于养花的通知", 2),
    ]
    assert [notice.title for notice in issue.notices] == [e.title for e in issue.contents]
    assert [line.role for line in issue.back] == [LineRole.PUBLISHER, LineRole.WEBSITE]


# Heads and signatures


def test_a_notice_has_its_head_its_signature_and_what_it_promulgates() -> None:
    notice = notice_of(samples.NOTICE)
    assert notice.title == "虚构市人民政府办公室关于印发虚构市公园管理办法的通知"
    assert notice.kind is DocumentKind.NOTICE
    assert notice.number is not None
    assert notice.number.key == "虚政办发〔2021〕3号"
    assert notice.addressees == ("各县（区）人民政府", "市政府各直属单位")
    assert (notice.issuers, notice.dated) == (("虚构市人民政府办公室",), dt.date(2021, 5, 6))
    assert notice.copied_to == ("市委办公室", "市人大常委会办公室")
    assert [line.role for line in notice.foot] == [
        LineRole.ANNEX_LIST,
        LineRole.ANNEX_LIST,
        LineRole.ISSUER,
        LineRole.DATE,
        LineRole.OTHER,
    ]
    (instrument,) = notice.instruments
    assert (instrument.title, instrument.kind) == ("虚构市公园管理办法", InstrumentKind.MEASURES)


def test_the_number_may_stand_before_the_title_and_have_blanks() -> None:
    notice = notice_of(samples.NUMBER_FIRST)
    assert notice.title == "虚构市财政局虚构市商务局关于做好假期值班的通知"
    assert notice.number is not None
    assert str(notice.number) == "虚财规字[2019] 4 号"
    assert notice.number.key == "虚财规字〔2019〕4号"


def test_issuers_may_stand_side_by_side_and_dates_be_written_with_a_circle() -> None:
    notice = notice_of(samples.NUMBER_FIRST)
    assert notice.issuers == ("虚构市财政局", "虚构市商务局")
    assert notice.dated == dt.date(2019, 6, 14)


@pytest.mark.parametrize("date", ["二〇二二年十月一日", "二○二二年十月一日", "2022 年 10 月 1 日"])
def test_dates_are_read_however_they_are_printed(date: str) -> None:
    text = f"虚构市人民政府关于试验的通知\n各区人民政府：\n请试验。\n虚构市人民政府\n{date}\n"
    assert notice_of(text).dated == dt.date(2022, 10, 1)


def test_an_order_is_numbered_by_its_title_and_signed_by_a_person() -> None:
    notice = notice_of(samples.ORDER)
    assert notice.kind is DocumentKind.ORDER
    assert notice.number is not None
    assert notice.number.key == "虚构市人民政府令第12号"
    assert notice.issuers == ("市长 张某某",)
    (instrument,) = notice.instruments
    assert [line.role for line in instrument.head] == [LineRole.TITLE, LineRole.HISTORY]


def test_a_forwarded_report_keeps_its_own_signature() -> None:
    notice = notice_of(samples.FORWARDED)
    assert (notice.issuers, notice.dated) == (("虚构省人民政府办公厅",), dt.date(1997, 4, 8))
    (report,) = notice.instruments
    assert report.title == "关于整理地名的意见"
    assert [line.text for line in report.foot] == ["虚构省民政厅", "1997年1月28日"]


def test_what_a_notice_without_a_signature_is_copied_to_stands_once() -> None:
    text = "各区人民政府：\n请试验。\n抄送：虚构市委办公室。\n"
    assert notice_of(text).copied_to == ("虚构市委办公室",)
    assert plain_text(notice_of(text)) == text


# Annexes and tables


def test_annexes_follow_the_instrument_and_their_list_is_no_text() -> None:
    (instrument,) = notice_of(samples.NOTICE).instruments
    assert [annex.title for annex in instrument.annexes] == ["虚构市公园名录", "虚构市公园图"]


def test_a_group_row_inside_a_table_is_no_heading() -> None:
    (instrument,) = notice_of(samples.NOTICE).instruments
    (clause,) = instrument.annexes[0].clauses
    assert clause.table is not None
    assert clause.table.header == ("序号", "名称", "面积")
    assert clause.table.rows == (("一、市属公园",), ("1", "东园", "10"), ("2", "西园", "20"))


def test_of_a_lost_figure_the_title_is_kept_and_a_gap_marked() -> None:
    (instrument,) = notice_of(samples.NOTICE).instruments
    (clause,) = instrument.annexes[1].clauses
    assert clause.figure is not None
    assert [note.kind for note in clause.notes] == [NoteKind.GAP]
    assert codes(samples.NOTICE) == [("GD033", 27)]


def test_a_task_table_is_read_as_tasks() -> None:
    tasks = find(parse_text(samples.TASKS).document, TaskItem)
    assert [(task.label, task.content, task.units) for task in tasks] == [
        ("1", "修路", ("市交通局", "各县（区）政府")),
        ("2", "架桥", ("市住建局",)),
        ("3", "验收", ("市交通局",)),
    ]
    fixed, ongoing, relative = (task.deadline for task in tasks)
    assert (fixed.kind, fixed.date) == (DeadlineKind.FIXED, dt.date(2023, 11, 30))
    assert ongoing.kind is DeadlineKind.ONGOING
    assert (relative.kind, relative.month, relative.day) == (DeadlineKind.RELATIVE, 11, 30)


def test_the_annex_list_of_an_annex_starts_no_new_numbering() -> None:
    clauses = body("一、提交下列材料：", "1.申请表；", "2.花名册。", "附表：1. 申请表", "2. 花名册")
    assert labels_of(clauses[0]) == ["一、", "1.", "2."]


@pytest.mark.parametrize(
    "closing",
    [
        "特此通知。",
        "本通知自2020年2月1日起实施。此前规定与此不一致的，以此为准。",
        "以上意见如无不妥，请批转各地执行。",
    ],
)
def test_a_closing_paragraph_stands_in_no_part(closing: str) -> None:
    *_, last, end = body("一、修路。", "二、架桥。", "（一）选址；", "（二）施工。", closing)
    assert (last.label, [each.label for each in last.clauses]) == ("二、", ["（一）", "（二）"])
    assert shape(end) == ("", "", closing, [])


def test_a_formula_stands_in_no_part_whatever_the_last_one_is_about() -> None:
    *_, last, end = body("一、修路。", "二、其他要求", "加快施工。", "特此通知。")
    assert [each.text for each in last.clauses] == ["加快施工。"]
    assert shape(end) == ("", "", "特此通知。", [])
    *_, last, end = body("一、修路。", "二、组织实施", "加快施工。", "本通知自印发之日起施行。")
    assert [each.text for each in last.clauses] == ["加快施工。"]


def test_what_takes_effect_stands_in_the_part_that_is_for_it() -> None:
    closing = "本通知自2020年2月1日起实施。"
    *_, alone = body("一、修路。", "二、实施日期", closing)
    assert shape(alone) == ("二、", "实施日期", "", [("", "", closing, [])])
    *_, after = body("一、修路。", "二、其他事项", "原通知废止。", closing)
    assert [each.text for each in after.clauses] == ["原通知废止。", closing]


# Laws


def test_contents_that_repeat_every_heading_are_furniture() -> None:
    law = instrument_of(samples.LAW)
    roles = [line.role for line in law.head]
    assert roles.count(LineRole.CONTENTS_ENTRY) == 5
    headings = [place.node.heading for place in clauses_of(law) if place.node.level is Level.PART]
    assert headings == ["总则", "分则", "附则"]


def test_two_renderings_of_one_law_give_the_same_tree() -> None:
    def tree(text: str) -> list[Any]:
        law = instrument_of(text)
        places = [*clauses_of(law)]
        return [law.title, *((p.eid, attrs.evolve(p.node, notes=(), clauses=())) for p in places)]

    assert tree(samples.LAW) == tree(samples.LAW_OTHERWISE)


def test_an_article_may_be_numbered_with_zhi() -> None:
    assert "第二条之一" in labels_of(instrument_of(samples.LAW))
    assert instrument_of(samples.LAW).eid("第二条之一") == "art_2-1"


def test_a_character_of_no_width_after_a_label_is_kept_in_a_note() -> None:
    article = instrument_of(samples.LAW).clause("第一条")
    assert article.label == "第一条"
    assert article.clauses[0].text == "为了保护航道，制定本法。"
    assert article.notes == (
        EditorialNote(
            kind=NoteKind.ARTEFACT,
            reason="层级标识后有零宽字符。",
            field="label",
            start=3,
            witness="\u200b",
        ),
    )


def test_a_cross_reference_at_the_head_of_a_line_is_no_article() -> None:
    article = instrument_of(samples.LAW).clause("第二条之一")
    assert article.clauses[-1].text == "第三条规定的措施，适用于外国船舶。"


def test_what_stands_between_two_items_is_part_of_the_first() -> None:
    (paragraph,) = instrument_of(samples.LAW).clause("第二条").clauses
    assert [point.label for point in paragraph.clauses] == ["（一）", "（二）", "（三）"]
    assert paragraph.clauses[1].clauses[0].text == "前款所称支航道由部门公布。"


def test_what_follows_the_last_item_is_a_paragraph_of_its_own() -> None:
    article = instrument_of(samples.NOTICE).clause("第二条")
    assert [each.text for each in article.clauses] == [
        "市园林局负责下列工作：",
        "第一项所称规划，由市政府批准。",
    ]


def test_circled_numbers_stand_below_bracketed_ones() -> None:
    (paragraph, _) = instrument_of(samples.LAW).clause("第二条之一").clauses
    first, second = paragraph.clauses
    assert (first.label, second.label) == ("（1）", "（2）")
    assert [each.label for each in first.clauses] == ["①", "②"]


def test_a_law_that_stands_alone_has_its_annexes() -> None:
    law = instrument_of(samples.LAW)
    assert [annex.title for annex in law.annexes] == ["应急航道表"]
    assert labels_of(law.annexes[0]) == ["（一）"]


# Labels, headings and texts


def test_every_form_of_label_is_kept_as_printed() -> None:
    (first,) = body(
        "一、总则", "（一）甲：", "1．乙；", "（1）丙；", "(2) 丁；", "2、戊。", "(二)己。"
    )
    assert labels_of(first) == ["一、", "（一）", "1．", "（1）", "(2)", "2、", "(二)"]


def test_a_bullet_before_a_label_is_a_mark() -> None:
    marks = [p.node.mark for p in clauses_of(instrument_of(samples.TASKS)) if p.node.mark]
    assert marks == ["- ", "- "]


@pytest.mark.parametrize(
    "line",
    [
        "（一）至（三）项同时具备。",
        "（一）项和（二）项任选。",
        "（一）、（二）同时具备。",
        "3.5米以上。",
        "第四条所称的。",
    ],
)
def test_what_only_looks_like_a_label_is_none(line: str) -> None:
    assert labels_of(body("一、要求", line)[0]) == ["一、"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("（一）项目要合规。", "（一）"),
        ("（一）至少有三人。", "（一）"),
        ("（一）及时公布。", "（一）"),
        ("3.2018年要完成。", "3."),
    ],
)
def test_what_hardly_looks_like_a_label_is_one(line: str, label: str) -> None:
    assert labels_of(body("一、要求", line)[0]) == ["一、", label]


def test_a_heading_runs_in_or_stands_alone_and_may_end_in_a_bracket() -> None:
    alone, run_in, bracketed = body(
        *("一、基本要求", "各区要落实。", "二、加强领导。各区要负责。"),
        *("三、推广的措施（共2项）", "措施见清单。"),
    )
    assert shape(alone)[1:3] == ("基本要求", "")
    assert shape(run_in)[1:3] == ("加强领导。", "各区要负责。")
    assert shape(bracketed)[1:3] == ("推广的措施（共2项）", "")


def test_a_first_sentence_is_no_heading_where_its_siblings_have_none() -> None:
    clauses = body(
        "一、各区要在三月底以前完成全部的检查工作；市城管局要派人督查，并及时报告市政府的值班室。",
        "二、对发现的隐患，要限期整改。整改不力的，要追究责任。",
        "三、各级各部门要把本次检查与日常的管理结合起来，做到发现一处整改一处，不留下任何死角。",
    )
    assert [clause.heading for clause in clauses] == ["", "", ""]


def test_a_list_ends_where_its_last_item_ends() -> None:
    (first,) = body(
        "一、条件", "符合下列条件之一：", "1.有人；", "2.有钱。", "上述条件由市里认定。"
    )
    assert [clause.label for clause in first.clauses] == ["", "1.", "2.", ""]


def test_outline_items_may_count_on_across_their_parents() -> None:
    text = "一、甲\n（一）子。丑寅。\n（二）卯。辰巳。\n二、乙\n（三）午。未申。\n"
    head = "虚构市人民政府关于试验的通知\n各区人民政府：\n请试验。\n"
    assert codes(head + text) == []


# Damage


def test_a_cut_sentence_is_joined_and_the_cut_kept() -> None:
    first = notice_of(samples.DAMAGED).body[0]
    assert "各个县城的绿化工作有关事项" in first.text
    (note,) = first.notes
    assert (note.kind, note.witness) == (NoteKind.ARTEFACT, "\n\n")
    assert first.text[note.start :].startswith("工作有关")


def test_an_overlap_is_proposed_and_never_applied() -> None:
    assert ("GD031", 8) in codes(samples.DAMAGED)
    assert "法律责任。任的部门" in plain_text(parse_text(samples.DAMAGED).document)


def test_a_gap_in_the_numbering_is_reported() -> None:
    assert ("GD032", 11) in codes(samples.DAMAGED)
    (problem,) = [p for p in parse_text(samples.DAMAGED).problems if p.code == "GD032"]
    assert problem.zh == "“三、”之前缺“二、”"


def test_a_gap_is_found_among_items_of_one_kind_whatever_stands_between() -> None:
    law = "虚构条例\n第一章 甲\n第一条 子。\n第二章 乙\n第二条 丑。\n第二节 丙\n第三条 寅。\n"
    assert codes(law) == [("GD032", 6)]


def test_a_text_that_stands_twice_is_kept_and_reported() -> None:
    parsed = parse_text(samples.FORWARDED * 2)
    assert [problem.code for problem in parsed.problems] == ["GD035"]
    assert attrs.evolve(notice_of(samples.FORWARDED * 2), tail=()) == notice_of(samples.FORWARDED)


def test_a_date_that_no_calendar_has_ends_a_notice_too_and_is_found() -> None:
    text = samples.NOTICE.replace("2021年5月6日", "2021年13月32日")
    notice = notice_of(text)
    assert notice.dated is None
    assert [line.text for line in notice.foot if line.role is LineRole.DATE] == ["2021年13月32日"]
    assert [each.title for each in notice.instruments] == ["虚构市公园管理办法"]
    assert "GD312" in {finding.code for finding in check(notice)}


def test_lines_of_names_are_not_joined() -> None:
    names = "成\u3000员：" + "、".join(f"虚构局第{n}科科长" for n in range(1, 6))
    (first,) = body("一、领导小组", names, "工作职责：", "1.负责协调；", "2.负责督查。")
    assert [clause.text for clause in first.clauses][:2] == [names, "工作职责："]


def test_rows_of_a_table_drawn_with_strokes_are_not_joined() -> None:
    rows = [f"| 虚构条文第{n}条第一款第二项的规定 |虚构的名称以及很长的说明{n} |" for n in "123"]
    assert [clause.text for clause in body("现公布如下：", *rows)] == ["现公布如下：", *rows]


def test_a_text_in_one_line_is_divided() -> None:
    notice = notice_of(samples.ONE_LINE)
    assert notice.number is not None
    assert (notice.number.key, len(notice.addressees)) == ("虚政发〔2021〕7号", 2)
    assert (notice.issuers, notice.dated) == (("虚构市人民政府",), dt.date(2021, 6, 1))
    assert labels_of(notice) == ["一、", "（一）", "（二）", "二、", "（三）"]


# Meaning


def test_a_schedule_is_read_as_phases() -> None:
    phases = find(parse_text(samples.FORWARDED).document, RegistrationPhase)
    assert [(phase.name, phase.start, phase.end) for phase in phases] == [
        ("开展自查", 1997, 1997),
        ("更改地名", 1998, 1999),
        ("巩固成果", 2000, None),
    ]
    first = phases[0]
    assert first.deadline is not None
    assert (first.deadline.words, first.deadline.month) == ("当年6月30日前", 6)
    assert first.deadline_basis is not None
    assert first.deadline_basis.quote == "于当年6月30日前完成自查，报省民政厅"


@pytest.mark.parametrize("text", samples.SAMPLES.values(), ids=samples.SAMPLES)
def test_what_phases_quote_stands_in_the_clause_named(text: str) -> None:
    for instrument in find(parse_text(text).document, Instrument):
        for phase in instrument.provisions.phases:
            clause = instrument.clause(phase.basis.eid)
            assert phase.basis.quote in clause.heading or phase.basis.quote in clause.text


def test_grades_that_are_listed_at_the_head_of_a_row_are_no_label() -> None:
    law = parse_text(
        "测试条例\n第一条 车站分为三级。\n一、二级车站应当封闭发车。\n"
        "第二条 本条例自公布之日起施行。"
    ).document
    assert isinstance(law, Instrument)
    assert law.clause("第一条第二款").text == "一、二级车站应当封闭发车。"


def test_a_chapter_and_an_article_that_lost_their_line_breaks_are_found() -> None:
    law = parse_text(
        "测试办法\n第一章总则\n第一条 为了测试。\n"
        "第二条 车站不少于3家。第二章认定程序第三条认定程序。\n"
        "（一）申请；\n（二）批复。\n第四条 本办法自公布之日起施行。"
    )
    assert isinstance(law.document, Instrument)
    assert law.problems == ()
    assert [clause.heading for clause in law.document.clauses] == ["总则", "认定程序"]
    assert law.document.clause("第三条第（二）项").text == "批复。"
    assert law.document.eid("第二章") == "chp_2"
