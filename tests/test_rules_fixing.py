"""`fix`: what is set right, what is left and why, in the model and in files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import govdoc
from govdoc.errors import EncodeError
from govdoc.formats.text import rewritten
from govdoc.rules import technical_review
from govdoc.rules.documents import samples
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.table import RULES
from tests.corpus import corpus_texts, needs_corpus
from tests.test_cli import ISSUE_46, run

FIXED = tuple(rule for rule in RULES if rule.fix is not None)
NOTICE = (
    "某市人民政府关于某事的通知\n\n各区人民政府：\n\n"
    "  请各县（区)认真\u200b贯彻,于2022年10月11日前报送 ；\r\n\n某市人民政府\n\n2022年10月11日\n"
)
FIXED_NOTICE = (
    "某市人民政府关于某事的通知\n\n各区人民政府：\n\n"
    "  请各县（区）认真贯彻，于2022年10月11日前报送；\r\n\n某市人民政府\n\n2022年10月11日\n"
)
DIFF = "".join(
    line + "\n"
    for line in (
        "--- {path}",
        "+++ {path}",
        "@@ -2,7 +2,7 @@",
        " ",
        " 各区人民政府：",
        " ",
        "-  请各县（区)认真\u200b贯彻,于2022年10月11日前报送 ；\r",
        "+  请各县（区）认真贯彻，于2022年10月11日前报送；\r",
        " ",
        " 某市人民政府",
        " ",
    )
)


def codes(document: Any) -> list[str]:
    return [finding.code for finding in govdoc.check(document)]


def words(document: Any) -> list[str]:
    return [clause.label + clause.heading + clause.text for clause in document.body]


@pytest.mark.parametrize("rule", FIXED, ids=lambda rule: rule.code)
def test_the_bad_sample_of_a_rule_that_can_be_fixed_becomes_the_good_one(rule: Rule) -> None:
    fixed = govdoc.fix(rule.bad)
    assert fixed.document == rule.good
    assert [finding.code for finding in fixed.done] == [rule.code]
    assert fixed.left == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_cannot_be_fixed_is_the_very_same_afterwards(rule: Rule) -> None:
    fixed = govdoc.fix(rule.good if rule in FIXED else rule.bad)
    assert fixed.document is (rule.good if rule in FIXED else rule.bad)
    assert (fixed.done, fixed.left) == ((), ())


def test_only_what_is_selected_is_fixed() -> None:
    document = samples.saying("请各县（区)贯彻,落实。")
    assert words(govdoc.fix(document, select=["GD502"]).document) == ["请各县（区）贯彻,落实。"]
    assert words(govdoc.fix(document, ignore=["GD502"]).document) == ["请各县（区)贯彻，落实。"]
    with pytest.raises(ValueError, match="GD9"):
        govdoc.fix(document, select=["GD9"])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("印发《某（县)办法》。", "it stands in a title or number that is cited"),
        ("按某政发（2020)1号办理。", "it stands in a title or number that is cited"),
        ("请于2023\u200b年报送。", "it stands by a digit or a letter"),
        ("计三\u200b百元。", "it stands by a digit or a letter"),
        ("计三,五件。", "it stands by a digit or a letter"),
        ("请认真\u202e贯彻。", "to change it might change what is said"),
        ("\ufeff", "nothing else stands there"),
        ("请贯彻，\u200b。", "without it something else would be wrong"),
    ],
)
def test_what_might_be_more_than_a_width_or_a_blank_is_left_and_said(text: str, why: str) -> None:
    document = samples.saying(text)
    fixed = govdoc.fix(document)
    assert fixed.document == document
    assert [finding.en.rpartition("; left: ")[2] for finding in fixed.left] == [why]
    assert all("；未改：" in finding.zh for finding in fixed.left)


def test_titles_and_furniture_are_left_as_printed() -> None:
    line = samples.line("title", "某市人民政府关于做好某（县)工作的通知")
    document = samples.notice(title=line.text, head=(line,))
    fixed = govdoc.fix(document)
    assert fixed.document == document
    assert [finding.pointer for finding in fixed.left] == ["/head/0/text"]


def test_words_that_a_basis_quotes_are_left() -> None:
    law = samples.resting("制定本办法")
    changed = law.replace("art_1__para_1", text="为规范工作,根据《政府投资条例》制定本办法。")
    assert words_of(govdoc.fix(changed).document) == [
        "为规范工作，根据《政府投资条例》制定本办法。"
    ]
    cited = attrs.evolve(
        law.provisions.cited[0],
        basis=govdoc.Basis(eid="art_1__para_1", quote="工作,根据《政府投资条例》制定本办法"),
    )
    quoting = attrs.evolve(changed, provisions=govdoc.Provisions(cited=(cited,)))
    fixed = govdoc.fix(quoting)
    assert fixed.document == quoting
    assert [f.en.rpartition("; left: ")[2] for f in fixed.left] == ["a basis quotes these words"]


def words_of(law: govdoc.Instrument) -> list[str]:
    return [clause.text for clause in govdoc.find(law, govdoc.Clause) if clause.text]


def test_notes_move_with_their_words_and_hold_their_own() -> None:
    def note(start: int, reading: str, witness: str) -> govdoc.EditorialNote:
        return govdoc.EditorialNote(
            kind=govdoc.NoteKind.CORRECTION,
            reason="误。",
            start=start,
            reading=reading,
            witness=witness,
        )

    text = "认真\u200b贯彻，落实,抓好。"
    clause = govdoc.Clause(
        level=govdoc.Level.ALINEA, text=text, notes=(note(0, "认", "忍"), note(5, "，落", "落"))
    )
    fixed = govdoc.fix(samples.notice(body=(clause,)))
    (changed,) = fixed.document.body
    assert changed.text == "认真贯彻，落实，抓好。"
    assert govdoc.plain_text(changed, view="diplomatic") == "忍真贯彻落实，抓好。\n"
    held = attrs.evolve(clause, notes=(note(text.index(","), ",", "。"),))
    (left,) = govdoc.fix(samples.notice(body=(held,)), select=["GD506"]).left
    assert left.en.endswith("an editorial note is about it")


def test_cells_of_tables_and_tasks_are_fixed_too() -> None:
    table = govdoc.Table(rows=(("甲（乙)", "丙"), ("丁", "戊\u200b己")))
    task = samples.task("1", content="落实,抓好。")
    clause = govdoc.Clause(level=govdoc.Level.ALINEA, table=table, tasks=(task,))
    fixed = govdoc.fix(samples.scheme(clauses=(clause,))).document
    assert fixed.clauses[0].table.rows == (("甲（乙）", "丙"), ("丁", "戊己"))
    assert fixed.clauses[0].tasks[0].content == "落实，抓好。"


def test_issue_46_decides_the_same_cases_after_it_is_fixed() -> None:
    issue = govdoc.load(ISSUE_46)
    fixed = govdoc.fix(issue)
    assert sorted({finding.code for finding in fixed.done}) == ["GD205", "GD506"]
    assert len(fixed.done) == 7
    assert fixed.left == ()
    before, after = (govdoc.find(each, govdoc.Instrument)[-1] for each in (issue, fixed.document))
    assert after != before
    assert technical_review.of(after).__class__ is technical_review.of(before).__class__
    assert [p.eid for p in govdoc.walk(after)] == [p.eid for p in govdoc.walk(before)]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-mark", "gb18030"])
def test_a_text_keeps_its_layout_and_encoding(codec: str) -> None:
    marked = codec == "utf-16-be-mark"
    data = b"\xfe\xff" + NOTICE.encode("utf-16-be") if marked else NOTICE.encode(codec)
    before = govdoc.loads(data, format="text")
    after = govdoc.fix(before).document
    new = rewritten(data, before, after)
    assert new == (
        b"\xfe\xff" + FIXED_NOTICE.encode("utf-16-be") if marked else FIXED_NOTICE.encode(codec)
    )
    assert codes(govdoc.loads(new, format="text")) == []


def test_a_text_that_would_be_read_otherwise_is_not_written() -> None:
    before = govdoc.loads(NOTICE, format="text")
    other = attrs.evolve(before, title="别的标题")
    with pytest.raises(EncodeError, match="GD036"):
        rewritten(NOTICE.encode(), before, other)


@needs_corpus
def test_real_texts_are_fixed_in_place_and_once() -> None:
    changed = 0
    for _, text in corpus_texts():
        data = text.encode()
        before = govdoc.loads(data, format="text")
        fixed = govdoc.fix(before)
        new = rewritten(data, before, fixed.document)
        assert (new == data) is (not fixed.done)
        assert govdoc.fix(govdoc.loads(new, format="text")).done == ()
        changed += new != data
    assert changed > 0


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_bytes(NOTICE.encode())
    return path


def test_a_diff_is_shown_and_nothing_written_until_asked(broken: Path) -> None:
    done = run("fix", str(broken))
    assert done.returncode == 1
    assert broken.read_bytes() == NOTICE.encode()
    assert done.stdout.decode() == DIFF.format(path=broken)
    written = run("fix", str(broken), "--write")
    assert written.returncode == 0
    assert broken.read_bytes() == FIXED_NOTICE.encode()
    again = run("fix", str(broken))
    assert (again.returncode, again.stdout) == (0, b"")


@pytest.mark.parametrize("suffix", ["json", "xml"])
@pytest.mark.parametrize("indent", [None, 2, 3])
def test_json_and_xml_are_written_as_they_were_indented(
    tmp_path: Path, suffix: str, indent: int | None
) -> None:
    path = tmp_path / f"notice.{suffix}"
    document = samples.saying("请各县（区)贯彻。")
    govdoc.dump(document, path, indent=indent)
    shown = run("fix", str(path))
    assert shown.returncode == 1
    assert "+请各县（区）贯彻。\n" in shown.stdout.decode()
    assert run("fix", "--write", str(path)).returncode == 0
    wanted = govdoc.dumps(govdoc.fix(document).document, format=suffix, indent=indent)
    assert path.read_bytes() == wanted


def test_standard_input_is_fixed_to_standard_output(broken: Path) -> None:
    done = run("fix", "-", "--write", "--select", "GD502", stdin=broken.read_bytes())
    assert (done.returncode, done.stdout) == (0, NOTICE.replace("区)", "区）").encode())


def test_what_is_left_is_told_and_what_cannot_be_read_is_exit_2(
    broken: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.txt"
    left.write_text("某市关于某事的通知\n\n印发《某（县)办法》。\n", "utf-8")
    done = run("--lang", "en", "fix", str(left))
    assert (done.returncode, done.stdout) == (0, b"")
    assert "left: it stands in a title" in done.stderr.decode()
    done = run("fix", str(tmp_path / "none.txt"), str(broken))
    assert done.returncode == 2
    assert b"+++" in done.stdout
    assert run("fix", str(broken), "--select", "GD999").returncode == 2


def test_akoma_ntoso_with_more_than_the_model_holds_is_not_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.akn.xml"
    path.write_text(
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="通知">'
        "<meta/><mainBody><rule><num>1</num></rule><p>请照办,并报告。</p></mainBody></doc></akomaNtoso>",
        encoding="utf-8",
    )
    before = path.read_bytes()
    done = run("--lang", "en", "fix", str(path), "--write")
    assert (done.returncode, done.stdout, path.read_bytes()) == (2, b"", before)
    first, *rest = done.stderr.decode().splitlines()
    assert (
        first == f"{path}: GD036 what the model has no place for would be lost; nothing is written"
    )
    assert any("GD061" in line for line in rest)


@pytest.mark.parametrize("name", ["a.akn.xml", "a.xml"])
def test_akoma_ntoso_of_our_own_is_fixed(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    govdoc.dump(samples.saying("请照办,并报告。"), path, format="akn")
    assert run("fix", str(path), "--write").returncode == 0
    assert govdoc.load(path) == samples.saying("请照办，并报告。")
