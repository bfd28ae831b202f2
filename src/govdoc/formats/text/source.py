"""The source text as rows: lines without their blanks, each with its place."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from attrs import define

from govdoc.errors import DecodeError, Problem
from govdoc.formats.text.labels import LABEL_STARTS, Label, label_of, text_start

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@define
class Cut:
    """A break inside a row: its place in the joined text, and what the source has there."""

    at: int
    witness: str
    overlap: str = ""
    """What seems to stand twice: 责任。／任的."""


@define
class Row:
    """A piece of a line of the source, without the blanks around it: usually the whole line.

    What a column or a page cut in pieces is one row again, once `paragraphs` has joined it.
    """

    start: int
    """Offset of the first character in the source."""
    text: str
    line: int
    """Line number in the source, from 1."""
    label: Label | None = None
    """The label that the text begins with."""
    rest: int = 0
    """Where the text after the label begins."""
    cuts: tuple[Cut, ...] = ()

    @property
    def end(self) -> int:
        """Offset after the last character, of a row in one piece."""
        return self.start + len(self.text)

    @property
    def close(self) -> str:
        """The text without any blank: 总 则 is 总则."""
        return squeeze(self.text)

    def places(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the characters `start` to `end` of the text stand in the source, cuts left out."""
        offset = self.start
        for cut in self.cuts:
            if start < cut.at < end:
                yield offset + start, offset + cut.at
                start = cut.at
            if cut.at <= start:
                offset += len(cut.witness)
        yield offset + start, offset + end


def _row(start: int, text: str, line: int) -> Row:
    if text[0] in LABEL_STARTS and (label := label_of(text)) is not None:
        return Row(start, text, line, label, text_start(text, label))
    return Row(start, text, line)


def squeeze(text: str) -> str:
    """`text` without blanks and without characters of no width."""
    if text.isprintable() and " " not in text:  # of blanks, only this one is printable
        return text
    close = "".join(text.split())
    if "\u200b" in close or "\ufeff" in close:
        return close.replace("\u200b", "").replace("\ufeff", "")
    return close


def decode(data: bytes) -> str:
    """`data` as text: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030.

    Raises `DecodeError` with the offset of the byte that fits none.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(codec).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise _not_text(error) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        # The encoding that got further is the one that was meant.
        raise _not_text(max(first, error, key=lambda e: e.start)) from None


def _not_text(error: UnicodeDecodeError) -> DecodeError:
    return DecodeError(
        Problem(
            code="GD001",
            zh=f"第 {error.start} 字节处不是 {error.encoding}",
            en=f"not {error.encoding} at byte {error.start}",
        )
    )


def rows(text: str) -> list[Row]:
    """The lines of `text` that are not blank. A text that is all one line is divided."""
    found: list[Row] = []
    at = 0
    for number, line in enumerate(_ended_alike(text).split("\n"), 1):
        words = line.strip()
        if words:
            start = at if words[0] == line[0] else at + line.index(words)
            if words.find("第", 1) > 0 and "条" in words:
                found += [_row(*piece, number) for piece in _split(start, words)]
            else:
                found.append(_row(start, words, number))
        at += len(line) + 1
    if len(found) <= 3 and sum([len(row.text) for row in found]) > 400 * len(found):
        found = [_row(*part, row.line) for row in found for part in _divided(row.start, row.text)]
    return found


def _ended_alike(text: str) -> str:
    """`text` with LF for every line end, and every character where it was."""
    if "\r" in text or "\f" in text:
        return text.replace("\r\n", " \n").replace("\r", "\n").replace("\f", "\n")
    return text


_Piece: TypeAlias = tuple[int, str]
"""Offset of the first character in the source, and the words without blanks around them."""
_CN = "[零一二三四五六七八九十百千]"
_HEADING = r"[^\s，。；：第规所的中关]{2,12}"
_INSIDE = re.compile(
    rf"(?<=[。；：])(?:\s+(?=第{_CN}{{1,7}}条\s)|(?=第{_CN}{{1,4}}章{_HEADING}第{_CN}{{1,7}}条))"
)
_CHAPTER = re.compile(rf"第{_CN}{{1,4}}[章节](?:\s|{_HEADING}第{_CN}{{1,7}}条)")
_AFTER_CHAPTER = re.compile(rf"\s(?=第{_CN}{{1,7}}条\s)|(?<=[^\s，。；：])(?=第{_CN}{{1,7}}条)")


def _split(start: int, text: str) -> Iterator[_Piece]:
    """A line in which an article begins after blanks, as PDF dumps have it, is two.

    So is one in which 第三章认定程序第九条… has lost its line breaks.
    """
    at = 0
    while match := (_AFTER_CHAPTER if _CHAPTER.match(text, at) else _INSIDE).search(text, at + 1):
        piece = text[at : match.start()].rstrip()
        if not piece:
            break
        yield start + at, piece
        at = match.end()
    yield start + at, text[at:]


_KIND_ENDS = "通知|意见|决定|批复|公告|通告|通报|函|办法|方案|命令|决议|报告|请示|规定|细则"
_HEAD = re.compile(
    r"(?P<title>[^。：:]{4,120}?)\s*"
    r"(?P<number>[^\s。，：〔\[（]{1,20}[〔\[［﹝][0-9]{4}[〕\]］﹞]\s*[0-9]{1,5}\s*号)\s*"
    r"(?P<addressees>[^。：:]{2,200}[：:])?"
)
_DIVIDE = re.compile(
    r"(?<![第、和及])(?=（一）(?![、，和]))|"
    r"(?<=[。；：！？”）)\s])(?="
    r"第[一二三四五六七八九十百]{1,6}[章条]\s"
    r"|[一二三四五六七八九十]{1,3}、"
    r"|（[一二三四五六七八九十]{1,3}）(?![、，和])"
    r"|附件[0-9一二三四五六七八九]?[：:]"
    r")"
)
_SIGNATURE = re.compile(
    r"(?<=[。）])\s*(?P<issuer>[^\s。，；：、（）]{2,24})\s*"
    r"(?P<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)(?=\s|（|$|[^\s前起至止的])"
)

_LAST_DATE = re.compile(
    r"\s{2}(?P<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\s{0,20}(?:[（(][^（）()]{2,20}[）)])?\Z"
)


def _divided(start: int, text: str) -> Iterator[_Piece]:
    """The pieces of a line that holds a whole document: at its head, labels and signature."""
    cuts: set[int] = set()
    body = 0
    if head := _HEAD.match(text):
        number = head["number"]
        split = _number_start(head["title"], number)
        cuts |= {head.start("number") + split, head.end("number")}
        body = head.end()
        cuts.add(body)
    cuts |= {match.start() for match in _DIVIDE.finditer(text, body)}
    if match := _LAST_DATE.search(text, body):
        cuts.add(match.start("date"))
    for match in _SIGNATURE.finditer(text, body):
        cuts |= {match.start("issuer"), match.start("date"), match.end("date")}
    places = [0, *sorted(cuts - {0, len(text)}), len(text)]
    for first, last in pairwise(places):
        piece = text[first:last]
        bare = piece.strip()
        if bare:
            yield start + first + piece.index(bare), bare


def _number_start(title: str, number: str) -> int:
    """Where the number begins in what runs on from the title: 的意见渝府发〔2019〕17号."""
    ends = [match.end() for match in re.finditer(_KIND_ENDS, number.partition("〔")[0])]
    return 0 if re.search(rf"(?:{_KIND_ENDS})\s*$", title) or not ends else ends[-1]
