"""What `parse_text` reads off the form of a text: schedules, duties, the day of effect."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from govdoc import (
    Duty,
    EffectiveDate,
    Instrument,
    Notice,
    RegistrationPhase,
    duties,
    find,
    load,
    parse_text,
)
from govdoc.rules.quotations import problems
from tests import text_samples as samples
from tests.corpus import corpus_texts, needs_corpus

ISSUE_46 = Path(__file__).parents[1] / "examples" / "issue46"


def scheme(*lines: str, dated: str = "2021年5月6日") -> Instrument:
    """An instrument that says `lines`, promulgated by a notice of the day `dated`."""
    head = (
        *("虚构市人民政府关于印发虚构市试验方案的通知", "虚政发〔2021〕1号", "各区人民政府："),
        *("现将《虚构市试验方案》印发给你们。", "虚构市人民政府", dated, "虚构市试验方案"),
    )
    document = parse_text("\n".join((*head, *lines))).document
    assert isinstance(document, Notice)
    (instrument,) = document.instruments
    assert list(problems(instrument)) == []
    return instrument


def stated(instrument: Instrument) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Each duty's clause, content and units."""
    return [
        (duty.basis.eid, duty.content, [(unit.name, unit.role) for unit in duty.units])
        for duty in instrument.provisions.duties
    ]


def test_a_clause_s_last_bracket_says_who_is_responsible() -> None:
    found = scheme(
        "一、主要任务",
        "（一）修路。加快修路。（责任单位：市交通局、各县（区）政府）",
        "（二）架桥。加快架桥。（市住建局牵头，市财政局、市交通局配合）",
        "（三）通水。加快通水。",
    )
    assert stated(found) == [
        ("sec_1__subsec_1", "", [("市交通局", "responsible"), ("各县（区）政府", "responsible")]),
        (
            "sec_1__subsec_2",
            "",
            [("市住建局", "lead"), ("市财政局", "supporting"), ("市交通局", "supporting")],
        ),
    ]
    first, second = found.provisions.duties
    assert first.basis.quote == "（责任单位：市交通局、各县（区）政府）"
    assert second.basis.quote == "（市住建局牵头，市财政局、市交通局配合）"
    assert second.basis.document is not None
    assert second.basis.document.key == "虚政发〔2021〕1号"


def test_a_line_of_its_own_says_who_is_responsible() -> None:
    found = scheme("一、修路", "加快修路。", "牵头单位：市交通局", "责任单位：市财政局、市水利局")
    assert stated(found) == [
        ("sec_1__al_2", "", [("市交通局", "lead")]),
        ("sec_1__al_3", "", [("市财政局", "responsible"), ("市水利局", "responsible")]),
    ]


def test_of_several_duties_in_a_clause_each_is_for_the_words_before_it() -> None:
    found = scheme(
        "一、修路。",
        "修建东路。（市交通局负责）修建西路，并植树。（市园林局负责）",
    )
    assert stated(found) == [
        ("sec_1__al_1", "修建东路", [("市交通局", "responsible")]),
        ("sec_1__al_1", "修建西路，并植树", [("市园林局", "responsible")]),
    ]


def test_a_duty_with_an_exception_quotes_its_whole_sentence() -> None:
    found = scheme("一、修路", "全市修路（市交通局负责），但农村公路除外。")
    (duty,) = found.provisions.duties
    assert duty.basis.quote == "全市修路（市交通局负责），但农村公路除外"


def test_a_duty_whose_exception_is_out_of_reach_is_none() -> None:
    found = scheme("一、修路", "全市" + "各县区" * 400 + "修路（市交通局负责），农村公路除外。")
    assert found.provisions.duties == ()


def test_the_body_of_a_notice_has_no_provisions_but_its_duties_are_read() -> None:
    document = parse_text(
        "虚构市人民政府关于修路的通知\n虚政发〔2021〕2号\n各区人民政府：\n现通知如下：\n"
        "一、修路。加快修路。（市交通局负责）\n虚构市人民政府\n2021年5月6日\n"
    ).document
    assert find(document, Duty) == ()
    (found,) = duties(document)
    assert (found.words, found.eid, found.field) == ("（市交通局负责）", "sec_1", "text")


