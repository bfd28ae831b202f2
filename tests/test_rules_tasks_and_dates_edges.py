"""Tasks, phases and dates (GD3xx): where each rule begins to speak."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

import govdoc
from govdoc import Clause, Deadline, DeadlineKind, Instrument, Level, TaskItem
from govdoc.rules.documents import samples as S  # noqa: N812
from tests.findings import found, places


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("1", "2", "3"), []),
        (("1.", "2．", "3、"), []),
        (("1", "3", "4"), ["1 task 3 ought to be 2"]),
        (("1.", "3．"), ["1 task 3 ought to be 2"]),
        (("2", "3"), ["0 task 2 ought to be 1"]),
        (("1", "2", "1", "2"), []),
        (("1", "1"), ["1 task 1 ought to be 2"]),
        (("1", "2", "2"), ["2 task 2 ought to be 3"]),
        (("1", "一", "2"), []),
        (("1", "", "3"), ["2 task 3 ought to be 2"]),
        (("9999",), ["0 task 9999 ought to be 1"]),
        (("12345",), []),
    ],
)
def test_tasks_are_numbered_one_by_one(labels: tuple[str, ...], expected: list[str]) -> None:
    document = S.with_tasks(*map(S.task, labels))
    assert found(document, "GD301") == [
        f"/clauses/2/tasks/{each[0]}/label{each[1:]}" for each in expected
    ]


def test_each_list_of_tasks_begins_anew() -> None:
    lists = tuple(Clause(level=Level.ALINEA, tasks=(S.task("1"), S.task("2"))) for _ in range(2))
    assert places(S.scheme(clauses=lists), "GD301") == []


def measured(*measures: str, clauses: tuple[Clause, ...] | None = None) -> Instrument:
    tasks = (S.task(str(i), measure) for i, measure in enumerate(measures, 1))
    return S.with_tasks(*tasks, clauses=clauses)


def test_measures_beside_one_with_a_task_want_one_too() -> None:
    one, two = "subsec_1", "subsec_2"
    assert places(measured(one, two), "GD302") == []
    assert found(measured(one), "GD302") == [
        "/clauses/1 no task carries out the measure （二） “落实责任。”"
    ]
    assert places(measured(""), "GD302") == []
    assert places(measured("subsec_9"), "GD302") == []
    headed = (*S.outline("（一）"), attrs.evolve(S.outline("（二）")[0], heading="抓好落实。"))
    assert found(measured(one, clauses=headed), "GD302") == [
        "/clauses/1 no task carries out the measure （二） “抓好落实”"
    ]
    long = (*S.outline("（一）"), attrs.evolve(S.outline("（二）")[0], text="落实责任" * 6))
    assert found(measured(one, clauses=long), "GD302") == [
        f"/clauses/1 no task carries out the measure （二） “{'落实责任' * 5}”"
    ]


def test_measures_of_other_levels_and_other_parts_want_no_task() -> None:
    other = Clause(level=Level.OUTLINE_1, label="一、", text="落实责任。")
    assert places(measured("subsec_1", clauses=(*S.outline("（一）"), other)), "GD302") == []
    parts = tuple(
        Clause(
            level=Level.OUTLINE_1,
            label=label,
            heading="措施",
            clauses=S.outline("（一）", "（二）"),
        )
        for label in ("一、", "二、")
    )
    assert places(measured("sec_1__subsec_1", clauses=parts), "GD302") == ["/clauses/0/clauses/1"]
    apart = (parts[0], *S.outline("（一）"))
    both = ("sec_1__subsec_1", "sec_1__subsec_2", "")
    assert places(measured(*both, clauses=apart), "GD302") == []


def test_a_task_wants_a_measure_where_others_have_one() -> None:
    assert places(measured("", ""), "GD303") == []
    assert found(measured("subsec_1", "", "subsec_9", "subsec_2"), "GD303") == [
        "/clauses/2/tasks/1/measure task 2 carries out no measure of the instrument ()",
        "/clauses/2/tasks/2/measure task 3 carries out no measure of the instrument (subsec_9)",
    ]


def drift(measure: str, content: str, *more: TaskItem) -> list[str]:
    clause = attrs.evolve(S.outline("（一）")[0], text=measure)
    task = S.task("1", "subsec_1", content=content)
    document = S.with_tasks(*more, task, clauses=(clause, *S.outline("（二）")))
    return [text.partition(" its measure: ")[2] for text in found(document, "GD304")]


def test_a_task_that_nearly_says_what_its_measure_says() -> None:
    assert drift("加强市场监督。", "加强市场 监督。") == []
    assert drift("加强市场监督。", "加强市场监管。") == ["[-督-]{+管+}"]
    assert drift("加强市场监督。", "加强市场。") == ["[-监督-]"]
    assert drift("加强市场监督。", "大力加强市场监督。") == ["{+大力+}"]
    assert drift("甲乙丙丁戊己庚。", "甲乙某丙丁戊某己庚。") == ["{+某+} {+某+}"]
    assert drift("加强市场监督。", "完善统计制度，公开发布信息") == []
    assert drift("", "加强市场监督。") == []
    assert drift("甲乙", "甲丙") == ["[-乙-]{+丙+}"]
    assert drift("甲乙丙", "甲丁戊") == []


def test_every_task_is_held_against_its_measure() -> None:
    none, same = S.task("1"), S.task("2", "subsec_2")
    assert drift("加强市场监督。", "加强市场监管。", none, same) == ["[-督-]{+管+}"]


def test_long_texts_are_compared_phrase_by_phrase() -> None:
    phrase = "加强监督，"
    assert drift(phrase * 160, phrase * 159 + "加强监管，") == ["[-督-]{+管+}"]
    assert drift(phrase * 161, phrase * 160 + "加强监管，") == ["[-加强监督，-]{+加强监管，+}"]


def test_a_task_wants_a_unit_with_a_name() -> None:
    assert places(S.with_tasks(S.task("1", units=())), "GD305") == ["/clauses/2/tasks/0/units"]
    assert places(S.with_tasks(S.task("1", units=(" ",))), "GD305") == ["/clauses/2/tasks/0/units"]
    assert places(S.with_tasks(S.task("1", units=("", "市财政局"))), "GD305") == []


@pytest.mark.parametrize(
    ("spans", "overlaps", "holes"),
    [
        (((2022, 2022), (2023, 2023), (2024, 2027)), [], []),
        (((2022, 2023), (2023, 2024)), ["“第2步” begins in 2023, inside “第1步”"], []),
        (((2022, 2024), (2023, 2025)), ["“第2步” begins in 2023, inside “第1步”"], []),
        (((2023, 2024), (2022, 2022)), [], []),
        (((2022, 2022), (2024, 2024)), [], ["the years 2023 to 2023 before “第2步” have no phase"]),
        (((2022, 2022), (2026, 2026)), [], ["the years 2023 to 2025 before “第2步” have no phase"]),
    ],
)
def test_phases_follow_on_one_another(
    spans: tuple[tuple[int, int], ...], overlaps: list[str], holes: list[str]
) -> None:
    document = S.phased(*spans)
    assert [f.partition(" ")[2] for f in found(document, "GD306")] == overlaps
    assert [f.partition(" ")[2] for f in found(document, "GD307")] == holes


def test_what_follows_on_a_phase_without_end_overlaps_it() -> None:
    document = S.phased((2022, 2022), (2023, 2023))
    first, second = document.provisions.phases
    endless = attrs.evolve(
        document,
        provisions=attrs.evolve(
            document.provisions, phases=(attrs.evolve(first, end=None), second)
        ),
    )
    assert places(endless, "GD306") == ["/provisions/phases/1/start"]
    assert places(endless, "GD307") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2028年以后完善。2028年及以后推进。",
            ["“2028年及以后” and “2028年以后” are not the same"],
        ),
        (
            "2028年及以后完善。2028年以后推进。",
            ["“2028年以后” and “2028年及以后” are not the same"],
        ),
        (
            "2028年（含）以后完善。2028年以后推进。",
            ["“2028年以后” and “2028年（含）以后” are not the same"],
        ),
        ("2028年（含）以后完善。2028年及以后推进。", []),
        ("2028年以后完善。2029年及以后推进。", []),
        ("2028年以后完善。2028年以后推进。", []),
        (
            "2028年以后。2028年及以后。2028年以后。2028年及以后。",
            ["“2028年及以后” and “2028年以后” are not the same"],
        ),
    ],
)
def test_after_a_year_and_from_it_on(text: str, expected: list[str]) -> None:
    assert [f.partition(" ")[2] for f in found(S.saying(text), "GD308")] == expected


def test_the_two_are_compared_in_all_of_a_text_and_not_across_texts() -> None:
    with_it, without = S.words("2028年及以后推进。"), S.words("2028年以后完善。")
    assert places(S.notice(body=with_it + without), "GD308") == ["/body/1/text"]
    assert places(S.notice(body=with_it, instruments=(S.scheme(clauses=without),)), "GD308") == []


def test_a_relative_deadline_wants_a_phase_of_one_year() -> None:
    assert places(S.due((2023, 2023)), "GD309") == []
    assert found(S.due((2023, 2024)), "GD309") == [
        "/provisions/phases/0/deadline “当年11月30日前” stands in “第1步”, which is not one year"
    ]
    law = S.due((2023, 2024))
    (phase,) = law.provisions.phases
    for deadline in (None, S.ONGOING):
        other = (attrs.evolve(phase, deadline=deadline),)
        provisions = attrs.evolve(law.provisions, phases=other)
        assert places(attrs.evolve(law, provisions=provisions), "GD309") == []


def due_by(deadline: Deadline, **changes: Any) -> govdoc.Notice:
    return S.notice(instruments=(S.with_tasks(S.task("1", deadline=deadline)),), **changes)


def test_a_deadline_on_the_day_of_the_document_is_not_before_it() -> None:
    def by(day: dt.date | None) -> Deadline:
        return Deadline(words="届时", kind=DeadlineKind.FIXED, date=day)

    day = dt.date(2022, 10, 11)
    place = "/instruments/0/clauses/2/tasks/0/deadline"
    assert places(due_by(by(day)), "GD310") == []
    assert places(due_by(by(dt.date(2022, 10, 10))), "GD310") == [f"{place}/date"]
    assert places(due_by(by(dt.date(2022, 10, 10)), dated=None), "GD310") == []
    assert places(S.with_tasks(S.task("1", deadline=by(dt.date(1999, 1, 1)))), "GD310") == []
    assert places(due_by(S.ONGOING), "GD310") == []


def test_the_words_of_a_deadline_are_held_against_its_value() -> None:
    place = "/instruments/0/clauses/2/tasks/0/deadline"

    def fixed(words: str, day: dt.date | None) -> list[str]:
        return found(due_by(Deadline(words=words, kind=DeadlineKind.FIXED, date=day)), "GD311")

    def relative(words: str, month: int | None, day: int | None) -> list[str]:
        deadline = Deadline(words=words, kind=DeadlineKind.RELATIVE, month=month, day=day)
        return found(due_by(deadline), "GD311")

    assert fixed("2022年11月30日前", dt.date(2022, 11, 30)) == []
    assert fixed("2022年11月30日前", dt.date(2022, 11, 29)) == [
        f"{place}/date the words of the deadline are “2022年11月30日前”, "
        "its value is 2022年11月29日"
    ]
    assert fixed("月底前", dt.date(2022, 11, 29)) == []
    assert fixed("2022年11月30日前", None) == []
    assert relative("当年11月30日前", 11, 30) == []
    assert relative("当年11月30日前", 11, 29) == [
        f"{place}/month the words of the deadline are “当年11月30日前”, its value is 11月29日"
    ]
    assert relative("当年11月30日前", 10, 30) != []
    assert relative("年底前", 12, 31) == []
    ongoing = Deadline(words="2022年11月30日前持续推进", kind=DeadlineKind.ONGOING)
    assert found(due_by(ongoing), "GD311") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年2月28日", []), ("2023年2月29日", ["2023年2月29日"]), ("2024年2月29日", []),
        ("2023年13月1日", ["2023年13月1日"]), ("2023年11月31日", ["2023年11月31日"]),
        ("2023年6月0日", ["2023年6月0日"]), ("2023年2月30日至2023年4月31日",
        ["2023年2月30日", "2023年4月31日"]), ("12023年2月30日", []),
    ],
)  # fmt: skip
def test_days_that_are_not_in_the_calendar(text: str, expected: list[str]) -> None:
    assert found(S.saying(f"于{text}完成。"), "GD312") == [
        f"/body/0/text there is no such day as {words}" for words in expected
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2025年至2023年", True), ("2025至2023年", True), ("2025—2023年", True),
        ("2025年到2023年", True), ("2025-2023年", True), ("2025～2023年", True),
        ("2025－2023年", True), ("2025年至2025年", False),
        ("2023年至2025年", False), ("2025年至2023年前", False), ("2025年至2023年末", False),
        ("12025年至2023年", False), ("9025年至2023年", False),
    ],
)  # fmt: skip
def test_spans_of_years_that_run_backwards(text: str, wrong: bool) -> None:
    expected = [f"/body/0/text “{text}” ends before it begins"] if wrong else []
    assert found(S.saying(f"在{text}推进。"), "GD313") == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("本办法自2022年10月10日起施行。", True),
        ("该办法自2022年10月10日起实施。", True),
        ("本办法自2022年10月10日起执行。", True),
        ("本办法自2022年10月11日起施行。", False),
        ("本办法自2022年10月12日起施行。", False),
        ("《某办法》自2022年10月10日起施行。", False),
        ("按照本办法，自2022年10月10日起施行。", False),
        ("本办法自2022年13月10日起施行。", False),
        ("本办法自发布之日起施行。", False),
    ],
)
def test_in_force_before_the_date(text: str, wrong: bool) -> None:
    notice = S.saying(text)
    assert places(notice, "GD314") == (["/body/0/text"] if wrong else [])
    assert places(attrs.evolve(notice, dated=None), "GD314") == []
    assert places(S.scheme(clauses=S.words(text)), "GD314") == []
    law = S.scheme(clauses=S.words("第一段。", text))
    inside = S.notice(instruments=(law,))
    assert places(inside, "GD314") == (["/instruments/0/clauses/1/text"] if wrong else [])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2023年至2027年，用5年时间", None), ("2023年至2027年，用五年时间", None),
        ("2023年至2027年，用4年时间", 5), ("2023-2027年，用六年时间", 5),
        ("用5年时间（2023—2027年）", None), ("用4年时间（2023年至2027年）", 5),
        ("用十年时间（2021至2030年）", None), ("2023年至2027年。用4年时间", None),
    ],
)  # fmt: skip
def test_years_counted(text: str, count: int | None) -> None:
    told = [f.partition(": ")[2] for f in found(S.saying(f"从{text}完成。"), "GD315")]
    assert told == ([] if count is None else [f"that is {count} years"])


def test_the_second_span_is_counted_too() -> None:
    twice = "2023年至2027年，用5年时间；2023年至2027年，用4年时间。"
    assert len(found(S.saying(twice), "GD315")) == 1
