"""The quoted words on the procedure of review, read again: the checks of `govdoc.model.review`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from govdoc.language.values import Share, find_values
from govdoc.model.force import Force
from govdoc.model.review import (
    Enumeration,
    InterestHolder,
    Modality,
    Norm,
    PoolShare,
    ProcedureStep,
    RecusalRule,
)
from govdoc.rules.mismatches import (
    Clauses,
    Mismatch,
    prints,
    prints_in_clause,
    prints_readings,
    reads,
    wants,
)

_USUALLY = re.compile(r"一般")
_AIM = re.compile(r"争取|力争")
_MAY = re.compile(r"可(?!能|行|靠)")
_MUST = re.compile(r"应当?(?!用|急|对|届)|必须|不得|不少于|至少")

LISTED = re.compile(r"、|和|及|以及|或|或者|与")
"""What stands between two things of a list."""
_LIST_OPENS = re.compile(r"(?:\A|：|包含|包括|采[取用])\Z")
_OPEN = re.compile(r"等|(?:和|及|以及|或|或者|与)?其他")
_LIST_CLOSES = re.compile(rf"\Z|[，。；]|{_OPEN.pattern}")

_HOLDERS = {
    InterestHolder.SELF: r"本人",
    InterestHolder.RELATIVE: r"亲属|配偶",
    InterestHolder.EMPLOYER: r"(?:所在|工作|任职)单位",
}
_MODALITIES = (
    (Modality.BAN, re.compile(r"不得|严禁|禁止")),
    (Modality.RIGHT, re.compile(r"权利|有权")),
    (Modality.POWER, _MAY),
    (Modality.DUTY, re.compile(rf"{_MUST.pattern}|负责|列支|纳入[^，。；]{0, 20}预算")),
)


def force_of(quote: str) -> Force | None:
    """How binding `quote` is; `None` where it does not say."""
    if _USUALLY.search(quote):
        return Force.USUALLY
    if _AIM.search(quote):
        return Force.AIM
    if _MAY.search(quote):
        return Force.MAY
    return Force.MUST if _MUST.search(quote) else None


def enumeration(node: Enumeration, clauses: Clauses) -> Iterator[Mismatch]:
    """The items are all that the quoted words list, in print order."""
    quote = node.basis.quote
    for item in node.items:
        yield from prints("items", item.words, quote)
    yield from _codes("items", [item.code for item in node.items])
    around = _around(quote, [item.words for item in node.items])
    yield from wants(
        around is not None
        and _LIST_OPENS.search(around[0]) is not None
        and _LIST_CLOSES.match(around[1]) is not None,
        "items",
        f"items不是“{quote}”所列的全部",
        f"items are not all that “{quote}” lists",
    )
    is_open = around is not None and _OPEN.match(around[1]) is not None
    yield from reads("open_list", node.open_list, is_open, quote)
    yield from wants(
        not node.open_list or bool(node.readings),
        "readings",
        "open_list：未尽的列举须有解释口径",
        "open_list: an open list wants a reading",
    )
    yield from reads("force", node.force, force_of(quote), quote)
    yield from prints_readings(node, clauses)


def _around(text: str, items: list[str]) -> tuple[str, str] | None:
    """What stands before and after `items`; `None` where they do not run on in `text`."""
    if not items:
        return None
    start = end = text.find(items[0])
    for i, words in enumerate(items):
        at = text.find(words, end)
        if at < 0 or (i and LISTED.fullmatch(text[end:at]) is None):
            return None
        end = at + len(words)
    return text[:start], text[end:]


def _codes(field: str, codes: list[str]) -> Iterator[Mismatch]:
    yield from wants(
        all(codes) and len(set(codes)) == len(codes),
        field,
        f"{field}：code须有，且不重复",
        f"{field}: each has a code of its own",
    )


def pool_share(node: PoolShare, clauses: Clauses) -> Iterator[Mismatch]:
    """The share is the one printed, or a majority for 为主, which wants a reading."""
    quote = node.basis.quote
    stored = Fraction(node.numerator, node.denominator)
    printed = [value for value in find_values(quote) if isinstance(value, Share)]
    least = [value for value in printed if value.at_least]
    if least:
        yield from reads("numerator", stored, least[0].share, quote)
        yield from reads("inclusive", node.inclusive, least[0].inclusive, quote)
    elif "为主" in quote or "过半" in quote or "多数" in quote:
        yield from reads("numerator", stored, Fraction(1, 2), quote)
        yield from reads("inclusive", node.inclusive, False, quote)
        yield from wants(
            "为主" not in quote or bool(node.readings),
            "readings",
            "“为主”读作过半数，须有解释口径",
            "为主 is read as a majority, which wants a reading",
        )
    else:
        yield Mismatch("numerator", f"“{quote}”没有写明比例", f"“{quote}” states no share")
    yield from prints_readings(node, clauses)


def procedure_step(node: ProcedureStep, clauses: Clauses) -> Iterator[Mismatch]:
    """What is done is printed, and so are those who act."""
    yield from _codes("code", [node.code])
    yield from prints("words", node.words, node.basis.quote)
    named_in = node.actors_basis or node.basis
    yield from wants(
        bool(node.actors), "actors", "actors：须写明由谁实施", "actors: somebody has to act"
    )
    for actor in node.actors:
        if node.actors_basis is None:
            yield from prints_in_clause("actors", actor, named_in, clauses)
        else:
            yield from prints("actors", actor, named_in.quote)
    yield from prints_readings(node, clauses)


def recusal_rule(node: RecusalRule, clauses: Clauses) -> Iterator[Mismatch]:
    """Whose interest counts, and what it must come with."""
    quote = node.basis.quote
    yield from wants(
        "回避" in quote, "basis", f"“{quote}”没有说到回避", f"“{quote}” says nothing of recusal"
    )
    read = [holder for holder, words in _HOLDERS.items() if re.search(words, quote)]
    stored = [holder for holder in _HOLDERS if holder in node.holders]
    yield from reads("holders", stored, read, quote)
    if node.condition:
        yield from prints("condition", node.condition, quote)
    may_affect = "影响" in quote
    yield from reads("condition", "影响" in node.condition, may_affect, quote)
    yield from prints_readings(node, clauses)


def norm(node: Norm, clauses: Clauses) -> Iterator[Mismatch]:
    """Whose it is, and whether a duty, a ban, a right or a power, is printed there or above."""
    yield from _codes("code", [node.code])
    above = list(_above(node.basis.eid, clauses))
    yield from wants(
        not above or (bool(node.bearer) and any(node.bearer in text for text in above)),
        "bearer",
        f"bearer：“{node.bearer}”不见于条款{node.basis.eid}及其上级",
        f"bearer: “{node.bearer}” is not in the clause {node.basis.eid} nor above it",
    )
    read = next(filter(None, map(_modality, [node.basis.quote, *above])), None)
    yield from reads("modality", node.modality, read, node.basis.quote)
    yield from prints_readings(node, clauses)


def _modality(text: str) -> Modality | None:
    return next((modality for modality, words in _MODALITIES if words.search(text)), None)


def _above(eid: str, clauses: Clauses) -> Iterator[str]:
    """The words of the clause `eid` and of those above it, the innermost first."""
    while eid:
        if (clause := clauses.get(eid)) is not None:
            yield clause.heading + clause.text
        eid = eid.rpartition("__")[0]
