"""Word, to be written only: a notice laid out after GB/T 9704-2012 (pip install 'govdoc[docx]').

`page` is the sheet and what is set on it, `notices` says what goes where, `titles` how a title is
broken.
"""

from __future__ import annotations

from itertools import islice

from govdoc.errors import DecodeError, EncodeError, Problem
from govdoc.formats.checking import model_problems
from govdoc.formats.documents import MAX_PROBLEMS, Document
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice


def dumps(document: Document, *, indent: int | None = None) -> bytes:
    """The notice or instrument `document` as a Word file; the same bytes each time.

    Raises `EncodeError` for a gazette or an issue, which hold several, and for text that no
    format can hold; `MissingExtraError` where python-docx is not installed.
    """
    if not isinstance(document, Notice | Instrument):
        raise EncodeError(
            Problem(
                code="GD026",
                zh="一个 Word 文件只能是一件公文或一件印发的文件，请从公报中取出一件",
                en="a Word file is one notice or one instrument: take one out of the gazette",
            )
        )
    problems = tuple(islice(model_problems(document, type(document)), MAX_PROBLEMS))
    if problems:
        raise EncodeError(problems)
    from govdoc.formats.docx.notices import laid_out

    return laid_out(document)


def loads(data: bytes | str, *, max_problems: int = MAX_PROBLEMS) -> Document:
    """Raises `DecodeError`: a Word file says how words look, not what they are."""
    raise DecodeError(
        Problem(
            code="GD027",
            zh="Word 文件只能写出，不能读入；请读入所据的 JSON、XML 或文本",
            en="Word is written only: read the JSON, the XML or the text that it was made of",
        )
    )
