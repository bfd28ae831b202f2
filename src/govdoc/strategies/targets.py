"""What a plan sets out to reach."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.model.force import Force
from govdoc.model.targets import Target, TargetKind
from govdoc.strategies._build import build, mostly, several, strategy
from govdoc.strategies.bases import Bases, quoting_or_any, readings
from govdoc.strategies.clauses import deadlines
from govdoc.strategies.text import amounts, words


@strategy
def targets(*, quoting: Bases | None = None, **overrides: Any) -> SearchStrategy[Target]:
    """A target with a figure. `quoting` makes its basis."""
    basis = quoting_or_any(quoting)
    fields = {
        "code": words("brand_stations", "leading_enterprises"),
        "subject": words("商标品牌培育站", "知识产权优势企业培育申报"),
        "kind": st.sampled_from(TargetKind),
        "quantity": amounts(),
        "unit": words("家", "%"),
        "force": st.sampled_from(Force),
        "baseline": words("", "现有企业"),
        "deadline": mostly(st.none(), deadlines()),
        "readings": several(readings(), 1),
        "basis": basis,
        "deadline_basis": mostly(st.none(), basis),
    }
    return build(Target, fields, overrides)
