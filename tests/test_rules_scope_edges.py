"""Which reason of a scope a reading belongs to: the one it is about, and only that."""

from __future__ import annotations

import attrs

from govdoc import Reading
from govdoc.rules import technical_review
from govdoc.rules.technical_review import Project, TechnicalReview
from tests.technical_review_law import measures

REVIEW = technical_review.of(measures())


def read(*words: str) -> list[list[str]]:
    """The readings of the reasons on budget, secrecy and kind."""
    (threshold,) = REVIEW.provisions.thresholds
    readings = tuple(Reading(words=each, zh="读", en="Read") for each in words)
    provisions = attrs.evolve(
        REVIEW.provisions, thresholds=(attrs.evolve(threshold, readings=readings),)
    )
    review = TechnicalReview(provisions=provisions, source=REVIEW.source)
    reasons = review.in_scope(Project(classified=True, kind="hardware")).reasons
    return [[reading.words for reading in reason.readings] for reason in reasons]


def test_a_reading_is_told_with_the_reason_that_it_is_about() -> None:
    (threshold,) = REVIEW.provisions.thresholds
    kind = threshold.kinds[0].words
    assert read("财政性资金") == [["财政性资金"], [], []]
    assert read("非涉密项目") == [[], ["非涉密项目"], []]
    assert read("等") == [[], [], ["等"]]
    assert read(kind) == [[], [], [kind]]
    assert read("等非涉密项目") == [[], [], ["等非涉密项目"]]
    assert read("预算", "非涉密", "等") == [["预算"], ["非涉密"], ["等"]]
