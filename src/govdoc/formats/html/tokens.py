"""A string of a document cut up for the page: plain words, citations, what notes change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from govdoc.model.notes import EditorialNote
from govdoc.reading.citations import Citation

_CHANGED, _MARKED = 0, 1


@frozen(kw_only=True)
class Words:
    """Words that one citation, or none, runs through."""

    text: str
    """In the reading view."""
    citation: Citation | None = None
    """The citation (援引) they belong to."""


@frozen(kw_only=True)
class Token:
    """A stretch of a string: words that both views have, a change, or the mark of a note."""

    words: tuple[Words, ...] = ()
    """What the reading view has."""
    witness: str | None = None
    """What the diplomatic view has in its stead; `None` where it has the same."""
    note: int | None = None
    """Place in `notes` of the note whose mark stands after it; `None` for words without one."""


def tokens(
    text: str,
    notes: Sequence[EditorialNote],
    name: str,
    citations: Sequence[Citation],
) -> tuple[Token, ...]:
    """The string `text` of the field `name`, cut at `notes` and `citations`.

    A note that no longer fits its text changes nothing: its mark stands at the end.
    """
    if not citations and not any(note.field == name for note in notes):
        return (Token(words=(Words(text=text),)),) if text else ()
    return tuple(_cut(text, notes, name, citations))


def _cut(
    text: str, notes: Sequence[EditorialNote], name: str, citations: Sequence[Citation]
) -> Iterator[Token]:
    done = 0
    for start, end, what, at in _places(text, notes, name):
        begin = max(start if what == _CHANGED else end, done)
        if begin > done:
            yield Token(words=_words(text, done, begin, citations))
        if what == _CHANGED:
            words = _words(text, start, end, citations)
            yield Token(words=words, witness=notes[at].witness, note=at)
            done = end
        else:
            yield Token(note=at)
            done = begin
    if done < len(text):
        yield Token(words=_words(text, done, len(text), citations))


def _places(
    text: str, notes: Sequence[EditorialNote], name: str
) -> list[tuple[int, int, int, int]]:
    """Start, end, what it is, and the place of each note on the field, in the text's order."""
    own = [(note, at) for at, note in enumerate(notes) if note.field == name]
    own.sort(key=lambda pair: (pair[0].start, len(pair[0].reading), pair[1]))
    found: list[tuple[int, int, int, int]] = []
    free = 0
    for note, at in own:
        end = note.start + len(note.reading)
        if text[note.start : end] != note.reading or end > len(text):
            found.append((len(text), len(text), _MARKED, at))
        elif note.witness == note.reading:
            found.append((note.start, end, _MARKED, at))
        elif note.start >= free:
            found.append((note.start, end, _CHANGED, at))
            free = end
        else:
            found.append((len(text), len(text), _MARKED, at))
    found.sort(key=lambda place: place[1] if place[2] == _MARKED else place[0])
    return found


def _words(text: str, start: int, end: int, citations: Sequence[Citation]) -> tuple[Words, ...]:
    """The words between `start` and `end`, cut where citations begin and end."""
    found: list[Words] = []
    for citation in citations:
        if citation.end <= start or citation.start >= end or start == end:
            continue
        first, last = max(citation.start, start), min(citation.end, end)
        if first > start:
            found.append(Words(text=text[start:first]))
        found.append(Words(text=text[first:last], citation=citation))
        start = last
    if start < end:
        found.append(Words(text=text[start:end]))
    return tuple(found)
