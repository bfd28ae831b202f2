"""`python -m govdoc.tables`: write the columns into `docs/tables.md` anew."""

from __future__ import annotations

from pathlib import Path

from govdoc.tables.page import MARK, columns

if __name__ == "__main__":
    page = Path("docs/tables.md")
    kept = page.read_text("utf-8").partition(MARK)[0]
    page.write_text(f"{kept}{MARK}\n\n{columns()}", "utf-8")
