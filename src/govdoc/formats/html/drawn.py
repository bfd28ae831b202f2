"""The pictures of one notice or instrument, and after which clause each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from govdoc.formats.html.anchors import Anchors
from govdoc.formats.html.pictures import flow as flow_picture
from govdoc.formats.html.pictures import matrix as matrix_picture
from govdoc.formats.html.pictures import timeline as timeline_picture
from govdoc.formats.html.pictures.view import Picture
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import Place
from govdoc.reading.flow import Flow, flow
from govdoc.reading.tasks import matrix
from govdoc.reading.timeline import timeline

_LEAST_TASKS = 2


@frozen(kw_only=True)
class Drawn:
    """Pictures by their places."""

    after: Mapping[str, Sequence[Picture]]
    """Those that stand after the clause with an eId."""
    last: Sequence[Picture]
    """Those that stand at the end."""
    measures: Mapping[str, str]
    """The name of each clause that a task carries out, by eId."""


def drawn(
    node: Any,
    pointer: str,
    places: Sequence[Place],
    cited: Mapping[str, str],
    anchors: Anchors,
    say: Mapping[str, str],
) -> Drawn:
    """The pictures of `node`, whose nodes are `places`."""

    def anchor(eid: str) -> str:
        return anchors.at.get((pointer, eid), "")

    own = anchors.of.get(pointer, "")
    clauses = {place.eid: place.node for place in places if isinstance(place.node, Clause)}
    tasks = [place for place in places if isinstance(place.node, TaskItem)]
    found: list[tuple[str, Picture]] = []
    if len(tasks) >= _LEAST_TASKS and any(place.node.units for place in tasks):
        alone = attrs.evolve(node, instruments=()) if isinstance(node, Notice) else node
        picture = matrix_picture.draw(
            matrix(alone),
            lambda task: _name(clauses.get(task.measure)),
            f"{own}__matrix",
            say,
        )
        found.append((_common((place.eid for place in tasks), clauses), picture))
    if isinstance(node, Instrument) and (line := timeline(node)) is not None:
        eids = [phase.basis.eid for phase in line.phases]
        picture = timeline_picture.draw(line, anchor, f"{own}__timeline", say)
        found.append((_common(eids, clauses), picture))
    if isinstance(node, Instrument) and (steps := flow(node)) is not None:
        picture = flow_picture.draw(
            steps,
            anchor,
            lambda eid: cited.get(eid, ""),
            _articles(steps, cited),
            f"{own}__flow",
            say,
        )
        found.append(("", picture))
    after: dict[str, list[Picture]] = {}
    for eid, picture in found:
        after.setdefault(eid, []).append(picture)
    return Drawn(
        after=after,
        last=after.pop("", ()),
        measures={
            task.node.measure: clauses[task.node.measure].label + _name(clauses[task.node.measure])
            for task in tasks
            if task.node.measure in clauses
        },
    )


def _name(clause: Clause | None) -> str:
    return clause.heading.rstrip("。：:") if clause is not None else ""


def _common(eids: Iterable[str], clauses: Mapping[str, Clause]) -> str:
    """The eId of the innermost clause that all `eids` are in; empty where there is none."""
    paths = [eid.split("__")[:-1] or [eid] for eid in eids]
    shared: list[str] = []
    for parts in zip(*paths, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    while shared and "__".join(shared) not in clauses:
        shared.pop()
    return "__".join(shared)


def _articles(steps: Flow, cited: Mapping[str, str]) -> str:
    """The clauses that the steps are drawn from: 第十一条至第十三条."""
    order = [eid for eid in cited if "__" not in eid]
    used = [eid for eid in order if eid in {s.eid.partition("__")[0] for s in steps.steps}]
    if not used:
        return ""
    between = order[order.index(used[0]) : order.index(used[-1]) + 1]
    if between == used and len(used) > 1:
        return f"{cited[used[0]]}至{cited[used[-1]]}"
    return "、".join(cited[eid] for eid in used)
