"""A picture as the page shows it: the drawing, a line below it, and the same in a table."""

from __future__ import annotations

from attrs import frozen
from markupsafe import Markup

Cell = tuple[str, str]
"""Words, and the id on the page that they lead to, or nothing."""


@frozen(kw_only=True)
class Picture:
    """A picture (图示) drawn from what is encoded."""

    id: str
    """Its id on the page."""
    kind: str
    """matrix, timeline, flow or map."""
    title: str
    """What it shows."""
    svg: Markup
    """The drawing; empty where there would be too much in it."""
    key: str
    """How to read it."""
    badge: str = ""
    """A word beside the title: 据条文重绘."""
    header: tuple[str, ...]
    """The head of the table that says the same in words."""
    rows: tuple[tuple[Cell, ...], ...]
    """Its rows."""
