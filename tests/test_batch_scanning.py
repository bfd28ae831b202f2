"""Dumps gone through by worker processes: order, kinds of source, limits, workers that die."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

import govdoc
from benchmarks.issues import issue, lines
from govdoc.batch import Options, Result, Scan
from govdoc.batch.sources import sources
from govdoc.rules.documents import samples

NOTICE = govdoc.dumps(samples.notice(), format="json")
BROKEN = b'{"govdoc":"1.0","type":"notice","title":"x","wrong":1}\n'


def scan(*paths: Path | str, jobs: int = 1, **options: Any) -> list[Result]:
    return list(Scan([*paths], Options(**options), jobs=jobs))


def told(results: list[Result]) -> list[tuple[str, str, list[str]]]:
    return [(r.source, r.outcome, [p.code for p in r.problems]) for r in results]


def test_every_kind_of_source_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(NOTICE)
    (tmp_path / "b.jsonl").write_bytes(NOTICE + b"\n" + BROKEN)
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(NOTICE + NOTICE))
    (tmp_path / "d.txt").write_text("某市公告\n\n做好工作，，确保完成。\n", "gb18030")
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        archive.writestr("../../x.json", NOTICE)
        archive.writestr("in/y.jsonl", NOTICE + NOTICE)
        archive.writestr("in/deep.zip", b"PK")
        archive.writestr("picture.png", b"")
    govdoc.dump(samples.notice(), tmp_path / "f.xml")
    (tmp_path / "g.bin").write_bytes(b"")
    (tmp_path / "h").mkdir()
    (tmp_path / "h" / "a.json").write_bytes(b"{")
    os.symlink(tmp_path, tmp_path / "h" / "circle")
    results = scan(tmp_path, jobs=2)
    at = str(tmp_path)
    assert told(results) == [
        (f"{at}/a.json", "checked", []),
        (f"{at}/b.jsonl:1", "checked", []),
        (f"{at}/b.jsonl:3", "unreadable", ["GD004"]),
        (f"{at}/c.jsonl.gz:1", "checked", []),
        (f"{at}/c.jsonl.gz:2", "checked", []),
        (f"{at}/d.txt", "checked", ["GD503"]),
        (f"{at}/e.zip/../../x.json", "checked", []),
        (f"{at}/e.zip/in/y.jsonl:1", "checked", []),
        (f"{at}/e.zip/in/y.jsonl:2", "checked", []),
        (f"{at}/e.zip/in/deep.zip", "unreadable", ["GD045"]),
        (f"{at}/f.xml", "checked", []),
        (f"{at}/h/a.json", "unreadable", ["GD002"]),
    ]
    broken = results[2].problems[0]
    assert (broken.source, broken.line, broken.pointer) == (f"{at}/b.jsonl", 3, "/wrong")
    assert results[5].problems[0].line == 3
    assert not (tmp_path.parent.parent / "x.json").exists()


def test_scan_gives_documents_and_problems_with_their_ground(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(NOTICE + b"{}\n")
    first, second = govdoc.scan(path, jobs=1)
    assert (first.document, first.problems) == (samples.notice(), ())
    assert (second.document, second.outcome) == (None, "unreadable")
    path.write_text('{"title": "某市公告", "text": "做好工作，，确保完成。"}\n', "utf-8")
    (found,) = govdoc.scan([path], jobs=1)
    assert [(p.code, p.line, p.basis is None) for p in found.problems] == [("GD503", 1, False)]


def test_results_are_the_same_for_one_worker_and_for_two(tmp_path: Path) -> None:
    data = b"".join(lines(220))
    (tmp_path / "a.jsonl").write_bytes(data)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(data))
    one, two = scan(tmp_path, jobs=1), scan(tmp_path, jobs=2)
    assert len(one) == 440
    assert one == two
    assert [r.source for r in one[:220]] == [f"{tmp_path}/a.jsonl:{n}" for n in range(1, 221)]
    assert [r.problems[0].code for r in one[:220] if r.problems] == [
        r.problems[0].code for r in one[220:] if r.problems
    ]
    assert any(r.problems for r in one)


def test_a_sample_is_the_same_share_whoever_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(NOTICE * 2000)
    taken = Scan([path], Options(sample=0.1, seed="x", select=("GD101",)), jobs=2)
    found = [r.source for r in taken]
    assert 140 < len(found) < 260
    assert taken.skipped == 2000 - len(found)
    assert found == [r.source for r in scan(path, sample=0.1, seed="x", select=("GD101",))]
    assert found != [r.source for r in scan(path, sample=0.1, seed="y", select=("GD101",))]


def test_a_document_over_its_time_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    many = {"title": "某市公告", "text": "".join(f"第{i}行。\n" for i in range(200_000))}
    slow = json.dumps(many, ensure_ascii=False).encode() + b"\n"
    path.write_bytes(NOTICE + slow + NOTICE)
    results = scan(path, seconds=2.0)
    assert told(results)[1] == (f"{path}:2", "limit", ["GD041"])
    assert [r.outcome for r in results] == ["checked", "limit", "checked"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the system does not limit memory")
def test_a_document_over_its_memory_is_a_finding_and_the_others_are_checked(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jsonl"
    large = {"title": "某市公告", "text": "".join(f"第{i}行。\n" for i in range(60_000))}
    path.write_bytes(NOTICE + json.dumps(large, ensure_ascii=False).encode() + b"\n" + NOTICE)
    results = scan(path, memory=40 * 2**20)
    assert [r.outcome for r in results] == ["checked", "limit", "checked"]
    assert results[1].problems[0].code == "GD042"


def children() -> list[int]:
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(pid) for pid in own.read_text().split()]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no /proc")
def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(lines(120)))
    expected = scan(path)
    found = []
    for n, result in enumerate(Scan([path], Options(), jobs=1)):
        found.append(result)
        if n == 10:
            for pid in children():
                os.kill(pid, signal.SIGKILL)
    assert found == expected


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no /proc")
def test_a_document_over_which_workers_die_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    large = {"title": "某市公告", "text": "".join(f"第{i}行。\n" for i in range(100_000))}
    path.write_bytes(NOTICE + json.dumps(large, ensure_ascii=False).encode() + b"\n" + NOTICE)
    ended = threading.Event()

    def murderer() -> None:
        """Kills every worker that has grown, as the system does where memory is short."""
        while not ended.is_set():
            for pid in children():
                try:
                    if b"govdoc.batch.worker" not in Path(f"/proc/{pid}/cmdline").read_bytes():
                        continue  # not yet what it is to be
                    resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096
                    if resident > 80 * 2**20:
                        os.kill(pid, signal.SIGKILL)
                except (OSError, IndexError):
                    continue
            time.sleep(0.001)

    thread = threading.Thread(target=murderer)
    thread.start()
    try:
        results = scan(path)
    finally:
        ended.set()
        thread.join()
    assert [r.outcome for r in results] == ["checked", "limit", "checked"]
    assert results[1].problems[0].code == "GD043"


def test_archives_are_held_to_size_and_ratio(tmp_path: Path) -> None:
    bomb = b'{"title":"' + b"a" * 30_000_000 + b'"}\n'
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(NOTICE + bomb))
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c.json", bomb)
        archive.writestr("d.json", NOTICE)
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(NOTICE * 9)[:-9])
    (tmp_path / "d.zip").write_bytes(b"PK\x03\x04 no zip")
    for jobs in (1, 2):
        assert [(r.outcome, [p.code for p in r.problems]) for r in scan(tmp_path, jobs=jobs)] == [
            ("checked", []),
            ("unreadable", ["GD044"]),
            ("unreadable", ["GD044"]),
            ("checked", []),
            ("unreadable", ["GD040"]),
            ("unreadable", ["GD040"]),
        ]
    over = scan(tmp_path / "b.zip", max_unpacked=1000, max_ratio=10**6)
    assert [p.code for r in over for p in r.problems] == ["GD044"]


def test_lines_longer_than_a_document_may_be_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(NOTICE + b'"' + b"a" * 1_500_000 + b'"\n' + NOTICE)
    results = scan(path, max_bytes=2**20)
    assert told(results)[1:] == [
        (f"{path}:2", "unreadable", ["GD009"]), (f"{path}:3", "checked", []),
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(NOTICE)
    os.mkfifo(tmp_path / "b.json")
    results = scan(tmp_path, tmp_path / "none.json")
    assert [(r.outcome, [p.code for p in r.problems]) for r in results] == [
        ("checked", []), ("unreadable", ["GD018"]), ("unreadable", ["GD025"]),
    ]  # fmt: skip


def test_names_that_are_no_text_are_told_escaped(tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), "公报".encode("gb18030") + b".json")
    with open(name, "wb") as file:
        file.write(NOTICE)
    (result,) = scan(tmp_path)
    assert (result.outcome, result.source) == (
        "checked",
        f"{tmp_path}/\\udcb9\\udcab\\udcb1\\udca8.json",
    )


def test_patterns_choose_among_the_names_in_folders(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.json", "b.dat", "in/c.dat", "in/d.json"):
        (tmp_path / name).write_bytes(NOTICE)

    def names(*patterns: str) -> list[str]:
        found = sources([str(tmp_path)], patterns, Options())
        return [os.path.relpath(source.name, tmp_path) for source in found]

    assert names() == ["a.json", "in/d.json"]
    assert names("*.dat") == ["b.dat", "in/c.dat"]
    assert names("in/*") == ["in/c.dat", "in/d.json"]
    assert [r.outcome for r in Scan([tmp_path], Options(), jobs=1, patterns=["*.dat"])] == [
        "checked", "checked",
    ]  # fmt: skip


def test_parquet_rows_are_records(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = [
        {"title": "某市公告", "text": "做好工作，，确保完成。", "json": None},
        {"title": None, "text": None, "json": NOTICE.decode()},
        {"title": "某市公告", "text": "做好工作。", "json": None},
    ]
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.Table.from_pylist(rows), path, row_group_size=2)
    assert told(scan(path, jobs=2)) == [
        (f"{path}:1", "checked", ["GD503"]),
        (f"{path}:2", "checked", []),
        (f"{path}:3", "checked", []),
    ]
    path.write_bytes(b"PAR1 no table")
    assert told(scan(path)) == [(str(path), "unreadable", ["GD040"])]


def test_issues_of_the_benchmark_are_checked_as_govdoc_check_does(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(lines(60)))
    expected = [[(f.code, f.pointer) for f in govdoc.check(issue(n))] for n in range(60)]
    assert [[(p.code, p.pointer) for p in r.problems] for r in scan(path)] == expected
    assert sum(bool(codes) for codes in expected) in range(3, 15)


def test_a_rule_that_fails_is_a_finding_and_the_next_document_is_checked(tmp_path: Path) -> None:
    found = tmp_path / "own_rules-1.dist-info"
    found.mkdir()
    (found / "entry_points.txt").write_text("[govdoc.rules]\nown = own_rules:RULE\n")
    (found / "METADATA").write_text("Metadata-Version: 2.1\nName: own-rules\nVersion: 1\n")
    (tmp_path / "own_rules.py").write_text(
        "import attrs\n"
        "from govdoc.rules.documents.table import RULES\n"
        "def find(survey):\n"
        "    if survey.document.title == 'x':\n"
        "        raise ValueError('x')\n"
        "    return iter(())\n"
        "RULE = attrs.evolve(RULES[0], code='OWN1', find=find)\n"
    )
    path = tmp_path / "a.jsonl"
    path.write_bytes(NOTICE + b'{"govdoc":"1.0","type":"notice","title":"x"}\n' + NOTICE)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from govdoc.batch import Options, Scan\n"
        "for r in Scan([sys.argv[2]], Options(), jobs=1):\n"
        "    print(r.outcome, [p.code for p in r.problems])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), str(path)], capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines() == ["checked []", "limit ['GD047']", "checked []"]
    assert done.stderr == b""
