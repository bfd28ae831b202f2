"""Tables as CSV, SQLite and Parquet: the same rows in each, and `govdoc export` as users run it."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc.errors import Problem
from govdoc.tables.csv import defused, undefused
from govdoc.tables.exporting import export
from govdoc.tables.records import Source
from govdoc.tables.table import TABLES
from tests.technical_review_law import measures
from tests.test_cli import ISSUE_46, ROOT, run

SOURCE = Source(name="issue46.json", document=govdoc.load(ISSUE_46))
EXPECTED = {table.name: table.rows_of(SOURCE) for table in TABLES}


def _written(folder: Path, to: str) -> None:
    refused: list[Problem] = []
    export([SOURCE], folder, to=to, refused=refused.extend)
    assert not refused


def _from_text(value: Any, kind: str) -> Any:
    """What a cell of SQLite or CSV stands for."""
    if value is None or (value == "" and kind != "text"):
        return None
    match kind:
        case "date":
            return dt.date.fromisoformat(value)
        case "texts":
            return tuple(json.loads(value))
        case "decimal":
            return Decimal(value)
        case "boolean":
            return value in ("true", 1)
        case "integer":
            return int(value)
    return value


def test_sqlite_holds_the_rows(tmp_path: Path) -> None:
    _written(tmp_path, "sqlite")
    with closing(sqlite3.connect(tmp_path / "govdoc.sqlite")) as database:
        for table in TABLES:
            kinds = [column.type for column in table.columns]
            read = [
                tuple(map(_from_text, row, kinds))
                for row in database.execute(f'SELECT * FROM "{table.name}"')
            ]
            assert read == EXPECTED[table.name]
        (units,) = database.execute("SELECT count(DISTINCT unit) FROM task_units").fetchone()
        assert units == 10
    assert [path.name for path in tmp_path.iterdir()] == ["govdoc.sqlite"]


def test_a_folder_without_documents_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = run("--lang", "zh", "export", str(tmp_path / "in"), "--to", "csv", "-o", str(tmp_path))
    assert (done.returncode, done.stderr.decode()) == (2, f"{tmp_path}: 没有文件\n")


def test_csv_holds_the_rows_and_excel_reads_its_encoding(tmp_path: Path) -> None:
    _written(tmp_path, "csv")
    for table in TABLES:
        path = tmp_path / f"{table.name}.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *read = list(csv.reader(file))
        assert header == [column.name for column in table.columns]
        for row, expected in zip(read, EXPECTED[table.name], strict=True):
            for cell, value, column in zip(row, expected, table.columns, strict=True):
                text = undefused(cell) if column.type == "text" else cell
                assert _from_text(text, column.type) == ("" if value is None else value) or (
                    value is None and cell == ""
                )


def test_parquet_holds_the_rows_and_says_what_columns_are(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    _written(tmp_path, "parquet")
    for table in TABLES:
        read = parquet.read_table(tmp_path / f"{table.name}.parquet")
        assert [
            tuple(tuple(v) if isinstance(v, list) else v for v in row.values())
            for row in read.to_pylist()
        ] == EXPECTED[table.name]
        described = read.schema.field(0).metadata[b"zh"].decode()
        assert described == table.columns[0].zh


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "'=1", "'"]
)
def test_a_text_that_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert defused(text) == "'" + text
    assert undefused(defused(text)) == text


@given(st.text())
def test_defusing_is_undone_exactly(text: str) -> None:
    cell = defused(text)
    assert undefused(cell) == text
    assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))


def test_a_formula_in_a_document_is_defused_in_its_cell(tmp_path: Path) -> None:
    notice = govdoc.Notice(title="=HYPERLINK(1)")
    export([Source(name="-a", document=notice)], tmp_path, to="csv", refused=print)
    with (tmp_path / "notices.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["id"], row["title"]) == ("'-a#", "'=HYPERLINK(1)")


def test_a_document_that_does_not_fit_is_left_out_whole(tmp_path: Path) -> None:
    big = Source(name="big", document=govdoc.Issue(number=2**63))
    refused: list[Problem] = []
    rows = export([big, SOURCE], tmp_path, to="sqlite", refused=refused.extend)
    assert [(problem.code, problem.source) for problem in refused] == [("GD039", "big")]
    assert rows["documents"] == 1


def test_where_no_document_can_be_read_nothing_is_replaced(tmp_path: Path) -> None:
    _written(tmp_path, "sqlite")
    before = (tmp_path / "govdoc.sqlite").read_bytes()
    done = run("export", str(tmp_path / "nosuch.json"), "--to", "sqlite", "-o", str(tmp_path))
    assert done.returncode == 2
    assert (tmp_path / "govdoc.sqlite").read_bytes() == before
    assert not export([], tmp_path / "new", to="csv", refused=print)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("to", ["csv", "sqlite", "parquet"])
def test_what_was_there_stays_where_writing_fails(to: str, tmp_path: Path) -> None:
    _written(tmp_path, to)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def failing() -> Any:
        yield Source(name="other", document=measures())
        raise OSError(28, "no space")

    with pytest.raises(OSError, match="no space"):
        export(failing(), tmp_path, to=to, refused=print)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_without_pyarrow_one_line_says_what_to_install(tmp_path: Path) -> None:
    hint = "pip install 'govdoc[arrow]'"
    hidden = "import sys; sys.modules['pyarrow'] = None; import govdoc; "
    api = (
        hidden
        + f"""
