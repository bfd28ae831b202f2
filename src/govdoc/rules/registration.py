"""Unified registration of natural resources (自然资源统一确权登记): when, what, by whom.

Decided by an encoded instrument, such as 双鸭山市自然资源统一确权登记总体工作方案
(双政办发〔2022〕46号) or another city's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from govdoc.errors import BasisError
from govdoc.language.dates import format_date
from govdoc.model.instruments import Instrument
from govdoc.model.provisions import Provisions
from govdoc.model.registration import RegistrationPhase, RegistrationSubject
from govdoc.rules import quotations
from govdoc.rules.deadlines import BEFORE, check_day, kept
from govdoc.rules.decision import Decision, Outcome, Reason, all_of, any_of
from govdoc.rules.glossary import all_english, english
from govdoc.rules.resources import Resource, apart
from govdoc.rules.sources import Source, source_of

__all__ = ["Registration", "Resource", "of"]


def of(instrument: Instrument) -> Registration:
    """The registration that `instrument` lays down.

    Raises `BasisError`, with every problem: where a provision is not what the quoted words say,
    and where no phase (时间安排) is encoded.
    """
    problems = [*quotations.problems(instrument)]
    if not instrument.provisions.phases:
        problems.append(quotations.not_encoded(instrument.title, "phases", "时间安排", "phase"))
    if problems:
        raise BasisError(problems)
    return Registration(provisions=instrument.provisions, source=source_of(instrument))


@frozen(kw_only=True)
class Registration:
    """A registration as one instrument lays it down. Made by `of`."""

    provisions: Provisions
    """What the instrument provides."""
    source: Source
    """The instrument, for quoting."""

    def phase(self, on: dt.date) -> Decision:
        """Whether a phase is under way on the day `on`; a reason a phase says how each stands."""
        check_day("on", on)
        reasons = tuple(self._phase(phase, on) for phase in self.provisions.phases)
        return Decision(
            outcome=any_of(reason.outcome for reason in reasons),
            zh=f"{format_date(on)}是否处于《{self.source.title}》的某一阶段？",
            en=f"Is a phase of 《{self.source.title}》 under way on {on}?",
            reasons=reasons,
        )

    def _phase(self, phase: RegistrationPhase, on: dt.date) -> Reason:
        if on.year < phase.start:
            outcome, zh, en = Outcome.NO, "尚未开始", "has not begun"
        elif phase.end is not None and on.year > phase.end:
            outcome, zh, en = Outcome.NO, "已经结束", "is over"
        else:
            outcome, zh, en = Outcome.YES, "正在进行", "is under way"
        if phase.end is None:
            years_zh, years_en = f"{phase.start}年起，不限期", f"from {phase.start}, open-ended"
        elif phase.end == phase.start:
            years_zh, years_en = f"{phase.start}年", str(phase.start)
        else:
            years_zh, years_en = f"{phase.start}年至{phase.end}年", f"{phase.start}–{phase.end}"
        return self.source.reason(
            outcome,
            f"“{phase.name}”（{years_zh}）{zh}",
            f"{english(phase.name)}, {years_en}: {en}",
            basis=phase.basis,
            readings=phase.readings,
        )

    def deadline_met(
        self,
        phase: RegistrationPhase,
        *,
        on: dt.date,
        done: dt.date | None = None,
        finished: bool | None = None,
    ) -> Decision:
        """Whether the deadline inside `phase` is met, seen on the day `on`.

        `done` is the day on which the work was done; where it was not, `finished` is `False`.
        Work that is not done before the last day is over is `UNKNOWN`, afterwards `NO`.

        Raises `ValueError` for a phase without a day to keep, for one of another instrument, for
        facts that contradict one another and for work done after `on`.
        """
        check_day("on", on)
        if done is not None:
            check_day("done", done)
        basis, deadline = phase.deadline_basis, phase.deadline
        last = deadline.resolve(phase.start) if deadline is not None else None
        if phase not in self.provisions.phases or basis is None or last is None:
            raise ValueError("phase: one of this instrument, with a day to keep")
        if done is not None and (finished is False or done > on):
            raise ValueError("done: not after `on`, and not of work that is not finished")
        assert deadline is not None
        outcome, zh, en = kept(last, on, done, finished)
        reason = self.source.reason(
            outcome,
            f"期限为{format_date(last)}（“{deadline.words}”）：{zh}",
            f"The last day is {last} (“{deadline.words}”): {en}",
            facts=("done", "finished"),
            basis=basis,
            readings=(BEFORE,) if done == last and "前" in deadline.words else (),
        )
        return Decision(
            outcome=outcome,
            zh=f"“{phase.name}”是否在期限内完成？",
            en=f"Was this done in time: {english(phase.name)}?",
            reasons=(reason,),
        )

    def own_unit(self, resource: Resource) -> Decision:
        """Whether `resource` is a registration unit of its own (单独划分登记单元).

        A resource of which no rule says otherwise is one, where the instrument registers its
        kind. A kind that is not listed is `UNKNOWN` where the list ends in 等.
        """
        reasons = (*self._shared(resource), self._covered(resource))
        return Decision(
            outcome=all_of(reason.outcome for reason in reasons),
            zh="该自然资源是否单独划分登记单元？",
            en="Is the resource a registration unit of its own?",
            reasons=reasons,
        )

    def _shared(self, resource: Resource) -> Iterator[Reason]:
        for rule in self.provisions.shared_units:
            outcome, zh, en, relied_on = apart(rule, resource)
            yield self.source.reason(
                outcome,
                zh,
                en,
                facts=("kind", "in_protected_area"),
                basis=rule.basis,
                readings=rule.readings if relied_on else (),
            )

    def _covered(self, resource: Resource) -> Reason:
        kind = resource.kind
        reasons = tuple(self._subject(s, kind) for s in self.provisions.subjects)
        outcome = any_of(reason.outcome for reason in reasons)
        named = english(kind or "")
        zh, en = {
            Outcome.YES: (f"“{kind}”属于登记对象", f"{named}: among the resources registered"),
            Outcome.NO: (f"“{kind}”不属于登记对象", f"{named}: not among the resources registered"),
            Outcome.UNKNOWN: (
                "是否属于登记对象，无法确定",
                "It cannot be told whether it is one of the resources registered",
            ),
        }[outcome]
        shown = tuple(reason for reason in reasons if reason.outcome is outcome)
        return Reason(outcome=outcome, zh=zh, en=en, facts=("kind",), reasons=shown)

    def _subject(self, subject: RegistrationSubject, kind: str | None) -> Reason:
        if kind is None:
            outcome, zh, en = Outcome.UNKNOWN, "资源种类不明", "The kind of resource is not known"
        elif kind == subject.name or kind in subject.kinds:
            outcome = Outcome.YES
            zh, en = f"列有“{kind}”", f"{english(kind)}: listed"
        elif subject.open_list:
            outcome = Outcome.UNKNOWN
            zh = f"未列“{kind}”，而所列“{subject.name}”以“等”字未尽"
            en = f"{english(kind)}: not listed under {english(subject.name)}, which 等 leaves open"
        else:
            outcome = Outcome.NO
            zh, en = f"未列“{kind}”", f"{english(kind)}: not listed"
        named = (*subject.registrars, *subject.partners)
        on_kinds = tuple(r for r in subject.readings if r.words not in named)
        return self.source.reason(
            outcome,
            zh,
            en,
            facts=("kind",),
            basis=subject.basis,
            readings=on_kinds if outcome is Outcome.UNKNOWN else (),
        )

    def registers(self, resource: Resource) -> Decision:
        """Whether it is settled who registers `resource`: the reasons name them.

        `YES` where the instrument names the body, or says who designates it for a resource that
        lies across districts.
        """
        across = self._across(resource)
        alone = resource.cross_district is not True or not self.provisions.designations
        reasons = (across, self._registrars(resource) if alone else self._covered(resource))
        return Decision(
            outcome=all_of(reason.outcome for reason in reasons),
            zh="该自然资源由谁登记，是否已有规定？",
            en="Is it settled who registers the resource?",
            reasons=reasons,
        )

    def _across(self, resource: Resource) -> Reason:
        rules = self.provisions.designations
        by, by_en = "、".join(r.by for r in rules), all_english(r.by for r in rules)
        across = resource.cross_district
        if not rules:
            known = across is False
            return Reason(
                outcome=Outcome.YES if known else Outcome.UNKNOWN,
                zh="不跨行政区" if known else "跨行政区的如何办理，没有规定",
                en="It lies in one district"
                if known
                else "Nothing is said of resources across districts",
                facts=("cross_district",),
            )
        outcome, zh, en = {
            True: (
                Outcome.YES,
                f"跨行政区，由{by}指定办理",
                f"Across districts: {by_en} designates who",
            ),
            False: (
                Outcome.YES,
                "不跨行政区，无须指定",
                "It lies in one district: nobody designates",
            ),
            None: (
                Outcome.UNKNOWN,
                f"是否跨行政区不明；如是，由{by}指定办理",
                f"Not known whether it lies across districts; if so, {by_en} designates who",
            ),
        }[across]
        return self.source.reason(
            outcome,
            zh,
            en,
            facts=("cross_district",),
            basis=rules[0].basis,
            readings=rules[0].readings,
        )

    def _registrars(self, resource: Resource) -> Reason:
        covered = self._covered(resource)
        if covered.outcome is not Outcome.YES:
            return covered
        named = [s for s in self.provisions.subjects if resource.kind in (s.name, *s.kinds)]
        reasons = []
        for subject in named:
            who, others = "、".join(subject.registrars), "、".join(subject.partners)
            reasons.append(
                self.source.reason(
                    Outcome.YES,
                    f"由{who}" + (f"会同{others}" if others else "") + "登记",
                    f"Registered by {all_english(subject.registrars)}"
                    + (f" together with {all_english(subject.partners)}" if others else ""),
                    facts=("kind",),
                    basis=subject.registrar_basis,
                    readings=tuple(
                        r
                        for r in subject.readings
                        if r.words in (*subject.registrars, *subject.partners)
                    ),
                )
            )
        if len(reasons) == 1:
            return reasons[0]
        return Reason(outcome=Outcome.YES, zh=covered.zh, en=covered.en, reasons=tuple(reasons))