@pytest.mark.parametrize(
    ("sentence", "day", "quote"),
    [
        ("本方案自2023年1月1日起施行。", dt.date(2023, 1, 1), "本方案自2023年1月1日起施行"),
        ("本方案自 2023 年 1 月 1 日起实施。", dt.date(2023, 1, 1), None),
        ("本方案从二〇二三年一月一日起执行。", dt.date(2023, 1, 1), None),
        (
            "本方案由市财政局负责解释，自2023年1月1日起施行，有效期5年。",
            dt.date(2023, 1, 1),
            "本方案由市财政局负责解释，自2023年1月1日起施行",
        ),
        ("由市财政局解释。自2023年1月1日起施行。", dt.date(2023, 1, 1), "自2023年1月1日起施行"),
        ("本方案自印发之日起施行。", dt.date(2021, 5, 6), "本方案自印发之日起施行"),
        (
            "本方案自2023年1月1日起施行，农村公路除外。",
            dt.date(2023, 1, 1),
            "本方案自2023年1月1日起施行，农村公路除外",
        ),
    ],
)
def test_the_day_of_effect_is_read(sentence: str, day: dt.date, quote: str | None) -> None:
    (found,) = scheme("一、总则", "二、附则", sentence).provisions.effective
    assert (found.date, found.basis.eid) == (day, "sec_2__al_1")
    assert quote is None or found.basis.quote == quote


@pytest.mark.parametrize(
    "sentence",
    [
        "本方案第三条自2023年1月1日起施行。",
        "新标准自2023年1月1日起施行。",
        "《虚构市公园条例》自2023年1月1日起施行。",
        "本方案自2023年1月1日起施行前的规定办理。",
        "合同自签字之日起生效。",
        "本方案自批准文件送达之日起施行。",
        "本方案自2023年2月30日起施行。",
    ],
)
def test_what_says_otherwise_or_of_another_text_is_no_day_of_effect(sentence: str) -> None:
    assert scheme("一、总则", "二、附则", sentence).provisions.effective == ()


def test_a_law_in_force_from_its_publication_names_no_day() -> None:
    law = parse_text(samples.LAW).document
    assert isinstance(law, Instrument)
    (found,) = law.provisions.effective
    assert (found.date, found.readings, found.basis.eid) == (None, (), "art_4__para_1")


def test_the_day_of_issue_is_said_to_be_a_reading() -> None:
    (found,) = scheme("一、附则", "本方案自公布之日起施行。").provisions.effective
    (reading,) = found.readings
    assert reading.words == "自公布之日起"
    assert reading.zh == "文中未载公布日期，以成文日期2021年5月6日为公布之日。"


def test_effect_and_phases_of_issue_46_are_the_example_s_and_no_form_states_a_duty() -> None:
    parsed = parse_text((ISSUE_46 / "source.txt").read_bytes()).document
    example = load(ISSUE_46 / "issue46.json")
    assert find(parsed, EffectiveDate) == find(example, EffectiveDate)
    assert find(parsed, Duty) == ()  # the example's stand in sentences
    actors = [phase.actors for phase in find(parsed, RegistrationPhase)]
    assert actors == [phase.actors for phase in find(example, RegistrationPhase)]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("市交通局要编制方案。", ("市交通局",)),
        ("各县（区）于当年6月30日前完成。", ("各县（区）",)),
        ("根据省里部署，市、县（区）人民政府应当编制方案。", ("市、县（区）人民政府",)),
        ("市财政局负责筹集资金。", ("市财政局",)),
        ("市交通局会同市财政局编制方案。", ()),
        ("对市交通局应当检查的项目进行检查。", ()),
        ("由市交通局负责编制方案。", ()),
        ("编制方案，市交通局要配合。", ()),
        ("全面完成，不留死角。", ()),
    ],
)
def test_who_acts_in_a_phase_is_its_first_subject(sentence: str, actors: tuple[str, ...]) -> None:
    lines = ("一、总体要求", "修路。", "二、时间安排", "（一）2021年起步。" + sentence)
    found = scheme(*lines, "（二）2022年完成。全面完成。").provisions.phases
    assert [phase.actors for phase in found] == [actors, ()]


def quoting_problems(text: str | bytes) -> list[Any]:
    return [p for law in find(parse_text(text).document, Instrument) for p in problems(law)]


@pytest.mark.parametrize("text", samples.SAMPLES.values(), ids=samples.SAMPLES)
def test_what_is_read_off_a_text_stands_in_it(text: str) -> None:
    assert quoting_problems(text) == []


@needs_corpus
def test_what_is_read_off_a_real_document_stands_in_it() -> None:
    assert {name: quoting_problems(text) for name, text in corpus_texts()} == {
        name: [] for name, _ in corpus_texts()
    }
