"""Which document cites which (援引关系), counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import walk
from govdoc.reading.citations import Citation, title_key


@frozen(kw_only=True)
class CitationMap:
    """Documents and the citations between them."""

    own: tuple[tuple[str, str], ...]
    """JSON Pointer and title of each notice (with what it promulgates) or bare instrument."""
    others: tuple[str, ...]
    """Other documents, as first cited, by first mention."""
    edges: tuple[tuple[int, int, int], ...]
    """Place in `own` of who cites, place in `others`, how often."""
    inner: tuple[tuple[int, int, int], ...]
    """The same between two of `own`; what one cites of itself is left out."""


def citation_map(document: Any, citations: Sequence[Citation]) -> CitationMap:
    """The map of `citations`, all those of `document`."""
    own = _own(document)
    places = {pointer: at for at, (pointer, _) in enumerate(own)}
    others: dict[str, tuple[int, str]] = {}
    edges: Counter[tuple[int, int]] = Counter()
    inner: Counter[tuple[int, int]] = Counter()
    for citation in citations:
        source = _holder(citation.pointer, places)
        if source is None:
            continue
        if citation.document is not None:
            target = _holder(citation.document, places)
            if target is not None and target != source:
                inner[source, target] += 1
        elif citation.status == "external" and (citation.title or citation.number):
            key = citation.number.key if citation.number else title_key(citation.title)
            at, _ = others.setdefault(key, (len(others), _name(citation)))
            edges[source, at] += 1
    return CitationMap(
        own=own,
        others=tuple(name for _, name in others.values()),
        edges=tuple((s, t, n) for (s, t), n in edges.items()),
        inner=tuple((s, t, n) for (s, t), n in inner.items()),
    )


def _own(document: Any) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for place in walk(document, enter=lambda node: not isinstance(node, Notice | Instrument)):
        if isinstance(place.node, Instrument):
            found.append((place.pointer, place.node.title))
        elif isinstance(place.node, Notice):
            promulgated = place.node.instruments
            title = promulgated[0].title if len(promulgated) == 1 else place.node.title
            found.append((place.pointer, title))
    return tuple(found)


def _holder(pointer: str, places: dict[str, int]) -> int | None:
    while pointer not in places:
        if not pointer:
            return None
        pointer = pointer.rpartition("/")[0]
    return places[pointer]


def _name(citation: Citation) -> str:
    title = f"《{citation.title}》" if citation.title else ""
    return title + (f"（{citation.number}）" if citation.number and title else "") or str(
        citation.number
    )
