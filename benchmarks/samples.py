"""The documents that are measured: the landed Issue 46, and one of many short clauses."""

from __future__ import annotations

from pathlib import Path

from govdoc import Clause, Document, Instrument, InstrumentKind, Level, load
from govdoc.language.numerals import to_chinese

ISSUE_46 = Path(__file__).parent.parent / "examples" / "issue46" / "issue46.json"


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
