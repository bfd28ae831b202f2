"""How projects are reviewed (技术论证): lists, shares, steps, recusal, rights and duties."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen, validators

from govdoc.model.basis import Basis, Reading
from govdoc.model.force import Force


@frozen(kw_only=True)
class ListedItem:
    """One thing of a list."""

    code: str
    """Short name for programs: `technical_route`."""
    words: str
    """As printed: 技术路线."""


@frozen(kw_only=True)
class Enumeration:
    """What a sentence lists (列举): contents of a plan, matters reviewed, methods, forms."""

    items: tuple[ListedItem, ...]
    """In print order; nothing that the sentence lists is left out."""
    open_list: bool = False
    """Whether the list is open: 等, 其他."""
    force: Force | None = None
    """How binding the quoted words are; `None` where they do not say."""
    readings: tuple[Reading, ...] = ()
    """解释口径; an open list has one."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class PoolShare:
    """How much of a panel comes from the pool (以入库专家为主)."""

    numerator: int = field(validator=validators.ge(0))
    """Of the share, as a fraction: 1 of 二分之一."""
    denominator: int = field(validator=validators.ge(1))
    """Of the share, as a fraction: 2 of 二分之一."""
    inclusive: bool
    """Whether the share itself is enough: 三分之二以上; a majority is more than a half."""
    readings: tuple[Reading, ...] = ()
    """解释口径; a share that is printed in words only, 为主, has one."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class ProcedureStep:
    """A step of the procedure (论证程序): what is done, by whom, and after what."""

    code: str
    """Short name for programs: `opinion`."""
    words: str
    """What is done, as printed: 形成综合的书面意见."""
    actors: tuple[str, ...]
    """Who acts, as printed."""
    after: tuple[str, ...] = ()
    """Codes of the steps that come before this one; each stands earlier in `steps`."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""
    actors_basis: Basis | None = None
    """The words that name the actors, where those of the step do not."""


class InterestHolder(Enum):
    """Whose interest in the matter (利害关系) keeps an expert from taking part."""

    SELF = "self"
    """本人."""
    RELATIVE = "relative"
    """近亲属."""
    EMPLOYER = "employer"
    """所在单位."""


@frozen(kw_only=True)
class RecusalRule:
    """When an expert is to withdraw (回避)."""

    holders: tuple[InterestHolder, ...]
    """Whose interest counts; that of one is enough."""
    condition: str = ""
    """What the interest must come with, as printed: 可能影响公正履行职责; empty for nothing."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""


class Modality(Enum):
    """What a norm does to the one it is addressed to."""

    DUTY = "duty"
    """应当, 负责."""
    BAN = "ban"
    """不得."""
    RIGHT = "right"
    """享有权利, 有权."""
    POWER = "power"
    """可, 可以."""


@frozen(kw_only=True)
class Norm:
    """A duty, ban, right or power (义务、禁止、权利、授权) that the quoted words lay down."""

    code: str
    """Short name for programs; decisions look for `independence`, `signature`, `adoption`."""
    modality: Modality
    """What it is; the words of the clause or of those above it say so."""
    bearer: str
    """Whose it is, as printed in the clause or in one above it: 建设单位."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""
