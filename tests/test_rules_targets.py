"""Targets: truth tables of what is met, not yet met and missed, on Issue 46's own plan."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc import BasisError, CaseError, Force, Instrument, Reading, TargetKind, strategies
from govdoc.rules import quotations, targets
from govdoc.rules.decision import Outcome
from govdoc.rules.targets import Standing, Targets
from tests.test_cli import ISSUE_46
from tests.test_rules_quotations import evolve

NO, UNKNOWN, WAIVABLE, YES = Outcome
PLAN: Instrument = (
    govdoc.load(ISSUE_46).issues[0].notice("双政规〔2022〕10号").instruments[0]  # type: ignore[union-attr]
)
TARGETS: Targets = targets.of(PLAN)
LAST, AFTER = dt.date(2025, 12, 31), dt.date(2026, 1, 1)
RISE, STATIONS = "leading_enterprises", "商标品牌培育站"


def figure(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


@pytest.mark.parametrize(
    ("target", "baseline", "reached", "on", "expected", "said"),
    [
        (RISE, "10", "12", LAST, YES, "须达到12（基数10，增加20%），已达到"),
        (RISE, "10", "12", AFTER, YES, "须达到12（基数10，增加20%），已达到"),
        (RISE, "10", "11", LAST, UNKNOWN, "尚未达到"),
        (RISE, "10", "11", AFTER, WAIVABLE, "，未达到；但这是争取达到的，不是硬性要求"),
        (RISE, "7", "8.4", AFTER, YES, "须达到8.4（基数7，增加20%），已达到"),
        (RISE, "7", "8", AFTER, WAIVABLE, "须达到8.4（基数7，增加20%），未达到"),
        (RISE, "10", None, AFTER, UNKNOWN, "完成数不明，须达到12"),
        (RISE, None, "12", AFTER, UNKNOWN, "完成数12，基数不明，无从计算"),
        (RISE, None, None, LAST, UNKNOWN, "完成数不明，基数不明，无从计算"),
        (RISE, "0", "12", AFTER, UNKNOWN, "基数为0，无从计算"),
        (STATIONS, None, "3", LAST, YES, "完成数3家，须达到3家，已达到"),
        (STATIONS, None, "4", AFTER, YES, "已达到"),
        (STATIONS, None, "2", LAST, UNKNOWN, "尚未达到"),
        (STATIONS, None, "2", AFTER, NO, "完成数2家，须达到3家，未达到"),
        (STATIONS, None, "0", AFTER, NO, "完成数0家"),
        (STATIONS, None, None, AFTER, UNKNOWN, "完成数不明，须达到3家"),
    ],
)
def test_a_target_is_met_not_yet_met_or_missed(
    target: str,
    baseline: str | None,
    reached: str | None,
    on: dt.date,
    expected: Outcome,
    said: str,
) -> None:
    standing = Standing(target=target, baseline=figure(baseline), figure=figure(reached))
    decision = TARGETS.progress(standing, on=on)
    (reason,) = decision.reasons
    assert (decision.outcome, reason.outcome) == (expected, expected)
    assert said in reason.zh
    assert bool(reason.reasons) is (expected is not YES)  # how much time there is
    assert all(each.zh.endswith("已过" if on > LAST else "未过") for each in reason.reasons)


def test_the_readings_are_told_with_the_words_they_are_of() -> None:
    told = TARGETS.progress(Standing(target=RISE), on=AFTER).explain("zh")
    assert "解释口径：“争取增加20%”——“争取”不是硬性要求" in told
    assert "解释口径：“到2025年”——读作至2025年底" in told
    stations = TARGETS.progress(Standing(target=STATIONS), on=AFTER).explain("zh")
    assert "读作不少于3家；此处未写明期限" in stations
    assert "一、（三）：“到2025年，知识产权各项机制落实到位”" in stations


def changed(at: int, **fields: Any) -> Targets:
    """The plan's targets with one stored otherwise, its words notwithstanding."""
    listed = list(PLAN.provisions.targets)
    listed[at] = attrs.evolve(listed[at], **fields)
    provisions = attrs.evolve(PLAN.provisions, targets=tuple(listed))
    return Targets(provisions=provisions, source=TARGETS.source)


def test_a_target_without_a_last_day_is_never_missed() -> None:
    without = changed(1, deadline=None)
    decision = without.progress(Standing(target=STATIONS, figure=Decimal(2)), on=dt.date.max)
    assert decision.outcome is UNKNOWN
    assert decision.reasons[0].reasons[0].zh == "没有写明期限"


@pytest.mark.parametrize(
    ("force", "expected"),
    [
        (Force.MUST, NO),
        (Force.USUALLY, WAIVABLE),
        (Force.AIM, WAIVABLE),
        (Force.MAY, YES),
    ],
)
def test_a_shortfall_comes_to_what_the_words_make_of_it(force: Force, expected: Outcome) -> None:
    decision = changed(1, force=force).progress(
        Standing(target=STATIONS, figure=Decimal(2)), on=AFTER
    )
    assert decision.outcome is expected


def test_a_rise_by_a_number_is_added_to_the_baseline() -> None:
    rise = changed(1, kind=TargetKind.RISE)
    standing = Standing(target=STATIONS, baseline=Decimal(0), figure=Decimal(3))
    (reason,) = rise.progress(standing, on=AFTER).reasons
    assert (reason.outcome, reason.facts) == (YES, ("baseline", "figure"))
    assert reason.zh == "完成数3家，须达到3家（基数0，增加3家），已达到"


