"""Older format versions are read through small upgrades; 0.9, used here, is invented.

In it the heading of a clause was called `headline`, and an instrument stood in `texts`, with its
kind in `sort`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

import govdoc
from govdoc.formats import documents
from govdoc.formats.shapes import Array, classes, fields
from govdoc.formats.upgrades import UPGRADES
from govdoc.formats.xml_names import NAMESPACE, item_name
from govdoc.strategies import notices

ISSUE46 = Path(__file__).parents[1] / "examples" / "issue46"


def from_0_9(plain: dict[str, Any], name: str) -> dict[str, Any]:
    """An upgrade as one would be written: what it does not know stays where it is."""
    names = {"headline": "heading", "texts": "instruments", "sort": "kind"}

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {names.get(key, key): renamed(each) for key, each in value.items()}
        return [renamed(each) for each in value] if isinstance(value, list) else value

    return renamed(plain)  # type: ignore[no-any-return]


@pytest.fixture(autouse=True)
def _with_0_9(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(UPGRADES, "0.9", ("1.0", from_0_9))


def json_0_9(document: documents.Document) -> bytes:
    old = {"heading": "headline", "instruments": "texts"}

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            sort = {"kind": "sort"} if "title" in value and "clauses" in value else {}
            return {(old | sort).get(key, key): renamed(each) for key, each in value.items()}
        return [renamed(each) for each in value] if isinstance(value, list) else value

    plain = json.loads(govdoc.dumps(document, format="json")) | {"govdoc": "0.9"}
    return json.dumps(renamed(plain), ensure_ascii=False).encode()


def xml_0_9(document: documents.Document) -> bytes:
    old = {"heading": "headline", "instruments": "texts"}
    root = etree.fromstring(govdoc.dumps(document, format="xml"))
    root.set("version", "0.9")
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        parent = element.getparent()
        inside = "" if parent is None else parent.tag.rpartition("}")[2]
        new = "sort" if name == "kind" and inside == "instrument" else old.get(name, name)
        element.tag = f"{{{NAMESPACE}}}{new}"
    return etree.tostring(root, encoding="utf-8")


@pytest.mark.parametrize("write", [json_0_9, xml_0_9])
def test_issue_46_written_in_an_older_version_is_read_as_the_same_issue(write: Any) -> None:
    issue = govdoc.load(ISSUE46 / "issue46.json")
    data = write(issue)
    assert govdoc.loads(data, format=write.__name__[:-4]) == issue
    assert b"headline" in data
    assert b"instruments" not in data


@given(notices())
def test_any_notice_written_in_an_older_version_is_read_as_the_same(notice: Any) -> None:
    assert govdoc.loads(json_0_9(notice), format="json") == notice
    assert govdoc.loads(xml_0_9(notice), format="xml") == notice


def problems(data: str, format: str) -> list[tuple[str, str]]:
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(data, format=format)
    return [(problem.code, problem.pointer) for problem in caught.value.problems]


def test_what_an_upgrade_does_not_know_is_reported_and_never_dropped() -> None:
    extra = '{"govdoc": "0.9", "type": "notice", "title": "某通知", "kind": "通知", "zzz": 1}'
    assert problems(extra, "json") == [("GD004", "/zzz")]
    head = f'<notice xmlns="{NAMESPACE}" version="0.9" odd="1">'
    rest = "<title>某通知</title>stray<kind>通知</kind><zzz/></notice>"
    assert problems(head + rest, "xml") == [
        ("GD004", "/@odd"),
        ("GD004", "/#text"),
        ("GD004", "/zzz"),
    ]


def test_a_field_given_twice_in_an_older_version_is_refused() -> None:
    twice = '{"govdoc": "0.9", "type": "notice", "title": "甲", "title": "乙", "kind": "通知"}'
    assert ("GD003", "/title") in problems(twice, "json")
    head = f'<notice xmlns="{NAMESPACE}" version="0.9">'
    assert problems(
        head + "<title>甲</title><title>乙</title><kind>通知</kind></notice>", "xml"
    ) == [("GD006", "/title")]


def test_an_upgrade_that_cannot_make_sense_of_the_contents_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(UPGRADES, "0.8", ("0.9", lambda plain, name: {"title": plain["name"]}))
    data = '{"govdoc": "0.8", "type": "notice", "title": "某通知"}'
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(data, format="json")
    (problem,) = caught.value.problems
    assert problem.code == "GD028"
    assert "“0.8”" in problem.message("zh")
    assert "“0.9”" in problem.message("en")


def test_upgrades_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    def from_0_8(plain: dict[str, Any], name: str) -> dict[str, Any]:
        return {("texts" if key == "bodies" else key): each for key, each in plain.items()}

    monkeypatch.setitem(UPGRADES, "0.8", ("0.9", from_0_8))
    text = {"title": "某办法", "sort": "办法"}
    old = {"govdoc": "0.8", "type": "notice", "title": "某通知", "kind": "通知", "bodies": [text]}
    notice = govdoc.loads(json.dumps(old), format="json")
    assert isinstance(notice, govdoc.Notice)
    assert notice.instruments[0].title == "某办法"


def test_a_version_that_nothing_reads_is_refused_with_those_that_are_read() -> None:
    with pytest.raises(govdoc.UnsupportedVersionError) as caught:
        govdoc.loads('{"govdoc": "0.7", "type": "notice"}', format="json")
    assert "“0.9”、“1.0”" in caught.value.problems[0].message("zh")


def test_no_object_of_the_model_can_be_taken_for_a_list_of_one() -> None:
    model = classes(*documents.DOCUMENT_TYPES.values())
    items = {
        item_name(f.shape.item) for cls in model for f in fields(cls) if isinstance(f.shape, Array)
    }
    for cls in model:
        alone = [f.name for f in fields(cls) if f.name in items]
        others = [f.name for f in fields(cls) if f.required and f.name not in items]
        assert not alone or others, cls
