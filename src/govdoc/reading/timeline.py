"""The phases of an instrument (时间安排) on one axis of years."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from govdoc.model.instruments import Instrument
from govdoc.model.registration import RegistrationPhase


@frozen(kw_only=True)
class Timeline:
    """Phases, and the years that they take up."""

    first: int
    """First calendar year of all."""
    last: int
    """Last calendar year that is named; phases with an open end go on after it."""
    phases: tuple[RegistrationPhase, ...]
    """Every phase, in print order."""

    @property
    def open_ended(self) -> bool:
        """Whether a phase goes on after `last`."""
        return any(phase.open_ended for phase in self.phases)


def timeline(instrument: Instrument) -> Timeline | None:
    """The phases that are encoded in `instrument`; `None` where there are none."""
    phases = instrument.provisions.phases
    if not phases:
        return None
    return Timeline(
        first=min(phase.start for phase in phases),
        last=max(max(phase.start, phase.end or phase.start) for phase in phases),
        phases=phases,
    )


def last_day(phase: RegistrationPhase) -> dt.date | None:
    """The day of the deadline inside `phase`: 当年 is its first year."""
    return phase.deadline.resolve(phase.start) if phase.deadline else None
