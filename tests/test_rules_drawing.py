"""Drawing a panel: what is refused, who is left out, what the record says, by known bytes."""

from __future__ import annotations

import copy
import hashlib
import pickle
from typing import Any

import attrs
import pytest

from govdoc import BasisError, DrawError, Expert, ExpertPool, Force, InterestHolder
from govdoc.formats import records
from govdoc.rules import technical_review
from govdoc.rules.draw_hashes import pool_hash, rank
from govdoc.rules.draw_records import DrawRecord, PoolChanges
from govdoc.rules.interests import Ground, Interest, exclusions
from govdoc.rules.technical_review import Project, Unit
from tests.technical_review_law import RECUSAL, measures

REVIEW = technical_review.of(measures(recusals=(RECUSAL,)))
POOL = tuple(Expert(id=f"专家{n:02}", employer=f"单位{n:02}") for n in range(1, 11))
CAUSES = {
    "person": "本人与论证事项存在利害关系",
    "employer": "所在单位与论证事项存在利害关系",
    "employer_unsure": "所在单位与有利害关系的单位名称相近，不能排除为同一单位",
    "employer_unknown": "所在单位不明，不能排除与论证事项存在利害关系",
}


def drawn(pool: Any = POOL, **changed: Any) -> DrawRecord:
    return REVIEW.draw(pool, Project(), **{"size": 5, "seed": "2024-001", **changed})


