"""Labels as printed, and the numbers that they state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.language.labels import label_number, unit_label
from govdoc.model.levels import LEVELS, Level
from govdoc.strategies import any_text, labels


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("第七条", (7,)),
        ("第十八条", (18,)),
        ("第 七 条", (7,)),
        ("第\u3000七\u3000条", (7,)),
        (" 第七条 ", (7,)),
        ("第7条", (7,)),
        ("第一百二十条之一", (120, 1)),
        ("第一百三十三条之十二", (133, 12)),
        ("第三编", (3,)),
        ("第一分编", (1,)),
        ("第一章", (1,)),
        ("第二节", (2,)),
        ("第二款", (2,)),
        ("第三项", (3,)),
        ("第一目", (1,)),
        ("（一）", (1,)),
        ("(三)", (3,)),
        ("（一)", (1,)),
        ("（ 一 ）", (1,)),
        ("（十二）", (12,)),
        ("（1）", (1,)),
        ("一、", (1,)),
        ("十、", (10,)),
        ("一.", (1,)),
        ("1.", (1,)),
        ("1．", (1,)),
        ("1、", (1,)),
        ("12.", (12,)),
        ("①", (1,)),
        ("⑳", (20,)),
        ("第99999999条", (99_999_999,)),
    ],
)
def test_a_label_states_its_number(label: str, number: tuple[int, ...]) -> None:
    assert label_number(label) == number


@pytest.mark.parametrize(
    "label",
    [
        "",
        "——",
        "●",
        "-",
        "第百条",
        "第条",
        "第七",
        "七条",
        "第七条之",
        "第一百二条",
        "第100000000条",
        "第" + "九" * 24 + "条",
        "第" + "九" * 5000 + "条",
        "第٣条",
        "第３条",
        "１．",
        "١.",
        "1",
        "1.1",
        "12345.",
        "一",
        "甲、",
        "（甲）",
        "（）",
        "((一))",
        "〔一〕",
        "第七条\n",
    ],
)
def test_other_text_states_none(label: str) -> None:
    assert label_number(label) == ()


@pytest.mark.parametrize(
    ("unit", "number", "label"),
    [
        ("条", (7,), "第七条"),
        ("条", (120, 1), "第一百二十条之一"),
        ("款", (2,), "第二款"),
        ("项", (2,), "第（二）项"),
        ("目", (1,), "第一目"),
        ("编", (10,), "第十编"),
    ],
)
def test_a_unit_is_cited_with_its_number(unit: str, number: tuple[int, ...], label: str) -> None:
    assert unit_label(unit, number) == label


@given(st.data(), st.sampled_from(Level), st.integers(1, 9_999))
def test_a_label_that_fits_its_level_states_the_number_it_was_made_of(
    data: st.DataObject, level: Level, number: int
) -> None:
    label = data.draw(labels(level, number))
    expected = (number,) if LEVELS[level].labelled and level is not Level.DASH else ()
    assert label_number(label)[:1] == expected


@given(any_text())
def test_any_text_can_be_asked_for_its_number(text: str) -> None:
    assert isinstance(label_number(text), tuple)
