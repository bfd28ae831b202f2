"""Labels (层级标识) as printed: 第七条, 第一百二十条之一, （一）, (三), 一、, 1., （1）, ①, ——.

Sources: 立法法 第六十五条 (编、章、节、条、款、项、目); GB/T 9704-2012, 7.3.3 (一、（一）1.（1）).
"""

from __future__ import annotations

import re
from functools import lru_cache

from govdoc.language.numerals import NUMERAL, TOO_LARGE, to_chinese, to_int

UNITS = ("分编", "编", "章", "节", "条", "款", "项", "目")
"""The units of 立法法, the longer name first, so that 分编 is not read as 编."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
CHINESE = r"[零〇○一二三四五六七八九十百千]{1,12}"
"""A pattern for a label's numeral in Chinese digits."""

_LABEL = re.compile(
    rf"第[ \u3000]?(?P<unit_number>{NUMERAL})[ \u3000]?(?P<unit>{'|'.join(UNITS)})"
    rf"(?:之(?P<sub>{CHINESE}))?"
    rf"|[（(][ \u3000]?(?P<bracketed>{NUMERAL})[ \u3000]?[）)]"
    rf"|(?P<chinese>{CHINESE})[、.．]"
    r"|(?P<arabic>[0-9]{1,4})[.．、]"
    rf"|(?P<circled>[{CIRCLED}])"
)


@lru_cache(maxsize=4096)  # the same few labels stand in every document
def label_number(label: str) -> tuple[int, ...]:
    """The number that `label` states, empty where it states none.

    `第七条` (7,) · `第一百二十条之一` (120, 1) · `（一）` (1,) · `1.` (1,) · `——` ().
    """
    match = _LABEL.fullmatch(label.strip(" \u3000"))
    if match is None:
        return ()
    if circled := match["circled"]:
        return (CIRCLED.index(circled) + 1,)
    main = match["unit_number"] or match["bracketed"] or match["chinese"] or match["arabic"]
    numbers = [main, *([match["sub"]] if match["sub"] else [])]
    try:
        stated = tuple(to_int(number) for number in numbers)
    except ValueError:  # 第百条: the characters of a numeral, but no number
        return ()
    return stated if max(stated) < TOO_LARGE else ()


_NUMERALS = ("unit_number", "bracketed", "chinese", "arabic", "circled")


def missing_label(label: str, number: int) -> str:
    """How `number` would be labelled beside `label`: 第二条 beside 第三条, “（二）” by （三）."""
    label = label.strip(" \u3000")
    match = _LABEL.fullmatch(label)
    if match is None:
        return f"第{number}项"
    group = next(name for name in _NUMERALS if match[name])
    if match["circled"] and number <= len(CIRCLED):
        said = CIRCLED[number - 1]
    else:
        digits = match["circled"] or match[group].isdecimal() or number >= TOO_LARGE
        said = str(number) if digits else to_chinese(number)
    end = match.end("unit") if match["unit"] else len(label)
    other = label[: match.start(group)] + said + label[match.end(group) : end]
    return other if other.startswith("第") else f"“{other}”"


def unit_label(unit: str, number: tuple[int, ...]) -> str:
    """How `number` is cited with `unit`: 第七条, 第一百二十条之一, 第（二）项."""
    main = to_chinese(number[0])
    head = f"第（{main}）{unit}" if unit == "项" else f"第{main}{unit}"
    return head + "".join(f"之{to_chinese(n)}" for n in number[1:])
