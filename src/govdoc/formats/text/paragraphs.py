"""Rows to paragraphs: what a column, a page or a fixed width cut is joined, the cut kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define

from govdoc.formats.text.marks import (
    Label,
    annex_mark,
    ends_sentence,
    is_date,
    is_number,
    is_release,
    is_table,
    is_tail,
    label_of,
)
from govdoc.formats.text.source import Row
from govdoc.model.levels import Level
from govdoc.model.notes import EditorialNote, NoteKind

_LONG = 34
"""A line of at least so many characters that ends without a stop was cut."""
_BEGINS = re.compile(r"[^，。；：、]{1,8}[：:]")
"""What begins a line of its own: 组长：, 工作职责：, 日工资：."""
_ANNOUNCES = re.compile(r"附\s*[件表录]\s*[：:]\s*\S")
_OPENERS = {"《": "》", "（": "）", "“": "”", "(": ")", "〔": "〕"}
_LAST_OPENER = re.compile(r".*([《（“(〔])", re.DOTALL)


@define
class Cut:
    """A break inside a paragraph: its place in the joined text, and what the source has there."""

    at: int
    witness: str
    overlap: str = ""
    """What seems to stand twice: 责任。／任的."""


@define
class Paragraph:
    """One or more rows that are one paragraph."""

    rows: tuple[Row, ...]
    text: str
    cuts: tuple[Cut, ...] = ()
    label: Label | None = None

    def suggests(self) -> bool:
        """Whether words stand twice at a cut, so that a correction may be proposed."""
        return any(
            doubled_at_cut(self.text[max(0, cut.at - 2) : cut.at], self.text[cut.at : cut.at + 2])
            for cut in self.cuts
        )

    def notes(self, name: str, start: int, end: int) -> tuple[EditorialNote, ...]:
        """The cuts from `start` up to `end`, as notes on the field `name` that begins there."""
        if not self.cuts:
            return ()
        return tuple(
            EditorialNote(
                kind=NoteKind.ARTEFACT,
                reason="分栏、换页或定宽处断行，前后文句相连。",
                field=name,  # type: ignore[arg-type]
                start=cut.at - start,
                witness=cut.witness,
            )
            for cut in self.cuts
            if start < cut.at < end
        )


def paragraphs(rows: Sequence[Row], source: str) -> list[Paragraph]:
    """`rows` of a document's text as paragraphs, in order."""
    width = _fixed_width(rows)
    found: list[Paragraph] = []
    run_in: set[Level] = set()
    i, listing = 0, False
    while i < len(rows):
        parts, cuts, text = [rows[i]], [], rows[i].text
        label = label_of(text)
        listing = _ANNOUNCES.match(text) is not None or (listing and _counts_on(label))
        label = None if listing else label
        table = is_table(text)
        while not table and i + 1 < len(rows):
            following = rows[i + 1]
            after = rows[i + 2] if i + 2 < len(rows) else None
            overlap = _overlap(text, following)
            if not overlap and not _is_cut(text, label, parts[-1], following, after, width, run_in):
                break
            witness = source[parts[-1].end : following.start]
            cuts.append(Cut(len(text), witness, overlap))
            text += following.text
            parts.append(following)
            i += 1
        if label is not None and _runs_in(text[label.rest :]):
            run_in.add(label.level)
        found.append(Paragraph(tuple(parts), text, tuple(cuts), label))
        i += 1
    return found


def _fixed_width(rows: Sequence[Row]) -> int:
    """The width of a text that was broken at a fixed width, as PDF dumps are; else 0."""
    if len(rows) < 12:
        return 0
    most = len(rows) // 20
    if sum(len(row.text) > 60 and len(row.close) > 60 for row in rows) >= max(1, most):
        return 0
    lengths = [len(row.close) for row in rows]
    widest = sorted(lengths)[-max(1, most)]
    near = [row for row, n in zip(rows, lengths, strict=True) if widest - 4 <= n <= widest + 4]
    unended = sum(not ends_sentence(row.text) for row in near)
    return widest if len(near) * 3 > len(rows) and unended * 2 > len(near) else 0


def _is_cut(
    text: str,
    label: Label | None,
    last: Row,
    following: Row,
    after: Row | None,
    width: int,
    run_in: set[Level],
) -> bool:
    """Whether `following` continues the paragraph `text`, whose last row is `last`."""
    unclosed = _unclosed(last.text) and len(text) >= 8
    if not unclosed and ends_sentence(last.text):
        return False
    if not _may_continue(text, following):
        return False
    if unclosed:
        return True
    if width:
        return len(last.close) >= width - 6
    words = len(text) - label.rest if label else len(text)
    heading = label is not None and label.level is not Level.ARTICLE and words < _LONG
    if not heading:
        if _BEGINS.match(following.text):
            return False
        return len(last.text) >= _LONG or (len(last.text) >= 16 and last.text[-1] in "，、")
    if not words or label is None:
        return False
    # A heading that was cut: a short rest before the next label, or a run-in among run-ins.
    short = len(following.text) <= 20 and not ends_sentence(following.text)
    if short and words >= 12 and after is not None and label_of(after.text) is not None:
        return True
    head = following.text.partition("。")[0]
    return label.level in run_in and len(head) <= 16 and len(head) + 1 < len(following.text)


def _counts_on(label: Label | None) -> bool:
    """Whether a row goes on listing annexes after 附件：1.…"""
    return label is not None and label.level is Level.OUTLINE_3 and label.number > (1,)


def _may_continue(text: str, following: Row) -> bool:
    other = following.text
    found = label_of(other)
    return not (
        (found is not None and (found.sure or found.level is not Level.ARTICLE))
        or is_table(other)
        or other.startswith("|")  # a row of a table as Markdown has it
        or is_date(other)
        or is_release(other)
        or is_tail(other)
        or is_number(other)
        or annex_mark(other) is not None
        or annex_mark(text) is not None
    )


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
    if len(text) < 20:
        return ""
    words = doubled_at_cut(text[-2:], following.text[:2])
    return words if words and _may_continue(text, following) else ""


def _runs_in(body: str) -> bool:
    """Whether a heading runs into text: 组织领导。各县…"""
    head, stop, rest = body.partition("。")
    return bool(stop and rest) and 2 <= len(head) <= 40 and "：" not in head
