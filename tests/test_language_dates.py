"""Dates as official documents write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.language.dates import (
    find_date,
    find_month_day,
    find_year_span,
    format_date,
    has_date_form,
    parse_date,
)
from govdoc.strategies import any_text


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2022年10月31日", dt.date(2022, 10, 31)),
        ("2022 年 10 月 31 日", dt.date(2022, 10, 31)),
        ("2022年\u300010月31日\n", dt.date(2022, 10, 31)),
        ("2022年1月2日", dt.date(2022, 1, 2)),
        ("2022年01月02日", dt.date(2022, 1, 2)),
        ("二〇二二年十月三十一日", dt.date(2022, 10, 31)),
        ("二○二二年十月三十一日", dt.date(2022, 10, 31)),
        ("二零二二年十二月二十日", dt.date(2022, 12, 20)),
        ("2024年2月29日", dt.date(2024, 2, 29)),
    ],
)
def test_a_date_is_read(printed: str, day: dt.date) -> None:
    assert parse_date(printed) == day


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "2022年10月",
        "2022年",
        "2022-10-31",
        "10月31日",
        "2022年2月30日",
        "2023年2月29日",
        "2022年13月1日",
        "2022年0月1日",
        "0000年1月1日",
        "22年10月31日",
        "２０２２年10月31日",
        "٢٠٢٢年10月31日",
        "2022年10月31日前",
        "2022年百月1日",
    ],
)
def test_what_states_no_day_is_none(printed: str) -> None:
    assert parse_date(printed) is None


@pytest.mark.parametrize(
    ("printed", "is_one"),
    [
        ("2022年2月30日", True),
        ("2022年13月32日\u3000", True),
        ("2022年10月", False),
        ("2月30日", False),
    ],
)
def test_a_day_that_no_calendar_has_is_written_as_a_date_all_the_same(
    printed: str, is_one: bool
) -> None:
    assert has_date_form(printed) == is_one


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_date_that_is_written_is_read_again(day: dt.date) -> None:
    assert parse_date(format_date(day)) == day
    assert find_date(f"自{format_date(day)}起施行。") == day


def test_the_standard_form_has_no_leading_zeros() -> None:
    assert format_date(dt.date(2022, 1, 2)) == "2022年1月2日"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("（一）2022年编制实施方案", (2022, 2022)),
        ("2024年至2027年逐步开展", (2024, 2027)),
        ("2023—2027年", (2023, 2027)),
        ("2028年及以后", (2028, None)),
        ("2028年以后", None),
        ("到期后", None),
        ("12022年", None),
    ],
)
def test_a_span_of_years_is_found(text: str, span: tuple[int, int | None] | None) -> None:
    assert find_year_span(text) == span


def test_a_day_of_the_year_is_found() -> None:
    assert find_month_day("当年11月30日前") == (11, 30)
    assert find_month_day("持续推进") is None


@given(any_text())
def test_any_text_can_be_asked_for_dates(text: str) -> None:
    assert parse_date(text) is None
    assert find_date(text) is None
    assert find_year_span(text) is None
    assert find_month_day(text) is None
