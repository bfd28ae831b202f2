"""The last paragraph of a text, which speaks for all of it and stands in none of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdoc.formats.text.nodes import Node

_FORMULA = re.compile(r"特此|以上(?:意见|报告|请示)[^。]{0,20}(?:请|如)")
"""特此通知, 以上意见如无不妥，请批转执行."""
_BEGINS = frozenset("特以本")
"""What such a paragraph begins with: most begin with something else."""
_EFFECT = re.compile(
    r"本(?:通知|通告|公告|意见|决定|决议|批复|方案|措施|规划|办法|细则|规定)[自从][^，。]{2,30}起"
)
"""本通知自…起施行."""
_FOR_EFFECT = re.compile(r"附则|其[他它]|(?:施行|实施|生效|有效)(?:日期|时间|期)|说明")
"""What the heading of a part says in which the day of effect may stand."""


def closes_all(text: str, stack: Sequence[Node]) -> bool:
    """Whether `text` ends all that is open, and not only fills the last of it."""
    if text[0] not in _BEGINS:
        return False
    labelled = [node for node in stack if node.label]
    if not labelled or not (labelled[-1].text or labelled[-1].children):
        return False
    if _FORMULA.match(text):
        return True
    for_it = any(_FOR_EFFECT.search(node.heading) for node in labelled)
    return not for_it and _EFFECT.match(text) is not None
