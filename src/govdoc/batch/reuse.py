"""Results of earlier runs for a document's content, read from the ledger by workers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from govdoc.batch.messages import Verdict
from govdoc.errors import Problem


def results_of(
    ledger: str, configuration: str, before: int
) -> Callable[[bytes], Iterable[Verdict]]:
    """What finds the results of a content under `configuration` in runs before the run `before`."""
    uri = f"{Path(ledger).absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, timeout=60.0, isolation_level=None)

    def find(content: bytes) -> Iterable[Verdict]:
        try:
            row = connection.execute(
                "SELECT id, more FROM results"
                " WHERE configuration = ? AND content = ? AND run < ? AND outcome <> 'limit'",
                (configuration, content, before),
            ).fetchone()
            return () if row is None else (_verdict(connection, content, *row),)
        except sqlite3.Error:
            return ()  # the document is judged anew; the parent tells what is wrong with the file

    return find


def _verdict(connection: sqlite3.Connection, content: bytes, result: int, more: int) -> Verdict:
    outcome, pointer = connection.execute(
        "SELECT outcome, pointer FROM results WHERE id = ?", (result,)
    ).fetchone()
    problems, fingerprints = findings(connection, result)
    return Verdict(
        pointer=pointer,
        line=-1,
        content=content,
        outcome=outcome,
        problems=problems,
        fingerprints=fingerprints,
        more=more,
        reused=True,
    )


def findings(connection: sqlite3.Connection, result: int) -> tuple[list[Problem], list[str]]:
    """The findings of a result, and their fingerprints."""
    problems: list[Problem] = []
    fingerprints: list[str] = []
    for code, severity, pointer, eid, line, zh, en, fingerprint in connection.execute(
        "SELECT code, severity, pointer, eid, line, zh, en, fingerprint FROM findings"
        " WHERE result = ? ORDER BY number",
        (result,),
    ):
        problems.append(
            Problem(code=code, severity=severity, pointer=pointer, eid=eid, line=line, zh=zh, en=en)
        )
        fingerprints.append(fingerprint)
    return problems, fingerprints
