"""Two distances on a test page tell how far the office's printer sets a page off."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import store as open_store
from models.codes import PaperSize
from models.errors import RuleError
from models.office import office
from models.printer_offset import (
    FARTHEST,
    LINE,
    NO_OFFSET,
    PrinterOffset,
    corrected,
    narrow_margins,
    offset_words,
    printer_offset,
    record_offset,
)

TENTHS = st.integers(-FARTHEST, FARTHEST)


@given(TENTHS, TENTHS, TENTHS, TENTHS)
def test_a_second_test_page_has_its_lines_in_their_place(faulty_x, faulty_y, x, y):
    """A printer that is off by the same every time, whatever it was corrected by before."""
    used = PrinterOffset(x, y)
    left, top = LINE + faulty_x + x, LINE + faulty_y + y
    assert corrected(used, left, top, PaperSize.A4) == PrinterOffset(-faulty_x, -faulty_y)


@pytest.mark.parametrize(("left", "top", "field"), [(98, 200, "left"), (200, 305, "top")])
def test_more_than_10_mm_is_another_paper_and_not_an_offset(left, top, field):
    with pytest.raises(RuleError, match=r"office\.offset_too_far") as refused:
        corrected(NO_OFFSET, left, top, PaperSize.F4)
    assert refused.value.field == field


def test_it_is_recorded_for_every_paper_and_nothing_is_moved_without_an_office(store, desk):
    assert not printer_offset()
    record_offset(PrinterOffset(-12, 35), desk)
    assert printer_offset() == PrinterOffset(-12, 35)
    open_store.close_store()
    assert printer_offset() == NO_OFFSET


def test_it_is_told_by_the_way_the_page_moves():
    assert offset_words(PrinterOffset(12, -5)) == "1,2 mm ke kanan, 0,5 mm ke atas"
    assert offset_words(PrinterOffset(-10, 0)) == "1 mm ke kiri"
    assert offset_words(NO_OFFSET) == "tidak digeser"


def test_margins_that_would_be_left_white_are_named(store):
    view = replace(office(), margin_left=10, margin_bottom=6)
    assert narrow_margins(view, PrinterOffset(-51, 11)) == ("margin_left", "margin_bottom")
    assert narrow_margins(view, PrinterOffset(-50, 10)) == ()
