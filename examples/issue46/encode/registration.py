"""双政办发〔2022〕46号: 双鸭山市自然资源统一确权登记总体工作方案."""

from __future__ import annotations

from govdoc import (
    Clause,
    Deadline,
    DeadlineKind,
    Designation,
    Duty,
    DutyUnit,
    Instrument,
    InstrumentKind,
    Modality,
    Norm,
    Notice,
    Provisions,
    Reading,
    RegistrationPhase,
    RegistrationSubject,
    SharedUnit,
)
from govdoc.language.duties import DutyRole

from . import parts
from .parts import Cite, alinea, instrument_head, outline_1, outline_2, outline_3
from .source import words


def notice() -> Notice:
    """The notice, the scheme and its four phases."""
    head = instrument_head(159)
    duties = words(217, 219)
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
            outline_1(215, alinea(duties)),
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
        meaning=lambda cite: _meaning(cite, duties.text),
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


def _meaning(cite: Cite, duties: str) -> Provisions:
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
        subjects=_subjects(cite),
        shared_units=(_shared_unit(cite),),
        designations=(
            Designation(
                condition="跨行政区的自然资源",
                by="市级自然资源部门",
                basis=cite("sec_2__subsec_2", "跨行政区的自然资源由市级自然资源部门指定办理"),
            ),
        ),
        norms=_norms(cite),
        duties=(*_duties_elsewhere(cite), *_duties(cite, duties)),
    )


def _subjects(cite: Cite) -> tuple[RegistrationSubject, ...]:
    reserve, water, land, minerals = [f"sec_2__subsec_2__para_{n}" for n in range(1, 5)]
    authority = "市、县（区）自然资源主管部门"
    organise = "组织技术力量"
    reserves = (
        f"{authority}{organise}对市、县（区）人民政府代理行使所有权的"
        "自然保护区、自然公园等自然保护地开展统一确权登记"
    )
    return (
        RegistrationSubject(
            name="自然保护地",
            kinds=("自然保护区", "自然公园"),
            open_list=True,
            registrars=(authority,),
            readings=(_open("等自然保护地"),),
            basis=cite(reserve, reserves),
            registrar_basis=cite(reserve, reserves),
        ),
        RegistrationSubject(
            name="水流",
            kinds=("江河湖泊",),
            open_list=True,
            registrars=(authority,),
            partners=("水利主管部门",),
            readings=(
                _open("等水流"),
                Reading(
                    words="水利主管部门",
                    zh="第五部分作“水务主管部门”，视为同一部门。",
                    en="Part 5 has 水务主管部门; the two are taken for one department.",
                ),
            ),
            basis=cite(water, "开展江河湖泊等水流自然资源确权登记"),
            registrar_basis=cite(water, f"{authority}会同水利主管部门{organise}"),
        ),
        RegistrationSubject(
            name="湿地、草原、森林",
            kinds=("湿地", "草原", "森林"),
            registrars=(authority,),
            partners=("林草主管部门",),
            basis=cite(land, "开展湿地、草原、森林自然资源确权登记"),
            registrar_basis=cite(land, f"{authority}会同林草主管部门{organise}"),
        ),
        RegistrationSubject(
            name="探明储量的矿产资源",
            kinds=("矿产资源",),
            registrars=(authority,),
            basis=cite(minerals, "开展探明储量的矿产资源确权登记"),
            registrar_basis=cite(
                f"{minerals}__al_1",
                f"{authority}要结合国土空间规划、生态保护红线等管制要求及其他政策性文件，"
                "依据矿产资源储量数据库，划定登记单元界线，对矿产资源进行确权登记",
            ),
        ),
    )


def _open(words: str) -> Reading:
    return Reading(
        words=words,
        zh="所列之后有“等”字，视为未尽列举：其他资源是否登记，文中未定。",
        en="等 leaves the list open: whether another resource is registered the text does not "
        "settle.",
    )


def _shared_unit(cite: Cite) -> SharedUnit:
    return SharedUnit(
        within="自然保护地",
        kinds=("森林", "湿地", "滩涂"),
        open_list=True,
        readings=(
            Reading(
                words="等",
                zh="“滩涂”之后有“等”字，视为未尽列举：其他资源是否单独划分，文中未定。",
                en="等 leaves the list open: whether another resource is a unit of its own "
                "the text does not settle.",
            ),
        ),
        basis=cite(
            "sec_2__subsec_2__para_1__al_1",
            "自然保护区、自然公园等自然保护地范围内的森林、湿地、滩涂等不单独划分登记单元",
        ),
    )


