"""An encoding that says other than its text is refused, with every problem and its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

from govdoc import (
    Basis,
    BasisError,
    CitedDocument,
    Clause,
    Criterion,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    EffectiveDate,
    ExpertFact,
    Force,
    Instrument,
    Level,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Qualification,
    Reading,
    Relaxation,
    walk,
)
from govdoc.rules import quotations
from govdoc.rules.quoted_words import mismatches
from tests.registration_schedule import CITED, schedule, two
from tests.technical_review_law import NUMBER, invented, measures

OTHER_READING = Reading(words="另有规定", zh="", en="")


def evolve(instrument: Instrument, path: str, **changes: Any) -> Instrument:
    """A copy in which the provision at `path`, such as `pools/0/criteria/3`, has `changes`."""
    return attrs.evolve(
        instrument, provisions=_evolved(instrument.provisions, path.split("/"), changes)
    )


def _evolved(node: Any, path: list[str], changes: dict[str, Any]) -> Any:
    if not path:
        return attrs.evolve(node, **changes)
    head, *rest = path
    if isinstance(node, tuple):
        at = int(head)
        return (*node[:at], _evolved(node[at], rest, changes), *node[at + 1 :])
    return attrs.evolve(node, **{head: _evolved(getattr(node, head), rest, changes)})


def covered(bound: str = "50万元（含）以上", after_kinds: str = "等") -> str:
    kinds = "数字政府基础设施建设、应用系统软件开发、数据资源共享利用"
    return f"财政性资金预算在{bound}{kinds}{after_kinds}非涉密项目"


COVERED = covered()
MID = "具有中级专业技术职称或同等专业水平且从事相关领域工作满8年"
SENIOR = "具有高级专业技术职称或同等专业水平"
RELAXING = "对评审专家数量较少的专业，第（二）项、第（五）项所列条件可以适当放宽"
THREE = "从专家库中随机抽取不少于3名专家组建论证专家组"
FIVE = "涉及面较广、争议性较强的数字政府信息化项目，一般应有不少于5名专家参加论证"

CASES: list[tuple[str, Callable[[], Instrument], list[tuple[str, str]]]] = [
    (
        "the number is changed and not the sentence",
        lambda: measures(amount=Decimal(300_000)),
        [
            ("thresholds/0/amount", f"amount: 300000 is stored, but “{COVERED}” reads 500000"),
        ],
    ),
    (
        "the sentence is changed and not the number",
        lambda: measures(bound="30万元（含）以上"),
        [
            (
                "thresholds/0/amount",
                f"amount: 500000 is stored, but “{covered('30万元（含）以上')}” reads 300000",
            ),
        ],
    ),
    (
        "the text is changed and neither the quotation nor the number",
        lambda: measures().replace("art_2__para_1", text="在30万元（含）以上的非涉密项目。"),
        [
            (
                "thresholds/0/readings",
                "readings: “财政性资金预算” is not in the clause art_2__para_1",
            ),
            ("thresholds/0/readings", "readings: “等” is not in the clause art_2__para_1"),
            ("thresholds/0/basis/quote", f"“{COVERED}” is not in the clause art_2__para_1"),
        ],
    ),
    (
        "the bound is not inclusive",
        lambda: measures(bound="50万元（不含）以上"),
        [
            (
                "thresholds/0/inclusive",
                f"inclusive: yes is stored, but “{covered('50万元（不含）以上')}” reads no",
            ),
        ],
    ),
    (
        "no amount is quoted",
        lambda: measures(bound="一定金额以上"),
        [
            ("thresholds/0/amount", f"“{covered('一定金额以上')}” states no least amount"),
        ],
    ),
    (
        "the amount is an upper bound",
        lambda: measures(bound="50万元（含）以下"),
        [
            ("thresholds/0/amount", f"“{covered('50万元（含）以下')}” states no least amount"),
        ],
    ),
    (
        "the amount is no bound",
        lambda: measures(bound="50万元"),
        [
            ("thresholds/0/amount", f"“{covered('50万元')}” states no least amount"),
        ],
    ),
    (
        "the funds are others",
        lambda: evolve(measures(), "thresholds/0", funding="自筹资金"),
        [
            ("thresholds/0/funding", f"funding: “自筹资金” is not in “{COVERED}”"),
        ],
    ),
    (
        "the funds are not named",
        lambda: evolve(measures(), "thresholds/0", funding=""),
        [
            ("thresholds/0/funding", f"funding: “” is not in “{COVERED}”"),
        ],
    ),
    (
        "classified projects are stored as covered",
        lambda: evolve(measures(), "thresholds/0", unclassified_only=False),
        [
            (
                "thresholds/0/unclassified_only",
                f"unclassified_only: no is stored, but “{COVERED}” reads yes",
            ),
        ],
    ),
    (
        "a kind that is not printed",
        lambda: evolve(measures(), "thresholds/0/kinds/1", words="设备采购"),
        [
            ("thresholds/0/kinds", f"kinds: “设备采购” is not in “{COVERED}”"),
        ],
    ),
    (
        "the last kind that is not printed",
        lambda: evolve(measures(), "thresholds/0/kinds/2", words="设备采购"),
        [
            ("thresholds/0/kinds", f"kinds: “设备采购” is not in “{COVERED}”"),
            ("thresholds/0/open_list", f"open_list: yes is stored, but “{COVERED}” reads no"),
        ],
    ),
    (
        "a kind is left out",
        lambda: evolve(
            measures(),
            "thresholds/0",
            kinds=tuple(
                k for k in measures().provisions.thresholds[0].kinds if k.code != "software"
            ),
        ),
        [
            ("thresholds/0/kinds", f"kinds are not listed one after the other in “{COVERED}”"),
        ],
    ),
    (
        "an open list is stored as closed",
        lambda: evolve(measures(), "thresholds/0", open_list=False),
        [
            ("thresholds/0/open_list", f"open_list: no is stored, but “{COVERED}” reads yes"),
        ],
    ),
    (
        "a closed list is stored as open",
        lambda: evolve(measures(after_kinds=""), "thresholds/0", open_list=True),
        [
            (
                "thresholds/0/open_list",
                f"open_list: yes is stored, but “{covered(after_kinds='')}” reads no",
            ),
        ],
    ),
    (
        "a reading of words not printed",
        lambda: evolve(measures(), "thresholds/0", readings=(OTHER_READING,)),
        [
            ("thresholds/0/readings", "readings: “另有规定” is not in the clause art_2__para_1"),
        ],
    ),
    (
        "the clause is not there",
        lambda: evolve(measures(), "thresholds/0/basis", eid="art_3__para_1"),
        [
            ("thresholds/0/basis/eid", "there is no clause art_3__para_1"),
        ],
    ),
    (
        "the quotation is empty",
        lambda: evolve(measures(), "pools/0/basis", quote=""),
        [
            ("pools/0/name", "name: “市数字政府信息化项目技术论证专家库” is not in “”"),
            ("pools/0/basis/quote", "“” is not in the clause art_7__para_1"),
        ],
    ),
    (
        "the quotation is not in the clause",
        lambda: evolve(
            measures(), "pools/0/basis", quote=measures().provisions.pools[0].name + "在此"
        ),
        [
            (
                "pools/0/basis/quote",
                "“市数字政府信息化项目技术论证专家库在此” is not in the clause art_7__para_1",
            ),
        ],
    ),
    (
        "the quotation is in a clause inside",
        lambda: evolve(measures(), "pools/0/criteria/4/basis", eid="art_7__para_2"),
        [
            (
                "pools/0/criteria/4/basis/quote",
                "“熟悉相关政策法规” is not in the clause art_7__para_2",
            ),
        ],
    ),
    (
        "another document",
        lambda: evolve(
            measures(), "panels/1/basis", document=DocumentNumber.parse("国办发〔2019〕57号")
        ),
        [
            (
                "panels/1/basis/document",
                "the basis names “国办发〔2019〕57号”, others “双政办发〔2022〕48号”",
            ),
        ],
    ),
    (
        "the pool has another name",
        lambda: evolve(measures(), "pools/0", name="市级专家库"),
        [
            (
                "pools/0/name",
                "name: “市级专家库” is not in “建立市数字政府信息化项目技术论证专家库”",
            ),
        ],
    ),
    (
        "the years are changed and not the sentence",
        lambda: measures(years=6),
        [
            ("pools/0/criteria/3/alternatives/0/years", f"years: 6 is stored, but “{MID}” reads 8"),
        ],
    ),
    (
        "the sentence is changed and not the years",
        lambda: measures(years_words="6"),
        [
            (
                "pools/0/criteria/3/alternatives/0/years",
                f"years: 8 is stored, but “{MID.replace('8', '6')}” reads 6",
            ),
        ],
    ),
    (
        "the years are not stored",
        lambda: evolve(measures(), "pools/0/criteria/3/alternatives/0", years=None),
        [
            (
                "pools/0/criteria/3/alternatives/0/years",
                f"years: none is stored, but “{MID}” reads 8",
            ),
        ],
    ),
    (
        "years are stored that are not asked for",
        lambda: evolve(measures(), "pools/0/criteria/3/alternatives/1", years=8),
        [
            (
                "pools/0/criteria/3/alternatives/1/years",
                f"years: 8 is stored, but “{SENIOR}” reads none",
            ),
        ],
    ),
    (
        "a lower title is stored",
        lambda: evolve(measures(), "pools/0/criteria/3/alternatives/1", title="mid"),
        [
            (
                "pools/0/criteria/3/alternatives/1/title",
                f"title: mid is stored, but “{SENIOR}” reads senior",
            ),
        ],
    ),
    (
        "no title is asked for",
        lambda: evolve(measures(), "pools/0/criteria/3/alternatives/0", title="none"),
        [
            (
                "pools/0/criteria/3/alternatives/0/title",
                f"title: none is stored, but “{MID}” reads mid",
            ),
        ],
    ),
    (
        "a level equal to a title does not serve",
        lambda: evolve(measures(), "pools/0/criteria/3/alternatives/0", equivalent=False),
        [
            (
                "pools/0/criteria/3/alternatives/0/equivalent",
                f"equivalent: no is stored, but “{MID}” reads yes",
            ),
        ],
    ),
    (
        "a way to be qualified is quoted from elsewhere",
        lambda: evolve(
            measures(),
            "pools/0/criteria/3/basis",
            quote=measures().provisions.pools[0].criteria[3].alternatives[1].basis.quote,
        ),
        [
            ("pools/0/criteria/3/alternatives", f"alternatives: “{MID}” is not in “{SENIOR}”"),
        ],
    ),
    (
        "a qualification has no ways",
        lambda: evolve(measures(), "pools/0/criteria/3", alternatives=()),
        [
            (
                "pools/0/criteria/3/alternatives",
                "QUALIFICATION wants alternatives, and no other fact has any",
            ),
        ],
    ),
    (
        "another fact is stored",
        lambda: evolve(measures(), "pools/0/criteria/4", fact=ExpertFact.QUALIFICATION),
        [
            ("pools/0/criteria/4/fact", "“熟悉相关政策法规” says nothing of QUALIFICATION"),
            (
                "pools/0/criteria/4/alternatives",
                "QUALIFICATION wants alternatives, and no other fact has any",
            ),
        ],
    ),
    (
        "the condition of relaxing is another",
        lambda: evolve(measures(), "pools/0/relaxations/0", condition="少数专业"),
        [
            ("pools/0/relaxations/0/condition", f"condition: “少数专业” is not in “{RELAXING}”"),
        ],
    ),
    (
        "the discretion is another",
        lambda: evolve(measures(), "pools/0/relaxations/0", discretion="应当放宽"),
        [
            ("pools/0/relaxations/0/discretion", f"discretion: “应当放宽” is not in “{RELAXING}”"),
        ],
    ),
    (
        "another point is relaxed",
        lambda: evolve(
            measures(),
            "pools/0/relaxations/0",
            points=("art_7__para_2__point_2", "art_7__para_2__point_4"),
        ),
        [
            (
                "pools/0/relaxations/0/points",
                f"points: 2, 4 is stored, but “{RELAXING}” reads 2, 5",
            ),
        ],
    ),
    (
        "a point that may be relaxed is left out",
        lambda: evolve(measures(), "pools/0/relaxations/0", points=("art_7__para_2__point_2",)),
        [
            ("pools/0/relaxations/0/points", f"points: 2 is stored, but “{RELAXING}” reads 2, 5"),
        ],
    ),
    (
        "a relaxed point is not there",
        lambda: evolve(
            measures(),
            "pools/0/relaxations/0",
            points=("art_7__para_2__point_2", "art_7__para_2__point_6"),
        ),
        [
            ("pools/0/relaxations/0/points", "there is no clause art_7__para_2__point_6"),
        ],
    ),
    (
        "the least number of experts is another",
        lambda: evolve(measures(), "panels/0", least=5),
        [
            ("panels/0/least", f"least: 5 is stored, but “{THREE}” reads 3"),
        ],
    ),
    (
        "a hard rule is stored as a usual one",
        lambda: evolve(measures(), "panels/0", force=Force.USUALLY),
        [
            ("panels/0/force", f"force: usually is stored, but “{THREE}” reads must"),
        ],
    ),
    (
        "a usual rule is stored as a hard one",
        lambda: evolve(measures(), "panels/1", force=Force.MUST),
        [
            ("panels/1/force", f"force: must is stored, but “{FIVE}” reads usually"),
        ],
    ),
    (
        "the pool is left out",
        lambda: evolve(measures(), "panels/0", from_pool=False),
        [
            ("panels/0/from_pool", f"from_pool: no is stored, but “{THREE}” reads yes"),
        ],
    ),
    (
        "the drawing is left out",
        lambda: evolve(measures(), "panels/0", at_random=False),
        [
            ("panels/0/at_random", f"at_random: no is stored, but “{THREE}” reads yes"),
        ],
    ),
    (
        "experts from wherever are stored as from the pool",
        lambda: evolve(measures(), "panels/1", from_pool=True),
        [
            ("panels/1/from_pool", f"from_pool: yes is stored, but “{FIVE}” reads no"),
        ],
    ),
    (
        "a trigger is not printed",
        lambda: evolve(measures(), "panels/1", triggers=("涉及面较广", "投资较大")),
        [
            ("panels/1/triggers", f"triggers: “投资较大” is not in “{FIVE}”"),
        ],
    ),
    (
        "a panel's reading is of words not printed",
        lambda: evolve(measures(), "panels/1", readings=(OTHER_READING,)),
        [
            (
                "panels/1/readings",
                "readings: “另有规定” is not in the clause art_11__para_1__point_1",
            ),
        ],
    ),
    (
        "a phase starts earlier",
        lambda: evolve(schedule(), "phases/2", start=2023),
        [
            (
                "phases/2/start",
                "start: 2023 is stored, but “2024年至2027年逐步开展登记” reads 2024",
            ),
        ],
    ),
    (
        "a phase ends later",
        lambda: evolve(schedule(), "phases/2", end=2028),
        [
            ("phases/2/end", "end: 2028 is stored, but “2024年至2027年逐步开展登记” reads 2027"),
        ],
    ),
    (
        "a phase with an end is stored as open",
        lambda: evolve(schedule(), "phases/2", end=None),
        [
            ("phases/2/end", "end: none is stored, but “2024年至2027年逐步开展登记” reads 2027"),
        ],
    ),
    (
        "an open phase is stored with an end",
        lambda: evolve(schedule(), "phases/3", end=2028),
        [
            ("phases/3/end", "end: 2028 is stored, but “2028年及以后开展补充完善” reads none"),
        ],
    ),
    (
        "a phase quotes no years",
        lambda: evolve(schedule(), "phases/1/basis", quote="划清边界"),
        [
            ("phases/1/start", "start: 2023 is stored, but “划清边界” reads none"),
            ("phases/1/end", "end: 2023 is stored, but “划清边界” reads none"),
        ],
    ),
    (
        "a phase has another name",
        lambda: evolve(schedule(), "phases/0", name="编制总体方案"),
        [
            ("phases/0/name", "name: “编制总体方案” is not in the clause sec_1"),
        ],
    ),
    (
        "an actor is not printed",
        lambda: evolve(schedule(), "phases/0", actors=("市自然资源主管部门", "市财政局")),
        [
            ("phases/0/actors", "actors: “市财政局” is not in the clause sec_1"),
        ],
    ),
    (
        "a deadline has no basis",
        lambda: evolve(schedule(), "phases/1", deadline_basis=None),
        [
            ("phases/1/deadline_basis", "deadline and deadline_basis go together"),
        ],
    ),
    (
        "a basis has no deadline",
        lambda: evolve(schedule(), "phases/1", deadline=None),
        [
            ("phases/1/deadline_basis", "deadline and deadline_basis go together"),
        ],
    ),
    (
        "a deadline has other words",
        lambda: evolve(schedule(), "phases/1/deadline", words="次年11月30日前"),
        [
            (
                "phases/1/deadline",
                "deadline: “次年11月30日前” is not in “当年11月30日前，将成果汇交”",
            ),
        ],
    ),
    (
        "a deadline has another day",
        lambda: evolve(schedule(), "phases/1/deadline", day=29),
        [
            (
                "phases/1/deadline/day",
                "deadline/day: 29 is stored, but “当年11月30日前” reads 30",
            ),
        ],
    ),
    (
        "a deadline has another month",
        lambda: evolve(schedule(), "phases/1/deadline", month=12),
        [
            (
                "phases/1/deadline/month",
                "deadline/month: 12 is stored, but “当年11月30日前” reads 11",
            ),
        ],
    ),
    (
        "an ongoing deadline is stored as relative",
        lambda: evolve(schedule(), "phases/3/deadline", kind=DeadlineKind.RELATIVE),
        [
            (
                "phases/3/deadline/kind",
                "deadline/kind: relative is stored, but “持续推进” reads ongoing",
            ),
        ],
    ),
    (
        "a fixed deadline has another day",
        lambda: evolve(
            schedule(),
            "phases/1",
            deadline=Deadline(
                words="2023年12月31日前", kind=DeadlineKind.FIXED, date=dt.date(2023, 12, 30)
            ),
            deadline_basis=Basis(eid="sec_2", quote="2023年12月31日前验收"),
        ),
        [
            (
                "phases/1/deadline/date",
                "deadline/date: 2023-12-30 is stored, but “2023年12月31日前” reads 2023-12-31",
            ),
        ],
    ),
    (
        "a unit that the quoted words do not name",
        lambda: evolve(schedule(), "duties/0/units/0", name="市财政局"),
        [
            ("duties/0/units", "units: “市财政局” is not in “市自然资源主管部门制定方案”"),
        ],
    ),
    (
        "a duty that the clause does not lay on anyone",
        lambda: evolve(schedule(), "duties/0", content="审定方案", readings=(OTHER_READING,)),
        [
            ("duties/0/content", "content: “审定方案” is not in the clause sec_1"),
            ("duties/0/readings", "readings: “另有规定” is not in the clause sec_1"),
        ],
    ),
    (
        "being in force is not spoken of",
        lambda: evolve(schedule(), "effective/0/basis", quote="自印发之日起"),
        [
            ("effective/0/basis", "“自印发之日起” says nothing of being in force"),
        ],
    ),
    (
        "a day that is not printed has no reading",
        lambda: evolve(schedule(), "effective/0", readings=()),
        [
            (
                "effective/0/date",
                "“自印发之日起施行” prints no day, so the one stored wants a reading",
            ),
        ],
    ),
    (
        "the printed day is another",
        lambda: evolve(schedule(), "effective/0/basis", quote="自2023年1月1日起施行"),
        [
            (
                "effective/0/date",
                "date: 2022-10-24 is stored, but “自2023年1月1日起施行” reads 2023-01-01",
            ),
        ],
    ),
    (
        "a day's reading is of words not printed",
        lambda: evolve(schedule(), "effective/0", readings=(OTHER_READING,)),
        [
            ("effective/0/readings", "readings: “另有规定” is not in the clause sec_5"),
        ],
    ),
    (
        "a cited title is another",
        lambda: evolve(schedule(), "cited/0", title="自然资源登记办法"),
        [
            ("cited/0/title", f"title: “自然资源登记办法” is not in “{CITED}”"),
            (
                "cited/0/number",
                f"number: 自然资发〔2019〕116号 is stored, but “{CITED}” reads none",
            ),
        ],
    ),
    (
        "a cited number is another",
        lambda: evolve(schedule(), "cited/0/number", serial=117),
        [
            (
                "cited/0/number",
                f"number: 自然资发〔2019〕117号 is stored, but “{CITED}” reads "
                "自然资发〔2019〕116号",
            ),
        ],
    ),
    (
        "a cited number is left out",
        lambda: evolve(schedule(), "cited/0", number=None),
        [
            (
                "cited/0/number",
                f"number: none is stored, but “{CITED}” reads 自然资发〔2019〕116号",
            ),
        ],
    ),
    (
        "a cited number is not quoted",
        lambda: evolve(schedule(), "cited/0/basis", quote="《自然资源统一确权登记暂行办法》"),
        [
            (
                "cited/0/number",
                "number: 自然资发〔2019〕116号 is stored, but “《自然资源统一确权登记暂行办法》” "
                "reads none",
            ),
        ],
    ),
    (
        "an exemption has no reading",
        lambda: evolve(measures(), "pools/0/relaxations/0", readings=()),
        [
            (
                "pools/0/relaxations/0/exempt",
                "exempt: facts that relaxing does not reach want a reading",
            )
        ],
    ),
    (
        "a relaxation's reading is of words not printed",
        lambda: evolve(measures(), "pools/0/relaxations/0", readings=(OTHER_READING,)),
        [
            (
                "pools/0/relaxations/0/readings",
                "readings: “另有规定” is not in the clause art_7__para_3",
            )
        ],
    ),
    (
        "a phase's reading is of words not printed",
        lambda: evolve(schedule(), "phases/3", readings=(OTHER_READING,)),
        [("phases/3/readings", "readings: “另有规定” is not in the clause sec_4")],
    ),
    (
        "the relaxing sentence is changed",
        lambda: measures().replace(
            "art_7__para_3",
            text="对评审专家数量较少的专业，第八条第（二）项、第（五）项所列条件可以适当放宽。",
        ),
        [
            (
                "pools/0/relaxations/0/basis/quote",
                f"“{RELAXING}” is not in the clause art_7__para_3",
            ),
        ],
    ),
]


@pytest.mark.parametrize(
    ("build", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_encoded_otherwise_is_told(
    build: Callable[[], Instrument], expected: list[tuple[str, str]]
) -> None:
    found = [
        (problem.pointer.removeprefix("/provisions/"), problem.en)
        for problem in quotations.problems(build())
    ]
    assert found == expected


@pytest.mark.parametrize("instrument", [measures(), invented(), schedule()])
def test_what_is_encoded_as_printed_passes(instrument: Instrument) -> None:
    quotations.verify(instrument)


def test_all_problems_are_raised_together_with_code_place_and_basis() -> None:
    wrong = measures(amount=Decimal(300_000), years=6)
    with pytest.raises(BasisError) as caught:
        quotations.verify(wrong)
    threshold, qualification = caught.value.problems
    assert (threshold.code, threshold.severity) == ("GD017", "error")
    assert threshold.pointer == "/provisions/thresholds/0/amount"
    assert threshold.eid == "art_2__para_1"
    assert threshold.basis == wrong.provisions.thresholds[0].basis
    assert threshold.zh == f"amount：存为300000，而“{COVERED}”读作500000"
    assert threshold.en == f"amount: 300000 is stored, but “{COVERED}” reads 500000"
    assert qualification.pointer == "/provisions/pools/0/criteria/3/alternatives/0/years"
    assert qualification.eid == "art_7__para_2__point_2"


def test_the_invented_citys_numbers_are_held_against_its_own_sentences() -> None:
    assert [p.pointer for p in quotations.problems(invented(amount=Decimal(500_000), years=8))] == [
        "/provisions/thresholds/0/amount",
        "/provisions/pools/0/criteria/3/alternatives/0/years",
    ]


def test_a_quotation_may_stand_in_the_heading_or_in_the_text() -> None:
    phase, clause = two(), schedule().clause("sec_2")
    assert clause.heading.startswith(phase.basis.quote)
    assert phase.deadline_basis is not None
    assert clause.text.startswith(phase.deadline_basis.quote)
    across = "2023年划清边界。当年"
    (problem,) = quotations.problems(evolve(schedule(), "phases/1/basis", quote=across))
    assert problem.pointer == "/provisions/phases/1/basis/quote"


def test_bases_without_a_number_go_with_those_that_have_one() -> None:
    quotations.verify(evolve(measures(), "panels/0/basis", document=None))
    quotations.verify(measures(number=None))


def test_a_number_printed_otherwise_is_the_same() -> None:
    printed = DocumentNumber.parse("双政办发[2022]48号")
    assert printed != NUMBER
    quotations.verify(evolve(measures(), "panels/1/basis", document=printed))


def test_what_is_wrong_in_the_text_is_no_ones_business_here() -> None:
    lines = measures().replace("art_2__para_1", notes=())
    assert list(quotations.problems(lines)) == []


def mismatched(node: Any) -> list[str]:
    return [mismatch.field for mismatch in mismatches(node, {})]


@pytest.mark.parametrize(
    ("fact", "words", "other"),
    [
        (ExpertFact.PROFESSIONAL_ETHICS, "具有良好的职业道德", "身体健康"),
        (ExpertFact.PROFESSIONAL_ETHICS, "职业操守良好", "廉洁自律"),
        (ExpertFact.INTEGRITY, "廉洁自律", "遵纪守法"),
        (ExpertFact.LAW_ABIDING, "遵纪守法", "廉洁自律"),
        (ExpertFact.LAW_ABIDING, "遵守纪律和法律", "廉洁自律"),
        (ExpertFact.POLICY_KNOWLEDGE, "熟悉相关政策", "承诺"),
        (ExpertFact.POLICY_KNOWLEDGE, "熟悉相关法规", "承诺"),
        (ExpertFact.POLICY_KNOWLEDGE, "熟悉相关法律", "承诺"),
        (ExpertFact.COMMITMENT, "承诺以独立身份参加", "的中国公民"),
        (ExpertFact.CITIZENSHIP, "的中国公民", "承诺以独立身份参加"),
        (ExpertFact.HEALTH, "身体健康", "能够承担技术论证工作"),
        (ExpertFact.CAPACITY, "能够承担技术论证工作", "身体健康"),
        (ExpertFact.CAPACITY, "能承担论证工作", "身体健康"),
        (ExpertFact.CAPACITY, "胜任论证工作", "身体健康"),
    ],
)
def test_the_quoted_words_speak_of_the_fact(fact: ExpertFact, words: str, other: str) -> None:
    assert mismatched(Criterion(fact=fact, basis=Basis(eid="art_1", quote=words))) == []
    assert mismatched(Criterion(fact=fact, basis=Basis(eid="art_1", quote=other))) == ["fact"]


@pytest.mark.parametrize(
    ("quote", "title", "equivalent", "years"),
    [
        ("具有初级职称", "junior", False, None),
        ("具有中级职称", "mid", False, None),
        ("具有高级职称", "senior", False, None),
        ("具有正高级职称或者同等水平", "senior", True, None),
        ("具有中级职称或同等的专业技术水平，工作满十年", "mid", True, 10),
        ("从事相关领域工作满15年", "none", False, 15),
    ],
)
def test_title_level_and_years_are_read_from_the_words(
    quote: str, title: Any, equivalent: bool, years: int | None
) -> None:
    way = Qualification(
        title=title, equivalent=equivalent, years=years, basis=Basis(eid="art_1", quote=quote)
    )
    assert mismatched(way) == []


def test_words_that_ask_for_two_titles_are_one_ways_no_longer() -> None:
    quote = "具有中级职称或者高级职称"
    way = Qualification(title="mid", basis=Basis(eid="art_1", quote=quote))
    assert mismatched(way) == ["title"]


@pytest.mark.parametrize(
    ("quote", "force", "from_pool", "at_random", "outside_pool"),
    [
        ("从专家库中随机抽取不少于3名专家", Force.MUST, True, True, False),
        ("应当有3名以上专家", Force.MUST, False, False, False),
        ("从市论证专家库抽取不少于3名专家", Force.MUST, True, False, False),
        ("从专家库以外邀请3名以上专家", Force.MUST, False, False, True),
        ("从专家库之外邀请3名以上专家", Force.MUST, False, False, True),
        ("从专家库外邀请3名以上专家", Force.MUST, False, False, True),
        ("从事论证。专家库有3名以上专家", Force.MUST, False, False, False),
        ("可以邀请3名以上专家", Force.MAY, False, False, False),
        ("可能影响公正的，应有3名以上专家", Force.MUST, False, False, False),
        ("一般可以有3名以上专家", Force.USUALLY, False, False, False),
    ],
)
def test_force_and_drawing_are_read_from_the_words(
    quote: str, force: Force, from_pool: bool, at_random: bool, outside_pool: bool
) -> None:
    basis = Basis(eid="art_1", quote=quote)
    size = PanelSize(
        least=3,
        force=force,
        from_pool=from_pool,
        at_random=at_random,
        outside_pool=outside_pool,
        basis=basis,
    )
    assert mismatched(size) == []


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("甲、乙", []),
        ("甲和乙", []),
        ("甲及乙", []),
        ("甲以及乙", []),
        ("甲或乙", []),
        ("甲或者乙", []),
        ("甲与乙", []),
        ("甲、丙、乙", ["kinds"]),
        ("乙、甲", ["kinds"]),
        ("甲乙", ["kinds"]),
        ("甲", ["kinds"]),
        ("乙", ["kinds"]),
    ],
)
def test_kinds_are_listed_one_after_the_other(listed: str, expected: list[str]) -> None:
    threshold = ProjectThreshold(
        amount=Decimal(500_000),
        inclusive=True,
        funding="财政性资金",
        kinds=(ProjectKind(code="a", words="甲"), ProjectKind(code="b", words="乙")),
        basis=Basis(eid="art_1", quote=f"财政性资金50万元以上的{listed}项目"),
    )
    assert mismatched(threshold) == expected


@pytest.mark.parametrize(
    ("sentence", "points", "expected"),
    [
        ("第（二）项可以放宽", ("art_7__para_2__point_2",), []),
        ("第二项可以放宽", ("art_7__para_2__point_2",), []),
        (
            "第（二）项、第（五）项可以放宽",
            ("art_7__para_2__point_5", "art_7__para_2__point_2"),
            [],
        ),
        ("第七条第（二）项可以放宽", ("art_7__para_2__point_2",), []),
        ("第八条第（二）项可以放宽", ("art_7__para_2__point_2",), ["points"]),
        ("第七条之一第（二）项可以放宽", ("art_7__para_2__point_2",), ["points"]),
        ("第（一）项可以放宽", ("art_11__para_1__point_1",), ["points"]),
        ("第十一条第（一）项可以放宽", ("art_11__para_1__point_1",), []),
        ("第（百）项可以放宽", ("art_7__para_2__point_2",), ["points"]),
        ("可以放宽", (), []),
    ],
)
def test_points_are_read_from_the_words(
    sentence: str, points: tuple[str, ...], expected: list[str]
) -> None:
    clauses = {p.eid: p.node for p in walk(measures()) if isinstance(p.node, Clause)}
    relaxation = Relaxation(
        points=points,
        condition="可以",
        discretion="放宽",
        basis=Basis(eid="art_7__para_3", quote=sentence),
    )
    assert [mismatch.field for mismatch in mismatches(relaxation, clauses)] == expected


@pytest.mark.parametrize(
    ("words", "read", "expected"),
    [
        ("持续推进", Deadline(words="", kind=DeadlineKind.ONGOING), []),
        ("长期坚持", Deadline(words="", kind=DeadlineKind.ONGOING), []),
        ("常年开展", Deadline(words="", kind=DeadlineKind.ONGOING), []),
        ("常态化开展", Deadline(words="", kind=DeadlineKind.ONGOING), []),
        ("当年6月底前", Deadline(words="", kind=DeadlineKind.ONGOING), ["deadline/kind"]),
        ("2023年6月30日前", Deadline(words="", kind=DeadlineKind.FIXED), ["deadline/date"]),
        (
            "2023年6月30日前",
            Deadline(words="", kind=DeadlineKind.FIXED, date=dt.date(2023, 6, 30), month=6, day=30),
            ["deadline/month", "deadline/day"],
        ),
        (
            "当年6月30日前",
            Deadline(words="", kind=DeadlineKind.RELATIVE, date=dt.date(2023, 6, 30)),
            ["deadline/date", "deadline/month", "deadline/day"],
        ),
    ],
)
def test_deadlines_are_read_from_their_words(
    words: str, read: Deadline, expected: list[str]
) -> None:
    phase = attrs.evolve(
        two(),
        deadline=attrs.evolve(read, words=words),
        deadline_basis=Basis(eid="sec_2", quote=words),
    )
    assert mismatched(phase) == expected


def test_an_inserted_article_is_told_from_the_one_before_it() -> None:
    clauses = {
        "art_7__para_1__point_2": Clause(level=Level.POINT, label="（二）"),
        "art_7-1__para_1__point_2": Clause(level=Level.POINT, label="（二）"),
    }
    found = {
        eid: [
            mismatch.field
            for mismatch in mismatches(
                Relaxation(
                    points=(eid,),
                    condition="可以",
                    discretion="放宽",
                    basis=Basis(eid="art_9__para_1", quote="第七条之一第（二）项可以放宽"),
                ),
                clauses,
            )
        ]
        for eid in clauses
    }
    assert found == {"art_7__para_1__point_2": ["points"], "art_7-1__para_1__point_2": []}


@pytest.mark.parametrize("listed", ["甲、乙、丙", "甲、乙和丙"])
def test_three_kinds_are_listed_one_after_the_other(listed: str) -> None:
    kinds = tuple(ProjectKind(code=words, words=words) for words in "甲乙丙")
    quotes: dict[str, list[str]] = {
        listed: [],
        "甲、乙、丁、丙": ["kinds"],
        "甲、丁、乙、丙": ["kinds"],
    }
    for printed, expected in quotes.items():
        threshold = ProjectThreshold(
            amount=Decimal(500_000),
            inclusive=True,
            funding="财政性资金",
            kinds=kinds,
            basis=Basis(eid="art_1", quote=f"财政性资金50万元以上的{printed}项目"),
        )
        assert mismatched(threshold) == expected


def test_values_are_shown_in_both_languages() -> None:
    def first(build: Instrument) -> tuple[str, str]:
        problem = next(quotations.problems(build))
        return problem.zh, problem.en

    relaxation = "pools/0/relaxations/0"
    assert first(evolve(measures(), relaxation, points=(), exempt=())) == (
        f"points：存为无，而“{RELAXING}”读作2、5",
        f"points: none is stored, but “{RELAXING}” reads 2, 5",
    )
    assert first(evolve(measures(), "panels/0", at_random=False)) == (
        f"at_random：存为否，而“{THREE}”读作是",
        f"at_random: no is stored, but “{THREE}” reads yes",
    )
    assert first(evolve(schedule(), "phases/2", end=None)) == (
        "end：存为无，而“2024年至2027年逐步开展登记”读作2027",
        "end: none is stored, but “2024年至2027年逐步开展登记” reads 2027",
    )


@pytest.mark.parametrize("words", ["施行", "实施", "生效", "执行"])
def test_a_day_in_force_may_be_unknown(words: str) -> None:
    assert mismatched(EffectiveDate(basis=Basis(eid="art_1", quote=f"自印发之日起{words}"))) == []


def test_a_printed_day_in_force_wants_no_reading() -> None:
    basis = Basis(eid="art_1", quote="自2023年1月1日起施行")
    assert mismatched(EffectiveDate(date=dt.date(2023, 1, 1), basis=basis)) == []
    assert mismatched(EffectiveDate(basis=basis)) == ["date"]


@pytest.mark.parametrize(
    ("quote", "number", "expected"),
    [
        ("《甲办法》", None, []),
        ("《甲办法》（甲发〔2019〕1号）", "甲发〔2019〕1号", []),
        ("《甲办法》(甲发[2019]1号)", "甲发〔2019〕1号", []),
        ("《政府投资条例》《甲办法》（国务院令第712号）", "国务院令第712号", []),
        ("《甲办法》（试行）（甲发〔2019〕1号）", None, []),
        ("《甲办法》和《乙办法》（乙发〔2019〕1号）", None, []),
        ("《甲办法》（下称第1号）", "甲发〔2019〕1号", ["number"]),
    ],
)
def test_the_number_is_the_one_printed_after_the_title(
    quote: str, number: str | None, expected: list[str]
) -> None:
    document = CitedDocument(
        title="甲办法",
        number=DocumentNumber.parse(number) if number else None,
        basis=Basis(eid="art_1", quote=quote),
    )
    assert mismatched(document) == expected


def test_a_class_without_a_check_is_as_it_should_be() -> None:
    assert mismatched(Basis(eid="art_1", quote="")) == []
