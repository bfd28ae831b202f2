"""What a run has come to, in numbers: the same size for a thousand documents and for millions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from govdoc.batch.scanning import Result
from govdoc.errors import Problem, Severity

_SAMPLES = 3
_FILES = 1000
"""Files that are told apart; the others are counted together."""


@define
class CodeCount:
    """How often a code was found."""

    severity: Severity
    findings: int = 0
    documents: int = 0
    samples: list[tuple[str, Problem]] = field(factory=list)
    """The first few, with the document they are in."""


@define
class Summary:
    """Counts that grow with every result."""

    codes: dict[str, CodeCount] = field(factory=dict)
    files: Counter[str] = field(factory=Counter)
    """Findings by file."""
    other_files: int = 0
    """Findings in files beyond those told apart."""
    documents: int = 0
    clean: int = 0
    unread_files: int = 0
    """Files that could not be read: not lines or rows of one that could."""
    unreadable: int = 0
    limit: int = 0
    """Documents over their time or memory, or at which checking failed."""
    reused: int = 0
    findings: int = 0
    untold: int = 0
    """Findings beyond the most that are told of one document."""
    known: int = 0
    """Findings that the baseline has."""

    def add(self, result: Result, problems: Iterable[Problem]) -> None:
        """Count `result`, of whose problems `problems` are not known already."""
        told = list(problems)
        self.documents += 1
        self.clean += not result.problems
        self.unreadable += result.outcome == "unreadable"
        self.unread_files += result.outcome == "unreadable" and result.source == result.file
        self.limit += result.outcome == "limit"
        self.reused += result.reused
        self.findings += len(told)
        self.untold += result.more
        self.known += len(result.problems) - len(told)
        seen: set[str] = set()
        for problem in told:
            count = self.codes.setdefault(problem.code, CodeCount(problem.severity))
            count.findings += 1
            if problem.code not in seen:
                seen.add(problem.code)
                count.documents += 1
                if len(count.samples) < _SAMPLES:
                    count.samples.append((result.source, problem))
        if told and (result.file in self.files or len(self.files) < _FILES):
            self.files[result.file] += len(told)
        else:
            self.other_files += len(told)

    def by_code(self) -> list[tuple[str, CodeCount]]:
        """Codes, the most frequent first."""
        return sorted(self.codes.items(), key=lambda item: (-item[1].findings, item[0]))
