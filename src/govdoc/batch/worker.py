"""A worker process: reads units by itself, judges their documents, tells what it found.

It is started by `workers`, and ends when its standard input does. Standard
output carries frames only; whatever prints there goes to standard error instead.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

import msgspec
from attrs import define, field

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch import tables
from govdoc.batch.judging import Judge, content_hash
from govdoc.batch.limits import NO_MEMORY, OverTime, Watch, limit_memory, resident
from govdoc.batch.messages import (
    Begun,
    Done,
    FromWorker,
    Setup,
    Task,
    Unit,
    Verdict,
    Verdicts,
    frame,
    read_frame,
    to_worker,
)
from govdoc.batch.options import MiB
from govdoc.batch.sources import LINES, TABLE
from govdoc.batch.streams import DAMAGED, Archives, Stream, lines, source_of
from govdoc.errors import DecodeError, Problem
from govdoc.formats.system_errors import system_problem

RETIRES_AT = 160 * MiB
"""Resident bytes at which a worker asks to be replaced."""

_EVERY = 0.5
"""Seconds after which a worker tells what it has, or that it lives."""


def main() -> None:
    """Serve until standard input ends."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    first = read_frame(source)
    setup = to_worker.decode(first) if first is not None else None
    if not isinstance(setup, Setup):
        return
    worker = Worker.of(setup, sink)
    worker.say(Verdicts([], 0))
    while (said := read_frame(source)) is not None:
        task = to_worker.decode(said)
        assert isinstance(task, Task)
        try:
            worker.serve(task)
        except MemoryError:
            os._exit(NO_MEMORY)


