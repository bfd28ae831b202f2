"""`govdoc decide …`: a case, decided by an encoded law."""

from __future__ import annotations

import datetime as dt
import json
import sys
from typing import Any

import attrs
import click

from govdoc.cli.files import formats, read
from govdoc.cli.laws import choose
from govdoc.cli.output import print_decision, say
from govdoc.cli.questions import QUESTIONS, Question
from govdoc.errors import CaseError, DecodeError, GovdocError, StructureError
from govdoc.formats.documents import read_source


@click.group()
def decide() -> None:
    """Decide a case by an encoded law, and say why in the law's own words.

    What is not known of a case is left out of its file, or null: what cannot be told without it
    comes out as unknown. Exit 0 whatever the outcome, 2 where it could not be decided.

    \b
    govdoc decide eligible --template > expert.json
    govdoc decide eligible --law issue46.json --case expert.json --on 2022-10-24
    """


class _Command(click.Command):
    """A question's command, whose help ends with the fields of its case."""

    question: Question

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if not self.question.case:
            return
        from govdoc.formats.templates import entries

        with formatter.section(say("案情文件的字段", "Fields of a case")):
            formatter.write_dl(
                [
                    (entry.path, f"{entry.written}: {entry.doc}")
                    for entry in entries(self.question.facts)
                ],
                col_max=20,
            )


def _command(name: str, question: Question) -> click.Command:
    @click.option("--law", required=True, help="File with the encoded law; - is stdin.")
    @click.option(
        "--on",
        type=click.DateTime(["%Y-%m-%d"]),
        required=question.dated,
        help="The day on which it is decided.",
    )
    @click.option(
        "--instrument", help="Which law, where FILE has several: part of title or number."
    )
    @click.option("--from", "from_", type=formats, help="Format of the law. Default: by suffix.")
    @click.option(
        "--format",
        "format",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="For people or for programs.",
    )
    def run(
        law: str,
        on: dt.datetime | None,
        instrument: str | None,
        from_: str | None,
        format: str,
        case: str = "",
    ) -> None:
        day = on.date() if on else None
        if law == case == "-":
            raise click.UsageError(
                say("标准输入只能供一个文件", "standard input can be only one of law and case")
            )
        print_decision(_decide(question, law, case, day, instrument, from_), format)

    def template(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            from govdoc.formats.templates import blank

            click.echo(json.dumps(blank(question.facts), ensure_ascii=False, indent=2))
            context.exit()

    help = f"{question.en}.\n\n{question.zh}。"
    if question.case:
        help += f"\n\n\b\nA case 案情: {question.sample}"
        run = click.option(
            "--template",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=template,
            help="Print a case to be filled in; a list has one entry as a sample.",
        )(run)
        run = click.option("--case", required=True, help="JSON file with the facts; - is stdin.")(
            run
        )
    command = click.command(name, cls=_Command, help=help, short_help=question.en)(run)
    command.question = question
    return command


def _decide(
    question: Question,
    law: str,
    case: str,
    on: dt.date | None,
    instrument: str | None,
    from_: str | None,
) -> Any:
    chosen = choose(read(law, from_), law, question.needs, instrument)
    try:
        decider = question.of(chosen)
        _notice_day(decider, on)
        if not question.case:
            return question.decide(decider, None, on)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=law) for p in error.problems]) from None
    data = sys.stdin.buffer.read() if case == "-" else read_source(case)
    try:
        return _on_facts(question, decider, data, on)
    except (DecodeError, CaseError) as error:
        raise type(error)([attrs.evolve(p, source=case) for p in error.problems]) from None
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=law) for p in error.problems]) from None


def _on_facts(question: Question, decider: Any, data: bytes, on: dt.date | None) -> Any:
    """The decision on the case in `data`.

    Raises with every problem: of a case that is not in order, what it says is looked at too.
    """
    from govdoc.formats import records
    from govdoc.formats.json import with_lines

    def decision(facts: Any) -> Any:
        try:
            return question.decide(decider, facts, on)
        except CaseError as error:
            raise CaseError(with_lines(data, error.problems)) from None

    try:
        facts: Any = records.loads(data, question.facts)
    except StructureError as error:
        found = error.problems
        rest = records.without(data, question.facts, found)
        try:
            if rest is not None:
                decision(rest)
        except CaseError as more:
            found += more.problems
        raise StructureError(found) from None
    return decision(facts)


def _notice_day(decider: Any, on: dt.date | None) -> None:
    """Tells on stderr where the law is not yet in force on the day."""
    days = [each.date for each in decider.provisions.effective if each.date is not None]
    if on is None or not days or on >= min(days):
        return
    title, first = decider.source.title, min(days)
    click.echo(
        say(
            f"注意：《{title}》自{first}起施行，{on}尚未施行",
            f"note: 《{title}》 is in force from {first} on, not yet on {on}",
        ),
        err=True,
    )


for _name, _question in QUESTIONS.items():
    decide.add_command(_command(_name, _question))
