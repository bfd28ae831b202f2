"""Documents from and to the files that a command line names; `-` is standard input or output."""

from __future__ import annotations

import sys

import attrs
import click

from govdoc.cli.output import language
from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import (
    FORMATS,
    Document,
    dump,
    dumps,
    format_of,
    guess,
    loads,
    read_source,
)

formats = click.Choice(sorted(FORMATS))


def read(name: str, format: str | None) -> Document:
    """The document in the file `name`. What was not understood of a plain text goes to stderr.

    Raises what `govdoc.load` raises.
    """
    data = sys.stdin.buffer.read() if name == "-" else read_source(name)
    try:
        format = format or (guess(data) if name == "-" else format_of(name))
        document, noticed = read_noting(data, format)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
    for problem in noticed:
        click.echo(attrs.evolve(problem, source=name).describe(language()), err=True)
    return document


def read_noting(data: bytes, format: str) -> tuple[Document, tuple[Problem, ...]]:
    """The document in `data`, and of a plain text what was noticed in reading it."""
    if format != "text":
        return loads(data, format=format), ()
    from govdoc.formats.text import parse_text

    parsed = parse_text(data)
    return parsed.document, parsed.problems


def write(document: Document, name: str, format: str | None, indent: int | None) -> None:
    """Write `document` to the file `name`. Raises what `govdoc.dump` raises."""
    if name != "-":
        dump(document, name, format=format, indent=indent)
        return
    data = dumps(document, format=format or "json", indent=indent)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
