"""The baseline (基线): findings that are known and accepted; only others are told.

A JSON file, sorted, for people to read and to compare: `{"govdoc_baseline": 1, "findings":
{fingerprint: [code, document, place]}}`. What an entry is known by is its fingerprint; the rest of
it is for people.
"""

from __future__ import annotations

import json
from pathlib import Path

from govdoc.batch.scanning import Result
from govdoc.errors import DecodeError, Problem
from govdoc.formats.documents import read_source
from govdoc.formats.files import write_bytes

_MARK, _VERSION = "govdoc_baseline", 1


class Baseline:
    """Findings that are known, and which of them a run has met."""

    def __init__(self, known: dict[str, list[str]] | None = None) -> None:
        self.known = known or {}
        self.met: set[str] = set()
        self.found: dict[str, list[str]] = {}
        """What the run has found, where that is to be written."""

    @classmethod
    def read(cls, path: str) -> Baseline:
        """The baseline in the file `path`. Raises `DecodeError`, `OSError`."""
        try:
            data = json.loads(read_source(path))
        except (ValueError, RecursionError):
            data = None
        known = data.get("findings") if isinstance(data, dict) else None
        if not isinstance(known, dict) or data.get(_MARK) != _VERSION:
            wrong = Problem(code="GD049", zh="不是基线文件", en="no baseline file", source=path)
            raise DecodeError(wrong)
        return cls({str(key): [str(part) for part in value] for key, value in known.items()})

    def new(self, result: Result) -> list[Problem]:
        """The problems of `result` that are not known."""
        if not self.known:
            return list(result.problems)
        told: list[Problem] = []
        for problem, fingerprint in zip(result.problems, result.fingerprints, strict=True):
            if fingerprint in self.known:
                self.met.add(fingerprint)
            else:
                told.append(problem)
        return told

    def keep(self, result: Result) -> None:
        """Take the problems of `result` into what is written."""
        for problem, fingerprint in zip(result.problems, result.fingerprints, strict=True):
            place = problem.eid or problem.pointer
            self.found.setdefault(fingerprint, [problem.code, result.file, place])

    def stale(self) -> list[tuple[str, list[str]]]:
        """What is known and was not met: it is mended, or its document is gone."""
        return sorted(item for item in self.known.items() if item[0] not in self.met)

    def write(self, path: str) -> None:
        """Write what was found to the file `path`. Raises `OSError`."""
        entries = dict(sorted(self.found.items(), key=lambda item: (item[1], item[0])))
        rows = ",\n".join(
            f"    {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in entries.items()
        )
        inner = f"\n{rows}\n  " if rows else ""
        text = f'{{\n  "{_MARK}": {_VERSION},\n  "findings": {{{inner}}}\n}}\n'
        write_bytes(Path(path), text.encode())
