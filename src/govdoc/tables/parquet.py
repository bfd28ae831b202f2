"""Tables as Parquet files, `<table>.parquet`, written in batches (pip install 'govdoc[arrow]')."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from govdoc.formats.files import staged
from govdoc.tables.arrow import arrow_table, schema
from govdoc.tables.records import Row, Table, Write
from govdoc.tables.table import TABLES

import pyarrow.parquet as pq  # isort: skip  # after `arrow`, which says so where it is missing

_BATCH = 4_000_000
"""Characters of text that are kept before a row group is written."""


@contextmanager
def opened(folder: Path) -> Iterator[Write]:
    """Writes `<table>.parquet` for each table into `folder`."""
    with ExitStack() as stack:
        files = {}
        for table in TABLES:
            path = stack.enter_context(staged(folder / f"{table.name}.parquet"))
            file = pq.ParquetWriter(path, schema(table), compression="zstd")
            files[table.name] = stack.enter_context(file)
        kept: dict[str, list[Row]] = {table.name: [] for table in TABLES}
        sizes: Counter[str] = Counter()

        def write(table: Table, rows: Iterable[Row]) -> None:
            for row in rows:
                kept[table.name].append(row)
                sizes[table.name] += sum(len(v) if isinstance(v, str) else 8 for v in row)
                if sizes[table.name] > _BATCH:
                    flush(table)

        def flush(table: Table) -> None:
            files[table.name].write_table(arrow_table(table, kept[table.name]))
            kept[table.name], sizes[table.name] = [], 0

        yield write
        for table in TABLES:
            flush(table)
