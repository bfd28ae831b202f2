"""Units (单位) of a case: whether two are one and the same."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Unit:
    """A unit (单位): facts of a case."""

    id: str = ""
    """The register's identifier, such as 统一社会信用代码; empty where it is not known."""
    name: str = ""
    """名称."""
    aliases: tuple[str, ...] = ()
    """Its other names: 简称, 曾用名."""

    @property
    def names(self) -> frozenset[str]:
        """Its name and its aliases."""
        return frozenset(name for name in (self.name, *self.aliases) if name)


def same_unit(one: Unit, other: Unit) -> bool | None:
    """Whether the two are one unit; `None` where that cannot be told.

    Ids decide where both are known; a name in common decides where they are not. Names that
    differ prove nothing, for not every alias need be known; nor do ids where the names agree.
    """
    alike = bool(one.names & other.names)
    if not (one.id and other.id):
        return True if alike else None
    if one.id == other.id:
        return True
    return None if alike else False
