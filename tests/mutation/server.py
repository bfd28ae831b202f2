"""Runs the tests against mutants of one module, each in a process forked from this one.

All that does not import the module is imported beforehand, so a mutant costs the import of the
module, of what depends on it and of the tests asked. Reads one JSON object from stdin, writes one
line of JSON a mutant: its key and what came of it.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import importlib
import importlib.abc
import importlib.machinery
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

# The entry point of Hypothesis imports much of govdoc: it is called in each process, not here.
os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"

from hypothesis import entry_points

from tests.mutation import plugin
from tests.mutation.mutants import Mutant, mutants

MEMORY = 4 * 2**30
"""Bytes that a mutant may use."""
SOME = 50
"""How many tests are to pass on the module unchanged; all did when the lines were measured."""


class _Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the module from a changed tree."""

    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        if name != self.name:
            return None
        is_package = self.path.endswith("__init__.py")
        spec = importlib.machinery.ModuleSpec(name, self, origin=self.path, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [str(Path(self.path).parent)]
        return spec

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, self.path, "exec", dont_inherit=True), module.__dict__)


def _run(job: dict[str, Any], tree: ast.Module, mutant: Mutant | None, tests: list[str]) -> int:
    """pytest's exit code, in this process."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if mutant is not None:
        mutant.apply()
    sys.meta_path.insert(0, _Mutated(job["module"], job["path"], tree))
    del os.environ["HYPOTHESIS_NO_PLUGINS"]
    entry_points.run()
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    return plugin.run(files, plugin.Selection(tests, job["seconds"]))


def _forked(
    job: dict[str, Any], tree: ast.Module, mutant: Mutant | None, tests: list[str], limit: float
) -> str:
    child = os.fork()
    if child == 0:
        code = 9
        try:
            code = _run(job, tree, mutant, tests)
        finally:
            os._exit(code)
    end = time.monotonic() + limit
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            code = os.waitstatus_to_exitcode(status)
            return {0: "survived", 5: "no tests"}.get(code, "killed")
        if time.monotonic() > end:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "timeout"
        time.sleep(0.005)


def outcome(job: dict[str, Any], tree: ast.Module, mutant: Mutant | None, tests: list[str]) -> str:
    """What comes of the mutant: killed, timeout, survived or uncovered (no test runs it).

    The file with the most tests that run it goes first: it nearly always settles the matter.
    """
    if not tests:
        return "uncovered"
    count: dict[str, int] = {}
    for test in tests:
        count[test.partition("::")[0]] = count.get(test.partition("::")[0], 0) + 1
    main = max(sorted(count), key=lambda file: count[file])
    seconds = job["seconds"]
    first = [test for test in tests if test.startswith(f"{main}::")]
    others = [test for test in tests if not test.startswith(f"{main}::")]
    for part in filter(None, (first, others)):
        limit = 20 + 10 * sum(seconds[test] for test in part)
        came = _forked(job, tree, mutant, part, limit)
        if came != "survived":
            return came
    return "survived"


def preload(names: Iterable[str]) -> None:
    """Import what every mutant needs."""
    for name in (
        "hypothesis.stateful",
        "hypothesis.strategies",
        "lxml.etree",
        "click.testing",
        "cattrs",
        "msgspec",
        "dateutil.rrule",
        "rich.console",
        "jsonschema",
    ):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for name in names:
        importlib.import_module(name)


def main() -> None:
    job = json.loads(sys.stdin.buffer.read())
    preload(job["before"])
    source = Path(job["path"]).read_text(encoding="utf-8")
    tree, found = mutants(source, job["enums"])
    by_key = {mutant.key: mutant for mutant in found}
    every = {test for task in job["tasks"] for test in task["tests"]}
    quick = sorted(every, key=lambda test: job["seconds"][test])[:SOME]
    if job["module"] in sys.modules:
        raise SystemExit(f"{job['module']} was imported beforehand")
    gc.freeze()
    if quick and (came := outcome(job, tree, None, quick)) != "survived":
        raise SystemExit(f"{job['module']}: the tests do not pass unchanged ({came})")
    for task in job["tasks"]:
        came = outcome(job, tree, by_key[task["key"]], task["tests"])
        print(json.dumps({"key": task["key"], "came": came}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
