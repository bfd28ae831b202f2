"""Document numbers, and what statements rest on: bases and readings."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.language.document_numbers import format_document_number
from govdoc.model.basis import Basis, Reading
from govdoc.model.document_numbers import DocumentNumber
from govdoc.strategies._build import build, given, mostly, strategy
from govdoc.strategies.text import eids, integers, texts, words

Bases = SearchStrategy[Basis]


@st.composite
def document_numbers(draw: DrawFn, /, **overrides: Any) -> DocumentNumber:
    """A document number, printed in the standard form or with other brackets."""
    fields = given(DocumentNumber, overrides)
    agency = draw(fields.get("agency", words("双政办发", "双政规", "国办发", "国务院令", "")))
    year = draw(fields.get("year", st.none() | integers(1949, 2035)))
    serial = draw(fields.get("serial", integers(1, 720)))
    standard = format_document_number(agency, year, serial)
    printed = words("", standard.replace("〔", "［").replace("〕", "］"), f"{standard[:-1]} 号")
    return DocumentNumber(
        agency=agency, year=year, serial=serial, printed=draw(fields.get("printed", printed))
    )


@strategy
def bases(**overrides: Any) -> Bases:
    """A basis that quotes some clause of some document; `instruments` have true ones."""
    fields = {
        "document": mostly(st.none(), document_numbers()),
        "eid": eids(),
        "quote": texts(),
    }
    return build(Basis, fields, overrides)


@strategy
def readings(**overrides: Any) -> SearchStrategy[Reading]:
    """A reading of ambiguous words."""
    fields = {
        "words": words("财政性资金", "等", "自印发之日起"),
        "zh": texts(),
        "en": words("the bound is inclusive", "own funds are not counted"),
    }
    return build(Reading, fields, overrides)
