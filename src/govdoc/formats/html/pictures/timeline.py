"""The timeline (时间安排): a bar a phase on an axis of years, open ends and deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from markupsafe import Markup

from govdoc.formats.html.pictures import svg
from govdoc.formats.html.pictures.view import Picture
from govdoc.model.registration import RegistrationPhase
from govdoc.reading.timeline import Timeline, last_day

_MOST = 40
"""Phases beyond which a timeline is a list."""
_WIDTH, _LEFT, _ROW, _TOP = 760.0, 12.0, 82.0, 46.0


def draw(line: Timeline, anchor: Callable[[str], str], id: str, say: Mapping[str, str]) -> Picture:
    """The picture of `line`; `anchor` gives the id of a clause."""
    small = len(line.phases) <= _MOST
    return Picture(
        id=id,
        kind="timeline",
        title=say["timeline"],
        svg=_svg(line, say) if small else Markup(""),
        key=say["timeline_key"] if small else say["too_large"],
        header=(say["years"], say["work"], say["actors"], say["deadline"]),
        rows=tuple(
            (
                (years(phase, say["open_end"]), anchor(phase.basis.eid)),
                (phase.name, ""),
                ("、".join(phase.actors), ""),
                (_deadline(phase), ""),
            )
            for phase in line.phases
        ),
    )


def years(phase: RegistrationPhase, open_end: str) -> str:
    """The years of `phase`: 2022, 2024–2027, 2028 以后."""
    if phase.end is None:
        return f"{phase.start} {open_end}"
    return str(phase.start) if phase.start == phase.end else f"{phase.start}–{phase.end}"


def _deadline(phase: RegistrationPhase) -> str:
    if phase.deadline is None:
        return ""
    day = last_day(phase)
    return phase.deadline.words + (f"（{day.isoformat()}）" if day else "")


def _svg(line: Timeline, say: Mapping[str, str]) -> Markup:
    count = line.last - line.first + 1
    room = 1.0 if line.open_ended else 0.0
    step = (_WIDTH - 2 * _LEFT) / (count + room)
    height = _TOP + _ROW * len(line.phases) + 4
    drawn: list[Markup] = []
    every = max(1, round(56 / step + 0.49))
    for year in range(line.first, line.last + 2, every):
        x = _LEFT + (year - line.first) * step
        drawn.append(svg.element("line", x1=x, x2=x, y1=28, y2=height, class_="rule"))
        if year <= line.last or room:
            middle = x + min(step * every, step) / 2 if every == 1 else x + 4
            words = str(year) if year <= line.last else "⋯"
            drawn.append(
                svg.text(middle, 20, words, "soft", "middle" if every == 1 else "start", 13)
            )
    for row, phase in enumerate(line.phases):
        drawn += _phase(phase, line, step, _TOP + row * _ROW, say)
    return svg.picture(_WIDTH, height, drawn, say["timeline"])


def _phase(
    phase: RegistrationPhase, line: Timeline, step: float, y: float, say: Mapping[str, str]
) -> list[Markup]:
    x = _LEFT + (phase.start - line.first) * step
    last = phase.end if phase.end is not None else line.last + 1
    wide = max((last - phase.start + 1) * step - 3, 3)
    bar = y + 38
    drawn: list[Markup] = []
    if phase.end is None:
        body = max(wide - 14, 3)
        tip = [(x + body, bar), (x + body + 14, bar + 8), (x + body, bar + 16)]
        points = " ".join(f"{a:.1f},{b:.1f}" for a, b in tip)
        drawn.append(svg.element("rect", x=x, y=bar, width=body, height=16, class_="bar open"))
        drawn.append(svg.element("polygon", points=points, class_="bar open"))
    else:
        drawn.append(svg.element("rect", x=x, y=bar, width=wide, height=16, rx=2, class_="bar"))
    name = svg.broken(phase.name, 40, 1)[0] if phase.name else ""
    actors = svg.broken("、".join(phase.actors), 40, 1)
    longest = max(svg.width_of(name) * 15, svg.width_of(actors[0]) * 12 if actors else 0)
    end = x + longest > _WIDTH - _LEFT
    at, anchor = (_WIDTH - _LEFT, "end") if end else (x, "start")
    drawn.append(svg.text(at, y + 9, name, "", anchor, 15))
    if actors:
        drawn.append(svg.text(at, y + 28, actors[0], "soft", anchor, 12))
    day = last_day(phase)
    if day is not None:
        drawn += _diamond(day, phase, line, step, bar, say)
    return drawn


def _diamond(
    day: dt.date,
    phase: RegistrationPhase,
    line: Timeline,
    step: float,
    bar: float,
    say: Mapping[str, str],
) -> list[Markup]:
    start = dt.date(day.year, 1, 1)
    x = _LEFT + (day.year - line.first + (day - start).days / 366) * step
    x = min(max(x, _LEFT), _WIDTH - _LEFT)
    y = bar + 8
    points = f"{x:.1f},{y - 7:.1f} {x + 7:.1f},{y:.1f} {x:.1f},{y + 7:.1f} {x - 7:.1f},{y:.1f}"
    words = day.isoformat()
    right = x + 14 + svg.width_of(words) * 13 < _WIDTH - _LEFT
    label = svg.text(
        x + 14 if right else x - 14, y + 5, words, "mark", "start" if right else "end", 13
    )
    return [svg.element("polygon", points=points, class_="diamond"), label]
