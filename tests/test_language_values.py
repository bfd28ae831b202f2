"""Values and duties in running text, with their places."""

from __future__ import annotations

import datetime as dt
import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc.language.dates import DateMention, YearSpanMention
from govdoc.language.duties import find_duties
from govdoc.language.quantities import AmountMention
from govdoc.language.values import Period, Share, TimeLimit, Value, find_values
from govdoc.strategies import any_text
from tests.corpus import corpus_texts, needs_corpus

PIECES = (
    "自|起|满|不满|不少于|50|万元|（含）|以上|以下|20%|百分之|三分之二|8|年|个月|"
    "内|工作日|2023年|11月|30日|前|底|到|当年|持续推进|，|（|）|甲局|、|牵头|负责|"
    "责任单位|：|会同|等"
)
HOSTILE = (
    "《|第|（|1|一|（a）|（（a）|自|自起|牵头，|责任单位：a|1%|百|三分之|2022年|满|"
    "甲、|12月|1个|一年|2022年1月1日前"
)


def said(value: Value) -> tuple[object, ...]:
    match value:
        case AmountMention(bound=bound):
            return bound.amount, bound.at_least, bound.inclusive
        case Share():
            return value.share, value.at_least, value.inclusive
        case Period():
            return value.count, value.unit, value.at_least, value.inclusive, value.since
        case DateMention():
            return (value.day,)
        case YearSpanMention():
            return value.first, value.last
        case TimeLimit():
            return "by", value.year, value.month, value.day, value.date


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("预算在50万元（含）以上的", "50万元（含）以上", (Decimal(500_000), True, True)),
        ("不超过50万元（不含）", "不超过50万元（不含）", (Decimal(500_000), False, False)),
        ("并处十万元以下罚款", "十万元以下", (Decimal(100_000), False, True)),
        ("增加20%。", "20%", (Fraction(1, 5), None, True)),
        ("比例不低于50％", "不低于50％", (Fraction(1, 2), True, True)),
        ("含量等于或大于97%", "等于或大于97%", (Fraction(97, 100), True, True)),
        ("60%以上（不含60%）", "60%以上（不含60%）", (Fraction(3, 5), True, False)),
        ("百分之二十以下", "百分之二十以下", (Fraction(1, 5), False, True)),
        ("百分之零点五", "百分之零点五", (Fraction(1, 200), None, True)),
        ("三分之二以上通过", "三分之二以上", (Fraction(2, 3), True, True)),
        ("从事相关领域工作满8年，", "满8年", (8, "year", True, True, "")),
        ("不满十年", "不满十年", (10, "year", False, False, "")),
        ("自印发之日起5年", "自印发之日起5年", (5, "year", None, True, "印发之日")),
        ("利用5年时间", "5年", (5, "year", None, True, "")),
        ("在3个月内完成", "3个月内", (3, "month", False, True, "")),
        ("十五日内答复", "十五日内", (15, "day", False, True, "")),
        ("不超过15个工作日", "不超过15个工作日", (15, "working_day", False, True, "")),
        ("24小时内", "24小时内", (24, "hour", False, True, "")),
        ("2023年11月30日前完成", "2023年11月30日前", ("by", 2023, 11, 30, dt.date(2023, 11, 30))),
        ("2025年底前", "2025年底前", ("by", 2025, 12, 31, dt.date(2025, 12, 31))),
        ("2024年2月底前", "2024年2月底前", ("by", 2024, 2, 31, dt.date(2024, 2, 29))),
        ("于当年11月30日前，", "当年11月30日前", ("by", None, 11, 30, None)),
        ("每年2月底前", "每年2月底前", ("by", None, 2, 31, None)),
        ("年底前报送", "年底前", ("by", None, 12, 31, None)),
        ("到2025年，", "到2025年", ("by", 2025, None, None, None)),
        ("截至2022年底", "截至2022年底", ("by", 2022, 12, 31, dt.date(2022, 12, 31))),
        ("持续推进", "持续推进", ("by", None, None, None, None)),
        ("2022年10月31日", "2022年10月31日", (dt.date(2022, 10, 31),)),
        ("2024年至2027年逐步", "2024年至2027年", (2024, 2027)),
        ("2028年及以后", "2028年及以后", (2028, None)),
    ],
)
def test_a_text_states_one_value(text: str, words: str, expected: tuple[object, ...]) -> None:
    (value,) = find_values(text)
    assert (text[value.start : value.end], said(value)) == (words, expected)


