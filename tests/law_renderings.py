"""One law as two databases print it: by lines alone, knowing nothing of the parser.

One sets a blank line after every line, a space after 第X条, no contents, and what was adopted when
on lines of its own. The other sets U+3000, contents, headings spaced out, and the history in
brackets.
"""

from __future__ import annotations

import re

_UNIT = re.compile(r"第[一二三四五六七八九十百千零]+(?:编|分编|章|节)(?=[\s\u3000]|$)|附\s*则$")
_ARTICLE = re.compile(
    r"(第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?)[\s\u3000]+"
)


def print_plain(text: str) -> str:
    """The law with blank lines between its lines, spaces, and no contents."""
    title, history, body = _parts(text)
    lines = [*title, *history, *(_ARTICLE.sub(r"\1 ", _closed(line), count=1) for line in body)]
    return "\n\n".join(lines) + "\n"


def print_official(text: str) -> str:
    """The law with contents, its history in brackets, and U+3000 for spaces."""
    title, history, body = _parts(text)
    headings = [_spaced(line) for line in body if _UNIT.match(line)]
    contents = ["目\u3000\u3000录", *headings, ""] if headings else []
    printed: list[str] = []
    for line in body:
        if _UNIT.match(line):
            printed += ["", _spaced(line), ""]
        else:
            printed.append(_ARTICLE.sub("\\1\u3000", line, count=1))
    front = ["（" + "\u3000".join(history) + "）", ""] if history else []
    return "\n".join(["\ufeff", "", *title, "", *front, *contents, *printed, ""])


def _parts(text: str) -> tuple[list[str], list[str], list[str]]:
    """Title, history and body of a law that is printed in either way."""
    lines = [line.strip(" \u3000\xa0\ufeff\t\r") for line in text.split("\n")]
    lines = [line for line in lines if line]
    begin = next(i for i, line in enumerate(lines) if _begins(line))
    dated = next((i for i, line in enumerate(lines[:begin]) if "年" in line and i), begin)
    history = [part.strip("（）") for line in lines[dated:begin] for part in line.split("\u3000")]
    if re.fullmatch(r"目\s*录", lines[begin]):
        begin = lines.index(lines[begin + 1], begin + 2)
    return lines[:dated], history, lines[begin:]


def _begins(line: str) -> bool:
    return re.fullmatch(r"目\s*录", line) is not None or bool(
        _UNIT.match(line) or _ARTICLE.match(line)
    )


def _closed(line: str) -> str:
    """第一章　总　　则 as 第一章 总则."""
    unit, heading = _heading(line)
    return unit + " " + re.sub(r"\s+", "", heading) if heading else line


def _spaced(line: str) -> str:
    """第一章 总则 as 第一章　总　　则."""
    unit, heading = _heading(line)
    close = re.sub(r"\s+", "", heading)
    return (
        unit + "\u3000" + ("\u3000\u3000".join(close) if len(close) == 2 else close)
        if unit
        else line
    )


def _heading(line: str) -> tuple[str, str]:
    match = _UNIT.match(line)
    if match is None or not match[0].startswith("第"):
        return "", ""
    return match[0], line[match.end() :].strip()
