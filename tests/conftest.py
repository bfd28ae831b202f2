"""Hypothesis profiles: `default` is quick and repeats itself, `long` searches anew each time.

`python -m pytest --hypothesis-profile=long` takes the long one.
`python -m pytest --update-golden` writes the golden files anew; look at the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile(
    "default", derandomize=True, max_examples=50, deadline=None, print_blob=True
)
settings.register_profile(
    "long", derandomize=False, max_examples=1_000, deadline=None, print_blob=True
)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, bytes], None]:
    """Compares bytes with a golden file, or writes it where that is asked for."""

    def compare(path: Path, actual: bytes) -> None:
        if request.config.getoption("--update-golden"):
            path.write_bytes(actual)
        assert actual.decode() == path.read_bytes().decode()

    return compare
