"""Reading for people: the document and what was noticed of it; the format by name and content."""

from __future__ import annotations

from govdoc.errors import Problem
from govdoc.formats.documents import Document, format_in, format_of, guess, loads


def read_noting(data: bytes, format: str) -> tuple[Document, tuple[Problem, ...]]:
    """The document in `data`, and what was not understood of it.

    That is, of a plain text, and of Akoma Ntoso that others wrote. Raises what `loads` raises.
    """
    if format == "text":
        from govdoc.formats.text import parse_text

        parsed = parse_text(data)
        return parsed.document, tuple(parsed.problems)
    if format == "akn":
        from govdoc.formats import akn

        found = akn.read(data)
        return found.document, tuple(found.problems)
    return loads(data, format=format), ()


def format_of_data(data: bytes, name: str) -> str:
    """The format of `data`, from the file `name` (- has none). Raises `UnknownFormatError`."""
    return guess(data) if name == "-" else format_in(data, format_of(name))
