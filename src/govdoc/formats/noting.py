"""Reading for people: the document and what was noticed of it; the format by name and content."""

from __future__ import annotations

from govdoc.errors import Problem
from govdoc.formats.documents import (
    MAX_BYTES,
    MAX_PROBLEMS,
    Document,
    format_in,
    format_of,
    guess,
    loads,
)


def read_noting(
    data: bytes, format: str, *, max_bytes: int = MAX_BYTES, max_problems: int = MAX_PROBLEMS
) -> tuple[Document, tuple[Problem, ...]]:
    """The document in `data`, and what was not understood of it.

    That is, of a plain text, and of Akoma Ntoso that others wrote. Raises what `loads` raises.
    """
    if format == "text":
        from govdoc.formats.text import parse_text

        parsed = parse_text(data)
        return parsed.document, tuple(parsed.problems[:max_problems])
    if format == "akn":
        from govdoc.formats import akn

        found = akn.read(data)
        return found.document, tuple(found.problems[:max_problems])
    return loads(data, format=format, max_bytes=max_bytes, max_problems=max_problems), ()


def format_of_data(data: bytes, name: str) -> str:
    """The format of `data`, from the file `name` (- has none). Raises `UnknownFormatError`."""
    return guess(data) if name == "-" else format_in(data, format_of(name))
