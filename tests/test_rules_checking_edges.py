"""The check and the survey: order, ground, number and place of findings."""

from __future__ import annotations

import pytest

import govdoc
from govdoc import Annex, Clause, Instrument, Level, Table
from govdoc.rules.documents import samples as S  # noqa: N812
from govdoc.rules.documents.checking import check
from govdoc.rules.documents.survey import Survey


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


def test_what_is_named_alike_is_not_inside() -> None:
    survey = Survey(S.due((2023, 2023)))
    (deadline,) = survey.of(govdoc.Deadline)
    assert deadline.pointer == "/provisions/phases/0/deadline"
    assert survey.inside(deadline, object) == []
    assert f"{deadline.pointer}_basis" in survey.by_pointer


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
