"""双政办发〔2022〕48号: lists, shares, steps and who acts in each, recusal, rights and duties."""

from __future__ import annotations

from typing import Any

import attrs

from govdoc import (
    Basis,
    Duty,
    DutyUnit,
    Enumeration,
    Force,
    InterestHolder,
    ListedItem,
    Modality,
    Norm,
    PoolShare,
    ProcedureStep,
    Reading,
    RecusalRule,
)

from .parts import Cite

_PLAN = {
    "background": "项目建设背景",
    "necessity": "必要性和依据",
    "objectives": "建设目标",
    "content_and_scale": "拟建设内容及规模",
    "technical_route": "技术路线",
    "technical_parameters": "技术参数",
    "funding_sources": "资金来源",
    "operation": "运营（运维）方案",
    "feasibility": "项目技术经济可行性",
    "social_benefit": "社会效益",
    "construction_period": "建设工期",
    "materials_and_equipment": "主要材料、设备的规格",
    "budget_estimate": "项目概算",
}
_MATTERS = {
    "completeness": "项目方案的完整性",
    "feasibility": "技术可行性",
    "necessity": "项目实施必要性",
    "content": "建设内容",
    "planning": "规划科学性",
    "integration": "资源整合(互联互通)充分性",
    "intensive_construction": "是否遵循集约化建设原则",
    "data_sharing": "是否符合数据共享要求",
    "existing_resources": "是否充分利用现有软硬件资源",
}
_EXECUTING = "市大数据中心"
_PROCEDURE = "art_11__para_1__point_"


def meaning(cite: Cite) -> dict[str, Any]:
    """The fields of `Provisions` about the procedure of review."""
    return {
        "admissions": _admissions(cite),
        "shares": (_share(cite),),
        "plan_contents": (_plan_contents(cite),),
        "matters": (_matters(cite),),
        "methods": _methods(cite),
        "forms": (_forms(cite),),
        "steps": _steps(cite),
        "recusals": (_recusal(cite),),
        "norms": tuple(_norms(cite)),
        "duties": (_bodies(cite),),
    }


def _items(words: dict[str, str]) -> tuple[ListedItem, ...]:
    return tuple(ListedItem(code=code, words=printed) for code, printed in words.items())


def _share(cite: Cite) -> PoolShare:
    return PoolShare(
        numerator=1,
        denominator=2,
        inclusive=False,
        readings=(
            Reading(
                words="以入库专家为主",
                zh="“为主”读作过半数：参加论证的专家中，入库专家超过半数。",
                en="为主 (mainly) is read as a majority: more than half of the experts who take "
                "part are from the pool.",
            ),
        ),
        basis=cite("art_8__para_1", "确定技术论证专家应以入库专家为主、库外专家为辅"),
    )


def _plan_contents(cite: Cite) -> Enumeration:
    return Enumeration(
        items=_items(_PLAN),
        open_list=True,
        force=Force.MUST,
        readings=(
            Reading(
                words="等",
                zh="所列十三项之后有“等”字，视为未尽列举：只查所列各项，是否还须有其他内容，文中未定。",
                en="等 leaves the list of thirteen open: only what is listed is looked for; whether"
                " anything else is wanted the text does not settle.",
            ),
        ),
        basis=cite(
            "art_4__para_2", f"项目方案应当包含{'、'.join([*_PLAN.values()][:-1])}及项目概算等"
        ),
    )


def _matters(cite: Cite) -> Enumeration:
    return Enumeration(
        items=_items(_MATTERS),
        open_list=True,
        readings=(
            Reading(
                words="主要包括",
                zh="“主要包括”和“等”表明所列九项之外还可以论证其他内容。",
                en="主要包括 (mainly) and 等 leave the list of nine open: other matters may be "
                "reviewed too.",
            ),
            Reading(
                words="建设内容、规划科学性",
                zh="以顿号为界，读作“建设内容”和“规划科学性”两项。",
                en="Divided at the comma: “建设内容” and “规划科学性” are two matters.",
            ),
        ),
        basis=cite("art_5__para_1", f"技术论证内容主要包括：{'、'.join(_MATTERS.values())}等"),
    )


