"""The procedure of an instrument (论证程序) as a flow: who does what, after what, for whom."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.instruments import Instrument
from govdoc.model.review import Modality, ProcedureStep


@frozen(kw_only=True)
class FlowStep:
    """A step, or a duty to be done before the steps."""

    number: int
    """From 1, in order; 0 for a duty before the steps."""
    words: str
    """What is done, as printed."""
    lane: int
    """Place in `Flow.lanes` of who acts."""
    after: tuple[int, ...]
    """Numbers of the steps that come before this one."""
    receiver: int | None
    """Place in `Flow.lanes` of the one to whom it goes; `None` where the words name nobody."""
    eid: str
    """The clause that says so."""


@frozen(kw_only=True)
class Flow:
    """A flow (流程): lanes of those who take part, steps in order."""

    lanes: tuple[str, ...]
    """Who takes part, as printed: those with duties beforehand, who acts, who only receives."""
    before: tuple[FlowStep, ...]
    """Duties, before the first step, of those who have none of the steps.

    Those of what the title names are left out: a project is reviewed, and takes no part.
    """
    steps: tuple[FlowStep, ...]
    """Every step, each after those it needs."""
    ends: tuple[tuple[int, int], ...]
    """Number of a step and the lane that its result goes to, where no step of that lane follows."""


def flow(instrument: Instrument) -> Flow | None:
    """The flow of the steps that are encoded in `instrument`; `None` where there are none."""
    provisions = instrument.provisions
    steps = provisions.steps
    if not steps:
        return None
    actors = list(dict.fromkeys(_actor(step) for step in steps))
    parties = list(dict.fromkeys([*actors, *(norm.bearer for norm in provisions.norms)]))
    goes_to = [_receiver(step, parties) for step in steps]
    duties = [
        norm
        for norm in provisions.norms
        if norm.modality is Modality.DUTY
        and norm.bearer not in {*actors, *goes_to}
        and norm.bearer not in instrument.title
    ]
    lanes = tuple(
        dict.fromkeys([*(norm.bearer for norm in duties), *actors, *(g for g in goes_to if g)])
    )
    number = {step.code: n for n, step in enumerate(steps, 1)}
    drawn = tuple(
        FlowStep(
            number=n,
            words=step.words,
            lane=lanes.index(_actor(step)),
            after=tuple(number[code] for code in step.after if code in number),
            receiver=lanes.index(receiver) if receiver else None,
            eid=step.basis.eid,
        )
        for n, (step, receiver) in enumerate(zip(steps, goes_to, strict=True), 1)
    )
    before = tuple(
        FlowStep(
            number=0,
            words=norm.basis.quote,
            lane=lanes.index(norm.bearer),
            after=(),
            receiver=None,
            eid=norm.basis.eid,
        )
        for norm in duties
    )
    return Flow(lanes=lanes, before=before, steps=drawn, ends=_ends(drawn))


def _actor(step: ProcedureStep) -> str:
    return "、".join(step.actors)


def _receiver(step: ProcedureStep, parties: list[str]) -> str:
    """The party whose name the words end in: 报送市政府; the longest where several fit."""
    fits = [p for p in parties if p and p not in step.actors and step.words.endswith(p)]
    return max(fits, key=len, default="")


def _ends(steps: tuple[FlowStep, ...]) -> tuple[tuple[int, int], ...]:
    last = {step.lane: step.number for step in steps}
    return tuple(
        (step.number, step.receiver)
        for step in steps
        if step.receiver is not None and last.get(step.receiver, 0) < step.number
    )
