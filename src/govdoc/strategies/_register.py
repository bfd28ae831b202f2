"""Tells Hypothesis which strategy makes which class. Imports no Hypothesis: see `register`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from govdoc.model.annexes import Annex
from govdoc.model.basis import Basis, Reading
from govdoc.model.clauses import Clause, Figure, Table
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.duties import Duty, DutyUnit
from govdoc.model.experts import Criterion, Expert, ExpertPool, Qualification, Relaxation
from govdoc.model.gazettes import ContentsEntry, Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line
from govdoc.model.notes import EditorialNote
from govdoc.model.notices import Notice
from govdoc.model.provisions import (
    CitedDocument,
    EffectiveDate,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Provisions,
)
from govdoc.model.registration import (
    Designation,
    RegistrationPhase,
    RegistrationSubject,
    SharedUnit,
)
from govdoc.model.review import (
    Enumeration,
    ListedItem,
    Norm,
    PoolShare,
    ProcedureStep,
    RecusalRule,
)
from govdoc.model.targets import Target
from govdoc.model.tasks import Deadline, TaskItem
from govdoc.rules.cases import EligibilityCase, OpinionsCase, PanelCase
from govdoc.rules.interests import Interest
from govdoc.rules.members import Member, Panel
from govdoc.rules.opinions import Opinion
from govdoc.rules.plans import Plan
from govdoc.rules.procedure import Progress
from govdoc.rules.resources import Resource
from govdoc.rules.scope import Project
from govdoc.rules.targets import Standing
from govdoc.rules.units import Unit

STRATEGIES: dict[type, str] = {
    Annex: "annexes",
    Basis: "bases",
    CitedDocument: "cited_documents",
    Clause: "clauses",
    ContentsEntry: "contents_entries",
    Criterion: "criteria",
    Deadline: "deadlines",
    Designation: "designations",
    DocumentNumber: "document_numbers",
    Duty: "duties",
    DutyUnit: "duty_units",
    EditorialNote: "editorial_notes",
    EffectiveDate: "effective_dates",
    EligibilityCase: "eligibility_cases",
    Enumeration: "enumerations",
    Expert: "experts",
    ExpertPool: "expert_pools",
    Figure: "figures",
    Gazette: "gazettes",
    Instrument: "instruments",
    Interest: "interests",
    Issue: "issues",
    Line: "lines",
    ListedItem: "listed_items",
    Member: "members",
    Norm: "norms",
    Notice: "notices",
    Opinion: "opinions",
    OpinionsCase: "opinions_cases",
    Panel: "panels",
    PanelCase: "panel_cases",
    PanelSize: "panel_sizes",
    Plan: "plans",
    PoolShare: "pool_shares",
    ProcedureStep: "procedure_steps",
    Progress: "progresses",
    Project: "projects",
    ProjectKind: "project_kinds",
    ProjectThreshold: "project_thresholds",
    Provisions: "provisions",
    Qualification: "qualifications",
    Reading: "readings",
    RecusalRule: "recusal_rules",
    RegistrationPhase: "registration_phases",
    RegistrationSubject: "registration_subjects",
    Relaxation: "relaxations",
    Resource: "resources",
    SharedUnit: "shared_units",
    Standing: "standings",
    Table: "tables",
    Target: "targets",
    TaskItem: "task_items",
    Unit: "units",
}
"""The function of `govdoc.strategies` for each class."""


def register() -> None:
    """Registers every strategy with `st.register_type_strategy`; they are built when drawn from.

    Hypothesis calls it at the end of its own import, possibly while that of `govdoc.strategies`
    is under way: hence the imports at the last moment.
    """
    from hypothesis import strategies as st

    for cls, name in STRATEGIES.items():
        st.register_type_strategy(cls, _lazy(name))


def _lazy(name: str) -> Callable[[type], Any]:
    return lambda _: getattr(import_module("govdoc.strategies"), name)()
