"""Reading and writing documents in any format: `load`, `loads`, `dump`, `dumps`."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import attrs
from attrs import frozen

from govdoc.errors import (
    DecodeError,
    EncodeError,
    GovdocError,
    Problem,
    StructureError,
    UnknownFormatError,
    UnsupportedVersionError,
)
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice

Document: TypeAlias = Gazette | Issue | Notice | Instrument
"""What a file holds."""

T = TypeVar("T")

VERSION = "1.0"
"""The version of the JSON and XML formats that is written; `upgrades` has those read besides."""

DOCUMENT_TYPES: dict[str, type[Document]] = {
    "gazette": Gazette,
    "issue": Issue,
    "notice": Notice,
    "instrument": Instrument,
}
"""What the root of a file may be."""

MAX_BYTES = 256 * 2**20
MAX_PROBLEMS = 1000


@frozen(kw_only=True)
class Format:
    """A format: its module has `dumps(document, indent)` and `loads(data, max_problems)`."""

    suffixes: tuple[str, ...]
    module: str
    readable: bool = True
    """Whether it is read too; what folders hold of others is passed over."""


FORMATS: dict[str, Format] = {
    "json": Format(suffixes=(".json",), module="govdoc.formats.json"),
    "xml": Format(suffixes=(".xml",), module="govdoc.formats.xml"),
    "akn": Format(suffixes=(".akn.xml", ".akn"), module="govdoc.formats.akn"),
    "text": Format(suffixes=(".txt", ".text"), module="govdoc.formats.text"),
    "docx": Format(suffixes=(".docx",), module="govdoc.formats.docx", readable=False),
}
"""Every format there is, by name; the modules are imported when first used."""


def loads(
    data: bytes | str,
    *,
    format: str,
    max_bytes: int = MAX_BYTES,
    max_problems: int = MAX_PROBLEMS,
) -> Document:
    """The document that `data` holds.

    Raises `DecodeError` (and below it `StructureError`, `UnsupportedVersionError`) with up to
    `max_problems` problems, each with its place; `UnknownFormatError` for an unknown `format`.
    """
    module = _module(format)
    max_problems = max(1, max_problems)
    size = len(data.encode("utf-8", "surrogatepass")) if isinstance(data, str) else len(data)
    if size > max_bytes:
        raise DecodeError(too_large(max_bytes))
    try:
        document: Document = module.loads(data, max_problems=max_problems)
    except RecursionError:  # the caller's own stack is nearly full
        raise DecodeError(stack_full()) from None
    return document


def dumps(document: Document, *, format: str, indent: int | None = None) -> bytes:
    """`document` as bytes: UTF-8, fields in declared order, defaults left out, final newline.

    `indent` is the number of blanks a level; `None` is the shortest form. Raises `EncodeError`
    with every problem for a document that could not be read again unchanged.
    """
    try:
        data: bytes = _module(format).dumps(document, indent=indent)
    except RecursionError:  # nested far beyond the limit, or the caller's stack nearly full
        raise EncodeError(stack_full()) from None
    return data


def load(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    max_bytes: int = MAX_BYTES,
    max_problems: int = MAX_PROBLEMS,
) -> Document:
    """The document in the file `path`; its format by suffix, or `format`.

    Raises what `loads` raises, each problem with the file's name as `source`, and `OSError`.
    """
    name = os.fspath(path)
    try:
        chosen = format or format_of(path)
        data = read_source(path, max_bytes=max_bytes)
        if format is None:
            chosen = format_in(data, chosen)
        return loads(data, format=chosen, max_bytes=max_bytes, max_problems=max_problems)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None


def read_source(path: str | os.PathLike[str], *, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of the file `path`. Raises `DecodeError` beyond `max_bytes`, and `OSError`."""
    from govdoc.formats.files import read_bytes

    data = read_bytes(Path(path), max_bytes)
    if data is None:
        raise DecodeError(too_large(max_bytes))
    return data


def dump(
    document: Document,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    indent: int | None = None,
) -> None:
    """Write `document` to the file `path`: the old file or the new one, never half of one.

    Raises `EncodeError`, `UnknownFormatError`, `OSError`.
    """
    from govdoc.formats.files import write_bytes

    name = os.fspath(path)
    try:
        data = dumps(document, format=format or format_of(path), indent=indent)
        write_bytes(Path(path), data)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None


def type_name(document: Any) -> str:
    """`gazette`, `issue`, `notice` or `instrument`. Raises `EncodeError` for anything else."""
    if type(document) in _NAMES:
        return name_of(type(document))
    kind = type(document).__name__
    raise EncodeError(
        Problem(
            code="GD015",
            zh=f"{kind} 不能单独成文件",
            en=f"a {kind} is no document of its own",
        )
    )


_NAMES = {cls: name for name, cls in DOCUMENT_TYPES.items()}


def name_of(cls: type[Document]) -> str:
    """What a file calls a document of the class `cls`."""
    return _NAMES[cls]


