"""Which clause of Issue 46 is encoded by which provisions, and why the rest has none.

Run it as `python examples/issue46/coverage.py`; its table is `PROVISIONS.md`. Every sentence of
the four instruments is quoted by a provision, carried out by a task, or stands under one of
`WHY`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import govdoc
from govdoc import Basis, Clause, Instrument, Notice, TaskItem

WHY = {
    "ground": (
        "制定目的和依据；所引文件编入cited",
        "Why and on what ground; what is cited is `cited`",
    ),
    "guidance": ("指导思想、原则、总体要求", "Guiding thought, principles, general demands"),
    "aim": ("没有数量的目标", "An aim without a figure"),
    "measure": (
        "工作举措，未写明由谁办、办多少、何时办完",
        "A measure that says neither who, nor how much, nor by when",
    ),
    "method": ("工作方法，援引其他文件或成果", "How the work is done, by other documents"),
    "result": ("登记的内容和结果", "What registering brings out"),
    "schedule": ("时间安排的说明，各阶段另编", "About the schedule; its phases are encoded"),
    "lead-in": ("引出以下各项", "Leads in what follows"),
}
"""Why a sentence has no provision."""

WITHOUT: dict[str, dict[str, str]] = {
    "双政规〔2022〕10号": {
        "guidance": "sec_1__subsec_1 sec_1__subsec_2__indent_1 sec_1__subsec_2__indent_2 "
        "sec_1__subsec_2__indent_3",
        "aim": "sec_1__subsec_3",
        "measure": "sec_2__subsec_1__al_1 sec_2__subsec_1__al_2 sec_2__subsec_2__al_1 "
        "sec_2__subsec_2__al_2 sec_2__subsec_3__al_1 sec_2__subsec_3__al_2 sec_2__subsec_3__al_3 "
        "sec_2__subsec_3__al_4 sec_3__subsec_1__al_1 sec_3__subsec_1__al_2 sec_3__subsec_2__al_1 "
        "sec_3__subsec_3__al_1 sec_3__subsec_3__al_2 sec_4__subsec_1 sec_4__subsec_2__al_1 "
        "sec_4__subsec_2__al_2 sec_4__subsec_2__al_3 sec_4__subsec_3 sec_5__subsec_1 "
        "sec_5__subsec_2 sec_5__subsec_3 sec_5__subsec_4",
    },
    "双政办发〔2022〕46号": {
        "ground": "al_1",
        "aim": "sec_1__al_1",
        "result": "sec_2__subsec_2__para_1__al_2 sec_2__subsec_2__para_2__al_1",
        "method": "sec_2__subsec_2__para_1 sec_2__subsec_3 sec_3__al_1",
        "schedule": "sec_4__al_1 sec_4__subsec_3 sec_4__subsec_4",
        "measure": "sec_6__subsec_3",
    },
    "双政办发〔2022〕47号": {
        "ground": "al_1",
        "guidance": "sec_1__al_1",
        "measure": "sec_2__subsec_7 sec_3__subsec_10 sec_3__subsec_11",
    },
    "双政办发〔2022〕48号": {
        "ground": "art_1__para_1",
        "lead-in": "art_7__para_2 art_9__para_1 art_11__para_1 art_14__para_1 art_15__para_1",
    },
}
"""The clauses with sentences that have no provision, by the notice's number and why."""

_SENTENCE = re.compile(r"[^。；]+[。；]?")


@frozen
class Row:
    """A clause, what quotes it, and how many of its sentences nothing quotes."""

    eid: str
    citation: str
    provisions: tuple[str, ...]
    tasks: tuple[str, ...]
    bare: int
    why: str


def rows(notice: Notice) -> Iterator[Row]:
    """A row for each clause of the notice's instrument that has words of its own."""
    (law,) = notice.instruments
    quoted = _quoted(law)
    reasons = {
        eid: why for why, eids in WITHOUT[str(notice.number)].items() for eid in eids.split()
    }
    tasks = govdoc.find(law, TaskItem)
    for place in govdoc.walk(law):
        clause, found = place.node, quoted.get(place.eid, [])
        if isinstance(clause, Clause) and (clause.text or found):
            done = tuple(task.label for task in tasks if task.measure == place.eid)
            quotes = [quote for _, quote in found]
            bare = 0 if done else sum(1 for _ in _bare(clause.text, quotes))
            yield Row(
                place.eid,
                law.citation(place.eid),
                tuple(dict.fromkeys(name for name, _ in found)),
                done,
                bare,
                reasons.get(place.eid, ""),
            )


def _quoted(law: Instrument) -> dict[str, list[tuple[str, str]]]:
    """For each clause, which provisions quote it and with which words; `cited` quotes anything."""
    found: dict[str, list[tuple[str, str]]] = {}
    for place in govdoc.walk(law.provisions):
        if isinstance(place.node, Basis):
            _, name, at, *_ = place.pointer.split("/")
            if name != "cited":
                found.setdefault(place.node.eid, []).append((f"{name}/{at}", place.node.quote))
    return found


def _bare(text: str, quotes: list[str]) -> Iterator[str]:
    """The sentences of `text` that no quotation touches."""
    spans = [
        (at, at + len(quote))
        for quote in quotes
        for at in range(len(text))
        if text.startswith(quote, at)
    ]
    for sentence in _SENTENCE.finditer(text):
        if not any(start < sentence.end() and sentence.start() < end for start, end in spans):
            yield sentence[0]


def table(gazette: govdoc.Gazette) -> str:
    """The page: a table for each instrument."""
    lines = [
        "# 编入对照 · What is encoded",
        "",
        "四份文件逐条：由哪些规定（`provisions` 的字段和序号）引用，由任务清单的哪几项落实；"
        "没有编入的句子有几句，缘由为何。由 `coverage.py` 生成。",
        "",
        "Clause by clause: the provisions that quote it (field and index), the tasks that carry it "
        "out, and how many sentences have none, and why. Made by `coverage.py`.",
        "",
        "| 缘由 | 说明 | Why |",
        "|---|---|---|",
        *(f"| {name} | {zh} | {en} |" for name, (zh, en) in WHY.items()),
    ]
    for notice in gazette.issues[0].notices:
        lines += [
            "",
            f"## {notice.number} {notice.instruments[0].title}",
            "",
            "| 条款 Clause | eId | 编入 Encoded | 未编入 Without |",
            "|---|---|---|---|",
        ]
        for row in rows(notice):
            encoded = "、".join((*row.provisions, *(f"任务{n}" for n in row.tasks)))
            without = f"{row.bare}句：{row.why}" if row.bare else ""
            lines.append(f"| {row.citation} | {row.eid} | {encoded} | {without} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    issue46 = govdoc.load(Path(__file__).parent / "issue46.json")
    assert isinstance(issue46, govdoc.Gazette)
    print(table(issue46), end="")
