"""The kind of a notice or an instrument, by the word that its title ends in."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeVar

from govdoc.formats.text.source import squeeze
from govdoc.model.instruments import InstrumentKind
from govdoc.model.notices import DocumentKind

_Kind = TypeVar("_Kind", bound=Enum)
_BRACKETS = re.compile(r"[（(][^（）()]{0,20}[）)]$")


def document_kind(title: str) -> DocumentKind | None:
    """The kind that the title ends in; of an order, 令 is enough."""
    bare = _BRACKETS.sub("", squeeze(title))
    return DocumentKind.ORDER if bare.endswith("令") else _longest(DocumentKind, bare)


def instrument_kind(title: str) -> InstrumentKind:
    """The kind that the title's last word names."""
    return _longest(InstrumentKind, _BRACKETS.sub("", title)) or InstrumentKind.OTHER


def _longest(kinds: type[_Kind], title: str) -> _Kind | None:
    found = [kind for kind in kinds if title.endswith(kind.value)]
    return max(found, key=lambda kind: len(kind.value), default=None)
