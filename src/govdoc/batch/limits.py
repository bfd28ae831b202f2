"""The time and the memory that a worker may take for a document."""

from __future__ import annotations

import os
import signal

NO_MEMORY = 12
"""The exit code of a worker that has no memory left to tell so (ENOMEM)."""


class OverTime(BaseException):
    """The alarm: no `except Exception` on its way may take it for its own."""


class Watch:
    """Raises `OverTime` in a document that takes too long, where the system has alarms."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.armed = False
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, self._ring)

    def _ring(self, *_: object) -> None:
        if self.armed:
            raise OverTime

    def set(self) -> None:
        self.armed = True
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def stop(self) -> None:
        self.armed = False
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


def limit_memory(limit: int) -> None:
    """Let the process grow by `limit` bytes and no more, where the system can see to that."""
    try:
        import resource

        with open("/proc/self/statm") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = now + limit
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
    except (ImportError, OSError, ValueError):
        return


def resident() -> int:
    """Bytes of memory that the process has now; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
