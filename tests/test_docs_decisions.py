"""`docs/decisions-by-example.*.md`: cases decided by Issue 46, as printed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from examples.issue46.encode import gazette
from govdoc.cli.laws import choose
from govdoc.cli.questions import QUESTIONS
from govdoc.errors import Language
from govdoc.formats import records
from govdoc.rules import technical_review
from govdoc.rules.technical_review import Expert, Interest, Project, Unit

DOCS = Path(__file__).parent.parent / "docs"
GAZETTE = gazette()
FIT = {"from_pool": True, "drawn": True, "own_interest": False, "independent": True}
BUILDER = {"id": "91-A", "name": "虚构市某局", "aliases": ["某局"]}
EMPLOYED = {"id": "91-B", "name": "虚构大学"}
PLAN = [
    "background", "necessity", "objectives", "content_and_scale", "technical_route",
    "technical_parameters", "funding_sources", "operation", "feasibility", "social_benefit",
    "construction_period", "materials_and_equipment", "budget_estimate",
]  # fmt: skip
PERSON = {
    "title": "mid", "field_since": "2014-10-24", "professional_ethics": True, "integrity": True,
    "law_abiding": True, "policy_knowledge": True, "commitment": True, "citizen": True,
    "healthy": True, "capable": True,
}  # fmt: skip

CASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("in-scope", "", {"fiscal_budget": "500000", "classified": False, "kind": "software"}),
    ("in-scope", "", {"fiscal_budget": "499999.99", "own_funds": "80000", "kind": "机房改造"}),
    ("plan", "", {"present": PLAN}),
    ("plan", "", {"present": PLAN[:11], "absent": ["budget_estimate"]}),
    ("eligible", "2022-10-24", {"expert": PERSON, "scarce": False}),
    (
        "eligible",
        "2022-10-24",
        {"expert": {**PERSON, "field_since": "2016-02-29", "citizen": None}, "scarce": True},
    ),
    ("admission", "", {"done": ["call", "推荐或自荐", "screening"], "open": ["examination"]}),
    (
        "panel",
        "",
        {
            "panel": {"members": [{**FIT, "employer": EMPLOYED}] * 5},
            "project": {"features": ["敏感"], "interested": [BUILDER]},
        },
    ),
    (
        "panel",
        "",
        {
            "panel": {
                "members": [
                    {**FIT, "employer": EMPLOYED},
                    {**FIT, "own_interest": None, "expert": {"id": "专家02", "employer": "某局"}},
                    {**FIT, "expert": {"id": "专家03"}, "employer": {"name": "虚构研究院"}},
                    {"from_pool": False, "drawn": False},
                ]
            },
            "project": {"features": ["争议性较强"], "interested": [BUILDER]},
            "interests": [{"expert": "专家02", "relation": "参与了方案编制", "affects": True}],
        },
    ),
    ("procedure", "", {"done": ["panel", "materials"], "open": ["research", "deliberation"]}),
    (
        "opinions",
        "",
        {
            "opinions": [
                {"expert": "专家01", "signed": True, "adopted": True},
                {"expert": "专家02", "signed": True, "adopted": False, "answered": True},
                {"expert": "专家03", "signed": False, "adopted": False, "answered": False},
            ]
        },
    ),
    ("phase", "2023-06-01", {}),
    ("own-unit", "", {"kind": "草原", "in_protected_area": False}),
    ("own-unit", "", {"kind": "滩涂", "in_protected_area": True}),
    ("registers", "", {"kind": "湿地", "cross_district": False}),
    ("registers", "", {"kind": "探明储量的矿产资源", "cross_district": True}),
    ("target", "2025-12-31", {"target": "商标品牌培育站", "figure": "3"}),
    ("target", "2025-06-30", {"target": "商标品牌培育站", "figure": "2"}),
    ("target", "2026-01-01", {"target": "leading_enterprises", "figure": "12"}),
    (
        "target",
        "2026-01-01",
        {"target": "leading_enterprises", "baseline": "10", "figure": "11"},
    ),
)
"""Question, day and case; all persons and units are invented."""


def decided(name: str, on: str, case: dict[str, Any], lang: Language) -> str:
    question = QUESTIONS[name]
    decider = question.of(choose(GAZETTE, "issue46.json", question.needs, None))
    facts = records.loads(json.dumps(case).encode(), question.facts) if question.case else None
    decision = question.decide(decider, facts, dt.date.fromisoformat(on) if on else None)
    told: str = decision.explain(lang)
    return told


def drawn(lang: Language) -> str:
    review = technical_review.of(choose(GAZETTE, "issue46.json", "panels", None))
    pool = [Expert(id=f"专家{n:02}", employer=f"虚构单位{n:02}") for n in range(1, 9)]
    record = review.draw(
        pool,
        Project(interested=(Unit(name="虚构单位03"),)),
        size=3,
        seed="2024-001",
        interests=(Interest(expert="专家05", relation="参与了方案编制"),),
    )
    return record.refuse(record.drawn[0], reason="出差").explain(lang)


def page(lang: Language) -> Iterator[str]:
    zh = lang == "zh"
    yield "# 认定实例" if zh else "# Decisions by example"
    yield ""
    yield (
        "以下案情（人员、单位均为虚构）按第46期各文件认定，结果照录。由测试生成。"
        if zh
        else "Cases, with invented persons and units, decided by the instruments of Issue 46, and "
        "what is printed. Made by a test."
    )
    asked = ""
    for name, on, case in CASES:
        if name != asked:
            question = QUESTIONS[name]
            yield f"\n## {name}: {question.zh if zh else question.en}"
        asked = name
        given = f" --case case.json{' --on ' + on if on else ''}" if case else f" --on {on}"
        yield f"\n```console\ngovdoc decide {name} --law examples/issue46/issue46.json{given}\n```"
        if case:
            yield f"\n```json\n{json.dumps(case, ensure_ascii=False)}\n```"
        yield f"\n```text\n{decided(name, on, case, lang)}\n```"
    yield f"\n## draw: {'随机抽取专家' if zh else 'Experts drawn at random'}"
    yield f"\n```text\n{drawn(lang)}\n```"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_shows_what_is_printed(
    lang: Language, golden: Callable[[Path, bytes], None]
) -> None:
    text = "\n".join(page(lang)) + "\n"
    golden(DOCS / f"decisions-by-example.{lang}.md", text.encode())


def test_every_question_is_on_the_page() -> None:
    assert {name for name, _, _ in CASES} == set(QUESTIONS)
