"""Values in running text, typed and with their place: amounts, shares, periods, dates, deadlines.

What a bound includes follows `quantities`, what a date is `dates`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal, TypeAlias, TypeVar

from attrs import frozen
from dateutil.relativedelta import relativedelta

from govdoc.errors import DecodeError
from govdoc.language.dates import DateMention, YearSpanMention, dates, year_spans
from govdoc.language.numerals import DIGITS, NUMERAL, to_int
from govdoc.language.quantities import (
    BOUND_AFTER,
    BOUND_BEFORE,
    DECIMAL,
    AmountMention,
    amounts,
    bound,
    decimal,
)

Unit = Literal["year", "month", "week", "day", "working_day", "hour"]
"""年、个月、周、日、工作日、小时."""

_CHINESE = r"[零〇○一二两三四五六七八九十百千万]{1,12}"
_MARK = r"(?:[（(](?P<mark>不?包?含)[^（）()]{0,12}[）)])?"
_SHARE = re.compile(
    rf"(?P<equal>等于或)?{BOUND_BEFORE}"
    rf"(?:(?<![0-9])(?<![0-9][.,])(?P<percent>{DECIMAL})[ ]?(?P<sign>[%％‰])"
    rf"|(?<![数几余多])(?P<denominator>{_CHINESE})分之(?P<numerator>{_CHINESE})"
    rf"(?:点(?P<fraction>[零〇○一二三四五六七八九]{{1,6}}))?)"
    rf"{BOUND_AFTER}{_MARK}"
)
_SCALE = {"%": 100, "％": 100, "‰": 1000, "百": 100, "千": 1000, "万": 10**4}

_COUNT = rf"(?<![0-9.第〇○零一二三四五六七八九十])(?P<count>{NUMERAL})"
_PERIOD = re.compile(
    rf"{BOUND_BEFORE}(?P<full>(?<![不未])满)?[ ]?(?:"
    rf"{_COUNT}[ ]?(?:(?P<working>个?工作日)|个(?P<month>月)|个?(?P<hour>小时)"
    r"|(?P<day>个?自然日|日(?=[之以]?内|以[上下]|期?满)|天)|周(?P<year>年)"
    r"|(?P<week>周(?=[之以]?内|以[上下])|个?星期))"
    rf"|(?<![0-9.第个〇○零一二三四五六七八九十])"
    r"(?P<years>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})[ ]?年(?![级代生度份月])"
    rf")(?:{BOUND_AFTER}(?P<within>之?内)?)"
)
_SINCE = re.compile(r"[自从](?P<since>[^自从，。；：、\n]{1,30})起[，]?\Z")
_UNITS: dict[str, Unit] = {
    "years": "year",
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "working": "working_day",
    "hour": "hour",
}

_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_BY = re.compile(
    r"(?:(?<![0-9零〇○一二三四五六七八九])(?P<year>[0-9]{4}|[零〇○一二三四五六七八九]{4})年"
    r"|(?P<which>[当每次翌本今明]年))?"
    rf"(?:(?<![0-9一二三四五六七八九十])(?P<month>{_SMALL})月(?:份?(?P<month_end>[底末])|(?P<day>{_SMALL})日)"
    r"|(?P<half>上半年)|(?P<year_end>年?[底末]))?"
    r"(?P<before>[之以]?前)"
)
_UNTIL = re.compile(
    r"(?:到|截至|截止)(?P<year>[0-9]{4})年(?:(?P<month>[0-9]{1,2})月(?P<month_end>[底末])"
    r"|(?P<year_end>[底末])|(?![0-9底末]))"
)
_ONGOING = re.compile(
    r"(?:(?<=[，。；：、（(\t\n])|\A)(?:持续推进|长期坚持|长期推进|持续实施|长期实施|持续开展)"
    r"(?=[，。；、）)\t\n]|\Z)"
)


@frozen(kw_only=True)
class Share:
    """A share (比例): 20%, 百分之二十, 三分之二."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    share: Fraction
    """1/5 for 20%: exact for 三分之二 too."""
    at_least: bool | None
    """True for a lower bound, False for an upper one, `None` for a bare share."""
    inclusive: bool
    """Whether the share itself is inside."""


