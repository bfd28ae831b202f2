"""What holds of every case: more never hurts, knowing more never unsettles a YES."""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from govdoc import strategies
from govdoc.errors import Language
from govdoc.model.experts import TITLE_RANKS
from govdoc.rules import technical_review
from govdoc.rules.decision import Outcome, Reason
from govdoc.rules.technical_review import Expert, Project
from tests.technical_review_law import KINDS, invented, measures

REVIEWS = (technical_review.of(measures()), technical_review.of(invented()))
BOOLEANS = (
    "professional_ethics",
    "integrity",
    "law_abiding",
    "policy_knowledge",
    "commitment",
    "citizen",
    "healthy",
    "capable",
)

LANGUAGES: tuple[Language, ...] = ("zh", "en")

reviews = st.sampled_from(REVIEWS)
days = st.dates(dt.date(2008, 1, 1), dt.date(2024, 12, 31))
ranks = st.sampled_from(TITLE_RANKS)
# Mostly true, so that a single other fact decides.
truths = st.sampled_from((True, True, True, True, False, None))
known_truths = st.sampled_from((True, True, True, False))
money = st.one_of(
    st.sampled_from([Decimal(n) for n in ("299999.99", "300000", "499999.99", "500000")]),
    st.decimals(0, 10**7, places=2),
)


