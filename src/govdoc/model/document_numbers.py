"""The document number (发文字号) as a value."""

from __future__ import annotations

from attrs import frozen

from govdoc.errors import DecodeError, Problem
from govdoc.language.document_numbers import format_document_number, parse_document_number


@frozen(kw_only=True)
class DocumentNumber:
    """Document number (发文字号): 双政办发〔2022〕48号; of an order: 国务院令第712号.

    Source: 党政机关公文处理工作条例 (中办发〔2012〕14号) 第九条第（五）项.
    """

    agency: str
    """Agency code (机关代字): 双政办发."""
    year: int | None = None
    """Year (年份); `None` where the number states none."""
    serial: int
    """Serial number (发文顺序号)."""
    printed: str = ""
    """As printed, where that differs from the standard form."""

    @classmethod
    def parse(cls, text: str) -> DocumentNumber:
        """The number that `text` states. Raises `DecodeError` where it states none."""
        parts = parse_document_number(text)
        if parts is None:
            raise DecodeError(
                Problem(
                    code="GD007",
                    zh=f"“{text}”不是发文字号",
                    en=f"“{text}” is not a document number",
                )
            )
        standard = format_document_number(parts.agency, parts.year, parts.serial)
        return cls(
            agency=parts.agency,
            year=parts.year,
            serial=parts.serial,
            printed="" if text == standard else text,
        )

    @property
    def key(self) -> str:
        """The standard form, for comparing: equal for every way to print one number."""
        return format_document_number(self.agency, self.year, self.serial)

    def __str__(self) -> str:
        return self.printed or self.key
