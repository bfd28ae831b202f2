"""The last paragraph of a text, which speaks for all of it and stands in none of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.nodes import Node

_CLOSING = re.compile(
    r"特此|以上(?:意见|报告|请示)[^。]{0,20}(?:请|如)"
    r"|本(?:通知|通告|公告|意见|决定|决议|批复|方案|措施|规划|办法|细则|规定)[自从][^，。]{2,30}起"
)
"""How it begins: 特此通知, 以上意见如无不妥, 本通知自…起施行."""
_ITS_PART = re.compile(r"附则|其[他它]|施行|实施|生效|有效期|要求|说明")
"""What the heading of a part says in which such a paragraph may stand all the same."""


def closes_all(text: str, stack: Sequence[Node]) -> bool:
    """Whether `text` ends all that is open, and not only fills the last of it."""
    if not _CLOSING.match(text) or any(_ITS_PART.search(node.heading) for node in stack):
        return False
    labelled = [node for node in stack if node.label]
    return bool(labelled) and bool(labelled[-1].text or labelled[-1].children)
