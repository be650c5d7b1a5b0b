"""No row of a list is lost or printed outside the margins, however high its lines are."""

from itertools import pairwise

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from models.codes import PaperSize
from models.letter.document import Sheet
from reports.paper.grid import LEADING, PADDING, Line, line, parted_at, rows_in
from reports.paper.list_pages import Entry, pages_of
from reports.paper.press import Press
from reports.paper.rows import BODY, Row, Span, centred
from reports.paper.ruled_list import ListPaper, band, columns_of, draw_list, frame_of, titled
from reports.paper.signature import signatures
from tests.letter_samples import LETTER

FRAME = frame_of(Sheet())
SHARES = (("Nomor", 0.2, True), ("Isi", 0.5, False), ("Ket.", 0.3, False))
COLUMNS = columns_of(FRAME, SHARES)
ROOM = FRAME.top - FRAME.bottom
ROWS = st.integers(1, 90)
LINES = st.lists(st.tuples(ROWS, st.booleans()), max_size=14)


def entry(rows, name="x"):
    cell = [Row((Span(0, f"{name}.{row}", BODY),)) for row in range(rows)]
    return Entry(Line(([Row()], cell, []), rows * LEADING + 2 * PADDING), COLUMNS)


def rows_of(pages):
    """Every row of the middle column, page by page, in order."""
    return [
        row.spans[0].text
        for page in pages
        for each in page
        if not each.band
        for row in each.line.cells[1]
    ]


def height(page):
    return sum(each.height for each in page)


@given(LINES, st.floats(0, ROOM / 2), st.floats(60, ROOM * 0.9))
@settings(max_examples=60, deadline=None)
def test_every_row_is_on_a_page_and_has_room_there(lines, title, signing):
    entries, wanted = [], []
    for number, (rows, headed) in enumerate(lines):
        entries += [band(FRAME, "Judul")] if headed else []
        entries.append(entry(rows, f"N{number}"))
        wanted += [f"N{number}.{row}" for row in range(rows)]
    pages = pages_of(entries, ROOM - title, ROOM, signing)
    assert rows_of(pages) == wanted
    assert all(height(page) <= ROOM for page in pages)
    assert height(pages[0]) <= ROOM - title
    last = ROOM - (title if len(pages) == 1 else 0)
    assert not pages[-1] or height(pages[-1]) + signing <= last
    assert not any(page and page[-1].band for page in pages), "no heading stands last"
    alone = not lines or [rows for rows, _ in lines] == [1]
    assert pages[-1] or alone, "no signature stands alone but under a list of one row"


def test_a_line_that_has_room_on_a_page_is_never_parted():
    pages = pages_of([entry(10, "a"), entry(30, "b"), entry(3, "c")], ROOM, ROOM)
    assert [[rows_in(each.line) for each in page] for page in pages] == [[10], [30, 3]]


def test_the_two_parts_of_a_line_hold_its_rows_and_at_least_two_each():
    whole = entry(200).line
    upper, lower = parted_at(COLUMNS, whole, 7)
    assert (rows_in(upper), rows_in(lower)) == (7, 193)
    said = line(COLUMNS, ("12", "Isi\n" * 9, "Ket."))
    lower = [len(cell) for cell in parted_at(COLUMNS, said, 4)[1].cells]
    assert lower == [1, 6, 0], "the number stands once more, nothing else does"
    pages = pages_of([entry(200)], ROOM, ROOM)
    assert all(rows_in(page[-1].line) >= 2 for page in pages) and len(pages) > 4


@given(
    st.lists(st.text("ab cdefgh ijk lmno/p", min_size=1, max_size=2500), min_size=1, max_size=4),
    st.sampled_from(PaperSize),
)
@settings(max_examples=12, deadline=None)
def test_no_word_stands_outside_the_margins_of_the_paper(texts, size):
    """As PDFium reads it: every letter between the margins, the binding edge above."""
    sheet = Sheet(size)
    frame = frame_of(sheet)
    columns = columns_of(frame, (("Nomor", 0.2, True), ("Isi", 0.3, False), ("Ket.", 0.5, False)))
    entries = [Entry(line(columns, ("1", text, "-")), columns) for text in texts]
    signing = [Row(), *signatures(LETTER.signature, frame.width, LETTER.signature)]
    press = Press(frame.size, "Contoh", "Desa Contoh")
    draw_list(press, frame, ListPaper(columns, titled(frame, "DAFTAR"), entries, signing))
    wanted, found = "".join("".join(texts).split()), ""
    mm, (width, high) = 72 / 25.4, frame.size
    with pypdfium2.PdfDocument(press.finish()) as read:
        for page in read:
            words = page.get_textpage()
            found += words.get_text_range()
            for number in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(number)
                assert left >= sheet.top * mm - 1 and right <= width - sheet.bottom * mm + 1
                assert bottom >= sheet.right * mm - 1 and top <= high - sheet.left * mm + 1
    assert all(found.count(letter) >= wanted.count(letter) for letter in "bfgj/")


def test_two_long_names_beside_each_other_do_not_run_together():
    long = " ".join(["Raden Ayu Sulistyaningtyas Prawirodirdjokusumo"] * 2)
    signed = LETTER.signature.__class__(("KEPALA DESA,",), long)
    for row in signatures(signed, FRAME.width, signed):
        spans = sorted(row.spans, key=lambda span: span.x)
        for one, other in pairwise(spans):
            (alone,) = centred(one.text, 9_999, one.style)
            taken = 9_999 - 2 * alone.spans[0].x
            assert one.x + taken + 10 <= other.x
