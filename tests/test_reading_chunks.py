"""Chunks for search: whole clauses, with their headings, their citation and their place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import govdoc
from govdoc import Annex, Chunk, Clause, Instrument, InstrumentKind, Level, Notice, Table
from govdoc.errors import StructureError
from govdoc.model.document_numbers import DocumentNumber
from tests.corpus import corpus_texts, needs_corpus

ROOT = Path(__file__).parent.parent / "examples" / "issue46"
ISSUE46 = govdoc.load(ROOT / "issue46.json")


def _point(number: str, words: str) -> Clause:
    return Clause(level=Level.POINT, label=f"（{number}）", text=words)


def _article(label: str, *clauses: Clause) -> Clause:
    return Clause(level=Level.ARTICLE, label=label, clauses=clauses)


def _para(words: str, *points: Clause) -> Clause:
    return Clause(level=Level.PARAGRAPH, text=words, clauses=points)


LAW = Instrument(
    title="测试办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        Clause(
            level=Level.CHAPTER,
            label="第一章",
            heading="总则",
            clauses=(
                _article("第一条", _para("为了测试，制定本办法。")),
                _article(
                    "第二条",
                    _para("甲乙丙丁。"),
                    _para(
                        "有下列情形之一的，应当回避：",
                        _point("一", "是亲属；"),
                        _point("二", "有利害。"),
                    ),
                ),
            ),
        ),
    ),
    annexes=(
        Annex(title="清单", clauses=(Clause(level=Level.ALINEA, text="一行。二行。三行。"),)),
    ),
)


def _texts(document: object, max_chars: int) -> list[str]:
    return [chunk.text for chunk in govdoc.chunks(document, max_chars=max_chars)]


def test_a_chunk_is_the_largest_clause_that_fits_and_never_two_articles() -> None:
    assert _texts(LAW, 800) == [
        "第一章 总则\n第一条 为了测试，制定本办法。",
        "第二条 甲乙丙丁。\n有下列情形之一的，应当回避：\n（一）是亲属；\n（二）有利害。",
        "一行。二行。三行。",
    ]


def test_a_clause_too_long_is_divided_by_its_clauses_and_what_announces_stays_with_them() -> None:
    assert _texts(LAW, 24) == [
        "第一章 总则\n第一条 为了测试，制定本办法。",
        "第二条 甲乙丙丁。",
        "有下列情形之一的，应当回避：\n（一）是亲属；",
        "（二）有利害。",
        "一行。二行。三行。",
    ]


def test_only_a_clause_that_is_too_long_alone_is_cut_at_the_end_of_a_sentence() -> None:
    found = govdoc.chunks(LAW, max_chars=7)[-2:]
    assert [(chunk.text, chunk.part) for chunk in found] == [("一行。二行。", 1), ("三行。", 2)]
    assert [chunk.eid for chunk in found] == ["att_1__al_1"] * 2


def test_a_chunk_says_where_it_stands() -> None:
    notice = Notice(
        title="关于印发测试办法的通知",
        number=DocumentNumber.parse("某政发〔2022〕1号"),
        dated=dt.date(2022, 1, 2),
        body=(Clause(level=Level.ALINEA, text="请遵照执行。"),),
        instruments=(LAW,),
    )
    body, _, article, annex = govdoc.chunks(notice)
    assert (body.reference, body.eid, body.instrument) == (
        "《关于印发测试办法的通知》（某政发〔2022〕1号）第1自然段",
        "al_1",
        "",
    )
    assert article == Chunk(
        id=article.id,
        parent=govdoc.chunks(notice)[1].id,
        text=article.text,
        title="关于印发测试办法的通知",
        number="某政发〔2022〕1号",
        dated=dt.date(2022, 1, 2),
        instrument="测试办法",
        headings=("第一章 总则", "第二条"),
        citation="第二条",
        eid="art_2",
        eids=(
            "art_2",
            "art_2__para_1",
            "art_2__para_2",
            "art_2__para_2__point_1",
            "art_2__para_2__point_2",
        ),
        pointer="/instruments/0/clauses/0/clauses/1",
    )
    assert article.reference == "《测试办法》（某政发〔2022〕1号）第二条"
    assert (annex.headings, annex.citation) == (("清单",), "附件第1自然段")


def test_the_parent_is_the_chunk_that_holds_the_words_above() -> None:
    chunks = {chunk.eid: chunk for chunk in govdoc.chunks(LAW, max_chars=24)}
    assert chunks["art_2__para_2__point_2"].parent == chunks["art_2__para_2__point_1"].id
    assert chunks["art_2__para_2__point_2"].citation == "第二条第二款第（二）项"
    assert chunks["art_1"].parent == ""


def test_a_table_is_cut_between_rows() -> None:
    table = Table(header=("甲", "乙"), rows=(("一。一", "二"), ("三", "四。"), ("五", "六")))
    law = Instrument(
        title="表",
        kind=InstrumentKind.OTHER,
        clauses=(Clause(level=Level.ALINEA, text="说明。", table=table),),
    )
    assert _texts(law, 14) == ["说明。\n甲\t乙\n一。一\t二", "三\t四。\n五\t六"]


def test_a_task_list_is_cut_between_tasks_and_the_offsets_hold() -> None:
    text = (
        "关于印发清单的通知\n某政发〔2022〕2号\n各单位：\n一、任务\n序号\t任务内容\t责任单位\t完成时限\n"
        "1\t建立台账\t市财政局\t持续推进\n2\t开展检查\t市司法局\t持续推进\n"
    )
    parsed = govdoc.parse_text(text)
    for chunk in govdoc.chunks(parsed.document, max_chars=20, source=text):
        assert chunk.start is not None
        assert text[chunk.start : chunk.end].split() == chunk.text.split()


def test_editorial_notes_move_no_offset() -> None:
    text = (ROOT / "source.txt").read_text("utf-8")
    for size in (20, 100, 800):
        chunks = govdoc.chunks(ISSUE46, max_chars=size, source=text)
        ends = 0
        for chunk in chunks:
            assert chunk.start is not None
            assert chunk.end is not None
            assert ends <= chunk.start <= chunk.end
            ends = chunk.end
        cut = next(c for c in govdoc.chunks(ISSUE46, source=text) if c.eid == "art_7")
        assert text[cut.start : cut.end].startswith("第七条 建立市数字政府")
        assert "承担相应法律责任。" in text[cut.start : cut.end]
        assert "承担相应法律责任。" not in cut.text


def test_another_text_is_refused() -> None:
    with pytest.raises(StructureError, match="GD038"):
        govdoc.chunks(LAW, source="别的文本")
    with pytest.raises(ValueError, match="max_chars"):
        govdoc.chunks(LAW, max_chars=0)


def test_the_same_words_in_two_documents_of_one_name_have_two_ids() -> None:
    notice = Notice(title="通知", body=(Clause(level=Level.ALINEA, text="特此通知。"),))
    issue = govdoc.Issue(number=1, notices=(notice, notice))
    first, second = govdoc.chunks(issue)
    assert first.id == govdoc.chunks(notice)[0].id
    assert first.id != second.id


def test_the_ids_are_those_of_the_first_release() -> None:
    """Indices of others hold these ids: a change of them is a break."""
    ids = [chunk.id[:8] for chunk in govdoc.chunks(LAW)]
    assert ids == ["b3cb1358", "b381d0f3", "4f97caf0"]


def test_changing_a_clause_changes_only_the_ids_of_the_chunk_it_stands_in() -> None:
    before = govdoc.chunks(LAW, max_chars=24)
    after = govdoc.chunks(LAW.replace("art_2__para_2__point_2", text="无利害。"), max_chars=24)
    assert [b.eid for b, a in zip(before, after, strict=True) if b.id != a.id] == [
        "art_2__para_2__point_2"
    ]


@needs_corpus
@pytest.mark.parametrize("size", [60, 300, 800])
def test_of_real_documents_the_source_at_the_offsets_is_the_chunk(size: int) -> None:
    documents = 0
    for name, text in corpus_texts():
        document = govdoc.parse_text(text).document
        for chunk in govdoc.chunks(document, max_chars=size, source=text):
            assert chunk.start is not None
            assert chunk.end is not None
            there = "".join(text[chunk.start : chunk.end].split())
            assert there == "".join(chunk.text.split()), (name, chunk.eid)
        documents += 1
    assert documents > 50
