"""What a missing content of a plan comes to, by how binding the law's list is."""

from __future__ import annotations

import attrs
import pytest

from examples.encode_your_measures import law as invented_law
from govdoc import Force
from govdoc.rules import technical_review
from govdoc.rules.decision import Outcome
from govdoc.rules.technical_review import Plan, TechnicalReview

REVIEW = technical_review.of(invented_law())


@pytest.mark.parametrize(
    ("force", "missing"),
    [
        (Force.MUST, Outcome.NO),
        (Force.USUALLY, Outcome.WAIVABLE),
        (Force.MAY, Outcome.YES),
        (None, Outcome.NO),
    ],
)
def test_what_is_missing_counts_as_far_as_it_is_asked_for(
    force: Force | None, missing: Outcome
) -> None:
    (listed,) = REVIEW.provisions.plan_contents
    provisions = attrs.evolve(REVIEW.provisions, plan_contents=(attrs.evolve(listed, force=force),))
    review = TechnicalReview(provisions=provisions, source=REVIEW.source)
    first, *rest = (item.code for item in listed.items)
    assert review.plan_complete(Plan(present=tuple(rest), absent=(first,))).outcome is missing
    assert review.plan_complete(Plan(present=(first, *rest))).outcome is Outcome.YES
