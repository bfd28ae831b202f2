"""What the quoted words say of a target, held against what is stored (see `quoted_words`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govdoc.language.targets import find_figure
from govdoc.language.values import TimeLimit, find_values
from govdoc.model.force import Force
from govdoc.model.targets import Target, TargetKind
from govdoc.model.tasks import DeadlineKind
from govdoc.rules.mismatches import Clauses, Mismatch, prints, prints_readings, reads, wants
from govdoc.rules.quoted_review import force_of


def target(node: Target, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from wants(bool(node.code), "code", "code：须有", "code: there has to be one")
    yield from prints("subject", node.subject, quote)
    figure = find_figure(quote)
    if figure is None:
        yield Mismatch("quantity", f"“{quote}”没有写明数量", f"“{quote}” states no figure")
    else:
        kind = TargetKind.RISE if figure.rises else TargetKind.REACH
        yield from reads("kind", node.kind, kind, quote)
        yield from reads("quantity", node.quantity, figure.quantity, quote)
        yield from reads("unit", node.unit, figure.unit, quote)
    yield from reads("force", node.force, force_of(quote) or Force.MUST, quote)
    if node.baseline:
        yield from prints("baseline", node.baseline, quote)
        yield from reads("baseline", node.kind, TargetKind.RISE, quote)
    yield from _deadline(node)
    yield from prints_readings(node, clauses)


def _deadline(node: Target) -> Iterator[Mismatch]:
    yield from wants(
        node.deadline is not None or node.deadline_basis is None,
        "deadline",
        "有deadline_basis而没有deadline",
        "there is a deadline_basis and no deadline",
    )
    quote = (node.deadline_basis or node.basis).quote
    limit = next((each for each in find_values(quote) if isinstance(each, TimeLimit)), None)
    if node.deadline is None:
        unread = limit is None or node.deadline_basis is not None
        yield from wants(unread, "deadline", f"“{quote}”写有期限", f"“{quote}” states a deadline")
        return
    yield from prints("deadline", node.deadline.words, quote)
    yield from reads("deadline/kind", node.deadline.kind, DeadlineKind.FIXED, quote)
    if limit is None or limit.year is None:
        yield Mismatch("deadline", f"“{quote}”没有写明年份", f"“{quote}” states no year")
        return
    # 到2025年 names no day: the year's last is meant.
    yield from reads(
        "deadline/date", node.deadline.date, limit.date or dt.date(limit.year, 12, 31), quote
    )
    unsaid = limit.date is None or node.deadline_basis is not None
    yield from wants(
        not unsaid or bool(node.readings),
        "readings",
        "deadline：期限未写明到日，或者写在别处，须有解释口径",
        "deadline: one without a day, or that stands elsewhere, wants a reading",
    )
