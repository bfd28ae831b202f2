"""What an instrument says, in a form that a program can use; each statement has its `basis`."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from attrs import frozen

from govdoc.model.basis import Basis, Reading
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.duties import Duty
from govdoc.model.experts import ExpertPool
from govdoc.model.force import Force
from govdoc.model.registration import (
    Designation,
    RegistrationPhase,
    RegistrationSubject,
    SharedUnit,
)
from govdoc.model.review import Enumeration, Norm, PoolShare, ProcedureStep, RecusalRule
from govdoc.model.targets import Target


@frozen(kw_only=True)
class ProjectKind:
    """A kind of project that a threshold covers."""

    code: str
    """Short name for programs: `software`."""
    words: str
    """As printed: 应用系统软件开发."""


@frozen(kw_only=True)
class ProjectThreshold:
    """From which budget on a project is covered (适用范围)."""

    amount: Decimal
    """Yuan (元)."""
    inclusive: bool
    """Whether the amount itself is covered: （含）."""
    funding: str
    """Which money is counted, as printed: 财政性资金."""
    unclassified_only: bool = False
    """Whether only projects that involve no secrets are covered: 非涉密."""
    kinds: tuple[ProjectKind, ...] = ()
    """项目类别, as listed."""
    open_list: bool = False
    """Whether the list of kinds is open: 等."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class PanelSize:
    """How many experts a panel has (论证专家人数)."""

    least: int
    """The least number of experts."""
    force: Force
    """How binding the number is."""
    triggers: tuple[str, ...] = ()
    """For which projects, as printed; empty for all."""
    from_pool: bool = False
    """Whether these are drawn from the pool; otherwise they take part, from wherever."""
    at_random: bool = False
    """Whether they are drawn at random (随机抽取)."""
    outside_pool: bool = False
    """Whether these come from outside the pool (专家库以外): so many, if any are invited."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class EffectiveDate:
    """From when the instrument is in force (施行日期)."""

    date: dt.date | None = None
    """The day; `None` where it cannot be told."""
    readings: tuple[Reading, ...] = ()
    """How the day was told, where it is not printed."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class CitedDocument:
    """A document that the text cites (援引文件)."""

    title: str
    """As printed, without 《》."""
    number: DocumentNumber | None = None
    """The number printed with the title."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class Provisions:
    """All that is encoded of what an instrument says."""

    effective: tuple[EffectiveDate, ...] = ()
    """施行日期."""
    thresholds: tuple[ProjectThreshold, ...] = ()
    """适用范围."""
    pools: tuple[ExpertPool, ...] = ()
    """专家库."""
    admissions: tuple[ProcedureStep, ...] = ()
    """专家入库程序: how experts come into the pool, each step after those it needs."""
    panels: tuple[PanelSize, ...] = ()
    """论证专家人数."""
    shares: tuple[PoolShare, ...] = ()
    """入库专家所占比例."""
    plan_contents: tuple[Enumeration, ...] = ()
    """项目方案应当包含的内容."""
    matters: tuple[Enumeration, ...] = ()
    """技术论证内容: what is reviewed."""
    methods: tuple[Enumeration, ...] = ()
    """论证方式: by a panel, by a third party."""
    forms: tuple[Enumeration, ...] = ()
    """论证形式: meetings, opinions in writing."""
    steps: tuple[ProcedureStep, ...] = ()
    """论证程序, each after those it needs."""
    recusals: tuple[RecusalRule, ...] = ()
    """回避."""
    norms: tuple[Norm, ...] = ()
    """权利、义务、禁止、授权."""
    phases: tuple[RegistrationPhase, ...] = ()
    """时间安排."""
    subjects: tuple[RegistrationSubject, ...] = ()
    """登记对象."""
    shared_units: tuple[SharedUnit, ...] = ()
    """不单独划分登记单元的自然资源."""
    designations: tuple[Designation, ...] = ()
    """指定办理."""
    targets: tuple[Target, ...] = ()
    """目标."""
    duties: tuple[Duty, ...] = ()
    """责任分工."""
    cited: tuple[CitedDocument, ...] = ()
    """援引文件, in print order."""
