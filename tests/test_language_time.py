"""No expression takes more than linear time on its worst line."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest

from govdoc.errors import GovdocError
from govdoc.language.addresses import parse_address
from govdoc.language.dates import find_date, find_month_day, find_year_span, parse_date
from govdoc.language.document_numbers import parse_document_number
from govdoc.language.labels import label_number
from govdoc.language.numerals import to_int
from govdoc.language.quantities import find_amount, find_least_persons, find_years

READERS: list[Callable[[str], object]] = [
    find_amount,
    find_date,
    find_least_persons,
    find_month_day,
    find_year_span,
    find_years,
    label_number,
    parse_address,
    parse_date,
    parse_document_number,
    to_int,
]
WORST = (
    "1|1,111|一|十万|万|第一|第一条|（|（一）|1.| |满|不超过1|超过|1（含|号|双〔2022〕|2022年1月"
)


@pytest.mark.parametrize("read", READERS, ids=lambda f: f.__name__)
def test_a_long_line_takes_linear_time(read: Callable[[str], object]) -> None:
    size = 200_000
    for piece in WORST.split("|"):
        text = piece * (size // len(piece))
        start = time.process_time()
        with contextlib.suppress(GovdocError):
            read(text)
        # Linear work takes well below a second; quadratic work would take hours.
        assert time.process_time() - start < 5, piece
