"""A dump gone through: documents in their order, whoever judged them, however often killed."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from hashlib import blake2b
from typing import Any

import attrs
from attrs import frozen

from govdoc.batch.fingerprints import fingerprints
from govdoc.batch.ledger import Ledger, Position, Run
from govdoc.batch.messages import Done, Setup, Unit, Verdict
from govdoc.batch.options import Options
from govdoc.batch.sources import Source, kept, sources
from govdoc.batch.units import units
from govdoc.batch.workers import Job, Pool
from govdoc.errors import DecodeError, Problem
from govdoc.formats.documents import Document, loads
from govdoc.rules.documents.checking import chosen
from govdoc.rules.documents.plugins import all_rules
from govdoc.rules.documents.records import Rule

_WINDOW = 4
"""Units for each worker that are on their way or wait for their turn."""

_OVER = 2**62
"""Where a run stands that is through with a source."""


@frozen(kw_only=True)
class Result:
    """What was found in one document of a dump."""

    source: str
    """File; archive and member; with `:line` or row, and `#pointer` into it for a list's record."""
    file: str
    """The file, or archive and member."""
    problems: tuple[Problem, ...]
    """In print order, each with `source` and line; those of reading before those of rules."""
    fingerprints: tuple[str, ...]
    """One for each problem, the same in any run (see `fingerprints`)."""
    outcome: str
    """`checked`, `unreadable`, or `limit`: over its time or memory, or checking it failed."""
    more: int
    """Problems beyond those told."""
    content: str
    """Hash of its bytes; empty where they were not read."""
    reused: bool
    """Whether the result is that of an earlier run."""
    _document: bytes = attrs.field(default=b"", repr=False)

    @property
    def document(self) -> Document | None:
        """The document; `None` where it could not be read."""
        return loads(self._document, format="json") if self._document else None


