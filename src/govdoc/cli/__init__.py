"""The command `govdoc`: the only place that prints, reads argv or exits; one module a command.

Exit 0: done. Exit 1: `check` found something, `fix` has something to write. Exit 2: it could not
do what was asked. Results go to stdout, notices to stderr.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from importlib import import_module

import click

from govdoc import __version__
from govdoc.cli.output import choose_language, fail
from govdoc.errors import GovdocError, Language
from govdoc.formats.system_errors import system_problem

COMMANDS = (
    "check",
    "convert",
    "decide",
    "draw",
    "explain",
    "export",
    "fix",
    "render",
    "runs",
    "schema",
    "show",
)
"""Every command; it has its module, under its own name, which is imported when it is called."""


class _Commands(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"govdoc.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="govdoc")
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    help="Language of messages. Default: by locale.",
)
def cli(lang: Language | None) -> None:
    """Chinese government gazettes, notices and rules: read, convert, show, check, decide by them.

    中国政府公报、公文及其印发的规范性文件：读取、转换、查看、检查、据以认定。
    """
    choose_language(lang)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    if hasattr(signal, "SIGPIPE"):
        # A reader that goes away (`| head`) ends the command quietly.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        # A file name or a text may hold what the terminal's encoding lacks.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli.main(arguments, standalone_mode=False)
    except GovdocError as error:
        fail(error.problems)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BrokenPipeError:  # while workers run, the signal is ignored
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)
    except OSError as error:
        fail([system_problem(error)])
