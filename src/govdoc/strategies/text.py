"""Strings, integers, dates and amounts as official documents have them, and any others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.language.dates import format_date
from govdoc.language.numerals import to_chinese
from govdoc.model.levels import LEVELS, Level
from govdoc.strategies._build import mostly, strategy

_SENTENCES = (
    "为贯彻落实全省数字政府建设工作要求，结合工作实际，制定本办法。",
    "本办法所涉及的项目是指财政性资金预算在50万元（含）以上的非涉密项目。",
    "具有中级专业技术职称或同等专业水平且从事相关领域工作满8年；",
    "从专家库中随机抽取不少于3名专家组建论证专家组",
    "现印发给你们，请\n结合实际，认真抓好贯彻落实。",
    "到2025年，知识产权各项机制落实到位。",
    "为依法打击犯罪，保护公民的合法权益，根据宪法，制定本法。",
    "本办法自印发之日起施行。",
    "坚持“谁审批、谁监管，谁主管、谁负责”原则；",
)
_HEADINGS = (
    "总体要求",
    "总则",
    "指导思想。",
    "加强组织领导。",
    "保障措施",
    "2028年及以后",
    "一般规定：",
)
_NAMES = (
    "双鸭山市人民政府办公室",
    "各县（区）人民政府",
    "市政府各直属单位",
    "市市场监管局",
    "双鸭山市自然资源统一确权登记总体工作方案",
    "《政府投资条例》",
    "双鸭山市人民政府公报",
)
_PECULIAR = (
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "\u3000",
    "\x85",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\ue000",
    "𠮷",
    "\U0010ffff",
    "e\u0301",
    "<a href='x'>",
    "&amp;",
    "]]>",
    "﹝",
    "=1+1",
    "\x7f",
)


def _sampled(values: tuple[str, ...]) -> SearchStrategy[str]:
    return st.sampled_from(values)


@strategy
def any_text() -> SearchStrategy[str]:
    """Any text that XML can hold, as a rule not Chinese."""
    characters = st.characters(
        exclude_categories=["Cs"],
        exclude_characters=[
            *(chr(n) for n in range(0x20) if chr(n) not in "\t\n\r"),
            "\ufffe",
            "\uffff",
        ],
    )
    return st.lists(characters | _sampled(_PECULIAR), max_size=12).map("".join)


@strategy
def official_text() -> SearchStrategy[str]:
    """A sentence or a few, as official documents have them; with stray blanks at times."""
    return _sampled(_SENTENCES) | st.lists(
        _sampled(_SENTENCES + _HEADINGS + _NAMES + _PECULIAR[:6]), max_size=4
    ).map("".join)


@strategy
def texts() -> SearchStrategy[str]:
    """Official text most of the time, otherwise any text, the empty one among it."""
    return mostly(official_text(), any_text())


@strategy
def headings() -> SearchStrategy[str]:
    """A heading, often none."""
    return mostly(_sampled(("", *_HEADINGS)), any_text())


@strategy
def names() -> SearchStrategy[str]:
    """The name of an authority, a document or a periodical."""
    return mostly(_sampled(_NAMES), any_text())


@strategy
def words(*printed: str) -> SearchStrategy[str]:
    """One of `printed` most of the time, otherwise any text."""
    return mostly(_sampled(printed), any_text())


@strategy
def eids() -> SearchStrategy[str]:
    """An eId such as documents have, leading somewhere or not."""
    return _sampled(("art_2__para_1", "art_7__para_2__point_2", "subsec_1", "sec_2__subsec_3"))


@strategy
def integers(least: int = 1, most: int = 60) -> SearchStrategy[int]:
    """An integer from `least` to `most` most of the time, otherwise any that JSON holds safely."""
    return mostly(st.integers(least, most), st.integers(-(2**53 - 1), 2**53 - 1))


@strategy
def dates() -> SearchStrategy[dt.date]:
    """A day of our time most of the time, otherwise any."""
    return mostly(st.dates(dt.date(1949, 10, 1), dt.date(2035, 12, 31)), st.dates())


@strategy
def printed_dates() -> SearchStrategy[str]:
    """A day as printed: 2022年10月31日."""
    return dates().map(format_date)


@strategy
def amounts() -> SearchStrategy[Decimal]:
    """An amount of yuan, written without exponent."""
    return mostly(
        st.sampled_from(("500000", "499999.99", "0", "1000000", "0.10")).map(Decimal),
        st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=2),
    )


_LABELS: dict[Level, tuple[Callable[[int], str], ...]] = {
    Level.POINT: (lambda n: f"（{to_chinese(n)}）", lambda n: f"({to_chinese(n)})"),
    Level.SUBPOINT: (lambda n: f"{n}.", lambda n: f"{n}．"),
    Level.OUTLINE_1: (lambda n: f"{to_chinese(n)}、",),
    Level.OUTLINE_2: (lambda n: f"（{to_chinese(n)}）", lambda n: f"({to_chinese(n)})"),
    Level.OUTLINE_3: (lambda n: f"{n}.", lambda n: f"{n}、"),
    Level.OUTLINE_4: (lambda n: f"（{n}）", lambda n: f"({n})"),
    Level.DASH: (lambda n: "——",),
}


@strategy
def labels(level: Level, number: int | None = None) -> SearchStrategy[str]:
    """A label that fits `level`, with `number` where that is given: 第七条, （一）, 1."""
    row = LEVELS[level]
    if not row.labelled:
        return st.just("")
    numbers = st.integers(1, 130) if number is None else st.just(number)
    if level in _LABELS:
        return st.builds(lambda form, n: form(n), st.sampled_from(_LABELS[level]), numbers)
    plain = numbers.map(lambda n: f"第{to_chinese(n)}{row.unit}")
    if level is not Level.ARTICLE:
        return plain
    inserted = st.builds("{}之{}".format, plain, st.integers(1, 12).map(to_chinese))
    return mostly(plain, inserted)