def test_a_target_that_is_not_set_is_refused_with_those_that_are() -> None:
    with pytest.raises(CaseError, match="brand_stations") as caught:
        TARGETS.progress(Standing(target="博物馆"), on=LAST)
    assert [problem.pointer for problem in caught.value.problems] == ["/target"]


def test_facts_that_cannot_be_are_refused() -> None:
    with pytest.raises(CaseError, match="0 or more is wanted, not -1"):
        Standing(target=RISE, figure=Decimal(-1))
    with pytest.raises(TypeError):
        Standing(target=RISE, baseline=10)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        TARGETS.progress(Standing(target=RISE), on=dt.datetime(2025, 1, 1))


def test_two_targets_of_one_name_are_refused() -> None:
    first, second = PLAN.provisions.targets
    twice = (first, second, attrs.evolve(second, code=first.code))
    law = attrs.evolve(PLAN, provisions=attrs.evolve(PLAN.provisions, targets=twice))
    with pytest.raises(BasisError) as caught:
        targets.of(law)
    assert [(p.pointer, p.zh) for p in caught.value.problems] == [
        ("/provisions/targets/2", "目标“leading_enterprises”重复"),
        ("/provisions/targets/2", "目标“商标品牌培育站”重复"),
    ]


def test_not_yet_and_missed_are_told_apart_in_english_too() -> None:
    standing = Standing(target=STATIONS, figure=Decimal(2))
    told = [TARGETS.progress(standing, on=on).reasons[0].en for on in (LAST, AFTER)]
    assert [text.rpartition("; ")[2] for text in told] == ["not met yet", "missed"]


def test_an_instrument_without_targets_is_refused() -> None:
    bare = attrs.evolve(PLAN, provisions=attrs.evolve(PLAN.provisions, targets=()))
    with pytest.raises(BasisError, match="has no target encoded"):
        targets.of(bare)


ONE_SIDED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("targets/0", {"quantity": Decimal(30)}, ["quantity"]),
    ("targets/0", {"unit": "家"}, ["unit"]),
    ("targets/0", {"kind": TargetKind.REACH}, ["kind", "baseline"]),
    ("targets/0", {"force": Force.MUST}, ["force"]),
    ("targets/0", {"subject": "专利申请"}, ["subject"]),
    ("targets/0", {"baseline": "去年"}, ["baseline"]),
    ("targets/0", {"code": ""}, ["code"]),
    ("targets/0", {"deadline": None}, ["deadline"]),
    ("targets/0", {"readings": ()}, ["readings"]),
    ("targets/0", {"readings": (Reading(words="力争", zh="甲", en="a"),)}, ["readings"]),
    ("targets/0/deadline", {"date": dt.date(2026, 12, 31)}, ["deadline/date"]),
    ("targets/0/deadline", {"words": "到2026年"}, ["deadline"]),
    ("targets/0/deadline", {"kind": govdoc.DeadlineKind.ONGOING}, ["deadline/kind"]),
    ("targets/0/basis", {"quote": "知识产权优势企业培育申报"}, [
        "quantity", "force", "baseline", "deadline", "deadline"]),
    ("targets/1", {"quantity": Decimal(2)}, ["quantity"]),
    ("targets/1", {"unit": "个"}, ["unit"]),
    ("targets/1", {"force": Force.AIM}, ["force"]),
    ("targets/1", {"deadline_basis": None}, ["deadline", "deadline"]),
    ("targets/1", {"deadline": None}, ["deadline"]),
    ("targets/1", {"readings": ()}, ["readings"]),
]  # fmt: skip


@pytest.mark.parametrize(("at", "fields", "expected"), ONE_SIDED)
def test_an_encoding_that_says_other_than_the_text_is_refused(
    at: str, fields: dict[str, Any], expected: list[str]
) -> None:
    found = [
        problem.pointer.removeprefix("/provisions/targets/")
        for problem in quotations.problems(evolve(PLAN, at, **fields))
    ]
    assert [pointer.partition("/")[2] for pointer in found] == expected


figures = st.none() | st.decimals(0, 1000, places=1)
days = st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31))
names = st.sampled_from((RISE, STATIONS))
standings = strategies.standings(target=names, baseline=figures, figure=figures)


@given(standings, days, st.decimals(0, 1000, places=1))
def test_a_greater_figure_never_lowers_the_outcome(
    standing: Standing, on: dt.date, more: Decimal
) -> None:
    if standing.figure is not None:
        greater = attrs.evolve(standing, figure=standing.figure + more)
        before, after = (TARGETS.progress(each, on=on).outcome for each in (standing, greater))
        assert after >= before


@given(standings, standings, days)
def test_a_fact_added_unsettles_nothing_that_was_settled(
    standing: Standing, known: Standing, on: dt.date
) -> None:
    unknown = [n for n in ("baseline", "figure") if getattr(standing, n) is None]
    more = attrs.evolve(standing, **{name: getattr(known, name) for name in unknown})
    before = TARGETS.progress(standing, on=on).outcome
    if before is not UNKNOWN:
        assert TARGETS.progress(more, on=on).outcome is before


@given(standings, days)
def test_what_is_striven_for_is_never_a_failure(standing: Standing, on: dt.date) -> None:
    rise = attrs.evolve(standing, target=RISE)
    outcome = TARGETS.progress(rise, on=on).outcome
    assert outcome is not NO
    if rise.baseline is None:
        assert outcome is UNKNOWN
