"""What a document cites (援引), and where each citation leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from attrs import define, field, frozen

from govdoc.language.addresses import Step
from govdoc.language.citations import CitationKind, Mention, find_mentions
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import Place, walk
from govdoc.reading.scopes import Found, Scope, annex_of
from govdoc.reading.strings import HOLDERS, strings_of

CitationStatus = Literal["resolved", "external", "dangling", "ambiguous"]
"""`resolved`: found in the document at hand; `external`: another document; `dangling`: an address
that its document does not have; `ambiguous`: it fits several clauses or documents."""


@frozen(kw_only=True)
class Citation:
    """A citation (援引): the words, what they say, and where they lead."""

    words: str
    """As printed, in the reading view."""
    start: int
    """Index of the first character in the field, in code points."""
    end: int
    """Index after the last character."""
    pointer: str
    """JSON Pointer of the node that cites."""
    field: str
    """The field of that node, or its place inside: `text`, `heading`, `rows/0/2`."""
    eid: str = ""
    """eId of the clause, task or annex that cites; empty in furniture."""
    kind: CitationKind
    status: CitationStatus
    title: str = ""
    """Title cited, without 《》."""
    number: DocumentNumber | None = None
    """Document number cited."""
    prefix: str = ""
    """What the address starts from, as printed: 本法, 前款; empty where nothing is said."""
    address: tuple[Step, ...] = ()
    """The steps of the address, outermost first, with those taken from the citation before."""
    through: tuple[Step, ...] = ()
    """The end of a range: of 第三条至第五条 it is 第五条."""
    document: str | None = None
    """JSON Pointer of the instrument or notice it leads to, or into; `None` for one outside."""
    targets: tuple[str, ...] = ()
    """eIds in `document`: one, both ends of a range, every one of 前两款, or the candidates."""


def citations(document: Any) -> tuple[Citation, ...]:
    """Every citation in the texts of `document`, in print order.

    Clauses, task contents, tables and furniture are read; a notice's own number is no citation.
    《甲办法》（某政发〔2020〕1号）第三条 is one; a list is one for each item, a range is one.
    """
    return tuple(_Reader(document).read())


@define
class _Text:
    """A string of a document, and where it stands."""

    words: str
    place: Place
    name: str
    eid: str
    scope: Scope
    here: tuple[str, ...]
    """eIds of the clauses it stands in, outermost first."""


@define
class _Reader:
    document: Any
    scopes: dict[str, Scope] = field(factory=dict)
    titles: dict[str, list[str]] = field(factory=dict)
    numbers: dict[str, list[str]] = field(factory=dict)
    only: dict[str, str] = field(factory=dict)
    """Of a notice with one instrument, the pointer of that."""

    def read(self) -> Iterator[Citation]:
        for text in list(self._texts()):
            earlier: Citation | None = None
            for mention in find_mentions(text.words):
                citation = self._citation(mention, text, earlier)
                if citation is not None:
                    yield citation
                    earlier = citation if citation.targets else earlier

    def _texts(self) -> Iterator[_Text]:
        """Every string that may cite; fills the indices on the way."""
        scope = self.scopes.setdefault("", Scope(""))
        above: list[Place] = []
        for place in walk(self.document):
            while above and not place.pointer.startswith(above[-1].pointer + "/"):
                above.pop()
            node = place.node
            if isinstance(node, HOLDERS):
                self._index(place, above)
                above.append(place)
                holder = next((p for p in reversed(above) if p.pointer in self.scopes), None)
                scope = self.scopes[holder.pointer if holder else ""]
            here = tuple(p.eid for p in above if p.eid and isinstance(p.node, Clause))
            eid = place.eid or (above[-1].eid if above else "")
            for name, words in strings_of(place.node, above):
                if words:
                    yield _Text(words, place, name, eid, scope, here)

    def _index(self, place: Place, above: list[Place]) -> None:
        node = place.node
        if isinstance(node, Clause):
            holder = next((p for p in reversed(above) if p.pointer in self.scopes), None)
            ancestors = [p.eid for p in above if p.eid and isinstance(p.node, Clause)]
            if place.eid:
                self.scopes[holder.pointer if holder else ""].add(place, node, ancestors)
        elif isinstance(node, Instrument | Notice):
            amends = "修正案" in node.title or "修改" in node.title
            self.scopes[place.pointer] = Scope(place.pointer, node.title, amends)
            self.titles.setdefault(title_key(node.title), []).append(place.pointer)
            if isinstance(node, Notice):
                if node.number is not None:
                    self.numbers.setdefault(node.number.key, []).append(place.pointer)
                if len(node.instruments) == 1:
                    self.only[place.pointer] = f"{place.pointer}/instruments/0"

    def _citation(self, mention: Mention, text: _Text, earlier: Citation | None) -> Citation | None:
        number = _number(mention)
        status: CitationStatus
        pointer: str | None = None
        targets: Found = ()
        if mention.title or number is not None:
            status, pointer = self._document(mention, number)
        elif mention.prefix.startswith("该") and mention.prefix not in {"该条", "该款"}:
            status = "external"
        else:
            status, pointer = "resolved", text.scope.pointer
        if pointer is not None and (mention.steps or mention.kind == "address"):
            inside = self._address(mention, text, pointer, earlier)
            if inside is None:
                return None
            status, pointer, targets = inside
        return Citation(
            words=text.words[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            pointer=text.place.pointer,
            field=text.name,
            eid=text.eid,
            kind=mention.kind,
            status=status,
            title=mention.title,
            number=number,
            prefix=mention.prefix,
            address=mention.steps,
            through=mention.through,
            document=pointer,
            targets=targets,
        )

    def _document(
        self, mention: Mention, number: DocumentNumber | None
    ) -> tuple[CitationStatus, str | None]:
        found = self.numbers.get(number.key, []) if number is not None else []
        if not found and mention.title:
            found = self.titles.get(title_key(mention.title), [])
        if not found:
            return "external", None
        if len(found) == 1 or self.only.get(found[0]) == found[-1]:
            return "resolved", found[-1]  # a notice and its instrument may have one title
        return "ambiguous", None

    def _address(
        self, mention: Mention, text: _Text, pointer: str, earlier: Citation | None
    ) -> tuple[CitationStatus, str | None, Found] | None:
        """Status, document and eIds of an address; `None` for words that are none after all."""
        scope = self.scopes[pointer]
        before = earlier.targets[-1] if earlier and earlier.document == pointer else ""
        known = True
        if pointer != text.scope.pointer or mention.title:
            starts: Found = ("",)
        elif mention.prefix in {"该条", "该款", "同条", "同款"}:
            start = scope.enclosing(mention.prefix[1], before)
            starts, known = ((start,), True) if start else ((), False)
        elif mention.prefix and mention.prefix[-1] in "编章节条款项":
            starts, known = scope.near(mention.prefix, text.here)
            if mention.steps and mention.steps[0].form == "条":
                starts = ("",)  # articles run through the instrument, whatever 章 is named
            if not known and not mention.steps:
                return None  # 本节 of a text that has no 节
        else:
            starts = ("",)
        targets = self._targets(scope, mention, mention.steps, starts, text, before)
        if mention.through and targets:
            ends = self._targets(scope, mention, mention.through, starts, text, before)
            targets = (*targets, *ends) if len(targets) == len(ends) == 1 else ()
            return ("resolved" if targets else "dangling"), pointer, targets
        several = mention.steps or mention.prefix[:1] != "前"
        if len(targets) > 1 and several:
            return "ambiguous", pointer, targets
        if targets:
            return "resolved", pointer, targets
        if not mention.prefix and pointer in self.only:
            inside = self.only[pointer]  # a notice stands for what it promulgates
            if found := self.scopes[inside].below("", mention.steps):
                return ("resolved" if len(found) == 1 else "ambiguous"), inside, found
        if not mention.prefix and not mention.title:
            if _weak(mention, text.words):
                return None
            if scope.amends or not scope.has_articles:
                return "external", None, ()
        if scope.amends and starts != ("",):
            return "external", None, ()  # 前款 of the words that it puts into another's text
        return "dangling", pointer, ()

    def _targets(
        self,
        scope: Scope,
        mention: Mention,
        steps: tuple[Step, ...],
        starts: Found,
        text: _Text,
        before: str,
    ) -> Found:
        own = text.scope is scope and not mention.title
        annex = annex_of(text.here[0]) if own and text.here else ""
        if own and not mention.prefix:
            if scope.amends:
                return ()
            return scope.bare(steps, text.here, annex, before)
        found = tuple(dict.fromkeys(eid for s in starts for eid in scope.below(s, steps)))
        return found or (scope.below(annex, steps) if annex and starts == ("",) else ())


def _weak(mention: Mention, words: str) -> bool:
    """Whether the words may be ordinary ones where they lead nowhere: 第一项任务, 第二节课."""
    first = mention.steps[0].form
    return first != "条" and "（" not in words[mention.start : mention.end]


def _number(mention: Mention) -> DocumentNumber | None:
    if mention.number is None:
        return None
    parts = mention.number
    number = DocumentNumber(agency=parts.agency, year=parts.year, serial=parts.serial)
    if number.key == mention.number_words:
        return number
    return DocumentNumber(
        agency=parts.agency, year=parts.year, serial=parts.serial, printed=mention.number_words
    )


def title_key(title: str) -> str:
    """`title` for comparing: blanks, quotation marks and the state's name left out."""
    key = re.sub('[\\s\u200b\ufeff《》〈〉“”"]', "", title)
    return key.removeprefix("中华人民共和国")
