"""What a rule about documents is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from attrs import field, frozen

from govdoc.errors import DecodeError, Language, Severity
from govdoc.language.numerals import to_int
from govdoc.model.tree import Place
from govdoc.rules.documents.survey import Survey

Authority = Literal["statute", "standard", "document", "custom"]
"""法规, 国家标准, 文件自身, 惯例."""

AUTHORITIES: dict[Authority, tuple[str, str]] = {
    "statute": ("法规", "statute"),
    "standard": ("国家标准", "national standard"),
    "document": ("文件自身", "the document itself"),
    "custom": ("惯例", "custom"),
}
"""What each authority is called, in Chinese and English."""


@frozen
class Found:
    """A fault: where it is, and the values that its message names."""

    pointer: str
    """JSON Pointer into the document."""
    eid: str
    """eId of the clause, task or annex; empty elsewhere."""
    values: Mapping[str, object]
    """What stands in the braces of the rule's messages."""


@frozen
class Edit:
    """A change to a string of a document that changes nothing it says: a width, a blank."""

    place: Place
    """The node that has the string."""
    name: str
    """The field of that node, or its place inside: `text`, `rows/0/2`."""
    start: int
    """Index of the first character, in code points."""
    old: str
    """What stands there."""
    new: str
    """What is to stand there; empty for what is taken out."""

    @property
    def end(self) -> int:
        """Index after the last character."""
        return self.start + len(self.old)


def at(place: Place, name: str = "", /, **values: object) -> Found:
    """A fault at the field `name` of the node at `place`, or at the node."""
    return Found(f"{place.pointer}/{name}" if name else place.pointer, place.eid, values)


def integer(numeral: str) -> int | None:
    """The integer that `numeral` writes; `None` where it is none (十百)."""
    try:
        return to_int(numeral)
    except DecodeError:
        return None


@frozen(kw_only=True)
class Ground:
    """What a rule rests on (依据): the statute, the standard, or the document itself."""

    authority: Authority
    """Whose word it is."""
    source: str
    """The law, the standard or the custom, with the clause."""
    quote: str = ""
    """Its words, where it is a statute or a standard that is quoted."""


@frozen(kw_only=True)
class Rule:
    """A rule about documents (文件规则)."""

    code: str
    """Stable code, `GD101`."""
    name: tuple[str, str]
    """What it asks for, in Chinese and in English."""
    severity: Severity
    """How grave a finding is."""
    ground: Ground
    """What it rests on."""
    messages: tuple[str, str]
    """Chinese and English; braces name the values that `find` gives."""
    find: Callable[[Survey], Iterator[Found]]
    """Every fault in a document, in any order."""
    bad: Any = field(repr=False)
    """A document that breaks this rule and no other."""
    good: Any = field(repr=False)
    """The same document with the fault undone: no rule has anything to say about it."""
    fix: Callable[[Survey], Iterator[Edit]] | None = None
    """The edits that undo its faults, where that cannot change what a document says."""

    def message(self, found: Found, language: Language) -> str:
        """The message about `found`."""
        return self.messages[language == "en"].format(**found.values)
