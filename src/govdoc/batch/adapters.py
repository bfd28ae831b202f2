"""Lists as public sites return them (公开网站的列表): where their records are, offline.

gov.cn's policy search: `searchVO.listVO`, `searchVO.catMap.*.listVO`; `pubtime` is milliseconds
since 1970, a day at +08:00. flk.npc.gov.cn, the database of laws: `result.data` (to 2024), `rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from govdoc.formats.checking import escape

Placed = tuple[str, dict[str, Any]]
"""JSON Pointer and record."""


@frozen
class Adapter:
    """A kind of list."""

    name: str
    title: tuple[str, ...]
    number: tuple[str, ...]
    issuer: tuple[str, ...]
    dated: tuple[str, ...]
    """Fields, by what they say; the first that a record has is taken."""
    text: tuple[str, ...] = ()
    index: tuple[str, ...] = ()
    """索引号."""
    milliseconds: tuple[str, ...] = ()
    """Date fields that are milliseconds by the site's own definition."""
    law: bool = False
    """Whether the records are of laws (`Instrument`), not of documents (`Notice`)."""


RECORD = Adapter(
    name="record",
    title=("title", "标题", "文件标题", "名称"),
    number=("number", "文号", "发文字号", "pcode", "fileNum", "document_number"),
    issuer=("issuer", "issuers", "发文机关", "发文单位", "制定机关", "puborg"),
    dated=("dated", "发文日期", "成文日期", "date"),
    text=("text", "content", "正文", "body", "全文", "内容", "json"),
    index=("索引号", "index_number", "indexNumber"),
)
GOV_CN = Adapter(
    name="gov.cn",
    title=("title", "标题"),
    number=("pcode", "文号", "发文字号"),
    issuer=("puborg", "发文机关"),
    dated=("ptime", "发文日期", "成文日期"),
    text=("content", "正文"),
    index=("索引号",),
    milliseconds=("pubtime", "ptime"),
)
FLK = Adapter(
    name="flk.npc.gov.cn",
    title=("title",),
    number=(),
    issuer=("office", "zdjgName"),
    dated=("publish", "gbrq"),
    text=("content",),
    law=True,
)


def listed(root: dict[str, Any]) -> tuple[Adapter, list[Placed]] | None:
    """The records of the list that `root` is, with their adapter; `None` where it is none."""
    for adapter, find in LISTS:
        found = list(find(root))
        if found:
            return adapter, found
    return None


def _at(root: Any, pointer: str, *keys: str) -> Iterator[Placed]:
    """The objects in the list that `keys` lead to; `*` is every key."""
    for n, key in enumerate(keys):
        if not isinstance(root, dict):
            return
        if key == "*":
            for each in root:
                yield from _at(root[each], f"{pointer}/{escape(each)}", *keys[n + 1 :])
            return
        root, pointer = root.get(key), f"{pointer}/{key}"
    if isinstance(root, list):
        for i, each in enumerate(root):
            if isinstance(each, dict):
                yield f"{pointer}/{i}", each


def _gov_cn(root: dict[str, Any]) -> Iterator[Placed]:
    for above in ((), ("searchVO",)):
        yield from _at(root, "", *above, "listVO")
        yield from _at(root, "", *above, "catMap", "*", "listVO")


def _flk(root: dict[str, Any]) -> Iterator[Placed]:
    for keys in (("result", "data"), ("data", "rows"), ("rows",)):
        yield from (
            (pointer, each)
            for pointer, each in _at(root, "", *keys)
            if "title" in each and ("publish" in each or "gbrq" in each)
        )


LISTS: tuple[tuple[Adapter, Callable[[dict[str, Any]], Iterator[Placed]]], ...] = (
    (GOV_CN, _gov_cn),
    (FLK, _flk),
)
"""Every list there is, and what finds its records."""

SINGLE: tuple[tuple[Adapter, frozenset[str]], ...] = (
    (GOV_CN, frozenset({"title", "pcode", "puborg"})),
    (FLK, frozenset({"title", "office", "publish"})),
    (FLK, frozenset({"title", "zdjgName", "gbrq"})),
)
"""Records of such lists on a line of their own: told by their fields."""


def of_record(record: dict[str, Any]) -> Adapter:
    """The adapter for a record that stands alone."""
    return next((adapter for adapter, names in SINGLE if names <= record.keys()), RECORD)
