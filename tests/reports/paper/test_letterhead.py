"""The head of the paper fits its lines beside the logo and above the two rules."""

from dataclasses import replace

from models.letter.document import Letterhead, Sheet, Signature
from reports.paper.fonts import BOLD, load_fonts, text_width
from reports.paper.grid import Column, draw_line, heading, line
from reports.paper.letterhead import letterhead_height, stamp_letterhead
from reports.paper.practice import stamp_practice
from reports.paper.press import Press, points
from reports.paper.signature import signatures
from tests.letter_samples import LETTER, logo, words

LONG = Letterhead(
    ("PEMERINTAH KABUPATEN LIMA PULUH KOTA", "NAGARI SUNGAI TALANG BARAT DAN KOTO TUO RAYA"),
    "Jl. Nagari Nomor 3 Telp. (0752) 123456 Pos-el nagari.sungaitalang@contoh.go.id Kode Pos 26253",
)


def test_a_long_name_is_set_smaller_and_stays_whole():
    for head in (LONG, replace(LONG, logo=logo())):
        press = Press(points(Sheet()), "t", "a")
        stamp_letterhead(press, head, Sheet())
        press.end_page()
        text = words(press.finish())
        for part in (*head.lines, "Kode Pos 26253"):
            assert part in text


def test_the_letter_begins_below_the_head():
    press = Press(points(Sheet()), "t", "a")
    begins = stamp_letterhead(press, LETTER.letterhead, Sheet())
    top = points(Sheet())[1] - 15 * 72 / 25.4
    assert begins == top - letterhead_height(LETTER.letterhead, Sheet())
    higher = letterhead_height(replace(LETTER.letterhead, logo=logo()), Sheet())
    assert higher >= letterhead_height(LETTER.letterhead, Sheet())


def test_an_address_longer_than_a_line_is_broken_behind_a_sign_and_its_word_stands_before_it():
    long = f"{'kantor.' * 8}desa@sungai-beremas-pantai-barat.example.org"
    head = replace(LETTER.letterhead, logo=logo(), address=f"Jl. Raya 1 - Pos-el {long}")
    press = Press(points(Sheet()), "t", "a")
    stamp_letterhead(press, head, Sheet())
    press.end_page()
    text = words(press.finish())
    assert "Pos-el kantor.kantor." in text and long in text.replace(" ", "")
    assert "kantor. " in text or "@ " in text or "- " in text.partition("Pos-el ")[2]


def test_two_signatures_end_on_the_same_line():
    load_fonts()
    left = Signature(("CAMAT,",), above="Mengetahui,")
    right = Signature(("LURAH", "SEKRETARIS,"), "Nama", above="Tempat, tanggal")
    rows = signatures(right, 450, left)
    named = [row for row in rows if any(span.text == "Nama" for span in row.spans)]
    assert len(named) == 1
    assert any(span.text.startswith("(...") for span in named[0].spans)
    assert named[0].rules[0].width == text_width("Nama", BOLD, 12)


def test_a_ruled_line_is_as_high_as_its_longest_cell():
    columns = [Column("Nomor", 60, middle=True), Column("Isi singkat", 100)]
    short, tall = line(columns, ("1", "satu")), line(columns, ("1", "kata " * 20))
    assert tall.height > short.height
    press = Press(points(Sheet()), "t", "a")
    bottom = draw_line(press, columns, heading(columns), 50, 700)
    assert draw_line(press, columns, tall, 50, bottom) == bottom - tall.height
    press.end_page()
    assert words(press.finish()).count("kata") == 20


def test_an_office_at_work_prints_no_watermark():
    press = Press(points(Sheet()), "t", "a")
    stamp_practice(press, "", "")
    press.end_page()
    assert words(press.finish()) == ""


def test_the_contact_line_is_parted_between_its_parts():
    address = "Jl. Raya Kalipait No. 1 - Kalipait - Banyuwangi 68484 - Telp. (0333) 123456 - "
    head = replace(LETTER.letterhead, address=address + "Pos-el desa.kalipait@contoh.go.id")
    press = Press(points(Sheet()), "t", "a")
    stamp_letterhead(press, head, Sheet())
    press.end_page()
    text = words(press.finish())
    assert "Banyuwangi 68484 - Telp. (0333) 123456 Pos-el desa.kalipait@contoh.go.id" in text
