"""The gazette (政府公报), its issues and their contents."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import frozen

from govdoc.errors import NotFoundError, Problem
from govdoc.language.document_numbers import format_document_number, parse_document_number
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.lines import Line
from govdoc.model.notices import Notice


class Frequency(Enum):
    """How often a gazette appears (刊期)."""

    WEEKLY = "周刊"
    TEN_DAILY = "旬刊"
    SEMIMONTHLY = "半月刊"
    MONTHLY = "月刊"
    BIMONTHLY = "双月刊"
    QUARTERLY = "季刊"
    IRREGULAR = "不定期"


@frozen(kw_only=True)
class ContentsEntry:
    """An entry of the contents (目录)."""

    category: str = ""
    """栏目: 市政府文件."""
    title: str
    """标题, as the contents have it."""
    page: int | None = None
    """Page, from 1."""


@frozen(kw_only=True)
class Issue:
    """One issue of a gazette (期)."""

    number: int
    """Number within the year: 第10期."""
    total_number: int | None = None
    """Number since the first issue: 总第46期."""
    published: dt.date | None = None
    """出版日期."""
    sponsor: str = ""
    """主办单位."""
    publisher: str = ""
    """编辑出版单位."""
    website: str = ""
    """网址, as printed."""
    address: str = ""
    """地址."""
    permit_number: str = ""
    """准印证号."""
    front: tuple[Line, ...] = ()
    """Masthead (报头), contents as printed, colophon (版权页)."""
    contents: tuple[ContentsEntry, ...] = ()
    """目录, flat, in print order."""
    notices: tuple[Notice, ...] = ()
    """The notices printed in it (公文), in print order."""
    back: tuple[Line, ...] = ()
    """Back cover, as printed."""

    def notice(self, number: str | DocumentNumber) -> Notice:
        """The notice with the document number `number`, printed in any way.

        Raises `NotFoundError` where there is none, or more than one.
        """
        key = _key(number)
        found = [n for n in self.notices if n.number is not None and n.number.key == key]
        if len(found) == 1:
            return found[0]
        zh = "不止一件公文的发文字号是" if found else "没有公文的发文字号是"
        en = "more than one notice has" if found else "no notice has"
        raise NotFoundError(
            Problem(code="GD020", zh=f"{zh}“{number}”", en=f"{en} the number “{number}”"),
            candidates=(str(n.number) for n in found or self.notices if n.number),
        )


def _key(number: str | DocumentNumber) -> str:
    if isinstance(number, DocumentNumber):
        return number.key
    parts = parse_document_number(number)
    return format_document_number(parts.agency, parts.year, parts.serial) if parts else number


@frozen(kw_only=True)
class Gazette:
    """A government gazette (政府公报): the periodical, with the issues at hand."""

    title: str
    """公报名称."""
    title_en: str = ""
    """English name, as the masthead has it."""
    frequency: Frequency | None = None
    """刊期."""
    issues: tuple[Issue, ...] = ()
    """The issues at hand (期)."""
