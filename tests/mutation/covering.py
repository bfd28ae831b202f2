"""Which tests run which lines, and how long each takes: measured once, kept until a file changes.

Run as a program, it measures: `python -m tests.mutation.covering OUT PACKAGE TEST…`.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs

LEFT_OUT = ("_time.py", "test_readme.py", "test_example", "test_mutation_", "test_text_corpus.py")
"""Tests of time, and those that run other processes or need files from elsewhere."""


_MEASURING = {"covering.py", "plugin.py"}
_IMPORT = ""
"""Stands for the import of a file of tests: what that runs counts for all its tests."""


@attrs.frozen(kw_only=True)
class Covering:
    """What was measured."""

    seconds: dict[str, float]
    """Of each test, by its pytest id."""
    lines: dict[str, dict[int, list[str]]]
    """By file and line, the tests that run it."""


def test_files(root: Path) -> list[str]:
    """The files of tests that are asked, as paths from `root`."""
    found = (str(path.relative_to(root)) for path in (root / "tests").rglob("test_*.py"))
    return sorted(name for name in found if not any(part in name for part in LEFT_OUT))


def covering(root: Path, package: str, tests: Sequence[str], kept: Path) -> Covering:
    """The covering of `package` by `tests`; what is known of a file that has not changed, nor the
    source, is taken from the folder `kept`."""
    base = hashlib.sha256(package.encode())
    for folder in ("src", "examples", "tests"):
        for path in sorted((root / folder).rglob("*.py")):
            of_the_tool = path.parent.name == "mutation" and path.name not in _MEASURING
            if not path.name.startswith("test_") and not of_the_tool:
                base.update(path.read_bytes())

    def place(test: str) -> Path:
        whole = base.copy()
        whole.update(test.encode() + (root / test).read_bytes())
        return kept / f"{whole.hexdigest()[:24]}.json"

    kept.mkdir(parents=True, exist_ok=True)
    if missing := [test for test in tests if not place(test).exists()]:
        print(f"Measuring what {len(missing)} files of tests run …", file=sys.stderr, flush=True)
        out = kept / "measured"
        command = [sys.executable, "-m", "tests.mutation.covering", str(out), package, *missing]
        subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
        measured = json.loads(out.read_bytes())
        out.unlink()
        for test in missing:
            place(test).write_text(json.dumps(measured.get(test, {})), encoding="utf-8")
    seconds: dict[str, float] = {}
    lines: dict[str, dict[int, list[str]]] = {}
    for test in tests:
        known = json.loads(place(test).read_bytes())
        for name, each in known.items():
            if name != _IMPORT:
                seconds[name] = each["seconds"]
            run_by = [name] if name != _IMPORT else [other for other in known if other != _IMPORT]
            for file, numbers in each["lines"].items():
                for number in numbers:
                    lines.setdefault(file, {}).setdefault(number, []).extend(run_by)
    return Covering(seconds=seconds, lines=lines)


def main(out: str, package: str, tests: Sequence[str]) -> None:
    import coverage

    from tests.mutation import plugin

    measuring = coverage.Coverage(
        data_file=None, source=["src/" + package.replace(".", "/")], config_file=False
    )
    measuring.start()
    watching = plugin.Covering(measuring)
    code = plugin.run(tests, watching)
    measuring.stop()
    if code:
        raise SystemExit(f"The tests do not pass (pytest {code}): nothing to measure against.")
    data = measuring.get_data()
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for name, seconds in watching.seconds.items():
        of_file = found.setdefault(name.partition("::")[0], {})
        of_file.setdefault(_IMPORT, {"lines": {}})
        of_file[name] = {"seconds": round(seconds, 4), "lines": {}}
    for path in data.measured_files():
        file = str(Path(path).relative_to(Path.cwd()))
        for number, names in data.contexts_by_lineno(path).items():
            for name in names:
                test_file, _, rest = name.partition("::")
                of_file = found.get(test_file, {})
                key = name if rest else _IMPORT
                if key in of_file:
                    of_file[key]["lines"].setdefault(file, []).append(number)
    Path(out).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
