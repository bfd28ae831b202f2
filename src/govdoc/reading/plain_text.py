"""The plain text of a document, in the reading view or as the witness has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govdoc.language.dates import format_date
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line
from govdoc.model.notes import View
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem


def plain_text(document: Any, *, view: View = "reading") -> str:
    """The text of `document`, one block a line, with a final newline where there is any text.

    `view="reading"` is the text as it is to be read, cuts joined; `view="diplomatic"` is the
    text as the witness has it. Where a document has no furniture lines, its fields are printed.
    Raises `NoteError` for an editorial note that does not fit its text.
    """
    return "".join(line + "\n" for line in _lines(document, view))


def _lines(node: Any, view: View) -> Iterator[str]:
    match node:
        case Clause():
            yield from node.lines(view)
        case Gazette():
            if not any(issue.front for issue in node.issues):
                yield node.title
            for issue in node.issues:
                yield from _lines(issue, view)
        case Issue():
            yield from _furniture(node.front, _issue_front(node), view)
            for notice in node.notices:
                yield from _lines(notice, view)
            yield from _furniture(node.back, () if node.front else _issue_back(node), view)
        case Notice():
            yield from _furniture(node.head, _notice_head(node), view)
            yield from _all(node.body, view)
            yield from _furniture(node.foot, _notice_foot(node), view)
            yield from _all((*node.instruments, *node.annexes, *node.tail), view)
        case Instrument():
            yield from _furniture(node.head, (node.title,), view)
            yield from _all(node.clauses, view)
            yield from _furniture(node.foot, (), view)
            yield from _all(node.annexes, view)
        case Annex():
            yield from _furniture(node.head, ("附件", node.title), view)
            yield from _all(node.clauses, view)
        case TaskItem() | Line():
            yield node.printed(view)
        case _:
            raise TypeError(f"{type(node).__name__} has no text of its own")


def _all(nodes: tuple[Any, ...], view: View) -> Iterator[str]:
    for node in nodes:
        yield from _lines(node, view)


def _furniture(lines: tuple[Line, ...], fields: tuple[str, ...], view: View) -> Iterator[str]:
    """The lines as printed; where there are none, what the fields say."""
    if lines:
        yield from (line.printed(view) for line in lines)
    else:
        yield from (text for text in fields if text)


def _issue_front(issue: Issue) -> tuple[str, ...]:
    total = f"（总第{issue.total_number}期）" if issue.total_number is not None else ""
    entries: list[str] = []
    category = ""
    for entry in issue.contents:
        if entry.category != category:
            category = entry.category
            entries.append(category)
        entries.append(entry.title + (f" （{entry.page}）" if entry.page is not None else ""))
    return (
        f"第{issue.number}期{total}",
        f"{issue.sponsor}主办" if issue.sponsor else "",
        format_date(issue.published) if issue.published else "",
        *(("目录", *entries) if entries else ()),
    )


def _issue_back(issue: Issue) -> tuple[str, ...]:
    return (
        f"编辑出版：{issue.publisher}" if issue.publisher else "",
        f"地址：{issue.address}" if issue.address else "",
        f"网址：{issue.website}" if issue.website else "",
        f"准印证号：{issue.permit_number}" if issue.permit_number else "",
    )


def _notice_head(notice: Notice) -> tuple[str, ...]:
    return (
        notice.title,
        str(notice.number) if notice.number else "",
        "，".join(notice.addressees) + "：" if notice.addressees else "",
    )


def _notice_foot(notice: Notice) -> tuple[str, ...]:
    # Where there is a 版记 as printed, 抄送 stands in it.
    printed = bool(notice.tail) or not notice.copied_to
    copied = "" if printed else f"抄送：{'，'.join(notice.copied_to)}。"
    return (*notice.issuers, format_date(notice.dated) if notice.dated else "", copied)
