"""The tasks of a document (任务清单) by unit, by deadline and by measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from attrs import frozen

from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import find, walk

Part = Literal["first", "other", ""]
"""A unit's part in a task: the first-named one (which leads), another one, none."""


def units(document: Any) -> tuple[str, ...]:
    """Every unit (责任单位) that a task names, by first mention."""
    return tuple(dict.fromkeys(unit for task in find(document, TaskItem) for unit in task.units))


def by_unit(document: Any) -> dict[str, tuple[TaskItem, ...]]:
    """The tasks of each unit, in print order."""
    tasks = find(document, TaskItem)
    return {unit: tuple(t for t in tasks if unit in t.units) for unit in units(document)}


def by_deadline(document: Any, *, year: int) -> dict[dt.date | None, tuple[TaskItem, ...]]:
    """The tasks by their last day, the soonest first; under `None` those that have none.

    `year` is that of relative deadlines (当年).
    """
    tasks = find(document, TaskItem)
    days = {task.deadline.resolve(year) for task in tasks}
    dated = sorted(day for day in days if day is not None)
    return {
        day: tuple(task for task in tasks if task.deadline.resolve(year) == day)
        for day in (*dated, *([None] if None in days else []))
    }


@frozen(kw_only=True)
class Matrix:
    """Units and tasks (责任矩阵)."""

    units: tuple[str, ...]
    """The rows, by first mention."""
    tasks: tuple[TaskItem, ...]
    """The columns, in print order."""
    cells: tuple[tuple[Part, ...], ...]
    """Each unit's part in each task."""


def matrix(document: Any) -> Matrix:
    """Which unit has which part in which task."""
    tasks, rows = find(document, TaskItem), units(document)
    return Matrix(
        units=rows,
        tasks=tasks,
        cells=tuple(tuple(_part(unit, task) for task in tasks) for unit in rows),
    )


def _part(unit: str, task: TaskItem) -> Part:
    if unit not in task.units:
        return ""
    return "first" if task.units[0] == unit else "other"


def due(document: Any, on: dt.date, *, year: int | None = None) -> tuple[TaskItem, ...]:
    """The tasks whose last day is `on` or later: still to be done in time.

    `year` is that of relative deadlines, by default that of `on`. 持续推进 is never due.
    """
    return tuple(task for task, last in _dated(document, on, year) if last >= on)


def overdue(document: Any, on: dt.date, *, year: int | None = None) -> tuple[TaskItem, ...]:
    """The tasks whose last day is before `on`. 持续推进 never is; `year` as in `due`."""
    return tuple(task for task, last in _dated(document, on, year) if last < on)


def _dated(document: Any, on: dt.date, year: int | None) -> Sequence[tuple[TaskItem, dt.date]]:
    dated = (
        (task, task.deadline.resolve(on.year if year is None else year))
        for task in find(document, TaskItem)
    )
    return [(task, last) for task, last in dated if last is not None]


def measures_without_task(instrument: Instrument) -> tuple[str, ...]:
    """The eIds of measures that no task carries out, in print order.

    A measure is a clause （一） of a part （一、） of which a task names some other measure; empty
    where no task names any.
    """
    named = {task.measure for task in find(instrument, TaskItem) if task.measure}
    parts = {eid.partition("__")[0] for eid in named}
    return tuple(
        place.eid
        for place in walk(instrument)
        if isinstance(place.node, Clause)
        and place.node.level is Level.OUTLINE_2
        and place.eid.partition("__")[0] in parts
        and place.eid not in named
    )
