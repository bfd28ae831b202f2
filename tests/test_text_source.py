"""`parse_text`: encodings, line ends, and texts that are hardly any."""

from __future__ import annotations

import codecs

import pytest

from govdoc import DecodeError, Notice, parse_text, plain_text
from tests.text_samples import NOTICE

DOCUMENT = parse_text(NOTICE).document


@pytest.mark.parametrize(
    "data",
    [
        NOTICE.encode("utf-8"),
        codecs.BOM_UTF8 + NOTICE.encode("utf-8"),
        NOTICE.encode("utf-16"),
        codecs.BOM_UTF16_BE + NOTICE.encode("utf-16-be"),
        NOTICE.encode("gb18030"),
        NOTICE.encode("gbk"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16 le", "utf-16 be", "gb18030", "gbk"],
)
def test_the_encoding_is_recognised(data: bytes) -> None:
    assert parse_text(data).document == DOCUMENT


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        ("通知".encode() + b"\xff\xff", 6),
        (codecs.BOM_UTF8 + b"abc\xff", 6),
        (codecs.BOM_UTF16_LE + "通知".encode("utf-16-le") + b"\x00", 6),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_offset(data: bytes, offset: int) -> None:
    with pytest.raises(DecodeError) as caught:
        parse_text(data)
    (problem,) = caught.value.problems
    assert problem.code == "GD001"
    assert problem.en.endswith(f"at byte {offset}")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\f", "\n\n"])
def test_every_line_end_divides(end: str) -> None:
    assert parse_text(NOTICE.replace("\n", end)).document == DOCUMENT


@pytest.mark.parametrize("character", ["\x0b", "\x1c", "\x85", "\u2028"])
def test_other_separators_do_not_divide(character: str) -> None:
    document = parse_text(f"第一行{character}仍是第一行。").document
    assert isinstance(document, Notice)
    assert len(document.body) == 1


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000\xa0\t\r\n"])
def test_a_text_without_words_is_an_empty_notice(text: str) -> None:
    parsed = parse_text(text)
    assert parsed.document == Notice(title="")
    assert plain_text(parsed.document) == ""
    assert [(span.start, span.end, span.role) for span in parsed.spans] == (
        [(0, len(text), "blank")] if text else []
    )


def test_blanks_of_every_kind_around_a_line_are_no_text() -> None:
    text = "\xa0\u3000一、加强领导。要负责。\xa0\n\t（一）各区要负责；\u2003"
    document = parse_text(text).document
    assert isinstance(document, Notice)
    (first,) = document.body
    assert (first.label, first.heading, first.text) == ("一、", "加强领导。", "要负责。")
    assert (first.clauses[0].label, first.clauses[0].text) == ("（一）", "各区要负责；")
