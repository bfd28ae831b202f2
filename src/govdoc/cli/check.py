"""`govdoc check PATH…`: what is wrong in documents, with the place and the ground."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

import attrs
import click

from govdoc.cli.files import format_of_data, formats
from govdoc.cli.output import language, say
from govdoc.cli.settings import settings
from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import FORMATS, loads, read_source
from govdoc.rules.documents.checking import check as find_problems
from govdoc.rules.documents.checking import chosen
from govdoc.rules.documents.plugins import all_rules
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.reports import REPORTS, SEVERITIES


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
    try:
        rules = chosen(
            all_rules(),
            tuple(select) or tuple(chosen_settings.get("select", ())),
            (*ignore, *chosen_settings.get("ignore", ())),
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    tally = _Tally()
    findings = tally.counted(_findings(paths, source_format, rules, tally))
    for line in REPORTS[report](findings, rules, language()):
        click.echo(line)
    if tally.unread:
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
            for problem in error.problems:
                said = attrs.evolve(problem, source=problem.source or name)
                click.echo(said.describe(language()), err=True)
        except OSError as error:
            tally.unread = True
            click.echo(f"govdoc: {name}: {error.strerror}", err=True)


def _names(paths: Sequence[str]) -> Iterator[str]:
    """The files named, and those in the folders named that some format has the suffix of."""
    suffixes = tuple(suffix for row in FORMATS.values() for suffix in row.suffixes)
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
    document = loads(data, format=format)
    report = find_problems(document, rules=rules, source=name)
    lines = _lines(document, data, format, {finding.pointer for finding in report})
    for finding in report:
        yield attrs.evolve(finding, line=lines.get(finding.pointer))
    if report.total > len(report):
        more = report.total - len(report)
        click.echo(f"{name}: " + say(f"另有{more}处未列", f"{more} more not listed"), err=True)


def _lines(
    document: object, data: bytes, format: str, pointers: set[str]
) -> dict[str, int] | dict[str, int | None]:
    """The line of each of `pointers` in the source; only looked for where there are any."""
    if not pointers:
        return {}
    if format == "text":
        from govdoc.formats.text.source import decode
        from govdoc.reading.source_lines import text_lines

        return text_lines(document, decode(data), pointers)
    if format == "xml":
        from govdoc.formats import xml

        return xml.lines_of(data, pointers)
    if format == "akn":
        from govdoc.formats import akn

        return akn.lines_of(data, pointers)
    from govdoc.formats.json_source import lines_of

    return lines_of(data.decode("utf-8-sig"), pointers)
