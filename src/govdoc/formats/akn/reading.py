"""A tree of Akoma Ntoso to plain data: what its body says, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from govdoc.formats.akn.documents_reading import (
    ANNEX_PARTS,
    NOTICES,
    DocumentReader,
    Held,
    parts_of,
    put,
)
from govdoc.formats.akn.inline_reading import NoteTexts, local
from govdoc.formats.akn.names import COLLECTIONS, GAZETTE_LINES
from govdoc.formats.akn.parts_reading import Data
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.lines import LineRole
from govdoc.model.notices import Notice

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


class Reader(DocumentReader):
    """Reads one file."""

    def read(self, root: Any, wanted: type | None) -> tuple[type, Data]:
        """The class and the plain data of the document in `root`, a `wanted` one if it can be."""
        self.texts = NoteTexts.of(root, self.report)
        self.names = {
            element.get("eId", ""): element.get("showAs", "")
            for references in root.iter("{*}references")
            for element in references
            if local(element).startswith("TLC")
        }
        self.components = {
            element.get("eId"): element
            for element in root.iterfind("{*}components/{*}component")
            if element.get("eId")
        }
        self.referred = set()
        document = next((child for child in root if local(child)), None)
        cls: type = Instrument
        data: Data = {"title": "", "kind": InstrumentKind.OTHER.value}
        if document is not None:
            self._metadata(document)
            cls, data = self._document(document, wanted)
        for tag, other in self.children(root):
            if other is not document:
                self._more(cls, data, tag, other, root)
        return cls, data

    def _document(self, element: Any, wanted: type | None) -> tuple[type, Data]:
        tag = local(element)
        if tag == "officialGazette":
            if wanted is Issue:
                return Issue, self._issue(element, "")
            title = self._title_of(self._said(element), element)
            data = {"title": title, "issues": [self._issue(element, "")]}
            return Gazette, self.place(Gazette, element, data, "")
        if tag in COLLECTIONS:
            return Gazette, self._collection(element)
        notice = tag == "doc" and element.get("name") in NOTICES
        if wanted is Notice or (wanted is None and notice):
            return Notice, self._notice(element, "")
        return Instrument, self._instrument(element, "")

    def _collection(self, element: Any) -> Data:
        said = self._said(element)
        issues: list[Data] = []
        others: list[Held] = []
        for held in self._collected(element):
            if held.document is not None and local(held.document) == "officialGazette":
                self._metadata(held.document)
                issues.append(self._issue(held.document, held.eid))
                self._marked(issues[-1], held, "front")
                _also(issues[-1], held.others)
            else:
                others.append(held)
        data: Data = {"title": self._title_of(said, element)}
        front = self.lines([p for n in ("coverPage", "preface") for p in parts_of(element, n)])
        back = self.lines(self._leftovers(element, {"coverPage", "preface"}))
        back += self._stray(element)
        if others or front or back:
            self.report(local(element), element)
            notices = self._notices(others)
            issues.insert(0, {"number": 0, "front": front, "notices": notices, "back": back})
        put(data, "issues", issues)
        return self.place(Gazette, element, data, "")

    def _issue(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        number = _INTEGER.fullmatch(said.number)
        if number is None and not self.ours:
            self._untold("期号", "number of the issue", element)
        data: Data = {"number": int(said.number) if number else 0}
        if said.dated:
            data["published"] = said.dated
        if said.authors:
            data["publisher"] = said.authors[0]
        parts = [p for name in ("coverPage", "preface") for p in parts_of(element, name)]
        put(data, "front", self.lines(parts, GAZETTE_LINES))
        put(data, "notices", self._notices(self._collected(element)))
        known = {"coverPage", "preface", "conclusions", *ANNEX_PARTS}
        back = [*parts_of(element, "conclusions"), *self._leftovers(element, known)]
        put(data, "back", self.lines(back, GAZETTE_LINES) + self._stray(element))
        for name in ANNEX_PARTS:
            for part in parts_of(element, name):
                self.report(name, part)
                put(data, "notices", data.get("notices", []) + self._notices(self._held(part)))
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
                head = self.lines(parts) + self._stray(inner)
                found.append({"title": self._title(inner), "head": head})
                found += self._notices(self._collected(inner))
            elif tag:
                self.report(tag, inner)
                instrument = self._instrument(inner, "")
                found.append({"title": instrument["title"], "instruments": [instrument]})
            else:
                found.append({"title": ""})
            self._marked(found[-1], held)
            put(found[-1], "body", found[-1].get("body", []) + held.others)
        return found

    def _stray(self, element: Any) -> list[Data]:
        """Words that stand between the parts of a document, as lines."""
        words = [words for tag, words in self.children(element) if tag == ""]
        return [{"role": LineRole.OTHER.value, "text": each} for each in words]

    def _collected(self, element: Any) -> Iterator[Held]:
        for body in parts_of(element, "collectionBody"):
            yield from self._held(body)

    def _more(self, cls: type, data: Data, tag: str, beside: Any, root: Any) -> None:
        """What stands beside the document: an element, or words where `tag` is empty."""
        if tag == "":
            others: list[Data] = []
            self._block(tag, beside, others, root)
            helds = [Held(None, None, others)]
        else:
            if self.components or not self.referred:
                self.report(tag, beside)
            helds = list(self._held(beside))
        if cls in (Gazette, Issue):
            notices = self._notices(helds)
            if cls is Gazette and notices:
                data.setdefault("issues", [{"number": 0}])
                data = data["issues"][-1]
            put(data, "notices", data.get("notices", []) + notices)
        else:
            annexes = [annex for held in helds for annex in self._annex(held)]
            put(data, "annexes", data.get("annexes", []) + annexes)


def _also(issue: Data, clauses: list[Data]) -> None:
    """Put what stands beside an issue into a notice of its own."""
    if clauses:
        put(issue, "notices", [*issue.get("notices", []), {"title": "", "body": clauses}])
