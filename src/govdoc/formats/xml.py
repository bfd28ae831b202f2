"""XML both ways: an element a field, text only in the innermost, no attributes but the version."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeAlias

import attrs

from govdoc.errors import Problem, StructureError
from govdoc.formats import documents, quick
from govdoc.formats.checking import doubled, missing, unknown
from govdoc.formats.shapes import Array, Record, Scalar, Shape, fields_by_name
from govdoc.formats.upgrades import fitted, upgraded
from govdoc.formats.xml_loose import loosely
from govdoc.formats.xml_names import ATTRIBUTES, NAMESPACE, item_name, local_name
from govdoc.formats.xml_quick import BLANKS, BOOLEANS, INTEGER, quick_plain
from govdoc.formats.xml_source import parse
from govdoc.model.levels import MAX_DEPTH

_ELEMENT = ("元素", "element")


def dumps(document: documents.Document, *, indent: int | None = None) -> bytes:
    """`document` as XML. Raises `EncodeError`."""
    plain = documents.to_plain(document)
    name = documents.type_name(document)
    margin, step = ("", "") if indent is None else ("\n", " " * indent)
    out = [f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{NAMESPACE}"']
    out.append(f' version="{documents.VERSION}">')
    fields_writer(type(document))(out, plain, margin + step, step)
    out.append(f"{margin}</{name}>\n")
    return "".join(out).encode()


def loads(data: bytes | str, *, max_problems: int = documents.MAX_PROBLEMS) -> documents.Document:
    """The document in the XML `data`. Raises `DecodeError` and what is below it."""
    if (document := _quickly(data)) is not None:
        return document
    root = parse(data)
    namespace, _, name = root.tag.rpartition("}")
    if namespace != "{" + NAMESPACE:
        raise StructureError(
            Problem(
                code="GD013",
                zh=f"根元素的命名空间应为“{NAMESPACE}”",
                en=f"the root element's namespace must be “{NAMESPACE}”",
                line=root.sourceline,
            )
        )
    cls = documents.root_class(root.get("version", documents.VERSION), name, at="/@version")
    if (version := root.get("version", documents.VERSION)) != documents.VERSION:
        return _older(root, cls, version, max_problems)
    reader = Reader(max_problems)
    if "version" not in root.attrib:
        reader.problems.append(attrs.evolve(missing("", "@version"), line=root.sourceline))
    reader.attributes(root, "", ATTRIBUTES)
    plain = reader.record(root, cls, "", 0)

    def with_lines(problems: Any) -> list[Problem]:
        lines = dict(_lines(root, Record(cls), ""))
        return [_at(problem, lines) for problem in problems]

    return documents.from_plain(
        plain, cls, found=reader.problems, line_of=with_lines, max_problems=max_problems
    )


def _quickly(data: bytes | str) -> documents.Document | None:
    """The document in `data`; `None` where the parser has to look at it, and the reader below."""
    if (found := quick_plain(data)) is None:
        return None
    cls, plain = found
    document: documents.Document | None = quick.from_plain(plain, cls)
    return document


def _older(root: Any, cls: type[Any], version: str, max_problems: int) -> documents.Document:
    """The document in `root`, of an older `version`; its problems have no lines."""
    del root.attrib["version"]
    plain = loosely(root) or {}
    if type(plain) is not dict:
        plain = {"": plain}  # the checks report it
    plain = fitted(upgraded(plain, version, documents.name_of(cls)), Record(cls))
    document: documents.Document = documents.from_plain(plain, cls, max_problems=max_problems)
    return document


_Write: TypeAlias = Callable[[list[str], Any, str, str], None]
"""Writes an element: where to, its value, what is before it on its line, and one level more."""


@cache
def _writer(name: str, shape: Shape) -> _Write:
    """The writer of elements `name` that hold what is of the shape."""
    start, end, nothing = f"<{name}>", f"</{name}>", f"<{name}></{name}>"
    if isinstance(shape, Scalar):

        def write_scalar(out: list[str], value: Any, margin: str, step: str) -> None:
            out.append(f"{margin}{start}{_text(value)}{end}")

        return write_scalar
    write_inside = fields_writer(shape.cls) if isinstance(shape, Record) else _items_writer(shape)

    def write(out: list[str], value: Any, margin: str, step: str) -> None:
        if value:
            out.append(margin + start)
            write_inside(out, value, margin + step, step)
            out.append(margin + end)
        else:
            out.append(margin + nothing)

    return write


def _items_writer(shape: Array) -> _Write:
    name = item_name(shape.item)

    def write(out: list[str], items: list[Any], margin: str, step: str) -> None:
        write_item = _writer(name, shape.item)
        for item in items:
            write_item(out, item, margin, step)

    return write


def fields_writer(cls: type) -> _Write:
    writers: dict[str, _Write] = {}

    def write(out: list[str], plain: dict[str, Any], margin: str, step: str) -> None:
        if not writers:  # found late: Clause holds clauses
            writers.update(
                (name, _writer(name, f.shape)) for name, f in fields_by_name(cls).items()
            )
        for name, value in plain.items():
            writers[name](out, value, margin, step)

    return write


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    # A bare CR would be read as LF.
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


class Reader:
    """Elements to plain data; what has no place in it becomes a problem."""

    def __init__(self, max_problems: int) -> None:
        self.problems: list[Problem] = []
        self.max_problems = max_problems

    def record(self, element: Any, cls: type, pointer: str, depth: int) -> dict[str, Any]:
        depth = depth + 1 if cls.__name__ == "Clause" else 0
        if depth > MAX_DEPTH:
            return {}  # the checks of plain data report it
        known = fields_by_name(cls)
        plain: dict[str, Any] = {}
        for child in self._children(element, pointer):
            name = local_name(child)
            at = f"{pointer}/{name}"
            if name not in known:
                self._add(unknown(at, name, _ELEMENT), child)
            elif name in plain:
                self._add(doubled(at, name, _ELEMENT), child)
            else:
                plain[name] = self._value(child, known[name].shape, at, depth)
        return plain

    def attributes(self, element: Any, pointer: str, known: Collection[str] = ()) -> None:
        """Every attribute that is not `known` is a problem."""
        for key in islice(element.attrib, self.max_problems):
            if key not in known:
                self._add(unknown(f"{pointer}/@{key}", key, ("属性", "attribute")), element)

    def _value(self, element: Any, shape: Shape, pointer: str, depth: int) -> Any:
        if element.attrib:
            self.attributes(element, pointer)
        match shape:
            case Scalar():
                return self._scalar(element, shape, pointer)
            case Array(item):
                return list(self._items(element, item, pointer, depth))
            case Record(cls):
                return self.record(element, cls, pointer, depth)

    def _items(self, element: Any, item: Shape, pointer: str, depth: int) -> Iterator[Any]:
        wanted, i = item_name(item), 0
        for child in self._children(element, pointer):
            name = local_name(child)
            if name == wanted:
                yield self._value(child, item, f"{pointer}/{i}", depth)
                i += 1
            else:
                self._add(unknown(f"{pointer}/{name}", name, _ELEMENT), child)

    def _scalar(self, element: Any, shape: Scalar, pointer: str) -> Any:
        for child in element:
            self._add(unknown(f"{pointer}/{local_name(child)}", local_name(child), _ELEMENT), child)
        text = element.text or ""
        match shape.name:
            case "integer" if INTEGER.fullmatch(text):
                return int(text)
            case "boolean":
                return BOOLEANS.get(text, text)
        return text

    def _children(self, element: Any, pointer: str) -> Iterator[Any]:
        """The child elements; any text between them is a problem."""
        if element.text and element.text.strip(BLANKS):
            self._add(_stray(pointer, element.text), element)
        for child in element:
            yield child
            if child.tail and child.tail.strip(BLANKS):
                self._add(_stray(pointer, child.tail), child)

    def _add(self, problem: Problem, element: Any = None) -> None:
        if len(self.problems) < self.max_problems:
            line = None if element is None else _line(element)
            self.problems.append(attrs.evolve(problem, line=line))


def _line(element: Any) -> int | None:
    """The element's line; libxml2 counts no further than 65,535."""
    line: int = element.sourceline
    return line if line < 65_535 else None


