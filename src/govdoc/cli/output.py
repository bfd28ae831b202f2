"""What every command prints with: the language, tables and problems."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

import click

from govdoc.errors import Language, Problem

_chosen: Language | None = None


def choose_language(chosen: Language | None) -> None:
    """Set the language of people's output; `None` leaves it to the locale."""
    global _chosen  # noqa: PLW0603
    _chosen = chosen


def language() -> Language:
    """The language of people's output: `--lang`, or else by locale."""
    if _chosen is not None:
        return _chosen
    # LC_ALL, LC_MESSAGES and LANG say more than locale.getlocale() where none was set.
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = next((name for name in names if name), locale.getlocale()[0] or "")
    return "zh" if first.lower().startswith(("zh", "chinese")) else "en"


def say(zh: str, en: str) -> str:
    """The one of the two that is in the language of output."""
    return zh if language() == "zh" else en


def print_table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], *, err: bool = False
) -> None:
    """A table: drawn on a terminal, tab-separated lines elsewhere; `err`: on stderr."""
    if not (sys.stderr if err else sys.stdout).isatty():
        click.echo(f"# {title}", err=err)
        click.echo("\t".join(columns), err=err)
        for row in rows:
            cells = (cell.replace("\t", " ").replace("\n", " ") for cell in row)
            click.echo("\t".join(cells), err=err)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(title), title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))  # Text: no markup in a document counts
    Console(stderr=err).print(table)


def print_decision(decision: Any, format: str) -> None:
    """A decision for people (`text`), or as JSON."""
    if format == "text":
        click.echo(decision.explain(language()))
        return
    from govdoc.formats import records

    sys.stdout.flush()
    sys.stdout.buffer.write(records.dumps(decision, indent=2))


def fail(problems: Iterable[Problem]) -> NoReturn:
    """Print `problems` to stderr and exit 2."""
    for problem in problems:
        click.echo(problem.describe(language()), err=True)
    sys.exit(2)
