"""An instrument's provisions held against its own text (引文核对).

What is encoded must be what the text says: each quotation stands word for word in the clause it
names, and the quoted words read as the value that is stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govdoc.errors import BasisError, Problem
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.tree import Place, find, walk
from govdoc.rules.mismatches import Clauses
from govdoc.rules.quoted_words import mismatches

CODE = "GD017"


def verify(instrument: Instrument) -> None:
    """Do nothing where every provision of `instrument` is what its text says.

    Raises `BasisError` with every problem otherwise: a clause that is not there, a quotation
    that is not in it, a value that the quoted words do not bear out.
    """
    found = tuple(problems(instrument))
    if found:
        raise BasisError(found)


def problems(instrument: Instrument) -> Iterator[Problem]:
    """What is wrong between the provisions of `instrument` and its text, in print order."""
    places = list(walk(instrument))
    clauses = {place.eid: place.node for place in places if isinstance(place.node, Clause)}
    numbers = [basis.document for basis in find(instrument.provisions, Basis) if basis.document]
    number = numbers[0] if numbers else None
    for place in places:
        if isinstance(place.node, Basis):
            yield from _quotation(place, clauses)
            if place.node.document and number and place.node.document.key != number.key:
                yield _problem(
                    f"{place.pointer}/document",
                    place.node,
                    f"依据的发文字号“{place.node.document}”与其他依据的“{number}”不同",
                    f"the basis names “{place.node.document}”, others “{number}”",
                )
        else:
            for mismatch in mismatches(place.node, clauses):
                at = f"{place.pointer}/{mismatch.field}"
                yield _problem(at, place.node.basis, mismatch.zh, mismatch.en)


def _quotation(place: Place, clauses: Clauses) -> Iterator[Problem]:
    basis: Basis = place.node
    clause = clauses.get(basis.eid)
    if clause is None:
        yield _problem(
            f"{place.pointer}/eid", basis, f"没有条款{basis.eid}", f"there is no clause {basis.eid}"
        )
        return
    places = list(_places(basis.quote, (clause.heading, clause.text)))
    if not places:
        yield _problem(
            f"{place.pointer}/quote",
            basis,
            f"“{basis.quote}”不见于条款{basis.eid}",
            f"“{basis.quote}” is not in the clause {basis.eid}",
        )
    elif all(_cut_short(basis.quote, before, after) for before, after in places):
        yield _problem(
            f"{place.pointer}/quote",
            basis,
            f"“{basis.quote}”断章取义：前后的文字改变其意",
            f"“{basis.quote}” is cut out of words that change what it says",
        )


def _places(quote: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands before and after each occurrence of `quote`."""
    for text in texts if quote else ():
        at = text.find(quote)
        while at >= 0:
            yield text[:at], text[at + len(quote) :]
            at = text.find(quote, at + 1)


_NEGATES = re.compile(r"[不非未无](?:得|应|能|可)?\Z")
_EXCEPTS = re.compile(r"(?:[^，。；]{0,6})?(?:的)?除外")
_NUMERAL = re.compile(r"[0-9零〇一二三四五六七八九十百千万亿.]")


def _cut_short(quote: str, before: str, after: str) -> bool:
    """Whether the quotation begins after a negation, ends before 除外, or inside a number."""
    inside = (before[-1:], quote[0]), (quote[-1], after[:1])
    return (
        _NEGATES.search(before) is not None
        or _EXCEPTS.match(after) is not None
        or any(_NUMERAL.match(a) and _NUMERAL.match(b) for a, b in inside if a and b)
    )


def _problem(pointer: str, basis: Basis, zh: str, en: str) -> Problem:
    return Problem(code=CODE, zh=zh, en=en, pointer=pointer, eid=basis.eid, basis=basis)
