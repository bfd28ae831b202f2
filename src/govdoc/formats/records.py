"""JSON of objects that are no documents (the facts of a case, a pool, a draw), as strict as theirs.

The fields stand flat, without version or type: the reader knows what it asks for.
"""

from __future__ import annotations

from typing import Any, TypeVar

from govdoc.formats import documents
from govdoc.formats import json as json_format

T = TypeVar("T")


def dumps(record: Any, *, indent: int | None = None) -> bytes:
    """`record` as JSON. Raises `EncodeError` with every problem."""
    return json_format.written(documents.converted(record), indent)


def loads(data: bytes, cls: type[T]) -> T:
    """The `cls` in the JSON `data`. Raises `DecodeError`, `StructureError` with every problem."""
    plain, found, with_lines = json_format.parsed(data)
    return documents.from_plain(plain, cls, found=found, line_of=with_lines)
