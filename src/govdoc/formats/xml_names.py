"""The names that XML reading, XML writing and the XSD share."""

from __future__ import annotations

import re

from govdoc.formats.shapes import Array, Record, Shape

NAMESPACE = "urn:govdoc:document"

ATTRIBUTES = {"version"}
"""The root's attributes; no other element has any."""


def element_name(cls: type) -> str:
    """The element of an object inside a list: `TaskItem` is `task_item`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def item_name(item: Shape) -> str:
    """The element of an item of a list."""
    match item:
        case Record(cls):
            return element_name(cls)
        case Array():
            return "row"
        case _:
            return "item"
