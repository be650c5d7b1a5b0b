"""Every number of a year is in the register, in order, and none is missing without a reason."""

import datetime as dt
from dataclasses import replace

from models.codes import LetterState, NumberSeries, Sifat
from models.letter import letters
from models.letter.numbering.handwritten import HandWritten, record_outside
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.register import register
from models.office import change_office, draft_from, office
from tests.letter_samples import options, referral


def plain(document):
    return b"/Count 1 " + document.to_json().encode()


def test_issued_kept_void_inserted_and_older_numbers_all_stand_in_the_register(desk):
    change_office(replace(draft_from(office()), first_number=46), desk)
    rid = referral(desk)
    issued = letters.issue(rid, options(rid, desk), plain, desk)
    reserve_numbers(Reservation(desk.today(), remarks="Rapat dinas"), desk)
    gone = letters.issue(rid, options(rid, desk), plain, desk)
    letters.void_letter(gone.id, "Salah alamat", desk)
    reserve_numbers(Reservation(desk.today(), number=46, insertion="a"), desk)

    lines = register(2026)
    assert [line.number for line in lines] == ["1-45", "46", "46a", "47", "48"]
    older, first, _, kept, void = lines
    assert "buku agenda kertas" in older.remarks
    assert (first.number_text, first.state) == (issued.number_text, LetterState.ISSUED)
    assert first.letter_date == dt.date(2026, 3, 16)
    assert kept.remarks == "Nomor dipesan. Rapat dinas"
    assert void.remarks == "BATAL: Salah alamat"
    assert register(2025) == ()


def test_the_register_hides_what_a_secret_letter_is_about(desk):
    rid = referral(desk, "Rina Contoh", agency_code="PUSKESMAS")
    letters.issue(rid, options(rid, desk, sifat=Sifat.RAHASIA), plain, desk)
    (line,) = register(2026)
    assert line.subject == "Surat rahasia"
    assert "Rina" not in repr(line)


def test_each_classification_has_its_stretch_of_the_register(desk):
    change_office(
        replace(draft_from(office()), number_series=NumberSeries.PER_CLASSIFICATION), desk
    )
    for classification in ("600.2", "400.9", "600.2"):
        reserve_numbers(Reservation(desk.today(), classification=classification), desk)
    lines = register(2026)
    assert [(line.number, line.remarks) for line in lines] == [
        ("1", "Urutan 400.9. Nomor dipesan."),
        ("1", "Urutan 600.2. Nomor dipesan."),
        ("2", "Urutan 600.2. Nomor dipesan."),
    ]


def test_of_a_missing_number_the_register_says_what_is_known_and_no_more(desk):
    """The office began at 3 and changed its series in March; a letter outside was numbered 9."""
    change_office(replace(draft_from(office()), first_number=3), desk)
    written = HandWritten(desk.today(), "Camat", "Undangan", "400.9")
    record_outside(written, desk)
    record_outside(replace(written, number="9"), desk)
    change_office(
        replace(draft_from(office()), number_series=NumberSeries.PER_CLASSIFICATION), desk
    )
    record_outside(replace(written, number="4"), desk)
    missing = [(line.number, line.remarks) for line in register(2026) if line.state is None]
    assert [number for number, _ in missing] == ["1-2", "4", "5-8", "1-2", "3"]
    before, there, not_given, own, elsewhere = (remarks for _, remarks in missing)
    assert "buku agenda kertas" in before and "mulai dari nomor 3" in before
    assert there == "Tidak dikeluarkan di urutan ini. Nomor ini ada di urutan lain."
    assert not_given == "Tidak dikeluarkan oleh program ini."
    assert (own, elsewhere) == (f"Urutan 400.9. {not_given}", f"Urutan 400.9. {there}")


def test_insertions_stand_in_their_order(desk):
    reserve_numbers(Reservation(desk.today()), desk)
    for suffix in ("10", "2", "b", "1", "aa"):
        reserve_numbers(Reservation(desk.today(), number=1, insertion=suffix), desk)
    assert [line.number for line in register(2026)] == ["1", "1.1", "1.2", "1b", "1.10", "1aa"]
