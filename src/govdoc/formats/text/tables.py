"""Rows of cells to a table, and to tasks where the head says that it is a task list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.marks import is_table
from govdoc.formats.text.source import Row, squeeze
from govdoc.language.dates import parse_date
from govdoc.model.clauses import Table
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem

_TASK_COLUMNS = ("序号", "任务|内容|事项|措施", "责任|负责|牵头|部门|单位", "时限|时间|期限|进度")
_ONGOING = re.compile(r"持续推进|长期(?:坚持|推进)?|持续(?:开展|实施)?|常态化(?:推进)?")
_RELATIVE = re.compile(r"(?:当年|每年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日(?:之?前)?")


def table_and_tasks(lines: Sequence[str]) -> tuple[Table, tuple[TaskItem, ...]]:
    """The table that `lines` of tab-separated cells are; a task list's rows as tasks."""
    rows = [tuple(cell.strip() for cell in line.split("\t")) for line in lines]
    header: tuple[str, ...] = ()
    if {"序号", "编号", "责任单位"} & {squeeze(cell) for cell in rows[0]}:
        header, *rows = rows
    if _is_task_list(header, rows):
        return Table(header=header), tuple(_task(row) for row in rows)
    return Table(header=header, rows=tuple(rows)), ()


def _is_task_list(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> bool:
    return (
        len(header) == 4
        and all(re.search(words, cell) for words, cell in zip(_TASK_COLUMNS, header, strict=True))
        and bool(rows)
        and all(len(row) == 4 for row in rows)
    )


def _task(row: tuple[str, ...]) -> TaskItem:
    label, content, units, deadline = row
    # Units that are not set apart by blanks stay one name: their separators are text.
    return TaskItem(
        label=label, content=content, units=tuple(units.split()), deadline=read_deadline(deadline)
    )


def read_deadline(words: str) -> Deadline:
    """The deadline that `words` state; ongoing where they state no day."""
    day = parse_date(re.sub(r"(?:之)?前$", "", words.strip()))
    if day is not None:
        return Deadline(words=words, kind=DeadlineKind.FIXED, date=day)
    match = _RELATIVE.fullmatch(words.strip())
    if match is not None:
        month, number = int(match["month"]), int(match["day"])
        if 1 <= month <= 12 and 1 <= number <= 31:
            return Deadline(words=words, kind=DeadlineKind.RELATIVE, month=month, day=number)
    kind = DeadlineKind.ONGOING if _ONGOING.fullmatch(words.strip()) else DeadlineKind.RELATIVE
    return Deadline(words=words, kind=kind)


def table_length(rows: Sequence[Row], start: int) -> int:
    """How many rows from `start` on are those of the table that begins there.

    Group rows between them are counted among them.
    """
    end = start + 1
    while end < len(rows):
        ahead = 0
        while ahead < 3 and end + ahead < len(rows):
            if is_table(rows[end + ahead].text):
                break
            ahead += 1
        else:
            break
        if end + ahead >= len(rows) or ahead == 3:
            break
        between = rows[end : end + ahead]
        if any(len(each.text) > 40 or each.text[-1] in "。；！？：" for each in between):
            break
        if between and "序号" in rows[end + ahead].text:
            break
        end += ahead + 1
    return end - start
