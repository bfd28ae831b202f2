"""What the quoted words say of a registration, held against what is stored (see `quoted_words`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govdoc.model.registration import Designation, RegistrationSubject, SharedUnit
from govdoc.rules.mismatches import Clauses, Mismatch, prints, prints_in_clause, reads, wants

_NOT_ITS_OWN = re.compile(r"不(?:再)?(?:单独|另行)?划[分定](?:自然资源)?登记单元")


def subject(node: RegistrationSubject, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from prints("name", node.name, quote)
    yield from _kinds(node, quote)
    who = node.registrar_basis.quote
    yield from wants(
        bool(node.registrars),
        "registrars",
        "registrars：没有登记机构",
        "registrars: nobody registers",
    )
    for words in node.registrars:
        yield from prints("registrars", words, who)
    for words in node.partners:
        yield from prints("partners", f"会同{words}", who)
    yield from reads("partners", bool(node.partners), "会同" in who, who)
    yield from _readings(node, clauses)


def shared_unit(node: SharedUnit, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from prints("within", node.within, quote)
    yield from _kinds(node, quote)
    yield from wants(
        _NOT_ITS_OWN.search(quote) is not None,
        "basis",
        f"“{quote}”没有说到不单独划分登记单元",
        f"“{quote}” says nothing of being no unit of its own",
    )
    yield from _readings(node, clauses)


def designation(node: Designation, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from prints("condition", node.condition, quote)
    yield from prints("by", f"由{node.by}指定", quote)
    yield from _readings(node, clauses)


def _kinds(node: RegistrationSubject | SharedUnit, quote: str) -> Iterator[Mismatch]:
    yield from wants(bool(node.kinds), "kinds", "kinds：没有资源种类", "kinds: no kind of resource")
    for words in node.kinds:
        yield from prints("kinds", words, quote)
    is_open = any(words and words + "等" in quote for words in node.kinds)
    yield from reads("open_list", node.open_list, is_open, quote)
    yield from wants(
        not node.open_list or bool(node.readings),
        "readings",
        "open_list：未尽的列举须有解释口径",
        "open_list: an open list wants a reading",
    )


def _readings(
    node: RegistrationSubject | SharedUnit | Designation, clauses: Clauses
) -> Iterator[Mismatch]:
    for reading in node.readings:
        yield from prints_in_clause("readings", reading.words, node.basis, clauses)
