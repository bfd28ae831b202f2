"""Writes `issue46.json`, `issue46.xml` and `issue46.akn.xml` beside `source.txt`.

Run it as `python examples/issue46/encode` or `python -m examples.issue46.encode`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import govdoc
from govdoc.formats import akn
from govdoc.formats.files import write_bytes

HERE = Path(__file__).resolve().parent
COUNTRY = "cn-230500"
"""双鸭山市 (GB/T 2260), the jurisdiction in the IRIs of Akoma Ntoso."""


def main() -> None:
    """Encode the issue and write it in every format."""
    if not __package__:  # run as a folder: the package is not on the path yet
        sys.path.insert(0, str(HERE.parent))
    document: govdoc.Gazette = import_module(__package__ or HERE.name).gazette()
    for name in ("issue46.json", "issue46.xml"):
        govdoc.dump(document, HERE.parent / name, indent=2)
    data = akn.dumps(document, indent=1, country=COUNTRY)
    write_bytes(HERE.parent / "issue46.akn.xml", data)


if __name__ == "__main__":
    main()
