"""`govdoc check PATH…`: what is wrong in documents, with the place and the ground."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

import attrs
import click

from govdoc.cli.files import formats
from govdoc.cli.output import language, say
from govdoc.cli.settings import chosen_rules, settings
from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import FORMATS, read_source
from govdoc.formats.lines import lines_of
from govdoc.formats.noting import format_of_data, read_noting
from govdoc.formats.system_errors import system_problem
from govdoc.rules.documents.checking import check as find_problems
from govdoc.rules.documents.checking import wanted, with_noticed
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.reports import REPORTS, SEVERITIES, unread


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "report", type=click.Choice(list(REPORTS)), default="text")
@click.option("--from", "source_format", type=formats, help="Format of PATH. Default: by suffix.")
@click.option("--select", multiple=True, metavar="CODE", help="Only these: GD2 is all GD2xx.")
@click.option("--ignore", multiple=True, metavar="CODE", help="All but these.")
@click.option(
    "--fail-on",
    type=click.Choice([*reversed(SEVERITIES), "never"]),
    help="Exit 1 for findings as grave as this. Default: warning.",
)
def check(
    paths: Sequence[str],
    report: str,
    source_format: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
    fail_on: str | None,
) -> None:
    """Check documents: files, folders, or - for standard input.

    \b
    govdoc check issue46.json
    govdoc check gazettes/ --select GD2 --format sarif > govdoc.sarif
    """
    chosen_settings = settings()
    fail_on = fail_on or chosen_settings.get("fail-on", "warning")
    if fail_on not in (*SEVERITIES, "never"):
        raise click.UsageError(f"fail-on = {fail_on!r}")
    select = tuple(select) or tuple(chosen_settings.get("select", ()))
    ignore = (*ignore, *chosen_settings.get("ignore", ()))
    _, rules = chosen_rules(select, ignore)
    tally = _Tally()
    found = _findings(paths, source_format, rules, tally)
    findings = tally.counted(f for f in found if unread(f) or wanted(f.code, select, ignore))
    for line in REPORTS[report](findings, rules, language()):
        click.echo(line)
    if tally.unread:
        click.echo(say("有文件未能读取", "not every file could be read"), err=True)
        sys.exit(2)
    grave = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on != "never" else ()
    sys.exit(1 if tally.severities & set(grave) else 0)


@attrs.define
class _Tally:
    """What a run has come to."""

    severities: set[str] = attrs.field(factory=set)
    unread: bool = False

    def counted(self, findings: Iterator[Problem]) -> Iterator[Problem]:
        for finding in findings:
            self.severities.add(finding.severity)
            yield finding


def _findings(
    paths: Sequence[str], format: str | None, rules: tuple[Rule, ...], tally: _Tally
) -> Iterator[Problem]:
    for name in _names(paths):
        try:
            yield from _of_file(name, format, rules)
        except GovdocError as error:
            tally.unread = True
            yield from (attrs.evolve(p, source=p.source or name) for p in error.problems)
        except OSError as error:
            tally.unread = True
            yield system_problem(error, name)


def _names(paths: Sequence[str]) -> Iterator[str]:
    """The files named, and those in the folders named that some format has the suffix of."""
    suffixes = tuple(suffix for row in FORMATS.values() if row.readable for suffix in row.suffixes)
    for path in paths:
        if path == "-" or not os.path.isdir(path):
            yield path
            continue
        for folder, below, files in os.walk(path):
            below.sort()
            yield from (os.path.join(folder, f) for f in sorted(files) if f.endswith(suffixes))


def _of_file(name: str, format: str | None, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    data = sys.stdin.buffer.read() if name == "-" else read_source(name)
    format = format or format_of_data(data, name)
    document, noticed = read_noting(data, format)
    report = find_problems(document, rules=rules, source=name)
    lines = lines_of(document, data, format, {finding.pointer for finding in report})
    found = (attrs.evolve(finding, line=lines.get(finding.pointer)) for finding in report)
    yield from with_noticed(found, noticed, name)
    if report.total > len(report):
        more = report.total - len(report)
        click.echo(f"{name}: " + say(f"另有{more}处未列", f"{more} more not listed"), err=True)
