"""Mixed content to text, with its editorial notes; nothing that has words is passed over."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field

from govdoc.formats.akn.inline_writing import SPACE
from govdoc.formats.akn.names import HIERARCHY, NOTE_MARKS, NOTED
from govdoc.model.notes import NotedField, NoteKind

KINDS = {mark: kind for kind, mark in NOTE_MARKS.items()}
_MARKER = re.compile(rf"[{''.join(KINDS)}][0-9]{{1,9}}")
_BLANKS = re.compile("[ \t\r\n]+")
_BLOCKS = HIERARCHY | {"p", "block", "li", "tr", "item", "crossHeading", "caption"}
"""Elements that begin a line of their own inside other text."""

Report = Callable[[str, Any], None]
"""Told what has no place, and the element."""


def local(element: Any) -> str:
    """The name of `element` without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def keeps_blanks(element: Any) -> bool:
    """Whether blanks in `element` are text, not layout."""
    while element is not None:
        if space := element.get(SPACE):
            return bool(space == "preserve")
        element = element.getparent()
    return False


@define
class NoteTexts:
    """The notes that the text of a file may point to."""

    ours: dict[str, tuple[NoteKind, str]] = field(factory=dict)
    """Kind and reason of an editorial note, by id."""
    others: dict[str, str] = field(factory=dict)
    """Text of any other note, by id."""

    @classmethod
    def of(cls, root: Any, report: Report) -> NoteTexts:
        """Those in the metadata below `root`."""
        found = cls()
        for note in root.iter("{*}note"):
            eid, marker = note.get("eId", ""), note.get("marker", "")
            text = read_text(note, cls(), report).text
            if _MARKER.fullmatch(marker):
                found.ours[eid] = (KINDS[marker[0]], text)
            else:
                found.others[eid] = text
        return found


