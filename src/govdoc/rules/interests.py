"""Who is left out of a draw for an interest in the matter (回避)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import field, frozen, validators

from govdoc.errors import Language
from govdoc.model.experts import Expert
from govdoc.rules.facts import known_or_not

Cause = Literal["person", "employer", "employer_unsure", "employer_unknown"]
CAUSES: tuple[Cause, ...] = ("person", "employer", "employer_unsure", "employer_unknown")

_SAID: dict[Cause, tuple[str, str]] = {
    "person": ("本人与论证事项存在利害关系", "has an interest in the matter"),
    "employer": (
        "所在单位与论证事项存在利害关系",
        "is employed by a unit that has an interest in the matter",
    ),
    "employer_unsure": (
        "所在单位与有利害关系的单位名称相近，不能排除为同一单位",
        "is employed by a unit whose name is close to that of one with an interest in the matter, "
        "and may be the same",
    ),
    "employer_unknown": (
        "所在单位不明，不能排除与论证事项存在利害关系",
        "has no known employer, so that an interest of the employer cannot be ruled out",
    ),
}


@frozen(kw_only=True)
class Interest:
    """An interest in the matter under review (利害关系): of an expert, or of a unit.

    Give `expert` or `unit`, or both for two interests of one cause.
    """

    expert: str = ""
    """The expert's id; empty where the interest is a unit's only."""
    unit: str = ""
    """Name of the unit that has it, such as the builder (建设单位); experts employed there go."""
    aliases: tuple[str, ...] = ()
    """Other names of the unit."""
    relation: str
    """What it is, in words: 参与了方案编制."""
    affects: bool | None = field(default=None, validator=known_or_not)
    """Whether it may affect impartial work (可能影响公正履行职责). Only where it is known not to,
    `False`, does the expert stay in."""


@frozen(kw_only=True)
class Exclusion:
    """An expert who is left out of the draw, and why (回避)."""

    expert: str
    """The expert's id."""
    cause: Cause = field(validator=validators.in_(CAUSES))
    """person 本人, employer 所在单位, and where that cannot be told: employer_unsure 名称相近,
    employer_unknown 单位不明."""
    relation: str
    """The interest, in words."""

    def message(self, language: Language = "zh") -> str:
        """Who is left out and why, in `language`."""
        zh, en = _SAID[self.cause]
        if language == "zh":
            return f"{self.expert}：{zh}（{self.relation}）"
        return f"{self.expert} {en} ({self.relation})"


def exclusions(experts: Iterable[Expert], interests: Sequence[Interest]) -> tuple[Exclusion, ...]:
    """The experts whom one of `interests` leaves out, by the order of their ids."""
    counted = [interest for interest in interests if interest.affects is not False]
    found = []
    for expert in sorted(experts, key=lambda e: e.id):
        causes = ((_cause(expert, interest), interest) for interest in counted)
        first = next(((cause, interest) for cause, interest in causes if cause), None)
        if first is not None:
            cause, interest = first
            found.append(Exclusion(expert=expert.id, cause=cause, relation=interest.relation))
    return tuple(found)


def _cause(expert: Expert, interest: Interest) -> Cause | None:
    if interest.expert and interest.expert == expert.id:
        return "person"
    if not interest.unit:
        return None
    employer = plain_name(expert.employer)
    if not employer:
        return "employer_unknown"
    units = [name for name in map(plain_name, (interest.unit, *interest.aliases)) if name]
    if employer in units:
        return "employer"
    if any(unit in employer or employer in unit for unit in units):
        return "employer_unsure"
    return None


def plain_name(name: str) -> str:
    """`name` for comparing: full and half width, upper and lower case, blanks do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
