"""`govdoc decide …`: a case, decided by an encoded law."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import Any

import attrs
import click
from attrs import frozen

from govdoc.cli.files import formats, read
from govdoc.cli.laws import choose
from govdoc.cli.output import print_decision, say
from govdoc.errors import CaseError, DecodeError, GovdocError
from govdoc.formats.documents import read_source


@frozen(kw_only=True)
class Question:
    """What a command decides."""

    help: str
    """What it decides, and what a case holds."""
    needs: str
    """The field of `Provisions` that the law must have."""
    case: Callable[[], type]
    """The class of its cases; what it stands in is imported when first needed."""
    decide: Callable[[Any, Any, dt.date | None], Any]
    """The decision of a review on a case, on a day."""
    dated: bool = False
    """Whether it cannot be decided without a day."""


def _facts(name: str) -> type:
    from govdoc.rules import cases

    found: type = getattr(cases, name)
    return found


QUESTIONS: dict[str, Question] = {
    "in-scope": Question(
        help="""Whether a project is one that the law covers.

    A case: {"fiscal_budget": "500000", "classified": false, "kind": "software"}
    """,
        needs="thresholds",
        case=lambda: _facts("Project"),
        decide=lambda review, case, on: review.in_scope(case),
    ),
    "eligible": Question(
        help="""Whether an expert may enter the pool, on the day --on.

    A case: {"expert": {"title": "senior", "citizen": true, …}, "scarce": false}
    """,
        needs="pools",
        case=lambda: _facts("EligibilityCase"),
        decide=lambda review, case, on: review.eligible(case.expert, on=on, scarce=case.scarce),
        dated=True,
    ),
    "panel": Question(
        help="""Whether a panel of experts may review a project.

    A case: {"panel": {"members": [{"from_pool": true, "drawn": true, …}, …]},
    "project": {"features": ["敏感"], "interested": [{"name": "…"}]}}
    """,
        needs="panels",
        case=lambda: _facts("PanelCase"),
        decide=lambda review, case, on: review.panel(case.panel, case.project, case.interests),
    ),
    "plan": Question(
        help="""Whether a project plan has all that it should.

    A case: {"present": ["background", "技术路线"], "absent": ["budget_estimate"]}
    """,
        needs="plan_contents",
        case=lambda: _facts("Plan"),
        decide=lambda review, case, on: review.plan_complete(case),
    ),
}
"""Every question, by the name of its command."""


@click.group()
def decide() -> None:
    """Decide a case by an encoded law, and say why in the law's own words.

    What is not known of a case is left out of its file: what cannot be told without it comes out
    as unknown. Exit 0 whatever the outcome, 2 where it could not be decided.

    \b
    govdoc decide in-scope --law issue46.json --case project.json
    govdoc decide eligible --law issue46.json --case expert.json --on 2022-10-24
    """


def _command(name: str, question: Question) -> click.Command:
    @click.option("--law", "law", required=True, help="File with the encoded law; - is stdin.")
    @click.option("--case", "case", required=True, help="JSON file with the facts; - is stdin.")
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
        case: str,
        on: dt.datetime | None,
        instrument: str | None,
        from_: str | None,
        format: str,
    ) -> None:
        day = on.date() if on else None
        if law == case == "-":
            raise click.UsageError(
                say("标准输入只能供一个文件", "standard input can be only one of law and case")
            )
        print_decision(_decide(question, law, case, day, instrument, from_), format)

    return click.command(name, help=question.help)(run)


def _decide(
    question: Question,
    law: str,
    case: str,
    on: dt.date | None,
    instrument: str | None,
    from_: str | None,
) -> Any:
    from govdoc.formats import records
    from govdoc.formats.json import with_lines
    from govdoc.rules import technical_review

    chosen = choose(read(law, from_), law, question.needs, instrument)
    try:
        data = sys.stdin.buffer.read() if case == "-" else read_source(case)
        facts: Any = records.loads(data, question.case())
        review = technical_review.of(chosen)
        _notice_day(review, on)
        return question.decide(review, facts, on)
    except (DecodeError, CaseError) as error:
        problems = (
            with_lines(data, error.problems) if isinstance(error, CaseError) else error.problems
        )
        raise type(error)([attrs.evolve(p, source=case) for p in problems]) from None
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=law) for p in error.problems]) from None


def _notice_day(review: Any, on: dt.date | None) -> None:
    """Tells on stderr where the law is not yet in force on the day."""
    days = [each.date for each in review.provisions.effective if each.date is not None]
    if on is None or not days or on >= min(days):
        return
    title, first = review.source.title, min(days)
    click.echo(
        say(
            f"注意：《{title}》自{first}起施行，{on}尚未施行",
            f"note: 《{title}》 is in force from {first} on, not yet on {on}",
        ),
        err=True,
    )


for _name, _question in QUESTIONS.items():
    decide.add_command(_command(_name, _question))
