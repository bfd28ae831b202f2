"""Document numbers (发文字号) in running text: where each stands and what it states.

`document_numbers` reads a number that stands alone; here it is found among other words, whose
end and the beginning of the agency code (机关代字) no mark divides: 根据国办发〔2016〕82号.
"""

from __future__ import annotations

import re

from attrs import frozen

from govdoc.language.document_numbers import NumberParts, parse_document_number
from govdoc.language.numerals import NUMERAL

_BLANK = "[ \u3000\u00a0]{0,2}"
_YEAR = r"(?:19|20)[0-9]{2}"
_NUMBER = re.compile(
    rf"(?P<bracketed>[〔\[［﹝（(]{_BLANK}{_YEAR}{_BLANK}[〕\]］﹞）)]"
    rf"{_BLANK}第?{_BLANK}[0-9]{{1,6}}{_BLANK}号)"
    rf"|(?:令|公告|通告){_BLANK}{_YEAR}{_BLANK}年{_BLANK}第{_BLANK}[0-9]{{1,6}}{_BLANK}号"
    rf"|(?:令|公告){_BLANK}第{_BLANK}{NUMERAL}{_BLANK}号"
    rf"|(?P<last>第{_BLANK}{NUMERAL}{_BLANK}号{_BLANK}令)"
)
_MOST_LEADING = 24
_BEFORE_NAME = re.compile(
    "根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|废止|关于|文件|通知|印发|下发|发布|公布|转发"
    "|以及|或者|已经|业经|经(?=国务院|中华)|违反|适用|符合|修改|构成|援用|触犯|除|[一二三四五六七八九十]{1,3}日|[的以见按由在是为被与及或等号]"
)


@frozen
class NumberMention:
    """A document number and where it stands in a text."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    words: str
    """As printed."""
    parts: NumberParts
    """What it states."""


def find_document_numbers(text: str) -> tuple[NumberMention, ...]:
    """Every document number in `text` whose agency is printed: 国办发〔2016〕82号, 国务院令第712号.

    The agency code begins after words that stand before names (根据, 的, 以及); 国务院第279号令
    states the same as 国务院令第279号.
    """
    found: list[NumberMention] = []
    for match in _NUMBER.finditer(text):
        begin = match.start() - len(name_before(text, match.start()))
        words = text[begin : match.end()]
        standing = words
        if match["last"]:
            agency = text[begin : match.start()]
            standing = f"{agency}令{words[len(agency) : -1]}" if agency else ""
        parts = parse_document_number(standing)
        if parts is not None and parts.agency and parts.agency not in {"令", "公告", "通告"}:
            found.append(NumberMention(begin, match.end(), words, parts))
    return tuple(found)


def name_before(text: str, end: int) -> str:
    """The name that ends at `end`, with blanks after it: of 根据国办发 it is 国办发."""
    last = end
    while last > 0 and end - last < 2 and text[last - 1] in " \u3000\u00a0":
        last -= 1
    first = last
    while first > 0 and last - first < _MOST_LEADING and _is_han(text[first - 1]):
        first -= 1
    after_day = text[max(0, first - 3) : first].rstrip(" \u3000\u00a0")[-1:] in set("0123456789")
    run = text[first:last]
    for match in _BEFORE_NAME.finditer(run):
        if match.end() < len(run):
            first = last - len(run) + match.end()
    while first < last and (text[first] in "和对至" and text[first : first + 2] != "对外"):
        first += 1
    if after_day and text[first : first + 1] in {"日", "年", "月"}:
        first += 1
    return text[first:end] if first < last else ""


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
