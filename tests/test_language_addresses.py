"""Addresses of clauses as people write them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given

from govdoc.errors import NotFoundError
from govdoc.language.addresses import Step, parse_address
from govdoc.strategies import any_text


@pytest.mark.parametrize(
    ("address", "steps"),
    [
        ("第七条", [Step("条", (7,))]),
        ("第七条第二款第（二）项", [Step("条", (7,)), Step("款", (2,)), Step("项", (2,))]),
        ("第七条第二款第二项", [Step("条", (7,)), Step("款", (2,)), Step("项", (2,))]),
        ("第七条第二款第(二)项", [Step("条", (7,)), Step("款", (2,)), Step("项", (2,))]),
        ("第七条（二）", [Step("条", (7,)), Step("（一）", (2,))]),
        ("第 7 条 第 2 款", [Step("条", (7,)), Step("款", (2,))]),
        ("第一百二十条之一", [Step("条", (120, 1))]),
        ("第一百三十三条之一第二款", [Step("条", (133, 1)), Step("款", (2,))]),
        ("第一编第一分编", [Step("编", (1,)), Step("分编", (1,))]),
        ("四、（二）", [Step("一、", (4,)), Step("（一）", (2,))]),
        ("三、1.", [Step("一、", (3,)), Step("1.", (1,))]),
        ("一.（一百零一）", [Step("一、", (1,)), Step("（一）", (101,))]),
        ("（1）", [Step("（1）", (1,))]),
        ("1．", [Step("1.", (1,))]),
        ("（1）①", [Step("（1）", (1,)), Step("（1）", (1,))]),
    ],
)
def test_an_address_has_these_steps(address: str, steps: list[Step]) -> None:
    assert parse_address(address) == tuple(steps)


@pytest.mark.parametrize(
    "address",
    [
        "",
        " ",
        "七",
        "第七",
        "第百条",
        "第七条之",
        "第七条的规定",
        "本办法第七条",
        "第１条",
        "第٣条",
        "第七条第二款第（二）",
        "art_7",
        "第七条\n",
        "第七条x",
    ],
)
def test_what_is_no_address_is_refused_whole(address: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        parse_address(address)
    assert caught.value.problems[0].code == "GD020"
    assert address in caught.value.problems[0].zh


@given(any_text())
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with contextlib.suppress(NotFoundError):
        assert parse_address(text)
