"""Markup that is not kept: elements inside text, attributes, instructions; told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from govdoc.errors import Problem
from govdoc.formats.akn.inline_reading import local
from govdoc.formats.akn.inline_writing import SPACE

_OURS = {
    *("ref", "mref", "rref", "quantity", "date", "concept", "event", "organization"),
    *("docTitle", "docNumber", "docDate", "signature", "inline"),
}
"""The elements inside text that govdoc writes, and finds anew."""
_INLINE = {
    *("b", "i", "u", "sup", "sub", "span", "a", "abbr", "ref", "mref", "rref", "mod", "mmod"),
    *("rmod", "remark", "term", "def", "date", "time", "person", "organization", "concept"),
    *("object", "event", "location", "process", "role", "quantity", "entity", "decoration"),
    *("placeholder", "fillIn", "embeddedText", "quotedText", "inline", "marker", "eop", "vote"),
    *("outcome", "opinion", "recordedTime", "party", "judge", "lawyer", "argument"),
    *("docProponent", "docAuthority", "docPurpose", "docType", "docStage", "docStatus"),
    *("docCommittee", "docIntroducer", "docJurisdiction", "legislature", "session", "change"),
    *("courtType", "neutralCitation", "affectedDocument", "relatedDocument"),
}
_READ = {"eId", "name", "level", "src", "alt", "marker", "contains", "rowspan", "colspan", SPACE}
"""Attributes that are read, or that are told elsewhere."""
_OUR_ATTRIBUTES = {
    *("href", "refersTo", "normalized", "date", "from", "upTo", "status", "class", "showAs"),
}

_MOST = 1000


def lost_markup(root: Any, *, ours: bool) -> Iterator[Problem]:
    """What is around the words in `root` and is not read; of `ours` what is written anew is not."""
    known = _OURS if ours else set()
    attributes = _READ | _OUR_ATTRIBUTES if ours else _READ
    elements: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for element in _body(root):
        tag = local(element)
        if tag in _INLINE and tag not in known:
            elements[tag] += 1
        if element.attrib:
            # Each of very many attributes takes libxml2 longer to reach than the one before.
            names = islice(element.attrib, _MOST)
            others.update(f"@{name}" for name in names if name not in attributes)
    instructions = Counter(f"?{each.target}" for each in root.iter(etree.ProcessingInstruction))
    for found, zh, en in (
        (elements, "下列标记未保留，其文字保留", "markup of which only the words are kept"),
        (others, "下列属性未读入", "attributes that are not read"),
        (instructions, "下列处理指令未读入", "processing instructions that are not read"),
    ):
        if found:
            listed = [f"{name}×{count}" for name, count in list(found.items())[:40]]
            yield Problem(
                code="GD062",
                zh=f"{zh}：{'、'.join(listed)}",
                en=f"{en}: {', '.join(listed)}",
                severity="warning",
            )


def _body(root: Any) -> Iterator[Any]:
    """The elements of `root` outside metadata."""
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        if (tag := local(element)) and tag != "meta":
            yield element
            stack.extend(reversed(element))