def _methods(cite: Cite) -> tuple[Enumeration, ...]:
    methods = {"panel": "技术论证小组论证", "third_party": "决策第三方评估"}
    return tuple(
        Enumeration(
            items=_items({code: words}),
            basis=cite(f"art_9__para_1__point_{number}", words),
        )
        for number, (code, words) in enumerate(methods.items(), 1)
    )


def _forms(cite: Cite) -> Enumeration:
    forms = {"meeting": "召开论证会议（线上或线下方式）", "in_writing": "专家提交论证书面意见"}
    return Enumeration(
        items=_items(forms),
        open_list=True,
        force=Force.MAY,
        readings=(
            Reading(
                words="其他适当的方式",
                zh="所列两种方式之外，其他适当的方式也可以采取；何为适当，文中未定。",
                en="Other fitting forms are allowed beside the two; which are fitting the text "
                "does not settle.",
            ),
        ),
        basis=cite(
            "art_10__para_1", f"技术论证可采取{'、'.join(forms.values())}或其他适当的方式进行"
        ),
    )


def _bodies(cite: Cite) -> Duty:
    return Duty(
        units=(
            DutyUnit(name="市营商环境局", role="lead"),
            DutyUnit(name=_EXECUTING, role="responsible"),
        ),
        content="数字政府信息化项目技术论证",
        basis=cite(
            "art_6__para_1",
            "数字政府信息化项目技术论证由市营商环境局牵头，市大数据中心组织实施",
        ),
    )


def _admissions(cite: Cite) -> tuple[ProcedureStep, ...]:
    keeper = "设立该专家库的部门"
    appointment = f"由{keeper}确定聘任专家人选"
    sentence = f"专家库专家面向社会公开征集，经推荐或自荐、筛选、审核、公示后{appointment}"

    def step(code: str, words: str, actor: str, zh: str, en: str, *after: str) -> ProcedureStep:
        return ProcedureStep(
            code=code,
            words=words,
            actors=(actor,),
            after=after,
            readings=(Reading(words=words, zh=zh, en=en),),
            basis=cite("art_7__para_1", sentence),
        )

    def unnamed(code: str, words: str, *after: str) -> ProcedureStep:
        zh = "此处未写明由谁实施，读作由设立该专家库的部门实施。"
        en = f"Nobody is named here; read as: the body that keeps the pool, {keeper}."
        return step(code, words, keeper, zh, en, *after)

    return (
        unnamed("call", "面向社会公开征集"),
        step(
            "nomination",
            "推荐或自荐",
            "专家",
            "自荐的是专家本人；由谁推荐，文中未写明。推荐、自荐有其一即可。",
            "Experts put themselves forward, or are recommended, by whom is not said; one of the "
            "two is enough.",
            "call",
        ),
        unnamed("screening", "筛选", "nomination"),
        unnamed("examination", "审核", "screening"),
        unnamed("publication", "公示", "examination"),
        ProcedureStep(
            code="appointment",
            words="确定聘任专家人选",
            actors=(keeper,),
            after=("publication",),
            basis=cite("art_7__para_1", appointment),
        ),
    )


