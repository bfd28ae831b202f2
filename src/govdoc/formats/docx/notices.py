"""What goes where: the parts of a notice in the order and place of GB/T 9704-2012, 7."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govdoc.formats.docx.page import (
    HEI,
    KAI,
    SIZE_2,
    SONG_TITLE,
    TITLE_WIDTH,
    Page,
    Words,
)
from govdoc.formats.docx.titles import title_lines
from govdoc.language.dates import format_date
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import DocumentKind, Notice

_FONTS = {Level.OUTLINE_1: HEI, Level.OUTLINE_2: KAI, Level.ARTICLE: HEI}
"""Fonts of labels and headings; all others are 仿宋, as the words are (7.3.3)."""
_HEAD = {LineRole.TITLE, LineRole.NUMBER, LineRole.ADDRESSEES, LineRole.ANNEX_MARK}
_FOOT = {LineRole.ANNEX_LIST, LineRole.ISSUER, LineRole.DATE}
"""What is set by its own rule; other lines are set as they come."""
MOST_IMPRINT = 6
"""Lines of a 版记; where there are more, they are something else and run on as text."""
_CENTRED = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION}

MARK_TOP = 35 / 25.4 * 72
"""Points from the top of 版心 to that of the issuer's mark (7.2.4)."""
ORDER_TOP = 20 / 25.4 * 72
"""The same of an order (10.2)."""


def laid_out(document: Notice | Instrument) -> bytes:
    """The Word file of `document`."""
    page = Page()
    if isinstance(document, Notice):
        _notice(page, document)
    else:
        _instrument(page, document, new_page=False)
    return page.data(document.title)


def _notice(page: Page, notice: Notice) -> None:
    if notice.kind is DocumentKind.ORDER and notice.title.endswith("令"):
        _order_mark(page, notice)
    else:
        if _head_mark(page, notice):
            page.blank(2)
        _title(page, notice.title, notice.head)
    _others(page, notice.head, _HEAD)
    page.blank()
    addressees = f"{'，'.join(notice.addressees)}：" if notice.addressees else ""
    for text in _texts(notice.head, LineRole.ADDRESSEES) or filter(None, [addressees]):
        page.paragraph(Words(text))
    _clauses(page, notice.body)
    _annex_list(page, notice)
    _signature(page, notice)
    for line in notice.foot:
        if line.role not in _FOOT:
            page.paragraph(Words(line.text), first=2)
    for instrument in notice.instruments:
        _instrument(page, instrument, new_page=True)
    _annexes(page, notice.annexes)
    imprint = [line.text for line in notice.tail]
    if not imprint and notice.copied_to:
        imprint = [f"抄送：{'，'.join(notice.copied_to)}。"]
    if len(imprint) > MOST_IMPRINT:
        for text in imprint:
            page.paragraph(Words(text), first=2)
    elif imprint:
        page.imprint(imprint)


