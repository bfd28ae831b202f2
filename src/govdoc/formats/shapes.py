"""The shapes of the model's fields, read off the attrs classes.

Schemas, XML and the checks stand on them, so that a field is declared in one place only.
"""

from __future__ import annotations

import datetime as dt
import types
import typing
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeAlias

import attrs
from attrs import frozen

ScalarName = Literal["text", "integer", "boolean", "decimal", "date", "choice"]

_SCALARS: dict[Any, ScalarName] = {
    str: "text",
    int: "integer",
    bool: "boolean",
    Decimal: "decimal",
    dt.date: "date",
}


@frozen
class Scalar:
    """A single value."""

    name: ScalarName
    type: Any
    """The Python type, or the `Literal`."""
    choices: tuple[str, ...] = ()
    """Of a `choice`: the values allowed, as written."""


@frozen
class Record:
    """An object of the model."""

    cls: type


@frozen
class Array:
    """A tuple."""

    item: Shape


Shape: TypeAlias = Scalar | Record | Array


@frozen
class Field:
    """A field of a class of the model."""

    name: str
    shape: Shape
    required: bool
    nullable: bool


@cache
def fields(cls: type) -> tuple[Field, ...]:
    """The fields of `cls`, in declared order."""
    hints = typing.get_type_hints(cls)
    found = []
    for attribute in attrs.fields(cls):
        hint, nullable = _without_none(hints[attribute.name])
        required = attribute.default is attrs.NOTHING
        found.append(Field(attribute.name, shape_of(hint), required, nullable))
    return tuple(found)


@cache
def fields_by_name(cls: type) -> dict[str, Field]:
    """The fields of `cls` by name."""
    return {field.name: field for field in fields(cls)}


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) not in (types.UnionType, typing.Union):
        return hint, False
    (rest,) = (argument for argument in typing.get_args(hint) if argument is not type(None))
    return rest, True


def shape_of(hint: Any) -> Shape:
    """The shape of values of the type `hint`."""
    origin = typing.get_origin(hint)
    if origin is tuple:
        return Array(shape_of(typing.get_args(hint)[0]))
    if origin is Literal:
        return Scalar("choice", hint, typing.get_args(hint))
    if hint in _SCALARS:
        return Scalar(_SCALARS[hint], hint)
    if issubclass(hint, Enum):
        return Scalar("choice", hint, tuple(member.value for member in hint))
    return Record(hint)


def classes(*roots: type) -> tuple[type, ...]:
    """`roots` and every class of the model that they reach, in order of first use."""
    found: dict[type, None] = {}

    def visit(shape: Shape) -> None:
        match shape:
            case Array(item):
                visit(item)
            case Record(cls) if cls not in found:
                found[cls] = None
                for field in fields(cls):
                    visit(field.shape)

    for root in roots:
        visit(Record(root))
    return tuple(found)
