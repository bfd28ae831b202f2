"""The JSON Schema (2020-12) of govdoc's JSON, generated from the classes of the model."""

from __future__ import annotations

import inspect
import json
from typing import Any

from govdoc.formats.conversion import DATE_PATTERN, DECIMAL_PATTERN, MAX_INTEGER
from govdoc.formats.documents import DOCUMENT_TYPES, VERSION
from govdoc.formats.schemas.field_docs import field_docs
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, classes, fields

_SCALARS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer", "minimum": -MAX_INTEGER, "maximum": MAX_INTEGER},
    "boolean": {"type": "boolean"},
    "decimal": {"type": "string", "pattern": f"^{DECIMAL_PATTERN}$"},
    "date": {"type": "string", "format": "date", "pattern": f"^{DATE_PATTERN}$"},
}


def json_schema() -> str:
    """The schema as text, with a final newline."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:govdoc:schema:json:{VERSION}",
        "title": f"govdoc {VERSION}",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in DOCUMENT_TYPES],
        "$defs": {name: _root(name, cls) for name, cls in DOCUMENT_TYPES.items()}
        | {cls.__name__: _object(cls) for cls in classes(*DOCUMENT_TYPES.values())},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _root(name: str, cls: type) -> dict[str, Any]:
    inner = _object(cls)
    return inner | {
        "properties": {"govdoc": {"const": VERSION}, "type": {"const": name}} | inner["properties"],
        "required": ["govdoc", "type", *inner["required"]],
    }


def _object(cls: type) -> dict[str, Any]:
    docs = field_docs(cls)
    return {
        "type": "object",
        "description": inspect.getdoc(cls),
        "properties": {field.name: _field(field, docs.get(field.name)) for field in fields(cls)},
        "required": [field.name for field in fields(cls) if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, doc: str | None) -> dict[str, Any]:
    schema = _shape(field.shape)
    if field.nullable:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return schema | ({"description": doc} if doc else {})


def _shape(shape: Shape) -> dict[str, Any]:
    match shape:
        case Array(item):
            return {"type": "array", "items": _shape(item)}
        case Record(cls):
            return {"$ref": f"#/$defs/{cls.__name__}"}
        case Scalar("choice"):
            return {"enum": list(shape.choices)}
        case Scalar():
            return _SCALARS[shape.name]
