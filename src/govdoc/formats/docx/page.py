"""A sheet after GB/T 9704-2012 and what is set on it: paragraphs, rules, tables, page numbers.

Sizes: 二号 22 pt, 三号 16 pt, 四号 14 pt. A line of 版心 has 28 characters, a page 22 lines.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from govdoc.errors import MissingExtraError

try:
    import docx
except ImportError as error:
    raise MissingExtraError.of("docx", "python-docx") from error
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from govdoc.formats.docx.ooxml import WIDTH, add, border, indent, made, rule, set_fonts, snap_off

SONG_TITLE = "方正小标宋简体"
FANG_SONG = "仿宋_GB2312"
KAI = "楷体_GB2312"
HEI = "黑体"
SONG = "宋体"
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0
RED = RGBColor(0xFF, 0, 0)

LINE = 28.95
"""Points from line to line: 225 mm for 22 lines."""
TITLE_WIDTH = 20
"""Characters of 二号 that a line of 版心 holds."""

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "distribute": WD_ALIGN_PARAGRAPH.DISTRIBUTE,
}


@frozen
class Words:
    """Words in one font."""

    text: str
    font: str = FANG_SONG
    size: float = SIZE_3
    red: bool = False


class Page:
    """A Word file that is being set."""

    def __init__(self) -> None:
        self._file = docx.Document()
        body = self._file.element.body
        for child in list(body)[:-1]:
            body.remove(child)
        self._set_up()

    def _set_up(self) -> None:
        section = self._file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.header_distance, section.footer_distance = Mm(15), Mm(23)
        grid = section._sectPr.find(qn("w:docGrid"))
        if grid is None:
            grid = add(section._sectPr, "w:docGrid")
        grid.set(qn("w:type"), "lines")
        grid.set(qn("w:linePitch"), str(round(LINE * 20)))
        normal = self._file.styles["Normal"]
        normal.font.size = Pt(SIZE_3)
        words, form = normal.element.get_or_add_rPr(), normal.element.get_or_add_pPr()
        set_fonts(words, FANG_SONG)
        # 28 characters of 16 pt are wider than 版心: each is set a quarter of a point closer.
        # A grid of characters would say the same, but LibreOffice then sets 20 to the line.
        words.insert(1, made("w:spacing", val="-5"))
        for name in ("w:autoSpaceDN", "w:autoSpaceDE"):
            form.insert(0, made(name, val="0"))  # no gap between Chinese and digits
        self._file.settings.odd_and_even_pages_header_footer = True
        _page_number(section.footer, "right")
        _page_number(section.even_page_footer, "left")

    def paragraph(
        self,
        *words: Words,
        align: str = "both",
        first: float = 0,
        left: float = 0,
        right: float = 0,
        before: float = 0,
        line: float = LINE,
        new_page: bool = False,
        keep: bool = False,
    ) -> Any:
        """A paragraph; `first`, `left` and `right` are indents in characters of 三号.

        `first` below 0 lets the first line hang out; `before` and `line` are points; `keep` keeps
        it on the page of what follows.
        """
        paragraph = self._file.add_paragraph()
        _set(paragraph, words, align, line)
        form = paragraph.paragraph_format
        form.space_before = Pt(before)
        form.page_break_before = new_page or None
        form.keep_with_next = keep or None
        indent(paragraph, first=first, left=left, right=right)
        return paragraph

    def blank(self, lines: int = 1, *, keep: bool = False) -> None:
        """Blank lines; `keep` keeps them between what stands before and after them."""
        if keep and self._file.paragraphs:
            self._file.paragraphs[-1].paragraph_format.keep_with_next = True
        for _ in range(lines):
            self.paragraph(keep=keep)

    def red_rule(self) -> None:
        """The red line below the 版头, 4 mm below the document number (7.2.7)."""
        paragraph = self.paragraph(line=4 / 25.4 * 72)
        border(paragraph, bottom=(12, "FF0000"))

    def table(self, rows: Sequence[Sequence[str]], *, header: bool) -> None:
        """A table with rules around every cell, as wide as 版心; its head on every page."""
        columns = max(map(len, rows))
        widths = _widths(rows, columns)
        table = self._file.add_table(rows=0, cols=columns)
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for at, row in enumerate(rows):
            cells = table.add_row().cells
            for column in range(columns):
                cell = cells[column]
                cell.width = Mm(widths[column])
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
                text = row[column] if column < len(row) else ""
                font = HEI if header and at == 0 else FANG_SONG
                short = (header and at == 0) or len(text) <= 8
                words = (Words(text, font, SIZE_4),)
                _set(cell.paragraphs[0], words, "centre" if short else "left", 22)
            if header and at == 0:
                add(table.rows[-1]._tr.get_or_add_trPr(), "w:tblHeader")
        self._after_table()

    def joint_mark(self, names: Sequence[str], size: float) -> None:
        """The mark of several issuers: their names above one another, 文件 beside (7.2.4)."""
        table = self._file.add_table(rows=1, cols=2)
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        widths = (max(map(len, names)) * size * 0.353 + 6, 2.5 * size * 0.353)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = column.cells[0].width = Mm(width)
        names_cell, word = table.rows[0].cells
        for at, name in enumerate(names):
            paragraph = names_cell.paragraphs[0] if at == 0 else names_cell.add_paragraph()
            mark = Words(name, SONG_TITLE, size, red=True)
            _set(paragraph, (mark,), "distribute", size * 1.4)
        _set(word.paragraphs[0], (Words("文件", SONG_TITLE, size, red=True),), "centre", size * 1.4)
        word.vertical_alignment = WD_ALIGN_VERTICAL.CENTER

    def imprint(self, lines: Sequence[str]) -> None:
        """The 版记 at the foot of the last page: 四号, thick rules around, thin between (7.4)."""
        table = self._file.add_table(rows=0, cols=1)
        table.autofit = False
        place = made(
            "w:tblpPr",
            leftFromText="0",
            rightFromText="0",
            vertAnchor="margin",
            horzAnchor="margin",
            tblpXSpec="center",
            tblpYSpec="bottom",
        )
        properties = table._tbl.tblPr
        properties.insert(properties.index(properties.find(qn("w:tblW"))), place)
        table.columns[0].width = Mm(WIDTH)
        for at, line in enumerate(lines):
            cell = table.add_row().cells[0]
            cell.width = Mm(WIDTH)
            _set(cell.paragraphs[0], (Words(line, FANG_SONG, SIZE_4),), "left", LINE)
            indent(cell.paragraphs[0], first=0, left=1, right=1)
            borders = add(cell._tc.get_or_add_tcPr(), "w:tcBorders")
            for side, thick in (("top", at == 0), ("bottom", at == len(lines) - 1)):
                # 0.35 mm and 0.25 mm, in eighths of a point.
                rule(add(borders, f"w:{side}"), 8 if thick else 6, "000000")
        self._after_table()

    def _after_table(self) -> None:
        """A table that nothing follows is no part of a page, and two would run together."""
        self.paragraph(line=1)

    def data(self, title: str) -> bytes:
        """The file, the same bytes for the same words."""
        properties = self._file.core_properties
        properties.title, properties.author, properties.comments = title[:255], "", ""
        out = io.BytesIO()
        self._file.save(out)
        fixed = io.BytesIO()
        with zipfile.ZipFile(out) as read, zipfile.ZipFile(fixed, "w") as write:
            for name in sorted(read.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                write.writestr(entry, read.read(name))
        return fixed.getvalue()


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[float]:
    """Widths of columns in mm: short ones on one line, the others by how much they hold."""
    longest = [max(len(row[at]) if at < len(row) else 0 for row in rows) for at in range(columns)]
    # A cell's own margins are 4 mm, a character of 四号 is 5 mm wide.
    needs = [4.0 + 5 * max(2, length) for length in longest]
    narrow = sum(need for need, length in zip(needs, longest, strict=True) if length <= 6)
    wide = [0 if length <= 6 else length**0.5 for length in longest]
    if sum(wide) == 0 or narrow > 0.7 * WIDTH:
        return [WIDTH * need / sum(needs) for need in needs]
    left = WIDTH - narrow
    return [left * w / sum(wide) if w else need for w, need in zip(wide, needs, strict=True)]


def _set(paragraph: Any, words: Sequence[Words], align: str, line: float) -> None:
    paragraph.alignment = _ALIGN[align]
    form = paragraph.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    form.space_before = form.space_after = Pt(0)
    form.widow_control = False  # every page has its 22 lines
    if line != LINE:
        snap_off(paragraph)
    for each in words:
        run = paragraph.add_run(each.text)
        run.font.size = Pt(each.size)
        if each.red:
            run.font.color.rgb = RED
        set_fonts(run._r.get_or_add_rPr(), each.font)


def _page_number(footer: Any, side: str) -> None:
    """— 1 —: 四号 宋体, one character from the outer edge (7.5)."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    _set(paragraph, (Words("— ", SONG, SIZE_4),), side, 16)
    run = paragraph.add_run()
    run.font.size = Pt(SIZE_4)
    set_fonts(run._r.get_or_add_rPr(), SONG)
    for kind in ("begin", None, "end"):
        if kind is None:
            add(run._r, "w:instrText").text = "PAGE"
        else:
            add(run._r, "w:fldChar").set(qn("w:fldCharType"), kind)
    tail = paragraph.add_run(" —")
    tail.font.size = Pt(SIZE_4)
    set_fonts(tail._r.get_or_add_rPr(), SONG)
    indent(paragraph, first=0, left=side == "left", right=side == "right")
