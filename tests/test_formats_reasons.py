"""What parsers and the system say, in Chinese too."""

from __future__ import annotations

import errno
import os
import re

import pytest

import govdoc
from govdoc.formats.reasons import json_reason, system_problem, xml_reason


def reason(data: str, format: str) -> str:
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.loads(data.encode(), format=format)
    (problem,) = caught.value.problems
    assert problem.code == "GD002"
    return problem.zh


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ("{", "此处应为双引号括起的键"),
        ('{"a" 1}', "此处应为冒号"),
        ('{"a": 1 2}', "此处应为逗号"),
        ('{"a": }', "此处应为值"),
        ("", "此处应为值"),
        ('{"a": "b', "字符串没有结束"),
        ('{"a": "\\x"}', "转义有误"),
        ('{"a": "\\u00"}', "\\u 转义有误"),
        ('{"a": "\t"}', "字符串中有控制字符"),
        ("{} {}", "值之后还有内容"),
    ],
)
def test_what_is_wrong_with_json_is_said_in_chinese(data: str, wanted: str) -> None:
    assert re.fullmatch(rf"不是 JSON（第 [0-9]+ 列）：{re.escape(wanted)}", reason(data, "json"))


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ("<a><b></a>", "始标签 b 与末标签 a 不符"),
        ("<a>", "元素 a 没有结束"),
        ("<a", "标签没有结束"),
        ("a", "此处应为始标签"),
        ("<a/><b/>", "根元素之后还有内容"),
        ('<a x="1" x="2"/>', "属性 x 重复"),
        ("<a>&x;</a>", "实体 x 没有定义"),
        ("<a>& </a>", "实体引用有误"),
        ("<a x=1/>", "属性值有误"),
        ("<p:a/>", "命名空间前缀 p 没有定义"),
        ("<1/>", "元素名有误"),
        ("", "没有元素"),
    ],
)
def test_what_is_wrong_with_xml_is_said_in_chinese(data: str, wanted: str) -> None:
    assert reason(data, "xml") == f"不是格式良好的 XML：{wanted}"


def test_unusual_reasons_are_left_out_of_the_chinese_message() -> None:
    assert json_reason("Something new") == ""
    assert xml_reason("Something new") == ""


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.EXDEV])
def test_what_the_system_says_is_said_in_both_languages(number: int) -> None:
    problem = system_problem(OSError(number, os.strerror(number), "a.json"))
    assert (problem.code, problem.source) == ("GD025", "a.json")
    assert problem.en.lower() == os.strerror(number).lower()
    assert not re.search("[A-Za-z]", problem.zh)
