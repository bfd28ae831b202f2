"""The ledger of runs: resumed after kills, used again, told; and what is no ledger."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

import govdoc
from benchmarks.issues import lines
from govdoc.batch import Options, Result, Scan
from govdoc.batch.ledger import Ledger
from govdoc.batch.runs import Runs
from govdoc.rules.documents import samples
from tests import kills

NOTICE = govdoc.dumps(samples.notice(), format="json")


def run(path: Path, ledger: Path, *, resume: bool = False, **options: Any) -> list[Result]:
    return list(Scan([path], Options(**options), jobs=1, ledger=str(ledger), resume=resume))


def test_runs_killed_at_random_moments_and_resumed_are_as_if_undisturbed(tmp_path: Path) -> None:
    (tmp_path / "dump").mkdir()
    kills.dump(tmp_path / "dump", 200)
    tally = kills.disturbed(tmp_path, 2, 3, "suite", 6.0)
    assert (tally.kills, tally.runs >= 1) == (3, True)


def test_a_run_left_in_the_middle_is_continued_from_there(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "run.sqlite"
    path.write_bytes(b"".join(lines(250)))
    whole = list(Scan([path], Options(), jobs=1))
    with contextlib.closing(iter(Scan([path], Options(), jobs=1, ledger=str(ledger)))) as left:
        for _ in range(200):
            next(left)
    scan = Scan([path], Options(), jobs=2, ledger=str(ledger), resume=True)
    assert list(scan) == whole
    assert scan.run == 1
    connection = sqlite3.connect(ledger)
    numbers = connection.execute("SELECT count(*), max(number) FROM documents").fetchone()
    connection.close()
    assert numbers == (250, 250)


def test_a_finished_run_is_told_again_and_begun_anew_where_a_source_has_changed(
    tmp_path: Path,
) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "run.sqlite"
    path.write_bytes(NOTICE + b"{}\n")
    first = run(path, ledger)
    scan = Scan([path], Options(), jobs=1, ledger=str(ledger), resume=True)
    assert (list(scan), scan.run, scan.resumed) == (first, 1, 2)
    path.write_bytes(NOTICE + b"{}\n{\n")
    scan = Scan([path], Options(), jobs=1, ledger=str(ledger), resume=True)
    assert ([r.reused for r in scan], scan.run, scan.resumed) == ([True, True, False], 2, 0)


def test_results_are_used_again_for_the_same_content_and_options_only(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "run.sqlite"
    data = b"".join(lines(12))
    path.write_bytes(data)
    first = run(path, ledger)
    again = run(path, ledger)
    assert [r.reused for r in first + again] == [False] * 12 + [True] * 12
    assert [r.problems for r in again] == [r.problems for r in first]
    assert any(r.problems for r in first)
    assert not any(r.reused for r in run(path, ledger, ignore=("GD5",)))
    path.write_bytes(NOTICE + data)
    moved = run(path, ledger)
    assert [r.reused for r in moved] == [False] + [True] * 12
    assert moved[1].source == f"{path}:2"
    other = tmp_path / "b.json"
    other.write_bytes(NOTICE)
    assert [r.reused for r in run(other, ledger)] == [False]  # it was a line, and is a file


def test_the_runs_of_a_ledger_are_told_and_compared(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "run.sqlite"

    def texts(*words: str) -> bytes:
        rows = (f'{{"title": "某市公告{n}", "text": "{word}"}}' for n, word in enumerate(words))
        return "\n".join(rows).encode()

    path.write_bytes(texts("做好工作，，确保完成。", "按照（要求办理。"))
    run(path, ledger)
    path.write_bytes(b"\n" + texts("做好工作，，确保完成。", "按照要求办理。", "尽快，，办理。"))
    run(path, ledger)
    with contextlib.closing(Runs(str(ledger))) as runs:
        assert [(r.number, r.documents, r.findings) for r in runs.all()] == [(1, 2, 2), (2, 3, 2)]
        assert list(runs.by_code(1)) == [("GD501", "warning", 1, 1), ("GD503", "warning", 1, 1)]
        assert list(runs.outcomes(2)) == [("checked", 3, 1)]
        told = [(d.state, d.code, d.source, d.count) for d in runs.difference(1, 2)]
        assert told == [
            ("new", "GD503", f"{path}:4", 1),
            ("gone", "GD501", f"{path}:2", 1),
            ("unchanged", "GD503", f"{path}:2", 1),
        ]
        assert runs.number(None) == 2
        with pytest.raises(govdoc.LedgerError, match="has no run 9"):
            runs.number(9)


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    ledger = str(tmp_path / "run.sqlite")
    with Ledger(ledger), pytest.raises(govdoc.LedgerError, match="in use by another"):
        Ledger(ledger)
    with Ledger(ledger):
        pass


def test_what_is_no_ledger_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    text, foreign, newer, cut = (tmp_path / name for name in "abcd")
    text.write_text("not a database, and long enough to be looked at as one\n" * 20)
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE runs (id)")
    connection.close()
    for path in (newer, cut):
        with Ledger(str(path)):
            pass
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    os.truncate(cut, cut.stat().st_size - 4096)
    for path, words in (
        (text, "no ledger"),
        (foreign, "another program"),
        (newer, "version 99"),
        (cut, "cut short|damaged"),
    ):
        before = path.read_bytes()
        with pytest.raises(govdoc.LedgerError, match=words) as refused:
            Ledger(str(path))
        (problem,) = refused.value.problems
        assert (problem.code, problem.source) == ("GD048", str(path))
        assert path.read_bytes() == before
    with pytest.raises(govdoc.LedgerError, match="no folder"):
        Ledger(str(tmp_path / "none" / "x.sqlite"))
    with pytest.raises(govdoc.LedgerError, match="does not exist"):
        Runs(str(tmp_path / "none.sqlite"))


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "run.sqlite"
    path.write_bytes(b"".join(lines(100)))
    begin = Ledger.begin

    def small(self: Ledger, *arguments: Any) -> Any:
        self._connection.execute("PRAGMA max_page_count = 1")  # no page more than there are
        return begin(self, *arguments)

    monkeypatch.setattr(Ledger, "begin", small)
    with pytest.raises(govdoc.LedgerError, match="disk that is full"):
        run(path, ledger)
