"""Rows to paragraphs: what a column, a page or a fixed width cut is joined, the cut kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.labels import Label
from govdoc.formats.text.marks import (
    ENDS,
    annex_mark,
    ends_sentence,
    is_table,
    stands_alone,
)
from govdoc.formats.text.source import Cut, Row
from govdoc.model.levels import Level

_LONG = 34
"""A line of at least so many characters that ends without a stop was cut."""
_BEGINS = re.compile(r"[^，。；：、]{1,8}[：:]")
"""What begins a line of its own: 组长：, 工作职责：, 日工资：."""
_ANNOUNCES = re.compile(r"附\s*[件表录]\s*[：:]\s*\S")
_OPENERS = {"《": "》", "（": "）", "“": "”", "(": ")", "〔": "〕"}
_LAST_OPENER = re.compile(r".*([《（“(〔])", re.DOTALL)


def paragraphs(rows: Sequence[Row], source: str) -> list[Row]:
    """`rows` of a document's text as paragraphs, in order: each a row, or several joined."""
    width = _fixed_width(rows)
    found: list[Row] = []
    run_in: set[Level] = set()
    i, last, listing = 0, len(rows) - 1, False
    while i <= last:
        row = rows[i]
        listing = _announces(row.text) or (listing and _counts_on(row.label))
        if listing:
            row = Row(row.start, row.text, row.line)
        text = row.text
        cuts: list[Cut] = []
        until = i if is_table(text) else last
        while i < until:
            following = rows[i + 1]
            if following.label is not None and following.label.begins:
                break
            overlap = _overlap(text, following)
            after = rows[i + 2] if i + 1 < last else None
            if not overlap and not _is_cut(text, row, rows[i], following, after, width, run_in):
                break
            if stands_alone(following.text) or annex_mark(text) is not None:
                break
            cuts.append(Cut(len(text), source[rows[i].end : following.start], overlap))
            text += following.text
            i += 1
        if cuts:
            row = Row(row.start, text, row.line, row.label, row.rest, tuple(cuts))
        if row.label is not None and row.label.level not in run_in and _runs_in(text, row.rest):
            run_in.add(row.label.level)
        found.append(row)
        i += 1
    return found


def _announces(text: str) -> bool:
    """Whether annexes are listed from here on: 附件：1.…"""
    return text[0] == "附" and _ANNOUNCES.match(text) is not None


def _fixed_width(rows: Sequence[Row]) -> int:
    """The width of a text that was broken at a fixed width, as PDF dumps are; else 0."""
    if len(rows) < 12 or sum([row.text[-1] not in ENDS for row in rows]) * 6 <= len(rows):
        return 0  # a sixth of the rows is to end in a sentence: half of the third that is asked for
    most = len(rows) // 20
    if sum([len(row.text) > 60 and len(row.close) > 60 for row in rows]) >= max(1, most):
        return 0
    lengths = [len(row.close) for row in rows]
    widest = sorted(lengths)[-max(1, most)]
    near = [row for row, n in zip(rows, lengths, strict=True) if widest - 4 <= n <= widest + 4]
    unended = sum(not ends_sentence(row.text) for row in near)
    return widest if len(near) * 3 > len(rows) and unended * 2 > len(near) else 0


def _is_cut(
    text: str,
    first: Row,
    last: Row,
    following: Row,
    after: Row | None,
    width: int,
    run_in: set[Level],
) -> bool:
    """Whether `following` continues the paragraph `text`, from its `first` row to its `last`."""
    if len(text) >= 8 and _unclosed(last.text):
        return True
    if ends_sentence(last.text):
        return False
    if width:
        return len(last.close) >= width - 6
    label = first.label
    words = len(text) - first.rest
    if label is None or label.level is Level.ARTICLE or words >= _LONG:
        if _BEGINS.match(following.text):
            return False
        return len(last.text) >= _LONG or (len(last.text) >= 16 and last.text[-1] in "，、")
    if not words:
        return False
    # A heading that was cut: a short rest before the next label, or a run-in among run-ins.
    short = len(following.text) <= 20 and not ends_sentence(following.text)
    if short and words >= 12 and after is not None and after.label is not None:
        return True
    head = following.text.partition("。")[0]
    return label.level in run_in and len(head) <= 16 and len(head) + 1 < len(following.text)


def _counts_on(label: Label | None) -> bool:
    """Whether a row goes on listing annexes after 附件：1.…"""
    return label is not None and label.level is Level.OUTLINE_3 and label.number > (1,)


def _unclosed(text: str) -> bool:
    """Whether the last bracket or quotation mark of the row is still open at its end."""
    if len(text) < 10:
        return False
    tail = text[-60:]
    match = _LAST_OPENER.match(tail)
    return match is not None and _OPENERS[match[1]] not in tail[match.end() :]


_CONTINUES = re.compile(r"[的，。、；和与及等]")


def doubled_at_cut(before: str, after: str) -> str:
    """What stands twice between `before` and `after` a cut, empty for nothing.

    责任。／任的 gives 。任, 升级。／级。各 gives 级。
    """
    if before[-1:] != "。" or len(after) < 2 or before[-2:-1] != after[0]:
        return ""
    if not _CONTINUES.match(after[1]):
        return ""
    return "。" + after[0] if after[1] != "。" else after[0] + "。"


def _overlap(text: str, following: Row) -> str:
    """What the scan seems to have completed where `following` goes on."""
    if text[-1] != "。" or len(text) < 20:
        return ""
    return doubled_at_cut(text[-2:], following.text[:2])


def _runs_in(text: str, start: int) -> bool:
    """Whether from `start` on a heading runs into text: 组织领导。各县…"""
    stop = text.find("。", start)
    return 2 <= stop - start <= 40 and stop + 1 < len(text) and text.find("：", start, stop) < 0
