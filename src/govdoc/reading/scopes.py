"""Where addresses lead inside a document: an index of its clauses, built in one walk.

`model.addressing` finds one address by walking an instrument; a law that cites itself a thousand
times wants one walk for all, and addresses that start from the clause that cites: 前款, 本条.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field

from govdoc.language.addresses import Form, Step
from govdoc.language.citations import UNIT_ORDER
from govdoc.language.numerals import to_int
from govdoc.model.clauses import Clause
from govdoc.model.levels import LEVELS, Level
from govdoc.model.tree import Place

_LEVELS_OF: dict[str, set[Level]] = {
    unit: {level for level, row in LEVELS.items() if unit in row.forms} for unit in UNIT_ORDER
}
_LEVELS_OF["款"].add(Level.ALINEA)  # of a 自然段 too the one before is 前款
_OTHER_FORMS: dict[Form, tuple[Form, ...]] = {"条": ("一、",), "项": ("（一）", "1.")}
"""How else a unit's label is printed: in an outline 第一条第（二）项 is （二） of 一、."""
_NEAR = re.compile(
    r"(?P<which>前|本|该|同)(?P<count>[一二两三四五六七八九十])?(?P<unit>[编章节条款项])"
)
_MOST_PARENTS = 8

Found = tuple[str, ...]
"""eIds: none, one, or the candidates."""


@define
class Scope:
    """The clauses of one instrument, or of the body of one notice, by number and by place.

    Annexes have articles of their own: everything is kept by the annex it stands in.
    """

    pointer: str
    """JSON Pointer of the instrument or notice."""
    title: str = ""
    amends: bool = False
    """Whether it amends another (修正案, 关于修改…的决定), which its bare addresses are about."""
    has_articles: bool = False
    """Whether it is divided into 条."""
    _children: dict[tuple[str, Form, tuple[int, ...]], list[str]] = field(factory=dict)
    _siblings: dict[tuple[str, Level], list[str]] = field(factory=dict)
    _place: dict[str, tuple[Level, str, int]] = field(factory=dict)
    """Of each eId its level, the parent by which its siblings are kept, and its place there."""

    def add(self, place: Place, clause: Clause, ancestors: Iterable[str]) -> None:
        """Takes in the clause at `place`, inside the clauses with the eIds `ancestors`."""
        row = LEVELS[clause.level]
        self.has_articles = self.has_articles or clause.level is Level.ARTICLE
        stem = annex_of(place.eid)
        above = (stem, *ancestors)
        parent = stem if clause.level is Level.ARTICLE else above[-1]
        own = place.eid.rpartition("__")[2].removeprefix(row.prefix + "_").partition("_")[0]
        number = tuple(int(n) for n in own.split("-"))
        for form in row.forms:
            for within in above:
                self._children.setdefault((within, form, number), []).append(place.eid)
        siblings = self._siblings.setdefault((parent, clause.level), [])
        self._place[place.eid] = (clause.level, parent, len(siblings))
        siblings.append(place.eid)

    def below(self, container: str, steps: Iterable[Step]) -> Found:
        """The clauses at `steps` inside `container`, an eId or the annex's."""
        found: Found = (container,)
        for step in steps:
            found = tuple(
                eid
                for parent in found[:_MOST_PARENTS]
                for eid in self._step(parent, step)[: _MOST_PARENTS + 1]
            )
        return tuple(dict.fromkeys(found))

    def _step(self, parent: str, step: Step) -> list[str]:
        others = () if step.form == "条" and self.has_articles else _OTHER_FORMS.get(step.form, ())
        for form in (step.form, *others):
            if found := self._children.get((parent, form, step.number)):
                return found
        return []

    def bare(
        self, steps: tuple[Step, ...], here: tuple[str, ...], annex: str, earlier: str = ""
    ) -> Found:
        """`steps` without a start, cited in the clause that is last of `here`.

        款, 项 and 目 are sought in the clauses around it, innermost first, then in the 条 cited
        before (`earlier`), everything else in the whole.
        """
        containers = [annex, ""] if annex else [""]
        if UNIT_ORDER.index(steps[0].form) > UNIT_ORDER.index("条"):
            article = self.enclosing("条", here[-1]) if here else ""
            around = list(reversed(here[here.index(article) :] if article else here))
            before = self.enclosing("条", earlier)
            containers = [*around, *([before] if before else ([] if article else containers))]
        elif steps[0].form == "节":
            containers = [*reversed(here), *containers]
        for container in containers:
            if found := self.below(container, steps):
                return found
        return ()

    def near(self, prefix: str, here: tuple[str, ...]) -> tuple[Found, bool]:
        """Where 前款, 前两条 or 本条 leads from `here`, and whether there is such a unit at all."""
        match = _NEAR.fullmatch(prefix)
        if match is None:
            return (), False
        levels = _LEVELS_OF[match["unit"]]
        own = next((eid for eid in reversed(here) if self._place[eid][0] in levels), None)
        if own is None:
            return (), False
        if match["which"] != "前":
            return (own,), True
        level, parent, at = self._place[own]
        count = to_int(match["count"]) if match["count"] else 1
        before = self._siblings[parent, level][max(0, at - count) : at]
        return (tuple(before) if len(before) == count else ()), True

    def enclosing(self, unit: str, eid: str) -> str:
        """The eId of the 条 or 款 that `eid` stands in; empty where there is none."""
        at = eid
        while at in self._place:
            level, _, _ = self._place[at]
            if level in _LEVELS_OF[unit]:
                return at
            at = at.rpartition("__")[0]
        return ""


def annex_of(eid: str) -> str:
    """The eId of the annex that `eid` stands in; empty outside annexes."""
    first = eid.partition("__")[0]
    return first if first.startswith("att_") else ""
