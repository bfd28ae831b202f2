"""The mutants of a module: each one small change of its syntax tree."""

from __future__ import annotations

import ast
import copy
import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from tests.mutation.texts import is_string, texts

Enums = Mapping[str, tuple[str, ...]]
"""The enumerations that a module knows by name, each with its members in order."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change, made by `apply` to the tree that it was found in."""

    key: str
    """Where and what, without line numbers: function, kind, before, after, which of the same."""
    line: int
    lines: tuple[int, int]
    """First and last line whose running runs the change."""
    imported: bool
    """Whether it stands outside functions, and so runs at import."""
    function: str
    kind: str
    before: str
    after: str
    parent: ast.AST
    field: str
    index: int | None
    replacement: Any

    def apply(self) -> None:
        """Change the tree."""
        if self.index is None:
            setattr(self.parent, self.field, self.replacement)
        elif self.replacement is None:
            del getattr(self.parent, self.field)[self.index]
        else:
            getattr(self.parent, self.field)[self.index] = self.replacement
        if isinstance(self.replacement, ast.AST):
            ast.copy_location(self.replacement, self.parent)
            ast.fix_missing_locations(self.replacement)


_COMPARE: dict[type, tuple[type, ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type, type] = {
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OTHERS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "startswith": "endswith",
    "endswith": "startswith",
    "find": "rfind",
    "rfind": "find",
    "partition": "rpartition",
    "rpartition": "partition",
    "search": "fullmatch",
    "match": "search",
    "fullmatch": "match",
    "sorted": "list",
}
_TRIMMING = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold"}
_NO_BEHAVIOUR = {None, "zh", "en", "messages", "bad", "good", "repr"}
_NO_SWAP = {"min", "max", "isinstance", "getattr", "setattr", "issubclass"}

Change = tuple[str, str, int | None, Any]
"""Kind, field of the node, index in it, replacement (`None`: removed)."""


def mutants(source: str, enums: Enums) -> tuple[ast.Module, list[Mutant]]:
    """The tree of `source`, and every mutant of it in print order."""
    tree = ast.parse(source)
    seen: dict[str, int] = {}
    found = []
    for node, place in _walk(tree, texts(tree)):
        for kind, field, index, new in _changes(node, place.texts, enums):
            old = getattr(node, field)
            old = old if index is None else old[index]
            here = _inner(node, field, old, place) if isinstance(old, ast.AST) else place
            before, after = _shown(node, old), _shown(node, new)
            key = f"{here.function}: {kind}: {before} -> {after}"
            seen[key] = seen.get(key, 0) + 1
            found.append(
                Mutant(
                    key=f"{key} #{seen[key]}" if seen[key] > 1 else key,
                    line=getattr(old, "lineno", getattr(node, "lineno", here.lines[0])),
                    lines=here.lines,
                    imported=here.imported,
                    function=here.function,
                    kind=kind,
                    before=before,
                    after=after,
                    parent=node,
                    field=field,
                    index=index,
                    replacement=new,
                )
            )
    return tree, found


def _shown(node: ast.AST, value: Any) -> str:
    if value is None:
        return "(removed)"
    if isinstance(value, list):
        return ", ".join(map(ast.unparse, value))
    if isinstance(value, ast.cmpop | ast.operator | ast.boolop):
        shell: Any = copy.copy(node)
        if not isinstance(node, ast.Compare):
            shell.op = value
        elif len(node.ops) == 1:
            shell.ops = [value]
        return f"{type(value).__name__} in {ast.unparse(shell)}"
    return ast.unparse(value) if isinstance(value, ast.AST) else repr(value)


@dataclasses.dataclass(frozen=True)
class _Place:
    function: str
    imported: bool
    lines: tuple[int, int]
    texts: set[ast.AST]


def _walk(tree: ast.Module, left_out: set[ast.AST]) -> Iterator[tuple[ast.AST, _Place]]:
    """Every node that may be changed, with its place."""

    def visit(node: ast.AST, place: _Place) -> Iterator[tuple[ast.AST, _Place]]:
        yield node, place
        for name, value in ast.iter_fields(node):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not _declares(node, name, child):
                    yield from visit(child, _inner(node, name, child, place))

    yield from visit(tree, _Place("module", True, (1, 1), left_out))


def _declares(parent: ast.AST, field: str, child: ast.AST) -> bool:
    """Whether the node only declares: imports, types, decorators, `__all__`."""
    if field in {"annotation", "returns", "decorator_list", "bases", "type_params", "format_spec"}:
        return True
    match child:
        case ast.Import() | ast.ImportFrom() | ast.Global() | ast.Nonlocal():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Assign(value=ast.Subscript(value=ast.Name(id="Literal" | "tuple" | "Callable"))):
            return True
        case ast.Call(func=ast.Name(id="cast" | "TypeVar")):
            return True
    return False


def _inner(parent: ast.AST, field: str, child: ast.AST, place: _Place) -> _Place:
    function, imported, lines = place.function, place.imported, place.lines
    if isinstance(child, ast.FunctionDef | ast.ClassDef):
        function = child.name if function == "module" else f"{function}.{child.name}"
    if isinstance(parent, ast.FunctionDef | ast.Lambda) and field == "body":
        imported = False
    if isinstance(parent, ast.ClassDef) and not isinstance(child, ast.FunctionDef):
        imported = True
    if isinstance(child, ast.stmt):
        lines = (child.lineno, child.end_lineno or child.lineno)
        if hasattr(child, "body"):  # of a compound statement each header expression has its own
            lines = (child.lineno, child.lineno)
    elif isinstance(child, ast.expr) and hasattr(parent, "body") and isinstance(parent, ast.stmt):
        lines = (child.lineno, child.end_lineno or child.lineno)
    return _Place(function, imported, lines, place.texts)


def _changes(node: ast.AST, left_out: set[ast.AST], enums: Enums) -> Iterator[Change]:
    yield from _statements(node)
    for field, value in ast.iter_fields(node):
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or child in left_out or _declares(node, field, child):
                continue
            if isinstance(child, ast.Constant) and not isinstance(node, ast.JoinedStr | ast.Expr):
                trims = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _TRIMMING
                news = [ast.Constant(value="XX")] if trims else _constants(node, child)
                yield from (("constant", field, index, new) for new in news)
            elif isinstance(child, ast.JoinedStr):
                marked = ast.JoinedStr(values=[ast.Constant(value="XX"), *child.values])
                yield "constant", field, index, marked
            elif isinstance(child, ast.Attribute) and isinstance(child.ctx, ast.Load):
                yield from (("member", field, index, new) for new in _member(child, enums))
            elif isinstance(child, ast.BinOp) and isinstance(child.op, ast.Add):
                yield "arithmetic", field, index, child.left
            elif isinstance(child, ast.UnaryOp) and isinstance(child.op, ast.Not | ast.USub):
                yield "unary", field, index, child.operand
            elif isinstance(child, ast.BoolOp):
                for i in range(len(child.values)):
                    rest = [v for j, v in enumerate(child.values) if j != i]
                    new = rest[0] if len(rest) == 1 else ast.BoolOp(op=child.op, values=rest)
                    yield "operand", field, index, new
            elif (
                isinstance(child, ast.Call)
                and isinstance(child.func, ast.Attribute)
                and child.func.attr in _TRIMMING
            ):
                yield "call", field, index, child.func.value
            if field in {"test", "ifs"} and not isinstance(
                child, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant
            ):
                yield "not", field, index, ast.UnaryOp(op=ast.Not(), operand=child)
    match node:
        case ast.Compare():
            for i, op in enumerate(node.ops):
                yield from (("compare", "ops", i, new()) for new in _COMPARE[type(op)])
        case ast.BoolOp():
            yield "boolean", "op", None, ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.BinOp() | ast.AugAssign() if type(node.op) in _ARITHMETIC:
            yield "arithmetic", "op", None, _ARITHMETIC[type(node.op)]()
        case ast.comprehension():
            yield from (("filter", "ifs", i, None) for i in range(len(node.ifs)))
        case ast.Slice():
            for field in ("lower", "upper", "step"):
                if getattr(node, field) is not None:
                    yield "slice", field, None, None
        case ast.Call():
            yield from _call(node, left_out)


def _constants(parent: ast.AST, node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool() as value:
            yield ast.Constant(value=not value)
        case int() | float() as value:
            yield ast.Constant(value=value + 1)
        case str() as value if value.replace(".", "", 1).isdecimal():
            yield ast.Constant(value=f"1{value}")
        case str() as value:
            yield ast.Constant(value=f"XX{value}XX" if value else "XX")
        case None if isinstance(parent, ast.Return | ast.IfExp | ast.Tuple):
            yield ast.Constant(value=False)


def _member(node: ast.Attribute, enums: Enums) -> Iterator[ast.AST]:
    if isinstance(node.value, ast.Name) and node.attr in (members := enums.get(node.value.id, ())):
        other = members[(members.index(node.attr) + 1) % len(members)]
        if other != node.attr:
            yield ast.Attribute(value=node.value, attr=other, ctx=ast.Load())


def _call(node: ast.Call, left_out: set[ast.AST]) -> Iterator[Change]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if other := _OTHERS.get(name):
        if isinstance(node.func, ast.Name):
            yield "call", "func", None, ast.Name(id=other, ctx=ast.Load())
        elif isinstance(node.func, ast.Attribute):
            new = ast.Attribute(value=node.func.value, attr=other, ctx=ast.Load())
            yield "call", "func", None, new
    for i, keyword in enumerate(node.keywords):
        if keyword.arg not in _NO_BEHAVIOUR and keyword.value not in left_out:
            yield "keyword", "keywords", i, None
    swappable = [a for a in node.args[:2] if a not in left_out and not isinstance(a, ast.Starred)]
    if len(swappable) == 2 and name not in _NO_SWAP:
        one, other_arg = swappable
        if ast.dump(one) != ast.dump(other_arg):
            yield "swap", "args", None, [other_arg, one, *node.args[2:]]


def _statements(node: ast.AST) -> Iterator[Change]:
    for field in ("body", "orelse", "finalbody"):
        block = getattr(node, field, None)
        if not isinstance(block, list):
            continue
        for i, statement in enumerate(block):
            for kind, new in _instead(statement):
                yield kind, field, i, new


def _instead(statement: ast.stmt) -> Iterator[tuple[str, ast.stmt]]:
    nothing = ast.YieldFrom(value=ast.Tuple(elts=[], ctx=ast.Load()))
    match statement:
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield "statement", ast.Expr(value=nothing)
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise():
            yield "statement", ast.Pass()
        case ast.Continue():
            yield "jump", ast.Break()
            yield "jump", ast.Pass()
        case ast.Break():
            yield "jump", ast.Continue()
        case ast.Return(value=ast.expr() as value) if not (
            isinstance(value, ast.Constant) or is_string(value)
        ):
            yield "return", ast.Return(value=ast.Constant(value=None))
