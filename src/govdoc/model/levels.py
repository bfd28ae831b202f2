"""The levels of a text (层级) and the one table that says what each is."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from govdoc.language.addresses import Form


class Level(Enum):
    """Level of a clause. 立法法 第六十五条; GB/T 9704-2012, 7.3.3."""

    PART = "part"
    SUBPART = "subpart"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    POINT = "point"
    SUBPOINT = "subpoint"
    OUTLINE_1 = "outline_1"
    OUTLINE_2 = "outline_2"
    OUTLINE_3 = "outline_3"
    OUTLINE_4 = "outline_4"
    DASH = "dash"
    ALINEA = "alinea"

    # Members are compared by identity; that of `Enum` hashes the name anew at every look-up.
    __hash__ = object.__hash__


@frozen(kw_only=True)
class LevelRow:
    """What a level is called, how it is cited, and what Akoma Ntoso makes of it."""

    unit: str
    """Chinese name, for people."""
    akn: str
    """Akoma Ntoso element."""
    prefix: str
    """Prefix of the eId (Akoma Ntoso Naming Convention 1.0, 5.2)."""
    forms: tuple[Form, ...] = ()
    """How an address names it."""
    labelled: bool = True
    """Whether it has a label: 款 and 自然段 have none, their number is their place."""


LEVELS: dict[Level, LevelRow] = {
    Level.PART: LevelRow(unit="编", akn="part", prefix="part", forms=("编",)),
    Level.SUBPART: LevelRow(unit="分编", akn="subpart", prefix="subpart", forms=("分编",)),
    Level.CHAPTER: LevelRow(unit="章", akn="chapter", prefix="chp", forms=("章",)),
    Level.SECTION: LevelRow(unit="节", akn="section", prefix="sec", forms=("节",)),
    Level.ARTICLE: LevelRow(unit="条", akn="article", prefix="art", forms=("条",)),
    Level.PARAGRAPH: LevelRow(
        unit="款", akn="paragraph", prefix="para", forms=("款",), labelled=False
    ),
    Level.POINT: LevelRow(unit="项", akn="point", prefix="point", forms=("项", "（一）")),
    Level.SUBPOINT: LevelRow(unit="目", akn="point", prefix="point", forms=("目", "1.")),
    Level.OUTLINE_1: LevelRow(unit="一、", akn="section", prefix="sec", forms=("一、",)),
    Level.OUTLINE_2: LevelRow(unit="（一）", akn="subsection", prefix="subsec", forms=("（一）",)),
    Level.OUTLINE_3: LevelRow(unit="1.", akn="paragraph", prefix="para", forms=("1.",)),
    Level.OUTLINE_4: LevelRow(unit="（1）", akn="subparagraph", prefix="subpara", forms=("（1）",)),
    Level.DASH: LevelRow(unit="——", akn="indent", prefix="indent"),
    Level.ALINEA: LevelRow(unit="自然段", akn="alinea", prefix="al", labelled=False),
}

MAX_DEPTH = 64
"""How many clauses may stand inside one another; checked on reading and on writing."""
