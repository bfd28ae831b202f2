"""What decides the result of a document, and nothing else does: it is hashed for the ledger."""

from __future__ import annotations

from hashlib import blake2b

import msgspec
from attrs import asdict, frozen

from govdoc._version import __version__

MiB = 2**20


@frozen(kw_only=True)
class Options:
    """How documents are read and judged."""

    format: str = ""
    """The format of every file that is no archive; empty: by suffix and content."""
    select: tuple[str, ...] = ()
    """Codes, or their beginnings, of the rules taken; empty: all."""
    ignore: tuple[str, ...] = ()
    """Codes, or their beginnings, of the rules left out."""
    text_field: str = ""
    """The field of a record that holds its text or JSON; empty: those known by name."""
    seconds: float = 60.0
    """Seconds a document may take."""
    memory: int = 1024 * MiB
    """Bytes a worker may use beyond those it starts with."""
    max_bytes: int = 64 * MiB
    """Bytes of a document, unpacked."""
    max_ratio: int = 200
    """Unpacked bytes for each packed one, beyond the first MiB."""
    max_unpacked: int = 64 * 1024 * MiB
    """Bytes of all that an archive holds, unpacked."""
    max_problems: int = 1000
    """Findings told of one document."""
    sample: float = 1.0
    """The share of documents that are taken."""
    seed: str = "0"
    """What draws the sample."""

    def digest(self, rules: tuple[str, ...]) -> str:
        """A hash of the options that results depend on, `rules` taken and govdoc's version."""
        said = asdict(self, filter=lambda field, _: field.name not in ("sample", "seed"))
        told = msgspec.json.encode([__version__, list(rules), said])
        return blake2b(told, digest_size=16).hexdigest()

    def takes(self, source: str, offset: int) -> bool:
        """Whether the document of `source` that begins at `offset` is in the sample."""
        if self.sample >= 1:
            return True
        told = f"{self.seed}\0{source}\0{offset}".encode()
        drawn = int.from_bytes(blake2b(told, digest_size=8).digest(), "big")
        return drawn < self.sample * 2**64
