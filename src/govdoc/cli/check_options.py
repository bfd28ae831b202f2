"""The options of `govdoc check`: one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from govdoc.batch.options import MiB, Options
from govdoc.batch.sources import FORMAT_NAMES
from govdoc.rules.documents.reports import REPORTS, SEVERITIES

_DEFAULT = Options()


class _Share(click.ParamType):  # type: ignore[type-arg]
    """1%, 0.5% or 0.01, as a share."""

    name = "share"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        text = str(value)
        try:
            share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            share = 0.0
        if not 0 < share <= 1:
            self.fail(f"{value!r}: 1%, 0.01", param, ctx)
        return share


_OPTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    # what is read
    (
        "--from source_format",
        {"type": click.Choice(FORMAT_NAMES), "help": "Format of PATH. Default: by suffix."},
    ),
    (
        "--glob",
        {"multiple": True, "metavar": "PATTERN", "help": "In folders, only names like *.json."},
    ),
    (
        "--text-field",
        {"default": "", "metavar": "NAME", "help": "Field of a record with its text or JSON."},
    ),
    (
        "--sample",
        {"type": _Share(), "default": "100%", "help": "Only a share of the documents: 1%."},
    ),
    ("--seed", {"default": "0", "help": "What draws the sample.", "show_default": True}),
    ("--allow-empty", {"is_flag": True, "help": "Exit 0 where there is no document at all."}),
    # how it is judged
    (
        "--select",
        {"multiple": True, "metavar": "CODE", "help": "Only these: GD2 is all GD2xx."},
    ),
    ("--ignore", {"multiple": True, "metavar": "CODE", "help": "All but these."}),
    (
        "--baseline",
        {"metavar": "FILE", "help": "Tell only what is not in it, and what it has in vain."},
    ),
    ("--write-baseline", {"metavar": "FILE", "help": "Write what is found, to be accepted."}),
    (
        "--fail-on",
        {
            "type": click.Choice([*reversed(SEVERITIES), "never"]),
            "help": "Exit 1 for findings as grave as this. Default: warning.",
        },
    ),
    # what is told
    ("--format report", {"type": click.Choice(list(REPORTS)), "default": "text"}),
    (
        "--max-findings",
        {"type": click.IntRange(0), "metavar": "N", "help": "List so many; all are counted."},
    ),
    ("--statistics", {"is_flag": True, "help": "Count by code, list nothing."}),
    ("--summary", {"metavar": "FILE.html", "help": "Write a summary, one HTML page."}),
    # how it runs
    (
        "-j --jobs",
        {"type": click.IntRange(1), "help": "Worker processes. Default: one a processor."},
    ),
    ("--ledger", {"metavar": "FILE.sqlite", "help": "Keep a record of the run in it."}),
    ("--resume", {"is_flag": True, "help": "Go on where the last run in the ledger was killed."}),
    (
        "--time-limit",
        {
            "type": click.FloatRange(0, min_open=True),
            "default": _DEFAULT.seconds,
            "show_default": True,
            "help": "Seconds a document may take.",
        },
    ),
    (
        "--memory-limit",
        {
            "type": click.IntRange(16),
            "default": _DEFAULT.memory // MiB,
            "show_default": True,
            "help": "MiB a worker may need for a document.",
        },
    ),
    (
        "--max-size",
        {
            "type": click.IntRange(1),
            "default": _DEFAULT.max_bytes // MiB,
            "show_default": True,
            "help": "MiB of a document.",
        },
    ),
    (
        "--max-unpacked",
        {
            "type": click.IntRange(1),
            "default": _DEFAULT.max_unpacked // MiB,
            "show_default": True,
            "help": "MiB of all that an archive holds.",
        },
    ),
    (
        "--max-ratio",
        {
            "type": click.IntRange(1),
            "default": _DEFAULT.max_ratio,
            "show_default": True,
            "help": "Bytes that one byte of an archive may become.",
        },
    ),
)
"""Every option, in the order in which `--help` lists them."""


def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`command` with every option of the table."""
    for names, settings in reversed(_OPTIONS):
        command = click.option(*names.split(), **settings)(command)
    return command


def options_of(given: dict[str, Any], settings: dict[str, Any]) -> Options:
    """What the options `given`, and the `settings` of the folder, say of reading and judging."""
    return Options(
        format=given["source_format"] or "",
        select=tuple(given["select"]) or tuple(settings.get("select", ())),
        ignore=(*given["ignore"], *settings.get("ignore", ())),
        text_field=given["text_field"],
        seconds=given["time_limit"],
        memory=given["memory_limit"] * MiB,
        max_bytes=given["max_size"] * MiB,
        max_unpacked=given["max_unpacked"] * MiB,
        max_ratio=given["max_ratio"],
        sample=given["sample"],
        seed=given["seed"],
    )
