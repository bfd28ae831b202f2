"""JSON of objects that are no documents (the facts of a case, a pool, a draw), as strict as theirs.

The fields stand flat, without version or type: the reader knows what it asks for.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import Any, TypeVar, cast

from govdoc.errors import EncodeError
from govdoc.formats import checking, conversion, documents
from govdoc.formats import json as json_format

T = TypeVar("T")


def dumps(record: Any, *, indent: int | None = None) -> bytes:
    """`record` as JSON. Raises `EncodeError` with every problem."""
    found = islice(checking.model_problems(record, type(record)), documents.MAX_PROBLEMS)
    if problems := tuple(found):
        raise EncodeError(problems)
    plain = conversion.quick_converter().unstructure(record)
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode()


def loads(data: bytes, cls: type[T]) -> T:
    """The `cls` in the JSON `data`. Raises `DecodeError`, `StructureError` with every problem."""
    plain, found, with_lines = json_format.parsed(data)
    fitting = cast(Any, cls)  # from_plain reads any class of the converter's
    return cast(T, documents.from_plain(plain, fitting, found=found, line_of=with_lines))
