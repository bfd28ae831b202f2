"""What holds of every question on every case: decided or refused, told in words, unchanged."""

from __future__ import annotations

import copy
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.issue46.encode import gazette
from govdoc import CaseError
from govdoc.cli.laws import choose
from govdoc.cli.questions import QUESTIONS
from govdoc.formats import records
from govdoc.rules.decision import Decision, Outcome, Reason

GAZETTE = gazette()
DECIDERS = {
    name: question.of(choose(GAZETTE, "issue46.json", question.needs, None))
    for name, question in QUESTIONS.items()
}
LAWS = {law.title: law for notice in GAZETTE.issues[0].notices for law in notice.instruments}
days = st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31))


def flat(reasons: tuple[Reason, ...]) -> list[Reason]:
    return [r for reason in reasons for r in (reason, *flat(reason.reasons))]


@pytest.mark.parametrize("name", QUESTIONS)
@given(data=st.data(), on=days)
def test_any_case_is_decided_in_words_that_the_law_has_or_refused(
    name: str, data: st.DataObject, on: dt.date
) -> None:
    question = QUESTIONS[name]
    case = data.draw(st.from_type(question.facts)) if question.case else None
    before = copy.deepcopy(case)
    try:
        decision = question.decide(DECIDERS[name], case, on)
    except CaseError as error:
        refused = error.problems
    else:
        refused = ()
    assert all(problem.pointer.startswith("/") for problem in refused)
    if refused:
        return
    assert case == before
    assert decision == question.decide(DECIDERS[name], case, on)
    assert isinstance(decision.outcome, Outcome)
    for reason in flat(decision.reasons):
        if reason.basis is not None:
            clause = LAWS[reason.title].clause(reason.basis.eid)
            assert reason.basis.quote in clause.heading + clause.text
    assert "\n结论：" in decision.explain("zh")
    assert "\nAnswer: " in decision.explain("en")
    assert records.loads(records.dumps(decision), Decision) == decision


@pytest.mark.parametrize("name", [name for name, each in QUESTIONS.items() if each.case])
@given(data=st.data())
def test_a_case_is_written_and_read_again_equal(name: str, data: st.DataObject) -> None:
    facts = QUESTIONS[name].facts
    case = data.draw(st.from_type(facts))
    assert records.loads(records.dumps(case), facts) == case
