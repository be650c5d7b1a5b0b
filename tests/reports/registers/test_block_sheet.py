"""The sheet of a block's numbers has a line to write on for each, on as many pages as it takes."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from models.case.tracking.list_papers import ListHead
from models.errors import RuleError
from models.letter.document import Sheet
from models.letter.numbering.block_sheet import BlockSheet, SheetNumber
from reports.registers.block_sheet import render_block_sheet

HEAD = ListHead(Sheet(), "Desa Contoh", "Kabupaten Banyuwangi", "24 November 2026")


def test_no_number_is_left_out():
    numbers = tuple(SheetNumber(str(n), f"400.9/{n:03}/2026") for n in range(1, 41))
    pages = PdfReader(BytesIO(render_block_sheet(BlockSheet(HEAD, "Laptop 2", numbers)))).pages
    text = "".join(page.extract_text() for page in pages)
    assert len(pages) > 1 and "40 nomor yang belum dipakai" in text
    assert all(each.number_text in text for each in numbers)
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph"):
        render_block_sheet(BlockSheet(HEAD, "\u4e00", numbers))
