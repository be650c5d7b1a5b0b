"""The printed list says on which page of the file each letter lies."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.case.tracking.list_papers import ListHead
from models.errors import RuleError
from models.letter.document import Sheet
from models.letter.runs.run_list import RunListDocument, RunListPart, RunListRow
from reports.letters.run_list import render_run_list

HEAD = ListHead(Sheet(), "Desa Contoh", "Kabupaten Banyuwangi", "24 November 2026")


def part(agency, first, count, pages=1):
    rows = (
        RunListRow(n, f"400/{n:03}/2026", f"Kepala {agency}", f"Warga {n}", pages)
        for n in range(first, first + count)
    )
    return RunListPart(agency, tuple(rows))


def test_pages_are_counted_from_the_beginning_of_the_file():
    parts = (part("Dinsos", 1, 60), part("Camat", 61, 2, pages=2))
    pages = PdfReader(BytesIO(render_run_list(RunListDocument(HEAD, parts, left=3)))).pages
    texts = [page.extract_text() for page in pages]
    first = len(pages) + 1
    assert "62 surat" in texts[0] and "Dinsos: 60 surat" in texts[0]
    assert f"Warga 1 {first}\n" in texts[0] and f"{first + 60}-{first + 61}" in texts[-1]
    assert f"{first + 62}-{first + 63}" in texts[-1]
    assert "belum terbit suratnya: 3" in texts[-1]


def test_a_name_no_font_draws_is_refused():
    strange = replace(part("Dinsos", 1, 1).rows[0], name="\u4e00")
    with pytest.raises(RuleError, match="letter.unknown_glyph"):
        render_run_list(RunListDocument(HEAD, (RunListPart("Dinsos", (strange,)),)))
