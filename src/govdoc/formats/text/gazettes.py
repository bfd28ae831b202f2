"""The text of a gazette issue: masthead, contents, the notices they name, colophon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from govdoc.formats.text.enclosures import Context
from govdoc.formats.text.labels import NO_WIDTH
from govdoc.formats.text.notices import read_notice
from govdoc.formats.text.source import Row, squeeze
from govdoc.language.dates import parse_date
from govdoc.model.gazettes import ContentsEntry, Frequency, Gazette, Issue
from govdoc.model.lines import Line, LineRole

_ENTRY = re.compile(
    r"[-–·•●]?\s*(?P<title>.{6,300}?)(?<![.…·\s])[.…·\s]*[（(]\s*(?P<page>[0-9]{1,4})\s*[）)]"
)
_CATEGORY = re.compile(r"[●■◆▲○【]?\s*(?P<name>[^（）()]{2,30}?)\s*】?")
_COLOPHON: tuple[tuple[LineRole, re.Pattern[str]], ...] = (
    (
        LineRole.PUBLISHER,
        re.compile(r"(?:编辑出版|编辑|出版|主管主办|承办)[：:](?P<value>.{2,60})"),
    ),
    (LineRole.WEBSITE, re.compile(r"网址[：:](?P<value>.{4,100})")),
    (LineRole.ADDRESS, re.compile(r"地址[：:](?P<value>.{4,100})")),
    (LineRole.PERMIT, re.compile(r"(?:准印证号|准印证|国内统一刊号|刊号)[：:](?P<value>.{4,60})")),
)
_FREQUENCY = re.compile(r"[（(]?(?P<word>" + "|".join(f.value for f in Frequency) + r")[）)]?")


@frozen
class _Contents:
    """Where the contents stand and what they list."""

    start: int
    end: int
    roles: tuple[LineRole, ...]
    entries: tuple[ContentsEntry, ...]


def contents_of(rows: Sequence[Row]) -> _Contents | None:
    """The contents of a gazette; `None` where `rows` are no gazette's."""
    limit = min(len(rows), 80)
    start = next((i for i in range(limit) if rows[i].close in ("目录", "目次")), None)
    if start is None or not any("公报" in row.close for row in rows[:start]):
        return None
    roles, entries, category = [LineRole.CONTENTS_TITLE], [], ""
    i = start + 1
    while i < len(rows) and not _colophon(rows[i]):
        text = rows[i].text
        if match := _ENTRY.fullmatch(text):
            roles.append(LineRole.CONTENTS_ENTRY)
            title = squeeze(match["title"]).lstrip("-–·•●")
            entries.append(ContentsEntry(category=category, title=title, page=int(match["page"])))
        elif (
            (match := _CATEGORY.fullmatch(text))
            and i + 1 < len(rows)
            and _ENTRY.fullmatch(rows[i + 1].text)
        ):
            category = squeeze(match["name"])
            roles.append(LineRole.CONTENTS_CATEGORY)
        else:
            break
        i += 1
    return _Contents(start, i, tuple(roles), tuple(entries)) if entries else None


def read_gazette(rows: Sequence[Row], contents: _Contents, context: Context) -> Gazette:
    """The gazette with the one issue that `rows` are."""
    starts = _notice_starts(rows, contents)
    first = starts[0][0] if starts else len(rows)
    last = _back_start(rows, starts[-1][0] + starts[-1][1] if starts else first)
    front: list[Line] = []
    for i, row in enumerate(rows[:first]):
        inside = contents.start <= i < contents.end
        role = contents.roles[i - contents.start] if inside else _front_role(row, contents, i)
        front.append(context.line(row, role))
    notices = []
    for n, (start, _) in enumerate(starts):
        end = starts[n + 1][0] if n + 1 < len(starts) else last
        notices.append(read_notice(rows[start:end], context))
    back = [context.line(row, _front_role(row, contents, -1)) for row in rows[last:]]
    values = _values([*rows[:first], *rows[last:]])
    issue = Issue(
        number=values.number,
        total_number=values.total_number,
        published=parse_date(values.published),
        sponsor=values.sponsor,
        publisher=values.colophon.get(LineRole.PUBLISHER, ""),
        website=values.colophon.get(LineRole.WEBSITE, ""),
        address=values.colophon.get(LineRole.ADDRESS, ""),
        permit_number=values.colophon.get(LineRole.PERMIT, ""),
        front=tuple(front),
        contents=contents.entries,
        notices=tuple(notices),
        back=tuple(back),
    )
    return Gazette(
        title=values.title, title_en=values.title_en, frequency=values.frequency, issues=(issue,)
    )


