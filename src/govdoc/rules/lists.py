"""Facts of a case that name what a law lists (列举): what is there, what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govdoc.errors import CaseError, Problem

CODE = "GD021"


def known_items(
    items: Sequence[tuple[str, str]], stated: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """The field of the case that names each item, by the item's code; unnamed ones are left out.

    `items` are the codes and printed words of the law; either names an item. `stated` is, by
    field, what the case names. Raises `CaseError` for what the law does not list and for what
    is named in two fields.
    """
    problems = []
    found: dict[str, str] = {}
    for field, names in stated.items():
        for i, name in enumerate(names):
            code = next((code for code, words in items if name in (code, words)), None)
            at = f"/{field}/{i}"
            if code is None:
                problems.append(_unlisted(at, name, items))
            elif found.setdefault(code, field) != field:
                problems.append(_contradiction(at, name, found[code]))
    if problems:
        raise CaseError(problems)
    return found


def known_item(items: Sequence[tuple[str, str]], name: str, pointer: str) -> str:
    """The code of the item that `name` names, by code or words. Raises `CaseError`."""
    for code, words in items:
        if name in (code, words):
            return code
    raise CaseError(_unlisted(pointer, name, items))


def unlisted(names: Iterable[str], words: Iterable[str], pointer: str) -> Iterator[Problem]:
    """A problem for each of `names` that is none of `words`."""
    items = [(each, each) for each in words]
    for i, name in enumerate(names):
        if (name, name) not in items:
            yield _unlisted(f"{pointer}/{i}", name, items)


def _unlisted(pointer: str, name: str, items: Sequence[tuple[str, str]]) -> Problem:
    zh = "、".join(words for _, words in items)
    en = ", ".join(code if code == words else f"{code} ({words})" for code, words in items)
    return Problem(
        code=CODE,
        zh=f"“{name}”不在文中所列之内；所列为：{zh}",
        en=f"“{name}” is not listed in the law; what is listed: {en}",
        pointer=pointer,
    )


def _contradiction(pointer: str, name: str, other: str) -> Problem:
    return Problem(
        code=CODE,
        zh=f"“{name}”已见于{other}，前后矛盾",
        en=f"“{name}” is in {other} too, which contradicts this",
        pointer=pointer,
    )
