"""Every reason of many cases, with the facts it compared: read the files in `data/reasons`.

`python -m pytest tests/test_rules_reasons_golden.py --update-golden` writes them anew. A reason is
a line: outcome, Chinese, English, the facts in brackets; where it quotes, the clause and the first
words in 《》; `*` before each reading that it relies on; `§` for each editorial note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

from examples.encode_your_measures import law as invented_law
from examples.issue46.encode import gazette
from govdoc.rules import registration, technical_review
from govdoc.rules.decision import Decision, Reason
from govdoc.rules.registration import Resource
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
from tests.registration_schedule import designation, forest, schedule, shared, subject
from tests.technical_review_law import measures

DATA = Path(__file__).parent / "data" / "reasons"
NOTICES = gazette().issues[0].notices
OURS = technical_review.of(NOTICES[3].instruments[0])
THEIRS = technical_review.of(invented_law())
BY_HAND = technical_review.of(measures())
SCHEME = registration.of(NOTICES[1].instruments[0])
OTHER_SCHEME = registration.of(schedule())
ON = dt.date(2022, 10, 24)

BUREAU = Unit(id="1", name="甲局", aliases=("甲",))
COMPANY = Unit(id="", name="乙公司")
NAMELESS = Unit(id="3")
PLAIN = Project(features=(), interested=(BUREAU, COMPANY, NAMELESS))
FIT = Member(
    expert=Expert(id="E01"), from_pool=True, drawn=True, employer=Unit(id="2", name="丙大学"),
    own_interest=False, relatives_interest=False, employers_interest=False, independent=True,
)  # fmt: skip
GUEST = attrs.evolve(FIT, from_pool=False, drawn=False)


def panel(*members: Member, project: Project = PLAIN) -> Iterator[Decision]:
    for review in (OURS, THEIRS):
        known = tuple(w for size in review.provisions.panels for w in size.triggers)
        features = project.features and tuple(w for w in project.features if w in known)
        yield review.panel(Panel(members=members), attrs.evolve(project, features=features))


def recused(*members: Member, project: Project = PLAIN) -> Iterator[Decision]:
    """Of what is asked of the panel only that nobody has to withdraw."""
    for decision in panel(*members, project=project):
        reasons = tuple(r for r in decision.reasons if r.basis and "回避" in r.basis.quote)
        yield attrs.evolve(decision, reasons=reasons)


def sized(*, features: tuple[str, ...] | None, members: int) -> Iterator[Decision]:
    yield from panel(*[FIT] * members, project=attrs.evolve(PLAIN, features=features))


def employed(unit: Unit | None, name: str = "") -> Iterator[Decision]:
    expert = Expert(id="E02", employer=name)
    member = attrs.evolve(FIT, expert=expert, employer=unit, employers_interest=None)
    yield from recused(member)


PANELS = {
    "three drawn": panel(FIT, FIT, FIT),
    "three drawn and two guests": panel(FIT, FIT, FIT, GUEST, GUEST),
    "three drawn and three guests": panel(FIT, FIT, FIT, GUEST, GUEST, GUEST),
    "nobody": panel(),
    "a panel of which nothing is known": (
        review.panel(Panel(), Project()) for review in (OURS, THEIRS)
    ),
    "members of whom nothing is known": panel(Member(), Member(), project=Project()),
    "a sensitive project, four": sized(features=("敏感",), members=4),
    "a project of two kinds, five": sized(features=("敏感", "涉及面较广"), members=5),
    "a project whose features are not known, four": sized(features=None, members=4),
    "a project whose features are not known, seven": sized(features=None, members=7),
    "complex in the other city, five": (
        THEIRS.panel(Panel(members=(FIT,) * 5), attrs.evolve(PLAIN, features=("技术特别复杂",))),
    ),
}
RECUSALS = {
    "an interest of one's own, not known to affect fairness": recused(
        attrs.evolve(FIT, own_interest=True)
    ),
    "an interest of one's own that may affect fairness": recused(
        attrs.evolve(FIT, own_interest=True, may_affect=True)
    ),
    "an interest of one's own that does not affect fairness": recused(
        attrs.evolve(FIT, own_interest=True, may_affect=False)
    ),
    "no interest, and what there is would affect fairness": recused(
        attrs.evolve(FIT, may_affect=True)
    ),
    "a relative's interest": recused(attrs.evolve(FIT, relatives_interest=True, may_affect=True)),
    "an employer that is stated to have an interest": recused(
        attrs.evolve(FIT, employers_interest=True, may_affect=True)
    ),
    "employed by the builder": employed(Unit(id="1", name="甲局")),
    "employed by the builder, by an alias and without id": employed(None, "甲"),
    "employed by a unit without a name but with the id": employed(Unit(id="3")),
    "employed by nobody known": employed(None),
    "employed by a unit of which only the name is known": employed(None, "丙大学"),
    "employed by a unit with an id": employed(Unit(id="2", name="丙大学")),
    "the units with a stake are not known": recused(
        attrs.evolve(FIT, employers_interest=None), project=attrs.evolve(PLAIN, interested=None)
    ),
}
OPINIONS = {
    "no opinion": (review.opinions_settled(()) for review in (OURS, THEIRS)),
    "opinions not known": (review.opinions_settled(None) for review in (OURS, THEIRS)),
    "one of each kind": (
        OURS.opinions_settled(
            (
                Opinion(expert="E01", signed=True, adopted=True),
                Opinion(signed=True, adopted=False, answered=True),
                Opinion(expert="E03", signed=True, answered=True),
                Opinion(expert="E04", signed=False, adopted=False, answered=False),
                Opinion(expert="E05"),
                Opinion(expert="E06", adopted=False),
                Opinion(expert="E07", answered=False),
            )
        ),
    ),
    "all in order": (OURS.opinions_settled((Opinion(signed=True, adopted=True),)),),
}
ITEMS = tuple(item.code for item in OURS.provisions.plan_contents[0].items)
STEPS = tuple(step.code for step in OURS.provisions.steps)
PLANS = {
    "complete": (OURS.plan_complete(Plan(present=ITEMS)),),
    "some there, one missing": (
        OURS.plan_complete(Plan(present=ITEMS[:2], absent=ITEMS[4:5])),
        THEIRS.plan_complete(Plan(present=("objectives", "技术路线"), absent=("security",))),
    ),
}
PROCEDURES = {
    "nothing known": (OURS.procedure(Progress()), THEIRS.procedure(Progress())),
    "all done": (OURS.procedure(Progress(done=STEPS)),),
    "all open": (OURS.procedure(Progress(open=STEPS)),),
    "the first done, the rest open": (
        OURS.procedure(Progress(done=STEPS[:1], open=STEPS[1:])),
        THEIRS.procedure(Progress(done=("panel",), open=("opinion", "submission"))),
    ),
    "the last done before the others": (
        OURS.procedure(Progress(done=STEPS[-1:], open=STEPS[:-1])),
    ),
    "the last done, of the others nothing known": (OURS.procedure(Progress(done=STEPS[-1:])),),
    "the last open, of the others nothing known": (OURS.procedure(Progress(open=STEPS[-1:])),),
}


def scoped(**facts: object) -> Iterator[Decision]:
    for review in (OURS, THEIRS, BY_HAND):
        yield review.in_scope(Project(**facts))  # type: ignore[arg-type]


SCOPES = {
    "nothing known": scoped(),
    "covered": scoped(fiscal_budget=Decimal(1_000_000), classified=False, kind="软件开发"),
    "covered, by code": scoped(fiscal_budget=Decimal(500_000), classified=False, kind="software"),
    "own funds": scoped(fiscal_budget=Decimal("499999.99"), own_funds=Decimal(100_000)),
    "own funds and nothing else known": scoped(own_funds=Decimal("0.5")),
    "classified, and of no kind listed": scoped(classified=True, kind="hardware"),
}
EXPERTS = {
    "nothing known": Expert(),
    "a title without years": Expert(title="senior"),
    "years without a title": Expert(title="none", field_since=dt.date(2000, 1, 1)),
    "a level equal to a title, a day short of eight years": Expert(
        title="junior", equivalent_level="mid", field_since=dt.date(2014, 10, 25), citizen=False
    ),
    "eight years to the day": Expert(
        title="mid", equivalent_level="none", field_since=dt.date(2014, 10, 24), citizen=True,
        professional_ethics=True, integrity=True, law_abiding=True, policy_knowledge=True,
        commitment=True, healthy=True, capable=True,
    ),
    "no good at all": Expert(
        title="none", equivalent_level="none", field_since=dt.date(2022, 1, 1), citizen=False,
        professional_ethics=False, integrity=False, law_abiding=False, policy_knowledge=False,
        commitment=False, healthy=False, capable=False,
    ),
}  # fmt: skip
ELIGIBILITIES = {
    f"{name}, scarce {scarce}": tuple(
        review.eligible(expert, on=ON, scarce=scarce) for review in (OURS, THEIRS)
    )
    for name, expert in EXPERTS.items()
    for scarce in ((True, False, None) if name == "no good at all" else (None,))
}
DAYS = (dt.date(2021, 12, 31), ON, dt.date(2023, 1, 1), dt.date(2027, 12, 31), dt.date(2028, 1, 1))
PHASES = {
    f"{scheme.source.title}, {day}": (scheme.phase(day),)
    for scheme in (SCHEME, OTHER_SCHEME)
    for day in DAYS
}
BORDERS = SCHEME.provisions.phases[1]
DEADLINES = {
    f"seen on {on}, done {done}, finished {finished}": (
        SCHEME.deadline_met(BORDERS, on=on, done=done, finished=finished),
    )
    for on in (dt.date(2023, 11, 30), dt.date(2023, 12, 2))
    for done, finished in (
        (None, None), (None, True), (None, False), (dt.date(2023, 11, 29), None),
        (dt.date(2023, 11, 30), True), (dt.date(2023, 12, 1), None),
    )
    if done is None or done <= on
}  # fmt: skip
KINDS = (None, "森林", "滩涂", "自然保护地", "自然公园", "水流", "海域")
UNITS = {
    f"{kind}, inside {inside}": (
        SCHEME.own_unit(Resource(kind=kind, in_protected_area=inside)),
        OTHER_SCHEME.own_unit(Resource(kind=kind, in_protected_area=inside)),
    )
    for kind in KINDS
    for inside in (True, False, None)
}
TWICE = registration.of(
    schedule(subjects=(subject(), forest(), forest()), shared_units=(shared(),), designations=())
)
REGISTRARS = {
    f"{kind}, cross-district {cross}": tuple(
        scheme.registers(Resource(kind=kind, cross_district=cross))
        for scheme in (SCHEME, OTHER_SCHEME, TWICE)
    )
    for kind in KINDS
    for cross in (True, False, None)
}
assert designation() in OTHER_SCHEME.provisions.designations
FILES = {
    "panels": PANELS,
    "recusals": RECUSALS,
    "opinions": OPINIONS,
    "plans": PLANS,
    "procedures": PROCEDURES,
    "scopes": SCOPES,
    "eligibility": ELIGIBILITIES,
    "phases": PHASES,
    "deadlines": DEADLINES,
    "units": UNITS,
    "registrars": REGISTRARS,
}


def told(reason: Reason, depth: int = 1) -> Iterator[str]:
    facts = f" [{', '.join(reason.facts)}]" if reason.facts else ""
    words = f" 《{reason.citation} {reason.basis.quote[:20]}》" if reason.basis else ""
    if not reason.basis and reason.citation:
        words = f" 《{reason.title} {reason.citation}》"
    read = "".join(f" *{reading.words}" for reading in reason.readings)
    noted = " §" * len(reason.notes)
    said = f"{reason.outcome.value}: {reason.zh} | {reason.en}"
    yield "  " * depth + said + facts + words + read + noted
    for each in reason.reasons:
        yield from told(each, depth + 1)


@pytest.mark.parametrize("name", FILES)
def test_reasons_are_what_they_were(name: str, golden: Callable[[Path, bytes], None]) -> None:
    lines = []
    for case, decisions in FILES[name].items():
        lines.append(f"# {case}")
        for decision in decisions:
            lines.append(f"{decision.outcome.value}: {decision.zh} | {decision.en}")
            lines += (line for reason in decision.reasons for line in told(reason))
        lines.append("")
    golden(DATA / f"{name}.txt", "\n".join(lines).encode())
