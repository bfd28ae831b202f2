"""How a question comes out, and the reasons of it (理由): what `decision` is made of."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import total_ordering

from attrs import frozen

from govdoc.errors import Language
from govdoc.model.basis import Basis, Reading
from govdoc.model.notes import EditorialNote


@total_ordering
class Outcome(Enum):
    """How a question comes out: `NO < UNKNOWN < WAIVABLE < YES`."""

    NO = "no"
    """不符合."""
    UNKNOWN = "unknown"
    """无法确定: a fact is missing, or the law's words leave it open."""
    WAIVABLE = "waivable"
    """可以放宽: not met, but the law allows it to be relaxed in this case."""
    YES = "yes"
    """符合."""

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Outcome):
            return NotImplemented
        return _ORDER.index(self) < _ORDER.index(other)


_ORDER = tuple(Outcome)


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """The least of `outcomes`: every one is needed. `YES` where nothing is asked."""
    return min(outcomes, default=Outcome.YES)


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """The greatest of `outcomes`: one is enough. `NO` where nothing is offered."""
    return max(outcomes, default=Outcome.NO)


@frozen(kw_only=True)
class Emendation:
    """An editorial note (校勘记) that a reason relies on, with the words around its place."""

    note: EditorialNote
    reading: str
    """The words around the place as they are read: 法律责任的中国公民."""
    witness: str
    """The same words as the witness has them, a line break as ／: 法律责任。／任的中国公民."""


@frozen(kw_only=True)
class Reason:
    """A step of a decision (理由): what was compared, how it came out, and by which words."""

    outcome: Outcome
    zh: str
    """What was compared, in Chinese."""
    en: str
    """What was compared, in English."""
    facts: tuple[str, ...] = ()
    """Names of the facts of the case that were compared: `fiscal_budget`, `citizen`."""
    basis: Basis | None = None
    """The law's words; `None` where the reasons below have them."""
    title: str = ""
    """Title of the instrument that `basis` is in."""
    citation: str = ""
    """How the clause of `basis` is cited (援引): 第七条第二款第（四）项."""
    readings: tuple[Reading, ...] = ()
    """Readings relied on (解释口径)."""
    emendations: tuple[Emendation, ...] = ()
    """Editorial notes that the quoted words rest on, in context (校勘)."""
    reasons: tuple[Reason, ...] = ()
    """The reasons of this one."""

    @property
    def notes(self) -> tuple[EditorialNote, ...]:
        """The editorial notes that the quoted words rest on."""
        return tuple(emendation.note for emendation in self.emendations)

    def message(self, language: Language = "zh") -> str:
        """What was compared, in `language`."""
        return self.zh if language == "zh" else self.en
