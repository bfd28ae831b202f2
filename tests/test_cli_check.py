"""`govdoc check` and `govdoc explain`, run as users run them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import govdoc
from govdoc.rules.documents import samples
from govdoc.rules.documents.table import RULES
from tests.test_cli import ISSUE_46, ROOT, run

SOURCE = ROOT / "examples" / "issue46" / "source.txt"
BROKEN = (
    "某市人民政府关于某事的通知\n\n各区人民政府：\n\n"
    "请于2023年2月30日前,报送。\n\n某市人民政府\n\n2022年10月11日\n"
)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(BROKEN, "utf-8")
    return path


def test_the_exit_code_says_whether_anything_as_grave_was_found(
    broken: Path, tmp_path: Path
) -> None:
    clean = tmp_path / "clean.json"
    govdoc.dump(samples.notice(), clean)
    assert run("check", str(clean)).returncode == 0
    assert run("check", str(broken)).returncode == 1
    assert run("check", str(broken), "--select", "GD506").returncode == 0
    assert run("check", str(broken), "--select", "GD506", "--fail-on", "info").returncode == 1
    assert run("check", str(broken), "--fail-on", "never").returncode == 0
    done = run("--lang", "zh", "check", str(broken), "--select", "GD999")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "没有规则的编号以'GD999'开头" in done.stderr.decode()


def test_a_file_that_cannot_be_read_does_not_keep_others_from_being_checked(
    broken: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.json").write_text("{", "utf-8")
    done = run("check", str(tmp_path))
    assert done.returncode == 2
    assert b"GD312" in done.stdout
    assert b"bad.json:1: GD002" in done.stdout
    assert b"not every file could be read" in done.stderr


def test_text_is_told_with_its_line_in_either_language(broken: Path) -> None:
    zh = run("--lang", "zh", "check", str(broken), "--ignore", "GD506").stdout.decode()
    assert zh == f"{broken}:5: /body/0/text: GD312 没有“2023年2月30日”这一天 [error]\n"
    en = run("--lang", "en", "check", str(broken), "--ignore", "GD506").stdout.decode()
    assert en == f"{broken}:5: /body/0/text: GD312 there is no such day as 2023年2月30日 [error]\n"


@pytest.mark.parametrize("suffix", ["json", "xml"])
def test_lines_are_those_of_the_words_in_json_and_xml(suffix: str) -> None:
    path = ISSUE_46.with_suffix(f".{suffix}")
    done = run("check", str(path), "--format", "jsonl", "--select", "GD308")
    (finding,) = [json.loads(line) for line in done.stdout.splitlines()]
    line = path.read_text("utf-8").splitlines()[finding["line"] - 1]
    assert "2028年及以后" in line


def test_json_has_the_shape_that_is_published() -> None:
    done = run("check", "-", "--format", "json", stdin=SOURCE.read_bytes())
    (found,) = [f for f in json.loads(done.stdout)["findings"] if f["code"] == "GD209"]
    assert list(found) == [
        "code", "severity", "message", "pointer", "eid", "line", "source", "basis",
    ]  # fmt: skip
    assert (found["line"], found["eid"], found["source"]) == (285, "att_1", "-")
    assert found["basis"]["source"] == "GB/T 9704-2012, 7.3.7"
    assert set(found["message"]) == {"zh", "en"}


def test_sarif_names_rule_level_file_and_line(broken: Path) -> None:
    data = json.loads(run("check", str(broken), "--format", "sarif").stdout)
    assert data["version"] == "2.1.0"
    (ran,) = data["runs"]
    assert {rule["id"] for rule in ran["tool"]["driver"]["rules"]} == {r.code for r in RULES}
    levels = {result["ruleId"]: result["level"] for result in ran["results"]}
    assert levels == {"GD312": "error", "GD506": "note"}
    place = ran["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 5}
    assert place["artifactLocation"]["uri"].endswith("notice.txt")


def test_junit_has_a_failure_for_each_finding_that_is_more_than_a_note(broken: Path) -> None:
    suite = etree.fromstring(run("check", str(broken), "--format", "junit").stdout)
    assert suite.find("testsuite").get("failures") == "1"
    assert len(suite.findall(".//failure")) == 1
    assert ["GD506" in told.text for told in suite.findall(".//system-out")] == [True]
    clean = etree.fromstring(
        run("check", str(broken), "--format", "junit", "--select", "GD1").stdout
    )
    assert clean.find("testsuite").get("failures") == "0"


def test_github_annotations_name_file_line_and_title(broken: Path) -> None:
    lines = run("check", str(broken), "--format", "github", "--select", "GD312").stdout.decode()
    assert (
        lines
        == f"::error file={broken},line=5,title=GD312::there is no such day as 2023年2月30日\n"
    )


def test_settings_are_read_from_the_folder_it_runs_in(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[tool.govdoc]\nignore = ["GD312"]\n', "utf-8")
    assert run("check", str(broken)).returncode == 0
    (tmp_path / "govdoc.toml").write_text('fail-on = "info"\nselect = ["GD506"]\n', "utf-8")
    assert run("check", str(broken)).returncode == 1
    (tmp_path / "govdoc.toml").write_text("selekt = []\n", "utf-8")
    done = run("check", str(broken))
    assert (done.returncode, b"selekt" in done.stderr) == (2, True)


def test_explain_prints_the_page_of_a_rule_and_refuses_others() -> None:
    done = run("--lang", "zh", "explain", "gd204")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("## GD204 编号从一开始或接续前文\n")
    assert run("explain", "GD999").returncode == 2


def found(*arguments: str, stdin: bytes = b"") -> list[dict[str, Any]]:
    done = run("check", *arguments, "--format", "jsonl", stdin=stdin)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("report", ["text", "json", "jsonl", "sarif", "junit", "github"])
def test_a_file_that_cannot_be_read_is_a_result_in_every_format(
    tmp_path: Path, report: str
) -> None:
    bad, none = tmp_path / "bad.json", tmp_path / "none"
    bad.write_text("{", "utf-8")
    done = run("--lang", "zh", "check", str(bad), str(none), "--format", report)
    said = done.stdout.decode()
    assert done.returncode == 2
    assert ("GD002" in said, "此处应有双引号括起的键" in said) == (True, True)
    assert ("GD025" in said, "没有这个文件或文件夹" in said) == (True, True)
    *_, totals, last = done.stderr.decode().splitlines()
    assert totals == "2 份文件，0 份无问题，2 处问题，2 份无法读取"
    assert last == "有文件未能读取"


def test_what_the_reader_of_a_text_notices_is_found_too_and_a_missing_number_once() -> None:
    text = "某市某办法\n\n第一条 为了规范工作，制定本办法。\n\n第三条 本办法自印发之日起施行。\n"
    (gap,) = found("-", stdin=text.encode())
    assert (gap["code"], gap["line"]) == ("GD201", 5)
    assert gap["message"]["zh"] == "“第一条”之后是“第三条”，缺第二条"
    assert [f["code"] for f in found("-", "--ignore", "GD2", stdin=text.encode())] == ["GD032"]
    assert found("-", "--select", "GD3", stdin=text.encode()) == []
    codes = [(f["code"], f["line"]) for f in found(str(SOURCE), "--select", "GD03")]
    assert codes == [("GD032", 83), ("GD031", 139), ("GD031", 335), ("GD033", 390)]
    lines = [f["line"] for f in found(str(SOURCE))]
    assert lines == sorted(lines)


def test_a_text_without_words_is_a_finding() -> None:
    for stdin in (b"", b" \n\n", "\u3000".encode()):
        (finding,) = found("-", "--from", "text", stdin=stdin)
        assert (finding["code"], finding["message"]["zh"]) == ("GD037", "没有文字")
    assert run("check", "-", "--from", "text", stdin=b"").returncode == 1


@pytest.mark.parametrize("command", ["check", "show", "fix"])
def test_a_file_that_is_not_there_is_told_before_its_suffix(tmp_path: Path, command: str) -> None:
    done = run("--lang", "en", command, str(tmp_path / "none"))
    assert done.returncode == 2
    said = (done.stdout + done.stderr).decode()
    assert f"{tmp_path}/none: GD025 no such file or directory" in said


def test_a_word_file_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("测试办法\n第一条 为了测试。\n", encoding="utf-8")
    (tmp_path / "notice.docx").write_bytes(b"PK")
    result = run("--lang", "en", "check", str(tmp_path), "--fail-on", "never")
    assert result.returncode == 0
    assert b"notice.docx" not in result.stdout + result.stderr
