"""The phases that a schedule states (时间安排), and who acts in them."""

from __future__ import annotations

import re

from govdoc.formats.text.quoting import quoted
from govdoc.formats.text.tables import read_deadline
from govdoc.language.dates import find_year_span
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.registration import RegistrationPhase
from govdoc.model.tasks import Deadline, DeadlineKind

_SCHEDULE = re.compile(r"时间安排|工作步骤|实施步骤|进度安排|时间步骤|阶段安排")
_YEARS = re.compile(
    r"(?:到|至)?[0-9]{4}年?(?:[至到—～-][0-9]{4}年|年?(?:及以后|以后|起|底|底前|年)?)[，、：:]?"
)
_WITHIN = re.compile(r"(?:在|于)?(?P<words>(?:当年|每年|次年)[0-9]{1,2}月[0-9]{1,2}日(?:之?前)?)")

_NAME = r"(?:(?!通过|进行|会同)[^，。；：！？“”《》\s的对把将由在从以按为使是不未已需])"
"""A character of a unit's name: no stop, and no word that stands in a sentence and in no name."""
_BODY = r"(?:部门|政府|单位|机构|委员会|领导小组|办公室|街道|[厅局委办市县区镇乡])"
"""What the name of a body of government ends in."""
_ADVERBIAL = r"(?:(?:根据|按照|依据|依照|结合|在|为|为了|对照)[^。；！？]{1,60}?，)?"
_ACTOR = re.compile(
    rf"{_ADVERBIAL}(?P<actor>{_NAME}{{0,24}}?{_BODY}(?:（[市县区、]{{1,8}}）{_NAME}{{0,16}}{_BODY}|（[市县区、]{{1,8}}）)?)"
    r"(?=要(?!求)|应当?|须|必须|负责|于(?:当|每|次|[0-9])|分(?:年度|步|期|批|阶段))"
)
"""The subject of a sentence: a body, and what only a predicate begins with."""


def is_schedule(clause: Clause) -> bool:
    """Whether the clause is a part that states when what is done: 四、时间安排."""
    return bool(clause.label) and _SCHEDULE.search(clause.heading) is not None


def phase_of(clause: Clause, eid: str, number: DocumentNumber | None) -> RegistrationPhase | None:
    """The phase that a clause states whose heading, or first sentence, begins with years."""
    words = clause.heading or clause.text.partition("。")[0]
    years = find_year_span(words)
    match = _YEARS.match(words)
    if years is None or match is None:
        return None
    quote = words.rstrip("。")
    found = _deadline(clause, eid, number)
    actor = _ACTOR.match(clause.text if clause.heading else clause.text.partition("。")[2])
    return RegistrationPhase(
        name=quote[match.end() :],
        start=years[0],
        end=years[1],
        deadline=found[0] if found else None,
        actors=(actor["actor"],) if actor else (),
        basis=Basis(document=number, eid=eid, quote=quote),
        deadline_basis=found[1] if found else None,
    )


def _deadline(
    clause: Clause, eid: str, number: DocumentNumber | None
) -> tuple[Deadline, Basis] | None:
    """A deadline that the clause's text sets inside the phase: 于当年11月30日前，…"""
    match = _WITHIN.search(clause.text)
    if match is None:
        return None
    deadline = read_deadline(match["words"])
    if deadline.kind is not DeadlineKind.RELATIVE:
        return None
    end = re.compile(r"[。；]").search(clause.text, match.end())
    quote = quoted(clause.text, match.start(), end.start() if end else len(clause.text))
    return (deadline, Basis(document=number, eid=eid, quote=quote)) if quote else None
