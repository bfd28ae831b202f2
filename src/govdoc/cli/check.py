"""`govdoc check PATH…`: what is wrong in documents, with the place and the ground."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch.baseline import Baseline
from govdoc.batch.scanning import Scan
from govdoc.batch.sources import total_bytes
from govdoc.batch.summary import Summary
from govdoc.cli.check_options import options_of, with_options
from govdoc.cli.output import language, print_table, say
from govdoc.cli.progress import progress
from govdoc.cli.settings import chosen_rules, settings
from govdoc.errors import Problem
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.reports import REPORTS, SEVERITIES


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@with_options
def check(paths: tuple[str, ...], **given: Any) -> None:
    """Check documents: files, folders, dumps, or - for standard input.

    JSON Lines (.jsonl, .jsonl.gz), zip and Parquet hold many documents each.

    \b
    govdoc check issue46.json
    govdoc check gazettes/ --select GD2 --format sarif > govdoc.sarif
    govdoc check dump.jsonl --ledger run.sqlite --resume --summary dump.html
    """
    stored = settings()
    fail_on = given["fail_on"] or stored.get("fail-on", "warning")
    if fail_on not in (*SEVERITIES, "never"):
        raise click.UsageError(f"fail-on = {fail_on!r}")
    if given["resume"] and not given["ledger"]:
        click.echo(say("没有台账，从头开始", "no ledger: beginning anew"), err=True)
    options = options_of(given, stored)
    chosen_rules(options.select, options.ignore)
    try:
        scan = Scan(
            paths,
            options,
            jobs=given["jobs"],
            patterns=given["glob"],
            ledger=given["ledger"] or "",
            resume=given["resume"],
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    baseline = Baseline.read(given["baseline"]) if given["baseline"] else Baseline()
    summary = Summary()
    with progress(scan, lambda: total_bytes(paths, scan.patterns)):
        findings = _findings(scan, baseline, summary, given)
        if given["statistics"]:
            for _ in findings:
                pass
        else:
            for line in REPORTS[given["report"]](findings, scan.rules, language()):
                click.echo(line)
    names = _names(scan.rules)
    dump = summary.documents > 1
    if given["statistics"] or (dump and summary.codes):
        title = say("问题统计", "Statistics")
        print_table(title, *_statistics(summary, names), err=not given["statistics"])
    stale = _stale(baseline) if given["sample"] >= 1 else []
    _tell(scan, summary, baseline, stale)
    if given["write_baseline"]:
        baseline.write(given["write_baseline"])
    if given["summary"]:
        known = {code: _name(code, names) for code in summary.codes}
        _write_page(given["summary"], scan, summary, known, stale)
    if not summary.documents and not scan.skipped and not given["allow_empty"]:
        click.echo(say("没有找到文件", "no document was found"), err=True)
        sys.exit(2)
    if summary.unread_files:
        click.echo(say("有文件未能读取", "not every file could be read"), err=True)
        sys.exit(2)
    grave = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on != "never" else ()
    sys.exit(1 if any(count.severity in grave for count in summary.codes.values()) else 0)


def _findings(
    scan: Scan, baseline: Baseline, summary: Summary, given: dict[str, Any]
) -> Iterator[Problem]:
    """The findings that are listed; all are counted."""
    left: int | None = given["max_findings"]
    for result in scan:
        new = baseline.new(result)
        summary.add(result, new)
        if given["write_baseline"]:
            baseline.keep(result)
        listed = new if left is None else new[:left]
        left = None if left is None else left - len(listed)
        yield from listed


def _names(rules: tuple[Rule, ...]) -> dict[str, str]:
    n = int(language() == "en")
    return {
        **{code: name[n] for code, name in P.NAMES.items()},
        **{r.code: r.name[n] for r in rules},
    }


def _statistics(
    summary: Summary, names: dict[str, str]
) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    columns = (
        say("代码", "Code"),
        say("轻重", "Severity"),
        say("问题数", "Findings"),
        say("文件数", "Documents"),
        say("规则", "Rule"),
    )
    return columns, (
        (code, count.severity, str(count.findings), str(count.documents), _name(code, names))
        for code, count in summary.by_code()
    )


def _name(code: str, names: dict[str, str]) -> str:
    """What a code is about: a rule, or reading a file."""
    return names.get(code) or (say("读取", "reading") if code.startswith("GD0") else "")


def _stale(baseline: Baseline) -> list[str]:
    return [f"{' '.join(entry)} {fingerprint}" for fingerprint, entry in baseline.stale()]


def _tell(scan: Scan, summary: Summary, baseline: Baseline, stale: list[str]) -> None:
    """What the run has come to, on stderr; nothing for one document."""
    for entry in stale:
        click.echo(say("基线中已不存在：", "stale in the baseline: ") + entry, err=True)
    if summary.untold:
        more = say(f"另有{summary.untold}处未列", f"{summary.untold} more not listed")
        click.echo(more, err=True)
    counts = (
        (summary.documents, "份文件", "documents"),
        (summary.clean, "份无问题", "without findings"),
        (summary.findings, "处问题", "findings"),
        (summary.known, "处已在基线中", "known by the baseline"),
        (summary.unreadable, "份无法读取", "unreadable"),
        (summary.limit, "份未能检完", "not checked to the end"),
        (summary.reused, "份沿用以前的结果", "results used again"),
        (scan.resumed, "份续接上次运行", "of the run that was continued"),
        (scan.skipped, "份未抽中", "not in the sample"),
    )
    if summary.documents > 1 or scan.skipped:
        told = (f"{n:,} {say(zh, en)}" for i, (n, zh, en) in enumerate(counts) if n or i < 3)
        click.echo(say("，", ", ").join(told), err=True)


def _write_page(
    path: str, scan: Scan, summary: Summary, names: dict[str, str], stale: list[str]
) -> None:
    from govdoc.batch.summary_page import page
    from govdoc.formats.files import write_bytes

    facts = {
        say("路径", "Paths"): " ".join(scan.paths),
        say("规则", "Rules"): str(len(scan.rules)),
        say("台账", "Ledger"): f"{scan.ledger} #{scan.run}" if scan.run else "–",
        say("抽样", "Sample"): f"{scan.options.sample:.2%} ({scan.options.seed})",
        say("未抽中", "Not in the sample"): f"{scan.skipped:,}",
    }
    html = page(summary, names, facts, stale, language())
    write_bytes(Path(path), html.encode())
