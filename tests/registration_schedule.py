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
    Designation,
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
    RegistrationSubject,
    SharedUnit,
)

CITED = "《自然资源统一确权登记暂行办法》（自然资发〔2019〕116号）"
DAY = "当年11月30日前"
WHO = "市自然资源主管部门开展登记。"
WITH = "市自然资源主管部门会同林草主管部门开展登记。"
SHARED = "自然公园等自然保护地范围内的森林、湿地等不单独划分登记单元。"
DESIGNATED = "跨行政区的自然资源由省级部门指定办理。"


def schedule(**provisions: Any) -> Instrument:
    """虚构市's schedule, invented; `provisions` replace whole tuples."""

    def phase(number: str, heading: str, text: str = "") -> Clause:
        return Clause(level=Level.OUTLINE_1, label=number, heading=heading, text=text)

    stated: dict[str, Any] = {
        "phases": (one(), two(), three(), four()),
        "subjects": (subject(), forest()),
        "shared_units": (shared(),),
        "designations": (designation(),),
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
            phase("六、", "开展自然公园等自然保护地确权登记。", WHO),
            phase("七、", "开展湿地、森林确权登记。", WITH),
            phase("八、", "不另立单元。", SHARED),
            phase("九、", "跨区。", DESIGNATED),
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


def subject() -> RegistrationSubject:
    return RegistrationSubject(
        name="自然保护地",
        kinds=("自然公园",),
        open_list=True,
        registrars=("市自然资源主管部门",),
        readings=(Reading(words="等自然保护地", zh="所列未尽。", en="The list is open."),),
        basis=Basis(eid="sec_6", quote="开展自然公园等自然保护地确权登记"),
        registrar_basis=Basis(eid="sec_6", quote="市自然资源主管部门开展登记"),
    )


def forest() -> RegistrationSubject:
    return RegistrationSubject(
        name="湿地、森林",
        kinds=("湿地", "森林"),
        registrars=("市自然资源主管部门",),
        partners=("林草主管部门",),
        basis=Basis(eid="sec_7", quote="开展湿地、森林确权登记"),
        registrar_basis=Basis(eid="sec_7", quote="市自然资源主管部门会同林草主管部门开展登记"),
    )


def shared() -> SharedUnit:
    return SharedUnit(
        within="自然保护地",
        kinds=("森林", "湿地"),
        open_list=True,
        readings=(Reading(words="等", zh="所列未尽。", en="The list is open."),),
        basis=Basis(eid="sec_8", quote=SHARED),
    )


def designation() -> Designation:
    return Designation(
        condition="跨行政区的自然资源",
        by="省级部门",
        basis=Basis(eid="sec_9", quote="跨行政区的自然资源由省级部门指定办理"),
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
