"""Where the values of a JSON text stand: needed only for a text that has problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from attrs import define, frozen

from govdoc.formats.checking import escape

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


@frozen
class Member:
    """A value in a JSON text, and whether its key stood in the object before."""

    pointer: str
    key: str
    line: int
    doubled: bool


@define
class _Open:
    """An object or array that is being read."""

    pointer: str
    keys: set[str] | None
    """Keys so far; `None` for an array."""
    key: str = ""
    index: int = 0
    expects_key: bool = True


def members(text: str) -> Iterator[Member]:
    """Every value of the well-formed JSON `text`, each before what is inside it."""
    line, seen = 1, 0
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        word = token[0]
        top = stack[-1] if stack else None
        if word in "]}":
            stack.pop()
        elif word == ",":
            assert top is not None
            top.index += 1
            top.expects_key = True
        elif word == ":":
            assert top is not None
            top.expects_key = False
        elif top is not None and top.keys is not None and top.expects_key:
            top.key = json.loads(word)
        else:
            member = _member(top, line)
            yield member
            if word in "[{":
                stack.append(_Open(member.pointer, set() if word == "{" else None))


def _member(parent: _Open | None, line: int) -> Member:
    if parent is None:
        return Member("", "", line, False)
    if parent.keys is None:
        return Member(f"{parent.pointer}/{parent.index}", str(parent.index), line, False)
    before = parent.key in parent.keys
    parent.keys.add(parent.key)
    return Member(f"{parent.pointer}/{escape(parent.key)}", parent.key, line, before)