@define
class Worker:
    """What a worker process is made of."""

    judge: Judge
    known: Callable[[bytes], Iterable[Verdict]]
    """Results that are there already for a content."""
    sink: BinaryIO
    watch: Watch
    stream: Stream | None = None
    """The source read last: the next unit may be further on in it."""
    archives: Archives = field(factory=Archives)
    pending: list[Verdict] = field(factory=list)
    told: float = field(factory=time.monotonic)
    items: int = 0
    """Files, lines and rows that `pending` is about."""
    careful: bool = False
    skip: int = 0
    """Files, lines and rows of the unit that have been told of by another worker."""

    @classmethod
    def of(cls, setup: Setup, sink: BinaryIO) -> Worker:
        """The worker that `setup` asks for."""
        from govdoc.rules.documents.checking import chosen
        from govdoc.rules.documents.plugins import all_rules

        options = setup.options
        rules = chosen(all_rules(), options.select, options.ignore)
        limit_memory(options.memory)
        known: Callable[[bytes], Iterable[Verdict]] = lambda _: ()  # noqa: E731
        if setup.ledger and not setup.documents:
            from govdoc.batch.reuse import results_of

            known = results_of(setup.ledger, setup.configuration, setup.before)
        judge = Judge(options, rules, setup.documents)
        return cls(judge, known, sink, Watch(options.seconds))

    def serve(self, task: Task) -> None:
        """Judge the documents of a unit and tell of them."""
        unit = task.unit
        self.careful, self.skip = task.careful, task.done
        if unit.kind == TABLE:
            done = self._table(unit)
        elif unit.kind == LINES:
            done = self._lines(unit)
        else:
            done = self._file(unit)
        self._tell()
        self.say(msgspec.structs.replace(done, retires=resident() > RETIRES_AT))

    def _file(self, unit: Unit) -> Done:
        options = self.judge.options
        if not options.takes(unit.source, 0):
            return Done(0, True, 1)
        try:
            data = self._open(unit).rest()
        except DAMAGED as error:
            self._refuse(error, -1)
            return Done(0, True, 0)
        finally:
            self._close()
        content = content_hash(unit.kind, data)
        self._judge(-1, content, lambda: self.judge.file(data, unit.kind, content))
        return Done(0, True, 0)

    def _lines(self, unit: Unit) -> Done:
        options = self.judge.options
        line = skipped = 0
        stream: Stream | None = None
        try:
            if self.stream is None or self.stream.source != source_of(unit):
                self._close()
                self._open(unit)
            stream = self.stream
            assert stream is not None
            for offset, words in lines(stream, unit.start, unit.end):
                if not isinstance(words, bytes):
                    self._refuse(words, line)
                elif words.strip():
                    if options.takes(unit.source, offset):
                        self._line(words, line)
                    else:
                        skipped += 1
                line += 1
        except DAMAGED as error:
            # Of a damaged archive the unit in which the sound bytes end tells; others only stop.
            good = stream.good if stream else 0
            here = unit.start <= good and (good < unit.end or unit.end < 0)
            if here or (isinstance(error, OSError) and error.errno):
                self._refuse(error, line)
            self._close()
            return Done(line, good < unit.end or unit.end < 0, skipped)
        last = unit.end < 0 or stream.position < unit.end or stream.at_end
        return Done(line, last, skipped)

    def _line(self, words: bytes, line: int) -> None:
        content = content_hash(LINES, words)
        self._judge(line, content, lambda: self.judge.line(words, line, content))

    def _table(self, unit: Unit) -> Done:
        options = self.judge.options
        line = skipped = 0
        try:
            for row in tables.rows(unit.path, unit.start):
                if options.takes(unit.source, (unit.start << 32) + line):
                    self._row(row, line)
                else:
                    skipped += 1
                line += 1
        except DecodeError as error:
            self._refuse(error, line)
        return Done(line, False, skipped)

    def _row(self, row: dict[str, Any], line: int) -> None:
        told = msgspec.json.encode(row, enc_hook=str)
        content = content_hash(TABLE, told)
        self._judge(line, content, lambda: self.judge.row(row, line, content))

    def _judge(self, line: int, content: bytes, verdicts: Callable[[], Iterable[Verdict]]) -> None:
        """Judge one file, line or row, in its time and memory, if it is not known already."""
        if self.skip > 0:
            self.skip -= 1
            return
        if self.careful:
            self.say(Begun(line, content))
        known = [msgspec.structs.replace(verdict, line=line) for verdict in self.known(content)]
        self._add(known or self._limited(line, content, verdicts))

    def _limited(
        self, line: int, content: bytes, verdicts: Callable[[], Iterable[Verdict]]
    ) -> list[Verdict]:
        options = self.judge.options
        problem: Problem | None = None
        try:
            self.watch.set()
            return list(verdicts())
        except OverTime:
            problem = P.over_time(options.seconds)
        except MemoryError:
            pass  # nothing can be built before the error has let go of its frames
        except Exception as error:  # a fault of ours, or of another package's rule
            problem = P.failed(error)
        finally:
            self.watch.stop()
        if problem is None:
            problem = P.over_memory(options.memory)
        verdict = self.judge.refused(DecodeError(problem), line, content)
        return [msgspec.structs.replace(verdict, outcome="limit")]

    def _refuse(self, error: Exception, line: int) -> None:
        if self.skip > 0:
            self.skip -= 1
            return
        self._add([self.judge.refused(_decode_error(error), line)])

    def _add(self, verdicts: list[Verdict]) -> None:
        self.pending += verdicts
        self.items += 1
        if self.careful or time.monotonic() - self.told > _EVERY:
            self._tell()

    def _tell(self) -> None:
        if self.items:
            self.say(Verdicts(self.pending, self.items))
            self.pending, self.items = [], 0

    def say(self, message: FromWorker) -> None:
        """Write `message` to the parent."""
        data = memoryview(frame(message))
        try:
            while data:
                data = data[self.sink.write(data) :]
        except BrokenPipeError:  # the parent is gone
            raise SystemExit from None
        self.told = time.monotonic()

    def alive(self) -> None:
        """Tell that reading goes on, where nothing was told for a while."""
        if time.monotonic() - self.told > _EVERY:
            self.say(Verdicts([], 0))

    def _open(self, unit: Unit) -> Stream:
        self._close()
        self.stream = Stream.open(unit, self.archives, self.judge.options, self.alive)
        return self.stream

    def _close(self) -> None:
        if self.stream is not None:
            self.stream.close()
            self.stream = None


def _decode_error(error: Exception) -> DecodeError:
    if isinstance(error, DecodeError):
        return error
    if isinstance(error, OSError) and error.errno:
        return DecodeError(system_problem(error))
    said = str(error) or type(error).__name__
    return DecodeError(P.unreadable(said))
