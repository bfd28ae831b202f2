"""Whether the targets of a plan (规划目标) are met.

Decided by an encoded instrument, such as 双鸭山市“十四五”知识产权保护和运用规划
(双政规〔2022〕10号) or another city's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from attrs import field, frozen

from govdoc.errors import BasisError, Problem
from govdoc.language.dates import format_date
from govdoc.model.instruments import Instrument
from govdoc.model.provisions import Provisions
from govdoc.model.targets import Target, TargetKind
from govdoc.rules import quotations
from govdoc.rules.deadlines import check_day
from govdoc.rules.decision import Decision, Outcome, Reason
from govdoc.rules.facts import not_negative
from govdoc.rules.glossary import english
from govdoc.rules.lists import known_item
from govdoc.rules.sources import Source, source_of
from govdoc.rules.wording import LENIENT, UNMET, Said


@frozen(kw_only=True)
class Standing:
    """How a target stands (完成情况): facts of a case. `None` is unknown.

    Raises `TypeError` for a figure that is no `Decimal`, `CaseError` for less than nothing.
    """

    target: str
    """The target: its code (`brand_stations`) or the words for what is counted (商标品牌培育站)."""
    baseline: Decimal | None = field(default=None, validator=not_negative)
    """What a rise is counted from (基数), in the target's unit."""
    figure: Decimal | None = field(default=None, validator=not_negative)
    """The figure (完成数) on the day of the question, or on the last day where that is past."""


def of(instrument: Instrument) -> Targets:
    """The targets that `instrument` sets.

    Raises `BasisError`, with every problem: where a provision is not what the quoted words say,
    and where no target (目标) is encoded.
    """
    problems = [*quotations.problems(instrument)]
    if not instrument.provisions.targets:
        problems.append(quotations.not_encoded(instrument.title, "targets", "目标", "target"))
    problems += _doubled(instrument.provisions.targets)
    if problems:
        raise BasisError(problems)
    return Targets(provisions=instrument.provisions, source=source_of(instrument))


def _doubled(targets: tuple[Target, ...]) -> Iterator[Problem]:
    """Names by which more than one target could be meant."""
    known: set[str] = set()
    for i, target in enumerate(targets):
        names = {target.code, target.subject}
        for name in sorted(names & known):
            yield Problem(
                code=quotations.CODE,
                zh=f"目标“{name}”重复",
                en=f"there are two targets “{name}”",
                pointer=f"/provisions/targets/{i}",
                eid=target.basis.eid,
                basis=target.basis,
            )
        known |= names


