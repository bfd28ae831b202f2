"""The flow chart (流程图) of a procedure, in lanes; drawn from the text, and it says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen
from markupsafe import Markup

from govdoc.formats.html.pictures import svg
from govdoc.formats.html.pictures.view import Picture
from govdoc.reading.flow import Flow, FlowStep

_MOST = 60
"""Steps beyond which a flow chart is a list."""
_LANE, _BOX, _GAP, _HEAD = 158.0, 134.0, 26.0, 58.0
_SIZE, _LEADING = 13.0, 18.0


@frozen
class _Box:
    """A box that is drawn: its lane, top and height, and what is in it."""

    lane: int
    top: float
    height: float
    lines: tuple[str, ...]
    number: int
    kind: str

    @property
    def x(self) -> float:
        return _LANE * (self.lane + 0.5)

    @property
    def bottom(self) -> float:
        return self.top + self.height


def draw(
    flow: Flow,
    anchor: Callable[[str], str],
    cite: Callable[[str], str],
    articles: str,
    id: str,
    say: Mapping[str, str],
) -> Picture:
    """The picture of `flow`; `articles` says from which words it is drawn: 第十一条至第十三条."""
    small = len(flow.steps) + len(flow.before) <= _MOST and len(flow.lanes) <= 12
    return Picture(
        id=id,
        kind="flow",
        title=say["flow"],
        badge=say["redrawn"],
        svg=_svg(flow, say) if small else Markup(""),
        key=say["flow_key"].format(articles) + ("" if small else say["too_large"]),
        header=(say["step"], say["actors"], say["work"], say["after"], say["clause"]),
        rows=tuple(
            (
                (str(step.number) if step.number else say["before_all"], ""),
                (flow.lanes[step.lane], ""),
                (step.words, ""),
                ("、".join(map(str, step.after)), ""),
                (cite(step.eid), anchor(step.eid)),
            )
            for step in (*flow.before, *flow.steps)
        ),
    )


def _svg(flow: Flow, say: Mapping[str, str]) -> Markup:
    boxes, ends = _layout(flow, say)
    every = [*boxes, *(box for box, _ in ends)]
    height = max(box.bottom for box in every) + 16
    width = _LANE * len(flow.lanes)
    drawn: list[Markup] = []
    for lane, name in enumerate(flow.lanes):
        x = _LANE * lane
        shade = "lane odd" if lane % 2 else "lane"
        drawn.append(svg.element("rect", x=x, y=0, width=_LANE, height=height, class_=shade))
        lines = svg.broken(name, 9.5, 2)
        first = 34 - (len(lines) - 1) * 9
        drawn.append(svg.paragraph(x + _LANE / 2, first, lines, "head", "middle", 14, 1.3))
    drawn.append(svg.element("line", x1=0, x2=width, y1=_HEAD, y2=_HEAD, class_="line"))
    numbered = {box.number: box for box in boxes if box.number}
    for step in flow.steps:
        for before in step.after:
            drawn.append(_arrow(numbered[before], numbered[step.number], every))
    drawn += (_arrow(numbered[number], box, every) for box, number in ends)
    drawn += (_box(box) for box in every)
    return svg.picture(width, height, drawn, f"{say['flow']}（{say['redrawn']}）")


def _layout(flow: Flow, say: Mapping[str, str]) -> tuple[list[_Box], list[tuple[_Box, int]]]:
    """The boxes, one below the other, and the ends with the number of the step they come from."""
    boxes: list[_Box] = []
    free = [_HEAD + 18.0] * len(flow.lanes)
    for duty in flow.before:
        box = _placed(duty, free[duty.lane], "before")
        free[duty.lane] = box.bottom + 12
        boxes.append(box)
    y = _HEAD + 18.0
    if flow.before and any(duty.lane == flow.steps[0].lane for duty in flow.before):
        y = max(free)
    for step in flow.steps:
        y = max(y, free[step.lane])
        box = _placed(step, y, "step")
        boxes.append(box)
        y = free[step.lane] = box.bottom + _GAP
    ends: list[tuple[_Box, int]] = []
    for number, lane in flow.ends:
        source = next(box for box in boxes if box.number == number)
        top = max(free[lane], source.top + (source.height - 34) / 2)
        ends.append((_Box(lane, top, 34, (say["received"],), 0, "end"), number))
        free[lane] = top + 34 + _GAP
    return boxes, ends


def _placed(step: FlowStep, top: float, kind: str) -> _Box:
    lines = tuple(svg.broken(step.words, (_BOX - 20) / _SIZE, 6))
    return _Box(step.lane, top, _LEADING * len(lines) + 16, lines, step.number, kind)


def _box(box: _Box) -> Markup:
    left = box.x - _BOX / 2
    wide = _BOX if box.kind != "end" else 72.0
    left = box.x - wide / 2
    radius = 17 if box.kind == "end" else 4
    frame = svg.element(
        "rect",
        x=left,
        y=box.top,
        width=wide,
        height=box.height,
        rx=radius,
        class_=f"box {box.kind}",
    )
    first = box.top + 8 + _LEADING * 0.73 + (1 if box.kind == "end" else 0)
    words = svg.paragraph(box.x, first, box.lines, "", "middle", _SIZE, _LEADING / _SIZE)
    if not box.number:
        return frame + words
    badge = svg.element("circle", cx=left, cy=box.top, r=10, class_="badge")
    number = svg.text(left, box.top + 4, str(box.number), "badge-number", "middle", 11)
    return frame + words + badge + number


def _arrow(source: _Box, target: _Box, boxes: list[_Box]) -> Markup:
    """A line with corners: down the lane of `source` where it is free, else beside it."""
    if source.lane != target.lane and source.top <= target.top + target.height / 2 <= source.bottom:
        side = 1 if target.lane > source.lane else -1
        edge = 36 if target.kind == "end" else _BOX / 2
        y = target.top + target.height / 2
        path = f"M{source.x + side * _BOX / 2:.1f},{y:.1f} H{target.x - side * (edge + 6):.1f}"
        return _line(path, target.x - side * edge, y, "right" if side > 0 else "left")
    turn = target.top - _GAP / 2
    blocked = any(
        box.lane == source.lane and source.bottom < box.bottom and box.top < turn
        for box in boxes
        if box is not target and box is not source
    )
    if blocked and source.lane == target.lane:
        x = source.x + _BOX / 2
        channel = x + 7
        path = (
            f"M{x:.1f},{source.bottom - 10:.1f} H{channel:.1f} V{target.top + 12:.1f} H{x + 6:.1f}"
        )
        return _line(path, x, target.top + 12, "left")
    if blocked:
        side = 1 if target.lane > source.lane else -1
        edge = source.x + side * _BOX / 2
        path = f"M{edge:.1f},{source.bottom - 10:.1f} H{edge + side * 9:.1f}"
    else:
        path = f"M{source.x:.1f},{source.bottom:.1f}"
    if source.lane != target.lane or blocked:
        path += f" V{turn:.1f} H{target.x:.1f}"
    return _line(f"{path} V{target.top - 6:.1f}", target.x, target.top, "down")


_HEADS = {
    "down": ((-4, -8), (4, -8)),
    "right": ((-8, -4), (-8, 4)),
    "left": ((8, -4), (8, 4)),
}


def _line(path: str, x: float, y: float, way: str) -> Markup:
    (ax, ay), (bx, by) = _HEADS[way]
    points = f"{x:.1f},{y:.1f} {x + ax:.1f},{y + ay:.1f} {x + bx:.1f},{y + by:.1f}"
    return svg.element("path", d=path, class_="line") + svg.element(
        "polygon", points=points, class_="tip"
    )
