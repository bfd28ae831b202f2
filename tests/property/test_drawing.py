"""What holds for every draw: the order handed in is nothing, nobody recused is drawn, all alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from govdoc import DrawError, Expert
from govdoc.formats import records
from govdoc.rules import technical_review
from govdoc.rules.draw_records import DrawRecord
from govdoc.rules.interests import Interest
from govdoc.rules.technical_review import Project, Unit
from tests.technical_review_law import RECUSAL, measures

REVIEW = technical_review.of(measures(recusals=(RECUSAL,)))
UNITS = ("甲大学", "乙公司", "丙研究院", "乙公司分公司", "")
seeds = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9
).filter(lambda text: text.isprintable() and text.strip())


@st.composite
def pools(draw: st.DrawFn) -> tuple[Expert, ...]:
    size = draw(st.integers(3, 12))
    employers = draw(st.lists(st.sampled_from(UNITS), min_size=size, max_size=size))
    return tuple(Expert(id=f"专家{n:02}", employer=e) for n, e in enumerate(employers))


@st.composite
def interests(draw: st.DrawFn, pool: tuple[Expert, ...]) -> tuple[Interest, ...]:
    ids = st.sampled_from([expert.id for expert in pool])
    affects = st.sampled_from((None, True, False))
    person = st.builds(Interest, expert=ids, relation=st.just("亲属"), affects=affects)
    units = st.sampled_from([Unit(name=name) for name in UNITS[:4]])
    unit = st.builds(Interest, unit=units, relation=st.just("建设单位"), affects=affects)
    return tuple(draw(st.lists(person | unit, max_size=3)))


def attempt(pool: Any, **how: Any) -> DrawRecord | tuple[int, str]:
    try:
        return REVIEW.draw(pool, Project(), **how)
    except DrawError as error:
        return error.missing, str(error)


@given(st.data(), pools(), seeds, st.integers(3, 6))
def test_the_order_of_input_does_not_matter(
    data: st.DataObject, pool: tuple[Expert, ...], seed: str, size: int
) -> None:
    stated = data.draw(interests(pool))
    how = {"size": size, "seed": seed, "interests": stated}
    shuffled = data.draw(st.permutations(pool))
    assert attempt(shuffled, **how) == attempt(pool, **how)


@given(st.data(), pools(), seeds)
def test_nobody_with_an_interest_is_drawn(
    data: st.DataObject, pool: tuple[Expert, ...], seed: str
) -> None:
    stated = [i for i in data.draw(interests(pool)) if i.affects is not False]
    record = attempt(pool, size=3, seed=seed, interests=stated)
    barred = {i.expert for i in stated if i.expert}
    units = {i.unit.name for i in stated if i.unit}
    barred |= {expert.id for expert in pool if units and expert.employer in {"", *units}}
    if isinstance(record, DrawRecord):
        assert not barred & {*record.drawn, *record.substitutes}
        assert barred <= {exclusion.expert for exclusion in record.excluded}
        record.verify(pool)
    else:
        assert record[0] > 0


@pytest.mark.parametrize("number", [1, 2])
def test_over_fixed_seeds_every_expert_is_drawn_alike(number: int) -> None:
    """Chi-square with 19 degrees of freedom: beyond 43.8 once in a thousand."""
    pool = tuple(Expert(id=f"专家{n:02}") for n in range(20))
    counts: Counter[str] = Counter()
    for n in range(2000):
        record = REVIEW.draw(pool, Project(), size=5, seed=f"种子{n}")
        counts.update(record.drawn if number == 1 else record.redraw(reason="再").drawn)
    expected = 2000 * 5 / 20
    # Five are drawn without putting back, which narrows the spread by 15/19.
    chi = sum((counts[e.id] - expected) ** 2 / expected for e in pool) * 19 / 15
    assert chi < 43.8


class Drawing(RuleBasedStateMachine):
    """A draw, and refusals and redraws in any order, beside a model of who may be where."""

    @initialize(pool=pools(), seed=seeds, data=st.data())
    def begin(self, pool: tuple[Expert, ...], seed: str, data: st.DataObject) -> None:
        self.pool, self.gone, self.rounds = pool, set[str](), 1
        made = attempt(pool, size=3, seed=seed, interests=data.draw(interests(pool)))
        if not isinstance(made, DrawRecord):  # too few are left: draw for a matter without any
            made = REVIEW.draw(pool, Project(), size=3, seed=seed)
        self.record = made
        barred = {exclusion.expert for exclusion in made.excluded}
        self.allowed = {expert.id for expert in pool} - barred

    @precondition(lambda self: self.record.drawn)
    @rule(data=st.data(), recused=st.booleans())
    def refuse(self, data: st.DataObject, recused: bool) -> None:
        who = data.draw(st.sampled_from(self.record.drawn))
        waiting = self.record.substitutes
        before = self.record.drawn
        self.record = self.record.refuse(who, reason="有事", recused=recused)
        self.gone.add(who)
        at = before.index(who)
        assert self.record.drawn == before[:at] + waiting[:1] + before[at + 1 :]

    @rule()
    def redraw(self) -> None:
        left = self.allowed - self.gone
        if len(left) < 3:
            with pytest.raises(DrawError) as caught:
                self.record.redraw(reason="再")
            assert caught.value.missing == 3 - len(left)
            return
        self.record = self.record.redraw(reason="再")
        self.rounds += 1
        assert {*self.record.drawn, *self.record.substitutes} == left

    @rule()
    def write_and_read(self) -> None:
        again = records.loads(records.dumps(self.record), DrawRecord)
        assert again == self.record
        self.record = again

    @invariant()
    def holds(self) -> None:
        record = self.record
        record.verify(self.pool)
        present = [*record.drawn, *record.substitutes]
        assert len(present) == len(set(present))
        assert set(present) <= self.allowed - self.gone
        assert len(record.rounds) == self.rounds
        assert record.missing == 3 - len(record.drawn)
        withdrawn = [w.expert for each in record.rounds for w in each.withdrawals]
        assert sorted(withdrawn) == sorted(self.gone)


TestDrawing = Drawing.TestCase
