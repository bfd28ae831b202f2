"""Who says it, what it is, when and under which number (GD1xx): where each rule begins to speak."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

import govdoc
from govdoc import ContentsEntry, Frequency, Gazette
from govdoc.rules.documents import samples as S  # noqa: N812
from tests.findings import found, places


def numbered(printed: str, **changes: Any) -> govdoc.Notice:
    return S.notice(number=S.number(printed), **changes)


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("某政发〔2022〕5号", False), ("某政发〔2022〕10号", False), ("某政发 〔2022〕 5号", False),
        ("某政发〔2022〕05号", True), ("某政发[2022]5号", True), ("某政发（2022）5号", True),
        ("国务院令第712号", False),
    ],
)  # fmt: skip
def test_the_form_of_a_number(printed: str, wrong: bool) -> None:
    expected = ["/number"] if wrong else []
    assert places(numbered(printed), "GD101") == expected


def test_the_standard_form_is_told() -> None:
    (told,) = found(numbered("某政发[2022]05号"), "GD101")
    assert told.startswith("/number ")
    assert "“某政发[2022]05号”" in told
    assert "“某政发〔2022〕5号”" in told


def test_a_number_is_not_held_against_a_date_that_is_not_there() -> None:
    assert places(numbered("某政发〔2021〕5号", dated=None), "GD102") == []
    assert places(numbered("国务院令第712号"), "GD102") == []
    assert places(S.notice(number=None), "GD102") == []
    assert found(numbered("某政发〔2021〕5号"), "GD102") == [
        "/number the number “某政发〔2021〕5号” is of 2021, the document is dated 2022年10月11日"
    ]


@pytest.mark.parametrize(
    ("printed", "issuers", "wrong"),
    [
        ("某政办发〔2022〕5号", ("某市人民政府",), True),
        ("某政办发〔2022〕5号", ("某市人民政府办公室",), False),
        ("某政办发〔2022〕5号", ("甲市人民政府", "乙市人民政府"), True),
        ("某政办发〔2022〕5号", ("某市人民政府", "某市人民政府办公室"), False),
        ("某政办发〔2022〕5号", ("某市人民政府", "某市财政局"), False),
        ("某府办发〔2022〕5号", ("某市人民政府",), True),
        ("某政发〔2022〕5号", ("某市人民政府办公室",), True),
        ("某政规〔2022〕5号", ("某市人民政府办公室",), True),
        ("某政函〔2022〕5号", ("某市人民政府办公厅",), True),
        ("某政发〔2022〕5号", ("某市人民政府", "某市人民政府办公室"), False),
        ("某政发〔2022〕5号", ("某市委员会办公室",), False),
        ("某政发展〔2022〕5号", ("某市人民政府办公室",), False),
        ("某政办发〔2022〕5号", (), False),
        ("国务院令第712号", ("国务院办公厅",), False),
        ("某政办发第5号", ("某市人民政府",), False),
    ],
)
def test_the_issuer_of_an_agency_code(printed: str, issuers: tuple[str, ...], wrong: bool) -> None:
    notice = numbered(printed, issuers=issuers)
    expected = (
        [
            f"/issuers the agency code of “{printed}” is not that of the issuer "
            f"“{'、'.join(issuers)}”"
        ]
        if wrong
        else []
    )
    assert found(notice, "GD103") == expected


def test_one_notice_that_says_too_little_does_not_hide_the_next() -> None:
    wrong = numbered("某政办发〔2022〕5号")
    for little in (S.notice(number=None), numbered("第712号"), S.notice(issuers=())):
        assert places(S.issue(notices=(little, wrong)), "GD103") == ["/notices/1/issuers"]


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("某市人民政府关于做好某项工作的意见", True),
        ("某市人民政府关于做好某项工作的通知", False),
        ("某项工作的意见", False),
        ("关于某项工作的意见（试行）", False),
        ("关于某项工作意见", False),
    ],
)
def test_the_kind_in_a_title(title: str, wrong: bool) -> None:
    assert places(S.notice(title=title), "GD104") == (["/kind"] if wrong else [])
    assert places(S.notice(title=title, kind=None), "GD104") == []


@pytest.mark.parametrize(
    ("printed", "number", "wrong"),
    [
        ("某政发〔2022〕5号", "某政发〔2022〕5号", False),
        ("某政发〔2022〕6号", "某政发〔2022〕5号", True),
        ("某政发〔2021〕5号", "某政发〔2022〕5号", True),
        ("乙政发〔2022〕5号", "某政发〔2022〕5号", True),
        ("第712号", "国务院令第712号", False),
        ("第713号", "国务院令第712号", True),
        ("某政发", "某政发〔2022〕5号", False),
    ],
)
def test_the_number_printed_at_the_head(printed: str, number: str, wrong: bool) -> None:
    notice = numbered(number, head=(S.line("title", "某某"), S.line("number", printed)))
    assert places(notice, "GD105") == (["/head/1/text"] if wrong else [])
    assert places(attrs.evolve(notice, number=None), "GD105") == []


def test_every_line_with_a_number_is_looked_at() -> None:
    lines = tuple(S.line("number", text) for text in ("某某", "某政发〔2022〕6号"))
    assert places(S.notice(head=lines), "GD105") == ["/head/1/text"]


def test_one_printed_date_that_agrees_is_enough() -> None:
    right, wrong = S.line("date", "（2022年10月11日）"), S.line("date", "2022年10月12日")
    assert places(S.notice(foot=(wrong,)), "GD106") == ["/foot/0/text"]
    assert places(S.notice(head=(wrong,)), "GD106") == ["/head/0/text"]
    assert places(S.notice(head=(wrong,), foot=(right,)), "GD106") == []
    assert places(S.notice(foot=(wrong, wrong)), "GD106") == ["/foot/0/text"]
    assert places(S.notice(foot=(wrong,), dated=None), "GD106") == []
    assert places(S.notice(foot=(S.line("date", "（2022年10月12日）"),)), "GD106") == [
        "/foot/0/text"
    ]
    assert places(S.notice(foot=(S.line("date", "不明"),)), "GD106") == []


def test_issuers_are_looked_for_in_all_lines_of_the_signature() -> None:
    two = ("甲市人民政府", "乙市 人民政府")
    signed = tuple(S.line("issuer", text) for text in ("甲市人民政府、", "乙市：人民政府"))
    assert places(S.notice(issuers=two, foot=signed), "GD107") == []
    assert places(S.notice(issuers=two, head=signed[:1], foot=signed[1:]), "GD107") == []
    assert found(S.notice(issuers=two, foot=signed[:1]), "GD107") == [
        "/foot/0/text the issuer recorded, “乙市 人民政府”, "
        "is not in the signature “甲市人民政府、”"
    ]
    assert places(S.notice(issuers=two), "GD107") == []


def test_a_title_may_be_printed_on_several_lines_with_blanks() -> None:
    title = "某市人民政府关于做好某项工作的通知"
    lines = (S.line("title", "某市人民政府"), S.line("title", "关于做好 某项工作的通知"))
    assert places(S.notice(title=title, head=lines), "GD108") == []
    assert places(S.notice(title=title, head=lines[:1]), "GD108") == ["/title"]
    assert places(S.notice(title=title), "GD108") == []


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("第10期（总第46期）", []),
        ("第11期（总第46期）", ["“第11期” is printed, the number recorded is 10"]),
        (
            "第 9 期（总第 47 期）",
            [
                "“总第47期” is printed, the number recorded is 46",
                "“第9期” is printed, the number recorded is 10",
            ],
        ),
    ],
)
def test_the_numbers_printed_on_an_issue(printed: str, expected: list[str]) -> None:
    line = (S.line("issue_number", printed),)
    for field in ("front", "back"):
        told = found(S.issue(**{field: line}), "GD109")
        assert sorted(told) == [f"/{field}/0/text {message}" for message in expected]
    unknown = S.issue(front=(S.line("issue_number", "总第47期"),), total_number=None)
    assert found(unknown, "GD109") == []


def test_the_day_of_publication_printed() -> None:
    line = (S.line("published", "2022年10月30日"),)
    for field in ("front", "back"):
        assert places(S.issue(**{field: line}), "GD110") == [f"/{field}/0/text"]
        assert places(S.issue(**{field: line, "published": None}), "GD110") == []
    assert places(S.issue(front=(S.line("published", "每月一期"),)), "GD110") == []


def test_only_a_monthly_is_numbered_by_the_month() -> None:
    issue = S.issue(number=9)
    assert places(S.monthly(S.issue(), issue), "GD111") == ["/issues/1/number"]
    weekly = Gazette(title="某市人民政府公报", frequency=None, issues=(issue,))
    assert places(weekly, "GD111") == []
    others = [f for f in Frequency if f is not Frequency.MONTHLY]
    for frequency in others:
        assert places(attrs.evolve(weekly, frequency=frequency), "GD111") == []
    assert places(S.monthly(S.issue(number=9, published=None)), "GD111") == []


def test_a_total_number_is_not_below_the_number() -> None:
    assert places(S.issue(number=10, total_number=10), "GD112") == []
    assert places(S.issue(number=10, total_number=9), "GD112") == ["/total_number"]
    assert places(S.issue(number=10, total_number=None), "GD112") == []


def test_total_numbers_grow_by_the_months_between_issues() -> None:
    def issue(month: int, total: int | None, day: int = 28) -> govdoc.Issue:
        return S.issue(number=month, total_number=total, published=dt.date(2022, month, day))

    march, may = issue(3, 39, 31), issue(5, 41, 1)
    assert places(S.monthly(march, may), "GD113") == []
    assert places(S.monthly(may, march), "GD113") == []
    assert found(S.monthly(march, issue(5, 40)), "GD113") == [
        "/issues/1/total_number by the calendar it is total No. 41, not 40"
    ]
    unknown = issue(4, None)
    assert places(S.monthly(march, unknown, may), "GD113") == []
    undated = S.issue(number=4, total_number=99, published=None)
    assert places(S.monthly(march, undated, may), "GD113") == []
    assert places(S.monthly(march, issue(4, 50), issue(5, 51)), "GD113") == [
        "/issues/1/total_number"
    ]


def test_a_number_stands_for_one_title() -> None:
    first, other = S.notice(), S.notice(title="某市人民政府关于另一项工作的通知")
    again, third = S.notice(title=first.title), S.notice(title="某市人民政府关于第三项工作的通知")
    unnumbered = S.notice(number=None)
    order = numbered("第712号", title="甲")
    assert places(S.issue(notices=(first, again)), "GD114") == []
    assert places(S.issue(notices=(unnumbered, first, other)), "GD114") == ["/notices/2/number"]
    assert places(S.issue(notices=(first, other, third, again)), "GD114") == [
        "/notices/1/number",
        "/notices/2/number",
    ]
    assert places(S.issue(notices=(order, attrs.evolve(order, title="乙"))), "GD114") == []


def test_a_document_is_not_dated_after_its_publication() -> None:
    last = dt.date(2022, 10, 31)
    on, after = S.notice(dated=last), S.notice(dated=dt.date(2022, 11, 1))
    assert places(S.issue(notices=(on, after)), "GD115") == ["/notices/1/dated"]
    assert places(S.issue(notices=(after,), published=None), "GD115") == []
    assert places(S.issue(notices=(S.notice(dated=None), after)), "GD115") == ["/notices/1/dated"]


def listed(*entries: tuple[str, int | None]) -> govdoc.Issue:
    return S.listing(*(ContentsEntry(title=title, page=page) for title, page in entries))


ONE, TWO = "某市人民政府关于做好某项工作的通知", "某市人民政府关于另一项工作的通知"


def test_contents_are_held_against_the_notices() -> None:
    assert places(listed((ONE, 1), ("某市人民政府关于别的工作的通知", 2)), "GD116") == [
        "/contents/1/title"
    ]
    assert places(attrs.evolve(listed((ONE, 1)), notices=()), "GD116") == []
    assert places(listed((ONE, 1), (TWO, 2)), "GD117") == []
    assert places(listed((TWO, 1), (ONE, 2)), "GD117") == ["/contents/1/title"]
    assert places(listed((TWO, 1), ("别的", 2), (ONE, 2), (ONE, 2)), "GD117") == [
        "/contents/2/title",
        "/contents/3/title",
    ]


def test_pages_of_contents_do_not_go_back() -> None:
    assert places(listed((ONE, 1), (TWO, 1)), "GD118") == []
    assert found(listed((ONE, 5), (TWO, 4)), "GD118")[0].startswith("/contents/1/page ")
    assert places(listed((ONE, 5), (TWO, None), (TWO, 4), (ONE, 5)), "GD118") == [
        "/contents/2/page"
    ]
    assert places(listed((ONE, None), (TWO, 1)), "GD118") == []
