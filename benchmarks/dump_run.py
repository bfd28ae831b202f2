"""`python -m benchmarks.dump_run PATH JOBS [LEDGER]`: one check of a dump, told as JSON.

A process of its own, so that the peaks of memory are those of this run.
"""

from __future__ import annotations

import json
import resource
import sys
import time

from attrs import asdict, frozen

from benchmarks.timing import peak_mib
from govdoc.batch import Options, Scan
from govdoc.batch.summary import Summary


@frozen(kw_only=True)
class Run:
    """What a check of a dump took."""

    documents: int
    findings: int
    seconds: float
    cpu_seconds: float
    """Of the parent and the workers together."""
    worker_seconds: float
    """Of the workers alone, with their start."""
    parent_mib: float
    worker_mib: float
    """The largest of them."""


def checked(path: str, jobs: int, ledger: str = "") -> Run:
    """Check the dump `path` with all rules."""
    start = time.perf_counter()
    summary = Summary()
    for result in Scan([path], Options(), jobs=jobs, ledger=ledger):
        summary.add(result, result.problems)
    seconds = time.perf_counter() - start
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Run(
        documents=summary.documents,
        findings=summary.findings,
        seconds=seconds,
        cpu_seconds=own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime,
        worker_seconds=others.ru_utime + others.ru_stime,
        parent_mib=peak_mib(),
        worker_mib=others.ru_maxrss / 1024,
    )


if __name__ == "__main__":
    print(json.dumps(asdict(checked(sys.argv[1], int(sys.argv[2]), *sys.argv[3:4]))))
