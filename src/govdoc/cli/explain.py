"""`govdoc explain CODE`: the page of a rule."""

from __future__ import annotations

import click

from govdoc.batch import problems as P  # noqa: N812
from govdoc.cli.output import language, say


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain the rule CODE: what it asks for, its ground, samples.

    \b
    govdoc explain GD204
    """
    from govdoc.rules.documents.pages import page
    from govdoc.rules.documents.plugins import all_rules

    rule = next((rule for rule in all_rules() if rule.code == code.upper()), None)
    if rule is None and (name := P.NAMES.get(code.upper())):
        click.echo(f"{code.upper()} {say(*name)}")  # a finding of a run: docs/dumps.md
        return
    if rule is None:
        raise click.UsageError(say(f"没有规则{code}", f"there is no rule {code}"))
    click.echo(page(rule, language()), nl=False)
