"""`govdoc decide`, run as users run it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import govdoc
from examples.encode_your_measures import law as invented
from govdoc.cli.questions import QUESTIONS
from govdoc.formats.templates import entries
from tests.test_cli import ISSUE_46, run

MEMBER = {
    "from_pool": True, "drawn": True, "own_interest": False, "employers_interest": False,
    "independent": True,
}  # fmt: skip
CASES: dict[str, tuple[dict[str, Any], str]] = {
    "in-scope": ({"fiscal_budget": "500000", "classified": False, "kind": "software"}, "yes"),
    "eligible": ({"expert": {"title": "senior"}, "scarce": False}, "unknown"),
    "panel": ({"panel": {"members": [MEMBER] * 3}, "project": {"features": ["敏感"]}}, "waivable"),
    "plan": ({"present": ["background"], "absent": ["技术路线"]}, "no"),
    "admission": ({"done": ["call"], "open": ["推荐或自荐"]}, "no"),
    "procedure": ({"done": ["panel"]}, "unknown"),
    "opinions": ({"opinions": [{"signed": True, "adopted": False, "answered": True}]}, "yes"),
    "own-unit": ({"kind": "森林", "in_protected_area": True}, "no"),
    "registers": ({"kind": "湿地", "cross_district": False}, "yes"),
    "target": ({"target": "商标品牌培育站", "figure": "3"}, "yes"),
}


def decide(tmp_path: Path, name: str, case: Any, *more: str, law: Path = ISSUE_46) -> Any:
    path = tmp_path / "case.json"
    path.write_text(case if isinstance(case, str) else json.dumps(case), encoding="utf-8")
    dated = ("--on", "2022-10-24") if "--on" not in more else ()
    return run("decide", name, "--law", str(law), "--case", str(path), *dated, *more)


@pytest.mark.parametrize("name", CASES)
def test_the_law_is_found_in_its_gazette_and_the_exit_code_is_0_whatever_the_outcome(
    name: str, tmp_path: Path
) -> None:
    case, outcome = CASES[name]
    done = decide(tmp_path, name, case, "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    plain = json.loads(done.stdout)
    assert plain["outcome"] == outcome
    assert plain["zh"]
    assert plain["reasons"]
    said = decide(tmp_path, name, case).stdout.decode().splitlines()
    assert said[0] == plain["en"]
    assert said[1].startswith("Answer: ")


def test_chinese_is_for_people_too(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text("{}", encoding="utf-8")
    done = run("--lang", "zh", "decide", "plan", "--law", str(ISSUE_46), "--case", str(path))
    assert done.stdout.decode().splitlines()[1] == "结论：无法确定"


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        (
            "in-scope",
            '{"fiscal_budget": 500000,\n"classified": "no", "colour": 1, "own_funds": "-1"}',
            [
                "1: /fiscal_budget: GD006",
                "2: /classified: GD006",
                "2: /colour: GD004",
                "2: /own_funds: GD007",
            ],
        ),
        ("in-scope", '{"fiscal_budget": "500000", "colour": 1}', ["1: /colour: GD004"]),
        (
            "plan",
            '{"present": ["a"],\n"absent": "b"}',
            ["2: /absent: GD006", "1: /present/0: GD021"],
        ),
        (
            "panel",
            '{"panel": {"members": [{"from_pool": 1}]}, "project": {"features": ["a"]}}',
            ["1: /panel/members/0/from_pool: GD006", "1: /project/features/0: GD021"],
        ),
        ("target", '{"target": "a"}', ["1: /target: GD021"]),
        ("target", '{"target": "a",\n"figure": "-3"}', [
            "2: /figure: GD007 a number of 0 or more is wanted, not -3", "1: /target: GD021"]),
        ("in-scope", '{"kind": "a",\n"kind": "b"}', ["2: /kind: GD003"]),
        ("in-scope", "[]", ["1: GD006"]),
        ("in-scope", "{", ["1: GD002"]),
        ("eligible", '{"expert": {"title": "Senior"}}', ["1: /expert/title: GD006"]),
        ("eligible", "{}", ["1: GD005"]),
        (
            "plan",
            '{"present": ["a"],\n"absent": ["b"]}',
            ["1: /present/0: GD021", "2: /absent/0: GD021"],
        ),
        (
            "panel",
            '{"panel": {"members": [{"from_pool": 1, "employer": {"nam": "a"}}]}}',
            ["1: /panel/members/0/from_pool: GD006", "1: /panel/members/0/employer/nam: GD004"],
        ),
        (
            "panel",
            '{"panel": {},\n"project": {"features": ["a"]}}',
            ["2: /project/features/0: GD021"],
        ),
    ],
)  # fmt: skip
def test_every_fault_of_a_case_is_told_with_its_place(
    name: str, case: str, expected: list[str], tmp_path: Path
) -> None:
    done = decide(tmp_path, name, case)
    assert (done.returncode, done.stdout) == (2, b"")
    lines = done.stderr.decode().splitlines()
    assert len(lines) == len(expected)
    for line, start in zip(lines, expected, strict=True):
        assert line.startswith(f"{tmp_path / 'case.json'}:{start}")


def test_of_several_laws_one_is_to_be_named(tmp_path: Path) -> None:
    notices = tuple(
        govdoc.Notice(
            title="通知",
            number=govdoc.DocumentNumber.parse(f"虚政发〔2023〕{n}号"),
            instruments=(invented(),),
        )
        for n in (8, 9)
    )
    law = tmp_path / "law.json"
    govdoc.dump(govdoc.Issue(number=1, notices=notices), law)
    case = {"present": [], "absent": ["security"]}
    refused = decide(tmp_path, "plan", case, law=law)
    assert refused.returncode == 2
    listed = refused.stderr.decode()
    assert "GD022 2 instruments could decide this" in listed
    assert "虚政发〔2023〕8号" in listed
    assert "虚政发〔2023〕9号" in listed
    assert decide(tmp_path, "plan", case, "--instrument", "[2023]8号", law=law).returncode == 0
    assert decide(tmp_path, "plan", case, "--instrument", "别的", law=law).returncode == 2


def test_a_file_without_such_provisions_is_refused(tmp_path: Path) -> None:
    law = tmp_path / "law.json"
    govdoc.dump(govdoc.Instrument(title="甲", kind=govdoc.InstrumentKind.MEASURES), law)
    done = decide(tmp_path, "plan", {}, law=law)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"GD022 no instrument has provisions encoded" in done.stderr


def test_a_day_before_the_law_is_in_force_is_noted(tmp_path: Path) -> None:
    done = decide(tmp_path, "plan", {}, "--on", "2022-10-23")
    assert done.returncode == 0
    assert b"in force from 2022-10-24 on, not yet on 2022-10-23" in done.stderr


def test_a_day_is_needed_where_years_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text('{"expert": {}}', encoding="utf-8")
    done = run("decide", "eligible", "--law", str(ISSUE_46), "--case", str(path))
    assert done.returncode == 2
    assert b"--on" in done.stderr


def test_law_and_case_cannot_both_be_standard_input() -> None:
    assert run("decide", "plan", "--law", "-", "--case", "-", stdin=b"{}").returncode == 2


def test_the_case_may_be_standard_input() -> None:
    done = run("decide", "plan", "--law", str(ISSUE_46), "--case", "-", stdin=b"{}")
    assert done.returncode == 0


@pytest.mark.parametrize("name", [name for name, each in QUESTIONS.items() if each.case])
def test_a_case_to_be_filled_in_is_one_of_which_nothing_is_known(name: str, tmp_path: Path) -> None:
    printed = run("decide", name, "--template")
    assert (printed.returncode, printed.stderr) == (0, b"")
    blank = json.loads(printed.stdout)
    assert list(blank) == [field.name for field in attrs.fields(QUESTIONS[name].facts)]
    done = decide(tmp_path, name, blank, "--format", "json")
    if name == "target":  # which target has to be said
        assert done.returncode == 2
        assert b"/target: GD021" in done.stderr
    else:
        # The one member of the sample is too few for a panel.
        expected = "no" if name == "panel" else "unknown"
        assert json.loads(done.stdout)["outcome"] == expected


@pytest.mark.parametrize("name", [name for name, each in QUESTIONS.items() if each.case])
def test_the_help_lists_every_field_of_a_case_in_both_languages(name: str) -> None:
    help = " ".join(run("decide", name, "--help").stdout.decode().split())
    listed = list(entries(QUESTIONS[name].facts))
    assert listed
    for entry in listed:
        assert f"{entry.path} " in help
        assert re.search(r"[a-z]{3}", entry.doc), entry
        assert re.search(r"[\u4e00-\u9fff]{2}", entry.doc), entry
        assert "`" not in entry.doc
        assert "None" not in entry.doc


@pytest.mark.parametrize("name", [name for name, each in QUESTIONS.items() if each.case])
def test_the_sample_in_the_help_can_be_decided(name: str, tmp_path: Path) -> None:
    assert decide(tmp_path, name, QUESTIONS[name].sample).returncode == 0
