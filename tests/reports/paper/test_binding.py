"""Lines end where an Indonesian office would end them."""

import pytest

from models.indonesian_words import MONTHS
from reports.paper.binding import AT_SLASH, NO_BREAK, bind
from reports.paper.fonts import text_width
from reports.paper.rows import BODY, wrap


def narrow(text, upto):
    """The lines of a text where the first has room up to this word and a little more."""
    return wrap(text, text_width(upto, BODY.font, BODY.size) + 12)


@pytest.mark.parametrize(
    ("text", "upto", "second"),
    [
        ("bersama warga Desa Kalipait", "bersama warga Desa", "Desa Kalipait"),
        ("pada tanggal 9 Oktober 2026", "pada tanggal 9", "9 Oktober 2026"),
        (
            "pegawai tata usaha a.n. Lilik Rahayu",
            "pegawai tata usaha a.n. Lilik",
            "a.n. Lilik Rahayu",
        ),
        ("ditujukan kepada Yth. Camat", "ditujukan kepada Yth.", "Yth. Camat"),
        ("luas lantai rumah 28 m²", "luas lantai rumah 28", "28 m²"),
    ],
)
def test_what_belongs_together_begins_the_next_line_together(text, upto, second):
    lines = narrow(text, upto)
    assert lines[1].startswith(second)
    assert NO_BREAK not in "".join(lines)
    assert " ".join(lines) == text


def test_a_long_compound_is_parted_behind_its_stroke_and_a_number_never():
    assert narrow("diberikan pelayanan/kunjungan", "diberikan pelayanan/") == (
        "diberikan pelayanan/",
        "kunjungan",
    )
    for whole in ("RT 003/RW 002", "400.3.5/001/429.504", "dan/atau", "Bapak/Ibu"):
        assert AT_SLASH.split(whole) == [whole]


def test_a_name_longer_than_a_line_is_parted_between_its_words():
    name = "Raden Roro Kusumaningtyas Wulandari Prabandari"
    lines = narrow(f"Permohonan a.n. {name}", "Permohonan a.n. Raden")
    assert " ".join(lines) == f"Permohonan a.n. {name}"
    assert all(line in f"Permohonan a.n. {name}" for line in lines)


def test_only_pairs_are_bound():
    assert bind("Desa itu. Di desa lain, 9 orang lain.").count(NO_BREAK) == 2
    assert NO_BREAK not in bind("Kepala Desa, a.n.")
    assert all(bind(f"31 {month}").count(NO_BREAK) == 1 for month in MONTHS)
