"""Files: read only regular ones, up to a limit; replace them whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from govdoc.errors import DecodeError, EncodeError, Problem


def read_bytes(path: Path, limit: int) -> bytes | None:
    """The bytes of the regular file `path`, or `None` where there are more than `limit`.

    Raises `DecodeError` for a pipe, a device or a folder, without waiting on it.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except ValueError:  # a NUL, or half a surrogate pair, in the name
        raise DecodeError(not_regular()) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise DecodeError(not_regular())
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    finally:
        os.close(descriptor)
    return data if len(data) <= limit else None


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the file `path` by one that holds `data`. Raises what `staged` raises."""
    with staged(path) as beside:
        beside.write_bytes(data)


@contextlib.contextmanager
def staged(path: Path) -> Iterator[Path]:
    """An empty file beside `path` to write to; when all went well it is synced and replaces it.

    Links are followed, the mode is kept. Raises `EncodeError` for a target that is no regular
    file, `OSError`.
    """
    try:
        target = path.resolve()
    except (RuntimeError, ValueError):  # links in a circle; a NUL in the name
        raise EncodeError(not_regular()) from None
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    mode = None
    if target.exists():
        status = target.stat()
        if not stat.S_ISREG(status.st_mode):
            raise EncodeError(not_regular())
        mode = stat.S_IMODE(status.st_mode)
    beside = target.with_name(f".govdoc-{secrets.token_hex(8)}.tmp")
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def not_regular() -> Problem:
    """That a path leads to a pipe, a device or a folder."""
    return Problem(code="GD018", zh="不是普通文件", en="not a regular file")
