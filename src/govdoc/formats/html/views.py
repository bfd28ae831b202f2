"""The pieces of a page, as the templates see them."""

from __future__ import annotations

from attrs import frozen

from govdoc.formats.html.findings import Finding
from govdoc.formats.html.pictures.view import Picture
from govdoc.formats.html.tokens import Token


@frozen(kw_only=True)
class Note:
    """An editorial note (校勘记) as the page shows it."""

    id: str
    mark: str
    """One character: 缺误补分赘."""
    kind: str
    """Its name in code: gap, correction."""
    name: str
    reading: str
    witness: str
    reason: str
    changes: bool
    """Whether the two views differ by it."""
    stale: bool
    """Whether it no longer fits its text."""


@frozen(kw_only=True)
class Lead:
    """What stands before the words of a block: bullet and label."""

    mark: str
    label: tuple[Token, ...]
    notes: tuple[Note, ...]
    id: str
    """The id of the clause that it is the label of."""
    gap: str
    """Blank after 第七条."""
    citation: str
    """How that clause is cited."""


@frozen(kw_only=True)
class Text:
    """A block of words, with its notes and findings at the side."""

    kind: str = "text"
    tag: str = "p"
    level: str = ""
    leads: tuple[Lead, ...] = ()
    heading: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()
    notes: tuple[Note, ...] = ()
    """Of the node, by the places that tokens name."""
    beside: tuple[Note, ...] = ()
    """Those that stand beside this block."""
    findings: tuple[Finding, ...] = ()
    citations: tuple[str, ...] = ()
    """What the copy buttons copy: 《…》（…）第七条, and 第七条第一款 that begins on its line."""
    lost: bool = False
    """Whether it has no words, but a gap."""


@frozen(kw_only=True)
class Open:
    """A clause begins."""

    kind: str = "open"
    id: str
    citation: str = ""
    """What a copy button copies, where the clause has no words of its own."""


@frozen(kw_only=True)
class Close:
    """A clause ends."""

    kind: str = "close"


@frozen(kw_only=True)
class TaskRow:
    """A row of a task list."""

    id: str
    label: str
    words: tuple[Token, ...]
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...]
    units: tuple[str, ...]
    deadline: str
    measure: str
    """Name of the measure that it carries out."""
    measure_id: str


@frozen(kw_only=True)
class TableBlock:
    """A table, or a task list."""

    kind: str = "table"
    header: tuple[tuple[Token, ...], ...] = ()
    rows: tuple[tuple[tuple[Token, ...], ...], ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    caption: str = ""


@frozen(kw_only=True)
class FigureBlock:
    """A figure that the document has, or had."""

    kind: str = "figure"
    caption: tuple[Token, ...]
    href: str


@frozen(kw_only=True)
class PictureBlock:
    """A picture drawn from what is encoded."""

    kind: str = "picture"
    picture: Picture


Block = Text | Open | Close | TableBlock | FigureBlock | PictureBlock
