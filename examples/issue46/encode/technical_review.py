"""双政办发〔2022〕48号: 双鸭山市数字政府信息化项目技术论证办法."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from govdoc import (
    Annex,
    Clause,
    Criterion,
    EditorialNote,
    EffectiveDate,
    ExpertFact,
    ExpertPool,
    Figure,
    Force,
    Instrument,
    InstrumentKind,
    Level,
    NoteKind,
    Notice,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Provisions,
    Qualification,
    Reading,
    Relaxation,
)

from . import parts, review_procedure
from .parts import Cite, annex, article, gap, instrument_head, noted, paragraph, point
from .source import overlapping, words


def notice() -> Notice:
    """The notice, the measures, their lost flow chart, and what they provide."""
    head = instrument_head(310)
    measures = Instrument(
        title=head[0].text,
        kind=InstrumentKind.MEASURES,
        head=head,
        clauses=(
            *map(article, (312, 314, 316)),
            article(318, paragraph(words(320, 322))),
            *map(article, (324, 326)),
            _article_7(),
            article(341),
            article(343, point(345), point(347)),
            article(349),
            article(351, point(353), point(355), point(357)),
            article(words(359, 361)),
            article(363),
            article(365, point(367), point(369), point(371)),
            article(373, point(375), point(377), point(379), point(382)),
            *map(article, (384, 386, 388)),
        ),
        annexes=(_flow_chart(),),
    )
    return parts.notice(
        measures,
        heading=300,
        number=302,
        addressees=304,
        body=305,
        issuer=307,
        dated=308,
        meaning=_meaning,
    )


def _article_7() -> Clause:
    citizenship = overlapping(
        335,
        337,
        witness="。\n\n任",
        reason="换页处断行，扫描件误以“责任。”足句，“任”字在下行重出：删“。”及后一“任”字。",
    )
    health, scarce = words(339).split("对评审专家")
    return article(
        328,
        paragraph(330, point(332), point(333), point(334), point(citizenship), point(health)),
        noted(
            paragraph(scarce),
            EditorialNote(
                kind=NoteKind.DIVISION,
                reason="此句印在第（五）项之内，所说却涉及全条，故分出作第三款，一字未改。",
            ),
        ),
    )


def _flow_chart() -> Annex:
    lost = Clause(level=Level.ALINEA, figure=Figure())
    return annex(instrument_head(390), gap(lost, "流程图未存，仅存标题。"))


def _meaning(cite: Cite) -> Provisions:
    return Provisions(
        effective=(_effective(cite),),
        thresholds=(_threshold(cite),),
        pools=(_pool(cite),),
        panels=_panels(cite),
        **review_procedure.meaning(cite),
    )


def _effective(cite: Cite) -> EffectiveDate:
    return EffectiveDate(
        date=dt.date(2022, 10, 24),
        readings=(
            Reading(
                words="自印发之日起",
                zh="文中未载印发日期，以成文日期2022年10月24日为印发之日。",
                en="No day of issue is printed; the date of the notice, 24 October 2022, "
                "is taken for it.",
            ),
        ),
        basis=cite("art_18__para_1", "本办法自印发之日起施行"),
    )


def _threshold(cite: Cite) -> ProjectThreshold:
    return ProjectThreshold(
        amount=Decimal(500_000),
        inclusive=True,
        funding="财政性资金",
        unclassified_only=True,
        kinds=(
            ProjectKind(code="infrastructure", words="数字政府基础设施建设"),
            ProjectKind(code="software", words="应用系统软件开发"),
            ProjectKind(code="data_sharing", words="数据资源共享利用"),
        ),
        open_list=True,
        readings=(
            Reading(
                words="财政性资金预算",
                zh="只计预算中的财政性资金，自筹资金不计入。",
                en="Only public funds in the budget count; own funds do not.",
            ),
            Reading(
                words="等",
                zh="所列三类项目之后有“等”字，视为未尽列举：其他类别的项目是否适用，文中未定。",
                en="等 leaves the list of three kinds open: whether another kind is covered "
                "the text does not settle.",
            ),
        ),
        basis=cite(
            "art_2__para_1",
            "财政性资金预算在50万元（含）以上数字政府基础设施建设、应用系统软件开发、"
            "数据资源共享利用等非涉密项目",
        ),
    )


def _pool(cite: Cite) -> ExpertPool:
    points = [f"art_7__para_2__point_{n}" for n in range(1, 6)]
    ethics, qualified, policy, commitment, health = points

    def criterion(fact: ExpertFact, eid: str, quote: str, *ways: Qualification) -> Criterion:
        return Criterion(fact=fact, alternatives=ways, basis=cite(eid, quote))

    mid = "具有中级专业技术职称或同等专业水平且从事相关领域工作满8年"
    senior = "具有高级专业技术职称或同等专业水平"
    return ExpertPool(
        name="市数字政府信息化项目技术论证专家库",
        criteria=(
            criterion(ExpertFact.PROFESSIONAL_ETHICS, ethics, "具有良好的职业道德"),
            criterion(ExpertFact.INTEGRITY, ethics, "廉洁自律"),
            criterion(ExpertFact.LAW_ABIDING, ethics, "遵纪守法"),
            criterion(
                ExpertFact.QUALIFICATION,
                qualified,
                f"{mid}，或者{senior}",
                Qualification(title="mid", equivalent=True, years=8, basis=cite(qualified, mid)),
                Qualification(title="senior", equivalent=True, basis=cite(qualified, senior)),
            ),
            criterion(ExpertFact.POLICY_KNOWLEDGE, policy, "熟悉相关政策法规"),
            criterion(
                ExpertFact.COMMITMENT,
                commitment,
                "承诺以独立身份参加技术论证工作，依法履行论证专家工作职责并承担相应法律责任",
            ),
            # These words span the cut, and so rest on the correction there.
            criterion(ExpertFact.CITIZENSHIP, commitment, "承担相应法律责任的中国公民"),
            criterion(ExpertFact.HEALTH, health, "身体健康"),
            criterion(ExpertFact.CAPACITY, health, "能够承担技术论证工作"),
        ),
        relaxations=(
            Relaxation(
                points=(qualified, health),
                condition="评审专家数量较少的专业",
                discretion="可以适当放宽",
                exempt=(ExpertFact.CAPACITY,),
                readings=(
                    Reading(
                        words="第（五）项所列条件",
                        zh="可以放宽的只有“身体健康”：不能承担技术论证工作的人，放宽也无从论证。",
                        en="Only good health may be relaxed: whoever is not able to do the work of "
                        "review cannot be made able by relaxing.",
                    ),
                    Reading(
                        words="可以适当放宽",
                        zh="放宽与否、放宽多少，文中未定，由设立专家库的部门决定。",
                        en="Whether to relax, and how far, the text leaves to the body that keeps "
                        "the pool.",
                    ),
                ),
                basis=cite(
                    "art_7__para_3",
                    "对评审专家数量较少的专业，第（二）项、第（五）项所列条件可以适当放宽",
                ),
            ),
        ),
        basis=cite("art_7__para_1", "建立市数字政府信息化项目技术论证专家库（以下简称专家库）"),
    )


def _panels(cite: Cite) -> tuple[PanelSize, ...]:
    where = "art_11__para_1__point_1"
    return (
        PanelSize(
            least=3,
            force=Force.MUST,
            from_pool=True,
            at_random=True,
            basis=cite(where, "从专家库中随机抽取不少于3名专家组建论证专家组"),
        ),
        PanelSize(
            least=5,
            force=Force.USUALLY,
            triggers=("涉及面较广", "争议性较强", "内容特别复杂", "敏感"),
            readings=(
                Reading(
                    words="一般应",
                    zh="“一般应”不是硬性规定，容许例外。",
                    en="一般应 is no hard rule: there may be exceptions.",
                ),
                Reading(
                    words="参加论证",
                    zh="不少于5名指参加论证的专家，未限定从专家库中抽取，库内库外均可。",
                    en="The five are experts who take part; they need not be drawn from the pool.",
                ),
            ),
            basis=cite(
                where,
                "涉及面较广、争议性较强或内容特别复杂、敏感的数字政府信息化项目，"
                "一般应有不少于5名专家参加论证",
            ),
        ),
        PanelSize(
            least=3,
            force=Force.MAY,
            outside_pool=True,
            readings=(
                Reading(
                    words="可通过",
                    zh="可以邀请，也可以不邀请；一经邀请，库外专家不少于3名。",
                    en="Nobody from outside need be invited; but if any are, there are "
                    "at least three of them.",
                ),
            ),
            basis=cite(
                "art_8__para_1",
                "根据工作需要，可通过在专业领域邀约、特聘等方式邀请专家库以外的3名以上市内外专家"
                "参加数字政府信息化项目技术论证",
            ),
        ),
    )
