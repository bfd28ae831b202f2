"""Task lists (任务清单): who does what by when."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen
from attrs.validators import and_, ge, le, optional
from dateutil.relativedelta import relativedelta

from govdoc.model.notes import EditorialNote, View, as_witnessed


class DeadlineKind(Enum):
    """How a deadline is set."""

    ONGOING = "ongoing"
    """持续推进: none, the work goes on."""
    FIXED = "fixed"
    """2023年11月30日前: a calendar day."""
    RELATIVE = "relative"
    """当年11月30日前: a day of a year that the context gives."""


@frozen(kw_only=True)
class Deadline:
    """A time limit (完成时限); the words are kept."""

    words: str
    """As printed."""
    kind: DeadlineKind
    """How it is set."""
    date: dt.date | None = None
    """The last day, of a fixed deadline."""
    month: int | None = field(default=None, validator=optional(and_(ge(1), le(12))))
    """Month 1–12, of a relative deadline."""
    day: int | None = field(default=None, validator=optional(and_(ge(1), le(31))))
    """Day of that month, of a relative deadline."""

    def resolve(self, year: int) -> dt.date | None:
        """The last day, in `year` where the deadline is relative; `None` where it has none.

        Where the month lacks the day, it is the month's last: of 2月29日, 28 February. A year
        that no calendar day has (beyond 9999) has no last day.
        """
        if self.kind is DeadlineKind.RELATIVE and self.month and self.day:
            if not dt.MINYEAR <= year <= dt.MAXYEAR:
                return None
            return dt.date(year, 1, 1) + relativedelta(month=self.month, day=self.day)
        return self.date


@frozen(kw_only=True)
class TaskItem:
    """A row of a task list (任务清单): 序号 任务内容 责任单位 完成时限."""

    label: str
    """序号, as printed."""
    content: str
    """任务内容."""
    units: tuple[str, ...]
    """责任单位 in printed order, which carries meaning: the leading unit comes first."""
    deadline: Deadline
    """完成时限."""
    measure: str = ""
    """eId of the clause that the task carries out, in the instrument it is annexed to."""
    notes: tuple[EditorialNote, ...] = ()
    """校勘记 on `content`."""

    def printed(self, view: View = "reading") -> str:
        """The row, its cells separated by tabs. Raises `NoteError` for a stale note."""
        content = self.content
        if view == "diplomatic":
            content = as_witnessed(content, self.notes, "content")
        return "\t".join((self.label, content, " ".join(self.units), self.deadline.words))
