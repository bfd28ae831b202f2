"""Addresses inside an instrument: eIds and 第七条第二款第（二）项, both ways, and replacing.

It stands in the model because `Instrument.clause` and `Instrument.replace` stand on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from govdoc.errors import NotFoundError, Problem
from govdoc.language.addresses import Form, parse_address
from govdoc.language.labels import unit_label
from govdoc.model.clauses import Clause
from govdoc.model.levels import LEVELS, Level
from govdoc.model.tree import Place, walk

_LEVELS_OF: dict[Form, set[Level]] = {}
for _level, _row in LEVELS.items():
    for _form in _row.forms:
        _LEVELS_OF.setdefault(_form, set()).add(_level)


def locate(instrument: Any, address: str) -> Place:
    """The place of the one clause at `address`, an eId or a citation.

    Raises `NotFoundError`; `candidates` are the eIds of all clauses that fit.
    """
    places = [place for place in walk(instrument) if isinstance(place.node, Clause)]
    for place in places:
        if place.eid == address:
            return place
    if "_" in address:  # an eId, for no citation has one
        raise _not_found(address, ())
    annex = _ANNEX.match(address)
    if annex is None:
        found = [place for place in places if not place.eid.startswith("att_")]
    else:
        stem = f"att_{annex[1]}__" if annex[1] else "att_"
        found = [place for place in places if place.eid.startswith(stem)]
    within: list[Place] | None = None
    for step in parse_address(address[annex.end() :] if annex else address):
        number = "-".join(map(str, step.number))
        levels = _LEVELS_OF[step.form]
        within = [
            place
            for place in found
            if place.node.level in levels and _states(place, number) and _inside(place, within)
        ]
    if within is None or len(within) != 1:
        raise _not_found(address, [place.eid for place in within or ()])
    return within[0]


def _states(place: Place, number: str) -> bool:
    """Whether the last part of the eId states `number`; repeated labels (`art_3_2`) do too."""
    own = place.eid.rpartition("__")[2]
    stated = own.removeprefix(LEVELS[place.node.level].prefix + "_")
    return stated.partition("_")[0] == number


def _inside(place: Place, parents: list[Place] | None) -> bool:
    return parents is None or any(place.pointer.startswith(p.pointer + "/") for p in parents)


def citation(instrument: Any, eid: str) -> str:
    """How the clause `eid` is cited (援引): 第七条第二款第（二）项, 二、（三）.

    款 is left out where the article has only one; a clause without a label is cited by its
    place, 第2自然段. Raises `NotFoundError`.
    """
    return cite(instrument, clauses_by_eid(instrument), eid)


def clauses_by_eid(instrument: Any) -> dict[str, Clause]:
    """Every clause of `instrument` by its eId; whoever cites many walks once."""
    return {place.eid: place.node for place in walk(instrument) if isinstance(place.node, Clause)}


def cite(instrument: Any, clauses: Mapping[str, Clause], eid: str) -> str:
    """`citation`, with the instrument's clauses at hand. Raises `NotFoundError`."""
    if eid not in clauses:
        raise _not_found(eid, ())
    path = eid.split("__")
    parts = [_annex_citation(instrument, path[0])] if path[0].startswith("att_") else []
    for end in range(1, len(path) + 1):
        own = "__".join(path[:end])
        clause = clauses.get(own)
        if clause is None:
            continue
        if clause.level in _LEFT_OUT and end < len(path):
            continue
        parts.append(_own_citation(clause, path[end - 1], own, clauses))
    return "".join(parts)


_ANNEX = re.compile(r"附件[ \u3000]?([1-9][0-9]{0,3})?")


def _annex_citation(instrument: Any, eid: str) -> str:
    return f"附件{eid.removeprefix('att_') if len(instrument.annexes) > 1 else ''}"


# An article is cited without its 编, 章 and 节: its number runs through the instrument.
_LEFT_OUT = {Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION}


def _own_citation(clause: Clause, own: str, eid: str, clauses: Mapping[str, Clause]) -> str:
    row = LEVELS[clause.level]
    stated = own.removeprefix(row.prefix + "_").partition("_")[0]
    number = tuple(int(n) for n in stated.split("-"))
    if clause.level is Level.PARAGRAPH:
        parent = clauses.get(eid.rpartition("__")[0])
        siblings = parent.clauses if parent and parent.level is Level.ARTICLE else ()
        if sum(c.level is Level.PARAGRAPH for c in siblings) == 1:
            return ""
        return unit_label("款", number)
    if clause.level is Level.ALINEA:
        return f"第{number[0]}自然段"
    if clause.level is Level.DASH:
        return f"第{number[0]}个“——”"
    if row.unit in {"一、", "（一）", "1.", "（1）"}:
        fits = clause.label and not _forms(clause.label) - set(row.forms)
        return clause.label if fits else f"［{row.unit}，第{number[0]}］"
    return unit_label(row.unit, number)


def _forms(label: str) -> set[Form]:
    """The forms of address in `label`, none where it is no address."""
    try:
        return {step.form for step in parse_address(label)}
    except NotFoundError:
        return set()


def replace(instrument: Any, address: str, changes: Mapping[str, Any]) -> Any:
    """A copy of `instrument` in which the clause at `address` has `changes`."""
    return replace_at(instrument, locate(instrument, address).pointer, changes)


def replace_at(document: Any, pointer: str, changes: Mapping[str, Any]) -> Any:
    """A copy of `document` in which the node that `pointer` leads to has `changes`."""
    return _replaced(document, pointer.split("/")[1:], changes)


def _replaced(node: Any, path: list[str], changes: Mapping[str, Any]) -> Any:
    if not path:
        return attrs.evolve(node, **changes)
    name, *rest = path
    value = getattr(node, name)
    if not isinstance(value, tuple):
        return attrs.evolve(node, **{name: _replaced(value, rest, changes)})
    children, index = list(value), int(rest[0])
    children[index] = _replaced(children[index], rest[1:], changes)
    return attrs.evolve(node, **{name: tuple(children)})


def _not_found(address: str, candidates: Iterable[str]) -> NotFoundError:
    candidates = tuple(candidates)
    zh, en = f"找不到“{address}”", f"nothing is at “{address}”"
    if candidates:
        zh = f"“{address}”不止一处：{'、'.join(candidates)}"
        en = f"“{address}” is ambiguous: {', '.join(candidates)}"
    return NotFoundError(Problem(code="GD020", zh=zh, en=en), candidates)
