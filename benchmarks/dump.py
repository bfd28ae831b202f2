"""`python -m benchmarks dump`: a dump checked by all rules, beside what others do with its lines.

The floor is orjson alone. The peers check the shape only: msgspec by structs, pydantic by models,
the others by the published JSON Schema. Each job is a process of its own, which tells its time
without its start, and its peak of memory.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.issues import write

PEERS = ("orjson", "msgspec", "pydantic", "fastjsonschema", "jsonschema-rs", "jsonschema")
"""The floor first."""

_SLOW = {"jsonschema"}
"""Peers that are given a tenth of the lines."""


def run(rounds: int) -> str:
    """Every measurement, as Markdown tables."""
    with tempfile.TemporaryDirectory(prefix="govdoc-") as folder:
        found = [_shapes(Path(folder), 2_000, rounds), _rules(Path(folder), 2_000, rounds)]
        found += [_rules(Path(folder), 20_000, 1), _two(Path(folder), 2_000, rounds)]
    return "\n\n".join(found)


def _dump(folder: Path, count: int, *, first: int = 0) -> Path:
    path = folder / f"{count}-{first}.jsonl"
    if not path.exists():
        write(path, count, first=first)
    return path


def _told(module: str, *arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        check=True,
        capture_output=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _shapes(folder: Path, count: int, rounds: int) -> str:
    """What the peers take for the shape, and one worker for all rules, in ratios to the floor."""
    path, part = _dump(folder, count), _dump(folder, count // 10)
    order, ratios = random.Random(46), dict[str, list[float]]()
    peaks: dict[str, float] = {}
    for _ in range(rounds):
        each: dict[str, float] = {}
        for name in order.sample((*PEERS, "govdoc"), len(PEERS) + 1):
            if name == "govdoc":
                told = _told("dump_run", str(path), "1")
                each[name], peaks[name] = told["worker_seconds"], told["worker_mib"]
            else:
                told = _told("dump_peers", name, str(part if name in _SLOW else path))
                each[name] = told["cpu_seconds"] * (10 if name in _SLOW else 1)
                peaks[name] = told["mib"]
        for name, seconds in each.items():
            ratios.setdefault(name, []).append(seconds / each["orjson"])
    rows = [
        f"| {name if name != 'govdoc' else 'govdoc, all rules'} |"
        f" {statistics.median(ratios[name]):.1f} | {peaks[name]:.0f} |"
        for name in (*PEERS, "govdoc")
    ]
    head = f"| {count:,} issues | processor time, ratio to orjson | peak, MiB |\n|---|---:|---:|"
    return "\n".join([head, *rows])


def _rules(folder: Path, count: int, rounds: int) -> str:
    """Documents and megabytes a second with all rules, at one worker and at two."""
    path = _dump(folder, count)
    size = path.stat().st_size / 1e6
    rows = []
    for jobs in (1, 2):
        told = [_told("dump_run", str(path), str(jobs)) for _ in range(rounds)]
        seconds = statistics.median(each["seconds"] for each in told)
        cpu = statistics.median(each["cpu_seconds"] for each in told)
        worker, parent = (max(each[k] for each in told) for k in ("worker_mib", "parent_mib"))
        rows.append(
            f"| {jobs} | {count / seconds:.0f} | {size / seconds:.2f} | {count / cpu:.0f} |"
            f" {worker:.0f} | {parent:.0f} |"
        )
    head = (
        f"| {count:,} issues, {size:.0f} MB: workers | documents/s | MB/s | documents a"
        " processor second | peak of a worker, MiB | of the parent, MiB |\n"
        "|---:|---:|---:|---:|---:|---:|"
    )
    return "\n".join([head, *rows])


def _two(folder: Path, count: int, rounds: int) -> str:
    """Two workers on a dump, against two runs of one worker on its halves side by side."""
    whole = _dump(folder, count)
    halves = [_dump(folder, count // 2), _dump(folder, count // 2, first=count // 2)]
    shares = []
    for _ in range(rounds):
        with ThreadPoolExecutor(2) as pool:
            copies = list(pool.map(lambda half: _told("dump_run", str(half), "1"), halves))
        apart = count / max(each["seconds"] for each in copies)
        together = count / _told("dump_run", str(whole), "2")["seconds"]
        shares.append(together / apart)
    told = ", ".join(f"{share:.2f}" for share in sorted(shares))
    return f"Two workers against two copies: {statistics.median(shares):.2f} ({told})."
