"""`govdoc render SRC -o OUT.html`: the reading edition of a document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govdoc.cli.files import formats, read
from govdoc.cli.findings_file import read_findings
from govdoc.cli.output import language, say
from govdoc.cli.settings import settings
from govdoc.errors import Problem
from govdoc.formats.documents import Document


@click.command()
@click.argument("source")
@click.option("-o", "--output", "target", default="-", help="HTML file. Default: standard output.")
@click.option("--from", "format", type=formats, help="Format of SOURCE. Default: by suffix.")
@click.option(
    "--findings",
    "report",
    metavar="FILE",
    help="Show these beside their places: what `govdoc check --format json` wrote.",
)
@click.option("--check", "checked", is_flag=True, help="Check it now, and show what is found.")
def render(source: str, target: str, format: str | None, report: str | None, checked: bool) -> None:
    """Make the document in the file SOURCE one HTML page; - is standard input.

    The page needs nothing beside it, loads nothing and runs nothing that stands in a document.

    \b
    govdoc render issue46.json -o issue46.html
    govdoc render issue46.json -o issue46.html --check
    govdoc check issue46.json --format json > report.json
    govdoc render issue46.json -o issue46.html --findings report.json
    """
    if report is not None and checked:
        raise click.UsageError(
            say("--findings 和 --check 只能用一个", "use only one of --findings and --check")
        )
    from govdoc.formats.files import write_bytes
    from govdoc.formats.html import render as page

    document = read(source, format)
    findings: tuple[Problem, ...] | None = None
    if report is not None:
        findings = read_findings(report, source)
    elif checked:
        findings = _checked(document)
    data = page(document, findings=findings, language=language()).encode()
    if target == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        write_bytes(Path(target), data)


def _checked(document: Document) -> tuple[Problem, ...]:
    """What `govdoc check` finds, by the settings of this folder."""
    from govdoc.rules.documents.checking import check
    from govdoc.rules.documents.plugins import all_rules

    chosen = settings()
    try:
        report = check(
            document,
            rules=all_rules(),
            select=chosen.get("select", ()),
            ignore=chosen.get("ignore", ()),
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if report.total > len(report):
        more = report.total - len(report)
        click.echo(say(f"另有{more}处未列", f"{more} more not listed"), err=True)
    return report.findings
