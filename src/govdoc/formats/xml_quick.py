"""Elements to plain data, for a tree that is as govdoc writes it; `None` stands for a doubt.

What is not vouched for is read again by the reader that explains (`govdoc.formats.xml`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from govdoc.formats.shapes import Array, Record, Scalar, Shape, fields
from govdoc.formats.xml_names import NAMESPACE, item_name

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
BLANKS = " \t\r\n"
"""The only characters that may stand between elements (XML 1.0, 2.3)."""
BOOLEANS = {"true": True, "false": False}

_Read: TypeAlias = Callable[[Any], Any]


class _Doubt(Exception):
    """Something that the other reader has to look at."""


def quick_plain(root: Any, cls: type) -> dict[str, Any] | None:
    """The plain data of the `cls` that `root` holds, whose own attributes are seen to."""
    # Only the root has an attribute; libxml2 counts them in a fraction of the time.
    if root.xpath("count(//@*)") != len(root.attrib):
        return None
    try:
        plain: dict[str, Any] = _reader(Record(cls))(root)
    except (_Doubt, RecursionError):
        return None
    return plain


@cache
def _reader(shape: Shape) -> _Read:
    match shape:
        case Record(cls):
            return _record_reader(cls)
        case Array(item):
            return _array_reader(item)
        case Scalar("integer"):
            return _integer
        case Scalar("boolean"):
            return _boolean
        case _:
            return _text


def _record_reader(cls: type) -> _Read:
    known: dict[str, tuple[str, _Read]] = {}

    def read(element: Any) -> dict[str, Any]:
        if not known:  # found late: Clause holds clauses
            known.update(
                (_tag(field.name), (field.name, _reader(field.shape))) for field in fields(cls)
            )
        _see_blank(element.text)
        plain: dict[str, Any] = {}
        for child in element:
            found = known.get(child.tag)
            if found is None or found[0] in plain:
                raise _Doubt
            plain[found[0]] = found[1](child)
            if child.tail is not None:
                _see_blank(child.tail)
        return plain

    return read


def _array_reader(item: Shape) -> _Read:
    tag, read_item = _tag(item_name(item)), _reader(item)

    def read(element: Any) -> list[Any]:
        _see_blank(element.text)
        items = []
        for child in element:
            if child.tag != tag:
                raise _Doubt
            items.append(read_item(child))
            if child.tail is not None:
                _see_blank(child.tail)
        return items

    return read


def _text(element: Any) -> str:
    if len(element):
        raise _Doubt
    return element.text or ""


def _integer(element: Any) -> int:
    text = _text(element)
    if INTEGER.fullmatch(text) is None:
        raise _Doubt
    return int(text)


def _boolean(element: Any) -> bool:
    text = _text(element)
    if text not in BOOLEANS:
        raise _Doubt
    return BOOLEANS[text]


def _see_blank(text: str | None) -> None:
    if text is not None and text.strip(BLANKS):
        raise _Doubt


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
