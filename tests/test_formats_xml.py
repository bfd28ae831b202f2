"""XML: what is accepted, what is written, and what is refused, with code, place and line."""

from __future__ import annotations

import gzip

import pytest

import govdoc
from govdoc import Clause, Instrument, InstrumentKind, Level

LAW = Instrument(
    title="某办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        Clause(
            level=Level.ARTICLE,
            label="第一条",
            clauses=(Clause(level=Level.PARAGRAPH, text="为了规范，制定本办法。"),),
        ),
    ),
)
XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<instrument xmlns="urn:govdoc:document" version="1.0">
  <title>某办法</title>
  <kind>办法</kind>
  <clauses>
    <clause>
      <level>article</level>
      <label>第一条</label>
      <clauses>
        <clause>
          <level>paragraph</level>
          <text>为了规范，制定本办法。</text>
        </clause>
      </clauses>
    </clause>
  </clauses>
</instrument>
"""


def problems(data: bytes | str) -> list[tuple[str, str, int | None]]:
    with pytest.raises(govdoc.GovdocError) as caught:
        govdoc.loads(data, format="xml")
    return [(p.code, p.pointer, p.line) for p in caught.value.problems]


def test_a_document_is_written_as_elements_named_after_its_fields() -> None:
    assert govdoc.dumps(LAW, format="xml", indent=2).decode() == XML


def test_what_is_read_equals_what_was_written() -> None:
    assert govdoc.loads(XML, format="xml") == LAW
    assert govdoc.loads(govdoc.dumps(LAW, format="xml"), format="xml") == LAW


@pytest.mark.parametrize(
    "text", ["\r", "\r\n", " 甲 ", "\t\n", "]]>", "<b>&amp;</b>", "\u2028", "\U0002b740", "\ue000"]
)
def test_any_text_that_xml_can_hold_comes_back_unchanged(text: str) -> None:
    law = LAW.replace("art_1__para_1", text=text)
    assert govdoc.loads(govdoc.dumps(law, format="xml"), format="xml") == law
    assert govdoc.loads(govdoc.dumps(law, format="xml", indent=2), format="xml") == law


def test_elements_may_come_in_any_order_and_comments_are_no_content() -> None:
    text = XML.replace("  <title>某办法</title>\n", "").replace(
        "</instrument>", "<!-- 题名 --><title>某<!-- 名 -->办法</title></instrument>"
    )
    assert govdoc.loads(text, format="xml") == LAW


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("GB18030", "gb18030"),
        ("GBK", "gbk"),
        ("gb2312", "gb18030"),
    ],
)
def test_honest_encodings_are_read(declared: str, codec: str) -> None:
    assert govdoc.loads(XML.replace("UTF-8", declared).encode(codec), format="xml") == LAW


@pytest.mark.parametrize(
    "data",
    [
        XML.replace("UTF-8", "UTF-7").encode(),
        XML.replace("UTF-8", "HZ-GB-2312").encode(),
        XML.encode("utf-32"),
        XML.replace("UTF-8", "GBK").encode("utf-8-sig"),
        XML.replace("UTF-8", "UTF-16").encode(),
        XML.encode("utf-16"),
        XML.encode("gbk"),
        gzip.compress(XML.encode()),
    ],
)
def test_bytes_that_are_not_in_the_declared_encoding_are_refused(data: bytes) -> None:
    assert [code for code, _, _ in problems(data)] == ["GD001"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "GD002", 1),
        ("text", "GD002", 1),
        ("<a>", "GD002", 1),
        ("<a/><b/>", "GD002", 1),
        ('<a b="1" b="2"/>', "GD002", 1),
        ("<a:b/>", "GD002", 1),
        ("<a>&foo;</a>", "GD002", 1),
        ("<!DOCTYPE a><a/>", "GD010", 1),
        ("<?xml version='1.0'?>\n<!-- x -->\n<?p q?>\n<!DOCTYPE a SYSTEM 'x'><a/>", "GD010", 4),
        ("<a>\x00</a>", "GD011", 1),
        ("<a>\n\x0b</a>", "GD011", 2),
        ("<a>\ufffe</a>", "GD011", 1),
        ("<a>" * 300 + "</a>" * 300, "GD008", 1),
        ("<a/>", "GD013", 1),
        ('<gazette xmlns="urn:other" version="1.0"/>', "GD013", 1),
    ],
)
def test_what_is_no_govdoc_xml_is_refused(text: str, code: str, line: int | None) -> None:
    assert problems(text) == [(code, "", line)]


def test_an_entity_bomb_is_refused_unread() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    assert problems(bomb) == [("GD010", "", 1)]


@pytest.mark.parametrize("version", ["0.9", "2.0", "", "1"])
def test_another_version_is_refused_as_such(version: str) -> None:
    with pytest.raises(govdoc.UnsupportedVersionError) as caught:
        govdoc.loads(
            XML.replace('document" version="1.0"', f'document" version="{version}"'), format="xml"
        )
    assert [(p.code, p.pointer) for p in caught.value.problems] == [("GD012", "/@version")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("<kind>", "<zzz>1</zzz><kind>", [("GD004", "/zzz", 4)]),
        ("<level>para", "<zzz/><level>para", [("GD004", "/clauses/0/clauses/0/zzz", 11)]),
        ("<kind>", '<kind a="1">', [("GD004", "/kind/@a", 4)]),
        ('n="1.0">', 'n="1.0" a="1">', [("GD004", "/@a", 2)]),
        ("<title>某", "<title>某<b>办</b>", [("GD004", "/title/b", 3)]),
        ("<title>某", "<title>某<?p q?>", [("GD004", "/title/?p", 3)]),
        ("<label>", "<?p q?><label>", [("GD004", "/clauses/0/?p", 8)]),
        ("<label>", "甲<label>", [("GD019", "/clauses/0", 7)]),
        ("</clauses>\n</i", "甲</clauses>\n</i", [("GD019", "/clauses", 6)]),
        ("<kind>", "<title>又</title><kind>", [("GD003", "/title", 4)]),
        ("  <title>某办法</title>\n", "", [("GD005", "", 2)]),
        ("<level>para", "<level> para", [("GD006", "/clauses/0/clauses/0/level", 11)]),
        ("<kind>", '<kind xmlns="u:o">', [("GD004", "/{u:o}kind", 4), ("GD005", "", 2)]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_place(
    before: str, after: str, expected: list[tuple[str, str, int | None]]
) -> None:
    text = XML.replace(before, after, 1)
    assert text != XML
    assert problems(text) == expected


def test_an_item_of_a_list_has_the_name_of_its_class() -> None:
    text = XML.replace("<clause>", "<article>").replace("</clause>", "</article>")
    assert problems(text) == [("GD004", "/clauses/article", 6)]


NOTICE = (
    '<notice xmlns="urn:govdoc:document" version="1.0"><title>通知</title>'
    "<number><agency>国发</agency><year>{year}</year><serial>1</serial></number></notice>"
)


@pytest.mark.parametrize("year", ["", " 2022", "2022.0", "+2022", "02022", "二〇二二", "２０２２"])
def test_a_number_is_written_in_plain_digits(year: str) -> None:
    assert problems(NOTICE.format(year=year)) == [("GD006", "/number/year", 1)]


def test_a_number_out_of_range_is_refused() -> None:
    assert problems(NOTICE.format(year=2**53)) == [("GD007", "/number/year", 1)]


def test_clauses_may_be_nested_64_deep_and_no_deeper() -> None:
    def nested(depth: int) -> str:
        inner = ""
        for _ in range(depth):
            inner = f"<clauses><clause><level>alinea</level>{inner}</clause></clauses>"
        return XML[: XML.index("<clauses>")] + inner + "</instrument>"

    deepest = govdoc.loads(nested(64), format="xml")
    assert govdoc.loads(govdoc.dumps(deepest, format="xml"), format="xml") == deepest
    assert [(c, p) for c, p, _ in problems(nested(65))] == [("GD008", "/clauses/0" * 65)]
