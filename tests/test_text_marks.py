"""What a row is is told from its first character only where no expression could say otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.formats.text import labels, marks
from govdoc.language.dates import has_date_form

ROWS = st.text(
    "第（(一十1零〇.、．）)条章部分①——-–●·*年月日附件：抄送 \u3000\u200b\ufeff甲", max_size=12
)


@given(ROWS)
def test_no_label_is_passed_over_for_its_first_character(text: str) -> None:
    assert labels._LABEL.match(text) is None or text[0] in labels.LABEL_STARTS


@given(ROWS)
def test_no_date_is_passed_over_for_its_first_character(text: str) -> None:
    assert marks.is_date(text) == has_date_form(text)


@given(st.from_regex(r"[\s\u200b]{0,2}(2022|二〇二二)年\s?1月(1|三)日\s?", fullmatch=True))
def test_a_date_is_a_date_whatever_blanks_stand_around_it(text: str) -> None:
    assert marks.is_date(text) == has_date_form(text)


@given(ROWS)
def test_no_annex_mark_and_no_release_is_passed_over_for_its_first_character(text: str) -> None:
    assert marks._ANNEX_MARK.fullmatch(text) is None or text[0] == "附"
    assert marks._RELEASE.fullmatch(text) is None or marks.is_release(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("二、1993年12月31日前已批准设立的企业。", "二、"),
        ("二、企业。", "二、"),
        ("三、12月底前完成。", None),
        ("一、二级道路客运站", None),
    ],
)
def test_a_label_may_stand_before_a_year(text: str, label: str | None) -> None:
    found = labels.label_of(text)
    assert (found.text if found else None) == label
