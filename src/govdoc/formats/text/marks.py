"""What a row without a label is by its own form: a date, a document number, furniture."""

from __future__ import annotations

import re

from govdoc.formats.text.labels import NO_WIDTH
from govdoc.language.dates import has_date_form
from govdoc.language.document_numbers import parse_document_number

TERMINAL = "。！？；;!?：:…"
ENDS = TERMINAL + "）)"
"""What ends a row that was not cut."""
_CLOSING = "”）)》」』"


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence or an item of a list does."""
    last = text[-1:]
    return last in ENDS or (last in _CLOSING and text.rstrip(_CLOSING)[-1:] in TERMINAL)


_DATE_STARTS = frozenset(f"{NO_WIDTH}0123456789零〇○一二三四五六七八九")


def is_date(text: str) -> bool:
    """Whether the whole of `text` is a date (成文日期), though there may be no such day."""
    if "日" not in text or (text[0] not in _DATE_STARTS and not text[0].isspace()):
        return False
    return has_date_form(text)


def is_number(text: str) -> bool:
    """Whether the whole of `text` is a document number (发文字号)."""
    if len(text) > 60 or "号" not in text[-3:]:
        return False
    parts = parse_document_number(text)
    return parts is not None and not re.search(r"[《》，。：]", text)


_ANNEX_MARK = re.compile(
    r"(?:附(?=[：:]$)|附\s{0,4}[件表录][\s\u3000]{0,4}(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?"
    r"(?:[-—][0-9]{1,2})?)\s{0,3}(?P<colon>[：:．.]?)\s{0,3}(?P<title>.{0,80})"
)


def annex_mark(text: str) -> tuple[str, str] | None:
    """附件 at the head of an annex, and the title on its line: ("附件1", "任务清单")."""
    match = _ANNEX_MARK.fullmatch(text) if text[:1] == "附" else None
    if match is None or ends_sentence(match["title"] or "x"):
        return None
    title = match["title"]
    if title and not match["colon"] and not re.match(r"附\s*件\s*[0-9一二三四五六七八九十]", text):
        return None
    return text[: match.start("title")].rstrip(), title


_RELEASE = re.compile(r"[（(〔](?:此件|本文|此文|联系|本件|信息公开|公开)[^）)]{0,60}[）)〕]")
_RECORD = re.compile(
    r"(?:公开方式|公开属性|信息公开|主题词|抄\s?送|抄\s?报|分\s?送|来源|责任编辑|校对|联系人)[：:].{0,300}"
)
_FILE_NAME = re.compile(r".{1,120}\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)")
_PRINTED = re.compile(r".{2,40}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印发")


def is_release(text: str) -> bool:
    """（此件公开发布） and its like."""
    return text[:1] in ("（", "(", "〔") and _RELEASE.fullmatch(text) is not None


def is_tail(text: str) -> bool:
    """The record at the end (版记): 抄送, 公开方式, 印发机关和日期."""
    if text[:1] in "公信主抄分来责校联" and _RECORD.fullmatch(text):
        return True
    if "." in text[-5:] and _FILE_NAME.fullmatch(text):
        return True
    return text.endswith("印发") and _PRINTED.fullmatch(text) is not None


def is_table(text: str) -> bool:
    """A row of a table: cells separated by tabs."""
    return "\t" in text


_ALONE_STARTS = _DATE_STARTS | frozenset("|（(〔附公信主抄分来责校联")
_ALONE_ENDS = frozenset("号.发")
"""What begins such a row, or stands in its last five characters: most rows have neither."""


def stands_alone(text: str) -> bool:
    """Whether `text`, which has no label, is by its own form no part of a paragraph."""
    if is_table(text):
        return True
    if text[0] not in _ALONE_STARTS and _ALONE_ENDS.isdisjoint(text[-5:]):
        return False
    return (
        text[0] == "|"  # a row of a table as Markdown has it
        or is_date(text)
        or is_release(text)
        or is_tail(text)
        or is_number(text)
        or annex_mark(text) is not None
    )
