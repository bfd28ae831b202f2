"""Tasks, phases and dates (GD3xx)."""

from __future__ import annotations

import datetime as dt
import difflib
import itertools
import re
from collections.abc import Iterator

from govdoc.language.dates import find_date, find_month_day, format_date
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.model.tree import Place
from govdoc.rules.documents.records import Found, at, integer
from govdoc.rules.documents.survey import Survey, close_up, texts_of


def _lists(survey: Survey) -> Iterator[tuple[Place, list[Place]]]:
    """Each instrument that has tasks, with them."""
    for instrument in survey.of(Instrument):
        tasks = survey.inside(instrument, TaskItem)
        if tasks:
            yield instrument, tasks


def task_numbers(survey: Survey) -> Iterator[Found]:
    for holder in survey.of(Clause):
        before = 0
        for place in survey.children(holder, "tasks"):
            label = place.node.label.rstrip(".．、")
            if not re.fullmatch("[0-9]{1,4}", label):
                continue
            if int(label) not in (before + 1, 1) or int(label) == before:
                yield at(place, "label", label=label, wanted=before + 1)
            before = int(label)


def _clauses(survey: Survey, instrument: Place) -> dict[str, Place]:
    return {place.eid: place for place in survey.clauses(instrument)}


def measure_without_task(survey: Survey) -> Iterator[Found]:
    """Beside a measure that has a task, one of the same level in the instrument that has none."""
    for instrument, tasks in _lists(survey):
        carried = {p.node.measure for p in tasks if p.node.measure}
        clauses = _clauses(survey, instrument)
        levels = {clauses[eid].node.level for eid in carried if eid in clauses}
        parents = {eid.rpartition("__")[0] for eid in carried}
        for eid, place in clauses.items():
            beside = eid.rpartition("__")[0] in parents and place.node.level in levels
            if beside and eid not in carried:
                heading = place.node.heading.rstrip("。") or place.node.text[:20]
                yield at(place, label=place.node.label, heading=heading)


def task_without_measure(survey: Survey) -> Iterator[Found]:
    for instrument, tasks in _lists(survey):
        clauses = _clauses(survey, instrument)
        some = any(p.node.measure for p in tasks)
        for place in tasks if some else ():
            if place.node.measure not in clauses:
                yield at(place, "measure", label=place.node.label, measure=place.node.measure)


_LEAST_ALIKE = 0.5
_LONGEST = 800
_PHRASES = re.compile(r"[^，。；]*[，。；]?")


def drifted(survey: Survey) -> Iterator[Found]:
    """A task that says nearly, but not quite, what its measure says."""
    for instrument, tasks in _lists(survey):
        clauses = _clauses(survey, instrument)
        for place in tasks:
            task: TaskItem = place.node
            if task.measure not in clauses:
                continue
            measure: Clause = clauses[task.measure].node
            old, new = close_up(measure.text), close_up(task.content)
            if not old or old == new:
                continue
            by_characters = max(len(old), len(new)) <= _LONGEST
            a, b = ([*old], [*new]) if by_characters else (_PHRASES.findall(t) for t in (old, new))
            matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
            if matcher.ratio() >= _LEAST_ALIKE:
                yield at(place, "content", label=task.label, difference=_shown(matcher, a, b))


def _shown(matcher: difflib.SequenceMatcher[str], old: list[str], new: list[str]) -> str:
    """What is only in the old text as [-…-], what is only in the new one as {+…+}."""
    parts = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            less = f"[-{''.join(old[a:b])}-]" if a < b else ""
            parts.append(less + (f"{{+{''.join(new[c:d])}+}}" if c < d else ""))
    return " ".join(parts)


def no_unit(survey: Survey) -> Iterator[Found]:
    for place in survey.of(TaskItem):
        if not any(unit.strip() for unit in place.node.units):
            yield at(place, "units", label=place.node.label)


def _schedules(survey: Survey) -> Iterator[list[Place]]:
    for instrument in survey.of(Instrument):
        phases = survey.inside(instrument, RegistrationPhase)
        yield sorted(phases, key=lambda p: p.node.start)


def overlap(survey: Survey) -> Iterator[Found]:
    for phases in _schedules(survey):
        for before, place in itertools.pairwise(phases):
            a, b = before.node, place.node
            if a.end is None or a.end >= b.start:
                yield at(place, "start", name=b.name, before=a.name, start=b.start)


