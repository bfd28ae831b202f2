"""What documents say: everything in `Provisions`."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.language.duties import DUTY_ROLES
from govdoc.model.duties import Duty, DutyUnit
from govdoc.model.experts import (
    TITLE_RANKS,
    Criterion,
    Expert,
    ExpertFact,
    ExpertPool,
    Qualification,
    Relaxation,
)
from govdoc.model.force import Force
from govdoc.model.provisions import (
    CitedDocument,
    EffectiveDate,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Provisions,
)
from govdoc.model.registration import RegistrationPhase
from govdoc.strategies._build import build, given, mostly, several, strategy
from govdoc.strategies.bases import Bases, document_numbers, quoting_or_any, readings
from govdoc.strategies.clauses import deadlines
from govdoc.strategies.registration import designations, registration_subjects, shared_units
from govdoc.strategies.review import (
    enumerations,
    norms,
    pool_shares,
    procedure_steps,
    recusal_rules,
)
from govdoc.strategies.targets import targets
from govdoc.strategies.text import amounts, dates, integers, names, words


@strategy
def experts(**overrides: Any) -> SearchStrategy[Expert]:
    """An expert, any fact of whom may be unknown."""
    facts = (
        "professional_ethics",
        "integrity",
        "law_abiding",
        "policy_knowledge",
        "commitment",
        "citizen",
        "healthy",
        "capable",
    )
    fields = {
        "id": words("", "E001", "专-12"),
        "name": words("", "专家甲", "专家乙"),
        "employer": names(),
        "employer_id": words("", "91230500000000001X"),
        "title": st.none() | st.sampled_from(TITLE_RANKS),
        "equivalent_level": st.none() | st.sampled_from(TITLE_RANKS),
        "field_since": st.none() | dates(),
        **dict.fromkeys(facts, st.none() | st.booleans()),
    }
    return build(Expert, fields, overrides)


@strategy
def qualifications(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[Qualification]:
    """One way to be qualified. `quoting` makes its basis, as in all the functions below."""
    fields = {
        "title": st.sampled_from(TITLE_RANKS),
        "equivalent": st.booleans(),
        "years": st.none() | integers(0, 40),
        "basis": quoting_or_any(quoting),
    }
    return build(Qualification, fields, overrides)


@st.composite
def criteria(draw: DrawFn, /, *, quoting: Bases | None = None, **overrides: Any) -> Criterion:
    """A condition for entering a pool; the one on qualification has alternatives."""
    facts = mostly(st.sampled_from(ExpertFact), st.just(ExpertFact.QUALIFICATION))
    fact = draw(given(Criterion, overrides).get("fact", facts))
    alternatives: SearchStrategy[Any] = st.just(())
    if fact is ExpertFact.QUALIFICATION:
        alternatives = several(qualifications(quoting=quoting))
    fields = {"alternatives": alternatives, "basis": quoting_or_any(quoting)}
    return draw(build(Criterion, fields, {**overrides, "fact": fact}))


@strategy
def relaxations(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Relaxation]:
    """What may be relaxed, and when."""
    basis = quoting_or_any(quoting)
    fields = {
        "points": several(basis.map(lambda b: b.eid)),
        "condition": words("评审专家数量较少的专业"),
        "discretion": words("可以适当放宽"),
        "exempt": several(st.sampled_from(ExpertFact)),
        "readings": several(readings()),
        "basis": basis,
    }
    return build(Relaxation, fields, overrides)


@strategy
def expert_pools(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[ExpertPool]:
    """A pool of experts."""
    fields = {
        "name": words("市数字政府信息化项目技术论证专家库"),
        "criteria": several(criteria(quoting=quoting), 3),
        "relaxations": several(relaxations(quoting=quoting), 1),
        "experts": several(experts()),
        "basis": quoting_or_any(quoting),
    }
    return build(ExpertPool, fields, overrides)


@st.composite
def registration_phases(
    draw: DrawFn, /, *, quoting: Bases | None = None, **overrides: Any
) -> RegistrationPhase:
    """A phase of a registration; it never ends before it starts."""
    basis = quoting_or_any(quoting)
    start = draw(given(RegistrationPhase, overrides).get("start", integers(1990, 2060)))
    deadline = draw(
        given(RegistrationPhase, overrides).get("deadline", mostly(st.none(), deadlines()))
    )
    fields = {
        "name": words("编制实施方案", "重点区域确权登记"),
        "end": st.none() | st.integers(start, max(start, min(start + 10, 2**53 - 1))),
        "actors": several(names()),
        "readings": several(readings()),
        "basis": basis,
        "deadline_basis": st.none() if deadline is None else basis,
    }
    return draw(
        build(RegistrationPhase, fields, {**overrides, "start": start, "deadline": deadline})
    )


@strategy
def project_kinds(**overrides: Any) -> SearchStrategy[ProjectKind]:
    """A kind of project."""
    fields = {
        "code": words("software", "infrastructure", "data"),
        "words": words("应用系统软件开发", "数字政府基础设施建设", "数据资源共享利用"),
    }
    return build(ProjectKind, fields, overrides)


@strategy
def project_thresholds(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[ProjectThreshold]:
    """From which budget on projects are covered."""
    fields = {
        "amount": amounts(),
        "inclusive": st.booleans(),
        "funding": words("财政性资金"),
        "unclassified_only": st.booleans(),
        "kinds": several(project_kinds()),
        "open_list": st.booleans(),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(ProjectThreshold, fields, overrides)


@strategy
def panel_sizes(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[PanelSize]:
    """How many experts a panel has."""
    fields = {
        "least": integers(0, 9),
        "force": st.sampled_from(Force),
        "triggers": several(words("涉及面较广", "争议性较强")),
        "from_pool": st.booleans(),
        "at_random": st.booleans(),
        "outside_pool": st.booleans(),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(PanelSize, fields, overrides)


@strategy
def effective_dates(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[EffectiveDate]:
    """From when an instrument is in force."""
    fields = {
        "date": st.none() | dates(),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(EffectiveDate, fields, overrides)


@strategy
def duty_units(**overrides: Any) -> SearchStrategy[DutyUnit]:
    """A unit that has a duty."""
    fields = {"name": names(), "role": st.sampled_from(DUTY_ROLES)}
    return build(DutyUnit, fields, overrides)


@strategy
def duties(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Duty]:
    """A duty that a clause lays on units."""
    fields = {
        "units": several(duty_units()),
        "content": words("", "做好组织协调工作"),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(Duty, fields, overrides)


@strategy
def cited_documents(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[CitedDocument]:
    """A document that the text cites."""
    fields = {
        "title": words("政府投资条例", "药物警戒质量管理规范"),
        "number": st.none() | document_numbers(),
        "basis": quoting_or_any(quoting),
    }
    return build(CitedDocument, fields, overrides)


@strategy
def provisions(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Provisions]:
    """What an instrument says: little of each kind, often nothing."""
    fields = {
        "effective": _rare(effective_dates(quoting=quoting)),
        "thresholds": _rare(project_thresholds(quoting=quoting)),
        "pools": _rare(expert_pools(quoting=quoting)),
        "admissions": _rare(procedure_steps(quoting=quoting)),
        "panels": _rare(panel_sizes(quoting=quoting)),
        "shares": _rare(pool_shares(quoting=quoting)),
        "plan_contents": _rare(enumerations(quoting=quoting)),
        "matters": _rare(enumerations(quoting=quoting)),
        "methods": _rare(enumerations(quoting=quoting)),
        "forms": _rare(enumerations(quoting=quoting)),
        "steps": _rare(procedure_steps(quoting=quoting)),
        "recusals": _rare(recusal_rules(quoting=quoting)),
        "norms": _rare(norms(quoting=quoting)),
        "phases": _rare(registration_phases(quoting=quoting)),
        "subjects": _rare(registration_subjects(quoting=quoting)),
        "shared_units": _rare(shared_units(quoting=quoting)),
        "designations": _rare(designations(quoting=quoting)),
        "targets": _rare(targets(quoting=quoting)),
        "duties": _rare(duties(quoting=quoting)),
        "cited": _rare(cited_documents(quoting=quoting)),
    }
    return build(Provisions, fields, overrides)


def _rare(elements: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
    return st.just(()) | several(elements)
