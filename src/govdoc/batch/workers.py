"""The parent's side of worker processes: who has which unit, who died, who is silent."""

from __future__ import annotations

import contextlib
import errno
import os
import selectors
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from govdoc.batch import problems as P  # noqa: N812
from govdoc.batch.fingerprints import fingerprints
from govdoc.batch.limits import NO_MEMORY
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
    frames,
    from_worker,
)
from govdoc.errors import Problem

GRACE = 5.0
"""Seconds beyond a document's time after which a silent worker is ended."""

_START = "import sys; sys.path[:] = {path!r}; from govdoc.batch.worker import main; main()"


@define(eq=False)
class Job:
    """A unit on its way, and what has come back of it."""

    unit: Unit
    verdicts: deque[Verdict] = field(factory=deque)
    items: int = 0
    """Files, lines or rows told of."""
    done: Done | None = None
    begun: Begun | None = None
    careful: bool = False


@define(eq=False)
class _Worker:
    process: subprocess.Popen[bytes]
    jobs: deque[Job] = field(factory=deque)
    """The one it is at, and the next, so that it never waits."""
    buffer: bytearray = field(factory=bytearray)
    heard: float = field(factory=time.monotonic)
    spoke: bool = False
    retires: bool = False


_AHEAD = 2
_STILLBORN = 10


class Pool:
    """Up to `count` workers. They are started when there is work; `close` ends them."""

    def __init__(self, count: int, setup: Setup) -> None:
        self.count, self.setup = count, setup
        self._workers: list[_Worker] = []
        self._again: deque[Job] = deque()
        """Units of workers that died."""
        self._selector = selectors.DefaultSelector()
        self._stillborn = 0
        """Workers running that died before they said a word."""
        self._pipe_signal = _ignore_broken_pipes()

    @property
    def has_room(self) -> bool:
        """Whether a unit would be taken up soon."""
        if self._again:
            return False
        return len(self._workers) < self.count or any(
            len(w.jobs) < _AHEAD and not w.retires for w in self._workers
        )

    def give(self, job: Job) -> None:
        """Hand `job` to the worker with the least to do."""
        free = [w for w in self._workers if not w.retires]
        idle = [w for w in free if not w.jobs]
        if not idle and len(self._workers) < self.count:
            worker = self._start()
        else:
            worker = min(free, key=lambda w: len(w.jobs))
        worker.jobs.append(job)
        if len(worker.jobs) == 1:
            worker.heard = time.monotonic()
        self._send(worker, job)

    def _send(self, worker: _Worker, job: Job) -> None:
        assert worker.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # its end is seen where it is read from
            worker.process.stdin.write(frame(Task(job.unit, job.items, job.careful)))

    def wait(self) -> None:
        """Take in what workers say, until one has said something."""
        silence = self.setup.options.seconds + GRACE
        due = min((w.heard + silence for w in self._workers if w.jobs), default=None)
        timeout = None if due is None else max(0.0, due - time.monotonic())
        for key, _ in self._selector.select(timeout):
            self._read(key.data)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.jobs and now - worker.heard > silence:
                self._bury(worker, silent=True)
        while self._again and self._may_take_again():
            self.give(self._again.popleft())

    def _may_take_again(self) -> bool:
        return len(self._workers) < self.count or any(not w.retires for w in self._workers)

    def _read(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None
        data = os.read(worker.process.stdout.fileno(), 1 << 20)
        if not data:
            self._bury(worker)
            return
        worker.heard, worker.spoke = time.monotonic(), True
        worker.buffer += data
        for each in frames(worker.buffer):
            self._take(worker, from_worker.decode(each))

    def _take(self, worker: _Worker, said: FromWorker) -> None:
        job = worker.jobs[0]
        if isinstance(said, Begun):
            job.begun = said
        elif isinstance(said, Verdicts):
            job.verdicts += said.verdicts
            job.items += said.items
            job.begun = None if said.items else job.begun
        else:
            job.done = said
            worker.jobs.popleft()
            worker.retires = worker.retires or said.retires
            if worker.retires and not worker.jobs:
                self._end(worker)

    def _bury(self, worker: _Worker, *, silent: bool = False) -> None:
        """A worker that died, or has to: its units go to others, the one it was at with care."""
        jobs = list(worker.jobs)
        code = self._end(worker)
        self._stillborn = 0 if worker.spoke else self._stillborn + 1
        if not worker.spoke and (code > 0 or self._stillborn > _STILLBORN):
            raise ChildProcessError(errno.ECHILD, f"a worker could not be started (exit {code})")
        for n, job in enumerate(jobs):
            if n == 0 and worker.spoke:
                self._blame(job, self._cause(code, silent))
            if job.done is None:
                self._again.append(job)

    def _cause(self, code: int, silent: bool) -> Problem:
        options = self.setup.options
        if silent:
            return P.over_time(options.seconds)
        return P.over_memory(options.memory) if code == NO_MEMORY else P.crashed()

    def _blame(self, job: Job, problem: Problem) -> None:
        """Hold `problem` against the document at which a careful worker died too."""
        if not job.careful:
            job.careful = True
            return
        if job.begun is None:
            # The source itself: nothing more is read of this unit.
            job.verdicts.append(_verdict(-1, b"", problem))
            job.done = Done(0, False, 0)
            return
        job.verdicts.append(_verdict(job.begun.line, job.begun.content, problem))
        job.items += 1
        job.begun = None
        job.careful = False

    def _start(self) -> _Worker:
        with _without_interrupts():
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", _START.format(path=sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
            )
        worker = _Worker(process)
        assert process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(frame(self.setup))
        assert process.stdout is not None
        self._selector.register(process.stdout, selectors.EVENT_READ, worker)
        self._workers.append(worker)
        return worker

    def _end(self, worker: _Worker) -> int:
        """End a worker; the exit code is its own where it had ended already."""
        process = worker.process
        assert process.stdin is not None
        assert process.stdout is not None
        self._workers.remove(worker)
        self._selector.unregister(process.stdout)
        if worker.spoke:
            process.kill()
        else:  # it may be on its way out with a code that tells why
            process.stdin.close()
        code = process.wait()
        process.stdin.close()
        process.stdout.close()
        return code

    def close(self) -> None:
        """End every worker, whatever it is at."""
        for worker in list(self._workers):
            self._end(worker)
        self._selector.close()
        if self._pipe_signal is not None:
            signal.signal(signal.SIGPIPE, self._pipe_signal)


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl-C waits; what is started meanwhile never sees it: its parent does, and ends it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ignore_broken_pipes() -> Any:
    """Let no worker that has died take us with it; gives what was to be done before."""
    with contextlib.suppress(AttributeError, ValueError):  # no such signal; not the main thread
        return signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    return None


def _verdict(line: int, content: bytes, problem: Problem) -> Verdict:
    return Verdict(
        pointer="",
        line=line,
        content=content,
        outcome="limit",
        problems=[problem],
        fingerprints=fingerprints(None, content, [problem]),
    )
