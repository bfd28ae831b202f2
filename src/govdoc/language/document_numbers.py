"""Document numbers (发文字号): agency code, year, serial. 双政办发〔2022〕48号, 国务院令第712号.

Source: 党政机关公文处理工作条例 (中办发〔2012〕14号) 第九条第（五）项; GB/T 9704-2012, 7.2.5.
"""

from __future__ import annotations

import re

from attrs import frozen

from govdoc.language.numerals import NUMERAL, to_int

_BRACKETED = re.compile(
    r"(?P<agency>[^\s〔〕\[\]［］﹝﹞（）()《》，。；：、0-9]{0,40})"
    r"[〔\[［﹝（(](?P<year>[0-9]{4})[〕\]］﹞）)]"
    r"第?(?P<serial>[0-9]{1,6})号"
)
_YEARLY = re.compile(
    r"(?P<agency>[^\s0-9〔〕《》，。；：、]{0,40})"
    r"(?P<year>[0-9]{4})年第(?P<serial>[0-9]{1,6})号"
)
_ORDER = re.compile(rf"(?P<agency>[^\s0-9〔〕《》，。；：、第]{{0,40}})第(?P<serial>{NUMERAL})号")
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")


@frozen
class NumberParts:
    """What a printed document number states."""

    agency: str
    """Agency code (机关代字), 双政办发; for an order the words before 第, 国务院令."""
    year: int | None
    """Year, four digits; `None` for a number without one, such as an order's."""
    serial: int
    """Serial number (发文顺序号)."""


def parse_document_number(printed: str) -> NumberParts | None:
    """What `printed` states, whatever its brackets and blanks; `None` where it is no number."""
    text = _BLANKS.sub("", printed)
    for pattern in (_BRACKETED, _YEARLY, _ORDER):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        groups = match.groupdict()
        try:
            serial = to_int(groups["serial"])
        except ValueError:
            continue
        year = groups.get("year")
        return NumberParts(groups["agency"], int(year) if year else None, serial)
    return None


def format_document_number(agency: str, year: int | None, serial: int) -> str:
    """The standard form: 双政办发〔2022〕48号; 国务院令第712号 where there is no year."""
    return f"{agency}第{serial}号" if year is None else f"{agency}〔{year}〕{serial}号"
