"""JSON both ways (RFC 8259): strict in what it reads, the same bytes each time it writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import attrs

from govdoc.errors import DecodeError, Problem, StructureError, UnsupportedVersionError
from govdoc.formats import documents, quick
from govdoc.formats.checking import doubled, missing
from govdoc.formats.json_source import doubled_keys, lines_of
from govdoc.formats.reasons import json_reason

T = TypeVar("T")

_ROOT_KEYS = ("govdoc", "type")


def dumps(document: documents.Document, *, indent: int | None = None) -> bytes:
    """`document` as JSON. Raises `EncodeError`."""
    name = documents.type_name(document)
    if indent is None and (data := quick.write_json(document)) is not None:
        return data + b"\n"
    root = {"govdoc": documents.VERSION, "type": name, **documents.to_plain(document)}
    return written(root, indent)


def written(plain: dict[str, Any], indent: int | None) -> bytes:
    """The bytes of `plain`, in its order, with the final newline."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode()


def loads(data: bytes | str, *, max_problems: int = documents.MAX_PROBLEMS) -> documents.Document:
    """The document in the JSON `data`. Raises `DecodeError` and what is below it."""
    if isinstance(data, bytes) and (document := quick.read_json(data)) is not None:
        return document
    root, found, with_lines = parsed(data, max_problems=max_problems)
    found += (missing("", key) for key in _ROOT_KEYS if key not in root)
    version = root.pop("govdoc", documents.VERSION)
    if "type" not in root:
        raise StructureError(with_lines(found[:max_problems]))
    try:
        cls = documents.root_class(version, root.pop("type"))
    except (StructureError, UnsupportedVersionError) as error:
        problems = [*found, *error.problems][:max_problems]
        raise type(error)(with_lines(problems)) from None
    return documents.from_plain(
        root, cls, found=found, line_of=with_lines, max_problems=max_problems
    )


def parsed(
    data: bytes | str, *, max_problems: int = documents.MAX_PROBLEMS
) -> tuple[dict[str, Any], list[Problem], Callable[[Iterable[Problem]], list[Problem]]]:
    """The object in the JSON `data`, its doubled keys, and what adds lines to problems.

    Raises `DecodeError`, and `StructureError` where it is no object.
    """
    text = _decode(data) if isinstance(data, bytes) else data.removeprefix("\ufeff")
    root, repeated = _parse(text)
    if type(root) is not dict:
        wrong = Problem(code="GD006", zh="根应为对象", en="the root must be an object")
        raise StructureError(_with_lines(text, [wrong]))
    found = list(islice(_doubles(text), max_problems)) if repeated else []
    return root, found, lambda problems: _with_lines(text, list(problems))


def with_lines(data: bytes, problems: Iterable[Problem]) -> list[Problem]:
    """`problems` with pointers into the JSON `data`, with their lines there."""
    return _with_lines(_decode(data), list(problems))


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecodeError(
            Problem(
                code="GD001",
                zh=f"第 {error.start + 1} 字节处不是 UTF-8",
                en=f"not UTF-8 at byte {error.start + 1}",
                line=data.count(b"\n", 0, error.start) + 1,
            )
        ) from None


def _parse(text: str) -> tuple[Any, bool]:
    """The value in `text`, and whether any object has a key twice."""
    repeated = False

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        found = dict(pairs)
        repeated = repeated or len(found) != len(pairs)
        return found

    try:
        return json.loads(
            text, object_pairs_hook=collect, parse_int=_integer, parse_constant=float
        ), repeated
    except json.JSONDecodeError as error:
        reason = json_reason(error.msg)
        problem = Problem(
            code="GD002",
            zh=f"不是 JSON（第 {error.colno} 列）" + (f"：{reason}" if reason else ""),
            en=f"not JSON (column {error.colno}): {error.msg}",
            line=error.lineno,
        )
    except RecursionError:
        problem = Problem(code="GD008", zh="嵌套过深", en="nested too deep")
    raise DecodeError(problem)


def _integer(digits: str) -> int | float:
    """A float, which fits no field, for a number that is out of range whatever it is."""
    return int(digits) if len(digits) < 20 else float(digits)


def _doubles(text: str) -> Iterator[Problem]:
    for pointer, key, line in doubled_keys(text):
        yield attrs.evolve(doubled(pointer, key), line=line)


def _with_lines(text: str, problems: list[Problem]) -> list[Problem]:
    """`problems` with the line of their place; of a missing field, that of its object."""
    lines = lines_of(text, {problem.pointer for problem in problems if problem.line is None})
    return [
        attrs.evolve(problem, line=lines.get(problem.pointer)) if problem.line is None else problem
        for problem in problems
    ]
