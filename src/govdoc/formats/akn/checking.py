"""What the schema does not see: ids, whether they fit their labels, and where references lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from govdoc.errors import Problem
from govdoc.formats import xml_names
from govdoc.formats.akn.inline_reading import NoteTexts, local, read_text
from govdoc.formats.akn.names import HIERARCHY, MARK
from govdoc.language.labels import label_number
from govdoc.model.levels import Level

_EID = re.compile(r"[A-Za-z0-9_-]+")
_REFERENCES = ("href", "refersTo", "source", "by", "as", "outcome", "from", "upTo", "for")
_STATED = f"{{{xml_names.NAMESPACE}}}"


def check_tree(root: Any) -> Iterator[Problem]:
    """Every reason why the Akoma Ntoso tree `root` is not what govdoc writes.

    `GD065` an id is not unique, `GD066` an id has other characters than letters of ASCII, digits,
    `_` and `-`, `GD067` an id does not agree with the number, `GD068` a reference leads nowhere.
    """
    eids: set[str] = set()
    unnumbered = {
        record.get("eId")
        for record in root.iter(f"{_STATED}clause")
        if record.findtext(f"{_STATED}level") == Level.PARAGRAPH.value
    }
    for element in root.iter("*"):
        eid = element.get("eId")
        if eid is None or not _ours(element):
            continue
        if eid in eids:
            yield _problem("GD065", f"eId“{eid}”重复", f"the eId “{eid}” is not unique", element)
        eids.add(eid)
        if not _EID.fullmatch(eid):
            yield _problem(
                "GD066",
                f"eId“{eid}”有字母、数字、_ 和 - 以外的字符",
                f"the eId “{eid}” has other characters than letters, digits, _ and -",
                element,
            )
        if eid not in unnumbered and local(element) in HIERARCHY and not _agrees(element, eid):
            yield _problem(
                "GD067",
                f"eId“{eid}”与编号不符",
                f"the eId “{eid}” does not agree with the number",
                element,
            )
    for element in root.iter("*"):
        if not _ours(element):
            continue
        for name in _REFERENCES:
            for target in element.get(name, "").split():
                if target.startswith("#") and target[1:] not in eids:
                    yield _problem(
                        "GD068",
                        f"{name}“{target}”所指不存在",
                        f"{name} “{target}” leads nowhere",
                        element,
                    )


def _ours(element: Any) -> bool:
    """Whether `element` is one of Akoma Ntoso, not a record."""
    return "legaldocml" in str(element.tag)


def _agrees(element: Any, eid: str) -> bool:
    """Whether the last part of `eid` states the number in `num`, if it states one.

    自然段 and 款 have no number: their ids count places.
    """
    if local(element) == "alinea" or local(element.getparent()) == "article":
        return True
    num = next((child for child in element if local(child) == "num"), None)
    if num is None:
        return True
    mark = next((child for child in num if child.get("name") == MARK), None)
    label = read_text(num, NoteTexts(), lambda what, at: None, skip=mark).text
    number = "-".join(map(str, label_number(label)))
    stated = eid.rpartition("__")[2].partition("_")[2].partition("_")[0]
    return not number or number == stated


def _problem(code: str, zh: str, en: str, element: Any) -> Problem:
    return Problem(code=code, zh=zh, en=en, eid=element.get("eId", ""), line=element.sourceline)