def _steps(cite: Cite) -> tuple[ProcedureStep, ...]:
    def step(code: str, number: int, words: str, actor: str, *after: str) -> ProcedureStep:
        return ProcedureStep(
            code=code,
            words=words,
            actors=(actor,),
            after=after,
            basis=cite(f"{_PROCEDURE}{number}", words),
        )

    def unnamed(code: str, words: str, about: str, *after: str) -> ProcedureStep:
        return attrs.evolve(
            step(code, 1, words, _EXECUTING, *after),
            actors_basis=cite("art_6__para_1", "市大数据中心组织实施"),
            readings=(
                Reading(
                    words=about,
                    zh="此处未写明由谁实施，按第六条由组织实施的市大数据中心负责。",
                    en="Nobody is named here; by Article 6 it is for the body that carries out the "
                    "review, 市大数据中心.",
                ),
            ),
        )

    panel = "从专家库中随机抽取不少于3名专家组建论证专家组"
    materials = "准备数字政府信息化项目相关材料并提供给专家组"
    signature = cite("art_12__para_1", "应当对出具的论证意见签名确认")
    return (
        unnamed("panel", panel, "组建论证专家组"),
        unnamed("materials", materials, materials, "panel"),
        step("research", 2, "在指定时间内完成调研", "专家组", "materials"),
        step("deliberation", 2, "进行集体论证", "专家组", "research"),
        step("meeting", 3, "召开专题会议论证", "专家组", "deliberation"),
        step("opinion", 3, "形成综合的书面意见", "专家组", "meeting"),
        ProcedureStep(
            code="signature",
            words="签名确认",
            actors=("技术论证专家",),
            after=("opinion",),
            readings=(
                Reading(
                    words="签名确认",
                    zh="文中未写明何时签名，读作：意见形成之后、报送之前。",
                    en="When to sign is not said; read as: after the opinion is written and before "
                    "it is handed in.",
                ),
            ),
            basis=signature,
        ),
        step("report", 3, "报市大数据中心", "专家组", "signature"),
        ProcedureStep(
            code="sorting",
            words="进行归类整理",
            actors=(_EXECUTING,),
            after=("report",),
            basis=cite("art_13__para_1", "专家的论证意见进行归类整理"),
        ),
        ProcedureStep(
            code="adoption",
            words="对论证专家提出的合理意见予以采纳；拟不予采纳的，应当及时与论证专家沟通",
            actors=(_EXECUTING,),
            after=("sorting",),
            readings=(
                Reading(
                    words="予以采纳",
                    zh="第十三条未写明与汇总、审核、报送孰先孰后：与其并行，不影响其进行。",
                    en="Article 13 does not say whether this comes before or after compiling, "
                    "examining and submitting: it runs beside them.",
                ),
            ),
            basis=cite(
                "art_13__para_1",
                "对论证专家提出的合理意见予以采纳；拟不予采纳的，应当及时与论证专家沟通",
            ),
        ),
        step("compilation", 3, "市大数据中心汇总相关材料", _EXECUTING, "report"),
        step("examination", 3, "经市营商环境局审核", "市营商环境局", "compilation"),
        step("submission", 3, "报送市政府", _EXECUTING, "examination"),
    )


def _recusal(cite: Cite) -> RecusalRule:
    return RecusalRule(
        holders=(InterestHolder.SELF, InterestHolder.EMPLOYER),
        condition="可能影响公正履行职责",
        readings=(
            Reading(
                words="所在单位存在利害关系",
                zh="所在单位就是与项目有利害关系的单位（如建设单位）的，视为所在单位存在利害关系。",
                en="An employer that is itself one of the units with a stake in the project, such "
                "as the one that builds it, has an interest.",
            ),
            Reading(
                words="可能影响公正履行职责",
                zh="仅有利害关系还不够，还须可能影响公正履行职责；是否可能影响，须另行认定。",
                en="An interest alone is not enough: it must be one that may affect fairness, and "
                "whether it may is to be found separately.",
            ),
        ),
        basis=cite(
            "art_15__para_1__point_1",
            "参与论证的事项与本人或者所在单位存在利害关系，可能影响公正履行职责的，"
            "应当主动申请回避",
        ),
    )


