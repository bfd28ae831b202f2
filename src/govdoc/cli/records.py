"""The facts, pools and records that a command line names, and problems told with their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import attrs

from govdoc.errors import GovdocError, Problem
from govdoc.formats.documents import read_source

T = TypeVar("T")


def read_record(name: str, cls: type[T]) -> T:
    """The `cls` in the JSON file `name`. Raises what `govdoc.load` raises."""
    from govdoc.formats import records

    try:
        return records.loads(read_source(name), cls)
    except GovdocError as error:
        raise type(error)([attrs.evolve(p, source=name) for p in error.problems]) from None


@contextmanager
def naming(files: Mapping[str, str | None], *, law: str = "") -> Iterator[None]:
    """Problems that are raised inside are told with their file and line (`with_places`).

    What a `law` lacks is told with its name only: its provisions stand somewhere inside the file.
    """
    try:
        yield
    except GovdocError as error:
        error.problems = tuple(
            attrs.evolve(problem, source=law)
            if problem.pointer.startswith("/provisions")
            else problem
            for problem in with_places(files, error.problems)
        )
        raise


def with_places(
    files: Mapping[str, str | None], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """`problems` with the JSON file that their place is in, and the line there.

    `files` are by how the pointers into them begin.
    """
    from govdoc.formats.json import with_lines

    told = list(problems)
    for start, name in files.items():
        if name is not None:
            inside = [i for i, problem in enumerate(told) if problem.pointer.startswith(start)]
            lined = with_lines(read_source(name), [told[i] for i in inside])
            for i, problem in zip(inside, lined, strict=True):
                told[i] = attrs.evolve(problem, source=name)
    return tuple(told)
