"""Figures that are to be reached, read from running text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govdoc.language.targets import find_figure


@pytest.mark.parametrize(
    ("text", "rises", "quantity", "unit"),
    [
        ("到2025年知识产权优势企业培育申报争取增加20%", True, "20", "%"),
        ("在我市设立3家商标品牌培育站", False, "3", "家"),
        ("覆盖率达到90%以上", False, "90", "%"),
        ("覆盖率提高到90％", False, "90", "%"),
        ("覆盖率提升至 99.5%", False, "99.5", "%"),
        ("覆盖率提高3个百分点", True, "3", "百分点"),
        ("覆盖率提高1.5个百分点", True, "1.5", "百分点"),
        ("产值增长百分之二十", True, "20", "%"),
        ("新增不少于十五个示范项目", True, "15", "个"),
        ("培育至少1,200家企业", False, "1200", "家"),
        ("建成2个基地，新增5家企业", False, "2", "个"),
    ],
)
def test_a_figure_is_reached_or_added(text: str, rises: bool, quantity: str, unit: str) -> None:
    found = find_figure(text)
    assert found is not None
    assert (found.rises, found.quantity, found.unit) == (rises, Decimal(quantity), unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "提高国家知识产权贯标认证企业的数量",
        "20%的企业",
        "设立专项资金",
        "增加若干家企业",
        "培育百家企业",
        "能耗下降13.5%",
        "到2025年",
        "设立٣家商标品牌培育站",
    ],
)
def test_where_no_figure_is_set_none_is_read(text: str) -> None:
    assert find_figure(text) is None
