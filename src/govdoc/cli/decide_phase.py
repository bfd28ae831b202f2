"""`govdoc decide phase`: which phase of a registration is under way on a day."""

from __future__ import annotations

import datetime as dt

import click

from govdoc.cli.files import read
from govdoc.cli.laws import choose
from govdoc.cli.output import print_decision


@click.command()
@click.option("--law", required=True, help="The document with the schedule.")
@click.option("--on", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Day: YYYY-MM-DD.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text")
def phase(law: str, on: dt.datetime, format: str) -> None:
    """Say which phase of a registration is under way, and how the others stand.

    \b
    govdoc decide phase --law issue46.json --on 2023-06-01
    """
    from govdoc.rules import registration

    instrument = choose(read(law, None), law, "phases", None)
    print_decision(registration.of(instrument).phase(on.date()), format)
