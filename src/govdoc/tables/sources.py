"""Documents with what is known of their files, one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs

from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import FORMATS, read_source
from govdoc.formats.noting import format_of_data, read_noting
from govdoc.formats.text.source import decode
from govdoc.tables.records import Source

Refused = Callable[[Iterable[Problem]], None]

_LINES = (".jsonl", ".ndjson")


def sources(
    paths: Sequence[str], *, format: str | None = None, refused: Refused, **known: Any
) -> Iterator[Source]:
    """The documents in the files and folders `paths`; `-` is standard input.

    A line of a JSON Lines file is a document, named `file:line`. `known` goes into each `Source`.
    Of what cannot be read, `refused` is told the problems, and the rest goes on.
    """
    for name in dict.fromkeys(_names(paths)):
        try:
            if name.lower().endswith(_LINES) and format is None:
                yield from _lines(name, refused, known)
            else:
                data = sys.stdin.buffer.read() if name == "-" else read_source(name)
                yield source_of(name, data, format or format_of_data(data, name), known)
        except GovdocError as error:
            refused(attrs.evolve(p, source=p.source or _shown(name)) for p in error.problems)
        except OSError as error:
            why = error.strerror or str(error)
            refused([Problem(code="GD018", zh=why, en=why, source=_shown(name))])


def _lines(name: str, refused: Refused, known: dict[str, Any]) -> Iterator[Source]:
    with open(name, "rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                yield source_of(f"{name}:{number}", line, "json", known)
            except GovdocError as error:
                refused(attrs.evolve(p, source=_shown(name), line=number) for p in error.problems)


def source_of(name: str, data: bytes, format: str, known: dict[str, Any]) -> Source:
    """The document that `data` is. Raises what `loads` raises."""
    document, noticed = read_noting(data, format)
    return Source(
        name=_shown(name),
        document=document,
        data=data,
        format=format,
        text=decode(data) if format == "text" else None,
        noticed=noticed,
        **known,
    )


def _names(paths: Sequence[str]) -> Iterator[str]:
    suffixes = (
        *_LINES,
        *(suffix for row in FORMATS.values() if row.readable for suffix in row.suffixes),
    )
    for path in paths:
        if path == "-" or not os.path.isdir(path):
            yield path
            continue
        for folder, below, files in os.walk(path):
            below.sort()
            yield from (os.path.join(folder, f) for f in sorted(files) if f.endswith(suffixes))


def _shown(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 are escaped."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
