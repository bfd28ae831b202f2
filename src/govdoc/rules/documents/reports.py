"""Findings in the formats that people, editors and build servers read: one table.

A format is a function from findings to lines, streamed where the format allows it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from govdoc._version import __version__
from govdoc.errors import Language, Problem, Severity, printable
from govdoc.rules.documents.records import Ground, Rule

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""The least grave first."""


def unread(problem: Problem) -> bool:
    """Whether it says why a document could not be read; GD03x are about texts that were."""
    return problem.code.startswith(("GD00", "GD01", "GD02"))


def plain(problem: Problem) -> dict[str, Any]:
    """A finding as plain data: code, severity, message, place, ground."""
    ground = problem.basis
    basis = None
    if isinstance(ground, Ground):
        basis = {"authority": ground.authority, "source": ground.source, "quote": ground.quote}
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": {"zh": problem.zh, "en": problem.en},
        "pointer": problem.pointer,
        "eid": problem.eid,
        "line": problem.line,
        "source": problem.source,
        "basis": basis,
    }


def _text(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    for f in findings:
        yield f"{f.describe(lang)} [{f.severity}]"


def _json(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    data = {"findings": [plain(f) for f in findings]}
    yield json.dumps(data, ensure_ascii=False, indent=2)


def _jsonl(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    for f in findings:
        yield json.dumps(plain(f), ensure_ascii=False)


_SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def _sarif(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    zh = lang == "zh"
    described = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.name[not zh]},
            "help": {"text": rule.ground.source},
            "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity]},
        }
        for rule in rules
    ]
    driver = {"name": "govdoc", "version": __version__, "rules": described}
    found = list(findings)
    results = [_sarif_result(f, lang) for f in found]
    ran = {"executionSuccessful": not any(unread(f) for f in found)}
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "invocations": [ran], "results": results}],
    }
    yield json.dumps(data, ensure_ascii=False, indent=2)


def _sarif_result(f: Problem, lang: Language) -> dict[str, Any]:
    from urllib.parse import quote  # first needed here

    place: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": f.pointer or "/"}]}
    if f.source:
        physical: dict[str, Any] = {"artifactLocation": {"uri": quote(f.source, safe="/")}}
        if f.line:
            physical["region"] = {"startLine": f.line}
        place["physicalLocation"] = physical
    return {
        "ruleId": f.code,
        "level": _SARIF_LEVELS[f.severity],
        "message": {"text": f.message(lang)},
        "locations": [place],
    }


def _junit(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    found = list(findings)
    errors = sum(unread(f) for f in found)
    failures = sum(not unread(f) and f.severity != "info" for f in found)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    counts = f'tests="{len(found) or 1}" failures="{failures}" errors="{errors}"'
    yield f'<testsuites><testsuite name="govdoc" {counts}>'
    if not found:
        yield '<testcase classname="govdoc" name="check"/>'
    for f in found:
        name = quoteattr(printable(f"{f.code} {f.eid or f.pointer}".strip()))
        owner = quoteattr(printable(f.source or "govdoc"))
        yield f"<testcase classname={owner} name={name}>{_junit_result(f, lang)}</testcase>"
    yield "</testsuite></testsuites>"


def _junit_result(f: Problem, lang: Language) -> str:
    said = printable(f.describe(lang))
    if f.severity == "info" and not unread(f):  # a note is told, and does not fail
        return f"<system-out>{escape(said)}</system-out>"
    name = "error" if unread(f) else "failure"
    return f"<{name} message={quoteattr(said)} type={quoteattr(f.severity)}/>"


_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def _github(findings: Iterable[Problem], rules: tuple[Rule, ...], lang: Language) -> Iterator[str]:
    for f in findings:
        where = [f"file={_property(f.source)}"] if f.source else []
        where += [f"line={f.line}"] if f.source and f.line else []
        where.append(f"title={_property(f.code)}")
        yield f"::{_GITHUB[f.severity]} {','.join(where)}::{_data(f.message(lang))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


Writer = Callable[[Iterable[Problem], tuple[Rule, ...], Language], Iterator[str]]

REPORTS: dict[str, Writer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
"""Every format of findings, by name."""
