"""Problems and the exceptions that carry them."""

from __future__ import annotations

import copy
import pickle

import pytest

from govdoc.errors import (
    BasisError,
    DecodeError,
    EncodeError,
    GovdocError,
    NoteError,
    NotFoundError,
    Problem,
    StructureError,
    UnknownFormatError,
    UnsupportedVersionError,
)
from govdoc.model.basis import Basis

PROBLEM = Problem(
    code="GD016",
    zh="校勘记失效",
    en="stale note",
    pointer="/notices/0/body/1",
    eid="al_2",
    line=54,
    source="issue46.json",
    basis=Basis(eid="art_7__para_2", quote="满8年"),
)
EVERY_ERROR = [
    BasisError,
    DecodeError,
    EncodeError,
    GovdocError,
    NotFoundError,
    NoteError,
    StructureError,
    UnknownFormatError,
    UnsupportedVersionError,
]


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_every_error_survives_pickling_and_copying(error: type[GovdocError]) -> None:
    raised = error([PROBLEM, PROBLEM])
    for again in (pickle.loads(pickle.dumps(raised)), copy.copy(raised), copy.deepcopy(raised)):
        assert type(again) is error
        assert again.problems == (PROBLEM, PROBLEM)
        assert str(again) == str(raised)


def test_candidates_survive_pickling() -> None:
    raised = NotFoundError(PROBLEM, (eid for eid in ("art_1", "art_2")))
    assert raised.candidates == ("art_1", "art_2")
    assert pickle.loads(pickle.dumps(raised)).candidates == ("art_1", "art_2")


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (BasisError, ValueError),
        (DecodeError, ValueError),
        (EncodeError, ValueError),
        (NoteError, ValueError),
        (StructureError, DecodeError),
        (UnsupportedVersionError, DecodeError),
        (UnknownFormatError, LookupError),
        (NotFoundError, LookupError),
    ],
)
def test_errors_can_be_caught_as_what_they_are(
    error: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(error, builtin)
    assert issubclass(error, GovdocError)


def test_problems_may_be_one_or_many() -> None:
    assert GovdocError(PROBLEM).problems == (PROBLEM,)
    assert GovdocError(p for p in [PROBLEM, PROBLEM]).problems == (PROBLEM, PROBLEM)
    assert GovdocError([]).problems == ()


def test_a_problem_is_told_in_both_languages_with_its_place() -> None:
    error = GovdocError([PROBLEM, Problem(code="GD001", zh="不是JSON", en="not JSON")])
    assert error.explain() == error.explain("zh")
    assert error.explain("zh").splitlines() == [
        "issue46.json:54: /notices/0/body/1: GD016 校勘记失效",
        "GD001 不是JSON",
    ]
    assert error.explain("en").splitlines() == [
        "issue46.json:54: /notices/0/body/1: GD016 stale note",
        "GD001 not JSON",
    ]
    assert str(error) == error.explain("en")
    assert PROBLEM.message() == "校勘记失效"
    assert PROBLEM.message("en") == "stale note"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("a\nb\rc\td\0", "a\\nb\\rc\\td\\x00"),
        ("\u202e", "\\u202e"),
        ("\u2028", "\\u2028"),
        ("\x85\x9b", "\\x85\\x9b"),
        ("\udcb9", "\\udcb9"),
        ("\U000e0001", "\\U000e0001"),
    ],
)
def test_control_characters_never_reach_a_terminal(hostile: str, shown: str) -> None:
    for name in ("zh", "en", "source", "pointer"):
        problem = Problem(**{"code": "GD001", "zh": "", "en": "", name: f"<{hostile}>"})
        text = problem.describe("en" if name == "en" else "zh")
        assert f"<{shown}>" in text
        assert text.isprintable()
