"""How binding words are."""

from __future__ import annotations

from enum import Enum


class Force(Enum):
    """How binding words are."""

    MUST = "must"
    """应当, 不少于."""
    USUALLY = "usually"
    """一般应: a rule with exceptions."""
    AIM = "aim"
    """争取, 力争: what is striven for, no hard rule."""
    MAY = "may"
    """可以."""
