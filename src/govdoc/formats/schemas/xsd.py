"""The XML Schema (1.0) of govdoc's XML, generated from the classes of the model."""

from __future__ import annotations

import inspect
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from govdoc.formats.conversion import DATE_PATTERN, DECIMAL_PATTERN, MAX_INTEGER
from govdoc.formats.documents import DOCUMENT_TYPES, VERSION
from govdoc.formats.schemas.field_docs import field_docs
from govdoc.formats.shapes import Array, Field, Record, Scalar, Shape, classes, fields
from govdoc.formats.xml_names import NAMESPACE, item_name

_XS = "http://www.w3.org/2001/XMLSchema"
_E: Any = ElementMaker(namespace=_XS, nsmap={"xs": _XS, None: NAMESPACE})


def xsd() -> str:
    """The schema as text, with a final newline."""
    schema = _E.schema(
        {"targetNamespace": NAMESPACE, "elementFormDefault": "qualified", "version": VERSION},
        *(_root(name, cls) for name, cls in DOCUMENT_TYPES.items()),
        *(_complex_type(cls) for cls in classes(*DOCUMENT_TYPES.values())),
        _E.simpleType(
            {"name": "integer"},
            _restriction(
                "integer",
                minInclusive=str(-MAX_INTEGER),
                maxInclusive=str(MAX_INTEGER),
                pattern="-?(0|[1-9][0-9]*)",
            ),
        ),
        _E.simpleType({"name": "boolean"}, _restriction("boolean", pattern="true|false")),
        _E.simpleType(
            {"name": "decimal"},
            _restriction("string", pattern=DECIMAL_PATTERN.replace("?:", "")),
        ),
        _E.simpleType({"name": "date"}, _restriction("date", pattern=DATE_PATTERN)),
    )
    text = etree.tostring(schema, pretty_print=True, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _root(name: str, cls: type) -> Any:
    version = _E.attribute(
        {"name": "version", "type": "xs:string", "fixed": VERSION, "use": "required"}
    )
    extension = _E.extension({"base": cls.__name__}, version)
    return _E.element({"name": name}, _E.complexType(_E.complexContent(extension)))


def _complex_type(cls: type) -> Any:
    docs = field_docs(cls)
    elements = [_element(field, docs.get(field.name)) for field in fields(cls)]
    # In any order, as the keys of an object are.
    return _E.complexType({"name": cls.__name__}, _doc(inspect.getdoc(cls)), _E.all(*elements))


def _element(field: Field, doc: str | None) -> Any:
    element = _typed(field.name, field.shape)
    if not field.required:
        element.set("minOccurs", "0")
    if doc:
        element.insert(0, _doc(doc))
    return element


def _typed(name: str, shape: Shape) -> Any:
    match shape:
        case Array(item):
            each = _typed(item_name(item), item)
            each.set("minOccurs", "0")
            each.set("maxOccurs", "unbounded")
            return _E.element({"name": name}, _E.complexType(_E.sequence(each)))
        case Record(cls):
            return _E.element({"name": name, "type": cls.__name__})
        case Scalar("choice"):
            values = (_E.enumeration({"value": choice}) for choice in shape.choices)
            return _E.element(
                {"name": name}, _E.simpleType(_E.restriction({"base": "xs:string"}, *values))
            )
        case Scalar("text"):
            return _E.element({"name": name, "type": "xs:string"})
        case Scalar():
            return _E.element({"name": name, "type": shape.name})


def _restriction(base: str, **facets: str) -> Any:
    return _E.restriction(
        {"base": f"xs:{base}"}, *(_E(name, {"value": value}) for name, value in facets.items())
    )


def _doc(text: str | None) -> Any:
    return _E.annotation(_E.documentation(text or ""))
