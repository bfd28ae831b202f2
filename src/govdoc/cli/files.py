"""Documents from and to the files that a command line names; `-` is standard input or output."""

from __future__ import annotations

import sys

import attrs
import click

from govdoc.cli.output import language
from govdoc.errors import GovdocError
from govdoc.formats.documents import FORMATS, Document, dump, dumps, read_source
from govdoc.formats.noting import format_of_data, read_noting

formats = click.Choice(sorted(FORMATS))


def read(name: str, format: str | None) -> Document:
    """The document in the file `name`. What was not understood goes to stderr.

    That is, of a plain text, and of Akoma Ntoso that others wrote. Raises what `govdoc.load`
    raises.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else read_source(name)
        document, noticed = read_noting(data, format or format_of_data(data, name))
    except GovdocError as error:
        if name == "-":
            raise
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
    for problem in noticed:
        click.echo(attrs.evolve(problem, source=name).describe(language()), err=True)
    return document


def write(document: Document, name: str, format: str | None, indent: int | None) -> None:
    """Write `document` to the file `name`. Raises what `govdoc.dump` raises."""
    if name != "-":
        dump(document, name, format=format, indent=indent)
        return
    data = dumps(document, format=format or "json", indent=indent)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
