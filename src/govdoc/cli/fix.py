"""`govdoc fix FILE…`: widths and blanks set right; what would change is shown, or written."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import click

from govdoc.cli.files import formats
from govdoc.cli.output import language, say
from govdoc.cli.settings import chosen_rules, settings
from govdoc.errors import EncodeError, GovdocError, Problem, printable
from govdoc.formats.documents import Document, dumps, read_source
from govdoc.formats.files import write_bytes
from govdoc.formats.noting import format_of_data, read_noting
from govdoc.formats.system_errors import system_problem
from govdoc.reading.plain_text import plain_text
from govdoc.rules.documents.fixing import fix as fixed_document
from govdoc.rules.documents.records import Rule


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--diff/--write", default=True, help="Show what would change (default), or write it.")
@click.option("--from", "source_format", type=formats, help="Format of FILE. Default: by suffix.")
@click.option("--select", multiple=True, metavar="CODE", help="Only these: GD2 is all GD2xx.")
@click.option("--ignore", multiple=True, metavar="CODE", help="All but these.")
def fix(
    paths: Sequence[str],
    diff: bool,
    source_format: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
) -> None:
    """Fix widths of brackets and stops, and stray blanks; - is standard input.

    No digit, date, name or title is touched. Exit 1: there is something to write.

    \b
    govdoc fix notice.txt
    govdoc fix notice.txt --write
    """
    chosen_settings = settings()
    select = tuple(select) or tuple(chosen_settings.get("select", ()))
    ignore = (*ignore, *chosen_settings.get("ignore", ()))
    rules, taken = chosen_rules(select, ignore)
    worst = 0
    for name in paths:
        try:
            worst = max(worst, _fix_file(name, source_format, rules, taken, write=not diff))
        except GovdocError as error:
            worst = 2
            for problem in error.problems:
                said = attrs.evolve(problem, source=problem.source or name)
                click.echo(said.describe(language()), err=True)
        except OSError as error:
            worst = 2
            click.echo(system_problem(error, name).describe(language()), err=True)
    sys.exit(worst)


def _fix_file(
    name: str,
    format: str | None,
    rules: tuple[Rule, ...],
    taken: tuple[Rule, ...],
    *,
    write: bool,
) -> int:
    """Show or write what changes in one file; 1 where something is to be written and was not."""
    data = sys.stdin.buffer.read() if name == "-" else read_source(name)
    format = format or format_of_data(data, name)
    document, noticed = read_noting(data, format)
    if noticed and format != "text":  # a plain text is changed in place, and keeps what it has
        raise EncodeError([_LOSSY, *noticed])
    select = [rule.code for rule in taken]
    fixed = fixed_document(document, select=select, rules=rules, source=name)
    for finding in fixed.left:
        click.echo(finding.describe(language()), err=True)
    new = _changed(data, document, fixed.document, format)
    if write and name == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(new)
    elif write and fixed.done:
        write_bytes(Path(name), new)
        count = len(fixed.done)
        click.echo(f"{name}: " + say(f"改正{count}处", f"{count} fixed"), err=True)
    elif fixed.done:
        _show(name, document, fixed.document, data, new, format)
        return 1
    return 0


_LOSSY = Problem(
    code="GD036",
    zh="模型容不下的内容会丢失，文件没有改动",
    en="what the model has no place for would be lost; nothing is written",
)


def _changed(data: bytes, before: Document, after: Document, format: str) -> bytes:
    """`data` with what was fixed. Raises `EncodeError` where it cannot be written so."""
    if after == before:
        return data
    if format == "text":
        from govdoc.formats.text import rewritten

        return rewritten(data, before, after)
    return dumps(after, format=format, indent=_indent(data))


_SECOND_LINE = re.compile(rb"[^\n]*\n( +)(?=[\"<])")


def _indent(data: bytes) -> int | None:
    """How many blanks a level the JSON or XML `data` is indented by; `None` where it is not."""
    start = data.find(b"\n", 0, 80) + 1 if data.lstrip().startswith(b"<?xml") else 0
    match = _SECOND_LINE.match(data, start)
    return len(match[1]) if match else None


def _show(
    name: str, before: Document, after: Document, data: bytes, new: bytes, format: str
) -> None:
    """A unified diff: of the file where it is a text, elsewhere of the text of the document."""
    if format == "text":
        from govdoc.formats.text.source import decode

        old_text, new_text = decode(data), decode(new)
    else:
        old_text, new_text = plain_text(before), plain_text(after)
    lines = difflib.unified_diff(_lines(old_text), _lines(new_text), name, name)
    for line in lines:
        if sys.stdout.isatty():  # what has no width is to be seen, what steers a terminal is not
            click.echo(printable(line.rstrip("\r\n")))
        else:
            click.echo(line, nl=False)
            if not line.endswith("\n"):
                click.echo("\n\\ No newline at end of file")


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
