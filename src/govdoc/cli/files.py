"""Documents from and to the files that a command line names; `-` is standard input or output."""

from __future__ import annotations

import sys

import click

from govdoc.formats.documents import FORMATS, Document, dump, dumps, load, loads

formats = click.Choice(sorted(FORMATS))


def read(name: str, format: str | None) -> Document:
    """The document in the file `name`. Raises what `govdoc.load` raises."""
    if name != "-":
        return load(name, format=format)
    data = sys.stdin.buffer.read()
    return loads(data, format=format or _guess(data))


def write(document: Document, name: str, format: str | None, indent: int | None) -> None:
    """Write `document` to the file `name`. Raises what `govdoc.dump` raises."""
    if name != "-":
        dump(document, name, format=format, indent=indent)
        return
    data = dumps(document, format=format or "json", indent=indent)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def _guess(data: bytes) -> str:
    """The format of what came through standard input."""
    return "xml" if data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") else "json"
