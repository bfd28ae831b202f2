"""Document numbers as values, and the notices of an issue."""

from __future__ import annotations

import pytest

from govdoc.errors import DecodeError, NotFoundError
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.gazettes import Issue
from govdoc.model.notices import DocumentKind, Notice


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("双政办发〔2022〕48号", "双政办发〔2022〕48号"),
        ("双政办发[2022]48号", "双政办发〔2022〕48号"),
        ("双政办发 ［2022］ 48 号", "双政办发〔2022〕48号"),
        ("双政办发﹝2022﹞048号", "双政办发〔2022〕48号"),
        ("国务院令第712号", "国务院令第712号"),
        ("国务院令第七百一十二号", "国务院令第712号"),
    ],
)
def test_a_number_is_kept_as_printed_and_compared_by_its_key(text: str, key: str) -> None:
    number = DocumentNumber.parse(text)
    assert str(number) == text
    assert number.key == key
    assert number.printed == ("" if text == key else text)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(DecodeError) as caught:
        DocumentNumber.parse("双政办发48号")
    assert caught.value.problems[0].code == "GD007"


def notice(number: str) -> Notice:
    return Notice(
        title="通知",
        kind=DocumentKind.NOTICE,
        number=DocumentNumber.parse(number) if number else None,
    )


ISSUE = Issue(
    number=10,
    notices=tuple(
        notice(n)
        for n in ("双政规〔2022〕10号", "", "双政办发［2022］46号", "双政办发〔2022〕48号")
    ),
)


@pytest.mark.parametrize(
    "number", ["双政办发〔2022〕46号", "双政办发[2022]46号", " 双政办发（2022）46 号"]
)
def test_a_notice_is_found_by_its_number_however_printed(number: str) -> None:
    assert ISSUE.notice(number) is ISSUE.notices[2]
    assert ISSUE.notice(DocumentNumber.parse(number)) is ISSUE.notices[2]


@pytest.mark.parametrize("number", ["双政办发〔2022〕99号", "", "48号"])
def test_a_number_that_no_notice_has_lists_those_there_are(number: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        ISSUE.notice(number)
    assert caught.value.candidates == (
        "双政规〔2022〕10号",
        "双政办发［2022］46号",
        "双政办发〔2022〕48号",
    )


def test_a_number_that_two_notices_have_is_ambiguous() -> None:
    twice = Issue(number=1, notices=(notice("双政规〔2022〕1号"), notice("双政规[2022]1号")))
    with pytest.raises(NotFoundError) as caught:
        twice.notice("双政规〔2022〕1号")
    assert caught.value.candidates == ("双政规〔2022〕1号", "双政规[2022]1号")
