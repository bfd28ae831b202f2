"""The published schemas, generated from the classes of the model: `python -m` this to renew them.

`govdoc-1.0.schema.json` is a JSON Schema (2020-12), `govdoc-1.0.xsd` an XML Schema (1.0).
A test compares the committed files with what the classes give.
"""

from __future__ import annotations

from importlib.resources import files

from govdoc.formats.documents import VERSION

FILES = {"json": f"govdoc-{VERSION}.schema.json", "xml": f"govdoc-{VERSION}.xsd"}
"""The schema of each format that has one."""


def schema(format: str) -> str:
    """The published schema of `format`, as text. Raises `KeyError` for a format without one."""
    return (files(__name__) / FILES[format]).read_text(encoding="utf-8")
