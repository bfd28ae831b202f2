"""JSON: what is accepted, what is written, and what is refused, with code, place and line."""

from __future__ import annotations

import json
from typing import Any

import pytest

import govdoc
from govdoc import Clause, Instrument, InstrumentKind, Level

LAW = Instrument(
    title="某办法",
    kind=InstrumentKind.MEASURES,
    clauses=(
        Clause(
            level=Level.ARTICLE,
            label="第一条",
            clauses=(Clause(level=Level.PARAGRAPH, text="为了规范，制定本办法。"),),
        ),
    ),
)
PLAIN: dict[str, Any] = {
    "govdoc": "1.0",
    "type": "instrument",
    "title": "某办法",
    "kind": "办法",
    "clauses": [
        {
            "level": "article",
            "label": "第一条",
            "clauses": [{"level": "paragraph", "text": "为了规范，制定本办法。"}],
        }
    ],
}


def problems(data: bytes | str) -> list[tuple[str, str, int | None]]:
    with pytest.raises(govdoc.GovdocError) as caught:
        govdoc.loads(data, format="json")
    return [(p.code, p.pointer, p.line) for p in caught.value.problems]


def changed(**changes: Any) -> str:
    return json.dumps(PLAIN | changes, ensure_ascii=False)


def test_a_document_is_written_with_its_fields_in_declared_order_and_defaults_left_out() -> None:
    data = govdoc.dumps(LAW, format="json")
    assert data.decode() == json.dumps(PLAIN, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_an_optional_field_keeps_its_declared_place_before_a_required_one() -> None:
    phase = {"name": "甲", "start": 2022, "end": 2023, "basis": {"eid": "sec_1", "quote": "甲"}}
    data = changed(provisions={"phases": [phase]})
    written = govdoc.dumps(govdoc.loads(data, format="json"), format="json").decode()
    assert '{"name":"甲","start":2022,"end":2023,"basis"' in written


def test_indenting_changes_blanks_only() -> None:
    wide = govdoc.dumps(LAW, format="json", indent=2)
    assert json.loads(wide) == PLAIN
    assert wide.decode() == json.dumps(PLAIN, ensure_ascii=False, indent=2) + "\n"


def test_what_is_read_equals_what_was_written() -> None:
    assert govdoc.loads(json.dumps(PLAIN), format="json") == LAW


def test_a_byte_order_mark_is_no_part_of_the_document() -> None:
    assert govdoc.loads(b"\xef\xbb\xbf" + json.dumps(PLAIN).encode(), format="json") == LAW


def test_keys_may_come_in_any_order() -> None:
    backwards = dict(reversed(PLAIN.items()))
    assert govdoc.loads(json.dumps(backwards), format="json") == LAW


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "GD002", 1),
        ("{", "GD002", 1),
        ('{"govdoc": "1.0",\n"type": }', "GD002", 2),
        ('{"govdoc": "1.0"} {}', "GD002", 1),
        ("{'govdoc': 1}", "GD002", 1),
        ('{"govdoc": "1.0",}', "GD002", 1),
        ("[" * 100_000, "GD008", None),
        ('{"a":' * 100_000, "GD008", None),
        ("[]", "GD006", 1),
        ("null", "GD006", 1),
        ('"gazette"', "GD006", 1),
    ],
)
def test_what_is_no_json_object_is_refused(text: str, code: str, line: int | None) -> None:
    assert problems(text) == [(code, "", line)]


@pytest.mark.parametrize(
    ("data", "line"),
    [(b'{"govdoc":\n"\xff"}', 2), ("{}".encode("utf-16"), 1), ('{"a":"文"}'.encode("gbk"), 1)],
)
def test_what_is_not_utf8_is_refused(data: bytes, line: int) -> None:
    assert problems(data) == [("GD001", "", line)]


def test_a_text_with_half_a_surrogate_pair_is_refused_whether_escaped_or_not() -> None:
    assert problems('{"govdoc":"1.0","type":"issue","number":1,"sponsor":"\\ud800"}') == [
        ("GD011", "/sponsor", 1)
    ]
    assert problems('{"govdoc":"1.0","type":"issue","number":1,"sponsor":"\ud800"}') == [
        ("GD011", "/sponsor", 1)
    ]


@pytest.mark.parametrize("version", ["0.9", "2.0", 1.0, "", [], {"a": 1}])
def test_another_version_is_refused_as_such(version: object) -> None:
    with pytest.raises(govdoc.UnsupportedVersionError) as caught:
        govdoc.loads(changed(govdoc=version), format="json")
    assert [(p.code, p.pointer) for p in caught.value.problems] == [("GD012", "/govdoc")]


