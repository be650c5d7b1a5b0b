"""Lines are broken so that every character stands somewhere, and pages so that nothing is lost."""

from io import BytesIO

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ContentStream

from reports.paper.fonts import text_width
from reports.paper.pages import break_pages, set_pages
from reports.paper.press import Press
from reports.paper.rows import BODY, Row, Span, gap, joined, kept, paragraph, wrap

printable = st.text(alphabet=st.sampled_from("abcWiM1/<& .-é"), max_size=200)


@example("/111MM", 40, 0)
@given(printable, st.integers(40, 300), st.integers(0, 30))
def test_no_character_is_lost_and_no_line_is_too_long(text, width, first):
    lines = wrap(text, width, BODY, first)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for number, line in enumerate(lines):
        room = width - (first if number == 0 else 0)
        assert text_width(line, BODY.font, BODY.size) <= room + 0.01 or len(line) == 1


def test_a_word_of_a_page_length_is_broken_quickly_and_whole():
    word = "x" * 10_000
    assert "".join(wrap(word, 453.5)) == word


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=60), st.integers(3, 20))
@settings(max_examples=200)
def test_every_row_of_text_lands_on_exactly_one_page(shape, room):
    rows = [
        Row((Span(0, str(n), BODY),) if text else (), keep=keep)
        for n, (text, keep) in enumerate(shape)
    ]
    pages = break_pages(rows, room, room + 2)
    printed = [row.spans[0].text for page in pages for row in page if row.spans]
    assert printed == [row.spans[0].text for row in rows if row.spans]
    for page in pages:
        assert sum(row.height for row in page if row.spans) <= room + 2


def text_row(text: str) -> Row:
    return Row((Span(0, text, BODY),))


def test_a_gap_stays_between_texts_and_vanishes_at_the_top_of_a_page():
    rows = [text_row("a"), gap(1), text_row("b"), gap(1), text_row("c")]
    first, second = break_pages(rows, 3, 3)
    assert [bool(row.spans) for row in first] == [True, False, True]
    assert [bool(row.spans) for row in second] == [True]


def test_stretched_blanks_do_not_reach_what_is_drawn_next():
    press = Press((500, 500), "t", "a")
    stretched = Row((Span(0, "satu dua", BODY, stretch=9),))
    end = press.rows([stretched], 20, 400, 15)
    press.rows([text_row("tiga empat")], 20, end, 15)
    press.end_page()
    page = PdfReader(BytesIO(press.finish())).pages[0]
    drawn = ContentStream(page.get_contents(), page.pdf).operations
    stretches = [float(operands[0]) for operands, operator in drawn if operator == b"Tw"]
    assert stretches == [9, 0]


def test_rows_kept_together_move_together():
    rows = [*(text_row(str(n)) for n in range(9)), *kept([text_row("a"), text_row("b")])]
    first, second = break_pages(rows, 10, 10)
    assert [row.spans[0].text for row in second] == ["a", "b"]
    assert len(first) == 9


def test_an_ending_takes_two_lines_of_text_along():
    body = [*(text_row(str(n)) for n in range(8)), gap()]
    rows = joined(body, [text_row("ttd"), gap(4), text_row("nama")])
    _, second = break_pages(rows, 9, 20)
    assert [row.spans[0].text for row in second if row.spans] == ["6", "7", "ttd", "nama"]


def test_a_block_higher_than_a_page_is_parted_after_all():
    rows = kept(text_row(str(n)) for n in range(30))
    pages = break_pages(rows, 10, 10)
    assert [row.spans[0].text for page in pages for row in page] == [str(n) for n in range(30)]


def test_a_letter_is_set_tighter_before_it_takes_a_second_page():
    rows = [text_row(str(n)) for n in range(40)]
    pages, loose = set_pages(rows, 40 * 18, 700)
    assert (len(pages), loose) == (1, 18)
    pages, tight = set_pages(rows, 40 * 14, 700)
    assert (len(pages), tight) == (1, 13.8)
    pages, _ = set_pages(rows, 40 * 10, 700)
    assert len(pages) == 2


def test_two_lines_of_a_paragraph_stay_together_at_either_end_of_a_page():
    rows = paragraph("kata " * 100, 200)
    assert rows[0].keep
    assert rows[-2].keep
    assert not rows[-1].keep
