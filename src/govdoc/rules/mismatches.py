"""A stored value and the words it rests on, where the two do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from attrs import frozen

from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause

Clauses = Mapping[str, Clause]
"""The clauses of the instrument by eId."""


@frozen
class Mismatch:
    """A value that is stored otherwise than the quoted words read."""

    field: str
    """Where it is stored, from the object that has the basis: `amount`, `deadline/day`."""
    zh: str
    """What differs, in Chinese."""
    en: str
    """What differs, in English."""


def reads(field: str, stored: object, read: object, quote: str) -> Iterator[Mismatch]:
    """Nothing where what is `stored` is what `quote` was `read` as."""
    if stored != read:
        was, now = _show(stored), _show(read)
        yield Mismatch(
            field,
            f"{field}：存为{was[0]}，而“{quote}”读作{now[0]}",
            f"{field}: {was[1]} is stored, but “{quote}” reads {now[1]}",
        )


def prints(field: str, words: str, quote: str) -> Iterator[Mismatch]:
    """Nothing where `words` stand in `quote`; no words stand nowhere."""
    if not words or words not in quote:
        yield Mismatch(
            field, f"{field}：“{words}”不见于“{quote}”", f"{field}: “{words}” is not in “{quote}”"
        )


def prints_in_clause(field: str, words: str, basis: Basis, clauses: Clauses) -> Iterator[Mismatch]:
    """As `prints`, for words that may stand anywhere in the clause that is quoted."""
    clause = clauses.get(basis.eid)
    if clause is not None and (not words or words not in clause.heading + clause.text):
        yield Mismatch(
            field,
            f"{field}：“{words}”不见于条款{basis.eid}",
            f"{field}: “{words}” is not in the clause {basis.eid}",
        )


def prints_readings(node: Any, clauses: Clauses) -> Iterator[Mismatch]:
    """Nothing where the words of each reading of `node` stand in the clause that is quoted."""
    for reading in node.readings:
        yield from prints_in_clause("readings", reading.words, node.basis, clauses)


def wants(met: bool, field: str, zh: str, en: str) -> Iterator[Mismatch]:
    """Nothing where a condition is `met`."""
    if not met:
        yield Mismatch(field, zh, en)


def _show(value: object) -> tuple[str, str]:
    """`value` in Chinese and in English."""
    if isinstance(value, list | tuple):
        zh, en = zip(*map(_show, value), strict=True) if value else (("无",), ("none",))
        return "、".join(zh), ", ".join(en)
    if value is None or isinstance(value, bool):
        return {None: ("无", "none"), True: ("是", "yes"), False: ("否", "no")}[value]
    text = str(value.value if isinstance(value, Enum) else value)
    return text, text
