"""`govdoc draw`: a panel drawn at random, so that anyone can check it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs
import click
from attrs import field, frozen

from govdoc.cli.files import read as read_document
from govdoc.cli.laws import choose
from govdoc.cli.output import language, say
from govdoc.cli.records import naming, read_record, with_places
from govdoc.errors import Problem
from govdoc.model.experts import Expert
from govdoc.rules import technical_review
from govdoc.rules.draw_records import DrawRecord, PoolChanges
from govdoc.rules.interests import Interest
from govdoc.rules.scope import Project


@frozen(kw_only=True)
class PoolFile:
    """The experts of a register, as `--pool` has them; an agency's export."""

    experts: tuple[Expert, ...]
    """入库专家."""


@frozen(kw_only=True)
class CaseFile:
    """What is drawn for, as `--case` has it."""

    project: Project = field(factory=Project)
    """The project under review."""
    interests: tuple[Interest, ...] = ()
    """利害关系."""


def _printing(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--pool", help='Experts, JSON: {"experts": [{"id": …, "employer": …}]}.'),
        click.option("--names", is_flag=True, help="Show the names in --pool; otherwise masked."),
        click.option("--format", type=click.Choice(["text", "json"]), default="text"),
        click.option("-o", "--output", help="Write the record, JSON, to this file too."),
    ):
        command = option(command)
    return command


@click.group(invoke_without_command=True)
@click.option("--law", help="The document with the provisions on drawing.")
@click.option("--case", help='Project and interests, JSON: {"project": {…}, "interests": […]}.')
@click.option("--size", type=int, help="How many to draw.")
@click.option("--seed", help="A text fixed, and made known, before the draw.")
@_printing
@click.pass_context
def draw(
    context: click.Context,
    /,
    law: str | None,
    case: str | None,
    size: int | None,
    seed: str | None,
    **printing: Any,
) -> None:
    """Draw experts at random from a pool, with a record that anyone can verify.

    \b
    govdoc draw --law law.json --pool pool.json --size 5 --seed 2024-001 -o record.json
    govdoc draw verify record.json --pool pool.json
    govdoc draw refuse record.json 专家03 --reason 出差 -o record2.json
    govdoc draw redraw record2.json --reason 候补不足 -o record3.json
    """
    if context.invoked_subcommand is not None:
        return
    pool = printing["pool"]
    if law is None or size is None or seed is None or pool is None:
        given = {"--law": law, "--pool": pool, "--size": size, "--seed": seed}
        lacking = ", ".join(option for option, value in given.items() if value is None)
        raise click.UsageError(say("还须写明 ", "missing: ") + lacking)
    stated = read_record(case, CaseFile) if case else CaseFile()
    instrument = choose(read_document(law, None), law, "panels", None)
    experts = read_record(pool, PoolFile).experts
    with naming({"/experts": pool, "/interests": case, "/project": case}, law=law):
        record = technical_review.of(instrument).draw(
            experts, stated.project, size=size, seed=seed, interests=stated.interests
        )
    _print(record, **printing)


@draw.command()
@click.argument("record")
@click.option("--pool", required=True, help="The experts that were drawn from, JSON.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text")
def verify(record: str, pool: str, format: str) -> None:
    """Draw again from the pool and compare; exit 1 where RECORD is not what comes out.

    Who was added to the pool since, taken out or changed is named by id. JSON: {"verified",
    "added", "removed", "changed", "findings"}.
    """
    read, experts = read_record(record, DrawRecord), read_record(pool, PoolFile).experts
    problems = with_places({"": record}, read.differences(experts))
    if format == "json":
        _print_verdict(problems, read.changes(experts))
    else:
        for problem in problems:
            click.echo(problem.describe(language()))
        if not problems:
            click.echo(say("抽取记录属实", "The record is what the draw gives"))
    sys.exit(1 if problems else 0)


def _print_verdict(problems: Sequence[Problem], changes: PoolChanges) -> None:
    from govdoc.rules.documents.reports import plain

    verdict = {
        "verified": not problems,
        **attrs.asdict(changes),
        "findings": [plain(problem) for problem in problems],
    }
    click.echo(json.dumps(verdict, ensure_ascii=False, indent=2))


@draw.command()
@click.argument("record")
@click.argument("expert")
@click.option("--reason", required=True, help="Why, in words.")
@click.option("--recused", is_flag=True, help="For an interest in the matter (申请回避).")
@_printing
def refuse(record: str, expert: str, reason: str, recused: bool, **printing: Any) -> None:
    """Record that the drawn EXPERT does not take part; the next substitute steps in."""
    read = read_record(record, DrawRecord)
    with naming({"/drawn": record}):
        after = read.refuse(expert, reason=reason, recused=recused)
    _print(after, **printing)


@draw.command()
@click.argument("record")
@click.option("--reason", required=True, help="Why, in words.")
@_printing
def redraw(record: str, reason: str, **printing: Any) -> None:
    """Draw anew from those who have not withdrawn; the record keeps the earlier draws."""
    read = read_record(record, DrawRecord)
    with naming({"/rounds": record}):
        after = read.redraw(reason=reason)
    _print(after, **printing)


def _print(
    record: DrawRecord, *, pool: str | None, names: bool, format: str, output: str | None
) -> None:
    from govdoc.formats import records
    from govdoc.formats.files import write_bytes

    data = records.dumps(record, indent=2)
    if output:
        write_bytes(Path(output), data)
    if format == "json":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    experts = read_record(pool, PoolFile).experts if pool else ()
    shown = {each.id: each.name if names else masked(each.name) for each in experts}
    click.echo(record.explain(language(), names=shown))


def masked(name: str) -> str:
    """`name` with all but its first character hidden; of a single one, nothing is left."""
    return name[:1] * (len(name) > 1) + "*" * (len(name) - 1 if len(name) > 1 else len(name))
