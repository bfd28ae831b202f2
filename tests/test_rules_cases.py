"""The facts of a case, as a file may leave them out."""

from __future__ import annotations

import pytest

from govdoc.rules.cases import EligibilityCase, PanelCase
from govdoc.rules.technical_review import Expert, Panel, Project


def test_what_is_left_out_of_a_case_is_not_known() -> None:
    case = EligibilityCase(expert=Expert())
    assert case.scarce is None
    assert PanelCase(panel=Panel()).project == Project()


def test_a_truth_is_true_false_or_not_known() -> None:
    assert EligibilityCase(expert=Expert(), scarce=False).scarce is False
    with pytest.raises(TypeError, match="scarce"):
        EligibilityCase(expert=Expert(), scarce=1)  # type: ignore[arg-type]
