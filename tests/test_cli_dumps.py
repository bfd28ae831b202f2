"""`govdoc check` over dumps and `govdoc runs`, run as data teams run them."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

import govdoc
from benchmarks.issues import lines
from govdoc.batch.runs import Runs
from govdoc.rules.documents import samples
from tests.test_cli import run

NOTICE = govdoc.dumps(samples.notice(), format="json")
BAD = '{"title": "某市公告", "text": "做好工作，，确保完成。"}\n'.encode()


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.jsonl"
    path.write_bytes(NOTICE + BAD + b"{\n" + BAD.replace("工作".encode(), "事情".encode()))
    return path


def test_an_unreadable_line_is_a_finding_and_the_run_goes_on(dump: Path) -> None:
    done = run("check", str(dump))
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "# Statistics\nCode\tSeverity\tFindings\tDocuments\tRule\n"
        "GD503\twarning\t2\t2\tno stop follows on a stop\n"
        "GD002\terror\t1\t1\treading\n"
        "4 documents, 1 without findings, 3 findings, 1 unreadable\n"
    )
    codes = [re.findall(r"GD[0-9]{3}", line) for line in done.stdout.decode().splitlines()]
    assert codes == [["GD503"], ["GD002"], ["GD503"]]
    assert f"{dump}:4: /body/0/text: GD503" in done.stdout.decode()


def test_nothing_to_check_is_an_error_unless_it_is_allowed(tmp_path: Path) -> None:
    done = run("check", str(tmp_path))
    assert (done.returncode, done.stderr) == (2, b"no document was found\n")
    assert run("check", str(tmp_path), "--allow-empty").returncode == 0


def test_standard_input_may_be_json_lines_or_a_gzip_of_them(dump: Path) -> None:
    import gzip

    whole = run("check", "-", stdin=dump.read_bytes())
    assert (whole.returncode, whole.stdout.decode().count("GD503")) == (1, 2)
    packed = run("check", "-", stdin=gzip.compress(dump.read_bytes()))
    assert packed.stdout == whole.stdout
    assert b"-:4: /body/0/text: GD503" in whole.stdout


@pytest.mark.parametrize("report", ["json", "sarif", "junit"])
def test_reports_are_whole_and_the_same_whoever_does_the_work(dump: Path, report: str) -> None:
    one = run("check", str(dump), "--format", report, "-j", "1")
    two = run("check", str(dump), "--format", report, "-j", "2")
    assert one.stdout == two.stdout
    if report == "json":
        assert len(json.loads(one.stdout)["findings"]) == 3
    elif report == "sarif":
        (ran,) = json.loads(one.stdout)["runs"]
        assert [len(ran["results"]), ran["invocations"]] == [3, [{"executionSuccessful": False}]]
    else:
        suite = etree.fromstring(one.stdout)[0]
        assert dict(suite.attrib) == {
            "name": "govdoc", "tests": "3", "failures": "2", "errors": "1",
        }  # fmt: skip


def test_a_baseline_keeps_what_is_known_quiet_and_tells_what_is_stale(
    dump: Path, tmp_path: Path
) -> None:
    known = tmp_path / "known.json"
    done = run("check", str(dump), "--write-baseline", str(known))
    assert done.returncode == 1
    assert len(json.loads(known.read_bytes())["findings"]) == 3
    dump.write_bytes(b"\n\n" + dump.read_bytes())  # line numbers count for nothing
    done = run("check", str(dump), "--baseline", str(known))
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"0 findings, 3 known by the baseline" in done.stderr
    dump.write_bytes(NOTICE + BAD + BAD.replace("确保".encode(), "及时".encode()))
    done = run("check", str(dump), "--baseline", str(known))
    assert done.returncode == 1
    assert done.stdout.decode().count("GD503") == 1
    assert done.stderr.decode().count("stale in the baseline: ") == 2
    assert run("check", str(dump), "--baseline", str(dump)).returncode == 2


def test_findings_are_listed_up_to_a_number_and_all_counted(dump: Path) -> None:
    done = run("check", str(dump), "--max-findings", "1")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert b"3 findings" in done.stderr
    none = run("check", str(dump), "--max-findings", "0")
    assert (none.returncode, none.stdout) == (1, b"")


def test_statistics_count_by_code(dump: Path) -> None:
    done = run("check", str(dump), "--statistics")
    assert [line.split("\t")[:4] for line in done.stdout.decode().splitlines()[2:]] == [
        ["GD503", "warning", "2", "2"],
        ["GD002", "error", "1", "1"],
    ]


def test_a_sample_says_how_many_it_left_out(dump: Path) -> None:
    done = run("check", str(dump), "--sample", "1%", "--fail-on", "never")
    assert (done.returncode, b"not in the sample" in done.stderr) == (0, True)
    assert run("check", str(dump), "--sample", "0").returncode == 2


def test_the_summary_is_one_page_in_which_nothing_of_a_document_is_markup(
    dump: Path, tmp_path: Path
) -> None:
    dump.write_bytes(dump.read_bytes() + b'{"<script>": 1}\n')
    page = tmp_path / "summary.html"
    done = run("--lang", "zh", "check", str(dump), "--summary", str(page))
    assert done.returncode == 1
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "http" not in text
    assert "标点不叠用" in text
    tree = etree.fromstring(text.replace("<!doctype html>", ""), etree.HTMLParser())
    assert [cell.text for cell in tree.findall(".//div[@class='cards']//b")][:3] == ["5", "1", "4"]


def test_runs_are_listed_shown_and_compared(dump: Path, tmp_path: Path) -> None:
    ledger = str(tmp_path / "run.sqlite")
    first = run("check", str(dump), "--ledger", ledger, "--resume")
    dump.write_bytes(NOTICE + BAD)
    second = run("check", str(dump), "--ledger", ledger, "--resume")
    assert (first.returncode, second.returncode) == (1, 1)
    assert b"2 results used again" in second.stderr
    listed = run("runs", "list", ledger).stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in listed[2:]] == ["1", "2"]
    assert "GD503\twarning\t1\t1" in run("runs", "show", ledger).stdout.decode()
    diff = run("runs", "diff", ledger)
    assert diff.stderr == b"0 new, 2 gone, 1 unchanged\n"
    assert diff.stdout.decode().count("gone\t") == 2
    assert run("runs", "show", str(dump)).returncode == 2
    assert b"GD048" in run("runs", "show", str(dump)).stderr
    alone = run("check", str(dump), "--resume")
    assert b"no ledger: beginning anew" in alone.stderr


def test_an_interrupted_run_ends_its_workers_and_is_left_to_be_continued(tmp_path: Path) -> None:
    path, ledger = tmp_path / "dump.jsonl", tmp_path / "run.sqlite"
    path.write_bytes(b"".join(lines(2000)))
    command = [sys.executable, "-m", "govdoc", "check", str(path), "--ledger", str(ledger)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline()  # it has found something: workers are at work
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does for Ctrl-C
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (130, b"")
    with pytest.raises(ProcessLookupError):  # nobody is left in the group
        os.killpg(process.pid, 0)
    with contextlib.closing(Runs(str(ledger))) as runs:
        (left,) = runs.all()
    assert (left.finished, left.documents < 2000) == ("", True)


def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_bytes(BAD * 3000)
    process = subprocess.Popen(
        [sys.executable, "-m", "govdoc", "check", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(60)
