"""A decision (认定结论) and the tree of reasons it rests on."""

from __future__ import annotations

from attrs import frozen

from govdoc.errors import Language
from govdoc.rules.explaining import explain
from govdoc.rules.reasons import Emendation, Outcome, Reason, all_of, any_of

__all__ = ["Decision", "Emendation", "Outcome", "Reason", "all_of", "any_of"]


@frozen(kw_only=True)
class Decision:
    """The answer to a question about a case (认定结论), with its reasons."""

    outcome: Outcome
    zh: str
    """The question, in Chinese."""
    en: str
    """The question, in English."""
    reasons: tuple[Reason, ...]

    def message(self, language: Language = "zh") -> str:
        """The question, in `language`."""
        return self.zh if language == "zh" else self.en

    def explain(self, language: Language = "zh") -> str:
        """Question, answer and every reason with the law's words, for people; no final newline.

        Under the words of the law stand the readings (解释口径) and the emendations of its text
        (校勘) that they rest on. Control characters are escaped.
        """
        return explain(self.message(language), self.outcome, self.reasons, language)
