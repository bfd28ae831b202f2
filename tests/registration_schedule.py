"""A schedule to test with: phases, an effective date, documents cited; built by hand, invented."""

from __future__ import annotations

import datetime as dt
from typing import Any

from govdoc import (
    Basis,
    CitedDocument,
    Clause,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Duty,
    DutyUnit,
    EffectiveDate,
    Instrument,
    InstrumentKind,
    Level,
    Provisions,
    Reading,
    RegistrationPhase,
)

CITED = "《自然资源统一确权登记暂行办法》（自然资发〔2019〕116号）"
DAY = "当年11月30日前"


def schedule(**provisions: Any) -> Instrument:
    """虚构市's schedule, invented; `provisions` replace whole tuples."""

    def phase(number: str, heading: str, text: str = "") -> Clause:
        return Clause(level=Level.OUTLINE_1, label=number, heading=heading, text=text)

    stated: dict[str, Any] = {
        "phases": (one(), two(), three(), four()),
        "duties": (duty(),),
        "effective": (effective(),),
        "cited": (cited(),),
        **provisions,
    }
    return Instrument(
        title="虚构市自然资源统一确权登记工作方案",
        kind=InstrumentKind.SCHEME,
        clauses=(
            phase("一、", "2022年编制实施方案。", "市自然资源主管部门制定方案。"),
            phase("二、", "2023年划清边界。", f"{DAY}，将成果汇交；2023年12月31日前验收。"),
            phase("三、", "2024年至2027年逐步开展登记。"),
            phase("四、", "2028年及以后开展补充完善，持续推进。"),
            phase(
                "五、", "依据。", f"按照{CITED}要求，自印发之日起施行；第九条自2023年1月1日起施行。"
            ),
        ),
        provisions=Provisions(**stated),
    )


def one() -> RegistrationPhase:
    return RegistrationPhase(
        name="编制实施方案",
        start=2022,
        end=2022,
        actors=("市自然资源主管部门",),
        basis=Basis(eid="sec_1", quote="2022年编制实施方案"),
    )


def two() -> RegistrationPhase:
    return RegistrationPhase(
        name="划清边界",
        start=2023,
        end=2023,
        deadline=Deadline(words=DAY, kind=DeadlineKind.RELATIVE, month=11, day=30),
        basis=Basis(eid="sec_2", quote="2023年划清边界"),
        deadline_basis=Basis(eid="sec_2", quote=f"{DAY}，将成果汇交"),
    )


def three() -> RegistrationPhase:
    return RegistrationPhase(
        name="逐步开展登记",
        start=2024,
        end=2027,
        basis=Basis(eid="sec_3", quote="2024年至2027年逐步开展登记"),
    )


def four() -> RegistrationPhase:
    return RegistrationPhase(
        name="开展补充完善",
        start=2028,
        deadline=Deadline(words="持续推进", kind=DeadlineKind.ONGOING),
        basis=Basis(eid="sec_4", quote="2028年及以后开展补充完善"),
        deadline_basis=Basis(eid="sec_4", quote="持续推进"),
    )


def duty() -> Duty:
    return Duty(
        units=(DutyUnit(name="市自然资源主管部门", role="responsible"),),
        content="制定方案",
        basis=Basis(eid="sec_1", quote="市自然资源主管部门制定方案"),
    )


def effective() -> EffectiveDate:
    reading = Reading(words="自印发之日起", zh="以成文日期为准。", en="The date of the notice.")
    return EffectiveDate(
        date=dt.date(2022, 10, 24),
        readings=(reading,),
        basis=Basis(eid="sec_5", quote="自印发之日起施行"),
    )


def cited() -> CitedDocument:
    return CitedDocument(
        title="自然资源统一确权登记暂行办法",
        number=DocumentNumber.parse("自然资发〔2019〕116号"),
        basis=Basis(eid="sec_5", quote=CITED),
    )
