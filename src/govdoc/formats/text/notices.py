"""The text of a notice: title, number, addressees, body, signature, and what it encloses."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs
from attrs import frozen

from govdoc.errors import DecodeError
from govdoc.formats.text.enclosures import Context, enclosures, instrument_kind, is_history
from govdoc.formats.text.labels import label_of
from govdoc.formats.text.marks import (
    annex_mark,
    ends_sentence,
    is_date,
    is_number,
    is_release,
    is_table,
    is_tail,
)
from govdoc.formats.text.meaning import with_meaning
from govdoc.formats.text.signatures import date_of, issuers_of, signature_start
from govdoc.formats.text.source import Row, squeeze
from govdoc.language.dates import parse_date
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import DocumentKind, Notice

_HEAD_ROWS = 16
_ORDER = re.compile(r".{2,30}令")
_ADDRESSEES = re.compile(
    r"(?!为|根据|现将|经|依|按照|近年|随着|兹|本)"
    r"(?![^。；！？]{0,400}(?:如下|通知|意见|规定|为准|工作|要求|修改|决定)[：:]$)"
    r"[^。；！？]{0,400}"
    r"(?:政府|[部委局厅院办处所站区县市省会校司社门]|单位|机构|公司|中心|总部|同志|集团|）)[：:]"
)


@frozen
class Head:
    """The rows of a notice's head: how many, and which is what."""

    length: int
    roles: tuple[LineRole, ...]


def read_notice(rows: Sequence[Row], context: Context) -> Notice:
    """The notice that `rows` are."""
    head = _head(rows)
    titles = [row for row, role in zip(rows, head.roles, strict=False) if role is LineRole.TITLE]
    titles, enclosed = _own_title(titles)
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
    numbers = [
        row.text for row, role in zip(rows, head.roles, strict=False) if role is LineRole.NUMBER
    ]
    addressed = [
        row.text for row, role in zip(rows, head.roles, strict=False) if role is LineRole.ADDRESSEES
    ]
    head_lines = _lines(rows[: head.length], head.roles, context)
    body_rows = rows[head.length : listed]
    body = context.clauses(body_rows)
    foot = context.lines(rows[listed:signed], LineRole.ANNEX_LIST)
    foot += _lines(rows[signed:after], _foot_roles(rows[signed:after]), context)
    promulgated = squeeze(title + "".join(row.text for row in body_rows[:6]))
    announced = squeeze("".join(row.text for row in rows[listed:signed]))
    instruments, annexes = enclosures(rows[after:tail], promulgated, announced, context)
    number = _number(numbers, titles)
    if enclosed and instruments and instruments[0].head and not instruments[0].title:
        kind = instrument_kind(enclosed)
        instruments = (attrs.evolve(instruments[0], title=enclosed, kind=kind), *instruments[1:])
    tail_lines = _lines(rows[tail:], _tail_roles(rows[tail:]), context)
    signature = [] if unsigned else rows[signed:after]
    dated = parse_date(date_of([row for row in signature if _signature_row(row)]))
    return Notice(
        title=title,
        kind=document_kind(title),
        number=number,
        addressees=_split_addressees("".join(addressed)),
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


def _head(rows: Sequence[Row]) -> Head:
    roles: list[LineRole] = []
    seen: set[LineRole] = set()
    for i, row in enumerate(rows[:_HEAD_ROWS]):
        text = row.text
        if is_number(text) and LineRole.NUMBER not in seen:
            role = LineRole.NUMBER
        elif LineRole.ADDRESSEES not in seen and is_addressees(text):
            role = LineRole.ADDRESSEES
        elif not row.close:
            role = LineRole.OTHER
        elif LineRole.TITLE in seen and not is_date(text) and _is_history(text, roles):
            role = LineRole.HISTORY
        elif _is_title(text) and LineRole.ADDRESSEES not in seen and _title_goes_on(rows, i, seen):
            role = LineRole.TITLE
        else:
            break
        seen.add(role)
        roles.append(role)
        if role is LineRole.ADDRESSEES:
            break
    if LineRole.NUMBER not in seen and LineRole.ADDRESSEES not in seen:
        roles = _plain_title(rows, roles)
    return Head(len(roles), tuple(roles))


def _plain_title(rows: Sequence[Row], roles: list[LineRole]) -> list[LineRole]:
    """Without number and addressees, the title ends with the row that names a kind."""
    kept: list[LineRole] = []
    for role in roles:
        so_far = "".join(row.close for row in rows[: len(kept)])
        if role is LineRole.TITLE and kept and document_kind(so_far):
            break
        kept.append(role)
    rest = rows[len(kept) :]
    for row in rest[:4]:
        if not is_date(row.text) and _is_history(row.text, kept):
            kept.append(LineRole.HISTORY)
        else:
            break
    return kept


def _is_history(text: str, roles: Sequence[LineRole]) -> bool:
    return is_history(text, bool(roles) and roles[-1] is LineRole.HISTORY)


def _is_title(text: str) -> bool:
    return (
        len(text) <= 120
        and not (ends_sentence(text) and text[-1] not in "）)》”")
        and label_of(text) is None
        and not is_table(text)
        and not is_date(text)
        and not is_release(text)
        and annex_mark(text) is None
    )


def _title_goes_on(rows: Sequence[Row], i: int, seen: set[LineRole]) -> bool:
    """Rows of the title stand together: after the number none, unless none stood before it."""
    if LineRole.NUMBER in seen and LineRole.TITLE in seen:
        return rows[i - 1].text[-1:] not in "号" if not is_number(rows[i - 1].text) else False
    return True


def is_addressees(text: str) -> bool:
    """Whether `text` names those that a notice is addressed to (主送机关)."""
    return label_of(text) is None and _ADDRESSEES.fullmatch(text) is not None


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


def _lines(rows: Sequence[Row], roles: Sequence[LineRole], context: Context) -> tuple[Line, ...]:
    pairs = zip(rows, roles, strict=True)
    return tuple(line for row, role in pairs for line in context.lines((row,), role))


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


def _number(numbers: Sequence[str], titles: Sequence[Row]) -> DocumentNumber | None:
    if not numbers:
        return None
    printed = numbers[0]
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


def document_kind(title: str) -> DocumentKind | None:
    """The kind that the title ends in; of an order, 令 is enough."""
    bare = re.sub(r"[（(][^（）()]{0,20}[）)]$", "", squeeze(title))
    if bare.endswith("令"):
        return DocumentKind.ORDER
    found = [kind for kind in DocumentKind if bare.endswith(kind.value)]
    return max(found, key=lambda kind: len(kind.value), default=None)
