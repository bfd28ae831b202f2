"""`govdoc show --view tasks --by …`, run as users run it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import govdoc
from govdoc import Clause, Deadline, DeadlineKind, Instrument, InstrumentKind, Level, TaskItem
from tests.test_cli import ISSUE_46, run

DEADLINES = (
    Deadline(words="2023年11月30日前", kind=DeadlineKind.FIXED, date=dt.date(2023, 11, 30)),
    Deadline(words="持续推进", kind=DeadlineKind.ONGOING),
    Deadline(words="当年6月30日前", kind=DeadlineKind.RELATIVE, month=6, day=30),
)


def table(*arguments: str, path: Path = ISSUE_46, lang: str = "zh") -> list[list[str]]:
    base = ("--lang", lang, "show", str(path), "--view", "tasks")
    done = run(*base, *arguments, env={"PYTHONIOENCODING": "utf-8"})
    assert (done.returncode, done.stderr) == (0, b"")
    return [line.split("\t") for line in done.stdout.decode().splitlines()[1:]]


@pytest.fixture
def invented(tmp_path: Path) -> Path:
    """Three tasks: of a fixed day, ongoing, and of a day of the year in question."""
    tasks = tuple(
        TaskItem(label=str(n), content=f"任务{n}", units=("甲局", "乙局")[n % 2 :], deadline=each)
        for n, each in enumerate(DEADLINES, 1)
    )
    law = Instrument(
        title="虚构市若干措施",
        kind=InstrumentKind.POLICY_MEASURES,
        clauses=(Clause(level=Level.ALINEA, tasks=tasks),),
    )
    govdoc.dump(law, tmp_path / "law.json")
    return tmp_path / "law.json"


def test_each_unit_has_its_tasks_and_whether_it_is_named_first() -> None:
    head, *rows = table("--by", "unit")
    assert head == ["责任单位", "位次", "序号", "任务内容"]
    assert len(rows) == 32
    counties = [row[:3] for row in rows if row[0] == "各县（区）政府"]
    assert [row[1] for row in counties] == ["列其后"] * 6 + ["列首位"] + ["列其后"] * 2


def test_a_matrix_marks_the_unit_named_first() -> None:
    head, *rows = table("--by", "matrix", lang="en")
    assert head == ["Unit", *"123456789"]
    cells = {row[0]: "".join(cell or "-" for cell in row[1:]) for row in rows}
    assert cells["市市场监管局"] == "●●●●●●○●●"
    assert cells["各县（区）政府"] == "○○○○○○●○○"
    assert cells["市财政局"] == "○--------"


def test_measures_without_a_task_are_told() -> None:
    rows = table("--by", "measure")[1:]
    assert len(rows) == 12
    assert [row[1][:3] for row in rows if row[3] == "没有任务"] == ["(七)", "(十)", "(十一"]


def test_tasks_stand_by_their_last_day_the_soonest_first(invented: Path) -> None:
    head, *rows = table("--by", "deadline", "--on", "2023-12-01", path=invented, lang="en")
    assert head == ["Last day", "Deadline", "No.", "Task", "Units", "On 2023-12-01"]
    assert [(row[0], row[2], row[5]) for row in rows] == [
        ("2023-06-30", "3", "overdue"),
        ("2023-11-30", "1", "overdue"),
        ("none", "2", "持续推进"),
    ]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2023-06-30", ["未到期限", "持续推进", "未到期限"]),
        ("2023-07-01", ["未到期限", "持续推进", "已过期限"]),
        ("2023-11-30", ["未到期限", "持续推进", "已过期限"]),
        ("2024-01-01", ["已过期限", "持续推进", "未到期限"]),
    ],
)
def test_a_task_is_due_until_its_last_day_is_over(
    on: str, expected: list[str], invented: Path
) -> None:
    assert [row[-1] for row in table("--on", on, path=invented)[1:]] == expected
    head = table("--by", "matrix", "--on", on, path=invented)[0]
    assert head[1:] == [f"{n} {said}" for n, said in enumerate(expected, 1)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--view", "phases", "--on", "2023-01-01"), "--by and --on are for --view tasks"),
        (("--view", "tasks", "--by", "deadline"), "give a day with --on"),
        (("--view", "tasks", "--by", "size"), "--by"),
    ],
)
def test_what_cannot_be_shown_is_told(
    arguments: tuple[str, ...], said: str, invented: Path
) -> None:
    done = run("--lang", "en", "show", str(invented), *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
