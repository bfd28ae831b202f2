"""Whether an expert has to withdraw from a review (回避)."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.model.review import InterestHolder, RecusalRule
from govdoc.rules.decision import Outcome, Reason, all_of, any_of
from govdoc.rules.glossary import english
from govdoc.rules.members import Member, Panel, each_member, member_en, member_zh
from govdoc.rules.scope import Project
from govdoc.rules.sources import Source
from govdoc.rules.units import same_unit
from govdoc.rules.wording import NOT, TRUTH, Said

_HOLDERS: dict[InterestHolder, Said] = {
    InterestHolder.SELF: ("本人", "the expert"),
    InterestHolder.RELATIVE: ("近亲属", "a close relative"),
    InterestHolder.EMPLOYER: ("所在单位", "the employer"),
}
_FACTS = {
    InterestHolder.SELF: ("own_interest",),
    InterestHolder.RELATIVE: ("relatives_interest",),
    InterestHolder.EMPLOYER: ("employers_interest", "employer", "interested"),
}


def recusal(rule: RecusalRule, panel: Panel, project: Project, source: Source) -> Reason:
    """Whether nobody on the panel has to withdraw."""
    return each_member(
        panel,
        lambda member, number: _member(rule, member, number, project),
        lambda outcome, reasons: source.reason(
            outcome,
            "参加论证的专家都不须回避",
            "None of the experts has to ask to withdraw (recusal)",
            facts=("members", "interested"),
            basis=rule.basis,
            readings=rule.readings,
            reasons=reasons,
        ),
    )


def _member(rule: RecusalRule, member: Member, number: int, project: Project) -> Reason:
    interests = tuple(_interests(rule, member, project))
    free = all_of(reason.outcome for reason in interests)
    reasons = interests
    # Where there is no interest, nothing can come of it.
    if rule.condition and free is not Outcome.YES:
        effect = _effect(rule, member)
        reasons = (*interests, effect)
        free = any_of((free, effect.outcome))
    zh, en = {
        Outcome.YES: ("不须回避", "need not withdraw"),
        Outcome.NO: ("应当申请回避", "has to ask to withdraw"),
        Outcome.UNKNOWN: ("是否应当申请回避，无法确定", "cannot be told whether to withdraw"),
    }[free]
    return Reason(
        outcome=free,
        zh=f"{member_zh(member.expert, number)}{zh}",
        en=f"{member_en(member.expert, number)}: {en}",
        facts=tuple(fact for reason in reasons for fact in reason.facts),
        reasons=reasons,
    )


def _effect(rule: RecusalRule, member: Member) -> Reason:
    """Whether the interest leaves the expert's fairness alone."""
    outcome = NOT[TRUTH[member.may_affect]]
    kind = f"“{rule.condition}”"
    zh, en = {
        Outcome.YES: (f"利害关系不属于{kind}的情形", "The interest is not"),
        Outcome.NO: (f"利害关系属于{kind}的情形", "The interest is"),
        Outcome.UNKNOWN: (
            f"利害关系是否属于{kind}的情形，不明",
            "Not known whether the interest is",
        ),
    }[outcome]
    return Reason(
        outcome=outcome, zh=zh, en=f"{en} {english(rule.condition)}", facts=("may_affect",)
    )


def _interests(rule: RecusalRule, member: Member, project: Project) -> Iterator[Reason]:
    """For each whose interest counts, whether there is none."""
    for holder in rule.holders:
        stated = {
            InterestHolder.SELF: member.own_interest,
            InterestHolder.RELATIVE: member.relatives_interest,
            InterestHolder.EMPLOYER: member.employers_interest,
        }[holder]
        why_zh = why_en = ""
        if holder is InterestHolder.EMPLOYER and stated is None:
            stated, (why_zh, why_en) = _employers_interest(member, project)
        outcome = NOT[TRUTH[stated]]
        who_zh, who_en = _HOLDERS[holder]
        zh, en = {
            Outcome.YES: (f"{who_zh}没有利害关系", f"No interest of {who_en}"),
            Outcome.NO: (f"{who_zh}存在利害关系", f"An interest of {who_en}"),
            Outcome.UNKNOWN: (
                f"{who_zh}是否存在利害关系不明",
                f"Not known whether {who_en} has an interest",
            ),
        }[outcome]
        yield Reason(outcome=outcome, zh=zh + why_zh, en=en + why_en, facts=_FACTS[holder])


def _employers_interest(member: Member, project: Project) -> tuple[bool | None, Said]:
    """Whether the employer is one of the units with a stake in the project, and how that shows."""
    unit, others = member.unit, project.interested
    if unit is None:
        return None, ("：不知所在单位", ": the employer is not known")
    if others is None:
        return None, (
            "：不知哪些单位与项目有利害关系",
            ": the units with a stake in the project are not known",
        )
    alike = [(same_unit(unit, other), other) for other in others]
    for same, other in alike:
        if same:
            name = other.name or other.id
            return True, (f"：就是“{name}”", f": it is “{name}”")
    doubtful = [other.name or other.id for same, other in alike if same is None]
    if doubtful:
        return None, (
            f"：与“{'”“'.join(doubtful)}”是否同一单位不能断定（须双方都有单位代码）",
            f": cannot be told whether it is “{'”, “'.join(doubtful)}” (both ids are needed)",
        )
    return False, (
        "：不是与项目有利害关系的单位",
        ": it is none of the units with a stake in the project",
    )
