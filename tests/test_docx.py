"""Word files read back: every word is there, and stands where GB/T 9704-2012 puts it."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import govdoc
from govdoc import Annex, Clause, Instrument, InstrumentKind, Level, Notice, Table
from govdoc.errors import DecodeError, EncodeError
from govdoc.formats.docx.titles import title_lines
from govdoc.model.document_numbers import DocumentNumber
from govdoc.strategies import notices
from tests.corpus import FOLDER, corpus_texts, needs_corpus
from tests.test_cli import ISSUE_46, run

docx = pytest.importorskip("docx", reason="python-docx is not installed")

ISSUE = govdoc.load(ISSUE_46).issues[0]  # type: ignore[union-attr]
NOTICE = ISSUE.notice("双政办发〔2022〕47号")


def _read(notice: Any) -> Any:
    return docx.Document(io.BytesIO(govdoc.dumps(notice, format="docx")))


def _blocks(file: Any) -> list[str]:
    """The texts of paragraphs and table rows, in order."""
    found: list[str] = []
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            found += ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            found.append(block.text)
    return found


def _paragraph(file: Any, start: str) -> Any:
    return next(p for p in file.paragraphs if p.text.startswith(start))


def _fonts(paragraph: Any) -> list[tuple[str, str, float]]:
    key = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia"
    return [
        (run.text, run._r.rPr.rFonts.get(key), run.font.size.pt)
        for run in paragraph.runs
        if run.text
    ]


def _indent(paragraph: Any, name: str) -> float:
    """In characters."""
    key = f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}Chars"
    indent = paragraph._p.pPr.ind
    return 0 if indent is None else int(indent.get(key, 0)) / 100


def test_the_sheet_is_that_of_the_standard() -> None:
    section = _read(NOTICE).sections[0]
    sheet = [
        section.page_width,
        section.page_height,
        section.top_margin,
        section.left_margin,
        section.page_width - section.left_margin - section.right_margin,
        section.page_height - section.top_margin - section.bottom_margin,
    ]
    assert [round(length.mm if hasattr(length, "mm") else length / 36000) for length in sheet] == [
        210,
        297,
        37,
        28,
        156,
        225,
    ]


def test_the_page_number_stands_outside_in_song_of_the_fourth_size() -> None:
    file = _read(NOTICE)
    section = file.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        assert paragraph.text == "—  —"
        assert "PAGE" in paragraph._p.xml
        assert _fonts(paragraph)[0][1:] == ("宋体", 14)
        assert (paragraph.alignment.name, _indent(paragraph, side)) == (side.upper(), 1)
    assert file.settings.odd_and_even_pages_header_footer


def test_the_head_is_red_and_the_title_in_xiaobiaosong() -> None:
    file = _read(NOTICE)
    mark = _paragraph(file, "双鸭山市人民政府办公室文件")
    assert _fonts(mark)[0][1] == "方正小标宋简体"
    assert str(mark.runs[0].font.color.rgb) == "FF0000"
    assert mark.paragraph_format.space_before.mm == pytest.approx(35, abs=0.1)
    number = _paragraph(file, "双政办发〔2022〕47号")
    assert _fonts(number) == [("双政办发〔2022〕47号", "仿宋_GB2312", 16)]
    rule = number._p.getnext()
    assert 'w:color="FF0000"' in docx.oxml.xmlchemy.serialize_for_reading(rule)
    titles = [p for p in file.paragraphs if _fonts(p) and _fonts(p)[0][2] == 22]
    assert [p.text for p in titles[:2]] == [
        "双鸭山市人民政府办公室关于印发双鸭山市",
        "全面加强药品监察能力建设若干措施的通知",
    ]
    assert {p.alignment.name for p in titles} == {"CENTER"}


def test_levels_have_their_fonts_and_paragraphs_begin_two_characters_in() -> None:
    file = _read(NOTICE)
    first = _paragraph(file, "一、总体要求")
    assert _fonts(first) == [("一、总体要求", "黑体", 16)]
    second = _paragraph(file, "（一）健全检查执法体系。")
    assert [font for _, font, _ in _fonts(second)] == ["楷体_GB2312", "仿宋_GB2312"]
    assert _indent(second, "firstLine") == 2
    assert second.paragraph_format.line_spacing.pt == pytest.approx(28.95)
    addressees = _paragraph(file, "各县（区）人民政府")
    assert (_indent(addressees, "firstLine"), addressees.text[-1]) == (0, "：")


def test_the_date_is_four_characters_from_the_right_and_the_issuer_centred_on_it() -> None:
    file = _read(NOTICE)
    date, issuer = _paragraph(file, "2022年10月17日"), None
    issuer = next(p for p in file.paragraphs if p.text == "双鸭山市人民政府办公室")
    assert {date.alignment.name, issuer.alignment.name} == {"RIGHT"}
    middle = [_indent(p, "right") + width / 2 for p, width in ((date, 6.0), (issuer, 11))]
    assert _indent(date, "right") >= 4
    assert _indent(issuer, "right") == 2
    assert middle[0] == pytest.approx(middle[1], abs=0.6)


def test_tasks_are_a_table_whose_head_is_on_every_page() -> None:
    file = _read(NOTICE)
    (table,) = file.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "序号",
        "任务内容",
        "责任单位",
        "完成时限",
    ]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert len(table.rows) == 10
    assert table.rows[1].cells[2].text == "、".join(govdoc.find(NOTICE, govdoc.TaskItem)[0].units)
    assert (
        _paragraph(file, "附件").text == "附件：双鸭山市全面加强药品监察能力建设的若干措施任务清单"
    )


def test_an_article_and_its_first_paragraph_are_one() -> None:
    file = _read(ISSUE.notice("双政办发〔2022〕48号"))
    article = _paragraph(file, "第七条")
    assert article.text.startswith("第七条　建立市数字政府信息化项目技术论证专家库")
    assert [font for _, font, _ in _fonts(article)] == ["黑体", "仿宋_GB2312"]


def test_an_order_has_its_name_as_its_mark() -> None:
    order = Notice(
        title="某市人民政府令",
        kind=govdoc.DocumentKind.ORDER,
        number=DocumentNumber.parse("某市人民政府令第7号"),
        body=(Clause(level=Level.ALINEA, text="现予公布。"),),
        issuers=("市长",),
        dated=dt.date(2022, 1, 2),
    )
    assert [text for text in _blocks(_read(order)) if text] == [
        "某市人民政府令",
        "第7号",
        "现予公布。",
        "市长",
        "2022年1月2日",
    ]


def test_several_issuers_annexes_and_the_imprint() -> None:
    notice = Notice(
        title="关于某事的通知",
        number=DocumentNumber.parse("某财发〔2022〕1号"),
        issuers=("某市财政局", "某市司法局"),
        dated=dt.date(2022, 1, 2),
        copied_to=("市委办公室",),
        annexes=(
            Annex(
                title="清单", clauses=(Clause(level=Level.ALINEA, table=Table(rows=(("甲",),))),)
            ),
            Annex(title="表"),
        ),
    )
    assert [text for text in _blocks(_read(notice)) if text] == [
        "某市财政局\n某市司法局\t文件",
        "某财发〔2022〕1号",
        "关于某事的通知",
        "附件：1.清单",
        "2.表",
        "某市财政局",
        "某市司法局",
        "2022年1月2日",
        "附件1",
        "清单",
        "甲",
        "附件2",
        "表",
        "抄送：市委办公室。",
    ]


def test_a_tail_that_is_no_imprint_runs_on_as_text() -> None:
    lines = tuple(govdoc.Line(role=govdoc.LineRole.OTHER, text=f"第{n}行") for n in range(9))
    few, many = (_read(Notice(title="通知", tail=lines[:n])) for n in (2, 9))
    assert ([len(few.tables), len(many.tables)], _blocks(many)[-1]) == ([1, 0], "第8行")


@pytest.mark.parametrize(
    ("title", "printed", "lines"),
    [
        ("关于某事的通知", (), ("关于某事的通知",)),
        ("", (), ()),
        (
            "国务院办公厅关于推广第二批支持创新相关改革举措的通知",
            ("国务院办公厅关于推广第二批", "支持创新相关改革举措的通知"),
            ("国务院办公厅关于推广第二批", "支持创新相关改革举措的通知"),
        ),
        (
            "双鸭山市人民政府关于印发《双鸭山市“十四五”知识产权保护和运用规划》的通知",
            (),
            ("双鸭山市人民政府关于印发《双鸭山市", "“十四五”知识产权保护和运用规划》的通知"),
        ),
    ],
)
def test_a_title_is_broken_at_good_places(
    title: str, printed: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    assert title_lines(title, printed, 20) == lines


def test_a_title_without_end_is_broken_where_lines_end() -> None:
    assert set(map(len, title_lines("市" * 100_000, (), 20))) == {20}
    assert _read(
        Notice(title="市" * 1_000, issuers=("市" * 1_000,), number=NOTICE.number)
    ).paragraphs


@settings(max_examples=25)
@given(notices())
def test_every_word_of_a_notices_clauses_is_in_the_file(notice: Notice) -> None:
    text = "".join("".join(_blocks(_read(notice))).split())
    at = 0
    for place in govdoc.walk(notice):
        if isinstance(place.node, Clause):
            for words in (place.node.label, place.node.heading, place.node.text):
                close = "".join(words.split())
                found = text.find(close, at)
                assert found >= 0, words
                at = found + len(close)


@needs_corpus
def test_every_word_of_real_documents_is_in_their_files() -> None:
    for name, source in corpus_texts()[::4]:
        document = govdoc.parse_text(source).document
        text = "".join("".join(_blocks(_read(document))).split())
        for place in govdoc.walk(document):
            if isinstance(place.node, Clause):
                assert "".join(place.node.text.split()) in text, (name, place.eid)
    assert FOLDER


ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
    "autoSpaceDE autoSpaceDN snapToGrid spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i color spacing w kern position sz szCs lang",
    "tblPr": "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd tcMar vAlign",
    "sectPr": "footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
}
"""ECMA-376, part 1, 17: in which order the schema has what stands in these."""


def test_properties_stand_in_the_order_of_the_schema_or_word_refuses_the_file() -> None:
    notice = govdoc.Notice(
        title="通知",
        number=DocumentNumber.parse("某财发〔2022〕1号"),
        issuers=("某市财政局", "某市司法局"),
        copied_to=("市委办公室",),
        body=(Clause(level=Level.ALINEA, text="甲", table=Table(header=("乙",), rows=(("丙",),))),),
        annexes=(Annex(title="清单"),),
    )
    seen = set()
    for file in (_read(notice), _read(NOTICE)):
        parts = [file.element, file.styles["Normal"].element]
        parts += [file.sections[0].footer._element, file.sections[0].even_page_footer._element]
        for element in (each for part in parts for each in part.iter()):
            kind = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
            if kind in ORDERS:
                seen.add(kind)
                names = [child.tag.rpartition("}")[2] for child in element]
                places = [ORDERS[kind].split().index(name) for name in names]
                assert places == sorted(places), (kind, names)
    assert seen == set(ORDERS)


def test_writing_twice_gives_the_same_bytes() -> None:
    assert govdoc.dumps(NOTICE, format="docx") == govdoc.dumps(NOTICE, format="docx")


def test_word_is_not_read_and_a_gazette_is_not_written() -> None:
    with pytest.raises(DecodeError, match="GD027"):
        govdoc.loads(govdoc.dumps(NOTICE, format="docx"), format="docx")
    with pytest.raises(EncodeError, match="GD026"):
        govdoc.dumps(ISSUE, format="docx")
    with pytest.raises(EncodeError, match="GD011"):
        govdoc.dumps(Notice(title="\x00"), format="docx")


def test_the_command_writes_word_and_passes_it_over_in_folders(tmp_path: Path) -> None:
    source, target = tmp_path / "notice.json", tmp_path / "notice.docx"
    govdoc.dump(Notice(title="关于某事的通知"), source)
    assert run("convert", str(source), str(target)).returncode == 0
    assert docx.Document(str(target)).paragraphs[0].text == "关于某事的通知"
    done = run("convert", str(target), str(source))
    assert (done.returncode, b"GD027" in done.stderr) == (2, True)
    done = run("check", str(tmp_path), "--fail-on", "never")
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_python_docx_one_line_says_what_to_install(tmp_path: Path) -> None:
    source = tmp_path / "law.json"
    govdoc.dump(Instrument(title="办法", kind=InstrumentKind.MEASURES), source)
    arguments = ["--lang", "en", "convert", str(source), str(tmp_path / "law.docx")]
    code = f"import sys; sys.modules['docx'] = None; from govdoc.cli import main; main({arguments})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 2
    hint = "GD029 python-docx is needed: pip install 'govdoc[docx]'"
    assert done.stderr.decode().strip().endswith(hint)
