"""The file of a ledger: opened, known for what it is, locked; SQLite's errors as `LedgerError`."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from typing import Any

from govdoc.batch.schema import APPLICATION, TABLES, VERSION
from govdoc.errors import LedgerError, Problem


def ledger_error(zh: str, en: str, path: str) -> LedgerError:
    """That the ledger `path` cannot be used."""
    return LedgerError(Problem(code="GD048", zh=f"台账{zh}", en=f"the ledger {en}", source=path))


@contextlib.contextmanager
def told(path: str) -> Iterator[None]:
    """SQLite's errors about the ledger `path` as `LedgerError`."""
    try:
        yield
    except sqlite3.Error as error:
        said = str(error)
        if "locked" in said:
            raise ledger_error("正被另一进程使用", "is in use by another process", path) from None
        if "full" in said:
            raise ledger_error("所在磁盘已满", "is on a disk that is full", path) from None
        if "malformed" in said or "not a database" in said:
            raise ledger_error("已损坏或不是台账", "is damaged, or is no ledger", path) from None
        raise ledger_error(f"无法使用：{said}", f"cannot be used: {said}", path) from None


def connected(path: str, *, create: bool = False) -> sqlite3.Connection:
    """The ledger `path`. Raises `LedgerError` for what is none, or is of another version."""
    if not create and not os.path.isfile(path):
        raise ledger_error("不存在", "does not exist", path)
    with told(path):
        connection = sqlite3.connect(path, timeout=30.0, isolation_level=None)
        try:
            _checked(connection, path, create)
        except BaseException:
            connection.close()
            raise
    return connection


def _checked(connection: sqlite3.Connection, path: str, create: bool) -> None:
    def pragma(name: str) -> Any:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    size = os.path.getsize(path)
    if create and size == 0:
        connection.execute("BEGIN IMMEDIATE")
        for statement in TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    elif pragma("application_id") != APPLICATION:
        raise ledger_error("是别的程序的文件", "is a file of another program", path)
    elif (found := pragma("user_version")) != VERSION:
        raise ledger_error(
            f"的版本是 {found}，只支持 {VERSION}",
            f"is of version {found}, only {VERSION} is supported",
            path,
        )
    elif size < pragma("page_count") * pragma("page_size"):
        raise ledger_error("不完整（被截断）", "is cut short", path)


def locked(path: str) -> sqlite3.Connection:
    """What holds the lock of the ledger `path` until it is closed."""
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder):
        raise ledger_error(f"所在目录不存在：{folder}", f"has no folder {folder}", path)
    with told(path):
        lock = sqlite3.connect(f"{path}-lock", timeout=0.5, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
    return lock
