"""What a ledger tells of its runs: which there were, what one found, what is new since another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from govdoc.batch.ledger_file import connected, ledger_error, told


@frozen(kw_only=True)
class RunRow:
    """A run, as the ledger has it."""

    number: int
    started: str
    """UTC."""
    finished: str
    """UTC; empty for one that was killed, or goes on."""
    version: str
    """govdoc's."""
    documents: int
    findings: int
    paths: tuple[str, ...]


@frozen(kw_only=True)
class Difference:
    """Findings of two runs with one fingerprint."""

    state: str
    """`new`, `gone` or `unchanged`."""
    code: str
    source: str
    """The document, in the run that has it."""
    place: str
    zh: str
    en: str
    count: int
    """How many there are: a dump may hold a document twice."""


class Runs:
    """The runs in the ledger `path`. Raises `LedgerError`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._connection = connected(path)

    def close(self) -> None:
        self._connection.close()

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with told(self.path):
            yield from self._connection.execute(query, values)

    def all(self) -> Iterator[RunRow]:
        """Every run, the oldest first."""
        for number, started, finished, version, settings, documents in self._rows(
            "SELECT id, started, finished, version, settings, documents FROM runs ORDER BY id"
        ):
            ((findings,),) = self._rows(
                "SELECT count(*) FROM documents d JOIN findings f USING (result) WHERE d.run = ?",
                number,
            )
            yield RunRow(
                number=number,
                started=started,
                finished=finished or "",
                version=version,
                documents=documents,
                findings=findings,
                paths=tuple(json.loads(settings)["paths"]),
            )

    def number(self, wanted: int | None, *, before: int | None = None) -> int:
        """The run `wanted`, or the last one; the last before another. Raises `LedgerError`."""
        for (number,) in self._rows(
            "SELECT id FROM runs WHERE (?1 IS NULL OR id = ?1) AND (?2 IS NULL OR id < ?2)"
            " ORDER BY id DESC LIMIT 1",
            wanted,
            before,
        ):
            return int(number)
        shown = wanted if wanted is not None else f"< {before}"
        raise ledger_error(f"中没有第 {shown} 次运行", f"has no run {shown}", self.path)

    def by_code(self, run: int) -> Iterator[tuple[str, str, int, int]]:
        """Code, severity, findings and documents of the run, the most frequent first."""
        yield from self._rows(
            "SELECT f.code, min(f.severity), count(*), count(DISTINCT d.number)"
            " FROM documents d JOIN findings f USING (result) WHERE d.run = ?"
            " GROUP BY f.code ORDER BY 3 DESC, 1",
            run,
        )

    def outcomes(self, run: int) -> Iterator[tuple[str, int, int]]:
        """Outcome, documents, and how many of them were results used again."""
        yield from self._rows(
            "SELECT r.outcome, count(*), sum(d.reused) FROM documents d"
            " JOIN results r ON r.id = d.result WHERE d.run = ? GROUP BY 1 ORDER BY 2 DESC",
            run,
        )

    def difference(self, old: int, new: int) -> Iterator[Difference]:
        """What is new in the run `new`, gone from it, and in both, by fingerprint."""
        with told(self.path):
            self._connection.execute("PRAGMA temp_store = FILE")
            for name, run in (("old", old), ("new", new)):
                self._connection.execute(f"DROP TABLE IF EXISTS temp.{name}_findings")
                self._connection.execute(
                    f"CREATE TEMP TABLE {name}_findings AS SELECT f.fingerprint AS fingerprint,"
                    " count(*) AS count, min(d.number) AS document FROM main.documents d"
                    " JOIN main.findings f USING (result) WHERE d.run = ? GROUP BY f.fingerprint",
                    (run,),
                )
                self._connection.execute(
                    f"CREATE INDEX temp.{name}_by_fingerprint ON {name}_findings (fingerprint)"
                )
        for state, mine, other, run in (
            ("new", "new", "old", new),
            ("gone", "old", "new", old),
            ("unchanged", "new", "old", new),
        ):
            share = (
                "min(m.count, o.count)"
                if state == "unchanged"
                else "m.count - coalesce(o.count, 0)"
            )
            for row in self._rows(
                f"SELECT f.code, s.name, d.line, r.pointer, f.eid, f.pointer, f.zh, f.en, {share}"
                f" FROM {mine}_findings m LEFT JOIN {other}_findings o USING (fingerprint)"
                " JOIN main.documents d ON d.run = ? AND d.number = m.document"
                " JOIN main.results r ON r.id = d.result"
                " JOIN main.sources s ON s.run = d.run AND s.number = d.source"
                " JOIN main.findings f ON f.result = d.result AND f.fingerprint = m.fingerprint"
                f" WHERE coalesce({share}, 0) > 0 ORDER BY m.document, f.number",
                run,
            ):
                code, name, line, inside, eid, pointer, zh, en, count = row
                where = (f"{name}:{line}" if line else name) + (f"#{inside}" if inside else "")
                yield Difference(
                    state=state,
                    code=code,
                    source=where,
                    place=eid or pointer,
                    zh=zh,
                    en=en,
                    count=count,
                )
