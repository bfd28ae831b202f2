"""Settings of `govdoc check`: `govdoc.toml`, or `[tool.govdoc]` in `pyproject.toml`, here."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import click

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


def _bad(path: Path, what: str) -> click.ClickException:
    return click.ClickException(f"{path}: {what}")
