"""Where the values of a JSON text stand: needed only for a text that has problems."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from attrs import define

from govdoc.formats.checking import escape

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++')


@define
class _Open:
    """An object or array that is being read."""

    keys: set[str] | None
    """Keys so far; `None` for an array."""
    wanted: dict[str, Any] | None
    """What is looked for in it: a tree of keys; `None` for nothing."""
    key: str = ""
    index: int = 0
    expects_key: bool = True

    @property
    def at(self) -> str:
        """The key or index of the value that is being read."""
        return str(self.index) if self.keys is None else self.key


_LONGEST_PART = 200


def _part(at: str) -> str:
    """`at` as a part of a pointer that is told: a key as long as a book would be told each time."""
    return escape(at if len(at) <= _LONGEST_PART else at[:_LONGEST_PART] + "…")


def doubled_keys(text: str) -> Iterator[tuple[str, str, int]]:
    """Pointer, key and line of every key of the well-formed JSON `text` that stood before."""
    for stack, line, again in _values(text, {}):
        if again:
            yield "".join("/" + _part(each.at) for each in stack), stack[-1].key, line


def lines_of(text: str, pointers: Collection[str]) -> dict[str, int]:
    """The line of each value of the well-formed JSON `text` that a pointer leads to.

    A pointer that leads nowhere has the line of the innermost value on its way.
    """
    tree: dict[str, Any] = {}
    for pointer in pointers:
        node = tree
        for part in pointer.split("/")[1:]:
            node = node.setdefault(part, {})
    found: dict[str, int] = {}
    for stack, line, _ in _values(text, tree):
        if not stack or (stack[-1].wanted and escape(stack[-1].at) in stack[-1].wanted):
            found["".join("/" + escape(each.at) for each in stack)] = line
    return {pointer: _nearest(pointer, found) for pointer in pointers}


def _nearest(pointer: str, found: dict[str, int]) -> int:
    while pointer and pointer not in found:
        pointer = pointer.rpartition("/")[0]
    return found[pointer]


def _values(text: str, tree: dict[str, Any]) -> Iterator[tuple[list[_Open], int, bool]]:
    """Every value before what is in it: what is open around it, its line, whether doubled."""
    line, seen = 1, 0
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        word = token[0]
        top = stack[-1] if stack else None
        if word in "]}":
            stack.pop()
        elif top is not None and word == ",":
            top.index += 1
            top.expects_key = True
        elif top is not None and word == ":":
            top.expects_key = False
        elif top is not None and top.keys is not None and top.expects_key:
            top.key = json.loads(word)
        else:
            again = False
            if top is not None and top.keys is not None:
                again = top.key in top.keys
                top.keys.add(top.key)
            yield stack, line, again
            if word in "[{":
                wanted = tree if top is None else (top.wanted or {}).get(escape(top.at))
                stack.append(_Open(set() if word == "{" else None, wanted))
