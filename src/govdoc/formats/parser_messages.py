"""What the parsers of JSON and XML say of a text that is neither, in Chinese."""

from __future__ import annotations

import re

_CHINESE: tuple[tuple[str, str], ...] = (
    # json of the standard library
    (r"Expecting value", "此处应有值"),
    (r"Expecting property name enclosed in double quotes", "此处应有双引号括起的键"),
    (r"Expecting ':' delimiter", "此处应有冒号"),
    (r"Expecting ',' delimiter", "此处应有逗号"),
    (r"Extra data", "结尾之后还有内容"),
    (r"Unterminated string starting at", "文本缺少后一个引号"),
    (r"Invalid control character at", "文本中有换行等控制字符"),
    (r"Invalid \\+(?:escape.*|uXXXX escape)", "反斜杠之后的写法有误"),
    (r"Illegal trailing comma before end of (?:object|array)", "末项之后多了逗号"),
    # libxml2
    (r"Document is empty", "文件是空的"),
    (r"Start tag expected, '<' not found", "此处应有“<”"),
    (
        r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+?)",
        r"第 \2 行的标签 \1 以 \3 结束",
    ),
    (r"Premature end of data in tag (\S+) line (\d+)", r"第 \2 行的标签 \1 没有结束"),
    (r"Couldn't find end of Start Tag (\S+) line (\d+)", r"第 \2 行的标签 \1 缺少“>”"),
    (r"EndTag: '</' not found", "缺少结束标签"),
    (r"Extra content at the end of the document", "根元素之后还有内容"),
    (r"xmlParseEntityRef: no name", "“&”之后没有实体名；“&”本身写作 &amp;"),
    (r"EntityRef: expecting ';'", "实体缺少分号；“&”本身写作 &amp;"),
    (r"Entity '(.+?)' not defined", r"没有定义实体 \1"),
    (r"AttValue: \" or ' expected", "属性的值须加引号"),
    (r"Unescaped '<' not allowed in attributes values", "属性的值中不得有“<”"),
    (r"Specification mandates value for attribute (\S+?)", r"属性 \1 没有值"),
    (r"Attribute (\S+) redefined", r"属性 \1 重复"),
    (r"StartTag: invalid element name", "标签的名称有误"),
    (r"error parsing attribute name", "属性的名称有误"),
    (r"attributes construct error", "属性的写法有误"),
    (r"Namespace prefix (\S+) on (\S+) is not defined", r"\2 的命名空间前缀 \1 没有定义"),
    (r"PCDATA invalid Char value (\d+)", r"有不允许的字符（编码 \1）"),
    (r"Comment not terminated.*", "注释没有结束"),
    (r"CData section not finished.*", "CDATA 没有结束"),
)
"""What is said in English, as an expression, and in Chinese."""

_PLACE = re.compile(r", line \d+, column (\d+)\Z")


def in_chinese(message: str) -> str:
    """`message` in Chinese where it is a usual one; otherwise as it is, and marked.

    What stands at its end of line and column is left to the problem's own place.
    """
    said = _PLACE.sub("", message.split("\n", 1)[0]).strip()
    for english, chinese in _CHINESE:
        match = re.fullmatch(english, said)
        if match:
            return match.expand(chinese)
    return f"{said}（解析器原文）"