def _notice_starts(rows: Sequence[Row], contents: _Contents) -> list[tuple[int, int]]:
    """Where the title of each notice begins, and how many rows it takes, in print order."""
    wanted = {_key(entry.title) for entry in contents.entries}
    longest = max(len(title) for title in wanted)
    begins = {title[:1] for title in wanted} | _LEFT_OUT
    found = []
    i = contents.end
    while i < len(rows):
        joined = ""
        for length in range(1, 6) if rows[i].text[0] in begins else ():
            if i + length > len(rows):
                break
            joined += _key(rows[i + length - 1].text)
            if len(joined) > longest:
                break
            if joined in wanted:
                found.append((i, length))
                i += length - 1
                break
        i += 1
    return found


_LEFT_OUT = frozenset('“”"‘’《》〈〉' + NO_WIDTH)
_QUOTES = re.compile(r"[“”\"‘’《》〈〉]")


def _key(text: str) -> str:
    return _QUOTES.sub("", squeeze(text))


def _back_start(rows: Sequence[Row], start: int) -> int:
    """Where the back cover begins: the colophon, and a caption before it."""
    at = len(rows)
    while at > start and (_colophon(rows[at - 1]) or not rows[at - 1].text):
        at -= 1
    short = at < len(rows) and at - 1 > start and len(rows[at - 1].text) <= 8
    return at - 1 if short and not re.search(r"[。；：]|图$", rows[at - 1].text) else at


def _colophon(row: Row) -> LineRole | None:
    for role, pattern in _COLOPHON:
        if pattern.fullmatch(row.close):
            return role
    return None


def _front_role(row: Row, contents: _Contents, i: int) -> LineRole:
    close = row.close
    if role := _colophon(row):
        return role
    if i < 0:
        return LineRole.CAPTION
    if _FREQUENCY.fullmatch(close):
        return LineRole.FREQUENCY
    if re.search(r"第[0-9]{1,4}期", close):
        return LineRole.ISSUE_NUMBER
    if close.endswith("主办"):
        return LineRole.SPONSOR
    if close.startswith("出版日期") or parse_date(row.text):
        return LineRole.PUBLISHED
    if "公报" in close or close.isascii():
        return LineRole.GAZETTE_TITLE
    return LineRole.OTHER


@frozen(kw_only=True)
class _Values:
    title: str
    title_en: str
    frequency: Frequency | None
    number: int
    total_number: int | None
    published: str
    sponsor: str
    colophon: dict[LineRole, str]


def _values(rows: Sequence[Row]) -> _Values:
    """What the masthead and the colophons state; the first statement counts."""
    joined = "\n".join(row.close for row in rows)
    number = re.search(r"(?<!总)第([0-9]{1,4})期", joined)
    total = re.search(r"总第([0-9]{1,6})期", joined)
    frequency = _FREQUENCY.search(joined)
    sponsor = re.search(r"^(.{4,40})主办$", joined, re.MULTILINE)
    colophon: dict[LineRole, str] = {}
    for row in rows:
        for role, pattern in _COLOPHON:
            if match := pattern.fullmatch(row.close):
                colophon.setdefault(role, match["value"])
    english: list[str] = []
    for row in rows:
        if row.text.isascii() and re.search(r"[A-Za-z]{3}", row.text) and row.text not in english:
            english.append(row.text)
    return _Values(
        title=next((row.close for row in rows if row.close.endswith("公报")), ""),
        title_en=" ".join(english),
        frequency=Frequency(frequency["word"]) if frequency else None,
        number=int(number[1]) if number else 0,
        total_number=int(total[1]) if total else None,
        published=next((row.close for row in rows if parse_date(row.text)), ""),
        sponsor=sponsor[1] if sponsor else "",
        colophon=colophon,
    )
