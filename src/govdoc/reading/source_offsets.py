"""Where in the text that a document was read from its nodes stand.

A document read from text holds every non-blank character of it, in order, so the place of a node
is told by how many characters are printed before it.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from govdoc.errors import Problem, StructureError
from govdoc.model.tree import walk
from govdoc.reading.plain_text import plain_text
from govdoc.reading.source_lines import own_characters


@frozen
class SourceOffsets:
    """The places of a document's nodes in its source, counted in characters that are not blank."""

    places: tuple[int, ...]
    """Offset in the source of each character that is not blank."""
    starts: dict[str, int]
    """Of each pointer, how many characters are printed before its node."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the source of the characters `start` to `end`."""
        if start == end:
            at = self.places[start] if start < len(self.places) else self.places[-1] + 1
            return at, at
        return self.places[start], self.places[end - 1] + 1


def source_offsets(document: Any, source: str) -> SourceOffsets:
    """Where the nodes of `document` stand in `source`, the text that it was read from.

    Raises `StructureError` where `source` is another text.
    """
    starts: dict[str, int] = {}
    total = 0
    for place in walk(document):
        starts[place.pointer] = total
        total += own_characters(place.node)
    printed = "".join(plain_text(document, view="diplomatic").split())
    places = tuple(i for i, character in enumerate(source) if not character.isspace())
    if total != len(places) or printed != "".join(source.split()):
        raise StructureError(
            Problem(
                code="GD038",
                zh="所给的原文不是该文件所据的文本",
                en="the source given is not the text that the document was read from",
            )
        )
    return SourceOffsets(places, starts)
