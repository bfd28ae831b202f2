"""A registration (确权登记): its schedule, what is registered and by whom."""

from __future__ import annotations

from attrs import frozen

from govdoc.model.basis import Basis, Reading
from govdoc.model.tasks import Deadline


@frozen(kw_only=True)
class RegistrationPhase:
    """A phase of the unified registration of natural resources (时间安排)."""

    name: str
    """What is done, as printed: 编制实施方案."""
    start: int
    """First calendar year."""
    end: int | None = None
    """Last calendar year, inclusive; `None` for an open end (2028年及以后)."""
    deadline: Deadline | None = None
    """A deadline inside the phase."""
    actors: tuple[str, ...] = ()
    """Who acts, as printed; empty where the text names nobody."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """The clause, with the words that state the years."""
    deadline_basis: Basis | None = None
    """The words that state the deadline."""

    @property
    def open_ended(self) -> bool:
        """Whether the phase has no last year."""
        return self.end is None


@frozen(kw_only=True)
class RegistrationSubject:
    """Resources that are registered, and who registers them (登记对象)."""

    name: str
    """As printed: 自然保护地."""
    kinds: tuple[str, ...]
    """The kinds of resource that are named, as printed: 湿地, 草原, 森林."""
    open_list: bool = False
    """Whether the list of kinds is open: 等."""
    registrars: tuple[str, ...]
    """Who registers, as printed: 市、县（区）自然资源主管部门."""
    partners: tuple[str, ...] = ()
    """With whom (会同), as printed."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """The words that name the resources."""
    registrar_basis: Basis
    """The words that name who registers."""


@frozen(kw_only=True)
class SharedUnit:
    """Resources that are no units of their own inside others (不单独划分登记单元)."""

    within: str
    """Inside which, as printed: 自然保护地."""
    kinds: tuple[str, ...]
    """Which resources, as printed: 森林, 湿地, 滩涂."""
    open_list: bool = False
    """Whether the list of kinds is open: 等."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""


@frozen(kw_only=True)
class Designation:
    """Who says who registers, where no body alone is competent (指定办理)."""

    condition: str
    """When, as printed: 跨行政区的自然资源."""
    by: str
    """Who designates, as printed: 市级自然资源部门."""
    readings: tuple[Reading, ...] = ()
    """解释口径."""
    basis: Basis
    """依据."""
