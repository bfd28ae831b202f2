"""A tree of Akoma Ntoso to plain data: what its body says, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from govdoc.errors import Problem
from govdoc.formats.akn.blocks_reading import BlockReader, Data
from govdoc.formats.akn.identification import (
    Identified,
    document_number,
    read_identification,
)
from govdoc.formats.akn.inline_reading import NoteTexts, local, read_text
from govdoc.formats.akn.names import ANNEX, COLLECTIONS, GAZETTE_LINES, TAIL
from govdoc.formats.conversion import quick_converter
from govdoc.model.annexes import Annex
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import LineRole
from govdoc.model.notices import DocumentKind, Notice

_BODIES = ("body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "portionBody")
_WRITTEN = {"identification", "publication", "workflow", "references", "notes", "proprietary"}
"""The metadata that govdoc writes, and finds anew."""
_KINDS = {kind.value for kind in DocumentKind}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})")
_ANNEXES = ("attachments", "components")
_HOLDERS = {"attachment", "component"}
_DOCUMENTS = COLLECTIONS | {
    *("act", "bill", "doc", "statement", "debate", "debateReport"),
    *("judgment", "amendment", "portion"),
}


@frozen
class Held:
    """A document in a component or an attachment."""

    holder: Any
    """The component or attachment; `None` where there is none around it."""
    document: Any
    """`None` where there is none."""
    others: list[Data]
    """What else is in there."""

    @property
    def eid(self) -> str:
        return "" if self.holder is None else str(self.holder.get("eId", ""))


class Reader(BlockReader):
    """Reads one file."""

    names: dict[str, str]
    """The names of what is referred to, by id."""

    def read(self, root: Any, wanted: type | None) -> tuple[type, Data]:
        """The class and the plain data of the document in `root`, a `wanted` one if it can be."""
        self.texts = NoteTexts.of(root, self.report)
        self.names = {
            element.get("eId", ""): element.get("showAs", "")
            for references in root.iter("{*}references")
            for element in references
            if local(element).startswith("TLC")
        }
        document = next((child for child in root if local(child)), None)
        if document is None:
            return Instrument, {"title": "", "kind": InstrumentKind.OTHER.value}
        self._metadata(document)
        cls, data = self._document(document, wanted)
        for other in list(root)[list(root).index(document) + 1 :]:
            if local(other):
                self._more(cls, data, other)
        return cls, data

    def _document(self, element: Any, wanted: type | None) -> tuple[type, Data]:
        tag = local(element)
        if tag == "officialGazette":
            if wanted is Issue:
                return Issue, self._issue(element, "")
            said = self._said(element)
            data = {"title": said.title or "", "issues": [self._issue(element, "")]}
            return Gazette, self.place(Gazette, element, data, "")
        if tag in COLLECTIONS:
            return Gazette, self._collection(element)
        notice = tag == "doc" and element.get("name") in _KINDS
        if wanted is Notice or (wanted is None and notice):
            return Notice, self._notice(element, "")
        return Instrument, self._instrument(element, "")

    def _collection(self, element: Any) -> Data:
        said = self._said(element)
        issues: list[Data] = []
        others: list[Held] = []
        for held in self._collected(element):
            if held.document is not None and local(held.document) == "officialGazette":
                issues.append(self._issue(held.document, held.eid))
                _also(issues[-1], held.others)
            else:
                others.append(held)
        data: Data = {"title": self._title_of(said, element)}
        front = self.lines([p for n in ("coverPage", "preface") for p in _parts(element, n)])
        back = self.lines(self._leftovers(element, {"coverPage", "preface"}))
        if others or front or back:
            self.report(local(element), element)
            notices = self._notices(others)
            issues.insert(0, {"number": 0, "front": front, "notices": notices, "back": back})
        _set(data, "issues", issues)
        return self.place(Gazette, element, data, "")

    def _issue(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        if not _INTEGER.fullmatch(said.number):
            self._untold("期号", "number of the issue", element)
        data: Data = {"number": int(said.number) if _INTEGER.fullmatch(said.number) else 0}
        if said.dated:
            data["published"] = said.dated
        if said.authors:
            data["publisher"] = said.authors[0]
        parts = [p for name in ("coverPage", "preface") for p in _parts(element, name)]
        _set(data, "front", self.lines(parts, GAZETTE_LINES))
        _set(data, "notices", self._notices(self._collected(element)))
        known = {"coverPage", "preface", "conclusions", *_ANNEXES}
        back = [*_parts(element, "conclusions"), *self._leftovers(element, known)]
        _set(data, "back", self.lines(back, GAZETTE_LINES))
        for name in _ANNEXES:
            for part in _parts(element, name):
                self.report(name, part)
                _set(data, "notices", data.get("notices", []) + self._notices(self._held(part)))
        return self.place(Issue, element, data, eid)

    def _notices(self, helds: Iterable[Held]) -> list[Data]:
        found: list[Data] = []
        for held in helds:
            inner = held.document
            tag = "" if inner is None else local(inner)
            if tag == "doc":
                self._metadata(inner)
                found.append(self._notice(inner, held.eid))
            elif tag in COLLECTIONS:
                self.report(tag, inner)
                parts = [p for p in inner if local(p) not in {"meta", "collectionBody"}]
                found.append({"title": self._title(inner), "head": self.lines(parts)})
                found += self._notices(self._collected(inner))
            elif tag:
                self.report(tag, inner)
                instrument = self._instrument(inner, "")
                found.append({"title": instrument["title"], "instruments": [instrument]})
            else:
                found.append({"title": ""})
            _set(found[-1], "body", found[-1].get("body", []) + held.others)
        return found

    def _collected(self, element: Any) -> Iterator[Held]:
        for body in _parts(element, "collectionBody"):
            yield from self._held(body)

    def _notice(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        data: Data = {"title": self._title_of(said, element)}
        if element.get("name") in _KINDS:
            data["kind"] = element.get("name")
        number = said.document_number
        if number is None and not self.ours:
            printed = element.find("{*}preface//{*}docNumber")
            if printed is not None:
                number = document_number(read_text(printed, self.texts, _ignore).text)
            if number is None and said.number:
                self._untold("发文字号", "document number", element)
        if number is not None:
            data["number"] = quick_converter().unstructure(number)
        _set(data, "issuers", list(said.authors))
        if said.dated:
            data["dated"] = said.dated
        self._text(element, data, "body")
        instruments: list[Data] = []
        annexes: list[Data] = []
        for held in self._attached(element):
            inner = held.document
            if inner is None or inner.get("name") == ANNEX:
                annexes += self._annex(held)
            else:
                self._metadata(inner)
                instrument = self._instrument(inner, held.eid)
                _set(instrument, "clauses", instrument.get("clauses", []) + held.others)
                instruments.append(instrument)
        _set(data, "instruments", instruments)
        _set(data, "annexes", annexes)
        return self.place(Notice, element, data, eid)

    def _instrument(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        title, name = self._title_of(said, element), element.get("name", "")
        kinds = {kind.value for kind in InstrumentKind}
        data: Data = {"title": title, "kind": name if name in kinds else _kind(title)}
        self._text(element, data, "clauses")
        annexes = [annex for held in self._attached(element) for annex in self._annex(held)]
        _set(data, "annexes", annexes)
        return self.place(Instrument, element, data, eid)

    def _annex(self, held: Held) -> list[Data]:
        """The annex that is `held`, and those that are attached to it."""
        element, data = held.document, Data()
        attached: list[Held] = []
        if element is None:
            data["title"] = ""
        else:
            data["title"] = self._title_of(self._said(element), element)
            self._text(element, data, "clauses")
            attached = list(self._attached(element))
        numbered: Data = {}
        if held.holder is not None:
            self._numbered(held.holder, numbered)
        marks = [numbered[name] for name in ("label", "heading") if name in numbered]
        head = [{"role": LineRole.ANNEX_MARK.value, "text": mark} for mark in marks]
        _set(data, "head", head + data.get("head", []))
        foot = data.pop("foot", [])
        if foot:
            self.report("conclusions", element)
        clauses = data.get("clauses", []) + [_as_clause(line) for line in foot] + held.others
        _set(data, "clauses", clauses)
        if held.holder is not None:
            self.place(Annex, held.holder, data)
        for each in attached:
            self.report("attachment", each.holder if each.holder is not None else element)
        return [data, *(annex for each in attached for annex in self._annex(each))]

    def _text(self, element: Any, data: Data, name: str) -> None:
        """Head, clauses and foot of a document."""
        heads = [p for tag in ("coverPage", "preface", "header") for p in _parts(element, tag)]
        _set(data, "head", self.lines(heads))
        clauses: list[Data] = []
        for preamble in _parts(element, "preamble"):
            self.report("preamble", preamble)
            clauses += self._wrapped(preamble)
        for tag in _BODIES:
            for body in _parts(element, tag):
                clauses += self.clauses(body, None)
        known = {"coverPage", "preface", "header", "preamble", *_BODIES, "conclusions", *_ANNEXES}
        for tag, words in self.children(element):
            if tag == "":
                self._block(tag, words, clauses, element)
        for other in self._leftovers(element, known):
            clauses += self._wrapped(other)
        _set(data, name, clauses)
        foot = _parts(element, "conclusions")
        tail = [t for part in foot for t in part.iterfind(f"{{*}}container[@name='{TAIL}']")]
        if name == "body":
            _set(data, "foot", self.lines(foot))
            _set(data, "tail", self.lines(tail))
        else:
            _set(data, "foot", self.lines([*foot, *tail]))

    def _attached(self, element: Any) -> Iterator[Held]:
        for name in _ANNEXES:
            for part in _parts(element, name):
                yield from self._held(part)

    def _held(self, container: Any) -> Iterator[Held]:
        """The documents in `container`, each in an element of its own, and what is none."""
        for tag, child in self.children(container):
            others: list[Data] = []
            if tag in _DOCUMENTS:
                yield Held(None, child, others)
                continue
            if tag not in _HOLDERS:
                self._block(tag, child, others, container)
                if others:
                    yield Held(None, None, others)
                continue
            document = None
            for name, inner in self.children(child):
                if name in _DOCUMENTS and document is None:
                    document = inner
                elif name in _DOCUMENTS or (name == "interstitial" and not len(inner)):
                    others += self._wrapped(inner)
                elif name in {"componentRef", "documentRef"}:
                    self.report(name, inner)
                elif name not in {"num", "heading", "subheading"}:
                    self._block(name, inner, others, child)
            if document is not None or others or child.find("{*}documentRef") is not None:
                yield Held(child, document, others)

    def _more(self, cls: type, data: Data, element: Any) -> None:
        """What stands beside the document."""
        self.report(local(element), element)
        if cls is Gazette and data.get("issues"):
            data = data["issues"][-1]
            cls = Issue
        if cls is Issue:
            _set(data, "notices", data.get("notices", []) + self._notices(self._held(element)))
        elif cls is not Gazette:
            annexes = [annex for held in self._held(element) for annex in self._annex(held)]
            _set(data, "annexes", data.get("annexes", []) + annexes)

    def _said(self, element: Any) -> Identified:
        return read_identification(element, self.names)

    def _title_of(self, said: Identified, element: Any) -> str:
        return said.title if said.title is not None else self._title(element)

    def _title(self, element: Any) -> str:
        for name in ("docTitle", "shortTitle", "docType"):
            found = next(element.iter(f"{{*}}{name}"), None)
            if found is not None:
                return read_text(found, self.texts, _ignore).text
        return str(element.get("name", ""))

    def _metadata(self, document: Any) -> None:
        """Tell which metadata is not read."""
        for meta in _parts(document, "meta"):
            known = _WRITTEN if self.ours else {"identification", "proprietary"}
            names = dict.fromkeys(local(each) for each in meta if local(each))
            if others := [name for name in names if name not in known]:
                self._say(
                    f"元数据未读入：{'、'.join(others)}",
                    f"metadata that is not read: {', '.join(others)}",
                    meta,
                )

    def _leftovers(self, element: Any, known: set[str]) -> list[Any]:
        """The parts of a document that are none of the `known`, reported."""
        known = {*known, "meta", *(["collectionBody"] if local(element) in COLLECTIONS else [])}
        others = [child for child in element if local(child) and local(child) not in known]
        for child in others:
            self.report(local(child), child)
        return others

    def _untold(self, zh: str, en: str, element: Any) -> None:
        self._say(f"未写明{zh}，或读不出", f"the {en} is not stated, or cannot be read", element)

    def _say(self, zh: str, en: str, element: Any) -> None:
        if len(self.problems) < self.max_problems:
            line = element.sourceline
            problem = Problem(code="GD042", zh=zh, en=en, severity="warning", line=line)
            self.problems.append(problem)


def _ignore(what: str, element: Any) -> None:
    """For what is read once more where it stands."""


def _parts(element: Any, name: str) -> list[Any]:
    return list(element.iterfind(f"{{*}}{name}"))


def _as_clause(line: Data) -> Data:
    return {"level": Level.ALINEA.value, **{n: v for n, v in line.items() if n != "role"}}


def _also(issue: Data, clauses: list[Data]) -> None:
    """Put what stands beside an issue into a notice of its own."""
    if clauses:
        _set(issue, "notices", [*issue.get("notices", []), {"title": "", "body": clauses}])


def _set(data: Data, name: str, value: list[Any]) -> None:
    if value:
        data[name] = value


def _kind(title: str) -> str:
    """The kind by the longest word that the title ends in."""
    found = [kind.value for kind in InstrumentKind if title.endswith(kind.value)]
    return max(found, key=len, default=InstrumentKind.OTHER.value)
