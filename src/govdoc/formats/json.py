"""JSON both ways (RFC 8259): strict in what it reads, the same bytes each time it writes."""

from __future__ import annotations

import json
from typing import Any

from govdoc.errors import DecodeError, Problem, StructureError
from govdoc.formats import documents
from govdoc.formats.checking import doubled, missing
from govdoc.formats.json_source import Member, members

_ROOT_KEYS = ("govdoc", "type")


def dumps(document: documents.Document, *, indent: int | None = None) -> bytes:
    """`document` as JSON. Raises `EncodeError`."""
    plain = documents.to_plain(document)
    root = {"govdoc": documents.VERSION, "type": documents.type_name(document), **plain}
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(root, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode()


def loads(data: bytes, *, max_problems: int = documents.MAX_PROBLEMS) -> documents.Document:
    """The document in the JSON `data`. Raises `DecodeError` and what is below it."""
    text = _decode(data)
    root, repeated = _parse(text)
    if type(root) is not dict:
        raise StructureError(
            Problem(
                code="GD006",
                zh="根应为对象",
                en="the root must be an object",
            )
        )
    doubles = _doubles(text) if repeated else []
    if doubles and any(p.pointer.removeprefix("/") in _ROOT_KEYS for p in doubles):
        raise StructureError(doubles[:max_problems])
    if absent := [missing("", key) for key in _ROOT_KEYS if key not in root]:
        raise StructureError(_with_lines(text, absent))
    cls = documents.root_class(root.pop("govdoc"), root.pop("type"))

    def with_lines(problems: Any) -> list[Problem]:
        return _with_lines(text, list(problems))

    return documents.from_plain(
        root, cls, found=doubles, line_of=with_lines, max_problems=max_problems
    )


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecodeError(
            Problem(
                code="GD001",
                zh=f"第 {error.start} 字节处不是 UTF-8",
                en=f"not UTF-8 at byte {error.start}",
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
        problem = Problem(
            code="GD002",
            zh=f"不是 JSON（第 {error.colno} 列）：{error.msg}",
            en=f"not JSON (column {error.colno}): {error.msg}",
            line=error.lineno,
        )
    except RecursionError:
        problem = Problem(code="GD008", zh="嵌套过深", en="nested too deep")
    raise DecodeError(problem)


def _integer(digits: str) -> int | float:
    """A float, which fits no field, for a number that is out of range whatever it is."""
    return int(digits) if len(digits) < 20 else float(digits)


def _doubles(text: str) -> list[Problem]:
    found: list[Problem] = []
    for member in members(text):
        if member.doubled:
            problem = doubled(member.pointer, member.key)
            found.append(_at(problem, member))
    return found


def _with_lines(text: str, problems: list[Problem]) -> list[Problem]:
    """`problems` with the line of their place; of a missing field, that of its object."""
    wanted = {problem.pointer for problem in problems}
    wanted |= {pointer.rpartition("/")[0] for pointer in wanted}
    lines = {member.pointer: member for member in members(text) if member.pointer in wanted}
    return [
        _at(problem, lines[problem.pointer]) if problem.pointer in lines else problem
        for problem in problems
    ]


def _at(problem: Problem, member: Member) -> Problem:
    import attrs

    return problem if problem.line else attrs.evolve(problem, line=member.line)
