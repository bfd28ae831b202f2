"""`python -m benchmarks formats`: JSON and XML both ways, against orjson and lxml alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import orjson
from lxml import etree

from benchmarks import peers as others
from benchmarks.samples import dense, issue_46
from benchmarks.timing import Job
from govdoc import Document, Gazette, dumps, loads


def jobs() -> Iterator[Job]:
    """Every job: two samples with their peers, then the same ten and a hundred times as large."""
    issue = issue_46()
    yield from _jobs("issue46", issue, peers=True)
    yield from _jobs("dense", dense(), peers=True, rounds=10)
    for times, rounds in ((10, 6), (100, 3)):
        assert isinstance(issue, Gazette)
        many = attrs.evolve(issue, issues=issue.issues * times)
        yield from _jobs(f"issue46 ×{times}", many, rounds=rounds)
        yield from _jobs(f"dense ×{times}", dense(5000 * times), rounds=rounds)


def _jobs(
    sample: str, document: Document, *, peers: bool = False, rounds: int | None = None
) -> Iterator[Job]:
    json, xml = dumps(document, format="json"), dumps(document, format="xml")
    plain: Any = orjson.loads(json)
    tree = etree.fromstring(xml)
    other = orjson.dumps(plain, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)
    groups: dict[str, dict[str, Callable[[], object]]] = {
        "JSON read": {
            "orjson.loads": lambda: orjson.loads(json),
            "govdoc.loads": lambda: loads(json, format="json"),
        },
        "JSON read, other order": {
            "orjson.loads": lambda: orjson.loads(other),
            "govdoc.loads": lambda: loads(other, format="json"),
        },
        "JSON write": {
            "orjson.dumps": lambda: orjson.dumps(plain),
            "govdoc.dumps": lambda: dumps(document, format="json"),
        },
        "XML read": {
            "lxml fromstring": lambda: etree.fromstring(xml),
            "govdoc.loads": lambda: loads(xml, format="xml"),
        },
        "XML write": {
            "lxml tostring": lambda: etree.tostring(tree),
            "govdoc.dumps": lambda: dumps(document, format="xml"),
        },
    }
    if peers:
        _add_peers(groups, document, json, xml)
    for group, runs in groups.items():
        for n, (name, run) in enumerate(runs.items()):
            yield Job(group=f"{sample}: {group}", name=name, run=run, floor=n == 0, rounds=rounds)


def _add_peers(groups: dict[str, Any], document: Document, json: bytes, xml: bytes) -> None:
    groups["JSON read"] |= others.json_readers(document, json)
    groups["JSON read"] |= others.json_validators(document, json)
    groups["JSON write"] |= others.json_writers(document, json)
    groups["XML read"] |= others.xml_readers(document, xml)
    groups["XML write"] |= others.xml_writers(document, xml)
