"""Of how projects are reviewed too, an encoding that says other than its text is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from examples.encode_your_measures import law as invented
from examples.issue46.encode import gazette
from govdoc import (
    Basis,
    Enumeration,
    Force,
    Instrument,
    InterestHolder,
    ListedItem,
    Modality,
    Norm,
    PoolShare,
    Reading,
)
from govdoc.rules import quotations
from govdoc.rules.quoted_words import mismatches
from tests.test_rules_quotations import evolve

LAW = gazette().issues[0].notices[3].instruments[0]
THEIRS = invented()
ITEMS = LAW.provisions.plan_contents[0].items
READ = (Reading(words="等", zh="未尽。", en="Open."),)


def pointers(instrument: Instrument) -> list[str]:
    return [p.pointer.removeprefix("/provisions/") for p in quotations.problems(instrument)]


def test_both_laws_are_what_their_words_say() -> None:
    assert (pointers(LAW), pointers(THEIRS)) == ([], [])


ONE_SIDED: list[tuple[Instrument, str, dict[str, Any], list[str]]] = [
    (LAW, "plan_contents/0", {"items": ITEMS[:-1]}, ["items", "open_list"]),
    (LAW, "plan_contents/0", {"items": ITEMS[1:]}, ["items"]),
    (LAW, "plan_contents/0", {"open_list": False}, ["open_list"]),
    (LAW, "plan_contents/0", {"readings": ()}, ["readings"]),
    (LAW, "plan_contents/0", {"force": Force.MAY}, ["force"]),
    (LAW, "plan_contents/0/items/4", {"words": "艺术路线"}, ["items", "items", "open_list"]),
    (LAW, "plan_contents/0/items/4", {"code": "background"}, ["items"]),
    (LAW, "forms/0", {"force": Force.MUST}, ["force"]),
    (LAW, "panels/2", {"outside_pool": False}, ["outside_pool"]),
    (LAW, "panels/2", {"least": 2}, ["least"]),
    (LAW, "shares/0", {"denominator": 3}, ["numerator"]),
    (LAW, "shares/0", {"inclusive": True}, ["inclusive"]),
    (LAW, "shares/0", {"readings": ()}, ["readings"]),
    (THEIRS, "shares/0", {"numerator": 1}, ["numerator"]),
    (THEIRS, "shares/0", {"inclusive": False}, ["inclusive"]),
    (LAW, "steps/5", {"words": "形成口头意见"}, ["words"]),
    (LAW, "steps/5", {"actors": ("市财政局",)}, ["actors"]),
    (LAW, "steps/5", {"actors": ()}, ["actors"]),
    (LAW, "steps/0", {"actors": ("专家组",)}, ["actors"]),
    (LAW, "steps/5", {"code": ""}, ["code"]),
    (LAW, "recusals/0", {"holders": (InterestHolder.SELF,)}, ["holders"]),
    (LAW, "recusals/0", {"condition": ""}, ["condition"]),
    (LAW, "recusals/0", {"condition": "影响公平"}, ["condition"]),
    (THEIRS, "recusals/0", {"holders": LAW.provisions.recusals[0].holders}, ["holders"]),
    (LAW, "norms/13", {"modality": Modality.DUTY}, ["modality"]),
    (LAW, "norms/7", {"modality": Modality.DUTY}, ["modality"]),
    (LAW, "norms/16", {"modality": Modality.DUTY}, ["modality"]),
    (LAW, "norms/4", {"bearer": "市财政局"}, ["bearer"]),
    (LAW, "norms/4", {"code": ""}, ["code"]),
    (LAW, "admissions/2", {"words": "抽查"}, ["words"]),
    (LAW, "admissions/5", {"actors": ("市财政局",)}, ["actors"]),
]  # fmt: skip


@pytest.mark.parametrize(("law", "path", "changes", "expected"), ONE_SIDED)
def test_a_value_changed_and_not_its_words_is_refused(
    law: Instrument, path: str, changes: dict[str, Any], expected: list[str]
) -> None:
    at = path.partition("/items")[0]
    assert pointers(evolve(law, path, **changes)) == [f"{at}/{field}" for field in expected]


@pytest.mark.parametrize(
    ("law", "eid", "change", "expected"),
    [
        (THEIRS, "art_5__para_1", ("三分之二", "四分之三"), "shares/0/basis/quote"),
        (LAW, "art_4__para_2", ("技术参数、", ""), "plan_contents/0/basis/quote"),
        (LAW, "art_8__para_1", ("3名以上", "2名以上"), "panels/2/basis/quote"),
        (LAW, "art_15__para_1__point_1", ("或者所在单位", ""), "recusals/0/basis/quote"),
    ],
)
def test_words_changed_and_not_the_value_are_refused(
    law: Instrument, eid: str, change: tuple[str, str], expected: str
) -> None:
    text = law.clause(eid).text.replace(*change)
    assert expected in pointers(law.replace(eid, text=text))


def of(make: Callable[..., Any], quote: str, **fields: Any) -> list[str]:
    node = make(basis=Basis(eid="art_1", quote=quote), **fields)
    return [mismatch.field for mismatch in mismatches(node, {})]


@pytest.mark.parametrize(
    ("quote", "is_open", "force", "expected"),
    [
        ("包括：甲、乙", False, None, []),
        ("应当包含甲和乙", False, Force.MUST, []),
        ("可采取甲、乙或其他方式", True, Force.MAY, []),
        ("一般包括甲、乙等", True, Force.USUALLY, []),
        ("甲、乙", False, None, []),
        ("甲、乙、丙", False, None, ["items"]),
        ("甲、乙及丙", False, None, ["items"]),
        ("丙、甲、乙", False, None, ["items"]),
        ("甲、丙、乙", False, None, ["items"]),
        ("乙、甲", False, None, ["items"]),
    ],
)
def test_a_list_is_whole(
    quote: str, is_open: bool, force: Force | None, expected: list[str]
) -> None:
    items = (ListedItem(code="a", words="甲"), ListedItem(code="b", words="乙"))
    fields = {"open_list": is_open, "force": force, "readings": READ if is_open else ()}
    assert of(Enumeration, quote, items=items, **fields) == expected


@pytest.mark.parametrize(
    ("quote", "numerator", "denominator", "inclusive", "expected"),
    [
        ("入库专家占三分之二以上", 2, 3, True, []),
        ("入库专家不少于60%", 3, 5, True, []),
        ("入库专家过半数", 1, 2, False, []),
        ("入库专家占多数", 1, 2, False, []),
        ("由入库专家组成", 1, 2, False, ["numerator"]),
    ],
)
def test_shares_are_read_from_the_words(
    quote: str, numerator: int, denominator: int, inclusive: bool, expected: list[str]
) -> None:
    share = {"numerator": numerator, "denominator": denominator, "inclusive": inclusive}
    assert of(PoolShare, quote, **share) == expected


@pytest.mark.parametrize(
    ("quote", "modality"),
    [
        ("不得从事商业活动", Modality.BAN), ("有权查阅资料", Modality.RIGHT),
        ("可以参照执行", Modality.POWER), ("应当保密", Modality.DUTY),
        ("对可行性负责", Modality.DUTY), ("经费由市政府列支", Modality.DUTY),
    ],
)  # fmt: skip
def test_what_a_norm_is_is_read_from_the_words(quote: str, modality: Modality) -> None:
    assert of(Norm, quote, code="a", modality=modality, bearer="甲") == []
    other = Modality.POWER if modality is not Modality.POWER else Modality.BAN
    assert of(Norm, quote, code="a", modality=other, bearer="甲") == ["modality"]
