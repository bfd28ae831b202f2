"""Where documents are: files, folders, archives, standard input, in an order that never changes.

Folders are gone through by name, folders inside after the files; links to folders are not
followed, so that none leads in a circle. Nothing is unpacked to disk: members of a zip are read in
place, whatever path they claim.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from typing import BinaryIO

from attrs import evolve, frozen

from govdoc.batch import problems
from govdoc.batch.options import Options
from govdoc.errors import Problem
from govdoc.formats.documents import FORMATS, format_in
from govdoc.formats.files import not_regular
from govdoc.formats.system_errors import system_problem

LINES, TABLE, ZIP = "lines", "table", "zip"
"""Kinds of source that hold many documents: JSON Lines, Parquet, zip."""

KINDS: dict[str, str] = {
    **{suffix: name for name, row in FORMATS.items() for suffix in row.suffixes},
    ".jsonl": LINES,
    ".ndjson": LINES,
    ".parquet": TABLE,
    ".zip": ZIP,
}
"""What a source is, by suffix; `.gz` after one of them packs it."""

FORMAT_NAMES = (*sorted(FORMATS), "jsonl")
"""What a user may say that files are."""


@frozen(kw_only=True)
class Source:
    """A file, or a member of an archive, with the documents in it."""

    name: str
    """As a user knows it; an archive's member after a `/`."""
    path: bytes
    """The file to open."""
    kind: str = ""
    """A format, `LINES` or `TABLE`; empty: by content."""
    packing: str = ""
    """`gz`, or nothing."""
    member: int = -1
    """Index in a zip."""
    size: int = 0
    """Bytes, as the folder or the archive states them."""
    on_disk: int = 0
    """Bytes of it on the disk."""
    changed: int = 0
    """When the file was changed last, in nanoseconds."""
    problem: Problem | None = None
    """Why it cannot be read."""

    @property
    def sized(self) -> bool:
        """Whether `size` is that of what is read, and not of something packed."""
        return not self.packing


def sources(
    paths: Iterable[str], patterns: tuple[str, ...], options: Options, standard_input: str = ""
) -> Iterator[Source]:
    """Every source in `paths`.

    `-` is what is `kept` in the file `standard_input`. In folders, files are taken whose suffix is
    that of something read, or whose name one of `patterns` fits.
    """
    for path in paths:
        if path == "-":
            spooled = printable_name(standard_input)
            for found in _opened(_source(standard_input, options), options):
                yield evolve(found, name="-" + found.name.removeprefix(spooled))
        elif os.path.isdir(path):
            for name in _files(path, patterns):
                yield from _opened(_source(name, options), options)
        else:
            yield from _opened(_source(path, options), options)


def _files(folder: str, patterns: tuple[str, ...]) -> Iterator[str]:
    """The files in `folder` that are taken, and the folders in it that cannot be looked into."""
    closed: list[str] = []
    for here, below, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        below.sort()
        for name in sorted(names):
            path = os.path.join(here, name)
            inner = os.path.relpath(path, folder)
            if any(fnmatch(inner, p) or fnmatch(name, p) for p in patterns) or (
                not patterns and _is_read(kind_of(name)[0])
            ):
                yield path
    yield from sorted(closed)


def kind_of(name: str) -> tuple[str, str]:
    """Kind and packing by the suffix of `name`; both empty where it has none that is known."""
    stem, suffix = os.path.splitext(name.lower())
    packing = "gz" if suffix == ".gz" else ""
    kind = KINDS.get(os.path.splitext(stem)[1] if packing else suffix, "")
    return (kind, packing) if kind not in (ZIP, TABLE) or not packing else ("", "")


def _is_read(kind: str) -> bool:
    """Whether a file of this kind is taken where it was not named: one that can be read."""
    return bool(kind) and (kind not in FORMATS or FORMATS[kind].readable)


def printable_name(path: str | bytes) -> str:
    """`path` as text that can be written anywhere: bytes that are none are escaped."""
    return os.fsdecode(path).encode("utf-8", "backslashreplace").decode()


