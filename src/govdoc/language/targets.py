"""Figures that are to be reached: 增加20%, 设立3家, 达到90%以上, 提高3个百分点."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from govdoc.errors import DecodeError
from govdoc.language.numerals import NUMERAL, to_int
from govdoc.language.quantities import DECIMAL, decimal

_RISES = r"增加|新增|增长|提高|提升|上升"
_REACHES = r"设立|设置|建立|建成|建设|打造|培育|形成|发展|达到|达"
_FIGURE = re.compile(
    rf"(?:(?P<rises>{_RISES})(?P<to>[到至为])?|(?:{_REACHES})[到至为]?)"
    r"[ ]?(?:不少于|不低于|至少)?[ ]?(?:"
    rf"(?:(?P<number>{DECIMAL})|(?P<spelt>{NUMERAL}))[ ]?"
    r"(?P<unit>[%％]|个百分点|[家个件项名人位处所座种户])"
    rf"|百分之(?P<share>{NUMERAL}))"
)


@frozen
class Figure:
    """A figure to be reached."""

    rises: bool
    """Whether it is added to what there was (增加), or the figure itself (增加到, 设立)."""
    quantity: Decimal
    """20 of 20%, 3 of 3家."""
    unit: str
    """家, % or 百分点."""


def find_figure(text: str) -> Figure | None:
    """The first figure that `text` sets out to reach; `None` where it states none."""
    match = _FIGURE.search(text)
    if match is None:
        return None
    rises = match["rises"] is not None and match["to"] is None
    unit = (match["unit"] or "%").replace("％", "%").removeprefix("个") or "个"
    if match["number"]:
        return Figure(rises, decimal(match["number"]), unit)
    try:
        number = Decimal(to_int(match["spelt"] or match["share"]))
    except DecodeError:  # 百家: the characters of a numeral, but no number
        return None
    return Figure(rises, number, unit)
