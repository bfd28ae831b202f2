"""Whole documents: instruments, notices, issues, gazettes."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import ContentsEntry, Frequency, Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.tree import walk
from govdoc.strategies._build import build, mostly, several, strategy
from govdoc.strategies.basis import document_numbers
from govdoc.strategies.clauses import annexes, lines, siblings
from govdoc.strategies.provisions import provisions
from govdoc.strategies.text import dates, integers, names, words


@st.composite
def instruments(draw: DrawFn, /, *, max_depth: int = 3, **overrides: Any) -> Instrument:
    """An instrument whose provisions quote its own clauses, where there is any text to quote."""
    fields = {
        "title": names(),
        "kind": st.sampled_from(InstrumentKind),
        "head": several(lines()),
        "clauses": siblings(max_depth),
        "foot": several(lines(), 1),
        "annexes": mostly(st.just(()), several(annexes())),
    }
    instrument = draw(build(Instrument, fields, overrides))
    if "provisions" in overrides:
        return instrument
    said = draw(st.just(None) | provisions(quoting=quotations(instrument)))
    return instrument if said is None else attrs.evolve(instrument, provisions=said)


def quotations(instrument: Instrument) -> SearchStrategy[Basis] | None:
    """Bases that quote clauses of `instrument` to the letter; `None` where it has no text."""
    quotable = [
        (place.eid, words)
        for place in walk(instrument)
        if isinstance(place.node, Clause)
        for words in (place.node.heading, place.node.text)
        if words
    ]
    return st.sampled_from(quotable).flatmap(_quoted) if quotable else None


@st.composite
def _quoted(draw: DrawFn, /, clause: tuple[str, str]) -> Basis:
    eid, text = clause
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Basis(eid=eid, quote=text[start:end])


@strategy
def notices(**overrides: Any) -> SearchStrategy[Notice]:
    """A notice, with what it promulgates."""
    fields = {
        "title": words(
            "双鸭山市人民政府办公室关于印发双鸭山市自然资源统一确权登记总体工作方案的通知"
        ),
        "kind": st.none() | st.sampled_from(DocumentKind),
        "number": st.none() | document_numbers(),
        "addressees": several(names()),
        "issuers": several(names()),
        "dated": st.none() | dates(),
        "copied_to": several(names(), 1),
        "head": several(lines()),
        "body": siblings(1),
        "foot": several(lines()),
        "instruments": several(instruments(max_depth=2), 1),
        "annexes": mostly(st.just(()), several(annexes(), 1)),
    }
    return build(Notice, fields, overrides)


@strategy
def contents_entries(**overrides: Any) -> SearchStrategy[ContentsEntry]:
    """An entry of the contents."""
    fields = {
        "category": words("", "市政府文件", "市政府办公室文件"),
        "title": names(),
        "page": st.none() | integers(1, 64),
    }
    return build(ContentsEntry, fields, overrides)


@strategy
def issues(**overrides: Any) -> SearchStrategy[Issue]:
    """One issue of a gazette."""
    fields = {
        "number": integers(1, 12),
        "total_number": st.none() | integers(1, 400),
        "published": st.none() | dates(),
        "sponsor": words("", "双鸭山市人民政府"),
        "publisher": words("", "双鸭山市人民政府办公室"),
        "website": words("", "www.shuangyashan.gov.cn"),
        "address": words("", "双鸭山市尖山区世纪大道 70 号"),
        "permit_number": words("", "（双内资准印）2019001 号"),
        "front": several(lines()),
        "contents": several(contents_entries()),
        "notices": several(notices()),
        "back": several(lines(), 1),
    }
    return build(Issue, fields, overrides)


@strategy
def gazettes(**overrides: Any) -> SearchStrategy[Gazette]:
    """A gazette with the issues at hand."""
    fields = {
        "title": words("双鸭山市人民政府公报"),
        "title_en": words("", "THE PEOPLE'S GOVERNMENT GAZETTE"),
        "frequency": st.none() | st.sampled_from(Frequency),
        "issues": several(issues()),
    }
    return build(Gazette, fields, overrides)
