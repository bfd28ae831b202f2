"""双政办发〔2022〕47号: 双鸭山市全面加强药品监察能力建设的若干措施."""

from __future__ import annotations

from govdoc import Annex, Clause, Instrument, InstrumentKind, Level, LineRole, Notice, Table

from . import parts
from .parts import (
    alinea,
    annex,
    furniture,
    instrument_head,
    outline_1,
    outline_2,
    task,
)
from .source import words


def notice() -> Notice:
    """The notice, the measures and their task list."""
    head = instrument_head(241)
    measures = Instrument(
        title=head[0].text,
        kind=InstrumentKind.POLICY_MEASURES,
        head=head,
        clauses=(
            alinea(243),
            outline_1(245, alinea(247)),
            # The numbers of the measures run on from 二、 into 三、.
            outline_1(
                249,
                outline_2(words(251, 253)),
                outline_2(255),
                outline_2(words(257, 259)),
                *map(outline_2, (261, 263, 265, 267)),
            ),
            outline_1(
                269,
                outline_2(words(271, 273)),
                *map(outline_2, (275, 277, 279, 281)),
            ),
        ),
        foot=(furniture(LineRole.ANNEX_LIST, 283),),
        annexes=(_task_list(),),
    )
    return parts.notice(
        measures,
        heading=229,
        number=231,
        addressees=233,
        body=235,
        issuer=237,
        dated=239,
    )


def _task_list() -> Annex:
    # Measures （七）（十）（十一） have no task.
    tasks = (
        task(290, "sec_2__subsec_1"),
        task(291, "sec_2__subsec_2"),
        task(292, "sec_2__subsec_3"),
        task(293, "sec_2__subsec_4"),
        task(294, "sec_2__subsec_5"),
        task(295, "sec_2__subsec_6"),
        task(296, "sec_3__subsec_8"),
        task(297, "sec_3__subsec_9"),
        task(298, "sec_3__subsec_12"),
    )
    header = tuple(words(289).text.split("\t"))
    return annex(
        (furniture(LineRole.ANNEX_MARK, 285), *instrument_head(287)),
        Clause(level=Level.ALINEA, table=Table(header=header), tasks=tasks),
    )
