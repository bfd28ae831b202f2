"""References (GD4xx): where each rule begins to speak."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from govdoc import Clause, EditorialNote, Level, NoteKind
from govdoc.rules.documents import samples as S  # noqa: N812
from govdoc.rules.documents.checking import check
from tests.findings import found, places

TITLE = "某市信息化项目技术论证管理办法"


def cited(text: str, *titles: str, title: str = "某市人民政府关于做好某项工作的通知") -> list[str]:
    laws = tuple(S.scheme(title=each) for each in titles or (TITLE,))
    return found(S.notice(title=title, body=S.words(text), instruments=laws), "GD402")


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (TITLE, False),
        ("某市信息化项目技术论证办法", True),
        ("某市信息化项目论证管理办法", True),
        ("信息化项目技术论证管理办法", False),
        (f"{TITLE}（试行）", False),
        (f"{TITLE}(修订稿)", False),
        ("某市统计数据公开发布管理办法", False),
        ("某市信息化项目技术论证管理办法2022", False),
    ],
)
def test_a_title_that_is_nearly_that_of_what_is_enclosed(words: str, near: bool) -> None:
    expected = [f"/body/0/text cited as “{words}”, titled “{TITLE}”"] if near else []
    assert cited(f"现将《{words}》印发给你们。") == expected


def test_the_title_of_the_notice_is_looked_at_too() -> None:
    near = "某市信息化项目技术论证办法"
    for promulgated in (near, f"《{near}》"):
        for verb in ("印发", "发布"):
            title = f"某市人民政府关于{verb}{promulgated}的通知"
            assert cited("请执行。", title=title) == [
                f"/title cited as “{promulgated}”, titled “{TITLE}”"
            ]
    assert cited("请执行。", title=f"某市人民政府关于印发{TITLE}的通知") == []


def test_titles_with_other_numbers_are_other_titles() -> None:
    assert cited("《某市2022年度重点工作任务分解方案》", "某市2023年度重点工作任务分解方案") == []
    assert cited("《某市第二批重点工作任务分解方案》", "某市第一批重点工作任务分解方案") == []


def test_each_title_cited_is_held_against_each_enclosed() -> None:
    near, other = "某市信息化项目技术论证办法", "某市统计数据公开发布管理办法"
    assert cited(f"《{near}》", other, TITLE) == [
        f"/body/0/text cited as “{near}”, titled “{TITLE}”"
    ]
    assert cited(f"《{other}》《{near}》", other, TITLE) != []
    assert cited(f"《{near}》", near, TITLE) == []
    for quoted in ("〈乙〉", "<乙>", "＜乙＞"):
        assert cited(f"《甲{quoted}丙丁戊己庚辛壬癸办法》", "甲乙丙丁戊己庚辛壬癸办法") == []


def test_a_title_that_is_passed_over_does_not_hide_the_next() -> None:
    near = "某市信息化项目技术论证办法"
    for first in ("某市第一批信息化项目论证办法", f"关于{near}", f"{near}（试行）"):
        assert cited(f"《{near}》", first, TITLE) == [
            f"/body/0/text cited as “{near}”, titled “{TITLE}”"
        ]


def test_a_draft_is_no_other_title_and_the_same_characters_are() -> None:
    assert cited(f"《{TITLE}》", f"{TITLE}（草案）") == []
    assert cited("《子丑寅卯辰巳午未申酉办法》", "酉申未午巳辰卯寅丑子办法") == []


def test_seventeen_characters_in_twenty_are_just_enough() -> None:
    common = "子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊"
    assert len(cited(f"《{common}己庚辛》", f"{common}办法书")) == 1
    assert cited(f"《{common[1:]}己庚辛壬》", f"{common[1:]}办法书稿") == []


def test_only_what_a_notice_encloses_is_compared() -> None:
    near = S.saying("《某市信息化项目技术论证办法》")
    silent = S.notice(instruments=(S.scheme(title=TITLE),))
    assert places(S.issue(notices=(near, silent)), "GD402") == []
    task = S.task("1", content="《某市信息化项目技术论证办法》")
    inside = S.notice(instruments=(attrs.evolve(S.with_tasks(task), title=TITLE),))
    assert places(inside, "GD402") == ["/instruments/0/clauses/2/tasks/0/content"]


def test_one_number_cited_with_two_titles() -> None:
    def told(*texts: str) -> list[str]:
        return found(S.saying(*texts), "GD403")

    one, other = "《甲办法》（国发〔2020〕1号）", "《乙办法》（国发〔2020〕1号）"
    assert told(f"{one}，{one}") == []
    assert told(one, other, one) == [
        "/body/1/text “国发〔2020〕1号” is cited as “乙办法”, before as “甲办法”"
    ]
    assert told("《丙办法》", "（国发〔2020〕1号）", one, "《丁办法》", other) == [
        "/body/4/text “国发〔2020〕1号” is cited as “乙办法”, before as “甲办法”"
    ]
    assert told("《甲办法》（第712号）", "《乙办法》（第712号）", one, other) == [
        "/body/3/text “国发〔2020〕1号” is cited as “乙办法”, before as “甲办法”"
    ]


def test_one_meeting_is_named_one_way() -> None:
    def told(*texts: str) -> list[str]:
        return found(S.saying(*texts), "GD404")

    assert told("市政府第十二次常务会议通过。", "市政府第12次常务会议通过。") == [
        "/body/1/text “第12次常务会议” is “第十二次常务会议” before"
    ]
    assert told("第十二次常务会议通过。", "第13次常务会议通过。") == []
    assert told("第十二次常务会议通过。", "第12次全体会议通过。") == []
    assert told("第十二次常务会议，第十二次常务会议。") == []


def test_a_basis_that_no_longer_holds_is_told_with_its_place() -> None:
    good, bad = S.resting(""), S.resting("（2020年）")
    (told,) = check(S.notice(instruments=(good, bad)), select=["GD405"])
    assert told.pointer == "/instruments/1/provisions/cited/0/basis/quote"
    assert told.eid == "art_1__para_1"
    assert told.en.startswith("stale basis: “《政府投资条例》（2020年）” is not in the clause")
    assert told.zh.startswith("依据失效：“《政府投资条例》（2020年）”不见于条款")


def test_a_note_that_no_longer_fits_is_told_for_each_field() -> None:
    def noted(**fields: Any) -> list[str]:
        clause = Clause(level=Level.OUTLINE_2, label="（一）", **fields)
        return places(S.scheme(clauses=(clause,)), "GD406")

    def note(field: str, reading: str) -> EditorialNote:
        return EditorialNote(
            kind=NoteKind.CORRECTION, reason="误。", field=field, reading=reading, witness="某"
        )

    fits, stale = note("text", "落实"), note("text", "抓好")
    assert noted(heading="措施。", text="落实责任。", notes=(fits, note("heading", "措施"))) == []
    assert noted(heading="措施。", text="落实责任。", notes=(stale,)) == ["/clauses/0/text"]
    assert noted(heading="措施。", text="落实责任。", notes=(stale, note("heading", "抓好"))) == [
        "/clauses/0/heading",
        "/clauses/0/text",
    ]


def test_a_short_name_is_for_one_thing() -> None:
    def told(*texts: str) -> list[str]:
        return found(S.saying(*texts), "GD407")

    one, other = "信息中心（以下简称“中心”）", "服务中心（以下统一简称“中心”）"
    assert told(one, one) == []
    assert told(f"由市{one}负责", f"由市{other}负责") == [
        "/body/1/text “中心” is short for “由市服务中心” and for “由市信息中心”"
    ]
    assert told(f"由市{one}负责", one) == []
    assert told(one, f"由市{one}负责") == []
    assert told("甲公司（以下简称“甲”）", "乙公司（以下简称“乙”）") == []
    apart = S.notice(body=S.words(one), instruments=(S.scheme(clauses=S.words(other)),))
    assert places(apart, "GD407") == []
