"""双政办发〔2022〕47号: 双鸭山市全面加强药品监察能力建设的若干措施."""

from __future__ import annotations

from govdoc import (
    Annex,
    Clause,
    Duty,
    DutyUnit,
    Instrument,
    InstrumentKind,
    Level,
    LineRole,
    Notice,
    Provisions,
    Table,
)
from govdoc.language.duties import DutyRole

from . import parts
from .parts import (
    Cite,
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
        meaning=lambda cite: Provisions(duties=_duties(cite)),
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


def _duties(cite: Cite) -> tuple[Duty, ...]:
    """The sentences that name who is to do what; the task list says who carries out a measure."""

    def duty(eid: str, who: str, content: str) -> Duty:
        unit = DutyUnit(name=who, role="responsible")
        return Duty(units=(unit,), content=content, basis=cite(eid, f"{who}要{content}"))

    link = "建立健全药品行政执法与刑事司法衔接机制"
    inspectors: tuple[tuple[str, DutyRole], ...] = (
        ("药品稽查执法部门", "responsible"),
        ("公安", "supporting"),
        ("检察", "supporting"),
        ("法院", "supporting"),
    )
    return (
        Duty(
            units=tuple(DutyUnit(name=name, role=role) for name, role in inspectors),
            content=link,
            basis=cite("sec_2__subsec_2", f"药品稽查执法部门要与公安、检察、法院等部门{link}"),
        ),
        duty(
            "sec_2__subsec_4",
            "市级检验检测机构",
            "加强对县级检验检测机构的业务指导，开展能力达标建设",
        ),
        duty(
            "sec_3__subsec_8",
            "各级政府",
            "落实药品安全属地管理责任，完善药品安全责任制度，将药品安全纳入本级国民经济和"
            "社会发展规划，健全考核体系，对本地区药品安全工作依法承担相应责任",
        ),
        duty(
            "sec_3__subsec_9",
            "各级监管部门",
            "落实行业监管责任，压实药品经营使用单位主体责任",
        ),
    )
