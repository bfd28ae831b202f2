"""Findings in the formats that people, editors and build servers read: one table.

A format is a function from findings to lines, streamed: none keeps its findings in memory.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from govdoc._version import __version__
from govdoc.errors import Language, Problem, Severity, printable
from govdoc.rules.documents.records import Ground, Rule

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""The least grave first."""


def unread(problem: Problem) -> bool:
    """Whether it says why a document could not be read; GD03x are about texts that were."""
    return problem.code.startswith(("GD00", "GD01", "GD02", "GD04"))


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
    yield "{"
    yield from _listed("findings", (plain(f) for f in findings), 2)
    yield "}"


def _listed(name: str, items: Iterable[Any], indent: int, *, more: bool = False) -> Iterator[str]:
    """The member `name` of an object, an array, item by item; `more` members follow."""
    blanks = " " * indent
    before = f'{blanks}"{name}": ['
    empty = True
    for item in items:
        yield before
        printed = json.dumps(item, ensure_ascii=False, indent=2)
        inner = printed.replace("\n", f"\n{blanks}  ")
        before, empty = f"{blanks}  {inner},", False
    comma = "," if more else ""
    yield f"{before}]{comma}" if empty else before.removesuffix(",")
    if not empty:
        yield f"{blanks}]{comma}"


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
    tool = json.dumps({"driver": driver}, ensure_ascii=False, indent=2)
    yield '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",'
    yield '  "runs": [\n    {'
    yield '      "tool": ' + tool.replace("\n", "\n      ") + ","
    successful = True

    def results() -> Iterator[dict[str, Any]]:
        nonlocal successful
        for f in findings:
            successful = successful and not unread(f)
            yield _sarif_result(f, lang)

    yield from _listed("results", results(), 6, more=True)
    yield f'      "invocations": [{{"executionSuccessful": {json.dumps(successful)}}}]'
    yield "    }\n  ]\n}"


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
    from xml.sax.saxutils import quoteattr  # it imports a web client, which no other report needs

    # The head states how many there are: what comes after it waits in a file until they are known.
    count = failures = errors = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as cases:
        for f in findings:
            count += 1
            errors += unread(f)
            failures += not unread(f) and f.severity != "info"
            name = quoteattr(printable(f"{f.code} {f.eid or f.pointer}".strip()))
            owner = quoteattr(printable(f.source or "govdoc"))
            result = _junit_result(f, lang)
            cases.write(f"<testcase classname={owner} name={name}>{result}</testcase>\n")
        cases.seek(0)
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        counts = f'tests="{count or 1}" failures="{failures}" errors="{errors}"'
        yield f'<testsuites><testsuite name="govdoc" {counts}>'
        if not count:
            yield '<testcase classname="govdoc" name="check"/>'
        yield from (line.removesuffix("\n") for line in cases)
    yield "</testsuite></testsuites>"


def _junit_result(f: Problem, lang: Language) -> str:
    from xml.sax.saxutils import escape, quoteattr

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
