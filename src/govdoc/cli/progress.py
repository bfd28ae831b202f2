"""A progress bar: on a terminal, and for nothing that is over at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from govdoc.batch.scanning import Scan


@contextmanager
def progress(scan: Scan, total: Callable[[], int]) -> Iterator[None]:
    """Show how far `scan` has come of `total` bytes, at which rate, how long it takes yet."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    bar = Progress(
        BarColumn(),
        DownloadColumn(binary_units=True),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
    )
    task = bar.add_task("", total=total() or None)
    scan.progress = lambda done: bar.advance(task, done)
    with bar:
        yield
