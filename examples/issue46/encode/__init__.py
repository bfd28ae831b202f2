"""Issue 46 of the gazette of Shuangyashan (双鸭山市人民政府公报 2022年第10期, 总第46期), encoded.

The words come from `source.txt` by line number; these modules add structure, notes and meaning.
"""

from __future__ import annotations

from govdoc import Gazette

from . import cover, drug_capacity, ip_plan, registration, technical_review

__all__ = ["gazette"]


def gazette() -> Gazette:
    """The gazette with this one issue."""
    return cover.gazette(
        cover.issue(
            ip_plan.notice(),
            registration.notice(),
            drug_capacity.notice(),
            technical_review.notice(),
        )
    )
