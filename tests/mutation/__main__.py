"""`python -m tests.mutation PATH…`: change the source, one change at a time, to see a test fail.

Results are kept in `.mutation/` and not run again until the module changes, so a run that was
stopped goes on. Ends with the score of each module; exit code 1 where it is below `--least`.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import subprocess
import sys
import threading
from pathlib import Path

import attrs

from tests.mutation import imports, results
from tests.mutation.covering import Covering, covering, test_files
from tests.mutation.mutants import Enums, Mutant, mutants

ROOT = Path(__file__).parent.parent.parent
SRC = ROOT / "src"
KEPT = ROOT / ".mutation"
LEFT_OUT = {"govdoc.rules.documents.samples"}
"""Samples of the rules stand in the source to be printed, but they are the rules' tests."""


@attrs.frozen(kw_only=True)
class Module:
    """A module to be mutated."""

    name: str
    path: Path
    source: str
    enums: Enums
    mutants: tuple[Mutant, ...]


def module(path: Path) -> Module:
    name = imports.module_name(path, SRC)
    enums = imports.enums(name)
    text = path.read_text(encoding="utf-8")
    found = tuple(mutants(text, enums)[1])
    return Module(
        name=name, path=path, source=results.source_hash(text), enums=enums, mutants=found
    )


def tests_of(mutant: Mutant, module: Module, covered: Covering, graph: imports.Graph) -> list[str]:
    """The tests that run the mutant, the quickest first.

    What runs at import is asked of all tests in the files of those that run the module or one that
    imports it, and so is what one file alone runs: that may be the first to import the module.
    """
    own = covered.lines.get(str(module.path.relative_to(ROOT)), {})
    first, last = mutant.lines
    found = {test for line in range(first, last + 1) for test in own.get(line, ())}
    if mutant.imported or len({test.partition("::")[0] for test in found}) < 2:
        names, before = {module.name}, set[str]()
        while names != before and not (before and found):
            before = names
            names = names | {name for name, imported in graph.items() if names & imported}
            for name in names:
                found.update(_running(name, covered))
        files = {test.partition("::")[0] for test in found}
        found = {test for test in covered.seconds if test.partition("::")[0] in files}
    return sorted(found, key=lambda test: (covered.seconds[test], test))


def _running(name: str, covered: Covering) -> set[str]:
    """The tests that run the module `name`."""
    path = SRC / name.replace(".", "/")
    lines = [
        covered.lines.get(str(file.relative_to(ROOT)), {})
        for file in (path.with_suffix(".py"), path / "__init__.py")
    ]
    return {test for each in lines for tests in each.values() for test in tests}