try:
    govdoc.to_arrow([])
except ImportError as error:
    print(error.explain("en") == "GD029 pyarrow is needed: {hint}")
"""
    )
    done = subprocess.run([sys.executable, "-c", api], capture_output=True, check=True)
    assert done.stdout == b"True\n"
    arguments = ["--lang", "zh", "export", str(ISSUE_46), "--to", "parquet", "-o", str(tmp_path)]
    command = hidden + f"from govdoc.cli import main; main({arguments})"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"GD029 需要 pyarrow：{hint}\n"


def test_the_command_exports_folders_and_json_lines(tmp_path: Path) -> None:
    lines = b"".join(
        govdoc.dumps(attrs.evolve(measures(), title=f"办法{n}"), format="json") for n in range(3)
    )
    source = tmp_path / "in"
    source.mkdir()
    (source / "laws.jsonl").write_bytes(lines + b"\n{\n")
    (source / "issue.txt").write_bytes((ROOT / "examples/issue46/source.txt").read_bytes())
    done = run("--lang", "en", "export", str(source), "--to", "csv", "-o", str(tmp_path / "out"))
    assert done.returncode == 2
    said = done.stderr.decode()
    assert re.search(r"laws\.jsonl:5: GD002", said)
    assert "documents 4, issues 1" in said
    with (tmp_path / "out" / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [Path(row["document"]).name for row in csv.DictReader(file)]
    assert names == ["issue.txt", "laws.jsonl:1", "laws.jsonl:2", "laws.jsonl:3"]


def test_the_command_says_how_many_rows_and_exits_0(tmp_path: Path) -> None:
    done = run("--lang", "zh", "export", str(ISSUE_46), "--to", "sqlite", "-o", str(tmp_path))
    assert done.returncode == 0
    assert "notices 4，instruments 4，clauses 148，tasks 9，task_units 32" in done.stderr.decode()
    assert done.stdout == b""


def test_the_command_reads_standard_input(tmp_path: Path) -> None:
    data = (ROOT / "examples" / "issue46" / "source.txt").read_bytes()
    done = run("export", "-", "--to", "csv", "-o", str(tmp_path), stdin=data)
    assert done.returncode == 0
    assert b"documents 1, issues 1" in done.stderr
    done = run("export", "-", "--to", "csv", "-o", str(tmp_path), "--from", "xml", stdin=data)
    assert done.returncode == 2
    assert b"no documents" in done.stderr


def test_akoma_ntoso_is_told_by_its_root_where_the_suffix_is_that_of_xml(tmp_path: Path) -> None:
    law = tmp_path / "law.xml"
    law.write_bytes(govdoc.dumps(measures(), format="akn"))
    done = run("export", str(law), "--to", "csv", "-o", str(tmp_path / "out"))
    assert (done.returncode, b"documents 1" in done.stderr) == (0, True)
