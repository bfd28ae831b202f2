"""Writing the tables of many documents, as they come: only one document is held at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from govdoc.errors import GovdocError, Problem
from govdoc.tables.records import Source
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
    are replaced when all are written, or not at all. Raises `OSError`, `MissingExtraError`.
    """
    opened = import_module(WRITERS[to]).opened
    folder.mkdir(parents=True, exist_ok=True)
    rows: Counter[str] = Counter()
    with opened(folder) as write:
        for source in sources:
            try:
                found = [(table, table.rows_of(source)) for table in TABLES]
            except GovdocError as error:
                refused(error.problems)
                continue
            for table, own in found:
                write(table, own)
                rows[table.name] += len(own)
    return rows
