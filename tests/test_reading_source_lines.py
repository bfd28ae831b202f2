"""The line of a node in the plain text that its document was read from."""

from __future__ import annotations

import re

import govdoc
from govdoc.reading.source_lines import text_lines
from tests.corpus import corpus_texts, needs_corpus
from tests.test_cli import ROOT

ISSUE_46 = (ROOT / "examples" / "issue46" / "source.txt").read_text("utf-8")


def check_every_line(source: str) -> None:
    """The line found for every clause and line of furniture begins with, or holds, its words."""
    document = govdoc.parse_text(source).document
    places = {
        place.pointer: place.node.text
        if isinstance(place.node, govdoc.Line)
        else place.node.label or place.node.heading or place.node.text
        for place in govdoc.walk(document)
        if isinstance(place.node, govdoc.Clause | govdoc.Line)
    }
    rows = re.split(r"\r\n|[\r\n\f]", source)
    lines = text_lines(document, source, places)
    for pointer, words in places.items():
        row = "".join(rows[lines[pointer] - 1].split())
        assert "".join(words.split())[:4] in row, pointer


def test_every_node_of_issue_46_stands_on_its_line() -> None:
    check_every_line(ISSUE_46)


@needs_corpus
def test_every_node_of_a_real_document_stands_on_its_line() -> None:
    for _, text in corpus_texts():
        check_every_line(text)


def test_a_pointer_into_a_node_or_to_one_without_text_has_the_nearest_line() -> None:
    document = govdoc.parse_text(ISSUE_46).document
    lines = text_lines(document, ISSUE_46, ["", "/issues/0/notices/3/body/0/text/0", "/nowhere"])
    assert lines == {"": 5, "/issues/0/notices/3/body/0/text/0": 305, "/nowhere": 5}
