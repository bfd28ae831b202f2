"""The responsibility matrix (责任矩阵): units × tasks, the unit named first marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from govdoc.formats.html.pictures import svg
from govdoc.formats.html.pictures.view import Picture
from govdoc.model.tasks import TaskItem
from govdoc.reading.tasks import Matrix

_MOST = 60
"""Units or tasks beyond which a matrix is a list."""
_CELL, _ROW = 44.0, 30.0


def draw(
    matrix: Matrix, measure: Callable[[TaskItem], str], id: str, say: Mapping[str, str]
) -> Picture:
    """The picture of `matrix`; `measure` gives the name of what a task carries out."""
    small = len(matrix.units) <= _MOST and len(matrix.tasks) <= _MOST
    return Picture(
        id=id,
        kind="matrix",
        title=say["matrix"],
        svg=_svg(matrix, measure, say) if small else Markup(""),
        key=say["matrix_key"] if small else say["too_large"],
        header=(say["unit"], say["first"], say["others"]),
        rows=tuple(
            (
                (unit, ""),
                (_listed(matrix, parts, "first"), ""),
                (_listed(matrix, parts, "other"), ""),
            )
            for unit, parts in zip(matrix.units, matrix.cells, strict=True)
        ),
    )


def _listed(matrix: Matrix, parts: Sequence[str], part: str) -> str:
    tasks = zip(matrix.tasks, parts, strict=True)
    return "、".join(task.label for task, own in tasks if own == part)


def _svg(matrix: Matrix, measure: Callable[[TaskItem], str], say: Mapping[str, str]) -> Markup:
    names = [measure(task)[:12] for task in matrix.tasks]
    left = 14 * min(16.0, max((svg.width_of(unit) for unit in matrix.units), default=0)) + 20
    top = 15.5 * max((len(name) for name in names), default=0) + 46
    width = left + _CELL * len(matrix.tasks) + 8
    height = top + _ROW * len(matrix.units) + 8
    drawn: list[Markup] = []
    for column, (task, name) in enumerate(zip(matrix.tasks, names, strict=True)):
        x = left + _CELL * (column + 0.5)
        drawn.append(svg.element("line", x1=x, x2=x, y1=top - 8, y2=height - 8, class_="rule"))
        drawn.append(svg.text(x, top - 16, task.label[:4], "number", "middle", 15))
        up = top - 44 - 15.5 * (len(name) - 1)
        drawn.append(svg.paragraph(x, up, name, "soft", "middle", 13, 15.5 / 13))
    for row, (unit, parts) in enumerate(zip(matrix.units, matrix.cells, strict=True)):
        y = top + _ROW * (row + 0.5)
        drawn.append(svg.element("line", x1=0, x2=width, y1=y + 15, y2=y + 15, class_="rule"))
        drawn.append(svg.text(0, y + 5, svg.broken(unit, 16, 1)[0] if unit else "", "", size=14))
        for column, part in enumerate(parts):
            x = left + _CELL * (column + 0.5)
            if part:
                big = part == "first"
                drawn.append(
                    svg.element(
                        "circle", cx=x, cy=y, r=7 if big else 5, class_="lead" if big else "dot"
                    )
                )
    return svg.picture(width, height, drawn, say["matrix"])
