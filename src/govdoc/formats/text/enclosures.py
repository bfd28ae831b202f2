"""What follows a notice's signature: the promulgated instruments and the annexes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

import attrs
from attrs import define, field, frozen

from govdoc.errors import Problem
from govdoc.formats.text.kinds import instrument_kind
from govdoc.formats.text.labels import label_of
from govdoc.formats.text.marks import (
    annex_mark,
    ends_sentence,
    is_date,
    is_number,
    is_release,
    is_table,
)
from govdoc.formats.text.outline import Outline
from govdoc.formats.text.paragraphs import paragraphs
from govdoc.formats.text.signatures import signature_start
from govdoc.formats.text.source import Row, squeeze
from govdoc.formats.text.spans import Spans
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause, Figure
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NoteKind

_HISTORY = re.compile(
    r"[（(][^（）()]{0,30}[年一二三四五六七八九〇○零十0-9]{4,8}年[^（）()]{1,8}月[^（）()]{1,6}日[）)]|"
    r"[（(].{0,40}[0-9]{4}\s?年.{0,4000}(?:通过|公布|修订|修正|发布|批准|施行|令第).{0,400}"
    r"|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日.{1,120}(?:通过|公布|修订|修正|发布|批准|施行|修改|生效|决定).{0,80}"
)
_DATED = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s\S.{1,120}")
_ADOPTED = re.compile(r"通过|公布|修订|修正|发布|批准|施行")
_TRIAL = re.compile(
    r"[（(](?:试行|暂行|草案|修订|修正|征求意见稿|摘要|节录|[0-9]{4}年?.{0,12})[）)]"
)
_TITLE_LENGTH = 60
_ENDS_TITLE = re.compile(
    "(?:条例|规定|办法|规则|细则|规划|计划|方案|措施|意见|制度|预案|指南|要点|章程|清单|名单|目录"
    "|[表册图])(?:[（(].{1,20}[）)])?$"
)
"""What a title ends in: the row after it belongs to the text."""


@define
class Context:
    """What parsing one document hands around."""

    source: str
    spans: Spans
    problems: list[Problem] = field(factory=list)

    def clauses(self, rows: Sequence[Row]) -> tuple[Clause, ...]:
        """The clauses that `rows` are."""
        if not rows:
            return ()
        found = paragraphs(rows, self.source)
        joined = [row for row in found if row.cuts]
        self.problems.extend(_cut_problems(joined))
        self.spans.cut = self.spans.cut or bool(joined)
        return Outline(self.spans, self.problems).build(found)

    def line(self, row: Row, role: LineRole) -> Line:
        """`row` as a furniture line."""
        self.spans.line(row, role)
        return Line(role=role, text=row.text)

    def lines(self, rows: Sequence[Row], roles: Iterable[LineRole]) -> tuple[Line, ...]:
        """`rows` as furniture lines of the `roles`, as far as these go."""
        return tuple([self.line(*pair) for pair in zip(rows, roles, strict=False)])


def _cut_problems(found: Sequence[Row]) -> Iterator[Problem]:
    for row in found:
        for cut in row.cuts:
            if cut.overlap:
                yield Problem(
                    code="GD031",
                    severity="warning",
                    zh=f"断行处文字疑重出：“{cut.overlap}”或为衍文",
                    en=f"words seem to stand twice at a cut: “{cut.overlap}” may be superfluous",
                    line=row.line,
                )


@frozen
class Head:
    """How many rows of an enclosure are its head, and what is read there."""

    length: int
    title: str
    roles: tuple[LineRole, ...]


def read_head(rows: Sequence[Row]) -> Head:
    """The head of an enclosure or a law: 附件, title, history, contents."""
    i, roles, title = 0, [], ""
    while i < len(rows) and not rows[i].close:  # a mark of no width on a line of its own
        roles.append(LineRole.OTHER)
        i += 1
    if i == 0 and rows and (mark := annex_mark(rows[0].text)) is not None:
        i, title = 1, squeeze(mark[1])
        roles.append(LineRole.ANNEX_MARK)
    while not title and i < len(rows) and _is_title(rows, i):
        for n, row in enumerate(rows[i : i + 5]):
            if n and (not _is_title(rows, i) or _ENDS_TITLE.search(title)):
                break
            title += row.close
            roles.append(LineRole.TITLE)
            i += 1
    while i < len(rows):
        count = _history_length(rows[i : i + 12], bool(roles) and roles[-1] is LineRole.HISTORY)
        if not count:
            break
        roles += [LineRole.HISTORY] * count
        i += count
    contents = _contents_length(rows[i:])
    if contents:
        roles.append(LineRole.CONTENTS_TITLE)
        roles += [LineRole.CONTENTS_ENTRY] * (contents - 1)
        i += contents
    return Head(i, title, tuple(roles))


def _history_length(rows: Sequence[Row], goes_on: bool) -> int:
    """How many rows a history takes; one that was broken into lines runs up to its bracket."""
    first = rows[0].text
    if re.match(r"[（(].{0,40}[0-9]{4}\s?年", first) and not first.endswith(("）", ")")):
        return next((n for n, row in enumerate(rows, 1) if row.text.endswith(("）", ")"))), 0)
    return int(is_history(first, goes_on))


def is_history(text: str, goes_on: bool = False) -> bool:
    """Whether `text` tells when a law was adopted or amended, or goes on telling it."""
    if any(form.fullmatch(text) for form in (_HISTORY, _TRIAL, _DATED)):
        return True
    return goes_on and len(text) <= 80 and bool(_ADOPTED.search(text)) and label_of(text) is None


def _is_title(rows: Sequence[Row], i: int) -> bool:
    if i >= len(rows):
        return False
    text = rows[i].text
    return (
        len(text) <= _TITLE_LENGTH
        and label_of(text) is None
        and not is_table(text)
        and not is_date(text)
        and not is_release(text)
        and not is_number(text)
        and not (ends_sentence(text) and text[-1] not in "）)》”")
        and not _HISTORY.fullmatch(text)
        and not _TRIAL.fullmatch(text)
        and not re.search(r"[，：]|^[（(].*[）)]$", text)
        and rows[i].close != "目录"
    )


def _contents_length(rows: Sequence[Row]) -> int:
    """How many rows a table of contents takes, its heading among them; 0 where there is none."""
    if len(rows) < 4 or rows[0].close not in ("目录", "目次"):
        return 0
    first = rows[1].close
    for i in range(2, min(len(rows), 600)):
        if rows[i].close == first:
            return i
    return 0


def enclosures(
    rows: Sequence[Row], promulgated: str, listed: str, context: Context
) -> tuple[tuple[Instrument, ...], tuple[Annex, ...]]:
    """The instruments and the annexes that `rows` are, in print order.

    `promulgated` is what the notice says of what it promulgates: its title and its body;
    `listed` what its 附件说明 lists. What stands under 附件 is an instrument where the notice
    promulgates it and does not list it as an annex.
    """
    instruments: list[Instrument] = []
    own: list[Annex] = []  # of the last instrument
    annexes: list[Annex] = []
    for part in _parts(rows):
        head = read_head(part)
        marked = annex_mark(part[0].text) is not None
        title = head.title.strip("《》")
        named = bool(title) and title in promulgated and title not in listed
        chart = head.title.endswith("流程图")
        if (not (marked or chart) or named) and not annexes:
            instruments[-1:] = _with_annexes(instruments[-1:], own)
            instruments.append(read_instrument(part, head, context))
            own = []
        elif instruments and not annexes:
            own.append(_read_annex(part, head, context))
        else:
            annexes.append(_read_annex(part, head, context))
    instruments[-1:] = _with_annexes(instruments[-1:], own)
    return tuple(instruments), tuple(annexes)


def _with_annexes(last: Sequence[Instrument], annexes: Sequence[Annex]) -> list[Instrument]:
    return [attrs.evolve(each, annexes=tuple(annexes)) for each in last]


def read_law(rows: Sequence[Row], context: Context) -> Instrument:
    """A law that stands alone, with the annexes after it."""
    first, *others = _parts(rows)
    law = read_instrument(first, read_head(first), context)
    annexes = tuple(_read_annex(part, read_head(part), context) for part in others)
    return attrs.evolve(law, annexes=annexes) if annexes else law


def _parts(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """`rows` divided at each 附件 that heads an annex."""
    start = 0
    for i, row in enumerate(rows):
        marked = annex_mark(row.text) is not None and not _is_list(rows, i)
        if i > start and (marked or _is_chart_title(rows, i)):
            yield rows[start:i]
            start = i
    if start < len(rows):
        yield rows[start:]


def _is_chart_title(rows: Sequence[Row], i: int) -> bool:
    """Whether row `i` is the title of a chart that stands, or stood, after the text."""
    return (
        "图" in rows[i].text
        and rows[i].close.endswith("流程图")
        and _is_title(rows, i)
        and ends_sentence(rows[i - 1].text)
        and not any(is_table(row.text) for row in rows[i + 1 : i + 2])
    )


def _is_list(rows: Sequence[Row], i: int) -> bool:
    """Whether row `i` announces annexes (附件：…) rather than heading one."""
    text = rows[i].text
    return bool(re.match(r"附\s*[件表录]\s*[：:]\s*\S", text))


def read_instrument(rows: Sequence[Row], head: Head, context: Context) -> Instrument:
    """An instrument: head, clauses, 附件说明 and a signature of its own at its end."""
    lines = context.lines(rows, head.roles)
    end = signature_start(rows, head.length, last=True)
    listed = next(
        (i for i in range(max(head.length, end - 12), end) if _is_list(rows, i)),
        end,
    )
    clauses = context.clauses(rows[head.length : listed])
    foot = context.lines(rows[listed:end], repeat(LineRole.ANNEX_LIST))
    signed = [LineRole.DATE if is_date(row.text) else LineRole.ISSUER for row in rows[end:]]
    foot += context.lines(rows[end:], signed)
    return Instrument(
        title=head.title, kind=instrument_kind(head.title), head=lines, clauses=clauses, foot=foot
    )


def _read_annex(rows: Sequence[Row], head: Head, context: Context) -> Annex:
    lines = context.lines(rows, head.roles)
    clauses = context.clauses(rows[head.length :])
    if not clauses and head.title.endswith("图"):
        clauses = (_lost_figure(),)
        context.problems.append(
            Problem(
                code="GD033",
                severity="warning",
                zh=f"“{head.title}”只有标题，图未见",
                en=f"of “{head.title}” only the title is there, the figure is lost",
                line=rows[0].line,
            )
        )
    return Annex(title=head.title, head=lines, clauses=clauses)


def _lost_figure() -> Clause:
    note = EditorialNote(kind=NoteKind.GAP, reason="图未见，仅存标题。")
    return Clause(level=Level.ALINEA, figure=Figure(), notes=(note,))
