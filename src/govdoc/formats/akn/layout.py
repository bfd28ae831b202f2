"""A tree as bytes, with or without line breaks and indents between blocks."""

from __future__ import annotations

from typing import Any

from lxml import etree

from govdoc.formats.akn.inline_reading import local
from govdoc.formats.akn.names import TEXTS


def serialize(root: Any, indent: int | None) -> bytes:
    """`root` as UTF-8 with a declaration and a final newline."""
    if indent is not None:
        _lay_out(root, "\n", " " * indent)
    text: bytes = etree.tostring(root, encoding="UTF-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text + b"\n"


def _lay_out(element: Any, margin: str, step: str) -> None:
    """Put the children of `element` on lines of their own, where it holds no text."""
    if not len(element) or local(element) in TEXTS:
        return
    element.text = margin + step
    for child in element:
        child.tail = margin + step
        _lay_out(child, margin + step, step)
    element[-1].tail = margin
