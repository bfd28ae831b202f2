"""A quotation is refused where the words around it turn what it says."""

from __future__ import annotations

import pytest

from govdoc import Basis, CitedDocument, Clause, Instrument, InstrumentKind, Level, Provisions
from govdoc.rules import quotations


def refused(text: str, quote: str) -> bool:
    """Whether `quote` from `text` is refused; each cited title must stand in its quotation."""
    cited = CitedDocument(title=quote, basis=Basis(eid="al_1", quote=quote))
    law = Instrument(
        title="测试办法",
        kind=InstrumentKind.MEASURES,
        clauses=(Clause(level=Level.ALINEA, text=text),),
        provisions=Provisions(cited=(cited,)),
    )
    return any("断章取义" in problem.zh for problem in quotations.problems(law))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("预算在150万元以上", "50万元以上"),
        ("预算1,150万元以上", "150万元以上"),
        ("预算1 150万元以上", "150万元以上"),
        ("二百五十万元以上", "五十万元以上"),
        ("满18年", "8年"),
        ("身体健康的除外", "身体健康"),
        ("软件项目（市级统筹建设项目除外）", "软件项目"),
        ("除市级统筹项目外，软件项目应当论证", "软件项目应当论证"),
        ("不从专家库中抽取", "从专家库中抽取"),
        ("不应当评审", "评审"),
        ("不属于软件项目", "软件项目"),
        ("严禁抽取专家", "抽取专家"),
        ("软件项目不适用本办法", "软件项目"),
    ],
)
def test_a_quotation_cut_out_of_its_meaning_is_refused(text: str, quote: str) -> None:
    assert refused(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("预算在50万元以上的项目", "50万元以上"),
        ("具有高级职称。不具备条件的除外", "具有高级职称"),
        ("150万元以上的甲类项目、50万元以上的乙类项目", "50万元以上的乙类项目"),
        ("150万元以上的甲类；50万元以上的乙类", "50万元以上"),
    ],
)
def test_a_quotation_that_says_what_the_clause_says_is_accepted(text: str, quote: str) -> None:
    assert not refused(text, quote)


def test_a_quotation_that_stands_thousands_of_times_is_checked_once() -> None:
    assert not refused("甲" * 50_000, "甲")
