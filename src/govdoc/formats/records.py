"""JSON of objects that are no documents (the facts of a case, a pool, a draw), as strict as theirs.

The fields stand flat, without version or type: the reader knows what it asks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from govdoc.errors import Problem, StructureError
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


def without(data: bytes, cls: type[T], problems: Iterable[Problem]) -> T | None:
    """The `cls` in the JSON `data` but for the fields that `problems` are about.

    `None` where that leaves no `cls`. It is for telling what else is wrong, never for deciding.
    """
    plain, _, _ = json_format.parsed(data)
    for problem in problems:
        _drop(plain, problem.pointer.split("/")[1:])
    try:
        return documents.from_plain(plain, cls)
    except StructureError:
        return None


def _drop(plain: Any, path: list[str]) -> None:
    """Takes out the innermost field on `path`; lists stay as long as they are."""
    last: tuple[dict[str, Any], str] | None = None
    at = plain
    for part in (each.replace("~1", "/").replace("~0", "~") for each in path):
        if type(at) is dict and part in at:
            last, at = (at, part), at[part]
        elif type(at) is list and part.isdecimal() and int(part) < len(at):
            at = at[int(part)]
        else:
            break
    if last is not None:
        last[0].pop(last[1], None)
