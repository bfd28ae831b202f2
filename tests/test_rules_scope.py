"""Which projects are covered."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from govdoc import Provisions, Reading
from govdoc.rules import technical_review
from govdoc.rules.decision import Decision, Outcome
from govdoc.rules.technical_review import Project, TechnicalReview
from tests.technical_review_law import OPEN_LIST, OWN_FUNDS, invented, measures

# budget and own funds in yuan; ? is unknown
TABLE = """
budget      own         classified  kind            outcome

499999.99   0           no          software        no
499999.99   ?           no          software        no
499999.99   0.01        no          software        no
499999.99   9000000     no          software        no
499999.995  0           no          software        no
500000      0           no          software        yes
500000.00   0           no          software        yes
500000.00   ?           no          software        yes
500000.01   0           no          software        yes
5E+5        0           no          software        yes
9000000     ?           no          infrastructure  yes
9000000     ?           no          data_sharing    yes
9000000     ?           no          应用系统软件开发    yes
0           9000000     no          software        no
?           0           no          software        unknown
?           9000000     no          software        unknown
500000      0           yes         software        no
500000      0           ?           software        unknown
500000      0           no          ?               unknown
500000      0           no          hardware        unknown
500000      0           no          Software        unknown
500000      0           yes         hardware        no
500000      0           yes         ?               no
500000      0           ?           hardware        unknown
499999.99   0           ?           ?               no
499999.99   0           no          hardware        no
?           0           yes         software        no
?           ?           ?           ?               unknown
"""
ROWS = [line.split() for line in TABLE.splitlines() if line.strip()][1:]
COVERED = Project(fiscal_budget=Decimal(500_000), classified=False, kind="software")


def money(printed: str) -> Decimal | None:
    return None if printed == "?" else Decimal(printed)


def decide(project: Project, **law: Any) -> Decision:
    return technical_review.of(measures(**law)).in_scope(project)


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_the_table(row: list[str]) -> None:
    budget, own, classified, kind, outcome = row
    project = Project(
        fiscal_budget=money(budget),
        own_funds=money(own),
        classified={"yes": True, "no": False, "?": None}[classified],
        kind=None if kind == "?" else kind,
    )
    assert decide(project).outcome is Outcome(outcome)


def test_nothing_known_is_unknown() -> None:
    decision = decide(Project())
    assert [reason.outcome for reason in decision.reasons] == [Outcome.UNKNOWN] * 3


@pytest.mark.parametrize(
    ("bound", "inclusive", "outcomes"),
    [
        ("50万元（含）以上", True, (Outcome.NO, Outcome.YES, Outcome.YES)),
        ("50万元以上", True, (Outcome.NO, Outcome.YES, Outcome.YES)),
        ("50万元（不含）以上", False, (Outcome.NO, Outcome.NO, Outcome.YES)),
    ],
)
def test_the_bound_is_in_or_out_as_printed(
    bound: str, inclusive: bool, outcomes: tuple[Outcome, ...]
) -> None:
    budgets = ("499999.99", "500000", "500000.01")
    projects = [attrs.evolve(COVERED, fiscal_budget=Decimal(b)) for b in budgets]
    decided = tuple(decide(p, bound=bound, inclusive=inclusive).outcome for p in projects)
    assert decided == outcomes


@pytest.mark.parametrize(
    ("budget", "outcome"), [("299999.99", Outcome.NO), ("300000.00", Outcome.YES)]
)
def test_another_citys_amount_moves_the_decision(budget: str, outcome: Outcome) -> None:
    project = attrs.evolve(COVERED, fiscal_budget=Decimal(budget))
    assert technical_review.of(invented()).in_scope(project).outcome is outcome
    assert technical_review.of(measures()).in_scope(project).outcome is Outcome.NO


def test_a_kind_that_a_closed_list_lacks_is_not_covered() -> None:
    closed = {"after_kinds": ""}
    assert decide(COVERED, **closed).outcome is Outcome.YES
    assert decide(attrs.evolve(COVERED, kind="hardware"), **closed).outcome is Outcome.NO
    assert decide(attrs.evolve(COVERED, kind=None), **closed).outcome is Outcome.UNKNOWN


def test_reasons_are_budget_secrecy_and_kind_each_with_the_words() -> None:
    law = measures()
    decision = decide(COVERED)
    assert [r.facts for r in decision.reasons] == [
        ("fiscal_budget", "own_funds"),
        ("classified",),
        ("kind",),
    ]
    (threshold,) = law.provisions.thresholds
    for reason in decision.reasons:
        assert reason.basis == threshold.basis
        assert reason.citation == "第二条"
        assert reason.title == law.title
        assert reason.notes == ()


@pytest.mark.parametrize("kind", ["software", None, "hardware"])
@pytest.mark.parametrize("own", [None, Decimal(0), Decimal(1)])
def test_readings_are_named_where_they_are_relied_on(kind: str | None, own: Decimal | None) -> None:
    decision = decide(attrs.evolve(COVERED, own_funds=own, kind=kind))
    assert [reason.readings for reason in decision.reasons] == [
        (OWN_FUNDS,),
        (),
        (OPEN_LIST,) if kind == "hardware" else (),
    ]


def with_threshold(**changes: Any) -> TechnicalReview:
    """The review, its one threshold changed after it was verified."""
    review = technical_review.of(measures())
    (threshold,) = review.provisions.thresholds
    thresholds = (attrs.evolve(threshold, **changes),)
    return attrs.evolve(review, provisions=Provisions(thresholds=thresholds))


def test_a_reading_stands_with_the_words_it_is_about() -> None:
    secrecy = Reading(words="非涉密项目", zh="", en="")
    kinds = Reading(words="应用系统软件开发", zh="", en="")
    other = Reading(words="数字政府", zh="", en="")
    readings = (other, secrecy, kinds, OWN_FUNDS, OPEN_LIST)
    decision = with_threshold(readings=readings).in_scope(attrs.evolve(COVERED, kind="hardware"))
    assert [reason.readings for reason in decision.reasons] == [
        (other, OWN_FUNDS),
        (secrecy,),
        (kinds, OPEN_LIST),
    ]
    closed = with_threshold(readings=readings, open_list=False)
    assert closed.in_scope(attrs.evolve(COVERED, kind="x")).reasons[2].readings == (
        kinds,
        OPEN_LIST,
    )


def test_what_the_instrument_does_not_ask_is_not_asked() -> None:
    classified = attrs.evolve(COVERED, classified=True, kind="hardware")
    assert with_threshold(unclassified_only=False, kinds=()).in_scope(classified).outcome is (
        Outcome.YES
    )
    assert len(with_threshold(unclassified_only=False).in_scope(COVERED).reasons) == 2
    assert len(with_threshold(kinds=()).in_scope(COVERED).reasons) == 2


def test_one_of_several_thresholds_is_enough() -> None:
    review = technical_review.of(measures())
    (high,) = review.provisions.thresholds
    low = attrs.evolve(high, amount=Decimal(100_000), kinds=high.kinds[:1], open_list=False)
    both = attrs.evolve(review, provisions=Provisions(thresholds=(high, low)))
    small = attrs.evolve(COVERED, fiscal_budget=Decimal(100_000))
    decision = both.in_scope(attrs.evolve(small, kind="infrastructure"))
    assert decision.outcome is Outcome.YES
    assert [reason.outcome for reason in decision.reasons] == [Outcome.NO, Outcome.YES]
    assert [reason.basis for reason in decision.reasons] == [high.basis, low.basis]
    assert [len(reason.reasons) for reason in decision.reasons] == [3, 3]
    assert both.in_scope(small).outcome is Outcome.NO


@pytest.mark.parametrize("name", ["fiscal_budget", "own_funds"])
@pytest.mark.parametrize("value", [500000.0, 500000, "500000", True])
def test_money_is_decimal(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"{name}: a Decimal, not {type(value).__name__}"):
        Project(**{name: value})


@pytest.mark.parametrize("name", ["fiscal_budget", "own_funds"])
@pytest.mark.parametrize("value", ["-0.01", "-500000", "NaN", "sNaN", "Infinity", "-Infinity"])
def test_money_is_not_less_than_nothing(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{name}: GD007 a number of 0 or more is wanted"):
        Project(**{name: Decimal(value)})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["no", 0, 1])
def test_secrecy_is_true_false_or_unknown(value: Any) -> None:
    with pytest.raises(TypeError, match="classified: True, False or None"):
        Project(classified=value)
