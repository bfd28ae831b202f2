"""Editorial notes: from the text as read to the text as found."""

from __future__ import annotations

import pytest

from govdoc.errors import NoteError
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NotedField, NoteKind, as_witnessed
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem


def note(
    start: int, reading: str = "", witness: str = "", field: NotedField = "text"
) -> EditorialNote:
    return EditorialNote(
        kind=NoteKind.CORRECTION,
        reason="排印误字",
        start=start,
        reading=reading,
        witness=witness,
        field=field,
    )


COMMITMENT = "承诺依法履行论证专家工作职责并承担相应法律责任的中国公民；"


def test_the_overlap_of_issue_46_is_restored() -> None:
    at = COMMITMENT.index("的中国")
    found = as_witnessed(COMMITMENT, [note(at, witness="。\n任")], "text")
    assert found == "承诺依法履行论证专家工作职责并承担相应法律责任。\n任的中国公民；"


def test_notes_are_applied_from_the_right_whatever_their_order() -> None:
    notes = [note(0, "甲", "AAAA"), note(2, "丙", ""), note(3, "", "D")]
    for given in (notes, notes[::-1]):
        assert as_witnessed("甲乙丙丁", given, "text") == "AAAA乙D丁"


def test_what_several_notes_add_at_one_place_keeps_their_order() -> None:
    assert as_witnessed("甲乙", [note(1, witness="1"), note(1, witness="2")], "text") == "甲12乙"


def test_an_addition_stands_before_a_correction_at_the_same_place() -> None:
    for notes in (
        [note(1, witness="+"), note(1, "乙", "B")],
        [note(1, "乙", "B"), note(1, "", "+")],
    ):
        assert as_witnessed("甲乙丙", notes, "text") == "甲+B丙"


def test_a_note_at_the_end_adds_there() -> None:
    assert as_witnessed("甲", [note(1, witness="。")], "text") == "甲。"
    assert as_witnessed("", [note(0, witness="。")], "text") == "。"


def test_a_note_that_changes_nothing_may_lie_around_one_that_does() -> None:
    assert (
        as_witnessed("甲乙丙", [note(0, "甲乙丙", "甲乙丙"), note(1, "乙", "B")], "text") == "甲B丙"
    )


def test_a_note_is_about_its_own_field_alone() -> None:
    assert as_witnessed("甲", [note(0, "甲", "A", field="heading")], "text") == "甲"


@pytest.mark.parametrize(
    "notes",
    [
        [note(0, "乙", "")],
        [note(1, "甲", "")],
        [note(2, "丙丁", "")],
        [note(4)],
        [note(4, witness="x")],
        [note(0, "甲乙", "A"), note(1, "乙", "B")],
        [note(0, "甲乙", "A"), note(1, "", "B")],
        [note(0, "甲", "A"), note(0, "甲", "B")],
    ],
)
def test_a_stale_note_is_refused(notes: list[EditorialNote]) -> None:
    with pytest.raises(NoteError) as caught:
        as_witnessed("甲乙丙", notes, "text")
    assert [p.code for p in caught.value.problems] == ["GD016"]


def test_a_note_cannot_start_before_the_text() -> None:
    with pytest.raises(ValueError, match="start"):
        note(-1)


def test_a_stale_note_is_refused_on_every_kind_of_node() -> None:
    nodes = [
        Clause(level=Level.ALINEA, text="甲", notes=(note(0, "乙"),)),
        Clause(level=Level.ALINEA, heading="甲", notes=(note(0, "乙", field="heading"),)),
        Clause(level=Level.POINT, label="（一）", notes=(note(0, "乙", field="label"),)),
    ]
    for node in nodes:
        with pytest.raises(NoteError):
            list(node.lines("diplomatic"))
        assert list(node.lines("reading"))
    line = Line(role=LineRole.TITLE, text="甲", notes=(note(0, "乙"),))
    task = TaskItem(
        label="1",
        content="甲",
        units=(),
        deadline=Deadline(words="持续推进", kind=DeadlineKind.ONGOING),
        notes=(note(0, "乙", field="content"),),
    )
    for printed in (line.printed, task.printed):
        with pytest.raises(NoteError):
            printed("diplomatic")


def test_ten_thousand_notes_on_a_long_text_take_linear_time() -> None:
    text = "甲乙" * 100_000
    notes = [note(2 * i, "甲", "A") for i in range(10_000)]
    assert as_witnessed(text, notes, "text") == "A乙" * 10_000 + "甲乙" * 90_000
