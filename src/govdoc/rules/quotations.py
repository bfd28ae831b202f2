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


def not_encoded(title: str, field: str, zh: str, en: str) -> Problem:
    """That the instrument `title` has nothing in `provisions.{field}`, to be decided by."""
    return Problem(
        code=CODE,
        zh=f"《{title}》没有编入{zh}",
        en=f"《{title}》 has no {en} encoded",
        pointer=f"/provisions/{field}",
    )


def _quotation(place: Place, clauses: Clauses) -> Iterator[Problem]:
    basis: Basis = place.node
    clause = clauses.get(basis.eid)
    if clause is None:
        yield _problem(
            f"{place.pointer}/eid", basis, f"没有条款{basis.eid}", f"there is no clause {basis.eid}"
        )
        return
    texts = (clause.heading, clause.text)
    if not any(basis.quote in text for text in texts) or not basis.quote:
        yield _problem(
            f"{place.pointer}/quote",
            basis,
            f"“{basis.quote}”不见于条款{basis.eid}",
            f"“{basis.quote}” is not in the clause {basis.eid}",
        )
    elif all(_cut_short(basis.quote, *around) for around in _places(basis.quote, texts)):
        yield _problem(
            f"{place.pointer}/quote",
            basis,
            f"“{basis.quote}”断章取义：前后的文字改变其意",
            f"“{basis.quote}” is cut out of words that change what it says",
        )


_CONTEXT = 200


def _places(quote: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands just before and after each occurrence of `quote`."""
    for text in texts if quote else ():
        at = text.find(quote)
        while at >= 0:
            end = at + len(quote)
            yield text[max(0, at - _CONTEXT) : at], text[end : end + _CONTEXT]
            at = text.find(quote, at + 1)


_NEGATES = re.compile(
    r"(?:[不非未无](?:得将?|应当?|能|可|需要?|须|必|予|会|再|属于|包括|适用)?|免予|禁止|严禁)\Z"
)
_EXCEPTS = re.compile(r"[^。；]{0,120}?除外|[^。；]{0,60}?(?:不适用|不属于|不包括)")
_EXCEPT_BEFORE = re.compile(r"除[^。；]{1,60}(?:外|以外)，?\Z")
_DIGITS = "0-9０-９零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两"
_INSIDE_NUMBER = re.compile(rf"[{_DIGITS}][,，.．\s]?\Z"), re.compile(rf"[,，.．\s]?[{_DIGITS}]")


def _cut_short(quote: str, before: str, after: str) -> bool:
    """Whether the words around turn the quotation: a negation, an exception, a longer number."""
    ends, begins = _INSIDE_NUMBER
    digit = re.compile(rf"[{_DIGITS}]")
    return (
        _NEGATES.search(before) is not None
        or _EXCEPT_BEFORE.search(before) is not None
        or _EXCEPTS.match(after) is not None
        or (digit.match(quote) is not None and ends.search(before) is not None)
        or (digit.match(quote[-1]) is not None and begins.match(after) is not None)
    )


def _problem(pointer: str, basis: Basis, zh: str, en: str) -> Problem:
    return Problem(code=CODE, zh=zh, en=en, pointer=pointer, eid=basis.eid, basis=basis)
