"""`python -m benchmarks formats`: JSON and XML both ways, against orjson and lxml alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from lxml import etree

from benchmarks.samples import dense, issue_46
from benchmarks.timing import Job
from govdoc import Document, dumps, loads


def jobs() -> Iterator[Job]:
    """Every job, four groups for each sample."""
    yield from _jobs("issue46", issue_46())
    yield from _jobs("dense", dense())


def _jobs(sample: str, document: Document) -> Iterator[Job]:
    json, xml = dumps(document, format="json"), dumps(document, format="xml")
    plain: Any = orjson.loads(json)
    tree = etree.fromstring(xml)
    reading, writing = f"{sample}: JSON read", f"{sample}: JSON write"
    yield Job(group=reading, name="orjson.loads", run=lambda: orjson.loads(json), floor=True)
    yield Job(group=reading, name="govdoc.loads", run=lambda: loads(json, format="json"))
    yield Job(group=writing, name="orjson.dumps", run=lambda: orjson.dumps(plain), floor=True)
    yield Job(group=writing, name="govdoc.dumps", run=lambda: dumps(document, format="json"))
    reading, writing = f"{sample}: XML read", f"{sample}: XML write"
    yield Job(group=reading, name="lxml fromstring", run=lambda: etree.fromstring(xml), floor=True)
    yield Job(group=reading, name="govdoc.loads", run=lambda: loads(xml, format="xml"))
    yield Job(group=writing, name="lxml tostring", run=lambda: etree.tostring(tree), floor=True)
    yield Job(group=writing, name="govdoc.dumps", run=lambda: dumps(document, format="xml"))
