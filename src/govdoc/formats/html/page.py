"""A document as one page: masthead, contents, sections, findings, the map of citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from govdoc.errors import Language, Problem
from govdoc.formats.html.anchors import Anchors, anchors
from govdoc.formats.html.blocks import Context
from govdoc.formats.html.findings import Finding, Findings, findings
from govdoc.formats.html.pictures import citation_map as map_picture
from govdoc.formats.html.pictures.view import Picture
from govdoc.formats.html.sections import LineView, Section, Sections
from govdoc.formats.html.words import words
from govdoc.language.dates import format_date
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import walk
from govdoc.reading.citation_map import citation_map
from govdoc.reading.citations import Citation, citations, title_key


@frozen(kw_only=True)
class Entry:
    """An entry of an issue's contents, and the id that it leads to."""

    title: str
    page: str
    id: str


@frozen(kw_only=True)
class IssueView:
    """One issue of a gazette."""

    id: str
    year: str
    number: str
    total: str
    facts: tuple[tuple[str, str], ...]
    """Sponsor, day, frequency: what each is called, and what it says."""
    front: tuple[LineView, ...]
    """As printed; the reading view has the masthead in its stead."""
    unstated: tuple[LineView, ...]
    """Lines of the front that no field says."""
    contents: tuple[tuple[str, tuple[Entry, ...]], ...]
    """Entries by category."""
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...]
    back: tuple[LineView, ...]


@frozen(kw_only=True)
class Page:
    """All that the templates need."""

    title: str
    gazette: Gazette | None
    issues: tuple[IssueView, ...]
    sections: tuple[Section, ...]
    """Those that stand in no issue."""
    map: Picture | None
    findings: Findings | None
    """`None` where none were handed in."""
    root_findings: tuple[Finding, ...]
    anchors: Anchors


_SHOWN = (Clause, TaskItem, Notice, Instrument, Annex, Issue)


def page(document: Any, problems: Iterable[Problem] | None, language: Language) -> Page:
    """The page of `document`, with `problems` beside their places."""
    ids = anchors(document)
    shown = {place.pointer for place in walk(document) if _is_shown(place.pointer, place.node)}
    cites = citations(document)
    by_place: dict[tuple[str, str], list[Citation]] = {}
    for citation in cites:
        by_place.setdefault((citation.pointer, citation.field), []).append(citation)
    placed = findings(problems or (), shown, language)
    context = Context(
        anchors=ids,
        citations=by_place,
        findings=placed,
        say=words(language),
        english=language == "en",
    )
    maker = Sections(context)
    root = () if isinstance(document, Notice | Instrument | Issue) else placed.take("")
    issues: tuple[IssueView, ...] = ()
    sections: tuple[Section, ...] = ()
    match document:
        case Gazette():
            issues = tuple(
                _issue(each, f"/issues/{at}", 2, document, maker)
                for at, each in enumerate(document.issues)
            )
        case Issue():
            issues = (_issue(document, "", 2, None, maker),)
        case Notice():
            sections = (maker.notice(document, "", 1),)
        case Instrument():
            sections = (maker.instrument(document, "", 1),)
    return Page(
        title=_title(document),
        gazette=document if isinstance(document, Gazette) else None,
        issues=issues,
        sections=sections,
        map=_map(document, cites, ids, context.say),
        findings=placed if problems is not None else None,
        root_findings=root,
        anchors=ids,
    )


def _is_shown(pointer: str, node: Any) -> bool:
    return isinstance(node, _SHOWN) or (isinstance(node, Line) and "/front/" not in pointer)


def _title(document: Any) -> str:
    if isinstance(document, Issue):
        named = (line.text for line in document.front if line.role is LineRole.GAZETTE_TITLE)
        return next(named, "") or f"第{document.number}期"
    title: str = document.title
    return title


def _issue(
    issue: Issue, pointer: str, heading: int, gazette: Gazette | None, maker: Sections
) -> IssueView:
    page, say = maker.context, maker.context.say
    unstated = [line for line in issue.front if not _stated(line, issue, gazette)]
    facts = (
        (say["issued_by"], issue.sponsor),
        (say["published"], format_date(issue.published) if issue.published else ""),
        ("", gazette.frequency.value if gazette and gazette.frequency else ""),
    )
    return IssueView(
        id=page.anchors.of.get(pointer, ""),
        year=f"{issue.published.year}年" if issue.published else "",
        number=f"第{issue.number}期",
        total=f"总第{issue.total_number}期" if issue.total_number is not None else "",
        facts=tuple((name, said) for name, said in facts if said),
        front=maker.lines(issue.front, f"{pointer}/front"),
        unstated=maker.lines(unstated, "") if unstated else (),
        contents=_contents(issue, pointer, page.anchors),
        findings=page.findings.take(pointer),
        sections=tuple(
            maker.notice(notice, f"{pointer}/notices/{at}", heading)
            for at, notice in enumerate(issue.notices)
        ),
        back=maker.lines(issue.back or _issue_back(issue), f"{pointer}/back"),
    )


def _stated(line: Line, issue: Issue, gazette: Gazette | None) -> bool:
    """Whether the masthead, the contents or the colophon says what `line` says."""
    said: dict[LineRole, Any] = {
        LineRole.GAZETTE_TITLE: True,
        LineRole.FREQUENCY: gazette and gazette.frequency,
        LineRole.ISSUE_NUMBER: True,
        LineRole.SPONSOR: issue.sponsor,
        LineRole.PUBLISHED: issue.published,
        LineRole.CONTENTS_TITLE: issue.contents,
        LineRole.CONTENTS_CATEGORY: issue.contents,
        LineRole.CONTENTS_ENTRY: issue.contents,
        LineRole.PUBLISHER: issue.publisher,
        LineRole.WEBSITE: issue.website,
        LineRole.ADDRESS: issue.address,
        LineRole.PERMIT: issue.permit_number,
    }
    return bool(said.get(line.role))


def _contents(
    issue: Issue, pointer: str, anchors: Anchors
) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    ids = {
        title_key(notice.title): anchors.of.get(f"{pointer}/notices/{at}", "")
        for at, notice in enumerate(issue.notices)
    }
    groups: list[tuple[str, list[Entry]]] = []
    for entry in issue.contents:
        if not groups or groups[-1][0] != entry.category:
            groups.append((entry.category, []))
        page = str(entry.page) if entry.page is not None else ""
        at = ids.get(title_key(entry.title), "")
        groups[-1][1].append(Entry(title=entry.title, page=page, id=at))
    return tuple((category, tuple(entries)) for category, entries in groups)


def _issue_back(issue: Issue) -> tuple[Line, ...]:
    said = (
        (LineRole.PUBLISHER, "编辑出版", issue.publisher),
        (LineRole.ADDRESS, "地址", issue.address),
        (LineRole.WEBSITE, "网址", issue.website),
        (LineRole.PERMIT, "准印证号", issue.permit_number),
    )
    return tuple(Line(role=role, text=f"{name}：{text}") for role, name, text in said if text)


def _map(
    document: Any, cites: tuple[Citation, ...], ids: Anchors, say: Mapping[str, str]
) -> Picture | None:
    map = citation_map(document, cites)
    if not map.edges and not map.inner:
        return None
    return map_picture.draw(map, ids.of, "citation-map", say)
