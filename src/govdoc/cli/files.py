"""Documents from and to the files that a command line names; `-` is standard input or output."""

from __future__ import annotations

import sys

import attrs
import click

from govdoc.cli.output import language
from govdoc.formats.documents import (
    FORMATS,
    Document,
    dump,
    dumps,
    format_of,
    guess,
    load,
    loads,
    read_source,
)

formats = click.Choice(sorted(FORMATS))


def read(name: str, format: str | None) -> Document:
    """The document in the file `name`. What was not understood of a plain text goes to stderr.

    Raises what `govdoc.load` raises.
    """
    if name == "-":
        data = sys.stdin.buffer.read()
        format = format or guess(data)
        return _parsed(data, "-") if format == "text" else loads(data, format=format)
    if (format or format_of(name)) == "text":
        return _parsed(read_source(name), name)
    return load(name, format=format)


def _parsed(data: bytes, name: str) -> Document:
    from govdoc.formats.text import parse_text

    parsed = parse_text(data)
    for problem in parsed.problems:
        click.echo(attrs.evolve(problem, source=name).describe(language()), err=True)
    return parsed.document


def write(document: Document, name: str, format: str | None, indent: int | None) -> None:
    """Write `document` to the file `name`. Raises what `govdoc.dump` raises."""
    if name != "-":
        dump(document, name, format=format, indent=indent)
        return
    data = dumps(document, format=format or "json", indent=indent)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
