"""Runs killed at random moments, the whole process group, and resumed: `python -m tests.kills 200`.

A dump of every kind of source is checked undisturbed, then again and again with kills. Each time
the ledger and the report have to be those of the undisturbed run. The suite does it with a few.
"""

from __future__ import annotations

import gzip
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from attrs import define

from benchmarks.issues import lines

ROOT = Path(__file__).parent.parent


@define
class Tally:
    """What came of it."""

    kills: int = 0
    runs: int = 0
    """Runs that were brought to their end."""
    continued: int = 0
    """Starts that found something to continue."""


def dump(folder: Path, documents: int) -> None:
    """JSON Lines, packed and not, a zip and single files, with some that cannot be read."""
    quarter = documents // 4
    found = list(lines(documents))
    with (folder / "a.jsonl").open("wb") as file:
        file.writelines(found[:quarter])
        file.write(b"{broken\n")
    with gzip.open(folder / "b.jsonl.gz", "wb") as packed:
        packed.writelines(found[quarter : 2 * quarter])
    with zipfile.ZipFile(folder / "c.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for n, line in enumerate(found[2 * quarter : 3 * quarter]):
            archive.writestr(f"{n:05}.json", line)
    (folder / "d").mkdir()
    for n, line in enumerate(found[3 * quarter :]):
        (folder / "d" / f"{n:05}.json").write_bytes(line)


def command(folder: Path, ledger: str, jobs: int) -> list[str]:
    """A check of the dump in `folder`."""
    return [
        *(sys.executable, "-m", "govdoc", "--lang", "en", "check", str(folder / "dump")),
        *("-j", str(jobs), "--format", "jsonl", "--ledger", str(folder / ledger), "--resume"),
    ]  # fmt: skip


def environment() -> dict[str, str]:
    path = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": path}


def undisturbed(folder: Path, jobs: int) -> tuple[bytes, list[tuple[object, ...]]]:
    """The report and the ledger of a run that nobody disturbs."""
    done = subprocess.run(
        command(folder, "whole.sqlite", jobs),
        check=False,
        capture_output=True,
        env=environment(),
    )
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout, contents(folder / "whole.sqlite")


def contents(ledger: Path) -> list[tuple[object, ...]]:
    """All that a ledger says, times aside."""
    connection = sqlite3.connect(ledger)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found: list[tuple[object, ...]] = connection.execute(
            "SELECT id, finished IS NULL, documents, skipped, source, start, line, inputs FROM runs"
        ).fetchall()
        found += connection.execute(
            "SELECT d.run, d.number, s.name, d.line, d.reused, r.content, r.outcome, r.pointer,"
            " r.more FROM documents d JOIN results r ON r.id = d.result"
            " JOIN sources s ON s.run = d.run AND s.number = d.source ORDER BY d.number"
        ).fetchall()
        found += connection.execute(
            "SELECT d.number, f.number, f.code, f.pointer, f.eid, f.line, f.zh, f.fingerprint"
            " FROM documents d JOIN findings f USING (result) ORDER BY d.number, f.number"
        ).fetchall()
        found += connection.execute("SELECT count(*) FROM results").fetchall()
        found += connection.execute("SELECT count(*) FROM findings").fetchall()
    finally:
        connection.close()
    return found


def disturbed(folder: Path, jobs: int, kills: int, seed: str, longest: float) -> Tally:
    """Kill runs until there were `kills`, and end the last; raise where anything differs."""
    report, ledger = undisturbed(folder, jobs)
    chance, tally = random.Random(seed), Tally()
    broken = folder / "broken.sqlite"
    while tally.kills < kills or broken.exists():
        tally.continued += broken.exists()
        out = folder / "report.jsonl"
        with out.open("wb") as file:
            process = subprocess.Popen(
                command(folder, broken.name, jobs),
                stdout=file,
                stderr=subprocess.DEVNULL,
                env=environment(),
                start_new_session=True,
            )
            try:
                process.wait(chance.uniform(0, longest) if tally.kills < kills else None)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                tally.kills += 1
                continue
        assert process.returncode == 1
        assert out.read_bytes() == report
        assert contents(broken) == ledger
        tally.runs += 1
        for each in folder.glob("broken.sqlite*"):
            each.unlink()
    return tally


def main(kills: int, folder: Path) -> None:
    """Make a dump in `folder`, and kill checks of it."""
    (folder / "dump").mkdir(parents=True)
    dump(folder / "dump", 1000)
    start = time.monotonic()
    for jobs in (1, 2):
        tally = disturbed(folder, jobs, kills // 2, f"jobs {jobs}", 8.0)
        (folder / "whole.sqlite").unlink()
        taken = time.monotonic() - start
        print(f"-j {jobs}: {tally}, all equal; {taken:.0f} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
