"""govdoc: Chinese government gazettes, notices and rules as typed, frozen objects.

Read and write documents with `load`, `loads`, `dump`, `dumps`; go through them with `walk` and
`find`; print them with `plain_text`. Decisions are in `govdoc.rules`, Hypothesis strategies in
`govdoc.strategies`.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from govdoc._version import __version__
from govdoc.errors import (
    BasisError,
    CaseError,
    DecodeError,
    DrawError,
    EncodeError,
    GovdocError,
    LedgerError,
    MissingExtraError,
    NoteError,
    NotFoundError,
    Problem,
    StructureError,
    UnknownFormatError,
    UnsupportedVersionError,
)
from govdoc.formats.documents import Document, dump, dumps, load, loads
from govdoc.model.annexes import Annex
from govdoc.model.basis import Basis, Reading
from govdoc.model.clauses import Clause, Figure, Table
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.duties import Duty, DutyUnit
from govdoc.model.experts import (
    Criterion,
    Expert,
    ExpertFact,
    ExpertPool,
    Qualification,
    Relaxation,
)
from govdoc.model.force import Force
from govdoc.model.gazettes import ContentsEntry, Frequency, Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.provisions import (
    CitedDocument,
    EffectiveDate,
    PanelSize,
    ProjectKind,
    ProjectThreshold,
    Provisions,
)
from govdoc.model.registration import (
    Designation,
    RegistrationPhase,
    RegistrationSubject,
    SharedUnit,
)
from govdoc.model.review import (
    Enumeration,
    InterestHolder,
    ListedItem,
    Modality,
    Norm,
    PoolShare,
    ProcedureStep,
    RecusalRule,
)
from govdoc.model.targets import Target, TargetKind
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.model.tree import Place, find, walk
from govdoc.reading.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow
    from cattrs import Converter

    from govdoc.batch.options import Options
    from govdoc.batch.scanning import Result
    from govdoc.formats.text import Parsed
    from govdoc.reading.chunks import Chunk
    from govdoc.reading.citations import Citation
    from govdoc.reading.duties import FoundDuty
    from govdoc.reading.values import FoundValue
    from govdoc.rules.documents.checking import Report
    from govdoc.rules.documents.fixing import Fixed
    from govdoc.rules.documents.records import Rule


def converter(*, detailed_validation: bool = True) -> "Converter":
    """A new cattrs converter for every class of the model (see `govdoc.formats.conversion`)."""
    from govdoc.formats import conversion  # cattrs is imported when it is first needed

    return conversion.converter(detailed_validation=detailed_validation)


def parse_text(text: str | bytes) -> "Parsed":
    """The gazette, notice or law that plain `text` is, nothing lost (see `govdoc.formats.text`).

    Raises `DecodeError` only for bytes that are no text.
    """
    from govdoc.formats import text as module

    return module.parse_text(text)


def citations(document: Any) -> "tuple[Citation, ...]":
    """Every citation in the texts of `document` (see `govdoc.reading.citations`)."""
    from govdoc.reading import citations as module

    return module.citations(document)


def chunks(
    document: Any, *, max_chars: int = 800, source: str | None = None
) -> "tuple[Chunk, ...]":
    """The clauses of `document` as pieces for search, whole wherever `max_chars` allows.

    `source` is the text it was read from, for offsets (see `govdoc.reading.chunks`).
    """
    from govdoc.reading import chunks as module

    return module.chunks(document, max_chars=max_chars, source=source)


def check(
    document: Any,
    *,
    select: "Iterable[str]" = (),
    ignore: "Iterable[str]" = (),
    extra: "Iterable[Rule]" = (),
    source: str = "",
    max_problems: int = 1000,
) -> "Report":
    """What is wrong in `document`: findings with place and ground. Never raises for what it says.

    `select` and `ignore` are codes or their beginnings (`GD2`); `extra` are rules of your own.
    Raises `ValueError` for a code that no rule has (see `govdoc.rules.documents`).
    """
    from govdoc.rules.documents import checking
    from govdoc.rules.documents.table import RULES

    return checking.check(
        document,
        select=select,
        ignore=ignore,
        rules=(*RULES, *extra),
        source=source,
        max_problems=max_problems,
    )


def fix(
    document: Any,
    *,
    select: "Iterable[str]" = (),
    ignore: "Iterable[str]" = (),
    extra: "Iterable[Rule]" = (),
) -> "Fixed":
    """`document` with widths and blanks set right, and nothing that it says changed.

    See `govdoc.rules.documents.fixing`; `select`, `ignore` and `extra` are those of `check`.
    """
    from govdoc.rules.documents import fixing
    from govdoc.rules.documents.table import RULES

    return fixing.fix(document, select=select, ignore=ignore, rules=(*RULES, *extra))


def to_arrow(
    documents: "Document | Iterable[Document] | Mapping[str, Document]", *, max_chars: int = 800
) -> "dict[str, pyarrow.Table]":
    """Every table of `documents` in Arrow, by name (see `govdoc.tables.arrow`).

    Raises `MissingExtraError` where pyarrow is not installed.
    """
    from govdoc.tables import arrow as module

    return module.to_arrow(documents, max_chars=max_chars)


def scan(
    paths: "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]",
    *,
    jobs: int | None = None,
    glob: "Iterable[str]" = (),
    options: "Options | None" = None,
) -> "Iterator[Result]":
    """Every document in files, folders and archives, read and checked, streamed in order.

    Of each result `source`, `document` (`None` where it cannot be read) and `problems`; an
    unreadable document does not end the scan. `jobs` worker processes, one a processor where not
    given; in folders, names that `glob` fits. Raises `ValueError` for a code that no rule has (see
    `govdoc.batch`).
    """
    from govdoc.batch.options import Options
    from govdoc.batch.scanning import Scan

    named = (paths,) if isinstance(paths, str | os.PathLike) else paths
    chosen = options if options is not None else Options()
    return iter(Scan(named, chosen, jobs=jobs, patterns=glob, documents=True))


def values(document: Any) -> "tuple[FoundValue, ...]":
    """Every amount, share, period, date and deadline in the texts of `document`, typed.

    See `govdoc.reading.values`.
    """
    from govdoc.reading import values as module

    return module.values(document)


def duties(document: Any) -> "tuple[FoundDuty, ...]":
    """Every statement of who is responsible in `document` (see `govdoc.reading.duties`)."""
    from govdoc.reading import duties as module

    return module.duties(document)


_LATER = {
    "Chunk": "govdoc.reading.chunks",
    "Citation": "govdoc.reading.citations",
    "FoundDuty": "govdoc.reading.duties",
    "FoundValue": "govdoc.reading.values",
}
"""Classes that are imported when they are first needed, and where they are."""


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Annex",
    "Basis",
    "BasisError",
    "CaseError",
    "Chunk",
    "Citation",
    "CitedDocument",
    "Clause",
    "ContentsEntry",
    "Criterion",
    "Deadline",
    "DeadlineKind",
    "DecodeError",
    "Designation",
    "Document",
    "DocumentKind",
    "DocumentNumber",
    "DrawError",
    "Duty",
    "DutyUnit",
    "EditorialNote",
    "EffectiveDate",
    "EncodeError",
    "Enumeration",
    "Expert",
    "ExpertFact",
    "ExpertPool",
    "Figure",
    "Force",
    "FoundDuty",
    "FoundValue",
    "Frequency",
    "Gazette",
    "GovdocError",
    "Instrument",
    "InstrumentKind",
    "InterestHolder",
    "Issue",
    "LedgerError",
    "Level",
    "Line",
    "LineRole",
    "ListedItem",
    "MissingExtraError",
    "Modality",
    "Norm",
    "NotFoundError",
    "NoteError",
    "NoteKind",
    "Notice",
    "PanelSize",
    "Place",
    "PoolShare",
    "Problem",
    "ProcedureStep",
    "ProjectKind",
    "ProjectThreshold",
    "Provisions",
    "Qualification",
    "Reading",
    "RecusalRule",
    "RegistrationPhase",
    "RegistrationSubject",
    "Relaxation",
    "SharedUnit",
    "StructureError",
    "Table",
    "Target",
    "TargetKind",
    "TaskItem",
    "UnknownFormatError",
    "UnsupportedVersionError",
    "__version__",
    "check",
    "chunks",
    "citations",
    "converter",
    "dump",
    "dumps",
    "duties",
    "find",
    "fix",
    "load",
    "loads",
    "parse_text",
    "plain_text",
    "scan",
    "to_arrow",
    "values",
    "walk",
]
