"""Interests in the matter under review (利害关系), and who is left out of a draw for one (回避).

What is stated here serves both the draw and the panel: `exclusions` leaves experts out before
they are drawn, `informed` tells the facts of a member to `recusal`. Both go by the law's rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

import attrs
from attrs import field, frozen, validators

from govdoc.errors import Language
from govdoc.model.basis import Basis
from govdoc.model.experts import Expert
from govdoc.model.review import InterestHolder, RecusalRule
from govdoc.rules.facts import known_or_not
from govdoc.rules.members import Member
from govdoc.rules.scope import Project
from govdoc.rules.units import Unit, employer_of, likeness, same_unit

Cause = Literal["person", "relative", "employer", "employer_unsure", "employer_unknown"]
CAUSES: tuple[Cause, ...] = (
    "person",
    "relative",
    "employer",
    "employer_unsure",
    "employer_unknown",
)

_SAID: dict[Cause, tuple[str, str]] = {
    "person": ("本人与论证事项存在利害关系", "has an interest in the matter"),
    "relative": (
        "近亲属与论证事项存在利害关系",
        "has a close relative with an interest in the matter",
    ),
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
    """The expert's id (专家编号); empty where the interest is a unit's only."""
    relative: bool = False
    """Whether it is a close relative's (近亲属) of the expert, and not the expert's own."""
    unit: Unit | None = None
    """The unit that has it, such as the builder (建设单位); who is employed there goes."""
    relation: str
    """What the interest is, in words (参与了方案编制)."""
    affects: bool | None = field(default=None, validator=known_or_not)
    """Whether it may affect impartial work (可能影响公正履行职责). Where the law asks for that,
    the expert stays in only if it is known not to, `False`."""


@frozen(kw_only=True)
class Ground:
    """A rule on recusal (回避) that a draw goes by."""

    rule: RecusalRule
    """What the law says."""
    citation: str
    """How its clause is cited: 第十五条第（一）项."""


@frozen(kw_only=True)
class Exclusion:
    """An expert who is left out of the draw, and why (回避)."""

    expert: str
    """The expert's id."""
    cause: Cause = field(validator=validators.in_(CAUSES))
    """person 本人, relative 近亲属, employer 所在单位, and where that cannot be told:
    employer_unsure 名称相近, employer_unknown 单位不明."""
    relation: str = ""
    """The interest, in words; empty where it is that of a unit named in the project."""
    citation: str
    """How the clause that asks for it is cited: 第十五条第（一）项."""
    basis: Basis
    """The law's words on recusal."""

    def message(self, language: Language = "zh") -> str:
        """Who is left out and why, in `language`."""
        zh, en = _SAID[self.cause]
        if language == "zh":
            return f"{self.expert}：{zh}" + (f"（{self.relation}）" if self.relation else "")
        return f"{self.expert} {en}" + (f" ({self.relation})" if self.relation else "")


def of_project(project: Project) -> tuple[Interest, ...]:
    """The interests of the units that `project` names as having one (`Project.interested`)."""
    return tuple(Interest(unit=unit, relation="") for unit in project.interested or ())


def exclusions(
    experts: Iterable[Expert], interests: Sequence[Interest], grounds: Sequence[Ground]
) -> tuple[Exclusion, ...]:
    """The experts whom one of `interests` leaves out by one of `grounds`, by the order of ids."""
    found = []
    for expert in sorted(experts, key=lambda e: e.id):
        first = next(_exclusions(expert, interests, grounds), None)
        if first is not None:
            found.append(first)
    return tuple(found)


def _exclusions(
    expert: Expert, interests: Sequence[Interest], grounds: Sequence[Ground]
) -> Iterator[Exclusion]:
    for ground in grounds:
        for interest in interests:
            harmless = ground.rule.condition and interest.affects is False
            cause = None if harmless else _cause(expert, interest, ground.rule)
            if cause is not None:
                yield Exclusion(
                    expert=expert.id,
                    cause=cause,
                    relation=interest.relation,
                    citation=ground.citation,
                    basis=ground.rule.basis,
                )


def _cause(expert: Expert, interest: Interest, rule: RecusalRule) -> Cause | None:
    if interest.expert and interest.expert == expert.id:
        holder = InterestHolder.RELATIVE if interest.relative else InterestHolder.SELF
        if holder in rule.holders:
            return "relative" if interest.relative else "person"
    if interest.unit is None or InterestHolder.EMPLOYER not in rule.holders:
        return None
    employer = employer_of(expert)
    if employer is None:
        return "employer_unknown"
    # Of names that are far apart no sign is left: whoever is drawn is asked once more.
    causes: dict[str, Cause] = {"same": "employer", "close": "employer_unsure"}
    return causes.get(likeness(employer, interest.unit))


def informed(member: Member, interests: Iterable[Interest]) -> Member:
    """`member` with what `interests` tell of them, where the facts leave it open."""
    stated = tuple(interests)
    of_expert = [i for i in stated if i.expert and i.expert == member.expert.id]
    employers = [i for i in stated if i.unit and member.unit and same_unit(member.unit, i.unit)]
    told: dict[str, Any] = {
        "own_interest": any(not i.relative for i in of_expert) or None,
        "relatives_interest": any(i.relative for i in of_expert) or None,
        "employers_interest": bool(employers) or None,
        "may_affect": _may_affect([*of_expert, *employers]),
    }
    return attrs.evolve(
        member, **{name: fact for name, fact in told.items() if getattr(member, name) is None}
    )


def contradictions(
    members: Iterable[Member], interests: Sequence[Interest]
) -> Iterator[tuple[str, str]]:
    """Where a member is said to have no interest, and one is stated: two pointers into a case."""
    for i, member in enumerate(members):
        for j, interest in enumerate(interests):
            fact = "relatives_interest" if interest.relative else "own_interest"
            named = interest.expert and interest.expert == member.expert.id
            if named and getattr(member, fact) is False:
                yield f"/panel/members/{i}/{fact}", f"/interests/{j}"


def _may_affect(interests: Sequence[Interest]) -> bool | None:
    if any(interest.affects for interest in interests):
        return True
    harmless = interests and all(interest.affects is False for interest in interests)
    return False if harmless else None
