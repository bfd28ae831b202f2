"""Text and editing (GD5xx): brackets, quotation marks, blanks, characters."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from govdoc.model.notes import NoteKind
from govdoc.rules.documents.records import Edit, Found, at
from govdoc.rules.documents.survey import FULL_WIDTH, Survey, Text, body_field, is_row

_PAIRS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "“": "”", "‘": "’", "【": "】", "〔": "〕"}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_ROUND = {"（": "(", "）": ")"}
_ITEM = re.compile(
    r"(?:^|(?<=[^0-9A-Za-z]))(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]"
)
_AROUND = 8


def _unmatched(words: str) -> Iterator[tuple[int, str]]:
    """Index of each bracket or quotation mark of `words` without its other half."""
    listed = {match.end() - 1 for match in _ITEM.finditer(words)}  # 1） a） in a list
    stack: list[tuple[int, str]] = []
    waiting = Counter[str]()
    for i, c in enumerate(words):
        if c in _PAIRS:
            stack.append((i, _ROUND.get(c, c)))
            waiting[stack[-1][1]] += 1
        elif c in _CLOSERS:
            opener = _ROUND.get(_CLOSERS[c], _CLOSERS[c])
            if waiting[opener]:
                while stack[-1][1] != opener:
                    waiting[stack[-1][1]] -= 1
                    yield stack.pop()
                waiting[opener] -= 1
                stack.pop()
            elif i not in listed:
                yield i, c
    yield from stack


def _incomplete(text: Text) -> bool:
    """Whether words of the text are declared lost."""
    return any(note.kind is NoteKind.GAP for note in getattr(text.place.node, "notes", ()))


def unclosed(survey: Survey) -> Iterator[Found]:
    open_quotations: list[Found] = []
    remarks: list[Found] = []
    for text, following in itertools.zip_longest(survey.prose, survey.prose[1:]):
        if _incomplete(text) or is_row(text.words):
            continue
        for i, _ in sorted(_unmatched(text.words)):
            mark = text.words[i]
            around = text.words[max(0, i - _AROUND) : i + _AROUND + 1]
            found = at(text.place, text.name, mark=mark, around=around)
            # A quotation of several paragraphs has “ before each of them and one ” at its end.
            if mark == "“":
                if following is None or not following.words.startswith("“"):
                    open_quotations.append(found)
            elif mark == "”" and open_quotations:
                open_quotations.pop()
            # So has a remark: （注1：… in one paragraph, 注2：…。） in another.
            elif mark in "（(" and i == 0:
                remarks.append(found)
            elif remarks and mark in "）)" and i == len(text.words) - 1:
                remarks.pop()
            else:
                yield found
    yield from open_quotations
    yield from remarks


_MIXED = re.compile(r"（[^（）()]{0,200}\)|\([^（）()]{0,200}）")


def mixed_width(survey: Survey) -> Iterator[Found]:
    for text in survey.texts:
        for match in _MIXED.finditer(text.words):
            yield at(text.place, text.name, words=match[0])


def even_width(survey: Survey) -> Iterator[Edit]:
    for text in survey.texts:
        for match in _MIXED.finditer(text.words):
            for i in (match.start(), match.end() - 1):
                if text.words[i] in FULL_WIDTH:
                    mark = text.words[i]
                    yield Edit(text.place, text.name, i, mark, FULL_WIDTH[mark])


_DOUBLED = re.compile(r"[，、；：。,;][，、；：。]|[，、；：。][,;]")


def doubled_stop(survey: Survey) -> Iterator[Found]:
    for text in survey.prose:
        for match in _DOUBLED.finditer(text.words):
            around = text.words[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            yield at(text.place, text.name, marks=match[0], around=around)


_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")


def hidden(survey: Survey) -> Iterator[Found]:
    for text in survey.texts:
        for c in sorted(set(_HIDDEN.findall(text.words))):
            yield at(text.place, text.name, character=f"U+{ord(c):04X}")


_NO_WIDTH = re.compile("[\u200b\u2060\ufeff\u00ad]")


def without_hidden(survey: Survey) -> Iterator[Edit]:
    """Blanks of no width are taken out; marks that turn or join what stands by them are not."""
    for text in survey.texts:
        for match in _NO_WIDTH.finditer(text.words):
            yield Edit(text.place, text.name, match.start(), match[0], "")


_LOST = re.compile("[\ufffd\ue000-\uf8ff]")


def lost_character(survey: Survey) -> Iterator[Found]:
    for text in survey.texts:
        for c in sorted(set(_LOST.findall(text.words))):
            yield at(text.place, text.name, character=f"U+{ord(c):04X}")


_HAN = "[\u3400-\u9fff]"
_ASCII = re.compile(rf"(?<={_HAN})[,;?!](?={_HAN})")


def ascii_stop(survey: Survey) -> Iterator[Found]:
    for text in survey.prose:
        for match in _ASCII.finditer(text.words):
            around = text.words[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            yield at(text.place, text.name, mark=match[0], around=around)


def chinese_stop(survey: Survey) -> Iterator[Edit]:
    for text in survey.prose:
        for match in _ASCII.finditer(text.words):
            yield Edit(text.place, text.name, match.start(), match[0], FULL_WIDTH[match[0]])


# One blank: several are a place to be filled in.
_BLANK = re.compile(r"(?<=\S)[ \t\u00a0\u3000](?=[，、；：。！？])")


def blank_before_stop(survey: Survey) -> Iterator[Found]:
    for text in survey.prose:
        for match in _BLANK.finditer(text.words):
            around = text.words[max(0, match.start() - _AROUND) : match.end() + 1]
            yield at(text.place, text.name, around=around)


def without_blank(survey: Survey) -> Iterator[Edit]:
    for text in survey.prose:
        for match in _BLANK.finditer(text.words):
            yield Edit(text.place, text.name, match.start(), match[0], "")


_TWICE = re.compile(r"(?P<words>[\u3400-\u9fff]{4,20})(?P=words)")
_LAW = re.compile(r"修正案|(?:法|条例|决定|解释)(?:（[^（）]{1,12}）)?\Z")
_PHRASE = re.compile(r"(?:^|(?<=[，。]))[^，、；：。]{12,60}(?=[，。])")


def phrase_twice(survey: Survey) -> Iterator[Found]:
    """A phrase of some length twice in a paragraph, or any phrase twice running.

    A law says the same of each of several cases, and means to.
    """
    laws = tuple(
        f"{holder.pointer}/{body_field(holder)}/"
        for holder in survey.bodies
        if _LAW.search(holder.node.title)
    )
    for text in survey.prose:
        if "art_" in text.place.eid or text.place.pointer.startswith(laws):
            continue
        for match in _TWICE.finditer(text.words):
            yield at(text.place, text.name, words=match["words"])
        seen: set[str] = set()
        for phrase in _PHRASE.findall(text.words):
            if phrase in seen:
                yield at(text.place, text.name, words=phrase)
            seen.add(phrase)