def _duties(cite: Cite, text: str) -> tuple[Duty, ...]:
    """The five departments' duties, which stand in one paragraph, each a sentence of it."""
    duties = []
    for sentence in text.split("。")[:-1]:
        unit, _, content = sentence.partition("负责")
        duties.append(
            Duty(
                units=(DutyUnit(name=unit, role="responsible"),),
                content=content,
                basis=cite("sec_5__al_1", sentence),
            )
        )
    return tuple(duties)


def _norms(cite: Cite) -> tuple[Norm, ...]:
    return (
        Norm(
            code="early_start",
            modality=Modality.POWER,
            bearer="市、县（区）自然资源主管部门",
            readings=(
                Reading(
                    words="具备条件的",
                    zh="何为具备条件，文中未定。",
                    en="When the conditions are there the text does not settle.",
                ),
            ),
            basis=cite("sec_4__subsec_1", "具备条件的，可先期开展权籍调查、划分登记单元等相关工作"),
        ),
        Norm(
            code="funding",
            modality=Modality.DUTY,
            bearer="市、县级",
            basis=cite(
                "sec_6__subsec_2",
                "自然资源确权登记工作所需经费按照事权和支出责任相适应的原则纳入市、县级财政预算",
            ),
        ),
    )


def _duties_elsewhere(cite: Cite) -> tuple[Duty, ...]:
    """The duties that stand outside the part on departments, in print order."""
    authority = "市、县（区）自然资源主管部门"

    def duty(eid: str, quote: str, content: str, *units: tuple[str, DutyRole]) -> Duty:
        named = tuple(DutyUnit(name=name, role=role) for name, role in units)
        return Duty(units=named, content=content, basis=cite(eid, quote))

    support = (
        "配合做好国家、省级层面在我市开展的自然资源统一确权登记工作，配合做好资料收集、"
        "通告和公告的发布、自然资源地籍调查、界线核实、权属争议调处等相关工作"
    )
    link = (
        "做好对已颁发的森林、草原等权属证书与自然资源确权登记的衔接，进一步核实相关权属界线，"
        "在原有工作基础上，开展补充确权登记工作"
    )
    scheme = "制定市、县（区）自然资源统一确权登记工作实施方案，并以本级政府名义印发并实施"
    data = "主动、及时提供本部门真实、准确、可靠的相关基础资料或数据"
    return (
        duty(
            "sec_2__subsec_1",
            f"市、县（区）级自然资源主管部门及各相关部门要{support}",
            support,
            ("市、县（区）级自然资源主管部门", "supporting"),
            ("各相关部门", "supporting"),
        ),
        duty(
            "sec_2__subsec_2",
            "对我市代理行使所有权（以地方政府代理行使所有权资源清单为准）的自然资源，"
            f"按照市、县（区）分级管辖的方式由{authority}统一确权登记",
            "统一确权登记",
            (authority, "responsible"),
        ),
        duty(
            "sec_2__subsec_2__para_3",
            f"各级林草主管部门要会同自然资源主管部门，{link}",
            link,
            ("各级林草主管部门", "responsible"),
            ("自然资源主管部门", "supporting"),
        ),
        duty(
            "sec_4__subsec_1",
            f"{authority}要根据总体方案，{scheme}",
            scheme,
            (authority, "responsible"),
        ),
        duty(
            "sec_6__subsec_1",
            "市、县（区）政府是组织实施自然资源统一确权登记工作的责任主体",
            "组织实施自然资源统一确权登记工作",
            ("市、县（区）政府", "responsible"),
        ),
        duty(
            "sec_6__subsec_1",
            "成立由政府主导，自然资源主管部门牵头，财政、生态环境、水务、林草等相关部门配合的"
            "组织协调机构，组织协调各成员单位开展工作",
            "组织协调各成员单位开展工作",
            ("自然资源主管部门", "lead"),
            ("财政", "supporting"),
            ("生态环境", "supporting"),
            ("水务", "supporting"),
            ("林草", "supporting"),
        ),
        duty(
            "sec_6__subsec_1",
            f"生态环境、水利、林草等相关部门要{data}，要抽调业务骨干，"
            "协助开展相关自然资源统一确权登记工作",
            data,
            ("生态环境", "responsible"),
            ("水利", "responsible"),
            ("林草", "responsible"),
        ),
    )
