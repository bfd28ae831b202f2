"""The parts of a document, made of lines of the source by number: `outline_2(65)`.

Each function takes a line number, or `Words` where lines are joined or divided, and then the
clauses inside. Labels are told from the words by their form; a run-in heading ends at the
first 。.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import attrs

from govdoc import (
    Annex,
    Basis,
    CitedDocument,
    Clause,
    Deadline,
    DeadlineKind,
    DocumentKind,
    DocumentNumber,
    EditorialNote,
    Instrument,
    Level,
    Line,
    LineRole,
    NoteKind,
    Notice,
    Provisions,
    TaskItem,
    walk,
)
from govdoc.language.dates import parse_date

from .source import Words, title, words

Cite = Callable[[str, str], Basis]
"""Makes the basis of a statement from an eId and the words quoted."""

_LABEL = re.compile(
    r"(?P<mark>- )?"
    r"(?P<label>第[一二三四五六七八九十]+条|[（(][一二三四五六七八九十]+[）)]"
    r"|[一二三四五六七八九十]+、|[0-9]\.|——) ?"
)
_CITED = re.compile(r"《(?P<title>[^》]+)》(?:（(?P<number>[^（）]+号)）)?")


def outline_1(at: int | Words, *clauses: Clause) -> Clause:
    """一、: all its words are its heading."""
    mark, label, heading = _labelled(at)
    return _clause(Level.OUTLINE_1, mark, label, heading, Words(""), clauses)


def outline_2(at: int | Words, *clauses: Clause) -> Clause:
    """（一）, with a run-in heading."""
    return _with_run_in(Level.OUTLINE_2, at, clauses)


def outline_3(at: int | Words, *clauses: Clause) -> Clause:
    """1., with a run-in heading."""
    return _with_run_in(Level.OUTLINE_3, at, clauses)


def dash(at: int | Words) -> Clause:
    """——, with a run-in heading."""
    return _with_run_in(Level.DASH, at, ())


def alinea(at: int | Words) -> Clause:
    """A paragraph outside articles, without a heading."""
    return _clause(Level.ALINEA, "", "", Words(""), _words(at), ())


def headed(at: int | Words) -> Clause:
    """A paragraph outside articles, with a run-in heading and no label."""
    heading, text = _words(at).split_after("。")
    return _clause(Level.ALINEA, "", "", heading, text, ())


def article(at: int | Words, *clauses: Clause) -> Clause:
    """第一条: its label, and its words as the first 款, with the 项 given before other 款."""
    mark, label, text = _labelled(at)
    points = tuple(c for c in clauses if c.level is Level.POINT)
    later = tuple(c for c in clauses if c.level is Level.PARAGRAPH)
    first = paragraph(text, *points)
    return _clause(Level.ARTICLE, mark, label, Words(""), Words(""), (first, *later))


def paragraph(at: int | Words, *clauses: Clause) -> Clause:
    """款 of an article."""
    return _clause(Level.PARAGRAPH, "", "", Words(""), _words(at), clauses)


def point(at: int | Words) -> Clause:
    """项 of an article; the bullet that the scan sets before it is its mark."""
    mark, label, text = _labelled(at)
    return _clause(Level.POINT, mark, label, Words(""), text, ())


def task(at: int, measure: str) -> TaskItem:
    """A row of the task list, which carries out `measure`."""
    label, content, units, limit = words(at).text.split("\t")
    return TaskItem(
        label=label,
        content=content,
        units=tuple(units.split(" ")),
        deadline=Deadline(words=limit, kind=DeadlineKind.ONGOING),
        measure=measure,
    )


def gap(
    clause: Clause,
    reason: str,
    *,
    field: Literal["heading", "text"] = "text",
    at_end: bool = False,
) -> Clause:
    """`clause` with a note that words are lost at one end of `field`."""
    start = len(getattr(clause, field)) if at_end else 0
    return noted(clause, EditorialNote(kind=NoteKind.GAP, reason=reason, field=field, start=start))


def noted(clause: Clause, note: EditorialNote) -> Clause:
    """`clause` with one more note."""
    return attrs.evolve(clause, notes=(*clause.notes, note))


def furniture(role: LineRole, at: int | Words) -> Line:
    """A line of furniture as printed."""
    printed = _words(at)
    return Line(role=role, text=printed.text, notes=printed.notes)


def instrument_head(at: int) -> tuple[Line, ...]:
    """The title of an instrument or an annex."""
    return (furniture(LineRole.TITLE, title(at)),)


def annex(head: tuple[Line, ...], *clauses: Clause) -> Annex:
    """An annex named by the last line of its head."""
    return Annex(title=head[-1].text, head=head, clauses=clauses)


def notice(
    instrument: Instrument,
    *,
    heading: int,
    number: int,
    addressees: int,
    body: int | Words,
    issuer: int,
    dated: int,
    meaning: Callable[[Cite], Provisions] | None = None,
) -> Notice:
    """The notice that promulgates `instrument`, its parts by line; `meaning` is the instrument's.

    The documents cited are found in the instrument's words.
    """
    head = (
        furniture(LineRole.TITLE, title(heading)),
        furniture(LineRole.NUMBER, number),
        furniture(LineRole.ADDRESSEES, addressees),
    )
    foot = (furniture(LineRole.ISSUER, issuer), furniture(LineRole.DATE, dated))
    document = DocumentNumber.parse(head[1].text)

    def cite(eid: str, quote: str) -> Basis:
        return Basis(document=document, eid=eid, quote=quote)

    provisions = attrs.evolve(
        meaning(cite) if meaning else Provisions(), cited=_cited(instrument, cite)
    )
    return Notice(
        title=head[0].text,
        kind=DocumentKind.NOTICE,
        number=document,
        addressees=tuple(head[2].text.removesuffix("：").split("，")),
        issuers=(foot[0].text,),
        dated=parse_date(foot[1].text),
        head=head,
        body=(alinea(body),),
        foot=foot,
        instruments=(attrs.evolve(instrument, provisions=provisions),),
    )


def _cited(instrument: Instrument, cite: Cite) -> tuple[CitedDocument, ...]:
    return tuple(
        CitedDocument(
            title=match["title"],
            number=DocumentNumber.parse(match["number"]) if match["number"] else None,
            basis=cite(place.eid, match[0]),
        )
        for place in walk(instrument)
        if isinstance(place.node, Clause)
        for match in _CITED.finditer(place.node.text)
    )


def _words(at: int | Words) -> Words:
    return words(at) if isinstance(at, int) else at


def _labelled(at: int | Words) -> tuple[str, str, Words]:
    """Mark, label and the words after them; the blank between is not kept."""
    printed = _words(at)
    match = _LABEL.match(printed.text)
    if match is None:
        raise ValueError(f"no label: {printed.text[:20]}")
    return match["mark"] or "", match["label"], printed.part(match.end())


def _with_run_in(level: Level, at: int | Words, clauses: tuple[Clause, ...]) -> Clause:
    mark, label, printed = _labelled(at)
    heading, text = printed.split_after("。")
    return _clause(level, mark, label, heading, text, clauses)


def _clause(
    level: Level,
    mark: str,
    label: str,
    heading: Words,
    text: Words,
    clauses: tuple[Clause, ...],
) -> Clause:
    return Clause(
        level=level,
        mark=mark,
        label=label,
        heading=heading.text,
        text=text.text,
        notes=(*heading.notes_on("heading"), *text.notes_on("text")),
        clauses=clauses,
    )
