"""Tables as CSV: UTF-8 with its mark, so that Excel reads it, and no cell taken for a formula.

A text that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break would be
run as a formula by a spreadsheet; it is written with `'` before it, and so is one that begins
with `'` itself, so that `undefused` gives every text back. Numbers and dates are left alone.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from govdoc.formats.files import staged
from govdoc.tables.records import Row, Table, Write
from govdoc.tables.table import TABLES

_FORMULA = tuple("=+-@＝＋－＠\t\r\n'")


def defused(text: str) -> str:
    """`text` as no spreadsheet takes it for a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def undefused(cell: str) -> str:
    """The text that `defused` made `cell` of."""
    return cell[1:] if cell.startswith("'") else cell


@contextmanager
def opened(folder: Path) -> Iterator[Write]:
    """Writes `<table>.csv` for each table into `folder`."""
    with ExitStack() as stack:
        files = {}
        for table in TABLES:
            path = stack.enter_context(staged(folder / f"{table.name}.csv"))
            file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            files[table.name] = csv.writer(file)
            files[table.name].writerow([column.name for column in table.columns])

        def write(table: Table, rows: Iterable[Row]) -> None:
            files[table.name].writerows([_cell(value) for value in row] for row in rows)

        yield write


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return defused(value)
        case tuple():
            return json.dumps(value, ensure_ascii=False)
    return str(value)
