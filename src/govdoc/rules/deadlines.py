"""Whether a time limit (期限) was kept, seen on a day."""

from __future__ import annotations

import datetime as dt

from govdoc.language.dates import format_date
from govdoc.model.basis import Reading
from govdoc.rules.reasons import Outcome

BEFORE = Reading(
    words="前",
    zh="“前”视为包括期限届满之日。",
    en="前 (by) is taken to include the day itself.",
)
"""How a deadline of 前 is read; relied on where the work was done on that very day."""


def kept(
    last: dt.date, on: dt.date, done: dt.date | None, finished: bool | None
) -> tuple[Outcome, str, str]:
    if done is not None:
        said = f"{format_date(done)}完成", f"done on {done}"
        if done <= last:
            return Outcome.YES, f"{said[0]}，未逾期", f"{said[1]}, in time"
        return Outcome.NO, f"{said[0]}，已逾期", f"{said[1]}, too late"
    if finished is True and on <= last:
        return Outcome.YES, "已完成，未逾期", "done, in time"
    if finished is False and on > last:
        return Outcome.NO, f"至{format_date(on)}尚未完成，已逾期", f"not done on {on}: overdue"
    if finished is False:
        return Outcome.UNKNOWN, "尚未完成，期限未到", "not done yet, and not due yet"
    if finished is True:
        return Outcome.UNKNOWN, "已完成，完成日期不明", "done, not known on which day"
    return Outcome.UNKNOWN, "是否完成不明", "not known whether it was done"


def check_day(name: str, value: object) -> None:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError(f"{name}: a datetime.date without a time, not {value!r}")
