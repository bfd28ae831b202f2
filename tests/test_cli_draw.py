"""`govdoc draw` as users run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govdoc.cli.draw import masked
from tests.test_cli import ISSUE_46, run

EXPERTS = [
    {"id": f"专家{n:02}", "name": f"甲乙{n}", "employer": f"单位{n:02}"} for n in range(1, 9)
]


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    path = tmp_path / "pool.json"
    path.write_text(json.dumps({"experts": EXPERTS}), encoding="utf-8")
    return path


def draw(pool: Path, *arguments: str, lang: str = "zh_CN.UTF-8") -> Any:
    base = ("draw", "--law", str(ISSUE_46), "--pool", str(pool), "--seed", "2024-001")
    return run(*base, *arguments, lang=lang, env={"PYTHONIOENCODING": "utf-8"})


def test_a_draw_is_written_verified_refused_and_redrawn(pool: Path, tmp_path: Path) -> None:
    record, second = str(tmp_path / "record.json"), str(tmp_path / "second.json")
    done = draw(pool, "--size", "5", "-o", record)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "论证专家组（5名）：" in done.stdout.decode()
    first = json.loads(Path(record).read_text(encoding="utf-8"))["drawn"][0]
    done = run("draw", "refuse", record, first, "--reason", "出差", "-o", second)
    assert (done.returncode, done.stderr) == (0, b"")
    done = run("draw", "redraw", second, "--reason", "项目有变", "--format", "json", "-o", second)
    assert json.loads(done.stdout)["rounds"][1]["reason"] == "项目有变"
    assert Path(second).read_bytes() == done.stdout
    done = run("draw", "verify", second, "--pool", str(pool))
    assert (done.returncode, done.stdout) == (0, b"The record is what the draw gives\n")


def test_a_record_that_is_not_true_exits_1_and_says_where(pool: Path, tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    draw(pool, "--size", "3", "-o", str(record))
    data = json.loads(record.read_text(encoding="utf-8"))
    data["drawn"].reverse()
    record.write_text(json.dumps(data), encoding="utf-8")
    done = run("draw", "verify", str(record), "--pool", str(pool))
    assert done.returncode == 1
    said = f"{record}:1: /drawn: GD024 those drawn are not those ranked first\n"
    assert done.stdout.decode() == said


def test_a_verdict_for_programs_names_who_was_added_taken_out_and_changed(
    pool: Path, tmp_path: Path
) -> None:
    record = tmp_path / "record.json"
    draw(pool, "--size", "3", "-o", str(record))
    verify = ("draw", "verify", str(record), "--pool", str(pool), "--format", "json")
    done = run(*verify)
    assert (done.returncode, json.loads(done.stdout)) == (
        0,
        {"verified": True, "added": [], "removed": [], "changed": [], "findings": []},
    )
    other = [{**EXPERTS[1], "name": "改名"}, *EXPERTS[2:], {"id": "专家99"}]
    pool.write_text(json.dumps({"experts": other}), encoding="utf-8")
    done = run(*verify)
    verdict = json.loads(done.stdout)
    assert (done.returncode, verdict.pop("verified")) == (1, False)
    findings = verdict.pop("findings")
    assert verdict == {"added": ["专家99"], "removed": ["专家01"], "changed": ["专家02"]}
    assert {f["source"] for f in findings} == {str(record)}
    assert [f["pointer"] for f in findings][:4] == [
        "/pool_hash", "/entries", "/entries/0", "/entries/1",
    ]  # fmt: skip
    assert all(isinstance(f["line"], int) for f in findings)
    assert "改名" not in done.stdout.decode()


def test_what_is_wrong_in_a_file_is_told_with_its_name_and_line(pool: Path, tmp_path: Path) -> None:
    case, record = tmp_path / "case.json", tmp_path / "record.json"
    case.write_text('{"interests": [\n{"expert": "专家99", "relation": "亲属"}]}', "utf-8")
    twice = {"experts": [*EXPERTS, EXPERTS[0]]}
    pool.write_text(json.dumps(twice, indent=0), encoding="utf-8")
    done = draw(pool, "--size", "3", "--case", str(case), lang="en_US.UTF-8")
    first, second = done.stderr.decode().splitlines()
    assert first.startswith(f"{pool}:44: /experts/8/id: GD023 the id “专家01” doubles")
    assert second.startswith(f"{case}:2: /interests/0/expert: GD023 “专家99”, who is said")
    pool.write_text(json.dumps({"experts": EXPERTS}), encoding="utf-8")
    draw(pool, "--size", "8", "-o", str(record))
    done = run("draw", "refuse", str(record), "专家99", "--reason", "出差")
    assert done.stderr.decode().startswith(f"{record}:")
    gone = json.loads(record.read_text(encoding="utf-8"))["drawn"][0]
    run("draw", "refuse", str(record), gone, "--reason", "出差", "-o", str(record))
    done = run("draw", "redraw", str(record), "--reason", "再")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"{record}:")


def test_names_are_masked_unless_asked_for(pool: Path) -> None:
    shown = draw(pool, "--size", "8").stdout.decode()
    assert "甲**" in shown
    assert "甲乙" not in shown
    assert "甲乙1" in draw(pool, "--size", "8", "--names").stdout.decode()
    assert "甲" not in draw(pool, "--size", "8", "--format", "json").stdout.decode()
    assert [masked(name) for name in ("", "甲", "甲乙", "甲乙丙")] == ["", "*", "甲*", "甲**"]


def test_interests_of_the_case_leave_experts_out(pool: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(
        '{"interests": [{"unit": {"name": "单位03"}, "relation": "建设单位"}]}', encoding="utf-8"
    )
    done = draw(pool, "--size", "5", "--case", str(case), lang="en_US.UTF-8")
    assert "Left out: 专家03 is employed by a unit that has an interest" in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--size", "2"), "/size: GD023 抽取2名，比第十一条第（一）项所定"),
        (("--size", "9"), "专家不足，缺1名"),
        ((), "须写明"),
    ],
)
def test_what_cannot_be_drawn_exits_2(pool: Path, arguments: tuple[str, ...], said: str) -> None:
    done = draw(pool, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_an_unknown_field_of_a_pool_is_refused_with_its_place(tmp_path: Path) -> None:
    pool = tmp_path / "pool.json"
    pool.write_text('{"experts": [{"id": "a", "phone": "1"}]}', encoding="utf-8")
    done = draw(pool, "--size", "3", lang="en_US.UTF-8")
    assert done.returncode == 2
    assert done.stderr.decode() == f"{pool}:1: /experts/0/phone: GD004 unknown field “phone”\n"


def test_only_the_options_that_are_lacking_are_named() -> None:
    done = run("--lang", "en", "draw", "--law", str(ISSUE_46), "--seed", "s")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"missing: --pool, --size\n" in done.stderr
