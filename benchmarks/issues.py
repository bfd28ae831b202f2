"""Issues that differ from one another, as many as are wanted: the same each time, some at fault."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from govdoc import (
    Clause,
    ContentsEntry,
    DocumentKind,
    DocumentNumber,
    Instrument,
    InstrumentKind,
    Issue,
    Level,
    Notice,
    dumps,
)
from govdoc.language.numerals import to_chinese

_PLACES = ("某市", "东河市", "西山市", "南湖市", "北原市", "临江县", "青石县", "长林区")
_MATTERS = (
    "知识产权保护", "自然资源统一确权登记", "数字政府信息化项目", "安全生产", "城市绿化",
    "政务服务", "农村公路管护", "食品安全", "校园周边环境", "地方储备粮管理",
)  # fmt: skip
_SENTENCES = (
    "各单位要提高认识，明确责任，确保各项任务落实到位。",
    "有关部门应当按照职责分工，做好本行业的监督管理工作。",
    "对违反规定的，依照有关法律、法规的规定处理；情节严重的，依法追究责任。",
    "坚持问题导向，完善工作机制，定期通报进展情况。",
    "应当自受理之日起15个工作日内作出决定；不能按期作出的，可以延长10个工作日。",
    "建立健全信息共享制度，推动数据互联互通、业务协同。",
    "县（区）人民政府应当将所需经费列入本级财政预算。",
    "鼓励社会力量参与，形成多方共同治理的格局。",
)
_FAULTS = (
    "请于2022年2月30日前报送。",
    "各单位要提高认识,明确责任。",
    "按照（市政府的要求办理。",
    "做好工作，，确保完成。",
    "依照本办法第九十九条的规定处理。",
)
FAULTY = 0.2
"""The share of issues that are at fault."""


def issue(n: int) -> Issue:
    """The issue number `n`, about 6 kB of JSON."""
    chance = random.Random(n)
    place = chance.choice(_PLACES)
    published = dt.date(2015 + n % 9, 1 + n % 12, 28)
    notices = tuple(_notice(chance, place, published, i) for i in range(1, 3))
    return Issue(
        number=published.month,
        total_number=12 * (published.year - 2014) + published.month,
        published=published,
        sponsor=f"{place}人民政府",
        contents=tuple(
            ContentsEntry(category="市政府文件", title=each.title, page=i)
            for i, each in enumerate(notices, 1)
        ),
        notices=notices,
    )


def _notice(chance: random.Random, place: str, published: dt.date, serial: int) -> Notice:
    matter = chance.choice(_MATTERS)
    dated = published - dt.timedelta(days=chance.randrange(1, 20))
    measures = chance.random() < 0.5
    kind = InstrumentKind.MEASURES if measures else InstrumentKind.SCHEME
    name = f"{place}{matter}{'管理办法' if measures else '工作方案'}"
    clauses = _articles(chance) if measures else _parts(chance)
    return Notice(
        title=f"{place}人民政府关于印发{name}的通知",
        kind=DocumentKind.NOTICE,
        number=DocumentNumber(
            agency=f"{place[0]}政发", year=dated.year, serial=serial + chance.randrange(1, 90)
        ),
        addressees=("各县（区）人民政府", "市政府各有关部门"),
        issuers=(f"{place}人民政府",),
        dated=dated,
        body=(Clause(level=Level.ALINEA, text=f"现将《{name}》印发给你们，请认真贯彻执行。"),),
        instruments=(Instrument(title=name, kind=kind, clauses=clauses),),
    )


def _words(chance: random.Random) -> str:
    found = "".join(chance.sample(_SENTENCES, chance.randrange(1, 3)))
    return found + (chance.choice(_FAULTS) if chance.random() < FAULTY / 24 else "")


def _articles(chance: random.Random) -> tuple[Clause, ...]:
    count = chance.randrange(10, 16)
    last = Clause(level=Level.PARAGRAPH, text="本办法自印发之日起施行。")
    return tuple(
        Clause(
            level=Level.ARTICLE,
            label=f"第{to_chinese(i)}条",
            clauses=(last if i == count else Clause(level=Level.PARAGRAPH, text=_words(chance)),),
        )
        for i in range(1, count + 1)
    )


def _parts(chance: random.Random) -> tuple[Clause, ...]:
    return tuple(
        Clause(
            level=Level.OUTLINE_1,
            label=f"{to_chinese(i)}、",
            heading=f"第{to_chinese(i)}方面工作",
            clauses=tuple(
                Clause(
                    level=Level.OUTLINE_2,
                    label=f"（{to_chinese(j)}）",
                    heading=f"任务{to_chinese(j)}。",
                    text=_words(chance),
                )
                for j in range(1, chance.randrange(3, 5))
            ),
        )
        for i in range(1, 5)
    )


def write(path: Path, count: int, *, first: int = 0) -> None:
    """Write `count` issues to the JSON Lines file `path`."""
    with path.open("wb") as file:
        file.writelines(lines(count, first=first))


def lines(count: int, *, first: int = 0) -> Iterator[bytes]:
    """`count` issues as lines of JSON."""
    return (dumps(issue(n), format="json") for n in range(first, first + count))
