"""How a title is broken into lines, balanced and at good places (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from functools import cache

_GOOD = re.compile(
    r"(?<=关于)|(?<=印发)|(?<=转发)|(?<=[》”、，）\s])|(?=[《“（])|(?<=[市省县区府厅局委])(?=关于)"
    r"|(?<=的)|(?=等)|(?<=[和与及])"
)
"""Places where a title reads well when it is broken."""
_BAD = re.compile(r"(?=的)|(?=[、，。；：》”）〉])|(?<=[《“（〈])|(?=等)")
"""Places where it must not be broken."""

_MOST_LINES = 10
"""What is longer is no title, and is broken where the line ends."""


def title_lines(title: str, printed: tuple[str, ...], width: int) -> tuple[str, ...]:
    """`title` as lines of at most `width` characters: as `printed`, where that has several."""
    if len(printed) > 1 and all(0 < len(line) <= width for line in printed):
        return printed
    blanks = _blanks(printed)
    title = "".join(title.split())
    least = -(-len(title) // width)
    if least <= 1:
        return (title,) if title else ()
    if least > _MOST_LINES:
        return tuple(title[at : at + width] for at in range(0, len(title), width))
    good = {match.end() for match in _GOOD.finditer(title)} | blanks
    bad = {match.end() for match in _BAD.finditer(title)}
    lines = min(
        (
            _broken(title, count, width, frozenset(good - bad), frozenset(bad))
            for count in range(least, least + 2)
        ),
        key=lambda found: found[0],
    )[1]
    return tuple(
        title[start:end] for start, end in zip((0, *lines), (*lines, len(title)), strict=True)
    )


def _blanks(printed: tuple[str, ...]) -> set[int]:
    """Where the print has a blank or a new line in the title: it is broken there at times."""
    words = "\n".join(printed).split()
    return {sum(map(len, words[:n])) for n in range(1, len(words))}


def _broken(
    title: str, count: int, width: int, good: frozenset[int], bad: frozenset[int]
) -> tuple[float, tuple[int, ...]]:
    """The best places to break `title` into `count` lines, with what they cost."""
    mean = len(title) / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            length = len(title) - start
            return ((length - mean) ** 2, ()) if 0 < length <= width else (float("inf"), ())
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        for end in range(start + 1, min(start + width, len(title) - left + 1) + 1):
            rest, places = best(end, left - 1)
            cost = (end - start - mean) ** 2 + rest
            cost += 0 if end in good else 400 if end in bad else 60
            if cost < found[0]:
                found = (cost, (end, *places))
        return found

    cost, places = best(0, count)
    return cost + 30 * count, places
