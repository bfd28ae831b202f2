"""Amounts, periods and counts: 50万元（含）以上, 满8年, 不少于3名, 3名以上.

Whether a bound includes its number follows 民法典 第一千二百五十九条: 以上、以下、以内、届满
include it, 不满、超过、以外 do not; words printed in the text itself (含, 不含) come first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen
from dateutil.relativedelta import relativedelta

from govdoc.errors import DecodeError
from govdoc.language.numerals import NUMERAL, to_int

BOUND_BEFORE = (
    r"(?:(?P<not>不[得应宜能可]?|未|没有)?(?P<verb>超过|高于|多于|大于|低于|少于|小于|达到)"
    r"|(?P<before>不满|不足|不到|未满|至少|至多))?"
)
"""A pattern for the words of a bound that stand before its number; `bound` reads its groups."""
BOUND_AFTER = r"(?:及?(?P<after>以上|以下|以内|以外))?"
"""A pattern for those that stand after it."""

_MULTIPLES = {"": 1, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
DECIMAL = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,6})?"
"""A pattern for a number in Arabic digits, as `decimal` reads it: 1,500.5."""
_CHINESE = r"[零〇○一二两三四五六七八九十百千万亿]{1,24}"
_MARK = rf"[（(]不?包?含(?:本数|{DECIMAL}(?:百万|千万|万|亿)?元?|{_CHINESE}元?)?[）)]"
# Not inside a longer number: of 1亿5000万元 and 数十万元 no part is read alone.
_AMOUNT = re.compile(
    rf"{BOUND_BEFORE}(?:(?<![0-9])(?<![0-9][,.])(?<![0-9][万亿])(?P<number>{DECIMAL})[ ]?"
    rf"(?P<multiple>百万|千万|万|亿)?|(?<![数几余多0-9])(?P<chinese>{_CHINESE}))元"
    rf"(?P<mark>{_MARK})?{BOUND_AFTER}(?P<last_mark>{_MARK})?"
)
_BOUNDS = {
    "超过": (True, False),
    "高于": (True, False),
    "多于": (True, False),
    "大于": (True, False),
    "以外": (True, False),
    "达到": (True, True),
    "至少": (True, True),
    "以上": (True, True),
    "低于": (False, False),
    "少于": (False, False),
    "小于": (False, False),
    "不满": (False, False),
    "未满": (False, False),
    "不足": (False, False),
    "不到": (False, False),
    "至多": (False, True),
    "以下": (False, True),
    "以内": (False, True),
}
"""Whether a word sets a lower bound, and whether the number itself is inside."""

_YEARS = re.compile(rf"(?<![不未])满[ ]?({NUMERAL})[ ]?周?年")
_PERSONS = re.compile(
    rf"(?:不[得应]?少于|至少)[ ]?({NUMERAL})[ ]?[名人位]"
    rf"|(?<![0-9])(?<![0-9][,，.．\s])(?<![至第~～—-])({NUMERAL})[ ]?[名人位](?:{_MARK})?及?以上"
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


@frozen
class AmountMention:
    """An amount and where it stands in a text."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    bound: AmountBound


def find_amount(text: str) -> AmountBound | None:
    """The first amount in yuan that `text` states: 50万元（含）以上 is 500,000, inclusive."""
    return next((mention.bound for mention in amounts(text)), None)


def amounts(text: str) -> Iterator[AmountMention]:
    """Every amount in yuan that `text` states, in print order."""
    for match in _AMOUNT.finditer(text):
        amount = _amount(match)
        if amount is None:
            continue
        at_least, inclusive = bound(match)
        if mark := match["mark"] or match["last_mark"]:
            inclusive = "不" not in mark
        found = AmountBound(amount, at_least, inclusive)
        yield AmountMention(match.start(), match.end(), found)


def decimal(number: str) -> Decimal:
    """The number that `DECIMAL` matched."""
    return Decimal(number.replace(",", ""))


def _amount(match: re.Match[str]) -> Decimal | None:
    if number := match["number"]:
        return decimal(number) * _MULTIPLES[match["multiple"] or ""]
    value = _integer(match["chinese"])
    return None if value is None else Decimal(value)


def bound(match: re.Match[str]) -> tuple[bool | None, bool]:
    """What the words of a bound say: whether it is a lower one, and whether it includes its number.

    `match` has the groups of `BOUND_BEFORE` and `BOUND_AFTER`; without a word there is no bound.
    """
    word = match["verb"] or match["before"] or match["after"]
    if word is None:
        return None, True
    at_least, inclusive = _BOUNDS[word]
    # 不超过 says the contrary of 超过.
    return (not at_least, not inclusive) if match["not"] else (at_least, inclusive)


def find_years(text: str) -> int | None:
    """The number of years that `text` asks for: 满8年 is 8."""
    return _first(_YEARS, text)


def find_least_persons(text: str) -> int | None:
    """The least number of persons that `text` asks for: 不少于3名 and 3名以上 are 3."""
    return _first(_PERSONS, text)


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    numbers = (_integer(match[match.lastindex or 0]) for match in pattern.finditer(text))
    return next((number for number in numbers if number is not None), None)


def _integer(numeral: str) -> int | None:
    try:
        return to_int(numeral)
    except DecodeError:  # 万元, 百年: the characters of a numeral, but no number
        return None


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
