"""The reading edition (阅读版): a document as one HTML page that needs nothing beside it.

One way only: a page is for people, and no document is read from it. The page carries its style,
its script and its pictures, loads nothing, and runs nothing that stands in a document.
Needs Jinja2: `pip install 'govdoc[html]'`.
"""

from __future__ import annotations

from collections.abc import Iterable

from govdoc._version import __version__
from govdoc.errors import EncodeError, Language, Problem
from govdoc.formats.documents import Document, type_name
from govdoc.formats.html.anchors import link

__all__ = ["link", "render"]


def render(
    document: Document,
    *,
    findings: Iterable[Problem] | None = None,
    language: Language = "zh",
) -> str:
    """`document` as an HTML page, with `findings` beside the places that they are about.

    `findings` are those of `govdoc.check`; `None` where nothing was checked. `language` is that of
    the page's own words; a document's are never translated. Raises `MissingExtraError` where
    Jinja2 is not installed, `EncodeError` for a document that is nested too deep.
    """
    from govdoc.formats.html.environment import asset, environment, policy

    type_name(document)
    template = environment().get_template("page.html.j2")
    from markupsafe import Markup  # these stand on Jinja2, whose absence has been told by now

    from govdoc.formats.html.page import page
    from govdoc.formats.html.words import words

    try:
        text: str = template.render(
            page=page(document, findings, language),
            say=words(language),
            english=language == "en",
            version=__version__,
            policy=policy(),
            style=Markup(asset("style.css")),
            script=Markup(asset("script.js")),
        )
    except RecursionError:
        problem = Problem(code="GD008", zh="嵌套过深", en="nested too deep")
        raise EncodeError(problem) from None
    return text
