"""The names that XML reading, XML writing and the XSD share."""

from __future__ import annotations

import re
from typing import Any

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


def local_name(element: Any) -> str:
    """The name of a field's element; what is not in the namespace keeps its own in full."""
    if not isinstance(element.tag, str):
        return f"?{element.target}" if hasattr(element, "target") else "&"
    namespace, _, name = str(element.tag).rpartition("}")
    return name if namespace == "{" + NAMESPACE else f"{namespace or '{'}}}{name}"
