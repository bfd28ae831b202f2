"""Records: what is left of a file whose fields are wrong, and a file to be filled in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from govdoc import StructureError
from govdoc.formats import records
from govdoc.formats.templates import blank, entries
from govdoc.rules.cases import EligibilityCase, PanelCase, Project
from govdoc.rules.technical_review import Expert, Member, Panel


def left(data: str, cls: type) -> Any:
    with pytest.raises(StructureError) as caught:
        records.loads(data.encode(), cls)
    return records.without(data.encode(), cls, caught.value.problems)


def test_what_is_wrong_is_left_out_and_the_rest_is_read() -> None:
    data = '{"classified": "no", "colour": 1, "kind": "software", "features": ["敏感", 1]}'
    assert left(data, Project) == Project(kind="software")


def test_a_wrong_field_of_one_in_a_list_leaves_the_others_where_they_are() -> None:
    data = '{"panel": {"members": [{"drawn": 1, "from_pool": true}, {"drawn": true}]}}'
    members = (Member(from_pool=True), Member(drawn=True))
    assert left(data, PanelCase) == PanelCase(panel=Panel(members=members))


def test_a_key_with_a_slash_or_a_tilde_is_found() -> None:
    assert left('{"a/b~c": 1, "kind": "甲"}', Project) == Project(kind="甲")


@pytest.mark.parametrize("data", ['{"scarce": true}', '{"expert": 1}', '{"expert": [], "a": 1}'])
def test_where_what_is_needed_is_missing_nothing_is_left(data: str) -> None:
    assert left(data, EligibilityCase) is None


def test_a_blank_file_holds_every_field_and_reads_as_nothing_known() -> None:
    plain = blank(EligibilityCase)
    assert plain["scarce"] is None
    assert plain["expert"]["title"] is None
    assert plain["expert"]["name"] == ""
    read = records.loads(json.dumps(plain).encode(), EligibilityCase)
    assert read == EligibilityCase(expert=Expert())


def test_fields_are_listed_with_how_they_are_written_and_what_they_mean() -> None:
    listed = {entry.path: entry for entry in entries(PanelCase)}
    assert listed["panel.members"].written == "[{…}, …] / null"
    assert listed["panel.members[].employer.aliases"].written == '["…", …]'
    assert listed["panel.members[].expert.title"].written.startswith('"none" / "junior"')
    assert listed["project.fiscal_budget"].written == '"500000.00" / null'
    assert listed["project.features"].doc.endswith("[] for nothing.")
    assert "null is unknown" in listed["panel.members"].doc
