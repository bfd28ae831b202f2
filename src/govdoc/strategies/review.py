"""How projects are reviewed: lists, shares, steps, recusal, norms."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.model.force import Force
from govdoc.model.review import (
    Enumeration,
    InterestHolder,
    ListedItem,
    Modality,
    Norm,
    PoolShare,
    ProcedureStep,
    RecusalRule,
)
from govdoc.strategies._build import build, mostly, several, strategy
from govdoc.strategies.bases import Bases, quoting_or_any, readings
from govdoc.strategies.text import names, words

_CODES = words("technical_route", "opinion", "signature")


@strategy
def listed_items(**overrides: Any) -> SearchStrategy[ListedItem]:
    """One thing of a list."""
    fields = {"code": _CODES, "words": words("技术路线", "建设目标", "召开论证会议")}
    return build(ListedItem, fields, overrides)


@strategy
def enumerations(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Enumeration]:
    """What a sentence lists. `quoting` makes its basis, as in all the functions below."""
    fields = {
        "items": several(listed_items(), 3),
        "open_list": st.booleans(),
        "force": st.none() | st.sampled_from(Force),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(Enumeration, fields, overrides)


@strategy
def pool_shares(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[PoolShare]:
    """How much of a panel comes from the pool."""
    fields = {
        "numerator": st.integers(0, 9),
        "denominator": st.integers(1, 9),
        "inclusive": st.booleans(),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(PoolShare, fields, overrides)


@strategy
def procedure_steps(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[ProcedureStep]:
    """A step of the procedure."""
    basis = quoting_or_any(quoting)
    fields = {
        "code": _CODES,
        "words": words("形成综合的书面意见", "汇总相关材料"),
        "actors": several(names()),
        "after": several(_CODES),
        "readings": several(readings(), 1),
        "basis": basis,
        "actors_basis": mostly(st.none(), basis),
    }
    return build(ProcedureStep, fields, overrides)


@strategy
def recusal_rules(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[RecusalRule]:
    """When an expert is to withdraw."""
    fields = {
        "holders": several(st.sampled_from(InterestHolder)),
        "condition": words("", "可能影响公正履行职责"),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(RecusalRule, fields, overrides)


@strategy
def norms(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Norm]:
    """A duty, ban, right or power."""
    fields = {
        "code": _CODES,
        "modality": st.sampled_from(Modality),
        "bearer": names(),
        "readings": several(readings(), 1),
        "basis": quoting_or_any(quoting),
    }
    return build(Norm, fields, overrides)