@pytest.mark.parametrize(
    "text",
    [
        "持续推进软件正版化工作",
        "第十四个五年规划",
        "三年级",
        "第一年",
        "之前",
        "目前",
        "2月13月前",
        "数十万元",
        "月前",
    ],
)
def test_words_that_state_no_value(text: str) -> None:
    assert find_values(text) == ()


def test_a_period_may_hold_the_day_that_it_counts_from() -> None:
    text = "自2022年11月1日起5年"
    assert [text[v.start : v.end] for v in find_values(text)] == [text, "2022年11月1日"]


def test_bounds_side_by_side_are_two_values() -> None:
    text = "处三年以上七年以下有期徒刑，并处五万元以上五十万元以下罚金"
    assert [text[v.start : v.end] for v in find_values(text)] == [
        "三年以上",
        "七年以下",
        "五万元以上",
        "五十万元以下",
    ]


def test_issue_46_states_these_values() -> None:
    issue = govdoc.load("examples/issue46/issue46.json")
    texts = [
        words
        for clause in govdoc.find(issue, govdoc.Clause)
        for words in (clause.heading, clause.text)
    ]
    found = [text[v.start : v.end] for text in texts for v in find_values(text)]
    assert found == [
        "2022年10月14日",
        "2021—2035年",
        "到2025年",
        "到2025年",
        "20%",
        "2023年",
        "5年",
        "2022年",
        "2023年",
        "当年11月30日前",
        "2024年至2027年",
        "2028年及以后",
        "2022年10月14日",
        "50万元（含）以上",
        "满8年",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "执行。（责任单位：甲局、乙局，各镇政府）",
            ["甲局 responsible", "乙局 responsible", "各镇政府 responsible"],
        ),
        ("（牵头单位：甲委；责任单位：乙局）", ["甲委 lead", "乙局 responsible"]),
        (
            "（甲部牵头，乙部、丙局等国务院有关部门按职责分工负责）",
            ["甲部 lead", "乙部 responsible", "丙局 responsible", "国务院有关部门 responsible"],
        ),
        ("（甲部牵头，乙部配合，丙局参与）", ["甲部 lead", "乙部 supporting", "丙局 supporting"]),
        ("（甲部会同有关部门负责）", ["甲部 responsible", "有关部门 supporting"]),
        ("（各县（区）政府负责）", ["各县（区）政府 responsible"]),
        ("由省级负责。（由甲局负责）", ["甲局 responsible"]),
        ("责任单位：甲局、乙局。", ["甲局 responsible", "乙局 responsible"]),
        ("（负责人签字）（谁主管、谁负责）（含配合）", []),
        ("各部门要密切配合", []),
    ],
)
def test_duties_have_units_with_roles(text: str, expected: list[str]) -> None:
    units = [unit for duty in find_duties(text) for unit in duty.units]
    assert [f"{unit.name} {unit.role}" for unit in units] == expected


def _is_sound(text: str) -> None:
    last = 0
    for value in find_values(text):
        assert last <= value.start < value.end <= len(text)
        last = value.start
        said(value)
    for duty in find_duties(text):
        assert 0 <= duty.start < duty.end <= len(text)
        for unit in duty.units:
            assert duty.start <= unit.start < unit.end <= duty.end
            assert text[unit.start : unit.end] == unit.name


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join) | any_text())
def test_spans_lie_in_the_text(text: str) -> None:
    _is_sound(text)


@needs_corpus
def test_spans_lie_in_real_texts() -> None:
    for _, text in corpus_texts():
        _is_sound(text)


@pytest.mark.parametrize("piece", HOSTILE.split("|"))
def test_a_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    find_values(text)
    find_duties(text)
    assert time.process_time() - start < 3
