"""The law's words have English beside them where there is some, and are quoted elsewhere."""

from __future__ import annotations

import re

import pytest

from examples.issue46.encode import gazette
from govdoc.reading.plain_text import plain_text
from govdoc.rules import glossary
from govdoc.rules.glossary import all_english, english


def test_words_are_translated_or_quoted() -> None:
    assert english("财政性资金") == "public funds (财政性资金)"
    assert english("虚构资金") == "“虚构资金”"
    assert all_english(("敏感", "虚构")) == "sensitive (敏感), “虚构”"


@pytest.mark.parametrize("words", glossary._ENGLISH)
def test_what_is_translated_is_in_the_gazette_and_the_translation_in_english(words: str) -> None:
    assert words in plain_text(gazette())
    assert re.fullmatch(r"[a-z0-9 ',-]+", glossary._ENGLISH[words])
