"""`fix`: widths and blanks set right, and nothing that a document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import attrs
from attrs import define, field, frozen

from govdoc.errors import Problem
from govdoc.model.addressing import replace_at
from govdoc.model.basis import Basis
from govdoc.model.clauses import Table
from govdoc.model.instruments import Instrument
from govdoc.model.lines import Line, LineRole
from govdoc.rules.documents.checking import check, chosen
from govdoc.rules.documents.records import Edit, Rule
from govdoc.rules.documents.survey import Survey
from govdoc.rules.documents.table import RULES

Reason = tuple[str, str]
"""Why something is left as it is, in Chinese and in English."""

_NAME: Reason = ("标题、版头等行照印", "titles and furniture are left as printed")
_CITED: Reason = ("在所引的标题或文号之中", "it stands in a title or number that is cited")
_NOTED: Reason = ("有校勘记", "an editorial note is about it")
_QUOTED: Reason = ("有依据引用这些文字", "a basis quotes these words")
_DIGITS: Reason = ("与数字或字母相连", "it stands by a digit or a letter")
_ALONE: Reason = ("此处别无文字", "nothing else stands there")
_WORSE: Reason = ("改后另生问题", "without it something else would be wrong")
_UNSURE: Reason = ("改动可能有损文意", "to change it might change what is said")


@frozen(kw_only=True)
class Fixed:
    """What a fix came to."""

    document: Any
    """The document, fixed; the very one that was given where nothing was to be fixed."""
    done: tuple[Problem, ...]
    """The findings that are gone."""
    left: tuple[Problem, ...]
    """Findings of rules that can be fixed which are still there, each with why."""


def fix(
    document: Any,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = RULES,
    source: str = "",
) -> Fixed:
    """`document` with what `check` finds set right where that cannot change what it says.

    Only brackets, stops and blanks are touched (see `Rule.fix`): no digit, date, name or title,
    nothing that a basis quotes or a note is about. Nothing new is found afterwards, and fixing
    twice is fixing once. Raises `ValueError` for a code that no rule has.
    """
    rules = tuple(rules)
    taken = tuple(r for r in chosen(rules, tuple(select), tuple(ignore)) if r.fix is not None)
    fixed, step = document, _step(document, taken, rules)
    while step.document != fixed:
        fixed, step = step.document, _step(step.document, taken, rules)
    codes = [rule.code for rule in taken]
    remain = _findings(fixed, taken, source)
    counts = Counter(_key(f) for f in remain)
    done: list[Problem] = []
    for finding in _findings(document, taken, source):
        counts[_key(finding)] -= 1
        if counts[_key(finding)] < 0:
            done.append(finding)
    left = tuple(_explained(f, step.kept) for f in remain if f.code in codes)
    return Fixed(document=fixed, done=tuple(done), left=left)


def _findings(document: Any, rules: tuple[Rule, ...], source: str = "") -> tuple[Problem, ...]:
    return check(document, rules=rules, source=source, max_problems=2**62).findings


def _key(finding: Problem) -> tuple[str, str]:
    return finding.code, finding.pointer


def _explained(finding: Problem, kept: dict[tuple[str, str], Reason]) -> Problem:
    zh, en = kept.get(_key(finding), _UNSURE)
    return attrs.evolve(finding, zh=f"{finding.zh}；未改：{zh}", en=f"{finding.en}; left: {en}")


@define
class _Step:
    """A document, and what was done and not done to it."""

    document: Any
    touched: set[str] = field(factory=set)
    """Pointers of the nodes that were changed."""
    kept: dict[tuple[str, str], Reason] = field(factory=dict)
    """Code and place of what was left, with why."""


def _step(document: Any, taken: tuple[Rule, ...], rules: tuple[Rule, ...]) -> _Step:
    """Every edit made, but for those after which something new would be found."""
    spared: set[str] = set()
    known: Counter[tuple[str, str]] | None = None
    while True:
        step = _edited(document, taken, spared)
        if not step.touched:
            return step
        if known is None:
            known = Counter(_key(f) for f in _findings(document, rules))
        counts = Counter(_key(f) for f in _findings(step.document, rules))
        new = [pointer for _, pointer in (counts - known)]
        if not new:
            return step
        blamed = {p for p in step.touched if any(f"{at}/".startswith(f"{p}/") for at in new)}
        spared |= blamed or step.touched


def _edited(document: Any, taken: tuple[Rule, ...], spared: set[str]) -> _Step:
    step = _Step(document)
    for rule in taken:
        assert rule.fix is not None
        ties = _Ties(Survey(step.document))
        edits: dict[str, list[Edit]] = {}
        for edit in rule.fix(ties.survey):
            pointer = edit.place.pointer
            reason = _WORSE if pointer in spared else ties.hold(edit)
            if reason is not None:
                step.kept.setdefault((rule.code, f"{pointer}/{edit.name}"), reason)
            else:
                edits.setdefault(pointer, []).append(edit)
        for pointer, own in edits.items():
            step.document = replace_at(step.document, pointer, _changes(own))
        step.touched |= edits.keys()
    return step


def _changes(edits: list[Edit]) -> dict[str, Any]:
    """The fields of a node after `edits`, and its notes, moved with the words they are about."""
    node = edits[0].place.node
    changes: dict[str, Any] = {}
    notes = getattr(node, "notes", ())
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        if isinstance(node, Table):
            _, row, column = edit.name.split("/")
            rows = [list(each) for each in changes.get("rows", node.rows)]
            rows[int(row)][int(column)] = _replaced(rows[int(row)][int(column)], edit)
            changes["rows"] = tuple(tuple(each) for each in rows)
            continue
        changes[edit.name] = _replaced(changes.get(edit.name, getattr(node, edit.name)), edit)
        shift = len(edit.new) - len(edit.old)
        notes = tuple(
            attrs.evolve(note, start=note.start + shift)
            if shift and note.field == edit.name and note.start >= edit.end
            else note
            for note in notes
        )
    return {**changes, "notes": notes} if notes else changes


def _replaced(words: str, edit: Edit) -> str:
    return words[: edit.start] + edit.new + words[edit.end :]


_NUMERALS = "0-9０-９〇○零一二三四五六七八九十百千万亿两"
_DIGIT = re.compile(f"[{_NUMERALS}A-Za-z]")
_SEEN = re.compile("[^\\s\u200b\u2060\ufeff\u00ad]")
_STOP = re.compile("[，、；：。！？）》”]")
_TITLE = re.compile("《[^《》]{0,200}》")


@frozen(slots=False)
class _Ties:
    """What holds the strings of a document as they are."""

    survey: Survey

    def hold(self, edit: Edit) -> Reason | None:
        """Why `edit` is not to be made."""
        node = edit.place.node
        if isinstance(node, Line) and node.role is not LineRole.OTHER:
            return _NAME
        words = self._words(edit)
        before, after = words[: edit.start][-1:], words[edit.end :][:1]
        if edit.new:
            if re.fullmatch("[,;?!]", edit.old) and _DIGIT.match(before) and _DIGIT.match(after):
                return _DIGITS
        elif not _SEEN.search(words):
            return _ALONE
        elif not _STOP.match(after) and (_DIGIT.match(before) or _DIGIT.match(after)):
            return _DIGITS
        if any(_overlap(edit, start, end) for start, end in self._names(edit, words)):
            return _CITED
        for note in getattr(node, "notes", ()):
            end = note.start + len(note.reading)
            if note.field == edit.name and _overlap(edit, note.start, end):
                return _NOTED
        quoted = self._quoted.get((self._instrument(edit), edit.place.eid), ())
        if any(_overlap(edit, *span) for quote in quoted for span in _spans(quote, words)):
            return _QUOTED
        return None

    def _words(self, edit: Edit) -> str:
        value = edit.place.node
        for part in edit.name.split("/"):
            value = value[int(part)] if isinstance(value, tuple) else getattr(value, part)
        return str(value)

    def _names(self, edit: Edit, words: str) -> Iterator[tuple[int, int]]:
        yield from (match.span() for match in _TITLE.finditer(words))
        yield from self._cited.get((edit.place.pointer, edit.name), ())

    @cached_property
    def _cited(self) -> dict[tuple[str, str], list[tuple[int, int]]]:
        """Where titles and document numbers are cited."""
        found: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for c in self.survey.citations:
            if c.title or c.number:
                found.setdefault((c.pointer, c.field), []).append((c.start, c.end))
        return found

    @cached_property
    def _quoted(self) -> dict[tuple[str, str], list[str]]:
        """The words quoted from each clause, by the pointer of its instrument and its eId."""
        found: dict[tuple[str, str], list[str]] = {}
        for law in self.survey.of(Instrument):
            for place in self.survey.inside(law, Basis):
                basis: Basis = place.node
                found.setdefault((law.pointer, basis.eid), []).append(basis.quote)
        return found

    def _instrument(self, edit: Edit) -> str:
        """The pointer of the instrument that `edit` is in."""
        pointer = edit.place.pointer
        while pointer:
            pointer = pointer.rpartition("/")[0]
            holder = self.survey.by_pointer.get(pointer)
            if holder is not None and isinstance(holder.node, Instrument):
                return pointer
        return pointer


def _overlap(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end and start < edit.end


def _spans(quote: str, words: str) -> Iterator[tuple[int, int]]:
    at = words.find(quote) if quote else -1
    while at >= 0:
        yield at, at + len(quote)
        at = words.find(quote, at + 1)
