"""What the quick way vouches for, and what it leaves to the converter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import govdoc
from govdoc import Clause, Instrument, InstrumentKind, Level
from govdoc.formats import quick
from govdoc.formats.documents import to_plain
from govdoc.formats.xml_quick import quick_plain

HEAD = '{"govdoc":"1.0","type":"instrument","title":"甲办法","kind":"办法"'


def clause(text: str) -> str:
    return HEAD + f',"clauses":[{{"level":"point","text":{text}}}]}}'


ISSUE_46 = Path(__file__).parent.parent / "examples" / "issue46" / "issue46.json"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "}",
        HEAD + "}\n",
        HEAD.replace(",", " ,\n ") + "\t}",
        '{"govdoc":"1.0","type":"instrument","kind":"办法","title":"甲办法"}',
        clause(r'"引\"号\"、反斜线\\和换行\n"'),
        clause(r'"反斜线\\u0000、\\b"'),
        clause('"\ufffd\ufffc"'),
        clause(r'"乙"').replace("乙", r"乙"),
    ],
)
def test_json_that_is_in_order_is_read_the_quick_way(text: str) -> None:
    document = quick.read_json(text.encode())
    assert document is not None
    assert document == govdoc.loads(text, format="json")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD, "GD002"),
        (HEAD + "},", "GD002"),
        (HEAD + ',"zzz":1}', "GD004"),
        (HEAD + ',"title":"甲办法"}', "GD003"),
        (HEAD + ',"title":"乙办法"}', "GD003"),
        (HEAD.replace("甲", r"甲\\") + ',"kind":"办法"}', "GD003"),
        (HEAD + ',"type":"instrument"}', "GD003"),
        (HEAD.replace("1.0", "2.0") + "}", "GD012"),
        (HEAD.replace("instrument", "law") + "}", "GD013"),
        (HEAD.replace(',"kind":"办法"', "") + "}", "GD005"),
        (clause(r'"\u0000"'), "GD011"),
        (clause(r'"\b"'), "GD011"),
        (clause(r'"\\\f"'), "GD011"),
        (clause(r'"\ufffe"'), "GD011"),
        (clause('"\ufffe"'), "GD011"),
        (clause('"\uffff"'), "GD011"),
        (clause(r'"\ud800"'), "GD011"),
        (clause("1"), "GD006"),
        (clause("null"), "GD006"),
        (HEAD + ',"clauses":{}}', "GD006"),
        (HEAD + ',"clauses":[{"level":"项"}]}', "GD006"),
    ],
)
def test_what_is_wrong_is_left_to_the_converter_which_says_so(text: str, code: str) -> None:
    assert quick.read_json(text.encode()) is None
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.loads(text.encode(), format="json")
    assert code in [problem.code for problem in caught.value.problems]


def deep(levels: int) -> Instrument:
    inner: tuple[Clause, ...] = ()
    for _ in range(levels):
        inner = (Clause(level=Level.POINT, clauses=inner),)
    return Instrument(title="甲办法", kind=InstrumentKind.MEASURES, clauses=inner)


def deep_json(levels: int) -> bytes:
    opening, closing = ',"clauses":[{"level":"point"', "}]"
    return (HEAD + opening * levels + closing * levels + "}").encode()


def test_clauses_are_counted_to_the_limit_both_ways() -> None:
    assert quick.read_json(deep_json(64)) == deep(64)
    assert quick.write_json(deep(64)) == deep_json(64)
    assert quick.read_json(deep_json(65)) is None
    assert quick.write_json(deep(65)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"title": None},
        {"title": 5},
        {"title": "\x00"},
        {"title": "\ud800"},
        {"kind": "办法"},
        {"clauses": []},
        {"clauses": ("文",)},
        {"provisions": None},
    ],
)
def test_what_would_not_be_read_again_is_not_written_the_quick_way(changes: Any) -> None:
    spoilt = attrs.evolve(deep(1), **changes)
    assert quick.write_json(spoilt) is None
    with pytest.raises(govdoc.EncodeError):
        govdoc.dumps(spoilt, format="json")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<title>", '<title lang="zh">'),
        ("<title>", "<titel/><title>"),
        ("</title>", "</title>文"),
        ("</title>", "</title><title>乙</title>"),
        ("<title>", "<title><b/>"),
        ("<title>", "<?pi x?><title>"),
        ("<clauses>", "<clauses>文"),
        ("<clauses>", "<clauses><text/>"),
    ],
)
def test_elements_out_of_order_are_left_to_the_reader_that_explains(
    before: str, after: str
) -> None:
    text = govdoc.dumps(deep(1), format="xml").decode()
    assert quick_plain(text.encode()) == (Instrument, to_plain(deep(1)))
    spoilt = text.replace(before, after, 1)
    assert spoilt != text
    assert quick_plain(spoilt.encode()) is None
    with pytest.raises(govdoc.StructureError):
        govdoc.loads(spoilt, format="xml")


def test_issue_46_takes_the_quick_way_in_and_out() -> None:
    data = ISSUE_46.read_bytes()
    document = quick.read_json(data)
    assert document is not None
    assert quick.write_json(document) == govdoc.dumps(document, format="json")[:-1]


XML = govdoc.dumps(deep(1), format="xml").decode()


@pytest.mark.parametrize(
    "text",
    [
        XML,
        XML.rstrip("\n"),
        XML.replace("UTF-8", "utf-8").replace('"', "'"),
        XML.partition("\n")[2],
        govdoc.dumps(deep(1), format="xml", indent=2).decode(),
        govdoc.dumps(deep(2), format="xml", indent=1).decode(),
        XML.replace("甲", "&lt;甲&gt; &amp;amp; ]]&gt; &#13;"),
        XML.replace("甲", "甲>乙]"),
        XML.replace("甲办法", ""),
        XML.replace("甲办法", " \n "),
    ],
)
def test_xml_that_is_in_order_is_read_without_the_parser(text: str) -> None:
    found = quick_plain(text)
    assert found is not None
    document = quick.from_plain(found[1], found[0])
    assert document is not None
    spelled_otherwise = "<!-- -->" + text if text.startswith("<instrument") else text + "<!-- -->"
    assert quick_plain(spelled_otherwise) is None
    assert document == govdoc.loads(spelled_otherwise, format="xml")


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("甲", "甲]]>", "GD002"),
        ("甲", "甲&nbsp;", "GD002"),
        ("甲", "甲&amp", "GD002"),
        ("甲", "\x01", "GD011"),
        ("甲", "\ufffe", "GD011"),
        ("</instrument>", "</instrument>文", "GD002"),
        ("</instrument>", "</instrument><instrument/>", "GD002"),
        ("</instrument>", "", "GD002"),
        ("</title>", "</titel>", "GD002"),
        ("<title>", "文<title>", "GD019"),
        ('1.0">', '2.0">', "GD012"),
        ("</level>", " </level>", "GD006"),
    ],
)
def test_xml_that_is_out_of_order_is_left_to_the_parser(before: str, after: str, code: str) -> None:
    spoilt = XML.replace(before, after)
    assert spoilt != XML
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.loads(spoilt.encode(), format="xml")
    assert code in [problem.code for problem in caught.value.problems]


def test_a_carriage_return_is_read_as_the_parser_reads_it() -> None:
    document = govdoc.loads(XML.replace("甲", "甲\r\n乙&#13;"), format="xml")
    assert isinstance(document, Instrument)
    assert document.title == "甲\n乙\r办法"
