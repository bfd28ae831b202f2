"""Amounts of money, periods and counts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.language.quantities import (
    AmountBound,
    find_amount,
    find_least_persons,
    find_years,
    years_completed,
)
from govdoc.strategies import any_text, official_text

INSIDE, OUTSIDE = True, False
AT_LEAST, AT_MOST = True, False


@pytest.mark.parametrize(
    ("text", "yuan", "at_least", "inclusive"),
    [
        ("财政性资金预算在50万元（含）以上数字政府", "500000", AT_LEAST, INSIDE),
        ("50万元以上", "500000", AT_LEAST, INSIDE),
        ("50万元（不含）以上", "500000", AT_LEAST, OUTSIDE),
        ("50万元(不含本数)以上", "500000", AT_LEAST, OUTSIDE),
        ("50万元以上（不含）", "500000", AT_LEAST, OUTSIDE),
        ("50万元以上（含50万元）", "500000", AT_LEAST, INSIDE),
        ("50万元（不含50万元）以上", "500000", AT_LEAST, OUTSIDE),
        ("50万元及以上", "500000", AT_LEAST, INSIDE),
        ("50万元（含）及以上", "500000", AT_LEAST, INSIDE),
        ("50万元以下", "500000", AT_MOST, INSIDE),
        ("50万元以内", "500000", AT_MOST, INSIDE),
        ("50万元（不含）以下", "500000", AT_MOST, OUTSIDE),
        ("50万元以外", "500000", AT_LEAST, OUTSIDE),
        ("超过50万元", "500000", AT_LEAST, OUTSIDE),
        ("超过50万元（含）", "500000", AT_LEAST, INSIDE),
        ("高于50万元", "500000", AT_LEAST, OUTSIDE),
        ("达到50万元", "500000", AT_LEAST, INSIDE),
        ("未达到50万元", "500000", AT_MOST, OUTSIDE),
        ("至少50万元", "500000", AT_LEAST, INSIDE),
        ("不低于50万元", "500000", AT_LEAST, INSIDE),
        ("不得少于50万元", "500000", AT_LEAST, INSIDE),
        ("不足50万元", "500000", AT_MOST, OUTSIDE),
        ("不满50万元", "500000", AT_MOST, OUTSIDE),
        ("低于50万元", "500000", AT_MOST, OUTSIDE),
        ("不超过50万元", "500000", AT_MOST, INSIDE),
        ("不得超过50万元", "500000", AT_MOST, INSIDE),
        ("未超过50万元", "500000", AT_MOST, INSIDE),
        ("五万元以上五十万元以下罚款", "50000", AT_LEAST, INSIDE),
        ("二千元以下", "2000", AT_MOST, INSIDE),
        ("50万元", "500000", None, INSIDE),
        ("50 万元", "500000", None, INSIDE),
        ("499999.99元", "499999.99", None, INSIDE),
        ("1,234,567.50元", "1234567.50", None, INSIDE),
        ("1.5亿元", "150000000", None, INSIDE),
        ("3百万元", "3000000", None, INSIDE),
        ("2千万元", "20000000", None, INSIDE),
        ("编号12，金额30万元", "300000", None, INSIDE),
    ],
)
def test_an_amount_is_read_with_its_bound(
    text: str, yuan: str, at_least: bool | None, inclusive: bool
) -> None:
    assert find_amount(text) == AmountBound(Decimal(yuan), at_least, inclusive)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "50万",
        "元",
        "万元",
        "五角",
        "1亿5000万元",
        "50余万元",
        "数十万元",
        "十几万元",
        "1,00元",
        "1.2.3元",
        "12345678901234567元",
        "５０万元",
        "٥٠万元",
        "公元2022",
    ],
)
def test_no_part_of_another_number_is_taken_for_an_amount(text: str) -> None:
    assert find_amount(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("且从事相关领域工作满8年，或者", 8),
        ("满 8 年", 8),
        ("满十周年", 10),
        ("满两年", 2),
        ("满百年，满三年", 3),
        ("不满8年", None),
        ("未满8年", None),
        ("8年", None),
        ("满8个月", None),
        ("满８年", None),
        ("", None),
    ],
)
def test_the_years_asked_for_are_found(text: str, years: int | None) -> None:
    assert find_years(text) == years


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("随机抽取不少于3名专家", 3),
        ("一般应有不少于5名专家参加论证", 5),
        ("专家库以外的3名以上市内外专家", 3),
        ("不得少于三人", 3),
        ("至少3名", 3),
        ("3名（含）以上", 3),
        ("3人及以上", 3),
        ("13位以上", 13),
        ("不少于百人，3名以上", 3),
        ("3名专家", None),
        ("不超过3名", None),
        ("３名以上", None),
    ],
)
def test_the_least_number_of_persons_is_found(text: str, least: int | None) -> None:
    assert find_least_persons(text) == least


@pytest.mark.parametrize(
    ("since", "years", "on", "completed"),
    [
        ((2014, 10, 24), 8, (2022, 10, 23), False),
        ((2014, 10, 24), 8, (2022, 10, 24), True),
        ((2014, 10, 24), 8, (2022, 10, 25), True),
        ((2016, 2, 29), 6, (2022, 2, 27), False),
        ((2016, 2, 29), 6, (2022, 2, 28), True),
        ((2016, 2, 29), 8, (2024, 2, 28), False),
        ((2016, 2, 29), 8, (2024, 2, 29), True),
        ((2022, 10, 24), 0, (2022, 10, 24), True),
        ((2022, 10, 24), 0, (2022, 10, 23), False),
        ((9990, 1, 1), 8, (9998, 1, 1), True),
        ((9999, 1, 1), 8, (9999, 12, 31), False),
        ((2022, 1, 1), 2**53, (9999, 12, 31), False),
    ],
)
def test_years_are_completed_by_the_calendar(
    since: tuple[int, int, int], years: int, on: tuple[int, int, int], completed: bool
) -> None:
    assert years_completed(dt.date(*since), years, dt.date(*on)) is completed


@given(st.dates(), st.integers(0, 100), st.dates())
def test_fewer_years_are_completed_whenever_more_are(
    since: dt.date, years: int, on: dt.date
) -> None:
    if years_completed(since, years + 1, on):
        assert years_completed(since, years, on)


@given(any_text() | official_text())
def test_any_text_can_be_asked_for_quantities(text: str) -> None:
    bound = find_amount(text)
    assert bound is None or bound.amount >= 0
    assert (find_years(text) or 0) >= 0
    assert (find_least_persons(text) or 0) >= 0
