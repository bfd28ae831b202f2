"""`govdoc show --view phases`: the schedule of a registration, with a bar for its years."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.cli.output import say
from govdoc.formats.documents import Document
from govdoc.model.instruments import Instrument
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tree import find
from govdoc.reading.timeline import Timeline, last_day, timeline

_MOST_YEARS = 40
"""Years beyond which there is no bar."""


def phase_rows(document: Document) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    """The columns and the rows, a phase each."""
    columns = (
        say("起", "From"),
        say("止", "To"),
        say("工作", "Work"),
        say("实施主体", "Actors"),
        say("期限", "Deadline"),
        say("年表", "Years"),
    )
    lines = (timeline(instrument) for instrument in find(document, Instrument))
    return columns, (_row(p, line) for line in lines if line is not None for p in line.phases)


def _row(phase: RegistrationPhase, line: Timeline) -> tuple[str, ...]:
    deadline = ""
    if phase.deadline is not None:
        day = last_day(phase)
        deadline = phase.deadline.words + (f" = {day.isoformat()}" if day else "")
    end = say("不限", "open") if phase.end is None else str(phase.end)
    actors = "、".join(phase.actors)
    return str(phase.start), end, phase.name, actors, deadline, _bar(phase, line)


def _bar(phase: RegistrationPhase, line: Timeline) -> str:
    """A sign a year: ■ in the phase, ◆ with a deadline, · outside it; ▶ for an open end."""
    if line.last - line.first >= _MOST_YEARS:
        return ""
    day = last_day(phase)
    last = line.last if phase.end is None else phase.end
    signs = "".join(
        "·"
        if not phase.start <= year <= last
        else "◆"
        if day is not None and day.year == year
        else "■"
        for year in range(line.first, line.last + 1)
    )
    return signs + ("▶" if phase.end is None else "")
