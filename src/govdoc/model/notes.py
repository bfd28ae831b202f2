"""Editorial notes (校勘记): where the text we read is not the text that was found."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Literal

import attrs
from attrs import frozen, validators

from govdoc.errors import NoteError, Problem

View = Literal["reading", "diplomatic"]
"""`reading`: the text as it is to be read. `diplomatic`: as the witness has it."""

NotedField = Literal["label", "heading", "text", "content"]
"""The field of a node that a note is about; `content` is a `TaskItem`'s."""


class NoteKind(Enum):
    """What was done to the text. 缺、误、补、分、赘。"""

    GAP = "gap"
    """缺: words are lost here."""
    CORRECTION = "correction"
    """误: the witness's words are replaced by the reading."""
    SUPPLIED = "supplied"
    """补: the reading adds words that the witness lacks."""
    DIVISION = "division"
    """分: text divided otherwise than printed, without a changed character."""
    ARTEFACT = "artefact"
    """赘: what printing or scanning put in, such as a line break inside a sentence."""


@frozen(kw_only=True)
class EditorialNote:
    """A note (校勘记) on the node whose text it is about.

    The reading stands in the text, the witness's words stand here. In a string `s`,
    `s[start : start + len(reading)]` is `reading`, and the witness has `witness` in its stead.
    """

    kind: NoteKind
    """What was done."""
    reason: str
    """Why, in Chinese."""
    field: NotedField = "text"
    """The field of the node that the note is about."""
    start: int = attrs.field(default=0, validator=validators.ge(0))
    """Index in Unicode code points into that field, from 0."""
    reading: str = ""
    """What stands in that field at `start`."""
    witness: str = ""
    """What the witness has in its stead."""


def as_witnessed(text: str, notes: Iterable[EditorialNote], name: NotedField) -> str:
    """`text`, the field `name` of a node with `notes`, as the witness has it.

    Notes are applied from the right; what several add at one place keeps their order. Raises
    `NoteError` for a note whose reading does not stand where it says, or is changed by another.
    """
    own = [note for note in notes if note.field == name]
    if not own:
        return text
    order = sorted(
        range(len(own)), key=lambda i: (own[i].start, len(own[i].reading), i), reverse=True
    )
    pieces: list[str] = []
    untouched = len(text)
    for note in (own[i] for i in order):
        end = note.start + len(note.reading)
        changes = note.witness != note.reading
        most = untouched if changes else len(text)
        if text[note.start : end] != note.reading or end > most:
            raise NoteError(
                Problem(
                    code="GD016",
                    zh=f"校勘记失效：第{note.start}字处不是“{note.reading}”",
                    en=f"stale note: “{note.reading}” does not stand at {note.start}",
                )
            )
        if changes:
            pieces += (text[end:untouched], note.witness)
            untouched = note.start
    return text[:untouched] + "".join(reversed(pieces))
