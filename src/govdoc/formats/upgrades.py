"""Older versions of the JSON and XML formats, brought up to the present one.

An upgrade is a small function on plain data. It sees data that nothing has checked yet: what it
does not know it leaves where it is, for the checks to report.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from govdoc.errors import Problem, StructureError
from govdoc.formats.shapes import Array, Record, Scalar, Shape, fields_by_name
from govdoc.formats.xml_quick import BOOLEANS, INTEGER

Plain: TypeAlias = dict[str, Any]
Upgrade: TypeAlias = Callable[[Plain, str], Plain]
"""From the fields of a document, and its type's name (`notice`), to those of the next version."""

UPGRADES: dict[str, tuple[str, Upgrade]] = {}
"""Every older version that is read, with the next one and the way there. 1.0 is the first."""


def upgraded(plain: Plain, version: str, name: str) -> Plain:
    """The fields of a document of the type `name`, written in an older `version`, as of today.

    `plain` is left as it is. Raises `StructureError` where an upgrade cannot make sense of it.
    """
    while version in UPGRADES:
        version_before, (version, upgrade) = version, UPGRADES[version]
        try:
            plain = upgrade(plain, name)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            raise StructureError(
                Problem(
                    code="GD028",
                    zh=f"内容不合格式版本“{version_before}”，不能升级到“{version}”",
                    en=f"the contents do not fit format version “{version_before}”; "
                    f"they cannot be upgraded to “{version}”",
                )
            ) from None
    return plain


def fitted(value: Any, shape: Shape) -> Any:
    """`value`, read from XML loosely, with the scalars and lists that `shape` asks for."""
    match shape, value:
        case Scalar("integer"), str() if INTEGER.fullmatch(value):
            return int(value)
        case Scalar("boolean"), str():
            return BOOLEANS.get(value, value)
        case Array(), "":
            return []
        case Array(item), list():
            return [fitted(each, item) for each in value]
        case Record(), "":
            return {}
        case Record(cls), dict():
            known = fields_by_name(cls)
            return {
                name: fitted(each, known[name].shape) if name in known else each
                for name, each in value.items()
            }
    return value
