"""Akoma Ntoso 3.0 (OASIS LegalDocML) both ways: `dumps`, `loads`, and `read` with its problems.

The body holds all text; what Akoma Ntoso has no element for travels in `proprietary`. What others
wrote is read too: what has no place in the model is kept as text and reported. The mapping is
told in docs/akoma-ntoso.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from govdoc.errors import DecodeError, Problem, StructureError
from govdoc.formats import documents
from govdoc.formats.akn.checking import check_tree
from govdoc.formats.akn.ids import ids_of
from govdoc.formats.akn.inline_reading import local
from govdoc.formats.akn.layout import serialize
from govdoc.formats.akn.marking import References, spans_of
from govdoc.formats.akn.markup import lost_markup
from govdoc.formats.akn.names import NAMESPACE
from govdoc.formats.akn.reading import Reader
from govdoc.formats.akn.records import (
    apply_records,
    differences,
    find_records,
    read_records,
    write_records,
)
from govdoc.formats.akn.writing import Writer
from govdoc.formats.xml_source import parse


@frozen(kw_only=True)
class Read:
    """A document, and what its file has that is not in it as it stood there."""

    document: documents.Document
    problems: tuple[Problem, ...] = ()
    """What has no place in the model, or no longer agrees; empty for what govdoc wrote."""
    links: tuple[str, ...] = ()
    """Where documents that belong inside it stand: see `linked`."""


def dumps(
    document: documents.Document,
    *,
    indent: int | None = None,
    country: str = "cn",
    links: Sequence[tuple[str, str]] = (),
) -> bytes:
    """`document` as Akoma Ntoso. Raises `EncodeError`.

    `country` is the jurisdiction in the IRIs: `cn-230500`, a code of GB/T 2260 behind `cn-`.
    `links` are the files, with titles, of documents that belong inside it: see `linked`.
    """
    plain = documents.to_plain(document)
    return serialize(_tree(document, plain, country, links), indent)


def _tree(
    document: documents.Document,
    plain: dict[str, Any],
    country: str,
    links: Sequence[tuple[str, str]],
) -> Any:
    ids, references = ids_of(document), References()
    spans = spans_of(document, ids, references, country)
    writer = Writer(document, ids, country, spans, references, links)
    root = writer.write(plain)
    reader = Reader(documents.MAX_PROBLEMS, ours=True)
    _, read = reader.read(root, type(document))
    records = list(differences(writer.nodes, reader.places))
    write_records(root[0][0], documents.type_name(document), records)
    for record in records:
        record.apply(reader.places[record.cls, record.eid])
    if read != plain:
        raise AssertionError("what was written would not be read again equal")
    return root


def loads(data: bytes | str, *, max_problems: int = documents.MAX_PROBLEMS) -> documents.Document:
    """The document in the Akoma Ntoso `data`; `read` tells what has no place in it.

    Raises `DecodeError` and what is below it, for what cannot be read at all.
    """
    return read(data, max_problems=max_problems).document


def read(data: bytes | str, *, max_problems: int = documents.MAX_PROBLEMS) -> Read:
    """The document in the Akoma Ntoso `data`, whoever wrote it, with what was not understood.

    The body's text is what is read. Raises `DecodeError` and what is below it, for what is no
    Akoma Ntoso, or whose records of govdoc's own are broken.
    """
    try:
        cls, plain, reader = _read(data, max_problems)
        document = documents.from_plain(plain, cls, max_problems=max_problems)
    except RecursionError:  # the caller's own stack is nearly full
        raise DecodeError(documents.stack_full()) from None
    problems = tuple(reader.problems[:max_problems])
    return Read(document=document, problems=problems, links=tuple(reader.links))


def _read(data: bytes | str, max_problems: int) -> tuple[type[Any], dict[str, Any], Reader]:
    """Class and plain data of the document in `data`, and the reader that read it."""
    root = parse(data)
    if local(root) != "akomaNtoso":
        raise StructureError(
            Problem(
                code="GD013",
                zh="根元素应为 akomaNtoso",
                en="the root element must be akomaNtoso",
                line=root.sourceline,
            )
        )
    stated = find_records(root)
    wanted = None
    records = []
    if stated is not None:
        at = "/meta/proprietary/document/@version"
        wanted = documents.root_class(stated.get("version"), stated.get("type"), at=at)
        records = read_records(stated, max_problems)
    reader = Reader(max_problems, ours=stated is not None)
    if root.tag != f"{{{NAMESPACE}}}akomaNtoso":
        reader.report(root.tag, root)
    cls, plain = reader.read(root, wanted)
    # What matters most comes first: there is a limit to how many problems are told.
    stale = apply_records(records, reader)
    reader.problems = [*stale, *lost_markup(root, ours=stated is not None), *reader.problems]
    return cls, plain, reader


def check(data: bytes | str) -> tuple[Problem, ...]:
    """What the schema does not see in the Akoma Ntoso `data` (see `checking`): ids, references."""
    return tuple(check_tree(parse(data)))


def lines_of(data: bytes | str, pointers: Iterable[str]) -> dict[str, int | None]:
    """The line in `data` of each of `pointers` into the document that it holds.

    It is that of the innermost element on the way that is a clause, a task, a line or a document.
    """
    _, plain, reader = _read(data, documents.MAX_PROBLEMS)
    found: dict[str, int | None] = {}
    for pointer in pointers:
        node: Any = plain
        line = reader.lines_of.get(id(node))
        for step in pointer.split("/")[1:]:
            at = int(step) if isinstance(node, list) else step
            if isinstance(node, str) or (isinstance(node, dict) and at not in node):
                break
            node = node[at]
            line = reader.lines_of.get(id(node), line)
        found[pointer] = line
    return found


__all__ = ["Read", "check", "dumps", "lines_of", "loads", "read"]
