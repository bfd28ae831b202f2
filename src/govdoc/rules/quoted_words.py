"""What the quoted words say, read again by `govdoc.language` and held against what is stored.

One check for each class that has a `basis`, in one table: `CHECKS`. A check is a generator of
`Mismatch`; a new class of provisions gets a check and a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from govdoc.language.dates import find_date, find_month_day, find_year_span
from govdoc.language.document_numbers import parse_document_number
from govdoc.language.labels import label_number
from govdoc.language.numerals import NUMERAL
from govdoc.language.quantities import find_amount, find_least_persons, find_years
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.duties import Duty
from govdoc.model.experts import (
    Criterion,
    ExpertFact,
    ExpertPool,
    Qualification,
    Relaxation,
    TitleRank,
)
from govdoc.model.force import Force
from govdoc.model.provisions import (
    CitedDocument,
    EffectiveDate,
    PanelSize,
    ProjectThreshold,
)
from govdoc.model.registration import (
    Designation,
    RegistrationPhase,
    RegistrationSubject,
    SharedUnit,
)
from govdoc.model.review import Enumeration, Norm, PoolShare, ProcedureStep, RecusalRule
from govdoc.model.targets import Target
from govdoc.model.tasks import DeadlineKind
from govdoc.rules import quoted_registration
from govdoc.rules.mismatches import (
    Clauses,
    Mismatch,
    prints,
    prints_in_clause,
    prints_readings,
    reads,
    wants,
)
from govdoc.rules.quoted_review import (
    LISTED,
    enumeration,
    force_of,
    norm,
    pool_share,
    procedure_step,
    recusal_rule,
)
from govdoc.rules.quoted_targets import target

Check = Callable[[Any, Clauses], Iterator[Mismatch]]

_FACT_WORDS = {
    ExpertFact.PROFESSIONAL_ETHICS: r"道德|操守",
    ExpertFact.INTEGRITY: r"廉洁",
    ExpertFact.LAW_ABIDING: r"[遵守]纪|守法",
    ExpertFact.QUALIFICATION: r"职称|专业水平",
    ExpertFact.POLICY_KNOWLEDGE: r"政策|法规|法律",
    ExpertFact.COMMITMENT: r"承诺",
    ExpertFact.CITIZENSHIP: r"公民",
    ExpertFact.HEALTH: r"健康",
    ExpertFact.CAPACITY: r"能够?承担|胜任",
}
_RANK_WORDS: dict[str, TitleRank] = {"初级": "junior", "中级": "mid", "高级": "senior"}
_EQUIVALENT = re.compile(r"同等(?:的)?(?:专业)?(?:技术)?水平")
_FROM_POOL = re.compile(r"从[^，。；]{0,20}专家库(?!以外|之外|外)")
_OUTSIDE_POOL = re.compile(r"专家?库(?:以外|之外|外)|(?<![入出])库外")
_POINT = re.compile(rf"第[（(]?(?P<number>{NUMERAL})[）)]?项")
_ARTICLE = re.compile(rf"第{NUMERAL}条(?:之[一二三四五六七八九十]{{1,4}})?")
_IN_FORCE = re.compile(r"施行|实施|生效|执行")
_ONGOING = re.compile(r"持续|长期|常年|常态")
_NUMBERED = re.compile(r"》?[（(](?P<number>[^（）()]{1,40}号)[）)]")


def _threshold(node: ProjectThreshold, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    bound = find_amount(quote)
    yield from wants(
        bound is not None and bound.at_least is True,
        "amount",
        f"“{quote}”没有写明金额下限",
        f"“{quote}” states no least amount",
    )
    if bound is not None:
        yield from reads("amount", node.amount, bound.amount, quote)
        yield from reads("inclusive", node.inclusive, bound.inclusive, quote)
    yield from prints("funding", node.funding, quote)
    yield from reads("unclassified_only", node.unclassified_only, "非涉密" in quote, quote)
    kinds = [kind.words for kind in node.kinds]
    for words in kinds:
        yield from prints("kinds", words, quote)
    gaps = [_between(quote, *pair) for pair in pairwise(kinds)]
    yield from wants(
        all(gap is None or LISTED.fullmatch(gap) for gap in gaps),
        "kinds",
        f"kinds与“{quote}”所列不相连",
        f"kinds are not listed one after the other in “{quote}”",
    )
    yield from reads("open_list", node.open_list, any(k + "等" in quote for k in kinds), quote)
    yield from prints_readings(node, clauses)


def _between(text: str, first: str, second: str) -> str | None:
    """What stands between `first` and `second`; `None` where one is not there."""
    if not second or first not in text or second not in text:
        return None
    after = text[text.index(first) + len(first) :]
    return after[: after.index(second)] if second in after else after


def _pool(node: ExpertPool, clauses: Clauses) -> Iterator[Mismatch]:
    yield from prints("name", node.name, node.basis.quote)


def _criterion(node: Criterion, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from wants(
        re.search(_FACT_WORDS[node.fact], quote) is not None,
        "fact",
        f"“{quote}”没有说到{node.fact.name}",
        f"“{quote}” says nothing of {node.fact.name}",
    )
    asks = node.fact is ExpertFact.QUALIFICATION
    yield from wants(
        bool(node.alternatives) is asks,
        "alternatives",
        "QUALIFICATION须有alternatives，其他条件不得有",
        "QUALIFICATION wants alternatives, and no other fact has any",
    )
    for alternative in node.alternatives:
        yield from prints("alternatives", alternative.basis.quote, quote)


def _qualification(node: Qualification, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    ranks = [rank for words, rank in _RANK_WORDS.items() if words in quote]
    yield from reads("title", [node.title], ranks or ["none"], quote)
    yield from reads("equivalent", node.equivalent, _EQUIVALENT.search(quote) is not None, quote)
    yield from reads("years", node.years, find_years(quote), quote)


def _relaxation(node: Relaxation, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from prints("condition", node.condition, quote)
    yield from prints("discretion", node.discretion, quote)
    missing = [eid for eid in node.points if eid not in clauses]
    for eid in missing:
        yield Mismatch("points", f"没有条款{eid}", f"there is no clause {eid}")
    if not missing:
        named = sorted(label_number(f"（{match['number']}）") for match in _POINT.finditer(quote))
        stored = sorted(label_number(clauses[eid].label) for eid in node.points)
        yield from reads("points", stored, named, quote)
        # 第（二）项 alone is one of the article that says so.
        article = _ARTICLE.search(quote)
        within = node.basis.eid.partition("__")[0]
        if article:
            within = "art_" + "-".join(map(str, label_number(article[0])))
        for eid in node.points:
            yield from reads("points", eid.partition("__")[0], within, quote)
    yield from wants(
        not node.exempt or bool(node.readings),
        "exempt",
        "exempt：放宽所不及的条件须有解释口径",
        "exempt: facts that relaxing does not reach want a reading",
    )
    yield from prints_readings(node, clauses)


def _panel(node: PanelSize, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from reads("least", node.least, find_least_persons(quote), quote)
    yield from reads("force", node.force, force_of(quote) or Force.MUST, quote)
    yield from reads("from_pool", node.from_pool, _FROM_POOL.search(quote) is not None, quote)
    yield from reads("at_random", node.at_random, "随机" in quote, quote)
    outside = _OUTSIDE_POOL.search(quote) is not None
    yield from reads("outside_pool", node.outside_pool, outside, quote)
    for words in node.triggers:
        yield from prints("triggers", words, quote)
    yield from prints_readings(node, clauses)


def _phase(node: RegistrationPhase, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    start, end = find_year_span(quote) or (None, None)
    yield from reads("start", node.start, start, quote)
    yield from reads("end", node.end, end, quote)
    yield from prints_in_clause("name", node.name, node.basis, clauses)
    for words in node.actors:
        yield from prints_in_clause("actors", words, node.basis, clauses)
    yield from wants(
        (node.deadline is None) is (node.deadline_basis is None),
        "deadline_basis",
        "deadline与deadline_basis须同有同无",
        "deadline and deadline_basis go together",
    )
    if node.deadline is not None and node.deadline_basis is not None:
        words = node.deadline.words
        yield from prints("deadline", words, node.deadline_basis.quote)
        for name, read in _deadline_read(words).items():
            stored = getattr(node.deadline, name)
            yield from reads(f"deadline/{name}", stored, read, words)
    yield from prints_readings(node, clauses)


def _deadline_read(words: str) -> dict[str, object]:
    """The fields of the `Deadline` that `words` state."""
    date = find_date(words)
    month, day = find_month_day(words) or (None, None)
    if date is not None:
        return {"kind": DeadlineKind.FIXED, "date": date, "month": None, "day": None}
    ongoing = DeadlineKind.ONGOING if _ONGOING.search(words) else None
    kind = ongoing if month is None else DeadlineKind.RELATIVE
    return {"kind": kind, "date": None, "month": month, "day": day}


def _effective(node: EffectiveDate, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from wants(
        _IN_FORCE.search(quote) is not None,
        "basis",
        f"“{quote}”没有说到施行",
        f"“{quote}” says nothing of being in force",
    )
    if (printed := find_date(quote)) is not None:
        yield from reads("date", node.date, printed, quote)
    else:
        yield from wants(
            node.date is None or bool(node.readings),
            "date",
            f"“{quote}”没有写明日期，所存日期须有解释口径",
            f"“{quote}” prints no day, so the one stored wants a reading",
        )
    yield from prints_readings(node, clauses)


def _duty(node: Duty, clauses: Clauses) -> Iterator[Mismatch]:
    for unit in node.units:
        yield from prints("units", unit.name, node.basis.quote)
    if node.content:
        yield from prints_in_clause("content", node.content, node.basis, clauses)
    yield from prints_readings(node, clauses)


def _cited(node: CitedDocument, clauses: Clauses) -> Iterator[Mismatch]:
    quote = node.basis.quote
    yield from prints("title", node.title, quote)
    start = quote.find(node.title) if node.title else -1
    match = _NUMBERED.match(quote, start + len(node.title)) if start >= 0 else None
    parts = parse_document_number(match["number"]) if match else None
    read = parts and DocumentNumber(agency=parts.agency, year=parts.year, serial=parts.serial).key
    yield from reads("number", node.number and node.number.key, read, quote)


CHECKS: dict[type, Check] = {
    ProjectThreshold: _threshold,
    ExpertPool: _pool,
    Criterion: _criterion,
    Qualification: _qualification,
    Relaxation: _relaxation,
    PanelSize: _panel,
    PoolShare: pool_share,
    Enumeration: enumeration,
    ProcedureStep: procedure_step,
    RecusalRule: recusal_rule,
    Norm: norm,
    RegistrationPhase: _phase,
    RegistrationSubject: quoted_registration.subject,
    SharedUnit: quoted_registration.shared_unit,
    Designation: quoted_registration.designation,
    EffectiveDate: _effective,
    Target: target,
    Duty: _duty,
    CitedDocument: _cited,
}
"""How the quoted words of each class are read again."""


def mismatches(node: Any, clauses: Clauses) -> Iterable[Mismatch]:
    """Where `node` is stored otherwise than its quoted words read."""
    check = CHECKS.get(type(node))
    return check(node, clauses) if check else ()
