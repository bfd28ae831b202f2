"""The text of a notice: title, number, addressees, body, signature, and what it encloses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

import attrs

from govdoc.errors import DecodeError
from govdoc.formats.text.enclosures import Context, enclosures
from govdoc.formats.text.kinds import document_kind, instrument_kind
from govdoc.formats.text.marks import (
    annex_mark,
    is_date,
    is_release,
    is_tail,
)
from govdoc.formats.text.meaning import with_meaning
from govdoc.formats.text.notice_heads import read_notice_head
from govdoc.formats.text.signatures import date_of, issuers_of, signature_start
from govdoc.formats.text.source import Row, squeeze
from govdoc.language.dates import parse_date
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.lines import LineRole
from govdoc.model.notices import Notice

_ORDER = re.compile(r".{2,30}令")


def read_notice(rows: Sequence[Row], context: Context) -> Notice:
    """The notice that `rows` are."""
    head = read_notice_head(rows)
    titles, enclosed = _own_title(head.of(rows, LineRole.TITLE))
    title = "".join(row.close for row in titles)
    tail = _tail_start(rows, head.length)
    signed = signature_start(rows[:tail], head.length)
    after = _foot_end(rows, signed, tail)
    unsigned = signed == tail
    if unsigned:
        # Without a signature, an annex still ends the body.
        marked = [i for i in range(head.length, tail) if _heads_annex(rows, i)]
        signed = after = marked[0] if marked else tail
    listed = _annex_list_start(rows, head.length, signed)
    head_lines = context.lines(rows, head.roles)
    body_rows = rows[head.length : listed]
    body = context.clauses(body_rows)
    foot = context.lines(rows[listed:signed], repeat(LineRole.ANNEX_LIST))
    foot += context.lines(rows[signed:after], _foot_roles(rows[signed:after]))
    promulgated = squeeze(title + "".join(row.text for row in body_rows[:6]))
    announced = squeeze("".join(row.text for row in rows[listed:signed]))
    instruments, annexes = enclosures(rows[after:tail], promulgated, announced, context)
    number = _number(head.of(rows, LineRole.NUMBER), titles)
    if enclosed and instruments and instruments[0].head and not instruments[0].title:
        kind = instrument_kind(enclosed)
        instruments = (attrs.evolve(instruments[0], title=enclosed, kind=kind), *instruments[1:])
    tail_lines = context.lines(rows[tail:], _tail_roles(rows[tail:]))
    signature = [] if unsigned else rows[signed:after]
    dated = parse_date(date_of([row for row in signature if _signature_row(row)]))
    return Notice(
        title=title,
        kind=document_kind(title),
        number=number,
        addressees=_split_addressees(
            "".join([row.text for row in head.of(rows, LineRole.ADDRESSEES)])
        ),
        issuers=issuers_of([row for row in signature if _signature_row(row)]),
        dated=dated,
        copied_to=_copied(rows[tail:]),
        head=head_lines,
        body=body,
        foot=foot,
        instruments=tuple(with_meaning(each, number, dated) for each in instruments),
        annexes=annexes,
        tail=tail_lines,
    )


def _own_title(titles: list[Row]) -> tuple[list[Row], str]:
    """The rows of the notice's title, and the title of what it encloses if that stands first."""
    for n in range(1, min(len(titles), 4)):
        first = "".join(row.close for row in titles[:n])
        rest = "".join(row.close for row in titles[n:])
        if document_kind(rest) and _key(first) in _key(rest):
            return titles[n:], first
    return titles, ""


def _key(text: str) -> str:
    return re.sub(r"[《》〈〉<>]", "", text)


def _tail_start(rows: Sequence[Row], start: int) -> int:
    """The index of the first row of the record at the very end (版记)."""
    at = len(rows)
    while at > start + 1 and is_tail(rows[at - 1].text):
        at -= 1
    return at


def _foot_end(rows: Sequence[Row], signed: int, tail: int) -> int:
    """The index after the signature and what belongs to it, such as （此件公开发布）."""
    at = signed
    while at < tail and not _ends_signature(rows[at]):
        at += 1
    at = min(at + 1, tail)
    while at < tail and (is_release(rows[at].text) or is_tail(rows[at].text)):
        at += 1
    if at < tail and re.fullmatch(r"[（(].{2,40}[）)]", rows[at].text) and at + 1 < tail:
        at += 1
    while at < tail and re.match(r"附\s*件\s*[：:]\s*\S", rows[at].text):
        at += 1
    return at


def _ends_signature(row: Row) -> bool:
    return bool(date_of((row,)))


def _signature_row(row: Row) -> bool:
    return (
        not is_release(row.text) and not is_tail(row.text) and not row.text.startswith(("（", "附"))
    )


def _heads_annex(rows: Sequence[Row], i: int) -> bool:
    return annex_mark(rows[i].text) is not None and not re.match(
        r"附\s*件\s*[：:]\s*\S", rows[i].text
    )


def _annex_list_start(rows: Sequence[Row], start: int, signed: int) -> int:
    """The index of 附件：… before the signature; `signed` where there is none."""
    for i in range(signed - 1, max(start, signed - 30) - 1, -1):
        if re.match(r"附\s*件\s*[：:0-9一二三1]", rows[i].text) and len(rows[i].text) < 200:
            first = i
            while first > start and re.match(r"附\s*件\s*[：:0-9一二三1]", rows[first - 1].text):
                first -= 1
            return first
    return signed


def _foot_roles(rows: Sequence[Row]) -> list[LineRole]:
    roles = []
    for row in rows:
        if is_date(row.text):
            roles.append(LineRole.DATE)
        elif re.match(r"附\s*件", row.text):
            roles.append(LineRole.ANNEX_LIST)
        elif not _signature_row(row):
            roles.append(LineRole.OTHER)
        else:
            roles.append(LineRole.ISSUER)
    return roles


def _tail_roles(rows: Sequence[Row]) -> list[LineRole]:
    return [
        LineRole.COPIED_TO if re.match(r"(?:抄|分)\s?[送报]", row.text) else LineRole.OTHER
        for row in rows
    ]


def _copied(rows: Sequence[Row]) -> tuple[str, ...]:
    for row in rows:
        if match := re.fullmatch(r"抄\s?送[：:](.{1,300}?)。?", row.text):
            return tuple(part for part in re.split(r"[，、；]", match[1]) if part)
    return ()


def _number(numbers: Sequence[Row], titles: Sequence[Row]) -> DocumentNumber | None:
    if not numbers:
        return None
    printed = numbers[0].text
    order = titles[0].close if titles else ""
    if squeeze(printed).startswith("第") and _ORDER.fullmatch(order):
        printed = order + squeeze(printed)
    try:
        return DocumentNumber.parse(printed)
    except DecodeError:
        return None


def _split_addressees(text: str) -> tuple[str, ...]:
    """各县（区）人民政府，市政府各直属单位： as its parts, at the commas outside brackets."""
    found, depth, part = [], 0, ""
    for c in text.rstrip("：:"):
        depth += (c in "（(") - (c in "）)")
        if c in "，,；" and depth <= 0:
            found.append(part.strip())
            part = ""
        else:
            part += c
    found.append(part.strip())
    return tuple(each for each in found if each)
