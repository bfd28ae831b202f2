"""Citations as strings: what is cited, in which words, and where they stand."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.language.citations import Mention, find_mentions, title_spans
from govdoc.language.document_numbers import format_document_number
from govdoc.language.number_mentions import find_document_numbers
from govdoc.strategies import any_text
from tests.corpus import corpus_texts, needs_corpus

PIECES = (
    "《|》|〈|〉|（|）|第|一|二十|12|条|款|项|、|至|和|本办法|前款|前两款|该条|号|"
    "令|〔2020〕|国务院|的|刑法|之一|。| "
)
HOSTILE = (
    "《|》|第|（|1|一|第一、|前|本法第|《a》|令第|第一条|〔2019〕|国|（第|第（|第一条至|"
    "、|本 |《《a》|第1、|和"
)


def cited(text: str) -> list[str]:
    """Words and address of each citation: `本法第三条第二款 = 条3 款2`."""
    return [f"{text[m.start : m.end]} = {_said(m)}" for m in find_mentions(text)]


def _said(mention: Mention) -> str:
    steps = " ".join(s.form + "-".join(map(str, s.number)) for s in mention.steps)
    ends = " ".join(s.form + "-".join(map(str, s.number)) for s in mention.through)
    parts = (mention.prefix, mention.title and f"《{mention.title}》", steps, ends and f"… {ends}")
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照《甲办法》执行", ["《甲办法》 = 《甲办法》"]),
        ("《〈甲法〉第三条的解释》", ["《〈甲法〉第三条的解释》 = 《〈甲法〉第三条的解释》"]),
        ("《关于修改《甲法》的决定》", ["《关于修改《甲法》的决定》 = 《关于修改《甲法》的决定》"]),
        ("《甲。《乙法》", ["《乙法》 = 《乙法》"]),
        ("《甲法》第三十二条", ["《甲法》第三十二条 = 《甲法》 条32"]),
        ("《甲法》（以下简称甲）第二条", ["《甲法》（以下简称甲）第二条 = 《甲法》 条2"]),
        (
            "《甲法》第三条、第四条第二款和第三款",
            [
                "《甲法》第三条 = 《甲法》 条3",
                "第四条第二款 = 《甲法》 条4 款2",
                "第三款 = 《甲法》 条4 款3",
            ],
        ),
        ("违反《甲法》和第三条", ["《甲法》 = 《甲法》", "第三条 = 条3"]),
        ("依照刑法第一百二十条之一的", ["刑法第一百二十条之一 = 《刑法》 条120-1"]),
        ("将刑法第五条修改为", ["刑法第五条 = 《刑法》 条5"]),
        ("《甲法》施行后，该法第二条", ["《甲法》 = 《甲法》", "该法第二条 = 该法 《甲法》 条2"]),
        ("依照本办法第三条第二款第（一）项", ["本办法第三条第二款第（一）项 = 本办法 条3 款2 项1"]),
        ("本法第 3 条第2款", ["本法第 3 条第2款 = 本法 条3 款2"]),
        (
            "本法第五条、第六条规定",
            ["本法第五条 = 本法 条5", "第六条 = 本法 条6"],
        ),
        ("本条例第七条（二）项", ["本条例第七条（二）项 = 本条例 条7 项2"]),
        ("第（二）项、第（五）项所列条件", ["第（二）项 = 项2", "第（五）项 = 项5"]),
        ("第三条至第五条", ["第三条至第五条 = 条3 … 条5"]),
        ("第三条第一款至第三款", ["第三条第一款至第三款 = 条3 款1 … 条3 款3"]),
        ("第（一）至（三）项", ["第（一）至（三）项 = 项1 … 项3"]),
        ("第三条第一、二款", ["第三条第一 = 条3 款1", "二款 = 条3 款2"]),
        ("第五、六条", ["第五 = 条5", "六条 = 条6"]),
        ("前款规定", ["前款 = 前款"]),
        ("有前两款行为", ["前两款 = 前两款"]),
        ("前款第一项、第三项", ["前款第一项 = 前款 项1", "第三项 = 前款 项3"]),
        ("前款、第三款", ["前款 = 前款", "第三款 = 款3"]),
        ("本条第一款", ["本条第一款 = 本条 款1"]),
        ("该条第二款", ["该条第二款 = 该条 款2"]),
        ("第三条 本办法所称", []),
        ("本条例施行，本项目开展，以前条件，第一条例，第三项目，第二节能量，各该条规定", []),
        ("第百条", []),
        ("第二部分第四项所述", []),
    ],
)
def test_a_text_cites(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("根据国办发〔2016〕82号文件", "国办发〔2016〕82号", "国办发〔2016〕82号"),
        ("按照省政府《甲》（某政发[2020] 5 号）", "某政发[2020] 5 号", "某政发〔2020〕5号"),
        ("已经国务院令第712号公布", "国务院令第712号", "国务院令第712号"),
        ("3 日某市人民政府令第 61 号公布", "某市人民政府令第 61 号", "某市人民政府令第61号"),
        ("由国务院第279号令公布", "国务院第279号令", "国务院令第279号"),
        (
            "中华人民共和国主席令第七十号",
            "中华人民共和国主席令第七十号",
            "中华人民共和国主席令第70号",
        ),
        ("《甲》（某人大常委会公告第35号）", "某人大常委会公告第35号", "某人大常委会公告第35号"),
        (
            "国家税务总局公告2018年第56号",
            "国家税务总局公告2018年第56号",
            "国家税务总局公告〔2018〕56号",
        ),
        (
            "国家发展和改革委员会令第5号",
            "国家发展和改革委员会令第5号",
            "国家发展和改革委员会令第5号",
        ),
        ("国发〔2019〕4号和国函〔2018〕9号", "国发〔2019〕4号", "国发〔2019〕4号"),
    ],
)
def test_a_number_in_running_text_is_found(text: str, words: str, key: str) -> None:
    mention = find_document_numbers(text)[0]
    parts = mention.parts
    assert (mention.words, format_document_number(parts.agency, parts.year, parts.serial)) == (
        words,
        key,
    )
    assert text[mention.start : mention.end] == words


@pytest.mark.parametrize(
    "text", ["第5号", "公告第5号", "令第5号", "〔2020〕5号", "房间（2020）", "5号楼"]
)
def test_a_number_without_an_agency_is_none(text: str) -> None:
    assert find_document_numbers(text) == ()


def test_a_title_takes_the_number_printed_after_it() -> None:
    (mention,) = find_mentions("《甲办法》（某政发〔2020〕1号）第三条")
    assert mention.number_words == "某政发〔2020〕1号"
    assert (mention.start, mention.end, mention.title) == (0, 21, "甲办法")
    assert [(s.form, s.number) for s in mention.steps] == [("条", (3,))]


def test_an_unclosed_bracket_opens_no_title() -> None:
    assert title_spans("《甲《乙》") == ((2, 5),)
    assert title_spans("》《") == ()


def _is_sound(text: str) -> None:
    last = 0
    for mention in find_mentions(text):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        assert mention.title or mention.number or mention.prefix or mention.steps
        assert mention.number_words in text[mention.start : mention.end]


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join) | any_text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    _is_sound(text)


@needs_corpus
def test_spans_lie_in_real_texts_in_order() -> None:
    for _, text in corpus_texts():
        _is_sound(text)


@pytest.mark.parametrize("piece", HOSTILE.split("|"))
def test_a_hostile_text_takes_linear_time(piece: str) -> None:
    start = time.process_time()
    find_mentions(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 3
