"""What other libraries make of govdoc's JSON and XML, on models derived from govdoc's own classes.

Their models have the same fields, types and defaults. What they do not do: cattrs, pydantic and
xsdata see no doubled key, msgspec drops unknown keys besides, and the schema validators look at
the shape only and build nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import Any, Optional

import attrs
import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
import orjson
import pydantic
import pydantic_xml
from pydantic_xml.element.element import SearchMode
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer
from xsdata.models.datatype import XmlDate

import govdoc
from govdoc.formats.documents import type_name
from govdoc.formats.schemas.json_schema import json_schema
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, classes, fields
from govdoc.formats.xml_names import NAMESPACE, element_name, item_name

Peer = tuple[str, Callable[[], object]]


def json_readers(document: govdoc.Document, data: bytes) -> Iterator[Peer]:
    """Bytes to typed objects."""
    cls: Any = type(document)
    name = type_name(document)
    model = pydantic_models(cls)[cls]
    converter = govdoc.converter(detailed_validation=False)

    def with_cattrs() -> object:
        plain = orjson.loads(data)
        del plain["govdoc"], plain["type"]
        return converter.structure(plain, cls)

    def with_pydantic() -> object:
        return model.model_validate_json(data)

    assert msgspec.json.decode(data, type=cls) == document, name
    assert with_cattrs() == document
    assert with_pydantic()
    yield "msgspec, onto the attrs classes", lambda: msgspec.json.decode(data, type=cls)
    yield "pydantic", with_pydantic
    yield "cattrs + orjson", with_cattrs


def json_validators(document: govdoc.Document, data: bytes) -> Iterator[Peer]:
    """Bytes to dicts, whose shape is then held against govdoc's JSON Schema."""
    schema = orjson.loads(json_schema())
    rust = jsonschema_rs.validator_for(schema)
    # It takes a document for none of the four kinds, where it has tried another first.
    only = {"$defs": schema["$defs"], "$ref": f"#/$defs/{type_name(document)}"}
    compiled = fastjsonschema.compile(only, use_default=False)
    python = jsonschema.Draft202012Validator(schema)
    assert rust.is_valid(orjson.loads(data))
    yield "jsonschema-rs, shape only", lambda: rust.validate(orjson.loads(data))
    yield "fastjsonschema, shape only", lambda: compiled(orjson.loads(data))
    yield "jsonschema, shape only", lambda: python.validate(orjson.loads(data))


def json_writers(document: govdoc.Document, data: bytes) -> Iterator[Peer]:
    """Typed objects to bytes."""
    cls: Any = type(document)
    model = pydantic_models(cls)[cls].model_validate_json(data)
    converter = govdoc.converter(detailed_validation=False)
    encode = msgspec.json.Encoder().encode
    yield "msgspec, from the attrs classes", lambda: encode(document)
    yield "pydantic", lambda: model.model_dump_json(exclude_defaults=True)
    yield "cattrs + orjson", lambda: orjson.dumps(converter.unstructure(document))


def xml_readers(document: govdoc.Document, data: bytes) -> Iterator[Peer]:
    """Bytes to typed objects."""
    cls: Any = type(document)
    model, made = xml_models(cls)[cls], dataclasses_of(cls)[cls]
    parser = XmlParser()
    assert parser.from_bytes(data, made)
    yield "pydantic-xml", lambda: model.from_xml(data)
    yield "xsdata", lambda: parser.from_bytes(data, made)


def xml_writers(document: govdoc.Document, data: bytes) -> Iterator[Peer]:
    """Typed objects to bytes."""
    cls: Any = type(document)
    model = xml_models(cls)[cls].from_xml(data)
    made = XmlParser().from_bytes(data, dataclasses_of(cls)[cls])
    serializer = XmlSerializer()
    yield "xsdata", lambda: serializer.render(made)
    with suppress(ValueError):  # it takes clauses in clauses for a circle, not always
        model.to_xml()
        yield "pydantic-xml", lambda: model.to_xml(exclude_none=True, skip_empty=True)


@cache
def pydantic_models(root: type) -> dict[type, Any]:
    """A pydantic model for `root` and every class below it, unknown keys refused."""
    config = pydantic.ConfigDict(extra="forbid", frozen=True)
    own = {"govdoc": (str, "1.0"), "type": (str, "")}

    def define(cls: type, known: dict[type, Any]) -> Any:
        described: dict[str, Any] = {
            f.name: (_type(f, known, cls), _default(cls, f)) for f in fields(cls)
        }
        if cls is root:
            described |= own
        return pydantic.create_model(cls.__name__, __config__=config, **described)

    return _defined(root, define)


