"""Whatever is done to a text, `parse_text` loses no character and raises nothing."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from govdoc import DecodeError, Instrument, find, parse_text, plain_text
from govdoc.rules.quotations import problems
from tests.text_outlines import check_nothing_lost
from tests.text_samples import SAMPLES

ISSUE_46 = Path(__file__).parents[2] / "examples" / "issue46" / "source.txt"
_FOLDER = os.environ.get("GOVDOC_CORPUS", "")
_FILES = sorted(Path(_FOLDER).glob("*.txt")) if _FOLDER else []
_SMALL = [path for path in _FILES if path.stat().st_size < 30_000]
_TEXTS = [
    *SAMPLES.values(),
    ISSUE_46.read_text("utf-8"),
    *(path.read_text("utf-8") for path in _SMALL),
]
_PIECES = st.sampled_from(
    [
        *("第一条 ", "第二章", "第三条规定", "第一部分：", "一、", "（一）", "(2)", "1.", "①"),
        *("——", "主任：", "| 甲 |"),
        *("附件", "附件：", "附：", "附则", "目录", "令", "2022年1月2日", "号〔2022〕", "各市："),
        *("（甲局牵头，乙局负责）", "责任单位：市财政局", "本法自2020年1月1日起施行", "除外", "不"),
        *("\t", "\n", "\u3000", "\xa0", "\u200b", "。", "；", "：", "（", "《", "“", "字"),
        "序号\t任务\t责任单位\t时限",
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A text some of whose lines were deleted, doubled, swapped, split or joined."""
    lines = draw(st.sampled_from(_TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 8))):
        i = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("delete", "double", "swap", "split", "join", "insert"))):
            case "delete" if len(lines) > 1:
                del lines[i]
            case "double":
                lines.insert(draw(st.integers(0, len(lines))), lines[i])
            case "swap":
                j = draw(st.integers(0, len(lines) - 1))
                lines[i], lines[j] = lines[j], lines[i]
            case "split":
                at = draw(st.integers(0, len(lines[i])))
                lines[i : i + 1] = [lines[i][:at], lines[i][at:]]
            case "join":
                lines[i : i + 2] = ["".join(lines[i : i + 2])]
            case "insert":
                at = draw(st.integers(0, len(lines[i])))
                lines[i] = lines[i][:at] + draw(_PIECES) + lines[i][at:]
    return "\n".join(lines)


@settings(max_examples=250)
@given(mutated())
def test_a_damaged_text_loses_nothing(source: str) -> None:
    check_nothing_lost(source)


@given(mutated())
def test_a_damaged_text_says_nothing_that_it_does_not_print(source: str) -> None:
    for instrument in find(parse_text(source).document, Instrument):
        assert list(problems(instrument)) == []


@settings(max_examples=250)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_a_text_of_marks_alone_loses_nothing(source: str) -> None:
    check_nothing_lost(source)


@given(st.text())
def test_any_text_loses_nothing(source: str) -> None:
    check_nothing_lost(source)


@given(st.sampled_from(_TEXTS[: len(SAMPLES)]), st.sampled_from(("\r\n", "\r", "\f")))
def test_line_ends_change_no_word(source: str, end: str) -> None:
    other = source.replace("\n", end)
    check_nothing_lost(other)
    words = re.sub(r"\s", "", plain_text(parse_text(source).document))
    assert re.sub(r"\s", "", plain_text(parse_text(other).document)) == words


@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused_with_their_offset(data: bytes) -> None:
    try:
        parse_text(data)
    except DecodeError as error:
        (problem,) = error.problems
        assert problem.code == "GD001"
        assert re.search(r"at byte [0-9]+", problem.en)
