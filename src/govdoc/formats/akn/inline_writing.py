"""Text to mixed content: line breaks, editorial notes, and what the words refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import define, field, frozen
from lxml import etree

from govdoc.formats.akn.names import NAMESPACE, NOTE_MARKS, NOTED
from govdoc.model.notes import NoteKind

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LOST_BLANKS = re.compile(r"[\t\r]|  |\A | \Z|\n | \n")
"""Blanks that a reader of XML may take for layout."""


def add(parent: Any, tag: str, /, **attributes: str) -> Any:
    """A new element in `parent`."""
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)


@frozen
class Span:
    """Words that get an element of their own."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]
    inner: tuple[Span, ...] = ()


@define
class Notes:
    """The notes of a file: the text points to them, `meta/notes` holds them."""

    kept: list[tuple[str, str, str]] = field(factory=list)
    """Id, marker and reason of each."""

    def add(self, kind: NoteKind, reason: str) -> tuple[str, str]:
        """Id and marker of a new note."""
        number = len(self.kept) + 1
        eid, marker = f"note_{number}", f"{NOTE_MARKS[kind]}{number}"
        self.kept.append((eid, marker, reason))
        return eid, marker


def write_text(
    element: Any,
    text: str,
    notes: Sequence[Mapping[str, Any]] = (),
    spans: Iterable[Span] = (),
    into: Notes | None = None,
) -> None:
    """Put `text` into `element`, with its notes and spans.

    Notes that cannot be shown in the text, since one is inside another or is stale, are left to
    `proprietary`; spans that would cut a note are left out.
    """
    shown = _shown(text, notes) if into is not None else []
    if any(
        _LOST_BLANKS.search(words) for words in (text, *(n[2].get("witness", "") for n in shown))
    ):
        element.set(SPACE, "preserve")
    pieces: list[tuple[int, int, int, Any]] = [
        (start, end, 0 if start == end else 1, note) for start, end, note in shown
    ]
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= at and not any(_cuts(start, end, span) for start, end, _ in shown):
            pieces.append((span.start, span.end, 2, span))
            at = span.end
    at = 0
    # An empty note stands before the words at its place; `sorted` keeps the order of several.
    for start, end, _, piece in sorted(pieces, key=lambda piece: (piece[0], piece[2])):
        _append(element, text[at:start])
        if isinstance(piece, Span):
            _write_span(element, text, piece)
        else:
            assert into is not None
            _write_note(element, piece, into)
        at = end
    _append(element, text[at:])


def _shown(
    text: str, notes: Sequence[Mapping[str, Any]]
) -> list[tuple[int, int, Mapping[str, Any]]]:
    """Start, end and note of every one of `notes`, in order; none where they do not fit."""
    placed = [(n.get("start", 0), n.get("start", 0) + len(n.get("reading", "")), n) for n in notes]
    placed.sort(key=lambda each: each[:2])
    at = 0
    for start, end, note in placed:
        if start < at or end > len(text) or text[start:end] != note.get("reading", ""):
            return []
        at = end
    return placed


def _cuts(start: int, end: int, span: Span) -> bool:
    if start == end:
        return span.start < start < span.end
    return start < span.end and span.start < end


def _write_span(element: Any, text: str, span: Span) -> None:
    inner = add(element, span.tag, **span.attributes)
    at = span.start
    for each in span.inner:
        _append(inner, text[at : each.start])
        _write_span(inner, text, each)
        at = each.end
    _append(inner, text[at : span.end])


def _write_note(element: Any, note: Mapping[str, Any], into: Notes) -> None:
    kind = NoteKind(note["kind"])
    reading, witness = note.get("reading", ""), note.get("witness", "")
    eid, marker = into.add(kind, note["reason"])
    if kind is NoteKind.GAP:
        add(element, "omissis", status="unknown")
    if reading == witness:
        if reading:
            _append(add(element, "inline", name=NOTED), reading)
    else:
        if witness:
            _append(add(element, "del", status="edited"), witness)
        if reading:
            _append(add(element, "ins", status="edited"), reading)
    add(element, "noteRef", href=f"#{eid}", marker=marker)


def _append(element: Any, text: str) -> None:
    """Add `text` at the end of `element`; a line break is an element."""
    for i, line in enumerate(text.split("\n")):
        if i:
            add(element, "eol")
        if not line:
            continue
        if len(element):
            last = element[-1]
            last.tail = (last.tail or "") + line
        else:
            element.text = (element.text or "") + line