@cache
def xml_models(root: type) -> dict[type, Any]:
    """A pydantic-xml model for `root` and every class below it."""

    def define(cls: type, known: dict[type, Any]) -> Any:
        described: dict[str, Any] = {}
        if cls is root:
            described["version"] = (str, pydantic_xml.attr(default="1.0"))
        for f in fields(cls):
            default = None if f.nullable else _default(cls, f)
            if isinstance(f.shape, Array):
                item = pydantic_xml.element(tag=item_name(f.shape.item), default_factory=list)
                kind: Any = list[_inner(f.shape.item, known, cls)]  # type: ignore[misc]
                described[f.name] = (kind, pydantic_xml.wrapped(f.name, item))
            else:
                own = {} if default is ... else {"default": default}
                element = pydantic_xml.element(tag=f.name, **own)
                described[f.name] = (_type(f, known, cls), element)
        return pydantic_xml.create_model(
            cls.__name__,
            __tag__=element_name(cls),
            __nsmap__={"": NAMESPACE},
            __search_mode__=SearchMode.UNORDERED,
            **described,
        )

    return _defined(root, define)


@cache
def dataclasses_of(root: type) -> dict[type, Any]:
    """A dataclass for `root` and every class below it, as xsdata wants them."""
    module = ModuleType(f"{__name__}_{root.__name__}")  # where xsdata looks up names in types
    sys.modules[module.__name__] = module

    def define(cls: type, known: dict[type, Any]) -> Any:
        described: list[Any] = []
        if cls is root:
            version = dataclasses.field(default="1.0", metadata={"type": "Attribute"})
            described.append(("version", str, version))
        for f in fields(cls):
            metadata: dict[str, Any] = {"type": "Element", "namespace": NAMESPACE}
            if isinstance(f.shape, Array):
                metadata |= {"wrapper": f.name, "name": item_name(f.shape.item)}
                kind: Any = list[_for_xsdata(f.shape.item, known, cls)]  # type: ignore[misc]
                field: Any = dataclasses.field(default_factory=list, metadata=metadata)
            else:
                kind = Optional[_for_xsdata(f.shape, known, cls)]  # noqa: UP045
                field = dataclasses.field(default=None, metadata=metadata)
            described.append((f.name, kind, field))
        made = dataclasses.make_dataclass(cls.__name__, described, kw_only=True)
        made.__module__ = module.__name__
        setattr(module, cls.__name__, made)
        made.Meta = type(  # type: ignore[attr-defined]
            "Meta", (), {"name": element_name(cls), "namespace": NAMESPACE}
        )
        return made

    return _defined(root, define)


@dataclasses.dataclass
class _Row:
    """A row of a table, which xsdata wants to be a class of its own."""

    item: list[str] = dataclasses.field(
        default_factory=list, metadata={"type": "Element", "namespace": NAMESPACE}
    )


def _for_xsdata(shape: Shape, known: dict[type, Any], owner: type) -> Any:
    match shape:
        case Array(Scalar("text")):
            return _Row
        case Scalar("date"):
            return XmlDate
        case Scalar("choice", kind) if not isinstance(kind, type):
            return str
        case _:
            return _inner(shape, known, owner)


def _defined(root: type, define: Callable[[type, dict[type, Any]], Any]) -> dict[type, Any]:
    """What `define` makes of every class, the inner ones first."""
    known: dict[type, Any] = {}
    for cls in reversed(classes(root)):
        _define_below(cls, define, known)
    return known


def _define_below(cls: type, define: Callable[..., Any], known: dict[type, Any]) -> None:
    if cls in known:
        return
    for field in fields(cls):
        shape = field.shape
        while isinstance(shape, Array):
            shape = shape.item
        if isinstance(shape, Record) and shape.cls is not cls:
            _define_below(shape.cls, define, known)
    known[cls] = define(cls, known)


def _type(field: Field, known: dict[type, Any], owner: type) -> Any:
    kind = _inner(field.shape, known, owner)
    return Optional[kind] if field.nullable else kind  # noqa: UP045


def _inner(shape: Shape, known: dict[type, Any], owner: type) -> Any:
    match shape:
        case Array(item):
            return tuple[_inner(item, known, owner), ...]  # type: ignore[misc]
        case Record(cls):
            return owner.__name__ if cls is owner else known[cls]
        case Scalar("decimal"):
            return Decimal
        case Scalar("date"):
            return dt.date
        case Scalar(_, kind):
            return kind


def _default(cls: type, field: Field) -> Any:
    default: Any = attrs.fields_dict(cls)[field.name].default
    if default is attrs.NOTHING:
        return ...
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]
