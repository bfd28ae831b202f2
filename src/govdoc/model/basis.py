"""Where a statement rests: the clause, and its words (依据)."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.document_numbers import DocumentNumber


@frozen(kw_only=True)
class Basis:
    """The clause that a statement rests on (依据), with the words quoted."""

    document: DocumentNumber | None = None
    """Number of the notice that promulgated the clause's instrument."""
    eid: str
    """eId of the innermost clause, in that instrument."""
    quote: str
    """An exact substring of that clause's `heading` or `text`."""


@frozen(kw_only=True)
class Reading:
    """How words that are open to more than one reading were read (解释口径)."""

    words: str
    """The words in question, as printed."""
    zh: str
    """How they were read, in Chinese."""
    en: str
    """How they were read, in English."""
