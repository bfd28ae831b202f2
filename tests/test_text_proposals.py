"""Corrections are proposed with a certainty, and applied only when they are accepted."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from benchmarks.samples import HOSTILE
from examples.issue46.encode import gazette
from govdoc import Clause, Gazette, parse_text, plain_text
from govdoc.formats.text import accept
from govdoc.formats.text.proposals import proposals

SOURCE = (Path(__file__).parents[1] / "examples" / "issue46" / "source.txt").read_text("utf-8")
PARSED = parse_text(SOURCE)


def clause(document: object, number: str, eid: str) -> Clause:
    assert isinstance(document, Gazette)
    return document.issues[0].notice(number).instruments[0].clause(eid)


def test_of_issue_46_the_two_overlaps_are_proposed() -> None:
    assert [(p.eid, p.words, p.note.witness) for p in PARSED.proposals] == [
        ("sec_5__subsec_2", "级。", "\n\n级。"),
        ("art_7__para_2__point_4", "。任", "。\n\n任"),
    ]
    assert all(0 < proposal.certainty < 1 for proposal in PARSED.proposals)


def test_nothing_is_applied_before_it_is_accepted() -> None:
    point = clause(PARSED.document, "双政办发〔2022〕48号", "art_7__para_2__point_4")
    assert point.text.endswith("法律责任。任的中国公民；")


def test_what_is_accepted_is_the_clause_of_the_example_but_for_the_words_of_the_note() -> None:
    document = PARSED.document
    for proposal in PARSED.proposals:
        document = accept(document, proposal)
    for number, eid in (
        ("双政规〔2022〕10号", "sec_5__subsec_2"),
        ("双政办发〔2022〕48号", "art_7__para_2__point_4"),
    ):
        mine, example = clause(document, number, eid), clause(gazette(), number, eid)
        assert mine.text == example.text
        notes = [attrs.evolve(note, reason="") for note in mine.notes]
        assert notes == [attrs.evolve(note, reason="") for note in example.notes]
    witness = plain_text(document, view="diplomatic")
    assert "".join(witness.split()) == "".join(SOURCE.split())


def test_a_proposal_is_accepted_once() -> None:
    proposal = PARSED.proposals[0]
    with pytest.raises(ValueError, match="nothing to correct"):
        accept(accept(PARSED.document, proposal), proposal)


def test_later_notes_of_the_clause_move_with_its_words() -> None:
    text = (
        "测试办法\n第一条 专家应当依法履行论证专家工作职责并且承担相应的法律责任。\n\n"
        "任的中国公民应当遵守保密规定，并且应当严格保守在参加论证活动的过程中所获取的\n\n国家秘密。\n"
        "第二条 本办法自公布之日起施行。"
    )
    parsed = parse_text(text)
    (proposal,) = parsed.proposals
    corrected = accept(parsed.document, proposal)
    article = plain_text(corrected).splitlines()[1]
    assert article.endswith("法律责任的中国公民应当遵守保密规定，并且应当严格保守"
                            "在参加论证活动的过程中所获取的国家秘密。")  # fmt: skip
    assert "".join(plain_text(corrected, view="diplomatic").split()) == "".join(text.split())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_document_that_is_not_searched_has_nothing_to_propose(name: str) -> None:
    parsed = parse_text(HOSTILE[name](2_000))
    assert parsed.proposals == tuple(proposals(parsed.document))
