"""Real documents, from the folder named by the environment variable GOVDOC_CORPUS."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER = os.environ.get("GOVDOC_CORPUS", "")

needs_corpus = pytest.mark.skipif(
    not FOLDER, reason="GOVDOC_CORPUS names no folder of real documents"
)


def corpus_texts() -> list[tuple[str, str]]:
    """Name and text of every document."""
    return [(path.name, _decoded(path.read_bytes())) for path in sorted(Path(FOLDER).glob("*.txt"))]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")
