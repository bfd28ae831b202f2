"""Tasks by unit, by deadline and by measure: the list of Issue 46, then invented ones."""

from __future__ import annotations

import datetime as dt

import pytest

import govdoc
from govdoc import Deadline, DeadlineKind, Instrument, InstrumentKind, TaskItem
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level
from govdoc.reading import tasks
from tests.test_cli import ISSUE_46


@pytest.fixture(scope="module")
def measures() -> Instrument:
    gazette = govdoc.load(ISSUE_46)
    return gazette.issues[0].notice("双政办发〔2022〕47号").instruments[0]  # type: ignore[union-attr]


def test_the_three_measures_of_issue_46_without_a_task_are_found(measures: Instrument) -> None:
    eids = tasks.measures_without_task(measures)
    assert [measures.clause(eid).label for eid in eids] == ["(七)", "(十)", "(十一)"]


def test_ten_units_have_thirty_two_parts_and_only_task_7_begins_with_the_counties(
    measures: Instrument,
) -> None:
    table = tasks.matrix(measures)
    parts = [part for row in table.cells for part in row if part]
    assert (len(table.units), len(table.tasks), len(parts)) == (10, 9, 32)
    assert parts.count("first") == 9
    counties = table.cells[table.units.index("各县（区）政府")]
    assert [i for i, part in enumerate(counties, 1) if part == "first"] == [7]
    assert sum(map(len, tasks.by_unit(measures).values())) == 32


def test_what_goes_on_is_never_due(measures: Instrument) -> None:
    assert tasks.by_deadline(measures, year=2023) == {None: govdoc.find(measures, TaskItem)}
    for on in (dt.date(1, 1, 1), dt.date(2022, 10, 17), dt.date(9999, 12, 31)):
        assert tasks.due(measures, on) == tasks.overdue(measures, on) == ()


def task(label: str, deadline: Deadline) -> TaskItem:
    return TaskItem(label=label, content="甲", units=("甲局",), deadline=deadline)


FIXED = task(
    "1",
    Deadline(words="2023年6月30日前", kind=DeadlineKind.FIXED, date=dt.date(2023, 6, 30)),
)
RELATIVE = task("2", Deadline(words="当年11月30日前", kind=DeadlineKind.RELATIVE, month=11, day=30))
ONGOING = task("3", Deadline(words="持续推进", kind=DeadlineKind.ONGOING))
LIST = Instrument(
    title="甲方案",
    kind=InstrumentKind.SCHEME,
    clauses=(Clause(level=Level.ALINEA, tasks=(RELATIVE, FIXED, ONGOING)),),
)


@pytest.mark.parametrize(
    ("on", "due", "overdue"),
    [
        (dt.date(2023, 6, 30), (RELATIVE, FIXED), ()),
        (dt.date(2023, 7, 1), (RELATIVE,), (FIXED,)),
        (dt.date(2023, 11, 30), (RELATIVE,), (FIXED,)),
        (dt.date(2023, 12, 1), (), (RELATIVE, FIXED)),
        (dt.date(2024, 1, 1), (RELATIVE,), (FIXED,)),
    ],
)
def test_a_task_is_due_up_to_its_last_day_and_overdue_after(
    on: dt.date, due: tuple[TaskItem, ...], overdue: tuple[TaskItem, ...]
) -> None:
    assert tasks.due(LIST, on) == due
    assert tasks.overdue(LIST, on) == overdue


def test_the_year_of_relative_deadlines_can_be_given() -> None:
    assert tasks.overdue(LIST, dt.date(2024, 1, 1), year=2023) == (RELATIVE, FIXED)


def test_tasks_are_ordered_by_their_last_day_those_without_at_the_end() -> None:
    assert list(tasks.by_deadline(LIST, year=2023).items()) == [
        (dt.date(2023, 6, 30), (FIXED,)),
        (dt.date(2023, 11, 30), (RELATIVE,)),
        (None, (ONGOING,)),
    ]


def test_where_no_task_names_a_measure_none_is_missed() -> None:
    assert tasks.measures_without_task(LIST) == ()