@pytest.mark.parametrize("name", ["law", "", 1, ["issue"], None])
def test_an_unknown_type_is_refused(name: object) -> None:
    assert problems(changed(type=name)) == [("GD013", "/type", 1)]


@pytest.mark.parametrize("missing", ["govdoc", "type"])
def test_a_root_without_version_or_type_is_refused(missing: str) -> None:
    rest = {key: value for key, value in PLAIN.items() if key != missing}
    assert problems(json.dumps(rest)) == [("GD005", "", 1)]


NUMBER = {"agency": "国发", "year": 2022, "serial": 1}
NOTICE: dict[str, Any] = {"govdoc": "1.0", "type": "notice", "title": "通知", "number": NUMBER}


@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"title": None}, "GD006", "/title"),
        ({"title": 12}, "GD006", "/title"),
        ({"title": ["通知"]}, "GD006", "/title"),
        ({"title": "\x00"}, "GD011", "/title"),
        ({"title": "\x0b"}, "GD011", "/title"),
        ({"title": "\ufffe"}, "GD011", "/title"),
        ({"kind": "notice"}, "GD006", "/kind"),
        ({"kind": {}}, "GD006", "/kind"),
        ({"number": "国发〔2022〕1号"}, "GD006", "/number"),
        ({"number": NUMBER | {"serial": "12"}}, "GD006", "/number/serial"),
        ({"number": NUMBER | {"serial": 12.0}}, "GD006", "/number/serial"),
        ({"number": NUMBER | {"serial": True}}, "GD006", "/number/serial"),
        ({"number": NUMBER | {"serial": 2**53}}, "GD007", "/number/serial"),
        ({"number": NUMBER | {"serial": -(2**53)}}, "GD007", "/number/serial"),
        ({"number": NUMBER | {"serial": 10**400}}, "GD006", "/number/serial"),
        ({"number": NUMBER | {"serial": float("nan")}}, "GD006", "/number/serial"),
        ({"number": NUMBER | {"serial": float("-inf")}}, "GD006", "/number/serial"),
        ({"dated": "2022-10"}, "GD006", "/dated"),
        ({"dated": "20221031"}, "GD006", "/dated"),
        ({"dated": "2022-W43-1"}, "GD006", "/dated"),
        ({"dated": "2022-10-31T00:00:00"}, "GD006", "/dated"),
        ({"dated": "２０２２-10-31"}, "GD006", "/dated"),
        ({"dated": "2022-02-30"}, "GD007", "/dated"),
        ({"dated": "0000-01-01"}, "GD007", "/dated"),
        ({"dated": 20221031}, "GD006", "/dated"),
        ({"addressees": "各县"}, "GD006", "/addressees"),
        ({"addressees": None}, "GD006", "/addressees"),
        ({"addressees": {"0": "各县"}}, "GD006", "/addressees"),
        ({"addressees": ["各县", None]}, "GD006", "/addressees/1"),
        ({"body": [{"text": "甲"}]}, "GD005", "/body/0"),
        ({"body": [{"level": "alinea", "zzz": 1}]}, "GD004", "/body/0/zzz"),
        ({"body": [{"level": "alinea", "a/b~c": 1}]}, "GD004", "/body/0/a~1b~0c"),
        ({"body": [{"level": "Article"}]}, "GD006", "/body/0/level"),
        ({"body": ["甲"]}, "GD006", "/body/0"),
        ({"body": [[]]}, "GD006", "/body/0"),
    ],
)
def test_one_broken_field_is_one_problem_with_its_place(
    changes: dict[str, Any], code: str, pointer: str
) -> None:
    text = json.dumps(NOTICE | changes, ensure_ascii=False).replace("Infinity", "1e999")
    assert problems(text) == [(code, pointer, 1)]


@pytest.mark.parametrize(
    ("amount", "code"),
    [(500000, "GD006"), ("5e5", "GD006"), ("+5", "GD006"), (" 5", "GD006"), ("NaN", "GD006"),
     ("١", "GD006"), ("05", "GD006"), ("5.", "GD006"), ("5" * 40, "GD006")],
)  # fmt: skip
def test_an_amount_is_a_plain_decimal_number_written_as_text(amount: object, code: str) -> None:
    threshold = {
        "amount": amount,
        "inclusive": True,
        "funding": "财政性资金",
        "basis": {"eid": "art_1", "quote": "甲"},
    }
    found = problems(changed(provisions={"thresholds": [threshold]}))
    assert found == [(code, "/provisions/thresholds/0/amount", 1)]