def refusals(pool: Any = POOL, **changed: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(DrawError) as caught:
        drawn(pool, **changed)
    return [(p.code, p.pointer, p.zh) for p in caught.value.problems]


def test_experts_are_ranked_by_the_bytes_that_the_docstring_describes() -> None:
    def digest(id: str) -> bytes:
        data = f"8:2024-001,1:1,8:{id},".encode()
        assert len(id.encode()) == 8
        return hashlib.sha256(data).digest()

    ids = [expert.id for expert in POOL]
    assert list(rank("2024-001", 1, ids)) == sorted(ids, key=digest)
    assert drawn().drawn == tuple(sorted(ids, key=digest)[:5])


def test_the_hash_of_the_pool_is_over_the_bytes_that_the_docstring_describes() -> None:
    pool = (Expert(id="b", citizen=False), Expert(id="a", name="甲", title="mid"))
    data = "2:id,1:a,4:name,3:甲,5:title,3:mid,0:,2:id,1:b,7:citizen,5:false,0:,".encode()
    assert pool_hash(pool) == hashlib.sha256(data).hexdigest()


def test_fields_cannot_run_into_one_another() -> None:
    assert pool_hash((Expert(id="a", name="b"),)) != pool_hash((Expert(id="a", employer="b"),))
    assert pool_hash((Expert(id="a"), Expert(id="b"))) != pool_hash((Expert(id="ab"),))


def test_the_record_quotes_the_law_and_holds_the_place_of_every_expert() -> None:
    record = drawn()
    assert record.basis.quote == "从专家库中随机抽取不少于3名专家组建论证专家组"
    assert record.citation == "第十一条第（一）项"
    assert record.least == 3
    assert {*record.drawn, *record.substitutes} == {expert.id for expert in POOL}
    assert record.missing == 0
    record.verify(POOL)
    record.verify(reversed(POOL))


def test_a_pool_object_is_drawn_from_as_its_experts_are() -> None:
    pool = measures().provisions.pools[0]
    assert isinstance(pool, ExpertPool)
    assert drawn(attrs.evolve(pool, experts=POOL)) == drawn()


def test_fewer_than_the_law_asks_for_is_refused_with_its_words() -> None:
    with pytest.raises(DrawError) as caught:
        drawn(size=2)
    (problem,) = caught.value.problems
    assert problem.zh == (
        "抽取2名，比第十一条第（一）项所定“从专家库中随机抽取不少于3名专家组建论证专家组”少1名"
    )
    assert problem.eid == "art_11__para_1__point_1"
    assert drawn(size=3).size == 3


def test_a_law_that_says_nothing_of_drawing_gives_no_draw() -> None:
    review = technical_review.of(measures(panels=()))
    with pytest.raises(DrawError, match="no provision encoded on drawing"):
        review.draw(POOL, Project(), size=5, seed="a")


@pytest.mark.parametrize(
    ("pool", "changed", "expected"),
    [
        (POOL, {"size": 0}, [("/size", "抽取人数应为正整数")]),
        (POOL, {"size": True}, [("/size", "抽取人数应为正整数")]),
        (POOL, {"seed": " "}, [("/seed", "种子应为非空文本，不得有控制字符")]),
        (POOL, {"seed": "a\n"}, [("/seed", "种子应为非空文本，不得有控制字符")]),
        (POOL, {"seed": "\ud800"}, [("/seed", "种子应为非空文本，不得有控制字符")]),
        (POOL, {"seed": 7}, [("/seed", "种子应为非空文本，不得有控制字符")]),
        (
            (Expert(), Expert(id="甲"), Expert(id="甲"), Expert(id=" 甲"), Expert(id="a\tb")),
            {},
            [
                ("/experts/0/id", "专家编号为空或有控制字符"),
                ("/experts/2/id", "专家编号“甲”与“甲”重复"),
                ("/experts/3/id", "专家编号“ 甲”与“甲”重复"),
                ("/experts/4/id", "专家编号为空或有控制字符"),
            ],
        ),
        (
            (Expert(id="专家01"), Expert(id="专家０１")),
            {},
            [("/experts/1/id", "专家编号“专家０１”与“专家01”重复")],
        ),
        (
            POOL,
            {"interests": (Interest(relation="不明"), Interest(expert="专家99", relation="亲属"))},
            [
                ("/interests/0", "利害关系没有写明专家或单位"),
                ("/interests/1/expert", "专家库中没有“专家99”，其利害关系无从适用"),
            ],
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_every_reason(
    pool: Any, changed: Any, expected: list[tuple[str, str]]
) -> None:
    assert refusals(pool, **changed) == [("GD023", *row) for row in expected]


def test_too_few_experts_are_told_with_how_many_are_missing() -> None:
    with pytest.raises(DrawError) as caught:
        drawn(POOL[:5], interests=(Interest(expert="专家02", relation="亲属"),))
    assert caught.value.missing == 1
    assert (
        caught.value.problems[0].zh
        == "专家不足，缺1名：须抽取5名，专家库5名，其中1名因有或可能有利害关系不参加抽取"
    )
    assert pickle.loads(pickle.dumps(caught.value)).missing == 1
    assert copy.copy(caught.value).missing == 1


B = "建设单位"


@pytest.mark.parametrize(
    ("interest", "employer", "cause"),
    [
        (Interest(expert="专家01", relation="亲属"), "甲", "person"),
        (Interest(expert="专家01", relation="亲属", affects=True), "甲", "person"),
        (Interest(expert="专家01", relation="亲属", affects=False), "甲", None),
        (Interest(expert="专家02", relation="亲属"), "甲", None),
        (Interest(unit=Unit(name="乙公司"), relation=B), "乙公司", "employer"),
        (Interest(unit=Unit(name="ＡＢ公司"), relation=B), "ab 公司", "employer"),
        (
            Interest(unit=Unit(name="市乙局", aliases=("乙局",)), relation=B),
            "乙局",
            "employer",
        ),
        (
            Interest(unit=Unit(name="乙公司"), relation=B),
            "乙公司双鸭山分公司",
            "employer_unsure",
        ),
        (
            Interest(unit=Unit(name="黑龙江乙公司"), relation=B),
            "乙公司",
            "employer_unsure",
        ),
        (Interest(unit=Unit(name="乙公司"), relation=B), "丙大学", None),
        (Interest(unit=Unit(name="乙公司"), relation=B), " ", "employer_unknown"),
        (
            Interest(unit=Unit(name="乙公司", aliases=("", "　")), relation=B),
            "丙大学",
            None,
        ),
        (Interest(unit=Unit(name="乙公司"), relation=B, affects=False), "乙公司", None),
    ],
)
def test_who_has_an_interest_is_left_out_with_the_reason(
    interest: Interest, employer: str, cause: str | None
) -> None:
    pool = (Expert(id="专家01", employer=employer), *POOL[1:])
    record = drawn(pool, size=3, interests=(interest,))
    causes = {exclusion.expert: exclusion.cause for exclusion in record.excluded}
    assert causes.get("专家01") == cause
    if cause:
        (told,) = [e.message("zh") for e in record.excluded if e.expert == "专家01"]
        assert told == f"专家01：{CAUSES[cause]}（{interest.relation}）"
        assert "专家01" not in (*record.drawn, *record.substitutes)
    record.verify(pool)


def test_who_refuses_is_replaced_in_place_by_the_next_rank() -> None:
    record = drawn()
    first, second = record.drawn[1], record.substitutes[0]
    after = record.refuse(first, reason="出差")
    assert after.drawn == (record.drawn[0], second, *record.drawn[2:])
    assert after.substitutes == record.substitutes[1:]
    assert record.rounds[0].withdrawals == ()  # the record before is as it was
    after = after.refuse(second, reason="建设单位聘其为顾问", recused=True)
    assert [(w.expert, w.kind) for w in after.rounds[0].withdrawals] == [
        (first, "refused"),
        (second, "recused"),
    ]
    after.verify(POOL)


@pytest.mark.parametrize(
    ("who", "reason", "expected"),
    [
        ("专家99", "出差", ["“专家99”不在抽取的专家之列"]),
        ("", " ", ["没有写明理由", "“”不在抽取的专家之列"]),
    ],
)
def test_only_who_was_drawn_can_refuse_and_not_without_a_reason(
    who: str, reason: str, expected: list[str]
) -> None:
    with pytest.raises(DrawError) as caught:
        drawn().refuse(who, reason=reason)
    assert [problem.zh for problem in caught.value.problems] == expected


def test_where_substitutes_run_out_the_record_says_how_many_are_missing() -> None:
    record = drawn(POOL[:5])
    record = record.refuse(record.drawn[0], reason="出差")
    assert (len(record.drawn), record.missing) == (4, 1)
    record.verify(POOL[:5])
    with pytest.raises(DrawError) as caught:
        record.redraw(reason="候补不足")
    assert caught.value.missing == 1
    assert "尚缺1名" in record.explain("zh")


def test_a_redraw_ranks_who_is_left_anew_and_is_recorded() -> None:
    record = drawn()
    gone = record.drawn[0]
    again = record.refuse(gone, reason="出差").redraw(reason="项目范围有变")
    left = [expert.id for expert in POOL if expert.id != gone]
    assert [each.number for each in again.rounds] == [1, 2]
    assert again.rounds[1].ranking == rank("2024-001", 2, left)
    assert again.drawn == again.rounds[1].ranking[:5]
    again.verify(POOL)
    with pytest.raises(DrawError, match="no reason is given"):
        record.redraw(reason="")


def tampered(**changed: Any) -> DrawRecord:
    record = drawn(interests=(Interest(expert="专家01", relation="亲属"),))
    record = record.refuse(record.drawn[0], reason="出差").redraw(reason="项目有变")
    return attrs.evolve(record, **changed)


def differing(record: DrawRecord, pool: Any = POOL) -> list[str]:
    with pytest.raises(DrawError) as caught:
        record.verify(pool)
    assert {problem.code for problem in caught.value.problems} == {"GD024"}
    return [problem.pointer for problem in caught.value.problems]


def test_a_record_that_was_tampered_with_does_not_verify() -> None:
    record = tampered()
    record.verify(POOL)
    first, second = record.rounds
    swapped = (second.ranking[1], second.ranking[0], *second.ranking[2:])
    assert differing(tampered(drawn=record.drawn[::-1])) == ["/drawn"]
    assert differing(tampered(seed="2024-002")) == ["/rounds/0/ranking", "/rounds/1/ranking"]
    assert differing(tampered(excluded=())) == ["/excluded"]
    assert differing(tampered(interests=())) == [
        "/excluded",
        "/rounds/0/ranking",
        "/rounds/1/ranking",
    ]
    assert differing(tampered(rounds=())) == ["/rounds"]
    assert differing(tampered(size=2, drawn=record.drawn[:2])) == ["/size"]
    assert differing(tampered(rounds=(first,))) == ["/drawn"]
    assert differing(tampered(rounds=(second,))) == ["/rounds/0/number", "/rounds/0/ranking"]
    without = attrs.evolve(second, reason=" ")
    assert differing(tampered(rounds=(first, without))) == ["/rounds/1/reason"]
    other = attrs.evolve(second, ranking=swapped)
    assert differing(tampered(rounds=(first, other))) == ["/rounds/1/ranking", "/drawn"]
    stranger = attrs.evolve(first.withdrawals[0], expert="专家01")
    stranger = attrs.evolve(second, withdrawals=(stranger,))
    assert differing(tampered(rounds=(first, stranger))) == ["/rounds/1/withdrawals/0"]


def test_another_pool_does_not_verify() -> None:
    renamed = (attrs.evolve(POOL[0], name="甲"), *POOL[1:])
    assert differing(drawn(), renamed) == ["/pool_hash", "/entries/0"]
    assert differing(drawn(), POOL[:9]) == ["/pool_hash", "/entries/9", "/rounds/0/ranking"]


def test_who_was_added_taken_out_or_changed_is_named_by_id() -> None:
    record = drawn()
    assert record.changes(POOL) == PoolChanges()
    other = (*POOL[1:4], attrs.evolve(POOL[4], citizen=True), *POOL[5:], Expert(id="专家11"))
    changes = record.changes(attrs.evolve(measures().provisions.pools[0], experts=other))
    assert changes == PoolChanges(added=("专家11",), removed=("专家01",), changed=("专家05",))
    with pytest.raises(DrawError) as caught:
        record.verify(other)
    assert [(p.pointer, p.zh) for p in caught.value.problems][1:4] == [
        ("/entries", "“专家11”是抽取之后加入的"),
        ("/entries/0", "专家库中已没有“专家01”"),
        ("/entries/4", "“专家05”的登记内容与抽取时不同"),
    ]


def test_the_entries_of_a_record_tell_no_name() -> None:
    """4 hexadecimal digits: of 65,536 names about one has the same."""
    record = drawn(pool=tuple(attrs.evolve(e, name="张三") for e in POOL))
    assert all(len(entry.check) == 4 for entry in record.entries)
    data = "2:id,8:专家01,4:name,6:张三,8:employer,8:单位01,0:,".encode()
    assert record.entries[0].check == hashlib.sha256(data).hexdigest()[:4]
    assert "张三" not in records.dumps(record).decode()


def test_entries_that_were_tampered_with_do_not_verify() -> None:
    record = drawn()
    first = attrs.evolve(record.entries[0], check="zzzz")
    assert differing(attrs.evolve(record, entries=(first, *record.entries[1:]))) == ["/entries/0"]
    assert differing(attrs.evolve(record, entries=record.entries[1:])) == ["/entries"]


def test_who_is_left_out_is_told_with_the_laws_words() -> None:
    record = drawn(interests=(Interest(expert="专家01", relation="参与编制"),))
    (left_out,) = record.excluded
    assert (left_out.citation, left_out.basis) == ("第十五条", RECUSAL.basis)
    lines = record.explain("zh").splitlines()
    assert lines[4] == f"　依据：第十五条：“{RECUSAL.basis.quote}”"
    assert record.explain("zh").count("主动申请回避") == 1


def test_interests_without_a_rule_on_recusal_are_refused() -> None:
    review = technical_review.of(measures())
    unit = Unit(name="乙公司")
    with pytest.raises(DrawError) as caught:
        review.draw(
            POOL,
            Project(interested=(unit,)),
            size=3,
            seed="a",
            interests=(Interest(unit=unit, relation="建设单位"),),
        )
    assert [p.pointer for p in caught.value.problems] == ["/interests", "/project/interested"]
    review.draw(POOL, Project(interested=()), size=3, seed="a")


def test_who_is_employed_by_a_unit_that_the_project_names_is_left_out() -> None:
    unit = Unit(id="91X", name="某局")
    pool = (Expert(id="专家01", employer="另名", employer_id="91X"), *POOL[1:])
    record = REVIEW.draw(pool, Project(interested=(unit,)), size=3, seed="a")
    assert [(e.expert, e.cause, e.message("zh")) for e in record.excluded] == [
        ("专家01", "employer", "专家01：所在单位与论证事项存在利害关系")
    ]
    record.verify(pool)


def test_whose_interest_counts_is_the_laws_to_say() -> None:
    interests = (
        Interest(expert="专家01", relative=True, relation="亲属任职"),
        Interest(expert="专家02", relation="参与编制", affects=False),
        Interest(unit=Unit(name="单位03"), relation="建设单位"),
    )

    def causes(*holders: InterestHolder, condition: str = "") -> dict[str, str]:
        rule = attrs.evolve(RECUSAL, holders=holders, condition=condition)
        ground = Ground(rule=rule, citation="第十五条")
        return {e.expert: e.cause for e in exclusions(POOL, interests, (ground,))}

    own, relative, employer = InterestHolder
    assert causes(own, employer, condition="可能影响公正") == {"专家03": "employer"}
    assert causes(own, relative) == {"专家01": "relative", "专家02": "person"}
    assert causes(employer) == {"专家03": "employer"}
    assert causes() == {}


def test_a_record_is_written_and_read_again_equal() -> None:
    record = tampered()
    assert records.loads(records.dumps(record), DrawRecord) == record


def test_another_citys_law_asks_for_another_number() -> None:
    rule = attrs.evolve(measures().provisions.panels[0], least=4)
    with pytest.raises(BasisError):
        technical_review.of(measures(panels=(rule,)))
    assert rule.force is Force.MUST


def test_the_record_reads_well_in_both_languages_and_shows_only_names_given() -> None:
    record = tampered()
    lines = record.explain("zh").splitlines()
    assert lines[0].endswith("第十一条第（一）项：“从专家库中随机抽取不少于3名专家组建论证专家组”")
    assert lines[3] == "回避：专家01：本人与论证事项存在利害关系（亲属）"
    assert lines[6].endswith("拒绝参加（出差），由候补依次递补")
    assert lines[7].startswith("第2次抽取（重新抽取，理由：项目有变）：")
    english = record.explain("en", names={record.drawn[0]: "张*"}).splitlines()
    assert english[3] == "Left out: 专家01 has an interest in the matter (亲属)"
    assert english[-2].startswith(f"The panel (5): {record.drawn[0]} 张*, ")
