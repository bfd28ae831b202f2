"""The ledger of runs (台账): what was judged, with which result, how far a run has come.

One SQLite file. Everything up to a position is committed together with the position, so that a
run killed at any moment is continued from there: nothing lost, nothing counted twice. One process
writes at a time: it holds a lock on an empty database beside the ledger for as long as it runs,
which the system takes from it when it dies. The rollback journal, not the write-ahead log: the
latter does not work on network drives.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import time
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from attrs import define, frozen

from govdoc._version import __version__
from govdoc.batch.ledger_file import connected, locked, told
from govdoc.batch.messages import Verdict
from govdoc.batch.reuse import findings

_COMMIT_EVERY = 1.0
"""Seconds between commits: as much as a kill may cost."""


@frozen(kw_only=True)
class Position:
    """How far a run has come."""

    source: int = 0
    """Index of the source."""
    start: int = 0
    """Where in it the next unit begins."""
    line: int = 0
    """Lines of it before that."""
    inputs: str = ""
    """A hash of the names, sizes and times of change of the sources up to there."""


@frozen(kw_only=True)
class Stored:
    """A document as the ledger has it."""

    source: str
    line: int
    """From 1; 0 for a whole file."""
    verdict: Verdict


@define
class Run:
    """A run in the ledger."""

    number: int
    position: Position
    documents: int
    skipped: int
    finished: bool


class Ledger:
    """A ledger that this process writes; a context manager."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = locked(path)
        try:
            self._connection = connected(path, create=True)
        except BaseException:
            self._lock.close()
            raise
        self._run: Run | None = None
        self._configuration = ""
        self._committed = time.monotonic()
        self._source = -1

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # What was added since the last commit is judged again on the way on.
        self._connection.close()
        self._lock.close()

    def last(self, configuration: str, settings: dict[str, Any]) -> Run | None:
        """The last run of the same configuration, inputs and settings."""
        with told(self.path):
            row = self._connection.execute(
                "SELECT id, source, start, line, inputs, documents, skipped, finished FROM runs"
                " WHERE configuration = ? AND settings = ? ORDER BY id DESC LIMIT 1",
                (configuration, _json(settings)),
            ).fetchone()
        if row is None:
            return None
        number, source, start, line, inputs, documents, skipped, finished = row
        position = Position(source=source, start=start, line=line, inputs=inputs)
        return Run(number, position, documents, skipped, finished is not None)

    def begin(self, configuration: str, settings: dict[str, Any], run: Run | None) -> Run:
        """Continue `run`, or begin a new one."""
        with told(self.path):
            if run is None:
                cursor = self._connection.execute(
                    "INSERT INTO runs (started, version, configuration, settings)"
                    " VALUES (?, ?, ?, ?)",
                    (_now(), __version__, configuration, _json(settings)),
                )
                run = Run(cursor.lastrowid or 0, Position(), 0, 0, False)
            self._connection.execute("BEGIN IMMEDIATE")
        self._run, self._configuration = run, configuration
        return run

    def add(self, source: int, name: str, line: int, verdict: Verdict) -> None:
        """Add a document of the source number `source`."""
        run = self._run
        assert run is not None
        with told(self.path):
            if source != self._source:
                self._connection.execute(
                    "INSERT OR IGNORE INTO sources VALUES (?, ?, ?)", (run.number, source, name)
                )
                self._source = source
            result = self._result(run, verdict)
            run.documents += 1
            self._connection.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)",
                (run.number, run.documents, source, line, result, verdict.reused),
            )

    def _result(self, run: Run, verdict: Verdict) -> int:
        content = verdict.content or None
        if content is not None and verdict.outcome != "limit":
            row = self._connection.execute(
                "SELECT id FROM results WHERE configuration = ? AND content = ?"
                " AND outcome <> 'limit'",
                (self._configuration, content),
            ).fetchone()
            if row is not None:
                return int(row[0])
        cursor = self._connection.execute(
            "INSERT INTO results (run, configuration, content, pointer, outcome, more)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                run.number,
                self._configuration,
                content,
                verdict.pointer,
                verdict.outcome,
                verdict.more,
            ),
        )
        result = cursor.lastrowid or 0
        self._connection.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (result, n, p.code, p.severity, p.pointer, p.eid, p.line, p.zh, p.en, fingerprint)
                for n, (p, fingerprint) in enumerate(
                    zip(verdict.problems, verdict.fingerprints, strict=True)
                )
            ),
        )
        return result

    def reach(self, position: Position, skipped: int) -> None:
        """The run has come to `position`, with `skipped` documents more left out on the way."""
        run = self._run
        assert run is not None
        run.position = position
        run.skipped += skipped
        if time.monotonic() - self._committed > _COMMIT_EVERY:
            self._commit()
            with told(self.path):
                self._connection.execute("BEGIN IMMEDIATE")

    def finish(self) -> None:
        """The run is at its end."""
        assert self._run is not None
        self._commit(finished=_now())

    def _commit(self, finished: str | None = None) -> None:
        run = self._run
        assert run is not None
        at = run.position
        with told(self.path):
            self._connection.execute(
                "UPDATE runs SET source = ?, start = ?, line = ?, inputs = ?, documents = ?,"
                " skipped = ?, finished = ? WHERE id = ?",
                (
                    at.source,
                    at.start,
                    at.line,
                    at.inputs,
                    run.documents,
                    run.skipped,
                    finished,
                    run.number,
                ),
            )
            self._connection.execute("COMMIT")
        self._committed = time.monotonic()

    def stored(self, run: Run) -> Iterator[Stored]:
        """The documents of `run` so far, in order."""
        with told(self.path):
            yield from stored(self._connection, run.number)


def stored(connection: sqlite3.Connection, run: int) -> Iterator[Stored]:
    """The documents of the run number `run`, in order."""
    for name, line, result, content, pointer, outcome, more, reused in connection.execute(
        "SELECT s.name, d.line, d.result, r.content, r.pointer, r.outcome, r.more, d.reused"
        " FROM documents d JOIN results r ON r.id = d.result"
        " JOIN sources s ON s.run = d.run AND s.number = d.source"
        " WHERE d.run = ? ORDER BY d.number",
        (run,),
    ):
        problems, fingerprints = findings(connection, result)
        verdict = Verdict(
            pointer=pointer,
            line=line,
            content=content or b"",
            outcome=outcome,
            problems=problems,
            fingerprints=fingerprints,
            more=more,
            reused=bool(reused),
        )
        yield Stored(source=name, line=line, verdict=verdict)


def _json(settings: dict[str, Any]) -> str:
    return json.dumps(settings, ensure_ascii=False, sort_keys=True)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
