"""What is measured: the landed Issue 46, a law of many short clauses, and hostile texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from govdoc import Clause, Document, Instrument, InstrumentKind, Level, load
from govdoc.language.numerals import to_chinese

_EXAMPLE = Path(__file__).parent.parent / "examples" / "issue46"
ISSUE_46 = _EXAMPLE / "issue46.json"


def issue_46() -> Document:
    """The gazette issue of the example."""
    return load(ISSUE_46)


def dense(clauses: int = 5000) -> Instrument:
    """An instrument of `clauses` short clauses: articles of one 款 and three 项."""
    articles = tuple(_article(n) for n in range(1, clauses // 5 + 1))
    return Instrument(title="某某管理办法", kind=InstrumentKind.MEASURES, clauses=articles)


def _article(n: int) -> Clause:
    points = tuple(
        Clause(level=Level.POINT, label=f"（{to_chinese(i)}）", text=f"符合第{n}类要求的；")
        for i in range(1, 4)
    )
    paragraph = Clause(level=Level.PARAGRAPH, text="有下列情形之一的，应当办理：", clauses=points)
    return Clause(level=Level.ARTICLE, label=f"第{to_chinese(n)}条", clauses=(paragraph,))


def issue_46_text() -> str:
    """The source of the example."""
    return (_EXAMPLE / "source.txt").read_text(encoding="utf-8")


def law_text(articles: int = 1000) -> str:
    """A law: articles of two 款 and three 项, fifty to a chapter."""
    lines = ["某某管理办法"]
    for n in range(1, articles + 1):
        if n % 50 == 1:
            lines.append(f"第{to_chinese(n // 50 + 1)}章　第{to_chinese(n // 50 + 1)}类事项")
        lines.append(f"第{to_chinese(n)}条　有下列情形之一的，应当依照规定办理登记：")
        lines += (f"（{to_chinese(i)}）符合第{to_chinese(i)}类要求的；" for i in range(1, 4))
        lines.append("前款所称期限，自收到通知之日起计算。")
    return "\n".join(lines) + "\n"


_TITLE = "关于登记工作的通知\n"


def _filled(unit: str, before: str = "") -> Callable[[int], str]:
    """Texts of n characters: `unit` over and over, after `before`.

    Lines come after a title: without one, the text would be found to repeat, and read once.
    """
    head = before or (_TITLE if unit.endswith("\n") else "")
    return lambda n: head + unit * max(1, (n - len(head)) // len(unit))


_NOTICE = "关于登记工作的通知\n各县人民政府：\n请照办。\n某某局\n2022年1月1日\n"
_GAZETTE = "某某公报\n目录\n关于登记工作的通知（1）\n"

HOSTILE: dict[str, Callable[[int], str]] = {
    "a well-formed line": _filled("各县应当依照本办法的规定，加强对登记工作的领导。"),
    "a line of labels": _filled("一、加强领导。各单位要高度重视。（一）明确责任。"),
    "a line of 第X条": _filled("第一条　"),
    "a line of articles": _filled("第十条　应当登记。 "),
    "a chapter and articles in a line": _filled("第十条 应当登记。 ", "第一章 总则 "),
    "a line of dates": _filled("2022年1月1日"),
    "a line of signatures": _filled("请照办。某某局2022年1月1日 "),
    "a line of document numbers": _filled("某政办发〔2022〕1号"),
    "a line of addressees": _filled("各县（区）政府，", "关于登记的通知\n"),
    "a line of history": _filled("2022年", "管理条例\n（"),
    "a line of duties": _filled("（某某局牵头，某某局负责）"),
    "duties in an article": _filled("（甲局负责）", "试验办法\n第一条 "),
    "duties and exceptions in an article": _filled("（甲局负责）除外", "试验办法\n第一条 "),
    "days of effect in an article": _filled("本法自2020年1月1日起施行。", "试验办法\n第一条 "),
    "a line of dots": _filled(".", "某某公报\n目录\n某某某某某某某"),
    "blanks between two words": lambda n: "甲" + "\u3000" * (n - 2) + "乙",
    "enumerators": _filled("一、\n"),
    "enumerators with words": _filled("一、加强领导\n"),
    "enumerators in a line": _filled("一、"),
    "enumerators that begin with two": _filled("（二）某某\n一、某某\n"),
    "only （": _filled("（"),
    "only ）": _filled("）"),
    "only （）": _filled("（）"),
    "only 《": _filled("《"),
    "only 〔": _filled("〔"),
    "（ on every line": _filled("（\n"),
    "only 第": _filled("第"),
    "第 on every line": _filled("第\n"),
    "only digits": _filled("1234567890"),
    "digits on every line": _filled("12345\n"),
    "only 一": _filled("一"),
    "blank lines": _filled("\n"),
    "characters of no width": _filled("\u200b\n"),
    "第X条 on every line": _filled("第一条\n"),
    "cross-references": _filled("第一条规定\n"),
    "tabs": _filled("\t"),
    "rows of a table": _filled("甲\t乙\n"),
    "rows in groups": _filled("甲\t乙\n方面\n"),
    "annex marks": _filled("附件1\n"),
    "lists of annexes": _filled("附件：清单\n"),
    "annexes": _filled("附件1\n清单\n", _NOTICE),
    "charts": _filled("登记。\n登记流程图\n", _NOTICE),
    "charts of an instrument": _filled(
        "登记流程图\n登记。\n", _NOTICE + "登记办法\n第一条　登记。\n"
    ),
    "annexes of a law": _filled("附件1\n", "登记条例\n第一条　登记。\n"),
    "dates": _filled("2022年1月1日\n"),
    "signatures": _filled("请照办。\n某某局\n2022年1月1日\n"),
    "history": _filled("2022年1月1日通过的某某办法公布\n", "管理条例\n"),
    "records": _filled("抄送：某某局\n", "关于登记工作的通知\n"),
    "titles": _filled("某某管理办法\n"),
    "titles that differ": lambda n: "".join(f"某某第{i}类\n" for i in range(n // 10)),
    "the whole text twice": lambda n: "".join(f"第{i}行的文字。\n" for i in range(n // 26)) * 2,
    "a text that almost repeats": lambda n: "甲\n" * (n // 2 - 1) + "乙\n",
    "halves that almost repeat": lambda n: ("甲\n" * (n // 4 - 1) + "乙\n") * 2 + "丙\n",
    "lines that were cut": _filled("某某" * 20 + "\n", "一、某某。\n"),
    "lines cut in a bracket": _filled("某某（" * 13 + "\n", "一、某某。\n"),
    "words twice at a cut": _filled("的某某责任应当由本单位和其他单位一起承担并按期完成的。\n"),
    "contents of a gazette": _filled("关于登记工作的通知（1）\n", "某某公报\n目录\n"),
    "notices of a gazette": _filled("关于登记工作的通知\n", _GAZETTE),
}
"""Texts of about n characters that a careless reader takes quadratic time for, by name."""
