"""The example of an invented city as it is run: what it prints is what the golden files hold."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_prints_what_the_golden_file_holds(
    lang: str, golden: Callable[[Path, bytes], None]
) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "encode_your_measures.py"), "--lang", lang],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    golden(ROOT / "tests" / "data" / f"encode-your-measures.{lang}.txt", done.stdout)
