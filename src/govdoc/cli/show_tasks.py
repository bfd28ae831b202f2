"""`govdoc show PATH --view tasks --by …`: by unit, deadline or measure, or as a matrix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import click

from govdoc.cli.output import say
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.tasks import DeadlineKind, TaskItem
from govdoc.model.tree import find, walk
from govdoc.reading import tasks

Rows = Iterator[tuple[str, ...]]
View = tuple[tuple[str, ...], Rows]


def view(document: Any, by: str | None, on: dt.date | None) -> View:
    """Columns and rows of the tasks in `document`; `on` adds how each stands on that day."""
    return BY[by or "list"](document, on)


def _listed(document: Any, on: dt.date | None) -> View:
    return (*_task_columns(), say("责任单位", "Units"), *_columns_on(on)), (
        (*_task(task), "、".join(task.units), *_cells_on(task, on))
        for task in find(document, TaskItem)
    )


def _by_unit(document: Any, on: dt.date | None) -> View:
    part = {True: say("列首位", "first"), False: say("列其后", "after")}
    columns = (say("责任单位", "Unit"), say("位次", "Named"), *_task_columns(), *_columns_on(on))
    return columns, (
        (
            unit,
            part[task.units[0] == unit],
            *_task(task),
            *_cells_on(task, on),
        )
        for unit, items in tasks.by_unit(document).items()
        for task in items
    )


def _by_deadline(document: Any, on: dt.date | None) -> View:
    columns = (
        say("最后一日", "Last day"),
        say("完成时限", "Deadline"),
        *_task_columns(),
        say("责任单位", "Units"),
        *_columns_on(on),
    )
    if on is None and any(
        t.deadline.kind is DeadlineKind.RELATIVE for t in find(document, TaskItem)
    ):
        raise click.UsageError(
            say(
                "有的时限是“当年”的，须用 --on 写明日期",
                "some deadlines are of “the same year” (当年): give a day with --on",
            )
        )
    dated = tasks.by_deadline(document, year=on.year if on else dt.MINYEAR)
    return columns, (
        (
            day.isoformat() if day else say("无", "none"),
            task.deadline.words,
            *_task(task),
            "、".join(task.units),
            *_cells_on(task, on),
        )
        for day, items in dated.items()
        for task in items
    )


def _by_measure(document: Any, on: dt.date | None) -> View:
    columns = (
        say("对应措施", "Measure"),
        say("措施", "Heading"),
        *_task_columns(),
        *_columns_on(on),
    )
    return columns, _measures(document, on)


def _measures(document: Any, on: dt.date | None) -> Rows:
    lone = ("", say("没有任务", "no task"), *("" for _ in _columns_on(on)))
    for instrument in _instruments(document):
        items = find(instrument, TaskItem)
        without = set(tasks.measures_without_task(instrument))
        for place in walk(instrument):
            if isinstance(place.node, Clause):
                name = (place.eid, place.node.label + place.node.heading)
                carried = [task for task in items if task.measure == place.eid]
                yield from ((*name, *_task(task), *_cells_on(task, on)) for task in carried)
                if place.eid in without:
                    yield (*name, *lone)


def _instruments(document: Any) -> tuple[Instrument, ...]:
    return (document,) if isinstance(document, Instrument) else find(document, Instrument)


def _matrix(document: Any, on: dt.date | None) -> View:
    marks = {"first": "●", "other": "○", "": ""}
    found = tasks.matrix(document)
    heads = (" ".join((task.label, *_cells_on(task, on))) for task in found.tasks)
    columns = (say("责任单位", "Unit"), *heads)
    rows = zip(found.units, found.cells, strict=True)
    return columns, ((unit, *(marks[part] for part in cells)) for unit, cells in rows)


BY: dict[str, Callable[[Any, dt.date | None], View]] = {
    "list": _listed,
    "unit": _by_unit,
    "deadline": _by_deadline,
    "measure": _by_measure,
    "matrix": _matrix,
}
"""Every way to look at tasks; in a matrix ● is the unit named first, ○ another one."""


def _task_columns() -> tuple[str, str]:
    return say("序号", "No."), say("任务内容", "Task")


def _task(task: TaskItem) -> tuple[str, str]:
    return task.label, task.content


def _columns_on(on: dt.date | None) -> tuple[str, ...]:
    return () if on is None else (say(f"{on}的状态", f"On {on}"),)


def _cells_on(task: TaskItem, on: dt.date | None) -> tuple[str, ...]:
    if on is None:
        return ()
    last = task.deadline.resolve(on.year)
    if last is None:
        return (task.deadline.words,)
    return (say("已过期限", "overdue") if last < on else say("未到期限", "due"),)
