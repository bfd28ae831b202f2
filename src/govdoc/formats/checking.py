"""What does not fit: every problem of plain data that is read, or of objects to be written.

The converter decides quickly whether plain data fits; only where it does not is the data gone
through here, for every problem and its place. A property test holds both to one verdict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from govdoc.errors import GovdocError, Problem
from govdoc.formats import conversion
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, fields, fields_by_name
from govdoc.model.levels import MAX_DEPTH

_NAMES = {
    "text": ("文本", "a text"),
    "integer": ("整数", "an integer"),
    "boolean": ("真假值", "true or false"),
    "decimal": ("写成文本的十进制数", "a decimal number written as a text"),
    "date": ("日期（年-月-日）", "a date (YYYY-MM-DD)"),
}
_READERS: dict[str, Callable[[Any], Any]] = {
    "text": conversion.read_text,
    "integer": conversion.read_integer,
    "boolean": conversion.read_boolean,
    "decimal": conversion.read_decimal,
    "date": conversion.read_date,
}


def plain_problems(data: Any, cls: type) -> Iterator[Problem]:
    """Every reason why `data` is no plain form of a `cls`."""
    return _plain(data, Record(cls), "", 0)


def model_problems(document: Any, cls: type) -> Iterator[Problem]:
    """Every reason why the object `document` cannot be written and read again unchanged."""
    return _model(document, Record(cls), "", 0)


_NESTING = {"clauses", "body"}
"""The fields that hold clauses."""


def nested_too_deep(data: Any) -> bool:
    """Whether clauses are nested beyond the limit; told without recursion."""
    stack = [(data, 0)]
    while stack:
        node, depth = stack.pop()
        if depth > MAX_DEPTH:
            return True
        if type(node) is dict:
            for key, value in node.items():
                if type(value) in (dict, list):
                    stack.append((value, depth + 1 if key in _NESTING else 0))
        else:
            stack += [(value, depth) for value in node if type(value) in (dict, list)]
    return False


def escape(key: str) -> str:
    """`key` as a part of a JSON Pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


def too_deep(pointer: str) -> Problem:
    return Problem(
        code="GD008",
        zh=f"条款嵌套超过 {MAX_DEPTH} 层",
        en=f"clauses nested more than {MAX_DEPTH} deep",
        pointer=pointer,
    )


def unknown(pointer: str, name: str, what: tuple[str, str] = ("字段", "field")) -> Problem:
    return Problem(
        code="GD004",
        zh=f"未知{what[0]}“{_short(name)}”",
        en=f"unknown {what[1]} “{_short(name)}”",
        pointer=pointer,
    )


def doubled(pointer: str, name: str, what: tuple[str, str] = ("字段", "field")) -> Problem:
    return Problem(
        code="GD003",
        zh=f"{what[0]}“{_short(name)}”重复",
        en=f"{what[1]} “{_short(name)}” given twice",
        pointer=pointer,
    )


def missing(pointer: str, name: str) -> Problem:
    return Problem(
        code="GD005", zh=f"缺少字段“{name}”", en=f"missing field “{name}”", pointer=pointer
    )


