"""What python-docx has no words for: the XML of fonts, indents in characters, rules."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

WIDTH = 156
"""Millimetres, of 版心."""
CHAR = WIDTH / 25.4 * 72 / 28
"""Points from character to character: 28 in a line of 版心."""


def set_fonts(properties: Any, font: str) -> None:
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for kind in ("eastAsia", "ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), font)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hint"), "eastAsia")  # “ and … in the width of Chinese


def indent(paragraph: Any, *, first: float, left: float, right: float) -> None:
    """Indents, in hundredths of a character for Word and in twips for others."""
    if not (first or left or right):
        return
    found = paragraph._p.get_or_add_pPr().get_or_add_ind()
    for name, value in (
        ("firstLine" if first > 0 else "hanging", abs(first)),
        ("left", left),
        ("right", right),
    ):
        if value:
            found.set(qn(f"w:{name}Chars"), str(round(value * 100)))
            found.set(qn(f"w:{name}"), str(round(value * CHAR * 20)))


def border(paragraph: Any, *, bottom: tuple[int, str]) -> None:
    borders = made("w:pBdr")
    rule(add(borders, "w:bottom"), *bottom)
    _insert(paragraph, borders)


def snap_off(paragraph: Any) -> None:
    """Lines of another height than the grid's are left where they are."""
    _insert(paragraph, made("w:snapToGrid", val="0"))


def _insert(paragraph: Any, element: Any) -> None:
    """Put `element` where the schema wants it: Word refuses a file in another order."""
    properties = paragraph._p.get_or_add_pPr()
    later = {qn(f"w:{name}") for name in ("snapToGrid", "spacing", "ind", "jc", "rPr")}
    at = next((i for i, child in enumerate(properties) if child.tag in later), len(properties))
    properties.insert(at, element)


def rule(element: Any, eighths: int, colour: str) -> None:
    for name, value in {"val": "single", "sz": str(eighths), "space": "0", "color": colour}.items():
        element.set(qn(f"w:{name}"), value)


def made(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def add(parent: Any, name: str) -> Any:
    element = OxmlElement(name)
    parent.append(element)
    return element
