"""Pieces of a document for search and retrieval, each a whole clause wherever it is short enough.

A document is cut where it is divided, so that a change in one clause moves no other's borders.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from govdoc.model import addressing
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.notices import Notice
from govdoc.model.tree import Place, walk
from govdoc.reading.own_words import OwnWords, count, own_words
from govdoc.reading.source_offsets import SourceOffsets, source_offsets

MAX_CHARS = 800

_CONTAINERS = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION}
"""Levels that are no chunk as a whole: no chunk holds two 条."""


@frozen(kw_only=True)
class Chunk:
    """A piece of a document (检索片段): a clause with all that is in it, or a part of one."""

    id: str
    """32 hexadecimal digits, made of the document's number or title, the eId and the text."""
    parent: str = ""
    """`id` of the chunk with the words of the clause around it; empty where there is none."""
    text: str
    """Reading text, as `plain_text` prints it."""
    title: str
    """标题 of the notice, or of an instrument that stands alone."""
    number: str = ""
    """发文字号, as printed."""
    dated: dt.date | None = None
    """成文日期."""
    instrument: str = ""
    """标题 of the instrument in that notice (印发的文件); empty in the notice's own body."""
    headings: tuple[str, ...] = ()
    """The way to the clause (标题路径): title of the annex, then each label and heading."""
    citation: str
    """How the clause is cited inside its instrument (援引): 第七条第二款第（二）项."""
    eid: str
    """eId of the clause."""
    eids: tuple[str, ...]
    """eIds of every clause that has words in it, in print order."""
    pointer: str
    """JSON Pointer of the clause."""
    part: int = 0
    """Which part of its own words, from 1, of a clause that was too long; else 0."""
    start: int | None = None
    """Offset in the source, in code points; `None` where no source was given."""
    end: int | None = None
    """Offset after the last character."""

    @property
    def reference(self) -> str:
        """The citation with its document: 《…论证办法》（双政办发〔2022〕48号）第七条."""
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.instrument or self.title}》{number}{self.citation}"


def chunks(
    document: Any, *, max_chars: int = MAX_CHARS, source: str | None = None
) -> tuple[Chunk, ...]:
    """The clauses of `document` as chunks of up to `max_chars` characters, in print order.

    The words of each clause are in one chunk, or in parts one after the other where they alone
    are too long: cut at the end of a sentence or a row, else at a comma, else at the limit.
    A heading, and words that announce a list (…下列条件：), stay with what follows; only by these
    is a chunk longer. Furniture is in no chunk: what it states is in the fields.

    `source` is the text that `document` was read from, for `start` and `end`. Raises
    `StructureError` where it is another text, `ValueError` for `max_chars` below 1.
    """
    if max_chars < 1:
        raise ValueError("max_chars must be at least 1")
    offsets = None if source is None else source_offsets(document, source)
    taken: dict[str, int] = {}
    return tuple(
        chunk
        for holder in _holders(document)
        for chunk in _Chunker(holder, max_chars, offsets, taken).read()
    )


@define
class _Scope:
    """The notice or instrument in which eIds are unique, with what its chunks say of it."""

    node: Any
    title: str
    number: str
    dated: dt.date | None
    instrument: str
    key: str
    """What tells it from other documents."""
    clauses: dict[str, Clause] = field(factory=dict)
    eids: dict[str, str] = field(factory=dict)
    """eId by pointer."""


@frozen
class _Holder:
    """What clauses stand right inside: a notice, an instrument, an annex."""

    scope: _Scope
    pointer: str
    """Of its clauses, without the index."""
    clauses: tuple[Clause, ...]
    path: tuple[str, ...]


def _holders(document: Any) -> list[_Holder]:
    """Every holder in `document`, in print order, the scopes filled."""
    found: list[_Holder] = []
    above: list[tuple[str, _Scope]] = []
    for place in walk(document):
        node = place.node
        while above and not place.pointer.startswith(above[-1][0] + "/"):
            above.pop()
        around = above[-1][1] if above else None
        if isinstance(node, Notice | Instrument):
            scope = _scope(place, around)
            above.append((place.pointer, scope))
            found.append(
                _Holder(scope, f"{place.pointer}/body", node.body, ())
                if isinstance(node, Notice)
                else _Holder(scope, f"{place.pointer}/clauses", node.clauses, ())
            )
        elif isinstance(node, Annex) and around is not None:
            title = (node.title,) if node.title else ()
            found.append(_Holder(around, f"{place.pointer}/clauses", node.clauses, title))
        elif isinstance(node, Clause) and around is not None:
            around.clauses[place.eid] = node
            around.eids[place.pointer] = place.eid
    return found


def _scope(place: Place, around: _Scope | None) -> _Scope:
    node = place.node
    if around is not None:
        key = f"{around.key}\n{place.pointer.rpartition('/')[2]}"
        return _Scope(node, around.title, around.number, around.dated, node.title, key)
    if isinstance(node, Notice):
        number = "" if node.number is None else node.number.key
        key = number or f"{node.title}\n{node.dated or ''}"
        return _Scope(node, node.title, str(node.number or ""), node.dated, "", key)
    return _Scope(node, node.title, "", None, "", node.title)


