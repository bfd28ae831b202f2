"""Frozen objects of the model, made field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

T = TypeVar("T")


def maker(cls: type[T]) -> Callable[..., T]:
    """A function that makes a `cls` of all its fields, in order.

    It sets the slots themselves, in half the time that the `__init__` of a frozen class takes:
    for classes without validators and converters, of which a text has one for every row.
    """
    fields = attrs.fields(cls)
    assert not any(field.validator or field.converter for field in fields)
    setters = {f"set_{field.name}": getattr(cls, field.name).__set__ for field in fields}
    names = ", ".join(field.name for field in fields)
    lines = "".join(f"    set_{field.name}(made, {field.name})\n" for field in fields)
    code = f"def make({names}):\n    made = new(cls)\n{lines}    return made\n"
    scope: dict[str, object] = {**setters, "new": object.__new__, "cls": cls}
    exec(code, scope)
    return scope["make"]  # type: ignore[return-value]
