"""Structure and numbering (GD2xx): labels in order, annexes announced and there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from govdoc.language.labels import label_number, missing_label
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.levels import LEVELS, MAX_DEPTH, Level
from govdoc.model.lines import LineRole
from govdoc.model.notices import Notice
from govdoc.model.tree import Place
from govdoc.rules.documents.records import Edit, Found, at
from govdoc.rules.documents.survey import (
    FULL_WIDTH,
    Survey,
    amends,
    body_field,
    close_up,
    has_articles,
    is_gap,
    is_row,
    texts_of,
)

Fault = Literal["gap", "repeat", "inversion", "start"]
_RUNS_ON = {Level.ARTICLE}


@frozen
class _Step:
    """A label that does not follow on the one before it."""

    fault: Fault
    place: Place
    before: str
    wanted: int


def _steps(survey: Survey) -> Iterator[_Step]:
    for holder in survey.bodies:
        if amends(holder):  # it holds clauses of the law that it amends
            continue
        whole = has_articles(survey, holder)
        last: dict[Level, int] = {}
        pending = [survey.children(holder, body_field(holder))]
        while pending:
            siblings = pending.pop()
            steps = _among(siblings, last)
            # Articles that do not begin with the first are quoted from elsewhere.
            yield from (s for s in steps if whole or s.place.node.level is not Level.ARTICLE)
            pending.extend(
                below
                for place in reversed(siblings)
                if (below := survey.children(place, "clauses"))
            )


def _among(siblings: Sequence[Place], last: dict[Level, int]) -> Iterator[_Step]:
    latest: dict[Level, tuple[int, str]] = {}
    seen: dict[Level, set[int]] = {}
    there = {(p.node.level, label_number(p.node.label)) for p in siblings}
    declared = False
    # Of a list that has lost its beginning, what seems to go back may be another list.
    headless = bool(siblings) and not siblings[0].node.label and is_gap(siblings[0].node.notes)
    for place in siblings:
        clause: Clause = place.node
        level = clause.level
        if not clause.label or not LEVELS[level].labelled or is_row(clause.heading + clause.text):
            declared = declared or is_gap(clause.notes)
            continue
        number = label_number(clause.label)
        if len(number) != 1:  # 第一百二十条之一 follows on whatever it was put in after
            continue
        n = number[0]
        before, before_label = latest.get(level, (0, ""))
        if level not in latest:
            so_far = last.get(level, 0)
            follows = n in (1, so_far + 1) or (level in _RUNS_ON and not so_far)
            if not follows and not declared:
                yield _Step("start", place, "", so_far + 1 if level in _RUNS_ON else 1)
        elif (n <= before and n != 1) or n == before:
            fault: Fault = "repeat" if n in seen[level] else "inversion"
            if not headless:
                yield _Step(fault, place, before_label, before + 1)
        elif n > before + 1 and not declared and (level, (before + 1,)) not in there:
            yield _Step("gap", place, before_label, before + 1)
        if n == 1:
            seen[level] = set()
        seen.setdefault(level, set()).add(n)
        latest[level] = (n, clause.label)
        last[level] = n
        declared = is_gap(clause.notes)


def _found(survey: Survey, fault: Fault) -> Iterator[Found]:
    for step in _steps(survey):
        if step.fault == fault:
            label = step.place.node.label
            missing = missing_label(label, step.wanted)
            yield at(step.place, "label", label=label, before=step.before, missing=missing)


def gap(survey: Survey) -> Iterator[Found]:
    return _found(survey, "gap")


def repeat(survey: Survey) -> Iterator[Found]:
    return _found(survey, "repeat")


def inversion(survey: Survey) -> Iterator[Found]:
    return _found(survey, "inversion")


def start(survey: Survey) -> Iterator[Found]:
    return _found(survey, "start")


def mixed_labels(survey: Survey) -> Iterator[Found]:
    """Labels of one list, or of the lists of one instrument, bracketed in two widths."""
    for holder in survey.bodies:
        first: dict[Level, str] = {}
        for place in survey.clauses(holder):
            label, level = place.node.label, place.node.level
            if label[:1] not in ("（", "("):
                continue
            before = first.setdefault(level, label)
            if before[0] != label[0]:
                yield at(place, "label", label=label, before=before)
                break


def even_labels(survey: Survey) -> Iterator[Edit]:
    """Full-width brackets for the labels of a level that has both widths."""
    for holder in survey.bodies:
        labelled = [p for p in survey.clauses(holder) if p.node.label[:1] in ("（", "(")]
        widths: dict[Level, set[str]] = {}
        for place in labelled:
            widths.setdefault(place.node.level, set()).add(place.node.label[0])
        for place in labelled:
            if len(widths[place.node.level]) > 1:
                for i, c in enumerate(place.node.label):
                    if c in FULL_WIDTH:
                        yield Edit(place, "label", i, c, FULL_WIDTH[c])


def too_deep(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Clause):
        if place.pointer.count("/clauses/") + place.pointer.count("/body/") == MAX_DEPTH + 1:
            yield at(place, most=MAX_DEPTH)


def empty_clause(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Clause):
        c: Clause = place.node
        held = c.heading or c.text or c.table or c.figure or c.tasks or c.clauses
        if c.label and not held and not is_gap(c.notes) and not _goes_on(survey, place):
            yield at(place, label=c.label)


def _goes_on(survey: Survey, place: Place) -> bool:
    """Whether the heading of `place` stands on the next line: 第一章, 总则."""
    parent, _, index = place.pointer.rpartition("/")
    following = survey.by_pointer.get(f"{parent}/{int(index) + 1}") if index else None
    return (
        following is not None
        and following.node.level is place.node.level
        and not (following.node.label)
    )


_ITEM = re.compile(r"附件(?:[:：]|(?=[0-9]))|(?:^|(?<=[\s;；]))(?=[0-9]{1,2}[.．、])")
_BEGINS = re.compile(r"附件|[0-9]{1,2}[.．、]")
_NUMBERED = re.compile(r"\A[0-9]{1,2}[.．、：:]")


def _announced(holder: Place) -> list[str]:
    """The titles in the 附件说明 of `holder`."""
    foot = getattr(holder.node, "foot", ())
    lines: list[str] = []
    for line in foot:
        text = line.text.strip()
        if line.role is not LineRole.ANNEX_LIST:
            continue
        if lines and not _BEGINS.match(text):
            lines[-1] += text  # a title in two lines
        else:
            lines.append(text)
    parts = [part.strip() for line in lines for part in _ITEM.split(line)]
    return [_NUMBERED.sub("", part).strip(" 。；;《》") for part in parts if part]


def _attached(holder: Place) -> list[str]:
    node = holder.node
    return [annex.title for annex in (*node.annexes, *getattr(node, "instruments", ()))]


def missing_annex(survey: Survey) -> Iterator[Found]:
    for holder in survey.of(Notice, Instrument):
        announced = [title for title in _announced(holder) if title]
        attached = [_key(title) for title in _attached(holder)]
        if len(attached) < len(announced):
            lacking = [title for title in announced if _key(title) not in attached]
            yield at(holder, "annexes", titles="；".join(lacking))


def annex_title(survey: Survey) -> Iterator[Found]:
    for holder in survey.of(Notice, Instrument):
        announced, annexes = _announced(holder), survey.children(holder, "annexes")
        if len(announced) != len(annexes):
            continue
        for title, annex in zip(announced, annexes, strict=True):
            if annex.node.title and _key(title) != _key(annex.node.title):
                yield at(annex, "title", title=annex.node.title, announced=title)


def _key(title: str) -> str:
    return re.sub(r"[《》（）()“”\"：:、.]", "", close_up(title))


_NAMES_ANNEX = re.compile("附件|附表|附图|附后")


def annex_unannounced(survey: Survey) -> Iterator[Found]:
    """An annex that neither its holder nor the notice around it says a word of."""
    for holder in survey.of(Notice, Instrument):
        annexes = survey.children(holder, "annexes")
        if not annexes or not survey.clauses(holder):  # an annex without what it is annexed to
            continue
        whole = survey.by_pointer.get(holder.pointer.rpartition("/instruments/")[0], holder)
        own = f"{holder.pointer}/annexes/"
        texts = [
            text.words
            for place in survey.inside(whole, object)
            if not place.pointer.startswith(own)
            for text in texts_of(place)
        ]
        if not any(_NAMES_ANNEX.search(words) for words in texts):
            for annex in annexes:
                title = annex.node.title
                if title and not any(title in words for words in texts):
                    yield at(annex, "title", title=title)
