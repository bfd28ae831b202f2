"""Elements to the plain data of clauses, tables, tasks, figures and lines of furniture.

What has no place is kept as text, and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from govdoc.errors import Problem
from govdoc.formats.akn.inline_reading import NoteTexts, local, plain_notes, read_text
from govdoc.formats.akn.names import (
    CAPTION,
    EMPTY,
    FIGURE,
    FROM_FIELDS,
    HIERARCHY,
    LINES,
    MARK,
    TAIL,
    TASKS,
    TOC_LEVELS,
    level_of,
)
from govdoc.model.clauses import Clause, Figure
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem

Data = dict[str, Any]
_PARTS = ("table", "figure", "tasks", "clauses")
"""What a clause has after its text, in order."""
_ROLES = {role.value: role for role in LineRole}
_WRAPPERS = {"container", "div", "blockContainer", "tblock", "foreign", "formula", "longTitle"}
_LISTS = {"blockList", "ul", "ol"}
_BLANKS = " \t\r\n"
_BLANK = re.compile(f"[{_BLANKS}]+")


@define
class BlockReader:
    """Reads what stands inside a document."""

    max_problems: int
    ours: bool = False
    """Whether govdoc wrote the file."""
    texts: NoteTexts = field(factory=NoteTexts)
    problems: list[Problem] = field(factory=list)
    places: dict[tuple[type, str], Data] = field(factory=dict)
    """The plain data of every node that has an element, by its class and eId."""

    lines_of: dict[int, int] = field(factory=dict)
    """The line of the element of plain data, by the data's `id`."""

    def place(self, cls: type, element: Any, data: Data, eid: str | None = None) -> Data:
        """Tell where `data` was read: in `element`, whose eId is `eid` where it has none."""
        if eid is None:
            eid = element.get("eId", "")
        self.places.setdefault((cls, eid), data)
        self.lines_of[id(data)] = element.sourceline
        return data

    def report(self, what: str, element: Any) -> None:
        """Tell that the element `what` has no place in the model; its words are kept."""
        if len(self.problems) < self.max_problems:
            self.problems.append(
                Problem(
                    code="GD041",
                    zh=f"模型中没有元素“{what}”的位置，其文字保留",
                    en=f"the model has no place for the element “{what}”; its words are kept",
                    severity="warning",
                    eid=element.get("eId", ""),
                    line=element.sourceline,
                )
            )

    def children(self, element: Any) -> Iterator[tuple[str, Any]]:
        """Name and element of every child; words between them as `""` and the words."""
        if element.text and element.text.strip(_BLANKS):
            yield "", element.text.strip(_BLANKS)
        for child in element:
            if tag := local(child):
                yield tag, child
            if child.tail and child.tail.strip(_BLANKS):
                yield "", child.tail.strip(_BLANKS)

    def clauses(self, container: Any, parent: Level | None) -> list[Data]:
        """The clauses in `container`; a block outside any is one."""
        found: list[Data] = []
        for tag, child in self.children(container):
            if tag in HIERARCHY:
                found.append(self.clause(tag, child, parent))
            else:
                self._block(tag, child, found, container)
        return found

    def clause(self, tag: str, element: Any, parent: Level | None) -> Data:
        data: Data = {}
        self.place(Clause, element, data)
        clauses: list[Data] = []
        self._numbered(element, data)
        level = level_of(tag, data.get("label", ""), parent)
        if level is None:
            self.report(tag, element)
            level = Level.ALINEA
        for name, child in self.children(element):
            match name:
                case "num" | "heading" | "subheading":
                    continue
                case "content" | "intro":
                    self._own(self.blocks(child), data, clauses, level)
                case "wrapUp" | "crossHeading":
                    self.report(name, child)
                    if name == "wrapUp":
                        clauses += self.blocks(child)
                    else:
                        heading = read_text(child, self.texts, self.report).text
                        clauses.append({"level": Level.ALINEA.value, "heading": heading})
                case _ if name in HIERARCHY:
                    clauses.append(self.clause(name, child, level))
                case _:
                    self._block(name, child, clauses, element)
        if clauses:
            data["clauses"] = clauses
        return _reordered(data, level)

    def _numbered(self, element: Any, data: Data) -> None:
        """Mark, label and heading of `element`."""
        notes: list[Any] = []
        for child in element:
            match local(child):
                case "num":
                    mark = next(iter(child), None)
                    if (
                        mark is None
                        or mark.get("name") != MARK
                        or (child.text or "").strip(_BLANKS)
                    ):
                        mark = None
                    else:
                        words = read_text(mark, self.texts, self.report).text
                        data["mark"] = data.get("mark", "") + words
                    flow = read_text(child, self.texts, self.report, about="label", skip=mark)
                    _more(data, "label", flow.text, " ")
                    notes += flow.notes
                case "heading" | "subheading" as name:
                    flow = read_text(child, self.texts, self.report, about="heading")
                    if name == "subheading":
                        self.report(name, child)
                    _more(data, "heading", flow.text, "\n")
                    notes += flow.notes
        if notes:
            data["notes"] = notes

    def _own(self, partials: list[Data], data: Data, clauses: list[Data], level: Level) -> None:
        """Put what stands in a clause into it: what it has room for, the rest as its clauses."""
        if level is Level.ARTICLE and len(partials) > 1:  # every 款 is a clause
            clauses += [{**each, "level": Level.PARAGRAPH.value} for each in partials]
            return
        if partials and not clauses and not any(name in data for name in ("text", *_PARTS)):
            first = partials.pop(0)
            first.pop("level")
            clauses += first.pop("clauses", [])
            if notes := first.pop("notes", None):
                data["notes"] = [*data.get("notes", []), *notes]
            data.update(first)
        clauses += partials

    def blocks(self, container: Any) -> list[Data]:
        """The blocks in `container` as unlabelled paragraphs, each with what follows its text."""
        found: list[Data] = []
        for tag, child in self.children(container):
            self._block(tag, child, found, container)
        return found

    def _block(self, tag: str, child: Any, found: list[Data], parent: Any) -> None:
        if tag == "":
            self.report("#text", parent)
            found.append({"level": Level.ALINEA.value, "text": child})
        elif tag == "table":
            self._table(child, found)
        elif tag == "p" and _figure_in(child) is not None:
            self._put(found, "figure", self._figure(child))
        elif tag in _LISTS:
            self._list(child, found)
        elif tag == "toc" or tag in _WRAPPERS or (tag not in {"p", "block"} and _has_blocks(child)):
            self.report(tag, child)
            found += self._wrapped(child)
        else:
            if tag not in {"p", "block"}:
                self.report(tag, child)
            flow = read_text(child, self.texts, self.report, about="text")
            if flow.text or flow.notes:
                text = {"text": flow.text} if flow.text else {}
                found.append({"level": Level.ALINEA.value, **text, **plain_notes(flow)})

    def _wrapped(self, element: Any) -> list[Data]:
        """What is in a wrapper that the model has not: its number and heading as a paragraph."""
        data: Data = {"level": Level.ALINEA.value}
        self._numbered(element, data)
        found = [data] if len(data) > 1 else []
        for tag, child in self.children(element):
            if tag in HIERARCHY:
                found.append(self.clause(tag, child, None))
            elif tag not in {"num", "heading", "subheading"}:
                self._block(tag, child, found, element)
        return found

    def _put(self, found: list[Data], name: str, value: Any) -> None:
        """Put a part into the last paragraph, or into a new one where it has one as late."""
        later = _PARTS[_PARTS.index(name) :]
        if not found or any(part in found[-1] for part in later):
            found.append({"level": Level.ALINEA.value})
        found[-1][name] = value

    def _list(self, element: Any, found: list[Data]) -> None:
        items: list[Data] = []
        for tag, child in self.children(element):
            match tag:
                case "listIntroduction":
                    self._block("p", child, found, element)
                case "item":
                    data: Data = {}
                    clauses: list[Data] = []
                    self._numbered(child, data)
                    rest: list[Data] = []
                    for name, inner in self.children(child):
                        if name not in {"num", "heading", "subheading"}:
                            self._block(name, inner, rest, child)
                    self._own(rest, data, clauses, Level.POINT)
                    if clauses:
                        data["clauses"] = clauses
                    items.append(_reordered(data, Level.POINT))
                case "listWrapUp":
                    self.report(tag, child)
                    self._block("p", child, items, element)
                case "li":
                    before = len(items)
                    self._block("p", child, items, element)
                    if value := child.get("value"):
                        items[before:] = [{**each, "label": value} for each in items[before:]]
                case _:
                    self._block(tag, child, items, element)
        if items:
            self._put(found, "clauses", items)

    def _table(self, element: Any, found: list[Data]) -> None:
        header: list[str] = []
        rows: list[list[str]] = []
        tasks: list[Data] = []
        kind = element.get("class")
        for row, cells in self._rows(element, found):
            heads = [cell for cell in cells if local(cell) == "th"]
            if kind == TASKS and not heads and len(cells) == 4:
                tasks.append(self._task(row, cells))
            elif heads and len(heads) == len(cells) and not header and not rows and not tasks:
                header = [self._cell(cell) for cell in cells]
            elif EMPTY not in (kind, row.get("class")) or _words(row):
                rows.append([self._cell(cell) for cell in cells])
            elif kind != EMPTY:
                rows.append([])
        table = {**({"header": header} if header else {}), **({"rows": rows} if rows else {})}
        if table or kind != TASKS:
            self._put(found, "table", table)
        if tasks:
            self._put(found, "tasks", tasks)

    def _rows(self, element: Any, found: list[Data]) -> Iterator[tuple[Any, list[Any]]]:
        """The rows of a table and their cells; what stands beside them is a paragraph before."""
        for tag, child in self.children(element):
            if tag == "tr":
                cells = [cell for name, cell in self.children(child) if name in {"td", "th"}]
                for cell in cells:
                    if {cell.get("rowspan", "1"), cell.get("colspan", "1")} != {"1"}:
                        self.report("td/@rowspan, @colspan", cell)
                for name, other in self.children(child):
                    if name not in {"td", "th"}:
                        self._block(name, other, found, child)
                yield child, cells
            elif tag in {"thead", "tbody", "tfoot"}:
                yield from self._rows(child, found)
            else:
                if tag == "caption":
                    self.report(tag, child)
                self._block("p" if tag == "caption" else tag, child, found, element)

    def _cell(self, cell: Any) -> str:
        blocks = [child for child in cell if local(child)]
        if len(blocks) == 1 and local(blocks[0]) == "p":
            return read_text(blocks[0], self.texts, self.report).text
        return read_text(cell, self.texts, self.report).text

    def _task(self, row: Any, cells: list[Any]) -> Data:
        content = read_text(_only(cells[1]), self.texts, self.report, about="content")
        deadline = self.place(Deadline, row, self._deadline(_only(cells[3])))
        units = list(_only(cells[2]).iterfind("{*}organization"))
        if "".join(map(_words, units)) != _words(cells[2]):
            units = []
        names = [read_text(unit, self.texts, self.report).text for unit in units]
        return self.place(
            TaskItem,
            row,
            {
                "label": self._cell(cells[0]),
                "content": content.text,
                "units": names if units else self._cell(cells[2]).split(),
                "deadline": deadline,
                **plain_notes(content),
            },
        )

    def _deadline(self, element: Any) -> Data:
        inner: Any = next(iter(element), None)
        kind = {"date": DeadlineKind.FIXED, "concept": DeadlineKind.ONGOING}.get(
            local(inner) if inner is not None else "", DeadlineKind.RELATIVE
        )
        whole = kind is DeadlineKind.RELATIVE or _words(inner) != _words(element)
        words = read_text(element if whole else inner, self.texts, self.report).text
        day = {"date": inner.get("date", "")[:10]} if kind is DeadlineKind.FIXED else {}
        return {"words": words, "kind": kind.value, **day}

    def _figure(self, element: Any) -> Data:
        data: Data = {}
        caption = next((e for e in element if e.get("name") == CAPTION), None)
        image = _figure_in(element)
        if caption is not None:
            data["caption"] = read_text(caption, self.texts, self.report).text
        elif image is not None and image.get("alt"):
            data["caption"] = image.get("alt")
        if image is not None and image.get("src"):
            data["href"] = image.get("src")
        return self.place(Figure, element, data)

    def lines(self, parts: list[Any], elements: Mapping[LineRole, str] = LINES) -> list[Data]:
        """The lines of furniture in `parts`."""
        roles = {tag: role for role, tag in elements.items()}
        return [line for part in parts for line in self._lines(part, roles)]

    def _lines(self, part: Any, roles: Mapping[str, LineRole]) -> Iterator[Data]:
        for tag, child in self.children(part):
            if tag == "":
                self.report("#text", part)
                yield {"role": LineRole.OTHER.value, "text": child}
            elif child.get("class") == FROM_FIELDS or child.get("name") == TAIL:
                continue
            elif tag in {"p", "block"}:
                line = self._line(child, roles)
                if line["text"] or "notes" in line or self.ours:
                    yield line
            elif tag == "tocItem":
                level = child.get("level")
                role = next((r for r, n in TOC_LEVELS.items() if n == level), LineRole.OTHER)
                yield self._line_of(child, child, role)
            elif tag == "table" or not _has_blocks(child):
                self.report(tag, child)
                text = read_text(child, self.texts, self.report).text
                yield from [{"role": LineRole.OTHER.value, "text": text}] if text else []
            else:
                if tag not in {"toc", "container", "longTitle", "formula"}:
                    self.report(tag, child)
                yield from self._lines(child, roles)

    def _line(self, element: Any, roles: Mapping[str, LineRole]) -> Data:
        only = element[0] if len(element) == 1 else None
        if only is None or (element.text or "") or (only.tail or ""):
            return self._line_of(element, element, LineRole.OTHER)
        tag = local(only)
        role = _ROLES.get(only.get("name", "")) if tag == "inline" else roles.get(tag)
        if role is None:
            return self._line_of(element, element, LineRole.OTHER)
        return self._line_of(element, only, role)

    def _line_of(self, element: Any, inner: Any, role: LineRole) -> Data:
        flow = read_text(inner, self.texts, self.report, about="text")
        data = {"role": role.value, "text": flow.text, **plain_notes(flow)}
        return self.place(Line, element, data)


def _only(cell: Any) -> Any:
    """The paragraph of a cell, or the cell."""
    return cell[0] if len(cell) == 1 and local(cell[0]) == "p" else cell


def _figure_in(element: Any) -> Any:
    """The image of a paragraph that is a figure; `None` where it is none."""
    image = element.find("{*}img")
    captions = [child for child in element if child.get("name") == CAPTION]
    if _words(element) != "".join(map(_words, captions)):
        return None
    return element if image is None and element.get("class") == FIGURE else image


def _words(element: Any) -> str:
    """All that is printed in `element`, without blanks."""
    return _BLANK.sub("", "".join(element.itertext()))


def _has_blocks(element: Any) -> bool:
    return any(local(child) in _BLOCK_NAMES for child in element)


_BLOCK_NAMES = HIERARCHY | _WRAPPERS | _LISTS | {"p", "block", "table", "toc", "tocItem"}


def _more(data: Data, name: str, words: str, between: str) -> None:
    if words:
        data[name] = data[name] + between + words if name in data else words


def _reordered(data: Data, level: Level) -> Data:
    data["level"] = level.value
    return data