@define
class Flow:
    """Text as it is read, piece by piece."""

    texts: NoteTexts
    report: Report
    keep: bool
    about: NotedField | None
    """The field that notes are about; `None` where none can be held: they become text."""
    pieces: list[str] = field(factory=list)
    length: int = 0
    last: str = ""
    notes: list[dict[str, Any]] = field(factory=list)
    pending: dict[str, Any] = field(factory=dict)
    """What a note is about, until the reference to it."""
    breaks: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def add(self, words: str | None) -> None:
        """Add `words`; where blanks are layout, several are one, and none stands at an edge."""
        if not words:
            return
        if not self.keep:
            words = _BLANKS.sub(" ", words)
            if words[0] == " " and (self.last in ("", " ", "\n") or self.breaks):
                words = words[1:]
            if not words:
                return
        if self.breaks and self.length:
            self._put("\n")
        self.breaks = False
        self._settle()
        self._put(words)

    def line_break(self) -> None:
        if not self.keep:
            self._trim()
        self._settle()
        self._put("\n")

    def close(self) -> None:
        """At the end of the element."""
        if not self.keep:
            self._trim()
        self._settle()
        for note in self.notes:
            if note.get("start", 0) > self.length:
                note["start"] = self.length

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)
        self.last = words[-1]

    def _trim(self) -> None:
        if self.last == " ":
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
            self.last = self.pieces[-1][-1:] or ("x" if self.length else "")

    def _settle(self) -> None:
        """Make a note of what another tool marked as deleted or lost, without a note."""
        if self.about and ("witness" in self.pending or "gap" in self.pending):
            kind = NoteKind.GAP if "gap" in self.pending else NoteKind.CORRECTION
            self._note(
                kind, "原文件标为删除。" if kind is NoteKind.CORRECTION else "原文件标为缺失。"
            )
        self.pending = {}

    def _note(self, kind: NoteKind, reason: str) -> None:
        pending, self.pending = self.pending, {}
        note: dict[str, Any] = {"kind": kind.value, "reason": reason}
        if self.about and self.about != "text":
            note["field"] = self.about
        start = pending.get("start", self.length)
        for name, value in (
            ("start", start),
            ("reading", pending.get("reading", "")),
            ("witness", pending.get("witness", "")),
        ):
            if value:
                note[name] = value
        self.notes.append(note)

    def inside(self, element: Any, skip: Any = None) -> None:
        """Add what is in `element`, but for the child `skip`."""
        self.add(element.text)
        for child in element:
            if child is not skip:
                self._child(child)
            self.add(child.tail)

    def _child(self, child: Any) -> None:
        tag = local(child)
        match tag:
            case "":
                return
            case "eol" | "br":
                self.line_break()
                self.inside(child)
            case "del" if self.about is None:
                self.report(tag, child)
                self._bracketed(self._apart(child))
            case "del":
                self._settle_before(child, "witness")
                self.pending["witness"] = self._apart(child)
            case "ins":
                self._emended(child)
            case "inline" if child.get("name") == NOTED:
                self._emended(child)
                self.pending["witness"] = self.pending.get("reading", "")
            case "omissis" if self.about and child.get("status") == "unknown":
                self._settle()
                start, before = self.length, len(self.pieces)
                self.inside(child)
                reading = "".join(self.pieces[before:])
                self.pending = {"gap": True, "start": start}
                if reading:
                    self.pending["reading"] = reading
            case "noteRef":
                self._note_ref(child)
            case "authorialNote" | "subFlow":
                self.report(tag, child)
                self._bracketed(self._apart(child))
            case "img":
                self.report(tag, child)
                self._bracketed(child.get("alt") or child.get("src", ""))
                self.inside(child)
            case _:
                if tag in _BLOCKS:
                    self.breaks = True
                elif tag in {"heading", "td", "th"} and self.last not in ("", "\n", " "):
                    self.add(" ")
                self.inside(child)
                if tag in _BLOCKS:
                    self.breaks = True

    def _apart(self, element: Any) -> str:
        return read_text(element, self.texts, self.report, keep=self.keep).text

    def _settle_before(self, element: Any, name: str) -> None:
        if name in self.pending:
            self._settle()
        self.pending.setdefault("start", self.length)

    def _emended(self, element: Any) -> None:
        """Words that stand in the text, perhaps with a note on them."""
        self._settle_before(element, "reading")
        pending, self.pending = self.pending, {}
        start, before = self.length, len(self.pieces)
        self.inside(element)
        self._settle()
        reading = "".join(self.pieces[before:])
        self.pending = {**pending, "start": start, "reading": reading}

    def _note_ref(self, element: Any) -> None:
        eid = element.get("href", "").removeprefix("#")
        _, said = self.texts.ours.get(eid, (None, self.texts.others.get(eid, "")))
        if eid in self.texts.ours and self.about is not None:
            self._note(*self.texts.ours[eid])
        elif said and ("gap" in self.pending or "witness" in self.pending):
            gap = "gap" in self.pending
            self._note(NoteKind.GAP if gap else NoteKind.CORRECTION, said)
        else:
            self.report("noteRef", element)
            self._bracketed(said or element.get("marker", ""))
        self.inside(element)

    def _bracketed(self, words: str) -> None:
        if words:
            self.add(f"〔{words}〕")


def read_text(
    element: Any,
    texts: NoteTexts,
    report: Report,
    *,
    keep: bool | None = None,
    about: NotedField | None = None,
    skip: Any = None,
) -> Flow:
    """The text in `element` and the notes on it, which are about the field `about`."""
    if keep is None:
        keep = keeps_blanks(element)
    flow = Flow(texts=texts, report=report, keep=keep, about=about)
    flow.inside(element, skip)
    flow.close()
    return flow


def plain_notes(flow: Flow) -> Mapping[str, Any]:
    """The notes of `flow` as a field of plain data, where there are any."""
    return {"notes": flow.notes} if flow.notes else {}
