"""The findings of a run itself (GD04x): what was not read, and why; of records (GD05x)."""

from __future__ import annotations

from govdoc.errors import Problem

NAMES: dict[str, tuple[str, str]] = {
    "GD025": ("文件不能使用", "the file cannot be used"),
    "GD037": ("没有文字", "no text"),
    "GD040": ("无法读取", "cannot be read"),
    "GD041": ("超过时限", "over the time limit"),
    "GD042": ("超过内存上限", "over the memory limit"),
    "GD043": ("检查进程两次终止", "the checking process ended twice"),
    "GD044": ("压缩包超过上限", "archive over a limit"),
    "GD045": ("压缩包内的压缩包", "archive inside an archive"),
    "GD046": ("未知的记录", "record of no known kind"),
    "GD047": ("检查时程序出错", "checking failed"),
    "GD051": ("日期写成毫秒数", "date in milliseconds"),
    "GD052": ("不是日期", "no date"),
    "GD053": ("字段为空", "empty field"),
    "GD054": ("发文字号连在标题之后", "document number glued to the title"),
    "GD055": ("不是发文字号", "no document number"),
}
"""What each code below is about, in Chinese and English."""


def unreadable(reason: str) -> Problem:
    """A file that the system does not let be read, or that is no archive as its name says."""
    return Problem(code="GD040", zh=f"无法读取：{reason}", en=f"cannot be read: {reason}")


def over_time(seconds: float) -> Problem:
    """A document that takes too long."""
    return Problem(
        code="GD041",
        zh=f"超过 {seconds:g} 秒的时限",
        en=f"over the time limit of {seconds:g} seconds",
    )


def over_memory(limit: int) -> Problem:
    """A document that needs too much memory."""
    size = f"{limit // 2**20} MiB"
    return Problem(
        code="GD042", zh=f"超过 {size} 的内存上限", en=f"over the memory limit of {size}"
    )


def crashed() -> Problem:
    """A document over which the worker process died twice."""
    return Problem(
        code="GD043",
        zh="检查进程两次在此终止（被系统终止或崩溃）",
        en="the checking process ended here twice (killed by the system, or a crash)",
    )


def failed(error: Exception) -> Problem:
    """A document at which a rule or a reader failed: a fault in it, not in the document."""
    kind = type(error).__name__
    return Problem(code="GD047", zh=f"检查时程序出错（{kind}）", en=f"checking it failed ({kind})")


def over_ratio(limit: int) -> Problem:
    """An archive that unpacks to much more than it is."""
    return Problem(
        code="GD044",
        zh=f"解压比超过 {limit}，其余不读",
        en=f"unpacks to more than {limit} times its size; the rest is not read",
    )


def over_unpacked(limit: int) -> Problem:
    """An archive that holds too much."""
    return Problem(
        code="GD044",
        zh=f"解压后超过 {limit} 字节的上限，其余不读",
        en=f"unpacks to more than the limit of {limit} bytes; the rest is not read",
    )


def nested() -> Problem:
    """An archive in an archive."""
    return Problem(
        code="GD045",
        severity="warning",
        zh="压缩包内的压缩包不打开",
        en="an archive inside an archive is not opened",
    )


def empty() -> Problem:
    """A file or a record without a word."""
    return Problem(code="GD037", zh="没有文字", en="there is no text")


def unknown_record(fields: list[str]) -> Problem:
    """Plain data that is neither a document nor a record of a known kind."""
    listed = ", ".join(name[:40] for name in fields[:8]) or "–"
    return Problem(
        code="GD046",
        zh=f"既不是 govdoc 文件，也不是已知的记录；字段：{listed}",
        en=f"neither a govdoc document nor a record of a known kind; fields: {listed}",
    )


def milliseconds(pointer: str, value: object, day: str) -> Problem:
    """A day written as milliseconds since 1970."""
    return Problem(
        code="GD051",
        severity="warning",
        zh=f"日期写成了毫秒数 {value}，即 {day}（北京时间）",
        en=f"the date is given as {value} milliseconds, that is {day} (+08:00)",
        pointer=pointer,
    )


def no_day(pointer: str, value: object) -> Problem:
    """Something else than a day where a day belongs."""
    shown = str(value)[:40]
    return Problem(
        code="GD052",
        severity="warning",
        zh=f"“{shown}”不是日期",
        en=f"“{shown}” is not a date",
        pointer=pointer,
    )


def empty_field(pointer: str, name: str) -> Problem:
    """A field that is there with nothing in it."""
    return Problem(
        code="GD053", severity="warning", zh=f"{name}为空", en=f"{name} is empty", pointer=pointer
    )


def glued_number(pointer: str, number: str) -> Problem:
    """A document number at the end of a title."""
    return Problem(
        code="GD054",
        severity="warning",
        zh=f"发文字号“{number}”连在标题之后",
        en=f"the document number “{number}” is glued to the title",
        pointer=pointer,
    )


def bad_number(pointer: str, value: str) -> Problem:
    """Something else than a document number where one belongs."""
    shown = value[:40]
    return Problem(
        code="GD055",
        severity="warning",
        zh=f"“{shown}”不是发文字号",
        en=f"“{shown}” is not a document number",
        pointer=pointer,
    )
