"""Text and editing (GD5xx): where each rule begins to speak."""

from __future__ import annotations

import pytest

from govdoc import Clause, EditorialNote, Level
from govdoc.rules.documents import samples as S  # noqa: N812
from tests.findings import ARTEFACT, GAP, found, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（甲）（乙）", []),
        ("（甲(乙）丙）", []),
        ("（甲（乙）", ["（ in “（甲（乙）”"]),
        ("甲）乙", ["） in “甲）乙”"]),
        ("《甲〈乙〉》", []),
        ("《甲〈乙》", ["〈 in “《甲〈乙》”"]),
        ("“甲‘乙’”【丙】〔丁〕", []),
        ("甲】乙》", ["】 in “甲】乙》”", "》 in “甲】乙》”"]),
        ("（甲《乙）丙", ["《 in “（甲《乙）丙”"]),
        ("（甲）乙）", ["） in “（甲）乙）”"]),
        ("（甲（乙）丙）丁）", ["） in “（甲（乙）丙）丁）”"]),
        ("（甲《乙）丙》", ["《 in “（甲《乙）丙》”", "》 in “（甲《乙）丙》”"]),
        (
            "（甲《乙《丙）丁》（戊）",
            [
                "《 in “（甲《乙《丙）丁》（戊”",
                "《 in “（甲《乙《丙）丁》（戊）”",
                "》 in “（甲《乙《丙）丁》（戊）”",
            ],
        ),
        (
            "一二三四五六七八九（十一二三四五六七八九",
            ["（ in “二三四五六七八九（十一二三四五六七”"],
        ),
        ("（一二三四五六七八九", ["（ in “（一二三四五六七八”"]),
        ("1）甲；2）乙。", []),
        ("a）甲；b)乙。", []),
        ("123）甲", ["） in “123）甲”"]),
    ],
)
def test_halves_without_the_other(text: str, expected: list[str]) -> None:
    assert found(S.saying(text), "GD501") == [
        f"/body/0/text {each} has no other half" for each in expected
    ]


def test_words_declared_lost_may_hold_the_other_half() -> None:
    def noted(note: EditorialNote) -> list[str]:
        clause = Clause(level=Level.ALINEA, text="甲（乙", notes=(note,))
        return places(S.scheme(clauses=(clause,)), "GD501")

    assert noted(GAP) == []
    assert noted(ARTEFACT) == ["/clauses/0/text"]


def test_a_quotation_closes_in_a_later_paragraph_once() -> None:
    assert places(S.saying("甲“乙", "丙", "丁”戊"), "GD501") == []
    assert places(S.saying("甲“乙", "丙”", "丁”戊"), "GD501") == ["/body/2/text"]
    assert places(S.saying("甲“乙", "丙“丁", "戊”"), "GD501") == ["/body/0/text"]
    assert places(S.saying("“甲", "“乙", "丙”"), "GD501") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲（乙)丙", ["（乙)"]), ("甲(乙）丙", ["(乙）"]), ("甲（乙）(丙)", []),
        ("（甲)乙(丙）", ["（甲)", "(丙）"]), (f"（{'甲' * 201})", []),
        (f"（{'甲' * 200})", [f"（{'甲' * 200})"]),
    ],
)  # fmt: skip
def test_brackets_of_mixed_width(text: str, expected: list[str]) -> None:
    assert sorted(found(S.saying(text), "GD502")) == sorted(
        f"/body/0/text the brackets of “{words}” have two widths" for words in expected
    )


def test_stops_on_stops() -> None:
    assert found(S.saying("一二三四五六七八九，。十一二三四五六七八九"), "GD503") == [
        "/body/0/text “，。” in “二三四五六七八九，。十一二三四五六七”: a stop on a stop"
    ]
    for marks in ("，，", "；。", ",。", "。;", "：、"):
        assert places(S.saying(f"甲{marks}乙"), "GD503") == ["/body/0/text"]
    for marks in (",,", "。”", "……", "；"):
        assert places(S.saying(f"甲{marks}乙"), "GD503") == []
    assert len(places(S.saying("甲，，乙；。丙"), "GD503")) == 2


def test_characters_that_are_not_seen_or_stand_for_none() -> None:
    assert found(S.saying("甲\u200b乙\ufeff丙\u200b丁"), "GD504") == [
        "/body/0/text the text has the invisible character U+200B",
        "/body/0/text the text has the invisible character U+FEFF",
    ]
    assert found(S.saying("甲\ufffd乙\ue000丙\ufffd丁"), "GD505") == [
        "/body/0/text the text has U+E000, which stands for none",
        "/body/0/text the text has U+FFFD, which stands for none",
    ]


def test_half_width_stops_between_chinese_words() -> None:
    assert found(S.saying("一二三四五六七八九,十一二三四五六七八九"), "GD506") == [
        "/body/0/text the half-width “,” stands in “二三四五六七八九,十一二三四五六七”"
    ]
    for mark in ",;?!":
        assert places(S.saying(f"甲{mark}乙"), "GD506") == ["/body/0/text"]
    for text in ("1,000元", "甲, 乙", "甲.乙", "A,B", "甲:乙"):
        assert places(S.saying(text), "GD506") == []


def test_phrases_that_stand_twice() -> None:
    assert found(S.saying("加强监督加强监督管理。"), "GD507") == [
        "/body/0/text “加强监督” stands twice"
    ]
    assert places(S.saying("研究研究再说。"), "GD507") == []
    phrase = "加强对市场主体的全面监督管理"
    assert found(S.saying(f"{phrase}，抓好落实，{phrase}。"), "GD507") == [
        f"/body/0/text “{phrase}” stands twice"
    ]
    assert len(places(S.saying(f"{phrase}，甲，{phrase}，乙，{phrase}。"), "GD507")) == 2
    assert places(S.saying(f"{phrase}。", f"{phrase}。"), "GD507") == []
    short = "加强监督管理工作，抓好落实，加强监督管理工作。"
    assert places(S.saying(short), "GD507") == []
    law = S.scheme(
        clauses=(S.article("第一条", "加强监督加强监督管理。"), *S.words("研究监督研究监督。"))
    )
    assert places(law, "GD507") == ["/clauses/1/text"]
