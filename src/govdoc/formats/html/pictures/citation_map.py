"""The map of citations (援引关系): the documents at hand, left, and what they cite, right."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from govdoc.formats.html.pictures import svg
from govdoc.formats.html.pictures.view import Picture
from govdoc.reading.citation_map import CitationMap

_MOST = 40
"""Documents on a side beyond which a map is a list."""
_WIDTH, _SIDE, _SIZE, _LEADING = 860.0, 300.0, 13.0, 18.0
_RIGHT = _WIDTH - _SIDE - 80


def draw(map: CitationMap, ids: Mapping[str, str], id: str, say: Mapping[str, str]) -> Picture:
    """The picture of `map`; `ids` are those of the documents at hand, by pointer."""
    citing = sorted({edge[0] for edge in (*map.edges, *map.inner)} | {e[1] for e in map.inner})
    small = len(citing) <= _MOST and len(map.others) <= _MOST
    pairs = [(s, map.others[t], n, "") for s, t, n in map.edges]
    pairs += [(s, f"《{map.own[t][1]}》", n, ids.get(map.own[t][0], "")) for s, t, n in map.inner]
    return Picture(
        id=id,
        kind="map",
        title=say["map"],
        svg=_svg(map, citing, say) if small else Markup(""),
        key=say["map_key"] if small else say["too_large"],
        header=(say["citing"], say["cited"], say["times"]),
        rows=tuple(
            (
                (f"《{map.own[source][1]}》", ids.get(map.own[source][0], "")),
                (name, at),
                (str(count), ""),
            )
            for source, name, count, at in sorted(pairs, key=lambda pair: pair[0])
        ),
    )


def _svg(map: CitationMap, citing: list[int], say: Mapping[str, str]) -> Markup:
    left = {at: svg.broken(f"《{map.own[at][1]}》", _SIDE / _SIZE - 1.5, 3) for at in citing}
    right = [svg.broken(name, (_SIDE + 60) / _SIZE - 1, 3) for name in map.others]
    tall_right = sum(_LEADING * len(lines) + 18 for lines in right)
    tall_left = sum(_LEADING * len(lines) + 34 for lines in left.values())
    height = max(tall_left, tall_right) + 12
    drawn: list[Markup] = []
    middles: list[float] = []
    y = 6 + (height - 12 - tall_right) / 2
    for lines in right:
        middles.append(y + (_LEADING * len(lines) + 18) / 2)
        drawn.append(
            svg.paragraph(_RIGHT + 14, y + 22, lines, "", "start", _SIZE, _LEADING / _SIZE)
        )
        drawn.append(svg.element("circle", cx=_RIGHT, cy=middles[-1], r=3.5, class_="dot"))
        y += _LEADING * len(lines) + 18
    starts: dict[int, float] = {}
    space = (height - 12 - tall_left) / max(len(left), 1)
    y = 6.0
    for at, lines in left.items():
        tall = _LEADING * len(lines) + 18
        y += space / 2 + 8
        starts[at] = y + tall / 2
        drawn.append(
            svg.element("rect", x=1, y=y, width=_SIDE, height=tall, rx=4, class_="box step")
        )
        drawn.append(svg.paragraph(12, y + 22, lines, "", "start", _SIZE, _LEADING / _SIZE))
        y += tall + space / 2 + 8
    curves: list[Markup] = []
    for source, target, count in map.edges:
        a, b, x = starts[source], middles[target], _SIDE + 1
        half = (x + _RIGHT) / 2
        path = f"M{x:.1f},{a:.1f} C{half:.1f},{a:.1f} {half:.1f},{b:.1f} {_RIGHT - 5:.1f},{b:.1f}"
        curves.append(svg.element("path", d=path, class_="curve"))
        if count > 1:
            curves.append(svg.text(_RIGHT - 14, b - 5, str(count), "mark", "end", 12))
    for source, target, count in map.inner:
        a, b = starts[source], starts[target]
        x = _SIDE + 1
        path = f"M{x:.1f},{a:.1f} C{x + 60:.1f},{a:.1f} {x + 60:.1f},{b:.1f} {x + 4:.1f},{b:.1f}"
        curves.append(svg.element("path", d=path, class_="curve inner"))
        if count > 1:
            curves.append(svg.text(x + 50, (a + b) / 2, str(count), "mark", "start", 12))
    return svg.picture(_WIDTH, height, [*curves, *drawn], say["map"])
