"""Whether a project is one that an instrument covers (适用范围)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import field, frozen

from govdoc.model.basis import Reading
from govdoc.model.provisions import ProjectThreshold
from govdoc.rules.decision import Outcome, Reason, all_of
from govdoc.rules.facts import known_or_not, not_negative
from govdoc.rules.glossary import english
from govdoc.rules.sources import Source
from govdoc.rules.units import Unit


@frozen(kw_only=True)
class Project:
    """A project under review (信息化项目): facts of a case. `None` is unknown.

    Raises `TypeError` for money that is no `Decimal`, `CaseError` for less than nothing.
    """

    fiscal_budget: Decimal | None = field(default=None, validator=not_negative)
    """Public funds in the budget (财政性资金预算), yuan (元)."""
    own_funds: Decimal | None = field(default=None, validator=not_negative)
    """The builder's own funds in the budget (自筹资金), yuan (元)."""
    classified: bool | None = field(default=None, validator=known_or_not)
    """Whether the project involves state secrets (涉密)."""
    kind: str | None = None
    """Kind of project: a code (`software`) or the words (应用系统软件开发) of the instrument."""
    features: tuple[str, ...] | None = None
    """What asks for a larger panel, in the law's words: 涉及面较广; `()` for nothing."""
    interested: tuple[Unit, ...] | None = None
    """All units with a stake in the project (利害关系): the builder (建设单位), bidders."""


def scope(threshold: ProjectThreshold, project: Project, source: Source) -> Reason:
    """Whether `threshold` covers `project`; the reasons are budget, secrecy and kind."""
    reasons = tuple(_reasons(threshold, project, source))
    return source.reason(
        all_of(reason.outcome for reason in reasons),
        "适用范围",
        "The projects covered",
        basis=threshold.basis,
        reasons=reasons,
    )


def _reasons(threshold: ProjectThreshold, project: Project, source: Source) -> Iterator[Reason]:
    on_kinds = tuple(r for r in threshold.readings if _is_on_kinds(r, threshold))
    on_secrecy = tuple(r for r in threshold.readings if "涉密" in r.words and r not in on_kinds)
    others = tuple(r for r in threshold.readings if r not in on_kinds + on_secrecy)
    yield _budget(threshold, project, source, others)
    if threshold.unclassified_only:
        yield _secrecy(threshold, project, source, on_secrecy)
    if threshold.kinds:
        yield _kind(threshold, project, source, on_kinds)


def _is_on_kinds(reading: Reading, threshold: ProjectThreshold) -> bool:
    return "等" in reading.words or any(k.words in reading.words for k in threshold.kinds)


def _budget(
    threshold: ProjectThreshold, project: Project, source: Source, readings: tuple[Reading, ...]
) -> Reason:
    bound, budget = threshold.amount, project.fiscal_budget
    own_zh = own_en = ""
    if project.own_funds:
        own_zh = f"（自筹资金{project.own_funds:,f}元不计入）"
        own_en = f" (own funds of {project.own_funds:,f} yuan are not counted)"
    if budget is None:
        outcome = Outcome.UNKNOWN
        zh, en = (
            f"{threshold.funding}预算不明",
            f"The budget in {english(threshold.funding)} is not known",
        )
    else:
        met = budget >= bound if threshold.inclusive else budget > bound
        outcome = Outcome.YES if met else Outcome.NO
        compared_zh, compared_en = _COMPARED[threshold.inclusive, met]
        zh = f"{threshold.funding}预算{budget:,f}元，{compared_zh}{bound:,f}元"
        en = (
            f"The budget in {english(threshold.funding)} is {budget:,f} yuan, "
            f"{compared_en} {bound:,f} yuan"
        )
    return source.reason(
        outcome,
        zh + own_zh,
        en + own_en,
        facts=("fiscal_budget", "own_funds"),
        basis=threshold.basis,
        readings=readings,
    )


_COMPARED = {
    (True, True): ("不少于", "not less than"),
    (True, False): ("少于", "less than"),
    (False, True): ("超过", "more than"),
    (False, False): ("没有超过", "not more than"),
}


def _secrecy(
    threshold: ProjectThreshold, project: Project, source: Source, readings: tuple[Reading, ...]
) -> Reason:
    outcome, zh, en = {
        None: (Outcome.UNKNOWN, "是否涉密不明", "Whether the project is classified is not known"),
        True: (Outcome.NO, "属于涉密项目", "The project is classified"),
        False: (Outcome.YES, "属于非涉密项目", "The project is not classified"),
    }[project.classified]
    return source.reason(
        outcome, zh, en, facts=("classified",), basis=threshold.basis, readings=readings
    )


def _kind(
    threshold: ProjectThreshold, project: Project, source: Source, readings: tuple[Reading, ...]
) -> Reason:
    listed = [k for k in threshold.kinds if project.kind in (k.code, k.words)]
    relied_on: tuple[Reading, ...] = ()
    if listed:
        outcome = Outcome.YES
        zh = f"项目类别属于所列的“{listed[0].words}”"
        en = f"The kind of project is one of those listed: {english(listed[0].words)}"
    elif project.kind is None:
        outcome = Outcome.UNKNOWN
        zh, en = "项目类别不明", "The kind of project is not known"
    elif threshold.open_list:
        outcome, relied_on = Outcome.UNKNOWN, readings
        zh = f"项目类别“{project.kind}”不在所列之内，而所列以“等”字未尽"
        en = f"The kind “{project.kind}” is not listed, but 等 leaves the list open"
    else:
        outcome, relied_on = Outcome.NO, readings
        zh = f"项目类别“{project.kind}”不在所列之内"
        en = f"The kind “{project.kind}” is not listed"
    return source.reason(
        outcome, zh, en, facts=("kind",), basis=threshold.basis, readings=relied_on
    )
