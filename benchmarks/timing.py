"""Timing jobs against one another: interleaved, in random order, medians, ratios to a floor."""

from __future__ import annotations

import gc
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Job:
    """Something to time."""

    group: str
    """Jobs of one group are compared with the group's floor."""
    name: str
    run: Callable[[], object]
    floor: bool = False
    """Whether this job is what the others of its group are measured against."""
    rounds: int | None = None
    """At most so many rounds, the same for a whole group; `None` for as many as are asked for."""


@frozen(kw_only=True)
class Result:
    """What a job took."""

    group: str
    name: str
    median_ms: float
    ratio: float
    """Median of the ratios to the floor's time in the same round."""
    spread: tuple[float, float]
    """First and third quartile of those ratios."""


def measure(jobs: Sequence[Job], *, rounds: int, seed: int = 46) -> list[Result]:
    """Run every job once a round, in an order that changes from round to round."""
    order = random.Random(seed)
    times: dict[tuple[str, str], list[float]] = {(job.group, job.name): [] for job in jobs}
    for job in jobs:  # once unmeasured: caches, imports
        job.run()
    for n in range(rounds):
        due = [job for job in jobs if job.rounds is None or n < job.rounds]
        for job in order.sample(due, len(due)):
            gc.collect()
            gc.disable()
            start = time.perf_counter()
            job.run()
            times[job.group, job.name].append(time.perf_counter() - start)
            gc.enable()
    floors = {job.group: times[job.group, job.name] for job in jobs if job.floor}
    return [_result(job, times[job.group, job.name], floors[job.group]) for job in jobs]


def _result(job: Job, taken: list[float], floor: list[float]) -> Result:
    ratios = [mine / least for mine, least in zip(taken, floor, strict=True)]
    low, _, high = statistics.quantiles(ratios, n=4)
    return Result(
        group=job.group,
        name=job.name,
        median_ms=1000 * statistics.median(taken),
        ratio=statistics.median(ratios),
        spread=(low, high),
    )


def table(results: Sequence[Result]) -> str:
    """The results for people, as a Markdown table."""
    lines = [
        "| measurement | job | median, ms | ratio to floor | quartiles |",
        "|---|---|---:|---:|---:|",
    ]
    for result in results:
        low, high = result.spread
        spread = f"{low:.2f}–{high:.2f}"
        cells = (
            result.group,
            result.name,
            f"{result.median_ms:.2f}",
            f"{result.ratio:.2f}",
            spread,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def peak_mib() -> float:
    """The most memory that this process has had; what it was started from does not count."""
    with open("/proc/self/status") as file:
        found = next(line for line in file if line.startswith("VmHWM"))
    return int(found.split()[1]) / 1024


def machine() -> dict[str, Any]:
    """What the figures were taken on, as far as it matters to them."""
    return {
        "python": sys.version.split()[0],
        "implementation": platform.python_implementation(),
        "system": platform.system(),
        "machine": platform.machine(),
    }
