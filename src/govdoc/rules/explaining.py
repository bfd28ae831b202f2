"""Decisions in words, for someone who has seen neither the code nor the law."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.errors import Language, printable
from govdoc.model.basis import Basis
from govdoc.model.notes import NoteKind
from govdoc.rules.reasons import Emendation, Outcome, Reason

_ANSWERS = {
    "zh": {
        "yes": "是",
        "waivable": "有条件未达到，但可以放宽",
        "unknown": "无法确定",
        "no": "否",
    },
    "en": {
        "yes": "yes",
        "waivable": "not in full, but what is not met may be relaxed",
        "unknown": "unknown",
        "no": "no",
    },
}
_WORDS = {
    "zh": {"yes": "符合", "waivable": "可以放宽", "unknown": "无法确定", "no": "不符合"},
    "en": {
        "yes": "met",
        "waivable": "may be relaxed",
        "unknown": "unknown",
        "no": "not met",
    },
}
_UNITS = {
    "part": "Part",
    "subpart": "Subpart",
    "chp": "Chapter",
    "sec": "Section",
    "art": "Article",
    "para": "paragraph",
    "point": "item",
    "subsec": "subsection",
    "subpara": "subparagraph",
    "al": "unnumbered paragraph",
    "att": "Annex",
}


def explain(
    question: str, outcome: Outcome, reasons: tuple[Reason, ...], language: Language
) -> str:
    """`decision` on several lines: question, answer, then the reasons, indented by their depth.

    The instrument's number stands with its first quotation. Where a reason rests on the very
    words last quoted, it says 同上 instead of quoting them again.
    """
    answer = _ANSWERS[language][outcome.value]
    lines = [question, f"{_say(language, '结论：', 'Answer: ')}{answer}"]
    quoted: list[tuple[str, Basis]] = []
    for depth, reason in _flat(reasons, 1):
        word = _WORDS[language][reason.outcome.value]
        mark = _say(language, f"【{word}】", f"[{word}] ")
        said = reason.message(language)
        lines.append("  " * depth + mark + said[:1].upper() + said[1:])
        remarks: list[str] = []
        if (basis := reason.basis) is not None:
            if quoted[-1:] == [(reason.title, basis)]:
                remarks.append(_say(language, "依据：同上", "Law: as above"))
            else:
                first = all(title != reason.title for title, _ in quoted)
                remarks.append(_law(reason, basis, first, language))
                remarks += _emended(reason, language)
            quoted.append((reason.title, basis))
        remarks += _readings(reason, language)
        lines += ("  " * depth + "    " + remark for remark in remarks)
    return "\n".join(map(printable, lines))


def place_in_english(eid: str) -> str:
    """The clause `eid` for readers of English: `art_7__para_2` is Article 7, paragraph 2."""
    parts = (part.partition("_") for part in eid.split("__"))
    return ", ".join(f"{_UNITS.get(unit, unit)} {number}".strip() for unit, _, number in parts)


def _flat(reasons: tuple[Reason, ...], depth: int) -> Iterator[tuple[int, Reason]]:
    for reason in reasons:
        yield depth, reason
        yield from _flat(reason.reasons, depth + 1)


def _law(reason: Reason, basis: Basis, first: bool, language: Language) -> str:
    title = f"《{reason.title}》"
    if first and basis.document:
        title += f"（{basis.document}）"
    if language == "zh":
        return f"依据：{title}{reason.citation}：“{basis.quote}”"
    place = place_in_english(basis.eid)
    return f"Law: {title}{reason.citation} ({place}): “{basis.quote}”"


def _readings(reason: Reason, language: Language) -> Iterator[str]:
    for reading in reason.readings:
        if language == "zh":
            yield f"解释口径：“{reading.words}”——{reading.zh}"
        else:
            yield f"Reading of “{reading.words}”: {reading.en}"


def _emended(reason: Reason, language: Language) -> Iterator[str]:
    for emendation in reason.emendations:
        zh, en = _emendation(emendation)
        because = emendation.note.reason
        yield f"校勘：{zh}。理由：{because}" if language == "zh" else f"{en}. Editor: {because}"


def _emendation(emendation: Emendation) -> tuple[str, str]:
    reading, witness = emendation.reading, emendation.witness
    match emendation.note.kind:
        case NoteKind.DIVISION:
            return (
                "此处条款的划分与底本不同，文字未改",
                "The text is divided here in a way the print is not",
            )
        case NoteKind.GAP:
            return f"“{reading}”处底本有缺", f"Text lost at “{reading}”"
    return (
        f"读作“{reading}”，底本作“{witness}”",
        f"Text emended: “{reading}” is read where the source has “{witness}”",
    )


def _say(language: Language, zh: str, en: str) -> str:
    return zh if language == "zh" else en
