"""What parsers and the system say is wrong, in Chinese: the usual reasons, one table each."""

from __future__ import annotations

import errno
import os
import re

from govdoc.errors import Problem

_JSON = {
    "Expecting value": "此处应为值",
    "Expecting property name enclosed in double quotes": "此处应为双引号括起的键",
    "Expecting ':' delimiter": "此处应为冒号",
    "Expecting ',' delimiter": "此处应为逗号",
    "Invalid control character at": "字符串中有控制字符",
    "Invalid \\escape": "转义有误",
    "Invalid \\uXXXX escape": "\\u 转义有误",
    "Unterminated string starting at": "字符串没有结束",
    "Extra data": "值之后还有内容",
    "Illegal trailing comma before end of object": "对象末尾多一个逗号",
    "Illegal trailing comma before end of array": "列表末尾多一个逗号",
    "Unexpected UTF-8 BOM (decode using utf-8-sig)": "开头有字节顺序标记",
}
_XML = (
    (r"Opening and ending tag mismatch: (\S+) .*?and (\S+)", r"始标签 {0} 与末标签 {1} 不符"),
    (r"Premature end of data in tag (\S+)", "元素 {0} 没有结束"),
    (r"Couldn't find end of Start Tag (\S+)|expected '>'", "标签没有结束"),
    (r"Start tag expected, '<' not found", "此处应为始标签"),
    (r"Extra content at the end of the document", "根元素之后还有内容"),
    (r"Attribute (\S+) redefined", "属性 {0} 重复"),
    (r"Entity '([^']+)' not defined", "实体 {0} 没有定义"),
    (r"EntityRef|CharRef|xmlParseEntityRef", "实体引用有误"),
    (r"AttValue|Specification mandates value for attribute", "属性值有误"),
    (r"Namespace prefix (\S+)", "命名空间前缀 {0} 没有定义"),
    (r"StartTag: invalid element name", "元素名有误"),
    (r"Comment", "注释有误"),
    (r"CData section|CDATA", "CDATA 节有误"),
    (r"PCDATA invalid Char|invalid xmlChar", "有 XML 不容的字符"),
    (r"Document is empty|no element", "没有元素"),
)
_SYSTEM = {
    errno.ENOENT: "没有这个文件",
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


def json_reason(message: str) -> str:
    """The words of Python's JSON parser in Chinese; empty for unusual ones."""
    return _JSON.get(message, "")


def xml_reason(message: str) -> str:
    """The words of libxml2 in Chinese; empty for unusual ones."""
    for pattern, zh in _XML:
        if match := re.search(pattern, message):
            return zh.format(*match.groups())
    return ""


def system_problem(error: OSError, source: str = "") -> Problem:
    """What the system says about the file `source`, as a problem."""
    number = error.errno or 0
    en = (os.strerror(number) if number else error.strerror) or "the file cannot be used"
    zh = _SYSTEM.get(number, f"文件不能使用（错误号 {number}）")
    name = source or os.fsdecode(error.filename or "")
    return Problem(code="GD025", zh=zh, en=en[:1].lower() + en[1:], source=name)
