"""The head of a notice: its title, number and addressees, and which row is what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from govdoc.formats.text.enclosures import is_history
from govdoc.formats.text.kinds import document_kind
from govdoc.formats.text.labels import label_of
from govdoc.formats.text.marks import (
    annex_mark,
    ends_sentence,
    is_date,
    is_number,
    is_release,
    is_table,
)
from govdoc.formats.text.source import Row
from govdoc.model.lines import LineRole

_HEAD_ROWS = 16
_ADDRESSEES = re.compile(
    r"(?!为|根据|现将|经|依|按照|近年|随着|兹|本)"
    r"(?![^。；！？]{0,400}(?:如下|通知|意见|规定|为准|工作|要求|修改|决定)[：:]$)"
    r"[^。；！？]{0,400}"
    r"(?:政府|[部委局厅院办处所站区县市省会校司社门]|单位|机构|公司|中心|总部|同志|集团|）)[：:]"
)


@frozen
class NoticeHead:
    """The rows of a notice's head: how many, and which is what."""

    length: int
    roles: tuple[LineRole, ...]

    def of(self, rows: Sequence[Row], role: LineRole) -> list[Row]:
        """Those of `rows`, the notice's, that have that role."""
        return [row for row, its in zip(rows, self.roles, strict=False) if its is role]


def read_notice_head(rows: Sequence[Row]) -> NoticeHead:
    """The head of the notice that `rows` are."""
    roles: list[LineRole] = []
    seen: set[LineRole] = set()
    for i, row in enumerate(rows[:_HEAD_ROWS]):
        text = row.text
        if is_number(text) and LineRole.NUMBER not in seen:
            role = LineRole.NUMBER
        elif LineRole.ADDRESSEES not in seen and is_addressees(text):
            role = LineRole.ADDRESSEES
        elif not row.close:
            role = LineRole.OTHER
        elif LineRole.TITLE in seen and not is_date(text) and _is_history(text, roles):
            role = LineRole.HISTORY
        elif _is_title(text) and LineRole.ADDRESSEES not in seen and _title_goes_on(rows, i, seen):
            role = LineRole.TITLE
        else:
            break
        seen.add(role)
        roles.append(role)
        if role is LineRole.ADDRESSEES:
            break
    if LineRole.NUMBER not in seen and LineRole.ADDRESSEES not in seen:
        roles = _plain_title(rows, roles)
    return NoticeHead(len(roles), tuple(roles))


def _plain_title(rows: Sequence[Row], roles: list[LineRole]) -> list[LineRole]:
    """Without number and addressees, the title ends with the row that names a kind."""
    kept: list[LineRole] = []
    for role in roles:
        so_far = "".join(row.close for row in rows[: len(kept)])
        if role is LineRole.TITLE and kept and document_kind(so_far):
            break
        kept.append(role)
    rest = rows[len(kept) :]
    for row in rest[:4]:
        if not is_date(row.text) and _is_history(row.text, kept):
            kept.append(LineRole.HISTORY)
        else:
            break
    return kept


def _is_history(text: str, roles: Sequence[LineRole]) -> bool:
    return is_history(text, bool(roles) and roles[-1] is LineRole.HISTORY)


def _is_title(text: str) -> bool:
    return (
        len(text) <= 120
        and not (ends_sentence(text) and text[-1] not in "）)》”")
        and label_of(text) is None
        and not is_table(text)
        and not is_date(text)
        and not is_release(text)
        and annex_mark(text) is None
    )


def _title_goes_on(rows: Sequence[Row], i: int, seen: set[LineRole]) -> bool:
    """Rows of the title stand together: after the number none, unless none stood before it."""
    if LineRole.NUMBER in seen and LineRole.TITLE in seen:
        return rows[i - 1].text[-1:] not in "号" if not is_number(rows[i - 1].text) else False
    return True


def is_addressees(text: str) -> bool:
    """Whether `text` names those that a notice is addressed to (主送机关)."""
    return label_of(text) is None and _ADDRESSEES.fullmatch(text) is not None
