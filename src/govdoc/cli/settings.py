"""Settings of `govdoc check`: `govdoc.toml`, or `[tool.govdoc]` in `pyproject.toml`, here."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import click

from govdoc.cli.output import say
from govdoc.rules.documents.checking import chosen
from govdoc.rules.documents.plugins import all_rules
from govdoc.rules.documents.records import Rule

_LISTS = ("select", "ignore")


def settings() -> dict[str, Any]:
    """`select`, `ignore` and `fail-on`, those that are set. Raises `ClickException`."""
    own, project = Path("govdoc.toml"), Path("pyproject.toml")
    path = own if own.is_file() else project
    if not path.is_file():
        return {}
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (ValueError, OSError) as error:
        raise _bad(path, str(error)) from None
    found = data if path == own else data.get("tool", {}).get("govdoc", {})
    for key, value in found.items():
        listed = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if not ((key in _LISTS and listed) or (key == "fail-on" and isinstance(value, str))):
            raise _bad(path, f"{key} = {value!r}")
    return dict(found)


def chosen_rules(
    select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Every rule there is, and those that are left of them. Raises `ClickException`."""
    try:
        rules = all_rules()
    except ValueError as error:  # an installed package has a code that stands already
        codes = str(error).partition("the code ")[2]
        raise click.ClickException(say(f"两条规则的编号都是{codes}", str(error))) from None
    try:
        return rules, chosen(rules, select, ignore)
    except ValueError as error:
        prefix = str(error).rpartition(" ")[2]
        raise click.UsageError(say(f"没有规则的编号以{prefix}开头", str(error))) from None


def _bad(path: Path, what: str) -> click.ClickException:
    return click.ClickException(f"{path}: {what}")
