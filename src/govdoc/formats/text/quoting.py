"""Which words of a text to quote, so that none is cut out of what changes its sense."""

from __future__ import annotations

import re

_TURNS = re.compile(r"除外|不适用|不属于|不包括|(?:[不非未无除]|免予|禁止|严禁)")
_STOP = re.compile(r"[。；]")


def quoted(text: str, start: int, end: int) -> str:
    """The words from `start` to `end`; the whole sentence where a word in it may turn them."""
    begin = max(text.rfind("。", 0, start), text.rfind("；", 0, start)) + 1
    stop = _STOP.search(text, end)
    finish = stop.start() if stop else len(text)
    if _TURNS.search(text, begin, start) or _TURNS.search(text, end, finish):
        return text[begin:finish].strip()
    return text[start:end]
