"""Citations (援引) as strings: what a text refers to, where, and in which words.

《某办法》（某政发〔2020〕1号）第三条, 国办发〔2016〕82号, 本法第七条第二款第（二）项,
第三条至第五条, 前款. What they lead to is told by `govdoc.citations`, which knows the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar

import attrs
from attrs import frozen

from govdoc.errors import NotFoundError
from govdoc.language.addresses import Step, parse_address
from govdoc.language.document_numbers import NumberParts
from govdoc.language.labels import CHINESE
from govdoc.language.number_mentions import NumberMention, find_document_numbers, name_before
from govdoc.language.numerals import NUMERAL

CitationKind = Literal["title", "number", "address"]
"""What the words begin with: `title` 《…》, `number` 发文字号, `address` 第X条, 前款."""

UNIT_ORDER = ("编", "分编", "章", "节", "条", "款", "项", "目")
"""The units of 立法法, outermost first."""

_B = "[ \u3000\u00a0]?"
_ITEM = rf"(?:[（(]{_B}{NUMERAL}{_B}[）)]|{NUMERAL})"
_UNIT = (
    r"(?:分编|编(?![制号辑码写印外入者])|章(?!程)|节(?![能约点课假日目水电制奏])"
    r"|条(?![例约件款线目])|款(?![项式待])|项(?!目)|目(?![标录前的击]))"
)
_STEP = rf"第{_B}{_ITEM}{_B}{_UNIT}(?:之{CHINESE})?"
_STEPS = rf"{_STEP}(?:{_B}(?:{_STEP}|[（(]{NUMERAL}[）)](?:项(?!目)|目(?![标录]))?)){{0,5}}"
_LIST = rf"第{_B}{_ITEM}(?:[、和或至到—～-]{_ITEM}){{1,20}}{_B}{_UNIT}"
_SELF = (
    r"(?:本|该)(?:(?:实施|暂行|管理|试行)?(?:条例|办法|规定|细则|规则)|法典?|规范|解释|决定|章程|方案"
    r"|规划|预案|意见|通知|措施|公约|协定|制度|准则|指南|标准|纲要)"
)
_NEAR = (
    r"(?:(?<![目之以日年月此先提当事空])前[一二两三四五]?|本)"
    r"(?:条(?![例约件款线目])|款(?![项式待])|章(?!程)|节(?![能约点课假日目水电制奏])|编(?![制号辑码写]))"
    r"|(?<![目之以日年月此先提当事空])前[一二两三四五]?项(?!目)"
)
_ADDRESS = re.compile(
    rf"(?:(?P<prefix>{_SELF}|{_NEAR}|(?:(?<!各)该|同)[条款]|本项){_B}(?:中的|中|的)?{_B})?"
    rf"(?<!部分)(?:(?P<steps>{_STEPS})(?P<list>{_LIST})?|(?P<bare_list>{_LIST}))"
    rf"|(?P<near>{_NEAR})"
)
_LIST_PART = re.compile(rf"(?P<joint>[、和或至到—～-])?(?P<item>{_ITEM})")
_RANGE = re.compile(r"[ \u3000]?[至到—～-]{1,2}[ \u3000]?")
_JOINT = re.compile(r"[、，,]?(?:和|与|及|或者?|以及)?")
_AFTER_TITLE = re.compile(rf"{_B}(?:[（(][^（）()《》。\n]{{1,40}}[）)])?{_B}(?:中的|中|的)?{_B}")
_NAME_ENDS = ("法", "法典", "条例", "细则", "办法")
_LONGEST_TITLE = 300
_LONGEST_GAP = 64


@frozen(kw_only=True)
class Mention:
    """A citation (援引) in a text."""

    start: int
    """Index of the first character, in code points."""
    end: int
    """Index after the last character."""
    kind: CitationKind
    title: str = ""
    """Title of the document cited, without 《》; of 第八条 in 《甲》第七条、第八条 it is 甲."""
    number: NumberParts | None = None
    """What the document number states."""
    number_words: str = ""
    """The document number as printed."""
    prefix: str = ""
    """What the address starts from: 本法, 该条, 前款; empty where nothing is said."""
    steps: tuple[Step, ...] = ()
    """The address, outermost first."""
    through: tuple[Step, ...] = ()
    """The end of a range: of 第三条至第五条 it is 第五条."""


_Found = TypeVar("_Found", Mention, NumberMention)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Every citation in `text`, in print order; none inside another's title.

    In a list each item is one: of 第三条第一、二款 the second has the words 二款 and the address
    第三条第二款. A range is one.
    """
    titles = title_spans(text)
    numbers = _outside(find_document_numbers(text), titles)
    taken: set[int] = set()
    by_start = {number.start: number for number in numbers}
    mentions: list[Mention] = []
    for start, end in titles:
        title = text[start + 1 : end - 1].strip()
        number = by_start.get(end + 1 + (text[end : end + 1] in {" ", "\u3000"}))
        opens = text[end : number.start].strip() if number else ""
        if number is None or opens not in {"（", "("}:
            mentions.append(Mention(start=start, end=end, kind="title", title=title))
            continue
        taken.add(number.start)
        last = number.end + (text[number.end : number.end + 1] in {"）", ")"})
        mentions.append(
            Mention(
                start=start,
                end=last,
                kind="title",
                title=title,
                number=number.parts,
                number_words=number.words,
            )
        )
    mentions += (
        Mention(
            start=number.start,
            end=number.end,
            kind="number",
            number=number.parts,
            number_words=number.words,
        )
        for number in numbers
        if number.start not in taken
    )
    mentions += _outside([m for match in _ADDRESS.finditer(text) for m in _read(match)], titles)
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    return tuple(_joined(text, mentions))


