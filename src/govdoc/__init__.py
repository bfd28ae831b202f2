"""govdoc: Chinese government gazettes, notices and rules as typed, frozen objects.

Read and write documents with `load`, `loads`, `dump`, `dumps`; go through them with `walk` and
`find`; print them with `plain_text`. Decisions are in `govdoc.rules`, Hypothesis strategies in
`govdoc.strategies`.
"""

from typing import TYPE_CHECKING, Any

from govdoc._version import __version__
from govdoc.errors import (
    BasisError,
    DecodeError,
    DrawError,
    EncodeError,
    GovdocError,
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
from govdoc.model.gazettes import ContentsEntry, Frequency, Gazette, Issue
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.levels import Level
from govdoc.model.lines import Line, LineRole
from govdoc.model.notes import EditorialNote, NoteKind
from govdoc.model.notices import DocumentKind, Notice
from govdoc.model.provisions import (
    CitedDocument,
    EffectiveDate,
    Force,
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
from govdoc.model.tasks import Deadline, DeadlineKind, TaskItem
from govdoc.model.tree import Place, find, walk
from govdoc.reading.plain_text import plain_text

if TYPE_CHECKING:
    from cattrs import Converter

    from govdoc.formats.text import Parsed
    from govdoc.reading.citations import Citation


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


def __getattr__(name: str) -> object:
    """`Citation`, imported when it is first needed."""
    if name == "Citation":
        from govdoc.reading.citations import Citation

        return Citation
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Annex",
    "Basis",
    "BasisError",
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
    "Expert",
    "ExpertFact",
    "ExpertPool",
    "Figure",
    "Force",
    "Frequency",
    "Gazette",
    "GovdocError",
    "Instrument",
    "InstrumentKind",
    "Issue",
    "Level",
    "Line",
    "LineRole",
    "NotFoundError",
    "NoteError",
    "NoteKind",
    "Notice",
    "PanelSize",
    "Place",
    "Problem",
    "ProjectKind",
    "ProjectThreshold",
    "Provisions",
    "Qualification",
    "Reading",
    "RegistrationPhase",
    "RegistrationSubject",
    "Relaxation",
    "SharedUnit",
    "StructureError",
    "Table",
    "TaskItem",
    "UnknownFormatError",
    "UnsupportedVersionError",
    "__version__",
    "citations",
    "converter",
    "dump",
    "dumps",
    "find",
    "load",
    "loads",
    "parse_text",
    "plain_text",
    "walk",
]
