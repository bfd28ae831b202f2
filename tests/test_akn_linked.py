"""A document as several Akoma Ntoso files, each with ids of its own."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import govdoc
from govdoc import Gazette, Notice
from govdoc.formats import akn
from govdoc.formats.akn.linked import dump_linked, load_linked
from govdoc.strategies import gazettes, instruments, issues, notices
from tests.akn_schema import strict_schema

ISSUE_46 = govdoc.load(Path(__file__).parents[1] / "examples" / "issue46" / "issue46.json")


def check_files(document: govdoc.Document, folder: Path) -> tuple[Path, ...]:
    paths = dump_linked(document, folder, indent=1)
    for path in paths:
        data = path.read_bytes()
        strict_schema().assertValid(etree.fromstring(data))
        assert akn.check(data) == ()
    read = load_linked(paths[0])
    assert (read.document, read.problems) == (document, ())
    return paths


def test_issue_46_has_a_file_for_each_notice_and_each_instrument(tmp_path: Path) -> None:
    paths = check_files(ISSUE_46, tmp_path)
    assert [path.name for path in paths] == [
        "gazette.akn.xml",
        *(
            f"gazette-notice-{i}{part}.akn.xml"
            for i in range(1, 5)
            for part in ("", "-instrument-1")
        ),
    ]
    law = etree.parse(str(tmp_path / "gazette-notice-4-instrument-1.akn.xml"))
    eids = {element.get("eId") for element in law.iter()}
    assert isinstance(ISSUE_46, Gazette)
    instrument = ISSUE_46.issues[0].notices[3].instruments[0]
    assert {place.eid for place in govdoc.walk(instrument) if place.eid} <= eids


@given(document=st.one_of(instruments(), notices(), issues(), gazettes()))
def test_every_document_is_strictly_valid_in_files_and_read_again_equal(
    document: govdoc.Document,
) -> None:
    with TemporaryDirectory() as folder:
        check_files(document, Path(folder))


def test_a_file_read_alone_tells_what_stands_in_others(tmp_path: Path) -> None:
    paths = dump_linked(ISSUE_46, tmp_path)
    read = akn.read(paths[0].read_bytes())
    assert isinstance(read.document, Gazette)
    assert read.document.issues[0].notices == ()
    assert [problem.code for problem in read.problems] == ["GD069"] * 4
    assert read.links == tuple(f"gazette-notice-{i}.akn.xml" for i in range(1, 5))
    notice = akn.read(paths[1].read_bytes()).document
    assert isinstance(notice, Notice)
    assert notice.title == ISSUE_46.issues[0].notices[0].title


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("../secret.akn.xml", "no file beside it"),
        ("/etc/passwd", "no file beside it"),
        ("https://example.org/a.akn.xml", "no file beside it"),
        ("missing.akn.xml", "there is no file"),
        ("gazette.akn.xml", "in a circle"),
        ("gazette-notice-1-instrument-1.akn.xml", "another kind of document"),
    ],
)
def test_a_link_that_leads_astray_is_refused(tmp_path: Path, link: str, words: str) -> None:
    main = dump_linked(ISSUE_46, tmp_path)[0]
    text = main.read_text("utf-8").replace('href="gazette-notice-1.akn.xml"', f'href="{link}"')
    main.write_text(text, "utf-8")
    with pytest.raises(govdoc.DecodeError, match=words) as refused:
        load_linked(main)
    assert [problem.code for problem in refused.value.problems] == ["GD069"]


def test_a_gazette_of_two_issues_has_a_file_for_each(tmp_path: Path) -> None:
    assert isinstance(ISSUE_46, Gazette)
    (issue,) = ISSUE_46.issues
    two = attrs.evolve(ISSUE_46, issues=(issue, attrs.evolve(issue, number=11)))
    assert len(check_files(two, tmp_path)) == 1 + 2 * 9