class Scan:
    """A run over `paths`: iterate over it, once.

    Raises `ValueError` for a code that no rule has, and for `documents` with a ledger, which keeps
    none; while it runs, `LedgerError`.

    With a `ledger`, results of the same content are used again, and with `resume` the last run of
    the same paths and options is continued where the ledger left it, if what it had read is
    unchanged; its results up to there come first.
    """

    def __init__(
        self,
        paths: Iterable[str | os.PathLike[str]],
        options: Options,
        *,
        jobs: int | None = None,
        patterns: Iterable[str] = (),
        documents: bool = False,
        ledger: str = "",
        resume: bool = False,
    ) -> None:
        self.paths = tuple(os.fspath(path) for path in paths)
        if documents and ledger:
            raise ValueError("a ledger keeps results, and no documents")
        self.options, self.documents = options, documents
        self.jobs = max(1, jobs or cores())
        self.patterns = tuple(patterns)
        self.rules = chosen(all_rules(), options.select, options.ignore)
        self.ledger, self.resume = ledger, resume
        self.resumed = 0
        """Documents whose results are those of the run that was continued."""
        self.skipped = 0
        """Documents that are not in the sample."""
        self.run: int | None = None
        """Number of the run in the ledger."""
        self.progress: Callable[[int], None] = lambda _: None
        """Told of the bytes of each unit that is done."""
        self._standard_input = ""
        self._grounds = {rule.code: rule.ground for rule in self.rules}

    def __iter__(self) -> Iterator[Result]:
        with ExitStack() as stack:
            if "-" in self.paths:
                self._standard_input = stack.enter_context(kept(sys.stdin.buffer))
            book = stack.enter_context(Ledger(self.ledger)) if self.ledger else None
            run, position = None, Position()
            configuration = ""
            if book is not None:
                configuration = self.options.digest(_told(self.rules))
                settings = self._settings()
                last = book.last(configuration, settings) if self.resume else None
                if last is not None and not self._unchanged(last):
                    last = None
                run = book.begin(configuration, settings, last)
                self.run, position = run.number, run.position
                self.resumed, self.skipped = run.documents, run.skipped
                if last is not None:
                    for each in book.stored(run):
                        yield self._result(each.source, each.line, each.verdict)
            if run is not None and run.finished:
                return
            setup = Setup(
                options=self.options,
                documents=self.documents,
                ledger=self.ledger,
                configuration=configuration,
                before=run.number if run else 0,
            )
            pool = Pool(self.jobs, setup)
            stack.callback(pool.close)
            yield from self._live(pool, position, book)
            if book is not None:
                book.finish()

    def _settings(self) -> dict[str, Any]:
        """What a run may be continued with only."""
        return {
            "paths": list(self.paths),
            "glob": list(self.patterns),
            "sample": self.options.sample,
            "seed": self.options.seed,
        }

    def _sources(self) -> Iterator[Source]:
        return sources(self.paths, self.patterns, self.options, self._standard_input)

    def _unchanged(self, run: Run) -> bool:
        """Whether the sources that `run` has read are as they were."""
        if "-" in self.paths:
            return False
        seen, number = "", -1
        for number, source in enumerate(self._sources()):
            if number > run.position.source:
                return not run.finished  # a finished run has no further source
            seen = _seen(seen, source)
            if number == run.position.source and seen != run.position.inputs:
                return run.position.inputs == "" and number == 0
        return number == run.position.source

    def _live(self, pool: Pool, position: Position, book: Ledger | None) -> Iterator[Result]:
        """The results from `position` on."""
        waiting: deque[_Part] = deque()
        feed = self._parts(position, waiting)
        source, line = position.source, position.line
        more = True
        while more or waiting:
            while more and len(waiting) < _WINDOW * self.jobs and pool.has_room:
                part = next(feed, None)
                if part is None:
                    more = False
                    break
                waiting.append(part)
                if part.job.done is None:
                    pool.give(part.job)
            if not waiting:
                continue
            part, job = waiting[0], waiting[0].job
            if part.number != source:
                source, line = part.number, 0
            while job.verdicts:
                verdict = job.verdicts.popleft()
                at = line + verdict.line + 1 if verdict.line >= 0 else 0
                if book is not None:
                    book.add(source, part.source.name, at, verdict)
                yield self._result(part.source.name, at, verdict)
            if job.done is None:
                pool.wait()
                continue
            waiting.popleft()
            line += job.done.lines
            self.skipped += job.done.skipped
            part.ended[0] = part.ended[0] or job.done.last
            if book is not None:
                end = _OVER if job.done.last or job.unit.end < 0 else job.unit.end
                reached = Position(source=source, start=end, line=line, inputs=part.seen)
                book.reach(reached, job.done.skipped)
            self.progress(part.bytes)

    def _parts(self, position: Position, waiting: deque[_Part]) -> Iterator[_Part]:
        """What there is to do from `position` on, in order."""
        seen = ""
        for number, source in enumerate(self._sources()):
            seen = _seen(seen, source)
            if number < position.source:
                continue
            begin = position.start if number == position.source else 0
            if begin == _OVER:
                continue
            ended = [False]

            def over(number: int = number, ended: list[bool] = ended) -> bool:
                return ended[0] or any(
                    part.number == number and part.job.done is not None and part.job.done.last
                    for part in waiting
                )

            try:
                if source.problem is not None:
                    raise DecodeError(source.problem)
                for unit in units(source, begin, over):
                    yield _Part(number, source, seen, Job(unit), ended)
            except DecodeError as error:
                yield _Part(number, source, seen, _refused(source, error), ended)

    def _result(self, name: str, line: int, verdict: Verdict) -> Result:
        where = f"{name}:{line}" if line else name
        problems = tuple(
            attrs.evolve(
                problem,
                source=name,
                line=line or problem.line,
                basis=self._grounds.get(problem.code),
            )
            for problem in verdict.problems
        )
        return Result(
            source=f"{where}#{verdict.pointer}" if verdict.pointer else where,
            file=name,
            problems=problems,
            fingerprints=tuple(verdict.fingerprints),
            outcome=verdict.outcome,
            more=verdict.more,
            content=verdict.content.hex(),
            reused=verdict.reused,
            document=verdict.document,
        )


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@frozen
class _Part:
    """A unit, and the source it is of."""

    number: int
    source: Source
    seen: str
    """The hash of the sources up to this one."""
    job: Job
    ended: list[bool]
    """Whether the source is known to have ended before here."""

    @property
    def bytes(self) -> int:
        """About how many bytes on the disk the unit has."""
        source, unit = self.source, self.job.unit
        if unit.end < 0 or not source.sized or not source.size:
            return source.on_disk if unit.start == 0 else 0
        share = max(0, min(unit.end, source.size) - unit.start) / source.size
        return int(source.on_disk * share)


def _refused(source: Source, error: DecodeError) -> Job:
    job = Job(Unit(source=source.name, path=source.path, kind=source.kind))
    problems = list(error.problems)
    content = b""
    verdict = Verdict(
        pointer="",
        line=-1,
        content=content,
        outcome="unreadable",
        problems=problems,
        fingerprints=fingerprints(None, source.name.encode(), problems),
    )
    job.verdicts.append(verdict)
    job.done = Done(0, True, 0)
    return job


def _seen(before: str, source: Source) -> str:
    said = f"{before}\0{source.name}\0{source.size}\0{source.changed}\0{source.member}"
    return blake2b(said.encode(), digest_size=16).hexdigest()


def _told(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(f"{rule.code} {rule.severity} {rule.messages}" for rule in rules)
