"""Who may enter the pool: the truth table, the calendar, and what the reasons say."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from govdoc import ExpertFact, NoteKind, Provisions, Reading
from govdoc.rules import technical_review
from govdoc.rules.decision import Decision, Outcome, Reason
from govdoc.rules.technical_review import Expert
from tests.technical_review_law import (
    CORRECTION,
    DISCRETION,
    DIVISION,
    HEALTH_ONLY,
    NUMBER,
    invented,
    measures,
)

TRUTH = {"yes": True, "no": False, "?": None}
FIT = (
    "professional_ethics",
    "integrity",
    "law_abiding",
    "policy_knowledge",
    "commitment",
    "citizen",
    "healthy",
    "capable",
)
ON = dt.date(2022, 10, 24)
QUALIFIED = "art_7__para_2__point_2"
HEALTH = "art_7__para_2__point_5"

# Eight years in the field on 2022-10-24 want a start on 2014-10-24 at the latest. `others` names
# the facts that are not known to be so: every other one is.
TABLE = """
title   equal   since       scarce  others                                  outcome

mid     none    2014-10-24  no      -                                       yes
mid     none    2014-10-24  yes     -                                       yes
mid     none    2014-10-24  ?       -                                       yes
mid     none    2014-10-23  no      -                                       yes
mid     none    2014-10-25  no      -                                       no
mid     none    2014-10-25  yes     -                                       waivable
mid     none    2014-10-25  ?       -                                       unknown
mid     none    ?           no      -                                       unknown
mid     none    ?           yes     -                                       unknown
mid     none    ?           ?       -                                       unknown
mid     ?       2014-10-24  no      -                                       yes
mid     ?       2014-10-25  no      -                                       unknown
mid     ?       2014-10-25  yes     -                                       unknown
mid     junior  2014-10-24  no      -                                       yes
mid     mid     2014-10-25  no      -                                       no
mid     senior  2014-10-25  no      -                                       yes
mid     senior  ?           no      -                                       yes
mid     none    2022-10-25  no      -                                       no
senior  none    2022-10-24  no      -                                       yes
senior  none    2014-10-24  no      -                                       yes
senior  none    ?           no      -                                       yes
senior  ?       ?           ?       -                                       yes
senior  none    2022-10-25  no      -                                       yes
none    none    2000-01-01  no      -                                       no
none    none    2000-01-01  yes     -                                       waivable
none    none    2000-01-01  ?       -                                       unknown
none    mid     2014-10-24  no      -                                       yes
none    mid     2014-10-25  no      -                                       no
none    mid     2014-10-25  yes     -                                       waivable
none    mid     ?           no      -                                       unknown
none    senior  ?           no      -                                       yes
none    senior  2022-10-24  no      -                                       yes
none    junior  2000-01-01  no      -                                       no
none    ?       2000-01-01  no      -                                       unknown
none    ?       2000-01-01  yes     -                                       unknown
junior  none    2000-01-01  no      -                                       no
junior  none    2000-01-01  yes     -                                       waivable
junior  junior  2000-01-01  no      -                                       no
junior  mid     2014-10-24  no      -                                       yes
junior  senior  2022-10-24  no      -                                       yes
junior  none    ?           no      -                                       no
junior  none    ?           yes     -                                       waivable
?       none    2014-10-24  no      -                                       unknown
?       none    2014-10-25  no      -                                       unknown
?       mid     2014-10-24  no      -                                       yes
?       mid     2014-10-25  no      -                                       unknown
?       senior  ?           no      -                                       yes
?       ?       2014-10-24  no      -                                       unknown
?       ?       ?           ?       -                                       unknown
?       none    ?           yes     -                                       unknown

