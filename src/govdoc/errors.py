"""What can go wrong, as data: `Problem`, and the tree of exceptions that carry problems.

One class serves importers and rules. This module imports nothing of govdoc.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from attrs import frozen

Severity = Literal["error", "warning", "info"]
"""How grave a problem is, gravest first."""

Language = Literal["zh", "en"]
"""The languages that messages exist in."""


def printable(text: str) -> str:
    """`text` on one line for people: control characters escaped, the ideographic space kept."""
    return "".join(
        c if c.isprintable() or c == "\u3000" else c.encode("unicode_escape").decode() for c in text
    )


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong, with its place. 问题。"""

    code: str
    """Stable code: `GD0xx` reading, writing and addressing, `GD1xx`–`GD5xx` rules."""
    zh: str
    """What is wrong, in Chinese."""
    en: str
    """What is wrong, in English."""
    severity: Severity = "error"
    pointer: str = ""
    """JSON Pointer (RFC 6901) into the document; `""` is the document itself."""
    eid: str = ""
    """eId of the nearest clause, where there is one."""
    line: int | None = None
    """Line in the source, from 1; `None` where the source has no lines."""
    source: str = ""
    """File name or other name of the source."""
    basis: Any = None
    """The `govdoc.Basis` of a rule: the clause that says so, with its words."""

    def message(self, language: Language = "zh") -> str:
        """The message in `language`."""
        return self.zh if language == "zh" else self.en

    def describe(self, language: Language = "zh") -> str:
        """`source:line: pointer: code message` on one line, control characters escaped."""
        place = ":".join(str(part) for part in (self.source, self.line) if part)
        said = f"{self.code} {self.message(language)}"
        text = ": ".join(part for part in (place, self.pointer, said) if part)
        return printable(text)


class GovdocError(Exception):
    """The root of every exception that govdoc raises on purpose.

    `problems` holds every problem found, each with its place.
    """

    problems: tuple[Problem, ...]

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def explain(self, language: Language = "zh") -> str:
        """Every problem on a line of its own."""
        return "\n".join(problem.describe(language) for problem in self.problems)

    def __str__(self) -> str:
        return self.explain("en")


class DecodeError(GovdocError, ValueError):
    """The bytes are not JSON, XML or text as they ought to be."""


class StructureError(DecodeError):
    """Well formed, but it does not fit the model."""


class UnsupportedVersionError(DecodeError):
    """A format version that this govdoc does not read."""


class EncodeError(GovdocError, ValueError):
    """A value that cannot be written without loss."""


class BasisError(GovdocError, ValueError):
    """A statement whose quotation is not in the clause it names, or says another value."""


class CaseError(GovdocError, ValueError):
    """Facts of a case that do not fit together, or name what the law does not have."""


class NoteError(GovdocError, ValueError):
    """An editorial note that does not fit the text it hangs on."""


class DrawError(GovdocError, ValueError):
    """Experts who cannot be drawn, or the record of a draw that does not verify.

    `missing` is how many experts there are too few; 0 where that is not what is wrong.
    """

    missing: int

    def __init__(self, problems: Problem | Iterable[Problem], missing: int = 0) -> None:
        super().__init__(problems)
        self.missing = missing

    def __reduce__(self) -> tuple[type[DrawError], tuple[object, ...]]:
        return type(self), (self.problems, self.missing)


class LedgerError(GovdocError):
    """A ledger of runs that cannot be used: foreign, damaged, in use, or no room for it."""


class UnknownFormatError(GovdocError, LookupError):
    """No such format, or none for this suffix."""


class MissingExtraError(GovdocError, ImportError):
    """An optional package that is not installed; the message says how to install it."""

    @classmethod
    def of(cls, extra: str, package: str) -> MissingExtraError:
        """That `package`, of the extra `extra`, is missing."""
        command = f"pip install 'govdoc[{extra}]'"
        return cls(
            Problem(
                code="GD029",
                zh=f"需要 {package}：{command}",
                en=f"{package} is needed: {command}",
            )
        )


class NotFoundError(GovdocError, LookupError):
    """An address that leads nowhere, or to more than one place (`candidates`)."""

    candidates: tuple[str, ...]

    def __init__(
        self, problems: Problem | Iterable[Problem], candidates: Iterable[str] = ()
    ) -> None:
        super().__init__(problems)
        self.candidates = tuple(candidates)

    def __reduce__(self) -> tuple[type[NotFoundError], tuple[object, ...]]:
        return type(self), (self.problems, self.candidates)
