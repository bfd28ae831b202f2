"""`govdoc show --view matrix`: who does what, a row for each unit and a column for each task."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.cli.output import say
from govdoc.formats.documents import Document
from govdoc.reading.tasks import matrix

_SIGNS = {"first": "●", "other": "○", "": ""}


def matrix_rows(document: Document) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    """The columns and the rows: ● the unit named first, ○ another one."""
    found = matrix(document)
    columns = (say("责任单位", "Unit"), *(task.label for task in found.tasks))
    return columns, (
        (unit, *(_SIGNS[part] for part in parts))
        for unit, parts in zip(found.units, found.cells, strict=True)
    )
