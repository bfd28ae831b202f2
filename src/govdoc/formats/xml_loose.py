"""XML to plain data without shapes: what is written in an older version of the format.

Everything that an element holds is in the data, so that the checks of plain data see it: an
attribute as `@name`, text between elements as `#text`, scalars as text.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from govdoc.formats import documents
from govdoc.formats.shapes import Array, classes, fields
from govdoc.formats.xml_names import item_name, local_name
from govdoc.formats.xml_quick import BLANKS


def loosely(element: Any) -> Any:
    """What `element` holds: a dict of fields, a list of items, or a text."""
    if not len(element) and not element.attrib:
        return element.text or ""
    read = [(local_name(child), loosely(child)) for child in element]
    rest = {f"@{name}": value for name, value in element.attrib.items()}
    between = [text for text in (element.text, *(c.tail for c in element)) if text]
    if stray := "".join(between).strip(BLANKS):
        rest["#text"] = stray
    names = {name for name, _ in read}
    if len(names) == 1 and not rest and (len(read) > 1 or names <= _item_names()):
        return [value for _, value in read]
    plain: dict[str, Any] = rest
    for name, value in read:
        # A doubled field becomes a list of both, which no field takes.
        plain[name] = [plain[name], value] if name in plain else value
    return plain


@cache
def _item_names() -> frozenset[str]:
    """The elements that lists of the model hold: a single one of them is a list of one."""
    return frozenset(
        item_name(field.shape.item)
        for cls in classes(*documents.DOCUMENT_TYPES.values())
        for field in fields(cls)
        if isinstance(field.shape, Array)
    )
