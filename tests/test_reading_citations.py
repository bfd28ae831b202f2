"""Where the citations of a document lead."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc import (
    Annex,
    Clause,
    DocumentNumber,
    Gazette,
    Instrument,
    InstrumentKind,
    Issue,
    Level,
    Line,
    LineRole,
    Notice,
    Table,
)
from govdoc.reading.citations import Citation, citations
from govdoc.strategies import any_text, gazettes
from tests.corpus import corpus_texts, needs_corpus


@pytest.fixture(scope="module")
def issue46() -> Any:
    return govdoc.load("examples/issue46/issue46.json")


def article(number: str, *paragraphs: str, points: tuple[str, ...] = ()) -> Clause:
    """An article; the points stand in its last paragraph."""
    items = tuple(
        Clause(level=Level.POINT, label=f"（{'一二三四五'[at]}）", text=text)
        for at, text in enumerate(points)
    )
    last = len(paragraphs) - 1
    clauses = tuple(
        Clause(level=Level.PARAGRAPH, text=text, clauses=items if at == last else ())
        for at, text in enumerate(paragraphs)
    )
    return Clause(level=Level.ARTICLE, label=f"第{number}条", clauses=clauses)


def measures(
    *clauses: Clause, title: str = "甲办法", annexes: tuple[Annex, ...] = ()
) -> Instrument:
    kind = InstrumentKind.MEASURES
    return Instrument(title=title, kind=kind, clauses=clauses, annexes=annexes)


def led(document: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(c.words, c.status, c.targets) for c in citations(document)]


def law(text: str) -> Instrument:
    """Articles 1 to 4, the third with two paragraphs and points, the fourth with `text`."""
    return measures(
        article("一", "一"),
        article("二", "二", "二二"),
        article("三", "三", "三三：", points=("甲；", "乙；", "丙。")),
        article("四", "四", text),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依照本办法第二条第二款", [("本办法第二条第二款", "resolved", ("art_2__para_2",))]),
        ("第三条第（二）项", [("第三条第（二）项", "resolved", ("art_3__para_2__point_2",))]),
        ("第三条第二款第二项", [("第三条第二款第二项", "resolved", ("art_3__para_2__point_2",))]),
        ("第一条至第三条", [("第一条至第三条", "resolved", ("art_1", "art_3"))]),
        (
            "第三条第（一）项至第（三）项",
            [
                (
                    "第三条第（一）项至第（三）项",
                    "resolved",
                    ("art_3__para_2__point_1", "art_3__para_2__point_3"),
                )
            ],
        ),
        ("前款", [("前款", "resolved", ("art_4__para_1",))]),
        ("前两款", [("前两款", "dangling", ())]),
        ("前条第二款", [("前条第二款", "resolved", ("art_3__para_2",))]),
        ("前两条", [("前两条", "resolved", ("art_2", "art_3"))]),
        ("本条第一款", [("本条第一款", "resolved", ("art_4__para_1",))]),
        ("第一款", [("第一款", "resolved", ("art_4__para_1",))]),
        (
            "违反第三条规定，有第（二）项行为，依照该条第一款",
            [
                ("第三条", "resolved", ("art_3",)),
                ("第（二）项", "resolved", ("art_3__para_2__point_2",)),
                ("该条第一款", "resolved", ("art_3__para_1",)),
            ],
        ),
        ("本办法第九条", [("本办法第九条", "dangling", ())]),
        ("第九条", [("第九条", "dangling", ())]),
        ("第二条第三款", [("第二条第三款", "dangling", ())]),
        ("第一条至第九条", [("第一条至第九条", "dangling", ())]),
        ("第（一）项", [("第（一）项", "dangling", ())]),
        ("第一项任务，第二节课", []),
        ("《乙法》第三条", [("《乙法》第三条", "external", ())]),
        ("刑法第三条", [("刑法第三条", "external", ())]),
        ("《甲办法》第三条", [("《甲办法》第三条", "resolved", ("art_3",))]),
        (
            "《乙法》施行后，该法第一条",
            [("《乙法》", "external", ()), ("该法第一条", "external", ())],
        ),
    ],
)
def test_an_address_leads_to(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert led(law(text)) == expected


def test_points_are_sought_around_the_citing_clause_first() -> None:
    instrument = measures(
        article("一", "一：", points=("甲", "乙")),
        article("二", "二：", "有下列情形：", points=("丙", "依照第（一）项和本条第一款、前项")),
    )
    assert led(instrument) == [
        ("第（一）项", "resolved", ("art_2__para_2__point_1",)),
        ("本条第一款", "resolved", ("art_2__para_1",)),
        ("前项", "resolved", ("art_2__para_2__point_1",)),
    ]


def test_a_label_that_is_repeated_is_ambiguous() -> None:
    instrument = measures(article("一", "一"), article("一", "一"), article("二", "本办法第一条"))
    assert led(instrument) == [("本办法第一条", "ambiguous", ("art_1", "art_1_2"))]


def test_an_amending_instrument_speaks_of_another() -> None:
    clauses = (article("一", "将第一条修改为"), article("二", "本决定第一条"))
    instrument = measures(*clauses, title="关于修改《乙办法》的决定")
    assert led(instrument)[1:] == [
        ("第一条", "external", ()),
        ("本决定第一条", "resolved", ("art_1",)),
    ]


def test_words_put_into_another_text_are_about_that_text() -> None:
    clause = Clause(level=Level.ALINEA, text="增加一款：“前款规定的”")
    assert led(measures(clause, title="乙法修正案")) == [("前款", "external", ())]


def test_an_annex_has_articles_of_its_own() -> None:
    annex = Annex(title="细则", clauses=(article("一", "第二条"), article("二", "本办法第一条")))
    instrument = measures(article("一", "一"), annexes=(annex,))
    assert led(instrument) == [
        ("第二条", "resolved", ("att_1__art_2",)),
        ("本办法第一条", "resolved", ("art_1",)),
    ]


def test_an_outline_is_cited_like_articles() -> None:
    point = Clause(level=Level.OUTLINE_2, label="（二）", text="乙")
    first = Clause(level=Level.OUTLINE_1, label="一、", heading="总则", clauses=(point,))
    second = Clause(level=Level.OUTLINE_1, label="二、", text="按照本意见第一条第（二）项")
    assert led(measures(first, second, title="意见")) == [
        ("本意见第一条第（二）项", "resolved", ("sec_1__subsec_2",))
    ]


def notice(number: str, instrument: Instrument, *texts: str, title: str = "通知") -> Notice:
    body = tuple(Clause(level=Level.ALINEA, text=text) for text in texts)
    parsed = DocumentNumber.parse(number)
    head = (Line(role=LineRole.NUMBER, text=number),)
    return Notice(title=title, number=parsed, head=head, body=body, instruments=(instrument,))


def test_a_document_of_the_same_gazette_is_found_by_number_and_by_title() -> None:
    first = notice("甲发〔2020〕1号", law("四"), "现印发《甲办法》，请按第三条执行")
    second = notice(
        "甲发〔2020〕2号",
        measures(article("一", "一"), title="乙办法"),
        "《旧办法》（甲发[2020]1号）第三条废止，甲发〔2020〕1号和甲发〔2020〕9号",
    )
    gazette = Gazette(title="公报", issues=(Issue(number=1, notices=(first, second)),))
    instrument = "/issues/0/notices/0/instruments/0"
    assert [(c.words, c.status, c.document, c.targets) for c in citations(gazette)] == [
        ("《甲办法》", "resolved", instrument, ()),
        ("第三条", "resolved", instrument, ("art_3",)),
        ("《旧办法》（甲发[2020]1号）第三条", "resolved", instrument, ("art_3",)),
        ("甲发〔2020〕1号", "resolved", "/issues/0/notices/0", ()),
        ("甲发〔2020〕9号", "external", None, ()),
    ]


def test_a_table_cell_has_its_place() -> None:
    table = Table(header=("依据",), rows=(("甲", "《乙法》"),))
    clause = Clause(level=Level.ALINEA, table=table)
    (citation,) = citations(measures(clause))
    assert (citation.pointer, citation.field, citation.eid) == (
        "/clauses/0/table",
        "rows/0/1",
        "al_1",
    )


def test_a_clause_alone_may_be_read() -> None:
    assert led(Clause(level=Level.ALINEA, text="第三条和《甲》")) == [
        ("第三条", "external", ()),
        ("《甲》", "external", ()),
    ]


def test_issue_46_cites_six_numbers(issue46: Any) -> None:
    numbered = [c for c in citations(issue46) if c.number is not None]
    assert [str(c.number) for c in numbered] == [
        "自然资发〔2019〕116号",
        "黑政办发〔2019〕48号",
        "自然资发〔2022〕19号",
        "黑政办发〔2021〕43号",
        "国办发〔2019〕57号",
        "国务院令第712号",
    ]
    assert {c.status for c in numbered} == {"external"}


def test_issue_46_prints_nineteen_titles(issue46: Any) -> None:
    """19 is every pair 《…》 of the whole print: contents and headings with the texts.

    One stands in the contents, one in the heading of the first notice, four where notices announce
    what they promulgate, twelve in instruments, one in a task that repeats its measure.
    """
    found = [c for c in citations(issue46) if c.kind == "title"]
    assert len(found) == govdoc.plain_text(issue46, view="diplomatic").count("《") == 19
    assert [c.status for c in found].count("resolved") == 6
    assert [c.pointer for c in found if not c.eid] == [
        "/issues/0/front/16",
        "/issues/0/notices/0/head/0",
    ]


def test_issue_46_cites_two_points_of_article_7(issue46: Any) -> None:
    instrument = "/issues/0/notices/3/instruments/0"
    assert [
        (c.words, c.eid, c.status, c.document, c.targets)
        for c in citations(issue46)
        if c.kind == "address"
    ] == [
        ("第（二）项", "art_7__para_3", "resolved", instrument, ("art_7__para_2__point_2",)),
        ("第（五）项", "art_7__para_3", "resolved", instrument, ("art_7__para_2__point_5",)),
    ]


def string_at(document: Any, citation: Citation) -> str:
    """The string that the JSON Pointer of the citation leads to."""
    node = document
    for part in f"{citation.pointer}/{citation.field}".split("/")[1:]:
        node = node[int(part)] if isinstance(node, tuple) else getattr(node, part)
    assert isinstance(node, str)
    return node


def check(document: Any) -> None:
    places = {place.pointer: place for place in govdoc.walk(document)}
    eids: dict[str, set[str]] = {}
    for place in places.values():
        for document_pointer in _ends(place.pointer):
            eids.setdefault(document_pointer, set()).add(place.eid)
    for citation in citations(document):
        assert string_at(document, citation)[citation.start : citation.end] == citation.words
        assert (citation.status == "resolved") <= (citation.document is not None)
        if citation.targets:
            assert citation.document is not None
            assert set(citation.targets) <= eids[citation.document]


def _ends(pointer: str) -> Iterator[str]:
    """The pointer and all above it."""
    yield pointer
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def test_every_span_of_issue_46_slices_to_its_words(issue46: Any) -> None:
    check(issue46)


@given(gazettes())
def test_every_span_of_any_gazette_slices_to_its_words(gazette: Gazette) -> None:
    check(gazette)


PIECES = (
    "《甲办法》|《|》|第一条|第三条|第二款|第（二）项|前款|前两条|前项|本条|本办法|"
    "该条|、|至|和|第九条|本章|第一节"
)
CITING = st.lists(st.sampled_from(PIECES.split("|")), max_size=12).map("".join)


@given(CITING | any_text(), CITING)
def test_any_text_in_a_law_is_read(text: str, other: str) -> None:
    check(law(text))
    check(measures(article("一", other, points=(text, other)), title=text))


@needs_corpus
def test_real_documents_are_read() -> None:
    for _, text in corpus_texts():
        lines = [line for line in text.splitlines() if line.strip()]
        check(measures(*(Clause(level=Level.ALINEA, text=line) for line in lines)))


def test_a_law_that_cites_itself_all_the_time_takes_linear_time() -> None:
    text = "第一条至第九条、前款、本条第一款和第三条第（一）项，"
    start = time.process_time()
    found = citations(measures(*(article("一", text, text * 2) for _ in range(2_000))))
    assert len(found) == 24_000
    assert time.process_time() - start < 15
