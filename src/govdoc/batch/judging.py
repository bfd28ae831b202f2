"""One document judged: read by its format, checked by the rules, every finding with its line."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import attrs
import msgspec
from attrs import frozen

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch.fingerprints import fingerprints
from govdoc.batch.messages import Verdict
from govdoc.batch.options import Options
from govdoc.batch.records import Record, records
from govdoc.batch.sources import format_by_content
from govdoc.errors import DecodeError, GovdocError, Problem
from govdoc.formats.documents import Document, dumps
from govdoc.formats.lines import lines_of
from govdoc.formats.noting import read_noting
from govdoc.rules.documents.checking import check, wanted, with_noticed
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.reports import unread


def content_hash(kind: str, data: bytes) -> bytes:
    """What tells documents of one content, read in one way, from all others."""
    return blake2b(data, digest_size=16, key=kind.encode()).digest()


@frozen
class Judge:
    """Judges documents by `rules`."""

    options: Options
    rules: tuple[Rule, ...]
    documents: bool = False
    """Whether the documents are wanted, too."""

    def file(self, data: bytes, kind: str, content: bytes) -> Iterator[Verdict]:
        """The documents in a whole file, or in what a record has for its text."""
        if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f"):
            yield self._verdict("", -1, content, None, [P.empty()], "checked")
            return
        format = format_by_content(data, kind)
        if format == "json":
            yield from self._json(data, -1, content)
        else:
            yield self._document(data, format, "", -1, content)

    def line(self, data: bytes, line: int, content: bytes) -> Iterator[Verdict]:
        """The documents on a line of JSON Lines."""
        return self._json(data, line, content)

    def row(self, row: dict[str, Any], line: int, content: bytes) -> Iterator[Verdict]:
        """The documents in a row of a table."""
        return self._plain(row, line, content)

    def refused(self, error: DecodeError, line: int, content: bytes = b"") -> Verdict:
        """What could not be read."""
        return self._verdict("", line, content, None, list(error.problems), "unreadable")

    def _json(self, data: bytes, line: int, content: bytes) -> Iterator[Verdict]:
        if b'"govdoc"' not in data[:80]:
            try:
                plain = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
            except (msgspec.MsgspecError, ValueError, RecursionError):
                plain = None  # read again below, where the fault is told
            if isinstance(plain, list) or (isinstance(plain, dict) and "govdoc" not in plain):
                yield from self._plain(plain, line, content)
                return
        yield self._document(data, "json", "", line, content)

    def _plain(self, plain: Any, line: int, content: bytes) -> Iterator[Verdict]:
        for n, record in enumerate(records(plain, self.options.text_field)):
            # A result is used again for a whole line only, so those of a list are told apart.
            own = content_hash(str(n), content) if record.pointer else content
            yield self._record(record, line, own)

    def _record(self, record: Record, line: int, content: bytes) -> Verdict:
        if not record.text:
            outcome = "checked" if record.document or record.problems[0].code != "GD046" else ""
            found = list(record.problems)
            if record.document is not None:
                found += check(record.document, rules=self.rules)
            pointer, document = record.pointer, record.document
            return self._verdict(pointer, line, content, document, found, outcome or "unreadable")
        data = record.text.encode("utf-8", "surrogatepass")
        format = format_by_content(data, "text")
        return self._document(data, format, record.pointer, line, content, record.problems)

    def _document(
        self,
        data: bytes,
        format: str,
        pointer: str,
        line: int,
        content: bytes,
        known: tuple[Problem, ...] = (),
    ) -> Verdict:
        most = self.options.max_problems
        try:
            document, noticed = read_noting(data, format, max_bytes=len(data), max_problems=most)
        except GovdocError as error:
            found = [*known, *error.problems]
            return self._verdict(pointer, line, content, None, found, "unreadable")
        report = check(document, rules=self.rules, max_problems=most)
        told = list(report)
        if line < 0:
            lines = lines_of(document, data, format, {finding.pointer for finding in told})
            told = [attrs.evolve(f, line=lines.get(f.pointer)) for f in told]
        more = report.total - len(report)
        told = [*known, *with_noticed(told, noticed, "")]
        return self._verdict(pointer, line, content, document, told, "checked", more)

    def _verdict(
        self,
        pointer: str,
        line: int,
        content: bytes,
        document: Document | None,
        found: list[Problem],
        outcome: str,
        more: int = 0,
    ) -> Verdict:
        most, select, ignore = self.options.max_problems, self.options.select, self.options.ignore
        found = [f for f in found if unread(f) or wanted(f.code, select, ignore)]
        told = found[: max(0, most)]
        written = b""
        if self.documents and document is not None:
            try:
                written = dumps(document, format="json")
            except GovdocError as error:
                told = [*told, *error.problems]
        return Verdict(
            pointer=pointer,
            line=line,
            content=content,
            outcome=outcome,
            problems=[attrs.evolve(p, basis=None) if p.basis else p for p in told],
            fingerprints=fingerprints(document, content, told),
            more=more + len(found) - len(found[: max(0, most)]),
            document=written,
        )
