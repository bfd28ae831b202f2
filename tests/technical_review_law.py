"""Measures to test with: the provisions of 双政办发〔2022〕48号 that decide, built by hand.

`measures(city="虚构市", …)` is another city's, and invented: the words and the numbers that are
read from them are given apart, so that a test can change one without the other.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import govdoc
from govdoc import (
    Basis,
    Clause,
    Criterion,
    EditorialNote,
    ExpertFact,
    ExpertPool,
    Force,
    Instrument,
    InstrumentKind,
    InterestHolder,
    Level,
    NoteKind,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Provisions,
    Qualification,
    Reading,
    RecusalRule,
    Relaxation,
)

NUMBER = govdoc.DocumentNumber.parse("双政办发〔2022〕48号")
INVENTED = govdoc.DocumentNumber.parse("虚政办发〔2023〕9号")

COMMITMENT = (
    "承诺以独立身份参加技术论证工作，依法履行论证专家工作职责并承担相应法律责任的中国公民；"
)
CORRECTION = EditorialNote(
    kind=NoteKind.CORRECTION,
    reason="换页处断行，重出“任”字。",
    start=COMMITMENT.index("的中国公民"),
    witness="。\n\n任",
)
DIVISION = EditorialNote(
    kind=NoteKind.DIVISION, reason="此句印在第（五）项之内，所说涉及全条。", start=0
)
LINE_BREAK = EditorialNote(kind=NoteKind.ARTEFACT, reason="断行。", start=4, witness="\n\n")

OWN_FUNDS = Reading(words="财政性资金预算", zh="自筹资金不计入。", en="Own funds are not counted.")
OPEN_LIST = Reading(words="等", zh="所列未尽。", en="The list is open.")
HEALTH_ONLY = Reading(
    words="第（五）项所列条件", zh="只可放宽身体健康。", en="Only good health may be relaxed."
)
DISCRETION = Reading(
    words="可以适当放宽", zh="放宽与否，文中未定。", en="Whether to relax the text leaves open."
)
USUALLY = Reading(words="一般应", zh="容许例外。", en="There may be exceptions.")

RECUSAL = RecusalRule(
    holders=(InterestHolder.SELF, InterestHolder.EMPLOYER),
    condition="可能影响公正履行职责",
    basis=Basis(
        document=NUMBER,
        eid="art_15__para_1",
        quote="参与论证的事项与本人或者所在单位存在利害关系，可能影响公正履行职责的，应当主动申请回避",
    ),
)
"""To be given as `measures(recusals=(RECUSAL,))`."""

KINDS = {
    "infrastructure": "数字政府基础设施建设",
    "software": "应用系统软件开发",
    "data_sharing": "数据资源共享利用",
}


def paragraph(text: str, *points: Clause, notes: tuple[EditorialNote, ...] = ()) -> Clause:
    """A 款."""
    return Clause(level=Level.PARAGRAPH, text=text, notes=notes, clauses=points)


def point(label: str, text: str, *notes: EditorialNote) -> Clause:
    """A 项."""
    return Clause(level=Level.POINT, label=label, text=text, notes=notes)


def article(label: str, *paragraphs: Clause) -> Clause:
    """A 条."""
    return Clause(level=Level.ARTICLE, label=label, clauses=paragraphs)


def measures(
    *,
    city: str = "双鸭山市",
    number: govdoc.DocumentNumber | None = NUMBER,
    bound: str = "50万元（含）以上",
    amount: Decimal = Decimal(500_000),
    inclusive: bool = True,
    after_kinds: str = "等",
    years_words: str = "8",
    years: int = 8,
    exempt: tuple[ExpertFact, ...] = (ExpertFact.CAPACITY,),
    **provisions: Any,
) -> Instrument:
    """The measures, with these words and these numbers; `provisions` replace whole tuples."""

    def cite(eid: str, quote: str) -> Basis:
        return Basis(document=number, eid=eid, quote=quote)

    covered = f"财政性资金预算在{bound}{'、'.join(KINDS.values())}{after_kinds}非涉密项目"
    mid = f"具有中级专业技术职称或同等专业水平且从事相关领域工作满{years_words}年"
    senior = "具有高级专业技术职称或同等专业水平"
    relaxing = "对评审专家数量较少的专业，第（二）项、第（五）项所列条件可以适当放宽"
    three = "从专家库中随机抽取不少于3名专家组建论证专家组"
    five = "涉及面较广、争议性较强的数字政府信息化项目，一般应有不少于5名专家参加论证"
    pool = f"{city[-1]}数字政府信息化项目技术论证专家库"
    p = "art_7__para_2__point_"
    facts = (
        (ExpertFact.PROFESSIONAL_ETHICS, "1", "具有良好的职业道德"),
        (ExpertFact.INTEGRITY, "1", "廉洁自律"),
        (ExpertFact.LAW_ABIDING, "1", "遵纪守法"),
        (ExpertFact.QUALIFICATION, "2", f"{mid}，或者{senior}"),
        (ExpertFact.POLICY_KNOWLEDGE, "3", "熟悉相关政策法规"),
        (ExpertFact.COMMITMENT, "4", "承诺以独立身份参加技术论证工作"),
        (ExpertFact.CITIZENSHIP, "4", "的中国公民"),
        (ExpertFact.HEALTH, "5", "身体健康"),
        (ExpertFact.CAPACITY, "5", "能够承担技术论证工作"),
    )
    ways = (
        Qualification(title="mid", equivalent=True, years=years, basis=cite(p + "2", mid)),
        Qualification(title="senior", equivalent=True, basis=cite(p + "2", senior)),
    )
    stated: dict[str, Any] = {
        "thresholds": (
            ProjectThreshold(
                amount=amount,
                inclusive=inclusive,
                funding="财政性资金",
                unclassified_only=True,
                kinds=tuple(ProjectKind(code=c, words=w) for c, w in KINDS.items()),
                open_list=after_kinds == "等",
                readings=(OWN_FUNDS, *((OPEN_LIST,) if after_kinds == "等" else ())),
                basis=cite("art_2__para_1", covered),
            ),
        ),
        "pools": (
            ExpertPool(
                name=pool,
                criteria=tuple(
                    Criterion(
                        fact=fact,
                        alternatives=ways if fact is ExpertFact.QUALIFICATION else (),
                        basis=cite(p + n, quote),
                    )
                    for fact, n, quote in facts
                ),
                relaxations=(
                    Relaxation(
                        points=(p + "2", p + "5"),
                        condition="评审专家数量较少的专业",
                        discretion="可以适当放宽",
                        exempt=exempt,
                        readings=(HEALTH_ONLY, DISCRETION),
                        basis=cite("art_7__para_3", relaxing),
                    ),
                ),
                basis=cite("art_7__para_1", f"建立{pool}"),
            ),
        ),
        "panels": (
            PanelSize(
                least=3,
                force=Force.MUST,
                from_pool=True,
                at_random=True,
                basis=cite("art_11__para_1__point_1", three),
            ),
            PanelSize(
                least=5,
                force=Force.USUALLY,
                triggers=("涉及面较广", "争议性较强"),
                readings=(USUALLY,),
                basis=cite("art_11__para_1__point_1", five),
            ),
        ),
        **provisions,
    }
    return Instrument(
        title=f"{city}数字政府信息化项目技术论证办法",
        kind=InstrumentKind.MEASURES,
        clauses=(
            article("第二条", paragraph(f"本办法所涉及的数字政府信息化项目范围是指{covered}。")),
            article(
                "第七条",
                paragraph(f"建立{pool}（以下简称专家库）。"),
                paragraph(
                    "进入专家库的专家应具备以下基本条件：",
                    point("（一）", "具有良好的职业道德，廉洁自律，遵纪守法；", LINE_BREAK),
                    point("（二）", f"{mid}，或者{senior}；"),
                    point("（三）", "熟悉相关政策法规；"),
                    point("（四）", COMMITMENT, CORRECTION),
                    point("(五)", "身体健康，能够承担技术论证工作。"),
                ),
                paragraph(f"{relaxing}。", notes=(DIVISION,)),
            ),
            article(
                "第十一条",
                paragraph("应当遵守下列程序：", point("(一)", f"{three}；{five}；")),
            ),
            article("第十五条", paragraph(f"{RECUSAL.basis.quote}。")),
        ),
        provisions=Provisions(**stated),
    )


def invented(**changes: Any) -> Instrument:
    """虚构市's measures, invented: 30万元 and 6年, all else as in 双鸭山市's."""
    words = {
        "city": "虚构市",
        "number": INVENTED,
        "bound": "30万元（含）以上",
        "amount": Decimal(300_000),
        "years_words": "6",
        "years": 6,
    }
    return measures(**{**words, **changes})
