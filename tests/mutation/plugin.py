"""The pytest plugin of a run: few Hypothesis examples, the same each time, without shrinking."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "mutation",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=10,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


class Profile:
    """Takes the place of the profile that conftest.py loads."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        settings.load_profile("mutation")


class Selection(Profile):
    """Runs the tests named, in the order named, and then what their parameters have become.

    Parameters taken from a table that is changed give tests that were not there before.
    """

    def __init__(self, names: Sequence[str], known: Container[str]) -> None:
        self.order = {name: i for i, name in enumerate(names)}
        self.functions = {_function(name) for name in names}
        self.known = known

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if self._asked(item.nodeid)),
            key=lambda item: self.order.get(item.nodeid, len(self.order)),
        )

    def _asked(self, name: str) -> bool:
        return name in self.order or (name not in self.known and _function(name) in self.functions)


def _function(name: str) -> str:
    return name.partition("[")[0]


class Covering(Profile):
    """Tells `coverage` which test runs, and keeps how long those that pass take."""

    def __init__(self, coverage: Any) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        result = yield
        self.coverage.switch_context("")
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        # What a test module computes as it is imported is told of all its tests.
        if isinstance(collector, pytest.Module):
            self.coverage.switch_context(f"{collector.nodeid}::")
        result = yield
        self.coverage.switch_context("")
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            self.seconds[report.nodeid] = report.duration


QUIET = ["-q", "-x", "--no-header", "--tb=no", "--assert=plain"]
_UNUSED = ("cacheprovider", "unraisableexception", "threadexception", "faulthandler", "doctest")
QUIET += [option for name in _UNUSED for option in ("-p", f"no:{name}")]


def run(files: Sequence[str], plugin: Profile, *options: str) -> int:
    """pytest's exit code for `files`."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return int(pytest.main([*QUIET, *options, *files], plugins=[plugin]))
