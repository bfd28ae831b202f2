"""From when an instrument is in force, where it says so of itself (施行日期)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from govdoc.formats.text.quoting import quoted
from govdoc.language.dates import find_date, format_date
from govdoc.model.basis import Basis, Reading
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.provisions import EffectiveDate

_EFFECT = re.compile(
    r"(?:\A|(?<=[。；]))"
    r"(?P<words>(?:本[^，。；：第《》“”自从]{1,15}(?:[^。；《》“”第]{0,60}?，)?)?"
    r"[自从](?P<since>[^，。；起《》“”]{1,30})起(?:正式)?(?:施行|实施|执行|生效))(?=[，。；]|\Z)"
)
_ISSUED = re.compile(r"(?P<act>印发|公布|发布|颁布|下发|下文|签发)之日")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def states_effect(text: str) -> bool:
    """Whether `text` says from when its instrument is in force."""
    return "起" in text and _EFFECT.search(text) is not None


def effective_dates(
    clause: Clause, eid: str, number: DocumentNumber | None, dated: dt.date | None
) -> Iterator[EffectiveDate]:
    """The day that the clause names: 本办法自2023年1月1日起施行.

    Of 自印发之日起施行 it is the day that its notice is `dated`, which is said to be a reading;
    where that is not known, none.
    """
    for match in _EFFECT.finditer(clause.text):
        quote = quoted(clause.text, match.start("words"), match.end("words"))
        if not quote:
            continue
        basis = Basis(document=number, eid=eid, quote=quote)
        issued = _ISSUED.fullmatch(match["since"])
        if issued is None:
            day = find_date(quote)
            if day is not None and day == find_date(match["since"]):
                yield EffectiveDate(date=day, basis=basis)
        elif dated is None:
            yield EffectiveDate(basis=basis)
        elif find_date(quote) is None:
            reading = _reading(f"自{match['since']}起", issued["act"], dated)
            readings = (reading,) if reading.words in clause.text else ()
            yield EffectiveDate(date=dated if readings else None, readings=readings, basis=basis)


def _reading(words: str, act: str, dated: dt.date) -> Reading:
    day = f"{dated.day} {_MONTHS[dated.month - 1]} {dated.year}"
    return Reading(
        words=words,
        zh=f"文中未载{act}日期，以成文日期{format_date(dated)}为{act}之日。",
        en=f"No day of issue is printed; the date of the notice, {day}, is taken for it.",
    )
