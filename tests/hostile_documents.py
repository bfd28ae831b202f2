"""Issue 46 with something nasty in every field that holds free text."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from govdoc.formats.documents import from_plain, to_plain
from govdoc.model.gazettes import Gazette

NASTY = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror="window.hit=2">',
    "' onmouseover='window.hit=3' x='",
    "javascript:window.hit=4",
    "</style><script>window.hit=5</script>",
    "</title></head><body onload=window.hit=6>",
    "<svg/onload=window.hit=7>",
    "</script><script>window.hit=8</script>",
    "<a href='javascript:window.hit=9'>x</a>",
    "{{ 7*7 }}{% raw %}${7*7}",
    "<b><p></div></section></main>",
    "--><!-- <![CDATA[ ]]>",
    "&lt;script&gt;&#x3c;img&#62;&amp",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<iframe srcdoc='<script>parent.hit=10</script>'></iframe>",
    "<base href=https://example.invalid/><link rel=stylesheet href=//example.invalid/a.css>",
    "\u202e<img/src/onerror=window.hit=11>\u202c",
    "<math><mtext></p><style><!--</style><img title='--><img src=1 onerror=window.hit=12>'>",
)

_FREE = {
    "title", "title_en", "sponsor", "publisher", "website", "address", "permit_number", "category",
    "text", "heading", "label", "mark", "words", "content", "reason", "reading", "witness",
    "caption", "href", "name", "bearer", "quote", "agency", "printed", "zh", "en",
}  # fmt: skip
_FREE_LISTS = {
    "units", "addressees", "issuers", "copied_to", "actors", "header", "rows", "kinds", "registrars"
}  # fmt: skip

_RANKS = {"none", "junior", "mid", "senior"}
"""Values of a `title` that is no free text: an expert's rank."""


def hostile(gazette: Gazette) -> Gazette:
    """`gazette` with one of `NASTY` in every free text, by turns."""
    plain = to_plain(gazette)
    turns = cycle(NASTY)
    clauses = plain["issues"][0]["notices"][0]["instruments"][0]["clauses"]
    clauses[0]["figure"] = {"caption": "图", "href": "图"}
    clauses[0]["table"] = {"header": ["甲"], "rows": [["乙", "丙"]]}
    changed: Gazette = from_plain(_changed(plain, "", turns), Gazette)
    return changed


def _changed(value: Any, key: str, turns: Any) -> Any:
    if isinstance(value, dict):
        return {name: _changed(each, name, turns) for name, each in value.items()}
    if isinstance(value, list):
        return [_changed(each, key, turns) for each in value]
    if isinstance(value, str) and key in (_FREE | _FREE_LISTS) and value not in _RANKS:
        return next(turns)
    return value
