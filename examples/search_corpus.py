"""A small full-text index over documents, in SQLite, that answers questions with citations.

    python examples/search_corpus.py examples/issue46/source.txt --ask 专家在哪些情形下应当回避
    python examples/search_corpus.py FOLDER… --index corpus.sqlite --ask 企业所得税的税率是多少

Every file is read as govdoc reads it; plain text (.txt) also gives the place of each answer in it.
Chinese has no blanks between words, and many words have two characters (回避): what is indexed and
asked for are pairs of characters. A question that shares no pair with a text does not find it.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import govdoc
from govdoc.formats.text.source import decode

SCHEMA = """
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, file TEXT, reference TEXT, headings TEXT, text TEXT,
    "start" INTEGER, "end" INTEGER
);
CREATE VIRTUAL TABLE IF NOT EXISTS pairs USING fts5(title, words, content='');
"""
ASKING = re.compile(
    "有哪些|哪些|哪个|哪几|什么|多少|几[个名年日]|如何|怎么|怎样|是否|为何|为什么|应当|应该|[的在吗呢是]"
)
"""Words of a question that its answer does not have."""
HAN = re.compile("[0-9A-Za-z]+|[\u3400-\u9fff]+")


def pairs(text: str) -> Iterator[str]:
    """Every two neighbouring characters of `text`; numbers and Latin words as they are."""
    for word in HAN.findall(text):
        if word[0].isascii() or len(word) == 1:
            yield word.lower()
        else:
            yield from (first + second for first, second in pairwise(word))


def files(paths: Iterable[str]) -> Iterator[Path]:
    """The documents named, and those in the folders named."""
    for path in map(Path, paths):
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (f for f in found if f.suffix in {".json", ".xml", ".txt"})


def chunks_of(path: Path, max_chars: int) -> tuple[govdoc.Chunk, ...]:
    """The chunks of the document in the file `path`. Raises `GovdocError`."""
    data = path.read_bytes()
    if path.suffix != ".txt":
        return govdoc.chunks(govdoc.loads(data, format=path.suffix[1:]), max_chars=max_chars)
    text = decode(data)
    return govdoc.chunks(govdoc.parse_text(text).document, max_chars=max_chars, source=text)


def build(index: sqlite3.Connection, paths: Iterable[str], max_chars: int = 400) -> int:
    """Index the documents at `paths`, tell the unreadable; how many chunks are new."""
    index.executescript(SCHEMA)
    new = 0
    for path in files(paths):
        try:
            found = chunks_of(path, max_chars)
        except govdoc.GovdocError as error:
            print(f"{path}: {error.explain('zh')}", file=sys.stderr)
            continue
        for chunk in found:
            row = (
                chunk.id,
                str(path),
                chunk.reference,
                json.dumps(chunk.headings, ensure_ascii=False),
                chunk.text,
            )
            added = index.execute(
                "INSERT OR IGNORE INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*row, chunk.start, chunk.end),
            )
            if added.rowcount:  # else it is there already: the same words in the same place
                new += 1
                named = " ".join((chunk.instrument or chunk.title, *chunk.headings))
                index.execute(
                    "INSERT INTO pairs (rowid, title, words) VALUES (?, ?, ?)",
                    (added.lastrowid, " ".join(pairs(named)), " ".join(pairs(chunk.text))),
                )
    index.commit()
    return new


def ask(index: sqlite3.Connection, question: str, limit: int = 3) -> list[tuple[str, ...]]:
    """The chunks that answer `question` best: reference, text, file, start, end."""
    asked = dict.fromkeys(pairs(ASKING.sub(" ", question)))
    if not asked:
        return []
    wanted = " OR ".join(f'"{pair}"' for pair in asked)
    return index.execute(
        'SELECT reference, text, file, "start", "end" FROM pairs JOIN chunks '
        "ON chunks.rowid = pairs.rowid WHERE pairs MATCH ? ORDER BY bm25(pairs, 2.0, 1.0) LIMIT ?",
        (wanted, limit),
    ).fetchall()


def main(arguments: list[str] | None = None) -> None:
    """Index what is named and answer what is asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", help="documents and folders to put into the index")
    parser.add_argument("--index", default=":memory:", help="SQLite file; default: none is kept")
    parser.add_argument("--ask", action="append", default=[], help="a question, in Chinese")
    parser.add_argument("--limit", type=int, default=3, help="how many answers")
    chosen = parser.parse_args(arguments)
    index = sqlite3.connect(chosen.index)
    print(f"{build(index, chosen.paths)} chunks indexed")
    for question in chosen.ask:
        print(f"\n问：{question}")
        for reference, text, file, start, end in ask(index, question, chosen.limit):
            place = "" if start is None else f" [{start}:{end}]"
            lines = text.replace("\n", "\n    ")
            print(f"\n{reference}\n    {lines}\n    —— {file}{place}")
    index.close()


if __name__ == "__main__":
    main()
