"""Draw a review panel from a pool by the law of Issue 46, and let anyone check the draw.

    python examples/draw_experts.py [zh|en]

The pool is invented: ids and no names.
"""

from __future__ import annotations

import sys
from pathlib import Path

import govdoc
from govdoc.rules import technical_review
from govdoc.rules.technical_review import Expert, Interest, Project, Unit

LAW = Path(__file__).parent / "issue46" / "issue46.json"


def main(language: str) -> None:
    """Draw, refuse, redraw, verify; then tamper, and be told."""
    law = govdoc.load(LAW).issues[0].notice("双政办发〔2022〕48号").instruments[0]  # type: ignore[union-attr]
    pool = [Expert(id=f"专家{n:02}", employer=f"虚构单位{n % 4}") for n in range(1, 13)]
    record = technical_review.of(law).draw(
        pool,
        Project(kind="software", classified=False),
        size=5,
        seed="2024-001",  # fixed and made known before the draw
        interests=[Interest(unit=Unit(name="虚构单位3"), relation="虚构的建设单位")],
    )
    record = record.refuse(record.drawn[0], reason="出差")
    record = record.redraw(reason="项目范围有变")
    record.verify(pool)
    print(record.explain("zh" if language == "zh" else "en"))
    try:
        record.verify(pool[1:])
    except govdoc.DrawError as error:
        print(error.explain("zh" if language == "zh" else "en"))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "zh")
