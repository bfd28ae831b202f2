"""An instrument that does not say what is asked of it is refused; the rest is in its data."""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal

import attrs
import pytest

import govdoc
from examples.encode_your_measures import law as invented_law
from govdoc import BasisError, Instrument, InstrumentKind
from govdoc.rules import technical_review
from govdoc.rules.decision import Outcome
from govdoc.rules.technical_review import Expert, Project
from tests.technical_review_law import INVENTED, measures

ON = dt.date(2022, 10, 24)
SENIOR = Expert(
    title="senior",
    professional_ethics=True,
    integrity=True,
    law_abiding=True,
    policy_knowledge=True,
    commitment=True,
    citizen=True,
    healthy=True,
    capable=True,
)


def refused(instrument: Instrument) -> list[tuple[str, str, str, str]]:
    with pytest.raises(BasisError) as caught:
        technical_review.of(instrument)
    return [(p.code, p.pointer, p.eid, p.en) for p in caught.value.problems]


def test_expert_is_the_models() -> None:
    assert technical_review.Expert is govdoc.Expert


def test_an_instrument_that_says_nothing_of_review_is_refused() -> None:
    assert refused(Instrument(title="甲办法", kind=InstrumentKind.MEASURES)) == [
        (
            "GD017",
            "/provisions/thresholds",
            "",
            "《甲办法》 has no project threshold encoded",
        ),
        ("GD017", "/provisions/pools", "", "《甲办法》 has no expert pool encoded"),
    ]


def test_an_instrument_without_a_threshold_is_refused() -> None:
    assert [row[1] for row in refused(measures(thresholds=()))] == ["/provisions/thresholds"]


def test_an_instrument_without_a_pool_is_refused() -> None:
    assert [row[1] for row in refused(measures(pools=()))] == ["/provisions/pools"]


def test_a_pool_without_criteria_is_refused() -> None:
    (pool,) = measures().provisions.pools
    empty = attrs.evolve(pool, criteria=(), relaxations=())
    name = "市数字政府信息化项目技术论证专家库"
    assert refused(measures(pools=(pool, empty))) == [
        (
            "GD017",
            "/provisions/pools/1/criteria",
            "art_7__para_1",
            f"“{name}” has no criteria encoded",
        )
    ]


def test_the_basis_of_a_pool_without_criteria_is_named() -> None:
    (pool,) = measures().provisions.pools
    empty = attrs.evolve(pool, criteria=(), relaxations=())
    with pytest.raises(BasisError) as caught:
        technical_review.of(measures(pools=(empty,)))
    assert [problem.basis for problem in caught.value.problems] == [pool.basis]


def test_what_the_module_offers_is_there() -> None:
    for name in technical_review.__all__:
        assert hasattr(technical_review, name)


def test_facts_are_named() -> None:
    with pytest.raises(TypeError):
        Project(Decimal(1))  # type: ignore[call-arg]


def test_a_changed_number_is_refused_and_so_is_a_changed_sentence() -> None:
    amount, years = "/provisions/thresholds/0/amount", "/provisions/pools/0/criteria/3"
    assert [r[1] for r in refused(measures(amount=Decimal(300_000)))] == [amount]
    assert [r[1] for r in refused(measures(bound="30万元（含）以上"))] == [amount]
    assert [r[1] for r in refused(measures(years=6))] == [f"{years}/alternatives/0/years"]
    assert [r[1] for r in refused(measures(years_words="6"))] == [f"{years}/alternatives/0/years"]


def test_every_problem_is_told_at_once() -> None:
    wrong = measures(amount=Decimal(300_000), years=6, panels=(), pools=())
    assert [row[1] for row in refused(wrong)] == [
        "/provisions/thresholds/0/amount",
        "/provisions/pools",
    ]


def test_both_changed_is_another_law() -> None:
    law = measures(bound="30万元（含）以上", amount=Decimal(300_000), years_words="6", years=6)
    review = technical_review.of(law)
    project = Project(fiscal_budget=Decimal(300_000), classified=False, kind="software")
    assert review.in_scope(project).outcome is Outcome.YES


def test_one_of_several_pools_is_enough() -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    strict = attrs.evolve(pool, name="甲库", relaxations=())
    both = attrs.evolve(review, provisions=attrs.evolve(review.provisions, pools=(strict, pool)))
    someone = attrs.evolve(SENIOR, healthy=False)
    decision = both.eligible(someone, on=ON, scarce=True)
    assert decision.outcome is Outcome.WAIVABLE
    assert [reason.outcome for reason in decision.reasons] == [Outcome.NO, Outcome.WAIVABLE]
    assert [reason.basis for reason in decision.reasons] == [pool.basis, pool.basis]
    assert [len(reason.reasons) for reason in decision.reasons] == [5, 5]
    assert "甲库、市数字政府信息化项目技术论证专家库" in decision.zh


def test_inputs_are_unchanged() -> None:
    law, someone = measures(), attrs.evolve(SENIOR, healthy=False)
    project = Project(fiscal_budget=Decimal("500000.00"), kind="hardware")
    before = copy.deepcopy((law, someone, project))
    review = technical_review.of(law)
    review.in_scope(project).explain("zh")
    review.eligible(someone, on=ON, scarce=True).explain("en")
    assert (law, someone, project) == before


def test_deciding_twice_says_the_same() -> None:
    project = Project(fiscal_budget=Decimal(1))
    assert technical_review.of(measures()).in_scope(project) == technical_review.of(
        measures()
    ).in_scope(project)


def test_the_invented_number_is_quoted_with_the_invented_law() -> None:
    review = technical_review.of(measures(city="虚构市", number=INVENTED))
    decision = review.in_scope(Project())
    assert decision.reasons[0].basis is not None
    assert decision.reasons[0].basis.document == INVENTED
    assert decision.reasons[0].title == "虚构市数字政府信息化项目技术论证办法"


def test_steps_out_of_order_are_told_with_the_words_they_rest_on() -> None:
    law = invented_law()
    first, second, third = law.provisions.steps
    steps = (second, first, attrs.evolve(third, code="panel"))
    broken = attrs.evolve(law, provisions=attrs.evolve(law.provisions, steps=steps))
    with pytest.raises(BasisError) as caught:
        technical_review.of(broken)
    assert [(p.code, p.pointer, p.eid, p.basis, p.en) for p in caught.value.problems] == [
        (
            "GD017", "/provisions/steps/0/after", second.basis.eid, second.basis,
            "there is no step “panel” before “opinion”",
        ),
        (
            "GD017", "/provisions/steps/2/code", third.basis.eid, third.basis,
            "step “panel” twice",
        ),
    ]  # fmt: skip