def _stray(pointer: str, text: str) -> Problem:
    short = text.strip(BLANKS)[:40]
    if short.isspace():
        short = f"U+{ord(short[0]):04X}"
    return Problem(
        code="GD019",
        zh=f"元素之间有文字“{short}”",
        en=f"text between elements: “{short}”",
        pointer=pointer,
    )


def _lines(element: Any, shape: Shape, pointer: str) -> Iterator[tuple[str, int | None]]:
    """The line of every place in the tree."""
    yield pointer, _line(element)
    match shape:
        case Array(item):
            items = (child for child in element if local_name(child) == item_name(item))
            for i, child in enumerate(items):
                yield from _lines(child, item, f"{pointer}/{i}")
        case Record(cls):
            known = fields_by_name(cls)
            seen = set()
            for child in element:
                name = local_name(child)
                if name in known and name not in seen:
                    seen.add(name)
                    yield from _lines(child, known[name].shape, f"{pointer}/{name}")


def _at(problem: Problem, lines: dict[str, int | None]) -> Problem:
    """`problem` with its line; of a missing field, that of the object it is missing from."""
    if problem.line is not None:
        return problem
    return attrs.evolve(problem, line=lines.get(problem.pointer))


def lines_of(data: bytes | str, pointers: Iterable[str]) -> dict[str, int | None]:
    """The line in the XML `data` of each of `pointers` into the document that it holds.

    A pointer that leads nowhere has the line of the innermost element on its way.
    """
    root = parse(data)
    cls = documents.root_class(root.get("version"), local_name(root), at="/@version")
    lines = dict(_lines(root, Record(cls), ""))
    found: dict[str, int | None] = {}
    for pointer in pointers:
        at = pointer
        while at not in lines:
            at = at.rpartition("/")[0]
        found[pointer] = lines[at]
    return found
