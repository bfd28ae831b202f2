"""Who is responsible, wherever a document says it (责任分工)."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from govdoc.language.duties import Duty, find_duties
from govdoc.reading.strings import strings


@frozen(kw_only=True)
class FoundDuty:
    """A statement of duties (责任分工) in a document's text, and where it stands."""

    words: str
    """As printed, in the reading view: （财政部牵头，税务总局配合）."""
    pointer: str
    """JSON Pointer of the node it stands in."""
    field: str
    """The field of that node, or its place inside: `text`, `heading`, `rows/0/2`."""
    eid: str = ""
    """eId of the clause, task or annex; empty in furniture."""
    duty: Duty
    """The units with their roles and spans; `start` and `end` are its span in that field."""


def duties(document: Any) -> tuple[FoundDuty, ...]:
    """Every statement of duties in the texts of `document`, in print order.

    It reads the body of a notice too, which has no `provisions`. The units of a task list are
    typed already, and none of these.
    """
    return tuple(
        FoundDuty(
            words=string.words[duty.start : duty.end],
            pointer=string.pointer,
            field=string.field,
            eid=string.eid,
            duty=duty,
        )
        for string in strings(document)
        for duty in find_duties(string.words)
    )
