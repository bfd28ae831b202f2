"""What the words of a text refer to: citations, amounts, periods, days, and who adopted what when.

It is found anew each time a document is written, and passed over when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from govdoc.formats.akn.identification import iri_part
from govdoc.formats.akn.ids import Ids
from govdoc.formats.akn.inline_writing import Span
from govdoc.language.dates import DateMention, dates
from govdoc.language.quantities import AmountMention
from govdoc.language.values import Period, Share, TimeLimit
from govdoc.reading.citations import Citation, citations
from govdoc.reading.values import FoundValue, values

_JOINED = {"、", "和", "及", "与", "或", "或者", "以及"}
"""What stands between references that are one list: 第（二）项、第（五）项."""
_ISO = {
    "year": "P{}Y",
    "month": "P{}M",
    "week": "P{}W",
    "day": "P{}D",
    "working_day": "P{}D working",
    "hour": "PT{}H",
}
_MEETING = r"(?P<event>[一-鿿]{1,16}第[0-9〇零一二三四五六七八九十百]{1,5}次[一-鿿]{0,12}?会议)"
_ADOPTED = re.compile(rf"(?:召开的)?{_MEETING}(?:审议|讨论|研究|表决){{0,2}}通过")
TLC = {
    "organization": "TLCOrganization",
    "concept": "TLCConcept",
    "event": "TLCEvent",
}
"""What may be referred to, and its element in `meta/references`."""


@define
class References:
    """The things that a file refers to."""

    eids: dict[tuple[str, str], str] = field(factory=dict)
    """Id of each, by what it is and its name."""
    counts: dict[str, int] = field(factory=dict)

    def to(self, what: str, name: str) -> str:
        """`#id` of the `what` with the name."""
        if (what, name) not in self.eids:
            self.counts[what] = self.counts.get(what, 0) + 1
            self.eids[what, name] = f"{what}_{self.counts[what]}"
        return f"#{self.eids[what, name]}"


def spans_of(
    document: Any, ids: Ids, references: References, country: str
) -> dict[tuple[str, str], list[Span]]:
    """The spans in every text of `document`, by pointer and field."""
    found: dict[tuple[str, str], list[Span]] = {}
    for citation in citations(document):
        if (span := _reference(citation, ids, country)) is not None:
            found.setdefault((citation.pointer, citation.field), []).append(span)
    for value in values(document):
        if (span := _value(value, references)) is not None:
            spans = found.setdefault((value.pointer, value.field), [])
            if all(span.end <= other.start or other.end <= span.start for other in spans):
                spans.append(span)
    return found


def joined(spans: list[Span], text: str) -> Iterator[Span]:
    """`spans`, in order, with references that are one list put into one `mref`."""
    group: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        follows = group and text[group[-1].end : span.start] in _JOINED
        if span.tag == "ref" and (follows or not group):
            group.append(span)
            continue
        yield from _one(group)
        group = [span] if span.tag == "ref" else []
        if span.tag != "ref":
            yield span
    yield from _one(group)


def _one(group: list[Span]) -> Iterator[Span]:
    if len(group) > 1:
        yield Span(group[0].start, group[-1].end, "mref", {}, tuple(group))
    else:
        yield from group


def _reference(citation: Citation, ids: Ids, country: str) -> Span | None:
    start, end = citation.start, citation.end
    if citation.status == "external" and (citation.number or citation.title):
        name = citation.number.key if citation.number else citation.title
        return Span(start, end, "ref", {"href": f"/akn/{country}/doc/{iri_part(name)}"})
    if citation.status != "resolved" or citation.document not in ids.own:
        return None
    if not citation.targets:
        own = ids.own[citation.document]
        return Span(start, end, "ref", {"href": f"#{own}"}) if own else None
    inside = [f"#{ids.inside(citation.document, eid)}" for eid in citation.targets]
    if len(inside) == 1:
        return Span(start, end, "ref", {"href": inside[0]})
    return Span(start, end, "rref", {"from": inside[0], "upTo": inside[-1]})


def _value(found: FoundValue, references: References) -> Span | None:
    value = found.value
    start, end = value.start, value.end
    match value:
        case AmountMention(bound=bound):
            said = f"CNY {bound.amount:f}{_bound(bound.at_least, bound.inclusive)}"
            return _quantity(start, end, references.to("concept", "金额"), said)
        case Period(count=count, unit=unit):
            said = _ISO[unit].format(count) + _bound(value.at_least, value.inclusive)
            return _quantity(start, end, references.to("concept", "期限"), said)
        case Share(share=share):
            said = f"{share}{_bound(value.at_least, value.inclusive)}"
            return _quantity(start, end, references.to("concept", "比例"), said)
        case DateMention(day=day):
            return Span(start, end, "date", {"date": day.isoformat()})
        case TimeLimit(ongoing=True):
            to = references.to("concept", found.words)
            return Span(start, end, "concept", {"refersTo": to})
        case TimeLimit(date=day) if day is not None:
            return Span(start, end, "date", {"date": day.isoformat()})
    return None


def _quantity(start: int, end: int, refers_to: str, normalized: str) -> Span:
    return Span(start, end, "quantity", {"refersTo": refers_to, "normalized": normalized})


def _bound(at_least: bool | None, inclusive: bool) -> str:
    if at_least is None:
        return ""
    return f" {'min' if at_least else 'max'}{'Inclusive' if inclusive else 'Exclusive'}"


def adoptions(text: str) -> Iterator[tuple[DateMention, int, int]]:
    """Day, start and end of the name of every meeting that `text` says adopted something."""
    for day in dates(text):
        match = _ADOPTED.match(text, day.end)
        if match is not None:
            yield day, match.start("event"), match.end("event")
