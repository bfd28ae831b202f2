"""Input made to mislead: each is one refusal, with its code, and none takes long."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc import Clause, Instrument, InstrumentKind, Level

LAW = Instrument(title="某办法", kind=InstrumentKind.MEASURES)
XML = govdoc.dumps(LAW, format="xml").decode()
BODY = XML.partition("?>\n")[2]


def codes(data: bytes | str, format: str = "xml") -> list[str]:
    with pytest.raises(govdoc.GovdocError) as caught:
        govdoc.loads(data, format=format)
    return [problem.code for problem in caught.value.problems]


def refused(data: bytes | str, format: str = "xml") -> list[str]:
    """The codes of the refusal; none where `data` is read. Any other error is an error."""
    try:
        govdoc.loads(data, format=format)
    except govdoc.GovdocError as error:
        return [problem.code for problem in error.problems]
    return []


def test_an_encoding_declared_anywhere_but_at_the_start_says_nothing() -> None:
    comment = '<!-- <?xml version="1.0" encoding="GBK"?> -->'
    assert govdoc.loads((comment + BODY).encode(), format="xml") == LAW
    assert govdoc.loads(BODY.replace("<title>", comment + "<title>").encode(), format="xml") == LAW


def test_a_decoded_text_is_read_as_it_is_whatever_encoding_it_declares() -> None:
    for name in ("GBK", "UTF-16", "UTF-7", "nonsense"):
        assert govdoc.loads(XML.replace("UTF-8", name), format="xml") == LAW


def test_a_second_byte_order_mark_hides_no_doctype() -> None:
    bomb = '<!DOCTYPE instrument [<!ENTITY v "1.0">]>' + BODY.replace('"1.0"', '"&v;"')
    assert codes("\ufeff" + bomb) == ["GD010"]
    assert codes("\ufeff\ufeff" + bomb) == ["GD002"]
    assert codes(("\ufeff\ufeff" + bomb).encode()) == ["GD002"]


@pytest.mark.parametrize(
    "declaration",
    [
        '<?xml version="1.0" encoding="UTF-8"' + " " * 500 + "?>",
        "<?xml version=\"1.0\" standalone='>'?>",
        '<?xml version="1.0"',
        "<?xml ",
        '<?xml version="1.0" encoding="UTF-8"?><?xml version="1.0" encoding="UTF-8"?>',
    ],
)
def test_a_broken_declaration_is_a_refusal_or_read_and_never_another_error(
    declaration: str,
) -> None:
    for data in (declaration + BODY, (declaration + BODY).encode()):
        assert refused(data) in (["GD002"], [])


@given(data=st.data())
def test_valid_xml_with_a_few_characters_changed_is_read_or_refused(data: st.DataObject) -> None:
    text = XML
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        put = data.draw(
            st.sampled_from(
                ["", "<", ">", "?>", "<?xml ", "&", "&lt;", "<!--", "]]>", "\ufeff", '"', "\x00"]
            )
            | st.text(max_size=3)
        )
        text = text[:at] + put + text[at + cut :]
    for given_as in (text, text.encode("utf-8", "surrogatepass")):
        refused(given_as)


def test_elements_of_no_namespace_are_unknown() -> None:
    assert codes(BODY.replace("<title>", '<title xmlns="">')) == ["GD004", "GD005"]


@pytest.mark.parametrize("blank", ["\u3000", "\u00a0", "\u2003"])
def test_only_xml_blanks_may_stand_between_elements(blank: str) -> None:
    assert codes(BODY.replace("<title>", blank + "<title>")) == ["GD019"]


def test_an_unknown_item_shifts_no_other_problems_place() -> None:
    text = (
        '<issue xmlns="urn:govdoc:document" version="1.0">\n<number>x</number>\n'
        "<number>1</number>\n"
        "<contents>\n<zzz/>\n<contents_entry><title>甲</title></contents_entry>\n"
        "<contents_entry>\n<page>x</page></contents_entry>\n</contents></issue>"
    )
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(text, format="xml")
    assert sorted((p.code, p.pointer, p.line or 0) for p in caught.value.problems) == [
        ("GD003", "/number", 3),
        ("GD004", "/contents/zzz", 5),
        ("GD005", "/contents/1", 7),
        ("GD006", "/contents/1/page", 8),
        ("GD006", "/number", 2),
    ]


def test_a_missing_version_hides_no_other_problem() -> None:
    assert codes('{"type":"issue","number":"x","zzz":1}', "json") == ["GD005", "GD006", "GD004"]
    assert codes(BODY.replace(' version="1.0"', "").replace("<kind>", "<zzz/><kind>")) == [
        "GD005",
        "GD004",
    ]


@pytest.mark.parametrize("format", ["json", "xml"])
def test_clauses_of_a_notices_body_are_counted_too(format: str) -> None:
    clause = Clause(level=Level.ALINEA)
    for _ in range(63):
        clause = Clause(level=Level.ALINEA, clauses=(clause,))
    notice = govdoc.Notice(title="甲", body=(clause,))
    data = govdoc.dumps(notice, format=format)
    assert govdoc.loads(data, format=format) == notice
    deeper = (
        data.replace(b'"body":[', b'"body":[{"level":"alinea","clauses":[').replace(
            b"]}\n", b"]}]}\n"
        )
        if format == "json"
        else data.replace(b"<body>", b"<body><clause><level>alinea</level><clauses>").replace(
            b"</body>", b"</clauses></clause></body>"
        )
    )
    assert codes(deeper, format) == ["GD008"]


def took(text: str) -> float:
    start = time.perf_counter()
    codes(text, "json")
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "make",
    [
        lambda n: (
            '{"govdoc":"1.0","type":"issue","number":1,"' + "K" * n + '":[' + "0," * n + "0]}"
        ),
        lambda n: '{"govdoc":"1.0","type":"issue","number":1,"zzz":"' + "\\\\" * n + '"}',
        lambda n: json.dumps({"govdoc": "1.0", "type": "issue", "number": 1, "contents": [1] * n}),
    ],
)
def test_the_time_of_a_refusal_grows_no_faster_than_the_text(make: Any) -> None:
    n = 20_000
    took(make(n))
    small = min(took(make(n)) for _ in range(3))
    large = min(took(make(4 * n)) for _ in range(3))
    assert large < 4 * small * 4  # four times the text; the rest is room for noise


def test_a_caller_deep_in_its_own_stack_gets_a_govdoc_error() -> None:
    clause = Clause(level=Level.ALINEA)
    for _ in range(63):
        clause = Clause(level=Level.ALINEA, clauses=(clause,))
    law = Instrument(title="深", kind=InstrumentKind.LAW, clauses=(clause,))
    data = govdoc.dumps(law, format="json")

    def deep(frames: int) -> None:
        if frames:
            return deep(frames - 1)
        assert refused(data, "json") in (["GD008"], [])
        return None

    for frames in (500, 800, 850):
        deep(frames)


def test_a_doubled_key_under_a_key_as_long_as_a_book_tells_a_short_pointer() -> None:
    text = '{"govdoc":"1.0","type":"notice","title":"a","' + "k" * 100_000 + '":{"a":1,"a":2}}'
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(text, format="json")
    doubled = [p.pointer for p in caught.value.problems if p.code == "GD003"]
    assert doubled == ["/" + "k" * 200 + "…/a"]


def test_a_wrong_type_hides_neither_a_doubled_key_nor_a_missing_version() -> None:
    assert codes('{"type":"foo","x":1,"x":2}', "json") == ["GD003", "GD005", "GD013"]


@pytest.mark.parametrize("limit", [0, -1, 1])
def test_at_least_one_problem_is_always_told(limit: int) -> None:
    for format, data in (
        ("xml", BODY.replace("<kind>", "<zz>lost</zz><kind>stray")),
        ("json", '{"govdoc":"1.0","type":"issue","x":1,"x":2}'),
    ):
        with pytest.raises(govdoc.StructureError) as caught:
            govdoc.loads(data, format=format, max_problems=limit)
        assert len(caught.value.problems) == 1


def test_a_processing_instruction_with_an_encoding_is_no_declaration() -> None:
    for head in ('<?xml-model encoding="utf-8"?>', '<?xml-stylesheet href="a" encoding="x"?>'):
        assert govdoc.loads(head + BODY, format="xml") == LAW
        assert govdoc.loads((head + BODY).encode(), format="xml") == LAW


def test_a_line_beyond_what_libxml2_counts_is_not_told_wrong() -> None:
    text = BODY.replace("<kind>", "\n" * 70_000 + "<zzz/><kind>")
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(text, format="xml")
    assert [(p.pointer, p.line) for p in caught.value.problems] == [("/zzz", None)]


@pytest.mark.parametrize("name", ["\ud800.json", "a\0b.json"])
def test_a_name_that_no_file_can_have_is_a_govdoc_error(name: str) -> None:
    with pytest.raises(govdoc.DecodeError):
        govdoc.load(name)
    with pytest.raises(govdoc.EncodeError) as caught:
        govdoc.dump(LAW, name)
    assert [problem.source for problem in caught.value.problems] == [name]
