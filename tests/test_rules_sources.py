"""Which editorial notes a quotation rests on, and the words shown around them."""

from __future__ import annotations

from typing import Any

import pytest

from govdoc import (
    Basis,
    Clause,
    EditorialNote,
    EffectiveDate,
    Instrument,
    InstrumentKind,
    Level,
    NoteKind,
    Provisions,
)
from govdoc.rules.decision import Emendation, Outcome
from govdoc.rules.sources import source_of

TEXT = "一二三四五六七八九十"


def note(kind: NoteKind = NoteKind.CORRECTION, **changes: Any) -> EditorialNote:
    return EditorialNote(kind=kind, reason="因误。", **changes)


def emendations(
    quote: str, *notes: EditorialNote, text: str = TEXT, heading: str = ""
) -> tuple[Emendation, ...]:
    basis = Basis(eid="sec_1", quote=quote)
    law = Instrument(
        title="甲方案",
        kind=InstrumentKind.SCHEME,
        clauses=(
            Clause(level=Level.OUTLINE_1, label="一、", heading=heading, text=text, notes=notes),
        ),
        provisions=Provisions(effective=(EffectiveDate(basis=basis),)),
    )
    reason = source_of(law).reason(Outcome.YES, "中", "en", basis=basis)
    assert (reason.title, reason.citation, reason.basis) == ("甲方案", "一、", basis)
    return reason.emendations


@pytest.mark.parametrize(
    ("start", "reading", "rests"),
    [
        (0, "一", False),
        (0, "一二", True),
        (1, "", False),
        (2, "", True),
        (3, "", True),
        (3, "四", True),
        (5, "", True),
        (5, "六", True),
        (6, "", False),
        (6, "七", False),
        (0, TEXT, True),
    ],
)
def test_a_quotation_rests_on_the_notes_that_it_touches(
    start: int, reading: str, rests: bool
) -> None:
    correction = note(start=start, reading=reading, witness="误")
    assert [e.note for e in emendations("三四五", correction)] == [correction] * rests


@pytest.mark.parametrize("kind", [NoteKind.CORRECTION, NoteKind.SUPPLIED, NoteKind.GAP])
def test_notes_of_these_kinds_count_where_they_touch(kind: NoteKind) -> None:
    assert len(emendations("三四五", note(kind, start=3, reading="四"))) == 1
    assert emendations("三四五", note(kind, start=8, reading="九")) == ()


def test_a_line_break_is_nothing_to_rest_on() -> None:
    assert emendations("三四五", note(NoteKind.ARTEFACT, start=3, witness="\n")) == ()


def test_what_is_passed_over_does_not_keep_what_comes_after_from_counting() -> None:
    line_break = note(NoteKind.ARTEFACT, start=0, witness="\n")
    label = note(field="label", start=0, reading="一", witness="二")
    correction = note(start=3, reading="四", witness="误")
    found = emendations("三四五", line_break, label, correction)
    assert [e.note for e in found] == [correction]


def test_a_division_counts_wherever_it_is() -> None:
    assert len(emendations("三四五", note(NoteKind.DIVISION, start=9))) == 1
    assert len(emendations("三四五", note(NoteKind.DIVISION, field="heading"))) == 1


def test_a_note_on_the_heading_is_none_on_the_text() -> None:
    correction = note(field="heading", start=3, reading="丁", witness="误")
    assert emendations("三四五", correction, heading="甲乙丙丁戊") == ()
    assert len(emendations("丙丁", correction, heading="甲乙丙丁戊")) == 1


def test_a_note_on_the_label_is_not_asked() -> None:
    assert emendations("三四五", note(field="label", start=0, reading="一", witness="二")) == ()
    assert emendations("三四五", note(NoteKind.DIVISION, field="label")) == ()


def test_each_place_where_the_words_stand_counts() -> None:
    correction = note(start=6, reading="乙", witness="误")
    assert len(emendations("乙", correction, text="甲乙丙丁戊己乙")) == 1
    assert len(emendations("甲（乙", correction, text="己己己甲（己乙甲（乙")) == 1


def test_notes_come_in_the_order_of_the_text() -> None:
    later, earlier = note(start=4, witness="误"), note(start=2, witness="误")
    assert [e.note for e in emendations("三四五", later, earlier)] == [earlier, later]


@pytest.mark.parametrize(
    ("text", "start", "reading", "witness", "shown"),
    [
        (TEXT, 5, "", "误", ("二三四五六七八九十", "二三四五误六七八九十")),
        (TEXT, 0, "一", "", ("一二三四五六七", "二三四五六七")),
        (TEXT, 9, "十", "误", ("六七八九十", "六七八九误")),
        (TEXT, 10, "", "误", ("七八九十", "七八九十误")),
        ("甲，乙丙丁。戊", 3, "丙", "丙丙", ("乙丙丁", "乙丙丙丁")),
        ("甲。；：！？、乙", 7, "", "误", ("乙", "误乙")),
        ("乙：甲", 1, "", "误", ("乙", "乙误")),
        (TEXT, 2, "", "。\n\n误", ("一二三四五六七八", "一二。／误三四五六七八")),
        (TEXT, 2, "", " \n 误\n", ("一二三四五六七八", "一二／误／三四五六七八")),
        ("甲 乙丙 丁", 3, "", "误", ("乙丙", "乙误丙")),
    ],
)
def test_notes_are_shown_with_the_words_around_them(
    text: str, start: int, reading: str, witness: str, shown: tuple[str, str]
) -> None:
    (emendation,) = emendations(
        text, note(start=start, reading=reading, witness=witness), text=text
    )
    assert (emendation.reading, emendation.witness) == shown
