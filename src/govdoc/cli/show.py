"""`govdoc show PATH`: a document, in one of the ways to look at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import click

from govdoc.cli import show_tasks
from govdoc.cli.files import formats, read
from govdoc.cli.output import print_table, say
from govdoc.cli.show_flow import flow_rows
from govdoc.cli.show_matrix import matrix_rows
from govdoc.cli.show_phases import phase_rows
from govdoc.formats.documents import Document
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import find, walk

Rows = Iterator[tuple[str, ...]]


def _contents(document: Document) -> tuple[tuple[str, ...], Rows]:
    columns = (say("栏目", "Category"), say("标题", "Title"), say("页", "Page"))
    issues = document.issues if isinstance(document, Gazette) else find(document, Issue)
    return columns, (
        (entry.category, entry.title, str(entry.page or ""))
        for issue in issues
        for entry in issue.contents
    )


def _outline(document: Document) -> tuple[tuple[str, ...], Rows]:
    columns = ("eId", say("层级标识", "Label"), say("标题或文首", "Heading or first words"))
    return columns, (
        (place.eid, *_named(place.node))
        for place in walk(document)
        if isinstance(place.node, Notice | Instrument | Annex | Clause)
    )


def _named(node: Any) -> tuple[str, str]:
    if isinstance(node, Clause):
        first = node.heading or node.text
        return node.label, first if len(first) <= 40 else first[:40] + "…"
    label = str(node.number) if isinstance(node, Notice) and node.number else ""
    return label, node.title


def _tasks(document: Document) -> tuple[tuple[str, ...], Rows]:
    columns = (
        say("序号", "No."),
        say("任务内容", "Task"),
        say("责任单位", "Units"),
        say("完成时限", "Deadline"),
        say("对应措施", "Measure"),
    )
    return columns, (
        (task.label, task.content, "、".join(task.units), task.deadline.words, task.measure)
        for task in find(document, TaskItem)
    )


VIEWS: dict[str, tuple[str, str, Callable[[Document], tuple[tuple[str, ...], Rows]]]] = {
    "contents": ("目录", "Contents", _contents),
    "outline": ("提纲", "Outline", _outline),
    "tasks": ("任务清单", "Tasks", _tasks),
    "matrix": ("责任矩阵", "Who does what", matrix_rows),
    "phases": ("时间安排", "Phases", phase_rows),
    "flow": ("论证程序", "Procedure", flow_rows),
}
"""Every way to look at a document, by name."""


@click.command()
@click.argument("path")
@click.option(
    "--view",
    type=click.Choice(list(VIEWS)),
    default="outline",
    show_default=True,
    help="What of it.",
)
@click.option("--from", "format", type=formats, help="Format of PATH. Default: by suffix.")
@click.option(
    "--by", type=click.Choice(list(show_tasks.BY)), help="How to arrange the tasks (--view tasks)."
)
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="How the tasks stand on a day: YYYY-MM-DD."
)
def show(path: str, view: str, format: str | None, by: str | None, on: dt.datetime | None) -> None:
    """Show the document in the file PATH; - is standard input.

    \b
    govdoc show issue46.json --view contents
    govdoc show issue46.json --view tasks | cut -f 3
    govdoc show issue46.json --view tasks --by unit --on 2023-12-01
    govdoc show notice.txt --view outline
    """
    zh, en, rows_of = VIEWS[view]
    if (by or on) and view != "tasks":
        raise click.UsageError(
            say("--by 和 --on 只用于 --view tasks", "--by and --on are for --view tasks")
        )
    document = read(path, format)
    if by or on:
        columns, rows = show_tasks.view(document, by, on.date() if on else None)
    else:
        columns, rows = rows_of(document)
    print_table(say(zh, en), columns, rows)
