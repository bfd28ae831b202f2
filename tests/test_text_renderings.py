"""One law in two renderings is one tree: eIds, labels, headings and text."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from govdoc import Clause, Instrument, Level, parse_text, walk
from tests import text_samples as samples
from tests.corpus import corpus_texts, needs_corpus
from tests.law_renderings import print_official, print_plain


def tree(text: str) -> list[Any]:
    """Title, and every clause by its eId, notes aside."""
    law = parse_text(text).document
    assert isinstance(law, Instrument)
    return [
        law.title,
        *(
            (place.eid, attrs.evolve(place.node, notes=(), clauses=()))
            for place in walk(law)
            if isinstance(place.node, Clause)
        ),
    ]


def laws() -> list[tuple[str, str]]:
    """The laws of the two databases, but for amendments: the headings they quote are not theirs."""
    databases = [each for each in corpus_texts() if each[0].endswith(("-lrb.txt", "-flk.txt"))]
    return [(name, text) for name, text in databases if _is_law(parse_text(text).document)]


def _is_law(document: Any) -> bool:
    return (
        isinstance(document, Instrument)
        and document.clauses[0].level in _BEGIN
        and "修正案" not in document.title
    )


_BEGIN = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.ARTICLE}


@pytest.mark.parametrize("text", [samples.LAW, samples.LAW_OTHERWISE], ids=["official", "plain"])
def test_a_law_printed_otherwise_is_the_same_tree(text: str) -> None:
    assert tree(print_plain(text)) == tree(text) == tree(print_official(text))


@needs_corpus
@pytest.mark.parametrize("printed", [print_plain, print_official])
def test_a_real_law_printed_otherwise_is_the_same_tree(printed: Any) -> None:
    found = laws()
    assert len(found) >= 10
    differing = {name for name, text in found if tree(printed(text)) != tree(text)}
    assert differing == set()
