"""Documents from and to the files that a command line names; `-` is standard input or output."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import attrs
import click

from govdoc.cli.output import language
from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import (
    FORMATS,
    Document,
    dump,
    dumps,
    format_in,
    format_of,
    loads,
    read_source,
)

formats = click.Choice(sorted(FORMATS))


def read(name: str, format: str | None) -> Document:
    """The document in the file `name`. What was not understood goes to stderr.

    That is, of a plain text, and of Akoma Ntoso that others wrote. Raises what `govdoc.load`
    raises.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else read_source(name)
        document, problems = _read(data, format or format_of_data(data, name))
    except GovdocError as error:
        if name == "-":
            raise
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
    for problem in problems:
        click.echo(attrs.evolve(problem, source=name).describe(language()), err=True)
    return document


def _read(data: bytes, format: str) -> tuple[Document, Iterable[Problem]]:
    """The document in `data`, and what was not understood of it."""
    if format == "text":
        from govdoc.formats.text import parse_text

        parsed = parse_text(data)
        return parsed.document, parsed.problems
    if format == "akn":
        from govdoc.formats import akn

        found = akn.read(data)
        return found.document, found.problems
    return loads(data, format=format), ()


def format_of_data(data: bytes, name: str) -> str:
    """The format of `data`, from the file `name`. Raises `UnknownFormatError`."""
    return guess(data) if name == "-" else format_in(data, format_of(name))


def write(document: Document, name: str, format: str | None, indent: int | None) -> None:
    """Write `document` to the file `name`. Raises what `govdoc.dump` raises."""
    if name != "-":
        dump(document, name, format=format, indent=indent)
        return
    data = dumps(document, format=format or "json", indent=indent)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def guess(data: bytes) -> str:
    """The format of what came through standard input, by its first character."""
    first = data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1]
    return format_in(data, {b"<": "xml", b"{": "json", b"[": "json"}.get(first, "text"))
