"""How every strategy here is put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, update_wrapper
from typing import Any, ParamSpec, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

P = ParamSpec("P")
T = TypeVar("T")


def strategy(make: Callable[P, SearchStrategy[T]]) -> Callable[P, SearchStrategy[T]]:
    """`make`, called when drawn from, and shown as the call it is: `issues(number=10)`.

    Otherwise Hypothesis shows all that a strategy is made of, 200 kB for a gazette.
    """
    default: Callable[P, SearchStrategy[T]] = cache(make)  # type: ignore[assignment]

    def drawn(draw: DrawFn, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return draw(make(*args, **kwargs) if kwargs else default(*args, **kwargs))

    drawn.__name__ = make.__name__
    return update_wrapper(st.composite(drawn), make)


def build(
    cls: type[T], fields: Mapping[str, SearchStrategy[Any]], overrides: Mapping[str, Any]
) -> SearchStrategy[T]:
    """`cls` from `fields`, with `overrides` in their place: strategies, or plain values."""
    return st.builds(cls, **{**fields, **given(cls, overrides)})


def given(cls: type, overrides: Mapping[str, Any]) -> dict[str, SearchStrategy[Any]]:
    """`overrides` as strategies. Raises `TypeError` for a name that is no attribute of `cls`."""
    names = {attribute.name for attribute in attrs.fields(cls)}
    if unknown := sorted(overrides.keys() - names):
        raise TypeError(f"{cls.__name__} has no attribute {', '.join(unknown)}")
    return {
        name: value if isinstance(value, SearchStrategy) else st.just(value)
        for name, value in overrides.items()
    }


def several(elements: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """A tuple of up to `most` elements."""
    return st.lists(elements, max_size=most).map(tuple)


@st.composite
def mostly(draw: DrawFn, /, common: SearchStrategy[T], rare: SearchStrategy[T]) -> T:
    """`common` in five of six draws."""
    return draw(common if draw(st.integers(0, 5)) < 5 else rare)
