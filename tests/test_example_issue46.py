"""The example as it is run: what it prints is what the golden files hold."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import govdoc
from examples.issue46.encode import gazette
from examples.issue46.encode.__main__ import COUNTRY
from govdoc.formats import akn

Golden = Callable[[Path, bytes], None]

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "issue46"


def reproduce(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(folder / "reproduce.py"), *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("name", ["issue46.json", "issue46.xml"])
def test_the_committed_files_are_what_the_encoding_gives(name: str, golden: Golden) -> None:
    format = name.rpartition(".")[2]
    golden(EXAMPLE / name, govdoc.dumps(gazette(), format=format, indent=2))
    assert govdoc.load(EXAMPLE / name) == gazette()


def test_the_committed_akoma_ntoso_is_what_the_encoding_gives(golden: Golden) -> None:
    path = EXAMPLE / "issue46.akn.xml"
    golden(path, akn.dumps(gazette(), indent=1, country=COUNTRY))
    assert govdoc.load(path) == gazette()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_reproduce_prints_what_the_golden_file_holds_and_exits_0(lang: str, golden: Golden) -> None:
    done = reproduce(EXAMPLE, "--lang", lang)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"14,506" in done.stdout.splitlines()[-1]
    golden(ROOT / "tests" / "data" / f"reproduce.{lang}.txt", done.stdout)


def test_reproduce_runs_from_any_folder_and_fails_where_a_character_is_missing(
    tmp_path: Path,
) -> None:
    for name in ("issue46.json", "issue46.xml", "reproduce.py", "source.txt"):
        (tmp_path / name).write_bytes((EXAMPLE / name).read_bytes())
    assert reproduce(tmp_path).returncode == 0
    source = (tmp_path / "source.txt").read_text(encoding="utf-8")
    (tmp_path / "source.txt").write_text(source.replace("满8年", "满9年"), encoding="utf-8")
    assert reproduce(tmp_path).returncode == 1


def test_reproduce_fails_where_json_and_xml_differ(tmp_path: Path) -> None:
    for name in ("issue46.json", "issue46.xml", "reproduce.py", "source.txt"):
        (tmp_path / name).write_bytes((EXAMPLE / name).read_bytes())
    xml = (tmp_path / "issue46.xml").read_text(encoding="utf-8")
    (tmp_path / "issue46.xml").write_text(xml.replace("满8年", "满9年"), encoding="utf-8")
    assert reproduce(tmp_path).returncode == 1
