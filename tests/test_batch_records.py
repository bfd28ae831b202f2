"""Records of dumps as documents: what they say, and what is wrong in them."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from govdoc import Instrument, InstrumentKind, Notice
from govdoc.batch.judging import Judge
from govdoc.batch.messages import Verdict
from govdoc.batch.options import Options
from govdoc.batch.records import records
from govdoc.formats.documents import loads
from govdoc.rules.documents.table import RULES

TITLE = "国务院办公厅关于加强某项工作的通知"
NUMBER = "国办发〔2024〕46号"
LAW = "中华人民共和国某某法"


def judged(data: Any, **options: Any) -> list[Verdict]:
    line = json.dumps(data, ensure_ascii=False).encode()
    return list(Judge(Options(**options), RULES, documents=True).line(line, 0, b"c"))


def findings(data: Any, **options: Any) -> list[tuple[str, str]]:
    return [(p.code, p.pointer) for v in judged(data, **options) for p in v.problems]


def test_a_record_with_milliseconds_no_index_and_a_glued_number_has_just_these_findings() -> None:
    record = {"标题": TITLE + NUMBER, "文号": "", "索引号": "", "发文日期": 1725818990000}
    assert sorted(findings(record)) == [
        ("GD051", "/发文日期"), ("GD053", "/索引号"), ("GD054", "/标题"),
    ]  # fmt: skip
    (record_read,) = records(record)
    notice = record_read.document
    assert isinstance(notice, Notice)
    assert (notice.title, str(notice.number)) == (TITLE, NUMBER)
    # 18:09:50 of the day before at Greenwich
    assert notice.dated == dt.date(2024, 9, 9)


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        (TITLE + NUMBER, NUMBER, (TITLE, NUMBER)),
        (TITLE + "　" + NUMBER, "", (TITLE, NUMBER)),
        (f"{TITLE}（{NUMBER}）", "", (TITLE, NUMBER)),
        ("关于同意某方案的批复某政函[2020]3号", "", ("关于同意某方案的批复", "某政函[2020]3号")),
        ("关于适用某法的意见法发〔2020〕1号", "", ("关于适用某法的意见", "法发〔2020〕1号")),
        (TITLE, NUMBER, (TITLE, NUMBER)),
    ],
)  # fmt: skip
def test_a_number_glued_to_a_title_is_taken_from_it(
    title: str, said: str, expected: tuple[str, str]
) -> None:
    (record,) = records({"title": title, "number": said})
    assert isinstance(record.document, Notice)
    assert (record.document.title, str(record.document.number)) == expected


def test_a_number_inside_a_title_stays_there() -> None:
    title = f"关于转发{NUMBER}文件的通知"
    assert findings({"title": title}) == []
    (record,) = records({"title": title})
    assert record.document == Notice(title=title, kind=record.document.kind)  # type: ignore[union-attr]


def test_the_lists_of_a_policy_search_are_read_with_their_days_at_plus_eight() -> None:
    item = {
        "title": "国务院关于<em>某项</em>工作的意见",
        "url": "https://example.invalid/1.htm",
        "puborg": "国务院",
        "pcode": "国发〔2024〕21号",
        "pubtime": 1725818990000,
        "ptime": 1725724800000,
    }
    root = {"code": 200, "searchVO": {"catMap": {"gongwen": {"listVO": [item, item]}}}}
    found = list(records(root))
    assert [each.pointer for each in found] == [
        f"/searchVO/catMap/gongwen/listVO/{i}" for i in (0, 1)
    ]
    document = found[0].document
    assert isinstance(document, Notice)
    assert document.title == "国务院关于某项工作的意见"
    assert (document.issuers, document.dated) == (("国务院",), dt.date(2024, 9, 8))
    assert [v.pointer for v in judged(root)] == [each.pointer for each in found]
    assert findings(root) == []
    assert findings({"searchVO": {"listVO": [item]}}) == []


@pytest.mark.parametrize(
    "root",
    [
        {"result": {"data": [{"title": LAW, "office": "人大", "publish": "2020-05-28 00:00:00"}]}},
        {"rows": [{"title": LAW, "zdjgName": "人大", "gbrq": "2020-05-28"}]},
        {"title": LAW, "office": "人大", "publish": "2020-05-28"},
    ],
)  # fmt: skip
def test_the_lists_of_the_database_of_laws_are_read(root: dict[str, Any]) -> None:
    (record,) = records(root)
    assert record.document == Instrument(title=LAW, kind=InstrumentKind.LAW)
    assert findings(root) == []


def test_a_text_is_read_with_its_title_and_number_where_it_lacks_them() -> None:
    text = "各县（区）人民政府：\n\n请于2022年2月30日前报送。\n\n某市人民政府\n\n2022年10月11日\n"
    (verdict,) = judged(
        {"title": "某市人民政府关于某事的通知", "number": "某政发〔2022〕5号", "text": text}
    )
    assert [p.code for p in verdict.problems] == ["GD312"]
    notice = loads(verdict.document, format="json")
    assert isinstance(notice, Notice)
    assert (notice.title, str(notice.number)) == ("某市人民政府关于某事的通知", "某政发〔2022〕5号")
    assert notice.dated == dt.date(2022, 10, 11)


def test_a_field_of_any_name_may_hold_the_text_or_a_document_as_json() -> None:
    assert findings({"wb": "某市公告\n\n做好工作，，确保完成。"}, text_field="wb") == [
        ("GD503", "/body/0/text")
    ]
    inner = '{"govdoc":"1.0","type":"notice","title":"某某","wrong":1}'
    assert findings({"json": inner}) == [("GD004", "/wrong")]
    assert findings({"wb": ""}, text_field="wb") == [("GD053", "/wb")]


def test_what_is_no_record_is_told_with_its_fields() -> None:
    (verdict,) = judged({"a": 1, "b": 2})
    assert (verdict.outcome, verdict.problems[0].code) == ("unreadable", "GD046")
    assert "a, b" in verdict.problems[0].en
    assert [v.pointer for v in judged([{"title": TITLE}, 3])] == ["/0", "/1"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-09-09", []), ("2024.9.9", []), ("2024年9月9日", []), ("", []), (None, []),
        ("2024-02-30", ["GD052"]), ("下周", ["GD052"]), (True, ["GD052"]),
        (99999999999999, ["GD051"]), ("1725818990000", ["GD051"]), (["x"], ["GD052"]),
    ],
)  # fmt: skip
def test_days_are_read_in_the_ways_people_write_them(value: object, expected: list[str]) -> None:
    assert [code for code, _ in findings({"title": TITLE, "发文日期": value})] == expected


def test_a_field_that_is_no_document_number_is_told() -> None:
    assert findings({"title": TITLE, "文号": "无"}) == [("GD055", "/文号")]
