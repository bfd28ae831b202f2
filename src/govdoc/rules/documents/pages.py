"""The page of a rule, made from its record: for `govdoc explain` and docs/rules.md."""

from __future__ import annotations

from typing import Any

from govdoc.errors import Language
from govdoc.model.gazettes import Gazette, Issue
from govdoc.reading.plain_text import plain_text
from govdoc.rules.documents.checking import check
from govdoc.rules.documents.records import AUTHORITIES, Rule

_WORDS = {
    "severity": ("轻重", "Severity"),
    "ground": ("依据", "Ground"),
    "fixed": ("自动改正", "Fixed by"),
    "bad": ("不合规则的样例：", "Breaks it:"),
    "found": ("报告：", "Found:"),
    "good": ("合乎规则的样例：", "Keeps it:"),
}
_SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}
_MOST_LINES = 12


def page(rule: Rule, language: Language = "zh") -> str:
    """The page of `rule`, in Markdown."""
    n = int(language == "en")
    ground = rule.ground
    said = f"{AUTHORITIES[ground.authority][n]}: {ground.source}"
    words = {key: pair[n] for key, pair in _WORDS.items()}
    lines = [
        f"## {rule.code} {rule.name[n]}",
        "",
        f"- {words['severity']}: {_SEVERITIES[rule.severity][n]}",
        f"- {words['ground']}: {said}",
        *([f"  > {ground.quote}"] if ground.quote else []),
        *([f"- {words['fixed']}: `govdoc fix`"] if rule.fix is not None else []),
        "",
        words["bad"],
        "",
        *_sample(rule.bad),
        "",
        words["found"],
        "",
        *(f"- {f.pointer or '/'}: {f.message(language)}" for f in check(rule.bad)),
        "",
        words["good"],
        "",
        *_sample(rule.good),
    ]
    return "\n".join(lines).replace("\u200b", "\\u200b") + "\n"


def _sample(sample: Any) -> list[str]:
    lines = [line for line in plain_text(sample).split("\n") if line]
    if isinstance(sample, Gazette | Issue):
        lines = [line for line in lines if line != "请认真贯彻执行。"]
    shown = lines[:_MOST_LINES] + (["…"] if len(lines) > _MOST_LINES else [])
    return [f"    {line}" for line in shown]