@frozen(kw_only=True)
class Period:
    """A period (期限): 满8年, 3个月内, 自印发之日起5年, 15个工作日."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    count: int
    """How many of `unit`."""
    unit: Unit
    at_least: bool | None
    """True for a least period (满8年, 以上), False for a limit (3个月内), `None` for neither."""
    inclusive: bool
    """Whether the count itself is inside."""
    since: str = ""
    """What it counts from, the words between 自 and 起."""


@frozen(kw_only=True)
class TimeLimit:
    """A deadline (时限): 2023年11月30日前, 2025年底前, 当年11月30日前, 持续推进."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    year: int | None = None
    """The year; `None` where the context gives it (当年, 每年) or where there is no limit."""
    month: int | None = None
    """Month 1–12; 年底 is month 12."""
    day: int | None = None
    """Day of the month as printed; 31 for 月底 and 年底."""

    @property
    def ongoing(self) -> bool:
        """Whether there is no limit, the work goes on: 持续推进."""
        return self.year is None and self.month is None

    @property
    def date(self) -> dt.date | None:
        """The last day; `None` where it cannot be told: 当年11月30日前, 到2025年."""
        if not self.year or self.month is None or self.day is None:
            return None
        return dt.date(self.year, 1, 1) + relativedelta(month=self.month, day=self.day)


Value: TypeAlias = AmountMention | Share | Period | DateMention | YearSpanMention | TimeLimit
"""A value with `start` and `end`, its place in the text."""


def find_values(text: str) -> tuple[Value, ...]:
    """Every value in `text`, by place; what stands inside a deadline is no date of its own.

    A period's words may hold the day that it counts from: 自2022年11月1日起5年.
    """
    limits = list(_limits(text))
    days = _outside(dates(text), limits)
    years = _outside(year_spans(text), [*limits, *days])
    found: list[Value] = [*amounts(text), *_shares(text), *_periods(text), *limits, *days, *years]
    return tuple(sorted(found, key=lambda value: (value.start, -value.end)))


_Found = TypeVar("_Found", DateMention, YearSpanMention)


def _outside(found: Iterable[_Found], others: Iterable[TimeLimit | DateMention]) -> list[_Found]:
    """Those of `found`, in print order, that overlap none of `others`."""
    spans = sorted((other.start, other.end) for other in others)
    kept: list[_Found] = []
    at = 0
    for one in found:
        while at < len(spans) and spans[at][1] <= one.start:
            at += 1
        if at == len(spans) or one.end <= spans[at][0]:
            kept.append(one)
    return kept


def _shares(text: str) -> Iterator[Share]:
    for match in _SHARE.finditer(text):
        share = _share(match)
        if share is None:
            continue
        at_least, inclusive = bound(match)
        if match["mark"]:
            inclusive = "不" not in match["mark"]
        yield Share(
            start=match.start(),
            end=match.end(),
            share=share,
            at_least=at_least,
            inclusive=inclusive or match["equal"] is not None,
        )


def _share(match: re.Match[str]) -> Fraction | None:
    if match["percent"]:
        return Fraction(decimal(match["percent"])) / _SCALE[match["sign"]]
    below = _SCALE.get(match["denominator"]) or _integer(match["denominator"])
    above = _integer(match["numerator"])
    if not below or above is None:
        return None
    part = match["fraction"] or ""
    tail = Fraction(int("0" + "".join(str(DIGITS[c]) for c in part)), 10 ** len(part))
    return (above + tail) / below


def _periods(text: str) -> Iterator[Period]:
    for match in _PERIOD.finditer(text):
        kind = next(name for name in _UNITS if match[name])
        count = _integer(match["years"] or match["count"])
        if count is None:
            continue
        at_least, inclusive = bound(match)
        if match["full"]:
            at_least = True
        elif match["within"] and at_least is None:
            at_least = False
        since = _SINCE.search(text, max(0, match.start() - 34), match.start())
        yield Period(
            start=since.start() if since else match.start(),
            end=match.end(),
            count=count,
            unit=_UNITS[kind],
            at_least=at_least,
            inclusive=inclusive,
            since=since["since"] if since else "",
        )


def _limits(text: str) -> Iterator[TimeLimit]:
    for match in _BY.finditer(text):
        parts = match.groupdict()
        if not any(parts[name] for name in ("year", "month", "year_end")):
            continue
        if parts["year_end"] in {"底", "末"} and not (parts["year"] or parts["which"]):
            continue
        if (limit := _limit(match, parts)) is not None:
            yield limit
    for match in _UNTIL.finditer(text):
        if (limit := _limit(match, match.groupdict())) is not None:
            yield limit
    for match in _ONGOING.finditer(text):
        yield TimeLimit(start=match.start(), end=match.end())


def _limit(match: re.Match[str], parts: dict[str, str | None]) -> TimeLimit | None:
    year = _integer(parts["year"] or "")
    month, day = _integer(parts["month"] or ""), _integer(parts.get("day") or "")
    if parts["month_end"]:
        day = 31
    elif parts["year_end"]:
        month, day = 12, 31
    elif parts.get("half"):
        month, day = 6, 30
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return TimeLimit(start=match.start(), end=match.end(), year=year, month=month, day=day)


def _integer(numeral: str) -> int | None:
    try:
        return to_int(numeral)
    except DecodeError:  # 百年: the characters of a numeral, but no number
        return None
