"""The reading edition, read as HTML: what is on the page, and where."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import attrs
import html5lib
import pytest
from hypothesis import given, settings

import govdoc
from govdoc import Clause, EditorialNote, Instrument, InstrumentKind, Level, NoteKind
from govdoc.formats import html
from govdoc.formats.html.anchors import anchors
from govdoc.formats.html.pictures import svg
from govdoc.formats.html.tokens import Token, Words, tokens
from govdoc.formats.html.words import WORDS
from govdoc.formats.text import parse_text
from govdoc.reading.strings import strings
from govdoc.strategies import gazettes, instruments, issues, notices
from tests.corpus import corpus_texts, needs_corpus
from tests.test_cli import ISSUE_46, run

GAZETTE = govdoc.load(ISSUE_46)
LAW = GAZETTE.issues[0].notices[3].instruments[0]
PATH = os.environ.get("PYTHONPATH", "")
X = "{http://www.w3.org/1999/xhtml}"


def parsed(text: str) -> Any:
    """The page as a tree. Fails for what a browser would have to mend."""
    parser = html5lib.HTMLParser()
    tree = parser.parse(text)
    # A character that HTML does not like, and keeps, is the document's own affair; &#13; is CR.
    kept = {"invalid-codepoint", "illegal-codepoint-for-numeric-entity"}
    faults = [e for e in parser.errors if e[1] not in kept]
    assert faults == []
    return tree


def words_of(element: Any) -> str:
    """The text in `element` in the reading view."""
    if element.get("class") == "d":
        return element.tail or ""
    inside = (element.text or "") + "".join(words_of(child) for child in element)
    return inside + (element.tail or "")


def ids_of(tree: Any) -> list[str]:
    return [element.get("id") for element in tree.iter() if element.get("id")]


def check_page(document: Any, text: str) -> None:
    """What is true of every page."""
    tree = parsed(text)
    ids = ids_of(tree)
    assert len(ids) == len(set(ids))
    links = [a.get("href") for a in tree.iter(f"{X}a")]
    assert [link for link in links if link[0] != "#" or link[1:] not in ids] == []
    shown = words_of(tree.find(f".//{X}main"))
    assert [s.words for s in strings(document) if s.words not in shown] == []
    places = anchors(document).of
    for place in govdoc.walk(document):
        if place.eid:
            assert places[place.pointer] in ids
        if isinstance(place.node, EditorialNote):
            assert place.node.reason in shown


@settings(max_examples=20)
@given(instruments() | notices() | issues() | gazettes())
def test_any_document_is_a_page_with_all_its_texts(document: Any) -> None:
    check_page(document, html.render(document, findings=govdoc.check(document)))


@needs_corpus
def test_every_document_of_the_corpus_is_a_page() -> None:
    for name, text in corpus_texts():
        document = parse_text(text).document
        started = time.perf_counter()
        page = html.render(document)
        assert time.perf_counter() - started < 20, name
        check_small(document, page)


def check_small(document: Any, text: str) -> None:
    """What `check_page` checks, without the slow parser."""
    from lxml import html as lxml_html

    tree = lxml_html.document_fromstring(text.encode(), lxml_html.HTMLParser(encoding="utf-8"))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//a/@href")} <= set(ids)
    for changed in tree.xpath("//*[@class='d']"):
        changed.drop_tree()
    shown = tree.find(".//main").text_content()
    assert [s.words for s in strings(document) if s.words not in shown] == []


def test_a_document_ten_times_as_large_takes_about_ten_times_as_long() -> None:
    def timed(times: int) -> float:
        issue = GAZETTE.issues[0]
        issues = tuple(attrs.evolve(issue, number=n) for n in range(times))
        started = time.process_time()
        assert len(html.render(attrs.evolve(GAZETTE, issues=issues))) > 100_000 * times
        return time.process_time() - started

    timed(1)
    assert timed(20) / 20 < 2.5 * timed(2) / 2


def test_the_same_document_is_the_same_page() -> None:
    assert html.render(GAZETTE) == html.render(GAZETTE)
    assert run("--lang", "zh", "render", str(ISSUE_46)).stdout.decode() == html.render(GAZETTE)


def test_every_clause_of_a_bare_law_has_its_eid_for_an_id() -> None:
    ids = set(ids_of(parsed(html.render(LAW))))
    assert {place.eid for place in govdoc.walk(LAW) if place.eid} <= ids


def test_every_clause_of_the_law_has_a_citation_to_copy() -> None:
    tree = parsed(html.render(LAW))
    copied = [e.get("data-cite") for e in tree.iter(f"{X}button") if e.get("data-cite")]
    clauses = [p.eid for p in govdoc.walk(LAW) if isinstance(p.node, Clause)]
    said = [f"《{LAW.title}》{LAW.citation(eid)}" for eid in clauses]
    assert copied == list(dict.fromkeys(said))
    assert f"《{LAW.title}》第七条第二款第（二）项" in copied


def test_an_eid_that_is_there_twice_names_its_document() -> None:
    page = anchors(GAZETTE)
    assert page.at["/issues/0/notices/3/instruments/0", "art_7__para_2"] == "art_7__para_2"
    first = page.at["/issues/0/notices/0/instruments/0", "sec_1"]
    assert first == "notice_1__instrument_1__sec_1"


def test_a_quotation_has_a_link_of_its_own() -> None:
    basis = next(b for b in govdoc.find(LAW.provisions, govdoc.Basis) if "满8年" in b.quote)
    link = html.link(GAZETTE, basis)
    assert link.startswith("#art_7__para_2__point_2:~:text=%E")
    with pytest.raises(govdoc.NotFoundError, match="art_99"):
        html.link(GAZETTE, attrs.evolve(basis, eid="art_99"))
    with pytest.raises(govdoc.NotFoundError) as caught:
        html.link(GAZETTE, govdoc.Basis(eid="sec_1", quote=""))
    assert len(caught.value.candidates) == 3


def note(start: int, reading: str, witness: str, field: Any = "text") -> EditorialNote:
    return EditorialNote(
        kind=NoteKind.CORRECTION,
        reason="理由",
        field=field,
        start=start,
        reading=reading,
        witness=witness,
    )


@pytest.mark.parametrize(
    ("text", "notes", "expected"),
    [
        ("甲乙丙", (), [("甲乙丙", None, None)]),
        (
            "甲乙丙",
            (note(1, "乙", "丁"),),
            [("甲", None, None), ("乙", "丁", 0), ("丙", None, None)],
        ),
        ("甲乙", (note(1, "", "丁"),), [("甲", None, None), ("", "丁", 0), ("乙", None, None)]),
        ("甲乙", (note(0, "甲", "甲"),), [("甲", None, None), ("", None, 0), ("乙", None, None)]),
        ("甲乙", (note(0, "丙", "丁"),), [("甲乙", None, None), ("", None, 0)]),
        ("甲乙", (note(9, "", "丁"),), [("甲乙", None, None), ("", None, 0)]),
        ("", (note(0, "", ""),), [("", None, 0)]),
        ("甲乙", (note(0, "", "丁", "heading"),), [("甲乙", None, None)]),
        (
            "甲乙",
            (note(0, "甲乙", "丁"), note(1, "乙", "乙")),
            [("甲乙", "丁", 0), ("", None, 1)],
        ),
    ],
)
def test_a_text_is_cut_where_notes_change_it(
    text: str, notes: Any, expected: list[tuple[str, str | None, int | None]]
) -> None:
    found = tokens(text, notes, "text", ())
    said = [("".join(w.text for w in t.words), t.witness, t.note) for t in found]
    assert said == expected


def test_a_citation_that_a_note_cuts_keeps_all_its_words() -> None:
    (cited,) = govdoc.citations(law_saying("依照第一条办理。"))
    found = tokens("依照第一条办理。", (note(3, "一", "二"),), "text", (cited,))
    assert found == (
        Token(words=(Words(text="依照"), Words(text="第", citation=cited))),
        Token(words=(Words(text="一", citation=cited),), witness="二", note=0),
        Token(words=(Words(text="条", citation=cited), Words(text="办理。"))),
    )


def law_saying(text: str, *more: Clause) -> Instrument:
    said = Clause(level=Level.PARAGRAPH, text=text)
    first = Clause(level=Level.ARTICLE, label="第一条", clauses=(said,))
    return Instrument(title="测试办法", kind=InstrumentKind.MEASURES, clauses=(first, *more))


def test_a_citation_that_leads_nowhere_is_marked() -> None:
    page = html.render(law_saying("依照第九条和第一条办理。"))
    assert '<span class="ref dangling" title="所引之处不存在">第九条</span>' in page
    assert '<a class="ref" href="#art_1">第一条</a>' in page


def test_the_page_refuses_what_is_not_its_own() -> None:
    page = html.render(law_saying("甲"))
    assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'")


def test_what_a_page_cannot_hold_is_shown_as_a_mark() -> None:
    page = html.render(law_saying("甲\x00乙\r丙\ud800丁"))
    assert "甲\ufffd乙&#13;丙\ufffd丁" in page
    assert "甲\ufffd乙\r丙\ufffd丁" in words_of(parsed(page).find(f".//{X}main"))


def test_words_of_the_page_are_in_both_languages() -> None:
    assert [name for name, pair in WORDS.items() if not all(pair)] == []
    english = html.render(GAZETTE, findings=(), language="en")
    assert '<html lang="en">' in english
    assert "Checked: nothing was found." in english
    assert '<main id="ui-text" lang="zh-CN"' in english


def test_findings_stand_beside_the_innermost_place_that_is_shown() -> None:
    said = [
        govdoc.Problem(code="X1", zh="甲", en="a", pointer="/clauses/0/clauses/0/text"),
        govdoc.Problem(code="X2", zh="乙", en="b", pointer="/provisions/phases/0"),
        govdoc.Problem(code="X3", zh="丙", en="c", pointer=""),
    ]
    tree = parsed(html.render(law_saying("甲"), findings=said))
    clause = next(e for e in tree.iter() if e.get("id") == "art_1__para_1")
    assert "X1" in words_of(clause)
    head = next(e for e in tree.iter() if e.get("class") == "section-head")
    assert ["X2" in words_of(head), "X3" in words_of(head)] == [True, True]


def test_a_missing_jinja_is_said_in_one_line(tmp_path: Path) -> None:
    for name in ("jinja2", "markupsafe"):
        (tmp_path / f"{name}.py").write_text("raise ImportError")
    done = run("render", str(ISSUE_46), env={"PYTHONPATH": f"{tmp_path}:{PATH}"})
    hint = b"GD029 Jinja2 is needed: pip install 'govdoc[html]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", hint)


def test_only_documents_are_pages() -> None:
    with pytest.raises(govdoc.EncodeError):
        html.render(Clause(level=Level.ALINEA, text="甲"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("", 4, []),
        ("一二三四", 4, ["一二三四"]),
        ("一二三四五", 4, ["一二三", "四五"]),
        ("一二三四，五", 4, ["一二三", "四，五"]),
        ("一二三（四）", 4, ["一二三", "（四）"]),
    ],
)
def test_words_in_a_picture_are_broken_as_in_print(
    words: str, width: float, lines: list[str]
) -> None:
    assert svg.broken(words, width) == lines


def test_render_writes_the_page_with_what_a_check_found(tmp_path: Path) -> None:
    source, page = str(ISSUE_46), tmp_path / "a.html"
    done = run("--lang", "zh", "render", source, "-o", str(page), "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    report = run("check", source, "--format", "json", "--fail-on", "never")
    (tmp_path / "report.json").write_bytes(report.stdout)
    again = run("--lang", "zh", "render", source, "--findings", str(tmp_path / "report.json"))
    assert (again.returncode, again.stderr) == (0, b"")
    assert again.stdout == page.read_bytes()
    assert b"GD308" in again.stdout
    plain = run("--lang", "zh", "render", source)
    assert b"GD308" not in plain.stdout
    assert "检查所见".encode() not in plain.stdout


def test_render_refuses_a_report_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"findings": [{"code": 1}]}))
    done = run("render", str(ISSUE_46), "--findings", str(tmp_path / "a.json"))
    assert done.returncode == 2
    assert b"/findings/0/code: GD006" in done.stderr
    both = run("render", str(ISSUE_46), "--findings", str(tmp_path / "a.json"), "--check")
    assert both.returncode == 2


def test_render_reads_plain_text_from_standard_input() -> None:
    text = "测试办法\n第一条 为了测试，制定本办法。\n".encode()
    done = run("render", "-", stdin=text)
    assert done.returncode == 0
    assert b'id="art_1"' in done.stdout


def test_the_terminal_shows_the_flow_the_matrix_and_the_bars() -> None:
    flow = run("--lang", "zh", "show", str(ISSUE_46), "--view", "flow").stdout.decode()
    assert flow.splitlines()[1].split("\t") == [
        "步骤",
        "之前",
        "建设单位",
        "市大数据中心",
        "专家组",
        "技术论证专家",
        "市营商环境局",
        "市政府",
        "条文",
    ]
    last = ["13", "12", "", "报送市政府", "", "", "", "← 送达", "第十一条第（三）项"]
    assert flow.splitlines()[-1].split("\t") == last
    matrix = run("--lang", "zh", "show", str(ISSUE_46), "--view", "matrix").stdout.decode()
    assert "各县（区）政府\t○\t○\t○\t○\t○\t○\t●\t○\t○\n" in matrix
    phases = run("--lang", "zh", "show", str(ISSUE_46), "--view", "phases").stdout.decode()
    bars = [line.split("\t")[-1] for line in phases.splitlines()[2:]]
    assert bars == ["■······", "·◆·····", "··■■■■·", "······■▶"]
