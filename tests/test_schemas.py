"""The published schemas are those that the classes give, and are schemas."""

from __future__ import annotations

import json

import jsonschema
import pytest
from lxml import etree

from govdoc.formats.schemas import schema
from govdoc.formats.schemas.json_schema import json_schema
from govdoc.formats.schemas.xsd import xsd


def test_the_committed_json_schema_is_what_the_classes_give() -> None:
    assert schema("json") == json_schema()


def test_the_committed_xsd_is_what_the_classes_give() -> None:
    assert schema("xml") == xsd()


def test_the_json_schema_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema("json")))


def test_the_xsd_is_an_xml_schema() -> None:
    etree.XMLSchema(etree.fromstring(schema("xml").encode()))


def test_every_field_of_a_notice_is_described() -> None:
    notice = json.loads(schema("json"))["$defs"]["Notice"]
    described = [name for name, field in notice["properties"].items() if "description" in field]
    assert {"title", "number", "addressees", "issuers", "dated"} <= set(described)


@pytest.mark.parametrize("text", ['{"govdoc":"1.0","type":"issue"}', '{"type":"issue","number":1}'])
def test_the_json_schema_refuses_what_is_missing(text: str) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema("json")))
    assert not validator.is_valid(json.loads(text))
