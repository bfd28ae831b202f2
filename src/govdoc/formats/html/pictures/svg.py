"""Drawing in SVG: elements as escaped markup, and how Chinese text is measured and broken."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from markupsafe import Markup, escape

_NOT_FIRST = set("，。、；：！？）」』】〉》”’…—·.,;:!?)]}")
"""What may not begin a line (避头)."""
_NOT_LAST = "（「『【〈《“‘([{"
"""What may not end one (避尾)."""


def element(tag: str, content: Markup | str = "", /, **attributes: str | float) -> Markup:
    """An SVG element; `_` in a name is `-`. Text and values are escaped.

    `class_` is `class`, each with `p-` before it: none of a picture's is one of the page's.
    """
    if "class_" in attributes:
        names = str(attributes["class_"]).split()
        attributes["class_"] = " ".join(f"p-{name}" for name in names)
    stated = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
    )
    if not content:
        return Markup(f"<{tag}{stated}/>")
    return Markup(f"<{tag}{stated}>{escape(content)}</{tag}>")


def _value(value: str | float) -> str:
    return str(escape(value)) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def picture(width: float, height: float, content: Iterable[Markup], label: str) -> Markup:
    """The whole drawing, `width` × `height` px, one image named `label` to who cannot see it."""
    return element(
        "svg",
        Markup("").join(content),
        viewBox=f"0 0 {_value(float(width))} {_value(float(height))}",
        width=float(width),
        height=float(height),
        role="img",
        aria_label=label,
    )


def text(
    x: float, y: float, words: str, class_: str = "", anchor: str = "start", size: float = 14
) -> Markup:
    """Words at a point."""
    style = {"class_": class_} if class_ else {}
    return element("text", words, x=x, y=y, text_anchor=anchor, font_size=size, **style)


def paragraph(
    x: float,
    y: float,
    lines: Iterable[str],
    class_: str = "",
    anchor: str = "start",
    size: float = 14,
    leading: float = 1.45,
) -> Markup:
    """Lines of words, the first at `y`."""
    return Markup("").join(
        text(x, y + n * size * leading, line, class_, anchor, size) for n, line in enumerate(lines)
    )


def width_of(words: str) -> float:
    """How wide `words` are, in em: a Chinese character is one."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.56 for c in words)


def broken(words: str, width: float, most: int = 99) -> list[str]:
    """`words` in lines of at most `width` em, about equally long; beyond `most`, … ends the last.

    No line begins with a closing mark or ends with an opening one.
    """
    lines = _filled(words, width)
    if len(lines) > most:
        return [*lines[: most - 1], lines[most - 1][:-1] + "…"]
    narrow = width_of(words) / max(len(lines), 1)
    while narrow < width:
        even = _filled(words, narrow)
        if len(even) <= len(lines):
            return even
        narrow += 0.5
    return lines


def _filled(words: str, width: float) -> list[str]:
    """`words` in lines, each as full as may be."""
    lines: list[str] = []
    line, wide = "", 0.0
    for c in words.replace("\n", " "):
        own = width_of(c)
        if line and wide + own > width and c not in _NOT_FIRST:
            kept = line.rstrip(_NOT_LAST) or line
            lines.append(kept)
            line = line[len(kept) :]
            wide = width_of(line)
        line += c
        wide += own
    return [*lines, line] if line else lines
