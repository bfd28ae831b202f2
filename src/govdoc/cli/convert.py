"""`govdoc convert SRC DST`: from one format to another, nothing lost."""

from __future__ import annotations

import click

from govdoc.cli.files import formats, read, write


@click.command()
@click.argument("source")
@click.argument("target")
@click.option("--from", "source_format", type=formats, help="Format of SOURCE. Default: by suffix.")
@click.option("--to", "target_format", type=formats, help="Format of TARGET. Default: by suffix.")
@click.option("--indent", type=click.IntRange(0, 8), help="Blanks a level. Default: shortest form.")
def convert(
    source: str,
    target: str,
    source_format: str | None,
    target_format: str | None,
    indent: int | None,
) -> None:
    """Convert the file SOURCE to the file TARGET; - is standard input or output.

    \b
    govdoc convert issue46.json issue46.xml
    govdoc convert issue46.xml - --to json --indent 2
    govdoc convert issue46.json issue46.akn.xml
    govdoc convert notice.txt notice.json
    """
    write(read(source, source_format), target, target_format, indent)
