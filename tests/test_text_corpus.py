"""`parse_text` on real documents: nothing lost, and their outlines as they are known.

The documents are not in the project: GOVDOC_CORPUS names their folder, and without it these tests
are skipped. tests/data/outlines.json has the outlines of 46 of them (docs/parsing.md tells how
they were made and checked).
Every sixth by name, from the third on, was held back while the parser was written.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from govdoc import Clause, DocumentNumber, find, parse_text
from tests.text_outlines import FIELDS, check_nothing_lost, compare, outline

ISSUE_46 = Path(__file__).parents[1] / "examples" / "issue46" / "source.txt"
FOLDER = os.environ.get("GOVDOC_CORPUS", "")
FILES = sorted(Path(FOLDER).glob("*.txt")) if FOLDER else []
GOLDEN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "outlines.json").read_text("utf-8")
)
needs_corpus = pytest.mark.skipif(
    not FILES, reason="GOVDOC_CORPUS does not name the folder of the real documents"
)


def test_of_issue_46_nothing_is_lost() -> None:
    check_nothing_lost(ISSUE_46.read_text("utf-8"))


@needs_corpus
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_lost(path: Path) -> None:
    check_nothing_lost(path.read_bytes().decode("utf-8"))


NOT_READ = {
    "047-lrb.txt": "三 has lost its 、 and stands alone on its line: kept as text",
    "gwy-050.txt": "（2） and （3） stand inside the paragraph that （1） begins: kept as text",
}
"""Where the parser is known to fall short of what a reader sees."""


@needs_corpus
@pytest.mark.parametrize("name", GOLDEN)
def test_the_outline_is_the_one_that_is_known(name: str, request: pytest.FixtureRequest) -> None:
    if name in NOT_READ:
        request.applymarker(pytest.mark.xfail(reason=NOT_READ[name]))
    path = Path(FOLDER) / name
    if not path.exists():
        pytest.skip(f"{name} is not in GOVDOC_CORPUS")
    assert outline(path.read_bytes()) == GOLDEN[name]


@needs_corpus
def test_precision_and_recall_over_the_outlines() -> None:
    totals = {field: [0, 0, 0] for field in FIELDS}
    for name, expected in GOLDEN.items():
        path = Path(FOLDER) / name
        if path.exists():
            for field, counts in compare(expected, outline(path.read_bytes())).items():
                totals[field] = [a + b for a, b in zip(totals[field], counts, strict=True)]
    for field, (agree, wanted, found) in totals.items():
        precision, recall = agree / max(found, 1), agree / max(wanted, 1)
        print(f"{field:<12} {wanted:>5} in the outlines  P {precision:.4f}  R {recall:.4f}")
        assert min(precision, recall) >= 0.99, field


@needs_corpus
def test_no_more_is_found_than_plain_expressions_count() -> None:
    facts_path = Path(FOLDER) / "facts.jsonl"
    if not facts_path.exists():
        pytest.skip("GOVDOC_CORPUS has no facts.jsonl")
    for line in facts_path.read_text("utf-8").splitlines():
        facts = json.loads(line)
        path = Path(FOLDER) / facts["file"]
        if not path.exists():
            continue
        parsed = parse_text(path.read_bytes())
        labels = [clause.label for clause in find(parsed.document, Clause)]
        articles = sum(label.startswith("第") and "条" in label for label in labels)
        # PDF dumps, and texts that are all one line, have labels inside their lines.
        assert articles <= facts["articles"] + 4 or facts["lines"] <= 3, facts["file"]
        number = getattr(parsed.document, "number", None)
        if number is not None and number.year is not None:
            known = [DocumentNumber.parse(each).key for each in facts["doc_numbers"]]
            assert any(each.endswith(number.key) for each in known), facts["file"]
