"""The experts of a panel (论证专家): facts of a case, how many there are, each told of in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import field, frozen

from govdoc.model.experts import Expert
from govdoc.rules.decision import Outcome, Reason, all_of
from govdoc.rules.facts import known_or_not
from govdoc.rules.units import Unit, employer_of


@frozen(kw_only=True)
class Member:
    """An expert who takes part in a review (论证专家): facts of a case. `None` is unknown."""

    expert: Expert = field(factory=Expert)
    """The expert (专家); the id is shown in reasons, the name is not."""
    from_pool: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert is in the pool (入库专家)."""
    drawn: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert was drawn from it at random (随机抽取)."""
    employer: Unit | None = None
    """The employer (所在单位); where it is not given, that of `expert`."""
    own_interest: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert has an interest in the matter (本人存在利害关系)."""
    relatives_interest: bool | None = field(default=None, validator=known_or_not)
    """Whether a close relative has (近亲属存在利害关系)."""
    employers_interest: bool | None = field(default=None, validator=known_or_not)
    """Whether the employer has (所在单位存在利害关系); `None`: by `employer` and the project."""
    may_affect: bool | None = field(default=None, validator=known_or_not)
    """Whether the interest may affect the expert's fairness (可能影响公正履行职责)."""
    independent: bool | None = field(default=None, validator=known_or_not)
    """Whether the expert reviews independently (独立自主地开展论证)."""

    @property
    def unit(self) -> Unit | None:
        """The employer, by whichever field tells it."""
        return employer_of(self.expert) if self.employer is None else self.employer


@frozen(kw_only=True)
class Panel:
    """The experts who review a project (论证专家组): facts of a case."""

    members: tuple[Member, ...] | None = None
    """All who take part, from the pool or not (全体论证专家); `None` is unknown."""


@frozen
class Count:
    """How many of a panel something holds of: at least, and at most."""

    least: int
    most: int

    @property
    def zh(self) -> str:
        unknown = self.most - self.least
        return f"{self.least}名" + (f"（另有{unknown}名不明）" if unknown else "")

    @property
    def en(self) -> str:
        unknown = self.most - self.least
        return f"{self.least}" + (f" (and {unknown} not known)" if unknown else "")


def count(outcomes: Iterable[Outcome]) -> Count:
    """How many of `outcomes` are `YES`, and how many may be."""
    listed = list(outcomes)
    sure = listed.count(Outcome.YES)
    return Count(sure, sure + listed.count(Outcome.UNKNOWN))


def each_member(
    panel: Panel,
    said: Callable[[Member, int], Reason],
    whole: Callable[[Outcome, tuple[Reason, ...]], Reason],
) -> Reason:
    """What is `said` of each member, numbered from 1, put together by `whole`."""
    if panel.members is None:
        return whole(Outcome.UNKNOWN, ())
    reasons = tuple(said(member, number) for number, member in enumerate(panel.members, 1))
    return whole(all_of(reason.outcome for reason in reasons), reasons)


def member_zh(expert: Expert, number: int) -> str:
    """第2名专家（E002）."""
    return f"第{number}名专家" + (f"（{expert.id}）" if expert.id else "")


def member_en(expert: Expert, number: int) -> str:
    """Expert 2 (E002)."""
    return f"Expert {number}" + (f" ({expert.id})" if expert.id else "")
