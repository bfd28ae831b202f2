"""Writes `issue46.json` and `issue46.xml` beside `source.txt`.

Run it as `python examples/issue46/encode` or `python -m examples.issue46.encode`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import govdoc

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Encode the issue and write it in both formats."""
    if not __package__:  # run as a folder: the package is not on the path yet
        sys.path.insert(0, str(HERE.parent))
    document: govdoc.Gazette = import_module(__package__ or HERE.name).gazette()
    for name in ("issue46.json", "issue46.xml"):
        govdoc.dump(document, HERE.parent / name, indent=2)


if __name__ == "__main__":
    main()
