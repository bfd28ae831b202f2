"""Dates as official documents write them: 2022年10月31日, 二〇二二年十月三十一日.

Source: GB/T 9704-2012, 7.3.5.4 (成文日期). Never `dateutil.parser`: it invents today's day for
2022年10月.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import frozen

from govdoc.language.numerals import to_int

_NUMBER = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    r"(?<![0-9])(?P<year>[0-9]{4}|[零〇○一二三四五六七八九]{4})[ \xa0]?年[ \xa0]?"
    rf"(?P<month>{_NUMBER})[ \xa0]?月[ \xa0]?(?P<day>{_NUMBER})[ \xa0]?日"
)
_YEAR_SPAN = re.compile(
    r"(?<![0-9])(?P<start>[0-9]{4})"
    r"(?:年?[至到—～-](?P<end>[0-9]{4})年|年(?P<open>及以后|起)|年(?!以[前后]))"
)
_MONTH_DAY = re.compile(r"(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")


def parse_date(printed: str) -> dt.date | None:
    """The calendar day that `printed` states, blanks aside; `None` where it states none."""
    return _day(_whole(printed))


def has_date_form(printed: str) -> bool:
    """Whether `printed` is written as a date is, blanks aside: 2022年2月30日 too."""
    return _whole(printed) is not None


def _whole(printed: str) -> re.Match[str] | None:
    if "日" not in printed:
        return None
    return _DATE.fullmatch(re.sub(r"[\s\u200b\ufeff]+", "", printed))


def find_date(text: str) -> dt.date | None:
    """The first calendar day that `text` states: 自2022年11月1日起施行 is 2022-11-01."""
    return _day(_DATE.search(text))


@frozen
class DateMention:
    """A calendar day, and where it stands in a text."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    day: dt.date


def dates(text: str) -> Iterator[DateMention]:
    """Every calendar day that `text` states, in print order."""
    for match in _DATE.finditer(text):
        if (day := _day(match)) is not None:
            yield DateMention(match.start(), match.end(), day)


@frozen
class YearSpanMention:
    """A year, or a span of years, and where it stands in a text."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    first: int
    """First calendar year."""
    last: int | None
    """Last calendar year, inclusive; `None` for an open end."""


def year_spans(text: str) -> Iterator[YearSpanMention]:
    """Every year and span of years that `text` states, as `find_year_span` reads them."""
    for match in _YEAR_SPAN.finditer(text):
        yield YearSpanMention(match.start(), match.end(), *_years(match))


def find_year_span(text: str) -> tuple[int, int | None] | None:
    """The first and last year of the first span that `text` states, the last `None` if open.

    2022年 (2022, 2022) · 2024年至2027年 (2024, 2027) · 2028年及以后 (2028, `None`). 2028年以后
    is none: whether 2028 itself is meant it does not say.
    """
    match = _YEAR_SPAN.search(text)
    return None if match is None else _years(match)


def _years(match: re.Match[str]) -> tuple[int, int | None]:
    start = int(match["start"])
    return start, None if match["open"] else int(match["end"] or start)


def find_month_day(text: str) -> tuple[int, int] | None:
    """The first month and day that `text` states, with a year or not: 当年11月30日前 (11, 30)."""
    match = _MONTH_DAY.search(text)
    return (int(match["month"]), int(match["day"])) if match else None


def _day(match: re.Match[str] | None) -> dt.date | None:
    if match is None:
        return None
    try:
        return dt.date(*(to_int(match[part]) for part in ("year", "month", "day")))
    except ValueError:  # 2月30日
        return None


def format_date(day: dt.date) -> str:
    """The standard form, without leading zeros: 2022年10月31日."""
    return f"{day.year}年{day.month}月{day.day}日"
