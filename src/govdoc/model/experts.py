"""Expert pools (专家库): who may enter, what may be relaxed, and who is in."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Literal

from attrs import field, frozen, validators

from govdoc.model.basis import Basis, Reading

TitleRank = Literal["none", "junior", "mid", "senior"]
"""Rank of a professional title (专业技术职称): none 无, junior 初级, mid 中级, senior 高级."""

TITLE_RANKS: tuple[TitleRank, ...] = ("none", "junior", "mid", "senior")
"""The ranks, lowest first."""

_known_rank = validators.optional(validators.in_(TITLE_RANKS))


class ExpertFact(Enum):
    """A fact about an expert that a criterion asks for.

    The value is the attribute of `Expert` that states it; `QUALIFICATION` is stated by `title`,
    `equivalent_level` and `field_since` together.
    """

    PROFESSIONAL_ETHICS = "professional_ethics"
    """良好的职业道德."""
    INTEGRITY = "integrity"
    """廉洁自律."""
    LAW_ABIDING = "law_abiding"
    """遵纪守法."""
    QUALIFICATION = "qualification"
    """职称或同等专业水平, 从业年限."""
    POLICY_KNOWLEDGE = "policy_knowledge"
    """熟悉相关政策法规."""
    COMMITMENT = "commitment"
    """承诺以独立身份参加, 依法履行职责并承担相应法律责任."""
    CITIZENSHIP = "citizen"
    """中国公民."""
    HEALTH = "healthy"
    """身体健康."""
    CAPACITY = "capable"
    """能够承担技术论证工作."""


@frozen(kw_only=True)
class Expert:
    """An expert (专家): facts of a case, or an entry of a pool. `None` is unknown."""

    id: str = ""
    """The register's identifier (专家编号)."""
    name: str = ""
    """Name (姓名)."""
    employer: str = ""
    """The employer's name (所在单位)."""
    employer_id: str = ""
    """The register's identifier of the employer (所在单位的统一社会信用代码)."""
    title: TitleRank | None = field(default=None, validator=_known_rank)
    """Rank of the professional title (专业技术职称)."""
    equivalent_level: TitleRank | None = field(default=None, validator=_known_rank)
    """Rank that the expert's professional level equals (同等专业水平); `none` where none does."""
    field_since: dt.date | None = None
    """First day of work in the field (从事相关领域工作), from which full years are counted."""
    professional_ethics: bool | None = None
    """Whether of good professional ethics (具有良好的职业道德)."""
    integrity: bool | None = None
    """Whether honest and self-disciplined (廉洁自律)."""
    law_abiding: bool | None = None
    """Whether abiding by law and discipline (遵纪守法)."""
    policy_knowledge: bool | None = None
    """Whether familiar with the policies and regulations concerned (熟悉相关政策法规)."""
    commitment: bool | None = None
    """Whether the promise is made: to take part independently, to do an expert's duty and to be
    liable for it (承诺)."""
    citizen: bool | None = None
    """Whether a Chinese citizen (中国公民)."""
    healthy: bool | None = None
    """Whether in good health (身体健康)."""
    capable: bool | None = None
    """Whether able to do the work of review (能够承担技术论证工作)."""


@frozen(kw_only=True)
class Qualification:
    """One way to be qualified: a title, or as good as one, and years in the field."""

    title: TitleRank = field(validator=validators.in_(TITLE_RANKS))
    """The least rank of title."""
    equivalent: bool = False
    """Whether 同等专业水平 serves in the title's stead."""
    years: int | None = None
    """Full years in the field (从事相关领域工作满…年), or `None` where none are asked for."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class Criterion:
    """A condition for entering the pool (入库条件); all criteria of a pool are to be met."""

    fact: ExpertFact
    """The fact that is asked for."""
    alternatives: tuple[Qualification, ...] = ()
    """Of `QUALIFICATION`: one of these is to be met."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class Relaxation:
    """What may be relaxed, and when (放宽)."""

    points: tuple[str, ...]
    """eIds of the 项 whose conditions may be relaxed."""
    condition: str
    """When, as printed: 评审专家数量较少的专业."""
    discretion: str
    """How far, as printed: 可以适当放宽."""
    exempt: tuple[ExpertFact, ...] = ()
    """Facts of those 项 that relaxing does not reach, by one of the readings."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class ExpertPool:
    """A pool of experts (专家库): its criteria in the law, its experts in an agency's register."""

    name: str
    """专家库名称."""
    criteria: tuple[Criterion, ...]
    """入库条件; all are to be met."""
    relaxations: tuple[Relaxation, ...] = ()
    """可以放宽的条件."""
    experts: tuple[Expert, ...] = ()
    """入库专家; empty in the law."""
    basis: Basis
    """依据."""
