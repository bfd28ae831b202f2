"""What the pictures are drawn from: flow, timeline, map of citations."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

import govdoc
from govdoc import Basis, Instrument, InstrumentKind, Modality, Norm, ProcedureStep, Provisions
from govdoc.reading.citation_map import citation_map
from govdoc.reading.flow import flow
from govdoc.reading.timeline import last_day, timeline
from tests.test_cli import ISSUE_46

GAZETTE = govdoc.load(ISSUE_46)
LAW = GAZETTE.issues[0].notices[3].instruments[0]
SCHEME = GAZETTE.issues[0].notices[1].instruments[0]


def step(code: str, words: str, actor: str, *after: str) -> ProcedureStep:
    basis = Basis(eid="art_1", quote=words)
    return ProcedureStep(code=code, words=words, actors=(actor,), after=after, basis=basis)


def norm(bearer: str, modality: Modality) -> Norm:
    return Norm(code=bearer, modality=modality, bearer=bearer, basis=Basis(eid="art_2", quote=""))


def law(*steps: ProcedureStep, norms: tuple[Norm, ...] = ()) -> Instrument:
    said = Provisions(steps=steps, norms=norms)
    return Instrument(title="", kind=InstrumentKind.MEASURES, provisions=said)


def test_the_lanes_are_those_who_act_and_those_who_receive() -> None:
    found = flow(LAW)
    assert found is not None
    assert found.lanes == (
        "建设单位",
        "市大数据中心",
        "专家组",
        "技术论证专家",
        "市营商环境局",
        "市政府",
    )
    assert len(found.steps) == 13
    assert [found.lanes[s.receiver] for s in found.steps if s.receiver is not None] == [
        "专家组",
        "专家组",
        "市大数据中心",
        "市政府",
    ]
    assert found.ends == ((13, 5),)


def test_a_duty_stands_before_the_steps_where_its_bearer_has_none() -> None:
    norms = (norm("甲", Modality.DUTY), norm("乙", Modality.DUTY), norm("丙", Modality.POWER))
    found = flow(law(step("a", "报乙", "丁"), step("b", "审核", "丁", "a"), norms=norms))
    assert found is not None
    assert found.lanes == ("甲", "丁", "乙")
    assert [duty.lane for duty in found.before] == [0]
    assert [s.after for s in found.steps] == [(), (1,)]
    assert found.ends == ((1, 2),)


def test_what_the_title_names_is_reviewed_and_has_no_lane() -> None:
    duties = (norm("信息化项目", Modality.DUTY), norm("甲", Modality.DUTY))
    review = attrs.evolve(law(step("a", "审核", "丁"), norms=duties), title="信息化项目论证办法")
    found = flow(review)
    assert found is not None
    assert found.lanes == ("甲", "丁")


def test_where_no_steps_or_phases_are_encoded_there_is_no_picture() -> None:
    assert flow(law()) is None
    assert timeline(law()) is None


def test_a_timeline_goes_from_the_first_year_to_the_last_named() -> None:
    line = timeline(SCHEME)
    assert line is not None
    assert (line.first, line.last, line.open_ended) == (2022, 2028, True)
    days = [last_day(phase) for phase in line.phases]
    assert days == [None, dt.date(2023, 11, 30), None, None]


def test_the_map_counts_who_cites_what() -> None:
    found = citation_map(GAZETTE, govdoc.citations(GAZETTE))
    assert len(found.own) == 4
    assert found.own[3] == ("/issues/0/notices/3", "双鸭山市数字政府信息化项目技术论证办法")
    assert len(found.others) == 12
    assert [edge for edge in found.edges if edge[2] > 1] == [(2, 9, 2)]
    assert found.others[9] == "《药物警戒质量管理规范》"
    assert found.inner == ()


def test_what_one_notice_cites_of_another_is_an_inner_edge() -> None:
    issue: Any = GAZETTE.issues[0]
    words = "依照《双鸭山市数字政府信息化项目技术论证办法》第七条办理。"
    body = (attrs.evolve(issue.notices[0].body[0], text=words, notes=()),)
    changed = attrs.evolve(
        issue, notices=(attrs.evolve(issue.notices[0], body=body), *issue.notices[1:])
    )
    found = citation_map(changed, govdoc.citations(changed))
    assert found.inner == ((0, 3, 1),)
