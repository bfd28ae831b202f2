"""The label at the head of a row (层级标识): what it is, and where the text after it begins."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from govdoc.language.labels import CIRCLED, label_number
from govdoc.model.levels import Level

NO_WIDTH = "\u200b\ufeff"
_CN = "零〇一二三四五六七八九十百千"
_FORMS: tuple[tuple[str, str], ...] = (
    ("unit", rf"第\s?(?:[{_CN}]{{1,9}}|[0-9]{{1,4}})\s?(?P<name>部分|分编|编|章|节|条)"
             rf"(?:之[{_CN}]{{1,3}})?"),
    # 一、二级道路客运站 is no label: grades, kinds and the like are listed so.
    ("one", rf"[{_CN}]{{1,4}}[、.．]"
            rf"(?![0-9](?![0-9]{{3}}年)|[{_CN}]{{1,2}}[、级类等层期批线])"),
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
RANK = {
    level: rank
    for rank, levels in enumerate(
        (
            (Level.PART,),
            (Level.SUBPART,),
            (Level.CHAPTER,),
            (Level.SECTION,),
            (Level.ARTICLE,),
            (Level.PARAGRAPH, Level.OUTLINE_1),
            (Level.POINT, Level.OUTLINE_2),
            (Level.SUBPOINT, Level.OUTLINE_3),
            (Level.OUTLINE_4,),
            (Level.DASH,),
            (Level.ALINEA,),
        )
    )
    for level in levels
}
"""Outermost first: a clause stands in the last one before it that ranks higher."""

_CROSS_REFERENCE = "第款项的所至到和或及与、，,。；规之中内对"


@frozen
class Label:
    """The label at the head of a row."""

    level: Level
    rank: float
    """`RANK` of the level; ① is deeper than （1）."""
    mark: str
    text: str
    """The label as printed."""
    number: tuple[int, ...]
    begins: bool
    """Whether a paragraph surely begins here: not where 第X条 runs on as a cross-reference does."""
    length: int
    """How many characters mark and label have."""


LABEL_STARTS = frozenset(f"{NO_WIDTH}-–●■◆▲·•*第{_CN}0123456789（({CIRCLED}—")
"""What a label, or the mark before it, begins with: most rows begin with something else."""


def label_of(text: str) -> Label | None:
    """The label that `text` begins with; `None` where there is none."""
    match = _LABEL.match(text)
    if match is None:
        return None
    if match.lastgroup != "unit":
        return _outline_label(match[0])
    end = match.end()
    return _unit_label(match[0], text[end : end + 1], len(text) > 40)


def text_start(text: str, label: Label) -> int:
    """Where the text after `label`, and the blanks after it, begins."""
    at = label.length
    while at < len(text) and (text[at].isspace() or text[at] in NO_WIDTH):
        at += 1
    return at


# The same few labels stand in every document: they are kept, by what they are read from.


@lru_cache(maxsize=4096)
def _outline_label(printed: str) -> Label:
    """The label that `printed`, with its mark, is."""
    match = _LABEL.fullmatch(printed)
    assert match is not None
    form = match.lastgroup or ""
    level, text = _OUTLINE[form], match[form]
    rank = RANK[level] + (0.5 if form == "five" else 0)
    return Label(level, rank, match["mark"], text, label_number(text), True, len(printed))


@lru_cache(maxsize=4096)
def _unit_label(printed: str, after: str, long: bool) -> Label | None:
    """The label of 第X条 and its like, before the character `after`; `None` for a mention."""
    match = _LABEL.fullmatch(printed)
    assert match is not None
    unit, mark, text = match["name"], match["mark"], match["unit"]
    level, blank = _UNITS[unit], not after or after.isspace() or after == "\u200b"
    begins = blank or level is not Level.ARTICLE or after in "【（《“：:"
    if not blank and (after in _CROSS_REFERENCE if level is Level.ARTICLE else long):
        return None
    number = label_number(text.replace("部分", "编"))
    if unit == "部分":
        if after in "：:":
            text += after
        elif not after.isspace():
            return None
    return Label(level, RANK[level], mark, text, number, begins, len(mark) + len(text))
