"""Furniture: the lines of a document that are not its clauses (报头、目次、落款、版权页)."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from govdoc.model.notes import EditorialNote, View, as_witnessed


class LineRole(Enum):
    """What a line of furniture is."""

    GAZETTE_TITLE = "gazette_title"
    """公报名称, in Chinese or in English."""
    FREQUENCY = "frequency"
    """刊期: （月刊）."""
    ISSUE_NUMBER = "issue_number"
    """期号: 第10期, 总第46期."""
    SPONSOR = "sponsor"
    """主办."""
    PUBLISHED = "published"
    """出版日期."""
    CONTENTS_TITLE = "contents_title"
    """目录."""
    CONTENTS_CATEGORY = "contents_category"
    """目录栏目: 市政府文件."""
    CONTENTS_ENTRY = "contents_entry"
    """目录条目."""
    PUBLISHER = "publisher"
    """编辑出版."""
    WEBSITE = "website"
    """网址."""
    ADDRESS = "address"
    """地址."""
    PERMIT = "permit"
    """准印证号."""
    CAPTION = "caption"
    """图题, the words below or above a picture."""
    TITLE = "title"
    """标题."""
    NUMBER = "number"
    """发文字号."""
    ADDRESSEES = "addressees"
    """主送机关."""
    ISSUER = "issuer"
    """发文机关署名."""
    DATE = "date"
    """成文日期."""
    HISTORY = "history"
    """题注: when a law was adopted and amended."""
    ANNEX_LIST = "annex_list"
    """附件说明."""
    ANNEX_MARK = "annex_mark"
    """附件 at the head of an annex."""
    COPIED_TO = "copied_to"
    """抄送."""
    OTHER = "other"
    """Anything else, kept as printed."""


@frozen(kw_only=True)
class Line:
    """A line of furniture as printed, beside the typed values that it states."""

    role: LineRole
    """What the line is."""
    text: str
    """The line in the reading view."""
    notes: tuple[EditorialNote, ...] = ()
    """校勘记 on `text`."""

    def printed(self, view: View = "reading") -> str:
        """The line in `view`. Raises `NoteError` for a stale note."""
        return self.text if view == "reading" else as_witnessed(self.text, self.notes, "text")
