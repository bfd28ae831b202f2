"""`python -m benchmarks start-up`: whole processes, against a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.samples import dense
from benchmarks.timing import Job
from govdoc import dump

_GROUP = "start-up"


def jobs() -> Iterator[Job]:
    """Importing govdoc, checking a small file with it, and what importing a peer takes."""
    folder = tempfile.TemporaryDirectory()
    small = Path(folder.name) / "small.json"
    dump(dense(20), small)
    kept.append(folder)
    yield Job(group=_GROUP, name="python -c pass", run=_python("-c", "pass"), floor=True)
    for code in ("import govdoc", "import lxml.etree", "import cattrs", "import pydantic.main"):
        yield Job(group=_GROUP, name=code, run=_python("-c", code))
    run = _python("-m", "govdoc", "check", str(small))
    yield Job(group=_GROUP, name="govdoc check FILE", run=run)


kept: list[tempfile.TemporaryDirectory[str]] = []
"""The folder of the small file stays for as long as this process."""


def _python(*arguments: str) -> Callable[[], object]:
    """Runs the Python of this process, which has to end well."""
    return lambda: subprocess.run(
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
    )
