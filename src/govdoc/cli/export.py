"""`govdoc export PATH… --to parquet|sqlite|csv -o DIR`: the tables of documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from govdoc.cli.files import formats
from govdoc.cli.output import language, say
from govdoc.errors import Problem
from govdoc.reading.chunks import MAX_CHARS
from govdoc.rules.documents.plugins import all_rules
from govdoc.tables.exporting import WRITERS
from govdoc.tables.exporting import export as write_tables
from govdoc.tables.sources import sources


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--to", type=click.Choice(list(WRITERS)), required=True, help="Form of the tables.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="DIR"
)
@click.option("--from", "source_format", type=formats, help="Format of PATH. Default: by suffix.")
@click.option(
    "--max-chars",
    type=click.IntRange(min=1),
    default=MAX_CHARS,
    show_default=True,
    help="How long a chunk may be.",
)
def export(
    paths: Sequence[str], to: str, output: Path, source_format: str | None, max_chars: int
) -> None:
    """Write documents as flat tables: notices, clauses, tasks, findings, chunks and more.

    \b
    govdoc export gazettes/ --to parquet -o tables
    govdoc export issue46.json --to sqlite -o .
    """
    unread = False

    def refused(problems: Iterable[Problem]) -> None:
        nonlocal unread
        unread = True
        for problem in problems:
            click.echo(problem.describe(language()), err=True)

    found = sources(
        paths, format=source_format, refused=refused, rules=all_rules(), max_chars=max_chars
    )
    rows = write_tables(found, output, to=to, refused=refused)
    said = say("，", ", ").join(f"{name} {count}" for name, count in rows.items())
    click.echo(f"{output}: {said or say('没有文件', 'no documents')}", err=True)
    if unread or not rows:
        sys.exit(2)
