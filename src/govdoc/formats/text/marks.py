"""What a row is by its own form: a label, a date, a document number, a heading, furniture."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from govdoc.language.dates import parse_date
from govdoc.language.document_numbers import parse_document_number
from govdoc.language.labels import CIRCLED, label_number
from govdoc.model.levels import Level

NO_WIDTH = "\u200b\ufeff"
_CN = "零〇一二三四五六七八九十百千"
_FORMS: tuple[tuple[str, str], ...] = (
    ("unit", rf"第\s?(?:[{_CN}]{{1,9}}|[0-9]{{1,4}})\s?(?P<name>部分|分编|编|章|节|条)"
             rf"(?:之[{_CN}]{{1,3}})?"),
    # 一、二级道路客运站 is no label: grades, kinds and the like are listed so.
    ("one", rf"[{_CN}]{{1,4}}[、.．](?![0-9]|[{_CN}]{{1,2}}[、级类等层期批线])"),
    ("two", rf"[（(]\s?[{_CN}]{{1,4}}\s?[）)](?!\s?[、和及至]?\s?[（(]|项(?!目)|款)"),
    ("three", r"[0-9]{1,3}\s?[.．、](?![0-9](?![0-9]{3}年))"),
    ("four", r"[（(]\s?[0-9]{1,3}\s?[）)](?!\s?[、和及至]?\s?[（(])"),
    ("five", r"[①-⑳]"),
    ("dash", r"(?:——|――|--)"),
)  # fmt: skip
_LABEL = re.compile(
    r"(?P<mark>[\u200b\ufeff]{0,4}(?:[-–●■◆▲·•*]\s{0,2})?)"
    f"(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS)})"
)
_UNITS = {
    "部分": Level.PART,
    "编": Level.PART,
    "分编": Level.SUBPART,
    "章": Level.CHAPTER,
    "节": Level.SECTION,
    "条": Level.ARTICLE,
}
_OUTLINE = {
    "one": Level.OUTLINE_1,
    "two": Level.OUTLINE_2,
    "three": Level.OUTLINE_3,
    "four": Level.OUTLINE_4,
    "five": Level.OUTLINE_4,
    "dash": Level.DASH,
}
_CROSS_REFERENCE = "第款项的所至到和或及与、，,。；规之中内对"
TERMINAL = "。！？；;!?：:…"
_CLOSING = "”）)》」』"


@frozen
class Label:
    """The label at the head of a row."""

    level: Level
    mark: str
    text: str
    """The label as printed."""
    number: tuple[int, ...]
    begins: bool
    """Whether a paragraph surely begins here: not where 第X条 runs on as a cross-reference does."""
    length: int
    """How many characters mark and label have."""


_LABEL_STARTS = frozenset(f"{NO_WIDTH}-–●■◆▲·•*第{_CN}0123456789（({CIRCLED}—")
"""What a label, or the mark before it, begins with: most rows begin with something else."""


def label_of(text: str) -> Label | None:
    """The label that `text` begins with; `None` where there is none."""
    match = _LABEL.match(text) if text[:1] in _LABEL_STARTS else None
    if match is None:
        return None
    form = match.lastgroup or ""
    if form != "unit":
        return _outline_label(_OUTLINE[form], match["mark"], match[form])
    end = match.end()
    printed = match["mark"], match["unit"], text[end : end + 1]
    return _unit_label(_UNITS[match["name"]], *printed, len(text) > 40)


def text_start(text: str, label: Label) -> int:
    """Where the text after `label`, and the blanks after it, begins."""
    at = label.length
    while at < len(text) and (text[at].isspace() or text[at] in NO_WIDTH):
        at += 1
    return at


@lru_cache(maxsize=4096)  # the same few labels stand in every document
def _outline_label(level: Level, mark: str, printed: str) -> Label:
    return Label(level, mark, printed, label_number(printed), True, len(mark) + len(printed))


@lru_cache(maxsize=4096)
def _unit_label(level: Level, mark: str, printed: str, after: str, long: bool) -> Label | None:
    """The label of 第X条 and its like, before the character `after`; `None` for a mention."""
    begins = True
    if after and not after.isspace() and after != "\u200b":
        if level is Level.ARTICLE and after in _CROSS_REFERENCE:
            return None
        if level is not Level.ARTICLE and long:
            return None
        begins = after in "【（《“：:" or level is not Level.ARTICLE
    number = label_number(printed.replace("部分", "编"))
    if printed.endswith("部分"):
        if not after or after in "：:":
            printed += after
        elif not after.isspace():
            return None
    return Label(level, mark, printed, number, begins, len(mark) + len(printed))


def is_circled(label: str) -> bool:
    """Whether `label` is ① or the like, which stands below （1） where both are used."""
    return "①" <= label[:1] <= "⑳"


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence or an item of a list does."""
    bare = text.rstrip(_CLOSING)
    return text[-1:] in TERMINAL or bare[-1:] in TERMINAL or text[-1:] in "）)"


_DATE_STARTS = frozenset(f"{NO_WIDTH}0123456789零〇○一二三四五六七八九")


def is_date(text: str) -> bool:
    """Whether the whole of `text` is a date (成文日期)."""
    if "日" not in text or (text[0] not in _DATE_STARTS and not text[0].isspace()):
        return False
    return parse_date(text) is not None


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
