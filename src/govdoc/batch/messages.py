"""What parent and workers say to one another: frames of MessagePack, each after its length."""

from __future__ import annotations

import struct
from typing import BinaryIO

import msgspec

from govdoc.batch.options import Options
from govdoc.errors import Problem


class Unit(msgspec.Struct, array_like=True, frozen=True):
    """A part of a source that one worker reads by itself."""

    source: str
    """What the source is called."""
    path: bytes
    """The file to open."""
    kind: str
    """A format, `lines` or `table`; empty: by content."""
    packing: str = ""
    """`gz`, or nothing."""
    member: int = -1
    """Index in a zip."""
    start: int = 0
    """The first byte, unpacked; of a table the first row group."""
    end: int = -1
    """The byte after the last; -1: to the end."""


class Setup(msgspec.Struct, array_like=True, tag=True):
    """To a worker, first."""

    options: Options
    documents: bool
    """Whether documents are wanted, or findings only."""
    ledger: str = ""
    """Where results are that may be used again."""
    configuration: str = ""
    before: int = 0
    """Results of runs before this one are looked at."""


class Task(msgspec.Struct, array_like=True, tag=True):
    """To a worker: what to read."""

    unit: Unit
    done: int = 0
    """Files, lines or rows at its beginning that have been told of already."""
    careful: bool = False
    """Whether to tell of every document before it is begun."""


class Verdict(msgspec.Struct, array_like=True):
    """What was found in one document."""

    pointer: str
    """Where in the file or line the record stands; empty for all of it."""
    line: int
    """The line or row in the unit, from 0; -1 for a whole file."""
    content: bytes
    """Hash of the document's bytes; empty where they were not read."""
    outcome: str
    """`checked`, `unreadable`, or `limit`."""
    problems: list[Problem]
    fingerprints: list[str]
    """One for each problem."""
    more: int = 0
    """Problems beyond those told."""
    document: bytes = b""
    """The document as JSON, where it was wanted."""
    reused: bool = False


class Begun(msgspec.Struct, array_like=True, tag=True):
    """From a careful worker: this document is next."""

    line: int
    content: bytes


class Verdicts(msgspec.Struct, array_like=True, tag=True):
    """From a worker: documents judged; none is a sign of life."""

    verdicts: list[Verdict]
    items: int
    """Files, lines or rows that they are about."""


class Done(msgspec.Struct, array_like=True, tag=True):
    """From a worker: the unit is finished."""

    lines: int
    """Lines or rows that begin in it."""
    last: bool
    """Whether the source ends in it, or before it."""
    skipped: int
    """Documents that are not in the sample."""
    retires: bool = False
    """Whether the worker has grown, and wants to be replaced."""


ToWorker = Setup | Task
FromWorker = Begun | Verdicts | Done

_encoder = msgspec.msgpack.Encoder()
to_worker = msgspec.msgpack.Decoder(ToWorker)
from_worker = msgspec.msgpack.Decoder(FromWorker)
_LENGTH = struct.Struct("<I")


def frame(message: ToWorker | FromWorker) -> bytes:
    """The bytes that say `message`."""
    body = _encoder.encode(message)
    return _LENGTH.pack(len(body)) + body


def frames(buffer: bytearray) -> list[bytes]:
    """The whole frames at the beginning of `buffer`, which are taken out of it."""
    found: list[bytes] = []
    at = 0
    while len(buffer) >= at + _LENGTH.size:
        (length,) = _LENGTH.unpack_from(buffer, at)
        end = at + _LENGTH.size + length
        if len(buffer) < end:
            break
        found.append(bytes(buffer[at + _LENGTH.size : end]))
        at = end
    del buffer[:at]
    return found


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame of `stream`; `None` at its end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None