def test_a_note_before_its_text_begins_is_refused() -> None:
    note = {"kind": "gap", "reason": "缺", "start": -1}
    clause = {"level": "alinea", "notes": [note]}
    assert problems(changed(clauses=[clause])) == [("GD007", "/clauses/0/notes/0/start", 1)]


def test_an_unknown_key_deep_inside_is_refused_naming_its_pointer_and_line() -> None:
    text = json.dumps(PLAIN, ensure_ascii=False, indent=1)
    text = text.replace('"text": "为', '"zzz": 1,\n"text": "为')
    assert problems(text) == [("GD004", "/clauses/0/clauses/0/zzz", 13)]


def test_a_doubled_key_is_refused_even_where_both_values_are_the_same() -> None:
    text = json.dumps(PLAIN, ensure_ascii=False, indent=1)
    text = text.replace('"label": "第一条"', '"label": "第一条",\n"label": "第一条"')
    assert problems(text) == [("GD003", "/clauses/0/label", 10)]


def test_a_doubled_key_of_the_root_is_refused_before_it_is_used() -> None:
    text = '{"govdoc":"0.9",\n"govdoc":"1.0","type":"issue","number":1}'
    assert problems(text) == [("GD003", "/govdoc", 2)]


def test_a_key_doubled_by_an_escape_is_doubled_too() -> None:
    text = '{"govdoc":"1.0","type":"issue","number":1,"n\\u0075mber":2}'
    assert problems(text) == [("GD003", "/number", 1)]


def test_braces_and_quotes_inside_texts_do_not_mislead_the_search_for_lines() -> None:
    text = (
        '{"govdoc":"1.0","type":"notice",\n"title":"{[\\"}],:\\\\",\n'
        '"copied_to":["]", "\\n"],\n"zzz":{"a":[1,{}]},\n"dated":"x"}'
    )
    assert problems(text) == [("GD004", "/zzz", 4), ("GD006", "/dated", 5)]


def test_five_broken_fields_are_five_problems() -> None:
    text = json.dumps(
        NOTICE
        | {
            "zzz": 1,
            "kind": "通告书",
            "dated": "2022-13-01",
            "number": {"agency": "国发"},
            "issuers": [1],
        },
        ensure_ascii=False,
    )
    assert sorted(problems(text)) == [
        ("GD004", "/zzz", 1),
        ("GD005", "/number", 1),
        ("GD006", "/issuers/0", 1),
        ("GD006", "/kind", 1),
        ("GD007", "/dated", 1),
    ]


def test_no_more_problems_are_told_than_asked_for() -> None:
    text = json.dumps(NOTICE | {"addressees": [1] * 5000})
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(text, format="json")
    assert len(caught.value.problems) == 1000
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.loads(text, format="json", max_problems=3)
    assert [p.pointer for p in caught.value.problems] == [f"/addressees/{i}" for i in range(3)]


def test_clauses_may_be_nested_64_deep_and_no_deeper() -> None:
    clause: dict[str, Any] = {"level": "alinea"}
    for _ in range(63):
        clause = {"level": "alinea", "clauses": [clause]}
    deepest = govdoc.loads(changed(clauses=[clause]), format="json")
    assert govdoc.loads(govdoc.dumps(deepest, format="json"), format="json") == deepest
    clause = {"level": "alinea", "clauses": [clause]}
    assert problems(changed(clauses=[clause])) == [("GD008", "/clauses/0" * 65, 1)]


def test_the_deepest_document_is_read_from_deep_inside_a_program() -> None:
    clause = Clause(level=Level.ALINEA)
    for _ in range(63):
        clause = Clause(level=Level.ALINEA, clauses=(clause,))
    law = Instrument(title="深", kind=InstrumentKind.LAW, clauses=(clause,))

    def from_depth(frames: int) -> bool:
        if frames:
            return from_depth(frames - 1)
        return govdoc.loads(govdoc.dumps(law, format="json"), format="json") == law

    assert from_depth(450)


def test_a_document_beyond_the_size_limit_is_refused_and_the_limit_can_be_raised() -> None:
    data = govdoc.dumps(LAW, format="json")
    assert govdoc.loads(data, format="json", max_bytes=len(data)) == LAW
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.loads(data, format="json", max_bytes=len(data) - 1)
    assert [p.code for p in caught.value.problems] == ["GD009"]


def test_an_empty_text_means_absent_and_null_means_absent_where_a_field_may_be() -> None:
    clause = {"level": "alinea", "label": "", "table": None}
    read = govdoc.loads(changed(clauses=[clause]), format="json")
    assert read == govdoc.loads(changed(clauses=[{"level": "alinea"}]), format="json")
