"""The hashes of a draw, to the byte, so that anyone can compute them again without govdoc.

All text is UTF-8, as given, never normalised. `field(x)` is the netstring of `x`: its length in
bytes, in decimal digits, then `:`, then its bytes, then `,`. Fields are joined by nothing, and so
cannot run into one another: 专家01 is `8:专家01,`.

*Rank*: SHA-256 over `field(seed)`, `field(number)` (the draw's number in decimal digits, the first
is 1), `field(id)`. Experts are ranked by these 32 bytes, the least first; the order in which they
were handed in does not matter, nor does anything but the three fields.

*Pool*: SHA-256 over the experts in the order of their ids' bytes. Of each: for every attribute of
`Expert` that is stated, in declared order (`id`, `name`, `employer`, `title` …), `field(attribute's
name)` and `field(value)`; then `field("")`. Text is as it is, a date is YYYY-MM-DD, a truth is
`true` or `false`; what is empty or not known is left out.

*Entry*: of an expert, the first 16 bits of SHA-256 over the bytes that the expert has in the
pool, as 4 hexadecimal digits: enough to name an entry that was changed, too
little to find out or to prove what it says. What binds is the hash of the pool.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

import attrs

from govdoc.model.experts import Expert


def field(text: str) -> bytes:
    """`text` as a netstring."""
    data = text.encode("utf-8", "surrogatepass")
    return b"%d:%b," % (len(data), data)


def rank(seed: str, number: int, ids: Iterable[str]) -> tuple[str, ...]:
    """`ids` as the draw `number` ranks them."""
    start = hashlib.sha256(field(seed) + field(str(number)))

    def key(id: str) -> bytes:
        whole = start.copy()
        whole.update(field(id))
        return whole.digest()

    return tuple(sorted(ids, key=key))


def pool_hash(experts: Iterable[Expert]) -> str:
    """The SHA-256 of the pool, as 64 hexadecimal digits."""
    whole = hashlib.sha256()
    for expert in sorted(experts, key=lambda e: e.id.encode("utf-8", "surrogatepass")):
        whole.update(_entry(expert))
    return whole.hexdigest()


def entry_check(expert: Expert) -> str:
    """What tells whether the entry of `expert` was changed, as 4 hexadecimal digits."""
    return hashlib.sha256(_entry(expert)).hexdigest()[:4]


def _entry(expert: Expert) -> bytes:
    stated = (
        field(attribute.name) + field(_text(value))
        for attribute in attrs.fields(Expert)
        if (value := getattr(expert, attribute.name)) is not None and value != ""
    )
    return b"".join(stated) + field("")


def _text(value: str | bool | dt.date) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else value.isoformat()
