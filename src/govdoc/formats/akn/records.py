"""What the body cannot say: records in `proprietary`, each about the node with an eId.

Writing reads its own body and states what differs from the document; reading reads the body and
puts that right. So text never stands here, and where another tool has changed it, it is the
body's that is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen
from lxml import etree

from govdoc.errors import Problem, StructureError
from govdoc.formats import documents, xml
from govdoc.formats.akn.blocks_reading import BlockReader
from govdoc.formats.akn.inline_writing import add
from govdoc.formats.akn.names import NODES, SOURCE
from govdoc.formats.checking import unknown
from govdoc.formats.shapes import fields
from govdoc.formats.xml_names import NAMESPACE, element_name
from govdoc.model.instruments import Instrument

Plain = Mapping[str, Any]
_CLASSES = {element_name(cls): cls for cls in NODES}
_ROOT = f"{{{NAMESPACE}}}document"


@frozen
class Record:
    """What is to be said of a node beside what its elements say."""

    cls: type
    eid: str
    values: Plain
    absent: tuple[str, ...]
    """Fields that the body seems to state and that the node has not."""
    digest: str
    """Of what the body says of the node: it is another where the body was changed."""

    def apply(self, data: dict[str, Any]) -> None:
        """Put `data`, as read from the body, right."""
        data.update(self.values)
        for name in self.absent:
            data.pop(name, None)


def differences(
    nodes: Iterable[tuple[type, str, Plain]], places: Mapping[tuple[type, str], Plain]
) -> Iterator[Record]:
    """A record for every one of `nodes` that the body does not state in full."""
    for cls, eid, truth in nodes:
        read = places[cls, eid]
        own = [f.name for f in fields(cls) if f.name not in NODES[cls]]
        values = {n: truth[n] for n in own if n in truth and (n not in read or read[n] != truth[n])}
        absent = tuple(name for name in own if name in read and name not in truth)
        if values or absent:
            yield Record(cls, eid, values, absent, _digest(cls, read))


def _digest(cls: type, read: Plain) -> str:
    """Of an instrument, of all that is in it: what is said of it rests on its clauses."""
    whole = cls is Instrument
    said = {name: value for name, value in read.items() if whole or name not in NODES[cls]}
    data = json.dumps(said, ensure_ascii=False, sort_keys=True).encode()
    return hashlib.sha256(data).hexdigest()[:16]


def write_records(meta: Any, name: str, records: Iterable[Record]) -> None:
    """Add `records` on a document of the type `name` to `meta`."""
    proprietary = add(meta, "proprietary", source=f"#{SOURCE}")
    root = etree.SubElement(proprietary, _ROOT, nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    root.set("version", documents.VERSION)
    root.set("type", name)
    for record in records:
        out: list[str] = []
        xml.fields_writer(record.cls)(out, dict(record.values), "", "")
        tag = element_name(record.cls)
        element = etree.fromstring(f'<{tag} xmlns="{NAMESPACE}">{"".join(out)}</{tag}>')
        if record.eid:
            element.set("eId", record.eid)
        if record.absent:
            element.set("absent", " ".join(record.absent))
        element.set("digest", record.digest)
        root.append(element)


def find_records(root: Any) -> Any:
    """The element that holds the records of a file; `None` where govdoc did not write it."""
    return next(root.iterfind(f".//{{*}}proprietary/{_ROOT}"), None)


def read_records(element: Any, max_problems: int) -> list[Record]:
    """The records in `element`. Raises `StructureError` for what is no record."""
    reader = xml.Reader(max_problems)
    found = []
    for child in element:
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if child.tag != f"{{{NAMESPACE}}}{tag}" or tag not in _CLASSES:
            reader.problems.append(unknown(f"/{tag}", tag, ("元素", "element")))
            continue
        cls, eid = _CLASSES[tag], child.get("eId", "")
        reader.attributes(child, f"/{tag}", {"eId", "absent", "digest"})
        values = reader.record(child, cls, f"/{tag}[{eid}]", 0)
        absent = tuple(child.get("absent", "").split())
        for name in {*values, *absent} & NODES[cls]:
            reader.problems.append(unknown(f"/{tag}[{eid}]/{name}", name))
        found.append(Record(cls, eid, values, absent, child.get("digest", "")))
    if reader.problems:
        raise StructureError(reader.problems[:max_problems])
    return found


def apply_records(records: Iterable[Record], reader: BlockReader) -> Iterator[Problem]:
    """Put what `reader` has read right; a problem for each record that no longer fits."""
    records = list(records)
    found = [(record, reader.places.get((record.cls, record.eid))) for record in records]
    changed = {
        (record.cls, record.eid)
        for record, data in found
        if data is not None and record.digest != _digest(record.cls, data)
    }
    for record, data in found:
        name = record.eid or element_name(record.cls)
        if data is None:
            yield Problem(
                code="GD063",
                zh=f"正文中已没有“{name}”，关于它的记载未读入：{'、'.join(record.values)}",
                en=f"“{name}” is gone from the body; what was said of it is not read: "
                f"{', '.join(record.values)}",
                severity="warning",
                eid=record.eid,
            )
            continue
        if (record.cls, record.eid) in changed:
            yield Problem(
                code="GD064",
                zh=f"“{name}”的正文在写出后被改动，以正文为准；此前的记载未必相符："
                f"{'、'.join((*record.values, *record.absent))}",
                en=f"the body of “{name}” was changed after it was written; the body holds, "
                f"what was said of it may not fit: {', '.join((*record.values, *record.absent))}",
                severity="warning",
                eid=record.eid,
            )
        record.apply(data)
