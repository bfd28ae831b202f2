"""Writing the tables of many documents, as they come: only one document is held at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path

from govdoc.errors import GovdocError, Problem
from govdoc.tables.records import Row, Source, Table
from govdoc.tables.table import TABLES

WRITERS: dict[str, str] = {
    "parquet": "govdoc.tables.parquet",
    "sqlite": "govdoc.tables.sqlite",
    "csv": "govdoc.tables.csv",
}
"""Every form of tables: the modules have `opened(folder)` and are imported when first used."""


def export(
    sources: Iterable[Source],
    folder: Path,
    *,
    to: str,
    refused: Callable[[Iterable[Problem]], None],
) -> Counter[str]:
    """Write the tables of `sources` into `folder`, which is made; how many rows each has.

    A document whose rows cannot be written is left out whole, and `refused` is told why. Files
    are replaced when all are written, or not at all; where there is no document, none is.
    Raises `OSError`, `MissingExtraError`.
    """
    opened = import_module(WRITERS[to]).opened
    documents = _documents(sources, refused)
    first = next(documents, None)
    if first is None:
        return Counter()
    folder.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    with opened(folder) as write:
        for table, rows in chain(first, chain.from_iterable(documents)):
            write(table, rows)
            counts[table.name] += len(rows)
    return counts


def _documents(
    sources: Iterable[Source], refused: Callable[[Iterable[Problem]], None]
) -> Iterator[list[tuple[Table, list[Row]]]]:
    """The rows of each document that has no row that cannot be written."""
    for source in sources:
        try:
            yield [(table, table.rows_of(source)) for table in TABLES]
        except GovdocError as error:
            refused(error.problems)
