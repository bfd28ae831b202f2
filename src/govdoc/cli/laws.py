"""The law in a file that a decision is made by."""

from __future__ import annotations

from collections.abc import Iterator

from govdoc.errors import NotFoundError, Problem
from govdoc.formats.documents import Document
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import find

_CODE = "GD022"


def choose(document: Document, source: str, needs: str, named: str | None) -> Instrument:
    """The one instrument in `document` that has provisions of the kind `needs`.

    `named` is a part of its title or of its notice's number, brackets of any kind. Raises
    `NotFoundError`, which lists the candidates, where there is none or more than one.
    """
    able = {
        name: instrument
        for name, instrument in _instruments(document)
        if getattr(instrument.provisions, needs)
    }
    wanted = {
        name: instrument
        for name, instrument in able.items()
        if named is None or _key(named) in _key(name)
    }
    if len(wanted) == 1:
        (instrument,) = wanted.values()
        return instrument
    listed = "、".join(wanted or able)
    if wanted:
        zh, en = (
            f"有{len(wanted)}个文件可以据以认定，请用 --instrument 指定：{listed}",
            f"{len(wanted)} instruments could decide this; name one with --instrument: {listed}",
        )
    elif able:
        zh, en = (
            f"没有名为“{named}”而可以据以认定的文件；有：{listed}",
            f"no instrument “{named}” could decide this; there are: {listed}",
        )
    else:
        zh, en = (
            f"没有一个文件编入了可以据以认定的规定（{needs}）",
            f"no instrument has provisions encoded that could decide this ({needs})",
        )
    raise NotFoundError(Problem(code=_CODE, zh=zh, en=en, source=source), tuple(wanted or able))


def _instruments(document: Document) -> Iterator[tuple[str, Instrument]]:
    """Every instrument, with its title and the number of its notice."""
    if isinstance(document, Instrument):
        yield f"《{document.title}》", document
        return
    for notice in find(document, Notice):
        number = f"（{notice.number}）" if notice.number else ""
        for at, instrument in enumerate(notice.instruments):
            again = f"[{at + 1}]" if len(notice.instruments) > 1 else ""
            yield f"《{instrument.title}》{number}{again}", instrument


def _key(name: str) -> str:
    return name.translate(str.maketrans("[]［］【】()", "〔〕〔〕〔〕（）", " \u3000"))
