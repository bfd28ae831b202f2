"""Plain data as documents: govdoc's own JSON, records with a title or a text, lists of them."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from attrs import frozen

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch.adapters import Adapter, listed, of_record
from govdoc.errors import Problem
from govdoc.formats.checking import escape
from govdoc.formats.documents import Document
from govdoc.language.dates import parse_date
from govdoc.language.document_numbers import parse_document_number
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.instruments import Instrument, InstrumentKind
from govdoc.model.notices import DocumentKind, Notice


@frozen
class Record:
    """A record of plain data, and the document that it describes."""

    pointer: str
    """Where it stands in the data."""
    document: Document | None
    text: str
    """Its text or JSON, where the document is to be read from that."""
    problems: tuple[Problem, ...] = ()


def records(root: Any, text_field: str = "") -> Iterator[Record]:
    """The records in `root`: one, those of an array, or those of a list of a public site."""
    if isinstance(root, list):
        for i, each in enumerate(root):
            yield _in_array(f"/{i}", each, text_field)
        return
    found = listed(root)
    if found is None:
        yield _record("", root, of_record(root), text_field)
        return
    adapter, placed = found
    for pointer, each in placed:
        yield _record(pointer, each, adapter, text_field)


def _in_array(pointer: str, item: Any, text_field: str) -> Record:
    if not isinstance(item, dict):
        return Record(pointer, None, "", (P.unknown_record([]),))
    if "govdoc" in item:
        return Record(pointer, None, msgspec.json.encode(item).decode())
    return _record(pointer, item, of_record(item), text_field)


def _record(pointer: str, record: dict[str, Any], adapter: Adapter, text_field: str) -> Record:
    fields = (text_field,) if text_field else adapter.text
    read = _Reading(pointer, record)
    title = read.text(adapter.title)
    words, text_at = read.first(fields)
    if not title and not text_at:
        return Record(pointer, None, "", (P.unknown_record(list(record)),))
    title, number = read.number(title, adapter)
    index_at = read.first(adapter.index)[1]
    if index_at and not read.text(adapter.index):
        read.found.append(P.empty_field(f"{pointer}/{escape(index_at)}", "索引号"))
    dated = read.day(adapter)
    issuer = read.text(adapter.issuer)
    if text_at and isinstance(words, str) and words.strip():
        return Record(pointer, None, _with_head(words, title, number), tuple(read.found))
    if text_at and (text_field or not title):
        read.found.append(P.empty_field(f"{pointer}/{escape(text_at)}", text_at))
    if not title:
        return Record(pointer, None, "", tuple(read.found))
    issuers = tuple(issuer.split()) if issuer else ()
    document = _law(title) if adapter.law else _notice(title, number, issuers, dated)
    return Record(pointer, document, "", tuple(read.found))


def _law(title: str) -> Instrument:
    kinds = sorted(InstrumentKind, key=lambda kind: -len(kind.value))
    bare = re.sub(r"（[^（）]{1,30}）$", "", title)  # （2018年修正）
    kind = next((k for k in kinds if bare.endswith(k.value)), InstrumentKind.OTHER)
    return Instrument(title=title, kind=kind)


def _notice(
    title: str, number: DocumentNumber | None, issuers: tuple[str, ...], dated: dt.date | None
) -> Notice:
    kind = next((kind for kind in DocumentKind if title.endswith(kind.value)), None)
    return Notice(title=title, kind=kind, number=number, issuers=issuers, dated=dated)


_MARKUP = re.compile(r"</?(?:em|font|span|b|br)(?:\s[^<>]{0,80})?/?>")
_NUMBER_LAST = re.compile(
    r"[（(]?(?P<code>[^\s〔〕\[\]（）()《》，。；：、0-9]{1,40})"
    r"(?P<rest>[〔\[［﹝（(][0-9]{4}[〕\]］﹞）)]第?[0-9]{1,6}号)[）)]?$"
)
_KIND_ENDS = re.compile(
    "|".join(
        kind.value
        for kind in sorted((*DocumentKind, *InstrumentKind), key=lambda k: -len(k.value))
        if len(kind.value) > 1
    )
    + "|的函"
)


def _divided(title: str, said: str) -> tuple[str, str] | None:
    """Title and number of 关于…的通知国办发〔2024〕1号; `None` where no number is glued on."""
    match = _NUMBER_LAST.search(title)
    if match is None:
        return None
    code = match["code"]
    if said and title.endswith(said):
        cut = max(0, len(code) + len(match["rest"]) - len(said))
    else:
        ends = [m.end() for m in _KIND_ENDS.finditer(code) if m.end() < len(code)]
        cut = ends[-1] if ends else 0
    bare = (title[: match.start("code")] + code[:cut]).rstrip(" \u3000（(")
    if not bare or not (said or _KIND_ENDS.search(bare[-4:])):
        return None
    return bare, code[cut:] + match["rest"]


class _Reading:
    """A record that is being read, with what was found wrong in it."""

    def __init__(self, pointer: str, record: dict[str, Any]) -> None:
        self.pointer, self.record = pointer, record
        self.found: list[Problem] = []

    def first(self, names: Iterable[str]) -> tuple[Any, str]:
        """The first of the fields `names` that there is, and its name; an empty name for none."""
        present = [name for name in names if name in self.record]
        filled = [n for n in present if self.record[n] not in (None, "", [])]
        name = (filled or present or [""])[0]
        return self.record.get(name), name

    def text(self, names: Iterable[str]) -> str:
        """What the field says, without a search engine's marks."""
        value, _ = self.first(names)
        if isinstance(value, list):
            value = " ".join(str(each) for each in value)
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            return ""
        return html.unescape(_MARKUP.sub("", str(value))).strip()

    def number(self, title: str, adapter: Adapter) -> tuple[str, DocumentNumber | None]:
        """The title and the document number, taken from one another where they are glued."""
        said, (_, name) = self.text(adapter.number), self.first(adapter.number)
        divided = _divided(title, said)
        if divided:
            title, glued = divided
            _, at = self.first(adapter.title)
            self.found.append(P.glued_number(f"{self.pointer}/{escape(at)}", glued))
            said = said or glued
        if not said:
            return title, None
        if parse_document_number(said) is None:
            self.found.append(P.bad_number(f"{self.pointer}/{escape(name)}", said))
            return title, None
        return title, DocumentNumber.parse(said)

    def day(self, adapter: Adapter) -> dt.date | None:
        """The day of the document."""
        value, name = self.first(adapter.dated)
        pointer = f"{self.pointer}/{escape(name)}"
        if not name or value in (None, "", 0):
            return None
        day, as_milliseconds = _day(value)
        if day is None:
            self.found.append(P.no_day(pointer, value))
        elif as_milliseconds and name not in adapter.milliseconds:
            self.found.append(P.milliseconds(pointer, value, day.isoformat()))
        return day


_CHINA = dt.timezone(dt.timedelta(hours=8))
_WRITTEN = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?:[T ][0-9:.+Z]*)?")
_MILLISECONDS = re.compile(r"-?[0-9]{11,14}")


def _day(value: Any) -> tuple[dt.date | None, bool]:
    """The day that `value` states, and whether it does so in milliseconds."""
    text = str(value).strip()
    if _MILLISECONDS.fullmatch(text) and not isinstance(value, bool):
        try:
            moment = dt.datetime.fromtimestamp(int(text) // 1000, _CHINA)
        except (ValueError, OverflowError, OSError):
            return None, False
        return moment.date(), True
    if match := _WRITTEN.fullmatch(text):
        try:
            return dt.date(*(int(part) for part in match.groups())), False
        except ValueError:
            return None, False
    return parse_date(text) if isinstance(value, str) else None, False


def _with_head(text: str, title: str, number: DocumentNumber | None) -> str:
    """`text` with its title and number before it, where it lacks them."""
    if text.lstrip()[:1] in ("{", "<"):
        return text
    close = "".join(text[:2000].split())
    head = [each for each in (title, str(number or "")) if each]
    missing = [each for each in head if "".join(each.split()) not in close]
    return "\n".join([*missing, text])
