"""Draws at their edges: what a record says in words, what is refused, where it stops."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from examples.encode_your_measures import law as invented_law
from govdoc import DrawError, Expert, Force, Problem
from govdoc.errors import Language
from govdoc.rules import technical_review
from govdoc.rules.draw_hashes import pool_hash, rank
from govdoc.rules.draw_records import DrawRecord, DrawRound, Withdrawal
from govdoc.rules.interests import Exclusion, Ground, Interest, exclusions
from govdoc.rules.technical_review import Project, TechnicalReview
from govdoc.rules.units import Unit, plain_name
from tests.technical_review_law import RECUSAL, measures

DATA = Path(__file__).parent / "data" / "draws"
REVIEW = technical_review.of(measures(recusals=(RECUSAL,)))
POOL = tuple(Expert(id=f"E{n}", employer=f"单位{n}") for n in range(1, 8))
GROUNDS = (Ground(rule=RECUSAL, citation="第十五条"),)
NAMES = {f"E{n}": f"专家{n}" for n in (1, 2, 3)}


def drawn(pool: Any = POOL, **changed: Any) -> DrawRecord:
    return REVIEW.draw(pool, Project(), **{"size": 3, "seed": "s", **changed})


def with_everything() -> DrawRecord:
    interests = (
        Interest(expert="E1", relation="亲属"),
        Interest(unit=Unit(name="单位2"), relation="建设单位"),
        Interest(unit=Unit(name="单位", aliases=("单位6分部",)), relation="投标人", affects=False),
    )
    record = drawn(interests=interests)
    record = record.refuse(record.drawn[0], reason="出差")
    record = record.refuse(record.drawn[2], reason="任顾问", recused=True)
    return record.redraw(reason="范围有变") if len(record.substitutes) else record


def emptied() -> DrawRecord:
    record = drawn(POOL[:3])
    for _ in range(3):
        record = record.refuse(record.drawn[0], reason="出差")
    return record


RECORDS = {
    "plain": drawn(),
    "everything": with_everything(),
    "emptied": emptied(),
    "redrawn": drawn().redraw(reason="范围有变"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", RECORDS)
def test_a_record_reads_as_it_did(
    name: str, language: Language, golden: Callable[[Path, bytes], None]
) -> None:
    record = RECORDS[name]
    text = record.explain(language) + "\n\n" + record.explain(language, names=NAMES) + "\n"
    golden(DATA / f"{name}.{language}.txt", text.encode())


def test_a_record_is_explained_in_chinese_unless_asked_otherwise() -> None:
    record = drawn()
    assert record.explain() == record.explain("zh")
    said: dict[str, Any] = {"citation": "第十五条", "basis": RECUSAL.basis}
    exclusion = Exclusion(expert="E1", cause="employer", relation="建设单位", **said)
    assert exclusion.message() == exclusion.message("zh") != exclusion.message("en")
    with pytest.raises(ValueError, match="cause"):
        Exclusion(expert="E1", cause="friend", **said)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="kind"):
        Withdrawal(expert="E1", kind="ill", reason="病")  # type: ignore[arg-type]


def problems(ask: Callable[[], object]) -> list[Problem]:
    with pytest.raises(DrawError) as caught:
        ask()
    return list(caught.value.problems)


def told(ask: Callable[[], object]) -> list[tuple[str, str]]:
    return [(problem.pointer, problem.en) for problem in problems(ask)]


def test_refusals_are_told_in_english_too_with_their_places() -> None:
    no_rule = technical_review.of(measures(panels=()))
    title = measures().title
    assert told(lambda: no_rule.draw(POOL, Project(), size=0, seed="")) == [
        (
            "/provisions/panels",
            f"《{title}》 has no provision encoded on drawing experts at random from a pool",
        ),
        ("/size", "the size is a whole number, 1 or more"),
        ("/seed", "the seed is a text, not empty, without control characters"),
    ]
    assert told(lambda: drawn((Expert(id=""), Expert(id="a"), Expert(id="Ａ")))) == [
        ("/experts/0/id", "an id is empty or has control characters"),
        ("/experts/2/id", "the id “Ａ” doubles “a”"),
    ]
    strange = (Interest(relation="不明"), Interest(expert="X", relation="亲属"))
    assert told(lambda: drawn(interests=strange)) == [
        ("/interests/0", "an interest names neither expert nor unit"),
        (
            "/interests/1/expert",
            "“X”, who is said to have an interest, is not in the pool",
        ),
    ]
    assert told(lambda: drawn(POOL[:3], interests=(Interest(expert="E1", relation="亲属"),))) == [
        (
            "/experts",
            "too few experts, 1 missing: 3 to be drawn, 3 in the pool, "
            "1 of them left out for an interest, certain or possible",
        )
    ]
    two = tuple(Interest(expert=f"E{n}", relation="亲属") for n in (1, 2))
    assert told(lambda: drawn(POOL[:5], size=4, interests=two)) == [
        (
            "/experts",
            "too few experts, 1 missing: 4 to be drawn, 5 in the pool, "
            "2 of them left out for an interest, certain or possible",
        )
    ]
    assert told(lambda: drawn().refuse("X", reason="")) == [
        ("/reason", "no reason is given"),
        ("/drawn", "“X” is not one of those drawn"),
    ]
    assert [problem.eid for problem in problems(lambda: drawn(seed=""))] == [""]
    assert told(lambda: drawn().redraw(reason=" ")) == [("/reason", "no reason is given")]
    short = drawn(POOL[:3]).refuse(drawn(POOL[:3]).drawn[0], reason="出差")
    assert told(lambda: short.redraw(reason="候补不足")) == [
        ("/rounds", "too few experts, 1 missing: 3 to be redrawn, 2 left")
    ]


def test_fewer_than_asked_for_is_refused_with_the_laws_words() -> None:
    (problem,) = problems(lambda: drawn(size=1))
    assert (problem.code, problem.pointer) == ("GD023", "/size")
    assert problem.eid == "art_11__para_1__point_1"
    assert problem.en == (
        "1 to be drawn is 2 fewer than 第十一条第（一）项 asks for: "
        "“从专家库中随机抽取不少于3名专家组建论证专家组”"
    )
    assert problem.basis == drawn().basis


def test_the_strictest_rule_on_drawing_is_the_one_recorded() -> None:
    theirs = technical_review.of(invented_law())
    record = theirs.draw(POOL, Project(), size=5, seed="s")
    assert (record.least, record.citation) == (5, "第四条")
    assert record.title == invented_law().title
    assert record.project == Project()
    (problem,) = problems(lambda: theirs.draw(POOL, Project(), size=4, seed="s"))
    assert "1 fewer than 第四条" in problem.en


def ruled(**changes: Any) -> TechnicalReview:
    """The review with its own rule on drawing, and before it another with `changes`."""
    (rule, *_) = REVIEW.provisions.panels
    other = attrs.evolve(rule, **changes)
    provisions = attrs.evolve(REVIEW.provisions, panels=(other, rule))
    return TechnicalReview(provisions=provisions, source=REVIEW.source)


@pytest.mark.parametrize(
    "changes", [{"from_pool": False}, {"at_random": False}, {"triggers": ("敏感",)}]
)
def test_only_what_is_always_drawn_from_the_pool_at_random_counts(changes: Any) -> None:
    record = ruled(least=5, **changes).draw(POOL, Project(), size=3, seed="s")
    assert record.least == 3
    only = ruled(**changes)
    provisions = attrs.evolve(only.provisions, panels=only.provisions.panels[:1])
    none = TechnicalReview(provisions=provisions, source=only.source)
    assert [
        pointer for pointer, _ in told(lambda: none.draw(POOL, Project(), size=3, seed="s"))
    ] == ["/provisions/panels"]


def test_of_two_rules_the_one_that_asks_for_more_is_recorded() -> None:
    for least in (2, 4):
        record = ruled(least=least).draw(POOL, Project(), size=5, seed="s")
        assert record.least == max(least, 3)
    (problem,) = problems(lambda: ruled(least=5).draw(POOL, Project(), size=4, seed="s"))
    assert "1 fewer" in problem.en
    mild = ruled(least=5, force=Force.USUALLY).draw(POOL, Project(), size=4, seed="s")
    assert mild.size == 4


def test_as_many_as_there_are_can_be_drawn() -> None:
    record = drawn(POOL[:3])
    assert (len(record.drawn), record.substitutes, record.missing) == (3, (), 0)
    assert [each.number for each in record.rounds] == [1]
    assert record.rounds[0].reason == ""
    again = record.redraw(reason="范围有变")
    assert set(again.drawn) == set(record.drawn)
    assert (again.rounds[1].number, again.rounds[1].reason) == (2, "范围有变")


def test_substitutes_are_of_the_last_round() -> None:
    record = RECORDS["redrawn"]
    everybody = record.rounds[-1].ranking
    assert record.drawn == everybody[:3]
    assert record.substitutes == everybody[3:]
    assert attrs.evolve(drawn(), rounds=()).substitutes == ()
    panel = drawn()
    gone = panel.refuse(panel.drawn[1], reason="出差")
    assert gone.drawn == (panel.drawn[0], panel.substitutes[0], panel.drawn[2])
    assert gone.substitutes == panel.substitutes[1:]


def test_a_second_withdrawal_is_weighed_after_the_first() -> None:
    record = drawn()
    first, stepped_in = record.drawn[0], record.substitutes[0]
    record = record.refuse(first, reason="出差").refuse(stepped_in, reason="病")
    record.verify(POOL)
    (only,) = record.rounds
    swapped = attrs.evolve(only, withdrawals=only.withdrawals[::-1])
    assert [p.pointer for p in attrs.evolve(record, rounds=(swapped,)).differences(POOL)] == [
        "/rounds/0/withdrawals/0",
        "/drawn",
    ]
    twice = attrs.evolve(only, withdrawals=(*only.withdrawals, only.withdrawals[0]))
    (problem,) = attrs.evolve(record, rounds=(twice,)).differences(POOL)
    assert (problem.pointer, problem.code) == ("/rounds/0/withdrawals/2", "GD024")
    assert problem.en == f"“{first}” was not on the panel"


def test_differences_are_told_in_words() -> None:
    record = drawn(interests=(Interest(expert="E1", relation="亲属"),)).redraw(reason="有变")
    first, second = record.rounds
    wrong = attrs.evolve(
        record,
        excluded=(),
        size=2,
        rounds=(attrs.evolve(first, number=7), attrs.evolve(second, reason="", ranking=())),
    )
    found = [(p.pointer, p.en) for p in wrong.differences(POOL[1:])]
    assert found == [
        ("/pool_hash", "the pool is not the one drawn from"),
        ("/entries/0", "“E1” is no longer in the pool"),
        ("/size", "fewer than the law asks for"),
        ("/rounds/0/number", "this is draw number 1"),
        ("/rounds/1/reason", "a redraw without a reason"),
        ("/rounds/1/ranking", "the ranking is not what the seed gives"),
        ("/drawn", "those drawn are not those ranked first"),
    ]
    left_out = attrs.evolve(record, excluded=()).differences(POOL)
    assert [p.en for p in left_out] == ["those left out are not those with an interest"]
    assert [p.en for p in attrs.evolve(record, rounds=()).differences(POOL)] == ["there is no draw"]
    assert record.differences(POOL) == ()
    # The first draw wants no reason.
    assert first.reason == ""


def test_a_record_as_small_as_the_law_asks_for_is_enough() -> None:
    assert drawn(size=3).differences(POOL) == ()
    assert drawn(size=3).least == 3


def test_who_goes_is_told_by_the_first_cause_in_the_order_of_ids() -> None:
    pool = (Expert(id="b", employer="甲局"), Expert(id="a", employer="甲局"), Expert(id="c"))
    interests = (
        Interest(expert="b", relation="亲属"),
        Interest(unit=Unit(name="甲局"), relation="建设单位"),
    )
    assert [(e.expert, e.cause, e.relation) for e in exclusions(pool, interests, GROUNDS)] == [
        ("a", "employer", "建设单位"),
        ("b", "person", "亲属"),
        ("c", "employer_unknown", "建设单位"),
    ]
    both = (Interest(expert="b", unit=Unit(name="甲局"), relation="顾问"),)
    assert [(e.expert, e.cause) for e in exclusions(pool, both, GROUNDS)] == [
        ("a", "employer"),
        ("b", "person"),
        ("c", "employer_unknown"),
    ]
    assert exclusions(pool, (Interest(expert="z", relation="亲属"),), GROUNDS) == ()
    assert (
        exclusions(
            pool[:2], (Interest(unit=Unit(name="甲局"), relation="x", affects=False),), GROUNDS
        )
        == ()
    )


@pytest.mark.parametrize(
    ("employer", "cause"),
    [
        ("甲局", "employer"), ("市甲局", "employer_unsure"), ("甲", "employer_unsure"),
        ("乙局", "employer"), ("乙局分局", "employer_unsure"), ("丙", None),
        ("", "employer_unknown"),
    ],
)  # fmt: skip
def test_employers_are_compared_with_the_unit_and_its_other_names(
    employer: str, cause: str | None
) -> None:
    interest = Interest(unit=Unit(name="甲局", aliases=("", "乙局")), relation="建设单位")
    found = exclusions((Expert(id="a", employer=employer),), (interest,), GROUNDS)
    assert [each.cause for each in found] == ([cause] if cause else [])


def test_plain_names() -> None:
    assert plain_name(" Ａb　公司\t") == "ab公司"


def test_ranks_depend_on_seed_number_and_ids_and_on_nothing_else() -> None:
    ids = [f"E{n}" for n in range(20)]
    assert rank("s", 1, ids) == rank("s", 1, ids[::-1])
    assert len({rank("s", 1, ids), rank("s", 2, ids), rank("t", 1, ids)}) == 3


def test_the_pools_hash_knows_every_stated_attribute_and_no_order() -> None:
    one, other = Expert(id="a", citizen=True), Expert(id="b", capable=False)
    assert pool_hash((one, other)) == pool_hash((other, one))
    assert pool_hash((one,)) != pool_hash((attrs.evolve(one, citizen=False),))
    assert pool_hash((one,)) != pool_hash((attrs.evolve(one, citizen=None),))
    assert len(pool_hash(())) == 64
    data = b"2:id,1:a,7:citizen,4:true,0:,"
    assert pool_hash((one,)) == hashlib.sha256(data).hexdigest()
    # Half a surrogate pair is no character, and is hashed as it is.
    assert len(pool_hash((Expert(id="\ud800"), Expert(id="b", name="\udfff")))) == 64
    assert DrawRound(number=1, ranking=()).withdrawals == ()
