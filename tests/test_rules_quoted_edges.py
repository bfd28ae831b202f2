"""Quoted words at their edges: where a quotation is cut short, and what the words still say."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from govdoc import (
    Basis,
    CitedDocument,
    Clause,
    Deadline,
    DeadlineKind,
    Designation,
    DocumentNumber,
    Duty,
    EffectiveDate,
    Enumeration,
    ExpertFact,
    Force,
    Instrument,
    InstrumentKind,
    InterestHolder,
    Level,
    ListedItem,
    Modality,
    Norm,
    PanelSize,
    PoolShare,
    ProcedureStep,
    ProjectKind,
    ProjectThreshold,
    Provisions,
    Reading,
    RecusalRule,
    RegistrationSubject,
    Relaxation,
    SharedUnit,
)
from govdoc.rules import quotations
from govdoc.rules.mismatches import prints, reads
from govdoc.rules.quoted_review import force_of
from govdoc.rules.quoted_words import mismatches
from tests.registration_schedule import two

READ = (Reading(words="等", zh="未尽。", en="Open."),)


def law(*texts: str, quote: str, eid: str = "al_1", **basis: Any) -> Instrument:
    """A law of these paragraphs, with a title cited by `quote`."""
    cited = CitedDocument(title=quote, basis=Basis(eid=eid, quote=quote, **basis))
    return Instrument(
        title="测试办法",
        kind=InstrumentKind.MEASURES,
        clauses=tuple(Clause(level=Level.ALINEA, text=text) for text in texts),
        provisions=Provisions(cited=(cited,)),
    )


def told(instrument: Instrument) -> list[tuple[str, str]]:
    found = quotations.problems(instrument)
    return [(p.pointer.removeprefix("/provisions/cited/"), p.en) for p in found]


# Quotations


def cut_short(text: str, quote: str) -> bool:
    return any("cut out of words" in en for _, en in told(law(text, quote=quote)))


@pytest.mark.parametrize(
    ("text", "quote", "turned"),
    [
        ("预算在50万元以上", "50万元以上", False),
        ("预算在150万元以上", "50万元以上", True),
        ("预算在50万元以上", "预算在5", True),
        ("预算在5．5万元以上", "预算在5", True),
        ("预算在5.5万元以上", "5万元以上", True),
        ("预算在5，另有5万元", "5万元", False),
        ("共5，5人", "5人", True),
        ("共5人，另5人", "共5", False),
        ("满八年", "八年", False),
        ("满十八年", "八年", True),
        ("第２条", "条", False),
        ("1２条", "２条", True),
        ("甲1乙", "甲1", False),
        ("甲1乙", "乙", False),
        ("甲二乙", "乙", False),
        ("甲乙二", "甲乙", False),
        ("不得从事", "从事", True),
        ("不从事", "从事", True),
        ("非专家", "专家", True),
        ("未签名", "签名", True),
        ("无须报送", "报送", True),
        ("不予公开", "公开", True),
        ("不再单独划分", "单独划分", True),
        ("免予审查", "审查", True),
        ("禁止参加", "参加", True),
        ("严禁参加", "参加", True),
        ("不属于项目", "项目", True),
        ("不包括项目", "项目", True),
        ("不适用本法", "本法", True),
        ("不可参加", "参加", True),
        ("不应当参加", "参加", True),
        ("不应参加", "参加", True),
        ("不必参加", "参加", True),
        ("不需要参加", "参加", True),
        ("不会参加", "参加", True),
        ("不得将项目拆分", "项目拆分", True),
        ("不同意见应当记录", "应当记录", False),
        ("不断改进，按期报送", "按期报送", False),
        ("软件项目除外", "软件项目", True),
        ("软件项目，市级统筹的除外", "软件项目", True),
        ("软件项目。市级统筹的除外", "软件项目", False),
        ("软件项目；市级统筹的除外", "软件项目", False),
        ("软件项目不适用", "软件项目", True),
        ("软件项目不属于", "软件项目", True),
        ("软件项目不包括", "软件项目", True),
        ("除市级项目外，软件项目", "软件项目", True),
        ("除市级项目以外，软件项目", "软件项目", True),
        ("除市级项目外软件项目", "软件项目", True),
        ("甲。除市级项目外，软件项目", "软件项目", True),
        ("除市级项目外，另有软件项目", "软件项目", False),
        ("软件项目" + "甲" * 120 + "除外", "软件项目", True),
        ("软件项目" + "甲" * 121 + "除外", "软件项目", False),
        ("软件项目" + "甲" * 60 + "不适用", "软件项目", True),
        ("软件项目" + "甲" * 61 + "不适用", "软件项目", False),
        ("除" + "甲" * 60 + "外，软件项目", "软件项目", True),
        ("除" + "甲" * 61 + "外，软件项目", "软件项目", False),
    ],
)
def test_words_around_a_quotation_that_turn_it(text: str, quote: str, turned: bool) -> None:
    assert cut_short(text, quote) is turned


def test_one_occurrence_that_is_not_turned_is_enough() -> None:
    assert not cut_short("不得参加，应当参加", "参加")
    assert not cut_short("应当参加，不得参加", "参加")
    assert cut_short("不得参加，严禁参加", "参加")
    assert not cut_short("不甲甲甲", "甲甲")  # the second of two that overlap
    heading = Clause(level=Level.OUTLINE_1, label="一、", heading="不得参加", text="参加")
    instrument = law(quote="参加", eid="sec_1")
    both = Instrument(
        title="甲",
        kind=InstrumentKind.MEASURES,
        clauses=(heading,),
        provisions=instrument.provisions,
    )
    assert told(both) == []


def test_what_is_wrong_with_a_quotation_is_told_with_its_place() -> None:
    assert told(law("甲乙", quote="丙")) == [("0/basis/quote", "“丙” is not in the clause al_1")]
    assert told(law("甲乙", quote="甲", eid="al_2")) == [("0/basis/eid", "there is no clause al_2")]
    assert told(law("甲乙", quote="甲", eid="")) == [("0/basis/eid", "there is no clause ")]
    assert told(law("不得甲", quote="甲")) == [
        ("0/basis/quote", "“甲” is cut out of words that change what it says")
    ]
    (problem,) = quotations.problems(law("甲乙", quote="丙"))
    assert (problem.code, problem.eid) == ("GD017", "al_1")
    assert problem.basis == Basis(eid="al_1", quote="丙")


def test_every_basis_names_the_one_document_the_first_names() -> None:
    one, other = (DocumentNumber.parse(f"甲发〔2022〕{n}号") for n in (1, 2))
    numbered = [
        CitedDocument(title="甲", basis=Basis(eid="al_1", quote="甲", document=number))
        for number in (None, one, other, one)
    ]
    instrument = Instrument(
        title="测试办法",
        kind=InstrumentKind.MEASURES,
        clauses=(Clause(level=Level.ALINEA, text="甲"),),
        provisions=Provisions(cited=tuple(numbered)),
    )
    assert told(instrument) == [
        ("2/basis/document", "the basis names “甲发〔2022〕2号”, others “甲发〔2022〕1号”")
    ]


def test_words_that_are_not_stored_are_told_and_nothing_is_raised() -> None:
    assert told(law("甲乙", quote="")) == [
        ("0/title", "title: “” is not in “”"),
        ("0/basis/quote", "“” is not in the clause al_1"),
    ]
    threshold = ProjectThreshold(
        amount=Decimal(500_000),
        inclusive=True,
        funding="财政性资金",
        kinds=(ProjectKind(code="a", words="甲"), ProjectKind(code="b", words="")),
        basis=Basis(eid="art_1", quote="财政性资金50万元以上的甲项目"),
    )
    assert [mismatch.field for mismatch in mismatches(threshold, {})] == ["kinds"]


# What is shown, and what is printed


def test_values_are_shown_as_words_in_each_language() -> None:
    def shown(stored: object, read: object) -> list[tuple[str, str]]:
        return [(m.zh, m.en) for m in reads("f", stored, read, "甲")]

    assert shown(1, 1) == []
    assert shown(True, None) == [
        ("f：存为是，而“甲”读作无", "f: yes is stored, but “甲” reads none")
    ]
    assert shown(False, [1, Force.MAY]) == [
        ("f：存为否，而“甲”读作1、may", "f: no is stored, but “甲” reads 1, may")
    ]
    assert shown([], (Fraction(1, 2),)) == [
        ("f：存为无，而“甲”读作1/2", "f: none is stored, but “甲” reads 1/2")
    ]
    assert [m.en for m in prints("f", "", "甲")] == ["f: “” is not in “甲”"]
    assert list(prints("f", "甲", "甲")) == []


def test_the_number_is_the_one_after_the_first_mention_of_the_title() -> None:
    node = CitedDocument(
        title="甲办法",
        number=DocumentNumber.parse("甲发〔2019〕1号"),
        basis=Basis(
            eid="art_1", quote="《甲办法》（甲发〔2019〕1号）和《甲办法》（甲发〔2020〕2号）"
        ),
    )
    assert list(mismatches(node, {})) == []


def test_words_that_state_no_deadline_read_as_none() -> None:
    phase = attrs.evolve(
        two(),
        deadline=Deadline(words="尽快", kind=DeadlineKind.ONGOING),
        deadline_basis=Basis(eid="sec_2", quote="尽快"),
    )
    assert [(m.field, m.en) for m in mismatches(phase, {})] == [
        ("deadline/kind", "deadline/kind: ongoing is stored, but “尽快” reads none")
    ]


# Force, lists, shares


@pytest.mark.parametrize(
    ("quote", "force"),
    [
        ("一般应当有", Force.USUALLY), ("一般可以有", Force.USUALLY), ("可以邀请", Force.MAY),
        ("可能影响", None), ("可行性研究", None), ("可靠", None), ("应当有", Force.MUST),
        ("应有", Force.MUST), ("应用系统", None), ("应急管理", None), ("应对风险", None),
        ("应届毕业生", None), ("必须有", Force.MUST), ("不得有", Force.MUST),
        ("不少于三名", Force.MUST), ("至少三名", Force.MUST), ("三名", None),
        ("可以，应当", Force.MAY),
    ],
)  # fmt: skip
def test_how_binding_words_are(quote: str, force: Force | None) -> None:
    assert force_of(quote) is force


def found(make: Callable[..., Any], quote: str, **fields: Any) -> list[str]:
    node = make(basis=Basis(eid="art_1", quote=quote), **fields)
    return [mismatch.field for mismatch in mismatches(node, fields.pop("clauses", {}))]


def listed(quote: str, *words: str, **fields: Any) -> list[str]:
    items = tuple(ListedItem(code=each, words=each) for each in words)
    node = Enumeration(
        items=items, basis=Basis(eid="art_1", quote=quote), force=force_of(quote), **fields
    )
    return [mismatch.field for mismatch in mismatches(node, {})]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("包括甲、乙", []), ("包含甲、乙。", []), ("采取甲、乙，", []), ("采用甲、乙；", []),
        ("：甲、乙", []), ("甲、乙和其他", ["open_list"]), ("甲、乙其他", ["open_list"]),
        ("甲、乙等", ["open_list"]), ("甲、乙以及其他", ["open_list"]), ("有甲、乙", ["items"]),
        ("甲、乙的", ["items"]), ("甲。乙", ["items"]), ("甲乙", ["items"]),
    ],
)  # fmt: skip
def test_where_a_list_begins_and_ends(quote: str, expected: list[str]) -> None:
    assert listed(quote, "甲", "乙") == expected


def test_an_open_list_wants_a_reading_and_a_closed_one_none() -> None:
    assert listed("甲、乙等", "甲", "乙", open_list=True, readings=READ) == []
    assert listed("甲、乙等", "甲", "乙", open_list=True) == ["readings"]
    assert listed("甲、乙", "甲", "乙", open_list=True, readings=READ) == ["open_list"]
    assert listed("甲") == ["items"]
    assert listed("甲", "甲") == []
    assert listed("包括甲、乙", "丙") == ["items", "items"]
    assert listed("其他：甲、丙", "甲", "乙") == ["items", "items"]
    assert listed("甲、甲", "甲", "甲") == ["items"]  # a code twice


def share(quote: str, numerator: int, denominator: int, inclusive: bool, **more: Any) -> list[str]:
    return found(
        PoolShare, quote,
        numerator=numerator, denominator=denominator, inclusive=inclusive, **more,
    )  # fmt: skip


def test_shares_are_the_least_ones_printed() -> None:
    assert share("占三分之二以上", 2, 3, True) == []
    assert share("占三分之二以上", 1, 2, True) == ["numerator"]
    assert share("占三分之二以上", 2, 3, False) == ["inclusive"]
    assert share("占20%，入库专家不少于60%", 3, 5, True) == []
    assert share("50万元，入库专家不少于60%", 3, 5, True) == []
    for majority in ("过半数", "多数"):
        assert share(f"入库专家占{majority}", 1, 2, False) == []
        assert share(f"入库专家占{majority}", 1, 2, True) == ["inclusive"]
        assert share(f"入库专家占{majority}", 2, 3, False) == ["numerator"]
    main = (Reading(words="为主", zh="过半。", en="Most."),)
    assert share("以入库专家为主", 1, 2, False) == ["readings"]
    assert share("以入库专家为主", 1, 2, False, readings=main) == []
    node = PoolShare(
        numerator=1, denominator=2, inclusive=False,
        basis=Basis(eid="art_1", quote="由入库专家组成"),
    )  # fmt: skip
    assert [(m.field, m.en) for m in mismatches(node, {})] == [
        ("numerator", "“由入库专家组成” states no share")
    ]


# Steps, recusal, norms


CLAUSE = {
    "art_1": Clause(
        level=Level.ARTICLE, label="第一条", heading="专家的义务：", text="市数据局组建。"
    ),
    "art_1__point_1": Clause(level=Level.POINT, label="（一）", text="保密；"),
    "art_1__point_2": Clause(level=Level.POINT, label="（二）", text="不得泄密。"),
    "art_2": Clause(level=Level.ARTICLE, label="第二条", text="专家组享有下列权利："),
    "art_2__point_1": Clause(level=Level.POINT, label="（一）", text="查阅资料；"),
}


def step(quote: str, **changes: Any) -> list[str]:
    fields: dict[str, Any] = {"code": "a", "words": "组建", "actors": ("市数据局",), **changes}
    node = ProcedureStep(basis=Basis(eid="art_1", quote=quote), **fields)
    return [mismatch.field for mismatch in mismatches(node, CLAUSE)]


def test_who_acts_is_printed_in_the_clause_or_in_words_of_its_own() -> None:
    assert step("组建") == []
    assert step("组建", actors=("市财政局",)) == ["actors"]
    assert step("组建", actors=()) == ["actors"]
    assert step("组建", actors=("",)) == ["actors"]
    assert step("组建", code="") == ["code"]
    assert step("组", words="组建") == ["words"]
    elsewhere = Basis(eid="art_2", quote="专家组")
    assert step("组建", actors=("专家组",), actors_basis=elsewhere) == []
    assert step("组建", actors=("市数据局",), actors_basis=elsewhere) == ["actors"]
    assert step("组建", actors=("专家组", "权利"), actors_basis=elsewhere) == ["actors"]
    assert step("组建", readings=READ) == ["readings"]


@pytest.mark.parametrize(
    ("quote", "holders"),
    [
        ("本人应当回避", (InterestHolder.SELF,)),
        ("近亲属应当回避", (InterestHolder.RELATIVE,)),
        ("配偶应当回避", (InterestHolder.RELATIVE,)),
        ("所在单位应当回避", (InterestHolder.EMPLOYER,)),
        ("工作单位应当回避", (InterestHolder.EMPLOYER,)),
        ("任职单位应当回避", (InterestHolder.EMPLOYER,)),
        ("建设单位应当回避", ()),
        ("本人、近亲属或者所在单位应当回避", tuple(InterestHolder)),
    ],
)
def test_whose_interest_counts_is_read_from_the_words(
    quote: str, holders: tuple[InterestHolder, ...]
) -> None:
    assert found(RecusalRule, quote, holders=holders) == []
    assert found(RecusalRule, quote, holders=holders[::-1]) == []
    other = tuple(h for h in InterestHolder if h not in holders)
    assert found(RecusalRule, quote, holders=other) == ["holders"]


def test_what_an_interest_must_come_with() -> None:
    def rule(quote: str, condition: str) -> list[str]:
        return found(RecusalRule, quote, holders=(InterestHolder.SELF,), condition=condition)

    assert rule("本人可能影响公正的，应当回避", "可能影响公正") == []
    assert rule("本人可能影响公正的，应当回避", "") == ["condition"]
    assert rule("本人可能影响公正的，应当回避", "影响公平") == ["condition"]
    assert rule("本人应当回避", "本人") == []
    assert rule("本人应当回避", "影响公正") == ["condition", "condition"]
    assert rule("本人参加", "") == ["basis"]


def duty(eid: str, quote: str, modality: Modality, bearer: str = "专家", **more: Any) -> list[str]:
    node = Norm(
        code="a", modality=modality, bearer=bearer, basis=Basis(eid=eid, quote=quote), **more
    )
    return [mismatch.field for mismatch in mismatches(node, CLAUSE)]


def test_a_norm_is_what_its_words_say_or_those_above_it() -> None:
    assert duty("art_1__point_2", "不得泄密", Modality.BAN) == []
    assert duty("art_1__point_2", "不得泄密", Modality.DUTY) == ["modality"]
    assert duty("art_2__point_1", "查阅资料", Modality.RIGHT) == []
    assert duty("art_2__point_1", "查阅资料", Modality.RIGHT, bearer="专家组") == []
    assert duty("art_2__point_1", "查阅资料", Modality.RIGHT, bearer="市财政局") == ["bearer"]
    assert duty("art_2__point_1", "查阅资料", Modality.RIGHT, bearer="") == ["bearer"]
    assert duty("art_1__point_1", "保密", Modality.DUTY) == ["modality"]
    assert duty("art_9", "应当保密", Modality.DUTY, bearer="谁") == []
    assert duty("art_2__point_1", "查阅资料", Modality.RIGHT, readings=READ) == ["readings"]


@pytest.mark.parametrize(
    ("quote", "modality"),
    [
        ("不得从事", Modality.BAN), ("严禁从事", Modality.BAN), ("禁止从事", Modality.BAN),
        ("享有权利", Modality.RIGHT), ("有权查阅", Modality.RIGHT), ("可以参照", Modality.POWER),
        ("应保密", Modality.DUTY), ("必须保密", Modality.DUTY), ("对质量负责", Modality.DUTY),
        ("由财政列支", Modality.DUTY), ("应当保密，不得泄密", Modality.BAN),
        ("有权查阅，可以复制", Modality.RIGHT), ("可以复制，应当保密", Modality.POWER),
    ],
)  # fmt: skip
def test_of_several_words_the_strongest_says_what_a_norm_is(quote: str, modality: Modality) -> None:
    assert found(Norm, quote, code="a", modality=modality, bearer="甲") == []


def test_the_words_of_every_reading_stand_in_the_clause() -> None:
    basis = Basis(eid="art_1", quote="专家的义务")
    other = (Reading(words="另有规定", zh="", en=""),)
    nodes: list[Any] = [
        Enumeration(items=(), readings=other, basis=basis),
        PoolShare(numerator=1, denominator=2, inclusive=False, readings=other, basis=basis),
        RecusalRule(holders=(), readings=other, basis=basis),
        PanelSize(least=3, force=Force.MUST, readings=other, basis=basis),
        SharedUnit(within="甲", kinds=(), readings=other, basis=basis),
        Designation(condition="甲", by="乙", readings=other, basis=basis),
        EffectiveDate(readings=other, basis=basis),
        Duty(units=(), readings=other, basis=basis),
    ]
    for node in nodes:
        fields = [mismatch.field for mismatch in mismatches(node, CLAUSE)]
        assert fields.count("readings") == 1, node
        known = attrs.evolve(node, readings=(Reading(words="义务", zh="", en=""),))
        assert "readings" not in [m.field for m in mismatches(known, CLAUSE)], node


# Panels and registration


def test_a_panel_size_is_read_word_by_word() -> None:
    def size(quote: str, **fields: Any) -> list[str]:
        return found(PanelSize, quote, least=3, **{"force": Force.MUST, **fields})

    assert size("有3名以上专家") == []
    assert size("有3名以上专家", force=Force.MAY) == ["force"]
    assert size("有3名以上专家", from_pool=True) == ["from_pool"]
    assert size("有3名以上专家", at_random=True) == ["at_random"]
    assert size("有3名以上专家", outside_pool=True) == ["outside_pool"]
    assert size("有3名以上专家", triggers=("敏感",)) == ["triggers"]
    assert size("敏感的，有3名以上专家", triggers=("敏感",)) == []
    assert size("有4名以上专家") == ["least"]
    assert size("有专家") == ["least"]


def test_the_points_relaxed_are_of_the_article_that_says_so() -> None:
    def relaxed(eid: str, quote: str, *points: str, **more: Any) -> list[tuple[str, str]]:
        node = Relaxation(
            points=points, condition="可以", discretion="放宽",
            basis=Basis(eid=eid, quote=quote), **more,
        )  # fmt: skip
        return [(mismatch.field, mismatch.en) for mismatch in mismatches(node, CLAUSE)]

    said = "第（一）项可以放宽"
    assert relaxed("art_1__para_1__point_3", said, "art_1__point_1") == []
    assert relaxed("art_2__para_1__point_3", said, "art_1__point_1") == [
        ("points", f"points: art_1 is stored, but “{said}” reads art_2")
    ]
    assert relaxed("art_1", said, "art_1__point_9") == [
        ("points", "there is no clause art_1__point_9")
    ]
    exempt = {"exempt": (ExpertFact.CITIZENSHIP,)}
    assert [field for field, _ in relaxed("art_1", said, "art_1__point_1", **exempt)] == ["exempt"]
    assert relaxed("art_1", "第（一）项放宽", "art_1__point_1") == [
        ("condition", "condition: “可以” is not in “第（一）项放宽”")
    ]
    assert [f for f, _ in relaxed("art_1", "第（一）项可以", "art_1__point_1")] == ["discretion"]


def subject(quote: str, who: str, **changes: Any) -> list[str]:
    fields: dict[str, Any] = {
        "name": "森林", "kinds": ("森林",), "registrars": ("甲局",), **changes,
    }  # fmt: skip
    node = RegistrationSubject(
        basis=Basis(eid="art_1", quote=quote),
        registrar_basis=Basis(eid="art_1", quote=who),
        **fields,
    )
    return [mismatch.field for mismatch in mismatches(node, {"art_1": CLAUSE["art_1"]})]


def test_what_is_registered_and_by_whom_is_read_from_the_words() -> None:
    assert subject("开展森林登记", "甲局登记") == []
    assert subject("开展湿地登记", "甲局登记") == ["name", "kinds"]
    assert subject("开展森林登记", "乙局登记") == ["registrars"]
    assert subject("开展森林登记", "甲局登记", registrars=()) == ["registrars"]
    assert subject("开展森林登记", "甲局登记", kinds=()) == ["kinds"]
    assert subject("开展森林登记", "甲局会同乙局登记") == ["partners"]
    assert subject("开展森林登记", "甲局会同乙局登记", partners=("乙局",)) == []
    assert subject("开展森林登记", "甲局和乙局登记", partners=("乙局",)) == ["partners", "partners"]
    assert subject("开展森林等登记", "甲局登记") == ["open_list"]
    assert subject("开展森林等登记", "甲局登记", open_list=True) == ["readings"]
    assert subject("开展森林登记", "甲局登记", open_list=True) == ["open_list", "readings"]
    assert subject("开展森林登记", "甲局登记", kinds=("森林", "")) == ["kinds"]
    assert subject("开展森林登记等", "甲局登记", kinds=("森林", "")) == ["kinds"]
    assert subject("开展森林登记", "甲局登记", readings=READ) == ["readings"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("不单独划分登记单元", []), ("不再单独划定自然资源登记单元", []),
        ("不另行划分登记单元", []),
        ("不再划分登记单元", []), ("不划分登记单元", []), ("单独划分登记单元", ["basis"]),
        ("不单独登记", ["basis"]),
    ],
)  # fmt: skip
def test_what_is_no_unit_of_its_own_is_said_so(words: str, expected: list[str]) -> None:
    quote = f"自然公园内的森林{words}"
    assert found(SharedUnit, quote, within="自然公园", kinds=("森林",)) == expected


def test_a_shared_unit_names_where_and_what() -> None:
    quote = "自然公园内的森林等不单独划分登记单元"

    def unit(**changes: Any) -> list[str]:
        fields: dict[str, Any] = {
            "within": "自然公园", "kinds": ("森林",), "open_list": True, "readings": READ,
        }  # fmt: skip
        return found(SharedUnit, quote, **{**fields, **changes})

    assert unit() == []
    assert unit(within="保护区") == ["within"]
    assert unit(kinds=("草原",), open_list=False) == ["kinds"]
    assert unit(open_list=False) == ["open_list"]


def test_who_designates_is_printed() -> None:
    def rule(quote: str) -> list[str]:
        return found(Designation, quote, condition="跨行政区", by="甲厅")

    assert rule("跨行政区的，由甲厅指定") == []
    assert rule("跨行政区的，由乙厅指定") == ["by"]
    assert rule("跨行政区的，甲厅指定") == ["by"]
    assert rule("跨区的，由甲厅指定") == ["condition"]
