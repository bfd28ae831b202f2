"""Chinese numerals (中文数字) to integers and back."""

from __future__ import annotations

import re

from govdoc.errors import DecodeError, Problem

DIGITS = {
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "○": 0,
    "两": 2,
}
UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE_UNITS = {"万": 10**4, "亿": 10**8}

TOO_LARGE = 10**8
"""The least number that `to_chinese` does not write."""

NUMERAL = r"(?:[0-9]{1,15}|[零〇○一二两三四五六七八九十百千万亿]{1,24})"
"""A pattern for a numeral, in Arabic digits or in Chinese ones."""

_ARABIC = re.compile(r"[0-9]{1,15}")
_UNCLEAR = re.compile(r"[百千万亿][一二两三四五六七八九](?:[万亿]|\Z)|[十百千万亿][零〇○]\Z")
_MOST_CHARACTERS = 24


def to_int(numeral: str) -> int:
    """The integer that `numeral` writes: `十二` 12, `一百二十` 120, `二〇二二` 2022, `48` 48.

    Raises `DecodeError` for anything else: digits of other scripts, what is too long, and
    `一百二`, which some read as 102 and others as 120.
    """
    if _ARABIC.fullmatch(numeral):
        return int(numeral)
    value: int | None = None
    if 0 < len(numeral) <= _MOST_CHARACTERS:
        if all(c in DIGITS for c in numeral):
            return int("".join(str(DIGITS[c]) for c in numeral))
        value = _read_with_units(numeral)
    if value is None:
        raise DecodeError(
            Problem(
                code="GD007",
                zh=f"“{numeral}”不是数字",
                en=f"“{numeral}” is not a numeral",
            )
        )
    return value


def _read_with_units(numeral: str) -> int | None:
    total = section = 0
    digit: int | None = None
    last_unit, last_large = 10_000, 10**12
    if _UNCLEAR.search(numeral):
        return None
    for c in numeral:
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif c in UNITS:
            unit = UNITS[c]
            # 十 alone is 10; 百 and 千 want a digit. Units fall: 一千二百, never 二百一千.
            if unit >= last_unit or (not digit and (unit != 10 or section or digit == 0)):
                return None
            section += (digit or 1) * unit
            digit, last_unit = None, unit
        elif c in LARGE_UNITS:
            large = LARGE_UNITS[c]
            section += digit or 0
            if not section or large >= last_large:
                return None
            total += section * large
            section, digit, last_unit, last_large = 0, None, 10_000, large
        else:
            return None
    return total + section + (digit or 0) if numeral else None


def to_chinese(number: int) -> str:
    """`number` (0 to 99,999,999) as it is written in labels: 10 十, 11 十一, 120 一百二十."""
    if not 0 <= number < TOO_LARGE:
        raise ValueError(f"only 0 to 99,999,999 are written out, not {number}")
    if number >= 10**4:
        head, tail = divmod(number, 10**4)
        gap = "零" if 0 < tail < 1000 else ""
        return to_chinese(head) + "万" + gap + _section(tail)
    text = _section(number) or "零"
    return text[1:] if text.startswith("一十") else text  # 十二, but 一百一十二


def _section(number: int) -> str:
    """`number` below ten thousand, every digit written; empty for zero."""
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if zero and text else "") + "零一二三四五六七八九"[digit] + name
            zero = False
        else:
            zero = True
    return text
