"""Laws of `fix`, held on documents that are made to need it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc.errors import EncodeError
from govdoc.formats.text import rewritten
from govdoc.rules.documents import samples
from govdoc.rules.documents.table import RULES
from govdoc.strategies import gazettes, instruments, notices, violations

FIXABLE = {rule.code for rule in RULES if rule.fix is not None}
TOUCHED = re.compile("[()（）,，;；?？!！\\s\u200b\u2060\ufeff\u00ad]")
MARKS = "(（)）,，;。？?《》“”〔 \u200b\u202e\u3000"
PIECES = st.sampled_from([*"甲乙丙丁三千1a", *MARKS, "某政发", "2020", "1号"])
WORDS = st.lists(PIECES, max_size=24).map("".join).filter(str.strip)
LABELS = st.lists(st.sampled_from(["（一）", "(二)", "（三)", "(四）", "(五)"]), max_size=5)


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """A document with brackets, stops and blanks of every kind, notes and quotations on them."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=4))
    clauses = samples.words(*texts) + samples.outline(*draw(LABELS))
    quote = draw(st.sampled_from(texts))
    cited = govdoc.CitedDocument(title="甲", basis=govdoc.Basis(eid="al_1", quote=quote[1:5]))
    start = draw(st.integers(0, len(texts[0])))
    end = draw(st.integers(start, len(texts[0])))
    note = govdoc.EditorialNote(
        kind=govdoc.NoteKind.CORRECTION,
        reason="误。",
        start=start,
        reading=texts[0][start:end],
        witness=draw(WORDS),
    )
    noted = attrs.evolve(clauses[0], notes=(note,))
    table = govdoc.Table(rows=((draw(WORDS), draw(WORDS)),))
    task = samples.task("1", "al_1", content=draw(WORDS))
    held = govdoc.Clause(level=govdoc.Level.ALINEA, table=table, tasks=(task,))
    law = samples.scheme(
        title=draw(WORDS),
        clauses=(noted, *clauses[1:], held),
        provisions=govdoc.Provisions(cited=(cited,)),
    )
    role = draw(st.sampled_from(["title", "other"]))
    return samples.notice(
        head=(samples.line(role, draw(WORDS)),), body=samples.words(*texts), instruments=(law,)
    )


def keys(document: Any, select: tuple[str, ...] = ()) -> Counter[tuple[str, str]]:
    return Counter((f.code, f.pointer) for f in govdoc.check(document, select=select))


def bare(document: Any) -> str:
    """The text without what `fix` may touch: all digits and characters, in order."""
    return TOUCHED.sub("", govdoc.plain_text(document))


@given(spoilt() | gazettes() | notices() | instruments())
def test_fixing_takes_findings_away_adds_none_and_says_the_same(document: Any) -> None:
    fixed = govdoc.fix(document)
    before, after = keys(document), keys(fixed.document)
    assert after <= before
    gone = Counter({key: n for key, n in (before - after).items() if key[0] in FIXABLE})
    assert gone == Counter((f.code, f.pointer) for f in fixed.done)
    assert {f.code for f in (*fixed.done, *fixed.left)} <= FIXABLE
    assert keys(fixed.document, tuple(FIXABLE)) == Counter((f.code, f.pointer) for f in fixed.left)
    assert bare(fixed.document) == bare(document)
    places = zip(govdoc.walk(document), govdoc.walk(fixed.document), strict=True)
    assert all((a.eid, a.pointer) == (b.eid, b.pointer) for a, b in places)


@given(st.data(), st.sampled_from(sorted(FIXABLE)))
def test_a_fault_that_can_be_fixed_is_undone_wherever_it_stands(
    data: st.DataObject, code: str
) -> None:
    bad, good = data.draw(violations(code))
    fixed = govdoc.fix(bad)
    assert fixed.document == good
    assert [finding.code for finding in fixed.done] == [code]


@given(spoilt() | notices())
def test_fixing_twice_is_fixing_once(document: Any) -> None:
    once = govdoc.fix(document)
    twice = govdoc.fix(once.document)
    assert twice.document is once.document
    assert twice.done == ()
    assert twice.left == once.left


@given(spoilt())
def test_every_string_that_is_not_text_is_left(document: Any) -> None:
    fixed = govdoc.fix(document).document
    for a, b in zip(govdoc.walk(document), govdoc.walk(fixed), strict=True):
        if isinstance(a.node, govdoc.Basis | govdoc.CitedDocument):
            assert b.node == a.node
        if isinstance(a.node, govdoc.Line) and a.node.role is govdoc.LineRole.TITLE:
            assert b.node == a.node
        if isinstance(a.node, govdoc.Notice | govdoc.Instrument):
            assert b.node.title == a.node.title
        if isinstance(a.node, govdoc.EditorialNote):
            assert (b.node.reading, b.node.witness) == (a.node.reading, a.node.witness)


@given(st.lists(WORDS, min_size=1, max_size=6).map("\n".join))
def test_a_text_is_rewritten_as_its_document_is_fixed_or_not_at_all(text: str) -> None:
    data = text.encode()
    before = govdoc.loads(data, format="text")
    after = govdoc.fix(before).document
    try:
        new = rewritten(data, before, after)
    except EncodeError:
        return
    assert govdoc.loads(new, format="text") == after
    assert TOUCHED.sub("", new.decode()) == TOUCHED.sub("", text)
