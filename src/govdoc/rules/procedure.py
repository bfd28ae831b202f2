"""How far a review has come (论证程序): what is done, what is missing, who acts next."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.review import ProcedureStep
from govdoc.rules.decision import Outcome, Reason
from govdoc.rules.glossary import all_english, english
from govdoc.rules.lists import known_items
from govdoc.rules.sources import Source


@frozen(kw_only=True)
class Progress:
    """How far a review has come: facts of a case.

    Steps are named by their code (`opinion`) or the law's words. What is in neither is unknown.
    """

    done: tuple[str, ...] = ()
    """The steps that are done (已完成的步骤)."""
    open: tuple[str, ...] = ()
    """The steps that are known not to be done (未完成的步骤)."""


def states(steps: tuple[ProcedureStep, ...], progress: Progress) -> dict[str, str]:
    """`done` or `open` for each step that `progress` speaks of. Raises `CaseError`."""
    items = [(step.code, step.words) for step in steps]
    return known_items(items, {"done": progress.done, "open": progress.open})


def next_steps(
    steps: tuple[ProcedureStep, ...], stated: dict[str, str]
) -> tuple[ProcedureStep, ...]:
    """The steps that can be taken now: not known to be done, and all that they need is done."""
    return tuple(
        step
        for step in steps
        if stated.get(step.code) != "done"
        and all(stated.get(code) == "done" for code in step.after)
    )


def step(
    one: ProcedureStep, steps: tuple[ProcedureStep, ...], stated: dict[str, str], source: Source
) -> Reason:
    """Whether the step is done, and not before what it comes after."""
    words = {each.code: each.words for each in steps}
    state = stated.get(one.code)
    before = [code for code in one.after if stated.get(code) == "open"]
    unsure = [code for code in one.after if code not in stated]
    waits = "、".join(f"“{words[code]}”" for code in (*before, *unsure))
    waits_en = all_english(words[code] for code in (*before, *unsure))
    who, who_en = "、".join(one.actors), all_english(one.actors)
    if state == "done" and before:
        outcome = Outcome.NO
        zh, en = f"已完成，而此前的{waits}未完成", f"done, but not what comes before it: {waits_en}"
    elif state == "done":
        outcome, zh, en = Outcome.YES, "已完成", "done"
    elif state is None:
        outcome, zh, en = Outcome.UNKNOWN, "是否完成不明", "not known whether done"
    elif waits:
        outcome = Outcome.NO
        zh, en = f"未完成，须先完成{waits}", f"not done; first comes {waits_en}"
    else:
        outcome = Outcome.NO
        zh, en = "未完成，现在可以进行", "not done; it can be done now"
    return source.reason(
        outcome,
        f"“{one.words}”（{who}）：{zh}",
        f"{english(one.words)}, by {who_en}: {en}",
        facts=("done", "open"),
        basis=one.basis,
        readings=one.readings,
    )
