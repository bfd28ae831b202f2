"""The quick way and the converter come to one verdict: the same documents, the same bytes."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import govdoc
from govdoc.formats import quick, xml
from govdoc.formats.xml_names import NAMESPACE
from govdoc.model.clauses import Clause
from govdoc.model.tree import find
from govdoc.strategies import gazettes, instruments, issues, notices

documents = st.one_of(instruments(), notices(), issues(), gazettes())
formats = pytest.mark.parametrize("format", ["json", "xml"])


@contextmanager
def the_converter_alone() -> Iterator[None]:
    nothing = {"return_value": None}
    with (
        mock.patch.object(quick, "read_json", **nothing),
        mock.patch.object(quick, "write_json", **nothing),
        mock.patch.object(quick, "from_plain", **nothing),
        mock.patch.object(quick, "to_plain", **nothing),
        mock.patch.object(xml, "quick_plain", **nothing),
    ):
        yield


def verdict(make: Callable[[], Any]) -> Any:
    """What `make` gives, or what it says is wrong."""
    try:
        return make()
    except govdoc.GovdocError as error:
        return type(error), error.problems


def both(make: Callable[[], Any]) -> tuple[Any, Any]:
    with the_converter_alone():
        slow = verdict(make)
    return verdict(make), slow


@formats
@given(document=documents)
def test_the_same_bytes_are_written(format: str, document: govdoc.Document) -> None:
    quickly, slowly = both(lambda: govdoc.dumps(document, format=format))
    assert quickly == slowly


@given(document=documents)
def test_what_was_written_is_read_the_quick_way(document: govdoc.Document) -> None:
    data = govdoc.dumps(document, format="json")
    assert quick.read_json(data) == document
    assert quick.write_json(document) == data[:-1]
    assert quick.read_json(govdoc.dumps(document, format="json", indent=2)) == document


SPOILERS: list[Any] = [
    None, "", "12", 12, 1.5, 1.0, -0.0, 2**53, -(2**70), True, [], {}, [None], {"zzz": 1}, "\x00",
    "\x08", "\ufffe", "\ud800", "\\u0001", "文", -1, 13, "1e5", "NaN", "2022-02-30", "2022-10-24",
    "2022-10-24T00:00:00", "公报", "point", "text",
]  # fmt: skip


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every (container, key) in plain data."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield data, key
            yield from places(value)
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield data, i
            yield from places(value)


def shuffled(data: Any, draw: Callable[[Any], Any]) -> Any:
    if isinstance(data, dict):
        head = [key for key in ("govdoc", "type") if key in data]
        keys = head + draw(st.permutations([key for key in data if key not in head]))
        return {key: shuffled(data[key], draw) for key in keys}
    return [shuffled(each, draw) for each in data] if isinstance(data, list) else data


@given(document=documents, data=st.data())
def test_json_of_any_form_has_one_verdict(document: govdoc.Document, data: st.DataObject) -> None:
    plain = json.loads(govdoc.dumps(document, format="json"))
    for _ in range(data.draw(st.integers(0, 2))):
        container, key = data.draw(st.sampled_from(list(places(plain))))
        match data.draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace":
                container[key] = data.draw(st.sampled_from(SPOILERS))
            case "remove" if isinstance(container, dict):
                container.pop(key, None)
            case _ if isinstance(container, dict):
                container[data.draw(st.sampled_from(["zzz", "text", "title", "label"]))] = "文"
        if not plain:
            break
    if data.draw(st.booleans()):
        plain = shuffled(plain, data.draw)
    text = json.dumps(
        plain,
        ensure_ascii=data.draw(st.booleans()),
        indent=data.draw(st.sampled_from([None, 1])),
    )
    if data.draw(st.booleans()):  # a key again, where there is one
        keys = list(re.finditer(r'"(?:text|title|level|zzz)": ', text))
        if keys:
            at = data.draw(st.sampled_from(keys))
            text = text[: at.start()] + at[0] + '"文",' + text[at.start() :]
    raw = text.encode("utf-8", "surrogatepass")
    quickly, slowly = both(lambda: govdoc.loads(raw, format="json"))
    assert quickly == slowly


@given(document=documents, data=st.data())
def test_xml_of_any_form_has_one_verdict(document: govdoc.Document, data: st.DataObject) -> None:
    written = govdoc.dumps(document, format="xml", indent=data.draw(st.sampled_from([None, 1])))
    root = etree.fromstring(written)
    for _ in range(data.draw(st.integers(0, 2))):
        element = data.draw(st.sampled_from(list(root.iter("*"))))
        parent = element.getparent()
        words = data.draw(st.sampled_from(["", "文", "12", "-1", "true", " ", "\u3000", "point"]))
        match data.draw(
            st.sampled_from(["remove", "double", "text", "tail", "child", "attribute"])
        ):
            case "remove" if parent is not None:
                parent.remove(element)
            case "double" if parent is not None:
                parent.append(copy.deepcopy(element))
            case "text":
                element.text = words
            case "tail" if parent is not None:
                element.tail = words
            case "child":
                name = data.draw(st.sampled_from(["zzz", "text", "clause", "item"]))
                etree.SubElement(element, f"{{{NAMESPACE}}}{name}").text = words
            case "attribute":
                element.set("version", "1.0")
    spoilt = etree.tostring(root, encoding="utf-8")
    quickly, slowly = both(lambda: govdoc.loads(spoilt, format="xml"))
    assert quickly == slowly


PIECES = [
    "", "<", ">", "/", "&", ";", "&amp;", "&#13;", "&lt", "\r", "\n", " ", "]]>", "文", "\x01",
    "\ufffe", "</text>", "<text>", "<text/>", "<clause>", "</clauses>", "<!---->", "<?a?>", '"',
    "<![CDATA[文]]>",
]  # fmt: skip


@given(document=documents, data=st.data())
def test_spoilt_characters_of_xml_have_one_verdict(
    document: govdoc.Document, data: st.DataObject
) -> None:
    written = govdoc.dumps(document, format="xml", indent=data.draw(st.sampled_from([None, 1])))
    text = written.decode()
    for _ in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 9)))
        text = text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:]
    quickly, slowly = both(lambda: govdoc.loads(text.encode(), format="xml"))
    assert quickly == slowly


class Words(str):
    """A text that is no plain `str`."""


MISFITS: list[Any] = [
    None, 5, 1.5, True, b"", "", Words("文"), Words(), (), [], ("文",), [Words("文")], "\x00",
    "\ud800", "\uffff", "point", 2**53, "\\u0000",
]  # fmt: skip


@formats
@given(document=documents, data=st.data())
def test_what_cannot_be_written_has_one_verdict(
    format: str, document: govdoc.Document, data: st.DataObject
) -> None:
    """Nothing in the way of a wrong type stops anyone from making one."""
    clauses = find(document, Clause)
    node = data.draw(st.sampled_from([document, *clauses]))
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(type(node))]))
    before = getattr(node, name)
    try:
        object.__setattr__(node, name, data.draw(st.sampled_from(MISFITS)))
        quickly, slowly = both(lambda: govdoc.dumps(document, format=format))
    finally:
        object.__setattr__(node, name, before)
    assert quickly == slowly
