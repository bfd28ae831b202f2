"""What a file with a case holds: the facts of one question (see `technical_review`)."""

from __future__ import annotations

from attrs import field, frozen

from govdoc.model.experts import Expert
from govdoc.rules.facts import known_or_not
from govdoc.rules.interests import Interest
from govdoc.rules.members import Panel
from govdoc.rules.plans import Plan
from govdoc.rules.scope import Project

__all__ = ["EligibilityCase", "PanelCase", "Plan", "Project"]


@frozen(kw_only=True)
class EligibilityCase:
    """An expert who would enter the pool."""

    expert: Expert
    """The expert."""
    scarce: bool | None = field(default=None, validator=known_or_not)
    """Whether the specialty is one for which conditions may be relaxed; `None` is unknown."""


@frozen(kw_only=True)
class PanelCase:
    """A panel, and the project that it would review."""

    panel: Panel
    """论证专家组."""
    project: Project = field(factory=Project)
    """信息化项目."""
    interests: tuple[Interest, ...] = ()
    """Interests in the matter that are known (利害关系)."""
