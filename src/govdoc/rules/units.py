"""Units (单位) of a case: whether two are one and the same, and who is employed by which."""

from __future__ import annotations

import unicodedata
from typing import Literal

from attrs import frozen

from govdoc.model.experts import Expert

Likeness = Literal["same", "close", "apart", "other"]
"""How like two units are: same 同一单位, close 名称相近或有矛盾, apart 名称不同, other 不同单位.

Of `close` and `apart` it cannot be told whether they are one.
"""


@frozen(kw_only=True)
class Unit:
    """A unit (单位): facts of a case."""

    id: str = ""
    """The register's identifier (统一社会信用代码); empty where it is not known."""
    name: str = ""
    """Its name (名称)."""
    aliases: tuple[str, ...] = ()
    """Its other names (简称, 曾用名)."""

    @property
    def names(self) -> frozenset[str]:
        """Its name and its aliases, for comparing."""
        return frozenset(filter(None, map(plain_name, (self.name, *self.aliases))))


def employer_of(expert: Expert) -> Unit | None:
    """The unit that employs `expert` (所在单位); `None` where it is not known."""
    unit = Unit(id=expert.employer_id, name=expert.employer)
    return unit if unit.id or unit.names else None


def likeness(one: Unit, other: Unit) -> Likeness:
    """How like the two are.

    Ids decide where both are known; a name in common decides where they are not. Names that
    differ prove nothing, for not every alias need be known; nor do ids where the names agree.
    """
    alike = bool(one.names & other.names)
    if one.id and other.id:
        if one.id == other.id:
            return "same"
        return "close" if alike else "other"
    if alike:
        return "same"
    inside = any(a in b or b in a for a in one.names for b in other.names)
    return "close" if inside else "apart"


def same_unit(one: Unit, other: Unit) -> bool | None:
    """Whether the two are one unit; `None` where that cannot be told."""
    return {"same": True, "other": False}.get(likeness(one, other))


def plain_name(name: str) -> str:
    """`name` for comparing: full and half width, upper and lower case, blanks do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
