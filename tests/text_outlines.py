"""What a golden outline states of a parsed text, and how the two are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from govdoc import Clause, Gazette, Instrument, Notice, parse_text, plain_text

FIELDS = ("title", "number", "addressees", "issuers", "dated", "instruments", "annexes", "runs")


def outline(text: str | bytes) -> dict[str, Any]:
    """The outline of the notice or the law that `text` is, as a golden file has it."""
    document = parse_text(text).document
    assert not isinstance(document, Gazette)
    if isinstance(document, Instrument):
        return {
            "title": document.title,
            "annexes": _titles(document.annexes),
            "runs": runs(document),
        }
    assert isinstance(document, Notice)
    enclosed = [a for i in document.instruments for a in i.annexes] + list(document.annexes)
    return {
        "title": document.title,
        "number": document.number.key if document.number else "",
        "addressees": list(document.addressees),
        "issuers": list(document.issuers),
        "dated": str(document.dated or ""),
        "instruments": _titles(document.instruments),
        "annexes": _titles(enclosed),
        "runs": runs(document),
    }


def _titles(parts: Sequence[Any]) -> list[str]:
    return [part.title for part in parts]


def runs(document: Any) -> list[str]:
    """First and last label of each run of labelled siblings: `办法 第一章：第一条–第四条`.

    A run is what stands at one level in one clause, in the body (正文) or an enclosure.
    """
    if isinstance(document, Notice):
        found = list(_runs(document.body, "正文"))
        for part in (*document.instruments, *document.annexes):
            found += runs(part)
        return found
    found = list(_runs(document.clauses, document.title[-8:]))
    for annex in getattr(document, "annexes", ()):
        found += runs(annex)
    return found


def _runs(clauses: Sequence[Clause], path: str) -> Iterator[str]:
    by_level: dict[Any, list[str]] = {}
    for clause in clauses:
        if clause.label and clause.label != "——":
            by_level.setdefault(clause.level, []).append(clause.label)
    for labels in by_level.values():
        yield f"{path}：{labels[0]}–{labels[-1]}"
    for clause in clauses:
        # 款 and 自然段 have no label: what stands in them stands, by its label, in their parent.
        yield from _runs(clause.clauses, f"{path} {clause.label}" if clause.label else path)


def compare(expected: dict[str, Any], actual: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    """For each field, how many values agree, how many are expected, and how many are found."""
    counts = {}
    for field in FIELDS:
        wanted, found = _values(expected.get(field)), _values(actual.get(field))
        counts[field] = ((wanted & found).total(), wanted.total(), found.total())
    return counts


def _values(value: Any) -> Counter[str]:
    if isinstance(value, list):
        return Counter(value)
    return Counter([value] if value else [])


def check_nothing_lost(source: str) -> None:
    """Spans partition `source`; the diplomatic view has its characters, in order."""
    parsed = parse_text(source)
    at = 0
    for span in parsed.spans:
        assert (span.start, span.end > span.start) == (at, True)
        assert span.role != "blank" or not source[span.start : span.end].strip()
        at = span.end
    assert at == len(source)
    printed = plain_text(parsed.document, view="diplomatic")
    assert "".join(printed.split()) == "".join(source.split())
    # Not by falling back to bare paragraphs, which would hide a fault of the parser.
    assert "GD034" not in {problem.code for problem in parsed.problems}
