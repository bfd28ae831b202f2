"""Rules of other packages: the entry-point group `govdoc.rules`.

Each entry point is a `Rule` or a tuple of them.
"""

from __future__ import annotations

from importlib.metadata import entry_points

from govdoc.rules.documents.records import Rule
from govdoc.rules.documents.table import RULES

GROUP = "govdoc.rules"


def all_rules() -> tuple[Rule, ...]:
    """The rules of govdoc and those of installed packages. Raises `ValueError` for a code twice."""
    rules = list(RULES)
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        loaded = point.load()
        rules += (loaded,) if isinstance(loaded, Rule) else loaded
    codes = [rule.code for rule in rules]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise ValueError(f"two rules have the code {', '.join(twice)}")
    return tuple(rules)
