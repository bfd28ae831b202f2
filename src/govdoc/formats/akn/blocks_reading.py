"""Elements to the plain data of clauses, with what stands inside them.

What has no place is kept as text, and reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govdoc.formats.akn.inline_reading import local, plain_notes, read_text
from govdoc.formats.akn.names import (
    EMPTY,
    HIERARCHY,
    MARK,
    TASKS,
    level_of,
)
from govdoc.formats.akn.parts_reading import (
    BLANKS,
    LISTS,
    WRAPPERS,
    Data,
    PartReader,
    figure_in,
    has_blocks,
    words_in,
)
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level

_PARTS = ("table", "figure", "tasks", "clauses")
"""What a clause has after its text, in order."""


class BlockReader(PartReader):
    """Reads what stands inside a document."""

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
        data["level"] = level.value
        return data

    def _numbered(self, element: Any, data: Data) -> None:
        """Mark, label and heading of `element`."""
        notes: list[Any] = []
        for child in element:
            match local(child):
                case "num":
                    mark = next(iter(child), None)
                    if mark is None or mark.get("name") != MARK or (child.text or "").strip(BLANKS):
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
        elif tag == "p" and figure_in(child) is not None:
            self._put(found, "figure", self._figure(child))
        elif tag in LISTS:
            self._list(child, found)
        elif tag == "toc" or tag in WRAPPERS or (tag not in {"p", "block"} and has_blocks(child)):
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
                    items.append({**data, "level": Level.POINT.value})
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
            elif EMPTY not in (kind, row.get("class")) or words_in(row):
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


def _more(data: Data, name: str, words: str, between: str) -> None:
    if words:
        data[name] = data[name] + between + words if name in data else words
