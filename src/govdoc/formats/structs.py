"""The model's twins for quick JSON: msgspec structs, and functions from the model and back.

They are generated from the fields' shapes when first used. Whatever they do not vouch for is a
`Doubt`: then the converter and the checks, which define the mapping, decide and explain.
Why it is done this way is told in docs/decisions/0010-speed-of-formats.md.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from types import ModuleType
from typing import Any

import attrs
import msgspec
from attrs import frozen

from govdoc.formats import conversion
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, classes, fields
from govdoc.model.clauses import Clause
from govdoc.model.levels import MAX_DEPTH


class Doubt(Exception):
    """The quick way does not vouch for this; it may be right or wrong."""


@frozen
class Twin:
    """How documents of one class go to a struct and back."""

    file: type[Any]
    """The struct of a file: version and type, then the fields."""
    decoder: msgspec.json.Decoder[Any]
    """Of a file; unknown fields are refused."""
    thaw: Callable[[Any], Any]
    """The struct of a file with a document; `Doubt` where a field holds what it should not."""
    freeze: Callable[[Any], Any]
    """The document of a struct that was decoded; `Doubt`, or what a validator raises."""


@cache
def twin(cls: type, version: str, name: str) -> Twin:
    """The twin of documents of the class `cls`, whose files say `version` and `name`."""
    for each in classes(cls):
        _generate(each)
    file = f"{cls.__name__}File"
    marks: list[Any] = [("govdoc", f"Literal[{version!r}]"), ("type", f"Literal[{name!r}]")]
    _define(file, [*marks, *_struct_fields(cls)])
    _run(_thaw(cls, f"thaw_{file}", f"{file}(govdoc={version!r}, type={name!r}, "))
    thaw, freeze = _names[f"thaw_{file}"], _names[f"freeze_{cls.__name__}"]
    struct = _names[file]
    return Twin(
        struct,
        msgspec.json.Decoder(struct),
        thaw=lambda document: thaw(document, 0),
        freeze=lambda struct: freeze(struct, 0),
    )


def _amount_text(amount: Decimal) -> str:
    """`amount` as it is written; `TypeError` for one that would not be read again."""
    text = conversion.decimal_text(amount)
    conversion.read_decimal(text)
    return text


# msgspec looks names in types up in the module of the struct.
_module = ModuleType(f"{__name__}_generated")
sys.modules[_module.__name__] = _module
_names: dict[str, Any] = vars(_module)
exec("from typing import Literal\nfrom msgspec import UNSET, UnsetType", _names)
_names |= {
    "Doubt": Doubt,
    "date": dt.date,
    "thaw_decimal": _amount_text,
    "freeze_decimal": conversion.read_decimal,
}


@cache
def _generate(cls: type) -> None:
    """Define the struct of `cls`, and the functions from and to it."""
    _names[cls.__name__] = cls
    _define(f"{cls.__name__}Struct", _struct_fields(cls))
    _run(_thaw(cls, f"thaw_{cls.__name__}", f"{cls.__name__}Struct("))
    _run(_freeze(cls))


def _run(lines: Iterator[str]) -> None:
    exec("\n".join(lines), _names)


def _define(name: str, struct_fields: list[Any]) -> None:
    _names[name] = msgspec.defstruct(
        name,
        struct_fields,
        module=_module.__name__,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
        gc=False,
    )


def _struct_fields(cls: type) -> list[Any]:
    """Name, type and default of each field; of a default that is made anew, `UNSET`."""
    found: list[Any] = []
    for field in fields(cls):
        default: Any = attrs.fields_dict(cls)[field.name].default
        kind = _type(field.shape) + (" | None" if field.nullable else "")
        if default is attrs.NOTHING:
            found.append((field.name, kind))
        elif _factory(default):
            found.append((field.name, f"{kind} | UnsetType", msgspec.UNSET))
        else:
            found.append((field.name, kind, default))
    return found


def _factory(default: Any) -> Any:
    """What makes the default anew, where that is how it is given."""
    return default.factory if isinstance(default, attrs.Factory) else None  # type: ignore[arg-type]


def _type(shape: Shape) -> str:
    match shape:
        case Record(cls):
            return f"{cls.__name__}Struct"
        case Array(item):
            return f"tuple[{_type(item)}, ...]"
        case Scalar("decimal"):
            return "str"
        case Scalar("choice", kind, choices) if not isinstance(kind, type):
            return f"Literal[{', '.join(map(repr, choices))}]"
        case Scalar(_, kind):
            name: str = kind.__name__
            _names[name] = kind
            return name


def _thaw(cls: type, name: str, call: str) -> Iterator[str]:
    """The lines of a function: every field is seen to be of its type, and put into the struct."""
    yield from _opening(cls, name)
    yield f"    if it.__class__ is not {cls.__name__}: raise Doubt"
    for field in fields(cls):
        yield f"    v = it.{field.name}"
        for line in _thaw_field(cls, field):
            yield f"    {line}"
    yield f"    return {call}{', '.join(f'{f.name}=v_{f.name}' for f in fields(cls))})"


def _thaw_field(cls: type, field: Field) -> Iterator[str]:
    default: Any = attrs.fields_dict(cls)[field.name].default
    checked = list(_checked(field.shape, "v"))
    if field.nullable:
        if checked:
            yield "if v is not None:"
        yield from (f"    {line}" for line in checked)
        value = f"None if v is None else {_converted('thaw', field.shape, 'v')}"
    else:
        yield from checked
        value = _converted("thaw", field.shape, "v")
    if _factory(default):
        _names[f"default_{cls.__name__}_{field.name}"] = default.factory()
        value = f"UNSET if v == default_{cls.__name__}_{field.name} else {value}"
    elif isinstance(default, str):
        # What equals the default is left out by msgspec only where it is the default.
        value = f"{default!r} if v == {default!r} else {value}"
    yield f"v_{field.name} = {value}"


def _checked(shape: Shape, v: str) -> Iterator[str]:
    """Lines that raise `Doubt` where `v` is not of the shape; what is inside is seen to later."""
    match shape:
        case Array(item):
            yield f"if {v}.__class__ is not tuple: raise Doubt"
            if not isinstance(item, Record):
                yield f"for each in {v}:"
                yield from (f"    {line}" for line in _checked(item, "each"))
        case Scalar("choice", kind, choices) if not isinstance(kind, type):
            yield f"if {v}.__class__ is not str or {v} not in {choices!r}: raise Doubt"
        case Scalar("integer"):
            least, most = -conversion.MAX_INTEGER, conversion.MAX_INTEGER
            yield f"if {v}.__class__ is not int or not {least} <= {v} <= {most}: raise Doubt"
        case Scalar(_, kind):
            _names[kind.__name__] = kind
            yield f"if {v}.__class__ is not {kind.__name__}: raise Doubt"


def _converted(way: str, shape: Shape, v: str) -> str:
    """The expression that gives `v` the other way round; `way` is `thaw` or `freeze`."""
    match shape:
        case Record(cls):
            return f"{way}_{cls.__name__}({v}, depth)"
        case Array(item):
            inner = _converted(way, item, "each")
            return v if inner == "each" else f"tuple([{inner} for each in {v}]) if {v} else ()"
        case Scalar("decimal"):
            return f"{way}_decimal({v})"
        case Scalar():
            return v


def _freeze(cls: type) -> Iterator[str]:
    """The lines of a function: the fields of an open object are set, then it becomes a `cls`.

    Of all ways to fill the slots of a frozen object this is the fastest by far.
    """
    if hasattr(cls, "__attrs_post_init__"):
        raise TypeError(f"{cls.__name__} does more when it is made than to hold its fields")
    _names[f"{cls.__name__}Open"] = _open(cls)
    yield from _opening(cls, f"freeze_{cls.__name__}")
    yield f"    made = {cls.__name__}Open()"
    for field in fields(cls):
        own = f"{cls.__name__}_{field.name}"
        attribute: Any = attrs.fields_dict(cls)[field.name]
        yield f"    v = it.{field.name}"
        value = _converted("freeze", field.shape, "v")
        if field.nullable and value != "v":
            value = f"None if v is None else {value}"
        if _factory(attribute.default):
            _names[f"factory_{own}"] = attribute.default.factory
            value = f"factory_{own}() if v is UNSET else {value}"
        if isinstance(field.shape, Scalar) and field.shape.name == "integer":
            most = conversion.MAX_INTEGER
            may = "v is not None and " if field.nullable else ""
            yield f"    if {may}not {-most} <= v <= {most}: raise Doubt"
        if attribute.validator is not None:
            _names[f"validate_{own}"], _names[f"attribute_{own}"] = attribute.validator, attribute
            yield f"    v = {value}"
            yield f"    validate_{own}(None, attribute_{own}, v)"
            value = "v"
        yield f"    made.{field.name} = {value}"
    yield f"    made.__class__ = {cls.__name__}"
    yield "    return made"


def _open(cls: type) -> type:
    """A `cls` whose fields can be set; the same slots, so that it can become one."""
    plain = ("__init__", "__setattr__", "__delattr__")
    own: dict[str, Any] = {name: getattr(object, name) for name in plain}
    return type(f"{cls.__name__}Open", (cls,), {"__slots__": (), **own})


def _opening(cls: type, name: str) -> Iterator[str]:
    """The head of a function; `depth` is how many clauses are open around what is inside."""
    yield f"def {name}(it, depth):"
    if cls is Clause:
        yield "    depth += 1"
        yield f"    if depth > {MAX_DEPTH}: raise Doubt"
    else:
        yield "    depth = 0"
