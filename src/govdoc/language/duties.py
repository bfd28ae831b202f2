"""Duties (责任分工) at a paragraph's end: （责任单位：甲、乙）, （甲牵头，乙、丙配合）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

DutyRole = Literal["lead", "responsible", "supporting"]
"""牵头、主办; 责任、负责; 配合、协办、参与."""

DUTY_ROLES: tuple[DutyRole, ...] = ("lead", "responsible", "supporting")
"""The roles, the leading one first."""

_ROLES: dict[str, DutyRole] = {
    "牵头": "lead",
    "主办": "lead",
    "责任": "responsible",
    "负责": "responsible",
    "落实": "responsible",
    "配合": "supporting",
    "协办": "supporting",
    "协助": "supporting",
    "参与": "supporting",
    "参加": "supporting",
    "指导": "supporting",
}
_BRACKETS = re.compile(r"[（(](?P<inside>(?:[^（）()\n]|[（(][^（）()\n]{0,20}[）)]){2,600})[）)]")
_LABEL = re.compile(
    r"(?P<role>牵头|主办|责任|配合|协办|协助|参与|参加|负责)(?:责任)?(?:单位|部门)(?:及分工)?[：:]"
)
_LINE = re.compile(rf"{_LABEL.pattern}[^。\n]{{2,400}}")
_UNIT = re.compile(r"(?:[^、，,；;。：:（(\s]|[（(][^（）()]{0,20}[）)]|[（(])+")
_ROLE_END = re.compile(
    r"(?:等)?(?:按照?(?:各自)?职责(?:分工)?|分工|分别|共同|具体|积极)?"
    r"(?P<role>牵头|负责|配合|协助|参与|参加|指导)(?:负责|落实|实施|推进)?\Z"
)
_LEADING = re.compile(r"\A[^由]{0,20}(?<!自)由")
_JOINED = re.compile(r"会同|以及|等(?=[^、]{2,})")
_NAME_ENDS = re.compile(
    r"(?:部|局|委|办|署|院|行|会|府|处|厅|所|站|队|中心|单位|部门|公司|集团|地区|[市县区镇乡]|街道"
    r"|社|关|馆|台|校|大学|学院|企业|机构|法院|[^一-龥])\Z"
)
_LONGEST_NAME = 30


@frozen(kw_only=True)
class DutyUnit:
    """A unit that has a duty (责任单位)."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    name: str
    """As printed."""
    role: DutyRole


@frozen(kw_only=True)
class Duty:
    """Who does what a paragraph says (责任分工), units in printed order."""

    start: int
    """Index of the first character, in code points: the opening bracket, or the label."""
    end: int
    """Index after the last character."""
    units: tuple[DutyUnit, ...]


def find_duties(text: str) -> tuple[Duty, ...]:
    """Every statement of duties in `text`: in brackets, or after a label such as 责任单位：."""
    labelled = "单位" in text or "部门" in text
    if not (labelled or "）" in text or ")" in text) or not any(map(text.__contains__, _ROLES)):
        return ()
    duties: list[Duty] = []
    covered = 0
    for match in _BRACKETS.finditer(text):
        units = tuple(_units(text, match.start("inside"), match.end("inside")))
        if units:
            duties.append(Duty(start=match.start(), end=match.end(), units=units))
    spans = [(duty.start, duty.end) for duty in duties]
    for match in _LINE.finditer(text):
        while covered < len(spans) and spans[covered][1] <= match.start():
            covered += 1
        if covered < len(spans) and spans[covered][0] < match.end():
            continue
        units = tuple(_units(text, match.start(), match.end()))
        if units:
            duties.append(Duty(start=match.start(), end=match.end(), units=units))
    return tuple(sorted(duties, key=lambda duty: duty.start))


def _units(text: str, start: int, end: int) -> Iterator[DutyUnit]:
    """The units between `start` and `end`; none where no name there is that of a unit."""
    label = _LABEL.search(text, start, end)
    found = list(_labelled(text, start, end) if label else _spoken(text, start, end))
    if any(_NAME_ENDS.search(unit.name) for unit in found):
        yield from found


def _labelled(text: str, start: int, end: int) -> Iterator[DutyUnit]:
    labels = list(_LABEL.finditer(text, start, end))
    ends = [*(label.start() for label in labels[1:]), end]
    for label, last in zip(labels, ends, strict=True):
        for match in _UNIT.finditer(text, label.end(), last):
            yield from _names(text, match.start(), match.end(), _ROLES[label["role"]])


def _spoken(text: str, start: int, end: int) -> Iterator[DutyUnit]:
    """甲、乙牵头，丙负责: names wait for the word that says their role."""
    waiting: list[tuple[int, int]] = []
    for match in _UNIT.finditer(text, start, end):
        role = _ROLE_END.search(text, match.start(), match.end())
        if role is None:
            waiting.append((match.start(), match.end()))
            continue
        waiting.append((match.start(), role.start()))
        for first, last in waiting:
            yield from _names(text, first, last, _ROLES[role["role"]])
        waiting = []


def _names(text: str, start: int, end: int, role: DutyRole) -> Iterator[DutyUnit]:
    """The names between `start` and `end`: 教育部会同有关部门 are two, the second supporting."""
    lead = _LEADING.search(text[start:end])
    at = start + (lead.end() if lead else 0)
    for joint in [*_JOINED.finditer(text, at, end), None]:
        last = joint.start() if joint else end
        name = text[at:last].removesuffix("等")
        if 2 <= len(name) <= _LONGEST_NAME:
            yield DutyUnit(start=at, end=at + len(name), name=name, role=role)
        if joint:
            at = joint.end()
            role = "supporting" if joint[0] == "会同" else role
