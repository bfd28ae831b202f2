"""The summary of a run as one HTML page that needs nothing else: no script, no font, no network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from html import escape

from govdoc._version import __version__
from govdoc.batch.summary import Summary
from govdoc.errors import Language

_STYLE = """
:root { color-scheme: light dark; --line: #8884;
  --error: #c0262d; --warning: #b26a00; --info: #2b6cb0 }
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  margin: 2rem auto; max-width: 64rem; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left;
  vertical-align: top; overflow-wrap: anywhere }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.error { color: var(--error) } .warning { color: var(--warning) } .info { color: var(--info) }
.cards { display: flex; flex-wrap: wrap; gap: .75rem }
.cards div { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem }
.cards b { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums }
small, .quiet { opacity: .7 } code { font-size: .9em }
"""

_SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}


def page(
    summary: Summary,
    names: Mapping[str, str],
    facts: Mapping[str, str],
    stale: list[str],
    lang: Language,
    *,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now().astimezone(),
) -> str:
    """The page: `names` of rules by code, `facts` about the run, `stale` entries of a baseline."""

    def say(zh: str, en: str) -> str:
        return zh if lang == "zh" else en

    title = say("公文检查汇总", "Summary of a check of documents")
    cards = (
        (summary.documents, say("份文件", "documents")),
        (summary.clean, say("份无问题", "without findings")),
        (summary.findings, say("处问题", "findings")),
        (summary.known, say("处已在基线中", "known by the baseline")),
        (summary.unreadable, say("份无法读取", "unreadable")),
        (summary.limit, say("份未能检完", "not checked to the end")),
        (summary.reused, say("份沿用上次结果", "results used again")),
    )
    shown = "".join(
        f"<div><b>{count:,}</b>{escape(what)}</div>"
        for n, (count, what) in enumerate(cards)
        if count or n < 3
    )
    parts = [
        f'<!doctype html>\n<html lang="{say("zh-CN", "en")}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f'<h1>{escape(title)}</h1>\n<div class="cards">{shown}</div>',
        f"<h2>{say('各类问题', 'Findings by code')}</h2>",
        _codes(summary, names, lang) if summary.codes else f"<p>{say('没有问题。', 'None.')}</p>",
    ]
    if summary.files:
        rows = [(escape(name), f"{count:,}") for name, count in summary.files.most_common(50)]
        rest = summary.findings - sum(count for _, count in summary.files.most_common(50))
        if rest:
            rows.append((say("其余文件", "other files"), f"{rest:,}"))
        heads = (say("文件", "File"), say("问题数", "Findings"))
        parts += [f"<h2>{say('各文件', 'By file')}</h2>", _table(heads, rows, "1")]
    if stale:
        parts.append(f"<h2>{say('基线中已不存在的问题', 'Stale entries of the baseline')}</h2><ul>")
        parts += [f"<li><code>{escape(entry)}</code></li>" for entry in stale[:200]]
        parts.append("</ul>")
        if len(stale) > 200:
            more = len(stale) - 200
            parts.append(f"<p>{say(f'另有 {more} 条', f'{more} more')}</p>")
    heads = (say("项目", "Item"), say("值", "Value"))
    rows = [(escape(name), escape(value)) for name, value in facts.items()]
    parts += [f"<h2>{say('本次运行', 'This run')}</h2>", _table(heads, rows)]
    when = now().isoformat(timespec="seconds")
    parts.append(f'<p class="quiet"><small>govdoc {__version__} · {when}</small></p>')
    return "\n".join([*parts, "</body>\n</html>\n"])


def _codes(summary: Summary, names: Mapping[str, str], lang: Language) -> str:
    rows = []
    for code, count in summary.by_code():
        severity = _SEVERITIES[count.severity][lang == "en"]
        samples = "<br>".join(
            f"<code>{escape(source)}</code> {escape(problem.message(lang))}"
            for source, problem in count.samples
        )
        rows.append(
            (
                f'<b>{escape(code)}</b><br><span class="{count.severity}">{severity}</span>',
                f"{count.findings:,}",
                f"{count.documents:,}",
                f"{escape(names.get(code, ''))}<br><small>{samples}</small>",
            )
        )
    heads = ("代码", "问题数", "文件数", "规则和样例")
    if lang == "en":
        heads = ("Code", "Findings", "Documents", "Rule and samples")
    return _table(heads, rows, "12")


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], figures: str = "") -> str:
    """A table; cells are HTML already, those in the columns `figures` stand to the right."""

    def row(tag: str, cells: Iterable[str]) -> str:
        right = (' class="n"' if str(n) in figures else "" for n in range(len(heads)))
        return "".join(f"<{tag}{c}>{html}</{tag}>" for c, html in zip(right, cells, strict=True))

    head = row("th", (escape(name) for name in heads))
    body = "\n".join(f"<tr>{row('td', cells)}</tr>" for cells in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
