"""The consent form is one page on every paper, reads back whole, with the same bytes each time."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize
from models.errors import RuleError
from models.letter.document import ConsentLine, Sheet
from models.letter.papers.consent_forms import MOST_AGENCIES, compose_consent_form
from reports.letters import render_consent_form
from tests.case_samples import agency_of, opened, resident
from tests.letter_samples import pages


@pytest.fixture
def form(desk):
    """For a child with four needs, to a partner."""
    child = {"birth_date": dt.date(2012, 3, 1), "address": "Jl. Melati 2", "hamlet": "Krajan"}
    person_id = resident(desk, "Budi Contoh", **child)
    case_id = opened(desk, "food", "health", "house", "school", person_id=person_id, sharing=None)
    return compose_consent_form(case_id, (agency_of("BAZNAS").id,), desk)


@pytest.mark.parametrize("paper", list(PaperSize))
def test_everything_to_read_and_to_sign_stands_on_one_page(form, paper):
    form = replace(form, sheet=Sheet(paper))
    (text,) = pages(render_consent_form(form))
    for words in (
        "PENJELASAN DAN PERSETUJUAN PENGGUNAAN DATA PRIBADI",
        "Nomor kasus: KASUS-2026-0001",
        "Tujuan", "Jenis data", "Penerima", "Penyimpanan", "Hak Anda", "Dasar hukum",
        "BAZNAS Kabupaten Banyuwangi",
        "Setuju", "Tidak setuju",
        "tanda tangan", "cap jempol", "lisan dengan saksi",
        "berumur di bawah 18 tahun",
        "Hubungan",
        "Saksi,", "Petugas,", "Orang tua/wali,",
        "Kalipait, 16 Maret 2026",
        "Sri Contoh",
    ):  # fmt: skip
        assert words in text, words


def test_the_longest_form_still_is_one_page(form):
    line = ConsentLine(form.consents[0].text, "Setuju", "Tidak setuju")
    full = replace(form, consents=(line,) * MOST_AGENCIES, sheet=Sheet(top=20, bottom=25))
    assert len(pages(render_consent_form(full))) == 1


def test_a_second_page_says_whose_it_is(form):
    told = tuple((label, text * 3) for label, text in form.told)
    first, second = pages(render_consent_form(replace(form, told=told)))
    assert f"nomor kasus {form.case_number}, halaman 2 dari 2" in second
    assert "halaman" not in first and "Orang tua/wali," in second
    assert "Cara menyetujui" in second, "nobody signs under nothing"


def test_what_needs_no_consent_asks_for_none(desk):
    (text,) = pages(render_consent_form(compose_consent_form(opened(desk), (), desk)))
    assert "Tidak setuju" not in text and "cap jempol" not in text
    assert "Yang menyatakan," in text and "Diisi bila yang bersangkutan diwakili" in text


def test_the_same_form_gives_the_same_bytes_with_its_fonts_inside(form):
    pdf = render_consent_form(form)
    assert pdf == render_consent_form(form)
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"]
    assert all("Liberation" in font.get_object()["/BaseFont"] for font in fonts.values())


def test_a_practice_office_s_form_says_so(form):
    marked = replace(form, watermark="CONTOH", notice="Bukan surat resmi.")
    (text,) = pages(render_consent_form(marked))
    assert "CONTOH" in text and "Bukan surat resmi." in text


def test_a_letter_the_fonts_lack_is_refused_before_a_page_is_begun(form):
    with pytest.raises(RuleError, match="unknown_glyph"):
        render_consent_form(replace(form, identity=(("Nama", "王"),)))
