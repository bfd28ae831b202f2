"""Registration at its edges: days that are none, phases of others, deadlines without 前."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from govdoc import Basis, BasisError, Deadline, DeadlineKind
from govdoc.rules import registration
from govdoc.rules.decision import Outcome
from govdoc.rules.registration import Registration, Resource
from tests.registration_schedule import forest, one, schedule, shared, subject, two

LAST = dt.date(2023, 11, 30)


def test_a_day_is_a_date_without_a_time() -> None:
    law = registration.of(schedule())
    phase = law.provisions.phases[1]
    for day in (dt.datetime(2023, 1, 1), "2023-01-01", None):
        given: Any = day
        with pytest.raises(TypeError, match=r"^on: "):
            law.phase(given)
        with pytest.raises(TypeError, match=r"^on: "):
            law.deadline_met(phase, on=given)
        if day is not None:
            with pytest.raises(TypeError, match=r"^done: "):
                law.deadline_met(phase, on=LAST, done=given)


def test_a_deadline_without_the_word_needs_no_reading() -> None:
    words = "当年11月30日"
    phase = attrs.evolve(
        two(),
        deadline=Deadline(words=words, kind=DeadlineKind.RELATIVE, month=11, day=30),
        deadline_basis=Basis(eid="sec_2", quote=words),
    )
    law = registration.of(schedule(phases=(phase,)))
    for given, read in ((phase, 0), (two(), 1)):
        of = registration.of(schedule(phases=(given,)))
        (reason,) = of.deadline_met(given, on=LAST, done=LAST).reasons
        assert (reason.outcome, len(reason.readings)) == (Outcome.YES, read)
    assert law.deadline_met(phase, on=LAST).outcome is Outcome.UNKNOWN


def test_a_phase_without_a_day_to_keep_has_no_deadline() -> None:
    law = registration.of(schedule())
    for phase in (one(), attrs.evolve(two(), name="别的")):
        with pytest.raises(ValueError, match=r"^phase: one of this instrument"):
            law.deadline_met(phase, on=LAST)


def test_work_is_not_done_after_the_day_it_is_seen_on() -> None:
    law = registration.of(schedule())
    phase = law.provisions.phases[1]
    early = dt.date(2023, 1, 1)
    assert law.deadline_met(phase, on=early, done=early).outcome is Outcome.YES
    for facts in ({"done": LAST}, {"done": early, "finished": False}):
        given: Any = facts
        with pytest.raises(ValueError, match=r"^done: not after"):
            law.deadline_met(phase, on=early, **given)


def test_an_instrument_that_says_other_than_its_text_is_refused_with_every_problem() -> None:
    broken = schedule(phases=(), subjects=(attrs.evolve(subject(), name="别的"),))
    with pytest.raises(BasisError) as caught:
        registration.of(broken)
    assert [(p.code, p.pointer) for p in caught.value.problems] == [
        ("GD017", "/provisions/subjects/0/name"),
        ("GD017", "/provisions/phases"),
    ]


def test_a_resource_two_subjects_name_is_registered_by_both() -> None:
    law = registration.of(schedule(subjects=(forest(), forest())))
    reasons = law.registers(Resource(kind="森林", cross_district=False)).reasons
    assert reasons[1].outcome is Outcome.YES
    assert [reason.zh for reason in reasons[1].reasons] == [
        "由市自然资源主管部门会同林草主管部门登记"
    ] * 2
    once = registration.of(schedule(subjects=(subject(), forest())))
    (_, named) = once.registers(Resource(kind="森林", cross_district=False)).reasons
    assert named.zh == "由市自然资源主管部门会同林草主管部门登记"


def test_what_a_closed_list_does_not_name_is_a_unit_of_its_own() -> None:
    law = registration.of(schedule())
    closed = attrs.evolve(shared(), open_list=False)
    closed_law = Registration(
        provisions=attrs.evolve(law.provisions, shared_units=(closed,)), source=law.source
    )
    for inside in (True, None):
        unlisted = Resource(kind="草原", in_protected_area=inside)
        assert closed_law.own_unit(unlisted).reasons[0].outcome is Outcome.YES
        assert law.own_unit(unlisted).reasons[0].outcome is Outcome.UNKNOWN
    listed = Resource(kind="森林", in_protected_area=True)
    for each in (law, closed_law):
        assert each.own_unit(listed).reasons[0].outcome is Outcome.NO
    # A list that is read as closed is relied on, one that names the kind is not.
    (reason,) = (closed_law.own_unit(Resource(kind="草原", in_protected_area=True)).reasons[0],)
    assert [reading.words for reading in reason.readings] == ["等"]
    assert law.own_unit(listed).reasons[0].readings == ()


@pytest.mark.parametrize("fact", ["in_protected_area", "cross_district"])
def test_truths_are_true_false_or_not_known(fact: str) -> None:
    given: Any = {fact: "yes"}
    with pytest.raises(TypeError, match=fact):
        Resource(**given)
    assert getattr(Resource(), fact) is None
