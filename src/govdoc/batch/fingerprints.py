"""Findings known again in another run: by rule, document, place and text, never by line number."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from govdoc.errors import Problem
from govdoc.model.gazettes import Gazette, Issue
from govdoc.reading.citations import title_key


def fingerprints(document: Any, content: bytes, problems: Iterable[Problem]) -> list[str]:
    """One for each of `problems`, told apart where the same is found twice."""
    owner = _identity(document) or content.hex()
    seen: dict[str, int] = {}
    found: list[str] = []
    for problem in problems:
        place = problem.eid or problem.pointer
        said = "\0".join((problem.code, owner, place, _text(document, problem.pointer), problem.zh))
        again = seen[said] = seen.get(said, 0) + 1
        found.append(blake2b(f"{said}\0{again}".encode(), digest_size=12).hexdigest())
    return found


def _identity(document: Any) -> str:
    """What a document is known by when it is changed: class, title, number."""
    if document is None:
        return ""
    if isinstance(document, Issue):
        return f"issue\0{document.number}\0{document.total_number}\0{document.published}"
    title = title_key(document.title)
    if isinstance(document, Gazette):
        issues = "\0".join(_identity(issue) for issue in document.issues)
        return f"gazette\0{title}\0{issues}"
    number = getattr(document, "number", None)
    return f"{type(document).__name__}\0{title}\0{number.key if number else ''}" if title else ""


def _text(document: Any, pointer: str) -> str:
    """The words at `pointer`, or those that the node there begins with."""
    node = document
    for part in pointer.split("/")[1:]:
        if isinstance(node, tuple) and part.isdecimal() and int(part) < len(node):
            node = node[int(part)]
        elif hasattr(node, part):
            node = getattr(node, part)
        else:
            break
    if isinstance(node, str):
        return node
    names = ("label", "heading", "text", "title", "content")
    return "\0".join(v for name in names if isinstance(v := getattr(node, name, None), str))
