"""Clauses, tables, tasks, figures and lines of furniture, as elements."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from govdoc.formats.akn.identification import iri_part
from govdoc.formats.akn.ids import Ids
from govdoc.formats.akn.inline_writing import Notes, Span, add, write_text
from govdoc.formats.akn.marking import References, adoptions, joined
from govdoc.formats.akn.names import (
    CAPTION,
    CONTENTS,
    EMPTY,
    FIGURE,
    FROM_FIELDS,
    GAZETTE_LINES,
    LINES,
    MARK,
    TASKS,
    TOC_LEVELS,
)
from govdoc.language.dates import parse_date
from govdoc.model.clauses import Clause, Figure
from govdoc.model.levels import LEVELS, Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.reading.citations import title_key

Plain = Mapping[str, Any]
_URI = re.compile(r"[A-Za-z0-9._~/:?#@!$&'()*+,;=-]{1,2000}")


@define
class BlockWriter:
    """Writes what stands inside a document."""

    document: Any
    ids: Ids
    country: str
    spans: dict[tuple[str, str], list[Span]]
    references: References
    links: Sequence[tuple[str, str]] = ()
    """File and title of documents that belong in it and have files of their own."""
    notes: Notes = field(factory=Notes)
    nodes: list[tuple[type, str, Plain]] = field(factory=list)
    """Every node that has an element, with its eId."""

    def node(self, cls: type, eid: str, plain: Plain) -> None:
        self.nodes.append((cls, eid, plain))

    def ontology(self, what: str, name: str) -> str:
        """The IRI of something that is referred to."""
        return f"/akn/ontology/{what}/{self.country}/{iri_part(name)}"

    def text(
        self, element: Any, words: str, notes: Sequence[Plain], pointer: str, name: str
    ) -> None:
        """Put `words`, the field `name` of the node at `pointer`, into `element`."""
        spans = list(self.spans.get((pointer, name), ()))
        for _, start, end in adoptions(words) if name == "text" else ():
            refers_to = self.references.to("event", words[start:end])
            spans.append(Span(start, end, "event", {"refersTo": refers_to}))
        own = [note for note in notes if note.get("field", "text") == name]
        write_text(element, words, own, joined(spans, words), self.notes)

    def linked(self, parent: Any, tag: str, stem: str, first: int = 1) -> None:
        """Add to `parent` what leads to the documents that have files of their own."""
        for i, (file, title) in enumerate(self.links, first):
            holder = add(parent, tag, eId=f"{stem}_{i}")
            add(holder, "documentRef", href=file, showAs=title)

    def clauses(self, parent: Any, clauses: Sequence[Plain], pointer: str) -> None:
        for i, clause in enumerate(clauses):
            self._clause(parent, clause, f"{pointer}/{i}")

    def _clause(self, parent: Any, plain: Plain, pointer: str) -> None:
        own = self.ids.own[pointer]
        self.node(Clause, own, plain)
        element = add(parent, LEVELS[Level(plain["level"])].akn, eId=own)
        notes = plain.get("notes", ())
        mark, label, heading = (plain.get(name, "") for name in ("mark", "label", "heading"))
        if mark or label or _about(notes, "label"):
            num = add(element, "num")
            if mark:
                inner = add(num, "inline", name=MARK)
                write_text(inner, mark)
            self.text(num, label, notes, pointer, "label")
        if heading or _about(notes, "heading"):
            self.text(add(element, "heading"), heading, notes, pointer, "heading")
        children = plain.get("clauses", ())
        if any(plain.get(name) is not None for name in ("text", "table", "figure", "tasks")) or (
            _about(notes, "text")
        ):
            container = add(element, "intro") if children else add(element, "content")
            stem = f"{own}__intro__" if children else f"{own}__"
            if children:
                container.set("eId", stem.removesuffix("__"))
            self._content(container, plain, pointer, own, stem)
        self.clauses(element, children, f"{pointer}/clauses")

    def _content(self, parent: Any, plain: Plain, pointer: str, own: str, stem: str) -> None:
        notes, text = plain.get("notes", ()), plain.get("text", "")
        if text or _about(notes, "text"):
            self.text(add(parent, "p", eId=f"{stem}p_1"), text, notes, pointer, "text")
        table, tasks = plain.get("table"), plain.get("tasks", ())
        header = ()
        figure = plain.get("figure")
        if table is not None and table.keys() == {"header"} and tasks and figure is None:
            header = table["header"]
        elif table is not None:
            self._table(parent, table, f"{pointer}/table", f"{stem}table_1")
        if figure is not None:
            self._figure(parent, figure, f"{pointer}/figure", f"{own}__figure_1")
        if tasks:
            element = add(parent, "table", eId=f"{stem}table_2", **{"class": TASKS})
            if header:
                self._row(element, "th", header, f"{pointer}/table", "header")
            for i, task in enumerate(tasks):
                self._task(element, task, f"{pointer}/tasks/{i}")

    def _table(self, parent: Any, plain: Plain, pointer: str, own: str) -> None:
        element = add(parent, "table", eId=own)
        if header := plain.get("header"):
            self._row(element, "th", header, pointer, "header")
        for i, row in enumerate(plain.get("rows", ())):
            self._row(element, "td", row, pointer, f"rows/{i}")
        if not len(element):
            element.set("class", EMPTY)
            self._row(element, "td", (), pointer, "rows")

    def _row(self, table: Any, tag: str, cells: Sequence[str], pointer: str, name: str) -> None:
        row = add(table, "tr")
        for i, cell in enumerate(cells):
            self.text(add(add(row, tag), "p"), cell, (), pointer, f"{name}/{i}")
        if not cells:
            row.set("class", EMPTY)
            add(row, tag)

    def _task(self, table: Any, plain: Plain, pointer: str) -> None:
        own = self.ids.own[pointer]
        self.node(TaskItem, own, plain)
        self.node(Deadline, own, plain["deadline"])
        row = add(table, "tr", eId=own)
        write_text(add(add(row, "td"), "p"), plain["label"])
        content = add(add(row, "td"), "p")
        self.text(content, plain["content"], plain.get("notes", ()), pointer, "content")
        units = add(add(row, "td"), "p")
        for unit in plain["units"]:
            if len(units):
                units[-1].tail = " "
            refers_to = self.references.to("organization", unit)
            write_text(add(units, "organization", refersTo=refers_to), unit)
        self._deadline(add(add(row, "td"), "p"), plain["deadline"])

    def _deadline(self, parent: Any, plain: Plain) -> None:
        words, kind = plain["words"], DeadlineKind(plain["kind"])
        if kind is DeadlineKind.FIXED and "date" in plain:
            parent = add(parent, "date", date=plain["date"])
        elif kind is DeadlineKind.ONGOING:
            parent = add(parent, "concept", refersTo=self.references.to("concept", words))
        write_text(parent, words)

    def _figure(self, parent: Any, plain: Plain, pointer: str, own: str) -> None:
        self.node(Figure, own, plain)
        element = add(parent, "p", eId=own, **{"class": FIGURE})
        href, caption = plain.get("href", ""), plain.get("caption", "")
        if href:
            src = href if _URI.fullmatch(href) else iri_part(href)
            add(element, "img", src=src, alt=caption)
        else:
            add(element, "omissis", status="unknown")
        if caption:
            self.text(add(element, "inline", name=CAPTION), caption, (), pointer, "caption")

    def lines(
        self,
        parent: Any,
        lines: Sequence[Plain],
        pointer: str,
        stem: str,
        elements: Mapping[LineRole, str] = LINES,
        *,
        first: int = 0,
        issuers: Sequence[str] = (),
    ) -> None:
        """Lines of furniture; `first` is the index of the first of them in their field."""
        for i, line in enumerate(lines):
            own = f"{stem}p_{first + i + 1}"
            element = add(parent, "p", eId=own)
            self._line(element, line, f"{pointer}/{first + i}", own, elements, issuers)

    def _line(
        self,
        element: Any,
        plain: Plain,
        pointer: str,
        own: str,
        elements: Mapping[LineRole, str],
        issuers: Sequence[str],
    ) -> None:
        self.node(Line, own, plain)
        role, text = LineRole(plain["role"]), plain["text"]
        tag = elements.get(role, "")
        day = parse_date(text) if tag == "docDate" else None
        if tag == "docDate" and day is not None:
            element = add(element, tag, date=day.isoformat())
        elif tag and tag != "docDate":
            element = add(element, tag)
        elif role is not LineRole.OTHER and role not in TOC_LEVELS:
            element = add(element, "inline", name=role.value)
        if day is not None:
            self.spans.pop((pointer, "text"), None)  # the element says it
        elif text in issuers and not plain.get("notes"):
            refers_to = self.references.to("organization", text)
            self.spans[pointer, "text"] = [
                Span(0, len(text), "organization", {"refersTo": refers_to})
            ]
        self.text(element, text, plain.get("notes", ()), pointer, "text")

    def front(self, gazette: Any, plain: Plain, pointer: str, scope: str, title: str) -> None:
        """The masthead, the contents, and what follows them."""
        lines = plain.get("front", ())
        split = next(
            (i for i, line in enumerate(lines) if LineRole(line["role"]) in CONTENTS), len(lines)
        )
        if split:
            cover, stem = add(gazette, "coverPage"), f"{scope}coverPage__"
            self.lines(cover, lines[:split], f"{pointer}/front", stem, GAZETTE_LINES)
        elif title and not lines:
            cover = add(gazette, "coverPage")
            write_text(add(add(cover, "p", **{"class": FROM_FIELDS}), "docTitle"), title)
        rest = lines[split:]
        contents = plain.get("contents", ())
        if rest or (contents and not lines):
            preface, stem = add(gazette, "preface"), f"{scope}preface__"
            toc = None
            for i, line in enumerate(rest, split):
                level = TOC_LEVELS.get(LineRole(line["role"]))
                if level is None:
                    toc = None
                    at = f"{pointer}/front"
                    self.lines(preface, [line], at, stem, GAZETTE_LINES, first=i)
                    continue
                if toc is None:
                    toc = add(preface, "toc", eId=f"{stem}toc_{i + 1}")
                own = f"{toc.get('eId')}__tocItem_{len(toc) + 1}"
                words = [each["text"] for each in lines[i:]]
                item = add(
                    toc, "tocItem", eId=own, level=level, href=self._led_to(words, plain, pointer)
                )
                self._line(item, line, f"{pointer}/front/{i}", own, {}, ())
            if not lines:
                toc = add(preface, "toc", **{"class": FROM_FIELDS})
                for entry in contents:
                    href = self._led_to([entry["title"]], plain, pointer)
                    item = add(toc, "tocItem", level="1", href=href)
                    write_text(item, entry["title"])

    def _led_to(self, words: Sequence[str], plain: Plain, pointer: str) -> str:
        """Where an item of the contents leads: the notice named first in `words`, its line on."""
        named = [notice["title"] for notice in plain.get("notices", ())]
        titles = [title_key(title) for title in named or [title for _, title in self.links]]
        for line in words:
            for i, title in enumerate(titles):
                if title and title in title_key(line):
                    return f"#{self.ids.scopes[pointer]}cmp_{i + 1}"
        return f"#{self.ids.scopes[pointer]}cmp_1"


def _about(notes: Sequence[Plain], name: str) -> bool:
    return any(note.get("field", "text") == name for note in notes)
