"""Facts of a case (事实) that hold, do not hold, or are not known."""

from __future__ import annotations

from typing import Any

import attrs


def check_truth(name: str, value: object) -> None:
    """Raises `TypeError` where the fact `name` is neither `True`, `False` nor `None`."""
    if value is not None and not isinstance(value, bool):
        raise TypeError(f"{name}: True, False or None (unknown), not {value!r}")


def known_or_not(_: Any, attribute: attrs.Attribute[bool | None], value: object) -> None:
    """`check_truth` as a validator of a field."""
    check_truth(attribute.name, value)
