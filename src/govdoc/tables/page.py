"""The page `docs/tables.md`: every table and column, made of the one description of them."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.tables.table import TABLES

MARK = "<!-- made by `python -m govdoc.tables`; do not edit below -->"


def columns() -> str:
    """The tables as Markdown; on the page it stands after `MARK`."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    for table in TABLES:
        yield f"### {table.name}"
        yield ""
        yield f"{table.zh}. One row: {table.en}."
        yield ""
        yield "| column | type | what is in it | 说明 |"
        yield "|---|---|---|---|"
        for column in table.columns:
            joins = f"; = `{column.joins}.id`" if column.joins else ""
            yield f"| `{column.name}` | {column.type} | {column.en}{joins} | {column.zh} |"
        yield ""