@frozen(kw_only=True)
class Targets:
    """The targets of one instrument. Made by `of`."""

    provisions: Provisions
    """What the instrument provides."""
    source: Source
    """The instrument, for quoting."""

    def progress(self, standing: Standing, *, on: dt.date) -> Decision:
        """Whether the target is met, seen on the day `on`.

        What is not met is `UNKNOWN` while there is time, and where no last day is set; once it is
        past, `NO`, or `WAIVABLE` where the words are no hard rule (争取). A rise of which the
        baseline is not known is `UNKNOWN`.

        Raises `CaseError` for a target that the instrument does not set, `TypeError` where `on`
        is no date.
        """
        check_day("on", on)
        target = self._target(standing.target)
        reason = self._reason(target, standing, on)
        rise = target.kind is TargetKind.RISE
        figure = f"{target.quantity:f}{target.unit}"
        spoken = figure if target.unit == "%" else f"{target.quantity:f}"
        return Decision(
            outcome=reason.outcome,
            zh=f"目标“{target.subject}”（{'增加' if rise else ''}{figure}）在{format_date(on)}"
            "是否达到？",
            en=f"Is this target met on {on}: {english(target.subject)}, "
            f"{'a rise of ' if rise else ''}{spoken}?",
            reasons=(reason,),
        )

    def _target(self, name: str) -> Target:
        items = [(target.code, target.subject) for target in self.provisions.targets]
        code = known_item(items, name, "/target")
        return next(target for target in self.provisions.targets if target.code == code)

    def _reason(self, target: Target, standing: Standing, on: dt.date) -> Reason:
        needed = _needed(target, standing.baseline)
        short = needed is None or standing.figure is None or standing.figure < needed
        last = target.deadline.date if target.deadline is not None else None
        if not short:
            outcome = Outcome.YES
        elif needed is None or standing.figure is None or last is None or on <= last:
            outcome = Outcome.UNKNOWN
        else:
            outcome = UNMET[target.force]
        zh, en = _figures(target, standing, needed)
        if needed is not None and standing.figure is not None:
            over = last is not None and on > last
            missed = ("未达到", "missed") if over else ("尚未达到", "not met yet")
            zh, en = _join((zh, en), missed if short else ("已达到", "met"))
        if outcome is Outcome.WAIVABLE:
            mild_zh, mild_en = LENIENT[target.force]
            zh, en = f"{zh}；{mild_zh}", f"{en}; {mild_en}"
        return self.source.reason(
            outcome,
            zh,
            en,
            facts=("baseline", "figure") if target.kind is TargetKind.RISE else ("figure",),
            basis=target.basis,
            readings=target.readings,
            reasons=(self._time(target, last, on, outcome),) if short else (),
        )

    def _time(self, target: Target, last: dt.date | None, on: dt.date, outcome: Outcome) -> Reason:
        """How much time there is for a target that is not, or not known to be, met."""
        if target.deadline is None or last is None:
            return Reason(
                outcome=outcome, zh="没有写明期限", en="No day is set by which it is to be met"
            )
        when_zh, when_en = ("已过", "it is past") if on > last else ("未过", "it is not past yet")
        words = target.deadline.words
        return self.source.reason(
            outcome,
            f"期限为{format_date(last)}（“{words}”）：{when_zh}",
            f"The last day is {last} (“{words}”): {when_en}",
            basis=target.deadline_basis or target.basis,
        )


def _needed(target: Target, baseline: Decimal | None) -> Decimal | None:
    """The figure that meets `target`; `None` where it cannot be worked out."""
    if target.kind is TargetKind.REACH:
        return target.quantity
    if baseline is None:
        return None
    if target.unit != "%":
        return baseline + target.quantity
    return baseline + baseline * target.quantity / 100 if baseline else None


def _figures(target: Target, standing: Standing, needed: Decimal | None) -> Said:
    """What was reached and what is to be."""
    share_of = target.kind is TargetKind.RISE and target.unit == "%"
    figure, baseline = standing.figure, standing.baseline
    had = ("完成数不明", "The figure is not known")
    if figure is not None:
        had = _both("完成数{}", "The figure is {}", figure, "" if share_of else target.unit)
    if needed is None and baseline is not None:
        return _join(
            had, ("基数为0，无从计算", "the baseline is 0, of which no share can be taken")
        )
    if needed is None:
        return _join(had, ("基数不明，无从计算", "the baseline is not known"))
    wanted = _both("须达到{}", "{} is to be reached", needed, "" if share_of else target.unit)
    if target.kind is TargetKind.RISE and baseline is not None:
        rise = _both("增加{}", "a rise of {}", target.quantity, target.unit)
        wanted = (
            f"{wanted[0]}（基数{baseline:f}，{rise[0]}）",
            f"{wanted[1]} ({rise[1]} from {baseline:f})",
        )
    return _join(had, wanted)


def _both(zh: str, en: str, number: Decimal, unit: str) -> Said:
    """`number` in words; in English with no unit but %."""
    return zh.format(f"{number:f}{unit}"), en.format(f"{number:f}{unit if unit == '%' else ''}")


def _join(one: Said, other: Said) -> Said:
    return f"{one[0]}，{other[0]}", f"{one[1]}; {other[1]}"
