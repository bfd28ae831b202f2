"""Paragraphs to a tree of clauses, by their labels."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from govdoc.errors import Problem
from govdoc.formats.text.closings import closes_all
from govdoc.formats.text.headings import agree, heading_end, is_list_item, plain_heading_end
from govdoc.formats.text.labels import RANK, Label
from govdoc.formats.text.marks import is_table
from govdoc.formats.text.nodes import HEADED, Node
from govdoc.formats.text.numbering import gaps
from govdoc.formats.text.source import Row, squeeze
from govdoc.formats.text.spans import Spans
from govdoc.formats.text.tables import table_and_tasks, table_length
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level

_IN_ARTICLE = {Level.OUTLINE_2: Level.POINT, Level.OUTLINE_3: Level.SUBPOINT}
_BARE_TITLES = ("总则", "分则", "附则")
_LEAF = frozenset((Level.ALINEA, Level.DASH))


@define
class Outline:
    """Builds the clauses of one instrument, annex or body."""

    spans: Spans
    problems: list[Problem]
    _root: Node = field(factory=lambda: Node(Level.PART, -1))
    """What holds the outermost clauses; its level counts for nothing."""
    _stack: list[Node] = field(init=False)
    """The clauses that are open, the outermost first, after the root."""
    _headed: dict[Node, None] = field(factory=dict)
    """The clauses in which some have headings that are not sure."""
    _article: int = 0

    def __attrs_post_init__(self) -> None:
        self._stack = [self._root]

    def build(self, rows: Sequence[Row]) -> tuple[Clause, ...]:
        """The clauses that `rows` are, every one of them in print order."""
        i = 0
        while i < len(rows):
            if is_table(rows[i].text):
                count = table_length(rows, i)
                self._add_table(rows[i : i + count])
                i += count
                continue
            following = rows[i + 1] if i + 1 < len(rows) else None
            self._add(rows[i], following)
            i += 1
        for node in self._headed:
            agree(node.children)
        self.problems += gaps(self._root.children)
        self.spans.nodes(self._root.children)
        return tuple([node.clause() for node in self._root.children])

    def _add(self, row: Row, following: Row | None) -> None:
        label = row.label
        if label is None or not (label.begins or self._is_next_article(label)):
            self._add_unlabelled(row)
            return
        level, rank, rest = label.level, label.rank, row.rest
        if self._stack[-1].in_article and level is not Level.ARTICLE:
            level = self._level(label)
            rank = RANK[level] if level is Level.POINT else rank
        if level is Level.ARTICLE:
            self._place(Node(level, rank, row, label, in_article=True))
            self._article = label.number[0] if label.number else self._article
            if rest < len(row.text):
                self._place(_words(Level.PARAGRAPH, row, rest))
            return
        node = Node(level, rank, row, label, rest, rest, "", row.text[rest:])
        self._place(node)
        if level is not Level.POINT and level is not Level.SUBPOINT:
            self._head(node, row, following)

    def _is_next_article(self, label: Label) -> bool:
        """Whether 第X条 that runs on is the next article; else it is a mention: 第七条规定…"""
        if label.level is not Level.ARTICLE or not label.number:
            return True
        return label.number[0] == self._article + 1

    def _level(self, label: Label) -> Level:
        last = self._stack[-1]
        if not last.in_article:
            return label.level
        if label.level is Level.OUTLINE_1 and _asks_for_items(last):
            return Level.POINT
        return _IN_ARTICLE.get(label.level, label.level)

    def _place(self, node: Node) -> None:
        stack, rank = self._stack, node.rank
        while stack[-1].rank >= rank:
            stack.pop()
        if node.level is Level.POINT:
            if stack[-1].level is Level.PARAGRAPH:
                self._count_on(node)
            if stack[-1].level is Level.ARTICLE:
                # 第三条, and on the next line （一）: the 款 that the 项 stand in has no words.
                self._place(Node(Level.PARAGRAPH, RANK[Level.PARAGRAPH]))
        stack[-1].add(node)
        stack.append(node)

    def _count_on(self, node: Node) -> None:
        """What stands unlabelled between （二） and （三） is part of （二）, no 款."""
        number = node.label.number if node.label else ()
        if not number:
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
        before = last.label.number if last.label else ()
        if before != (number[0] - 1,) or self._stack[-1].text.endswith(("：", ":")):
            return
        for each in paragraphs[at + 1 :]:
            each.level, each.rank = Level.ALINEA, RANK[Level.ALINEA]
            last.add(each)
        del paragraphs[at + 1 :]
        self._stack[-1] = listed

    def _head(self, node: Node, row: Row, following: Row | None) -> None:
        """Give `node`, which stands last, the heading that its row begins with."""
        below = following is not None and not is_table(following.text)
        if below and following is not None and following.label is not None:
            below = RANK[self._level(following.label)] > RANK[node.level]
        split = heading_end(row, node.level, self._stack[-2].children, below)
        if split > row.rest:
            node.fill(row.rest, split)
            self._note_heading(node)

    def _add_unlabelled(self, row: Row) -> None:
        stack = self._stack
        if "则" in row.text and squeeze(row.text) in _BARE_TITLES and self._root.children:
            self._add_bare_title(row)
            return
        if stack[-1].in_article:
            self._place(_words(Level.PARAGRAPH, row))
            return
        if closes_all(row.text, stack):
            del stack[1:]
        while stack[-1].level in _LEAF:
            stack.pop()
        if self._list_has_ended():
            stack.pop()
        node = _words(Level.ALINEA, row)
        split = plain_heading_end(row.text, stack[-1])
        self._place(node)
        if split:
            node.fill(0, split)
            self._note_heading(node)

    def _add_bare_title(self, row: Row) -> None:
        """附则 without 第X编: a heading at the level of the outermost units."""
        outermost = (node.level for node in self._root.children if node.level in HEADED)
        node = _words(next(outermost, Level.CHAPTER), row)
        self._place(node)
        node.fill(0, len(row.text))

    def _list_has_ended(self) -> bool:
        """Whether the item under way ends in 。 and the one before it in ；."""
        last = self._stack[-1]
        if last.label is None or not last.text.endswith("。"):
            return False
        return is_list_item(self._stack[-2].children)

    def _note_heading(self, node: Node) -> None:
        """Have the siblings of `node`, which stands last, agree on headings in the end."""
        if node.level not in HEADED or node.heading.endswith("。"):
            self._headed[self._stack[-2]] = None

    def _add_table(self, rows: Sequence[Row]) -> None:
        while self._stack[-1].level is Level.ALINEA:
            self._stack.pop()
        table, tasks = table_and_tasks([row.text for row in rows])
        self._place(Node(Level.ALINEA, RANK[Level.ALINEA], table=table, tasks=tasks))
        self._stack.pop()
        for row in rows:
            self.spans.line(row, "table")


def _words(level: Level, row: Row, start: int = 0) -> Node:
    """The words of `row` from `start` as a clause of `level` without a label."""
    text = row.text[start:] if start else row.text
    return Node(level, RANK[level], row, None, start, start, "", text)


def _asks_for_items(last: Node) -> bool:
    """Whether the text before ends in ：, or items labelled 一、 are under way."""
    if last.text.endswith(("：", ":")):
        return True
    label = last.label.text if last.label else ""
    return last.level is Level.POINT and not label.startswith(("（", "("))
