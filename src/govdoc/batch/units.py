"""Sources divided into units: byte ranges of lines, row groups, whole files."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from govdoc.batch import tables
from govdoc.batch.messages import Unit
from govdoc.batch.options import MiB
from govdoc.batch.sources import LINES, TABLE, Source

UNIT = MiB // 8
"""Bytes of a range: some tens of documents, so that at the end no worker waits long for another."""


def units(source: Source, start: int, ended: Callable[[], bool]) -> Iterator[Unit]:
    """The units of `source` from `start` on.

    Of what is packed nobody knows the size: ranges are given out until it has `ended`. Raises
    `DecodeError` for a table that cannot be read.
    """
    if source.kind == TABLE:
        groups = tables.row_groups(source.path)
        yield from (_unit(source, group, group + 1) for group in range(start, groups))
    elif source.kind != LINES:
        yield _unit(source, 0, -1)
    elif source.sized:
        for at in range(start, source.size, UNIT):
            yield _unit(source, at, at + UNIT)
    else:
        for at in itertools.takewhile(lambda _: not ended(), itertools.count(start, UNIT)):
            yield _unit(source, at, at + UNIT)


def _unit(source: Source, start: int, end: int) -> Unit:
    return Unit(
        source=source.name,
        path=source.path,
        kind=source.kind,
        packing=source.packing,
        member=source.member,
        start=start,
        end=end,
    )
