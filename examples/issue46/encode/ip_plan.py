"""双政规〔2022〕10号: 双鸭山市“十四五”知识产权保护和运用规划."""

from __future__ import annotations

from govdoc import Clause, Instrument, InstrumentKind, Level, Notice

from . import parts
from .parts import alinea, dash, gap, headed, instrument_head, outline_1, outline_2
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
