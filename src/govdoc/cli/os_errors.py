"""What the operating system says of a file, in the language of output."""

from __future__ import annotations

import errno

from govdoc.cli.output import say
from govdoc.errors import printable

_CHINESE = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有的不是文件夹",
    errno.EEXIST: "已经存在",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件过多",
}
"""The usual reasons in Chinese; of others the system's own words are told."""


def told(error: OSError) -> str:
    """`file: reason` of `error`, as one line."""
    reason = error.strerror or str(error)
    said = say(_CHINESE.get(error.errno or 0, reason), reason)
    return printable(f"{error.filename}: {said}" if error.filename is not None else said)
