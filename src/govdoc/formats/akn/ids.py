"""The eIds of a file: those of `walk`, each document's behind the id of the document itself."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice
from govdoc.model.tree import walk


@frozen
class Ids:
    """Which eId every place has."""

    own: dict[str, str]
    """By JSON Pointer: of clauses, tasks and annexes, and of documents; the root's is empty."""
    scopes: dict[str, str]
    """By JSON Pointer of a document: what the eIds inside it begin with."""

    def inside(self, pointer: str, eid: str) -> str:
        """The eId that `eid` of `walk` has, in the document at `pointer`."""
        return self.scopes[pointer] + eid


def ids_of(document: Any) -> Ids:
    """The ids of `document`.

    Annexes keep the ids they have in `walk`; instruments are attachments too, numbered after them.
    """
    scopes: dict[str, str] = {}
    own: dict[str, str] = {}

    def enter(node: Any, pointer: str, eid: str) -> None:
        own[pointer] = eid
        scopes[pointer] = scope = f"{eid}__" if eid else ""
        match node:
            case Gazette(issues=issues):
                for i, issue in enumerate(issues):
                    own_id = "" if len(issues) == 1 else f"{scope}cmp_{i + 1}"
                    enter(issue, f"{pointer}/issues/{i}", own_id)
            case Issue(notices=notices):
                for i, notice in enumerate(notices):
                    enter(notice, f"{pointer}/notices/{i}", f"{scope}cmp_{i + 1}")
            case Notice(instruments=instruments, annexes=annexes):
                for i, instrument in enumerate(instruments):
                    number = len(annexes) + i + 1
                    enter(instrument, f"{pointer}/instruments/{i}", f"{scope}att_{number}")

    enter(document, "", "")
    above = [""]
    for place in walk(document):
        while not f"{place.pointer}/".startswith(f"{above[-1]}/"):
            above.pop()
        if isinstance(place.node, Gazette | Issue | Notice | Instrument):
            above.append(place.pointer)
        elif place.eid:
            own[place.pointer] = scopes[above[-1]] + place.eid
    return Ids(own, scopes)
