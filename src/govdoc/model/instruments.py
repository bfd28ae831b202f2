"""The instrument (印发的规划、方案、措施、办法): what a notice promulgates."""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import field, frozen

from govdoc.model import addressing
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.lines import Line
from govdoc.model.provisions import Provisions


class InstrumentKind(Enum):
    """Kind of an instrument, by the word its title ends in. Not a kind of 公文."""

    LAW = "法"
    REGULATION = "条例"
    PROVISIONS = "规定"
    MEASURES = "办法"
    RULES = "规则"
    DETAILED_RULES = "细则"
    PLAN = "规划"
    PROGRAMME = "计划"
    SCHEME = "方案"
    POLICY_MEASURES = "措施"
    OPINIONS = "意见"
    SYSTEM = "制度"
    CONTINGENCY_PLAN = "预案"
    GUIDELINES = "指南"
    STANDARD = "标准"
    CATALOGUE = "目录"
    LIST = "清单"
    KEY_POINTS = "要点"
    CHARTER = "章程"
    OTHER = "其他"


@frozen(kw_only=True)
class Instrument:
    """What a notice promulgates (印发的规划、方案、措施、办法), or a law that stands alone."""

    title: str
    """标题, without the line breaks of the print."""
    kind: InstrumentKind
    """The kind, by the last word of the title."""
    head: tuple[Line, ...] = ()
    """The title as printed."""
    clauses: tuple[Clause, ...] = ()
    """正文, in print order."""
    foot: tuple[Line, ...] = ()
    """What follows the clauses: 附件说明."""
    annexes: tuple[Annex, ...] = ()
    """附件 of the instrument itself."""
    provisions: Provisions = field(factory=Provisions)
    """What the text says."""

    def clause(self, address: str) -> Clause:
        """The clause at `address`: an eId (`art_7__para_2`) or 第七条第二款.

        In a citation levels may be left out where that is unambiguous: 第九条第（一）项.
        Raises `NotFoundError`; where several clauses fit it lists them as `candidates`.
        """
        clause: Clause = addressing.locate(self, address).node
        return clause

    def eid(self, address: str) -> str:
        """The eId of the clause at `address`. Raises `NotFoundError`."""
        return addressing.locate(self, address).eid

    def citation(self, eid: str) -> str:
        """How the clause `eid` is cited: 第七条第二款第（二）项. Raises `NotFoundError`."""
        return addressing.citation(self, eid)

    def replace(self, address: str, **changes: Any) -> Instrument:
        """A copy in which the clause at `address` has `changes`. Raises `NotFoundError`."""
        changed: Instrument = addressing.replace(self, address, changes)
        return changed
