"""Tables as one SQLite database, `govdoc.sqlite`."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from govdoc.formats.files import staged
from govdoc.tables.records import ColumnType, Row, Table, Write
from govdoc.tables.table import TABLES

NAME = "govdoc.sqlite"

_TYPES: dict[ColumnType, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "decimal": "NUMERIC",
    "date": "TEXT",
    "texts": "TEXT",
}


@contextmanager
def opened(folder: Path) -> Iterator[Write]:
    """Writes `govdoc.sqlite` into `folder`, with an index on every id that tables are joined by.

    Dates are text (2022-10-24), lists are JSON (`json_each` reads them), truth is 0 or 1.
    """
    with staged(folder / NAME) as path, closing(sqlite3.connect(path)) as database:
        # The file is staged: what a crash leaves behind is thrown away, whatever is in it.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        for table in TABLES:
            columns = ", ".join(f'"{c.name}" {_TYPES[c.type]}' for c in table.columns)
            database.execute(f'CREATE TABLE "{table.name}" ({columns})')

        def write(table: Table, rows: Iterable[Row]) -> None:
            places = ", ".join("?" * len(table.columns))
            plain = ([_value(value) for value in row] for row in rows)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', plain)

        yield write
        for table in TABLES:
            for column in table.columns:
                if column.name == "id" or column.joins:
                    index, on = f"{table.name}_{column.name}", f'"{table.name}" ("{column.name}")'
                    database.execute(f'CREATE INDEX "{index}" ON {on}')
        database.commit()


def _value(value: Any) -> Any:
    match value:
        case Decimal():
            return format(value, "f")
        case dt.date():
            return value.isoformat()
        case tuple():
            return json.dumps(value, ensure_ascii=False)
    return value
