"""Bytes of a source, lines of a range of it: read in pieces, never more than is asked for."""

from __future__ import annotations

import gzip
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from attrs import define, field

from govdoc.batch import problems
from govdoc.batch.messages import Unit
from govdoc.batch.options import MiB, Options
from govdoc.errors import DecodeError
from govdoc.formats.documents import too_large

_PIECE = 65536

DAMAGED = (
    OSError,
    EOFError,
    zlib.error,
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What reading a damaged archive raises. `DecodeError` is among them."""


def open_file(path: bytes) -> BinaryIO:
    """The regular file `path`, without waiting on what is none. Raises `OSError`."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb", buffering=0)


class Archives:
    """The zip read last, kept open: each of its members is a source, and there may be many."""

    def __init__(self) -> None:
        self._path = b""
        self._zip: zipfile.ZipFile | None = None

    def member(self, path: bytes, index: int) -> BinaryIO:
        """A member of the zip `path`. Raises one of `DAMAGED`."""
        if self._zip is None or self._path != path:
            self._zip, self._path = zipfile.ZipFile(open_file(path)), path
        return cast(BinaryIO, self._zip.open(self._zip.infolist()[index]))


class LineTooLong(DecodeError):
    """A line beyond the size of a document; the stream stands after it."""


@define
class Stream:
    """What a unit reads from: forwards, and anywhere where nothing is packed."""

    source: tuple[bytes, int, str]
    _file: BinaryIO
    _packed: BinaryIO | None
    """The gzip file that what is read is unpacked from."""
    _seekable: bool
    _options: Options
    _alive: Callable[[], None]
    """Called now and then while nothing is found."""
    position: int = 0
    """Of the next byte that `line` and `rest` give."""
    good: int = 0
    """Bytes read so far: where it breaks off, what was sound."""
    _buffer: bytearray = field(factory=bytearray, repr=False)
    _ended: bool = False

    @classmethod
    def open(
        cls, unit: Unit, archives: Archives, options: Options, alive: Callable[[], None]
    ) -> Stream:
        """The stream of the source that `unit` is of. Raises one of `DAMAGED`."""
        inside = unit.member >= 0
        file = archives.member(unit.path, unit.member) if inside else open_file(unit.path)
        packed: BinaryIO | None = None
        if unit.packing:
            packed, file = file, cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))
        seekable = not inside and not unit.packing
        return cls(source_of(unit), file, packed, seekable, options, alive)

    @property
    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self._ended and not self._buffer

    def close(self) -> None:
        self._file.close()
        if self._packed is not None:
            self._packed.close()

    def go_to(self, start: int) -> None:
        """Move to the first line that begins at `start` or after it."""
        if start == 0 or self.position >= start:
            return  # the lines before `start` have been read to the end of the last of them
        if self._seekable:
            self._file.seek(start - 1)
            self._buffer.clear()
            self._ended = False
            self.position = self.good = start - 1
        while self.position < start - 1:
            if not self._buffer and not self._fill():
                return
            step = min(len(self._buffer), start - 1 - self.position)
            del self._buffer[:step]
            self.position += step
        self._pass_line()

    def line(self) -> bytes | None:
        """The next line without its end; `None` at the end of the source.

        Raises `LineTooLong` for one beyond `max_bytes`, which is passed over.
        """
        seen = 0
        while (end := self._buffer.find(b"\n", seen)) < 0:
            seen = len(self._buffer)
            if seen > self._options.max_bytes:
                self._pass_line()
                raise LineTooLong(too_large(self._options.max_bytes))
            try:
                if not self._fill():
                    end = len(self._buffer)
                    break
            except MemoryError:
                self._pass_line()
                raise LineTooLong(problems.over_memory(self._options.memory)) from None
        if end == 0 and not self._buffer:
            return None
        found = bytes(self._buffer[:end])
        step = min(end + 1, len(self._buffer))
        del self._buffer[:step]
        self.position += step
        return found

    def _pass_line(self) -> None:
        while (end := self._buffer.find(b"\n")) < 0:
            self.position += len(self._buffer)
            self._buffer.clear()
            if not self._fill():
                return
        del self._buffer[: end + 1]
        self.position += end + 1

    def rest(self) -> bytes:
        """All bytes that are left. Raises `DecodeError` beyond `max_bytes`."""
        while len(self._buffer) <= self._options.max_bytes:
            if not self._fill():
                return bytes(self._buffer)
        raise DecodeError(too_large(self._options.max_bytes))

    def _fill(self) -> bool:
        if self._ended:
            return False
        self._alive()
        piece = self._file.read(_PIECE)
        self.good += len(piece)
        self._buffer += piece
        self._ended = not piece
        if self._packed is not None:
            if self.good > self._options.max_unpacked:
                raise DecodeError(problems.over_unpacked(self._options.max_unpacked))
            if self.good > max(MiB, self._packed.tell() * self._options.max_ratio):
                raise DecodeError(problems.over_ratio(self._options.max_ratio))
        return bool(piece)


def source_of(unit: Unit) -> tuple[bytes, int, str]:
    """What tells the stream of `unit` from those of other sources."""
    return unit.path, unit.member, unit.packing


def lines(stream: Stream, start: int, end: int) -> Iterator[tuple[int, bytes | DecodeError]]:
    """Offset and words of every line of `stream` that begins in the range."""
    stream.go_to(start)
    while end < 0 or stream.position < end:
        offset = stream.position
        try:
            found = stream.line()
        except LineTooLong as error:
            yield offset, error
            continue
        if found is None:
            return
        yield offset, found
