"""Facts of cases, any of which may be unknown: what the rules decide on."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.rules.cases import EligibilityCase, OpinionsCase, PanelCase
from govdoc.rules.interests import Interest
from govdoc.rules.members import Member, Panel
from govdoc.rules.opinions import Opinion
from govdoc.rules.plans import Plan
from govdoc.rules.procedure import Progress
from govdoc.rules.resources import Resource
from govdoc.rules.scope import Project
from govdoc.rules.targets import Standing
from govdoc.rules.units import Unit
from govdoc.strategies._build import build, several, strategy
from govdoc.strategies.provisions import experts
from govdoc.strategies.text import amounts, names, words

_TRUTHS = st.none() | st.booleans()
_IDS = words("", "专家01", "专家02", "E001")


@strategy
def units(**overrides: Any) -> SearchStrategy[Unit]:
    """A unit."""
    fields = {"id": words("", "91A", "91B"), "name": names(), "aliases": several(names())}
    return build(Unit, fields, overrides)


@strategy
def projects(**overrides: Any) -> SearchStrategy[Project]:
    """A project under review; its features are those of Issue 46."""
    yuan = st.none() | amounts().filter(lambda amount: amount >= 0)
    features = st.sampled_from(("涉及面较广", "争议性较强", "内容特别复杂", "敏感"))
    fields = {
        "fiscal_budget": yuan,
        "own_funds": yuan,
        "classified": _TRUTHS,
        "kind": st.none() | words("software", "infrastructure", "应用系统软件开发"),
        "features": st.none() | several(features),
        "interested": st.none() | several(units()),
    }
    return build(Project, fields, overrides)


@strategy
def interests(**overrides: Any) -> SearchStrategy[Interest]:
    """An interest in the matter under review."""
    fields = {
        "expert": _IDS,
        "relative": st.booleans(),
        "unit": st.none() | units(),
        "relation": words("建设单位", "参与了方案编制"),
        "affects": _TRUTHS,
    }
    return build(Interest, fields, overrides)


@strategy
def members(**overrides: Any) -> SearchStrategy[Member]:
    """An expert who takes part in a review."""
    truths = (
        "from_pool",
        "drawn",
        "own_interest",
        "relatives_interest",
        "employers_interest",
        "may_affect",
        "independent",
    )
    fields = {
        "expert": experts(),
        "employer": st.none() | units(),
        **dict.fromkeys(truths, _TRUTHS),
    }
    return build(Member, fields, overrides)


@strategy
def panels(**overrides: Any) -> SearchStrategy[Panel]:
    """The experts who review a project."""
    return build(Panel, {"members": st.none() | several(members(), 7)}, overrides)


@strategy
def plans(**overrides: Any) -> SearchStrategy[Plan]:
    """A project plan; its contents are among those of Issue 46."""
    contents = st.sampled_from(("background", "技术路线", "budget_estimate"))
    fields = {"present": several(contents), "absent": several(contents)}
    return build(Plan, fields, overrides)


@strategy
def progresses(**overrides: Any) -> SearchStrategy[Progress]:
    """How far a review has come; its steps are among those of Issue 46."""
    steps = st.sampled_from(("panel", "materials", "签名确认"))
    return build(Progress, {"done": several(steps), "open": several(steps)}, overrides)


@strategy
def opinions(**overrides: Any) -> SearchStrategy[Opinion]:
    """An opinion that an expert gave."""
    truths = dict.fromkeys(("signed", "adopted", "answered"), _TRUTHS)
    return build(Opinion, {"expert": _IDS, **truths}, overrides)


@strategy
def resources(**overrides: Any) -> SearchStrategy[Resource]:
    """A natural resource to be registered."""
    fields = {
        "kind": st.none() | words("森林", "湿地", "滩涂", "自然保护地"),
        "in_protected_area": _TRUTHS,
        "cross_district": _TRUTHS,
    }
    return build(Resource, fields, overrides)


@strategy
def standings(**overrides: Any) -> SearchStrategy[Standing]:
    """How a target stands."""
    figures = st.none() | amounts().filter(lambda amount: amount >= 0)
    fields = {
        "target": words("brand_stations", "商标品牌培育站", "leading_enterprises"),
        "baseline": figures,
        "figure": figures,
    }
    return build(Standing, fields, overrides)


@strategy
def eligibility_cases(**overrides: Any) -> SearchStrategy[EligibilityCase]:
    """An expert who would enter the pool."""
    return build(EligibilityCase, {"expert": experts(), "scarce": _TRUTHS}, overrides)


@strategy
def panel_cases(**overrides: Any) -> SearchStrategy[PanelCase]:
    """A panel, the project that it would review, and interests in it."""
    fields = {"panel": panels(), "project": projects(), "interests": several(interests())}
    return build(PanelCase, fields, overrides)


@strategy
def opinions_cases(**overrides: Any) -> SearchStrategy[OpinionsCase]:
    """The opinions that the experts gave."""
    return build(OpinionsCase, {"opinions": st.none() | several(opinions())}, overrides)
