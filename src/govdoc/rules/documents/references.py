"""References (GD4xx): what is cited, by what name, and what statements rest on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from govdoc.errors import NoteError
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.notes import as_witnessed
from govdoc.model.notices import Notice
from govdoc.model.tasks import TaskItem
from govdoc.model.tree import Place
from govdoc.reading.citations import Citation, title_key
from govdoc.rules.documents.records import Found, at, integer
from govdoc.rules.documents.survey import Survey, Text, amends, has_articles, texts_of
from govdoc.rules.quotations import problems


def _key(title: str) -> str:
    return re.sub(r"[<>＜＞]", "", title_key(title))


def _at(citation: Citation, **values: object) -> Found:
    return Found(f"{citation.pointer}/{citation.field}", citation.eid, values)


def _prose(survey: Survey, parent: Place) -> Iterator[Text]:
    return (text for p in survey.inside(parent, Clause, TaskItem) for text in texts_of(p))


def dangling(survey: Survey) -> Iterator[Found]:
    """In a text with articles of its own; others are cited by numbers that they do not print."""
    whole = {
        holder.pointer
        for holder in survey.of(Notice, Instrument)
        if has_articles(survey, holder) and not amends(holder)
    }
    for citation in survey.citations:
        if citation.status == "dangling" and citation.document in whole:
            if citation.prefix[-1:] in ("款", "项") and "art_" not in citation.eid:
                continue  # 本款 of what is no article
            yield _at(citation, words=citation.words)


_LEAST_ALIKE = 0.85


def near_title(survey: Survey) -> Iterator[Found]:
    """In a notice, a title cited or promulgated that is nearly that of what it encloses."""
    for place in survey.of(Notice):
        own = {_key(i.title): i.title for i in place.node.instruments if i.title}
        if not own:
            continue
        promulgated = _PROMULGATES.search(place.node.title)
        if promulgated and (found := _nearly(promulgated["title"], own)):
            yield at(place, "title", cited=promulgated["title"], title=found)
        for text in _prose(survey, place):
            for match in _TITLE.finditer(text.words):
                if found := _nearly(match["title"], own):
                    yield at(text.place, text.name, cited=match["title"], title=found)


_PROMULGATES = re.compile(r"(?:印发|发布)(?P<title>[^《》]{6,80}|《[^《》]{2,80}》)的通知\Z")
_TITLE = re.compile(r"《(?P<title>[^《》]{2,120})》")
_DIGITS = re.compile(r"[0-9一二三四五六七八九十〇]+")
_MORE = re.compile(r"[（(](?:试行|暂行|修订|修订稿|草案)[）)]\Z")


def _nearly(cited: str, titles: dict[str, str]) -> str | None:
    """The title that `cited` is nearly: not one of `titles`, not another year or number."""
    key = _key(cited)
    if key in titles:
        return None
    for known, title in titles.items():
        if _DIGITS.findall(known) != _DIGITS.findall(key) or known.endswith(key):
            continue
        if _MORE.sub("", known) == _MORE.sub("", key):
            continue
        matcher = difflib.SequenceMatcher(None, known, key, autojunk=False)
        if matcher.quick_ratio() >= _LEAST_ALIKE and matcher.ratio() >= _LEAST_ALIKE:
            return title
    return None


def number_of_two(survey: Survey) -> Iterator[Found]:
    """One document number with two titles."""
    seen: dict[str, str] = {}
    for citation in survey.citations:
        number = citation.number
        if not (number and citation.title):
            continue
        if not number.agency:
            continue
        before = seen.setdefault(number.key, citation.title)
        if _key(before) != _key(citation.title):
            values = {"number": number, "title": citation.title, "before": before}
            yield _at(citation, **values)


_MEETING = re.compile(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})次(?P<name>[^，。；《》第]{0,10}?会议)"
)


def meeting_named_twice(survey: Survey) -> Iterator[Found]:
    """One meeting, its number in Chinese digits here and in Arabic ones there."""
    seen: dict[tuple[int | None, str], str] = {}
    for text in survey.prose:
        for match in _MEETING.finditer(text.words):
            key = (integer(match["number"]), match["name"])
            before = seen.setdefault(key, match[0])
            if before != match[0]:
                yield at(text.place, text.name, words=match[0], before=before)


_DEPARTMENT = (
    r"(?:行政)?(?:主管)?(?:部门|局|厅)|(?:、[\u3400-\u9fff]{2,8}){0,8}等?(?:相关|有关)?部门"
)
_ONE_BODY = tuple(
    re.compile(rf"(?P<name>{names}){following}")
    for names, following in (
        ("水利|水务", f"(?={_DEPARTMENT})"),
        ("人力资源和?社会保障", f"(?={_DEPARTMENT})"),
        ("住房和?城乡建设", f"(?={_DEPARTMENT})"),
        ("发展和?改革", f"(?={_DEPARTMENT})"),
        ("论证专家组|论证小组|评审专家组|评审小组", ""),
        ("论证专家|评审专家", "(?!组)"),
    )
)
"""Names that stand for one body in documents that have two of them."""


def body_named_twice(survey: Survey) -> Iterator[Found]:
    """One body that a text names in two ways: 水利部门 and 水务部门."""
    for holder in survey.bodies:
        texts = [t for place in survey.clauses(holder) for t in texts_of(place)]
        for names in _ONE_BODY:
            seen: dict[str, None] = {}
            for text in texts:
                for match in names.finditer(text.words):
                    if seen and match["name"] not in seen:
                        values = {"name": match["name"], "before": next(iter(seen))}
                        yield at(text.place, text.name, **values)
                    seen.setdefault(match["name"])


def stale_basis(survey: Survey) -> Iterator[Found]:
    for place in survey.of(Instrument):
        for problem in problems(place.node):
            values = {"zh": problem.zh, "en": problem.en}
            yield Found(place.pointer + problem.pointer, problem.eid, values)


def stale_note(survey: Survey) -> Iterator[Found]:
    for place in survey.places:
        notes = getattr(place.node, "notes", ())
        for name in sorted({note.field for note in notes}):
            try:
                as_witnessed(getattr(place.node, name, ""), notes, name)
            except NoteError as error:
                (problem,) = error.problems
                yield at(place, name, zh=problem.zh, en=problem.en)


_SHORT = re.compile(
    r"(?P<what>[^，。；：、（）()《》“”\s]{2,30}|《[^《》]{2,60}》)"
    r"[（(]以下(?:统一)?简称[“\"](?P<short>[^”\"]{1,20})[”\"][）)]"
)


def one_name_for_two(survey: Survey) -> Iterator[Found]:
    """A short name given to two things in one text."""
    for holder in survey.of(Notice, Instrument, Annex):
        seen: dict[str, str] = {}
        for text in (t for place in survey.clauses(holder) for t in texts_of(place)):
            for match in _SHORT.finditer(text.words):
                before = seen.setdefault(match["short"], match["what"])
                same = before.endswith(match["what"]) or match["what"].endswith(before)
                if not same:
                    values = {"short": match["short"], "what": match["what"], "before": before}
                    yield at(text.place, text.name, **values)
