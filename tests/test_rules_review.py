"""Plans, panels, opinions and steps, decided by 双政办发〔2022〕48号 and by an invented law."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.encode_your_measures import law as invented_law
from examples.issue46.encode import gazette
from govdoc import BasisError, CaseError, strategies
from govdoc.errors import Language
from govdoc.rules import technical_review
from govdoc.rules.decision import Decision, Outcome, Reason
from govdoc.rules.interests import Interest, informed
from govdoc.rules.technical_review import (
    Expert,
    Member,
    Opinion,
    Panel,
    Plan,
    Progress,
    Project,
    Unit,
)
from govdoc.rules.units import same_unit
from tests.technical_review_law import measures

LAW = gazette().issues[0].notices[3].instruments[0]
THEIRS_LAW = invented_law()
OURS, THEIRS = technical_review.of(LAW), technical_review.of(THEIRS_LAW)
YES, NO, UNKNOWN, WAIVABLE = Outcome.YES, Outcome.NO, Outcome.UNKNOWN, Outcome.WAIVABLE
BUREAU = Unit(id="1", name="甲局")
PLAIN = Project(features=(), interested=(BUREAU,))
FIT = Member(
    from_pool=True, drawn=True, employer=Unit(id="2", name="乙大学"), own_interest=False,
    relatives_interest=False, independent=True,
)  # fmt: skip
GUEST = attrs.evolve(FIT, from_pool=False, drawn=False)
ITEMS = tuple(item.code for item in LAW.provisions.plan_contents[0].items)
STEPS = LAW.provisions.steps


def outcomes(decision: Decision) -> str:
    """The outcomes of the reasons: Y, N, U, W."""
    return "".join(reason.outcome.name[0] for reason in decision.reasons)


def panel(*members: Member, project: Project = PLAIN) -> Decision:
    return OURS.panel(Panel(members=members), project)


# Plans


def test_a_plan_with_all_thirteen_contents_is_complete() -> None:
    assert OURS.plan_complete(Plan(present=ITEMS)).outcome is YES
    words = tuple(item.words for item in LAW.provisions.plan_contents[0].items)
    assert OURS.plan_complete(Plan(present=words)).outcome is YES


@pytest.mark.parametrize("item", ITEMS)
def test_each_content_that_is_missing_is_named_and_each_unknown_one_is_unknown(item: str) -> None:
    rest = tuple(other for other in ITEMS if other != item)
    (listed,) = OURS.plan_complete(Plan(present=rest, absent=(item,))).reasons
    words = LAW.provisions.plan_contents[0].items[ITEMS.index(item)].words
    assert listed.outcome is NO
    assert [r.zh for r in listed.reasons if r.outcome is NO] == [f"缺少“{words}”"]
    (unknown,) = OURS.plan_complete(Plan(present=rest)).reasons
    assert unknown.outcome is UNKNOWN
    assert [r.zh for r in unknown.reasons if r.outcome is UNKNOWN] == [f"是否包含“{words}”不明"]


def test_one_missing_decides_however_many_are_unknown() -> None:
    assert OURS.plan_complete(Plan(absent=("budget_estimate",))).outcome is NO
    assert OURS.plan_complete(Plan()).outcome is UNKNOWN


def test_the_open_list_is_told_as_a_reading() -> None:
    (listed,) = OURS.plan_complete(Plan(present=ITEMS)).reasons
    assert [r.readings[0].words for r in listed.reasons if r.readings] == ["等"]
    (closed,) = THEIRS.plan_complete(Plan()).reasons
    assert len(closed.reasons) == 4


def test_what_is_not_listed_or_contradicts_is_told_with_its_place() -> None:
    plan = Plan(present=("background", "colour"), absent=("项目建设背景", "shape"))
    with pytest.raises(CaseError) as caught:
        OURS.plan_complete(plan)
    assert [(p.code, p.pointer) for p in caught.value.problems] == [
        ("GD021", "/present/1"),
        ("GD021", "/absent/0"),
        ("GD021", "/absent/1"),
    ]


def test_a_law_without_the_provisions_is_refused() -> None:
    review = technical_review.of(measures(panels=()))
    asked: list[Any] = [
        lambda: review.plan_complete(Plan()),
        lambda: review.panel(Panel(), Project()),
        lambda: review.procedure(Progress()),
        lambda: review.opinions_settled(()),
    ]
    places = []
    for ask in asked:
        with pytest.raises(BasisError) as caught:
            ask()
        places += [problem.pointer for problem in caught.value.problems]
    assert places == [f"/provisions/{f}" for f in ("plan_contents", "panels", "steps", "norms")]


# Panels: drawn, taking part, from outside, the pool's share, recusal, independence


@pytest.mark.parametrize(
    ("pool", "guests", "expected"),
    [
        (0, 0, "NYYNYY"), (2, 0, "NYYYYY"), (3, 0, "YYYYYY"), (3, 1, "YYNYYY"), (3, 2, "YYNYYY"),
        (3, 3, "YYYNYY"), (4, 3, "YYYYYY"), (4, 4, "YYYNYY"), (2, 3, "NYYNYY"), (5, 0, "YYYYYY"),
    ],
)  # fmt: skip
def test_size_outside_experts_and_majority(pool: int, guests: int, expected: str) -> None:
    assert outcomes(panel(*[FIT] * pool, *[GUEST] * guests)) == expected


@pytest.mark.parametrize(
    ("features", "members", "expected"),
    [
        ((), 3, YES), ((), 5, YES),
        (("敏感",), 4, WAIVABLE), (("敏感",), 5, YES), (("涉及面较广", "敏感"), 3, WAIVABLE),
        (None, 4, UNKNOWN), (None, 5, YES), (("争议性较强",), 2, NO),
    ],
)  # fmt: skip
def test_five_are_usual_for_some_projects_and_fewer_are_never_a_plain_no(
    features: tuple[str, ...] | None, members: int, expected: Outcome
) -> None:
    project = attrs.evolve(PLAIN, features=features)
    decision = panel(*[FIT] * members, project=project)
    assert decision.outcome is expected
    assert decision.reasons[1].outcome is not NO
    assert [r.words for r in decision.reasons[1].readings] == ["一般应", "参加论证"]


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        (attrs.evolve(FIT, drawn=None), "UYYYYY"),
        (attrs.evolve(FIT, drawn=False), "NYYYYY"),
        (attrs.evolve(FIT, from_pool=None), "UYUYYY"),
        (attrs.evolve(FIT, independent=None), "YYYYYU"),
        (attrs.evolve(FIT, independent=False), "YYYYYN"),
        (attrs.evolve(FIT, own_interest=None), "YYYYUY"),
    ],
)
def test_what_is_not_known_of_one_expert(unknown: Member, expected: str) -> None:
    assert outcomes(panel(FIT, FIT, unknown)) == expected


def test_of_a_panel_not_known_nothing_is_known() -> None:
    assert outcomes(OURS.panel(Panel(), Project())) == "UUUUUU"


def recused(review: technical_review.TechnicalReview, member: Member, project: Project) -> Outcome:
    reasons = review.panel(Panel(members=(member,)), project).reasons
    (found,) = (r for r in reasons if r.basis and "回避" in r.basis.quote)
    return found.outcome


TRUTHS = (True, False, None)


@pytest.mark.parametrize("own", TRUTHS)
@pytest.mark.parametrize("employers", TRUTHS)
@pytest.mark.parametrize("affects", TRUTHS)
def test_recusal_needs_an_interest_that_may_affect_fairness(
    own: bool | None, employers: bool | None, affects: bool | None
) -> None:
    member = Member(own_interest=own, employers_interest=employers, may_affect=affects)
    if (own is False and employers is False) or affects is False:
        expected = YES
    elif affects and (own or employers):
        expected = NO
    else:
        expected = UNKNOWN
    assert recused(OURS, member, Project()) is expected


def test_where_the_law_asks_for_no_effect_the_interest_alone_decides() -> None:
    member = Member(own_interest=False, relatives_interest=True, employers_interest=False)
    assert recused(THEIRS, attrs.evolve(member, may_affect=False), Project()) is NO
    assert recused(OURS, member, Project()) is YES  # relatives are not in its words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Unit(id="1", name="甲"), Unit(id="1", name="乙"), True),
        (Unit(id="1", name="甲"), Unit(id="2", name="乙"), False),
        (Unit(id="1", name="甲"), Unit(id="2", name="甲"), None),
        (Unit(id="1", name="甲"), Unit(name="甲"), True),
        (Unit(name="甲"), Unit(name="乙", aliases=("甲",)), True),
        (Unit(name="甲", aliases=("丙",)), Unit(name="乙", aliases=("丙",)), True),
        (Unit(name="甲"), Unit(name="乙"), None),
        (Unit(id="1", name="甲"), Unit(name="乙"), None),
        (Unit(), Unit(), None),
        (Unit(name="ＡＢ局"), Unit(name="ab 局"), True),
        (Unit(name="市甲局"), Unit(name="甲局"), None),
    ],
)
def test_units_are_one_by_id_or_by_a_name_in_common(
    one: Unit, other: Unit, same: bool | None
) -> None:
    assert (same_unit(one, other), same_unit(other, one)) == (same, same)


@pytest.mark.parametrize(
    ("employer", "interested", "expected"),
    [
        (Unit(id="1"), (BUREAU,), NO), (Unit(name="甲局"), (BUREAU,), NO),
        (Unit(id="2"), (BUREAU,), YES), (Unit(name="乙"), (BUREAU,), UNKNOWN),
        (Unit(name="乙"), (), YES), (Unit(id="2"), None, UNKNOWN), (None, (BUREAU,), UNKNOWN),
        (Unit(id="2"), (BUREAU, Unit(name="丙")), UNKNOWN),
        (Unit(id="1"), (Unit(name="丙"), BUREAU), NO),
    ],
)  # fmt: skip
def test_the_employers_interest_is_told_by_the_units_with_a_stake(
    employer: Unit | None, interested: tuple[Unit, ...] | None, expected: Outcome
) -> None:
    member = Member(employer=employer, own_interest=False, may_affect=True)
    assert recused(OURS, member, Project(interested=interested)) is expected


def test_the_employer_may_be_told_by_name_with_the_expert() -> None:
    member = Member(expert=Expert(employer="甲局"), own_interest=False, may_affect=True)
    assert recused(OURS, member, PLAIN) is NO


def test_names_of_experts_are_not_shown() -> None:
    decision = panel(attrs.evolve(FIT, expert=Expert(id="E7", name="张三")))
    assert "张三" not in decision.explain("zh") + decision.explain("en")
    assert "E7" in decision.explain("zh")


def test_a_feature_that_the_law_does_not_name_is_told() -> None:
    with pytest.raises(CaseError) as caught:
        panel(FIT, project=Project(features=("敏感", "重大")))
    assert [(p.code, p.pointer) for p in caught.value.problems] == [
        ("GD021", "/project/features/1")
    ]


@pytest.mark.parametrize(
    ("pool", "guests", "expected"),
    [(5, 0, "YYYYYY"), (4, 0, "NYYYYY"), (5, 1, "YYNYYY"), (5, 2, "YYYYYY"), (5, 3, "YYYNYY")],
)
def test_another_citys_numbers_are_read_from_its_law(pool: int, guests: int, expected: str) -> None:
    members = (*[FIT] * pool, *[GUEST] * guests)
    assert outcomes(THEIRS.panel(Panel(members=members), PLAIN)) == expected


# Opinions


@pytest.mark.parametrize(
    ("adopted", "answered", "expected"),
    [
        (True, True, YES), (True, False, YES), (True, None, YES),
        (False, True, YES), (False, False, NO), (False, None, UNKNOWN),
        (None, True, YES), (None, False, UNKNOWN), (None, None, UNKNOWN),
    ],
)  # fmt: skip
def test_an_opinion_is_adopted_or_its_expert_told_why_not(
    adopted: bool | None, answered: bool | None, expected: Outcome
) -> None:
    decision = OURS.opinions_settled(
        (
            Opinion(signed=True, adopted=adopted, answered=answered),
            Opinion(signed=True, adopted=True),
        )
    )
    assert [reason.outcome for reason in decision.reasons] == [YES, expected]


@pytest.mark.parametrize(
    ("signatures", "expected"),
    [
        ((True, True), YES), ((True, False), NO), ((True, None), UNKNOWN), ((False, None), NO),
        ((), UNKNOWN), (None, UNKNOWN),
    ],
)  # fmt: skip
def test_every_opinion_is_signed(signatures: Any, expected: Outcome) -> None:
    given = None
    if signatures is not None:
        given = tuple(Opinion(expert="E1", signed=s, adopted=True) for s in signatures)
    assert OURS.opinions_settled(given).reasons[0].outcome is expected


# Steps


def test_the_steps_come_one_after_the_other_and_adoption_runs_beside() -> None:
    done: list[str] = []
    offered = []
    while (ready := OURS.next_steps(Progress(done=tuple(done)))) and len(done) < 20:
        offered.append([step.code for step in ready])
        done.append(ready[0].code)
    assert offered == [
        ["panel"], ["materials"], ["research"], ["deliberation"], ["meeting"], ["opinion"],
        ["signature"], ["report"], ["sorting", "compilation"], ["adoption", "compilation"],
        ["compilation"], ["examination"], ["submission"],
    ]  # fmt: skip
    assert OURS.procedure(Progress(done=tuple(done))).outcome is YES


def test_a_step_before_its_time_or_not_taken_is_no_and_an_unknown_one_unknown() -> None:
    progress = Progress(done=("panel", "research"), open=("materials", "meeting"))
    assert outcomes(OURS.procedure(progress)) == "YNNUNUUUUUUUU"
    told = [reason.en for reason in OURS.procedure(progress).reasons]
    assert told[1].endswith("centre (市大数据中心): not done; it can be done now")
    assert "done, but not what comes before it" in told[2]
    assert "first comes reviewing it together (进行集体论证)" in told[4]


def test_steps_that_do_not_fit_together_are_refused() -> None:
    first, second, *rest = THEIRS_LAW.provisions.steps
    swapped = attrs.evolve(THEIRS_LAW.provisions, steps=(second, first, first, *rest))
    with pytest.raises(BasisError) as caught:
        technical_review.of(attrs.evolve(THEIRS_LAW, provisions=swapped))
    assert [p.pointer for p in caught.value.problems] == [
        "/provisions/steps/0/after",
        "/provisions/steps/2/code",
    ]


@pytest.mark.parametrize(
    ("interest", "expected"),
    [
        (Interest(expert="E1", relation="参与编制"), UNKNOWN),
        (Interest(expert="E1", relation="参与编制", affects=True), NO),
        (Interest(expert="E1", relation="参与编制", affects=False), YES),
        (Interest(expert="E1", relation="亲属任职", relative=True, affects=True), UNKNOWN),
        (Interest(expert="E2", relation="参与编制", affects=True), UNKNOWN),
        (Interest(unit=BUREAU, relation="建设单位", affects=True), NO),
        (Interest(unit=Unit(name="别局"), relation="建设单位", affects=True), UNKNOWN),
    ],
)
def test_interests_stated_for_the_draw_tell_the_facts_of_the_panel(
    interest: Interest, expected: Outcome
) -> None:
    own = False if interest.unit else None
    member = attrs.evolve(
        FIT, expert=Expert(id="E1"), own_interest=own, relatives_interest=None, employer=BUREAU
    )
    one, project = attrs.evolve(FIT, expert=Expert(id="E3")), attrs.evolve(PLAIN, interested=())
    if interest.unit and interest.unit is not BUREAU:
        project = attrs.evolve(project, interested=None)
    decision = OURS.panel(Panel(members=(member, one, one)), project, (interest,))
    recused = next(r for r in decision.reasons if "回避" in r.zh)
    assert recused.outcome is expected


def test_a_member_without_an_interest_of_whom_one_is_stated_is_a_contradiction() -> None:
    member = attrs.evolve(FIT, expert=Expert(id="E1"))
    stated = (
        Interest(expert="E2", relation="甲"),
        Interest(expert="E1", relation="乙"),
        Interest(expert="E1", relation="丙", relative=True),
    )
    with pytest.raises(CaseError) as caught:
        OURS.panel(Panel(members=(FIT, member)), PLAIN, stated)
    assert [(p.pointer, p.zh) for p in caught.value.problems] == [
        ("/panel/members/1/own_interest", "与/interests/1所列的利害关系矛盾"),
        ("/panel/members/1/relatives_interest", "与/interests/2所列的利害关系矛盾"),
    ]


def test_what_is_known_of_a_member_is_not_told_anew_by_an_interest() -> None:
    member = attrs.evolve(FIT, expert=Expert(id="E1"), own_interest=True, may_affect=False)
    assert informed(member, [Interest(expert="E1", relation="甲", affects=True)]) == member


def test_an_expert_comes_into_the_pool_step_by_step() -> None:
    codes = tuple(step.code for step in LAW.provisions.admissions)
    assert OURS.admission(Progress(done=codes)).outcome is YES
    assert OURS.admission(Progress(done=codes[:-1])).outcome is UNKNOWN
    begun = OURS.admission(Progress(done=codes[:2], open=("screening",)))
    assert outcomes(begun) == "YYNUUU"
    assert begun.reasons[2].zh == ("“筛选”（设立该专家库的部门）：未完成，现在可以进行")
    with pytest.raises(CaseError, match="screening"):
        OURS.admission(Progress(done=("opinion",)))
    with pytest.raises(BasisError) as caught:
        THEIRS.admission(Progress())
    assert [p.pointer for p in caught.value.problems] == ["/provisions/admissions"]


def test_the_steps_into_the_pool_have_to_fit_together_too() -> None:
    backwards = attrs.evolve(LAW.provisions, admissions=LAW.provisions.admissions[1::-1])
    with pytest.raises(BasisError) as caught:
        technical_review.of(attrs.evolve(LAW, provisions=backwards))
    assert [p.pointer for p in caught.value.problems] == ["/provisions/admissions/0/after"]


# In words: read the files in `data/rules` with your own eyes

DECISIONS = {
    "panel": panel(
        *[FIT] * 3,
        attrs.evolve(GUEST, expert=Expert(id="E9"), employer=BUREAU, independent=None),
        project=attrs.evolve(PLAIN, features=("敏感",)),
    ),
    "plan": OURS.plan_complete(Plan(present=ITEMS[:6], absent=ITEMS[6:8])),
    "procedure": OURS.procedure(Progress(done=("panel", "research"), open=("materials",))),
    "opinions": OURS.opinions_settled(
        (
            Opinion(expert="E1", signed=True, adopted=True),
            Opinion(expert="E2", signed=True, adopted=False, answered=True),
            Opinion(expert="E3", signed=False, adopted=False, answered=False),
            Opinion(),
        )
    ),
}
DATA = Path(__file__).parent / "data" / "rules"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", DECISIONS)
def test_decisions_read_as_they_did(
    name: str, language: Language, golden: Callable[[Path, bytes], None]
) -> None:
    text = DECISIONS[name].explain(language) + "\n"
    golden(DATA / f"review-{name}.{language}.txt", text.encode())


# What holds of every case

truths = st.sampled_from((True, True, False, None))
members = strategies.members(
    from_pool=truths,
    drawn=truths,
    own_interest=truths,
    employers_interest=truths,
    relatives_interest=truths,
    may_affect=truths,
    independent=truths,
    employer=st.none() | st.sampled_from((BUREAU, Unit(id="2"), Unit(name="丙"))),
)
panels = strategies.panels(members=st.none() | st.lists(members, max_size=7).map(tuple))
projects = strategies.projects(
    features=st.sampled_from((None, ())),
    interested=st.sampled_from((None, (), (BUREAU,))),
)
reviews = st.sampled_from((OURS, THEIRS))
HELPS = {
    "drawn": True,
    "own_interest": False,
    "employers_interest": False,
    "relatives_interest": False,
    "may_affect": False,
    "independent": True,
}


@given(reviews, panels, projects, st.data())
def test_a_better_fact_never_lowers_the_outcome(
    review: technical_review.TechnicalReview, panel: Panel, project: Project, data: st.DataObject
) -> None:
    if not panel.members:
        return
    at = data.draw(st.integers(0, len(panel.members) - 1))
    name = data.draw(st.sampled_from(sorted(HELPS)))
    better = attrs.evolve(panel.members[at], **{name: HELPS[name]})
    changed = Panel(members=(*panel.members[:at], better, *panel.members[at + 1 :]))
    assert review.panel(changed, project).outcome >= review.panel(panel, project).outcome


@given(reviews, panels, projects, st.data())
def test_a_fact_added_unsettles_neither_a_yes_nor_a_no(
    review: technical_review.TechnicalReview, panel: Panel, project: Project, data: st.DataObject
) -> None:
    before = review.panel(panel, project).outcome
    told = []
    for member in panel.members or ():
        known = data.draw(st.fixed_dictionaries({n: st.booleans() for n in (*HELPS, "from_pool")}))
        told.append(
            attrs.evolve(member, **{n: v for n, v in known.items() if getattr(member, n) is None})
        )
    more = Panel(members=None if panel.members is None else tuple(told))
    if project.features is None:
        project = attrs.evolve(project, features=())
    # An employer's interest that is stated outranks what the units show.
    stated = any(
        m.employers_interest is None and m.employer is not None for m in panel.members or ()
    )
    if before in (YES, NO) and not stated:
        assert review.panel(more, project).outcome is before


@given(st.sets(st.sampled_from(ITEMS)), st.sets(st.sampled_from(ITEMS)), st.sampled_from(ITEMS))
def test_a_content_added_never_lowers_the_outcome_of_a_plan(
    present: set[str], absent: set[str], added: str
) -> None:
    before = Plan(present=tuple(present - absent), absent=tuple(absent))
    after = Plan(present=tuple(present - absent | {added}), absent=tuple(absent - {added}))
    assert OURS.plan_complete(after).outcome >= OURS.plan_complete(before).outcome


def flat(reasons: tuple[Reason, ...]) -> list[Reason]:
    return [r for reason in reasons for r in (reason, *flat(reason.reasons))]


@given(reviews, panels, projects)
def test_every_quotation_is_the_laws(
    review: technical_review.TechnicalReview, panel: Panel, project: Project
) -> None:
    law = LAW if review is OURS else THEIRS_LAW
    decisions = (
        review.panel(panel, project),
        review.plan_complete(Plan()),
        review.procedure(Progress()),
        review.opinions_settled(None),
    )
    for reason in itertools.chain.from_iterable(flat(d.reasons) for d in decisions):
        if reason.basis is not None:
            assert reason.basis.quote in law.clause(reason.basis.eid).text
            assert reason.citation == law.citation(reason.basis.eid)
