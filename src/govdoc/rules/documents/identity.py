"""Who says it, what it is, when and under which number (GD1xx)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, rrule

from govdoc.language.dates import format_date, parse_date
from govdoc.language.document_numbers import parse_document_number
from govdoc.model.gazettes import Frequency, Gazette, Issue
from govdoc.model.lines import LineRole
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.tree import Place
from govdoc.reading.citations import title_key
from govdoc.rules.documents.records import Found, at
from govdoc.rules.documents.survey import Survey, close_up

_FORM = re.compile(r"[^〔〕\[\]（）()]*〔[0-9]{4}〕[1-9][0-9]*号")


def number_form(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        number = place.node.number
        # An order's number (第712号) has no year: 7.2.5 is about the others.
        if number and number.year is not None and not _FORM.fullmatch(close_up(str(number))):
            yield at(place, "number", printed=number, standard=number.key)


def number_year(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        number, dated = place.node.number, place.node.dated
        if number and number.year and dated and number.year != dated.year:
            yield at(place, "number", number=number, year=number.year, dated=format_date(dated))


_OFFICE = re.compile(r"[政府]办")


def agency_and_issuer(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        number, issuers = place.node.number, place.node.issuers
        if not number or not issuers or number.year is None:
            continue
        of_office = _OFFICE.search(number.agency) is not None
        of_government = re.search(r"政[发规字函]\Z", number.agency) is not None
        if (of_office and all(issuer.endswith("政府") for issuer in issuers)) or (
            of_government and all("政府办公" in issuer for issuer in issuers)
        ):
            yield at(place, "issuers", number=number, issuers="、".join(issuers))


_KINDS = re.compile(rf"的(?P<kind>{'|'.join(kind.value for kind in DocumentKind)})\Z")


def kind_and_title(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        kind, match = place.node.kind, _KINDS.search(place.node.title)
        if kind and match and "关于" in place.node.title and match["kind"] != kind.value:
            yield at(place, "kind", kind=kind.value, stated=match["kind"])


def _lines(survey: Survey, parent: Place, role: LineRole, *names: str) -> list[Place]:
    found = (line for name in names for line in survey.children(parent, name))
    return [line for line in found if line.node.role is role]


def printed_number(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        for line in _lines(survey, place, LineRole.NUMBER, "head"):
            parts = parse_document_number(line.node.text)
            number = place.node.number
            if parts is None or number is None:
                continue
            # 第707号 below the title of an order leaves out whose it is.
            agency = parts.agency or number.agency
            if (agency, parts.year, parts.serial) != (number.agency, number.year, number.serial):
                yield at(line, "text", printed=line.node.text, value=number.key)


def printed_date(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        stated = [
            (line, day)
            for line in _lines(survey, place, LineRole.DATE, "head", "foot")
            if (day := parse_date(line.node.text.strip("（）()")))
        ]
        dated = place.node.dated
        if dated and stated and all(day != dated for _, day in stated):
            line = stated[0][0]
            yield at(line, "text", printed=line.node.text, value=format_date(dated))


def printed_title(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        lines = _lines(survey, place, LineRole.TITLE, "head")
        printed = close_up("".join(line.node.text for line in lines))
        if lines and close_up(place.node.title) not in printed:
            yield at(place, "title", printed=printed, value=place.node.title)


def printed_issuer(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Notice):
        lines = _lines(survey, place, LineRole.ISSUER, "head", "foot")
        printed = close_up("".join(line.node.text for line in lines))
        for issuer in place.node.issuers if lines else ():
            if _NAME.sub("", issuer) not in _NAME.sub("", printed):
                yield at(lines[0], "text", printed=printed, value=issuer)


_NAME = re.compile(r"[\s：:、，]")  # 市长：某某, 市长 某某
_ISSUE = re.compile(r"(?P<total>总)?第(?P<number>[0-9]{1,5})期")


def printed_issue_number(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Issue):
        for line in _lines(survey, place, LineRole.ISSUE_NUMBER, "front", "back"):
            for match in _ISSUE.finditer(close_up(line.node.text)):
                issue = place.node
                value = issue.total_number if match["total"] else issue.number
                if value is not None and int(match["number"]) != value:
                    yield at(line, "text", printed=match[0], value=value)


def printed_publication(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Issue):
        for line in _lines(survey, place, LineRole.PUBLISHED, "front", "back"):
            day, published = parse_date(line.node.text), place.node.published
            if day and published and day != published:
                yield at(line, "text", printed=line.node.text, value=format_date(published))


def _monthly(survey: Survey) -> list[Place]:
    return [
        place
        for gazette in survey.of(Gazette)
        if gazette.node.frequency is Frequency.MONTHLY
        for place in survey.children(gazette, "issues")
    ]


def number_and_month(survey: Survey) -> Iterator[Found]:
    for place in _monthly(survey):
        published = place.node.published
        if published and place.node.number != published.month:
            yield at(place, "number", number=place.node.number, published=format_date(published))


def total_below_number(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Issue):
        total = place.node.total_number
        if total is not None and total < place.node.number:
            yield at(place, "total_number", total=total, number=place.node.number)


def total_and_calendar(survey: Survey) -> Iterator[Found]:
    """Of a monthly, the total number grows by one a month."""
    known = [
        place
        for place in _monthly(survey)
        if place.node.published and place.node.total_number is not None
    ]
    known.sort(key=lambda place: place.node.published)
    for before, place in itertools.pairwise(known):
        first, last = (p.node.published + relativedelta(day=1) for p in (before, place))
        months = len(list(rrule(MONTHLY, dtstart=first, until=last))) - 1
        expected = before.node.total_number + months
        if place.node.total_number != expected:
            total = place.node.total_number
            yield at(place, "total_number", total=total, expected=expected)


def number_twice(survey: Survey) -> Iterator[Found]:
    seen: dict[str, str] = {}
    for place in survey.of(Notice):
        number = place.node.number
        if number is None or not number.agency:
            continue
        if number.key in seen and seen[number.key] != title_key(place.node.title):
            yield at(place, "number", number=number)
        seen.setdefault(number.key, title_key(place.node.title))


def dated_after_publication(survey: Survey) -> Iterator[Found]:
    for issue in survey.of(Issue):
        for place in survey.children(issue, "notices"):
            dated, published = place.node.dated, issue.node.published
            if dated and published and dated > published:
                days = {"dated": format_date(dated), "published": format_date(published)}
                yield at(place, "dated", **days)


def contents_titles(survey: Survey) -> Iterator[Found]:
    for issue in survey.of(Issue):
        titles = {title_key(notice.title) for notice in issue.node.notices}
        for entry in survey.children(issue, "contents") if titles else ():
            if title_key(entry.node.title) not in titles:
                yield at(entry, "title", title=entry.node.title)


def contents_order(survey: Survey) -> Iterator[Found]:
    for issue in survey.of(Issue):
        places = {title_key(n.title): i for i, n in enumerate(issue.node.notices)}
        latest = -1
        for entry in survey.children(issue, "contents"):
            here = places.get(title_key(entry.node.title), latest)
            if here < latest:
                yield at(entry, "title", title=entry.node.title)
            latest = max(here, latest)


def contents_pages(survey: Survey) -> Iterator[Found]:
    for issue in survey.of(Issue):
        latest = 0
        for entry in survey.children(issue, "contents"):
            page = entry.node.page
            if page is not None and page < latest:
                yield at(entry, "page", page=page, before=latest)
            latest = max(latest, page or 0)
