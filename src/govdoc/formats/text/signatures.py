"""Where a document is signed: issuers side by side or one below the other, then the date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.labels import label_of
from govdoc.formats.text.marks import annex_mark, is_date, is_number, is_release, is_table
from govdoc.formats.text.source import Row, squeeze

_SIGNED = re.compile(
    r"(?P<issuer>[^。；：！？，0-9]{2,40}?)\s{0,40}(?P<date>[0-9]{4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日)"
)
_PERSON = re.compile(
    r"(?P<post>代?\s?(?:总\s{0,9}理|[省市县区州部局厅]\s{0,9}长|主\s{0,9}[席任]))"
    r"[\s：:]{1,20}(?P<name>\S[^。；，]{0,12})"
)
_TITLE_ENDS = ("通知", "办法", "方案", "意见", "规定", "细则", "规划", "清单", "决定", "批复")


def signature_start(rows: Sequence[Row], start: int, *, last: bool = False) -> int:
    """The index of the first row of the signature in `rows`, from `start` on.

    The first signature, or with `last` one that ends the rows. `len(rows)` where there is none.
    """
    first = max(start, len(rows) - 1) if last else start
    at = next((i for i in range(first, len(rows)) if _signs(rows, i)), len(rows))
    if at == len(rows):
        return at
    while at > start and _is_issuer(rows[at - 1]):
        at -= 1
    return at


def _signs(rows: Sequence[Row], i: int) -> bool:
    text = rows[i].text
    if "日" not in text:
        return False
    if is_date(text):
        return True
    if not text.endswith("日") or "印发" in text:
        return False
    return _SIGNED.fullmatch(text) is not None


def _is_issuer(row: Row) -> bool:
    text = row.text
    return (
        len(row.close) <= 60
        and not re.search(r"[。；！？，（）()《》]|[0-9]", text)
        and not ("：" in text and len(row.close) > 12)
        and label_of(text) is None
        and not is_table(text)
        and not is_number(text)
        and not is_release(text)
        and annex_mark(text) is None
        and not row.close.endswith(_TITLE_ENDS)
        and not row.close.startswith("特此")
    )


def issuers_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The issuers that the rows of a signature name, in print order."""
    found: list[str] = []
    for row in rows:
        text = row.text
        if match := _SIGNED.fullmatch(text):
            text = match["issuer"]
        elif is_date(text):
            continue
        found += _names(text)
    return tuple(found)


def _names(text: str) -> list[str]:
    """The names in a row: 国务院　中央军委 are two, 科 技 部 is one, 总理　李克强 is one."""
    parts = [part for part in re.split(r"\s+", text.strip()) if part]
    if all(len(part) == 1 for part in parts):
        return ["".join(parts)]
    if match := _PERSON.fullmatch(text.strip()):
        return [f"{squeeze(match['post'])} {squeeze(match['name'])}"]
    return parts


def date_of(rows: Sequence[Row]) -> str:
    """The date that the rows of a signature end in, as printed; empty where there is none."""
    for row in reversed(rows):
        if is_date(row.text):
            return row.text
        if match := _SIGNED.fullmatch(row.text):
            return match["date"]
    return ""