def title_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where titles in 《》 stand, the outermost of nested ones; an unclosed 《 opens none."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer("[《》。\n]", text):
        if match[0] == "《":
            opened.append(match.start())
        elif match[0] != "》":
            opened.clear()  # no title has a full stop or a line break in it
        elif opened:
            start = opened.pop()
            if 2 < match.end() - start <= _LONGEST_TITLE:
                pairs.append((start, match.end()))
    pairs.sort()
    outermost: list[tuple[int, int]] = []
    for pair in pairs:
        if not outermost or pair[0] >= outermost[-1][1]:
            outermost.append(pair)
    return tuple(outermost)


def _outside(found: Iterable[_Found], titles: tuple[tuple[int, int], ...]) -> list[_Found]:
    """Those of `found`, in print order, that do not overlap a title."""
    kept: list[_Found] = []
    at = 0
    for one in found:
        while at < len(titles) and titles[at][1] <= one.start:
            at += 1
        if at == len(titles) or one.end <= titles[at][0]:
            kept.append(one)
    return kept


def _read(match: re.Match[str]) -> Iterator[Mention]:
    """The addresses that one run of words states, several where it lists them."""
    prefix = match["prefix"] or match["near"] or ""
    if match["near"]:
        yield Mention(start=match.start(), end=match.end(), kind="address", prefix=prefix)
        return
    steps = _steps(match["steps"] or "")
    listed = match["list"] or match["bare_list"] or ""
    if not listed:
        if steps:
            yield Mention(
                start=match.start(), end=match.end(), kind="address", prefix=prefix, steps=steps
            )
        return
    unit = re.search(rf"{_UNIT}\Z", listed)
    last: Mention | None = None
    parts = list(_LIST_PART.finditer(listed, 1, unit.start() if unit else len(listed)))
    begin = match.end() - len(listed)
    for part in parts:
        own = _steps(f"第{part['item']}{unit[0] if unit else ''}")
        if not own:
            continue
        end = match.end() if part is parts[-1] else begin + part.end()
        if last is not None and part["joint"] not in {"、", "和", "或"}:
            last = attrs.evolve(last, end=end, through=steps + own)
            continue
        if last is not None:
            yield last
        first = match.start() if part is parts[0] else begin + part.start("item")
        last = Mention(start=first, end=end, kind="address", prefix=prefix, steps=steps + own)
    if last is not None:
        yield last


