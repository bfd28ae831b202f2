"""Rows of a Parquet file as plain records, one row group at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from govdoc.errors import DecodeError, Problem

_ROWS = 64


def row_groups(path: bytes) -> int:
    """How many row groups there are. Raises `DecodeError`."""
    return int(_opened(path).num_row_groups)


def rows(path: bytes, group: int) -> Iterator[dict[str, Any]]:
    """The rows of a row group. Raises `DecodeError`."""
    file = _opened(path)
    try:
        for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], use_threads=False):
            yield from batch.to_pylist()
    except (OSError, ValueError) as error:
        raise DecodeError(_damaged(str(error))) from None


def _opened(path: bytes) -> Any:
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise DecodeError(
            Problem(
                code="GD040",
                zh="读取 Parquet 需要安装：pip install 'govdoc[arrow]'",
                en="to read Parquet, pip install 'govdoc[arrow]'",
            )
        ) from None
    try:
        return parquet.ParquetFile(os.fsdecode(path))
    except (OSError, ValueError) as error:
        raise DecodeError(_damaged(str(error))) from None


def _damaged(reason: str) -> Problem:
    shown = reason.splitlines()[0][:200] if reason else ""
    return Problem(code="GD040", zh=f"无法读取：{shown}", en=f"cannot be read: {shown}")
