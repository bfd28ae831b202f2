"""The words in which facts and outcomes about experts are told, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping

from govdoc.model.experts import ExpertFact, TitleRank
from govdoc.model.force import Force
from govdoc.rules.decision import Outcome

Said = tuple[str, str]
"""Chinese, English."""

TRUTH = {True: Outcome.YES, False: Outcome.NO, None: Outcome.UNKNOWN}
"""What a fact comes to: known to be so, known not to be so, unknown."""

NOT = {Outcome.YES: Outcome.NO, Outcome.NO: Outcome.YES, Outcome.UNKNOWN: Outcome.UNKNOWN}
"""What the opposite of a fact comes to."""

UNMET: dict[Force | None, Outcome] = {
    Force.MUST: Outcome.NO,
    None: Outcome.NO,
    Force.USUALLY: Outcome.WAIVABLE,
    Force.AIM: Outcome.WAIVABLE,
    Force.MAY: Outcome.YES,
}
"""What it comes to that something is not met, by how binding the words are."""

LENIENT: dict[Force, Said] = {
    Force.USUALLY: ("但“一般”容许例外", "but “一般” (usually) allows exceptions"),
    Force.AIM: ("但这是争取达到的，不是硬性要求", "but this is striven for, and no hard rule"),
}
"""What is added where something is not met, and the words are no hard rule."""


def _outcomes(yes: Said, no: Said, unknown: Said) -> Mapping[Outcome, Said]:
    return {Outcome.YES: yes, Outcome.NO: no, Outcome.UNKNOWN: unknown}


FACTS: dict[ExpertFact, Mapping[Outcome, Said]] = {
    ExpertFact.PROFESSIONAL_ETHICS: _outcomes(
        ("具有良好的职业道德", "Has good professional ethics"),
        ("不具有良好的职业道德", "Does not have good professional ethics"),
        ("是否具有良好的职业道德不明", "Professional ethics not known"),
    ),
    ExpertFact.INTEGRITY: _outcomes(
        ("廉洁自律", "Is honest and self-disciplined"),
        ("未能廉洁自律", "Is not honest and self-disciplined"),
        ("是否廉洁自律不明", "Integrity not known"),
    ),
    ExpertFact.LAW_ABIDING: _outcomes(
        ("遵纪守法", "Abides by law and discipline"),
        ("未能遵纪守法", "Does not abide by law and discipline"),
        ("是否遵纪守法不明", "Not known whether the expert abides by law and discipline"),
    ),
    ExpertFact.QUALIFICATION: _outcomes(
        ("职称（专业水平）和年限达到要求", "Title (or level) and years in the field are enough"),
        (
            "职称（专业水平）和年限未达到要求",
            "Title (or level) and years in the field are not enough",
        ),
        (
            "职称（专业水平）和年限是否达到要求，无法确定",
            "Cannot be told whether title (or level) and years in the field are enough",
        ),
    ),
    ExpertFact.POLICY_KNOWLEDGE: _outcomes(
        ("熟悉相关政策法规", "Knows the policies and regulations concerned"),
        ("不熟悉相关政策法规", "Does not know the policies and regulations concerned"),
        ("是否熟悉相关政策法规不明", "Knowledge of policies and regulations not known"),
    ),
    ExpertFact.COMMITMENT: _outcomes(
        ("已作出所要求的承诺", "Has made the promise asked for"),
        ("未作出所要求的承诺", "Has not made the promise asked for"),
        ("是否已作出所要求的承诺不明", "Not known whether the promise asked for was made"),
    ),
    ExpertFact.CITIZENSHIP: _outcomes(
        ("是中国公民", "Is a Chinese citizen"),
        ("不是中国公民", "Is not a Chinese citizen"),
        ("是否中国公民不明", "Citizenship not known"),
    ),
    ExpertFact.HEALTH: _outcomes(
        ("身体健康", "Is in good health"),
        ("身体不健康", "Is not in good health"),
        ("身体是否健康不明", "Health not known"),
    ),
    ExpertFact.CAPACITY: _outcomes(
        ("能够承担论证工作", "Is able to do the work of review"),
        ("不能承担论证工作", "Is not able to do the work of review"),
        ("能否承担论证工作不明", "Ability to do the work of review not known"),
    ),
}
"""What is said of each fact, by how it comes out."""

RANKS: dict[TitleRank, Said] = {
    "none": ("无", "none"),
    "junior": ("初级", "junior"),
    "mid": ("中级", "mid-level"),
    "senior": ("高级", "senior"),
}
"""The ranks of a title or level."""

RELAXED: dict[Outcome, Said] = {
    Outcome.WAIVABLE: ("但可以放宽", "but this may be relaxed"),
    Outcome.UNKNOWN: ("能否放宽无法确定", "and whether this may be relaxed cannot be told"),
    Outcome.NO: ("且不能放宽", "and this may not be relaxed"),
}
"""What is added where a condition is not met and the instrument speaks of relaxing it."""
