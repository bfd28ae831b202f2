"""Rules about documents: each by its own samples, and what no rule may do."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govdoc
from govdoc.rules.documents import plugins, samples
from govdoc.rules.documents.checking import check
from govdoc.rules.documents.pages import page
from govdoc.rules.documents.records import AUTHORITIES, Rule, at
from govdoc.rules.documents.reports import plain
from govdoc.rules.documents.survey import Survey
from govdoc.rules.documents.table import RULES
from govdoc.strategies import gazettes, instruments, notices, violating, violations

ROOT = Path(__file__).parent.parent
ISSUE_46 = ROOT / "examples" / "issue46" / "issue46.json"
GOLDEN = Path(__file__).parent / "data" / "findings46.json"

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def codes(document: Any) -> list[str]:
    return [finding.code for finding in check(document)]


@every_rule
def test_the_bad_sample_breaks_the_rule_and_no_other(rule: Rule) -> None:
    assert set(codes(rule.bad)) == {rule.code}


@every_rule
def test_no_rule_objects_to_the_good_sample(rule: Rule) -> None:
    assert [finding.describe() for finding in check(rule.good)] == []


@every_rule
@settings(max_examples=10)
@given(data=st.data())
def test_a_fault_is_found_wherever_it_stands_and_gone_when_undone(
    rule: Rule, data: st.DataObject
) -> None:
    bad, good = data.draw(violations(rule.code))
    assert set(codes(bad)) == {rule.code}
    assert codes(good) == []


def test_there_is_no_violation_of_a_rule_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="GD999"):
        violating("GD999")


def test_codes_are_in_order_and_each_rule_says_what_it_rests_on() -> None:
    listed = [rule.code for rule in RULES]
    assert listed == sorted(set(listed))
    assert all(rule.ground.source and rule.ground.authority in AUTHORITIES for rule in RULES)
    assert all(rule.ground.quote for rule in RULES if rule.ground.authority == "statute")


@given(gazettes() | notices() | instruments())
def test_no_document_makes_a_rule_raise_and_every_finding_has_a_place(document: Any) -> None:
    pointers = {place.pointer for place in govdoc.walk(document)}
    report = check(document)
    for finding in report:
        owner = finding.pointer
        while owner not in pointers:
            owner = owner.rpartition("/")[0]
        assert len(finding.pointer) - len(owner) <= len("/rows/999/999/notes/99")
    assert report == check(document)


def test_names_that_are_empty_are_told_and_stop_nothing() -> None:
    law = samples.resting("制定本办法")
    nameless = attrs.evolve(law.provisions.cited[0], title="")
    basis = attrs.evolve(nameless.basis, quote="根据《政府投资条例》")
    threshold = govdoc.ProjectThreshold(
        amount=Decimal(1),
        funding="财政性资金",
        inclusive=True,
        kinds=(govdoc.ProjectKind(code="a", words=""), govdoc.ProjectKind(code="b", words="")),
        basis=basis,
    )
    provisions = govdoc.Provisions(cited=(nameless,), thresholds=(threshold,))
    assert set(codes(attrs.evolve(law, provisions=provisions))) == {"GD405"}


def test_the_findings_of_issue_46_are_the_known_ones(
    golden: Callable[[Path, bytes], None],
) -> None:
    found = [plain(finding) for finding in govdoc.check(govdoc.load(ISSUE_46))]
    lines = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    golden(GOLDEN, lines.encode())


def test_a_declared_gap_is_not_reported_and_is_once_the_note_is_gone() -> None:
    plan = govdoc.load(ISSUE_46).issues[0].notices[0].instruments[0]  # type: ignore[union-attr]
    numbering = [f.code for f in check(plan, select=["GD2"]) if f.code != "GD205"]
    assert numbering == []
    changed = plan.replace("sec_2__subsec_1", notes=())
    found = [f for f in check(changed, select=["GD2"]) if f.code != "GD205"]
    assert [(f.code, f.eid) for f in found] == [("GD204", "sec_2__subsec_2")]


@pytest.mark.parametrize(
    "text",
    [
        "参加论证的专家一般应为5人。",
        "原则上不超过三年，可以适当放宽。",
        "争取提高百分之二十以上，有条件的可以先行。",
    ],
)
def test_conditional_wording_is_no_error(text: str) -> None:
    assert codes(samples.saying(text)) == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("（一）", "（二）", "（三）"), []),
        (("（一）", "（三）", "（四）"), ["GD201"]),
        (("（一）", "（一）"), ["GD202"]),
        (("（一）", "（三）", "（二）", "（四）"), ["GD203"]),
        (("（三）", "（四）"), ["GD204"]),
        (("（一）", "（二）", "（一）", "（二）"), []),
        (("（一）", "", "（二）"), []),
    ],
)
def test_numbering(labels: tuple[str, ...], expected: list[str]) -> None:
    assert codes(samples.scheme(clauses=samples.outline(*labels))) == expected


def chapter(label: str, heading: str = "") -> govdoc.Clause:
    below = (samples.article("第一条", "落实责任。"),) if heading else ()
    return govdoc.Clause(level=govdoc.Level.CHAPTER, label=label, heading=heading, clauses=below)


def test_the_heading_of_a_chapter_may_stand_on_the_next_line() -> None:
    assert codes(samples.scheme(clauses=(chapter("第一章"), chapter("", "总则")))) == []
    assert codes(samples.scheme(clauses=(chapter("第一章"), chapter("第二章", "总则")))) == [
        "GD207"
    ]


def test_rows_of_a_table_drawn_with_bars_are_neither_numbered_nor_bracketed() -> None:
    rows = tuple(
        govdoc.Clause(level=govdoc.Level.OUTLINE_3, label=label, text=text)
        for label, text in (("4.", "小型企业 | 1.8吨 |"), ("6.", "医院〔按 | 0.14床 |"))
    )
    assert codes(samples.scheme(clauses=rows)) == []


def test_articles_quoted_from_elsewhere_are_not_counted() -> None:
    def law(*labels: str) -> govdoc.Instrument:
        return samples.scheme(
            clauses=tuple(samples.article(label, "依法惩处。") for label in labels)
        )

    assert codes(law("第三条", "第七条", "第七条")) == []
    assert codes(law("第一条", "第三条", "第三条")) == ["GD201", "GD202"]


def test_a_list_that_has_lost_its_beginning_may_be_two() -> None:
    note = govdoc.EditorialNote(kind=govdoc.NoteKind.GAP, reason="缺。", field="heading")
    lost = govdoc.Clause(level=govdoc.Level.OUTLINE_2, notes=(note,))
    labelled = samples.outline("（二）", "（三）", "（二）")
    assert codes(samples.scheme(clauses=(lost, *labelled))) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("某某办法", "本办法第九条另有规定的除外。", ["GD401"]),
        ("关于修改《某某办法》的决定", "本办法第九条另有规定的除外。", []),
        ("中华人民共和国某法修正案（一）", "依照本法第九条的规定处罚。", []),
    ],
)
def test_what_an_amendment_cites_is_in_the_law_that_it_amends(
    title: str, text: str, expected: list[str]
) -> None:
    articles = (samples.article("第一条", "制定本办法。"), samples.article("第二条", text))
    assert codes(samples.scheme(title=title, clauses=articles)) == expected


def test_a_text_without_articles_is_cited_by_numbers_that_it_does_not_print() -> None:
    assert codes(samples.saying("一、要求。", "二、本决定第一条的规定。")) == []
    items = samples.outline("（一）", "（二）")
    last = govdoc.Clause(
        level=govdoc.Level.OUTLINE_2, label="（三）", text="除本款第一项规定的以外。"
    )
    first = samples.article("第一条", "落实责任。")
    assert codes(samples.scheme(clauses=(first, *items, last))) == []


def test_an_annex_without_what_it_is_annexed_to_is_announced_nowhere() -> None:
    assert codes(samples.notice(body=(), annexes=(govdoc.Annex(title="任务清单"),))) == []


def test_a_remark_in_brackets_may_have_several_paragraphs() -> None:
    assert codes(samples.saying("（注1：按月换算。", "注2：按年换算。）")) == []
    assert codes(samples.saying("（注1：按月换算。", "注2：按年换算。")) == ["GD501"]
    assert codes(samples.saying("按（月换算。", "按年换算。）")) == ["GD501", "GD501"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("某市实施方案", ["GD507"]),
        ("中华人民共和国刑法修正案（六）", []),
        ("关于惩治某罪的决定", []),
        ("某某条例（试行）", []),
    ],
)
def test_a_law_says_the_same_again_on_purpose(title: str, expected: list[str]) -> None:
    text = "情节严重的，处三年以上七年以下有期徒刑，情节较轻的，处三年以上七年以下有期徒刑，并罚。"
    assert codes(samples.scheme(title=title, clauses=samples.words(text))) == expected


def test_numbering_may_run_on_through_parts() -> None:
    parts = tuple(
        govdoc.Clause(
            level=govdoc.Level.OUTLINE_1,
            label=label,
            heading="措施",
            clauses=samples.outline(*inner),
        )
        for label, inner in (("一、", ("（一）", "（二）")), ("二、", ("（三）", "（四）")))
    )
    assert codes(samples.scheme(clauses=parts)) == []
    left_out = attrs.evolve(parts[1], clauses=samples.outline("（四）"))
    assert codes(samples.scheme(clauses=(parts[0], left_out))) == ["GD204"]


def test_an_amendment_holds_numbers_of_the_law_it_amends() -> None:
    clauses = samples.outline("（三）", "（七）")
    title = "关于修改《某办法》的决定"
    assert codes(samples.scheme(title=title, clauses=clauses)) == []


@pytest.mark.parametrize(
    ("lines", "annexes", "expected"),
    [
        (("附件：1.甲清单", "2.乙清单"), ("甲清单", "乙清单"), []),
        (("附件：1.甲清单", "2.乙清单"), ("甲清单",), ["“乙清单”"]),
        (("附件：1.甲清单 2.乙清单",), (), ["“甲清单；乙清单”"]),
        (("附件：某项工作任务", "清单"), ("某项工作任务清单",), []),
        (("附件：甲清单",), ("甲清单", "乙清单"), []),
    ],
)
def test_annexes_announced_are_there(
    lines: tuple[str, ...], annexes: tuple[str, ...], expected: list[str]
) -> None:
    document = samples.notice(
        foot=tuple(samples.line("annex_list", text) for text in lines),
        annexes=tuple(govdoc.Annex(title=title) for title in annexes),
    )
    found = check(document, select=["GD2"])
    assert [f.zh for f in found] == [f"附件说明列有{what}，文件中没有" for what in expected]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("由水利部门牵头。", "报水务局备案。"), ["水务"]),
        (("由水务部门牵头。", "兴修水利工程，加强水利管理。"), []),
        (("报人力资源社会保障部门。", "经人力资源和社会保障局同意。"), ["人力资源和社会保障"]),
        (("由论证专家组论证，专家组签名。", "论证专家3人。"), []),
        (("论证小组论证。", "组建论证专家组。", "论证小组签名。"), ["论证专家组"]),
        (("论证专家论证。", "第三方咨询专家参加。"), []),
    ],
)
def test_a_body_is_named_in_one_way(texts: tuple[str, ...], found: list[str]) -> None:
    report = check(samples.saying(*texts), select=["GD408"])
    assert [f.zh.partition("”")[0].removeprefix("“") for f in report] == found


def test_what_two_instruments_call_a_body_is_not_compared() -> None:
    laws = tuple(
        samples.scheme(clauses=samples.words(f"由{name}部门牵头。")) for name in ("水利", "水务")
    )
    assert codes(samples.notice(instruments=laws)) == []


def test_a_quotation_of_several_paragraphs_opens_in_each_and_closes_once() -> None:
    assert codes(samples.saying("修改为：“第一段。", "“第二段。”")) == []
    assert codes(samples.saying("修改为：“第一段。", "第二段。”")) == []
    assert codes(samples.saying("修改为：“第一段。", "第二段。")) == ["GD501"]
    assert codes(samples.saying("第二段。”")) == ["GD501"]


@pytest.mark.parametrize(
    "text", ["1）核实成果；2）划定界线。", "（一）甲；（二）乙。", "见图a）所示。"]
)
def test_labels_with_half_a_bracket_are_no_error(text: str) -> None:
    assert codes(samples.saying(text)) == []


def test_the_difference_of_a_task_is_shown() -> None:
    (finding,) = check(next(rule.bad for rule in RULES if rule.code == "GD304"))
    assert finding.zh == "任务1与对应措施文字不同：{+监管+}"


def test_of_a_monthly_total_numbers_follow_the_calendar_over_the_turn_of_the_year() -> None:
    def issue(number: int, total: int, day: dt.date) -> govdoc.Issue:
        return samples.issue(number=number, total_number=total, published=day)

    december, january = issue(12, 48, dt.date(2022, 12, 31)), dt.date(2023, 1, 31)
    assert codes(samples.monthly(december, issue(1, 49, january))) == []
    assert codes(samples.monthly(december, issue(1, 50, january))) == ["GD113"]


def test_select_and_ignore_take_codes_and_their_beginnings() -> None:
    document = samples.saying("请认真贯彻,抓好落实(以下略）。")
    assert codes(document) == ["GD502", "GD506"]
    assert [f.code for f in check(document, select=["GD5"], ignore=["GD506"])] == ["GD502"]
    assert [f.code for f in check(document, select=["GD1"])] == []
    with pytest.raises(ValueError, match="GD9"):
        check(document, select=["GD9"])


def test_no_more_are_listed_than_asked_for_and_all_are_counted() -> None:
    report = check(samples.saying(*["请认真贯彻,抓好落实。"] * 3), max_problems=2)
    assert (len(report), report.total) == (2, 3)


def test_a_rule_of_ones_own_is_an_object() -> None:
    def find(survey: Survey) -> Any:
        return (at(place, "title", title=place.node.title) for place in survey.of(govdoc.Notice))

    own = attrs.evolve(RULES[0], code="XX001", find=find, messages=("标题“{title}”", "“{title}”"))
    (finding,) = govdoc.check(samples.notice(), extra=[own])
    assert (finding.code, finding.pointer) == ("XX001", "/title")


def test_findings_are_in_print_order_whatever_nodes_are_shared() -> None:
    shared = samples.words("请认真贯彻,抓好落实。")[0]
    report = check(samples.notice(body=(shared, shared)))
    assert [finding.pointer for finding in report] == ["/body/0/text", "/body/1/text"]


@pytest.mark.parametrize(
    "text",
    ["（" * 20_000 + "》" * 20_000, "第十百次会议" * 3_000, "修改" * 30_000, "关于" * 30_000],
)
def test_hostile_text_takes_no_more_than_its_length(text: str) -> None:
    check(samples.notice(title=text, body=samples.words(text)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_pages_in_the_docs_are_those_of_the_table(
    language: Any, golden: Callable[[Path, bytes], None]
) -> None:
    title = {"zh": "# 文件规则\n\n", "en": "# The rules about documents\n\n"}[language]
    text = title + "\n".join(page(rule, language) for rule in RULES)
    golden(ROOT / "docs" / f"rules.{language}.md", text.encode())


class _Point:
    name = "own"

    def __init__(self, loaded: Any) -> None:
        self.loaded = loaded

    def load(self) -> Any:
        return self.loaded


def test_installed_packages_add_rules_but_no_second_one_of_a_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = attrs.evolve(RULES[0], code="XX001")
    for loaded in (own, (own,)):
        points = [_Point(loaded)]
        monkeypatch.setattr(plugins, "entry_points", lambda group, points=points: points)
        assert [rule.code for rule in plugins.all_rules()][-1] == "XX001"
    monkeypatch.setattr(plugins, "entry_points", lambda group: [_Point(RULES[0])])
    with pytest.raises(ValueError, match="GD101"):
        plugins.all_rules()
