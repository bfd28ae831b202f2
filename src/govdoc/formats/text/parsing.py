"""`parse_text`: the plain text of a gazette, a notice or a law as a document, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import repeat

import attrs
from attrs import field, frozen

from govdoc.errors import Problem
from govdoc.formats.documents import Document
from govdoc.formats.text.enclosures import Context, read_head, read_law
from govdoc.formats.text.gazettes import contents_of, read_gazette
from govdoc.formats.text.kinds import document_kind
from govdoc.formats.text.marks import is_number
from govdoc.formats.text.meaning import with_meaning
from govdoc.formats.text.notice_heads import is_addressees
from govdoc.formats.text.notices import read_notice
from govdoc.formats.text.proposals import Proposal, proposals
from govdoc.formats.text.source import Row, decode, rows
from govdoc.formats.text.spans import Span, Spans
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level
from govdoc.model.lines import LineRole
from govdoc.model.notices import DocumentKind, Notice
from govdoc.reading.plain_text import plain_text


@frozen
class Parsed:
    """What `parse_text` made of a text."""

    document: Document
    problems: tuple[Problem, ...]
    """What was not understood, and what seems damaged, in order of lines."""
    _spans: Spans = field(repr=False, eq=Spans.partition)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Corrections that the text suggests; `accept` applies one."""
        return tuple(proposals(self.document)) if self._spans.cut else ()

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Every character of the source in exactly one span, in order."""
        return self._spans.partition()


def parse_text(text: str | bytes) -> Parsed:
    """The gazette, notice or law that `text` is.

    Bytes are decoded as UTF-8, UTF-16 with its mark, or GB18030. No text is refused and none is
    lost: what is not understood is kept as text, with a problem. Raises `DecodeError` only for
    bytes that are no text.
    """
    source = decode(text) if isinstance(text, bytes) else text
    found = rows(source)
    context = Context(source, Spans(len(source)))
    document = _document(found, context)
    if not found:
        context.problems.append(Problem(code="GD037", zh="没有文字", en="there is no text"))
    if _words(plain_text(document, view="diplomatic")) != _words(source):
        return _as_it_is(source, found)
    problems = sorted(context.problems, key=lambda problem: problem.line or 0)
    return Parsed(document, tuple(problems), context.spans)


def _document(found: Sequence[Row], context: Context) -> Document:
    contents = contents_of(found)
    if contents is not None:
        return read_gazette(found, contents, context)
    if _is_law(found):
        return with_meaning(read_law(found, context), None)
    once = _once(found)
    notice = read_notice(found[:once], context)
    if once == len(found):
        return notice
    context.problems.append(
        Problem(
            code="GD035",
            severity="warning",
            zh="全文自此重复，重复部分按原样保留",
            en="the whole text stands again from here; what is repeated is kept as it is",
            line=found[once].line,
        )
    )
    again = context.lines(found[once:], repeat(LineRole.OTHER))
    return attrs.evolve(notice, tail=(*notice.tail, *again))


def _once(found: Sequence[Row]) -> int:
    """How many rows there are before the text begins anew, as scraped pages have it twice."""
    texts = [row.text for row in found]
    # Knuth, Morris and Pratt: how many rows up to each one stand at the beginning too.
    same = [0]
    for text in texts[1:]:
        count = same[-1]
        while count and texts[count] != text:
            count = same[count - 1]
        same.append(count + (texts[count] == text))
    again = same[-1]
    while again and again > len(texts) - 2:
        again = same[again - 1]
    return len(texts) - again if again > 2 else len(texts)


_LAW_TITLE = re.compile(r"(?:法|条例|规定|办法|规则|细则|修正案)(?:（.{1,8}）)?$")


def _is_law(found: Sequence[Row]) -> bool:
    """Whether the text is a bare law: a title, and articles or chapters from the first on."""
    head = found[:16]
    if any(is_number(row.text) for row in head):
        return False
    start = read_head(found)
    kind = document_kind(start.title)
    if kind in (DocumentKind.NOTICE, DocumentKind.REPLY, DocumentKind.ORDER):
        return False
    if kind is None and _LAW_TITLE.search(start.title):
        return not any(is_addressees(row.text) for row in head)
    first = found[start.length].label if start.length < len(found) else None
    units = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.ARTICLE}
    if first is not None and first.level in units:
        return bool(start.title)
    return bool(start.title) and any(
        row.label is not None and row.label.level in units and row.label.number == (1,)
        for row in found[start.length : start.length + 12]
    )


def _as_it_is(source: str, found: Sequence[Row]) -> Parsed:
    """The text as unlabelled paragraphs: what is left where reading it went wrong."""
    spans = Spans(len(source))
    for row in found:
        spans.line(row, "text")
    body = tuple(Clause(level=Level.ALINEA, text=row.text) for row in found)
    problem = Problem(
        code="GD034",
        zh="文本结构未能识别，全文按自然段保留",
        en="the structure was not understood; the whole text is kept as paragraphs",
    )
    return Parsed(Notice(title="", body=body), (problem,), spans)


def _words(text: str) -> str:
    return "".join(text.split())


__all__ = ["Parsed", "Span", "parse_text"]
