"""The one definition of how the model maps to plain data, as a cattrs converter.

Names are attribute names, defaults are left out, dates are ISO 8601, amounts are strings so
that no float comes near them. Nothing is coerced: "12" is no number, null is no text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

MAX_INTEGER = 2**53 - 1
"""Integers beyond ±this are refused: not every JSON reader keeps them (RFC 8259, 6)."""

DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
DECIMAL_PATTERN = "-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?"

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold; every format refuses them."""

_DATE = re.compile(DATE_PATTERN)
_DECIMAL = re.compile(DECIMAL_PATTERN)


def converter(*, detailed_validation: bool = True) -> Converter:
    """A new cattrs converter for every class of the model, both directions.

    It is yours: hooks registered on it change nothing elsewhere. With `detailed_validation` a
    refusal is a `cattrs.ClassValidationError` that holds every error; without it, it is the
    first error, sooner.
    """
    new = Converter(forbid_extra_keys=True, detailed_validation=detailed_validation)
    for kind, read in _READERS.items():
        new.register_structure_hook(kind, read)
    new.register_structure_hook_factory(_is_tuple, _tuple_reader)
    new.register_unstructure_hook_factory(attrs.has, _record_writer)
    new.register_unstructure_hook(dt.date, dt.date.isoformat)
    new.register_unstructure_hook(Decimal, decimal_text)
    return new


@cache
def quick_converter() -> Converter:
    """The converter that govdoc's own formats share: it stops at the first error."""
    return converter(detailed_validation=False)


def decimal_text(amount: Decimal) -> str:
    """`amount` without an exponent."""
    return format(amount, "f")


def read_text(value: Any, _: Any = None) -> str:
    if type(value) is not str:
        raise TypeError("not a text")
    if ILLEGAL.search(value):
        raise ValueError("a character that no format can hold")
    return value


def read_integer(value: Any, _: Any = None) -> int:
    if type(value) is not int:
        raise TypeError("not an integer")
    if abs(value) > MAX_INTEGER:
        raise ValueError("out of range")
    return value


def read_boolean(value: Any, _: Any = None) -> bool:
    if type(value) is not bool:
        raise TypeError("not a boolean")
    return value


def read_decimal(value: Any, _: Any = None) -> Decimal:
    if type(value) is not str or _DECIMAL.fullmatch(value) is None:
        raise TypeError("not a decimal number written as text")
    return Decimal(value)


def read_date(value: Any, _: Any = None) -> dt.date:
    if type(value) is not str or _DATE.fullmatch(value) is None:
        raise TypeError("not a date written as YYYY-MM-DD")
    return dt.date.fromisoformat(value)


_READERS: dict[Any, Callable[[Any, Any], Any]] = {
    str: read_text,
    int: read_integer,
    bool: read_boolean,
    Decimal: read_decimal,
    dt.date: read_date,
}


def _record_writer(cls: Any, owner: Converter) -> Callable[[Any], dict[str, Any]]:
    """Writes a `cls`, defaults left out.

    cattrs can leave out defaults too, but then writes the required fields first; the order in
    which fields are declared is the order of the print, and is kept.
    """
    hints = get_type_hints(cls)
    writers: list[tuple[str, Any, Callable[[Any], Any]]] = []

    def write(value: Any) -> dict[str, Any]:
        if not writers:  # found late: Clause holds a tuple of Clause
            writers.extend(
                (field.name, _default(field), owner.get_unstructure_hook(hints[field.name]))
                for field in attrs.fields(cls)
            )
        plain = {}
        for name, default, write_field in writers:
            inner = getattr(value, name)
            if inner is not default and inner != default:
                plain[name] = write_field(inner)
        return plain

    return write


def _default(field: Any) -> Any:
    """The value that is left out; `attrs.NOTHING`, which no value equals, where there is none."""
    return field.default.factory() if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_reader(kind: Any, owner: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    item = get_args(kind)[0]
    read_item = None

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        nonlocal read_item
        if type(value) is not list:
            raise TypeError("not a list")
        if read_item is None:  # found late: Clause holds a tuple of Clause
            read_item = owner.get_structure_hook(item)
        return tuple([read_item(each, item) for each in value])

    return read
