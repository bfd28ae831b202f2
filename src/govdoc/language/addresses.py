"""Addresses as people write them (援引): 第七条第二款第（二）项, 四、（二）, 三、1."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

from govdoc.errors import NotFoundError, Problem
from govdoc.language.labels import CHINESE, CIRCLED, UNITS, label_number
from govdoc.language.numerals import NUMERAL

Form = Literal["编", "分编", "章", "节", "条", "款", "项", "目", "一、", "（一）", "1.", "（1）"]
"""What a step of an address names: a unit of 立法法, or the form of an outline label."""

_STEP = re.compile(
    rf"第[（(]?{NUMERAL}[）)]?(?P<unit>{'|'.join(UNITS)})(?:之{CHINESE})?"
    rf"|[（(](?P<bracketed>{NUMERAL})[）)]"
    rf"|{CHINESE}[、.．]"
    r"|[0-9]{1,4}[.．、]"
    rf"|[{CIRCLED}]"
)


@frozen
class Step:
    """One step of an address: 第七条 is `Step("条", (7,))`."""

    form: Form
    number: tuple[int, ...]


def parse_address(text: str) -> tuple[Step, ...]:
    """The steps of `text`, outermost first. Blanks and the brackets' width do not matter.

    Raises `NotFoundError` where `text` is no address.
    """
    steps: list[Step] = []
    compact = re.sub(r"[ \u3000]", "", text)
    at = 0
    while match := _STEP.match(compact, at):
        step = _step(match)
        if step is None:
            break
        steps.append(step)
        at = match.end()
    if at < len(compact) or not steps:
        raise NotFoundError(
            Problem(
                code="GD020",
                zh=f"“{text}”不是条款地址",
                en=f"“{text}” is not the address of a clause",
            )
        )
    return tuple(steps)


def _step(match: re.Match[str]) -> Step | None:
    printed = match[0]
    form: str
    if unit := match["unit"]:
        # 第（二）项 and 第二项 are the same address.
        form, printed = unit, re.sub(r"[（()）]", "", printed)
    elif bracketed := match["bracketed"]:
        form = "（1）" if bracketed[0].isascii() else "（一）"
    elif printed in CIRCLED:
        form = "（1）"
    else:
        form = "1." if printed[0].isascii() else "一、"
    number = label_number(printed)
    return Step(form, number) if number else None  # type: ignore[arg-type]
