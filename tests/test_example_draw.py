"""The example that draws experts, run as users run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "draw_experts.py"


def test_the_example_draws_redraws_and_finds_the_pool_that_is_another() -> None:
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), "zh"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
        timeout=60,
    )
    lines = done.stdout.decode().splitlines()
    assert [line for line in lines if line.startswith("回避")] == [
        f"回避：专家{n}：所在单位与论证事项存在利害关系（虚构的建设单位）"
        for n in ("03", "07", "11")
    ]
    assert "第2次抽取（重新抽取，理由：项目范围有变）" in done.stdout.decode()
    assert "/pool_hash: GD024 专家库与抽取时不同" in lines
