"""Files of format version 1.0, never written anew: they are read, and give the same bytes again.

They are Issue 46, the issue alone, its third notice and its last instrument, as they were encoded
when the format was frozen. A new field of the model must leave them as they are.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import govdoc

FROZEN = Path(__file__).parent / "data" / "format-1.0"
FILES = sorted(FROZEN.iterdir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_frozen_file_is_read_and_written_again_to_the_same_bytes(path: Path) -> None:
    document = govdoc.load(path)
    format = path.suffix[1:]
    assert type(document).__name__.lower() == path.stem
    assert govdoc.dumps(document, format=format, indent=1) == path.read_bytes()


@pytest.mark.parametrize("kind", ["gazette", "issue", "notice", "instrument"])
def test_both_formats_hold_the_same_document(kind: str) -> None:
    assert govdoc.load(FROZEN / f"{kind}.json") == govdoc.load(FROZEN / f"{kind}.xml")


def test_every_kind_of_document_is_frozen_in_both_formats() -> None:
    kinds = ("gazette", "instrument", "issue", "notice")
    assert [path.name for path in FILES] == [f"{k}.{f}" for k in kinds for f in ("json", "xml")]
