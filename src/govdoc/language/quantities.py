"""Amounts, periods and counts: 50万元（含）以上, 满8年, 不少于3名, 3名以上.

Whether a bound includes its number follows 民法典 第一千二百五十九条: 以上、以下、以内、届满
include it, 不满、超过、以外 do not; words printed in the text itself (含, 不含) come first.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from attrs import frozen
from dateutil.relativedelta import relativedelta

from govdoc.language.numerals import NUMERAL, to_int

_MULTIPLES = {"": 1, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_AMOUNT = re.compile(
    r"(?P<before>超过|不满|不足|不超过|不高于|不低于|不少于|低于|高于)?"
    r"(?P<number>[0-9]{1,12}(?:\.[0-9]{1,6})?)(?P<multiple>百万|千万|万|亿)?元"
    r"(?P<mark>[（(](?:不)?含(?:本数)?[）)])?(?P<after>以上|以下|以内)?"
)
_AT_LEAST = {"超过", "不低于", "不少于", "高于", "以上"}
_AT_MOST = {"不满", "不足", "不超过", "不高于", "低于", "以下", "以内"}
_EXCLUSIVE = {"超过", "不满", "不足", "低于", "高于"}
_YEARS = re.compile(rf"满[ ]?(?P<years>{NUMERAL})[ ]?(?:周?年)")
_PERSONS = re.compile(
    rf"不少于[ ]?(?P<least>{NUMERAL})[ ]?(?:名|人|位)"
    rf"|(?P<above>{NUMERAL})[ ]?(?:名|人|位)(?:（含）)?以上"
)


@frozen
class AmountBound:
    """A bound on an amount of money."""

    amount: Decimal
    """Yuan (元)."""
    at_least: bool | None
    """True for a lower bound, False for an upper one, `None` for a bare amount."""
    inclusive: bool
    """Whether the amount itself is inside."""


def find_amount(text: str) -> AmountBound | None:
    """The first amount in yuan that `text` states: 50万元（含）以上 is 500,000, inclusive."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    words = {match["before"], match["after"]} - {None}
    at_least = True if words & _AT_LEAST else False if words & _AT_MOST else None
    mark = match["mark"]
    inclusive = "不" not in mark if mark else not words & _EXCLUSIVE
    amount = Decimal(match["number"]) * _MULTIPLES[match["multiple"] or ""]
    return AmountBound(amount, at_least, inclusive)


def find_years(text: str) -> int | None:
    """The number of years that `text` asks for: 满8年 is 8."""
    match = _YEARS.search(text)
    return to_int(match["years"]) if match else None


def find_least_persons(text: str) -> int | None:
    """The least number of persons that `text` asks for: 不少于3名 and 3名以上 are 3."""
    match = _PERSONS.search(text)
    return to_int(match["least"] or match["above"]) if match else None


def years_completed(since: dt.date, years: int, on: dt.date) -> bool:
    """Whether `years` full years since the day `since` are completed on the day `on`.

    A period counted in years ends on the corresponding day of the last month, or where there
    is none on that month's last day: 29 February 2016 plus six years is 28 February 2022.
    Source: 民法典 第二百零二条.
    """
    try:
        return since + relativedelta(years=years) <= on
    except (ValueError, OverflowError):  # beyond the year 9999, so not yet
        return False
