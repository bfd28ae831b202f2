"""The plain text of documents, from their lines or, without any, from their fields."""

from __future__ import annotations

import datetime as dt

import pytest

from govdoc.errors import NoteError
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.gazettes import ContentsEntry, Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.provisions import Provisions
from govdoc.reading.plain_text import plain_text

LAW = Instrument(
    title="双鸭山市数字政府信息化项目技术论证办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        Clause(
            level=Level.ARTICLE,
            label="第一条",
            clauses=(Clause(level=Level.PARAGRAPH, text="制定本办法。"),),
        ),
    ),
    annexes=(Annex(title="任务清单", clauses=(Clause(level=Level.ALINEA, text="附文"),)),),
)
NOTICE = Notice(
    title="关于印发技术论证办法的通知",
    kind=DocumentKind.NOTICE,
    number=DocumentNumber.parse("双政办发〔2022〕48号"),
    addressees=("各县（区）人民政府", "市政府直属有关单位"),
    issuers=("双鸭山市人民政府办公室",),
    dated=dt.date(2022, 10, 24),
    body=(Clause(level=Level.ALINEA, text="请认真贯彻执行。"),),
    instruments=(LAW,),
)
ISSUE = Issue(
    number=10,
    total_number=46,
    published=dt.date(2022, 10, 31),
    contents=(
        ContentsEntry(category="市政府办公室文件", title="技术论证办法的通知", page=11),
        ContentsEntry(category="市政府办公室文件", title="另一件"),
    ),
    notices=(NOTICE,),
)
LAW_LINES = [
    "双鸭山市数字政府信息化项目技术论证办法",
    "第一条 制定本办法。",
    "附件",
    "任务清单",
    "附文",
]
NOTICE_LINES = [
    "关于印发技术论证办法的通知",
    "双政办发〔2022〕48号",
    "各县（区）人民政府，市政府直属有关单位：",
    "请认真贯彻执行。",
    "双鸭山市人民政府办公室",
    "2022年10月24日",
    *LAW_LINES,
]


def test_without_furniture_the_fields_are_printed() -> None:
    gazette = Gazette(title="双鸭山市人民政府公报", issues=(ISSUE,))
    assert plain_text(LAW).split("\n") == [*LAW_LINES, ""]
    assert plain_text(NOTICE).split("\n") == [*NOTICE_LINES, ""]
    assert plain_text(gazette).split("\n") == [
        "双鸭山市人民政府公报",
        "第10期（总第46期）",
        "2022年10月31日",
        "目录",
        "市政府办公室文件",
        "技术论证办法的通知 （11）",
        "另一件",
        *NOTICE_LINES,
        "",
    ]


def test_where_there_are_lines_they_are_the_text() -> None:
    head = (Line(role=LineRole.TITLE, text="关于 印发的通知"),)
    notice = Notice(title="关于印发的通知", kind=None, head=head, issuers=("市政府",), foot=head)
    assert plain_text(notice) == "关于 印发的通知\n关于 印发的通知\n"


def test_the_diplomatic_view_has_the_words_of_the_witness() -> None:
    note = EditorialNote(kind=NoteKind.ARTEFACT, reason="换页", start=2, witness="\n\n")
    clause = Clause(level=Level.ALINEA, text="结合实际", notes=(note,))
    line = Line(role=LineRole.TITLE, text="结合实际", notes=(note,))
    for node in (clause, line):
        assert plain_text(node) == "结合实际\n"
        assert plain_text(node, view="diplomatic") == "结合\n\n实际\n"


def test_a_stale_note_is_refused_in_the_diplomatic_view_alone() -> None:
    note = EditorialNote(kind=NoteKind.CORRECTION, reason="误", reading="甲")
    notice = Notice(
        title="", kind=None, body=(Clause(level=Level.ALINEA, text="乙", notes=(note,)),)
    )
    assert plain_text(notice) == "乙\n"
    with pytest.raises(NoteError):
        plain_text(notice, view="diplomatic")


def test_a_document_without_words_has_no_text() -> None:
    assert plain_text(Notice(title="", kind=None)) == ""


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="Provisions has no text"):
        plain_text(Provisions())