def _norms(cite: Cite) -> list[Norm]:
    expert = "技术论证专家"

    def norm(code: str, modality: Modality, bearer: str, basis: Basis, *readings: Reading) -> Norm:
        return Norm(code=code, modality=modality, bearer=bearer, readings=readings, basis=basis)

    duty, right, ban, power = Modality.DUTY, Modality.RIGHT, Modality.BAN, Modality.POWER
    rights, conduct = "art_14__para_1__point_", "art_15__para_1__point_"
    return [
        norm(
            "shared_resources",
            duty,
            "数字政府信息化项目",
            cite(
                "art_3__para_1",
                "应充分利用全市共建共享的信息资源，包括网络、政务云、政务大数据、基础软硬件等资源，"
                "坚持集约化建设原则",
            ),
            Reading(
                words="等资源",
                zh="所列资源之后有“等”字，视为未尽列举。",
                en="等 leaves the list of resources open.",
            ),
        ),
        norm(
            "preparation",
            duty,
            "建设单位",
            cite(
                "art_4__para_1",
                "应当加强数字政府信息化项目的前期工作，保证前期工作的深度达到规定要求",
            ),
        ),
        norm("truthfulness", duty, "建设单位", cite("art_4__para_1", "对项目方案的真实性负责")),
        norm(
            "outsourcing",
            power,
            "第三方咨询机构或者咨询专家",
            cite(
                "art_9__para_1__point_2",
                "必要时，可以以课题形式面向社会购买服务，由第三方咨询机构或者咨询专家"
                "对数字政府信息化项目开展论证",
            ),
            Reading(
                words="必要时",
                zh="何为必要、由谁购买服务，文中未写明。",
                en="When it is necessary, and who buys the service, the text does not say.",
            ),
        ),
        norm("signature", duty, expert, cite("art_12__para_1", "应当对出具的论证意见签名确认")),
        norm("soundness", duty, expert, cite("art_12__para_1", "对论证意见的科学性负责")),
        norm(
            "adoption",
            duty,
            _EXECUTING,
            cite(
                "art_13__para_1",
                "对论证专家提出的合理意见予以采纳；拟不予采纳的，应当及时与论证专家沟通",
            ),
            Reading(
                words="合理意见",
                zh="意见是否合理，不另作认定：凡不予采纳的，都须与专家沟通。",
                en="Whether an opinion is reasonable is not asked: about every one that is not "
                "adopted its expert is spoken to.",
            ),
            Reading(
                words="拟不予采纳的，应当及时与论证专家沟通",
                zh="“沟通”读作：把不予采纳的理由告知提出意见的专家。",
                en="To communicate is read as: to tell the expert who gave the opinion why it is "
                "not adopted.",
            ),
        ),
        norm(
            "free_opinion",
            right,
            expert,
            cite(f"{rights}1", "独立发表意见，不受任何单位、组织和个人的干涉"),
        ),
        norm(
            "access",
            right,
            expert,
            cite(
                f"{rights}2",
                "要求项目建设单位提供或者向其调阅非涉密的相关档案资料、列席相关会议、"
                "参加相关调研活动等",
            ),
            Reading(
                words="等",
                zh="所列权利之后有“等”字，视为未尽列举。",
                en="等 leaves the list of what may be asked for open.",
            ),
        ),
        norm(
            "pay",
            right,
            expert,
            cite(f"{rights}3", "根据市财政有关规定获得参加技术论证活动的劳动报酬"),
        ),
        norm("independence", duty, expert, cite(f"{conduct}2", "独立自主地开展论证")),
        norm("accountability", duty, expert, cite(f"{conduct}2", "对提出的意见和建议署名负责")),
        norm("supervision", duty, expert, cite(f"{conduct}2", "服从监督管理")),
        norm(
            "no_other_use",
            ban,
            expert,
            cite(
                f"{conduct}3",
                "不得以市数字政府信息化项目技术论证专家身份从事与数字政府信息化项目无关的活动"
                "及商业活动",
            ),
        ),
        norm(
            "secrecy",
            duty,
            expert,
            cite(
                f"{conduct}4",
                "遵守保密规定，严格保守在论证活动中获取的国家秘密、商业秘密和个人隐私",
            ),
        ),
        norm(
            "funding",
            duty,
            "市政府",
            cite("art_16__para_1", "经费由市政府专项列支，纳入市本级年度预算统筹安排"),
        ),
        norm(
            "adoption_by_counties",
            power,
            "各县（区）人民政府",
            cite(
                "art_17__para_1",
                "可参照本办法，结合本地实际，制定本级数字政府信息化项目技术论证制度",
            ),
            Reading(
                words="可参照本办法",
                zh="“可参照”是授权，不是要求。",
                en="可参照 lets the counties follow these measures; it does not oblige them to.",
            ),
        ),
    ]
