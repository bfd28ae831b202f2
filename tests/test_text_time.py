"""Reading hostile text takes time in proportion to its length."""

from __future__ import annotations

import gc
import math
import time

import pytest

from benchmarks.samples import HOSTILE
from govdoc import parse_text

SHORT = 5_000
TIMES = 8
GROWTH = 1.5
"""Linear is 1 and quadratic 2; the machine may be busy, so that 1.2 would fail by chance."""


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(name: str) -> None:
    short, long = (HOSTILE[name](length) for length in (SHORT, SHORT * TIMES))
    growths = (_growth(short, long) for _ in range(6))
    assert any(growth <= GROWTH for growth in growths)


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_of_a_hostile_text_is_lost(name: str) -> None:
    text = HOSTILE[name](3_000)
    spans = parse_text(text).spans
    assert "".join(text[span.start : span.end] for span in spans) == text


def _growth(short: str, long: str) -> float:
    """The exponent: by which power of the length the time grows. 1 for what takes no time."""
    return math.log(_seconds(long) / _seconds(short), len(long) / len(short))


def _seconds(text: str) -> float:
    """The processor time of the faster of two runs, and at least a millisecond."""
    taken = []
    for _ in range(2):
        gc.collect()
        gc.disable()
        start = time.process_time()
        parse_text(text)
        taken.append(time.process_time() - start)
        gc.enable()
    return max(1e-3, min(taken))
