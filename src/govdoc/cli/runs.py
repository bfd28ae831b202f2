"""`govdoc runs list|show|diff`: what a ledger tells."""

from __future__ import annotations

from contextlib import closing

import click

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch.runs import Runs
from govdoc.cli.output import language, print_table, say
from govdoc.rules.documents.plugins import all_rules

_STATES = {"new": ("新增", "new"), "gone": ("消失", "gone"), "unchanged": ("未变", "unchanged")}


@click.group()
def runs() -> None:
    """Runs of `govdoc check --ledger`: which there were, what they found, what has changed."""


@runs.command("list")
@click.argument("ledger")
def list_runs(ledger: str) -> None:
    """List the runs in LEDGER.

    \b
    govdoc runs list run.sqlite
    """
    columns = (
        say("编号", "No."),
        say("开始", "Started"),
        say("结束", "Finished"),
        say("版本", "Version"),
        say("文件数", "Documents"),
        say("问题数", "Findings"),
        say("路径", "Paths"),
    )
    with closing(Runs(ledger)) as found:
        rows = [
            (
                str(run.number),
                run.started,
                run.finished or "–",
                run.version,
                str(run.documents),
                str(run.findings),
                " ".join(run.paths),
            )
            for run in found.all()
        ]
    print_table(say("运行", "Runs"), columns, rows)


@runs.command()
@click.argument("ledger")
@click.argument("run", type=int, required=False)
def show(ledger: str, run: int | None) -> None:
    """Show what the run RUN in LEDGER found, by code; without RUN the last one.

    \b
    govdoc runs show run.sqlite 2
    """
    n = int(language() == "en")
    names = {rule.code: rule.name[n] for rule in all_rules()}
    names |= {code: name[n] for code, name in P.NAMES.items()}
    with closing(Runs(ledger)) as found:
        number = found.number(run)
        outcomes = [
            (outcome, str(count), str(reused)) for outcome, count, reused in found.outcomes(number)
        ]
        codes = [
            (code, severity, str(findings), str(documents), names.get(code, ""))
            for code, severity, findings, documents in found.by_code(number)
        ]
    columns = (say("结果", "Outcome"), say("文件数", "Documents"), say("沿用", "Used again"))
    print_table(say(f"第 {number} 次运行", f"Run {number}"), columns, outcomes)
    heads = (
        say("代码", "Code"),
        say("轻重", "Severity"),
        say("问题数", "Findings"),
        say("文件数", "Documents"),
        say("规则", "Rule"),
    )
    print_table(say("问题统计", "Statistics"), heads, codes)


@runs.command()
@click.argument("ledger")
@click.argument("old", type=int, required=False)
@click.argument("new", type=int, required=False)
@click.option("--unchanged", is_flag=True, help="List what is unchanged, too.")
def diff(ledger: str, old: int | None, new: int | None, unchanged: bool) -> None:
    """Tell what is new, gone and unchanged from the run OLD to the run NEW.

    Without them the last run is compared with the one before it.

    \b
    govdoc runs diff run.sqlite 1 2
    """
    columns = (
        say("变化", "State"),
        say("代码", "Code"),
        say("文件", "Document"),
        say("位置", "Place"),
        say("问题数", "Findings"),
        say("内容", "Message"),
    )
    totals = dict.fromkeys(_STATES, 0)
    with closing(Runs(ledger)) as found:
        new = found.number(new)
        old = found.number(old) if old is not None else found.number(None, before=new)
        rows = []
        for each in found.difference(old, new):
            totals[each.state] += each.count
            if each.state != "unchanged" or unchanged:
                state = say(*_STATES[each.state])
                message = each.zh if language() == "zh" else each.en
                count = str(each.count)
                rows.append((state, each.code, each.source, each.place, count, message))
    print_table(say(f"第 {old} 次 → 第 {new} 次", f"Run {old} → run {new}"), columns, rows)
    told = (f"{totals[state]:,} {say(*names)}" for state, names in _STATES.items())
    click.echo(say("，", ", ").join(told), err=True)
