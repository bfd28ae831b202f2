"""Laws of chunks, for any document and any length."""

from __future__ import annotations

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import govdoc
from govdoc import Annex, Clause, Instrument, Notice
from govdoc.model.levels import Level
from govdoc.model.tree import walk
from govdoc.strategies import instruments, notices, official_text

laws = instruments(provisions=govdoc.Provisions())
documents = st.one_of(laws, notices(instruments=st.lists(laws, max_size=2).map(tuple)))
sizes = st.integers(1, 120)


def _words(text: str) -> str:
    return text.replace("\n", "")


@given(documents, sizes)
def test_chunks_hold_every_clauses_words_once_and_in_order(document: object, size: int) -> None:
    expected = []
    for place in walk(document):
        if isinstance(place.node, Notice | Instrument | Annex):
            name = "body" if isinstance(place.node, Notice) else "clauses"
            expected += [clause.full_text for clause in getattr(place.node, name)]
    texts = [chunk.text for chunk in govdoc.chunks(document, max_chars=size)]
    assert _words("".join(expected)) == _words("".join(texts))


@given(documents, sizes)
def test_only_a_clause_too_long_alone_is_cut(document: object, size: int) -> None:
    clauses = {p.pointer: p.node for p in walk(document) if isinstance(p.node, Clause)}
    for chunk in govdoc.chunks(document, max_chars=size):
        if chunk.part:
            alone = attrs.evolve(clauses[chunk.pointer], clauses=())
            assert len(alone.full_text) > size


@given(documents, sizes)
def test_a_chunk_is_longer_than_asked_only_by_headings(document: object, size: int) -> None:
    clauses = {p.pointer: p.node for p in walk(document) if isinstance(p.node, Clause)}
    for chunk in govdoc.chunks(document, max_chars=size):
        assert len(chunk.text) <= 2 * size
        if len(chunk.text) > size:
            assert chunk.eids[0] != chunk.eid or chunk.part == 1
            assert len(clauses[chunk.pointer].full_text) <= size or chunk.part <= 1


@given(documents, st.integers(20, 120))
def test_a_heading_never_parts_from_its_body(document: object, size: int) -> None:
    for place in walk(document):
        node = place.node
        if not isinstance(node, Clause) or not node.heading or len(node.heading) > size // 2:
            continue
        if not (node.text or any(child.full_text for child in node.clauses)):
            continue
        alone = Instrument(title="", kind=govdoc.InstrumentKind.OTHER, clauses=(node,))
        first = govdoc.chunks(alone, max_chars=size)[0].text
        printed = next(iter(attrs.evolve(node, clauses=(), text="").lines()))
        assert _words(first).startswith(_words(printed))
        assert len(_words(first)) > len(_words(printed)) or len(printed) > size // 2


@given(documents, sizes)
def test_ids_are_unique_and_survive_writing_and_reading(document: object, size: int) -> None:
    chunks = govdoc.chunks(document, max_chars=size)
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    assert {chunk.parent for chunk in chunks} <= {"", *(chunk.id for chunk in chunks)}
    again = govdoc.loads(govdoc.dumps(document, format="json"), format="json")
    assert govdoc.chunks(again, max_chars=size) == chunks


@given(laws, sizes, official_text().filter(bool), st.randoms(use_true_random=False))
def test_changing_one_clause_changes_the_ids_of_no_chunk_without_it(
    law: Instrument, size: int, words: str, random: object
) -> None:
    places = [p for p in walk(law) if isinstance(p.node, Clause) and p.node.text]
    assume(places)
    place = random.choice(places)  # type: ignore[attr-defined]
    assume(place.node.text != words)
    changed = law.replace(place.eid, text=words, notes=())
    sides = [govdoc.chunks(each, max_chars=size) for each in (law, changed)]
    ids = [{chunk.id for chunk in side} for side in sides]
    holding = [set(c.eids) for side in sides for c in side if place.eid in c.eids]
    for chunk in (c for side in sides for c in side if c.id not in ids[0] & ids[1]):
        # It holds the clause, or did or does so, or is of what the clause announces.
        within = chunk.pointer.startswith(place.pointer + "/")
        assert within or any(set(chunk.eids) <= eids for eids in holding)
    assert ids[0] != ids[1]


def test_levels_are_all_known_to_chunks() -> None:
    for level in Level:
        clause = Clause(level=level, text="甲。")
        law = Instrument(title="乙", kind=govdoc.InstrumentKind.OTHER, clauses=(clause,))
        assert [chunk.text for chunk in govdoc.chunks(law)] == ["甲。"]
