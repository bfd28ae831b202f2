"""`govdoc show --view flow`: the procedure of an instrument, a column for each who takes part."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.cli.output import say
from govdoc.formats.documents import Document
from govdoc.model.addressing import cite, clauses_by_eid
from govdoc.model.instruments import Instrument
from govdoc.model.tree import find
from govdoc.reading.flow import Flow, flow


def flow_rows(document: Document) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    """The columns and the rows: what each does in each step, after which, by which clause."""
    found = []
    for instrument in find(document, Instrument):
        drawn = flow(instrument)
        if drawn is not None:
            found.append((instrument, drawn))
    lanes = tuple(dict.fromkeys(lane for _, drawn in found for lane in drawn.lanes))
    columns = (say("步骤", "Step"), say("之前", "After"), *lanes, say("条文", "Clause"))
    return columns, (row for instrument, drawn in found for row in _rows(instrument, drawn, lanes))


def _rows(instrument: Instrument, drawn: Flow, lanes: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    ends = dict(drawn.ends)
    clauses = clauses_by_eid(instrument)
    for step in (*drawn.before, *drawn.steps):
        cells = dict.fromkeys(lanes, "")
        cells[drawn.lanes[step.lane]] = step.words
        if step.number in ends:
            cells[drawn.lanes[ends[step.number]]] = say("← 送达", "← received")
        yield (
            str(step.number) if step.number else say("程序之前", "beforehand"),
            "、".join(map(str, step.after)),
            *cells.values(),
            cite(instrument, clauses, step.eid) if step.eid in clauses else step.eid,
        )
