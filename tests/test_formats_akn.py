"""Akoma Ntoso: what is mapped to what, exactly; what is read after another tool has edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree

import govdoc
from govdoc import (
    Annex,
    Clause,
    ContentsEntry,
    Deadline,
    DeadlineKind,
    DocumentKind,
    DocumentNumber,
    EditorialNote,
    EffectiveDate,
    Figure,
    Gazette,
    Instrument,
    InstrumentKind,
    Issue,
    Level,
    Line,
    LineRole,
    NoteKind,
    Notice,
    Provisions,
    Table,
    TaskItem,
)
from govdoc.formats import akn
from govdoc.formats.documents import format_of
from govdoc.model.basis import Basis
from tests.akn_schema import check_akn
from tests.corpus import corpus_texts, needs_corpus

EXAMPLE = Path(__file__).parents[1] / "examples" / "issue46"
DATA = Path(__file__).parent / "data" / "akn"
NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "g": "urn:govdoc:document"}


def article(number: str, *paragraphs: Clause) -> Clause:
    return Clause(level=Level.ARTICLE, label=number, clauses=paragraphs)


def paragraph(text: str, *points: Clause, **fields: Any) -> Clause:
    return Clause(level=Level.PARAGRAPH, text=text, clauses=points, **fields)


MEASURES = Instrument(
    title="测试论证办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        article("第一条", paragraph("为了测试，制定本办法。")),
        article(
            "第二条",
            paragraph(
                "专家应当具备下列条件：",
                Clause(level=Level.POINT, label="（一）", text="从事相关工作满8年；"),
                Clause(level=Level.POINT, label="（二）", text="预算在50万元（含）以上。"),
            ),
            paragraph("第（一）项、第（二）项所列条件可以放宽。"),
        ),
        article("第三条", paragraph("本办法自2023年1月1日起施行。")),
    ),
    annexes=(
        Annex(
            title="任务清单",
            head=(
                Line(role=LineRole.ANNEX_MARK, text="附件"),
                Line(role=LineRole.TITLE, text="任务清单"),
            ),
            clauses=(
                Clause(
                    level=Level.ALINEA,
                    table=Table(header=("序号", "任务内容", "责任单位", "完成时限")),
                    tasks=(
                        TaskItem(
                            label="1",
                            content="落实标准。",
                            units=("市财政局", "各县（区）政府"),
                            deadline=Deadline(words="持续推进", kind=DeadlineKind.ONGOING),
                        ),
                    ),
                ),
                Clause(
                    level=Level.ALINEA,
                    figure=Figure(caption="流程图"),
                    notes=(EditorialNote(kind=NoteKind.GAP, reason="图未存。"),),
                ),
            ),
        ),
    ),
    provisions=Provisions(
        effective=(
            EffectiveDate(
                date=dt.date(2023, 1, 1),
                basis=Basis(eid="art_3__para_1", quote="自2023年1月1日起施行"),
            ),
        )
    ),
)
NOTICE = Notice(
    title="测试市人民政府关于印发测试论证办法的通知",
    kind=DocumentKind.NOTICE,
    number=DocumentNumber(agency="测政发", year=2022, serial=7),
    addressees=("各县（区）人民政府",),
    issuers=("测试市人民政府",),
    dated=dt.date(2022, 12, 5),
    head=(
        Line(role=LineRole.TITLE, text="测试市人民政府关于印发测试论证办法的通知"),
        Line(role=LineRole.NUMBER, text="测政发〔2022〕7号"),
        Line(role=LineRole.ADDRESSEES, text="各县（区）人民政府："),
    ),
    body=(
        Clause(
            level=Level.ALINEA,
            text="《测试论证办法》已经2022年12月1日召开的市政府第3次常务会议审议通过，请认真执行。",
            notes=(
                EditorialNote(
                    kind=NoteKind.CORRECTION,
                    reason="底本误作“遵照”。",
                    start=41,
                    reading="执行",
                    witness="遵照",
                ),
            ),
        ),
    ),
    foot=(
        Line(role=LineRole.ISSUER, text="测试市人民政府"),
        Line(role=LineRole.DATE, text="2022年12月5日"),
    ),
    instruments=(MEASURES,),
    tail=(Line(role=LineRole.OTHER, text="测试市人民政府办公室印发"),),
)
ISSUE = Issue(
    number=12,
    total_number=24,
    published=dt.date(2022, 12, 31),
    front=(
        Line(role=LineRole.GAZETTE_TITLE, text="测试市人民政府公报"),
        Line(role=LineRole.ISSUE_NUMBER, text="第12期"),
        Line(role=LineRole.CONTENTS_TITLE, text="目 录"),
        Line(role=LineRole.CONTENTS_CATEGORY, text="● 市政府文件"),
        Line(
            role=LineRole.CONTENTS_ENTRY,
            text="- 测试市人民政府关于印发测试论证办法的通知 (1)",
        ),
    ),
    contents=(
        ContentsEntry(
            category="市政府文件", title="测试市人民政府关于印发测试论证办法的通知", page=1
        ),
    ),
    notices=(NOTICE,),
)


def tree(document: govdoc.Document) -> Any:
    return etree.fromstring(akn.dumps(document))


def one(root: Any, path: str) -> Any:
    (found,) = root.xpath(path, namespaces=NS)
    return found


def test_a_gazette_with_one_issue_is_written_as_it_is_known(
    golden: Callable[[Path, bytes], None],
) -> None:
    gazette = Gazette(title="测试市人民政府公报", issues=(ISSUE,))
    golden(DATA / "gazette.akn.xml", check_akn(gazette, indent=1))


def test_issue_46_is_strictly_valid_and_read_again_equal() -> None:
    check_akn(govdoc.load(EXAMPLE / "issue46.json"))


@needs_corpus
@pytest.mark.parametrize(("name", "text"), corpus_texts())
def test_every_real_document_is_strictly_valid_and_read_again_equal(name: str, text: str) -> None:
    check_akn(govdoc.parse_text(text).document)


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("//a:officialGazette/a:coverPage/a:p/a:docTitle", 1),
        ("//a:preface/a:toc/a:tocItem[@href='#cmp_1']", 2),
        ("//a:collectionBody/a:component[@eId='cmp_1']/a:doc[@name='通知']", 1),
        ("//a:attachment[@eId='cmp_1__att_1']/a:act[@name='办法']", 1),
        ("//a:attachment[@eId='cmp_1__att_1__att_1']/a:doc[@name='附件']//a:table/a:tr", 2),
        ("//a:tr[@eId='cmp_1__att_1__att_1__al_1__task_1']/a:td/a:p/a:organization", 2),
        ("//a:article/a:paragraph/a:point/a:num", 2),
        ("//a:workflow/a:step[@date='2022-12-01']", 1),
        ("//a:event[text()='市政府第3次常务会议']", 1),
        ("//a:conclusions/a:p/a:signature/a:organization", 1),
        ("//a:conclusions/a:container[@name='版记']/a:p", 1),
        ("//a:publication[@date='2022-12-31'][@number='24']", 1),
        ("//a:p[@class='figure']/a:omissis[@status='unknown']", 1),
        ("//a:quantity[@normalized='P8Y minInclusive'][text()='满8年']", 1),
        ("//a:quantity[@normalized='CNY 500000 minInclusive'][text()='50万元（含）以上']", 1),
        ("//a:mref/a:ref[starts-with(@href, '#cmp_1__att_1__art_2__para_1__point_')]", 2),
        ("//a:del[@status='edited'][text()='遵照']/following-sibling::a:ins[text()='执行']", 1),
        ("//a:notes/a:note[@marker='误1']/a:p[text()='底本误作“遵照”。']", 1),
        ("//a:FRBRuri[@value='/akn/cn/act/banfa/2022-12-05/测政发-2022-7']", 1),
        ("//g:instrument[@eId='cmp_1__att_1']/g:provisions/g:effective", 1),
    ],
)
def test_every_part_has_its_element(path: str, count: int) -> None:
    root = tree(Gazette(title="测试市人民政府公报", issues=(ISSUE,)))
    assert len(root.xpath(path, namespaces=NS)) == count


@pytest.mark.parametrize(
    ("level", "label", "element"),
    [
        (Level.PART, "第一编", "part"),
        (Level.CHAPTER, "第一章", "chapter"),
        (Level.SECTION, "第一节", "section"),
        (Level.OUTLINE_1, "一、", "section"),
        (Level.OUTLINE_2, "（一）", "subsection"),
        (Level.OUTLINE_3, "1.", "paragraph"),
        (Level.OUTLINE_4, "（1）", "subparagraph"),
        (Level.DASH, "——", "indent"),
        (Level.ALINEA, "", "alinea"),
        (Level.POINT, "（一）", "point"),
    ],
)
def test_a_level_that_its_element_tells_needs_no_record(
    level: Level, label: str, element: str
) -> None:
    clause = Clause(level=level, label=label, text="文字。")
    document = Instrument(title="计划", kind=InstrumentKind.PROGRAMME, clauses=(clause,))
    root = etree.fromstring(check_akn(document))
    assert one(root, f"//a:{element}/a:content/a:p").text == "文字。"
    assert root.xpath("//g:document/*", namespaces=NS) == []


def test_a_level_that_its_element_does_not_tell_is_recorded() -> None:
    clause = Clause(level=Level.SUBPOINT, label="1.", text="文字。")
    document = Instrument(title="计划", kind=InstrumentKind.PROGRAMME, clauses=(clause,))
    root = etree.fromstring(check_akn(document))
    assert one(root, "//g:clause[@eId='point_1']/g:level").text == "subpoint"


def test_several_issues_are_a_collection_and_none_is_one_too() -> None:
    two = Gazette(title="公报", issues=(ISSUE, attrs.evolve(ISSUE, number=11)))
    root = etree.fromstring(check_akn(two))
    assert len(root.xpath("//a:documentCollection//a:officialGazette", namespaces=NS)) == 2
    one(root, "//a:article[@eId='cmp_2__cmp_1__att_1__art_2']")
    check_akn(Gazette(title="公报"))


def test_instruments_are_numbered_after_annexes_which_keep_their_ids() -> None:
    annex = Annex(title="名单", clauses=(Clause(level=Level.ALINEA, text="甲。"),))
    root = etree.fromstring(check_akn(attrs.evolve(NOTICE, annexes=(annex,))))
    one(root, "//a:attachment[@eId='att_1']//a:alinea[@eId='att_1__al_1']")
    one(root, "//a:attachment[@eId='att_2']//a:article[@eId='att_2__art_2']")


def test_an_unknown_day_is_said_to_be_unknown() -> None:
    day = one(tree(MEASURES), "/a:akomaNtoso/a:act/a:meta//a:FRBRWork/a:FRBRdate")
    assert (day.get("date"), day.get("name")) == ("0001-01-01", "unknown")
    first = attrs.evolve(NOTICE, dated=dt.date(1, 1, 1))
    assert akn.loads(akn.dumps(first)) == first


def test_blanks_that_a_tool_may_take_for_layout_are_marked() -> None:
    spaced = Clause(level=Level.ALINEA, text=" 一\t二\r\n三  四 ")
    document = Instrument(title="\n甲\t", kind=InstrumentKind.OTHER, clauses=(spaced,))
    root = etree.fromstring(check_akn(document, indent=2))
    assert one(root, "//a:content/a:p").get("{http://www.w3.org/XML/1998/namespace}space")


def test_what_no_line_states_is_printed_from_the_fields_and_not_read_twice() -> None:
    bare = attrs.evolve(NOTICE, head=(), foot=(), tail=())
    root = etree.fromstring(check_akn(bare))
    said = root.xpath("/a:akomaNtoso/a:doc/*/a:p[@class='field']", namespaces=NS)
    assert ["".join(p.itertext()) for p in said] == [
        NOTICE.title,
        "测政发〔2022〕7号",
        "测试市人民政府",
    ]


def test_the_jurisdiction_may_be_named() -> None:
    data = akn.dumps(NOTICE, country="cn-230500")
    assert "/akn/cn-230500/act/banfa/2022-12-05/测政发-2022-7/!att_1" in data.decode()
    assert akn.loads(data) == NOTICE


def codes(read: akn.Read) -> list[tuple[str, str]]:
    return [(problem.code, problem.eid) for problem in read.problems]


def test_where_another_tool_changed_a_text_the_body_is_read_and_it_is_told() -> None:
    data = akn.dumps(MEASURES).decode().replace("从事相关工作", "从事有关工作")
    read = akn.read(data)
    law = read.document
    assert isinstance(law, Instrument)
    assert law.clause("art_2__para_1__point_1").text == "从事有关工作满8年；"
    assert law.provisions == MEASURES.provisions
    assert codes(read) == [("GD064", "")]
    assert "provisions" in read.problems[0].en


def test_where_the_words_a_law_rests_on_were_changed_the_rules_tell() -> None:
    root = tree(MEASURES)
    one(root, "//a:article[@eId='art_3']//a:date").text = "2024年1月1日"
    read = akn.read(etree.tostring(root))
    assert codes(read) == [("GD064", "")]
    assert "GD405" in {finding.code for finding in govdoc.check(read.document)}


def test_where_another_tool_took_a_clause_away_what_was_said_of_it_is_told() -> None:
    clause = Clause(level=Level.SUBPOINT, label="1.", text="文字。")
    other = Clause(level=Level.POINT, label="（二）", text="另。")
    law = Instrument(title="计划", kind=InstrumentKind.PROGRAMME, clauses=(clause, other))
    root = tree(law)
    element = one(root, "//a:point[@eId='point_1']")
    element.getparent().remove(element)
    read = akn.read(etree.tostring(root))
    assert isinstance(read.document, Instrument)
    assert read.document.clauses == (other,)
    assert codes(read) == [("GD063", "point_1")]


def test_where_another_tool_took_the_records_away_the_text_is_still_read() -> None:
    root = tree(Gazette(title="测试市人民政府公报", issues=(ISSUE,)))
    element = one(root, "//a:proprietary")
    element.getparent().remove(element)
    read = akn.read(etree.tostring(root))
    assert isinstance(read.document, Gazette)
    law = read.document.issues[0].notices[0].instruments[0]
    assert law.clauses == MEASURES.clauses
    assert law.annexes == MEASURES.annexes
    assert law.provisions == Provisions()
    assert {problem.code for problem in read.problems} == {"GD062"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<akomaNtoso", "<!DOCTYPE akomaNtoso><akomaNtoso", "GD010"),
        ("</akomaNtoso>", "", "GD002"),
        ('version="1.0" type', 'version="9.0" type', "GD012"),
        ('type="instrument"', 'type="law"', "GD013"),
        ("<provisions>", "<provisions><zzz/>", "GD004"),
        ("<provisions>", "<clauses></clauses><provisions>", "GD004"),
        ('<instrument digest="', '<instrument zzz="', "GD004"),
        ('<instrument digest="', '<zzz/><instrument digest="', "GD004"),
        ("<date>2023-01-01</date>", "<date>2023-02-30</date>", "GD007"),
        ("akomaNtoso", "lexml", "GD013"),
    ],
)
def test_what_cannot_be_read_is_refused(old: str, new: str, code: str) -> None:
    text = akn.dumps(MEASURES).decode()
    assert old in text
    with pytest.raises(govdoc.DecodeError) as refused:
        govdoc.loads(text.replace(old, new), format="akn")
    assert code in {problem.code for problem in refused.value.problems}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('eId="art_2"', 'eId="art_1"', "GD065"),
        ('eId="art_2"', 'eId="第二条"', "GD066"),
        ('eId="art_2"', 'eId="art_5"', "GD067"),
        ('href="#art_2__para_1__point_1"', 'href="#art_9"', "GD068"),
        ('by="#unknown"', 'by="#nobody"', "GD068"),
    ],
)
def test_what_the_schema_does_not_see_is_found(old: str, new: str, code: str) -> None:
    text = akn.dumps(MEASURES).decode()
    if old.startswith("by"):
        text = akn.dumps(attrs.evolve(NOTICE, issuers=())).decode()
    assert old in text
    assert akn.check(text) == ()
    assert code in {problem.code for problem in akn.check(text.replace(old, new))}


def test_clauses_as_deep_as_the_limit_are_written_and_read() -> None:
    clause = Clause(level=Level.ALINEA, text="底。")
    for _ in range(63):
        clause = Clause(level=Level.POINT, label="（一）", clauses=(clause,))
    document = Instrument(title="深", kind=InstrumentKind.OTHER, clauses=(clause,))
    check_akn(attrs.evolve(NOTICE, instruments=(document,)))
    with pytest.raises(govdoc.EncodeError):
        akn.dumps(attrs.evolve(document, clauses=(attrs.evolve(clause, clauses=(clause,)),)))


def test_the_format_is_told_by_the_end_of_the_name_and_by_the_root(tmp_path: Path) -> None:
    assert format_of("a.akn.xml") == format_of("a.AKN.XML") == format_of("a.akn") == "akn"
    assert format_of("a.b.xml") == "xml"
    govdoc.dump(NOTICE, tmp_path / "a.akn.xml")
    plain = tmp_path / "a.xml"
    plain.write_bytes((tmp_path / "a.akn.xml").read_bytes())
    assert govdoc.load(plain) == govdoc.load(tmp_path / "a.akn.xml") == NOTICE
    with pytest.raises(govdoc.StructureError):
        govdoc.load(plain, format="xml")


def test_lines_are_those_of_the_elements() -> None:
    data = akn.dumps(MEASURES, indent=1)
    lines = data.decode().splitlines()
    found = akn.lines_of(data, ["/clauses/1", "/clauses/1/clauses/0/clauses/1/text", ""])
    assert 'eId="art_2"' in lines[(found["/clauses/1"] or 0) - 1]
    assert "point_2" in lines[(found["/clauses/1/clauses/0/clauses/1/text"] or 0) - 1]
    assert "<act" in lines[(found[""] or 0) - 1]
