"""The law and the records that a command line names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs
import click

from govdoc.cli.files import read
from govdoc.cli.output import say
from govdoc.errors import GovdocError
from govdoc.formats.documents import read_source
from govdoc.model.instruments import Instrument
from govdoc.model.tree import find

T = TypeVar("T")


def read_law(name: str, has: Callable[[Instrument], Any]) -> Instrument:
    """The one instrument in the file `name` that `has` what is asked for."""
    document = read(name, None)
    laws = [law for law in find(document, Instrument) if has(law)]
    if len(laws) == 1:
        return laws[0]
    titles = "、".join(f"《{law.title}》" for law in laws)
    if laws:
        zh, en = f"不止一个文件有此规定：{titles}", f"more than one has such provisions: {titles}"
    else:
        zh, en = "其中没有编入此类规定的文件", "nothing in it has such provisions encoded"
    raise click.UsageError(f"--law {name}: {say(zh, en)}")


def read_record(name: str, cls: type[T]) -> T:
    """The `cls` in the JSON file `name`. Raises what `govdoc.load` raises."""
    from govdoc.formats import records

    try:
        return records.loads(read_source(name), cls)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
