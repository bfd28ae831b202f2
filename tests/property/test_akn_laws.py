"""Laws of Akoma Ntoso: valid under the strict schema, read again equal, no word lost."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import govdoc
from govdoc.formats import akn
from govdoc.formats.akn.names import NAMESPACE
from govdoc.strategies import clauses, gazettes, instruments, issues, notices
from govdoc.strategies.clauses import editorial_notes, lines
from tests.akn_schema import check_akn

tails = st.lists(lines(), max_size=2).map(tuple)
documents = st.one_of(instruments(), notices(tail=tails), issues(), gazettes())
RECORD = "{urn:govdoc:document}"
TEXTS = ("label", "mark", "heading", "text", "content", "words", "units", "caption", "rows")


@given(document=documents, indent=st.sampled_from([None, 0, 1]))
def test_every_document_is_strictly_valid_and_read_again_equal(
    document: govdoc.Document, indent: int | None
) -> None:
    check_akn(document, indent)


@given(document=st.one_of(instruments(), notices()), data=st.data())
def test_notes_that_fit_no_text_are_kept_too(document: Any, data: st.DataObject) -> None:
    notes = tuple(data.draw(st.lists(editorial_notes(), max_size=3)))
    clause = attrs.evolve(data.draw(clauses(max_depth=1)), notes=notes)
    name = "body" if isinstance(document, govdoc.Notice) else "clauses"
    check_akn(attrs.evolve(document, **{name: (*getattr(document, name), clause)}))


@given(document=documents)
def test_a_journey_through_all_formats_changes_nothing(document: govdoc.Document) -> None:
    for first in ("json", "xml", "akn"):
        for second in ("json", "xml", "akn"):
            once = govdoc.loads(govdoc.dumps(document, format=first), format=first)
            assert govdoc.loads(govdoc.dumps(once, format=second), format=second) == document


@given(document=documents)
def test_text_stands_in_the_body_and_never_in_the_records(document: govdoc.Document) -> None:
    root = etree.fromstring(akn.dumps(document))
    (records,) = root.iterfind(f".//{{*}}proprietary/{RECORD}document")
    for record in records:
        assert not {field.tag.removeprefix(RECORD) for field in record} & {*TEXTS}


@given(document=st.one_of(instruments(), notices()))
def test_ids_are_those_of_walk_behind_the_id_of_the_document(
    document: govdoc.Instrument | govdoc.Notice,
) -> None:
    root = etree.fromstring(akn.dumps(document))
    eids = {element.get("eId") for element in root.iter() if element.get("eId")}
    if isinstance(document, govdoc.Instrument):
        parts = [("", document)]
    else:
        alone = attrs.evolve(document, instruments=())
        first = len(document.annexes) + 1
        parts = [("", alone)]
        parts += [(f"att_{i}__", each) for i, each in enumerate(document.instruments, first)]
    for prefix, part in parts:
        for place in govdoc.walk(part):
            assert not place.eid or prefix + place.eid in eids


@given(document=documents, data=st.data())
def test_spoilt_files_are_read_or_refused_in_order(
    document: govdoc.Document, data: st.DataObject
) -> None:
    text = akn.dumps(document).decode()
    at = data.draw(st.integers(0, len(text)))
    end = min(len(text), at + data.draw(st.integers(0, 40)))
    spoilt = text[:at] + data.draw(st.sampled_from(["", "<", "x", "</p>", "&", '"'])) + text[end:]
    with suppress(govdoc.GovdocError):
        akn.read(spoilt)


@given(document=documents, data=st.data())
def test_a_file_that_lost_or_moved_elements_is_still_read(
    document: govdoc.Document, data: st.DataObject
) -> None:
    root = etree.fromstring(akn.dumps(document))
    for _ in range(data.draw(st.integers(1, 4))):
        inner = [e for e in root.iter(f"{{{NAMESPACE}}}*") if e.getparent() is not None][1:]
        if not inner:
            return
        element = data.draw(st.sampled_from(inner))
        match data.draw(st.sampled_from(["remove", "rename", "unname"])):
            case "remove":
                element.getparent().remove(element)
            case "rename":
                element.tag = f"{{{NAMESPACE}}}{data.draw(st.sampled_from(STRUCTURE))}"
            case _:
                element.attrib.pop("eId", None)
    with suppress(govdoc.GovdocError):
        akn.read(etree.tostring(root))


ROOTS = ("act", "bill", "doc", "judgment", "debate", "officialGazette", "documentCollection")
PARTS = ("preface", "body", "mainBody", "conclusions", "attachments", "collectionBody")
STRUCTURE = (
    *("body", "mainBody", "preface", "preamble", "conclusions", "attachments", "attachment"),
    *("component", "components", "collectionBody", "content", "intro", "wrapUp", "p", "num"),
    *("heading", "subheading", "section", "article", "paragraph", "point", "hcontainer", "table"),
    *("tr", "td", "th", "blockList", "item", "listIntroduction", "li", "ul", "toc", "tocItem"),
    *("authorialNote", "quotedStructure", "embeddedText", "del", "ins", "omissis", "eol", "img"),
    *("noteRef", "container", "block", "interstitial", "caption", "ref", "recitals", "doc", "act"),
    *("debateSection", "speech", "from", "judgmentBody", "crossHeading", "foreign", "span"),
)
"""Elements of the standard, put together at random, as it allows or not."""

OURS = (
    *(("class", name) for name in ("field", "empty", "tasks", "figure")),
    *(("name", name) for name in ("版记", "mark", "noted", "caption", "附件", "通知", "title")),
    *(("status", name) for name in ("unknown", "edited")),
)
"""Attributes that mean something to govdoc."""


@given(seed=st.integers(0, 2**32))
def test_no_word_of_a_file_that_others_wrote_is_lost(seed: int) -> None:
    chance, count = random.Random(seed), 0

    def word() -> str:
        nonlocal count
        count += 1
        return f"\n w{count} \n"

    def fill(parent: Any, depth: int) -> None:
        element = etree.SubElement(parent, f"{{{NAMESPACE}}}{chance.choice(STRUCTURE)}")
        if chance.random() < 0.2:
            element.set(*chance.choice(OURS))
        if chance.random() < 0.3:
            element.text = word()
        for _ in range(chance.randrange(4) if depth else 0):
            fill(element, depth - 1)
        if chance.random() < 0.3:
            element.tail = word()

    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso")
    document = etree.SubElement(root, f"{{{NAMESPACE}}}{chance.choice(ROOTS)}", name="x")
    for name in PARTS:
        if chance.random() < 0.6:
            part = etree.SubElement(document, f"{{{NAMESPACE}}}{name}")
            for _ in range(chance.randrange(4)):
                fill(part, 5)
    if chance.random() < 0.2:
        fill(root, 5)
    if chance.random() < 0.2:
        root.text, document.tail = word(), word()
    read = akn.read(etree.tostring(root))
    said = govdoc.dumps(read.document, format="json").decode()
    assert {*re.findall(r"w[0-9]+", said)} == {f"w{i + 1}" for i in range(count)}
