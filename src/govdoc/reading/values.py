"""The typed values in a document's text: amounts, shares, periods, dates, deadlines."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from govdoc.language.values import Value, find_values
from govdoc.reading.strings import strings


@frozen(kw_only=True)
class FoundValue:
    """A value (数值、期限、日期) in a document's text, and where it stands."""

    words: str
    """As printed, in the reading view."""
    pointer: str
    """JSON Pointer of the node it stands in."""
    field: str
    """The field of that node, or its place inside: `text`, `heading`, `rows/0/2`."""
    eid: str = ""
    """eId of the clause, task or annex; empty in furniture."""
    value: Value
    """The typed value; its `start` and `end` are its span in that field, in code points."""


def values(document: Any) -> tuple[FoundValue, ...]:
    """Every value in the texts of `document`, in print order.

    Clauses, task contents, tables and furniture are read; a task's deadline is typed already.
    """
    return tuple(
        FoundValue(
            words=string.words[value.start : value.end],
            pointer=string.pointer,
            field=string.field,
            eid=string.eid,
            value=value,
        )
        for string in strings(document)
        for value in find_values(string.words)
    )
