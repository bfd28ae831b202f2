"""Registration: truth tables of phase, deadline, unit and registrar, on Issue 46's own scheme."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc import BasisError, Instrument
from govdoc.rules import quotations, registration
from govdoc.rules.decision import Outcome
from govdoc.rules.registration import Registration, Resource
from tests.registration_schedule import designation, forest, schedule, shared, subject
from tests.test_cli import ISSUE_46, run

NO, UNKNOWN, YES = Outcome.NO, Outcome.UNKNOWN, Outcome.YES
SCHEME: Instrument = (
    govdoc.load(ISSUE_46).issues[0].notice("双政办发〔2022〕46号").instruments[0]  # type: ignore[union-attr]
)
REGISTRATION: Registration = registration.of(SCHEME)
BORDERS = SCHEME.provisions.phases[1]


def test_an_instrument_without_phases_is_refused() -> None:
    with pytest.raises(BasisError, match="has no phase encoded"):
        registration.of(schedule(phases=()))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (dt.date(2021, 12, 31), "尚未开始 尚未开始 尚未开始 尚未开始"),
        (dt.date(2022, 1, 1), "正在进行 尚未开始 尚未开始 尚未开始"),
        (dt.date(2023, 1, 1), "已经结束 正在进行 尚未开始 尚未开始"),
        (dt.date(2024, 1, 1), "已经结束 已经结束 正在进行 尚未开始"),
        (dt.date(2027, 12, 31), "已经结束 已经结束 正在进行 尚未开始"),
        (dt.date(2028, 1, 1), "已经结束 已经结束 已经结束 正在进行"),
        (dt.date(9999, 12, 31), "已经结束 已经结束 已经结束 正在进行"),
    ],
)
def test_each_phase_has_a_status_on_every_day(on: dt.date, expected: str) -> None:
    decision = REGISTRATION.phase(on)
    assert " ".join(reason.zh[-4:] for reason in decision.reasons) == expected
    assert decision.outcome is (YES if "正在进行" in expected else NO)


def test_a_list_left_open_is_told_where_it_decides_and_who_registers_where_that_is_asked() -> None:
    unlisted = REGISTRATION.own_unit(Resource(kind="滩涂", in_protected_area=False)).explain("zh")
    assert "“等自然保护地”——所列之后有“等”字" in unlisted
    assert "水务主管部门" not in unlisted
    water = REGISTRATION.registers(Resource(kind="水流", cross_district=False)).explain("zh")
    assert "第五部分作“水务主管部门”" in water
    assert "所列之后" not in water


def test_the_two_ways_2028_is_printed_are_told() -> None:
    told = REGISTRATION.phase(dt.date(2028, 1, 1)).explain("zh")
    assert "2028年以后" in told
    assert "照此处，自2028年起" in told


LAST = dt.date(2023, 11, 30)
EVE, AFTER = dt.date(2023, 11, 29), dt.date(2023, 12, 1)


@pytest.mark.parametrize(
    ("on", "done", "finished", "expected"),
    [
        (AFTER, EVE, None, YES),
        (AFTER, LAST, None, YES),
        (AFTER, AFTER, True, NO),
        (LAST, None, None, UNKNOWN),
        (LAST, None, True, YES),
        (LAST, None, False, UNKNOWN),
        (AFTER, None, None, UNKNOWN),
        (AFTER, None, True, UNKNOWN),
        (AFTER, None, False, NO),
    ],
)
def test_a_deadline_is_met_or_missed(
    on: dt.date, done: dt.date | None, finished: bool | None, expected: Outcome
) -> None:
    decision = REGISTRATION.deadline_met(BORDERS, on=on, done=done, finished=finished)
    assert decision.outcome is expected
    (reason,) = decision.reasons
    assert "当年11月30日前" in reason.zh
    assert bool(reason.readings) is (done == LAST)  # 前 with the day itself is a reading


@pytest.mark.parametrize(
    "facts",
    [
        {"phase": SCHEME.provisions.phases[0], "on": AFTER},
        {"phase": attrs.evolve(BORDERS, start=2024), "on": AFTER},
        {"phase": BORDERS, "on": EVE, "done": LAST},
        {"phase": BORDERS, "on": AFTER, "done": LAST, "finished": False},
    ],
)
def test_contradicting_facts_of_a_deadline_are_refused(facts: Any) -> None:
    with pytest.raises(ValueError, match=r"^(phase|done): "):
        REGISTRATION.deadline_met(facts.pop("phase"), **facts)


def test_a_day_with_a_time_is_refused() -> None:
    with pytest.raises(TypeError):
        REGISTRATION.phase(dt.datetime(2023, 1, 1))


@pytest.mark.parametrize(
    ("kind", "inside", "expected"),
    [
        ("森林", True, NO),
        ("湿地", True, NO),
        ("滩涂", True, NO),
        ("森林", False, YES),
        ("森林", None, UNKNOWN),
        ("草原", True, UNKNOWN),  # 等: not listed, and the list is open
        ("草原", False, YES),
        ("自然保护地", True, YES),
        ("自然公园", False, YES),
        ("矿产资源", False, YES),
        ("荒地", False, UNKNOWN),
        (None, True, UNKNOWN),
        (None, False, UNKNOWN),
        (None, None, UNKNOWN),
    ],
)
def test_what_lies_in_a_protected_area_is_no_unit_of_its_own(
    kind: str | None, inside: bool | None, expected: Outcome
) -> None:
    decision = REGISTRATION.own_unit(Resource(kind=kind, in_protected_area=inside))
    assert decision.outcome is expected


@pytest.mark.parametrize(
    ("kind", "across", "expected", "said"),
    [
        ("森林", False, YES, "由市、县（区）自然资源主管部门会同林草主管部门登记"),
        ("水流", False, YES, "由市、县（区）自然资源主管部门会同水利主管部门登记"),
        ("自然公园", False, YES, "由市、县（区）自然资源主管部门登记"),
        ("矿产资源", False, YES, "由市、县（区）自然资源主管部门登记"),
        ("森林", True, YES, "跨行政区，由市级自然资源部门指定办理"),
        ("森林", None, UNKNOWN, "是否跨行政区不明；如是，由市级自然资源部门指定办理"),
        ("荒地", False, UNKNOWN, "以“等”字未尽"),
        ("荒地", True, UNKNOWN, "跨行政区，由市级自然资源部门指定办理"),
        (None, False, UNKNOWN, "资源种类不明"),
    ],
)
def test_who_registers_is_told_with_the_words(
    kind: str | None, across: bool | None, expected: Outcome, said: str
) -> None:
    decision = REGISTRATION.registers(Resource(kind=kind, cross_district=across))
    assert decision.outcome is expected
    assert said in decision.explain("zh")


def test_another_citys_scheme_gives_other_answers() -> None:
    other = registration.of(schedule())
    across = other.registers(Resource(kind="森林", cross_district=True))
    assert "由省级部门指定办理" in across.explain("zh")
    closed = attrs.evolve(subject(), open_list=False)
    assert list(quotations.problems(schedule(subjects=(closed,)))) != []
    none = registration.of(schedule(designations=(), subjects=(forest(),)))
    assert none.registers(Resource(kind="森林", cross_district=True)).outcome is UNKNOWN
    assert none.registers(Resource(kind="森林", cross_district=False)).outcome is YES
    assert none.own_unit(Resource(kind="荒地", in_protected_area=False)).outcome is NO


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"subjects": (attrs.evolve(subject(), name="水流"),)}, "subjects/0/name"),
        ({"subjects": (attrs.evolve(subject(), kinds=("沙漠",)),)}, "subjects/0/kinds"),
        ({"subjects": (attrs.evolve(forest(), kinds=()),)}, "subjects/0/kinds"),
        ({"subjects": (attrs.evolve(subject(), open_list=False),)}, "subjects/0/open_list"),
        ({"subjects": (attrs.evolve(subject(), readings=()),)}, "subjects/0/readings"),
        ({"shared_units": (attrs.evolve(shared(), readings=()),)}, "shared_units/0/readings"),
        ({"subjects": (attrs.evolve(subject(), registrars=()),)}, "subjects/0/registrars"),
        ({"subjects": (attrs.evolve(subject(), registrars=("甲",)),)}, "subjects/0/registrars"),
        ({"subjects": (attrs.evolve(forest(), partners=()),)}, "subjects/0/partners"),
        ({"subjects": (attrs.evolve(forest(), partners=("甲",)),)}, "subjects/0/partners"),
        ({"shared_units": (attrs.evolve(shared(), within="水流"),)}, "shared_units/0/within"),
        ({"shared_units": (attrs.evolve(shared(), kinds=("甲",)),)}, "shared_units/0/kinds"),
        (
            {"shared_units": (attrs.evolve(shared(), open_list=False),)},
            "shared_units/0/open_list",
        ),
        (
            {"shared_units": (attrs.evolve(shared(), basis=subject().basis, readings=()),)},
            "shared_units/0/basis",
        ),
        ({"designations": (attrs.evolve(designation(), by="市局"),)}, "designations/0/by"),
        (
            {"designations": (attrs.evolve(designation(), condition="甲"),)},
            "designations/0/condition",
        ),
    ],
)
def test_a_value_that_the_quoted_words_do_not_bear_out_is_told(changed: Any, pointer: str) -> None:
    found = {problem.pointer for problem in quotations.problems(schedule(**changed))}
    assert f"/provisions/{pointer}" in found


truths = st.sampled_from((None, True, False))
kinds = st.sampled_from(("森林", "湿地", "滩涂", "草原", "荒地", "自然公园", "自然保护地", "水流"))


@given(kinds, truths, truths)
def test_a_fact_that_is_learnt_never_turns_an_answer_into_unknown(
    kind: str, inside: bool | None, across: bool | None
) -> None:
    full = Resource(kind=kind, in_protected_area=inside, cross_district=across)
    for name in ("kind", "in_protected_area", "cross_district"):
        less = attrs.evolve(full, **{name: None})
        for decide in (REGISTRATION.own_unit, REGISTRATION.registers):
            if decide(less).outcome is not UNKNOWN:
                assert decide(full).outcome is decide(less).outcome


@given(st.dates())
def test_on_no_day_are_two_phases_under_way(on: dt.date) -> None:
    under_way = [r for r in REGISTRATION.phase(on).reasons if r.outcome is YES]
    assert len(under_way) == (on.year >= 2022)


def test_the_departments_duties_are_told_apart_in_their_one_paragraph() -> None:
    duties = [duty for duty in SCHEME.provisions.duties if duty.basis.eid == "sec_5__al_1"]
    assert [duty.units[0].name for duty in duties] == [
        "自然资源主管部门",
        "林草主管部门",
        "财政主管部门",
        "生态环境主管部门",
        "水务主管部门",
    ]
    assert {duty.basis.eid for duty in duties} == {"sec_5__al_1"}
    assert duties[2].content == "落实本级自然资源统一确权登记工作经费"


def test_decide_phase_speaks_to_people_and_to_programs() -> None:
    command = ("decide", "phase", "--law", str(ISSUE_46), "--on", "2023-06-01")
    done = run(*command)
    assert done.returncode == 0
    assert "(划清全民与集体、集体与集体的所有权边界), 2023: is under way" in done.stdout.decode()
    done = run(*command, "--format", "json")
    assert json.loads(done.stdout)["outcome"] == "yes"
    done = run("decide", "phase", "--law", str(ISSUE_46), "--on", "soon")
    assert done.returncode == 2
