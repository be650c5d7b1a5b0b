"""The recovery sheet shows the code so that it can be typed, scanned and kept."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize
from models.errors import RuleError
from reports.recovery_sheet import groups, render_recovery_sheet
from tests.letter_samples import words
from tests.qr_reading import squares_on

CODE = "7K3M9QXZ2BVC4HTD8WNE5RYJ6FPG"


@pytest.mark.parametrize("code", [CODE, "-".join(groups(CODE)), " ".join(groups(CODE))])
def test_the_code_stands_in_seven_groups_of_four(code):
    assert groups(code) == ["7K3M", "9QXZ", "2BVC", "4HTD", "8WNE", "5RYJ", "6FPG"]
    text = words(render_recovery_sheet("Desa Kalipait", code, "24 November 2026"))
    for group in groups(CODE):
        assert group in text
    for part in ("LEMBAR PEMULIHAN", "Desa Kalipait", "24 November 2026", "dua lembar"):
        assert part in text


@pytest.mark.parametrize("paper", PaperSize)
def test_it_is_one_page_and_the_same_every_time(paper):
    pdf = render_recovery_sheet("Desa Kalipait", CODE, "24 November 2026", paper)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert pdf == render_recovery_sheet("Desa Kalipait", CODE, "24 November 2026", paper)
    assert squares_on(pdf) == ["-".join(groups(CODE))]


def test_an_office_name_that_cannot_be_printed_is_refused():
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph"):
        render_recovery_sheet("Desa 😀", CODE, "24 November 2026")


def test_the_groups_are_numbered_as_they_are_asked_back():
    text = words(render_recovery_sheet("Desa Kalipait", CODE, "24 November 2026"))
    assert "1 2 3 4 7K3M 9QXZ 2BVC 4HTD 5 6 7 8WNE 5RYJ 6FPG" in text


def test_a_practice_office_prints_no_sheet_that_looks_real():
    pdf = render_recovery_sheet("Desa Contoh", CODE, "24 November 2026", practice=True)
    assert "CONTOH" in words(pdf)
    assert "CONTOH" not in words(render_recovery_sheet("Desa Kalipait", CODE, "24 November 2026"))
