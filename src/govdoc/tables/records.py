"""What a table is, and a document that rows are taken from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from govdoc.errors import EncodeError, Problem
from govdoc.formats.documents import Document
from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import Place, walk
from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.table import RULES

ColumnType = Literal["text", "integer", "boolean", "decimal", "date", "texts"]
"""`texts` is a list of text, and JSON where a format has no lists."""

Row: TypeAlias = tuple[Any, ...]
"""A value for each column; `None` for what there is not."""


@frozen
class Column:
    """A column (列)."""

    name: str
    type: ColumnType
    zh: str
    """What is in it, in Chinese."""
    en: str
    """What is in it, in English."""
    joins: str = ""
    """The table whose `id` it holds."""


@frozen(kw_only=True)
class Table:
    """A table (表)."""

    name: str
    zh: str
    """What a row is, in Chinese."""
    en: str
    """What a row is, in English."""
    columns: tuple[Column, ...]
    rows: Callable[[Source], Iterator[Row]] = field(repr=False)
    """The rows that a document has in it, in print order."""

    def rows_of(self, source: Source) -> list[Row]:
        """The rows of `source`. Raises `EncodeError` for a number that no column can hold."""
        rows = list(self.rows(source))
        for at, column in enumerate(self.columns):
            if column.type in _FITS:
                fits = _FITS[column.type]
                for row in rows:
                    if row[at] is not None and not fits(row[at]):
                        raise EncodeError(_too_large(source.name, self, column))
        return rows


@frozen
class Located:
    """A node of a document, and the ids of what it stands in."""

    place: Place
    issue: str | None
    notice: str | None
    instrument: str | None
    annex: str
    """Title of the annex; empty outside annexes."""
    scope: Place | None
    """The notice or instrument in which its eId is unique."""
    above: tuple[Place, ...]
    """The clauses around it, outermost first."""


@frozen(kw_only=True, slots=False)
class Source:
    """A document with what is known of the file that it was read from."""

    name: str
    """Tells it from the others: the file's name as given."""
    document: Document
    data: bytes | None = None
    """The file, for the lines of findings."""
    format: str = ""
    """The file's format."""
    text: str | None = None
    """Of a plain text, its characters, for the offsets of chunks."""
    noticed: tuple[Problem, ...] = ()
    """What was not understood in reading it: findings, too."""
    rules: tuple[Rule, ...] = RULES
    """The rules that findings are by."""
    max_chars: int = 800
    """How long a chunk may be."""

    def id(self, pointer: str) -> str:
        """The id of the node at `pointer`: file and JSON Pointer."""
        return f"{self.name}#{pointer}"

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """Every node of the document with what it stands in, in print order."""
        found: list[Located] = []
        above: list[Place] = []
        for place in walk(self.document):
            while above and not place.pointer.startswith(above[-1].pointer + "/"):
                above.pop()
            found.append(self._located(place, above))
            if isinstance(place.node, Issue | Notice | Instrument | Annex | Clause):
                above.append(place)
        return tuple(found)

    def _located(self, place: Place, above: list[Place]) -> Located:
        ids: dict[type, str] = {}
        annex = ""
        scope: Place | None = None
        clauses: list[Place] = []
        for each in above:
            if isinstance(each.node, Annex):
                annex = each.node.title
            elif isinstance(each.node, Clause):
                clauses.append(each)
            else:
                ids[type(each.node)] = self.id(each.pointer)
                scope = each
        holders = (ids.get(Issue), ids.get(Notice), ids.get(Instrument))
        return Located(place, *holders, annex, scope, tuple(clauses))

    @cached_property
    def clauses(self) -> dict[str, dict[str, Clause]]:
        """The clauses by eId, of each notice and instrument by its pointer."""
        found: dict[str, dict[str, Clause]] = {}
        for each in self.located:
            if each.scope is not None and isinstance(each.place.node, Clause):
                found.setdefault(each.scope.pointer, {})[each.place.eid] = each.place.node
        return found


def _fits_decimal(value: Decimal) -> bool:
    try:
        return value == value.quantize(Decimal("0.0001")) and abs(value) < Decimal(10) ** 24
    except ArithmeticError:
        return False


_FITS: dict[str, Callable[[Any], bool]] = {
    "integer": lambda value: -(2**63) <= value < 2**63,
    "decimal": _fits_decimal,
}
"""Integers have 64 bits, decimals 24 digits before the point and four after it."""


def _too_large(name: str, table: Table, column: Column) -> Problem:
    return Problem(
        code="GD039",
        zh=f"表 {table.name} 的 {column.name} 列容不下该数值",
        en=f"the column {column.name} of {table.name} cannot hold the number",
        source=name,
    )


Write: TypeAlias = Callable[[Table, Iterable[Row]], None]
"""Adds rows to a table that is being written."""
