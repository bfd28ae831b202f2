"""What a plan sets out to reach (目标): how much of what, and by when."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from attrs import frozen

from govdoc.model.basis import Basis, Reading
from govdoc.model.force import Force
from govdoc.model.tasks import Deadline


class TargetKind(Enum):
    """Whether a figure is to be reached, or added to what there was."""

    REACH = "reach"
    """设立3家, 达到90%: the figure itself."""
    RISE = "rise"
    """增加20%, 新增3家: so much more than there was (基数)."""


@frozen(kw_only=True)
class Target:
    """A target with a figure (量化目标)."""

    code: str
    """Short name for programs: `brand_stations`."""
    subject: str
    """What is counted, as printed: 商标品牌培育站."""
    kind: TargetKind
    """Whether the figure is reached or added."""
    quantity: Decimal
    """The figure, in `unit`: 20 of 20%, 3 of 3家."""
    unit: str
    """As printed: 家; % for a share, of what there was where it rises by one."""
    force: Force
    """How binding the words are; `AIM` for 争取."""
    baseline: str = ""
    """What a rise is counted from (基数), as printed; empty where nothing is said."""
    deadline: Deadline | None = None
    """By when; `None` where nothing says so."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """The words that state the figure."""
    deadline_basis: Basis | None = None
    """The words that state the deadline, where those of the figure do not."""
