"""Chinese numerals to integers and back."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.errors import DecodeError
from govdoc.language.numerals import NUMERAL, TOO_LARGE, to_chinese, to_int
from govdoc.strategies import any_text


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("48", 48),
        ("007", 7),
        ("零", 0),
        ("〇", 0),
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百", 100),
        ("一百零二", 102),
        ("一百二十", 120),
        ("一百一十二", 112),
        ("一千二百六十", 1260),
        ("一千二十", 1020),
        ("一万零五", 10_005),
        ("二十万", 200_000),
        ("二万五千", 25_000),
        ("三亿", 300_000_000),
        ("二〇二二", 2022),
        ("二○二二", 2022),
        ("九千九百九十九万九千九百九十九", 99_999_999),
        ("1" * 15, 111_111_111_111_111),
        ("九" * 24, 10**24 - 1),
    ],
)
def test_a_numeral_states_its_integer(numeral: str, number: int) -> None:
    assert to_int(numeral) == number


@pytest.mark.parametrize(
    "numeral",
    [
        "",
        " ",
        "百",
        "零十",
        "十百",
        "二百一千",
        "一百一百",
        "万",
        "一万亿",
        "一二百",
        "五千零",
        "一百二",
        "一千二百三",
        "一万二",
        "一百二万",
        "1_000",
        "1,000",
        "-1",
        "+1",
        "1.5",
        " 1",
        "1\n",
        "十\n",
        "１２",
        "٣",
        "１",
        "²",
        "壹",
        "甲",
        "1千",
        "1" * 16,
        "九" * 25,
        "一" * 5000,
        "千" * 100_000,
    ],
)
def test_what_is_no_numeral_is_refused(numeral: str) -> None:
    with pytest.raises(DecodeError) as caught:
        to_int(numeral)
    assert [p.code for p in caught.value.problems] == ["GD007"]


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (7, "七"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (120, "一百二十"),
        (1_001, "一千零一"),
        (1_010, "一千零一十"),
        (10_000, "一万"),
        (10_001, "一万零一"),
        (12_345, "一万二千三百四十五"),
        (100_000, "十万"),
        (10_000_000, "一千万"),
    ],
)
def test_an_integer_is_written_as_in_labels(number: int, numeral: str) -> None:
    assert to_chinese(number) == numeral


@pytest.mark.parametrize("number", [-1, TOO_LARGE, 10**30])
def test_an_integer_that_no_label_has_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="only 0 to"):
        to_chinese(number)


@given(st.integers(0, TOO_LARGE - 1) | st.integers(0, 10_010))
def test_what_is_written_is_read_again(number: int) -> None:
    assert to_int(to_chinese(number)) == number


@given(any_text() | st.from_regex(NUMERAL, fullmatch=True))
def test_any_text_is_a_numeral_or_refused(text: str) -> None:
    with contextlib.suppress(DecodeError):
        assert to_int(text) >= 0
