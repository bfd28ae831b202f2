"""Structure and numbering (GD2xx): where each rule begins to speak."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import govdoc
from govdoc import Annex, Clause, EditorialNote, Instrument, Level, Table
from govdoc.rules.documents import samples as S  # noqa: N812
from govdoc.rules.documents.checking import check
from tests.findings import ARTEFACT, GAP, found, places


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
        "/clauses/1/label “（三）” follows on “（一）”: “（二）” is missing"
    ]
    assert found(outlined("（一）", "（二）", "（三）", "（二）"), "GD202") == [
        "/clauses/3/label the label “（二）” is repeated"
    ]
    assert found(outlined("（二）", "（三）"), "GD204") == [
        "/clauses/0/label a list begins with “（二）”: “（一）” is missing"
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
        "/clauses/1/clauses/0/label a list begins with “第四条”: 第三条 is missing"
    ]
    # An extract may begin anywhere.
    assert places(chapters(("第七条",), ("第八条",)), "GD204") == []


def test_an_article_put_in_later_follows_on_whatever_it_was_put_in_after() -> None:
    law = chapters(("第一条", "第一条之一", "第二条"))
    assert [f.code for f in check(law, select=["GD2"])] == []
    gap_after_it = chapters(("第一条", "第一条之一", "第三条"))
    assert places(gap_after_it, "GD201") == ["/clauses/0/clauses/2/label"]


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
        ("附件1：甲表", "附件2：乙表"), ("附件:1、甲表", "　2、乙表。"),
        ("附件1.甲表；2.《乙表》",),
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
        "/annexes an annex is announced (“甲表；乙表”) and is not there"
    ]


def test_titles_of_annexes_are_compared_without_marks_and_blanks() -> None:
    assert places(annexed("甲 表（试行）", announced=("附件：《甲表(试行)》",)), "GD209") == []
    assert places(annexed("", announced=("附件：甲表",)), "GD209") == []
    assert places(annexed("丙表", announced=("附件：1.甲表 2.乙表",)), "GD209") == []
    assert places(annexed("丙表"), "GD209") == []
    assert places(annexed("甲表试行", announced=("附件：甲表（试行）",)), "GD209") == []
    for announced in ("附件：甲方案2.0版", "附件：1.甲方案2.0版"):
        assert places(annexed("甲方案2.0版", announced=(announced,)), "GD209") == []


def test_annexes_that_cannot_be_matched_do_not_hide_those_of_others() -> None:
    few = annexed("甲表", announced=("附件：1.甲表 2.乙表",))
    wrong = annexed("丙表", announced=("附件：丁表",))
    assert places(S.issue(notices=(few, wrong)), "GD209") == ["/notices/1/annexes/0/title"]


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
    for said in ("按甲表执行。", "见附表。"):
        assert places(annexed("甲表", body=S.words("请执行。", said)), "GD210") == []
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
