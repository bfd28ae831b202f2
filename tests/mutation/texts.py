"""Which strings of the source are texts for people, and so are no matter of behaviour."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

_CHINESE = re.compile("[\u3400-\u9fff]")
_ENGLISH = re.compile("[A-Za-z]{2}")
_SENTENCE = re.compile("[A-Za-z]+,? [a-z]+")
_NAMED = re.compile("(?:.*_)?(?:zh|en)")
_BOTH = {"zh", "en", "messages"}
_CHINESE_TEXT = {"name", "source", "quote"}
_NOT_ASKED = {"bad", "good", "repr"}


def texts(tree: ast.AST) -> set[ast.AST]:
    """Every node of `tree` that is, or is in, a text for people.

    A docstring; what stands in `zh=`, `en=` or `messages=`, or is given to such a name; Chinese in
    `name=`, `source=` or `quote=`; Chinese and English of one thing side by side, in a call, in a
    tuple or either side of an `else`; English of several words; what is raised; what joins the
    items of a list. The samples of a rule (`bad=`, `good=`) are its test, not its code; `repr=` is
    for developers.
    """
    found: set[ast.AST] = set()
    for root in _roots(tree):
        found.update(node for node in ast.walk(root) if _of_text(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in _NOT_ASKED:
            found.update(ast.walk(node.value))
    return found


def _of_text(node: ast.AST) -> bool:
    """Numbers, comparisons and calls inside a message are still behaviour."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
    )


def _roots(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                yield node
            case ast.keyword(arg=name, value=value) if name in _BOTH or (
                name in _CHINESE_TEXT and is_string(value) and _has(value, _CHINESE)
            ):
                yield value
            case ast.Raise(exc=ast.Call() as call):
                yield from (arg for arg in call.args if is_string(arg))
            case ast.IfExp(body=one, orelse=other):
                yield from _pair(one, other)
            case ast.Call(func=ast.Attribute(attr="join", value=ast.Constant() as joint)):
                yield joint
            case ast.Assign(targets=targets, value=value) if all(map(_is_named, targets)):
                yield value
            case ast.BinOp(op=ast.Add(), left=left, right=right) if _is_named(left) or _is_named(
                right
            ):
                yield node
        if is_string(node) and _has(node, _SENTENCE):
            yield node
        members = [*getattr(node, "args", [])] if isinstance(node, ast.Call) else []
        if isinstance(node, ast.Tuple | ast.List):
            members = node.elts
        for one, other in pairwise(members):
            yield from _pair(one, other)


def _pair(one: ast.AST, other: ast.AST) -> Iterator[ast.AST]:
    both = is_string(one) and is_string(other)
    if both and _has(one, _CHINESE) and _has(other, _ENGLISH):
        yield one
        yield other


def _is_named(node: ast.AST) -> bool:
    """Whether the node is `zh`, `en`, `why_zh`, or several such."""
    if isinstance(node, ast.Tuple):
        return all(map(_is_named, node.elts))
    return isinstance(node, ast.Name) and _NAMED.fullmatch(node.id) is not None


def is_string(node: ast.AST) -> bool:
    """Whether the node is a string as written, plain, formatted or put together."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return is_string(left) or is_string(right)
        case ast.IfExp(body=one, orelse=other):
            return is_string(one) and is_string(other)
    return False


def _has(node: ast.AST, words: re.Pattern[str]) -> bool:
    return any(
        isinstance(each, ast.Constant)
        and isinstance(each.value, str)
        and words.search(each.value) is not None
        for each in ast.walk(node)
    )
