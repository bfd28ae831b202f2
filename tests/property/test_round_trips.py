"""Laws of reading and writing that hold for every document."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import govdoc
from govdoc.formats.checking import model_problems, nested_too_deep, plain_problems
from govdoc.formats.conversion import quick_converter
from govdoc.formats.documents import DOCUMENT_TYPES, to_plain
from govdoc.formats.schemas import schema
from govdoc.strategies import gazettes, instruments, issues, notices

documents = st.one_of(instruments(), notices(), issues(), gazettes())
formats = pytest.mark.parametrize("format", ["json", "xml", "akn"])


@cache
def json_validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        json.loads(schema("json")),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


@cache
def xml_validator() -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(schema("xml").encode()))


@formats
@given(document=documents, indent=st.sampled_from([None, 0, 2]))
def test_what_is_written_and_read_again_is_equal_and_its_bytes_are_the_same(
    format: str, document: govdoc.Document, indent: int | None
) -> None:
    data = govdoc.dumps(document, format=format, indent=indent)
    again = govdoc.loads(data, format=format)
    assert again == document
    assert govdoc.dumps(again, format=format, indent=indent) == data


@given(document=documents)
def test_a_document_is_the_same_after_a_journey_through_both_formats(
    document: govdoc.Document,
) -> None:
    json_data = govdoc.dumps(document, format="json")
    xml_data = govdoc.dumps(govdoc.loads(json_data, format="json"), format="xml")
    assert govdoc.loads(xml_data, format="xml") == document


@given(document=documents)
def test_every_document_is_valid_under_both_published_schemas(document: govdoc.Document) -> None:
    json_validator().validate(json.loads(govdoc.dumps(document, format="json")))
    xml_validator().assertValid(etree.fromstring(govdoc.dumps(document, format="xml")))


@formats
@given(document=documents)
def test_writing_changes_nothing_of_the_document(format: str, document: govdoc.Document) -> None:
    before = copy.deepcopy(document)
    govdoc.dumps(document, format=format)
    assert document == before


@formats
@given(document=documents)
def test_the_text_is_the_same_after_reading_again(format: str, document: govdoc.Document) -> None:
    again = govdoc.loads(govdoc.dumps(document, format=format), format=format)
    assert govdoc.plain_text(again, view="diplomatic") == govdoc.plain_text(
        document, view="diplomatic"
    )


@given(document=documents)
def test_what_can_be_written_has_no_problem(document: govdoc.Document) -> None:
    assert list(model_problems(document, type(document))) == []


def places(data: Any, pointer: str = "") -> list[tuple[Any, Any]]:
    """Every (container, key) in plain data."""
    found: list[tuple[Any, Any]] = []
    if isinstance(data, dict):
        for key, value in data.items():
            found += [(data, key), *places(value)]
    elif isinstance(data, list):
        for i, value in enumerate(data):
            found += [(data, i), *places(value)]
    return found


SPOILERS: list[Any] = [None, "", "12", 12, 1.5, True, [], {}, [None], {"zzz": 1}, "\x00", "文", -1]


@given(document=documents, data=st.data())
def test_the_quick_converter_and_the_checks_that_explain_come_to_one_verdict(
    document: govdoc.Document, data: st.DataObject
) -> None:
    plain = to_plain(document)
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(places(plain)))
        match data.draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace":
                container[key] = data.draw(st.sampled_from(SPOILERS))
            case "remove" if isinstance(container, dict):
                container.pop(key, None)
            case _ if isinstance(container, dict):
                container["zzz"] = 1
        if not places(plain):
            break
    problems = list(plain_problems(plain, type(document)))
    try:
        read = quick_converter().structure(plain, type(document))
    except Exception:
        assert problems != []
    else:
        assert problems == []
        assert not nested_too_deep(plain)
        assert type(read) is type(document)


@given(document=documents, data=st.data())
def test_what_the_schema_refuses_is_refused_and_the_other_way_round_for_types_and_keys(
    document: govdoc.Document, data: st.DataObject
) -> None:
    name = next(name for name, cls in DOCUMENT_TYPES.items() if cls is type(document))
    plain = {"govdoc": "1.0", "type": name, **to_plain(document)}
    inner = [place for place in places(plain) if place[1] not in ("govdoc", "type")]
    container, key = data.draw(st.sampled_from(inner))
    # What a schema cannot say: a character that no format can hold, a validator of ours.
    container[key] = data.draw(st.sampled_from([s for s in SPOILERS if s not in ("\x00", -1)]))
    text = json.dumps(plain, ensure_ascii=False)
    try:
        govdoc.loads(text, format="json")
    except govdoc.StructureError:
        assert not json_validator().is_valid(plain)
    else:
        assert json_validator().is_valid(plain)


@given(text=st.text(max_size=200))
def test_no_text_makes_json_or_xml_raise_anything_but_a_govdoc_error(text: str) -> None:
    for format in ("json", "xml"):
        with pytest.raises(govdoc.GovdocError):
            govdoc.loads(text, format=format)


@given(data=st.binary(max_size=200))
def test_no_bytes_make_json_or_xml_raise_anything_but_a_govdoc_error(data: bytes) -> None:
    for format in ("json", "xml"):
        with pytest.raises(govdoc.GovdocError):
            govdoc.loads(data, format=format)


@formats
@given(document=instruments(), data=st.data())
def test_a_file_cut_off_anywhere_is_refused(
    format: str, document: govdoc.Instrument, data: st.DataObject
) -> None:
    whole = govdoc.dumps(document, format=format)
    end = data.draw(st.integers(0, len(whole) - 2))  # the last byte is a newline
    with pytest.raises(govdoc.DecodeError):
        govdoc.loads(whole[:end], format=format)
