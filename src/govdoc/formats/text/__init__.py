"""Plain text both ways: the text of a document is read by its form, and printed as it reads."""

from __future__ import annotations

from govdoc.formats.documents import MAX_PROBLEMS, Document, type_name
from govdoc.formats.text.parsing import Parsed, Span, parse_text
from govdoc.formats.text.proposals import Proposal, accept
from govdoc.formats.text.rewriting import rewritten
from govdoc.reading.plain_text import plain_text

__all__ = ["Parsed", "Proposal", "Span", "accept", "dumps", "loads", "parse_text", "rewritten"]


def dumps(document: Document, *, indent: int | None = None) -> bytes:
    """The reading text of `document`. Raises `EncodeError` for what is no document."""
    type_name(document)
    return plain_text(document).encode()


def loads(data: bytes | str, *, max_problems: int = MAX_PROBLEMS) -> Document:
    """The document whose text `data` is. Raises `DecodeError` for bytes that are no text."""
    return parse_text(data).document