def _head_mark(page: Page, notice: Notice) -> bool:
    """The 版头: mark of the issuers, number, red rule; whether there is one."""
    if not (notice.issuers and notice.number):
        if notice.number:
            page.paragraph(Words(str(notice.number)), align="centre")
        return False
    if len(notice.issuers) == 1:
        _mark(page, notice.issuers[0] + "文件", MARK_TOP)
    else:
        page.paragraph(line=MARK_TOP)
        page.joint_mark(notice.issuers, max(1.0, min(44.0, 320 // max(map(len, notice.issuers)))))
    page.blank(2)
    page.paragraph(Words(str(notice.number)), align="centre")
    page.red_rule()
    return True


def _order_mark(page: Page, notice: Notice) -> None:
    """The head of an order: its name as the mark, the number alone, no rule (10.2)."""
    _mark(page, notice.title, ORDER_TOP)
    page.blank(2)
    if notice.number is not None:
        number = notice.number
        stated = str(number) if number.year else f"第{number.serial}号"
        page.paragraph(Words(stated), align="centre")
    page.blank()


def _mark(page: Page, text: str, top: float) -> None:
    size = float(max(1, min(44, 430 // len(text))))
    words = Words(text, SONG_TITLE, size, red=True)
    page.paragraph(words, align="centre", before=top, line=size * 1.2)


def _title(page: Page, title: str, head: Sequence[Line], *, new_page: bool = False) -> None:
    printed = tuple(_texts(head, LineRole.TITLE))
    for at, line in enumerate(title_lines(title, printed, TITLE_WIDTH)):
        words = Words(line, SONG_TITLE, SIZE_2)
        page.paragraph(words, align="centre", line=33, new_page=new_page and at == 0, keep=True)


def _instrument(page: Page, instrument: Instrument, *, new_page: bool) -> None:
    _title(page, instrument.title, instrument.head, new_page=new_page)
    _others(page, instrument.head, _HEAD)
    page.blank()
    _clauses(page, instrument.clauses)
    if instrument.foot:
        page.blank()
    _listed(page, [line.text for line in instrument.foot])
    _annexes(page, instrument.annexes)


def _annexes(page: Page, annexes: Sequence[Annex]) -> None:
    for at, annex in enumerate(annexes, 1):
        mark = f"附件{at if len(annexes) > 1 else ''}"
        page.paragraph(Words(mark, HEI), new_page=True)
        page.blank()
        _title(page, annex.title, annex.head)
        _others(page, annex.head, _HEAD)
        page.blank()
        _clauses(page, annex.clauses)


def _annex_list(page: Page, notice: Notice) -> None:
    """The 附件说明, a line below the text, two characters in (7.3.4)."""
    printed = _texts(notice.foot, LineRole.ANNEX_LIST)
    titles = [annex.title for annex in notice.annexes]
    if not printed and titles:
        several = len(titles) > 1
        numbered = [f"{n}.{t}" if several else t for n, t in enumerate(titles, 1)]
        printed = [f"附件：{numbered[0]}", *numbered[1:]]
    if printed:
        page.blank()
    _listed(page, printed)


def _listed(page: Page, lines: Sequence[str]) -> None:
    """Lines of an 附件说明, what wraps below the first character of the title."""
    for line in lines:
        if line.startswith("附件"):
            page.paragraph(Words(line), left=5, first=-3)
        else:
            page.paragraph(Words(line), left=6, first=-1)


def _signature(page: Page, notice: Notice) -> None:
    """Issuers centred on the date, the date four characters from the right (7.3.5.1)."""
    date = (
        format_date(notice.dated) if notice.dated else "".join(_texts(notice.foot, LineRole.DATE))
    )
    issuers = notice.issuers or _texts(notice.foot, LineRole.ISSUER)
    if not (issuers or date):
        return
    page.blank(2, keep=True)  # the seal and the end of the text stand on one page
    width = sum(0.5 if c.isascii() else 1 for c in date)
    longest = max(map(len, issuers), default=0)
    # A name longer than the date stands two characters from the right, and the date moves in.
    right = max(4.0, 2 + (longest - width) / 2)
    for issuer in issuers:
        inset = right + (width - len(issuer)) / 2 if date else 4
        page.paragraph(Words(issuer), align="right", right=max(0.0, inset), keep=True)
    if date:
        page.paragraph(Words(date), align="right", right=right)


def _clauses(page: Page, clauses: Iterable[Clause], lead: tuple[Words, ...] = ()) -> None:
    for clause in clauses:
        _clause(page, clause, lead)
        lead = ()


def _clause(page: Page, clause: Clause, lead: tuple[Words, ...]) -> None:
    """A clause's paragraphs; `lead` is the label above that its first words follow."""
    font = _FONTS.get(clause.level)
    named = (
        Words(clause.label + clause.heading, font) if font else Words(clause.label + clause.heading)
    )
    if clause.level in _CENTRED:
        page.paragraph(
            Words("　".join(part for part in (clause.label, clause.heading) if part), HEI),
            align="centre",
            keep=True,
        )
        if clause.text:
            page.paragraph(Words(clause.text), first=2)
    elif clause.label.startswith("第"):
        words = (Words(f"{clause.label}　{clause.heading}", font or HEI),)
        if clause.text or not clause.clauses:
            page.paragraph(*lead, *words, Words(clause.text), first=2)
        else:
            _clauses(page, clause.clauses, (*lead, *words))
            return
    elif clause.heading and clause.text and clause.heading[-1] not in "。：:！？；;":
        page.paragraph(*lead, named, first=2, keep=True)
        page.paragraph(Words(clause.text), first=2)
    elif named.text or clause.text or lead:
        follows = bool(clause.clauses or clause.table or clause.tasks) and not clause.text
        page.paragraph(*lead, named, Words(clause.text), first=2, keep=follows)
    _rows(page, clause)
    if clause.figure is not None and clause.figure.caption:
        page.paragraph(Words(clause.figure.caption), align="centre")
    _clauses(page, clause.clauses)


def _rows(page: Page, clause: Clause) -> None:
    header = clause.table.header if clause.table else ()
    rows: list[Sequence[str]] = [
        *([header] if header else []),
        *(clause.table.rows if clause.table else ()),
    ]
    rows += [(t.label, t.content, "、".join(t.units), t.deadline.words) for t in clause.tasks]
    if rows and any(rows):
        page.table(rows, header=bool(header))


def _others(page: Page, head: Iterable[Line], known: set[LineRole]) -> None:
    """The lines below a title that have no place of their own, such as a 题注."""
    for line in head:
        if line.role not in known:
            page.paragraph(Words(line.text, KAI), align="centre" if len(line.text) < 28 else "both")


def _texts(lines: Iterable[Line], role: LineRole) -> list[str]:
    return [line.text for line in lines if line.role is role]
