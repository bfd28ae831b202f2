"""Who is responsible for what (责任分工)."""

from __future__ import annotations

from attrs import field, frozen, validators

from govdoc.language.duties import DUTY_ROLES, DutyRole
from govdoc.model.basis import Basis, Reading


@frozen(kw_only=True)
class DutyUnit:
    """A unit that has a duty (责任单位), and in which role."""

    name: str
    """As printed."""
    role: DutyRole = field(validator=validators.in_(DUTY_ROLES))
    """lead 牵头, responsible 负责, supporting 配合."""


@frozen(kw_only=True)
class Duty:
    """A duty that a clause lays on units (责任分工)."""

    units: tuple[DutyUnit, ...]
    """责任单位 in printed order, which carries meaning: the leading unit comes first."""
    content: str = ""
    """What is to be done, as printed; empty for all that the clause says."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """The clause, with the words that name the units."""
