"""The schedule of a registration (确权登记的时间安排)."""

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
