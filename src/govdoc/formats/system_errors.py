"""What the operating system says is wrong with a file, as a problem."""

from __future__ import annotations

import errno
import os

from govdoc.errors import Problem

_SYSTEM = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "链接成环",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "文件系统只读",
    errno.EMFILE: "打开的文件过多",
    errno.EIO: "读写出错",
    errno.EEXIST: "文件已存在",
}
"""The usual reasons in Chinese; of others the number is told."""


def system_problem(error: OSError, source: str = "") -> Problem:
    """What the system says about the file `source`, as a problem."""
    number = error.errno or 0
    en = (os.strerror(number) if number else error.strerror) or "the file cannot be used"
    zh = _SYSTEM.get(number, f"文件不能使用（错误号 {number}）")
    name = source or os.fsdecode(error.filename or "")
    return Problem(code="GD025", zh=zh, en=en[:1].lower() + en[1:], source=name)
