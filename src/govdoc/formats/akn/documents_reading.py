"""Documents to plain data: notices, instruments and annexes, each with what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from govdoc.errors import Problem
from govdoc.formats.akn.blocks_reading import BlockReader
from govdoc.formats.akn.identification import (
    Identified,
    document_number,
    read_identification,
)
from govdoc.formats.akn.inline_reading import local, read_text
from govdoc.formats.akn.names import ANNEX, COLLECTIONS, NO_KIND, TAIL
from govdoc.formats.akn.parts_reading import Data
from govdoc.formats.conversion import quick_converter
from govdoc.model.annexes import Annex
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import LineRole
from govdoc.model.notices import DocumentKind, Notice

_HEADS = ("coverPage", "preface", "header")
_BODIES = ("body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "portionBody")
_WRITTEN = {"identification", "publication", "workflow", "references", "notes", "proprietary"}
"""The metadata that govdoc writes, and finds anew."""
_KINDS = {kind.value for kind in DocumentKind}
NOTICES = _KINDS | {NO_KIND}
"""`name` of a document that is a notice."""
ANNEX_PARTS = ("attachments", "components")
_PARTS = {*_HEADS, "preamble", *_BODIES, "conclusions", *ANNEX_PARTS}
"""What a document is made of, but for its metadata."""
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


class DocumentReader(BlockReader):
    """Reads documents with all that is attached to them."""

    names: dict[str, str]
    """The names of what is referred to, by id."""
    components: dict[str, Any]
    """The components that stand beside the document, by id, until one refers to them."""
    referred: set[Any]
    """Those that one has referred to."""

    def _notice(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        data: Data = {"title": self._title_of(said, element)}
        if element.get("name") in _KINDS:
            data["kind"] = element.get("name")
        number = said.document_number
        if number is None and not self.ours:
            printed = element.find("{*}preface//{*}docNumber")
            if printed is not None:
                number = document_number(read_text(printed, self.texts, ignore).text)
            if number is None and said.number:
                self._untold("发文字号", "document number", element)
        if number is not None:
            data["number"] = quick_converter().unstructure(number)
        put(data, "issuers", list(said.authors))
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
                self._marked(instrument, held)
                put(instrument, "clauses", instrument.get("clauses", []) + held.others)
                instruments.append(instrument)
        put(data, "instruments", instruments)
        put(data, "annexes", annexes)
        return self.place(Notice, element, data, eid)

    def _instrument(self, element: Any, eid: str) -> Data:
        said = self._said(element)
        title, name = self._title_of(said, element), element.get("name", "")
        kinds = {kind.value for kind in InstrumentKind}
        data: Data = {"title": title, "kind": name if name in kinds else _kind(title)}
        self._text(element, data, "clauses")
        annexes = [annex for held in self._attached(element) for annex in self._annex(held)]
        put(data, "annexes", annexes)
        return self.place(Instrument, element, data, eid)

    def _annex(self, held: Held) -> list[Data]:
        """The annex that is `held`, and those that are attached to it."""
        element, data = held.document, Data()
        attached: list[Held] = []
        if element is None:
            data["title"] = ""
        else:
            self._metadata(element)
            data["title"] = self._title_of(self._said(element), element)
            self._text(element, data, "clauses")
            attached = list(self._attached(element))
        self._marked(data, held)
        foot = data.pop("foot", [])
        if foot:
            self.report("conclusions", element)
        clauses = data.get("clauses", []) + [_as_clause(line) for line in foot] + held.others
        put(data, "clauses", clauses)
        if held.holder is not None:
            self.place(Annex, held.holder, data)
        for each in attached:
            self.report("attachment", each.holder if each.holder is not None else element)
        return [data, *(annex for each in attached for annex in self._annex(each))]

    def _marked(self, data: Data, held: Held, name: str = "head") -> None:
        """Put what the element around a document says before its head: 附件1."""
        numbered: Data = {}
        if held.holder is not None:
            self._numbered(held.holder, numbered)
        marks = [numbered[each] for each in ("label", "heading") if each in numbered]
        head = [{"role": LineRole.ANNEX_MARK.value, "text": mark} for mark in marks]
        put(data, name, head + data.get(name, []))

    def _text(self, element: Any, data: Data, name: str) -> None:
        """Head, clauses and foot of a document."""
        heads = [p for tag in _HEADS for p in parts_of(element, tag)]
        put(data, "head", self.lines(heads))
        clauses: list[Data] = []
        for preamble in parts_of(element, "preamble"):
            self.report("preamble", preamble)
            clauses += self._wrapped(preamble)
        for tag in _BODIES:
            for body in parts_of(element, tag):
                clauses += self.clauses(body, None)
        for tag, words in self.children(element):
            if tag == "":
                self._block(tag, words, clauses, element)
        for other in self._leftovers(element, _PARTS):
            clauses += self._wrapped(other)
        put(data, name, clauses)
        foot = parts_of(element, "conclusions")
        if name == "body":
            tail = [t for part in foot for t in part.iterfind(f"{{*}}container[@name='{TAIL}']")]
            put(data, "foot", self.lines(foot, skip=TAIL))
            put(data, "tail", self.lines(tail))
        else:
            put(data, "foot", self.lines(foot))

    def _attached(self, element: Any) -> Iterator[Held]:
        for name in ANNEX_PARTS:
            for part in parts_of(element, name):
                yield from self._held(part)

    def _held(self, container: Any) -> Iterator[Held]:
        """The documents in `container`, each in an element of its own, and what is none."""
        for tag, child in self.children(container):
            others: list[Data] = []
            if tag in _DOCUMENTS:
                yield Held(None, child, others)
            elif tag in _HOLDERS:
                yield from self._held_in(child)
            else:
                self._block(tag, child, others, container)
                if others:
                    yield Held(None, None, others)

    def _held_in(self, holder: Any) -> Iterator[Held]:
        """The document in a component or an attachment, or in the component that it refers to."""
        if holder in self.referred:
            return
        document = None
        others: list[Data] = []
        for name, inner in self.children(holder):
            if name in _DOCUMENTS and document is None:
                document = inner
            elif name in _DOCUMENTS or (name == "interstitial" and not len(inner)):
                others += self._wrapped(inner)
            elif name in {"componentRef", "documentRef"}:
                href = inner.get("href") or inner.get("src", "")
                component = self.components.pop(href.removeprefix("#"), None)
                if component is None:
                    self._link(inner, href)
                else:
                    yield from self._held_in(component)
                    self.referred.add(component)
            elif name not in {"num", "heading", "subheading"}:
                self._block(name, inner, others, holder)
        if document is not None or others:
            yield Held(holder, document, others)

    def _said(self, element: Any) -> Identified:
        return read_identification(element, self.names)

    def _title_of(self, said: Identified, element: Any) -> str:
        return said.title if said.title is not None else self._title(element)

    def _title(self, element: Any) -> str:
        for name in ("docTitle", "shortTitle", "docType"):
            for part in _HEADS:
                found = element.find(f"{{*}}{part}//{{*}}{name}")
                if found is not None:
                    return read_text(found, self.texts, ignore).text
        return str(element.get("name", ""))

    def _link(self, element: Any, href: str) -> None:
        """A document that stands in another file."""
        self.links.append(href)
        title = element.get("showAs", "")
        self._say(
            f"“{title}”在另一文件中：{href}",
            f"“{title}” stands in another file: {href}",
            element,
            "GD069",
        )

    def _metadata(self, document: Any) -> None:
        """Tell which metadata is not read."""
        for meta in parts_of(document, "meta"):
            names = dict.fromkeys(local(each) for each in meta if local(each))
            others = [name for name in names if not self.ours or name not in _WRITTEN]
            if others:
                self._say(
                    f"元数据除标题、日期、文号、作者外未读入：{'、'.join(others)}",
                    "metadata of which only title, date, number and author are read: "
                    f"{', '.join(others)}",
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

    def _say(self, zh: str, en: str, element: Any, code: str = "GD062") -> None:
        if len(self.problems) < self.max_problems:
            line = element.sourceline
            problem = Problem(code=code, zh=zh, en=en, severity="warning", line=line)
            self.problems.append(problem)


def ignore(what: str, element: Any) -> None:
    """For what is read once more where it stands."""


def parts_of(element: Any, name: str) -> list[Any]:
    return list(element.iterfind(f"{{*}}{name}"))


def _as_clause(line: Data) -> Data:
    return {"level": Level.ALINEA.value, **{n: v for n, v in line.items() if n != "role"}}


def put(data: Data, name: str, value: list[Any]) -> None:
    if value:
        data[name] = value


def _kind(title: str) -> str:
    """The kind by the longest word that the title ends in."""
    found = [kind.value for kind in InstrumentKind if title.endswith(kind.value)]
    return max(found, key=len, default=InstrumentKind.OTHER.value)
