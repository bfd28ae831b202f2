"""The bytes of a plain text, changed where the document read from it was changed, and only there.

Layout, line ends and encoding stay as they are.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from unicodedata import category

from govdoc.errors import EncodeError, Problem
from govdoc.formats.documents import Document
from govdoc.formats.text.parsing import parse_text
from govdoc.formats.text.source import decode
from govdoc.reading.plain_text import plain_text

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PIECES = re.compile(r"\s+|\S")
_LINE_END = re.compile(r"[\r\n\f]")


def rewritten(data: bytes, before: Document, after: Document) -> bytes:
    """`data`, of which `before` was read, so that `after` is read of it.

    `after` may differ in single characters that are replaced or left out, and in blanks that are
    left out. Raises `EncodeError` where that is not all, or where `data` cannot be written again.
    """
    source = decode(data)
    old, new = (plain_text(d, view="diplomatic") for d in (before, after))
    text = "".join(_changed(source, old, new))
    changed = _encoded(text, data)
    if _encoded(source, data) != data or parse_text(changed).document != after:
        raise EncodeError(
            Problem(
                code="GD036",
                zh="改后的文字不能原样写回",
                en="the changed text cannot be written back as it was",
            )
        )
    return changed


def _changed(source: str, old: str, new: str) -> Iterator[str]:
    """The pieces of `source`, one character or one run of blanks each, as `new` has them."""
    characters, blanks = _alignment(old, new)
    at = 0
    for piece in _PIECES.findall(source):
        if not piece.isspace():
            yield characters[at] if at < len(characters) else piece
            at += 1
        elif at not in blanks or _LINE_END.search(piece):
            yield piece


def _alignment(old: str, new: str) -> tuple[list[str], set[int]]:
    """What became of each non-blank character of `old`, and before which of them blanks went."""
    characters: list[str] = []
    blanks: set[int] = set()
    there = _PIECES.findall(new)
    at = 0
    for piece in _PIECES.findall(old):
        now = there[at] if at < len(there) else ""
        gone = now != piece and (piece.isspace() or category(piece) == "Cf")
        at += not gone
        if not piece.isspace():
            characters.append("" if gone else now)
        elif gone:
            blanks.add(len(characters))
    return characters, blanks


def _encoded(text: str, data: bytes) -> bytes:
    """`text` in the encoding that `decode` finds `data` to be in."""
    for mark, codec in _MARKED:
        if data.startswith(mark):
            return mark + text.encode(codec)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return text.encode("gb18030")
    return text.encode("utf-8")
