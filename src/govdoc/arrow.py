"""Checking documents on the engine that one has: a pure function over Arrow record batches.

`check_batches` runs as it is in Spark (`mapInArrow`), Ray Data, Dask, Daft, DuckDB and Polars; see
`docs/engines.md`. It needs `pip install 'govdoc[arrow]'` and none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govdoc.errors import GovdocError
from govdoc.formats.noting import format_of_data
from govdoc.rules.documents.plugins import all_rules
from govdoc.tables import rows
from govdoc.tables.arrow import arrow_table, schema, to_arrow
from govdoc.tables.records import Row
from govdoc.tables.sources import source_of
from govdoc.tables.table import TABLES

import pyarrow as pa  # isort: skip  # after `tables.arrow`, which says so where it is missing

_TABLE = next(table for table in TABLES if table.name == "findings")

DOCUMENTS = pa.schema([("document", pa.string()), ("data", pa.binary())])
"""What `check_batches` is given: a document's name and its bytes.

The format is told by the suffix of the name; a third column `format` (`json`, `xml`, `text`), where
there is one, says it in its stead. Other columns are passed over.
"""

FINDINGS = schema(_TABLE)
"""What `check_batches` gives: the columns of the table `findings`."""


def check_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The findings of `govdoc.check` in the documents of `batches`, a batch for each batch.

    What cannot be read is a row too, with the code and message of why. Raises `KeyError` where a
    batch has no column `document` or `data`.
    """
    rules = all_rules()
    for batch in batches:
        names = [name or "" for name in batch.column("document").to_pylist()]
        data = batch.column("data").to_pylist()
        given = "format" in batch.schema.names
        formats = batch.column("format").to_pylist() if given else [None] * len(names)
        found: list[Row] = []
        for name, content, format in zip(names, data, formats, strict=True):
            try:
                known = {"rules": rules}
                whole = _bytes(content)
                source = source_of(name, whole, format or format_of_data(whole, name), known)
                found += _TABLE.rows_of(source)
            except GovdocError as error:
                none = (None, None)
                found += (rows.finding(name, none, p, p.line) for p in error.problems)
        yield from arrow_table(_TABLE, found).combine_chunks().to_batches() or [_empty()]


def _bytes(content: bytes | str | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""


def _empty() -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([], schema=FINDINGS)


__all__ = ["DOCUMENTS", "FINDINGS", "check_batches", "to_arrow"]
