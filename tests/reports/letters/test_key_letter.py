"""The key letter on paper: one page, digits that can be read out, a square that holds the keys."""

from dataclasses import replace

from models.letter.document import KeyLetterDocument, Sheet
from reports.letters import render_key_letter
from tests.letter_samples import LETTER, pages
from tests.qr_reading import squares_on

PAPER = KeyLetterDocument(
    sheet=Sheet(),
    letterhead=LETTER.letterhead,
    office="Desa Kalipait",
    letter_date=LETTER.letter_date,
    title="SURAT PENDAFTARAN KUNCI",
    subject="Pendaftaran kunci",
    addressee="Pengelola paket data Kabupaten Banyuwangi",
    addressee_place="Banyuwangi",
    opening="Yang bertanda tangan di bawah ini menyatakan.",
    facts=(("Kode wilayah", "35.10.04.2009"), ("Kode komputer", "ab3d")),
    keys=(("Kunci tanda tangan", "BwgJ" * 11), ("Kunci penerima", "age1" + "q" * 58)),
    digits_label="30 angka pemeriksa",
    digits="00001 00002 00003 00004 00005 00006",
    square="simpul-enrolment-1 35.10.04.2009 ab3d",
    statements=("Mohon didaftarkan.", "Demikian surat ini dibuat dengan sebenarnya."),
    signature=LETTER.signature,
    number_text="400.10.2.2/004/429.504.09/2026",
)


def test_it_is_one_page_with_the_digits_in_two_rows_and_both_keys():
    [page] = pages(render_key_letter(PAPER))
    for part in (
        *("SURAT PENDAFTARAN KUNCI", f"Nomor: {PAPER.number_text}", "ab3d"),
        *("00001 00002 00003", "00004 00005 00006", "age1qqq", "KEPALA DESA KALIPAIT"),
    ):
        assert part in page


def test_the_square_is_read_as_the_keys_whatever_its_size():
    longest = replace(PAPER, square=f"{PAPER.square} {'BwgJ' * 11} age1{'q' * 58}")
    for paper in (PAPER, longest):
        assert squares_on(render_key_letter(paper)) == [paper.square]


def test_where_it_takes_two_pages_the_signature_is_not_alone():
    long = replace(PAPER, statements=("Alasan panjang. " * 90, *PAPER.statements))
    first, second = pages(render_key_letter(long))
    assert "Demikian surat ini dibuat" in second and "Slamet Contoh" in second
    assert "halaman 1 dari 2" in first


def test_the_same_letter_is_the_same_bytes():
    assert render_key_letter(PAPER) == render_key_letter(PAPER)
