"""What came of the mutants: kept as JSON Lines, told as a table."""

from __future__ import annotations

import hashlib
import json
import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

KILLED = {"killed", "timeout"}
EQUIVALENT = Path(__file__).parent / "equivalent.toml"


@attrs.frozen(kw_only=True)
class Result:
    """What came of one mutant."""

    module: str
    source: str
    """Hash of the module's source, for a result holds for that alone."""
    key: str
    came: str
    """killed, timeout, survived or uncovered."""


def source_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def read(path: Path) -> dict[tuple[str, str, str], Result]:
    """The results kept, the last of each mutant, by module, source and key."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    found = (Result(**json.loads(line)) for line in lines if line.endswith("}"))
    return {(each.module, each.source, each.key): each for each in found}


def append(path: Path, result: Result) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(attrs.asdict(result), ensure_ascii=False) + "\n")


def equivalents(path: Path = EQUIVALENT) -> dict[tuple[str, str], str]:
    """Why each mutant that cannot be told from the source is equivalent, by module and key."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        (module, key): group["reason"]
        for module, groups in data.items()
        for group in groups
        for key in group["mutants"]
    }


@attrs.frozen(kw_only=True)
class Row:
    """A line of the table."""

    name: str
    mutants: int
    run: int
    killed: int
    equivalent: int

    @property
    def score(self) -> float:
        """Killed, of those run that can be."""
        return self.killed / max(1, self.run - self.equivalent)


def interval(killed: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, killed / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def rows(
    mutants: Mapping[str, Sequence[str]],
    results: Iterable[Result],
    equivalent: Iterable[tuple[str, str]],
) -> Iterator[Row]:
    """One row a module, by name; `mutants` are the keys of each."""
    came: dict[str, dict[str, str]] = {}
    for each in results:
        came.setdefault(each.module, {})[each.key] = each.came
    same = set(equivalent)
    for module in sorted(mutants):
        mine = came.get(module, {})
        killed = [key for key, each in mine.items() if each in KILLED]
        yield Row(
            name=module,
            mutants=len(mutants[module]),
            run=len(mine),
            killed=len(killed),
            equivalent=sum((module, key) in same and key not in killed for key in mine),
        )


def total(rows: Sequence[Row]) -> Row:
    return Row(
        name="all",
        mutants=sum(row.mutants for row in rows),
        run=sum(row.run for row in rows),
        killed=sum(row.killed for row in rows),
        equivalent=sum(row.equivalent for row in rows),
    )


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The table in Markdown."""
    yield "| module | mutants | run | killed | equivalent | score |"
    yield "|---|---:|---:|---:|---:|---:|"
    for row in [*rows, total(rows)]:
        score = f"{row.score:.1%}" if row.run > row.equivalent else "–"
        numbers = f"{row.mutants} | {row.run} | {row.killed} | {row.equivalent}"
        yield f"| {row.name} | {numbers} | {score} |"
