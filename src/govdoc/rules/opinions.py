"""What becomes of the experts' opinions (论证意见): signed, and adopted or answered."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from govdoc.model.review import Norm
from govdoc.rules.decision import Outcome, Reason, all_of, any_of
from govdoc.rules.facts import known_or_not
from govdoc.rules.sources import Source
from govdoc.rules.wording import TRUTH


@frozen(kw_only=True)
class Opinion:
    """An opinion that an expert gave (论证意见): facts of a case. `None` is unknown."""

    expert: str = ""
    """The expert's id (专家编号)."""
    signed: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert signed it (签名确认)."""
    adopted: bool | None = field(default=None, validator=known_or_not)
    """Whether it was adopted (予以采纳)."""
    answered: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert was told why it is not adopted (与论证专家沟通)."""


_Said = Callable[[Opinion, str, str], Reason]


def signed(norm: Norm, opinions: tuple[Opinion, ...] | None, source: Source) -> Reason:
    """Whether every opinion is signed."""

    def said(opinion: Opinion, zh: str, en: str) -> Reason:
        outcome = TRUTH[opinion.signed]
        word_zh, word_en = {
            Outcome.YES: ("已签名", "signed"),
            Outcome.NO: ("未签名", "not signed"),
            Outcome.UNKNOWN: ("是否签名不明", "not known whether signed"),
        }[outcome]
        return Reason(
            outcome=outcome, zh=f"{zh}{word_zh}", en=f"{en}: {word_en}", facts=("signed",)
        )

    said_of_each = _each(opinions, said)
    return _whole(norm, said_of_each, source, "论证意见都已签名确认", "Every opinion is signed")


def answered(norm: Norm, opinions: tuple[Opinion, ...] | None, source: Source) -> Reason:
    """Whether every opinion is adopted, or else its expert told why not."""

    def said(opinion: Opinion, zh: str, en: str) -> Reason:
        outcome = any_of((TRUTH[opinion.adopted], TRUTH[opinion.answered]))
        if opinion.adopted:
            word_zh, word_en = "已采纳", "adopted"
        elif opinion.answered:
            word_zh, word_en = "不采纳，已与专家沟通", "not adopted, and the expert was told why"
            if opinion.adopted is None:
                word_zh, word_en = (
                    "是否采纳不明，已与专家沟通",
                    "not known whether adopted, but the expert was told why it might not be",
                )
        elif outcome is Outcome.NO:
            word_zh, word_en = "未采纳，也未与专家沟通", "neither adopted nor answered"
        else:
            word_zh, word_en = "是否采纳、沟通不明", "not known whether adopted or answered"
        return Reason(
            outcome=outcome,
            zh=f"{zh}{word_zh}",
            en=f"{en}: {word_en}",
            facts=("adopted", "answered"),
        )

    said_of_each = _each(opinions, said)
    return _whole(
        norm,
        said_of_each,
        source,
        "论证意见都已采纳，或者已就不采纳与专家沟通",
        "Every opinion is adopted, or the expert was told why it is not",
    )


def _each(opinions: tuple[Opinion, ...] | None, said: _Said) -> tuple[Reason, ...] | None:
    if opinions is None:
        return None
    return tuple(
        said(
            opinion,
            f"第{number}份意见" + (f"（{opinion.expert}）" if opinion.expert else ""),
            f"Opinion {number}" + (f" ({opinion.expert})" if opinion.expert else ""),
        )
        for number, opinion in enumerate(opinions, 1)
    )


def _whole(
    norm: Norm, reasons: tuple[Reason, ...] | None, source: Source, zh: str, en: str
) -> Reason:
    outcome = Outcome.UNKNOWN if not reasons else all_of(reason.outcome for reason in reasons)
    none_zh, none_en = ("", "") if reasons else ("：没有说到任何意见", ": no opinion is told of")
    return source.reason(
        outcome,
        zh + none_zh,
        en + none_en,
        facts=("opinions",),
        basis=norm.basis,
        readings=norm.readings,
        reasons=reasons or (),
    )
