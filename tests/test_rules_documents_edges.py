"""Where the rules about documents begin and end to speak: one case a line, with what is found."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

import govdoc
from govdoc import (
    Annex,
    Clause,
    ContentsEntry,
    Deadline,
    DeadlineKind,
    EditorialNote,
    Frequency,
    Gazette,
    Instrument,
    Level,
    NoteKind,
    Table,
    TaskItem,
)
from govdoc.rules.documents import samples as S  # noqa: N812
from govdoc.rules.documents.checking import check
from govdoc.rules.documents.survey import Survey

GAP = EditorialNote(kind=NoteKind.GAP, reason="底本缺。")
ARTEFACT = EditorialNote(kind=NoteKind.ARTEFACT, reason="断行。", start=1, witness="\n")


def found(document: Any, code: str) -> list[str]:
    """Pointer and English message of each finding of the rule `code`."""
    return [f"{f.pointer} {f.en}" for f in check(document, select=[code])]


def places(document: Any, code: str) -> list[str]:
    return [f.pointer for f in check(document, select=[code])]


# GD1xx: who says it, what it is, when and under which number


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
        "/foot/0/text the issuer recorded, “乙市 人民政府”, is not in the signature “甲市人民政府、”"
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


# GD2xx: structure and numbering


def outlined(*labels: str | tuple[str, EditorialNote]) -> Instrument:
    clauses = []
    for each in labels:
        label, notes = (each, ()) if isinstance(each, str) else (each[0], (each[1],))
        clauses.append(Clause(level=Level.OUTLINE_2, label=label, text="落实责任。", notes=notes))
    return S.scheme(clauses=tuple(clauses))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("（一）", ("（二）", GAP), "（五）", "（六）"), []),
        (("（一）", ("", GAP), "（五）", "（七）"), ["GD201 3"]),
        (("（一）", ("", ARTEFACT), "（三）"), ["GD201 2"]),
        (("（一）", ("（二）", ARTEFACT), "（四）"), ["GD201 2"]),
        ((("", GAP), "（三）", "（五）"), ["GD201 2"]),
        ((("", ARTEFACT), "（三）"), ["GD204 1"]),
        (("（二）",), ["GD204 0"]),
        (("（一）", "（二）", "（二）", "（三）"), ["GD202 2"]),
        (("（一）", "（二）", "（三）", "（二）"), ["GD202 3"]),
        (("（二）", "（四）", "（三）"), ["GD203 2", "GD204 0"]),
        (("（一）", "（四）", "（二）"), ["GD203 2"]),
        (("（一）", "（三）", "（一）", "（三）"), ["GD201 1", "GD201 3"]),
        (("（一）", "（二）", "（四）", "（一）", "（四）"), ["GD201 2"]),
        (("（一）", "（三）", "（一）", "（二）", "（三）", "（二）"), ["GD202 5"]),
        (("（一）", "（三）", "（二）", "（四）"), ["GD203 2"]),
        (("（一）", "（一）"), ["GD202 1"]),
    ],
)
def test_labels_that_do_not_follow_on(labels: tuple[Any, ...], expected: list[str]) -> None:
    report = check(outlined(*labels), select=["GD201", "GD202", "GD203", "GD204"])
    assert sorted(f"{f.code} {f.pointer.split('/')[2]}" for f in report) == expected
    assert all(f.pointer.endswith("/label") for f in report)


def test_what_was_wanted_and_what_came_before_are_told() -> None:
    assert found(outlined("（一）", "（三）"), "GD201") == [
        "/clauses/1/label “（三）” follows on “（一）”: number 2 is missing"
    ]
    assert found(outlined("（一）", "（二）", "（三）", "（二）"), "GD202") == [
        "/clauses/3/label the label “（二）” is repeated"
    ]
    assert found(outlined("（二）", "（三）"), "GD204") == [
        "/clauses/0/label a list begins with “（二）”: number 1 is missing"
    ]
    assert found(outlined("（一）", "（三）", "（二）", "（四）"), "GD203") == [
        "/clauses/2/label “（二）” stands after “（三）”"
    ]


def chapters(*articles: tuple[str, ...]) -> Instrument:
    """A law with a chapter for each list of articles."""
    return S.scheme(
        clauses=tuple(
            Clause(
                level=Level.CHAPTER,
                label=f"第{'一二三'[i]}章",
                heading="规定",
                clauses=tuple(S.article(label, "按照规定办理。") for label in labels),
            )
            for i, labels in enumerate(articles)
        )
    )


def test_articles_run_on_through_chapters() -> None:
    assert places(chapters(("第一条", "第二条"), ("第三条",)), "GD204") == []
    assert found(chapters(("第一条", "第二条"), ("第四条",)), "GD204") == [
        "/clauses/1/clauses/0/label a list begins with “第四条”: number 3 is missing"
    ]
    # An extract may begin anywhere.
    assert places(chapters(("第七条",), ("第八条",)), "GD204") == []


def test_an_article_put_in_later_follows_on_whatever_it_was_put_in_after() -> None:
    law = chapters(("第一条", "第一条之一", "第二条"))
    assert [f.code for f in check(law, select=["GD2"])] == []


def test_levels_are_counted_apart() -> None:
    inner = Clause(level=Level.OUTLINE_1, label="二、", text="落实责任。")
    outer = Clause(
        level=Level.OUTLINE_1, label="一、", text="落实责任。", clauses=S.outline("（一）")
    )
    point = Clause(level=Level.OUTLINE_2, label="（一）", text="落实责任。")
    assert [f.code for f in check(S.scheme(clauses=(outer, inner)), select=["GD2"])] == []
    mixed = S.scheme(clauses=(outer, point, inner))
    assert [f.code for f in check(mixed, select=["GD2"])] == []


def test_a_dash_is_no_number() -> None:
    dash = Clause(level=Level.DASH, label="——", text="落实责任。")
    clauses = (*S.outline("（一）"), dash, dash, *S.outline("（二）"))
    assert [f.code for f in check(S.scheme(clauses=clauses), select=["GD2"])] == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("某条例修正案", []),
        ("关于修改《某办法》等规章的决定", []),
        ("关于修改《某办法》的通知", ["GD204"]),
        ("关于废止某办法的决定", ["GD204"]),
    ],
)
def test_only_amendments_hold_numbers_of_other_laws(title: str, expected: list[str]) -> None:
    report = check(attrs.evolve(outlined("（三）"), title=title), select=["GD2"])
    assert [f.code for f in report] == expected


def test_brackets_of_labels_are_compared_level_by_level_and_told_once() -> None:
    assert found(outlined("（一）", "(二)", "(三)"), "GD205") == [
        "/clauses/1/label “(二)” and “（一）” have brackets of two widths"
    ]
    assert places(outlined("(一)", "(二)", "（三）", "（四）"), "GD205") == ["/clauses/2/label"]
    below = Clause(level=Level.OUTLINE_4, label="(1)", text="落实责任。")
    other_level = Clause(level=Level.OUTLINE_2, label="（一）", text="落实责任。", clauses=(below,))
    assert places(S.scheme(clauses=(other_level,)), "GD205") == []
    plain = Clause(level=Level.OUTLINE_2, label="二、", text="落实责任。")
    assert places(S.scheme(clauses=(*S.outline("（一）"), plain)), "GD205") == []
    two = (outlined("（一）"), outlined("(一)"))
    assert places(S.notice(instruments=two), "GD205") == []
    inner = attrs.evolve(outlined("（一）", "(二)"), title="甲")
    assert places(S.notice(instruments=(inner, inner)), "GD205") == [
        "/instruments/0/clauses/1/label",
        "/instruments/1/clauses/1/label",
    ]


def test_a_label_over_nothing() -> None:
    def held(**fields: Any) -> list[str]:
        clause = Clause(level=Level.OUTLINE_2, label="（二）", **fields)
        return places(S.scheme(clauses=(*S.outline("（一）"), clause)), "GD207")

    assert held() == ["/clauses/1"]
    assert held(notes=(ARTEFACT,)) == ["/clauses/1"]
    assert held(notes=(GAP,)) == []
    assert held(heading="措施。") == []
    assert held(text="落实责任。") == []
    assert held(table=Table(rows=(("甲", "乙"),))) == []
    assert held(figure=govdoc.Figure(caption="图")) == []
    assert held(tasks=(S.task("1"),)) == []
    assert held(clauses=S.words("落实责任。")) == []
    unlabelled = Clause(level=Level.ALINEA)
    assert places(S.scheme(clauses=(unlabelled,)), "GD207") == []


def test_nesting_is_told_at_the_first_level_too_many() -> None:
    assert places(S.nested(64), "GD206") == []
    assert len(places(S.nested(66), "GD206")) == 1
    body = S.notice(body=S.nested(65).clauses)
    assert len(places(body, "GD206")) == 1
    assert places(S.notice(body=S.nested(64).clauses), "GD206") == []


def annexed(*titles: str, announced: tuple[str, ...] = (), **changes: Any) -> govdoc.Notice:
    """A notice with annexes of these titles, and these lines of announcement."""
    annexes = tuple(Annex(title=title, clauses=S.words("表。")) for title in titles)
    foot = tuple(S.line("annex_list", text) for text in announced)
    return S.notice(annexes=annexes, foot=foot, **changes)


@pytest.mark.parametrize(
    "announced",
    [
        ("附件：1.甲表 2.乙表",), ("附件：1．甲表；2．乙表",), ("附件：1.甲表", "2.乙表"),
        ("附件1：甲表", "附件2：乙表"), ("附件:1、甲表", "　2、乙表。"), ("附件1.甲表；2.《乙表》",),
    ],
)  # fmt: skip
def test_announced_titles_are_read_in_every_way_they_are_printed(
    announced: tuple[str, ...],
) -> None:
    assert places(annexed("甲表", "乙表", announced=announced), "GD209") == []
    assert found(annexed("甲表", "丙表", announced=announced), "GD209") == [
        "/annexes/1/title the annex is headed “丙表” and announced as “乙表”"
    ]
    assert found(annexed(announced=announced), "GD208") == [
        "/annexes annexes are announced (甲表；乙表), and none is there"
    ]


def test_titles_of_annexes_are_compared_without_marks_and_blanks() -> None:
    assert places(annexed("甲 表（试行）", announced=("附件：《甲表(试行)》",)), "GD209") == []
    assert places(annexed("", announced=("附件：甲表",)), "GD209") == []
    assert places(annexed("丙表", announced=("附件：1.甲表 2.乙表",)), "GD209") == []
    assert places(annexed("丙表"), "GD209") == []


def test_an_instrument_enclosed_is_what_was_announced() -> None:
    line = (S.line("annex_list", "附件：某市某项工作实施方案"),)
    assert places(S.notice(foot=line), "GD208") == ["/annexes"]
    assert places(S.notice(foot=line, instruments=(S.scheme(),)), "GD208") == []
    assert places(S.notice(foot=(S.line("annex_list", "附件："),)), "GD208") == []
    assert places(S.notice(foot=(S.line("date", "附件：甲表"),)), "GD208") == []


def test_an_annex_is_announced_by_its_title_or_by_the_word() -> None:
    assert found(annexed("甲表"), "GD210") == [
        "/annexes/0/title the annex “甲表” is announced nowhere"
    ]
    assert places(annexed("甲表", body=S.words("按甲表执行。")), "GD210") == []
    for word in ("附件", "附表", "附图", "附后"):
        assert places(annexed("甲表", body=S.words(f"见{word}。")), "GD210") == []
    assert places(annexed("", body=S.words("执行。")), "GD210") == []
    assert places(annexed("甲表", "乙表", body=S.words("按甲表执行。")), "GD210") == [
        "/annexes/1/title"
    ]
    inner = Annex(title="甲表", clauses=S.words("按甲表填报，附件。"))
    assert places(S.notice(annexes=(inner,)), "GD210") == ["/annexes/0/title"]


def test_an_annex_of_an_instrument_may_be_announced_by_its_notice() -> None:
    law = S.scheme(annexes=(Annex(title="甲表", clauses=S.words("表。")),))
    assert places(law, "GD210") == ["/annexes/0/title"]
    silent, speaking = S.notice(instruments=(law,)), S.notice(body=S.words("附件一并印发。"))
    assert places(silent, "GD210") == ["/instruments/0/annexes/0/title"]
    assert places(attrs.evolve(speaking, instruments=(law,)), "GD210") == []
    issue = S.issue(notices=(speaking, silent))
    assert places(issue, "GD210") == ["/notices/1/instruments/0/annexes/0/title"]


# GD3xx: tasks, phases and dates


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("1", "2", "3"), []),
        (("1.", "2．", "3、"), []),
        (("1", "3", "4"), ["1 task 3 ought to be 2"]),
        (("2", "3"), ["0 task 2 ought to be 1"]),
        (("1", "2", "1", "2"), []),
        (("1", "1"), ["1 task 1 ought to be 2"]),
        (("1", "2", "2"), ["2 task 2 ought to be 3"]),
        (("1", "一", "2"), []),
        (("1", "", "3"), ["2 task 3 ought to be 2"]),
        (("9999",), ["0 task 9999 ought to be 1"]),
        (("12345",), []),
    ],
)
def test_tasks_are_numbered_one_by_one(labels: tuple[str, ...], expected: list[str]) -> None:
    document = S.with_tasks(*map(S.task, labels))
    assert found(document, "GD301") == [
        f"/clauses/2/tasks/{each[0]}/label{each[1:]}" for each in expected
    ]


def test_each_list_of_tasks_begins_anew() -> None:
    lists = tuple(Clause(level=Level.ALINEA, tasks=(S.task("1"), S.task("2"))) for _ in range(2))
    assert places(S.scheme(clauses=lists), "GD301") == []


def measured(*measures: str, clauses: tuple[Clause, ...] | None = None) -> Instrument:
    tasks = (S.task(str(i), measure) for i, measure in enumerate(measures, 1))
    return S.with_tasks(*tasks, clauses=clauses)


def test_measures_beside_one_with_a_task_want_one_too() -> None:
    one, two = "subsec_1", "subsec_2"
    assert places(measured(one, two), "GD302") == []
    assert found(measured(one), "GD302") == [
        "/clauses/1 no task carries out the measure （二） “落实责任。”"
    ]
    assert places(measured(""), "GD302") == []
    assert places(measured("subsec_9"), "GD302") == []
    headed = (*S.outline("（一）"), attrs.evolve(S.outline("（二）")[0], heading="抓好落实。"))
    assert found(measured(one, clauses=headed), "GD302") == [
        "/clauses/1 no task carries out the measure （二） “抓好落实”"
    ]
    long = (*S.outline("（一）"), attrs.evolve(S.outline("（二）")[0], text="落实责任" * 6))
    assert found(measured(one, clauses=long), "GD302") == [
        f"/clauses/1 no task carries out the measure （二） “{'落实责任' * 5}”"
    ]


def test_measures_of_other_levels_and_other_parts_want_no_task() -> None:
    other = Clause(level=Level.OUTLINE_1, label="一、", text="落实责任。")
    assert places(measured("subsec_1", clauses=(*S.outline("（一）"), other)), "GD302") == []
    parts = tuple(
        Clause(
            level=Level.OUTLINE_1,
            label=label,
            heading="措施",
            clauses=S.outline("（一）", "（二）"),
        )
        for label in ("一、", "二、")
    )
    assert places(measured("sec_1__subsec_1", clauses=parts), "GD302") == ["/clauses/0/clauses/1"]


def test_a_task_wants_a_measure_where_others_have_one() -> None:
    assert places(measured("", ""), "GD303") == []
    assert found(measured("subsec_1", "", "subsec_9", "subsec_2"), "GD303") == [
        "/clauses/2/tasks/1/measure task 2 carries out no measure of the instrument ()",
        "/clauses/2/tasks/2/measure task 3 carries out no measure of the instrument (subsec_9)",
    ]


def drift(measure: str, content: str, *more: TaskItem) -> list[str]:
    clause = attrs.evolve(S.outline("（一）")[0], text=measure)
    task = S.task("1", "subsec_1", content=content)
    document = S.with_tasks(*more, task, clauses=(clause, *S.outline("（二）")))
    return [text.partition(" its measure: ")[2] for text in found(document, "GD304")]


def test_a_task_that_nearly_says_what_its_measure_says() -> None:
    assert drift("加强市场监督。", "加强市场 监督。") == []
    assert drift("加强市场监督。", "加强市场监管。") == ["[-督-]{+管+}"]
    assert drift("加强市场监督。", "加强市场。") == ["[-监督-]"]
    assert drift("加强市场监督。", "大力加强市场监督。") == ["{+大力+}"]
    assert drift("甲乙丙丁戊己庚。", "甲乙某丙丁戊某己庚。") == ["{+某+} {+某+}"]
    assert drift("加强市场监督。", "完善统计制度，公开发布信息") == []
    assert drift("", "加强市场监督。") == []
    assert drift("甲乙", "甲丙") == ["[-乙-]{+丙+}"]
    assert drift("甲乙丙", "甲丁戊") == []


def test_every_task_is_held_against_its_measure() -> None:
    none, same = S.task("1"), S.task("2", "subsec_2")
    assert drift("加强市场监督。", "加强市场监管。", none, same) == ["[-督-]{+管+}"]


def test_long_texts_are_compared_phrase_by_phrase() -> None:
    phrase = "加强监督，"
    assert drift(phrase * 160, phrase * 159 + "加强监管，") == ["[-督-]{+管+}"]
    assert drift(phrase * 161, phrase * 160 + "加强监管，") == ["[-加强监督，-]{+加强监管，+}"]


def test_a_task_wants_a_unit_with_a_name() -> None:
    assert places(S.with_tasks(S.task("1", units=())), "GD305") == ["/clauses/2/tasks/0/units"]
    assert places(S.with_tasks(S.task("1", units=(" ",))), "GD305") == ["/clauses/2/tasks/0/units"]
    assert places(S.with_tasks(S.task("1", units=("", "市财政局"))), "GD305") == []


@pytest.mark.parametrize(
    ("spans", "overlaps", "holes"),
    [
        (((2022, 2022), (2023, 2023), (2024, 2027)), [], []),
        (((2022, 2023), (2023, 2024)), ["“第2步” begins in 2023, inside “第1步”"], []),
        (((2022, 2024), (2023, 2025)), ["“第2步” begins in 2023, inside “第1步”"], []),
        (((2023, 2024), (2022, 2022)), [], []),
        (((2022, 2022), (2024, 2024)), [], ["the years 2023 to 2023 before “第2步” have no phase"]),
        (((2022, 2022), (2026, 2026)), [], ["the years 2023 to 2025 before “第2步” have no phase"]),
    ],
)
def test_phases_follow_on_one_another(
    spans: tuple[tuple[int, int], ...], overlaps: list[str], holes: list[str]
) -> None:
    document = S.phased(*spans)
    assert [f.partition(" ")[2] for f in found(document, "GD306")] == overlaps
    assert [f.partition(" ")[2] for f in found(document, "GD307")] == holes


def test_what_follows_on_a_phase_without_end_overlaps_it() -> None:
    document = S.phased((2022, 2022), (2023, 2023))
    first, second = document.provisions.phases
    endless = attrs.evolve(
        document,
        provisions=attrs.evolve(
            document.provisions, phases=(attrs.evolve(first, end=None), second)
        ),
    )
    assert places(endless, "GD306") == ["/provisions/phases/1/start"]
    assert places(endless, "GD307") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2028年以后完善。2028年及以后推进。",
            ["“2028年及以后” and “2028年以后” are not the same"],
        ),
        (
            "2028年及以后完善。2028年以后推进。",
            ["“2028年以后” and “2028年及以后” are not the same"],
        ),
        (
            "2028年（含）以后完善。2028年以后推进。",
            ["“2028年以后” and “2028年（含）以后” are not the same"],
        ),
        ("2028年（含）以后完善。2028年及以后推进。", []),
        ("2028年以后完善。2029年及以后推进。", []),
        ("2028年以后完善。2028年以后推进。", []),
        (
            "2028年以后。2028年及以后。2028年以后。2028年及以后。",
            ["“2028年及以后” and “2028年以后” are not the same"],
        ),
    ],
)
def test_after_a_year_and_from_it_on(text: str, expected: list[str]) -> None:
    assert [f.partition(" ")[2] for f in found(S.saying(text), "GD308")] == expected


def test_the_two_are_compared_in_all_of_a_text_and_not_across_texts() -> None:
    with_it, without = S.words("2028年及以后推进。"), S.words("2028年以后完善。")
    assert places(S.notice(body=with_it + without), "GD308") == ["/body/1/text"]
    assert places(S.notice(body=with_it, instruments=(S.scheme(clauses=without),)), "GD308") == []


def test_a_relative_deadline_wants_a_phase_of_one_year() -> None:
    assert places(S.due((2023, 2023)), "GD309") == []
    assert found(S.due((2023, 2024)), "GD309") == [
        "/provisions/phases/0/deadline “当年11月30日前” stands in “第1步”, which is not one year"
    ]


def due_by(deadline: Deadline, **changes: Any) -> govdoc.Notice:
    return S.notice(instruments=(S.with_tasks(S.task("1", deadline=deadline)),), **changes)


def test_a_deadline_on_the_day_of_the_document_is_not_before_it() -> None:
    def by(day: dt.date | None) -> Deadline:
        return Deadline(words="届时", kind=DeadlineKind.FIXED, date=day)

    day = dt.date(2022, 10, 11)
    place = "/instruments/0/clauses/2/tasks/0/deadline"
    assert places(due_by(by(day)), "GD310") == []
    assert places(due_by(by(dt.date(2022, 10, 10))), "GD310") == [f"{place}/date"]
    assert places(due_by(by(dt.date(2022, 10, 10)), dated=None), "GD310") == []
    assert places(S.with_tasks(S.task("1", deadline=by(dt.date(1999, 1, 1)))), "GD310") == []
    assert places(due_by(S.ONGOING), "GD310") == []


def test_the_words_of_a_deadline_are_held_against_its_value() -> None:
    place = "/instruments/0/clauses/2/tasks/0/deadline"

    def fixed(words: str, day: dt.date | None) -> list[str]:
        return found(due_by(Deadline(words=words, kind=DeadlineKind.FIXED, date=day)), "GD311")

    def relative(words: str, month: int | None, day: int | None) -> list[str]:
        deadline = Deadline(words=words, kind=DeadlineKind.RELATIVE, month=month, day=day)
        return found(due_by(deadline), "GD311")

    assert fixed("2022年11月30日前", dt.date(2022, 11, 30)) == []
    assert fixed("2022年11月30日前", dt.date(2022, 11, 29)) == [
        f"{place}/date the words of the deadline are “2022年11月30日前”, its value is 2022年11月29日"
    ]
    assert fixed("月底前", dt.date(2022, 11, 29)) == []
    assert fixed("2022年11月30日前", None) == []
    assert relative("当年11月30日前", 11, 30) == []
    assert relative("当年11月30日前", 11, 29) == [
        f"{place}/month the words of the deadline are “当年11月30日前”, its value is 11月29日"
    ]
    assert relative("当年11月30日前", 10, 30) != []
    assert relative("年底前", 12, 31) == []
    ongoing = Deadline(words="2022年11月30日前持续推进", kind=DeadlineKind.ONGOING)
    assert found(due_by(ongoing), "GD311") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年2月28日", []), ("2023年2月29日", ["2023年2月29日"]), ("2024年2月29日", []),
        ("2023年13月1日", ["2023年13月1日"]), ("2023年11月31日", ["2023年11月31日"]),
        ("2023年6月0日", ["2023年6月0日"]), ("2023年2月30日至2023年4月31日",
        ["2023年2月30日", "2023年4月31日"]), ("12023年2月30日", []),
    ],
)  # fmt: skip
def test_days_that_are_not_in_the_calendar(text: str, expected: list[str]) -> None:
    assert found(S.saying(f"于{text}完成。"), "GD312") == [
        f"/body/0/text there is no such day as {words}" for words in expected
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2025年至2023年", True), ("2025至2023年", True), ("2025—2023年", True), ("2025年到2023年", True),
        ("2025-2023年", True), ("2025～2023年", True), ("2025－2023年", True), ("2025年至2025年", False),
        ("2023年至2025年", False), ("2025年至2023年前", False), ("2025年至2023年末", False),
        ("12025年至2023年", False), ("9025年至2023年", False),
    ],
)  # fmt: skip
def test_spans_of_years_that_run_backwards(text: str, wrong: bool) -> None:
    expected = [f"/body/0/text “{text}” ends before it begins"] if wrong else []
    assert found(S.saying(f"在{text}推进。"), "GD313") == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("本办法自2022年10月10日起施行。", True),
        ("该办法自2022年10月10日起实施。", True),
        ("本办法自2022年10月10日起执行。", True),
        ("本办法自2022年10月11日起施行。", False),
        ("本办法自2022年10月12日起施行。", False),
        ("《某办法》自2022年10月10日起施行。", False),
        ("按照本办法，自2022年10月10日起施行。", False),
        ("本办法自2022年13月10日起施行。", False),
        ("本办法自发布之日起施行。", False),
    ],
)
def test_in_force_before_the_date(text: str, wrong: bool) -> None:
    notice = S.saying(text)
    assert places(notice, "GD314") == (["/body/0/text"] if wrong else [])
    assert places(attrs.evolve(notice, dated=None), "GD314") == []
    assert places(S.scheme(clauses=S.words(text)), "GD314") == []
    law = S.scheme(clauses=S.words("第一段。", text))
    inside = S.notice(instruments=(law,))
    assert places(inside, "GD314") == (["/instruments/0/clauses/1/text"] if wrong else [])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2023年至2027年，用5年时间", None), ("2023年至2027年，用五年时间", None),
        ("2023年至2027年，用4年时间", 5), ("2023-2027年，用六年时间", 5),
        ("用5年时间（2023—2027年）", None), ("用4年时间（2023年至2027年）", 5),
        ("用十年时间（2021至2030年）", None), ("2023年至2027年。用4年时间", None),
    ],
)  # fmt: skip
def test_years_counted(text: str, count: int | None) -> None:
    told = [f.partition(": ")[2] for f in found(S.saying(f"从{text}完成。"), "GD315")]
    assert told == ([] if count is None else [f"that is {count} years"])


def test_the_second_span_is_counted_too() -> None:
    twice = "2023年至2027年，用5年时间；2023年至2027年，用4年时间。"
    assert len(found(S.saying(twice), "GD315")) == 1


# GD4xx: references


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
    assert cited("《甲〈乙〉丙丁戊己庚辛壬癸办法》", "甲乙丙丁戊己庚辛壬癸办法") == []


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


# GD5xx: text and editing


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
        ("甲】乙》", ["》 in “甲】乙》”", "】 in “甲】乙》”"]),
        ("（甲《乙）丙", ["《 in “（甲《乙）丙”"]),
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
        ("（甲)乙(丙）", ["（甲)", "(丙）"]), (f"（{'甲' * 201})", []), (f"（{'甲' * 200})", [f"（{'甲' * 200})"]),
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
        "/body/0/text the half-width “,” stands in “一二三四五六七八九,十一二三四五六七八”"
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


# The check and the survey


def test_findings_are_told_in_print_order_then_by_code() -> None:
    document = S.notice(
        title="某市人民政府关于某项工作的意见",
        number=S.number("某政发[2021]5号"),
        body=S.words("甲,乙(丙）。", "甲,乙。"),
    )
    assert [(f.code, f.pointer) for f in check(document)] == [
        ("GD104", "/kind"),
        ("GD101", "/number"),
        ("GD102", "/number"),
        ("GD502", "/body/0/text"),
        ("GD506", "/body/0/text"),
        ("GD506", "/body/1/text"),
    ]


def test_a_finding_has_the_rules_ground_and_the_source_it_was_given() -> None:
    (told,) = check(S.saying("甲,乙。"), source="dump.jsonl")
    assert told.source == "dump.jsonl"
    assert told.basis is not None
    assert told.severity == "info"
    assert (told.zh != told.en, told.eid) == (True, "al_1")


def test_none_may_be_asked_for_and_the_total_stays() -> None:
    document = S.saying("甲,乙。")
    for most, listed in ((0, 0), (-1, 0), (1, 1), (5, 1)):
        report = check(document, max_problems=most)
        assert (len(report), report.total, len(list(report))) == (listed, 1, listed)
    with pytest.raises(ValueError, match="''"):
        check(document, ignore=[""])


def test_more_than_a_thousand_are_counted_and_not_listed() -> None:
    report = check(S.saying(*["甲,乙。"] * 1001))
    assert (len(report), report.total) == (1000, 1001)


def test_a_survey_knows_what_stands_in_what() -> None:
    law = S.scheme(annexes=(Annex(title="甲表", clauses=S.words("按附件填报。")),))
    issue = S.issue(notices=(S.saying("一"), S.notice(instruments=(law,)), S.saying("二", "三")))
    survey = Survey(issue)
    first, second, third = survey.children(survey.places[0], "notices")
    assert [len(survey.inside(place, Clause)) for place in (first, second, third)] == [1, 4, 2]
    assert len(survey.inside(survey.places[0], Clause)) == 7
    assert [len(survey.clauses(place)) for place in survey.bodies] == [1, 1, 2, 1, 2]
    annex = survey.of(Annex)[0]
    assert survey.around(annex, Instrument) is law
    assert survey.around(annex, govdoc.Notice) is second.node
    assert survey.around(annex, govdoc.Gazette) is None
    assert survey.around(second, govdoc.Notice) is None
    assert [text.words for text in survey.prose if text.place.eid == "al_2"] == ["三"]


def test_tables_lines_and_tasks_have_texts() -> None:
    table = Clause(level=Level.ALINEA, table=Table(rows=(("甲", ""), ("", "乙,丙"))))
    document = S.notice(body=(table,), foot=(S.line("date", "2022年10月11日"),))
    texts = [(text.place.pointer, text.name, text.words) for text in Survey(document).texts]
    assert texts == [
        ("/body/0/table", "rows/0/0", "甲"),
        ("/body/0/table", "rows/1/1", "乙,丙"),
        ("/foot/0", "text", "2022年10月11日"),
    ]
    tasks = S.with_tasks(S.task("1"))
    assert Survey(tasks).prose[-1].name == "content"