def _source(path: str, options: Options) -> Source:
    name, raw = printable_name(path), os.fsencode(path)
    try:
        status = os.stat(path)
    except OSError as error:
        return Source(name=name, path=raw, problem=system_problem(error))
    if stat.S_ISDIR(status.st_mode):
        return Source(name=name, path=raw, problem=system_problem(_denied()))
    if not stat.S_ISREG(status.st_mode):
        return Source(name=name, path=raw, problem=not_regular())
    if not os.access(path, os.R_OK):
        return Source(name=name, path=raw, problem=system_problem(_denied()))
    kind, packing = kind_of(path)
    source = Source(name=name, path=raw, size=status.st_size, changed=status.st_mtime_ns)
    source = evolve(source, on_disk=status.st_size)
    if options.format and kind not in (ZIP, TABLE):
        kind = LINES if options.format == "jsonl" else options.format
        return evolve(source, kind=kind, packing="gz" if path.lower().endswith(".gz") else "")
    return evolve(source, kind=kind, packing=packing) if kind else _by_content(source)


def _denied() -> OSError:
    return OSError(errno.EACCES, os.strerror(errno.EACCES))


_PACKED = {b"\x1f\x8b": ("", "gz"), b"PK\x03\x04": (ZIP, ""), b"PAR1": (TABLE, "")}


def _by_content(source: Source) -> Source:
    """`source` with the kind that its first bytes show."""
    try:
        with open(source.path, "rb") as file:
            head = file.read(8)
            for magic, (kind, packing) in _PACKED.items():
                if head.startswith(magic):
                    return evolve(source, kind=kind or LINES, packing=packing)
            file.seek(0)
            return evolve(source, kind=LINES if _is_lines(file) else "")
    except OSError as error:
        return evolve(source, problem=system_problem(error))


_LONGEST = 64 * 2**20


def _is_lines(file: BinaryIO) -> bool:
    """Whether an object stands on the first line, and something on a line after it."""
    first = file.readline(_LONGEST).strip()
    return first.startswith(b"{") and first.endswith(b"}") and bool(file.read(4096).strip())


@contextlib.contextmanager
def kept(stream: BinaryIO) -> Iterator[str]:
    """A temporary file with what `stream` holds, for the workers to read."""
    with tempfile.NamedTemporaryFile(prefix="govdoc-") as file:
        shutil.copyfileobj(stream, file)
        file.flush()
        yield file.name


def _opened(source: Source, options: Options) -> Iterator[Source]:
    """`source`, or the members of the zip that it is."""
    if source.kind != ZIP or source.problem:
        yield source
        return
    try:
        with zipfile.ZipFile(os.fsdecode(source.path)) as archive:
            members = archive.infolist()
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        yield evolve(source, problem=problems.unreadable(str(error)))
        return
    left = options.max_unpacked
    for i, member in enumerate(members):
        if member.is_dir():
            continue
        left -= member.file_size
        found = _member(source, i, member, options)
        if left < 0 and found.problem is None:
            yield evolve(found, problem=problems.over_unpacked(options.max_unpacked))
            return
        if found.problem or _is_read(found.kind):
            yield found


def _member(source: Source, i: int, member: zipfile.ZipInfo, options: Options) -> Source:
    """The source that a member of a zip is; of no kind where its suffix is unknown."""
    name = member.filename.encode("utf-8", "backslashreplace").decode()
    kind, packing = kind_of(name)
    found = evolve(
        source,
        name=f"{source.name}/{name}",
        kind=kind,
        packing=packing,
        member=i,
        size=member.file_size,
        on_disk=member.compress_size,
    )
    if kind in (ZIP, TABLE):
        return evolve(found, problem=problems.nested())
    if kind and member.flag_bits & 1:
        return evolve(found, problem=problems.unreadable("encrypted"))
    if kind and member.file_size > max(2**20, member.compress_size * options.max_ratio):
        return evolve(found, problem=problems.over_ratio(options.max_ratio))
    return found


def total_bytes(paths: Iterable[str], patterns: tuple[str, ...]) -> int:
    """Bytes of the files in `paths`, for a progress bar; 0 where they are not known."""
    total = 0
    for path in paths:
        if path == "-":
            return 0
        with contextlib.suppress(OSError):
            names = _files(path, patterns) if os.path.isdir(path) else (path,)
            total += sum(os.path.getsize(name) for name in names)
    return total


_BLANKS = re.compile(rb"[\s\0\xef\xbb\xbf\xff\xfe]*")


def format_by_content(data: bytes, kind: str) -> str:
    """The format of a document: `kind`, unless its first character says otherwise."""
    match = _BLANKS.match(data)
    first = data[match.end() : match.end() + 1] if match else b""
    if first == b"<":
        return format_in(data, "xml") if kind in ("", "json", "xml", "akn") else kind
    if first in (b"{", b"["):
        return "json"
    return kind or "text"
