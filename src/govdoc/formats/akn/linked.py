"""A document as several files: each notice and instrument by itself, with ids of its own.

In one file ids are long, since each names the document it stands in. Here each document has a
file, its ids are those of `walk`, and what encloses it holds a `documentRef` to the file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from govdoc.errors import DecodeError, GovdocError, Problem
from govdoc.formats import akn, documents
from govdoc.formats.files import write_bytes
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice

_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}\.akn\.xml")
"""A file beside the one that names it, and nowhere else."""
_DEEPEST = 3
"""How many links lead from a gazette to an instrument."""


@frozen
class Part:
    """A document that has a file of its own."""

    file: str
    document: Any
    """Without those that have files of their own in turn."""
    parts: tuple[Part, ...]

    def walk(self) -> Iterator[Part]:
        """This part and all that it links to."""
        yield self
        for part in self.parts:
            yield from part.walk()


def dump_linked(
    document: documents.Document,
    folder: str | os.PathLike[str],
    *,
    indent: int | None = None,
    country: str = "cn",
) -> tuple[Path, ...]:
    """Write `document` to files in `folder`, which is there; gives them, the enclosing one first.

    The first is `gazette.akn.xml`, `issue.akn.xml`, `notice.akn.xml` or `instrument.akn.xml`; its
    notices are `…-notice-1.akn.xml`, their instruments `…-instrument-1.akn.xml`. It is written
    last, so that no file names one that is not there. Raises `EncodeError`, `OSError`.
    """
    whole = _divided(document, documents.type_name(document))
    written = [
        (
            Path(folder) / part.file,
            akn.dumps(
                part.document,
                indent=indent,
                country=country,
                links=tuple((each.file, _title(each.document)) for each in part.parts),
            ),
        )
        for part in whole.walk()
    ]
    for path, data in reversed(written):
        write_bytes(path, data)
    return tuple(path for path, _ in written)


def _divided(document: Any, stem: str) -> Part:
    name, inner = _inside(document)
    parts = tuple(_divided(each, f"{stem}-{name}-{i}") for i, each in enumerate(inner, 1))
    return Part(f"{stem}.akn.xml", _with(document, ()) if parts else document, parts)


def _inside(document: Any) -> tuple[str, tuple[Any, ...]]:
    """What the documents inside `document` are called, and they themselves."""
    match document:
        case Gazette(issues=(issue,)):
            return "notice", issue.notices
        case Gazette(issues=issues):
            return "issue", issues
        case Issue(notices=notices):
            return "notice", notices
        case Notice(instruments=instruments):
            return "instrument", instruments
    return "", ()


def _with(document: Any, inner: tuple[Any, ...]) -> Any:
    """`document` with `inner` for the documents inside it."""
    match document:
        case Gazette(issues=(issue,)):
            return attrs.evolve(document, issues=(attrs.evolve(issue, notices=inner),))
        case Gazette():
            return attrs.evolve(document, issues=inner)
        case Issue():
            return attrs.evolve(document, notices=inner)
        case Notice():
            return attrs.evolve(document, instruments=inner)
    return document


def _title(document: Any) -> str:
    return f"第{document.number}期" if isinstance(document, Issue) else str(document.title)


def load_linked(path: str | os.PathLike[str]) -> akn.Read:
    """The document in the file `path` and in those beside it that it names, and their problems.

    Raises `DecodeError` for a link that leads nowhere, out of the folder, in a circle or to a
    document that does not belong there; what `akn.read` raises; `OSError`.
    """
    start = Path(path)
    problems: list[Problem] = []

    def load(name: str, above: tuple[str, ...]) -> Any:
        if above:
            _see(name, above, start.parent)
        try:
            read = akn.read(documents.read_source(start.parent / name))
        except GovdocError as error:
            raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
        told = (problem for problem in read.problems if problem.code != "GD069")
        problems.extend(attrs.evolve(problem, source=name) for problem in told)
        inner = tuple(load(link, (*above, name)) for link in read.links)
        return _joined(read.document, inner, name) if inner else read.document

    return akn.Read(document=load(start.name, ()), problems=tuple(problems))


def _see(name: str, above: tuple[str, ...], folder: Path) -> None:
    """Refuse a link to `name`, which the last of `above` has, where it cannot be followed."""
    short = name[:80]
    if _NAME.fullmatch(name) is None:
        zh, en = f"“{short}”不是同一文件夹中的文件", f"“{short}” is no file beside it"
    elif name in above or len(above) > _DEEPEST:
        zh, en = f"“{short}”的链接成环", f"the links of “{short}” go in a circle"
    elif not (folder / name).is_file():
        zh, en = f"没有文件“{short}”", f"there is no file “{short}”"
    else:
        return
    raise _refusal(zh, en, above[-1])


def _joined(document: Any, inner: tuple[Any, ...], name: str) -> Any:
    """`document`, of the file `name`, with what its links led to."""
    wanted = {Gazette: Issue, Issue: Notice, Notice: Instrument}.get(type(document))
    if isinstance(document, Gazette) and len(document.issues) == 1:
        wanted = Notice
    if _inside(document)[1] or any(type(each) is not wanted for each in inner):
        raise _refusal(
            "所链文件中的文件种类不符",
            "a file that it links to holds another kind of document",
            name,
        )
    return _with(document, inner)


def _refusal(zh: str, en: str, source: str) -> DecodeError:
    return DecodeError(Problem(code="GD069", zh=zh, en=en, source=source))
