"""Technical review of digital government projects (数字政府信息化项目技术论证).

Which projects are reviewed, what a plan contains, who may be an expert, who may be on a panel, how
far a review has come: decided by an encoded instrument, such as
双鸭山市数字政府信息化项目技术论证办法 (双政办发〔2022〕48号) or another city's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from attrs import frozen

from govdoc.errors import BasisError, CaseError, Problem
from govdoc.model.experts import Expert, ExpertPool
from govdoc.model.instruments import Instrument
from govdoc.model.provisions import Provisions
from govdoc.model.review import Norm, ProcedureStep
from govdoc.rules import drawing, opinions, panels, plans, procedure, quotations
from govdoc.rules.decision import Decision, Outcome, Reason, all_of, any_of
from govdoc.rules.draw_records import DrawRecord
from govdoc.rules.eligibility import Case, eligibility
from govdoc.rules.encoded_review import gaps
from govdoc.rules.glossary import all_english
from govdoc.rules.interests import Interest, contradictions, informed
from govdoc.rules.lists import unlisted
from govdoc.rules.members import Member, Panel
from govdoc.rules.opinions import Opinion
from govdoc.rules.plans import Plan
from govdoc.rules.procedure import Progress
from govdoc.rules.scope import Project, scope
from govdoc.rules.sources import Source, source_of
from govdoc.rules.units import Unit

__all__ = [
    "DrawRecord",
    "Expert",
    "Interest",
    "Member",
    "Opinion",
    "Outcome",
    "Panel",
    "Plan",
    "Progress",
    "Project",
    "TechnicalReview",
    "Unit",
    "of",
]


def of(instrument: Instrument) -> TechnicalReview:
    """The technical review that `instrument` lays down; its numbers are read from there.

    Raises `BasisError`, with every problem: where a provision is not what the quoted words say
    (`quotations.verify`), and where no project threshold (适用范围) or no expert pool with
    criteria (专家库入库条件) is encoded.
    """
    problems = (*quotations.problems(instrument), *gaps(instrument))
    if problems:
        raise BasisError(problems)
    return TechnicalReview(provisions=instrument.provisions, source=source_of(instrument))


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
        names = [pool.name for pool in pools]
        return _decision(
            f"该专家在{on.year}年{on.month}月{on.day}日是否具备进入“{'、'.join(names)}”的条件？",
            f"Does the expert meet the conditions for entering {all_english(names)} on {on}?",
            reasons,
        )

    def plan_complete(self, plan: Plan) -> Decision:
        """Whether `plan` has all that the instrument lists (第四条), item by item.

        A content that is missing makes the outcome `NO`, one that is not known `UNKNOWN`. Where
        the list ends in 等, the last reason says how that is read.

        Raises `CaseError` for a content that is not listed or is both there and missing, and
        `BasisError` where no contents are encoded.
        """
        lists = self.provisions.plan_contents
        if not lists:
            raise self._lacks("plan_contents", "项目方案的内容", "contents of a plan")
        stated = plans.stated_contents(lists, plan)
        return _all(
            f"项目方案是否包含《{self.source.title}》要求的内容？",
            f"Does the plan have the contents that 《{self.source.title}》 asks for?",
            tuple(plans.contents(listed, stated, self.source) for listed in lists),
        )

    def panel(self, panel: Panel, project: Project, interests: Iterable[Interest] = ()) -> Decision:
        """Whether `panel` may review `project` (第八条、第十一条、第十五条).

        Its size; how many are from the pool and from outside it; that nobody takes part who has to
        withdraw; that everyone is independent. What is usually to be so (一般应) and is not makes
        the outcome `WAIVABLE`, never `NO`: the law's own words allow exceptions. `interests` are
        those stated for the draw; they tell the facts of a member that are not known.

        Raises `CaseError` for a feature of the project that the instrument does not name and for an
        interest of a member who is said to have none, and `BasisError` where no size of a panel is
        encoded.
        """
        sizes = self.provisions.panels
        if not sizes:
            raise self._lacks("panels", "论证专家人数", "size of a panel")
        triggers = [words for size in sizes for words in size.triggers]
        stated = tuple(interests)
        problems = (
            *unlisted(project.features or (), triggers, "/project/features"),
            *(
                Problem(
                    code="GD021",
                    zh=f"与{other}所列的利害关系矛盾",
                    en=f"contradicts the interest stated in {other}",
                    pointer=at,
                )
                for at, other in contradictions(panel.members or (), stated)
            ),
        )
        if problems:
            raise CaseError(problems)
        if panel.members is not None:
            panel = Panel(members=tuple(informed(member, stated) for member in panel.members))
        return _all(
            f"论证专家组的组成是否符合《{self.source.title}》？",
            f"Is the panel put together as 《{self.source.title}》 asks?",
            tuple(panels.composition(self.provisions, panel, project, self.source)),
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

    def opinions_settled(self, given: tuple[Opinion, ...] | None) -> Decision:
        """Whether all opinions `given` are signed (第十二条) and adopted or answered (第十三条).

        Raises `BasisError` where the instrument says neither.
        """
        reasons = tuple(
            _ON_OPINIONS[norm.code](norm, given, self.source)
            for norm in self.provisions.norms
            if norm.code in _ON_OPINIONS
        )
        if not reasons:
            raise self._lacks("norms", "对论证意见的要求", "norm on opinions")
        return _all(
            f"专家论证意见的签名和采纳是否符合《{self.source.title}》？",
            f"Are the experts' opinions signed and settled as 《{self.source.title}》 asks?",
            reasons,
        )

    def procedure(self, progress: Progress) -> Decision:
        """Whether the review is finished, step by step (第十一条至第十三条).

        A step that is not done, or done before one that it comes after, makes the outcome `NO`.

        Raises `CaseError` for a step that the instrument does not have or that is both done and
        open, and `BasisError` where no steps are encoded.
        """
        return self._gone_through(
            f"技术论证是否已按《{self.source.title}》的程序完成？",
            f"Has the review gone through all the steps of 《{self.source.title}》?",
            *self._steps(progress),
        )

    def next_steps(self, progress: Progress) -> tuple[ProcedureStep, ...]:
        """The steps that can be taken now, each with who acts. Raises as `procedure` does."""
        return procedure.next_steps(*self._steps(progress))

    def admission(self, progress: Progress) -> Decision:
        """Whether an expert came into the pool by all the steps for it (第七条第一款).

        Whether the expert meets the conditions is `eligible`'s to say. Comes out, and raises, as
        `procedure` does.
        """
        steps = self.provisions.admissions
        if not steps:
            raise self._lacks("admissions", "专家入库程序", "step of coming into the pool")
        return self._gone_through(
            f"专家入库是否已按《{self.source.title}》的程序完成？",
            f"Did the expert come into the pool by all the steps of 《{self.source.title}》?",
            steps,
            procedure.states(steps, progress),
        )

    def _steps(self, progress: Progress) -> tuple[tuple[ProcedureStep, ...], dict[str, str]]:
        steps = self.provisions.steps
        if not steps:
            raise self._lacks("steps", "论证程序", "step of the procedure")
        return steps, procedure.states(steps, progress)

    def _gone_through(
        self, zh: str, en: str, steps: tuple[ProcedureStep, ...], stated: dict[str, str]
    ) -> Decision:
        return _all(zh, en, tuple(procedure.step(s, steps, stated, self.source) for s in steps))

    def _lacks(self, field: str, zh: str, en: str) -> BasisError:
        return BasisError(quotations.not_encoded(self.source.title, field, zh, en))


_ON_OPINIONS: dict[str, Callable[[Norm, tuple[Opinion, ...] | None, Source], Reason]] = {
    "signature": opinions.signed,
    "adoption": opinions.answered,
}
"""What is asked of opinions, by the code of the norm."""


def _all(zh: str, en: str, reasons: tuple[Reason, ...]) -> Decision:
    """The answer for which all of `reasons` are needed."""
    outcome = all_of(reason.outcome for reason in reasons)
    return Decision(outcome=outcome, zh=zh, en=en, reasons=reasons)


def _decision(zh: str, en: str, reasons: tuple[Reason, ...]) -> Decision:
    """The answer that one of `reasons` is enough for; a single one is left out for its own."""
    shown = reasons[0].reasons if len(reasons) == 1 else reasons
    return Decision(
        outcome=any_of(reason.outcome for reason in reasons), zh=zh, en=en, reasons=shown
    )