def run_module(
    module: Module, chosen: list[Mutant], covered: Covering, graph: imports.Graph, kept: Path
) -> None:
    after = imports.dependents(graph, module.name)
    tasks = [{"key": m.key, "tests": tests_of(m, module, covered, graph)} for m in chosen]
    job = {
        "module": module.name,
        "path": str(module.path),
        "enums": module.enums,
        "before": sorted(
            n for n in graph if n != module.name and n not in after and "__main__" not in n
        ),
        "seconds": covered.seconds,
        "tasks": tasks,
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.mutation.server"],
        env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert server.stdin
    assert server.stdout
    server.stdin.write(json.dumps(job))
    server.stdin.close()
    for line in server.stdout:
        each = json.loads(line)
        result = results.Result(module=module.name, source=module.source, **each)
        with _writing:
            results.append(kept, result)
    if server.wait():
        print(f"{module.name}: not finished", file=sys.stderr, flush=True)
    else:
        print(f"{module.name}: {len(chosen)} done", file=sys.stderr, flush=True)


_writing = threading.Lock()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="files and folders under src/")
    parser.add_argument("--sample", type=int, metavar="PERCENT", help="of each module only so many")
    parser.add_argument("--seed", type=int, default=1, help="of the sample; default 1")
    parser.add_argument("--jobs", type=int, default=2, help="modules at a time; default 2")
    parser.add_argument("--again", action="store_true", help="run again what survived before")
    parser.add_argument("--report", action="store_true", help="run nothing, tell what is known")
    parser.add_argument("--survivors", action="store_true", help="list the survivors")
    parser.add_argument("--least", type=float, default=0.0, metavar="PERCENT", help="score wanted")
    parser.add_argument("--tests", nargs="+", help="files of tests; default all that are fit")
    options = parser.parse_args()

    KEPT.mkdir(exist_ok=True)
    kept = KEPT / "results.jsonl"
    files = sorted(
        {
            file
            for path in options.paths
            for file in ([path.resolve()] if path.is_file() else path.resolve().rglob("*.py"))
        }
    )
    modules = [m for m in map(module, files) if m.mutants and m.name not in LEFT_OUT]
    chosen = {m.name: _sample(m, options.sample, options.seed) for m in modules}
    known = results.read(kept)
    equivalent = results.equivalents()

    if not options.report:
        package = ".".join(imports.module_name(files[0], SRC).split(".")[:2])
        if any(not imports.module_name(f, SRC).startswith(package) for f in files):
            package = "govdoc"
        tests = options.tests or test_files(ROOT)
        covered = covering(ROOT, package, tests, KEPT / "covering")
        graph = imports.graph(SRC)
        waiting: queue.SimpleQueue[tuple[Module, list[Mutant]]] = queue.SimpleQueue()
        for each in sorted(modules, key=lambda m: -len(chosen[m.name])):
            left = [
                mutant
                for mutant in chosen[each.name]
                if (old := known.get((each.name, each.source, mutant.key))) is None
                or (
                    options.again
                    and old.came not in results.KILLED
                    and (each.name, mutant.key) not in equivalent
                )
            ]
            if left:
                waiting.put((each, left))

        def work() -> None:
            while not waiting.empty():
                try:
                    module, left = waiting.get_nowait()
                except queue.Empty:
                    return
                run_module(module, left, covered, graph, kept)

        workers = [threading.Thread(target=work) for _ in range(options.jobs)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        known = results.read(kept)

    return _tell(modules, chosen, known, equivalent, options.survivors, options.least)


def _sample(module: Module, percent: int | None, seed: int) -> list[Mutant]:
    if percent is None:
        return list(module.mutants)
    count = max(1, round(len(module.mutants) * percent / 100))
    taken = set(random.Random(f"{seed} {module.name}").sample(range(len(module.mutants)), count))
    return [mutant for i, mutant in enumerate(module.mutants) if i in taken]


def _tell(
    modules: list[Module],
    chosen: dict[str, list[Mutant]],
    known: dict[tuple[str, str, str], results.Result],
    equivalent: dict[tuple[str, str], str],
    survivors: bool,
    least: float,
) -> int:
    came = [
        result
        for each in modules
        for mutant in chosen[each.name]
        if (result := known.get((each.name, each.source, mutant.key)))
    ]
    if survivors:
        for each in modules:
            for mutant in chosen[each.name]:
                old = known.get((each.name, each.source, mutant.key))
                same = (each.name, mutant.key) in equivalent
                if old and old.came not in results.KILLED and not same:
                    print(f"{each.path.relative_to(ROOT)}:{mutant.line}: {old.came}: {mutant.key}")
        print()
    rows = list(
        results.rows({m.name: [x.key for x in m.mutants] for m in modules}, came, equivalent)
    )
    print("\n".join(results.table(rows)))
    total = results.total(rows)
    if total.run < total.mutants:
        low, high = results.interval(total.killed, total.run - total.equivalent)
        print(f"\n{total.run} of {total.mutants} mutants: 95 % interval {low:.1%} to {high:.1%}")
    return int(total.score * 100 < least)


if __name__ == "__main__":
    sys.exit(main())
