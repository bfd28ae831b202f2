"""双政规〔2022〕10号: 双鸭山市“十四五”知识产权保护和运用规划."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from govdoc import (
    Clause,
    Deadline,
    DeadlineKind,
    Duty,
    DutyUnit,
    Force,
    Instrument,
    InstrumentKind,
    Level,
    Notice,
    Provisions,
    Reading,
    Target,
    TargetKind,
)

from . import parts
from .parts import Cite, alinea, dash, gap, headed, instrument_head, outline_1, outline_2
from .source import overlapping, words


def notice() -> Notice:
    """The notice and the plan."""
    head = instrument_head(61)
    plan = Instrument(
        title=head[0].text,
        kind=InstrumentKind.PLAN,
        head=head,
        clauses=(_part_1(), _part_2(), _part_3(), _part_4(), _part_5()),
    )
    return parts.notice(
        plan,
        heading=48,
        number=50,
        addressees=52,
        body=words(54, 56),
        issuer=58,
        dated=59,
        meaning=lambda cite: Provisions(targets=_targets(cite), duties=_duties(cite)),
    )


def _part_1() -> Clause:
    return outline_1(
        63,
        outline_2(65),
        outline_2(67, dash(69), dash(words(71, 73)), dash(75)),
        outline_2(77),
    )


def _part_2() -> Clause:
    # Line 79 runs across a loss that nothing marks: 公平竞争市▒社会中介组织.
    heading, rest = words(79).split("社会中介组织")
    lost = gap(
        Clause(
            level=Level.OUTLINE_2,
            clauses=(
                gap(alinea(rest), "此段开头缺失，字数不明；原文此处与上文标题误连。"),
                headed(81),
            ),
        ),
        "（一）的序号和标题缺失；下文有（二）（三），此处当为（一）。",
        field="heading",
    )
    part = outline_1(
        heading,
        lost,
        outline_2(83, headed(85), headed(87)),
        outline_2(89, headed(words(91, 93)), headed(95), headed(97), headed(99)),
    )
    return gap(part, "标题的末尾缺失，原文此处与下文误连。", field="heading", at_end=True)


def _part_3() -> Clause:
    return outline_1(
        101,
        outline_2(103, headed(105), headed(107)),
        outline_2(109, headed(111)),
        outline_2(113, headed(115), headed(117)),
    )


def _part_4() -> Clause:
    return outline_1(
        words(119, 121),
        outline_2(123),
        outline_2(125, headed(127), headed(129), headed(131)),
        outline_2(133),
    )


def _part_5() -> Clause:
    funding = overlapping(
        139,
        141,
        witness="\n\n级。",
        reason="换页处断行，“级。”在前后两行重出，删后一处。",
    )
    return outline_1(
        135,
        outline_2(137),
        outline_2(funding),
        outline_2(143),
        outline_2(145),
    )


_BY_2025 = Deadline(words="到2025年", kind=DeadlineKind.FIXED, date=dt.date(2025, 12, 31))


def _targets(cite: Cite) -> tuple[Target, ...]:
    return (
        Target(
            code="leading_enterprises",
            subject="知识产权优势企业培育申报",
            kind=TargetKind.RISE,
            quantity=Decimal(20),
            unit="%",
            force=Force.AIM,
            baseline="现有国家级知识产权优势企业、省级知识产权优势企业",
            deadline=_BY_2025,
            readings=(
                Reading(
                    words="争取增加20%",
                    zh="“争取”不是硬性要求：没有达到的，不算不符合。",
                    en="争取 (to strive for) makes no hard rule: what falls short of it is not "
                    "counted as a failure.",
                ),
                Reading(
                    words="现有国家级知识产权优势企业、省级知识产权优势企业的基础上",
                    zh="“现有”指规划印发之时，数量文中未载：不知基数，无从计算。",
                    en="现有 (those there are now) is when the plan was issued; their number is "
                    "not printed, and without it nothing can be worked out.",
                ),
                Reading(
                    words="到2025年",
                    zh="读作至2025年底，即2025年12月31日。",
                    en="到2025年 (by 2025) is read as by the end of 2025, 31 December.",
                ),
            ),
            basis=cite(
                "sec_3__subsec_1__al_2",
                "在全市现有国家级知识产权优势企业、省级知识产权优势企业的基础上，"
                "到2025年知识产权优势企业培育申报争取增加20%",
            ),
        ),
        Target(
            code="brand_stations",
            subject="商标品牌培育站",
            kind=TargetKind.REACH,
            quantity=Decimal(3),
            unit="家",
            force=Force.MUST,
            deadline=_BY_2025,
            readings=(
                Reading(
                    words="设立3家商标品牌培育站",
                    zh="读作不少于3家；此处未写明期限，按发展目标中的“到2025年”，即至2025年12月31日。",
                    en="Read as 3 or more. No time is given here; that of the plan's aims, "
                    "到2025年 (by 2025), is taken: by 31 December 2025.",
                ),
            ),
            basis=cite("sec_3__subsec_2__al_1", "在我市设立3家商标品牌培育站"),
            deadline_basis=cite("sec_1__subsec_3", "到2025年，知识产权各项机制落实到位"),
        ),
    )


def _duties(cite: Cite) -> tuple[Duty, ...]:
    """What all counties and departments are to do, part 五."""
    said = {
        "sec_5__subsec_1": "把知识产权工作纳入各级党委、政府考核的重要内容",
        "sec_5__subsec_2": "结合工作实际，按照事权和支出责任相适应的原则对实施本规划的经费"
        "予以必要的合理保障",
        "sec_5__subsec_3": "制定规划实施的年度推进计划，建立规划的跟踪督办制度，实时掌握主要目标和"
        "各项任务的完成状况，全面分析、检查规划实施效果，定期向知识产权强市建设领导小组"
        "报告规划落实进展情况",
    }
    units = tuple(DutyUnit(name=name, role="responsible") for name in ("各县(区)", "各部门"))
    return tuple(
        Duty(units=units, content=content, basis=cite(eid, f"各县(区)、各部门要{content}"))
        for eid, content in said.items()
    )