def _wrong(pointer: str, wanted: tuple[str, str], value: Any) -> Problem:
    zh, en = _excerpt(value)
    return Problem(
        code="GD006",
        zh=f"应为{wanted[0]}，而不是{zh}",
        en=f"expected {wanted[1]}, not {en}",
        pointer=pointer,
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"


def _excerpt(value: Any) -> tuple[str, str]:
    match value:
        case None:
            return "空值", "null"
        case bool():
            return ("真", "true") if value else ("假", "false")
        case str():
            return f"文本“{_short(value)}”", f"the text “{_short(value)}”"
        case int() if abs(value) <= conversion.MAX_INTEGER:
            return f"数 {value}", f"the number {value}"
        case int():
            return "过大的数", "a number out of range"
        case float() if value in (float("inf"), float("-inf")) or value != value:
            return "超出范围的数", "a number out of range"
        case float():
            return f"数 {value}", f"the number {value}"
        case list():
            return "列表", "a list"
        case dict():
            return "对象", "an object"
        case _:
            name = type(value).__name__
            return f"{name} 值", f"a value of type {name}"


def _plain(data: Any, shape: Shape, pointer: str, depth: int) -> Iterator[Problem]:
    match shape:
        case Scalar():
            yield from _plain_scalar(data, shape, pointer)
        case Array(item):
            if type(data) is not list:
                yield _wrong(pointer, ("列表", "a list"), data)
                return
            for i, value in enumerate(data):
                yield from _plain(value, item, f"{pointer}/{i}", depth)
        case Record(cls):
            if type(data) is not dict:
                yield _wrong(pointer, ("对象", "an object"), data)
                return
            depth = _deeper(cls, depth)
            if depth > MAX_DEPTH:
                yield too_deep(pointer)
                return
            yield from _plain_record(data, cls, pointer, depth)


def _plain_record(data: dict[Any, Any], cls: type, pointer: str, depth: int) -> Iterator[Problem]:
    known = fields_by_name(cls)
    for key, value in data.items():
        at = f"{pointer}/{escape(str(key))}"
        field = known.get(key)
        if field is None:
            yield unknown(at, str(key))
        elif not (value is None and field.nullable):
            fits = True
            for problem in _plain(value, field.shape, at, depth):
                fits = False
                yield problem
            if fits:
                yield from _validated(cls, field, value, at)
    for field in fields(cls):
        if field.required and field.name not in data:
            yield missing(pointer, field.name)


def _validated(cls: type, field: Field, value: Any, pointer: str) -> Iterator[Problem]:
    """The field's own validator, if it has one; what it is given is of the field's type."""
    attribute = attrs.fields_dict(cls)[field.name]
    if attribute.validator is None:
        return
    read = _READERS.get(field.shape.name) if isinstance(field.shape, Scalar) else None
    try:
        attribute.validator(None, attribute, read(value) if read else value)
    except GovdocError as error:  # it says why
        yield from (attrs.evolve(problem, pointer=pointer) for problem in error.problems)
    except (ValueError, TypeError):
        yield _bad(pointer, value)


def _bad(pointer: str, value: Any) -> Problem:
    zh, en = _excerpt(value)
    return Problem(
        code="GD007", zh=f"{zh}不在允许范围内", en=f"{en} is not allowed here", pointer=pointer
    )


def _no_such_day(pointer: str, day: str) -> Problem:
    return Problem(
        code="GD007", zh=f"没有 {day} 这一天", en=f"there is no day {day}", pointer=pointer
    )


def _plain_scalar(value: Any, shape: Scalar, pointer: str) -> Iterator[Problem]:
    if shape.name == "choice":
        if type(value) is not str or value not in shape.choices:
            listed = "、".join(shape.choices)
            yield _wrong(
                pointer,
                (f"下列之一：{listed}", f"one of {', '.join(shape.choices)}"),
                value,
            )
        return
    try:
        _READERS[shape.name](value)
    except TypeError:
        yield _wrong(pointer, _NAMES[shape.name], value)
    except ValueError:
        if shape.name == "text":
            yield _illegal(pointer, value)
        elif shape.name == "date":
            yield _no_such_day(pointer, value)
        else:
            yield _bad(pointer, value)


def _illegal(pointer: str, text: str) -> Problem:
    match = conversion.ILLEGAL.search(text)
    assert match is not None
    code = f"U+{ord(match[0]):04X}"
    return Problem(
        code="GD011",
        zh=f"第 {match.start() + 1} 字为 {code}，任何格式都不能容纳",
        en=f"character {match.start() + 1} is {code}, which no format can hold",
        pointer=pointer,
    )


def _deeper(cls: type, depth: int) -> int:
    """Clauses inside clauses count; every other object begins anew."""
    return depth + 1 if cls.__name__ == "Clause" else 0


def _model(value: Any, shape: Shape, pointer: str, depth: int) -> Iterator[Problem]:
    match shape:
        case Scalar():
            yield from _model_scalar(value, shape, pointer)
        case Array(item):
            if type(value) is not tuple:
                yield _wrong(pointer, ("元组", "a tuple"), value)
                return
            for i, each in enumerate(value):
                yield from _model(each, item, f"{pointer}/{i}", depth)
        case Record(cls):
            if type(value) is not cls:
                yield _wrong(pointer, (cls.__name__, f"a {cls.__name__}"), value)
                return
            depth = _deeper(cls, depth)
            if depth > MAX_DEPTH:
                yield too_deep(pointer)
                return
            for field in fields(shape.cls):
                inner = getattr(value, field.name)
                if not (inner is None and field.nullable):
                    yield from _model(inner, field.shape, f"{pointer}/{field.name}", depth)


def _model_scalar(value: Any, shape: Scalar, pointer: str) -> Iterator[Problem]:
    match shape.name:
        case "choice" if isinstance(shape.type, type):
            if type(value) is not shape.type:
                yield _wrong(pointer, (shape.type.__name__, f"a {shape.type.__name__}"), value)
        case "date":
            if type(value) is not dt.date:
                yield _wrong(pointer, _NAMES["date"], value)
        case "decimal":
            if type(value) is not Decimal:
                yield _wrong(pointer, ("Decimal", "a Decimal"), value)
            elif not value.is_finite() or _unreadable(value):
                yield _bad(pointer, str(value))
        case _:
            plain = value.value if isinstance(value, Enum) else value
            yield from _plain_scalar(plain, shape, pointer)


def _unreadable(amount: Decimal) -> bool:
    """Whether the text of `amount` would be refused: more than 30 digits on a side."""
    try:
        conversion.read_decimal(conversion.decimal_text(amount))
    except TypeError:
        return True
    return False