def _steps(words: str) -> tuple[Step, ...]:
    unprefixed = re.sub(rf"(?<!第)(?=[（(]{NUMERAL}[）)][项目])", "第", words.replace("\u00a0", ""))
    try:
        steps = parse_address(unprefixed) if words else ()
    except NotFoundError:  # 第百条: the characters of a numeral, but no number
        return ()
    # （二） after 第七条 is a 项, whatever it is elsewhere.
    return tuple(attrs.evolve(s, form="项") if s.form in {"（一）", "（1）"} else s for s in steps)


def _joined(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """`mentions` with what an address takes from the one before: its title, its article."""
    last: Mention | None = None
    title = ""
    for mention in mentions:
        one = mention
        if last is not None and one.kind == "address":
            gap = text[last.end : one.start] if one.start - last.end < _LONGEST_GAP else None
            if (merged := _merged(last, one, gap)) is not None:
                last = merged
                continue
            if gap and (last.steps or last.prefix) and not one.prefix and _JOINT.fullmatch(gap):
                one = _inherit(last, one)
        if one.kind == "title":
            title = one.title
        elif one.prefix[:1] == "该" and one.prefix not in {"该条", "该款"}:
            one = attrs.evolve(one, title=title)
        elif one.kind == "address" and not one.prefix and not one.title:
            one = _named(text, one, last.end if last else 0)
        if last is not None and not _is_label(text, last):
            yield last
        last = one
    if last is not None and not _is_label(text, last):
        yield last


def _merged(last: Mention, one: Mention, gap: str | None) -> Mention | None:
    """Both as one citation, where they are one: 《甲》第三条, 第三条至第五条."""
    if gap is None or one.prefix:
        return None
    if last.kind == "title" and not last.steps and _AFTER_TITLE.fullmatch(gap):
        return attrs.evolve(last, end=one.end, steps=one.steps, through=one.through)
    if (last.steps or last.prefix) and not last.through and _RANGE.fullmatch(gap):
        return attrs.evolve(last, end=one.end, through=_continued(last.steps, one.steps))
    return None


def _inherit(last: Mention, mention: Mention) -> Mention:
    prefix = last.prefix
    if prefix[-1:] in UNIT_ORDER and not last.title:
        # 前款第一项、第三项 is about one 款; 前款、第三款 is not.
        inner = UNIT_ORDER.index(mention.steps[0].form) > UNIT_ORDER.index(prefix[-1])
        prefix = prefix if inner else ""
    steps = _continued(last.through or last.steps, mention.steps)
    return attrs.evolve(mention, title=last.title, prefix=prefix, steps=steps)


def _continued(before: tuple[Step, ...], own: tuple[Step, ...]) -> tuple[Step, ...]:
    """The full address of 第二款 after 第七条第一款."""
    if not own:
        return own
    rank = UNIT_ORDER.index(own[0].form)
    if rank <= UNIT_ORDER.index("条"):
        return own
    return (*(step for step in before if UNIT_ORDER.index(step.form) < rank), *own)


def _named(text: str, mention: Mention, least: int) -> Mention:
    """`mention` with the name of a law printed before it without 《》: 刑法第一百二十条."""
    name = re.sub(r"\A(?:将|把|对|犯|因|修订)", "", name_before(text, mention.start))
    if len(name.strip()) < 2 or not name.strip().endswith(_NAME_ENDS):
        return mention
    start = mention.start - len(name)
    return mention if start < least else attrs.evolve(mention, start=start, title=name.strip())


def _is_label(text: str, mention: Mention) -> bool:
    """Whether the words are the label of the line that they begin: 第三条 本办法所称…"""
    return (
        mention.kind == "address"
        and not mention.prefix
        and not mention.title
        and (mention.start == 0 or text[mention.start - 1] == "\n")
        and text[mention.end : mention.end + 1] in {" ", "\u3000", "\u00a0", "\t"}
    )
