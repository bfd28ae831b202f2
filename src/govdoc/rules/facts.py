"""Facts of a case (事实): truths that hold, do not hold, or are not known; figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from govdoc.errors import CaseError, Problem


def check_truth(name: str, value: object) -> None:
    """Raises `TypeError` where the fact `name` is neither `True`, `False` nor `None`."""
    if value is not None and not isinstance(value, bool):
        raise TypeError(f"{name}: True, False or None (unknown), not {value!r}")


def known_or_not(_: Any, attribute: attrs.Attribute[bool | None], value: object) -> None:
    """`check_truth` as a validator of a field."""
    check_truth(attribute.name, value)


def not_negative(_: Any, attribute: attrs.Attribute[Decimal | None], value: object) -> None:
    """The validator of a figure that may be unknown.

    Raises `TypeError` for what is no `Decimal`, `CaseError` for less than nothing or no number.
    """
    if value is None:
        return
    if not isinstance(value, Decimal):
        kind = type(value).__name__
        raise TypeError(f"{attribute.name}: a Decimal, not {kind} ({value!r})")
    if not value.is_finite() or value < 0:
        raise CaseError(
            Problem(
                code="GD007",
                zh=f"应为0或0以上的数，而不是{value}",
                en=f"a number of 0 or more is wanted, not {value}",
                pointer=f"/{attribute.name}",
            )
        )
