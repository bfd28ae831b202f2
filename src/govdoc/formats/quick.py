"""The quick way through structs, for what needs no explaining; `None` stands for a doubt.

Nothing is refused here. What this module does not vouch for goes the way of the converter, which
takes it or refuses it; a property test holds both to the same documents and the same bytes.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from govdoc.formats import documents
from govdoc.formats.structs import Doubt, Twin, twin

_HEAD = re.compile(rb'\s*\{\s*"govdoc"\s*:\s*"([^"\\]{1,20})"\s*,\s*"type"\s*:\s*"([a-z]{1,20})"')
_KEY_END = b'":'
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_ESCAPE = re.compile(rb"\\[ubf]")
_DOUBTS = (msgspec.MsgspecError, Doubt, ValueError, TypeError, AttributeError, RecursionError)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


def read_json(data: bytes) -> documents.Document | None:
    """The document in the JSON `data`."""
    head = _HEAD.match(data)
    if head is None or head[1] != documents.VERSION.encode():
        return None
    cls = documents.DOCUMENT_TYPES.get(head[2].decode())
    if cls is None:
        return None
    kind = _twin(cls)
    try:
        struct = kind.decoder.decode(data)
        written = _encode(struct)
    except _DOUBTS:
        return None
    return _frozen(kind, struct, written) if _has_each_key_once(data, written) else None


def from_plain(plain: Any, cls: Any) -> Any:
    """The `cls`, a kind of document, that the dicts, lists and scalars of `plain` describe."""
    if type(plain) is not dict or cls not in documents.DOCUMENT_TYPES.values():
        return None
    kind = _twin(cls)
    marks = {"govdoc": documents.VERSION, "type": documents.name_of(cls)}
    try:
        struct = msgspec.convert({**marks, **plain}, kind.file)
        written = _encode(struct)
    except _DOUBTS:
        return None
    return _frozen(kind, struct, written)


def write_json(document: documents.Document) -> bytes | None:
    """`document` as the JSON that it is read from, without the final newline."""
    try:
        written = _encode(_twin(type(document)).thaw(document))
    except _DOUBTS:
        return None
    return None if _may_hold_what_none_can(written) else written


def to_plain(document: documents.Document) -> dict[str, Any] | None:
    """`document` as dicts, lists and scalars."""
    written = write_json(document)
    if written is None:
        return None
    plain: dict[str, Any] = _decode(written)
    del plain["govdoc"], plain["type"]
    return plain


def _twin(cls: Any) -> Twin:
    return twin(cls, documents.VERSION, documents.name_of(cls))


def _frozen(kind: Twin, struct: Any, written: bytes) -> Any:
    if _may_hold_what_none_can(written):
        return None
    try:
        return kind.freeze(struct)
    except _DOUBTS:
        return None


def _has_each_key_once(data: bytes, written: bytes) -> bool:
    """Whether `data` has just the keys that are `written` for what was read from it."""
    if data.startswith(written):  # as govdoc writes it: what follows is blank, for it was decoded
        return True
    compact = msgspec.json.format(data, indent=-1)
    if compact == written:
        return True
    # In another order. Without escapes a quotation mark and a colon end a key, and nothing else:
    # all keys written are among those read, so that none is doubled where they are as many.
    return b"\\" not in compact + written and compact.count(_KEY_END) == written.count(_KEY_END)


def _may_hold_what_none_can(written: bytes) -> bool:
    r"""Whether `written` may have a character that no format can hold: U+FFFE, U+FFFF, \u0000."""
    if _NO_CHARACTER.search(written):
        return True
    if b"\\" not in written or not _ESCAPE.search(written):
        return False
    escaped = False
    for piece in written.split(b"\\")[1:]:
        if escaped:  # it follows a backslash that is itself escaped
            escaped = False
        elif not piece:
            escaped = True
        elif piece[0] in b"ubf":
            return True
    return False
