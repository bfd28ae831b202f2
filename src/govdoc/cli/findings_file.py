"""The report of a check in a JSON file, read again: `govdoc check --format json`."""

from __future__ import annotations

from attrs import frozen

from govdoc.cli.records import read_record
from govdoc.errors import Problem, Severity
from govdoc.rules.documents.records import Ground


@frozen(kw_only=True)
class _Message:
    """What is wrong, in both languages."""

    zh: str
    en: str


@frozen(kw_only=True)
class _Finding:
    """A finding, as the report has it."""

    code: str
    severity: Severity
    message: _Message
    pointer: str = ""
    eid: str = ""
    line: int | None = None
    source: str = ""
    basis: Ground | None = None


@frozen(kw_only=True)
class _Report:
    """A report."""

    findings: tuple[_Finding, ...] = ()


def read_findings(name: str, document: str) -> tuple[Problem, ...]:
    """The findings in the file `name` that are about the file `document`.

    A report on one file is about `document`, whatever that was called when it was checked.
    Raises what `govdoc.load` raises.
    """
    found = read_record(name, _Report).findings
    sources = {finding.source for finding in found}
    return tuple(
        Problem(
            code=finding.code,
            zh=finding.message.zh,
            en=finding.message.en,
            severity=finding.severity,
            pointer=finding.pointer,
            eid=finding.eid,
            line=finding.line,
            source=finding.source,
            basis=finding.basis,
        )
        for finding in found
        if len(sources) == 1 or finding.source == document
    )
