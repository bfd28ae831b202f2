"""The recipes of `docs/tables.md` run, and `check_batches` says what `govdoc check` says."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

import govdoc
from tests.corpus import FOLDER, needs_corpus

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
from govdoc import arrow  # noqa: E402

ROOT = Path(__file__).parent.parent
RECIPES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "tables.md").read_text("utf-8"), re.S)
ENGINES = dict(
    zip(
        ("spark", "files", "duckdb", "polars", "ray", "dask", "daft"),
        re.findall(
            r"```python\n(.*?)```", (ROOT / "docs" / "engines.md").read_text("utf-8"), re.DOTALL
        ),
        strict=True,
    )
)
FILES = [
    ROOT / "examples" / "issue46" / name for name in ("issue46.json", "issue46.xml", "source.txt")
]


@pytest.mark.parametrize(
    ("recipe", "needs", "said"),
    [
        (RECIPES[0], "duckdb", "市市场监管局"),
        (RECIPES[1], "polars", "双政办发〔2022〕46号"),
        (RECIPES[2], "pandas", "500000.0000"),
    ],
    ids=["duckdb", "polars", "pandas"],
)
def test_the_recipe_runs(
    recipe: str,
    needs: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip(needs, reason=f"{needs} is not installed")
    monkeypatch.chdir(ROOT)
    exec(compile(recipe, "docs/tables.md", "exec"), {})
    assert said in capfd.readouterr().out


@pytest.mark.parametrize("engine", ["duckdb", "polars"])
def test_the_recipe_of_an_engine_finds_what_the_function_finds(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(engine, reason=f"{engine} is not installed")
    from pyarrow import parquet

    (tmp_path / "documents").mkdir()
    for path in FILES:
        (tmp_path / "documents" / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    for recipe in (ENGINES["files"], ENGINES[engine]):
        exec(compile(recipe, "docs/engines.md", "exec"), {})
    batches = parquet.read_table("documents.parquet").to_batches()
    expected = pa.Table.from_batches(arrow.check_batches(batches)).to_pylist()
    assert len(expected) > 30
    assert parquet.read_table(f"{engine}.parquet").to_pylist() == expected


def batch(files: list[Path]) -> Any:
    columns = [[str(path) for path in files], [path.read_bytes() for path in files]]
    return pa.record_batch(columns, schema=arrow.DOCUMENTS)


def checked(files: list[Path]) -> list[tuple[Any, ...]]:
    """What `govdoc check` finds, what is noticed in reading too, as `check_batches` tells it."""
    return [
        (result.file, f.code, f.severity, f.zh, f.en, f.pointer, f.eid)
        for result in govdoc.scan(files, jobs=1)
        for f in result.problems
    ]


def told(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    names = ("document", "code", "severity", "message_zh", "message_en", "pointer", "eid")
    return [tuple(row[name] for name in names) for row in rows]


def test_batches_are_checked_as_documents_are() -> None:
    found = list(arrow.check_batches(iter([batch(FILES[:1]), batch(FILES[1:])])))
    assert [each.schema for each in found] == [arrow.FINDINGS] * 2
    assert told(pa.Table.from_batches(found).to_pylist()) == checked(FILES)


def test_batches_tell_akoma_ntoso_by_its_root_as_the_command_does(tmp_path: Path) -> None:
    path = tmp_path / "issue46.xml"
    path.write_bytes(govdoc.dumps(govdoc.load(FILES[0]), format="akn"))
    rows = pa.Table.from_batches(list(arrow.check_batches([batch([path])]))).to_pylist()
    assert told(rows) == checked([path])
    assert len(rows) > 20


def test_what_cannot_be_read_is_a_row_and_nothing_found_is_an_empty_batch() -> None:
    law = govdoc.Instrument(title="办法", kind=govdoc.InstrumentKind.MEASURES)
    names = ["a.json", "b.json", "c.odt", None]
    data = [b"{", None, b"", b""]
    bad = pa.record_batch([names, data], schema=arrow.DOCUMENTS)
    good = pa.record_batch(
        [["a"], [govdoc.dumps(law, format="json")], ["json"]],
        schema=arrow.DOCUMENTS.append(pa.field("format", pa.string())),
    )
    first, second = arrow.check_batches([bad, good])
    assert [(r["document"], r["code"]) for r in first.to_pylist()] == [
        ("a.json", "GD002"),
        ("b.json", "GD002"),
        ("c.odt", "GD014"),
        ("", "GD014"),
    ]
    assert (second.num_rows, second.schema) == (0, arrow.FINDINGS)
    with pytest.raises(KeyError):
        list(arrow.check_batches([second.drop_columns(["document"])]))


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(govdoc.EncodeError, match="GD011"):
        govdoc.to_arrow(govdoc.Notice(title="\ud800"))


def test_documents_are_numbered_or_named() -> None:
    notice = govdoc.Notice(title="通知")
    for documents, names in (
        (notice, ["0"]),
        ([notice, notice], ["0", "1"]),
        ({"甲": notice}, ["甲"]),
    ):
        assert govdoc.to_arrow(documents)["documents"]["document"].to_pylist() == names


def test_govdoc_alone_imports_no_pyarrow() -> None:
    import subprocess

    code = "import govdoc, sys; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@needs_corpus
def test_real_documents_are_checked_in_batches_as_one_by_one() -> None:
    files = sorted(Path(FOLDER).glob("*.txt"))[:20]
    found = pa.Table.from_batches(arrow.check_batches([batch(files)]))
    assert told(found.to_pylist()) == checked(files)
