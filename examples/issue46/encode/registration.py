"""双政办发〔2022〕46号: 双鸭山市自然资源统一确权登记总体工作方案."""

from __future__ import annotations

from govdoc import (
    Clause,
    Deadline,
    DeadlineKind,
    Instrument,
    InstrumentKind,
    Notice,
    Provisions,
    Reading,
    RegistrationPhase,
)

from . import parts
from .parts import Cite, alinea, instrument_head, outline_1, outline_2, outline_3
from .source import words


def notice() -> Notice:
    """The notice, the scheme and its four phases."""
    head = instrument_head(159)
    scheme = Instrument(
        title=head[0].text,
        kind=InstrumentKind.SCHEME,
        head=head,
        clauses=(
            alinea(161),
            outline_1(163, alinea(words(165, 167))),
            _tasks(),
            outline_1(197, alinea(199)),
            _schedule(),
            outline_1(215, alinea(words(217, 219))),
            outline_1(221, outline_2(223), outline_2(225), outline_2(227)),
        ),
    )
    return parts.notice(
        scheme,
        heading=147,
        number=149,
        addressees=151,
        body=153,
        issuer=155,
        dated=157,
        meaning=_meaning,
    )


def _tasks() -> Clause:
    return outline_1(
        169,
        outline_2(171),
        outline_2(
            173,
            outline_3(words(175, 177), alinea(179), alinea(181)),
            outline_3(183, alinea(185)),
            outline_3(187),
            outline_3(189, alinea(words(191, 193))),
        ),
        outline_2(195),
    )


def _schedule() -> Clause:
    return outline_1(
        201,
        alinea(203),
        outline_2(205),
        outline_2(207),
        outline_2(words(209, 211)),
        outline_2(213),
    )


def _meaning(cite: Cite) -> Provisions:
    return Provisions(
        phases=(
            RegistrationPhase(
                name="编制实施方案",
                start=2022,
                end=2022,
                actors=("市、县（区）自然资源主管部门",),
                basis=cite("sec_4__subsec_1", "2022年编制实施方案"),
            ),
            RegistrationPhase(
                name="划清全民与集体、集体与集体的所有权边界",
                start=2023,
                end=2023,
                deadline=Deadline(
                    words="当年11月30日前", kind=DeadlineKind.RELATIVE, month=11, day=30
                ),
                actors=("市、县（区）",),
                basis=cite("sec_4__subsec_2", "2023年划清全民与集体、集体与集体的所有权边界"),
                deadline_basis=cite(
                    "sec_4__subsec_2",
                    "于当年11月30日前，将集体土地所有权确权登记成果汇交至省自然资源厅",
                ),
            ),
            RegistrationPhase(
                name="逐步开展自然资源确权登记工作",
                start=2024,
                end=2027,
                actors=("我市各级自然资源主管部门",),
                basis=cite("sec_4__subsec_3", "2024年至2027年逐步开展自然资源确权登记工作"),
            ),
            RegistrationPhase(
                name="开展补充完善工作",
                start=2028,
                readings=(
                    Reading(
                        words="2028年及以后",
                        zh="本部分开头作“2028年以后”，此处作“2028年及以后”；照此处，自2028年起。",
                        en="The opening of this part has 2028年以后 (after 2028), this item "
                        "2028年及以后 (2028 and after); the item is followed: from 2028 on.",
                    ),
                ),
                basis=cite("sec_4__subsec_4", "2028年及以后开展补充完善工作"),
            ),
        ),
    )
