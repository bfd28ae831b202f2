"""Whether a panel may review a project (论证专家组): size, the pool's share, independence."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.model.force import Force
from govdoc.model.provisions import PanelSize, Provisions
from govdoc.model.review import Norm, PoolShare
from govdoc.rules.decision import Outcome, Reason, all_of
from govdoc.rules.glossary import all_english
from govdoc.rules.members import Count, Member, Panel, count, each_member, member_en, member_zh
from govdoc.rules.recusal import recusal
from govdoc.rules.scope import Project
from govdoc.rules.sources import Source
from govdoc.rules.wording import LENIENT, NOT, TRUTH, UNMET


def composition(
    provisions: Provisions, panel: Panel, project: Project, source: Source
) -> Iterator[Reason]:
    """What `provisions` ask of the panel: sizes, the pool's share, recusal, independence."""
    for size in provisions.panels:
        yield (_outside if size.outside_pool else _size)(size, panel, project, source)
    for share in provisions.shares:
        yield _share(share, panel, source)
    for rule in provisions.recusals:
        yield recusal(rule, panel, project, source)
    for norm in provisions.norms:
        if norm.code == "independence":
            yield _independence(norm, panel, source)


def _size(size: PanelSize, panel: Panel, project: Project, source: Source) -> Reason:
    """Enough experts, or a project that the rule is not about."""
    who_zh, who_en = "参加论证的专家", "Experts who take part"
    if size.from_pool:
        who_zh, who_en = "从专家库中抽取的专家", "Experts drawn from the pool"
        if size.at_random:
            who_zh, who_en = "从专家库中随机抽取的专家", "Experts drawn from the pool at random"
    if panel.members is None:
        enough, had_zh, had_en = Outcome.UNKNOWN, "人数不明", "number not known"
    else:
        had = count(_counts(size, member) for member in panel.members)
        enough = _at_least(had, size.least)
        had_zh, had_en = had.zh, had.en
    wanted_zh = "一般应" if size.force is Force.USUALLY else "应"
    wanted_en = "usually wanted" if size.force is Force.USUALLY else "wanted"
    zh = f"{who_zh}：{had_zh}；{wanted_zh}不少于{size.least}名"
    en = f"{who_en}: {had_en}; {size.least} or more are {wanted_en}"
    outcome, about_zh, about_en = _weighed(size, enough, project)
    return source.reason(
        outcome,
        zh + about_zh,
        en + about_en,
        facts=("members", *(("features",) if size.triggers else ())),
        basis=size.basis,
        readings=size.readings,
    )


def _counts(size: PanelSize, member: Member) -> Outcome:
    asked = [TRUTH[member.from_pool]] if size.from_pool else []
    if size.at_random:
        asked.append(TRUTH[member.drawn])
    return all_of(asked)


def _at_least(had: Count, least: int) -> Outcome:
    if had.least >= least:
        return Outcome.YES
    return Outcome.UNKNOWN if had.most >= least else Outcome.NO


def _weighed(size: PanelSize, enough: Outcome, project: Project) -> tuple[Outcome, str, str]:
    """What having `enough` comes to, with what is said of the project and of the rule's force."""
    failed = UNMET[size.force] if enough is Outcome.NO else enough
    mild_zh = mild_en = ""
    if failed is Outcome.WAIVABLE:
        mild_zh, mild_en = ("；" + LENIENT[size.force][0], "; " + LENIENT[size.force][1])
    if not size.triggers:
        return failed, mild_zh, mild_en
    listed_zh, listed_en = "、".join(size.triggers), all_english(size.triggers)
    if project.features is None:
        if enough is Outcome.YES:
            return enough, "", ""
        return (
            Outcome.UNKNOWN,
            f"；项目是否属于此类（{listed_zh}）不明",
            f"; not known whether the project is any of these: {listed_en}",
        )
    held = [words for words in size.triggers if words in project.features]
    if not held:
        return (
            Outcome.YES,
            f"；项目不属于此类（{listed_zh}），不作要求",
            f"; the project is none of these, so that this is not asked for: {listed_en}",
        )
    which_zh, which_en = "、".join(held), all_english(held)
    return (
        failed,
        f"；项目属于此类（{which_zh}）{mild_zh}",
        f"; the project is {which_en}{mild_en}",
    )


def _outside(size: PanelSize, panel: Panel, project: Project, source: Source) -> Reason:
    """Nobody from outside the pool, or enough of them."""
    if panel.members is None:
        outcome, zh, en = Outcome.UNKNOWN, "人数不明", "number not known"
    else:
        had = count(NOT[TRUTH[member.from_pool]] for member in panel.members)
        outcome, zh, en = _at_least(had, size.least), had.zh, had.en
        if had.most == 0:
            outcome = Outcome.YES
        elif had.least == 0 and outcome is Outcome.NO:
            outcome = Outcome.UNKNOWN  # perhaps nobody is from outside
    # 可 is about inviting them; how many is asked for where any are.
    if size.force is not Force.MAY and outcome is Outcome.NO:
        outcome = UNMET[size.force]
    return source.reason(
        outcome,
        f"库外专家：{zh}；如邀请库外专家，应不少于{size.least}名",
        f"Experts from outside the pool: {en}; if any are invited, {size.least} or more",
        facts=("members",),
        basis=size.basis,
        readings=size.readings,
    )


def _share(share: PoolShare, panel: Panel, source: Source) -> Reason:
    """Enough of the panel from the pool."""
    members = panel.members
    if members is None:
        outcome, zh, en = Outcome.UNKNOWN, "人数不明", "number not known"
    else:
        had = count(TRUTH[member.from_pool] for member in members)
        zh = f"{had.zh}，共{len(members)}名"
        en = f"{had.en} of {len(members)}"
        if _reached(share, had.least, len(members)):
            outcome = Outcome.YES
        else:
            reachable = _reached(share, had.most, len(members))
            outcome = Outcome.UNKNOWN if reachable else Outcome.NO
    bound_zh = "不少于" if share.inclusive else "多于"
    bound_en = "at least" if share.inclusive else "more than"
    part = f"{share.numerator}/{share.denominator}"
    return source.reason(
        outcome,
        f"入库专家：{zh}；应{bound_zh}全体的{part}",
        f"Experts from the pool: {en}; {bound_en} {part} of all are wanted",
        facts=("members",),
        basis=share.basis,
        readings=share.readings,
    )


def _reached(share: PoolShare, part: int, whole: int) -> bool:
    had, wanted = part * share.denominator, whole * share.numerator
    return had >= wanted if share.inclusive else had > wanted


def _independence(norm: Norm, panel: Panel, source: Source) -> Reason:
    def said(member: Member, number: int) -> Reason:
        outcome = TRUTH[member.independent]
        zh, en = {
            Outcome.YES: ("独立开展论证", "reviews independently"),
            Outcome.NO: ("没有独立开展论证", "does not review independently"),
            Outcome.UNKNOWN: ("是否独立开展论证不明", "not known whether independent"),
        }[outcome]
        return Reason(
            outcome=outcome,
            zh=f"{member_zh(member.expert, number)}{zh}",
            en=f"{member_en(member.expert, number)}: {en}",
            facts=("independent",),
        )

    return each_member(
        panel,
        said,
        lambda outcome, reasons: source.reason(
            outcome,
            "专家独立自主地开展论证",
            "The experts review independently",
            facts=("members",),
            basis=norm.basis,
            readings=norm.readings,
            reasons=reasons,
        ),
    )
