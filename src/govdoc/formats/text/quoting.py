"""Which words of a text to quote, so that none is cut out of what changes its sense."""

from __future__ import annotations

import re

_TURNS = re.compile(r"除外|不适用|不属于|不包括|[不非未无除]|免予|禁止|严禁")
_STOP = re.compile(r"[。；]")
_REACH = 200
"""How far from the quotation a word may stand that turns it."""
_LONGEST = 1_000
"""The longest sentence, in characters to either side, that is quoted whole."""


def quoted(text: str, start: int, end: int) -> str:
    """The words from `start` to `end`; the whole sentence where a word in it may turn them.

    Empty where such a sentence is longer than any that is quoted.
    """
    first, last = max(0, start - _LONGEST), end + _LONGEST
    begin = max(text.rfind("。", first, start), text.rfind("；", first, start), first - 1) + 1
    stop = _STOP.search(text, end, last)
    finish = stop.start() if stop else min(last, len(text))
    before, after = max(begin, start - _REACH), min(finish, end + _REACH)
    if not _TURNS.search(text, before, start) and not _TURNS.search(text, end, after):
        return text[start:end]
    if (begin == first and first > 0) or finish == last:
        return ""
    return text[begin:finish].strip()
