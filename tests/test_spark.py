"""`govdoc.arrow.check_batches` in a real local Spark finds what `govdoc check` finds.

Runs where Java and PySpark are there (`pip install 'govdoc[spark]'`); `-m spark` runs it alone.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import ROOT, run

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed"),
    pytest.mark.filterwarnings("default"),  # PySpark's own are none of ours
]

FILES = [
    ROOT / "examples" / "issue46" / name for name in ("issue46.json", "issue46.xml", "source.txt")
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session whose workers run this Python, which the environment alone can tell it."""
    pytest.importorskip("pyspark", reason="PySpark is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyspark.sql import SparkSession

    patch = pytest.MonkeyPatch()
    patch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]")
        .appName("govdoc")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()
    patch.undo()


def test_spark_finds_what_the_command_finds(spark: Any, tmp_path: Path) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    from govdoc import arrow

    for path in FILES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "broken.json").write_bytes(b"{")

    files = spark.read.format("binaryFile").load(f"{tmp_path}/*").repartition(2)
    documents = files.selectExpr("substring_index(path, '/', -1) AS document", "content AS data")
    found = documents.mapInArrow(arrow.check_batches, from_arrow_schema(arrow.FINDINGS)).collect()

    done = run("check", str(tmp_path), "--format", "jsonl")
    expected = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(expected) > 30
    told = sorted(
        (row.document, row.code, row.severity, row.message_zh, row.pointer, row.eid, row.line)
        for row in found
    )
    assert told == sorted(
        (
            Path(f["source"]).name,
            f["code"],
            f["severity"],
            f["message"]["zh"],
            f["pointer"],
            f["eid"],
            f["line"],
        )
        for f in expected
    )
    assert {"GD002", "GD033"} <= {row.code for row in found}  # not read; noticed in reading
