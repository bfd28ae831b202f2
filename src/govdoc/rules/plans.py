"""Whether a project plan has what it should (项目方案的内容)."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.force import Force
from govdoc.model.review import Enumeration, ListedItem
from govdoc.rules.decision import Outcome, Reason, all_of
from govdoc.rules.lists import known_items
from govdoc.rules.sources import Source
from govdoc.rules.wording import UNMET


@frozen(kw_only=True)
class Plan:
    """A project plan (项目方案): facts of a case.

    Contents are named by their code (`technical_route`) or the law's words (技术路线). What is in
    neither list is unknown.
    """

    present: tuple[str, ...] = ()
    """What the plan contains (包含的内容)."""
    absent: tuple[str, ...] = ()
    """What the plan is known to lack (缺少的内容)."""


def stated_contents(lists: tuple[Enumeration, ...], plan: Plan) -> dict[str, str]:
    """`present` or `absent` for each content that `plan` speaks of. Raises `CaseError`."""
    items = [(item.code, item.words) for each in lists for item in each.items]
    return known_items(items, {"present": plan.present, "absent": plan.absent})


def contents(listed: Enumeration, stated: dict[str, str], source: Source) -> Reason:
    """Whether all that is `listed` is there: a reason for each item, and one for an open list."""
    states = [stated.get(item.code) for item in listed.items]
    whole, there, lacking = len(states), states.count("present"), states.count("absent")
    unsure = whole - there - lacking
    reasons = [_item(listed, item, state) for item, state in zip(listed.items, states, strict=True)]
    if listed.open_list:
        reasons.append(
            source.reason(
                Outcome.YES,
                "所列未尽：所列之外，没有指明须有的内容",
                "The list is left open: nothing is named that is wanted beyond it",
                basis=listed.basis,
                readings=listed.readings,
            )
        )
    return source.reason(
        all_of(reason.outcome for reason in reasons),
        f"项目方案的内容，共列{whole}项：包含{there}项，缺少{lacking}项，不明{unsure}项",
        f"The contents of a plan: {whole} are listed; {there} are there, {lacking} missing, "
        f"{unsure} not known",
        basis=listed.basis,
        readings=() if listed.open_list else listed.readings,
        reasons=tuple(reasons),
    )


def _item(listed: Enumeration, item: ListedItem, field: str | None) -> Reason:
    if field == "present":
        outcome = Outcome.YES
        zh, en = f"包含“{item.words}”", f"“{item.words}” ({_spoken(item.code)}) is there"
    elif field == "absent":
        outcome = UNMET[listed.force]
        zh, en = f"缺少“{item.words}”", f"“{item.words}” ({_spoken(item.code)}) is missing"
    else:
        outcome = Outcome.YES if listed.force is Force.MAY else Outcome.UNKNOWN
        zh = f"是否包含“{item.words}”不明"
        en = f"Not known whether “{item.words}” ({_spoken(item.code)}) is there"
    return Reason(outcome=outcome, zh=zh, en=en, facts=("present", "absent"))


def _spoken(code: str) -> str:
    return code.replace("_", " ")
