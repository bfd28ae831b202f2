"""An instrument's provisions held against its own text (引文核对).

What is encoded must be what the text says: each quotation stands word for word in the clause it
names, and the quoted words read as the value that is stored.
"""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.errors import BasisError, Problem
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument
from govdoc.model.tree import Place, find, walk
from govdoc.rules.quoted_words import Clauses, mismatches

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
    elif not basis.quote or not any(
        basis.quote in words for words in (clause.heading, clause.text)
    ):
        yield _problem(
            f"{place.pointer}/quote",
            basis,
            f"“{basis.quote}”不见于条款{basis.eid}",
            f"“{basis.quote}” is not in the clause {basis.eid}",
        )


def _problem(pointer: str, basis: Basis, zh: str, en: str) -> Problem:
    return Problem(code=CODE, zh=zh, en=en, pointer=pointer, eid=basis.eid, basis=basis)
