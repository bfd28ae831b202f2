"""The command line, run as users run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import govdoc
from govdoc.formats.schemas import schema

ROOT = Path(__file__).parent.parent
ISSUE_46 = ROOT / "examples" / "issue46" / "issue46.json"


def run(
    *arguments: str,
    stdin: bytes = b"",
    lang: str = "en_US.UTF-8",
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": lang, "PYTHONWARNINGS": "error", **(env or {})}
    return subprocess.run(
        [sys.executable, "-m", "govdoc", *arguments],
        input=stdin,
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_convert_goes_from_json_to_xml_and_back_to_the_same_bytes(tmp_path: Path) -> None:
    there = run("convert", str(ISSUE_46), str(tmp_path / "a.xml"))
    assert (there.returncode, there.stdout, there.stderr) == (0, b"", b"")
    back = run("convert", str(tmp_path / "a.xml"), str(tmp_path / "b.json"), "--indent", "2")
    assert back.returncode == 0
    assert (tmp_path / "b.json").read_bytes() == ISSUE_46.read_bytes()


def test_convert_reads_standard_input_and_writes_standard_output() -> None:
    done = run("convert", "-", "-", "--to", "xml", stdin=ISSUE_46.read_bytes())
    assert done.returncode == 0
    assert govdoc.loads(done.stdout, format="xml") == govdoc.load(ISSUE_46)
    again = run("convert", "-", "-", "--indent", "2", stdin=done.stdout)
    assert again.stdout == ISSUE_46.read_bytes()


@pytest.mark.parametrize("format", ["json", "xml"])
def test_schema_prints_the_published_schema(format: str) -> None:
    done = run("schema", format)
    assert done.returncode == 0
    assert done.stdout.decode() == schema(format)


def test_show_contents_tells_category_title_and_page() -> None:
    done = run("show", str(ISSUE_46), "--view", "contents")
    assert done.stdout.decode().splitlines() == [
        "# Contents",
        "Category\tTitle\tPage",
        "市政府文件\t双鸭山市人民政府关于印发《双鸭山市“十四五”知识产权保护和运用规划》的通知\t1",
        "市政府办公室文件\t双鸭山市人民政府办公室关于印发"
        "双鸭山市自然资源统一确权登记总体工作方案的通知\t5",
        "市政府办公室文件\t双鸭山市人民政府办公室关于印发"
        "双鸭山市全面加强药品监察能力建设若干措施的通知\t8",
        "市政府办公室文件\t双鸭山市人民政府办公室关于印发"
        "双鸭山市数字政府信息化项目技术论证办法的通知\t11",
    ]


def test_show_phases_resolves_the_relative_deadline() -> None:
    done = run("--lang", "zh", "show", str(ISSUE_46), "--view", "phases")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert [row[:2] for row in rows[2:]] == [
        ["2022", "2022"], ["2023", "2023"], ["2024", "2027"], ["2028", "不限"],
    ]  # fmt: skip
    assert rows[3][4] == "当年11月30日前 = 2023-11-30"


def test_show_tasks_tells_each_task_with_its_units() -> None:
    done = run("show", str(ISSUE_46), "--view", "tasks")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()[2:]]
    assert [row[0] for row in rows] == [str(n) for n in range(1, 10)]
    assert rows[6][2] == "各县（区）政府、市市场监管局"
    assert {row[3] for row in rows} == {"持续推进"}


def test_show_outline_has_a_row_for_every_clause() -> None:
    done = run("show", str(ISSUE_46))
    lines = done.stdout.decode().splitlines()
    document = govdoc.load(ISSUE_46)
    nodes = (govdoc.Notice, govdoc.Instrument, govdoc.Annex, govdoc.Clause)
    assert len(lines) == 2 + sum(len(govdoc.find(document, node)) for node in nodes)
    assert "art_7__para_2__point_2\t（二）\t" in done.stdout.decode()


def test_problems_go_to_stderr_in_the_language_asked_for_and_the_exit_code_is_2(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"govdoc":"1.0","type":"issue",\n"zzz":1}', encoding="utf-8")
    english, chinese = run("show", str(path)), run("--lang", "zh", "show", str(path))
    by_locale = run("show", str(path), lang="zh_CN.UTF-8")
    assert (english.returncode, english.stdout) == (2, b"")
    assert english.stderr.decode().splitlines() == [
        f"{path}:2: /zzz: GD004 unknown field “zzz”",
        f"{path}:1: GD005 missing field “number”",
    ]
    assert chinese.stderr.decode().splitlines()[0] == f"{path}:2: /zzz: GD004 未知字段“zzz”"
    assert by_locale.stderr == chinese.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "missing.json"),
        ("show", "missing"),
        ("show",),
        ("show", "x.json", "--view", "nothing"),
        ("convert", "missing.json", "out.xml"),
        ("schema", "yaml"),
        ("nothing",),
    ],
)
def test_what_cannot_be_done_exits_2_with_one_message_and_no_traceback(
    arguments: tuple[str, ...],
) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_a_message_that_the_terminal_cannot_write_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"govdoc":"1.0","type":"notice","title":"甲","𠮷":1}', encoding="utf-8")
    done = run("--lang", "en", "show", str(path), env={"PYTHONIOENCODING": "gbk"})
    assert done.returncode == 2
    assert "/\\U00020bb7: GD004 unknown field “\\U00020bb7”".encode("gbk") in done.stderr


def test_a_reader_that_goes_away_ends_the_command_quietly() -> None:
    command = [sys.executable, "-m", "govdoc", "show", str(ISSUE_46)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == -signal.SIGPIPE


def test_help_and_version_are_there() -> None:
    assert run("--version").stdout.decode().strip() == f"govdoc, version {govdoc.__version__}"
    for command in ("convert", "show", "schema"):
        done = run(command, "--help")
        assert done.returncode == 0
        assert b"govdoc " + command.encode() in done.stdout


def test_importing_govdoc_imports_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, govdoc; "
        "print([m for m in ('cattrs', 'lxml', 'rich', 'click', 'hypothesis', 'multiprocessing') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_a_pipe_gives_lines_that_other_tools_can_cut() -> None:
    document = json.loads(ISSUE_46.read_bytes())
    document["issues"][0]["contents"][0]["title"] = "一\t二\n三"
    done = run("show", "-", "--view", "contents", stdin=json.dumps(document).encode())
    assert done.stdout.decode().splitlines()[2].split("\t") == ["市政府文件", "一 二 三", "1"]


NOTICE = """\
虚构市人民政府办公室关于印发测试办法的通知
虚政办发〔2024〕3号
各县（区）人民政府：
现将《测试办法》印发给你们，请认真执行。
虚构市人民政府办公室
2024年5月6日
测试办法
第一条 为了测试，制定本办法。
第三条 本办法自印发之日起施行。
"""


def test_convert_reads_plain_text_and_tells_its_problems_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="gb18030")
    done = run("convert", str(path), str(tmp_path / "notice.json"))
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"{path}:9: GD032 第二条 is missing before “第三条”\n"
    notice = govdoc.load(tmp_path / "notice.json")
    assert isinstance(notice, govdoc.Notice)
    assert notice.issuers == ("虚构市人民政府办公室",)
    assert notice.instruments[0].clause("第三条").full_text == "第三条 本办法自印发之日起施行。"


def test_show_and_convert_take_plain_text_from_standard_input() -> None:
    shown = run("show", "-", "--view", "outline", stdin=NOTICE.encode())
    assert "art_1\t第一条" in shown.stdout.decode()
    text = run("convert", "-", "-", "--to", "text", stdin=NOTICE.encode())
    assert text.stdout.decode() == NOTICE


def test_convert_goes_to_akoma_ntoso_and_back_to_the_same_bytes(tmp_path: Path) -> None:
    there = run("convert", str(ISSUE_46), str(tmp_path / "a.akn.xml"))
    assert (there.returncode, there.stdout, there.stderr) == (0, b"", b"")
    (tmp_path / "plain.xml").write_bytes((tmp_path / "a.akn.xml").read_bytes())
    for name in ("a.akn.xml", "plain.xml"):
        back = run("convert", str(tmp_path / name), "-", "--to", "json", "--indent", "2")
        assert (back.returncode, back.stdout, back.stderr) == (0, ISSUE_46.read_bytes(), b"")
    data = (tmp_path / "plain.xml").read_bytes()
    piped = run("convert", "-", "-", "--indent", "2", stdin=data)
    assert (piped.returncode, piped.stdout) == (0, ISSUE_46.read_bytes())


def test_convert_tells_what_had_no_place_in_akoma_ntoso_that_others_wrote(tmp_path: Path) -> None:
    source = tmp_path / "a.akn.xml"
    source.write_text(
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="通知">'
        "<meta/>\n<mainBody><rule><num>1</num></rule></mainBody></doc></akomaNtoso>",
        encoding="utf-8",
    )
    done = run("convert", str(source), "-")
    assert done.returncode == 0
    assert json.loads(done.stdout)["body"] == [{"level": "alinea", "label": "1"}]
    assert done.stderr.decode().splitlines() == [
        f"{source}:2: GD061 the model has no place for the element “rule”; its words are kept"
    ]


def test_check_finds_the_lines_of_akoma_ntoso(tmp_path: Path) -> None:
    path = tmp_path / "a.akn.xml"
    govdoc.dump(govdoc.load(ISSUE_46), path, indent=1)
    done = run("check", str(path), "--select", "GD210", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    line = path.read_text("utf-8").splitlines()[finding["line"] - 1]
    assert "att_1__att_1" in line or "流程图" in line
