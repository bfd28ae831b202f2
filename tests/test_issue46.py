"""The encoded Issue 46 against its source: every character, every note, every quotation."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

import attrs
import pytest

from examples.issue46.encode import gazette, source
from govdoc import (
    Basis,
    CitedDocument,
    Clause,
    ContentsEntry,
    DeadlineKind,
    DocumentKind,
    EditorialNote,
    ExpertFact,
    Figure,
    Force,
    Frequency,
    Instrument,
    InstrumentKind,
    InterestHolder,
    Level,
    Line,
    LineRole,
    NoteKind,
    Place,
    TaskItem,
    find,
    plain_text,
    walk,
)

GAZETTE = gazette()
(ISSUE,) = GAZETTE.issues
PLAN, SCHEME, MEASURES, REVIEW = (n.instruments[0] for n in ISSUE.notices)
SOURCE = source.SOURCE.read_text("utf-8")
NOTED = [
    (place, index)
    for place in walk(GAZETTE)
    for index in range(len(getattr(place.node, "notes", ())))
]
NOTES = [place.node.notes[index] for place, index in NOTED]
STATEMENTS = [
    (instrument, place.node)
    for instrument in (PLAN, SCHEME, MEASURES, REVIEW)
    for place in walk(instrument.provisions)
    if hasattr(place.node, "basis")
]


def not_blank(text: str) -> str:
    return "".join(text.split())


def lines_of(text: str) -> list[str]:
    """The lines of `text` that are not blank, without their blanks."""
    return [words for line in text.split("\n") if (words := not_blank(line))]


def own_words(instrument: Instrument, basis: Basis) -> tuple[str, str]:
    clause = instrument.clause(basis.eid)
    return clause.heading, clause.text


def clauses_of(instrument: Instrument, level: Level) -> list[Place]:
    return [p for p in walk(instrument) if isinstance(p.node, Clause) and p.node.level is level]


def without_note(node: Any, path: list[str], index: int) -> Any:
    """`node` with one note fewer on the node at `path`."""
    if not path:
        return attrs.evolve(node, notes=node.notes[:index] + node.notes[index + 1 :])
    name, *rest = path
    value = getattr(node, name)
    if not isinstance(value, tuple):
        return attrs.evolve(node, **{name: without_note(value, rest, index)})
    children = list(value)
    children[int(rest[0])] = without_note(children[int(rest[0])], rest[1:], index)
    return attrs.evolve(node, **{name: tuple(children)})


# The text


def test_the_source_is_the_one_that_was_measured() -> None:
    assert (len(SOURCE), len(not_blank(SOURCE)), len(SOURCE.split("\n"))) == (15_074, 14_506, 401)
    assert not SOURCE.endswith("\n")


def test_the_diplomatic_view_has_every_character_in_order_and_none_more() -> None:
    assert not_blank(plain_text(GAZETTE, view="diplomatic")) == not_blank(SOURCE)


def test_the_diplomatic_view_is_the_source_line_for_line_but_for_two_divisions() -> None:
    printed = "\n".join(lines_of(plain_text(GAZETTE, view="diplomatic")))
    for end, start in (("公平竞争市", "社会中介组织"), ("技术论证工作。", "对评审专家")):
        assert printed.count(f"{end}\n{start}") == 1
        printed = printed.replace(f"{end}\n{start}", end + start)
    assert printed == "\n".join(lines_of(SOURCE))


def test_furniture_is_printed_blank_for_blank() -> None:
    lines = SOURCE.split("\n")
    assert all(line.printed("diplomatic") in lines for line in find(GAZETTE, Line))


def test_every_line_of_the_source_is_used_exactly_once(monkeypatch: pytest.MonkeyPatch) -> None:
    used: Counter[int] = Counter()
    line = source.line

    def counted(number: int) -> str:
        used[number] += 1
        return line(number)

    monkeypatch.setattr(source, "line", counted)
    gazette()
    lines = SOURCE.split("\n")
    assert used == Counter(n for n, text in enumerate(lines, 1) if text.strip())


def test_the_reading_view_drops_the_four_characters_of_the_overlaps_and_nothing_else() -> None:
    witness, reading = not_blank(SOURCE), not_blank(plain_text(GAZETTE))
    changes = [
        (tag, witness[i:j], reading[k:m])
        for tag, i, j, k, m in SequenceMatcher(None, witness, reading, False).get_opcodes()
        if tag != "equal"
    ]
    assert {tag for tag, _, _ in changes} == {"delete"}
    assert [sorted(dropped) for _, dropped, _ in changes] == [sorted("级。"), sorted("任。")]


def test_the_reading_view_reads_on_across_the_overlaps() -> None:
    mended = not_blank(SOURCE)
    for printed, read in (
        ("促进经济转型升级。级。各县(区)", "促进经济转型升级。各县(区)"),
        ("承担相应法律责任。任的中国公民；", "承担相应法律责任的中国公民；"),
    ):
        assert mended.count(printed) == 1
        mended = mended.replace(printed, read)
    assert not_blank(plain_text(GAZETTE)) == mended


def test_no_line_of_the_reading_view_is_cut() -> None:
    reading = plain_text(GAZETTE)
    assert "\n\n" not in reading
    assert "请结合实际" in reading
    assert "支持实体经济创新发展\n" in reading
    assert "自然资源确权登记工作。根据" in reading


# The notes


def test_every_note_that_has_words_changes_what_is_printed() -> None:
    printed = plain_text(GAZETTE, view="diplomatic")
    for place, index in NOTED:
        note = place.node.notes[index]
        if note.witness or note.reading:
            changed = without_note(GAZETTE, place.pointer.split("/")[1:], index)
            assert plain_text(changed, view="diplomatic") != printed, place.pointer


def test_a_note_without_words_is_a_gap_or_a_division() -> None:
    silent = Counter(n.kind for n in NOTES if not n.witness and not n.reading)
    assert silent == {NoteKind.GAP: 5, NoteKind.DIVISION: 1}


def test_every_note_says_why() -> None:
    assert all(note.reason for note in NOTES)


def test_there_are_sixteen_cuts_two_of_them_corrected() -> None:
    cuts = [(p.node, n) for (p, _), n in zip(NOTED, NOTES, strict=True) if "\n" in n.witness]
    assert len(cuts) == 16
    assert Counter(n.kind for _, n in cuts) == {NoteKind.ARTEFACT: 14, NoteKind.CORRECTION: 2}
    headings = [node.heading for node, note in cuts if note.field == "heading"]
    assert headings == [
        "提高知识产权转化运用成效，支持实体经济创新发展",
        "2024年至2027年逐步开展自然资源确权登记工作。",
    ]


def test_blanks_in_titles_are_noted_one_by_one() -> None:
    blanks = [p.node for (p, _), n in zip(NOTED, NOTES, strict=True) if n.witness == " "]
    assert {line.role for line in blanks} == {LineRole.TITLE}
    assert len(blanks) == 13
    assert not any(" " in line.text for line in find(GAZETTE, Line) if line.role is LineRole.TITLE)


def test_the_losses_stand_where_they_are() -> None:
    def gap(node: Any) -> EditorialNote:
        found: list[EditorialNote] = [n for n in node.notes if n.kind is NoteKind.GAP]
        assert len(found) == 1
        return found[0]

    second = PLAN.clause("sec_2")
    assert (gap(second).field, gap(second).start) == ("heading", len(second.heading))
    assert second.heading == "全面加强知识产权保护，营造公平竞争市"

    lost = PLAN.clause("sec_2__subsec_1")
    assert (lost.level, lost.label, lost.heading, lost.text) == (Level.OUTLINE_2, "", "", "")
    assert gap(lost).start == 0

    torn, whole = lost.clauses
    assert torn.text.startswith("社会中介组织等第三方机构")
    assert (gap(torn).field, gap(torn).start) == ("text", 0)
    assert whole.heading == "完善知识产权维权援助工作站服务功能。"

    (chart,) = REVIEW.annexes
    assert chart.title == "数字政府信息化项目技术论证业务办理流程图"
    assert chart.clauses[0].figure == Figure()
    assert gap(chart.clauses[0])

    caption = ISSUE.back[0]
    assert (caption.role, caption.text) == (LineRole.CAPTION, "安邦河畔")
    assert gap(caption)


def test_the_sentence_about_all_of_article_7_is_its_third_paragraph() -> None:
    clause = REVIEW.clause("art_7__para_3")
    assert clause.text == ("对评审专家数量较少的专业，第（二）项、第（五）项所列条件可以适当放宽。")
    (note,) = clause.notes
    assert (note.kind, note.field, note.start) == (NoteKind.DIVISION, "text", 0)
    assert REVIEW.clause("art_7__para_2__point_5").text == "身体健康，能够承担技术论证工作。"


# The tree


def test_there_are_93_labels() -> None:
    labels = Counter(c.level for c in find(GAZETTE, Clause) if c.label)
    bracketed = labels.pop(Level.OUTLINE_2) + labels.pop(Level.POINT)
    assert (bracketed, labels) == (
        54,
        {Level.ARTICLE: 18, Level.OUTLINE_1: 14, Level.OUTLINE_3: 4, Level.DASH: 3},
    )


def test_eids_are_unique_within_an_instrument() -> None:
    for instrument in (PLAN, SCHEME, MEASURES, REVIEW):
        eids = [place.eid for place in walk(instrument) if place.eid]
        assert len(eids) == len(set(eids))


def test_an_article_has_no_words_outside_its_paragraphs() -> None:
    articles = [c for c in find(REVIEW, Clause) if c.level is Level.ARTICLE]
    assert not any(a.heading or a.text for a in articles)
    paragraphs = {a.label: len(a.clauses) for a in articles}
    assert {label: n for label, n in paragraphs.items() if n > 1} == {"第四条": 2, "第七条": 3}


def test_seventeen_points_stand_in_five_articles() -> None:
    points = Counter(p.eid.split("__")[0] for p in clauses_of(REVIEW, Level.POINT))
    assert points == {"art_7": 5, "art_9": 2, "art_11": 3, "art_14": 3, "art_15": 4}


def test_the_bullets_of_the_scan_are_marks() -> None:
    marked = {p.eid: p.node.mark for p in clauses_of(REVIEW, Level.POINT) if p.node.mark}
    assert marked == {f"art_7__para_2__point_{n}": "- " for n in range(1, 5)}


def test_fifteen_paragraphs_of_the_plan_have_a_heading_and_no_number() -> None:
    headed = [p.node for p in clauses_of(PLAN, Level.ALINEA) if p.node.heading]
    assert len(headed) == 15
    assert all(c.heading.endswith("。") and c.heading.count("。") == 1 for c in headed)


def test_the_parts_of_the_outlines_are_those_printed() -> None:
    tops = [[c.label for c in i.clauses if c.label] for i in (PLAN, SCHEME, MEASURES)]
    assert [len(labels) for labels in tops] == [5, 6, 3]
    measures = [p.node.label.strip("（）()") for p in clauses_of(MEASURES, Level.OUTLINE_2)]
    assert measures == ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    minerals = SCHEME.clause("sec_2__subsec_2__para_4")
    assert (minerals.heading, minerals.text) == ("开展探明储量的矿产资源确权登记。", "")


# Furniture and fields


def test_the_gazette_is_named_as_on_its_cover() -> None:
    assert (GAZETTE.title, GAZETTE.title_en, GAZETTE.frequency) == (
        "双鸭山市人民政府公报",
        "GAZETTE OF THE PEOPLE'S GOVERNMENT OF SHUANGYASHAN CITY",
        Frequency.MONTHLY,
    )


def test_the_issue_is_described_as_on_its_cover() -> None:
    described = attrs.evolve(ISSUE, front=(), contents=(), notices=(), back=())
    assert attrs.asdict(described, filter=lambda _, value: value != ()) == {
        "number": 10,
        "total_number": 46,
        "published": dt.date(2022, 10, 31),
        "sponsor": "双鸭山市人民政府办公室",
        "publisher": "双鸭山市人民政府办公室",
        "website": "www.shuangyashan.gov.cn",
        "address": "双鸭山市尖山区世纪大道70号",
        "permit_number": "（双内资准印）2019001号",
    }


def test_the_contents_name_the_notices_with_their_pages() -> None:
    government, office = "市政府文件", "市政府办公室文件"
    assert ISSUE.contents == tuple(
        ContentsEntry(category=category, title=notice.title, page=page)
        for category, page, notice in zip(
            (government, office, office, office), (1, 5, 8, 11), ISSUE.notices, strict=True
        )
    )


def test_the_notices_have_all_parts_of_head_and_foot() -> None:
    county, office = "各县（区）人民政府", "双鸭山市人民政府办公室"
    assert [
        (str(n.number), n.addressees, n.issuers, n.dated, n.instruments[0].kind)
        for n in ISSUE.notices
    ] == [
        (
            "双政规〔2022〕10号",
            (county, "市政府各直属单位"),
            ("双鸭山市人民政府",),
            dt.date(2022, 10, 27),
            InstrumentKind.PLAN,
        ),
        (
            "双政办发〔2022〕46号",
            (county, "市政府各直属单位"),
            (office,),
            dt.date(2022, 10, 11),
            InstrumentKind.SCHEME,
        ),
        (
            "双政办发〔2022〕47号",
            (county, "市政府直属有关单位"),
            (office,),
            dt.date(2022, 10, 17),
            InstrumentKind.POLICY_MEASURES,
        ),
        (
            "双政办发〔2022〕48号",
            (county, "市政府直属有关单位"),
            (office,),
            dt.date(2022, 10, 24),
            InstrumentKind.MEASURES,
        ),
    ]
    assert {n.kind for n in ISSUE.notices} == {DocumentKind.NOTICE}


def test_titles_are_the_printed_lines_without_blanks() -> None:
    for notice in ISSUE.notices:
        assert notice.title == notice.head[0].text
        (instrument,) = notice.instruments
        assert instrument.title == instrument.head[0].text
        assert all(annex.title == annex.head[-1].text for annex in instrument.annexes)


def test_the_annex_is_announced_with_one_word_and_headed_with_another() -> None:
    assert MEASURES.foot[0].text == "附件：双鸭山市全面加强药品监察能力建设的若干措施任务清单"
    assert MEASURES.annexes[0].title == "双鸭山市全面加强药品监管能力建设若干措施任务清单"


# The task list


def test_nine_tasks_name_ten_units_32_times() -> None:
    tasks = find(GAZETTE, TaskItem)
    assert [task.label for task in tasks] == list("123456789")
    units = [unit for task in tasks for unit in task.units]
    assert (len(units), len(set(units))) == (32, 10)
    county = "各县（区）政府"
    assert [task.label for task in tasks if task.units[0] == county] == ["7"]
    assert {(t.deadline.words, t.deadline.kind) for t in tasks} == {
        ("持续推进", DeadlineKind.ONGOING)
    }
    table = MEASURES.annexes[0].clauses[0].table
    assert table is not None
    assert table.header == (
        "序号",
        "任务内容",
        "责任单位",
        "完成时限",
    )


def test_each_task_names_the_measure_whose_words_it_repeats_most() -> None:
    measures = {p.eid: p.node.text for p in clauses_of(MEASURES, Level.OUTLINE_2)}

    def repeated(eid: str) -> int:
        matcher = SequenceMatcher(None, measures[eid], task.content, False)
        return sum(block.size for block in matcher.get_matching_blocks() if block.size > 7)

    for task in find(MEASURES, TaskItem):
        assert task.measure == max(measures, key=repeated), task.label
    verbatim = [t.label for t in find(MEASURES, TaskItem) if t.content == measures[t.measure]]
    assert verbatim == ["8", "9"]


# What it says


def test_every_quotation_is_a_substring_of_the_clause_it_names() -> None:
    for notice in ISSUE.notices:
        (instrument,) = notice.instruments
        bases = find(instrument.provisions, Basis)
        assert bases
        for basis in bases:
            assert basis.document == notice.number
            assert basis.quote
            assert any(basis.quote in words for words in own_words(instrument, basis)), basis


def test_what_is_given_as_printed_is_printed_in_the_clause_it_rests_on() -> None:
    for instrument, statement in STATEMENTS:
        words = "\n".join(own_words(instrument, statement.basis))
        printed = [r.words for r in getattr(statement, "readings", ())]
        printed += getattr(statement, "triggers", ())
        if getattr(statement, "actors_basis", None) is None:
            printed += getattr(statement, "actors", ())
        printed += [getattr(kind, "words", kind) for kind in getattr(statement, "kinds", ())]
        printed += [
            getattr(statement, name)
            for name in ("name", "title", "funding", "condition", "discretion")
            if getattr(statement, name, None) not in (None, "mid", "senior")
        ]
        if (deadline := getattr(statement, "deadline", None)) is not None:
            where = statement.deadline_basis or statement.basis
            assert deadline.words in "\n".join(own_words(instrument, where)), statement
        assert all(word in words for word in printed), statement


def test_the_four_phases_are_those_of_the_schedule() -> None:
    phases = SCHEME.provisions.phases
    assert [(p.start, p.end) for p in phases] == [
        (2022, 2022),
        (2023, 2023),
        (2024, 2027),
        (2028, None),
    ]
    assert [p.name for p in phases] == [
        "编制实施方案",
        "划清全民与集体、集体与集体的所有权边界",
        "逐步开展自然资源确权登记工作",
        "开展补充完善工作",
    ]
    assert [p.open_ended for p in phases] == [False, False, False, True]
    assert phases[3].actors == ()
    assert [bool(p.deadline) for p in phases] == [False, True, False, False]


def test_the_deadline_of_the_second_phase_is_30_november_2023() -> None:
    phase = SCHEME.provisions.phases[1]
    assert phase.deadline is not None
    assert phase.deadline_basis is not None
    assert phase.deadline.kind is DeadlineKind.RELATIVE
    assert phase.deadline.resolve(phase.start) == dt.date(2023, 11, 30)
    assert phase.deadline.words in phase.deadline_basis.quote


def test_the_threshold_is_500_000_yuan_inclusive() -> None:
    (threshold,) = REVIEW.provisions.thresholds
    assert (threshold.amount, threshold.inclusive) == (Decimal(500_000), True)
    assert (threshold.unclassified_only, threshold.open_list) == (True, True)
    assert [k.code for k in threshold.kinds] == ["infrastructure", "software", "data_sharing"]


def test_every_condition_of_the_pool_is_a_criterion() -> None:
    (pool,) = REVIEW.provisions.pools
    points = [(c.fact, c.basis.eid.rpartition("_")[2]) for c in pool.criteria]
    assert points == [
        (ExpertFact.PROFESSIONAL_ETHICS, "1"),
        (ExpertFact.INTEGRITY, "1"),
        (ExpertFact.LAW_ABIDING, "1"),
        (ExpertFact.QUALIFICATION, "2"),
        (ExpertFact.POLICY_KNOWLEDGE, "3"),
        (ExpertFact.COMMITMENT, "4"),
        (ExpertFact.CITIZENSHIP, "4"),
        (ExpertFact.HEALTH, "5"),
        (ExpertFact.CAPACITY, "5"),
    ]
    assert {fact for fact, _ in points} == set(ExpertFact)
    ways = pool.criteria[3].alternatives
    assert [(w.title, w.equivalent, w.years) for w in ways] == [
        ("mid", True, 8),
        ("senior", True, None),
    ]
    assert pool.experts == ()


def test_citizenship_rests_on_the_corrected_words() -> None:
    (pool,) = REVIEW.provisions.pools
    (citizenship,) = (c for c in pool.criteria if c.fact is ExpertFact.CITIZENSHIP)
    clause = REVIEW.clause(citizenship.basis.eid)
    (note,) = clause.notes
    start = clause.text.index(citizenship.basis.quote)
    assert note.kind is NoteKind.CORRECTION
    assert start < note.start < start + len(citizenship.basis.quote)


def test_of_the_relaxed_points_capacity_is_exempt() -> None:
    (pool,) = REVIEW.provisions.pools
    (relaxation,) = pool.relaxations
    assert relaxation.points == ("art_7__para_2__point_2", "art_7__para_2__point_5")
    assert relaxation.exempt == (ExpertFact.CAPACITY,)


def test_three_experts_are_drawn_and_five_take_part() -> None:
    drawn, taking_part, outside = REVIEW.provisions.panels
    assert (drawn.least, drawn.force, drawn.from_pool, drawn.at_random) == (
        3,
        Force.MUST,
        True,
        True,
    )
    assert (taking_part.least, taking_part.force, taking_part.from_pool) == (
        5,
        Force.USUALLY,
        False,
    )
    assert (outside.least, outside.force, outside.outside_pool) == (3, Force.MAY, True)
    assert taking_part.triggers == ("涉及面较广", "争议性较强", "内容特别复杂", "敏感")


def test_the_plan_has_thirteen_contents_and_the_list_is_open() -> None:
    (contents,) = REVIEW.provisions.plan_contents
    assert "、".join(item.words for item in contents.items) == (
        "项目建设背景、必要性和依据、建设目标、拟建设内容及规模、技术路线、技术参数、资金来源、"
        "运营（运维）方案、项目技术经济可行性、社会效益、建设工期、主要材料、设备的规格、项目概算"
    )
    assert len(contents.items) == 13
    assert (contents.open_list, contents.force) == (True, Force.MUST)


def test_nine_matters_are_reviewed_in_two_ways_and_two_forms() -> None:
    provisions = REVIEW.provisions
    (matters,), (forms,) = provisions.matters, provisions.forms
    assert (len(matters.items), matters.open_list) == (9, True)
    assert [m.items[0].words for m in provisions.methods] == ["技术论证小组论证", "决策第三方评估"]
    assert [form.code for form in forms.items] == ["meeting", "in_writing"]
    assert (forms.open_list, forms.force) == (True, Force.MAY)


def test_a_majority_comes_from_the_pool_by_a_reading() -> None:
    (share,) = REVIEW.provisions.shares
    assert (share.numerator, share.denominator, share.inclusive) == (1, 2, False)
    assert [reading.words for reading in share.readings] == ["以入库专家为主"]


def test_the_steps_and_who_acts_in_each() -> None:
    bureau, centre, panel, expert = "市营商环境局", "市大数据中心", "专家组", "技术论证专家"
    assert [(s.code, s.actors, s.after) for s in REVIEW.provisions.steps] == [
        ("panel", (centre,), ()),
        ("materials", (centre,), ("panel",)),
        ("research", (panel,), ("materials",)),
        ("deliberation", (panel,), ("research",)),
        ("meeting", (panel,), ("deliberation",)),
        ("opinion", (panel,), ("meeting",)),
        ("signature", (expert,), ("opinion",)),
        ("report", (panel,), ("signature",)),
        ("sorting", (centre,), ("report",)),
        ("adoption", (centre,), ("sorting",)),
        ("compilation", (centre,), ("report",)),
        ("examination", (bureau,), ("compilation",)),
        ("submission", (centre,), ("examination",)),
    ]


def test_experts_come_into_the_pool_by_six_steps() -> None:
    keeper = "设立该专家库的部门"
    assert [(s.code, s.words, s.actors) for s in REVIEW.provisions.admissions] == [
        ("call", "面向社会公开征集", (keeper,)),
        ("nomination", "推荐或自荐", ("专家",)),
        ("screening", "筛选", (keeper,)),
        ("examination", "审核", (keeper,)),
        ("publication", "公示", (keeper,)),
        ("appointment", "确定聘任专家人选", (keeper,)),
    ]


def test_one_body_leads_and_one_carries_out() -> None:
    (duty,) = REVIEW.provisions.duties
    assert [(unit.name, unit.role) for unit in duty.units] == [
        ("市营商环境局", "lead"),
        ("市大数据中心", "responsible"),
    ]


def test_who_is_to_do_what_in_the_other_three_instruments() -> None:
    plan, scheme, drugs, _ = (n.instruments[0] for n in gazette().issues[0].notices)
    for law, expected in (
        (plan, {"sec_5__subsec_1": 2, "sec_5__subsec_2": 2, "sec_5__subsec_3": 2}),
        (drugs, {"sec_2__subsec_2": 4, "sec_2__subsec_4": 1, "sec_3__subsec_8": 1,
                 "sec_3__subsec_9": 1}),
        (scheme, {"sec_2__subsec_1": 2, "sec_2__subsec_2": 1, "sec_2__subsec_2__para_3": 2,
                  "sec_4__subsec_1": 1, "sec_6__subsec_1": 9, "sec_5__al_1": 5}),
    ):  # fmt: skip
        counted = Counter(d.basis.eid for d in law.provisions.duties for _ in d.units)
        assert counted == expected


def test_an_interest_counts_only_where_it_may_affect_fairness() -> None:
    (rule,) = REVIEW.provisions.recusals
    assert rule.holders == (InterestHolder.SELF, InterestHolder.EMPLOYER)
    assert rule.condition == "可能影响公正履行职责"


def test_rights_duties_bans_and_powers() -> None:
    assert [(n.code, n.modality.value, n.basis.eid) for n in REVIEW.provisions.norms] == [
        ("shared_resources", "duty", "art_3__para_1"),
        ("preparation", "duty", "art_4__para_1"),
        ("truthfulness", "duty", "art_4__para_1"),
        ("outsourcing", "power", "art_9__para_1__point_2"),
        ("signature", "duty", "art_12__para_1"),
        ("soundness", "duty", "art_12__para_1"),
        ("adoption", "duty", "art_13__para_1"),
        ("free_opinion", "right", "art_14__para_1__point_1"),
        ("access", "right", "art_14__para_1__point_2"),
        ("pay", "right", "art_14__para_1__point_3"),
        ("independence", "duty", "art_15__para_1__point_2"),
        ("accountability", "duty", "art_15__para_1__point_2"),
        ("supervision", "duty", "art_15__para_1__point_2"),
        ("no_other_use", "ban", "art_15__para_1__point_3"),
        ("secrecy", "duty", "art_15__para_1__point_4"),
        ("funding", "duty", "art_16__para_1"),
        ("adoption_by_counties", "power", "art_17__para_1"),
    ]


def test_the_effective_date_is_the_date_of_the_notice_and_says_so() -> None:
    (effective,) = REVIEW.provisions.effective
    assert effective.date == ISSUE.notices[3].dated
    assert [reading.words for reading in effective.readings] == ["自印发之日起"]


def test_the_documents_cited_are_listed_in_print_order() -> None:
    cited = [(c.title, str(c.number or "")) for c in find(GAZETTE, CitedDocument)]
    assert cited == [
        ("关于强化知识产权保护意见", ""),
        ("黑龙江省知识产权强省建设纲要（2021—2035年）", ""),
        ("关于强化知识产权保护促进高质量发展的实施意见", ""),
        ("生态文明体制改革总体方案", ""),
        ("自然资源统一确权登记暂行办法", "自然资发〔2019〕116号"),
        (
            "黑龙江省人民政府办公厅关于印发黑龙江省自然资源统一确权登记总体工作方案",
            "黑政办发〔2019〕48号",
        ),
        ("自然资源确权登记操作指南（试行）", ""),
        (
            "自然资源部关于加快完成集体土地所有权确权登记成果更新汇交的通知",
            "自然资发〔2022〕19号",
        ),
        (
            "黑龙江省人民政府办公厅关于印发黑龙江省全面加强药品监察能力建设若干措施的通知",
            "黑政办发〔2021〕43号",
        ),
        ("药物警戒质量管理规范", ""),
        ("国务院办公厅关于印发国家政务信息化项目建设管理办法的通知", "国办发〔2019〕57号"),
        ("政府投资条例", "国务院令第712号"),
    ]
