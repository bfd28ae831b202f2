"""Decisions in words: read the files in `data/rules` with your own eyes.

`python -m pytest tests/test_rules_explaining.py --update-golden` writes them anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from govdoc import Basis, DocumentNumber, EditorialNote, NoteKind, Reading
from govdoc.errors import Language
from govdoc.rules import technical_review
from govdoc.rules.decision import Decision, Emendation, Outcome, Reason
from govdoc.rules.explaining import place_in_english
from govdoc.rules.technical_review import Expert, Project
from tests.technical_review_law import invented, measures

DATA = Path(__file__).parent / "data" / "rules"
ON = dt.date(2022, 10, 24)
FIT = Expert(
    title="mid",
    equivalent_level="none",
    field_since=dt.date(2014, 10, 24),
    professional_ethics=True,
    integrity=True,
    law_abiding=True,
    policy_knowledge=True,
    commitment=True,
    citizen=True,
    healthy=True,
    capable=True,
)
UNFIT = Expert(
    title="none",
    equivalent_level="mid",
    field_since=dt.date(2014, 10, 25),
    professional_ethics=False,
    integrity=False,
    law_abiding=False,
    policy_knowledge=False,
    commitment=False,
    citizen=False,
    healthy=False,
    capable=False,
)
ours, theirs = technical_review.of(measures()), technical_review.of(invented())
DECISIONS = {
    "eligible": ours.eligible(FIT, on=ON, scarce=False),
    "unfit": ours.eligible(UNFIT, on=ON, scarce=True),
    "unfit-and-not-scarce": ours.eligible(UNFIT, on=ON, scarce=False),
    "nothing-known": ours.eligible(Expert(), on=ON),
    "perhaps-relaxed": ours.eligible(UNFIT, on=ON),
    "covered": theirs.in_scope(
        Project(fiscal_budget=Decimal("300000.00"), classified=False, kind="software")
    ),
    "not-covered": ours.in_scope(
        Project(
            fiscal_budget=Decimal("499999.99"),
            own_funds=Decimal(100_000),
            classified=True,
            kind="hardware",
        )
    ),
    "project-unknown": ours.in_scope(Project()),
    "exclusive": technical_review.of(
        measures(bound="50万元（不含）以上", inclusive=False, after_kinds="")
    ).in_scope(Project(fiscal_budget=Decimal(500_000), classified=False, kind="hardware")),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", DECISIONS)
def test_decisions_read_as_they_did(
    name: str, language: Language, golden: Callable[[Path, bytes], None]
) -> None:
    text = DECISIONS[name].explain(language) + "\n"
    golden(DATA / f"{name}.{language}.txt", text.encode())


def reason(**changes: object) -> Reason:
    stated: dict[str, object] = {"outcome": Outcome.YES, "zh": "中", "en": "In words", **changes}
    return Reason(**stated)  # type: ignore[arg-type]


def lines(*reasons: Reason, language: Language = "en") -> list[str]:
    """The lines under question and answer, their indent kept."""
    decision = Decision(outcome=Outcome.YES, zh="是否？", en="Is it?", reasons=reasons)
    return decision.explain(language).split("\n")[2:]


def quoted(quote: str = "words", title: str = "甲办法", **changes: object) -> Reason:
    basis = Basis(eid="art_1__para_1", quote=quote)
    return reason(basis=basis, title=title, citation="第一条", **changes)


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome.YES, "是", "yes"),
        (Outcome.NO, "否", "no"),
        (Outcome.UNKNOWN, "无法确定", "unknown"),
        (
            Outcome.WAIVABLE,
            "有条件未达到，但可以放宽",
            "not in full, but what is not met may be relaxed",
        ),
    ],
)
def test_question_and_answer_come_first(outcome: Outcome, zh: str, en: str) -> None:
    decision = Decision(outcome=outcome, zh="是否？", en="Is it?", reasons=())
    assert decision.explain("zh") == f"是否？\n结论：{zh}"
    assert decision.explain("en") == f"Is it?\nAnswer: {en}"


def test_reasons_are_indented_by_their_depth() -> None:
    inner = reason(en="Inner", outcome=Outcome.UNKNOWN)
    outer = reason(en="Outer", outcome=Outcome.WAIVABLE, reasons=(inner, inner))
    assert lines(outer, reason(outcome=Outcome.NO)) == [
        "  [may be relaxed] Outer",
        "    [unknown] Inner",
        "    [unknown] Inner",
        "  [not met] In words",
    ]


def test_the_same_words_are_quoted_once_in_a_row() -> None:
    assert lines(quoted("a"), quoted("a"), reason(), quoted("a"), quoted("b"), quoted("a")) == [
        "  [met] In words",
        "      Law: 《甲办法》第一条 (Article 1, paragraph 1): “a”",
        "  [met] In words",
        "      Law: as above",
        "  [met] In words",
        "  [met] In words",
        "      Law: as above",
        "  [met] In words",
        "      Law: 《甲办法》第一条 (Article 1, paragraph 1): “b”",
        "  [met] In words",
        "      Law: 《甲办法》第一条 (Article 1, paragraph 1): “a”",
    ]


def test_the_same_words_of_another_instrument_are_other_words() -> None:
    said = lines(quoted(title="甲办法"), quoted(title="乙办法"), language="zh")
    assert said[1::2] == [
        "      依据：《甲办法》第一条：“words”",
        "      依据：《乙办法》第一条：“words”",
    ]


def test_an_instruments_number_stands_with_its_first_quotation() -> None:
    number = DocumentNumber.parse("甲发〔2022〕1号")
    numbered = [
        reason(
            basis=Basis(document=number, eid="art_1", quote=quote), title=title, citation="第一条"
        )
        for quote, title in (("a", "甲办法"), ("b", "甲办法"), ("a", "乙办法"), ("c", "甲办法"))
    ]
    assert lines(*numbered, language="zh")[1::2] == [
        "      依据：《甲办法》（甲发〔2022〕1号）第一条：“a”",
        "      依据：《甲办法》第一条：“b”",
        "      依据：《乙办法》（甲发〔2022〕1号）第一条：“a”",
        "      依据：《甲办法》第一条：“c”",
    ]


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        (
            NoteKind.CORRECTION,
            "读作“乙方”，底本作“甲方”",
            "Text emended: “乙方” is read where the source has “甲方”",
        ),
        (
            NoteKind.SUPPLIED,
            "读作“乙方”，底本作“甲方”",
            "Text emended: “乙方” is read where the source has “甲方”",
        ),
        (NoteKind.GAP, "“乙方”处底本有缺", "Text lost at “乙方”"),
        (
            NoteKind.DIVISION,
            "此处条款的划分与底本不同，文字未改",
            "The text is divided here in a way the print is not",
        ),
    ],
)
def test_emendations_stand_under_the_words(kind: NoteKind, zh: str, en: str) -> None:
    note = EditorialNote(kind=kind, reason="因误。")
    emended = quoted(emendations=(Emendation(note=note, reading="乙方", witness="甲方"),))
    assert lines(emended, language="zh")[2:] == [f"      校勘：{zh}。理由：因误。"]
    assert lines(emended)[2:] == [f"      {en}. Editor: 因误。"]
    assert lines(quoted(), emended)[3:] == ["      Law: as above"]


def test_readings_stand_under_the_words_each_time() -> None:
    readings = (
        Reading(words="等", zh="未尽。", en="Open."),
        Reading(words="以上", zh="含。", en="In."),
    )
    assert lines(quoted(), quoted(readings=readings), language="zh")[3:] == [
        "      依据：同上",
        "      解释口径：“等”——未尽。",
        "      解释口径：“以上”——含。",
    ]
    assert lines(reason(readings=readings)) == [
        "  [met] In words",
        "      Reading of “等”: Open.",
        "      Reading of “以上”: In.",
    ]


def test_control_characters_are_escaped_and_ideographic_blanks_kept() -> None:
    assert lines(reason(en="a\x1b[31m\n\u2028b\u3000c")) == ["  [met] A\\x1b[31m\\n\\u2028b\u3000c"]


@pytest.mark.parametrize(
    ("eid", "place"),
    [
        ("art_7__para_2__point_4", "Article 7, paragraph 2, item 4"),
        ("art_120-1", "Article 120-1"),
        ("sec_4__subsec_2", "Section 4, subsection 2"),
        ("part_1__subpart_2__chp_3", "Part 1, Subpart 2, Chapter 3"),
        ("sec_1__subpara_1__indent_2", "Section 1, subparagraph 1, indent 2"),
        ("att_1__al_2", "Annex 1, unnumbered paragraph 2"),
        ("body", "body"),
        ("other_3", "other 3"),
    ],
)
def test_places_in_english(eid: str, place: str) -> None:
    assert place_in_english(eid) == place
