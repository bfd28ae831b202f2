"""Masthead, contents, both colophons and the back cover (报头、目录、版权页、封底)."""

from __future__ import annotations

import re

import attrs

from govdoc import (
    ContentsEntry,
    EditorialNote,
    Frequency,
    Gazette,
    Issue,
    Line,
    LineRole,
    NoteKind,
    Notice,
)
from govdoc.language.dates import parse_date

from .parts import furniture

_MASTHEAD = (
    (LineRole.GAZETTE_TITLE, 5),
    (LineRole.GAZETTE_TITLE, 7),
    (LineRole.GAZETTE_TITLE, 8),
    (LineRole.ISSUE_NUMBER, 10),
    (LineRole.ISSUE_NUMBER, 11),
    (LineRole.GAZETTE_TITLE, 13),
    (LineRole.GAZETTE_TITLE, 15),
    (LineRole.GAZETTE_TITLE, 16),
    (LineRole.FREQUENCY, 18),
    (LineRole.SPONSOR, 20),
    (LineRole.ISSUE_NUMBER, 22),
    (LineRole.ISSUE_NUMBER, 23),
    (LineRole.PUBLISHED, 25),
    (LineRole.PUBLISHED, 26),
)
_CONTENTS = (
    (LineRole.CONTENTS_TITLE, 28),
    (LineRole.CONTENTS_CATEGORY, 30),
    (LineRole.CONTENTS_ENTRY, 32),
    (LineRole.CONTENTS_CATEGORY, 34),
    (LineRole.CONTENTS_ENTRY, 36),
    (LineRole.CONTENTS_ENTRY, 37),
    (LineRole.CONTENTS_ENTRY, 38),
)
_COLOPHON = (
    (LineRole.PUBLISHER, 40),
    (LineRole.WEBSITE, 42),
    (LineRole.ADDRESS, 44),
    (LineRole.PERMIT, 46),
)
_BACK_COVER = (
    (LineRole.CAPTION, 396),
    (LineRole.PUBLISHER, 398),
    (LineRole.ADDRESS, 399),
    (LineRole.WEBSITE, 400),
    (LineRole.PERMIT, 401),
)


def gazette(issue: Issue) -> Gazette:
    """The periodical, as the masthead of `issue` names it, with that issue."""
    name, *english = _texts(issue.front, LineRole.GAZETTE_TITLE)
    return Gazette(
        title=name,
        title_en=" ".join(english[:2]),
        frequency=Frequency(_texts(issue.front, LineRole.FREQUENCY)[0].strip("()")),
        issues=(issue,),
    )


def issue(*notices: Notice) -> Issue:
    """The issue as its cover describes it, with its notices."""
    masthead, contents, colophon = map(_lines, (_MASTHEAD, _CONTENTS, _COLOPHON))
    numbers = _texts(masthead, LineRole.ISSUE_NUMBER)
    return Issue(
        number=_number(numbers[2]),
        total_number=_number(numbers[3]),
        published=parse_date(_texts(masthead, LineRole.PUBLISHED)[1]),
        sponsor=_texts(masthead, LineRole.SPONSOR)[0].removesuffix("主办"),
        publisher=_stated(colophon, LineRole.PUBLISHER),
        website=_stated(colophon, LineRole.WEBSITE),
        address=_stated(colophon, LineRole.ADDRESS),
        permit_number=_stated(colophon, LineRole.PERMIT),
        front=(*masthead, *contents, *colophon),
        contents=_entries(contents),
        notices=notices,
        back=_back_cover(),
    )


def _back_cover() -> tuple[Line, ...]:
    caption, *colophon = _lines(_BACK_COVER)
    lost = EditorialNote(
        kind=NoteKind.GAP,
        reason="此四字很可能是图题，其上的图片未存。",
    )
    return (attrs.evolve(caption, notes=(lost,)), *colophon)


def _lines(rows: tuple[tuple[LineRole, int], ...]) -> tuple[Line, ...]:
    return tuple(furniture(role, number) for role, number in rows)


def _texts(lines: tuple[Line, ...], role: LineRole) -> list[str]:
    return [line.text for line in lines if line.role is role]


def _number(printed: str) -> int:
    match = re.search("[0-9]+", printed)
    if match is None:
        raise ValueError(f"no number: {printed}")
    return int(match[0])


def _stated(colophon: tuple[Line, ...], role: LineRole) -> str:
    """What a line of the colophon says after its 名：, without the blanks of the print."""
    return _texts(colophon, role)[0].partition("：")[2].replace(" ", "")


def _entries(contents: tuple[Line, ...]) -> tuple[ContentsEntry, ...]:
    entries, category = [], ""
    for printed in contents:
        if printed.role is LineRole.CONTENTS_CATEGORY:
            category = printed.text.removeprefix("● ")
        elif match := re.fullmatch(r"- (?P<title>.+) \((?P<page>[0-9]+)\)", printed.text):
            entries.append(
                ContentsEntry(category=category, title=match["title"], page=int(match["page"]))
            )
    return tuple(entries)
