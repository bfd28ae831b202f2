"""Paragraphs to a tree of clauses, by their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from govdoc.errors import Problem
from govdoc.formats.text.closings import closes_all
from govdoc.formats.text.marks import NO_WIDTH, Label, ends_sentence, is_circled, is_table
from govdoc.formats.text.nodes import HEADED, Node, no_width_note
from govdoc.formats.text.numbering import gaps
from govdoc.formats.text.paragraphs import Paragraph
from govdoc.formats.text.source import squeeze
from govdoc.formats.text.spans import Spans
from govdoc.formats.text.tables import table_and_tasks
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level

_RANK = {
    level: rank
    for rank, levels in enumerate(
        (
            (Level.PART,),
            (Level.SUBPART,),
            (Level.CHAPTER,),
            (Level.SECTION,),
            (Level.ARTICLE,),
            (Level.PARAGRAPH, Level.OUTLINE_1),
            (Level.POINT, Level.OUTLINE_2),
            (Level.SUBPOINT, Level.OUTLINE_3),
            (Level.OUTLINE_4,),
            (Level.DASH,),
            (Level.ALINEA,),
        )
    )
    for level in levels
}
"""Outermost first: a clause stands in the last one before it that ranks higher."""

_IN_ARTICLE = {Level.OUTLINE_2: Level.POINT, Level.OUTLINE_3: Level.SUBPOINT}
_PLAIN_HEADING = re.compile(r"[^，；：、。]{2,20}。")
_BRACKETED = re.compile(r"[^。；！？]{1,40}[）)]")
_BARE_TITLES = ("总则", "分则", "附则")
_LEAF = frozenset((Level.ALINEA, Level.DASH))


@define
class Outline:
    """Builds the clauses of one instrument, annex or body."""

    spans: Spans
    problems: list[Problem]
    _root: list[Node] = field(factory=list)
    _stack: list[Node] = field(factory=list)
    _article: int = 0

    def build(self, paragraphs: Sequence[Paragraph]) -> tuple[Clause, ...]:
        """The clauses that `paragraphs` are, every one of them in print order."""
        i = 0
        while i < len(paragraphs):
            if is_table(paragraphs[i].text):
                count = _table_length(paragraphs, i)
                self._add_table(paragraphs[i : i + count])
                i += count
                continue
            following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
            self._add(paragraphs[i], following)
            i += 1
        _agree_on_headings(self._root)
        self.problems += gaps(self._root)
        for node in _all(self._root):
            node.settle(self.spans)
        return tuple(node.frozen() for node in self._root)

    def _add(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        label = paragraph.label
        if label is not None and self._is_cross_reference(label):
            label = None
        if label is None:
            self._add_unlabelled(paragraph)
            return
        level = self._level(label)
        node = Node(
            level,
            mark=label.mark,
            label=label.text,
            number=label.number,
            line=paragraph.rows[0].line,
            rank=_RANK[level] + (0.5 if is_circled(label.text) else 0),
        )
        self._place(node)
        start = len(label.mark) + len(label.text)
        self.spans.add(paragraph, 0, len(label.mark), "mark")
        between = paragraph.text[start : label.rest]
        seen = between.rstrip()
        self.spans.add(paragraph, len(label.mark), start + len(seen), "label")
        node.notes = paragraph.notes("label", len(label.mark), label.rest)
        if seen:
            unseen = "".join(c for c in seen if c in NO_WIDTH)
            node.notes += (no_width_note(len(label.text), unseen),)
        if level is Level.ARTICLE:
            self._article = label.number[0] if label.number else self._article
            if label.rest < len(paragraph.text):
                self._add_text(Node(Level.PARAGRAPH, line=node.line), paragraph, label.rest)
            return
        split = self._heading_end(paragraph, label, level, following)
        node.fill(paragraph, label.rest, split)

    def _is_cross_reference(self, label: Label) -> bool:
        """第七条规定… at the head of a row, where the next article is another."""
        if label.sure or label.level is not Level.ARTICLE or not label.number:
            return False
        return label.number[0] != self._article + 1

    def _level(self, label: Label) -> Level:
        if not self._in_article():
            return label.level
        if label.level is Level.OUTLINE_1 and self._asks_for_items():
            return Level.POINT
        return _IN_ARTICLE.get(label.level, label.level)

    def _in_article(self) -> bool:
        return Level.ARTICLE in [node.level for node in self._stack]

    def _asks_for_items(self) -> bool:
        """Whether the text before ends in ：, or items labelled 一、 are under way."""
        last = self._stack[-1]
        return last.text.endswith(("：", ":")) or (
            last.level is Level.POINT and not last.label.startswith(("（", "("))
        )

    def _place(self, node: Node) -> None:
        node.rank = node.rank or _RANK[node.level]
        while self._stack and self._stack[-1].rank >= node.rank:
            self._stack.pop()
        if node.level is Level.POINT:
            self._count_on(node)
        if node.level is Level.POINT and self._stack and self._stack[-1].level is Level.ARTICLE:
            # 第三条, and on the next line （一）: the 款 that the 项 stand in has no words.
            paragraph = Node(Level.PARAGRAPH, line=node.line, rank=_RANK[Level.PARAGRAPH])
            self._stack[-1].children.append(paragraph)
            self._stack.append(paragraph)
        (self._stack[-1].children if self._stack else self._root).append(node)
        self._stack.append(node)

    def _count_on(self, node: Node) -> None:
        """What stands unlabelled between （二） and （三） is part of （二）, no 款."""
        if len(self._stack) < 2 or not node.number or self._stack[-1].level is not Level.PARAGRAPH:
            return
        paragraphs = self._stack[-2].children
        if paragraphs[-1].children:
            return
        with_items = (i for i in range(len(paragraphs) - 1, -1, -1) if paragraphs[i].children)
        at = next(with_items, len(paragraphs) - 1)
        if at == len(paragraphs) - 1:
            return
        listed = paragraphs[at]
        last = listed.children[-1]
        if last.number != (node.number[0] - 1,) or self._stack[-1].text.endswith(("：", ":")):
            return
        between = paragraphs[at + 1 :]
        for each in between:
            each.level = Level.ALINEA
            each.rank = _RANK[Level.ALINEA]
        last.children += between
        del paragraphs[-len(between) :]
        self._stack[-1:] = [listed]

    def _add_unlabelled(self, paragraph: Paragraph) -> None:
        if len(paragraph.text) <= 40 and squeeze(paragraph.text) in _BARE_TITLES and self._root:
            self._add_bare_title(paragraph)
            return
        in_article = self._in_article()
        level = Level.PARAGRAPH if in_article else Level.ALINEA
        if not in_article and closes_all(paragraph.text, self._stack):
            self._stack.clear()
        while self._stack and self._stack[-1].level in _LEAF:
            self._stack.pop()
        if not in_article and self._list_has_ended():
            self._stack.pop()
        node = Node(level, line=paragraph.rows[0].line)
        parent = self._stack[-1] if self._stack else None
        self._add_text(node, paragraph, 0, parent)

    def _add_bare_title(self, paragraph: Paragraph) -> None:
        """附则 without 第X编: a heading at the level of the outermost units."""
        outermost = next((n.level for n in self._root if n.level in HEADED), Level.CHAPTER)
        node = Node(outermost, line=paragraph.rows[0].line)
        self._place(node)
        node.fill(paragraph, 0, len(paragraph.text))

    def _list_has_ended(self) -> bool:
        """Whether the item under way ends in 。 and the one before it in ；."""
        if not self._stack or not self._stack[-1].label:
            return False
        siblings = self._stack[-2].children if len(self._stack) > 1 else self._root
        return self._stack[-1].text.endswith("。") and _is_list_item(siblings)

    def _add_text(
        self, node: Node, paragraph: Paragraph, start: int, parent: Node | None = None
    ) -> None:
        """An unlabelled clause of the words from `start`; its heading, if one runs in."""
        split = start
        if parent is not None and parent.heading and not parent.text:
            match = _PLAIN_HEADING.match(paragraph.text, start)
            if match and match.end() < len(paragraph.text) and node.level is Level.ALINEA:
                split = match.end()
        self._place(node)
        node.fill(paragraph, start, split)

    def _heading_end(
        self, paragraph: Paragraph, label: Label, level: Level, following: Paragraph | None
    ) -> int:
        """Where the heading ends; `label.rest` where there is none."""
        text, start = paragraph.text, label.rest
        body = text[start:]
        if level in HEADED:
            return len(text)
        if level in (Level.POINT, Level.SUBPOINT):
            return start
        head, stop, rest = body.partition("。")
        if stop and rest.strip() and len(head) <= 40 and "：" not in head and "；" not in head:
            return start + len(head) + 1
        if not ends_sentence(body) or _BRACKETED.fullmatch(body):
            return len(text)
        alone = stop and not rest.strip() and len(head) <= 40 and "：" not in head
        siblings = self._stack[-2].children if len(self._stack) > 1 else self._root
        if _is_list_item(siblings):
            return start
        if alone and following is not None and not is_table(following.text):
            below = following.label
            if below is None or _RANK[self._level(below)] > _RANK[level]:
                return len(text)
        return start

    def _add_table(self, paragraphs: Sequence[Paragraph]) -> None:
        while self._stack and self._stack[-1].level is Level.ALINEA:
            self._stack.pop()
        table, tasks = table_and_tasks([paragraph.text for paragraph in paragraphs])
        node = Node(Level.ALINEA, table=table, tasks=tasks, line=paragraphs[0].rows[0].line)
        self._place(node)
        self._stack.pop()
        for paragraph in paragraphs:
            self.spans.add(paragraph, 0, len(paragraph.text), "table")


def _table_length(paragraphs: Sequence[Paragraph], start: int) -> int:
    """How many paragraphs from `start` on are rows of the table that begins there.

    Group rows between them are counted among them.
    """
    end = start + 1
    while end < len(paragraphs):
        ahead = 0
        while ahead < 3 and end + ahead < len(paragraphs):
            if is_table(paragraphs[end + ahead].text):
                break
            ahead += 1
        else:
            break
        if end + ahead >= len(paragraphs) or ahead == 3:
            break
        between = paragraphs[end : end + ahead]
        if any(len(each.text) > 40 or each.text[-1] in "。；！？：" for each in between):
            break
        if between and "序号" in paragraphs[end + ahead].text:
            break
        end += ahead + 1
    return end - start


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def _is_list_item(siblings: Sequence[Node]) -> bool:
    """Whether the last of `siblings` is an item of a list: the one before it ends in ；."""
    return len(siblings) > 1 and siblings[-2].text.endswith(("；", ";"))


def _heads_nothing(node: Node) -> bool:
    """Whether it is an item of a list that is printed without stops."""
    return bool(node.heading) and not node.text and not node.children and node.level not in HEADED


def _agree_on_headings(nodes: Sequence[Node]) -> None:
    """Siblings agree on run-in headings: what few of them have is the first sentence of a text."""
    for level in {node.level for node in nodes}:
        siblings = [node for node in nodes if node.level is level and not node.table]
        headed = [node for node in siblings if node.runs_in()]
        if len(siblings) > 1 and all(_heads_nothing(node) for node in siblings):
            doubtful = siblings
        elif level is Level.ALINEA:
            doubtful = headed if len(headed) * 2 <= len(siblings) else []
        elif sum(bool(node.heading) for node in siblings) * 2 < len(siblings):
            doubtful = [node for node in headed if "，" in node.heading or len(node.heading) > 21]
        else:
            doubtful = []
        for node in doubtful:
            node.without_heading()
    for node in nodes:
        if node.children:
            _agree_on_headings(node.children)
