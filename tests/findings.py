"""What tests of the rules about documents share: findings of one rule, and notes."""

from __future__ import annotations

from typing import Any

from govdoc import EditorialNote, NoteKind
from govdoc.rules.documents.checking import check

GAP = EditorialNote(kind=NoteKind.GAP, reason="底本缺。")
ARTEFACT = EditorialNote(kind=NoteKind.ARTEFACT, reason="断行。", start=1, witness="\n")


def found(document: Any, code: str) -> list[str]:
    """Pointer and English message of each finding of the rule `code`."""
    return [f"{f.pointer} {f.en}" for f in check(document, select=[code])]


def places(document: Any, code: str) -> list[str]:
    """Pointer of each finding of the rule `code`."""
    return [f.pointer for f in check(document, select=[code])]
