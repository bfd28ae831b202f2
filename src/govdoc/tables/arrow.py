"""Tables in Apache Arrow (pip install 'govdoc[arrow]')."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from govdoc.errors import EncodeError, MissingExtraError, Problem
from govdoc.formats.documents import Document
from govdoc.tables.records import Row, Source, Table
from govdoc.tables.table import TABLES

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError.of("arrow", "pyarrow") from error

TYPES: dict[str, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "decimal": pa.decimal128(28, 4),
    "date": pa.date32(),
    "texts": pa.list_(pa.string()),
}
"""The Arrow type of each type of column."""


def schema(table: Table) -> pa.Schema:
    """The schema of `table`, each column with its description."""
    return pa.schema(
        [pa.field(c.name, TYPES[c.type], metadata={"zh": c.zh, "en": c.en}) for c in table.columns]
    )


def arrow_table(table: Table, rows: Sequence[Row]) -> pa.Table:
    """`rows` of `table`. Raises `EncodeError` for text that is no Unicode."""
    columns = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    fields = schema(table)
    try:
        arrays = [
            pa.array(column, field.type) for column, field in zip(columns, fields, strict=True)
        ]
    except UnicodeEncodeError:
        raise EncodeError(
            Problem(
                code="GD011",
                zh="含有单独的代理码点，任何格式都不能容纳",
                en="half of a surrogate pair, which no format can hold",
            )
        ) from None
    return pa.table(arrays, schema=fields)


def to_arrow(
    documents: Document | Iterable[Document] | Mapping[str, Document], *, max_chars: int = 800
) -> dict[str, pa.Table]:
    """Every table of `documents`, by name; see `docs/tables.md` for the columns.

    A mapping gives each document its name in the column `document`; otherwise they are numbered
    from 0. `max_chars` is how long a chunk may be. Raises `EncodeError`.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for name, document in _named(documents):
        source = Source(name=name, document=document, max_chars=max_chars)
        for table in TABLES:
            rows[table.name] += table.rows_of(source)
    return {table.name: arrow_table(table, rows[table.name]) for table in TABLES}


def _named(documents: Any) -> Iterable[tuple[str, Document]]:
    if isinstance(documents, Mapping):
        return documents.items()
    if hasattr(documents, "__attrs_attrs__"):
        documents = [documents]
    return ((str(n), document) for n, document in enumerate(documents))
