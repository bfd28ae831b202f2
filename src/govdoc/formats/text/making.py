"""Frozen objects of the model, made field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

T = TypeVar("T")


def maker(cls: type[T]) -> Callable[..., T]:
    """A function that makes a `cls` of the values of all its fields, in order.

    It sets the slots themselves, which takes less time than the `__init__` of a frozen class: for
    a class without validators and converters, of which a text has one for every row.
    """
    fields: Any = attrs.fields(cls)  # type: ignore[arg-type]
    assert not any(field.validator or field.converter for field in fields)
    assert not hasattr(cls, "__attrs_post_init__")
    setters = [getattr(cls, field.name).__set__ for field in fields]
    new = object.__new__

    def make(*values: Any) -> T:
        made = new(cls)
        for setter, value in zip(setters, values, strict=True):
            setter(made, value)
        return made

    return make
