"""Technical review of digital government projects (数字政府信息化项目技术论证).

Which projects are reviewed, and who may be an expert: decided by an encoded instrument, such as
双鸭山市数字政府信息化项目技术论证办法 (双政办发〔2022〕48号) or another city's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from govdoc.errors import BasisError, Problem
from govdoc.model.experts import Expert, ExpertPool
from govdoc.model.instruments import Instrument
from govdoc.model.provisions import Provisions
from govdoc.rules import drawing, quotations
from govdoc.rules.decision import Decision, Outcome, Reason, any_of
from govdoc.rules.draw_records import DrawRecord
from govdoc.rules.eligibility import Case, eligibility
from govdoc.rules.recusal import Interest
from govdoc.rules.scope import Project, scope
from govdoc.rules.sources import Source, source_of

__all__ = ["DrawRecord", "Expert", "Interest", "Outcome", "Project", "TechnicalReview", "of"]


def of(instrument: Instrument) -> TechnicalReview:
    """The technical review that `instrument` lays down; its numbers are read from there.

    Raises `BasisError`, with every problem: where a provision is not what the quoted words say
    (`quotations.verify`), and where no project threshold (适用范围) or no expert pool with
    criteria (专家库入库条件) is encoded.
    """
    problems = (*quotations.problems(instrument), *_missing(instrument))
    if problems:
        raise BasisError(problems)
    return TechnicalReview(provisions=instrument.provisions, source=source_of(instrument))


def _missing(instrument: Instrument) -> Iterator[Problem]:
    if not instrument.provisions.thresholds:
        yield Problem(
            code=quotations.CODE,
            zh=f"《{instrument.title}》没有编入项目适用范围",
            en=f"《{instrument.title}》 has no project threshold encoded",
            pointer="/provisions/thresholds",
        )
    if not instrument.provisions.pools:
        yield Problem(
            code=quotations.CODE,
            zh=f"《{instrument.title}》没有编入专家库",
            en=f"《{instrument.title}》 has no expert pool encoded",
            pointer="/provisions/pools",
        )
    for i, pool in enumerate(instrument.provisions.pools):
        if not pool.criteria:
            yield Problem(
                code=quotations.CODE,
                zh=f"“{pool.name}”没有编入入库条件",
                en=f"“{pool.name}” has no criteria encoded",
                pointer=f"/provisions/pools/{i}/criteria",
                eid=pool.basis.eid,
                basis=pool.basis,
            )


@frozen(kw_only=True)
class TechnicalReview:
    """A technical review (技术论证) as one instrument lays it down. Made by `of`."""

    provisions: Provisions
    """What the instrument provides; of several thresholds or pools one is enough."""
    source: Source
    """The instrument, for quoting."""

    def in_scope(self, project: Project) -> Decision:
        """Whether `project` is to be reviewed (第二条): its budget, its secrecy, its kind.

        Only the funds that the instrument names are counted. A fact that is not known makes the
        outcome `UNKNOWN`, unless another already makes it `NO`; so does a kind that is not
        listed where the list ends in 等.
        """
        reasons = tuple(
            scope(threshold, project, self.source) for threshold in self.provisions.thresholds
        )
        return _decision(
            f"该项目是否属于《{self.source.title}》的适用范围？",
            f"Is the project one of those that 《{self.source.title}》 covers?",
            reasons,
        )

    def eligible(self, expert: Expert, *, on: dt.date, scarce: bool | None = None) -> Decision:
        """Whether `expert` meets the conditions for entering the pool on the day `on` (第七条).

        Years in the field are full years by the calendar. `scarce` is whether the specialty is
        one of those for which the instrument allows conditions to be relaxed
        (评审专家数量较少的专业): a condition that is not met and may be relaxed is `WAIVABLE` where
        it is one, `UNKNOWN` where that is not known. A condition of which the facts are not
        known is `UNKNOWN` in any specialty.

        Raises `TypeError` where `on` is no date or a fact is neither `True`, `False` nor `None`.
        """
        case = Case(expert=expert, on=on, scarce=scarce)
        pools = self.provisions.pools
        reasons = tuple(eligibility(pool, case, self.source) for pool in pools)
        names = "、".join(pool.name for pool in pools)
        return _decision(
            f"该专家在{on.year}年{on.month}月{on.day}日是否具备进入“{names}”的条件？",
            f"Does the expert meet the conditions for entering “{names}” on {on.isoformat()}?",
            reasons,
        )

    def draw(
        self,
        pool: ExpertPool | Iterable[Expert],
        project: Project,
        *,
        size: int,
        seed: str,
        interests: Iterable[Interest] = (),
    ) -> DrawRecord:
        """Draw `size` experts at random from `pool` (`drawing.draw`). Raises `DrawError`."""
        return drawing.draw(
            self.provisions, self.source, pool, project, size=size, seed=seed, interests=interests
        )


def _decision(zh: str, en: str, reasons: tuple[Reason, ...]) -> Decision:
    """The answer that one of `reasons` is enough for; a single one is left out for its own."""
    shown = reasons[0].reasons if len(reasons) == 1 else reasons
    return Decision(
        outcome=any_of(reason.outcome for reason in reasons), zh=zh, en=en, reasons=shown
    )
