"""XML bytes to a tree, safely: our own decoding, no DTD, no entity, no other file, no network.

Why each step is needed is told in docs/decisions/0004-xml-input.md.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from govdoc.errors import DecodeError, Problem
from govdoc.formats.conversion import ILLEGAL
from govdoc.formats.reasons import xml_reason

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\x03\x04", b"\x28\xb5\x2f\xfd")
_DECLARED = re.compile(r"""<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_LONGEST_DECLARATION = 400
_PROLOG = re.compile(r"(?:\s++|<!--(?:(?!--).)*+-->|<\?(?!xml\s).*?\?>)*+", re.DOTALL)
_CODECS = {
    "utf-8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "utf-16": "utf-16",
    "gb18030": "gb18030",
    # Bytes declared GBK or GB2312 are often the larger set, honestly meant.
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "big5": "big5",
}


def parse(data: bytes | str) -> Any:
    """The root element of the XML `data`. Raises `DecodeError`.

    Of a `str` the declared encoding says nothing: it is decoded already.
    """
    from lxml import etree

    text = _decode(data) if isinstance(data, bytes) else data.removeprefix("\ufeff")
    if not _surely_legal(text) and (bad := ILLEGAL.search(text)):
        raise _error(
            "GD011",
            f"字符 U+{ord(bad[0]):04X} 不能出现在 XML 中",
            f"XML cannot hold the character U+{ord(bad[0]):04X}",
            text.count("\n", 0, bad.start()) + 1,
        )
    text = _without_declaration(text)
    prolog = _PROLOG.match(text)
    assert prolog is not None
    if text.startswith("<!DOCTYPE", prolog.end()):
        raise _doctype(text.count("\n", 0, prolog.end()) + 1)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(_harmless(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        reason = error.msg or "no element"
        deep = "depth" in reason
        zh = xml_reason(reason)
        raise _error(
            "GD008" if deep else "GD002",
            "嵌套过深" if deep else "不是格式良好的 XML" + (f"：{zh}" if zh else ""),
            "nested too deep" if deep else f"not well-formed XML: {reason}",
            error.lineno,
        ) from None
    except ValueError:  # something like a declaration, which lxml refuses before it parses
        raise _error("GD002", "XML 声明有误", "the XML declaration is broken", 1) from None
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:  # none gets here; this is the second lock
        raise _doctype(1)
    return root


_CONTROLS = "".join(map(chr, {*range(0x20)} - {*b"\t\n\r"}))
_NO_OTHERS = bytes(sorted({*range(256)} - {*_CONTROLS.encode()}))


def _surely_legal(text: str) -> bool:
    """Whether `text` has none of the characters of `ILLEGAL`, told several times as fast."""
    try:
        data = text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return not data.translate(None, _NO_OTHERS) and not ("\ufffe" in text or "\uffff" in text)


def _without_declaration(text: str) -> str:
    """`text` with its XML declaration blanked: lxml refuses it in decoded text."""
    if text.startswith("\ufeff"):
        raise _error("GD002", "文首有两个字节顺序标记", "two byte order marks at the start", 1)
    if not re.match(r"<\?xml\s", text):
        return text
    end = text.find("?>", 0, _LONGEST_DECLARATION)
    if end < 0:
        raise _error("GD002", "XML 声明没有结束", "the XML declaration does not end", 1)
    return re.sub(r"[^\n]", " ", text[: end + 2]) + text[end + 2 :]


def _harmless(text: str) -> str:
    """`text` so that lxml takes nothing at its head for a declaration: it looks for encoding=."""
    return " " + text if text.startswith("<?") else text


def _doctype(line: int) -> DecodeError:
    return _error("GD010", "不接受 DOCTYPE", "a DOCTYPE is not accepted", line)


def _decode(data: bytes) -> str:
    if data.startswith(_COMPRESSED):
        raise _error("GD001", "是压缩文件，不是 XML", "a compressed file, not XML")
    encoding = _encoding(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _error(
            "GD001",
            f"第 {error.start + 1} 字节处不是 {encoding}",
            f"not {encoding} at byte {error.start + 1}",
            data.count(b"\n", 0, error.start) + 1,
        ) from None


def _encoding(data: bytes) -> str:
    """The codec for `data`, by its BOM and its declaration, which must agree."""
    if data.startswith(_UTF32):
        raise _error("GD001", "不接受 UTF-32", "UTF-32 is not accepted")
    mark, bom = next((each for each in _BOMS if data.startswith(each[0])), (b"", None))
    codec = "utf-16" if bom == "utf-16" else "latin-1"  # latin-1 decodes anything
    start = mark if bom == "utf-16" else b""
    head = start + data[len(mark) : len(mark) + 2 * _LONGEST_DECLARATION]
    match = _DECLARED.match(head.decode(codec, "replace"))
    if match is None:
        return bom or "utf-8"
    declared = match[1].lower()
    named = _CODECS.get(declared)
    if named is None:
        raise _error(
            "GD001", f"不接受编码“{declared}”", f"the encoding “{declared}” is not accepted"
        )
    if (bom and named != bom) or (named == "utf-16" and bom is None):
        raise _error(
            "GD001",
            f"声明的编码“{declared}”与字节不符",
            f"the declared encoding “{declared}” contradicts the bytes",
        )
    return named


def _error(code: str, zh: str, en: str, line: int | None = None) -> DecodeError:
    return DecodeError(Problem(code=code, zh=zh, en=en, line=line))
