"""A tree of Akoma Ntoso to plain data: what its body says, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from govdoc.errors import Problem
from govdoc.formats.akn.blocks_reading import BlockReader, Data
from govdoc.formats.akn.identification import Identified, read_identification
from govdoc.formats.akn.inline_reading import NoteTexts, local, read_text
from govdoc.formats.akn.names import ANNEX, COLLECTIONS, GAZETTE_LINES, TAIL
from govdoc.formats.conversion import quick_converter
from govdoc.model.annexes import Annex
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.notices import DocumentKind, Notice

_BODIES = ("body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "portionBody")
_WRITTEN = {"identification", "publication", "workflow", "references", "notes", "proprietary"}
"""The metadata that govdoc writes, and finds anew."""
_KINDS = {kind.value for kind in DocumentKind}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})")
_ANNEXES = ("attachments", "components")


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
        others: list[Any] = []
        for component in element.iterfind("{*}collectionBody/{*}component"):
            inner = _inner(component)
            if inner is not None and local(inner) == "officialGazette":
                issues.append(self._issue(inner, component.get("eId", "")))
            elif inner is not None and local(inner) == "interstitial" and not len(inner):
                continue
            else:
                others.append(component)
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
        components = list(element.iterfind("{*}collectionBody/{*}component"))
        _set(data, "notices", self._notices(components))
        known = {"coverPage", "preface", "conclusions", *_ANNEXES}
        back = [*_parts(element, "conclusions"), *self._leftovers(element, known)]
        _set(data, "back", self.lines(back, GAZETTE_LINES))
        for name in _ANNEXES:
            for part in _parts(element, name):
                self.report(name, part)
                _set(data, "notices", data.get("notices", []) + self._notices(part))
        return self.place(Issue, element, data, eid)

    def _notices(self, components: Iterable[Any]) -> list[Data]:
        found: list[Data] = []
        for component in components:
            inner = _inner(component)
            if inner is None:
                if local(component):
                    self.report(local(component), component)
                continue
            tag, eid = local(inner), component.get("eId", "")
            if tag == "doc":
                self._metadata(inner)
                found.append(self._notice(inner, eid))
            elif tag == "interstitial" and not len(inner):
                continue
            elif tag in COLLECTIONS or tag in {"interstitial", "toc", "documentRef"}:
                self.report(tag, inner)
                nested = list(inner.iterfind("{*}collectionBody/{*}component"))
                lines = self.lines([p for p in inner if local(p) not in {"meta", "collectionBody"}])
                if lines or not nested:
                    title = self._title(inner) or inner.get("showAs", "") or tag
                    found.append({"title": title, "head": lines})
                found += self._notices(nested)
            else:
                self.report(tag, inner)
                instrument = self._instrument(inner, "")
                found.append({"title": instrument["title"], "instruments": [instrument]})
        return found

    def _notice(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        data: Data = {"title": self._title_of(said, element)}
        if element.get("name") in _KINDS:
            data["kind"] = element.get("name")
        if (number := said.document_number) is not None:
            data["number"] = quick_converter().unstructure(number)
        elif said.number and not self.ours:
            self._untold("发文字号", "document number", element)
        _set(data, "issuers", list(said.authors))
        if said.dated:
            data["dated"] = said.dated
        self._text(element, data, "body")
        instruments: list[Data] = []
        annexes: list[Data] = []
        for attachment in self._attachments(element):
            inner = _inner(attachment)
            if inner is None or local(inner) in {"interstitial", "toc", "documentRef"}:
                self.report(local(attachment if inner is None else inner), attachment)
            elif inner.get("name") == ANNEX:
                annexes += self._annex(inner, attachment)
            else:
                self._metadata(inner)
                instruments.append(self._instrument(inner, attachment.get("eId", "")))
        _set(data, "instruments", instruments)
        _set(data, "annexes", annexes)
        return self.place(Notice, element, data, eid)

    def _instrument(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        title, name = self._title_of(said, element), element.get("name", "")
        kinds = {kind.value for kind in InstrumentKind}
        data: Data = {"title": title, "kind": name if name in kinds else _kind(title)}
        self._text(element, data, "clauses")
        annexes = [a for at in self._attachments(element) for a in self._annex_in(at)]
        _set(data, "annexes", annexes)
        return self.place(Instrument, element, data, eid)

    def _annex_in(self, attachment: Any) -> list[Data]:
        inner = _inner(attachment)
        if inner is None or local(inner) in {"interstitial", "toc", "documentRef"}:
            self.report(local(attachment if inner is None else inner), attachment)
            return []
        return self._annex(inner, attachment)

    def _annex(self, element: Any, attachment: Any) -> list[Data]:
        """The annex that `element` is, and those that are attached to it."""
        said = self._said(element)
        data: Data = {"title": self._title_of(said, element)}
        self._text(element, data, "clauses")
        numbered: Data = {}
        self._numbered(attachment, numbered)
        marks = [numbered[name] for name in ("label", "heading") if name in numbered]
        if marks:
            head = [{"role": "annex_mark", "text": mark} for mark in marks]
            data["head"] = head + data.get("head", [])
        if foot := data.pop("foot", []):
            self.report("conclusions", element)
            clauses = [{**line, "level": Level.ALINEA.value} for line in foot]
            for clause in clauses:
                clause.pop("role")
            data["clauses"] = data.get("clauses", []) + clauses
        found = [self.place(Annex, attachment, data)]
        for each in self._attachments(element):
            self.report("attachment", each)
            found += self._annex_in(each)
        return found

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

    def _attachments(self, element: Any) -> list[Any]:
        return [each for name in _ANNEXES for part in _parts(element, name) for each in part]

    def _more(self, cls: type, data: Data, element: Any) -> None:
        """What stands beside the document."""
        self.report(local(element), element)
        if cls is Gazette and data.get("issues"):
            data = data["issues"][-1]
            cls = Issue
        if cls is Issue:
            _set(data, "notices", data.get("notices", []) + self._notices(element))
        elif cls is not Gazette:
            annexes = [a for each in element for a in self._annex_in(each)]
            _set(data, "annexes", data.get("annexes", []) + annexes)

    def _said(self, element: Any) -> Identified:
        return read_identification(element, self.names)

    def _title_of(self, said: Identified, element: Any) -> str:
        return said.title if said.title is not None else self._title(element)

    def _title(self, element: Any) -> str:
        for name in ("docTitle", "shortTitle", "docType"):
            found = next(element.iter(f"{{*}}{name}"), None)
            if found is not None:
                return read_text(found, self.texts, lambda what, element: None).text
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
        known = {*known, "meta", "collectionBody"}
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


def _parts(element: Any, name: str) -> list[Any]:
    return list(element.iterfind(f"{{*}}{name}"))


def _inner(container: Any) -> Any:
    """The document in a component or an attachment."""
    inside = (
        child for child in container if local(child) not in {"", "num", "heading", "subheading"}
    )
    return next(inside, None) if local(container) else None


def _set(data: Data, name: str, value: list[Any]) -> None:
    if value:
        data[name] = value


def _kind(title: str) -> str:
    """The kind by the longest word that the title ends in."""
    found = [kind.value for kind in InstrumentKind if title.endswith(kind.value)]
    return max(found, key=len, default=InstrumentKind.OTHER.value)
