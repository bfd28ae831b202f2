"""What holds for every document of the model."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.errors import NotFoundError
from govdoc.language.addresses import parse_address
from govdoc.model.basis import Basis
from govdoc.model.clauses import Clause
from govdoc.model.gazettes import Gazette
from govdoc.model.instruments import Instrument
from govdoc.model.levels import MAX_DEPTH, Level
from govdoc.model.notes import EditorialNote, as_witnessed
from govdoc.model.notices import Notice
from govdoc.model.tree import Place, find, walk
from govdoc.reading.plain_text import plain_text
from govdoc.strategies import clauses, gazettes, instruments, notices, texts


def clause_places(instrument: Instrument) -> list[Place]:
    return [place for place in walk(instrument) if isinstance(place.node, Clause)]


def at(document: Any, pointer: str) -> Any:
    """The node at `pointer`, found step by step."""
    node = document
    for step in pointer.split("/")[1:]:
        node = node[int(step)] if isinstance(node, tuple) else getattr(node, step)
    return node


@given(gazettes())
def test_every_pointer_leads_to_its_node(gazette: Gazette) -> None:
    places = list(walk(gazette))
    assert all(at(gazette, place.pointer) is place.node for place in places)
    assert len({place.pointer for place in places}) == len(places)
    assert places[0].node is gazette


@given(instruments())
def test_ids_are_unique_within_an_instrument(instrument: Instrument) -> None:
    ids = [place.eid for place in walk(instrument) if place.eid]
    assert len(set(ids)) == len(ids)
    assert all(eid.isascii() and not set(eid) & set(" /~") for eid in ids)


@given(notices())
def test_ids_do_not_depend_on_where_the_instrument_stands(notice: Notice) -> None:
    whole = list(walk(notice))
    for i, instrument in enumerate(notice.instruments):
        stem = f"/instruments/{i}"
        inside = [p for p in whole if p.pointer == stem or p.pointer.startswith(f"{stem}/")]
        assert [(p.eid, p.pointer.removeprefix(stem)) for p in inside] == [
            (p.eid, p.pointer) for p in walk(instrument)
        ]
    own = [p.eid for p in whole if p.eid and not p.pointer.startswith("/instruments")]
    assert len(set(own)) == len(own)


@given(instruments())
def test_every_id_leads_to_its_clause(instrument: Instrument) -> None:
    for place in clause_places(instrument):
        assert instrument.clause(place.eid) is place.node
        assert instrument.eid(place.eid) == place.eid


@given(instruments())
def test_a_citation_leads_back_to_its_clause_or_says_why_not(instrument: Instrument) -> None:
    places = {place.eid: place for place in clause_places(instrument)}
    for eid, place in places.items():
        citation = instrument.citation(eid)
        found = _led_to(instrument, citation)
        if found:  # more than one where labels are repeated
            # An article's only 款 is cited as the article.
            whole = place.node.level is Level.PARAGRAPH and eid.rpartition("__")[0]
            assert eid in found or (whole in found and places[whole].node.level is Level.ARTICLE)
        else:  # a clause without a label, or with one that is no address
            with pytest.raises(NotFoundError):
                parse_address(citation.removeprefix("附件").lstrip("0123456789"))


def _led_to(instrument: Instrument, citation: str) -> tuple[str, ...]:
    try:
        return (instrument.eid(citation),)
    except NotFoundError as error:
        return error.candidates


def _touches(changed: str, pointer: str) -> bool:
    """Whether the node at `pointer` is that at `changed`, around it or in it."""
    return f"{changed}/".startswith(f"{pointer}/") or pointer.startswith(f"{changed}/")


@given(st.data(), instruments(), texts())
def test_replacing_changes_one_clause_and_no_other(
    data: st.DataObject, instrument: Instrument, text: str
) -> None:
    places = clause_places(instrument)
    if not places:
        return
    before = copy.deepcopy(instrument)
    place = data.draw(st.sampled_from(places))
    changed = instrument.replace(place.eid, text=text, notes=())
    assert instrument == before
    assert changed.clause(place.eid) == attrs.evolve(place.node, text=text, notes=())
    untouched = [p for p in walk(instrument) if not _touches(place.pointer, p.pointer)]
    assert all(at(changed, p.pointer) is p.node for p in untouched)
    assert [p.eid for p in walk(changed) if p.eid] == [p.eid for p in walk(instrument) if p.eid]
    restored = changed.replace(place.eid, text=place.node.text, notes=place.node.notes)
    assert restored == instrument


@given(instruments())
def test_an_instruments_bases_quote_its_own_clauses(instrument: Instrument) -> None:
    words = {
        place.eid: (place.node.heading, place.node.text) for place in clause_places(instrument)
    }
    if any(any(pair) for pair in words.values()):
        for basis in find(instrument, Basis):
            assert basis.quote
            assert any(basis.quote in printed for printed in words[basis.eid])


def applied(text: str, notes: list[EditorialNote]) -> str:
    """What the witness has, told from the left."""
    found, done = "", 0
    for note in sorted(notes, key=lambda n: (n.start, len(n.reading))):
        if note.reading == note.witness:
            continue
        found += text[done : note.start] + note.witness
        done = note.start + len(note.reading)
    return found + text[done:]


@given(clauses())
def test_notes_change_what_they_are_about_and_nothing_else(clause: Clause) -> None:
    for node in find(clause, Clause):
        for name in ("label", "heading", "text"):
            text = getattr(node, name)
            own = [note for note in node.notes if note.field == name]
            assert as_witnessed(text, node.notes, name) == applied(text, own)
            for note in own:
                assert text[note.start : note.start + len(note.reading)] == note.reading


@given(gazettes())
def test_the_plain_text_has_every_word_in_print_order(gazette: Gazette) -> None:
    for instrument in find(gazette, Instrument):
        text = plain_text(instrument)
        position = 0
        for place in walk(instrument):
            if not isinstance(place.node, Clause):
                continue
            for words in (place.node.label, place.node.heading, place.node.text):
                position = text.index(words, position) + len(words)


@given(gazettes())
def test_every_document_has_both_views(gazette: Gazette) -> None:
    for document in (gazette, *gazette.issues):
        for view in ("reading", "diplomatic"):
            text = plain_text(document, view=view)  # type: ignore[arg-type]
            assert text == "" or text.endswith("\n")


@given(gazettes())
def test_documents_survive_copying_and_pickling_and_can_be_hashed(gazette: Gazette) -> None:
    assert copy.deepcopy(gazette) == gazette
    again = pickle.loads(pickle.dumps(gazette))
    assert again == gazette
    assert hash(again) == hash(gazette)


@given(instruments())
def test_reading_never_changes_its_input(instrument: Instrument) -> None:
    before = pickle.dumps(instrument)
    plain_text(instrument, view="diplomatic")
    for place in clause_places(instrument):
        instrument.citation(place.eid)
        assert place.node.full_text == "\n".join(place.node.lines())
    assert pickle.loads(before) == instrument


def test_everything_works_at_the_greatest_depth() -> None:
    deep = Clause(level=Level.ALINEA, text="底")
    for _ in range(MAX_DEPTH - 1):
        deep = Clause(level=Level.ALINEA, clauses=(deep,))
    same = copy.deepcopy(deep)
    assert same == deep
    assert hash(same) == hash(deep)
    assert pickle.loads(pickle.dumps(deep)) == deep
    assert repr(deep).count("Clause(") == MAX_DEPTH
    assert deep.full_text == "底"
    assert sum(1 for _ in walk(deep)) == MAX_DEPTH


@given(instruments())
def test_what_walk_does_not_enter_changes_no_other_eid(instrument: Instrument) -> None:
    def enter(node: Any) -> bool:
        return not isinstance(node, Clause) or node.level is not Level.ARTICLE

    places = {place.pointer: place for place in walk(instrument)}
    entered = list(walk(instrument, enter=enter))
    assert [places[place.pointer] for place in entered] == entered
    left_out = places.keys() - {place.pointer for place in entered}
    articles = [place.pointer + "/" for place in entered if not enter(place.node)]
    assert left_out == {each for each in places if each.startswith(tuple(articles))}