def to_plain(document: Any) -> dict[str, Any]:
    """`document` as dicts, lists and scalars. Raises `EncodeError` with every problem."""
    from govdoc.formats import quick

    type_name(document)
    plain = quick.to_plain(document)
    return plain if plain is not None else converted(document)


def converted(document: Any) -> dict[str, Any]:
    """`to_plain`, of any object of the converter's, by the checks and it, which define it."""
    from govdoc.formats.checking import model_problems
    from govdoc.formats.conversion import quick_converter

    problems = tuple(islice(model_problems(document, type(document)), MAX_PROBLEMS))
    if problems:
        raise EncodeError(problems)
    plain: dict[str, Any] = quick_converter().unstructure(document)
    return plain


def from_plain(
    data: Any,
    cls: type[T],
    *,
    found: Iterable[Problem] = (),
    line_of: Callable[[Iterable[Problem]], list[Problem]] = list,
    max_problems: int = MAX_PROBLEMS,
) -> T:
    """The `cls` that the plain `data` describes.

    `found` are problems that reading it has shown already; `line_of` adds lines to problems.
    Raises `StructureError`.
    """
    from govdoc.formats import quick
    from govdoc.formats.checking import nested_too_deep, plain_problems
    from govdoc.formats.conversion import quick_converter

    found = list(found)
    read: T | None = None if found else quick.from_plain(data, cls)
    if read is not None:
        return read
    refusal: Exception | None = None
    if not found and not nested_too_deep(data):
        try:
            return quick_converter().structure(data, cls)
        except Exception as error:  # it tells the first problem; below, all of them are told
            refusal = error
    problems = [*found, *islice(plain_problems(data, cls), max_problems)]
    if not problems:
        raise AssertionError("the converter refused what the checks accept") from refusal
    raise StructureError(line_of(problems[:max_problems]))


def root_class(version: Any, name: Any, *, at: str = "/govdoc") -> type[Document]:
    """The class for the root's version, which stands `at` a pointer, and its type.

    Raises `UnsupportedVersionError` or `StructureError`.
    """
    from govdoc.formats.upgrades import UPGRADES

    if version != VERSION and not (isinstance(version, str) and version in UPGRADES):
        read = "、".join(f"“{each}”" for each in (*UPGRADES, VERSION))
        shown = f"“{version[:40]}”" if isinstance(version, str) else type(version).__name__
        raise UnsupportedVersionError(
            Problem(
                code="GD012",
                zh=f"不支持格式版本{shown}，只支持{read}",
                en=f"format version {shown} is not supported, only {read.replace('、', ', ')} is",
                pointer=at,
            )
        )
    if not isinstance(name, str) or name not in DOCUMENT_TYPES:
        listed = ", ".join(DOCUMENT_TYPES)
        raise StructureError(
            Problem(
                code="GD013",
                zh=f"文件类型应为下列之一：{listed}，而不是“{str(name)[:40]}”",
                en=f"the document's type must be one of {listed}, not “{str(name)[:40]}”",
                pointer="/type",
            )
        )
    return DOCUMENT_TYPES[name]


def _module(name: str) -> Any:
    if name not in FORMATS:
        listed = ", ".join(FORMATS)
        raise UnknownFormatError(
            Problem(
                code="GD014",
                zh=f"没有名为“{name}”的格式；现有：{listed}",
                en=f"there is no format “{name}”; there are: {listed}",
            )
        )
    return import_module(FORMATS[name].module)


def format_of(path: str | os.PathLike[str]) -> str:
    """The format that the end of `path` names, the longest that fits; `UnknownFormatError`."""
    file = Path(path)
    suffix = file.suffix.lower()
    known = {end: name for name, entry in FORMATS.items() for end in entry.suffixes}
    for end in ("".join(file.suffixes[-2:]).lower(), suffix):
        if end in known:
            return known[end]
    raise UnknownFormatError(
        Problem(
            code="GD014",
            zh=f"后缀“{suffix}”不属于任何格式；请写明格式",
            en=f"no format has the suffix “{suffix}”; name the format",
        )
    )


def guess(data: bytes) -> str:
    """The format of bytes that have no name, by their first character, or element."""
    first = data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1]
    return format_in(data, {b"<": "xml", b"{": "json", b"[": "json"}.get(first, "text"))


_AKOMA_NTOSO = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<\?(?:(?!\?>).)*+\?>|<!--(?:(?!-->).)*+-->)*+"
    rb"<(?:[A-Za-z0-9_.-]{1,40}:)?akomaNtoso[\s/>]",
    re.DOTALL,
)


def format_in(data: bytes, named: str) -> str:
    """The format of `data` whose file's name says `named`: plain .xml may be Akoma Ntoso."""
    return "akn" if named == "xml" and _AKOMA_NTOSO.match(data) else named


def stack_full() -> Problem:
    """That there are too many calls on the stack to go deeper."""
    return Problem(code="GD008", zh="嵌套过深", en="nested too deep")


def too_large(limit: int) -> Problem:
    """That there are more bytes than `limit`."""
    return Problem(
        code="GD009",
        zh=f"超过 {limit} 字节的上限",
        en=f"larger than the limit of {limit} bytes",
    )
