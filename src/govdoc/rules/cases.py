"""What a file with a case holds: the facts of one question.

The questions are those of `technical_review`, `registration` and `targets`.
"""

from __future__ import annotations

from attrs import field, frozen

from govdoc.model.experts import Expert
from govdoc.rules.facts import known_or_not
from govdoc.rules.interests import Interest
from govdoc.rules.members import Panel
from govdoc.rules.opinions import Opinion
from govdoc.rules.plans import Plan
from govdoc.rules.procedure import Progress
from govdoc.rules.registration import Resource
from govdoc.rules.scope import Project
from govdoc.rules.targets import Standing

__all__ = [
    "EligibilityCase",
    "OpinionsCase",
    "PanelCase",
    "Plan",
    "Progress",
    "Project",
    "Resource",
    "Standing",
]


@frozen(kw_only=True)
class EligibilityCase:
    """An expert who would enter the pool."""

    expert: Expert
    """The expert (专家)."""
    scarce: bool | None = field(default=None, validator=known_or_not)
    """Whether the specialty is one of few experts, for which conditions may be relaxed
    (评审专家数量较少的专业)."""


@frozen(kw_only=True)
class PanelCase:
    """A panel, and the project that it would review."""

    panel: Panel
    """The panel (论证专家组)."""
    project: Project = field(factory=Project)
    """The project (信息化项目)."""
    interests: tuple[Interest, ...] = ()
    """Interests in the matter that are known (利害关系)."""


@frozen(kw_only=True)
class OpinionsCase:
    """The opinions that the experts gave."""

    opinions: tuple[Opinion, ...] | None = None
    """All opinions that were given (论证意见); `None` is unknown."""
