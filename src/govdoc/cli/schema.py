"""`govdoc schema json|xml`: the published schemas."""

from __future__ import annotations

import sys

import click

from govdoc.formats import schemas


@click.command()
@click.argument("format", type=click.Choice(sorted(schemas.FILES)))
def schema(format: str) -> None:
    """Print the JSON Schema (2020-12) or the XML Schema (XSD 1.0).

    \b
    govdoc schema json > govdoc.schema.json
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(schemas.schema(format).encode())
