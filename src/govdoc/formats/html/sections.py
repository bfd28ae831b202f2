"""Notices, instruments and annexes as sections of the page, one inside the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, frozen

from govdoc.formats.html.blocks import Context, Writer
from govdoc.formats.html.drawn import Drawn, drawn
from govdoc.formats.html.findings import Finding
from govdoc.formats.html.pictures.view import Picture
from govdoc.formats.html.tokens import Token
from govdoc.formats.html.views import Block, Note
from govdoc.language.dates import format_date
from govdoc.model.addressing import cite
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import Notice
from govdoc.model.tree import walk


@frozen(kw_only=True)
class LineView:
    """A line of furniture as the page shows it."""

    role: str
    tag: str
    words: tuple[Token, ...]
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen(kw_only=True)
class NavItem:
    """An entry of the contents beside the text."""

    id: str
    words: str
    small: bool
    """Whether it is one of many short ones: 第一条."""


@frozen(kw_only=True)
class Section:
    """A notice, an instrument or an annex."""

    id: str
    kind: str
    title: str
    number: str
    head: tuple[LineView, ...]
    findings: tuple[Finding, ...]
    blocks: tuple[Block, ...]
    foot: tuple[LineView, ...]
    sections: tuple[Section, ...]
    tail: tuple[LineView, ...]
    pictures: tuple[Picture, ...]
    nav: tuple[NavItem, ...]


@define
class _Scope:
    """What the clauses of one notice or instrument share."""

    pointer: str
    cited: Mapping[str, str]
    drawn: Drawn


@define
class Sections:
    """Makes the sections of a page."""

    context: Context

    def notice(self, notice: Notice, pointer: str, heading: int) -> Section:
        """`notice` with all it encloses; its title is a heading of the level `heading`."""
        number = str(notice.number) if notice.number else ""
        scope = self._scope(notice, pointer, notice.title, number)
        inner = min(heading + 1, 6)
        return Section(
            id=self.context.anchors.of.get(pointer, ""),
            kind="notice",
            title=notice.title,
            number=number,
            head=self._lines(notice.head or _notice_head(notice), f"{pointer}/head", heading),
            findings=self.context.findings.take(pointer),
            blocks=self._blocks(scope, notice.body, pointer, "body", inner),
            foot=self._lines(notice.foot or _notice_foot(notice), f"{pointer}/foot"),
            sections=(
                *(
                    self.instrument(each, f"{pointer}/instruments/{at}", inner, number)
                    for at, each in enumerate(notice.instruments)
                ),
                *self._annexes(scope, notice.annexes, pointer, inner),
            ),
            tail=self._lines(notice.tail, f"{pointer}/tail"),
            pictures=tuple(scope.drawn.last),
            nav=(),
        )

    def instrument(
        self, instrument: Instrument, pointer: str, heading: int, number: str = ""
    ) -> Section:
        """`instrument` with its annexes, promulgated under `number`."""
        scope = self._scope(instrument, pointer, instrument.title, number)
        inner = min(heading + 1, 6)
        title = (Line(role=LineRole.TITLE, text=instrument.title),) if instrument.title else ()
        return Section(
            id=self.context.anchors.of.get(pointer, ""),
            kind="instrument",
            title=instrument.title,
            number=number,
            head=self._lines(instrument.head or title, f"{pointer}/head", heading),
            findings=self.context.findings.take(pointer),
            blocks=self._blocks(scope, instrument.clauses, pointer, "clauses", inner),
            foot=self._lines(instrument.foot, f"{pointer}/foot"),
            sections=self._annexes(scope, instrument.annexes, pointer, inner),
            tail=(),
            pictures=tuple(scope.drawn.last),
            nav=self._nav(instrument.clauses, f"{pointer}/clauses"),
        )

    def _annexes(
        self, scope: _Scope, annexes: Sequence[Annex], pointer: str, heading: int
    ) -> tuple[Section, ...]:
        return tuple(
            self._annex(scope, annex, f"{pointer}/annexes/{at}", heading)
            for at, annex in enumerate(annexes)
        )

    def _annex(self, scope: _Scope, annex: Annex, pointer: str, heading: int) -> Section:
        mark = Line(role=LineRole.ANNEX_MARK, text="附件")
        title = Line(role=LineRole.TITLE, text=annex.title)
        head = annex.head or ((mark, title) if annex.title else (mark,))
        return Section(
            id=self.context.anchors.of.get(pointer, ""),
            kind="annex",
            title=annex.title,
            number="",
            head=self._lines(head, f"{pointer}/head", heading),
            findings=self.context.findings.take(pointer),
            blocks=self._blocks(scope, annex.clauses, pointer, "clauses", min(heading + 1, 6)),
            foot=(),
            sections=(),
            tail=(),
            pictures=(),
            nav=(),
        )

    def _scope(self, node: Any, pointer: str, title: str, number: str) -> _Scope:
        places = list(walk(node, enter=lambda n: n is node or not isinstance(n, Instrument)))
        clauses = {place.eid: place.node for place in places if isinstance(place.node, Clause)}
        before = (f"《{title}》" if title else "") + (f"（{number}）" if number else "")
        bare = {eid: cite(node, clauses, eid) for eid in clauses}
        made = drawn(node, pointer, places, bare, self.context.anchors, self.context.say)
        return _Scope(pointer, {eid: before + words for eid, words in bare.items()}, made)

    def _blocks(
        self, scope: _Scope, clauses: Sequence[Clause], pointer: str, name: str, heading: int
    ) -> tuple[Block, ...]:
        writer = Writer(
            context=self.context,
            scope=scope.pointer,
            cited=scope.cited,
            pictures=scope.drawn.after,
            measures=scope.drawn.measures,
        )
        writer.write(clauses, pointer, name, heading)
        return tuple(writer.blocks)

    def lines(self, lines: Sequence[Line], pointer: str) -> tuple[LineView, ...]:
        """Furniture that is no head: every line a paragraph."""
        return self._lines(lines, pointer)

    def _lines(
        self, lines: Sequence[Line], pointer: str, heading: int | None = None
    ) -> tuple[LineView, ...]:
        page = self.context
        views: list[LineView] = []
        titled = heading is None
        for at, line in enumerate(lines):
            own = f"{pointer}/{at}"
            title = line.role is LineRole.TITLE and not titled
            titled = titled or title
            views.append(
                LineView(
                    role=line.role.value,
                    tag=f"h{heading}" if title else "p",
                    words=page.cut(line.text, own, "text", line.notes),
                    notes=page.note_views(line),
                    findings=page.findings.take(own),
                )
            )
        return tuple(views)

    def _nav(self, clauses: Sequence[Clause], pointer: str) -> tuple[NavItem, ...]:
        found = []
        for at, clause in enumerate(clauses):
            words = clause.label + clause.heading.rstrip("。：:")
            if words:
                small = not clause.heading
                gap = "\u3000" if clause.heading and clause.label.startswith("第") else ""
                words = clause.label + gap + clause.heading.rstrip("。：:")
                id = self.context.anchors.of.get(f"{pointer}/{at}", "")
                found.append(NavItem(id=id, words=words, small=small))
        return tuple(found)


def _notice_head(notice: Notice) -> tuple[Line, ...]:
    said = (
        (LineRole.TITLE, notice.title),
        (LineRole.NUMBER, str(notice.number) if notice.number else ""),
        (LineRole.ADDRESSEES, "，".join(notice.addressees) + "：" if notice.addressees else ""),
    )
    return tuple(Line(role=role, text=text) for role, text in said if text)


def _notice_foot(notice: Notice) -> tuple[Line, ...]:
    copied = "" if notice.tail or not notice.copied_to else f"抄送：{'，'.join(notice.copied_to)}。"
    said = (
        *((LineRole.ISSUER, issuer) for issuer in notice.issuers),
        (LineRole.DATE, format_date(notice.dated) if notice.dated else ""),
        (LineRole.COPIED_TO, copied),
    )
    return tuple(Line(role=role, text=text) for role, text in said if text)
