"""Encode your own city's measures and decide by them: 虚构市 and its measures are invented.

Run it as `python examples/encode_your_measures.py`. Nothing in govdoc knows this city or its
numbers: the clauses are its text, the provisions say what the text says, each with the words it
rests on, and `technical_review.of` refuses the one without the other.
"""

from __future__ import annotations

import argparse
import datetime as dt
from decimal import Decimal

import govdoc
from govdoc import (
    Basis,
    Clause,
    Criterion,
    Enumeration,
    ExpertFact,
    ExpertPool,
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
    Qualification,
    RecusalRule,
)
from govdoc.rules import technical_review
from govdoc.rules.technical_review import (
    Expert,
    Member,
    Panel,
    Plan,
    Progress,
    Project,
    Unit,
)

NUMBER = govdoc.DocumentNumber.parse("虚政办发〔2023〕9号")

TEXT = {
    "第一条": "本办法适用于财政性资金预算在100万元（含）以上的软件开发、系统集成非涉密项目。",
    "第二条": "项目方案应当包括：建设目标、技术路线、资金来源和安全措施。",
    "第三条": "建立虚构市技术论证专家库。入库专家应当具有高级专业技术职称，是中国公民。",
    "第四条": "从专家库中随机抽取不少于5名专家；技术特别复杂的项目，一般应有不少于7名专家参加。",
    "第五条": "入库专家应当占三分之二以上。可以邀请专家库以外的2名以上专家。",
    "第六条": "论证事项与专家本人、近亲属或者所在单位存在利害关系的，专家应当回避。",
    "第七条": "市数据局组建专家组，专家组提出论证意见，市数据局将论证意见报送市政府。",
    "第八条": "专家应当独立论证，并在论证意见上签名。",
}
"""The measures, invented: one paragraph an article."""


def law() -> Instrument:
    """The measures of 虚构市, encoded."""
    return Instrument(
        title="虚构市信息化项目技术论证办法（虚构）",
        kind=InstrumentKind.MEASURES,
        clauses=tuple(
            Clause(
                level=Level.ARTICLE,
                label=label,
                clauses=(Clause(level=Level.PARAGRAPH, text=text),),
            )
            for label, text in TEXT.items()
        ),
        provisions=provisions(),
    )


def cite(article: int, quote: str) -> Basis:
    """The basis in the only paragraph of an article."""
    return Basis(document=NUMBER, eid=f"art_{article}__para_1", quote=quote)


def provisions() -> Provisions:
    """What the measures say."""
    senior = "具有高级专业技术职称"
    return Provisions(
        thresholds=(
            ProjectThreshold(
                amount=Decimal(1_000_000),
                inclusive=True,
                funding="财政性资金",
                unclassified_only=True,
                kinds=(
                    ProjectKind(code="software", words="软件开发"),
                    ProjectKind(code="integration", words="系统集成"),
                ),
                basis=cite(1, "财政性资金预算在100万元（含）以上的软件开发、系统集成非涉密项目"),
            ),
        ),
        plan_contents=(
            Enumeration(
                items=(
                    ListedItem(code="objectives", words="建设目标"),
                    ListedItem(code="technical_route", words="技术路线"),
                    ListedItem(code="funding_sources", words="资金来源"),
                    ListedItem(code="security", words="安全措施"),
                ),
                force=Force.MUST,
                basis=cite(2, "项目方案应当包括：建设目标、技术路线、资金来源和安全措施"),
            ),
        ),
        pools=(
            ExpertPool(
                name="虚构市技术论证专家库",
                criteria=(
                    Criterion(
                        fact=ExpertFact.QUALIFICATION,
                        alternatives=(Qualification(title="senior", basis=cite(3, senior)),),
                        basis=cite(3, senior),
                    ),
                    Criterion(fact=ExpertFact.CITIZENSHIP, basis=cite(3, "是中国公民")),
                ),
                basis=cite(3, "建立虚构市技术论证专家库"),
            ),
        ),
        panels=(
            PanelSize(
                least=5,
                force=Force.MUST,
                from_pool=True,
                at_random=True,
                basis=cite(4, "从专家库中随机抽取不少于5名专家"),
            ),
            PanelSize(
                least=7,
                force=Force.USUALLY,
                triggers=("技术特别复杂",),
                basis=cite(4, "技术特别复杂的项目，一般应有不少于7名专家参加"),
            ),
            PanelSize(
                least=2,
                force=Force.MAY,
                outside_pool=True,
                basis=cite(5, "可以邀请专家库以外的2名以上专家"),
            ),
        ),
        shares=(
            PoolShare(
                numerator=2,
                denominator=3,
                inclusive=True,
                basis=cite(5, "入库专家应当占三分之二以上"),
            ),
        ),
        recusals=(
            RecusalRule(
                holders=(InterestHolder.SELF, InterestHolder.RELATIVE, InterestHolder.EMPLOYER),
                basis=cite(6, TEXT["第六条"].rstrip("。")),
            ),
        ),
        steps=(
            ProcedureStep(
                code="panel",
                words="组建专家组",
                actors=("市数据局",),
                basis=cite(7, "市数据局组建专家组"),
            ),
            ProcedureStep(
                code="opinion",
                words="提出论证意见",
                actors=("专家组",),
                after=("panel",),
                basis=cite(7, "专家组提出论证意见"),
            ),
            ProcedureStep(
                code="submission",
                words="将论证意见报送市政府",
                actors=("市数据局",),
                after=("opinion",),
                basis=cite(7, "市数据局将论证意见报送市政府"),
            ),
        ),
        norms=(
            Norm(
                code="independence",
                modality=Modality.DUTY,
                bearer="专家",
                basis=cite(8, "专家应当独立论证"),
            ),
            Norm(
                code="signature",
                modality=Modality.DUTY,
                bearer="专家",
                basis=cite(8, "在论证意见上签名"),
            ),
        ),
    )


def main() -> None:
    """Decide some cases and print why."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    language = parser.parse_args().lang

    review = technical_review.of(law())
    builder = Unit(id="91230000000000001X", name="虚构市某某局", aliases=("某某局",))
    project = Project(
        fiscal_budget=Decimal(1_200_000),
        classified=False,
        kind="software",
        features=("技术特别复杂",),
        interested=(builder,),
    )
    members = tuple(
        Member(
            expert=Expert(id=f"E{number}"),
            from_pool=True,
            drawn=True,
            employer=Unit(id=f"9123000000000001{number}X", name=f"第{number}大学"),
            own_interest=False,
            relatives_interest=False,
            independent=True,
        )
        for number in range(1, 6)
    )
    decisions = (
        review.in_scope(project),
        review.plan_complete(Plan(present=("objectives", "技术路线"), absent=("security",))),
        review.eligible(Expert(title="senior", citizen=True), on=dt.date(2023, 6, 1)),
        review.panel(Panel(members=members), project),
        review.procedure(Progress(done=("panel",), open=("opinion", "submission"))),
    )
    print("\n\n".join(decision.explain(language) for decision in decisions))


if __name__ == "__main__":
    main()
