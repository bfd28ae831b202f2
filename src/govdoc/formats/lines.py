"""The lines of a source that nodes of its document stand on; only looked for where asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def lines_of(document: Any, data: bytes, format: str, pointers: set[str]) -> Mapping[str, Any]:
    """The line, from 1, of each of `pointers` into `document`, read from `data` in `format`."""
    if not pointers:
        return {}
    if format == "text":
        from govdoc.formats.text.source import decode
        from govdoc.reading.source_lines import text_lines

        return text_lines(document, decode(data), pointers)
    if format == "xml":
        from govdoc.formats import xml

        return xml.lines_of(data, pointers)
    if format == "akn":
        from govdoc.formats import akn

        return akn.lines_of(data, pointers)
    from govdoc.formats.json_source import lines_of as json_lines

    return json_lines(data.decode("utf-8-sig"), pointers)
