"""Whether enough of a technical review is encoded to decide by it (see `technical_review.of`)."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.errors import Problem
from govdoc.model.instruments import Instrument
from govdoc.model.review import ProcedureStep
from govdoc.rules import quotations


def gaps(instrument: Instrument) -> Iterator[Problem]:
    """What `instrument` lacks to be decided by: thresholds, pools with criteria, steps in order."""
    if not instrument.provisions.thresholds:
        yield quotations.not_encoded(
            instrument.title, "thresholds", "项目适用范围", "project threshold"
        )
    if not instrument.provisions.pools:
        yield quotations.not_encoded(instrument.title, "pools", "专家库", "expert pool")
    for i, pool in enumerate(instrument.provisions.pools):
        if not pool.criteria:
            yield Problem(
                code=quotations.CODE,
                zh=f"“{pool.name}”没有编入入库条件",
                en=f"“{pool.name}” has no criteria encoded",
                pointer=f"/provisions/pools/{i}/criteria",
                eid=pool.basis.eid,
                basis=pool.basis,
            )
    for field in ("admissions", "steps"):
        yield from _order(field, getattr(instrument.provisions, field))


def _order(field: str, steps: tuple[ProcedureStep, ...]) -> Iterator[Problem]:
    """A code that is there twice, and a step that comes after one that is not before it."""
    known: set[str] = set()
    for i, step in enumerate(steps):
        at = f"/provisions/{field}/{i}"
        if step.code in known:
            yield _step(step, f"{at}/code", f"步骤“{step.code}”重复", f"step “{step.code}” twice")
        for code in step.after:
            if code not in known:
                yield _step(
                    step,
                    f"{at}/after",
                    f"“{step.code}”之前没有步骤“{code}”",
                    f"there is no step “{code}” before “{step.code}”",
                )
        known.add(step.code)


def _step(step: ProcedureStep, pointer: str, zh: str, en: str) -> Problem:
    return Problem(
        code=quotations.CODE,
        zh=zh,
        en=en,
        pointer=pointer,
        eid=step.basis.eid,
        basis=step.basis,
    )
