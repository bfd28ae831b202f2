"""The plain text of a document, in the reading view or as the witness has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    lines: list[str] = []
    _print(document, view, lines)
    return "\n".join([*lines, ""]) if lines else ""


def _print(node: Any, view: View, found: list[str]) -> None:
    """Add the lines of `node` to `found`."""
    match node:
        case Clause():
            found += node.lines(view)
        case Gazette():
            if not any(issue.front for issue in node.issues):
                found.append(node.title)
            _print_all(node.issues, view, found)
        case Issue():
            _furniture(node.front, _issue_front, node, view, found)
            _print_all(node.notices, view, found)
            if node.back or not node.front:
                _furniture(node.back, _issue_back, node, view, found)
        case Notice():
            _furniture(node.head, _notice_head, node, view, found)
            _print_all(node.body, view, found)
            _furniture(node.foot, _notice_foot, node, view, found)
            for nodes in (node.instruments, node.annexes, node.tail):
                _print_all(nodes, view, found)
        case Instrument():
            _furniture(node.head, _title, node, view, found)
            _print_all(node.clauses, view, found)
            _print_all(node.foot, view, found)
            _print_all(node.annexes, view, found)
        case Annex():
            _furniture(node.head, _annex_head, node, view, found)
            _print_all(node.clauses, view, found)
        case TaskItem() | Line():
            found.append(node.printed(view))
        case _:
            raise TypeError(f"{type(node).__name__} has no text of its own")


def _print_all(nodes: Iterable[Any], view: View, found: list[str]) -> None:
    for node in nodes:
        _print(node, view, found)


def _furniture(
    lines: tuple[Line, ...],
    fields: Callable[[Any], tuple[str, ...]],
    node: Any,
    view: View,
    found: list[str],
) -> None:
    """The lines as printed; where there are none, what the `fields` of `node` say."""
    if lines:
        found += [line.printed(view) for line in lines]
    else:
        found += [text for text in fields(node) if text]


def _title(instrument: Instrument) -> tuple[str, ...]:
    return (instrument.title,)


def _annex_head(annex: Annex) -> tuple[str, ...]:
    return ("附件", annex.title)


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
