"""The annex (附件) of a notice or an instrument."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.clauses import Clause
from govdoc.model.lines import Line


@frozen(kw_only=True)
class Annex:
    """An annex (附件)."""

    title: str
    """附件标题."""
    head: tuple[Line, ...] = ()
    """附件 and the title as printed."""
    clauses: tuple[Clause, ...] = ()
    """The text, in print order."""
