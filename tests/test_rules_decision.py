"""Outcomes, and how they are put together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from govdoc import EditorialNote, NoteKind
from govdoc.rules.decision import Decision, Emendation, Outcome, Reason, all_of, any_of

ASCENDING = (Outcome.NO, Outcome.UNKNOWN, Outcome.WAIVABLE, Outcome.YES)


def test_outcomes_are_ordered() -> None:
    assert tuple(Outcome) == ASCENDING
    for lesser, greater in pairwise(ASCENDING):
        assert lesser < greater
        assert greater > lesser
        assert lesser <= lesser
        assert not greater < lesser
        assert not lesser < lesser


def test_outcomes_are_written_as_words() -> None:
    assert [outcome.value for outcome in ASCENDING] == ["no", "unknown", "waivable", "yes"]


@pytest.mark.parametrize("other", ["yes", 3, None])
def test_outcomes_are_not_compared_with_other_things(other: object) -> None:
    assert Outcome.NO.__lt__(other) is NotImplemented
    with pytest.raises(TypeError):
        sorted([Outcome.NO, other])  # type: ignore[type-var]


@pytest.mark.parametrize("one", ASCENDING)
@pytest.mark.parametrize("other", ASCENDING)
def test_all_of_is_the_least_and_any_of_the_greatest(one: Outcome, other: Outcome) -> None:
    rank = ASCENDING.index
    assert rank(all_of([one, other])) == min(rank(one), rank(other))
    assert rank(any_of([one, other])) == max(rank(one), rank(other))


def test_nothing_asked_is_met_and_nothing_offered_is_not() -> None:
    assert all_of([]) is Outcome.YES
    assert any_of(iter(())) is Outcome.NO


def test_reasons_and_decisions_speak_two_languages() -> None:
    reason = Reason(outcome=Outcome.YES, zh="符合", en="met")
    assert (reason.message(), reason.message("zh"), reason.message("en")) == ("符合", "符合", "met")
    decision = Decision(outcome=Outcome.YES, zh="是否？", en="Is it?", reasons=(reason,))
    assert (decision.message(), decision.message("en")) == ("是否？", "Is it?")
    assert decision.explain() == decision.explain("zh")


def test_a_reasons_notes_are_those_of_its_emendations() -> None:
    note = EditorialNote(kind=NoteKind.CORRECTION, reason="误。", reading="乙", witness="甲")
    emendation = Emendation(note=note, reading="乙方", witness="甲方")
    reason = Reason(outcome=Outcome.YES, zh="", en="", emendations=(emendation,))
    assert reason.notes == (note,)
    assert reason.basis is None
