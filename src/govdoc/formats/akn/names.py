"""The names that Akoma Ntoso reading and writing share, each pair in one table."""

from __future__ import annotations

from collections.abc import Mapping

from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause, Figure
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import LEVELS, Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import NoteKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.tasks import Deadline, TaskItem

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SOURCE = "govdoc"
"""eId of the agent that states the metadata."""
UNKNOWN_DATE = "0001-01-01"
"""The day of an `FRBRdate` that is not known; its `name` is `unknown`."""
UNKNOWN = "unknown"
GENERATION = "Generation"

NODES: dict[type, frozenset[str]] = {
    Gazette: frozenset({"issues"}),
    Issue: frozenset({"front", "notices", "back"}),
    Notice: frozenset({"head", "body", "foot", "instruments", "annexes", "tail"}),
    Instrument: frozenset({"head", "clauses", "foot", "annexes"}),
    Annex: frozenset({"head", "clauses"}),
    Clause: frozenset({"figure", "tasks", "clauses"}),
    TaskItem: frozenset({"deadline"}),
    Deadline: frozenset(),
    Figure: frozenset(),
    Line: frozenset(),
}
"""What has an element of its own, and the fields in which others stand that have one too."""

COLLECTIONS = {"officialGazette", "documentCollection", "amendmentList"}
ANNEX = "附件"
"""`name` of the document of an annex."""
NO_KIND = "公文"
"""`name` of the document of a notice of none of the 15 kinds."""
TAIL = "版记"
"""`name` of the container with the lines of `Notice.tail`."""
MARK = "mark"
"""`name` of the inline with the mark before a label."""
NOTED = "noted"
"""`name` of the inline with words that a note is about and does not change."""
CAPTION = "caption"
"""`name` of the inline with the caption of a figure."""
EMPTY = "empty"
"""`class` of a table without rows and of a row without cells: the schema wants one in each."""
TASKS = "tasks"
"""`class` of a table whose rows are tasks."""
FIGURE = "figure"
"""`class` of the paragraph of a figure."""
FROM_FIELDS = "field"
"""`class` of what is printed from a field, where no line states it; reading passes over it."""

NOTE_MARKS: dict[NoteKind, str] = {
    NoteKind.GAP: "缺",
    NoteKind.CORRECTION: "误",
    NoteKind.SUPPLIED: "补",
    NoteKind.DIVISION: "分",
    NoteKind.ARTEFACT: "赘",
}
"""What the marker of a note begins with."""

LINES: dict[LineRole, str] = {
    LineRole.TITLE: "docTitle",
    LineRole.NUMBER: "docNumber",
    LineRole.DATE: "docDate",
    LineRole.ISSUER: "signature",
}
"""The element of a line of a document; other roles are the `name` of an `inline`."""

GAZETTE_LINES: dict[LineRole, str] = {
    LineRole.GAZETTE_TITLE: "docTitle",
    LineRole.ISSUE_NUMBER: "docNumber",
    LineRole.PUBLISHED: "docDate",
}
"""The same of a line of an issue."""

TOC_LEVELS: dict[LineRole, str] = {LineRole.CONTENTS_CATEGORY: "1", LineRole.CONTENTS_ENTRY: "2"}
"""The lines that are items of a table of contents, and their level."""

CONTENTS = frozenset({LineRole.CONTENTS_TITLE, *TOC_LEVELS})

SUBTYPES: Mapping[str, str] = {
    DocumentKind.RESOLUTION.value: "jueyi",
    DocumentKind.DECISION.value: "jueding",
    DocumentKind.ORDER.value: "mingling",
    DocumentKind.COMMUNIQUE.value: "gongbao",
    DocumentKind.PROCLAMATION.value: "gonggao",
    DocumentKind.PUBLIC_NOTICE.value: "tonggao",
    DocumentKind.OPINION.value: "yijian",
    DocumentKind.NOTICE.value: "tongzhi",
    DocumentKind.CIRCULAR.value: "tongbao",
    DocumentKind.REPORT.value: "baogao",
    DocumentKind.REQUEST.value: "qingshi",
    DocumentKind.REPLY.value: "pifu",
    DocumentKind.PROPOSAL.value: "yian",
    DocumentKind.LETTER.value: "han",
    DocumentKind.MINUTES.value: "jiyao",
    InstrumentKind.LAW.value: "fa",
    InstrumentKind.REGULATION.value: "tiaoli",
    InstrumentKind.PROVISIONS.value: "guiding",
    InstrumentKind.MEASURES.value: "banfa",
    InstrumentKind.RULES.value: "guize",
    InstrumentKind.DETAILED_RULES.value: "xize",
    InstrumentKind.PLAN.value: "guihua",
    InstrumentKind.PROGRAMME.value: "jihua",
    InstrumentKind.SCHEME.value: "fangan",
    InstrumentKind.POLICY_MEASURES.value: "cuoshi",
    InstrumentKind.SYSTEM.value: "zhidu",
    InstrumentKind.CONTINGENCY_PLAN.value: "yuan",
    InstrumentKind.GUIDELINES.value: "zhinan",
    InstrumentKind.STANDARD.value: "biaozhun",
    InstrumentKind.CATALOGUE.value: "mulu",
    InstrumentKind.LIST.value: "qingdan",
    InstrumentKind.KEY_POINTS.value: "yaodian",
    InstrumentKind.CHARTER.value: "zhangcheng",
    InstrumentKind.OTHER.value: "qita",
    ANNEX: "fujian",
    NO_KIND: "gongwen",
}
"""The subtype in an IRI, by the `name` of the document: the word in pinyin."""

_LEVELS: dict[str, Level] = {
    "part": Level.PART,
    "subpart": Level.SUBPART,
    "chapter": Level.CHAPTER,
    "article": Level.ARTICLE,
    "subsection": Level.OUTLINE_2,
    "subparagraph": Level.OUTLINE_4,
    "indent": Level.DASH,
    "alinea": Level.ALINEA,
}
"""The elements that leave no choice."""


def level_of(element: str, label: str, parent: Level | None) -> Level | None:
    """The level of a clause by its element, label and parent; `None` for an element of no level.

    Writing asks the same: a level that this does not give is stated in `proprietary`.
    """
    if element in _LEVELS:
        return _LEVELS[element]
    if element == "section":
        law = label.startswith("第") or (not label and parent is Level.CHAPTER)
        return Level.SECTION if law else Level.OUTLINE_1
    if element == "paragraph":
        return Level.OUTLINE_3 if label and parent is not Level.ARTICLE else Level.PARAGRAPH
    if element == "point":
        return Level.SUBPOINT if parent in (Level.POINT, Level.SUBPOINT) else Level.POINT
    return None


HIERARCHY = frozenset(
    {
        *(row.akn for row in LEVELS.values()),
        *("clause", "title", "book", "tome", "division", "list", "rule", "subrule", "proviso"),
        *("subchapter", "subtitle", "subdivision", "subclause", "sublist", "level"),
        *("transitional", "hcontainer"),
    }
)
"""The elements of AKN that stand inside one another, each with number and heading."""

TEXTS = frozenset({"p", "num", "heading", "tocItem", "block", "listIntroduction", "listWrapUp"})
"""The elements that are written with text in them: no blank is added inside."""
