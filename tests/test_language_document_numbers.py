"""Document numbers as strings."""

from __future__ import annotations

import pytest
from hypothesis import given

from govdoc.language.document_numbers import (
    NumberParts,
    format_document_number,
    parse_document_number,
)
from govdoc.strategies import any_text


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("双政办发〔2022〕48号", NumberParts("双政办发", 2022, 48)),
        ("双政规〔2022〕10号", NumberParts("双政规", 2022, 10)),
        ("双政办发［2022］48号", NumberParts("双政办发", 2022, 48)),
        ("双政办发[2022]48号", NumberParts("双政办发", 2022, 48)),
        ("双政办发﹝2022﹞48号", NumberParts("双政办发", 2022, 48)),
        ("双政办发（2022）48号", NumberParts("双政办发", 2022, 48)),
        ("双政办发(2022)48号", NumberParts("双政办发", 2022, 48)),
        ("双政办发 〔2022〕 48 号", NumberParts("双政办发", 2022, 48)),
        ("双政办发〔2022〕048号", NumberParts("双政办发", 2022, 48)),
        ("双政办发〔2022〕第48号", NumberParts("双政办发", 2022, 48)),
        ("国办发〔2019〕57号", NumberParts("国办发", 2019, 57)),
        ("〔2022〕48号", NumberParts("", 2022, 48)),
        ("国务院令第712号", NumberParts("国务院令", None, 712)),
        ("国务院令第七百一十二号", NumberParts("国务院令", None, 712)),
        ("公告2022年第5号", NumberParts("公告", 2022, 5)),
    ],
)
def test_a_number_is_read_with_brackets_of_any_kind(printed: str, parts: NumberParts) -> None:
    assert parse_document_number(printed) == parts


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "双政办发",
        "双政办发2022 48号",
        "双政办发〔22〕48号",
        "双政办发〔2022〕号",
        "双政办发〔2022〕48",
        "双政办发〔２０２２〕48号",
        "双政办发〔2022〕４８号",
        "双政办发〔2022〕1234567号",
        "双政办发〔2022〕48号、49号",
        "国务院令第百号",
        "《条例》〔2022〕48号",
        "号" * 100_000,
    ],
)
def test_what_is_no_number_is_none(printed: str) -> None:
    assert parse_document_number(printed) is None


def test_the_standard_forms() -> None:
    assert format_document_number("双政办发", 2022, 48) == "双政办发〔2022〕48号"
    assert format_document_number("国务院令", None, 712) == "国务院令第712号"


@given(any_text())
def test_any_text_can_be_asked_for_its_number(text: str) -> None:
    parts = parse_document_number(text)
    assert parts is None or parts.serial >= 0
