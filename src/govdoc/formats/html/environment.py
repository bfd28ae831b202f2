"""The templates, with autoescaping, and the style and script that every page carries."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import Any

from govdoc.errors import MissingExtraError

_UNHOLDABLE = re.compile("[\x00\ud800-\udfff]")
"""What a page cannot hold: NUL, and half a surrogate pair."""


@cache
def environment() -> Any:
    """The Jinja2 environment. Raises `MissingExtraError` where Jinja2 is not installed."""
    try:
        import jinja2
    except ImportError:
        raise MissingExtraError.of("html", "Jinja2") from None
    return jinja2.Environment(
        loader=jinja2.PackageLoader("govdoc.formats.html", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_held,
    )


def _held(value: Any) -> Any:
    """`value` so that the page shows all of it: a line break as it is, what it cannot hold as �."""
    if type(value) is not str:
        return value
    value = _UNHOLDABLE.sub("\ufffd", value)
    if "\r" not in value:
        return value
    from markupsafe import Markup, escape

    return Markup(str(escape(value)).replace("\r", "&#13;"))


@cache
def asset(name: str) -> str:
    """The text of a file beside the templates: the style, the script."""
    return resources.files("govdoc.formats.html").joinpath("assets", name).read_text("utf-8")


@cache
def policy() -> str:
    """The Content-Security-Policy: nothing is loaded, and only our style and script count."""
    style, script = (_hash(asset(name)) for name in ("style.css", "script.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
