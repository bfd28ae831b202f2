"""The notice (公文): what an authority issues, with what it promulgates."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import frozen

from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line


class DocumentKind(Enum):
    """The 15 statutory kinds of official document (公文种类).

    Source: 党政机关公文处理工作条例 (中办发〔2012〕14号) 第八条.
    """

    RESOLUTION = "决议"
    DECISION = "决定"
    ORDER = "命令"
    COMMUNIQUE = "公报"
    PROCLAMATION = "公告"
    PUBLIC_NOTICE = "通告"
    OPINION = "意见"
    NOTICE = "通知"
    CIRCULAR = "通报"
    REPORT = "报告"
    REQUEST = "请示"
    REPLY = "批复"
    PROPOSAL = "议案"
    LETTER = "函"
    MINUTES = "纪要"


@frozen(kw_only=True)
class Notice:
    """An official document as issued (公文), most often a 通知."""

    title: str
    """标题, without the line breaks of the print."""
    kind: DocumentKind | None = None
    """文种; `None` where it is none of the 15."""
    number: DocumentNumber | None = None
    """发文字号."""
    addressees: tuple[str, ...] = ()
    """主送机关."""
    issuers: tuple[str, ...] = ()
    """发文机关署名."""
    dated: dt.date | None = None
    """成文日期."""
    copied_to: tuple[str, ...] = ()
    """抄送机关."""
    head: tuple[Line, ...] = ()
    """Title, number and addressees as printed."""
    body: tuple[Clause, ...] = ()
    """正文."""
    foot: tuple[Line, ...] = ()
    """附件说明, signature and date as printed."""
    instruments: tuple[Instrument, ...] = ()
    """What the notice promulgates."""
    annexes: tuple[Annex, ...] = ()
    """附件 that are no instruments."""
    tail: tuple[Line, ...] = ()
    """版记, after all that the notice encloses: 抄送, 公开方式, 印发机关和印发日期."""
