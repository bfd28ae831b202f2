"""Dates as official documents write them: 2022年10月31日, 二〇二二年十月三十一日.

Source: GB/T 9704-2012, 7.3.5.4 (成文日期). Never `dateutil.parser`: it invents today's day for
2022年10月.
"""

from __future__ import annotations

import datetime as dt
import re

from govdoc.language.numerals import to_int

_NUMBER = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[零〇○一二三四五六七八九]{4})年"
    rf"(?P<month>{_NUMBER})月(?P<day>{_NUMBER})日"
)


def parse_date(printed: str) -> dt.date | None:
    """The calendar day that `printed` states, blanks aside; `None` where it states none."""
    match = _DATE.fullmatch(re.sub(r"[\s\u200b\ufeff]+", "", printed))
    if match is None:
        return None
    try:
        return dt.date(*(to_int(match[part]) for part in ("year", "month", "day")))
    except ValueError:  # 2月30日
        return None


def format_date(day: dt.date) -> str:
    """The standard form, without leading zeros: 2022年10月31日."""
    return f"{day.year}年{day.month}月{day.day}日"
