"""Finding, citing and replacing clauses of an instrument, and the ids they have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from govdoc.errors import NotFoundError
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.model.tree import find, walk


def clause(level: Level, label: str = "", *clauses: Clause, text: str = "") -> Clause:
    return Clause(level=level, label=label, text=text, clauses=clauses)


def article(label: str, *points: str, paragraphs: int = 1) -> Clause:
    """An article whose last 款 has `points`."""
    inside = [clause(Level.POINT, point, text=f"{label}{point}") for point in points]
    last = clause(Level.PARAGRAPH, "", *inside, text=f"{label}末款")
    others = [clause(Level.PARAGRAPH, text=f"{label}第{i + 1}款") for i in range(paragraphs - 1)]
    return clause(Level.ARTICLE, label, *others, last)


def instrument(*clauses: Clause, annexes: Sequence[Annex] = ()) -> Instrument:
    return Instrument(
        title="技术论证办法",
        kind=InstrumentKind.MEASURES,
        clauses=clauses,
        annexes=tuple(annexes),
    )


def eids(document: object) -> list[str]:
    return [place.eid for place in walk(document) if place.eid]


LAW = instrument(
    article("第一条"),
    article("第七条", "（一）", "（二）", "（三）", paragraphs=2),
    article("第九条", "(一)", "(二)"),
    article("第一百二十条之一"),
)
PLAN = instrument(
    clause(
        Level.OUTLINE_1,
        "一、",
        clause(Level.OUTLINE_2, "（一）", text="甲"),
        clause(Level.OUTLINE_2, "（二）", clause(Level.DASH, "——"), clause(Level.DASH, "——")),
    ),
    clause(
        Level.OUTLINE_1,
        "二、",
        clause(
            Level.OUTLINE_2, "（一）", clause(Level.OUTLINE_3, "1."), clause(Level.OUTLINE_3, "2．")
        ),
        clause(Level.ALINEA, text="乙"),
        clause(Level.ALINEA, text="丙"),
    ),
)


@pytest.mark.parametrize(
    ("address", "eid"),
    [
        ("第一条", "art_1"),
        ("第七条第二款第（二）项", "art_7__para_2__point_2"),
        ("第七条第二款第二项", "art_7__para_2__point_2"),
        ("第七条第（二）项", "art_7__para_2__point_2"),
        ("第七条（二）", "art_7__para_2__point_2"),
        ("第七条第一款", "art_7__para_1"),
        ("第九条第（一）项", "art_9__para_1__point_1"),
        ("第九条第(一)项", "art_9__para_1__point_1"),
        ("第三项", "art_7__para_2__point_3"),
        ("第一百二十条之一", "art_120-1"),
        ("第120条之一", "art_120-1"),
        ("art_7__para_2__point_2", "art_7__para_2__point_2"),
    ],
)
def test_an_address_leads_to_one_clause(address: str, eid: str) -> None:
    assert LAW.eid(address) == eid
    assert LAW.clause(address) is LAW.clause(eid)


@pytest.mark.parametrize(
    ("address", "eid"),
    [
        ("一、（二）", "sec_1__subsec_2"),
        ("二、（一）2.", "sec_2__subsec_1__para_2"),
        ("二、1.", "sec_2__subsec_1__para_1"),
        ("1.", "sec_2__subsec_1__para_1"),
        ("（二）", "sec_1__subsec_2"),
    ],
)
def test_an_outline_is_addressed_by_its_labels(address: str, eid: str) -> None:
    assert PLAN.eid(address) == eid


def test_an_ambiguous_address_lists_its_candidates() -> None:
    with pytest.raises(NotFoundError) as caught:
        LAW.clause("第（一）项")
    assert caught.value.candidates == ("art_7__para_2__point_1", "art_9__para_1__point_1")
    with pytest.raises(NotFoundError) as caught:
        PLAN.clause("（一）")
    assert caught.value.candidates == ("sec_1__subsec_1", "sec_2__subsec_1")
    assert "sec_2__subsec_1" in caught.value.explain("zh")


@pytest.mark.parametrize(
    "address",
    ["", "第二条", "第一百二十条", "第七条第三款", "art_99", "art_7__", "乱写", "1.", "附件"],
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    for ask in (LAW.clause, LAW.eid, LAW.citation):
        with pytest.raises(NotFoundError) as caught:
            ask(address)
        assert caught.value.candidates == ()
        assert caught.value.problems[0].code == "GD020"


@pytest.mark.parametrize(
    ("law", "eid", "citation"),
    [
        (LAW, "art_7__para_2__point_2", "第七条第二款第（二）项"),
        (LAW, "art_9__para_1__point_1", "第九条第（一）项"),
        (LAW, "art_1__para_1", "第一条"),
        (LAW, "art_7__para_1", "第七条第一款"),
        (LAW, "art_120-1", "第一百二十条之一"),
        (PLAN, "sec_1__subsec_2", "一、（二）"),
        (PLAN, "sec_1__subsec_2__indent_2", "一、（二）第2个“——”"),
        (PLAN, "sec_2__subsec_1__para_2", "二、（一）2．"),
        (PLAN, "sec_2__al_2", "二、第2自然段"),
    ],
)
def test_a_clause_is_cited(law: Instrument, eid: str, citation: str) -> None:
    assert law.citation(eid) == citation


def test_an_article_is_cited_without_the_chapter_it_stands_in() -> None:
    law = instrument(
        clause(Level.CHAPTER, "第一章", article("第一条"), article("第二条")),
        clause(Level.CHAPTER, "第二章", clause(Level.SECTION, "第一节", article("第三条"))),
    )
    assert eids(law) == [
        "chp_1",
        "art_1",
        "art_1__para_1",
        "art_2",
        "art_2__para_1",
        "chp_2",
        "chp_2__sec_1",
        "art_3",
        "art_3__para_1",
    ]
    assert law.citation("art_3") == "第三条"
    assert law.eid("第二章第一节第三条") == "art_3"
    assert law.citation("chp_2__sec_1") == "第一节"


def test_an_annex_has_addresses_of_its_own() -> None:
    annex = Annex(title="任务清单", clauses=(article("第一条"), article("第二条")))
    one, two = instrument(article("第一条"), annexes=[annex]), instrument(annexes=[annex, annex])
    assert eids(one)[2:] == [
        "att_1",
        "att_1__art_1",
        "att_1__art_1__para_1",
        "att_1__art_2",
        "att_1__art_2__para_1",
    ]
    assert one.eid("第一条") == "art_1"
    assert one.citation("att_1__art_1") == "附件第一条"
    assert one.eid("附件第一条") == one.eid("附件1 第一条") == "att_1__art_1"
    assert two.citation("att_2__art_1") == "附件2第一条"
    assert two.eid("附件2第一条") == "att_2__art_1"
    with pytest.raises(NotFoundError) as caught:
        two.eid("附件第二条")
    assert caught.value.candidates == ("att_1__art_2", "att_2__art_2")
    with pytest.raises(NotFoundError):
        one.eid("第二条")


def test_a_lost_heading_never_takes_the_id_of_a_printed_one() -> None:
    lost, first, second = (clause(Level.OUTLINE_2, label) for label in ("", "（一）", "（二）"))
    assert eids(instrument(lost, second)) == ["subsec_1", "subsec_2"]
    assert eids(instrument(lost, first)) == ["subsec_2", "subsec_1"]
    assert eids(instrument(lost, lost, second)) == ["subsec_1", "subsec_3", "subsec_2"]


def test_a_repeated_label_is_told_apart() -> None:
    law = instrument(article("第三条"), article("第三条"), article("第四条"))
    assert eids(law)[::2] == ["art_3", "art_3_2", "art_4"]
    assert eids(law)[3] == "art_3_2__para_1"
    with pytest.raises(NotFoundError) as caught:
        law.clause("第三条")
    assert caught.value.candidates == ("art_3", "art_3_2")


def test_levels_that_share_a_prefix_do_not_share_ids() -> None:
    law = instrument(
        clause(Level.SECTION, "第一节"),
        clause(Level.OUTLINE_1, "一、"),
        clause(Level.POINT, "（一）"),
        clause(Level.SUBPOINT, "1."),
        clause(Level.PARAGRAPH),
        clause(Level.OUTLINE_3, "1."),
    )
    assert eids(law) == ["sec_1", "sec_1_2", "point_1", "point_1_2", "para_2", "para_1"]


def test_ids_start_anew_in_each_notice_and_instrument() -> None:
    annex = Annex(title="附", clauses=(article("第一条"),))
    notice = Notice(
        title="通知",
        kind=DocumentKind.NOTICE,
        head=(Line(role=LineRole.TITLE, text="通知"),),
        body=(clause(Level.ALINEA), article("第一条")),
        instruments=(instrument(article("第一条"), annexes=[annex]), LAW),
        annexes=(annex,),
    )
    ids = [place.eid for place in walk(notice)]
    assert ids.count("art_1") == 3
    # The notice's annex comes after the instruments, and has nothing to do with theirs.
    assert ids[-3:] == ["att_1", "att_1__art_1", "att_1__art_1__para_1"]
    assert [p.eid for p in walk(notice.instruments[1])] == [
        p.eid for p in walk(notice) if p.pointer.startswith("/instruments/1")
    ]


def test_tasks_have_ids_by_their_number() -> None:
    deadline = Deadline(words="持续推进", kind=DeadlineKind.ONGOING)
    tasks = tuple(
        TaskItem(label=label, content="", units=(), deadline=deadline)
        for label in ("1", "2", "", "2", "（四）", "٣", "9" * 5000)
    )
    law = instrument(Clause(level=Level.ALINEA, tasks=tasks))
    assert eids(law)[1:] == [f"al_1__task_{n}" for n in ("1", "2", "3", "2_2", "4", "5", "6")]
    assert find(law, TaskItem) == tasks


def test_replacing_a_clause_leaves_the_original_alone() -> None:
    before = LAW.clause("art_7__para_2__point_2")
    changed = LAW.replace("第七条第（二）项", text="改", heading="题")
    assert changed.clause("art_7__para_2__point_2").text == "改"
    assert changed.clause("art_7__para_2__point_2").label == "（二）"
    assert LAW.clause("art_7__para_2__point_2") is before
    assert changed.clauses[0] is LAW.clauses[0]
    assert changed.replace("第七条第（二）项", text=before.text, heading="") == LAW


def test_replacing_what_is_not_there_is_refused() -> None:
    with pytest.raises(NotFoundError):
        LAW.replace("第二条", text="改")
    with pytest.raises(TypeError):
        LAW.replace("第一条", txet="改")


def test_a_label_with_a_number_no_one_writes_can_still_be_cited() -> None:
    law = instrument(article("第999999999999999条"), article("第百条"))
    for place in walk(law):
        if place.eid:
            assert law.citation(place.eid)


def test_ten_thousand_equal_labels_take_linear_time() -> None:
    law = instrument(*[clause(Level.ARTICLE, "第一条")] * 10_000)
    assert eids(law)[-1] == "art_1_10000"
    assert len(set(eids(law))) == 10_000


def test_a_tree_far_too_deep_is_walked_all_the_same() -> None:
    deep = clause(Level.ALINEA)
    for _ in range(2_000):
        deep = clause(Level.ALINEA, "", deep)
    assert sum(1 for _ in walk(deep)) == 2_001


def test_a_citation_never_leads_to_another_clause() -> None:
    odd = instrument(
        clause(Level.OUTLINE_1, "（一）"),
        clause(Level.OUTLINE_2, "（二）", clause(Level.OUTLINE_2, "（一）")),
        clause(Level.OUTLINE_1, "甲、"),
    )
    assert [odd.citation(eid) for eid in eids(odd)] == [
        "［一、，第1］",
        "（二）",
        "（二）（一）",
        "甲、",
    ]
    nested = clause(Level.PARAGRAPH, "", clause(Level.PARAGRAPH))
    law = instrument(clause(Level.ARTICLE, "第一条", nested))
    assert law.citation("art_1__para_1__para_1") == "第一条第一款"
