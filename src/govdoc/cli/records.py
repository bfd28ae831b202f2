"""The facts, pools and records that a command line names."""

from __future__ import annotations

from typing import TypeVar

import attrs

from govdoc.errors import GovdocError
from govdoc.formats.documents import read_source

T = TypeVar("T")


def read_record(name: str, cls: type[T]) -> T:
    """The `cls` in the JSON file `name`. Raises what `govdoc.load` raises."""
    from govdoc.formats import records

    try:
        return records.loads(read_source(name), cls)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None
