"""Strategies for a registration: what is registered, by whom, and what has no unit of its own."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.model.registration import Designation, RegistrationSubject, SharedUnit
from govdoc.strategies._build import build, several, strategy
from govdoc.strategies.bases import Bases, bases, readings
from govdoc.strategies.text import words

_KINDS = words("森林", "湿地", "滩涂", "草原", "江河湖泊")


@strategy
def registration_subjects(
    *, quoting: Bases | None = None, **overrides: Any
) -> SearchStrategy[RegistrationSubject]:
    """Resources that are registered."""
    basis = bases() if quoting is None else quoting
    fields = {
        "name": words("自然保护地", "水流"),
        "kinds": several(_KINDS, 3),
        "open_list": st.booleans(),
        "registrars": several(words("市、县（区）自然资源主管部门")),
        "partners": several(words("林草主管部门"), 1),
        "readings": several(readings(), 1),
        "basis": basis,
        "registrar_basis": basis,
    }
    return build(RegistrationSubject, fields, overrides)


@strategy
def shared_units(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[SharedUnit]:
    """Resources that are no units of their own."""
    fields = {
        "within": words("自然保护地"),
        "kinds": several(_KINDS, 3),
        "open_list": st.booleans(),
        "readings": several(readings(), 1),
        "basis": bases() if quoting is None else quoting,
    }
    return build(SharedUnit, fields, overrides)


@strategy
def designations(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Designation]:
    """Who says who registers."""
    fields = {
        "condition": words("跨行政区的自然资源"),
        "by": words("市级自然资源部门"),
        "readings": several(readings(), 1),
        "basis": bases() if quoting is None else quoting,
    }
    return build(Designation, fields, overrides)