def hole(survey: Survey) -> Iterator[Found]:
    for phases in _schedules(survey):
        for before, place in itertools.pairwise(phases):
            a, b = before.node, place.node
            if a.end is not None and a.end + 1 < b.start:
                yield at(place, "start", name=b.name, first=a.end + 1, last=b.start - 1)


_AFTER = re.compile(r"(?P<year>[0-9]{4})年(?P<and>及|（含）)?以后")


def after_a_year(survey: Survey) -> Iterator[Found]:
    """2028年以后 beside 2028年及以后: whether 2028 is in it, the two disagree."""
    for holder in survey.bodies:
        found: dict[str, dict[bool, str]] = {}
        for text in (t for place in survey.clauses(holder) for t in texts_of(place)):
            for match in _AFTER.finditer(text.words):
                with_it = match["and"] is not None
                said = found.setdefault(match["year"], {})
                if with_it not in said and said:
                    yield at(text.place, text.name, one=match[0], other=said[not with_it])
                said.setdefault(with_it, match[0])


def unclear_deadline(survey: Survey) -> Iterator[Found]:
    """A relative deadline (当年11月30日前) in a phase that has no one year."""
    for place in survey.of(RegistrationPhase):
        phase, deadline = place.node, place.node.deadline
        if deadline and deadline.kind is DeadlineKind.RELATIVE and phase.end != phase.start:
            yield at(place, "deadline", words=deadline.words, name=phase.name)


def deadline_before_issue(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Deadline):
        notice = survey.around(place, Notice)
        dated = notice.dated if notice else None
        if place.node.date and dated and place.node.date < dated:
            yield at(place, "date", words=place.node.words, dated=format_date(dated))


def deadline_and_words(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Deadline):
        d: Deadline = place.node
        stated, month_day = find_date(d.words), find_month_day(d.words)
        if d.kind is DeadlineKind.FIXED and stated and d.date and stated != d.date:
            yield at(place, "date", words=d.words, value=format_date(d.date))
        elif d.kind is DeadlineKind.RELATIVE and month_day and month_day != (d.month, d.day):
            yield at(place, "month", words=d.words, value=f"{d.month}月{d.day}日")


_DAY = re.compile(r"(?<![0-9])(?P<y>[0-9]{4})年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日")


def no_such_day(survey: Survey) -> Iterator[Found]:
    for text in survey.texts:
        for match in _DAY.finditer(text.words):
            try:
                dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                yield at(text.place, text.name, words=match[0])


_SPAN = re.compile(
    r"(?<![0-9])(?P<a>[12][0-9]{3})年?(?:至|到|—|－|-|～)(?P<b>[12][0-9]{3})年(?![前末])"
)


def years_backward(survey: Survey) -> Iterator[Found]:
    for text in survey.texts:
        for match in _SPAN.finditer(text.words):
            if int(match["b"]) < int(match["a"]):
                yield at(text.place, text.name, words=match[0])


_IN_FORCE = re.compile(r"自(?P<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)起(?:施行|实施|执行)")
_OWN = re.compile(r"^(?:本|该)[^，。《》]{1,12}自")


def in_force_before_issue(survey: Survey) -> Iterator[Found]:
    for text in survey.prose:
        match = _IN_FORCE.search(text.words)
        if match is None or not _OWN.search(text.words):
            continue
        notice = survey.around(text.place, Notice)
        day, dated = find_date(match["day"]), notice.dated if notice else None
        if day and dated and day < dated:
            yield at(text.place, text.name, words=match[0], dated=format_date(dated))


_COUNTED = re.compile(
    r"(?P<a>[0-9]{4})(?:年)?[—至-](?P<b>[0-9]{4})年[^。；]{0,12}?"
    r"(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})年时间"
    r"|(?P<n2>[0-9]{1,2}|[一二三四五六七八九十]{1,2})年时间[^。；0-9]{0,6}"
    r"[（(](?P<a2>[0-9]{4})(?:年)?[—至-](?P<b2>[0-9]{4})年"
)


def counted_years(survey: Survey) -> Iterator[Found]:
    for text in survey.prose:
        for match in _COUNTED.finditer(text.words):
            first, last = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
            if last - first + 1 != integer(match["n"] or match["n2"]):
                yield at(text.place, text.name, words=match[0], count=last - first + 1)
