"""Whether an expert meets a pool's conditions (专家入库条件)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs
from attrs import field, frozen

from govdoc.language.dates import format_date
from govdoc.language.quantities import years_completed
from govdoc.model.experts import (
    TITLE_RANKS,
    Criterion,
    Expert,
    ExpertFact,
    ExpertPool,
    Qualification,
    Relaxation,
    TitleRank,
)
from govdoc.rules.decision import Outcome, Reason, all_of, any_of
from govdoc.rules.explaining import place_in_english
from govdoc.rules.facts import check_truth, known_or_not
from govdoc.rules.glossary import english
from govdoc.rules.sources import Source
from govdoc.rules.wording import FACTS, RANKS, RELAXED, TRUTH


def _day(_: Any, attribute: attrs.Attribute[dt.date], value: object) -> None:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError(f"{attribute.name}: a datetime.date without a time, not {value!r}")


def _truth(name: str, value: object) -> Outcome:
    check_truth(name, value)
    return TRUTH[value]  # type: ignore[index]


@frozen(kw_only=True)
class Case:
    """An expert before a pool, on a day."""

    expert: Expert
    on: dt.date = field(validator=_day)
    """The day on which years are counted."""
    scarce: bool | None = field(default=None, validator=known_or_not)
    """Whether the specialty is one for which conditions may be relaxed; `None` is unknown."""


def eligibility(pool: ExpertPool, case: Case, source: Source) -> Reason:
    """Whether the expert meets every criterion of `pool`: a reason a 项, below it one a fact."""
    groups: dict[str, list[Reason]] = {}
    for criterion in pool.criteria:
        reason = _relaxed(criterion, _criterion(criterion, case, source), pool, case, source)
        groups.setdefault(criterion.basis.eid, []).append(reason)
    points = tuple(_point(eid, tuple(reasons), source) for eid, reasons in groups.items())
    return source.reason(
        all_of(point.outcome for point in points),
        f"进入“{pool.name}”的条件",
        f"The conditions for entering {english(pool.name)}",
        basis=pool.basis,
        reasons=points,
    )


def _point(eid: str, reasons: tuple[Reason, ...], source: Source) -> Reason:
    citation = source.citations[eid]
    return Reason(
        outcome=all_of(reason.outcome for reason in reasons),
        zh=f"{citation}的条件",
        en=f"The conditions of {place_in_english(eid)} ({citation})",
        title=source.title,
        citation=citation,
        reasons=reasons,
    )


def _criterion(criterion: Criterion, case: Case, source: Source) -> Reason:
    if criterion.fact is ExpertFact.QUALIFICATION:
        ways = tuple(_qualification(way, case, source) for way in criterion.alternatives)
        outcome = any_of(way.outcome for way in ways)
        zh, en = FACTS[criterion.fact][outcome]
        if len(ways) > 1:
            zh, en = f"{zh}（具备下列之一即可）", f"{en} (one of the following is enough)"
        return source.reason(
            outcome,
            zh,
            en,
            facts=("title", "equivalent_level", "field_since"),
            basis=criterion.basis,
            reasons=ways,
        )
    name = criterion.fact.value
    outcome = _truth(name, getattr(case.expert, name))
    zh, en = FACTS[criterion.fact][outcome]
    return source.reason(outcome, zh, en, facts=(name,), basis=criterion.basis)


def _qualification(way: Qualification, case: Case, source: Source) -> Reason:
    reasons = tuple(_parts(way, case))
    rank_zh, rank_en = RANKS[way.title]
    zh, en = f"{rank_zh}专业技术职称", f"A {rank_en} title"
    if way.title == "none":
        zh, en = "不限专业技术职称", "Any title or none"
    if way.equivalent:
        zh, en = zh + "或同等专业水平", en + " or a level equal to it"
    if way.years is not None:
        zh, en = (
            f"{zh}，且从事相关领域工作满{way.years}年",
            f"{en}, and {way.years} years in the field",
        )
    return source.reason(
        all_of(reason.outcome for reason in reasons),
        zh,
        en,
        facts=tuple(fact for reason in reasons for fact in reason.facts),
        basis=way.basis,
        reasons=reasons,
    )


def _parts(way: Qualification, case: Case) -> Iterator[Reason]:
    yield _rank(way, case.expert)
    if way.years is not None:
        yield _years(way.years, case)


def _rank(way: Qualification, expert: Expert) -> Reason:
    title = _reaches(expert.title, way.title)
    zh, en = _say_rank(expert.title, "专业技术职称", "Title")
    if not way.equivalent:
        return Reason(outcome=title, zh=zh, en=en, facts=("title",))
    level = _reaches(expert.equivalent_level, way.title)
    level_zh, level_en = _say_rank(
        expert.equivalent_level, "同等专业水平", "level equal to a title"
    )
    return Reason(
        outcome=any_of((title, level)),
        zh=f"{zh}；{level_zh}",
        en=f"{en}; {level_en}",
        facts=("title", "equivalent_level"),
    )


def _reaches(rank: TitleRank | None, least: TitleRank) -> Outcome:
    if rank is None:
        return Outcome.YES if least == "none" else Outcome.UNKNOWN
    return TRUTH[TITLE_RANKS.index(rank) >= TITLE_RANKS.index(least)]


def _say_rank(rank: TitleRank | None, zh: str, en: str) -> tuple[str, str]:
    if rank is None:
        return f"{zh}不明", f"{en} not known"
    return f"{zh}：{RANKS[rank][0]}", f"{en}: {RANKS[rank][1]}"


def _years(years: int, case: Case) -> Reason:
    since = case.expert.field_since
    if since is None:
        outcome = Outcome.UNKNOWN
        zh, en = "从事相关领域工作的起始日期不明", "Not known since when in the field"
    else:
        outcome = TRUTH[years_completed(since, years, case.on)]
        word = "已" if outcome is Outcome.YES else "未"
        zh = f"自{format_date(since)}起从事相关领域工作，至{format_date(case.on)}{word}满{years}年"
        not_ = "" if outcome is Outcome.YES else "not "
        en = f"In the field since {since}; {years} years are {not_}completed on {case.on}"
    return Reason(outcome=outcome, zh=zh, en=en, facts=("field_since",))


def _relaxed(
    criterion: Criterion, reason: Reason, pool: ExpertPool, case: Case, source: Source
) -> Reason:
    """`reason`, or where it is `NO` and the law speaks of relaxing it, what that comes to."""
    about = [relaxation for relaxation in pool.relaxations if _is_about(relaxation, criterion)]
    if reason.outcome is not Outcome.NO or not about:
        return reason
    relaxing = tuple(_relaxation(relaxation, criterion, case, source) for relaxation in about)
    outcome = any_of(relaxation.outcome for relaxation in relaxing)
    zh, en = RELAXED[outcome]
    said_zh, said_en = FACTS[criterion.fact][Outcome.NO]
    return Reason(
        outcome=outcome,
        zh=f"{said_zh}，{zh}",
        en=f"{said_en}, {en}",
        reasons=(reason, *relaxing),
    )


def _is_about(relaxation: Relaxation, criterion: Criterion) -> bool:
    eid = criterion.basis.eid
    return any(eid == point or eid.startswith(f"{point}__") for point in relaxation.points)


def _relaxation(relaxation: Relaxation, criterion: Criterion, case: Case, source: Source) -> Reason:
    """Whether `relaxation` lets the criterion, which is not met, be relaxed in this case."""
    eid = criterion.basis.eid
    citation, place = source.citations[eid], place_in_english(eid)
    few, how = relaxation.condition, relaxation.discretion
    on_how = tuple(
        r for r in relaxation.readings if _overlap(r.words, few) or _overlap(r.words, how)
    )
    if criterion.fact in relaxation.exempt:
        return source.reason(
            Outcome.NO,
            f"{citation}中的此项条件不在可以放宽之列",
            f"This condition of {place} is not among those that may be relaxed",
            basis=relaxation.basis,
            readings=tuple(r for r in relaxation.readings if r not in on_how),
        )
    outcome, zh, en = {
        True: (
            Outcome.WAIVABLE,
            f"本专业属于“{few}”，{citation}所列条件“{how}”",
            f"The specialty is one of {english(few)}, so that the conditions of {place} "
            f"{english(how)}",
        ),
        None: (
            Outcome.UNKNOWN,
            f"本专业是否属于“{few}”不明；如属于，{citation}所列条件“{how}”",
            f"Not known whether the specialty is one of {english(few)}, for which the "
            f"conditions of {place} {english(how)}",
        ),
        False: (
            Outcome.NO,
            f"本专业不属于“{few}”，{citation}所列条件不予放宽",
            f"The specialty is not one of {english(few)}, "
            f"so that the conditions of {place} are not relaxed",
        ),
    }[case.scarce]
    return source.reason(
        outcome, zh, en, facts=("scarce",), basis=relaxation.basis, readings=on_how
    )


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
