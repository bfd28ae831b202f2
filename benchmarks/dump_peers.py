"""`python -m benchmarks.dump_peers NAME PATH`: what a peer takes to check the shape of lines."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import orjson

from benchmarks.timing import peak_mib
from govdoc import Issue
from govdoc.formats.schemas import schema
from govdoc.formats.shapes import Array, Record, Scalar, Shape, fields

Reader = Callable[[bytes], object]


def _msgspec() -> Reader:
    import msgspec

    from govdoc.formats.documents import VERSION
    from govdoc.formats.structs import twin

    return msgspec.json.Decoder(twin(Issue, VERSION, "issue").file).decode


def _pydantic() -> Reader:
    import datetime as dt
    from decimal import Decimal

    import pydantic

    scalars: dict[str, Any] = {
        "text": str, "integer": int, "boolean": bool, "decimal": Decimal, "date": dt.date,
    }  # fmt: skip
    models: dict[type, Any] = {}

    def kind(shape: Shape) -> Any:
        match shape:
            case Scalar():
                return scalars.get(shape.name, shape.type)
            case Array(item):
                return tuple[kind(item), ...]  # type: ignore[misc]
            case Record(cls):
                return cls.__name__

    def model(cls: type) -> None:
        if cls in models:
            return
        models[cls] = None
        members: dict[str, Any] = {}
        for field in fields(cls):
            inner = field.shape
            while isinstance(inner, Array):
                inner = inner.item
            if isinstance(inner, Record):
                model(inner.cls)
            of = kind(field.shape)
            wanted = of if field.required else _optional(of)
            members[field.name] = (wanted, ... if field.required else None)
        models[cls] = pydantic.create_model(
            cls.__name__, __config__=pydantic.ConfigDict(extra="forbid"), **members
        )

    def _optional(of: Any) -> Any:
        return f"{of} | None" if isinstance(of, str) else of | None

    model(Issue)
    by_name = {cls.__name__: made for cls, made in models.items()}
    for made in models.values():
        made.model_rebuild(_types_namespace=by_name)
    issue = pydantic.create_model(
        "Root", __base__=models[Issue], govdoc=(str, ...), type=(str, ...)
    )
    issue.model_rebuild(_types_namespace=by_name)
    read: Reader = issue.model_validate_json
    return read


def _fastjsonschema() -> Reader:
    import fastjsonschema

    # It knows drafts up to 7, and does not find its way through the root of the schema.
    issue = {"$ref": "#/$defs/issue", "$defs": json.loads(schema("json"))["$defs"]}
    validate = fastjsonschema.compile(issue)
    return lambda line: validate(orjson.loads(line))


def _jsonschema_rs() -> Reader:
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(json.loads(schema("json")))
    return lambda line: validator.validate(orjson.loads(line))


def _jsonschema() -> Reader:
    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(schema("json")))
    return lambda line: validator.validate(orjson.loads(line))


READERS: dict[str, Callable[[], Reader]] = {
    "orjson": lambda: orjson.loads,
    "msgspec": _msgspec,
    "pydantic": _pydantic,
    "fastjsonschema": _fastjsonschema,
    "jsonschema-rs": _jsonschema_rs,
    "jsonschema": _jsonschema,
}
"""What makes the reader of a line, by name."""


@attrs.frozen(kw_only=True)
class Took:
    """What a peer took, without its start."""

    documents: int
    seconds: float
    cpu_seconds: float
    mib: float
    """Peak of the process."""


def measured(name: str, path: Path) -> Took:
    """Read every line of `path`."""
    read = READERS[name]()
    documents = 0
    start, busy = time.perf_counter(), time.process_time()
    with path.open("rb") as file:
        for line in file:
            read(line)
            documents += 1
    return Took(
        documents=documents,
        seconds=time.perf_counter() - start,
        cpu_seconds=time.process_time() - busy,
        mib=peak_mib(),
    )


if __name__ == "__main__":
    print(json.dumps(attrs.asdict(measured(sys.argv[1], Path(sys.argv[2])))))
