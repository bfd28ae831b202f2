"""Files: chosen by suffix, read with care, replaced whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

import govdoc
from govdoc import Instrument, InstrumentKind

LAW = Instrument(title="某办法", kind=InstrumentKind.MEASURES)
OTHER = Instrument(title="另一办法", kind=InstrumentKind.MEASURES)


@pytest.mark.parametrize("name", ["a.json", "a.xml", "A.JSON", "名.xml", "a.b.json"])
def test_the_suffix_tells_the_format(tmp_path: Path, name: str) -> None:
    govdoc.dump(LAW, tmp_path / name)
    assert govdoc.load(tmp_path / name) == LAW


def test_a_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    govdoc.dump(LAW, path, format="xml")
    assert path.read_bytes() == govdoc.dumps(LAW, format="xml")
    assert govdoc.load(os.fspath(path), format="xml") == LAW


@pytest.mark.parametrize("name", ["a", "a.odt", ".json"])
def test_an_unknown_suffix_is_refused_before_any_file_is_touched(tmp_path: Path, name: str) -> None:
    with pytest.raises(govdoc.UnknownFormatError):
        govdoc.dump(LAW, tmp_path / name)
    with pytest.raises(govdoc.UnknownFormatError) as caught:
        govdoc.load(tmp_path / name)
    assert [(p.code, p.source) for p in caught.value.problems] == [
        ("GD014", os.fspath(tmp_path / name))
    ]
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_refused_with_the_formats_there_are() -> None:
    with pytest.raises(govdoc.UnknownFormatError, match="json, xml"):
        govdoc.dumps(LAW, format="yaml")
    with pytest.raises(govdoc.UnknownFormatError, match="json, xml"):
        govdoc.loads(b"", format="")


def test_problems_of_a_file_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "坏.json"
    path.write_text('{"govdoc": "1.0", "type": "issue",\n "zzz": 1}', encoding="utf-8")
    with pytest.raises(govdoc.StructureError) as caught:
        govdoc.load(path)
    assert caught.value.explain("zh").splitlines() == [
        f"{path}:2: /zzz: GD004 未知字段“zzz”",
        f"{path}:1: GD005 缺少字段“number”",
    ]


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        govdoc.load(tmp_path / "none.json")


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    govdoc.dump(LAW, tmp_path / "a.json")
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.load(tmp_path / "a.json", max_bytes=10)
    assert [p.code for p in caught.value.problems] == ["GD009"]


def test_only_regular_files_are_read_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "folder.json").mkdir()
    for name in ("pipe.json", "folder.json"):
        with pytest.raises(govdoc.DecodeError) as caught:
            govdoc.load(tmp_path / name)
        assert [p.code for p in caught.value.problems] == ["GD018"]


def test_only_regular_files_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(govdoc.EncodeError) as caught:
        govdoc.dump(LAW, tmp_path / "folder.json")
    assert [p.code for p in caught.value.problems] == ["GD018"]
    assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]


def test_a_file_that_is_replaced_keeps_its_mode_and_its_links(tmp_path: Path) -> None:
    target, link = tmp_path / "a.json", tmp_path / "link.json"
    govdoc.dump(LAW, target)
    target.chmod(0o640)
    link.symlink_to(target)
    govdoc.dump(OTHER, link)
    assert link.is_symlink()
    assert govdoc.load(target) == OTHER
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        govdoc.dump(LAW, tmp_path / "a.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.json"
    govdoc.dump(LAW, path)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        with pytest.raises(OSError, match="disk full"):
            govdoc.dump(OTHER, path)
    assert govdoc.load(path) == LAW
    assert [each.name for each in tmp_path.iterdir()] == ["a.json"]