def experts(*, known: bool = False) -> st.SearchStrategy[Expert]:
    def fact(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return values if known else st.none() | values

    return strategies.experts(
        title=fact(ranks),
        equivalent_level=fact(ranks),
        field_since=fact(days),
        **dict.fromkeys(BOOLEANS, known_truths if known else truths),
    )


projects = strategies.projects(
    fiscal_budget=st.none() | money,
    own_funds=st.none() | money,
    classified=st.sampled_from((True, False, False, None)),
    kind=st.none() | st.sampled_from((*KINDS, "hardware")),
)
scarcities = st.sampled_from((True, False, None))


@st.composite
def raised(draw: st.DrawFn, expert: Expert) -> Expert:
    """`expert` with one known fact better: a higher rank, an earlier start, True for False."""
    better: dict[str, Any] = {}
    for name in ("title", "equivalent_level"):
        if (rank := getattr(expert, name)) is not None:
            better[name] = draw(st.sampled_from(TITLE_RANKS[TITLE_RANKS.index(rank) :]))
    if expert.field_since is not None:
        better["field_since"] = expert.field_since - dt.timedelta(days=draw(st.integers(0, 4000)))
    better.update((name, True) for name in BOOLEANS if getattr(expert, name) is False)
    names = draw(st.lists(st.sampled_from(sorted(better)), max_size=3)) if better else []
    return attrs.evolve(expert, **{name: better[name] for name in names})


@given(st.data(), reviews, experts(known=True), days, scarcities)
def test_better_facts_never_lower_the_outcome(
    data: st.DataObject,
    review: technical_review.TechnicalReview,
    expert: Expert,
    on: dt.date,
    scarce: bool | None,
) -> None:
    better = data.draw(raised(expert))
    before = review.eligible(expert, on=on, scarce=scarce).outcome
    assert review.eligible(better, on=on, scarce=scarce).outcome >= before


@given(st.data(), reviews, experts(), days, st.sampled_from((False, None)))
def test_nor_do_they_where_other_facts_are_unknown_unless_conditions_are_relaxed(
    data: st.DataObject,
    review: technical_review.TechnicalReview,
    expert: Expert,
    on: dt.date,
    scarce: bool | None,
) -> None:
    better = data.draw(raised(expert))
    before = review.eligible(expert, on=on, scarce=scarce).outcome
    assert review.eligible(better, on=on, scarce=scarce).outcome >= before


@given(st.data(), reviews, experts(), days, scarcities)
def test_better_facts_never_turn_a_yes_into_anything_else(
    data: st.DataObject,
    review: technical_review.TechnicalReview,
    expert: Expert,
    on: dt.date,
    scarce: bool | None,
) -> None:
    better = data.draw(raised(expert))
    if review.eligible(expert, on=on, scarce=scarce).outcome is Outcome.YES:
        assert review.eligible(better, on=on, scarce=scarce).outcome is Outcome.YES


@given(reviews, experts(), days, st.integers(0, 4000), st.sampled_from((True, False)))
def test_later_never_lowers_the_outcome(
    review: technical_review.TechnicalReview, expert: Expert, on: dt.date, later: int, scarce: bool
) -> None:
    before = review.eligible(expert, on=on, scarce=scarce).outcome
    after = review.eligible(expert, on=on + dt.timedelta(days=later), scarce=scarce).outcome
    assert after >= before


@given(reviews, experts(), days)
def test_scarcity_never_hurts(
    review: technical_review.TechnicalReview, expert: Expert, on: dt.date
) -> None:
    outcomes = [review.eligible(expert, on=on, scarce=s).outcome for s in (False, None, True)]
    assert outcomes == sorted(outcomes)


@given(st.data(), reviews, experts(), experts(known=True), days, scarcities, scarcities)
def test_a_fact_added_unsettles_neither_a_yes_nor_a_no(
    data: st.DataObject,
    review: technical_review.TechnicalReview,
    expert: Expert,
    known: Expert,
    on: dt.date,
    scarce: bool | None,
    told: bool | None,
) -> None:
    unknown = [a.name for a in attrs.fields(Expert) if getattr(expert, a.name) is None]
    names = data.draw(st.lists(st.sampled_from(unknown))) if unknown else []
    more = attrs.evolve(expert, **{name: getattr(known, name) for name in names})
    before = review.eligible(expert, on=on, scarce=scarce).outcome
    after = review.eligible(more, on=on, scarce=told if scarce is None else scarce).outcome
    if before in (Outcome.YES, Outcome.NO):
        assert after is before


@given(reviews, experts(known=True), days, st.sampled_from((True, False)))
def test_where_everything_is_known_nothing_is_unknown(
    review: technical_review.TechnicalReview, expert: Expert, on: dt.date, scarce: bool
) -> None:
    assert review.eligible(expert, on=on, scarce=scarce).outcome is not Outcome.UNKNOWN


@given(reviews, projects, money)
def test_a_greater_budget_never_lowers_the_outcome(
    review: technical_review.TechnicalReview, project: Project, more: Decimal
) -> None:
    if project.fiscal_budget is not None:
        greater = attrs.evolve(project, fiscal_budget=project.fiscal_budget + more)
        assert review.in_scope(greater).outcome >= review.in_scope(project).outcome


@given(reviews, projects, st.none() | money)
def test_own_funds_never_move_the_outcome(
    review: technical_review.TechnicalReview, project: Project, own: Decimal | None
) -> None:
    other = attrs.evolve(project, own_funds=own)
    assert review.in_scope(other).outcome is review.in_scope(project).outcome


@given(reviews, projects, projects)
def test_a_projects_fact_added_unsettles_neither_a_yes_nor_a_no(
    review: technical_review.TechnicalReview, project: Project, known: Project
) -> None:
    unknown = [a.name for a in attrs.fields(Project) if getattr(project, a.name) is None]
    more = attrs.evolve(project, **{name: getattr(known, name) for name in unknown})
    before = review.in_scope(project).outcome
    if before in (Outcome.YES, Outcome.NO):
        assert review.in_scope(more).outcome is before


@given(reviews, experts(), projects, days, scarcities)
def test_cases_are_unchanged_and_every_quotation_is_the_laws(
    review: technical_review.TechnicalReview,
    expert: Expert,
    project: Project,
    on: dt.date,
    scarce: bool | None,
) -> None:
    law = (measures(), invented())[REVIEWS.index(review)]
    before = copy.deepcopy((expert, project))
    eligible = review.eligible(expert, on=on, scarce=scarce)
    decisions = (eligible, review.in_scope(project))
    assert (expert, project) == before
    for decision in decisions:
        for language in LANGUAGES:
            question = decision.message(language)
            assert decision.explain(language).splitlines()[0] == question
        for reason in flat(decision.reasons):
            if reason.basis is not None:
                assert reason.basis.quote in law.clause(reason.basis.eid).text
                assert reason.citation == law.citation(reason.basis.eid)


def flat(reasons: tuple[Reason, ...]) -> list[Reason]:
    return [r for reason in reasons for r in (reason, *flat(reason.reasons))]
