"""Natural resources (自然资源) that are registered: facts, and whether they are units apart."""

from __future__ import annotations

from attrs import field, frozen

from govdoc.model.registration import SharedUnit
from govdoc.rules.decision import Outcome
from govdoc.rules.facts import known_or_not
from govdoc.rules.glossary import english


@frozen(kw_only=True)
class Resource:
    """A natural resource to be registered (自然资源): facts of a case. `None` is unknown."""

    kind: str | None = None
    """Kind of resource, in the instrument's words: 森林."""
    in_protected_area: bool | None = field(default=None, validator=known_or_not)
    """Whether it lies inside a protected area (自然保护地)."""
    cross_district: bool | None = field(default=None, validator=known_or_not)
    """Whether it lies in more than one district (跨行政区)."""


def apart(rule: SharedUnit, resource: Resource) -> tuple[Outcome, str, str, bool]:
    """How `rule` comes out for `resource`, and whether its readings are relied on."""
    kind, inside, where = resource.kind, resource.in_protected_area, rule.within
    if inside is False:
        return Outcome.YES, f"不在{where}范围内", f"It does not lie inside {english(where)}", False
    if kind == where:
        return Outcome.YES, f"本身即为{where}", f"It is itself one of the {english(where)}", False
    if kind is None:
        zh, en = "资源种类不明", "The kind of resource is not known"
        return Outcome.UNKNOWN, zh, en, False
    listed = kind in rule.kinds
    if not listed and not rule.open_list:
        return Outcome.YES, f"未列“{kind}”", f"{english(kind)}: not listed", True
    if not listed:
        zh = f"未列“{kind}”，而所列以“等”字未尽"
        en = f"{english(kind)}: not listed, but 等 leaves the list open"
        return Outcome.UNKNOWN, zh, en, True
    if inside is None:
        zh = f"是否在{where}范围内不明；如是，“{kind}”不单独划分"
        en = (
            f"Not known whether it lies inside {english(where)}; if so, it is no unit of its own: "
            f"{english(kind)}"
        )
        return Outcome.UNKNOWN, zh, en, False
    zh = f"在{where}范围内，“{kind}”不单独划分，作为其登记单元内的资源类型"
    en = f"Inside {english(where)}, no unit of its own: {english(kind)}"
    return Outcome.NO, zh, en, False
