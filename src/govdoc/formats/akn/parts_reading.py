"""Elements to the plain data of tasks, figures and lines of furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from govdoc.errors import Problem
from govdoc.formats.akn.inline_reading import NoteTexts, local, plain_notes, read_text
from govdoc.formats.akn.names import (
    CAPTION,
    FIGURE,
    FROM_FIELDS,
    HIERARCHY,
    LINES,
    TOC_LEVELS,
)
from govdoc.model.clauses import Figure
from govdoc.model.lines import Line, LineRole
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem

Data = dict[str, Any]
_ROLES = {role.value: role for role in LineRole}
WRAPPERS = {"container", "div", "blockContainer", "tblock", "foreign", "formula", "longTitle"}
LISTS = {"blockList", "ul", "ol"}
BLANKS = " \t\r\n"
_BLANK = re.compile(f"[{BLANKS}]+")


@define
class PartReader:
    """Reads what has no parts in turn, and tells what has no place."""

    max_problems: int
    ours: bool = False
    """Whether govdoc wrote the file."""
    texts: NoteTexts = field(factory=NoteTexts)
    problems: list[Problem] = field(factory=list)
    links: list[str] = field(factory=list)
    """The files of documents that belong in it and stand elsewhere."""
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
                    code="GD061",
                    zh=f"模型中没有元素“{what}”的位置，其文字保留",
                    en=f"the model has no place for the element “{what}”; its words are kept",
                    severity="warning",
                    eid=element.get("eId", ""),
                    line=element.sourceline,
                )
            )

    def children(self, element: Any) -> Iterator[tuple[str, Any]]:
        """Name and element of every child; words between them as `""` and the words."""
        if element.text and element.text.strip(BLANKS):
            yield "", element.text.strip(BLANKS)
        for child in element:
            if tag := local(child):
                yield tag, child
            if child.tail and child.tail.strip(BLANKS):
                yield "", child.tail.strip(BLANKS)

    def _cell(self, cell: Any) -> str:
        blocks = [child for child in cell if local(child)]
        if len(blocks) == 1 and local(blocks[0]) == "p":
            return read_text(blocks[0], self.texts, self.report).text
        return read_text(cell, self.texts, self.report).text

    def _task(self, row: Any, cells: list[Any]) -> Data:
        content = read_text(_only(cells[1]), self.texts, self.report, about="content")
        deadline = self.place(Deadline, row, self._deadline(_only(cells[3])))
        units = list(_only(cells[2]).iterfind("{*}organization"))
        if "".join(map(words_in, units)) != words_in(cells[2]):
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
        whole = kind is DeadlineKind.RELATIVE or words_in(inner) != words_in(element)
        words = read_text(element if whole else inner, self.texts, self.report).text
        day = {"date": inner.get("date", "")[:10]} if kind is DeadlineKind.FIXED else {}
        return {"words": words, "kind": kind.value, **day}

    def _figure(self, element: Any) -> Data:
        data: Data = {}
        caption = next((e for e in element if e.get("name") == CAPTION), None)
        image = figure_in(element)
        if caption is not None:
            data["caption"] = read_text(caption, self.texts, self.report).text
        elif image is not None and image.get("alt"):
            data["caption"] = image.get("alt")
        if image is not None and image.get("src"):
            data["href"] = image.get("src")
        return self.place(Figure, element, data)

    def lines(
        self, parts: list[Any], elements: Mapping[LineRole, str] = LINES, skip: str = ""
    ) -> list[Data]:
        """The lines of furniture in `parts`, but for containers with the name `skip`."""
        roles = {tag: role for role, tag in elements.items()}
        return [line for part in parts for line in self._lines(part, roles, skip)]

    def _lines(self, part: Any, roles: Mapping[str, LineRole], skip: str = "") -> Iterator[Data]:
        for tag, child in self.children(part):
            if tag == "":
                self.report("#text", part)
                yield {"role": LineRole.OTHER.value, "text": child}
            elif (self.ours and child.get("class") == FROM_FIELDS) or (
                tag == "container" and skip and child.get("name") == skip
            ):
                continue
            elif tag in {"p", "block"}:
                line = self._line(child, roles)
                if line["text"] or "notes" in line or self.ours:
                    yield line
            elif tag == "tocItem":
                level = child.get("level")
                role = next((r for r, n in TOC_LEVELS.items() if n == level), LineRole.OTHER)
                yield self._line_of(child, child, role)
            elif tag == "table" or not has_blocks(child):
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


def figure_in(element: Any) -> Any:
    """The image of a paragraph that is a figure; `None` where it is none."""
    image = element.find("{*}img")
    captions = [child for child in element if child.get("name") == CAPTION]
    if words_in(element) != "".join(map(words_in, captions)):
        return None
    return element if image is None and element.get("class") == FIGURE else image


def words_in(element: Any) -> str:
    """All that is printed in `element`, without blanks."""
    return _BLANK.sub("", "".join(element.itertext()))


def has_blocks(element: Any) -> bool:
    return any(local(child) in _BLOCK_NAMES for child in element)


_BLOCK_NAMES = HIERARCHY | WRAPPERS | LISTS | {"p", "block", "table", "toc", "tocItem"}


def _more(data: Data, name: str, words: str, between: str) -> None:
    if words:
        data[name] = data[name] + between + words if name in data else words
