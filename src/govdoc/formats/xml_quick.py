"""XML to plain data, for files as govdoc writes them; `None` stands for a doubt.

What is read here is a small part of XML: tags without attributes, text in the innermost elements,
and the four references that govdoc writes. Every character has to be part of that. Any other XML
is left to the parser, and to the reader that explains (`govdoc.formats.xml`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

from govdoc.formats import documents
from govdoc.formats.shapes import Array, Record, Scalar, Shape, fields
from govdoc.formats.xml_names import NAMESPACE, item_name

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
BLANKS = " \t\r\n"
"""The only characters that may stand between elements (XML 1.0, 2.3)."""
BOOLEANS = {"true": True, "false": False}
_REFERENCES = {"amp": "&", "lt": "<", "gt": ">", "#13": "\r"}
_DECLARATION = r"""<\?xml version=["']1\.0["'](?: encoding=["'](?i:utf-8)["'])?\?>[ \t\n]*"""
_HEAD = re.compile(
    rf"""(?:{_DECLARATION})?<([a-z]{{1,20}}) xmlns=["']{NAMESPACE}["'] """
    rf"""version=["']{re.escape(documents.VERSION)}["']>"""
)
_MARGIN = re.compile(r">[ \t\n]+<(?=[a-z])")
_MARGIN_BETWEEN_ENDS = re.compile(r"(</[a-z_]+>)[ \t\n]+(?=</)")
_LARGEST = 2**26
"""Pieces of a longer text would take too much memory at once."""

_Pieces: TypeAlias = Iterator[str]
"""What follows each <: `clauses>`, `label>第一条`, `/label>`."""
_Read: TypeAlias = Callable[[_Pieces], Any]
"""Reads what is inside an element, and its end."""


class _Doubt(Exception):
    """Something that the other reader has to look at."""


def quick_plain(data: bytes | str) -> tuple[type[documents.Document], dict[str, Any]] | None:
    """The class of the document in the XML `data`, and its plain data."""
    try:
        text = data if isinstance(data, str) else data.decode()
    except UnicodeDecodeError:
        return None
    head = _HEAD.match(text)
    cls = documents.DOCUMENT_TYPES.get(head[1]) if head else None
    # A bare CR is read as LF, and ]]> is refused.
    if head is None or cls is None or "\r" in text or ("]" in text and "]]>" in text):
        return None
    if len(text) > _LARGEST:
        return None
    text = text[head.end() - 1 :].rstrip(BLANKS)
    if text[1:2] in BLANKS:
        text = _MARGIN_BETWEEN_ENDS.sub(r"\1", _MARGIN.sub("><", text))
    first, *rest = text.split("<")
    try:
        pieces = iter(list(map(_unescaped, rest)) if "&" in text else rest)
        plain = _record_reader(head[1], cls)(pieces)
    except (_Doubt, StopIteration, RecursionError):
        return None
    return (cls, plain) if first == ">" and next(pieces, None) is None else None


def _unescaped(piece: str) -> str:
    start, *rest = piece.split("&")
    for reference in rest:
        name, semicolon, after = reference.partition(";")
        if not semicolon or name not in _REFERENCES:
            raise _Doubt
        start += _REFERENCES[name] + after
    return start


@cache
def _reader(name: str, shape: Record | Array) -> _Read:
    """What reads the rest of an element `name`."""
    if isinstance(shape, Record):
        return _record_reader(name, shape.cls)
    return _array_reader(name, shape.item)


def _record_reader(name: str, cls: type) -> _Read:
    end = f"/{name}>"
    inner: dict[str, tuple[str, _Read]] = {}
    innermost: dict[str, str] = {}
    others: list[tuple[str, Callable[[str], Any]]] = []

    def find_out() -> None:
        for field in fields(cls):
            if not isinstance(field.shape, Scalar):
                inner[f"{field.name}>"] = field.name, _reader(field.name, field.shape)
                continue
            innermost[field.name] = f"/{field.name}>"
            if (convert := _CONVERTERS.get(field.shape.name)) is not None:
                others.append((field.name, convert))

    def read(pieces: _Pieces) -> dict[str, Any]:
        if not inner and not innermost:  # found late: Clause holds clauses
            find_out()
        plain: dict[str, Any] = {}
        for piece in pieces:
            if piece == end:
                for tag, convert in others:
                    if tag in plain:
                        plain[tag] = convert(plain[tag])
                return plain
            if (found := inner.get(piece)) is not None:
                tag, read_inner = found
                value = read_inner(pieces)
            else:
                tag, _, value = piece.partition(">")
                if innermost.get(tag) != next(pieces):
                    raise _Doubt
            if tag in plain:
                raise _Doubt
            plain[tag] = value
        raise _Doubt

    return read


def _array_reader(name: str, item: Shape) -> _Read:
    end, tag = f"/{name}>", item_name(item)
    start, item_end = f"{tag}>", f"/{tag}>"
    if isinstance(item, Scalar):
        if item.name in _CONVERTERS:
            raise TypeError(f"a list of {item.name} is not foreseen")

        def read_words(pieces: _Pieces) -> list[str]:
            words: list[str] = []
            for piece in pieces:
                if piece == end:
                    return words
                if not piece.startswith(start) or next(pieces) != item_end:
                    raise _Doubt
                words.append(piece[len(start) :])
            raise _Doubt

        return read_words
    read_item = _reader(tag, item)

    def read(pieces: _Pieces) -> list[Any]:
        items: list[Any] = []
        for piece in pieces:
            if piece == end:
                return items
            if piece != start:
                raise _Doubt
            items.append(read_item(pieces))
        raise _Doubt

    return read


def _integer(words: str) -> int:
    if INTEGER.fullmatch(words) is None:
        raise _Doubt
    return int(words)


def _boolean(words: str) -> bool:
    if words not in BOOLEANS:
        raise _Doubt
    return BOOLEANS[words]


_CONVERTERS: dict[str, Callable[[str], Any]] = {"integer": _integer, "boolean": _boolean}
"""What turns the words of a scalar into it, where it is not a text in JSON."""
