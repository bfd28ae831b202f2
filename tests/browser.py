"""A real browser for the tests of pages: Debian's Chromium, driven by Playwright.

GOVDOC_CHROMIUM may name the browser's file.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs
import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing() -> str:
    """Why no page can be opened; empty where one can."""
    for package in ("playwright", "axe_playwright_python"):
        if find_spec(package) is None:
            return f"{package} is not installed: pip install 'govdoc[browser]'"
    return "" if executable() else "no Chromium is installed: apt-get install chromium"


def executable() -> str:
    """The browser's file, or nothing."""
    named = os.environ.get("GOVDOC_CHROMIUM", "")
    return named or next((path for path in map(shutil.which, NAMES) if path), "")


needs_browser = pytest.mark.skipif(bool(missing()), reason=missing())


@attrs.define
class Opened:
    """A page in the browser, with what it complained of and asked for."""

    page: Any
    complaints: list[str] = attrs.field(factory=list)
    requests: list[str] = attrs.field(factory=list)


@attrs.define
class Browser:
    """Opens pages."""

    browser: Any
    folder: Path
    _count: int = 0

    def file(self, text: str) -> str:
        """The address of a file with `text`."""
        self._count += 1
        path = self.folder / f"page{self._count}.html"
        path.write_text(text, encoding="utf-8", newline="")
        return path.as_uri()

    def open(
        self, address: str, *, width: int = 1280, dark: bool = False, script: bool = True
    ) -> Opened:
        """The page at `address`, with everything that it asks for but itself refused."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        opened = Opened(context.new_page())
        page = opened.page
        page.set_default_timeout(20_000)
        page.on("console", lambda m: opened.complaints.append(f"{m.type}: {m.text}"))
        page.on("pageerror", lambda e: opened.complaints.append(f"error: {e}"))
        page.on("dialog", lambda d: (opened.complaints.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("request", lambda r: opened.requests.append(r.url))
        page.goto(address)
        return opened


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        try:
            yield Browser(started, tmp_path_factory.mktemp("pages"))
        finally:
            started.close()
