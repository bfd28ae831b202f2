"""`python -m benchmarks NAME [--rounds N] [--json FILE] [--hostile]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from benchmarks import dump, formats, start_up, text
from benchmarks.timing import Job, machine, measure, table

SUITES: dict[str, Callable[[], Iterator[Job]]] = {
    "formats": formats.jobs,
    "text": text.jobs,
    "start-up": start_up.jobs,
}
"""Every suite, by name."""


def main() -> None:
    """Run a suite; print a table for people, write JSON for machines where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("suite", choices=sorted([*SUITES, "dump"]))
    parser.add_argument("--rounds", type=int, default=30, help="default: 30, at least 2")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there too")
    parser.add_argument("--hostile", action="store_true", help="text: only the worst texts")
    options = parser.parse_args()
    if options.suite == "dump":
        print(dump.run(options.rounds))
        return
    if options.hostile:
        print(text.hostile())
        return
    results = measure(list(SUITES[options.suite]()), rounds=options.rounds)
    print(table(results))
    if options.json:
        record = {
            "suite": options.suite,
            "rounds": options.rounds,
            "machine": machine(),
            "results": [attrs.asdict(result) for result in results],
        }
        printed = json.dumps(record, ensure_ascii=False, indent=2)
        options.json.write_text(printed + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