senior  none    ?           no      professional_ethics=no                  no
senior  none    ?           no      integrity=no                            no
senior  none    ?           no      law_abiding=no                          no
senior  none    ?           no      policy_knowledge=no                     no
senior  none    ?           no      commitment=no                           no
senior  none    ?           no      citizen=no                              no
senior  none    ?           no      healthy=no                              no
senior  none    ?           no      capable=no                              no
senior  none    ?           yes     professional_ethics=no                  no
senior  none    ?           yes     integrity=no                            no
senior  none    ?           yes     law_abiding=no                          no
senior  none    ?           yes     policy_knowledge=no                     no
senior  none    ?           yes     commitment=no                           no
senior  none    ?           yes     citizen=no                              no
senior  none    ?           yes     healthy=no                              waivable
senior  none    ?           yes     capable=no                              no
senior  none    ?           ?       citizen=no                              no
senior  none    ?           ?       healthy=no                              unknown
senior  none    ?           ?       capable=no                              no
senior  none    ?           no      professional_ethics=?                   unknown
senior  none    ?           no      integrity=?                             unknown
senior  none    ?           no      law_abiding=?                           unknown
senior  none    ?           no      policy_knowledge=?                      unknown
senior  none    ?           no      commitment=?                            unknown
senior  none    ?           no      citizen=?                               unknown
senior  none    ?           no      healthy=?                               unknown
senior  none    ?           no      capable=?                               unknown
senior  none    ?           yes     citizen=?                               unknown
senior  none    ?           yes     healthy=?                               unknown
senior  none    ?           yes     capable=?                               unknown
senior  none    ?           yes     healthy=no,capable=no                   no
senior  none    ?           yes     healthy=no,citizen=?                    unknown
senior  none    ?           yes     healthy=no,citizen=no                   no
senior  none    ?           no      healthy=?,citizen=no                    no
mid     none    2014-10-25  yes     healthy=no                              waivable
mid     none    2014-10-25  yes     healthy=?                               unknown
mid     none    2014-10-25  yes     capable=?                               unknown
mid     none    2014-10-25  yes     citizen=no                              no
mid     none    2014-10-25  no      healthy=?                               no
mid     none    2014-10-24  yes     healthy=no                              waivable
mid     none    2014-10-24  no      healthy=no                              no
mid     none    2014-10-24  no      citizen=?                               unknown
none    none    ?           ?       citizen=no                              no
"""
ROWS = [line.split() for line in TABLE.splitlines() if line.strip()][1:]


def expert(title: str, equal: str, since: str, others: str = "-") -> Expert:
    stated: dict[str, Any] = dict.fromkeys(FIT, True)
    for other in others.split(",") if others != "-" else ():
        name, _, value = other.partition("=")
        stated[name] = TRUTH[value]
    return Expert(
        title=None if title == "?" else title,  # type: ignore[arg-type]
        equivalent_level=None if equal == "?" else equal,  # type: ignore[arg-type]
        field_since=None if since == "?" else dt.date.fromisoformat(since),
        **stated,
    )


def decide(someone: Expert, *, scarce: bool | None = False, on: dt.date = ON) -> Decision:
    return technical_review.of(measures()).eligible(someone, on=on, scarce=scarce)


def flat(reasons: tuple[Reason, ...]) -> list[Reason]:
    return [r for reason in reasons for r in (reason, *flat(reason.reasons))]


def point(decision: Decision, number: int) -> Reason:
    return decision.reasons[number - 1]


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_the_truth_table(row: list[str]) -> None:
    title, equal, since, scarce, others, outcome = row
    decision = decide(expert(title, equal, since, others), scarce=TRUTH[scarce])
    assert decision.outcome is Outcome(outcome)


def test_an_expert_of_whom_nothing_is_known_is_unknown() -> None:
    assert decide(Expert()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("since", "on", "outcome"),
    [
        ("2014-10-24", "2022-10-23", Outcome.NO),
        ("2014-10-24", "2022-10-24", Outcome.YES),
        ("2014-10-24", "2022-10-25", Outcome.YES),
        ("2016-02-29", "2024-02-28", Outcome.NO),
        ("2016-02-29", "2024-02-29", Outcome.YES),
        ("2014-02-28", "2022-02-27", Outcome.NO),
        ("2014-02-28", "2022-02-28", Outcome.YES),
        ("2014-03-01", "2022-02-28", Outcome.NO),
    ],
)
def test_eight_years_by_the_calendar(since: str, on: str, outcome: Outcome) -> None:
    decision = decide(expert("mid", "none", since), on=dt.date.fromisoformat(on))
    assert decision.outcome is outcome


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        ("2022-02-27", Outcome.NO),
        ("2022-02-28", Outcome.YES),
        ("2022-03-01", Outcome.YES),
    ],
)
def test_six_years_from_29_february_end_on_28_february(on: str, outcome: Outcome) -> None:
    review = technical_review.of(invented())
    someone = expert("mid", "none", "2016-02-29")
    decision = review.eligible(someone, on=dt.date.fromisoformat(on), scarce=False)
    assert decision.outcome is outcome


def test_years_that_end_after_the_year_9999_are_not_completed() -> None:
    decision = decide(expert("mid", "none", "9998-01-01"), on=dt.date(9999, 12, 31))
    assert decision.outcome is Outcome.NO


@pytest.mark.parametrize("since", ["2014-10-25", "2016-10-24"])
def test_another_citys_years_move_the_decision(since: str) -> None:
    someone = expert("mid", "none", since)
    ours, theirs = technical_review.of(measures()), technical_review.of(invented())
    assert ours.eligible(someone, on=ON, scarce=False).outcome is Outcome.NO
    assert theirs.eligible(someone, on=ON, scarce=False).outcome is Outcome.YES


def test_scarce_is_unknown_unless_told() -> None:
    review = technical_review.of(measures())
    decision = review.eligible(expert("junior", "none", "?"), on=ON)
    assert decision.outcome is Outcome.UNKNOWN


def test_there_is_one_reason_a_point_with_a_reason_for_each_fact() -> None:
    decision = decide(expert("senior", "none", "?"))
    assert [(r.citation, [c.facts for c in r.reasons]) for r in decision.reasons] == [
        (
            "第七条第二款第（一）项",
            [("professional_ethics",), ("integrity",), ("law_abiding",)],
        ),
        ("第七条第二款第（二）项", [("title", "equivalent_level", "field_since")]),
        ("第七条第二款第（三）项", [("policy_knowledge",)]),
        ("第七条第二款第（四）项", [("commitment",), ("citizen",)]),
        ("第七条第二款第（五）项", [("healthy",), ("capable",)]),
    ]
    assert {reason.title for reason in decision.reasons} == {measures().title}


def test_a_points_outcome_is_the_least_of_its_facts() -> None:
    decision = decide(expert("senior", "none", "?", "integrity=?,capable=no"))
    assert [reason.outcome for reason in decision.reasons] == [
        Outcome.UNKNOWN,
        Outcome.YES,
        Outcome.YES,
        Outcome.YES,
        Outcome.NO,
    ]


def test_every_reason_that_rests_on_words_quotes_them() -> None:
    law = measures()
    for scarce in (True, False, None):
        reasons = flat(
            decide(expert("mid", "?", "2014-10-25", "healthy=no"), scarce=scarce).reasons
        )
        quoting = [reason for reason in reasons if reason.basis]
        assert len(quoting) > 10
        for reason in quoting:
            assert reason.basis is not None
            assert reason.basis.quote in law.clause(reason.basis.eid).text
            assert reason.basis.document == NUMBER
            assert reason.citation == law.citation(reason.basis.eid)
            assert reason.title == law.title


def test_the_ways_to_be_qualified_are_told_apart() -> None:
    criterion = point(decide(expert("mid", "?", "2014-10-24")), 2).reasons[0]
    assert criterion.outcome is Outcome.YES
    assert [(way.outcome, way.facts) for way in criterion.reasons] == [
        (Outcome.YES, ("title", "equivalent_level", "field_since")),
        (Outcome.UNKNOWN, ("title", "equivalent_level")),
    ]
    assert [[part.outcome for part in way.reasons] for way in criterion.reasons] == [
        [Outcome.YES, Outcome.YES],
        [Outcome.UNKNOWN],
    ]
    assert [[part.facts for part in way.reasons] for way in criterion.reasons] == [
        [("title", "equivalent_level"), ("field_since",)],
        [("title", "equivalent_level")],
    ]


@pytest.mark.parametrize(
    ("someone", "number", "name"),
    [
        (expert("junior", "none", "?"), 2, "第（二）项"),
        (expert("senior", "none", "?", "healthy=no"), 5, "第（五）项"),
    ],
)
def test_what_may_be_relaxed_names_its_point_and_quotes_the_relaxing_sentence(
    someone: Expert, number: int, name: str
) -> None:
    relaxed = point(decide(someone, scarce=True), number).reasons[0]
    assert relaxed.outcome is Outcome.WAIVABLE
    unmet, relaxing = relaxed.reasons
    assert unmet.outcome is Outcome.NO
    assert unmet.basis is not None
    assert unmet.basis.eid == f"art_7__para_2__point_{number}"
    assert relaxing.outcome is Outcome.WAIVABLE
    assert relaxing.facts == ("scarce",)
    assert relaxing.basis is not None
    assert relaxing.basis.eid == "art_7__para_3"
    assert (
        relaxing.basis.quote
        == "对评审专家数量较少的专业，第（二）项、第（五）项所列条件可以适当放宽"
    )
    assert relaxing.citation == "第七条第三款"
    assert name in relaxing.zh
    assert f"item {number}" in relaxing.en
    assert relaxing.notes == (DIVISION,)
    assert relaxing.readings == (DISCRETION,)


@pytest.mark.parametrize(
    ("scarce", "outcome"),
    [(True, Outcome.WAIVABLE), (None, Outcome.UNKNOWN), (False, Outcome.NO)],
)
def test_the_relaxing_sentence_is_quoted_whether_or_not_it_helps(
    scarce: bool | None, outcome: Outcome
) -> None:
    relaxed = point(decide(expert("junior", "none", "?"), scarce=scarce), 2).reasons[0]
    assert [reason.outcome for reason in relaxed.reasons] == [Outcome.NO, outcome]
    assert relaxed.outcome is outcome


def test_a_condition_that_is_met_or_unknown_is_not_relaxed() -> None:
    decision = decide(expert("?", "none", "?", "healthy=?"), scarce=True)
    assert "scarce" not in {fact for r in flat(decision.reasons) for fact in r.facts}


def test_an_exempt_fact_says_that_it_is_not_relaxed() -> None:
    relaxed = point(decide(expert("senior", "none", "?", "capable=no"), scarce=True), 5).reasons[1]
    assert relaxed.outcome is Outcome.NO
    assert [reason.outcome for reason in relaxed.reasons] == [Outcome.NO, Outcome.NO]
    assert relaxed.reasons[1].facts == ()
    assert relaxed.reasons[1].notes == (DIVISION,)
    assert relaxed.reasons[1].readings == (HEALTH_ONLY,)


@pytest.mark.parametrize(
    ("words", "on_relaxing"),
    [
        ("可以适当放宽", True),
        ("放宽", True),
        ("所列条件可以适当放宽", True),
        ("评审专家数量较少的专业", True),
        ("较少", True),
        ("对评审专家数量较少的专业", True),
        ("第（五）项", False),
        ("对", False),
    ],
)
def test_a_reading_is_on_relaxing_or_on_what_it_does_not_reach(
    words: str, on_relaxing: bool
) -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    reading = Reading(words=words, zh="", en="")
    relaxations = tuple(attrs.evolve(r, readings=(reading,)) for r in pool.relaxations)
    provisions = Provisions(pools=(attrs.evolve(pool, relaxations=relaxations),))
    someone = expert("senior", "none", "?", "healthy=no,capable=no")
    decision = attrs.evolve(review, provisions=provisions).eligible(someone, on=ON, scarce=True)
    health, capacity = (reason.reasons[1] for reason in point(decision, 5).reasons)
    assert health.readings == (reading,) * on_relaxing
    assert capacity.readings == (reading,) * (not on_relaxing)


def test_without_the_exemption_the_capacity_is_relaxed_like_health() -> None:
    review = technical_review.of(measures(exempt=()))
    someone = expert("senior", "none", "?", "capable=no")
    assert review.eligible(someone, on=ON, scarce=True).outcome is Outcome.WAIVABLE


def test_a_relaxed_article_reaches_the_points_in_it() -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    for points, outcome in (
        (("art_7__para_2",), Outcome.WAIVABLE),
        (("art_7__para_2__point",), Outcome.NO),
        (("art_7__para_2__point_5",), Outcome.NO),
    ):
        (relaxation,) = pool.relaxations
        relaxations = (attrs.evolve(relaxation, points=points),)
        provisions = Provisions(pools=(attrs.evolve(pool, relaxations=relaxations),))
        wider = attrs.evolve(review, provisions=provisions)
        assert wider.eligible(expert("junior", "none", "?"), on=ON, scarce=True).outcome is outcome


def test_of_several_relaxations_one_is_enough() -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    (relaxation,) = pool.relaxations
    strict = attrs.evolve(relaxation, exempt=(ExpertFact.HEALTH,))
    for both in ((strict, relaxation), (relaxation, strict)):
        provisions = Provisions(pools=(attrs.evolve(pool, relaxations=both),))
        someone = expert("senior", "none", "?", "healthy=no")
        wider = attrs.evolve(review, provisions=provisions)
        decision = wider.eligible(someone, on=ON, scarce=True)
        assert decision.outcome is Outcome.WAIVABLE
        assert len(point(decision, 5).reasons[0].reasons) == 3


def test_citizenship_rests_on_a_correction() -> None:
    citizen = point(decide(expert("senior", "none", "?")), 4).reasons[1]
    assert citizen.facts == ("citizen",)
    assert citizen.notes == (CORRECTION,)
    (emendation,) = citizen.emendations
    assert emendation.note.kind is NoteKind.CORRECTION
    assert emendation.reading == "法律责任的中国公民"
    assert emendation.witness == "法律责任。／任的中国公民"


def test_conditions_whose_words_stand_as_printed_rest_on_no_note() -> None:
    decision = decide(expert("senior", "none", "?"))
    noted = [r.facts for r in flat(decision.reasons) if r.notes]
    assert noted == [("citizen",)]


@pytest.mark.parametrize(
    ("title", "years", "since", "outcome"),
    [
        ("none", 8, "2014-10-24", Outcome.YES),
        ("none", 8, "2014-10-25", Outcome.NO),
        ("junior", 8, "2014-10-24", Outcome.UNKNOWN),
    ],
)
def test_where_no_title_is_asked_for_an_unknown_one_serves(
    title: Any, years: int, since: str, outcome: Outcome
) -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    criteria = [c for c in pool.criteria if c.fact is ExpertFact.QUALIFICATION]
    (way, _) = criteria[0].alternatives
    ways = (attrs.evolve(way, title=title, equivalent=False, years=years),)
    (criterion,) = (attrs.evolve(c, alternatives=ways) for c in criteria)
    provisions = Provisions(pools=(attrs.evolve(pool, criteria=(criterion,)),))
    only_years = attrs.evolve(review, provisions=provisions)
    someone = Expert(field_since=dt.date.fromisoformat(since))
    decision = only_years.eligible(someone, on=ON, scarce=False)
    assert decision.outcome is outcome
    # The only way there is is not one of several, and is named for what it asks.
    (qualified,) = decision.reasons[0].reasons
    if outcome is Outcome.NO:
        qualified = qualified.reasons[0]
    assert "下列之一" not in qualified.zh
    assert qualified.reasons[0].zh.startswith("不限专业技术职称") is (title == "none")


def test_where_only_the_title_serves_a_level_equal_to_it_does_not() -> None:
    review = technical_review.of(measures())
    (pool,) = review.provisions.pools
    criteria = tuple(
        attrs.evolve(
            c, alternatives=tuple(attrs.evolve(a, equivalent=False) for a in c.alternatives)
        )
        for c in pool.criteria
    )
    strict = attrs.evolve(
        review, provisions=Provisions(pools=(attrs.evolve(pool, criteria=criteria),))
    )
    decision = strict.eligible(expert("none", "senior", "?"), on=ON, scarce=False)
    assert decision.outcome is Outcome.NO
    assert point(decision, 2).reasons[0].reasons[0].reasons[1].facts == ("title",)


def test_years_that_cannot_help_are_said_not_to_be_known() -> None:
    ways = point(decide(expert("junior", "none", "?")), 2).reasons[0].reasons[0].reasons
    assert [part.outcome for part in ways[0].reasons] == [Outcome.NO, Outcome.UNKNOWN]


@pytest.mark.parametrize("on", [dt.datetime(2022, 10, 24), "2022-10-24", None])
def test_a_day_is_a_date_without_a_time(on: Any) -> None:
    with pytest.raises(TypeError, match=r"on: a datetime\.date without a time"):
        decide(expert("senior", "none", "?"), on=on)


@pytest.mark.parametrize("scarce", ["no", 0, 1])
def test_scarce_is_true_false_or_unknown(scarce: Any) -> None:
    with pytest.raises(TypeError, match="scarce: True, False or None"):
        decide(expert("senior", "none", "?"), scarce=scarce)


@pytest.mark.parametrize("name", FIT)
@pytest.mark.parametrize("value", ["no", 0, 1])
def test_a_fact_is_true_false_or_unknown(name: str, value: Any) -> None:
    someone = attrs.evolve(expert("senior", "none", "?"), **{name: value})
    with pytest.raises(TypeError, match=f"{name}: True, False or None"):
        decide(someone)
