"""Which module imports which, read from the source, and the enumerations that it knows."""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Mapping
from pathlib import Path

Graph = Mapping[str, frozenset[str]]
"""Of each module, those that it imports, with the packages that it and they are in."""


def module_name(path: Path, src: Path) -> str:
    """The dotted name of the module in the file `path`."""
    parts = path.relative_to(src).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def graph(src: Path) -> Graph:
    """The imports of every module under `src`, those inside functions too."""
    files = {module_name(path, src): path for path in sorted(src.rglob("*.py"))}
    found: dict[str, frozenset[str]] = {}
    for name, path in files.items():
        named = {name}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                named.add(node.module)
                named.update(f"{node.module}.{alias.name}" for alias in node.names)
        parents = {n[:i] for n in named for i, c in enumerate(n) if c == "."}
        found[name] = frozenset((named | parents) & files.keys()) - {name}
    return found


def dependents(graph: Graph, module: str) -> frozenset[str]:
    """Every module that imports `module`, at once or through others."""
    found: set[str] = set()
    new = {module}
    while new:
        new = {name for name, imported in graph.items() if imported & new} - found - {module}
        found |= new
    return frozenset(found)


def enums(module: str) -> dict[str, tuple[str, ...]]:
    """The members of every enumeration that `module` knows, by its name there."""
    return {
        name: tuple(value.__members__)
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, type) and issubclass(value, enum.Enum)
    }
