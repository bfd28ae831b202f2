"""Blocks of text: clauses with their tables, figures and tasks, lines, annexes, and notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.language.dates import format_date
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause, Figure, Table
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NotedField, NoteKind
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.strategies._build import build, given, mostly, several, strategy
from govdoc.strategies.text import (
    dates,
    eids,
    headings,
    labels,
    names,
    printed_dates,
    texts,
    words,
)

Node = TypeVar("Node", Clause, Line, TaskItem)

_REASONS = words("原文缺字", "排印误字", "换页断行", "扫描所增")


@st.composite
def editorial_notes(
    draw: DrawFn, /, text: str | None = None, field: NotedField = "text", **overrides: Any
) -> EditorialNote:
    """A note that fits `text`, its node's attribute `field`; where none is given, some text."""
    own = draw(texts()) if text is None else text
    cuts = st.integers(0, len(own))
    start, end = sorted((draw(cuts), draw(cuts)))
    return draw(_note(field, start, own[start:end], overrides))


def _note(
    field: NotedField, start: int, reading: str, overrides: Mapping[str, Any]
) -> SearchStrategy[EditorialNote]:
    fields = {
        "kind": st.sampled_from(NoteKind),
        "reason": _REASONS,
        "field": st.just(field),
        "start": st.just(start),
        "reading": st.just(reading),
        "witness": words("", "。任", "\n", "级。") | st.just(reading),
    }
    return build(EditorialNote, fields, overrides)


@st.composite
def _notes(draw: DrawFn, /, node: Clause | Line | TaskItem) -> tuple[EditorialNote, ...]:
    """Notes on `node`, none of them overlapping another."""
    fields: tuple[NotedField, ...] = ("text",)
    if isinstance(node, Clause):
        fields = ("label", "heading", "text")
    elif isinstance(node, TaskItem):
        fields = ("content",)
    notes = []
    for name in draw(st.lists(st.sampled_from(fields), max_size=2, unique=True)):
        text = getattr(node, name)
        size = draw(st.sampled_from((2, 2, 4)))
        cuts = sorted(draw(st.integers(0, len(text))) for _ in range(size))
        for start, end in zip(cuts[::2], cuts[1::2], strict=True):
            notes.append(draw(_note(name, start, text[start:end], {})))
    return tuple(notes)


def _noted(node: SearchStrategy[Node], overrides: Mapping[str, Any]) -> SearchStrategy[Node]:
    """`node` with editorial notes that fit it, unless `overrides` says which."""
    if "notes" in overrides:
        return node
    annotated = node.flatmap(lambda n: _notes(n).map(lambda notes: attrs.evolve(n, notes=notes)))
    return mostly(node, annotated)


@strategy
def lines(**overrides: Any) -> SearchStrategy[Line]:
    """A line of furniture."""
    fields = {"role": st.sampled_from(LineRole), "text": names() | texts() | printed_dates()}
    return _noted(build(Line, fields, overrides), overrides)


@strategy
def tables(**overrides: Any) -> SearchStrategy[Table]:
    """A table, its rows of one length most of the time."""
    cells = st.lists(texts(), min_size=2, max_size=2).map(tuple)
    rows = several(mostly(cells, several(texts())))
    return build(Table, {"header": several(names()) | st.just(()), "rows": rows}, overrides)


@strategy
def figures(**overrides: Any) -> SearchStrategy[Figure]:
    """A figure, lost or not."""
    fields = {"caption": words("", "技术论证流程图"), "href": words("", "figures/liucheng.png")}
    return build(Figure, fields, overrides)


@st.composite
def deadlines(draw: DrawFn, /, **overrides: Any) -> Deadline:
    """A deadline whose attributes fit its kind."""
    kind = draw(given(Deadline, overrides).get("kind", st.sampled_from(DeadlineKind)))
    day = draw(dates())
    if kind is DeadlineKind.FIXED:
        fields = {"words": words(f"{format_date(day)}前"), "date": st.just(day)}
    elif kind is DeadlineKind.RELATIVE:
        fields = {
            "words": words(f"当年{day.month}月{day.day}日前"),
            "month": st.just(day.month),
            "day": st.just(day.day),
        }
    else:
        fields = {"words": words("持续推进", "长期坚持")}
    return draw(build(Deadline, fields, {**overrides, "kind": kind}))


@strategy
def task_items(**overrides: Any) -> SearchStrategy[TaskItem]:
    """A row of a task list."""
    fields = {
        "label": mostly(st.integers(1, 20).map(str), words("（一）", "")),
        "content": texts(),
        "units": several(names(), 3),
        "deadline": deadlines(),
        "measure": mostly(st.just(""), eids()),
    }
    return _noted(build(TaskItem, fields, overrides), overrides)


_LAW = (
    Level.PART,
    Level.SUBPART,
    Level.CHAPTER,
    Level.SECTION,
    Level.ARTICLE,
    Level.PARAGRAPH,
    Level.POINT,
    Level.SUBPOINT,
)
_OUTLINE = (Level.OUTLINE_1, Level.OUTLINE_2, Level.OUTLINE_3, Level.OUTLINE_4, Level.ALINEA)
_FIRST = (
    Level.ARTICLE,
    Level.OUTLINE_1,
    Level.OUTLINE_2,
    Level.ALINEA,
    Level.CHAPTER,
    Level.PART,
)


@strategy
def clauses(max_depth: int = 3, **overrides: Any) -> SearchStrategy[Clause]:
    """A clause with clauses in it, at most `max_depth` of them inside one another."""
    levels = mostly(st.sampled_from(_FIRST), st.sampled_from(Level))
    return levels.flatmap(lambda level: _clause(level, None, max_depth, overrides))


@st.composite
def siblings(draw: DrawFn, /, max_depth: int = 3, above: Level | None = None) -> tuple[Clause, ...]:
    """Clauses that follow one another: of one level and counted from 一, or of any levels."""
    if max_depth < 1:
        return ()
    common = draw(st.sampled_from(_below(above)))
    found = []
    for i in range(draw(st.sampled_from((0, 1, 2, 3) if above is None else (0, 0, 1, 2)))):
        level, number = draw(
            mostly(
                st.just((common, i + 1)),
                st.tuples(st.sampled_from(Level), st.integers(1, 3)),
            )
        )
        found.append(draw(_clause(level, number, max_depth, {})))
    return tuple(found)


def _below(level: Level | None) -> tuple[Level, ...]:
    """The levels that clauses inside one of `level` are likely to have."""
    if level is None:
        return _FIRST
    for order in (_LAW, _OUTLINE):
        if level in order[:-1]:
            at = order.index(level)
            return order[at + 1 : at + 3]
    return (Level.DASH, Level.ALINEA)


def _clause(
    level: Level, number: int | None, max_depth: int, overrides: Mapping[str, Any]
) -> SearchStrategy[Clause]:
    fields: dict[str, SearchStrategy[Any]] = {
        "level": st.just(level),
        "mark": mostly(st.just(""), words("- ", "● ")),
        "label": mostly(labels(level, number), words("", "第百条", "（一）")),
        "heading": headings(),
        "text": texts(),
        "table": mostly(st.none(), tables()),
        "figure": mostly(st.none(), figures()),
        "tasks": mostly(st.just(()), several(task_items(), 3)),
        "clauses": siblings(max_depth - 1, level),
    }
    return _noted(build(Clause, fields, overrides), overrides)


@strategy
def annexes(**overrides: Any) -> SearchStrategy[Annex]:
    """An annex."""
    fields = {"title": names(), "head": several(lines()), "clauses": siblings(2)}
    return build(Annex, fields, overrides)
