"""What parsers say of broken JSON and XML is told in Chinese, and so is what the system says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import govdoc
from govdoc.formats.parser_messages import in_chinese
from tests.test_cli import run


def said(data: str, format: str) -> str:
    with pytest.raises(govdoc.DecodeError) as caught:
        govdoc.loads(data, format=format)
    return caught.value.problems[0].zh


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "第 1 列）：此处应有值"),
        ("{", "此处应有双引号括起的键"),
        ('{"a" 1}', "此处应有冒号"),
        ('{"a": 1 "b": 2}', "此处应有逗号"),
        ("{} {}", "结尾之后还有内容"),
        ('{"a', "文本缺少后一个引号"),
        ('{"a": "b\n"}', "文本中有换行等控制字符"),
        ('{"a": "\\x"}', "反斜杠之后的写法有误"),
        ('{"a": "\\u12"}', "反斜杠之后的写法有误"),
    ],
)
def test_broken_json_is_told_in_chinese(data: str, expected: str) -> None:
    assert said(data, "json").endswith(expected)


def test_a_comma_too_many_is_told_in_chinese_by_whichever_words_the_parser_has() -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads('{"a": 1,}')
    assert "原文" not in said('{"a": 1,}', "json")
    assert in_chinese("Illegal trailing comma before end of object") == "末项之后多了逗号"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "文件是空的"),
        ("甲", "此处应有“<”"),
        ("<a>\n<b></a>", "第 2 行的标签 b 以 a 结束"),
        ("<a>", "第 1 行的标签 a 没有结束"),
        ("<a/>b", "根元素之后还有内容"),
        ("<a>& b</a>", "“&”之后没有实体名；“&”本身写作 &amp;"),
        ("<a>&b c</a>", "实体缺少分号；“&”本身写作 &amp;"),
        ("<a b=c/>", "属性的值须加引号"),
        ("<a b/>", "属性 b 没有值"),
        ('<a b="" b=""/>', "属性 b 重复"),
        ("<1/>", "标签的名称有误"),
        ("<x:a/>", "a 的命名空间前缀 x 没有定义"),
    ],
)
def test_broken_xml_is_told_in_chinese(data: str, expected: str) -> None:
    assert said(data, "xml") == f"不是格式良好的 XML：{expected}"


def test_what_is_not_in_the_table_is_told_as_it_is_and_marked() -> None:
    assert in_chinese("internal error: Huge input") == "internal error: Huge input（解析器原文）"


@pytest.mark.parametrize(
    ("lang", "reason"), [("zh", "没有这个文件或文件夹"), ("en", "no such file or directory")]
)
def test_a_file_that_is_not_there_is_told_in_the_language_of_output(
    lang: str, reason: str, tmp_path: Path
) -> None:
    name = str(tmp_path / "没有.json")
    for command in (("show", name), ("check", name), ("draw", "verify", name, "--pool", name)):
        done = run("--lang", lang, *command, env={"PYTHONIOENCODING": "utf-8"})
        assert done.returncode == 2
        told = (done.stdout + done.stderr).decode().splitlines()
        assert f"{name}: GD025 {reason}" in told[0]
