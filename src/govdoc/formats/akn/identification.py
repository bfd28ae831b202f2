"""The identification (FRBR) of a document: what it is called, both ways."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from govdoc.errors import DecodeError
from govdoc.formats.akn.inline_writing import add
from govdoc.formats.akn.names import (
    GENERATION,
    SOURCE,
    SUBTYPES,
    UNKNOWN,
    UNKNOWN_DATE,
)
from govdoc.model.document_numbers import DocumentNumber

_SAFE = re.compile(r"[^A-Za-z0-9._~㐀-䶿一-鿿-]+")

_SERIAL = re.compile(r"([0-9])号\Z")


def iri_part(name: str) -> str:
    """`name` as a part of an IRI: letters, digits and Han characters; others become `-`.

    双政办发〔2022〕48号 is 双政办发-2022-48.
    """
    return _SAFE.sub("-", _SERIAL.sub(r"\1", name)).strip("-") or "-"


@frozen(kw_only=True)
class Work:
    """What a document is, as its identification says."""

    element: str
    """`act`, `doc`, `officialGazette`, `documentCollection`."""
    name: str
    """`name` of the element: the word for its kind."""
    title: str
    country: str
    authors: Sequence[str]
    """`#id` of each."""
    dated: str = ""
    number: str = ""
    component: str = "!main"
    """Where it stands in the work that is issued: `!att_1`."""

    @property
    def iri(self) -> str:
        """The IRI of the work: /akn/cn/act/banfa/2022-10-24/双政办发-2022-48."""
        parts = [
            *("akn", self.country, self.element, SUBTYPES.get(self.name, "")),
            *(self.dated or "undated", iri_part(self.number or self.title)),
        ]
        return "/" + "/".join(part for part in parts if part)


def write_identification(meta: Any, work: Work) -> None:
    """Add the identification of `work` to `meta`."""
    identification = add(meta, "identification", source=f"#{SOURCE}")
    dated = work.dated if work.dated else UNKNOWN_DATE
    called = GENERATION if work.dated else UNKNOWN
    expression = f"{work.iri}/zho@{work.dated}"
    for level, iri, end in (
        ("FRBRWork", work.iri, ""),
        ("FRBRExpression", expression, ""),
        ("FRBRManifestation", expression, ".xml"),
    ):
        part = add(identification, level)
        add(part, "FRBRthis", value=f"{iri}/{work.component}{end}")
        add(part, "FRBRuri", value=f"{iri}{end}")
        if level == "FRBRWork":
            add(part, "FRBRalias", name="title", value=work.title)
        add(part, "FRBRdate", date=dated, name=called)
        for author in work.authors:
            add(part, "FRBRauthor", href=author)
        if level == "FRBRWork":
            add(part, "FRBRcountry", value=work.country)
            if work.name in SUBTYPES:
                add(part, "FRBRsubtype", value=SUBTYPES[work.name])
            if work.number:
                add(part, "FRBRnumber", value=work.number)
        elif level == "FRBRExpression":
            add(part, "FRBRlanguage", language="zho")
        else:
            add(part, "FRBRformat", value="application/akn+xml")


@frozen(kw_only=True)
class Identified:
    """What the identification of a document says."""

    title: str | None = None
    dated: str | None = None
    number: str = ""
    authors: tuple[str, ...] = ()
    """Names, as `meta/references` shows them."""

    @property
    def document_number(self) -> DocumentNumber | None:
        """The document number, where it is one."""
        return document_number(self.number)


def document_number(text: str) -> DocumentNumber | None:
    """The document number that `text` is; `None` where it is none."""
    try:
        return DocumentNumber.parse(text)
    except DecodeError:
        return None


def read_identification(document: Any, names: dict[str, str]) -> Identified:
    """What `document` is; `names` are those of the things it refers to, by id."""
    work = document.find("{*}meta/{*}identification/{*}FRBRWork")
    if work is None:
        return Identified()
    aliases = work.findall("{*}FRBRalias")
    alias = next((a for a in aliases if a.get("name") == "title"), next(iter(aliases), None))
    day = work.find("{*}FRBRdate")
    number = work.find("{*}FRBRnumber")
    authors = [a.get("href", "").removeprefix("#") for a in work.findall("{*}FRBRauthor")]
    return Identified(
        title=None if alias is None else alias.get("value"),
        dated=None if day is None or day.get("name") == UNKNOWN else _day(day.get("date", "")),
        number="" if number is None else number.get("value", ""),
        authors=tuple(names.get(a, a) for a in authors if a not in (UNKNOWN, SOURCE)),
    )


def _day(text: str) -> str | None:
    try:
        return dt.date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return None
