"""What a JSON file of facts may hold, for people: its fields with their meaning, and a blank one.

Both are made from the classes and the docstrings under their fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from govdoc.formats.schemas.field_docs import field_docs
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, fields

_KINDS = {
    "text": '"…"',
    "integer": "1",
    "boolean": "true / false",
    "decimal": '"500000.00"',
    "date": '"2022-10-24"',
}


@frozen
class Entry:
    """A field of a file."""

    path: str
    """panel.members[].from_pool."""
    written: str
    """How a value is written: true / false / null."""
    doc: str
    """What it means, in English with the Chinese terms."""


def entries(cls: type, start: str = "") -> Iterator[Entry]:
    """Every field of a file that holds a `cls`, those of objects after their own."""
    docs = field_docs(cls)
    for field in fields(cls):
        path, inner = start + field.name, field.shape
        yield Entry(path, _written(field), _as_json(" ".join(docs.get(field.name, "").split())))
        if isinstance(inner, Array):
            path, inner = f"{path}[]", inner.item
        if isinstance(inner, Record):
            yield from entries(inner.cls, f"{path}.")


def _as_json(doc: str) -> str:
    """`doc` with the values of Python as JSON has them."""
    for python, json in (("`None`", "null"), ("`True`", "true"), ("`False`", "false")):
        doc = doc.replace(python, json)
    return doc.replace("`()`", "[]").replace("`", "")


def _written(field: Field) -> str:
    written = _kind(field.shape)
    return f"{written} / null" if field.nullable else written


def _kind(shape: Shape) -> str:
    match shape:
        case Array(Record()):
            return "[{…}, …]"
        case Array(item):
            return f"[{_kind(item)}, …]"
        case Record():
            return "{…}"
        case Scalar(name="choice"):
            return " / ".join(f'"{choice}"' for choice in shape.choices)
    return _KINDS[shape.name]


def blank(cls: type) -> dict[str, Any]:
    """A `cls` as plain data in which nothing is known, to be filled in.

    A list of objects that have facts of their own has one of them, as a sample.
    """
    return {field.name: _blank(field) for field in fields(cls)}


def _blank(field: Field) -> Any:
    match field.shape:
        case Array(Record(cls)) if any(inner.nullable for inner in fields(cls)):
            return [blank(cls)]
        case Record(cls) if not field.nullable:
            return blank(cls)
    if field.nullable:
        return None
    return [] if isinstance(field.shape, Array) else _empty(field.shape)


def _empty(shape: Shape) -> Any:
    assert isinstance(shape, Scalar)
    return {"boolean": False, "choice": (*shape.choices, "")[0]}.get(shape.name, "")
