"""What `govdoc decide` decides: one literal table, a row a command."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Question:
    """What a command decides."""

    zh: str
    """What it decides, in Chinese."""
    en: str
    """What it decides, in English."""
    sample: str = ""
    """A case, as its file has it."""
    rules: str = "technical_review"
    """The module of `govdoc.rules` whose `of` makes what decides from a law."""
    needs: str
    """The field of `Provisions` that the law must have."""
    case: str = ""
    """The class of its cases, in `govdoc.rules.cases`; empty where a day is all that is asked."""
    decide: Callable[[Any, Any, Any], Any]
    """The decision of what `rules` made, on a case, on a day."""
    dated: bool = False
    """Whether it cannot be decided without a day."""

    @property
    def facts(self) -> type:
        """The class of its cases; what it stands in is imported when first needed."""
        found: type = getattr(import_module("govdoc.rules.cases"), self.case)
        return found

    def of(self, law: Any) -> Any:
        """What decides by `law`. Raises `BasisError`."""
        return import_module(f"govdoc.rules.{self.rules}").of(law)


QUESTIONS: dict[str, Question] = {
    "in-scope": Question(
        zh="项目是否属于适用范围",
        en="Whether a project is one that the law covers",
        sample='{"fiscal_budget": "500000", "classified": false, "kind": "software"}',
        needs="thresholds",
        case="Project",
        decide=lambda review, case, on: review.in_scope(case),
    ),
    "plan": Question(
        zh="项目方案是否包含应当包含的内容",
        en="Whether a project plan has all that it should",
        sample='{"present": ["background", "技术路线"], "absent": ["budget_estimate"]}',
        needs="plan_contents",
        case="Plan",
        decide=lambda review, case, on: review.plan_complete(case),
    ),
    "eligible": Question(
        zh="专家在某日（--on）是否具备入库条件",
        en="Whether an expert may enter the pool, on the day --on",
        sample='{"expert": {"title": "senior", "citizen": true}, "scarce": false}',
        needs="pools",
        case="EligibilityCase",
        decide=lambda review, case, on: review.eligible(case.expert, on=on, scarce=case.scarce),
        dated=True,
    ),
    "admission": Question(
        zh="专家入库是否已按程序完成",
        en="Whether an expert came into the pool by all the steps",
        sample='{"done": ["call", "推荐或自荐"], "open": ["appointment"]}',
        needs="admissions",
        case="Progress",
        decide=lambda review, case, on: review.admission(case),
    ),
    "panel": Question(
        zh="论证专家组的组成是否符合规定",
        en="Whether a panel of experts may review a project",
        sample='{"panel": {"members": [{"from_pool": true, "drawn": true}]}, '
        '"project": {"features": ["敏感"]}}',
        needs="panels",
        case="PanelCase",
        decide=lambda review, case, on: review.panel(case.panel, case.project, case.interests),
    ),
    "procedure": Question(
        zh="技术论证是否已按程序完成",
        en="Whether a review has gone through all its steps",
        sample='{"done": ["panel", "materials"], "open": ["research"]}',
        needs="steps",
        case="Progress",
        decide=lambda review, case, on: review.procedure(case),
    ),
    "opinions": Question(
        zh="论证意见是否已签名，是否已采纳或者答复",
        en="Whether the experts' opinions are signed, and adopted or answered",
        sample='{"opinions": [{"expert": "专家01", "signed": true, "adopted": true}]}',
        needs="thresholds",  # norms alone any law may have
        case="OpinionsCase",
        decide=lambda review, case, on: review.opinions_settled(case.opinions),
    ),
    "phase": Question(
        zh="某日（--on）处于登记的哪一阶段",
        en="Which phase of a registration is under way on the day --on",
        rules="registration",
        needs="phases",
        decide=lambda registration, case, on: registration.phase(on),
        dated=True,
    ),
    "own-unit": Question(
        zh="自然资源是否单独划分登记单元",
        en="Whether a natural resource is a registration unit of its own",
        sample='{"kind": "森林", "in_protected_area": true}',
        rules="registration",
        needs="phases",
        case="Resource",
        decide=lambda registration, case, on: registration.own_unit(case),
    ),
    "registers": Question(
        zh="自然资源由谁登记",
        en="Who registers a natural resource",
        sample='{"kind": "湿地", "cross_district": false}',
        rules="registration",
        needs="phases",
        case="Resource",
        decide=lambda registration, case, on: registration.registers(case),
    ),
    "target": Question(
        zh="规划的目标在某日（--on）是否达到",
        en="Whether a target of a plan is met on the day --on",
        sample='{"target": "brand_stations", "figure": "2"}',
        rules="targets",
        needs="targets",
        case="Standing",
        decide=lambda targets, case, on: targets.progress(case, on=on),
        dated=True,
    ),
}
"""Every question, by the name of its command."""