@frozen
class _Node:
    """A clause and where it stands."""

    clause: Clause
    pointer: str
    eid: str
    path: tuple[str, ...]
    above: tuple[str, ...]
    """eIds of the clauses around it, outermost first."""
    own: OwnWords


@frozen
class _Draft:
    """The words of a chunk to be."""

    lead: tuple[_Node, ...]
    """The clauses above whose words stand before."""
    node: _Node
    text: str
    part: int = 0
    begin: int = 0
    end: int = -1
    """Of a part, how many characters that are not blank the source has of the node's own words up
    to its beginning and its end; -1 for all, with the clauses inside."""


@define
class _Chunker:
    """Makes the chunks of one holder."""

    holder: _Holder
    max_chars: int
    offsets: SourceOffsets | None
    taken: dict[str, int]
    """How many chunks of the whole document have each identity."""
    ids: dict[str, str] = field(factory=dict)
    """Of each eId, the chunk in which its own words begin."""

    def read(self) -> Iterator[Chunk]:
        for node in self._nodes(self.holder.clauses, self.holder.pointer, self.holder.path, ()):
            for draft in self._split(node, ()):
                yield self._chunk(draft)

    def _nodes(
        self,
        clauses: tuple[Clause, ...],
        pointer: str,
        path: tuple[str, ...],
        above: tuple[str, ...],
    ) -> Iterator[_Node]:
        for i, clause in enumerate(clauses):
            at = f"{pointer}/{i}"
            named = " ".join(part for part in (clause.label, clause.heading) if part)
            way = (*path, named) if named else path
            yield _Node(clause, at, self.holder.scope.eids[at], way, above, own_words(clause))

    def _below(self, node: _Node) -> Iterator[_Node]:
        above = (*node.above, node.eid)
        return self._nodes(node.clause.clauses, f"{node.pointer}/clauses", node.path, above)

    def _split(self, node: _Node, lead: tuple[_Node, ...]) -> Iterator[_Draft]:
        clause, own = node.clause, node.own
        before = "".join(each.own.printed for each in lead)
        if clause.level not in _CONTAINERS or not clause.clauses:
            whole = clause.full_text
            room = self.max_chars - (len(before) if clause.clauses else 0)
            if len(whole) <= room:
                if before or whole:
                    yield _Draft(lead, node, before + whole)
                return
        if own.announces and clause.clauses and len(before + own.printed) <= self.max_chars:
            lead = (*lead, node)
        else:
            yield from self._parts(node, lead, before)
            lead = ()
        for child in self._below(node):
            yield from self._split(child, lead)
            lead = ()

    def _parts(self, node: _Node, lead: tuple[_Node, ...], before: str) -> Iterator[_Draft]:
        """The clause's own words alone, in as few parts as the limit allows."""
        own, limit = node.own, self.max_chars
        ends = (
            own.cuts(limit, max(limit - len(before), (limit + 1) // 2))
            if len(own.text) > limit
            else (len(own.text),)
        )
        begin = seen = 0
        for part, end in enumerate(ends, 1):
            text = before + own.text[begin:end].strip("\n")
            more = 0 if self.offsets is None else own.witnessed(begin, end)
            if text:
                yield _Draft(lead, node, text, part if len(ends) > 1 else 0, seen, seen + more)
            begin, seen, lead, before = end, seen + more, (), ""

    def _chunk(self, draft: _Draft) -> Chunk:
        scope, node = self.holder.scope, draft.node
        first = draft.lead[0] if draft.lead else node
        inside = [node] if draft.end >= 0 else self._with_words(node)
        eids = tuple(each.eid for each in (*draft.lead, *inside) if each.own.text)
        identity = self._identity(node.eid, draft.text)
        for eid in eids:
            self.ids.setdefault(eid, identity)
        start, end = self._span(draft, first)
        return Chunk(
            id=identity,
            parent=next((self.ids[e] for e in reversed(first.above) if e in self.ids), ""),
            text=draft.text,
            title=scope.title,
            number=scope.number,
            dated=scope.dated,
            instrument=scope.instrument,
            headings=node.path,
            citation=addressing.cite(scope.node, scope.clauses, node.eid),
            eid=node.eid,
            eids=eids,
            pointer=node.pointer,
            part=draft.part,
            start=start,
            end=end,
        )

    def _with_words(self, node: _Node) -> Iterator[_Node]:
        yield node
        for child in self._below(node):
            yield from self._with_words(child)

    def _identity(self, eid: str, text: str) -> str:
        said = "\0".join((self.holder.scope.key, eid, text)).encode("utf-8", "surrogatepass")
        identity = hashlib.sha256(said).hexdigest()[:32]
        nth = self.taken[identity] = self.taken.get(identity, 0) + 1
        # The same words in the same place of two documents of one name.
        return identity if nth == 1 else self._identity(eid, f"{text}\0{nth}")

    def _span(self, draft: _Draft, first: _Node) -> tuple[int | None, int | None]:
        if self.offsets is None:
            return None, None
        own = self.offsets.starts[draft.node.pointer]
        begin = self.offsets.starts[first.pointer] if draft.lead else own + draft.begin
        if draft.end >= 0:
            return self.offsets.span(begin, own + draft.end)
        words = sum(count(line) for line in draft.node.clause.lines("diplomatic"))
        return self.offsets.span(begin, own + words)
