"""Both ways of the office's mail stand in one book by day, and what was sent in the other."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import DeliveryMethod, Sifat
from models.errors import RuleError
from models.incoming.letters import IncomingDraft, record_incoming, withdraw_incoming
from models.letter import letters
from models.letter.delivery import Delivered, set_delivered
from models.letter.numbering.handwritten import HandWritten, record_outside
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.office import change_office, draft_from, office
from models.registers.agenda import agenda_document, agenda_lines
from models.registers.books import BookPeriod
from models.registers.expedition import expedition_document, expedition_lines
from tests.case_samples import on
from tests.letter_samples import options, referral

YEAR = BookPeriod(2026)
BLANK = ("", "", "", "")
CAME = IncomingDraft(
    dt.date(2026, 3, 16),
    "005/1",
    dt.date(2026, 3, 12),
    "Camat",
    summary="Undangan",
    remarks="Hadir",
)


def plain(document):
    return b"/Count 1 " + document.to_json().encode()


def written(day, **changes):
    return replace(HandWritten(day, "Camat", "Undangan", "005"), **changes)


def test_both_ways_stand_by_day_in_eleven_columns(desk):
    april = on(desk, dt.date(2026, 4, 2))
    issued = record_outside(written(desk.today()), desk)
    record_incoming(replace(CAME, received_on=dt.date(2026, 4, 1)), april)
    record_incoming(CAME, april)
    sent = Delivered(dt.date(2026, 3, 17), DeliveryMethod.POST)
    set_delivered(issued.id, sent, april)
    first, second, third = agenda_lines(YEAR)
    incoming = ("005/1", "12-03-2026", "Camat", "Undangan")
    assert first == ("1", "16-03-2026", *incoming, *BLANK, "Agenda masuk 2. Hadir")
    assert second[:6] == ("2", "17-03-2026", *BLANK)
    assert second[6:10] == (issued.number_text, "16-03-2026", "Camat", "Undangan")
    assert third[:2] == ("3", "01-04-2026")
    assert agenda_lines(BookPeriod(2026, 4, 6)) == (third,), "the count goes on"
    headings = agenda_document(YEAR, desk).headings
    assert len(headings) == len(first) == 11
    assert [each.over for each in headings[2:10]] == ["Surat masuk"] * 4 + ["Surat keluar"] * 4


def test_numbers_that_are_missing_kept_or_void_are_explained_where_they_stand(desk):
    change_office(replace(draft_from(office()), first_number=3), desk)
    reserve_numbers(Reservation(desk.today(), remarks="Rapat"), desk)
    gone = record_outside(written(desk.today()), desk)
    letters.void_letter(gone.id, "Salah alamat", desk)
    wrong = record_incoming(CAME, desk)
    withdraw_incoming(wrong, "Salah kantor", desk)
    came, missing, kept, void = agenda_lines(YEAR)
    assert came[10] == "Agenda masuk 1. BATAL: Salah kantor"
    assert (missing[0], missing[6]) == ("-", "1-2")
    assert "buku agenda kertas" in missing[10]
    assert (kept[0], kept[6], kept[10]) == ("2", "3", "Nomor dipesan. Rapat")
    assert (void[0], void[10]) == ("3", "BATAL: Salah alamat")


def test_neither_book_says_what_a_secret_letter_is_about(desk):
    rid = referral(desk, "Rina Contoh", agency_code="PUSKESMAS")
    secret = letters.issue(rid, options(rid, desk, sifat=Sifat.RAHASIA), plain, desk)
    hidden = referral(desk, "Rina Contoh", serial=9002, restricted=True)
    restricted = letters.issue(hidden, options(hidden, desk), plain, desk)
    taken = Delivered(desk.today(), DeliveryMethod.BY_RESIDENT, "Rina Contoh", "Bagi Rina")
    set_delivered(
        secret.id, replace(taken, method=DeliveryMethod.BY_HAND, received_by="Budi"), desk
    )
    set_delivered(restricted.id, taken, desk)
    record_incoming(replace(CAME, secret=True, summary="Rina", remarks="Rina"), desk)
    lines = agenda_lines(YEAR)
    assert [lines[0][5], lines[1][9], lines[2][9]] == [
        "Surat rahasia",
        "Surat rahasia",
        "Surat kasus terbatas",
    ]
    sent = expedition_lines(YEAR)
    assert "Rina" not in repr((lines, sent))
    assert [line[5] for line in sent] == ["Diantar petugas. Diterima Budi.", "Dibawa warga."]


def test_the_expedition_book_tells_who_received_what_when(desk):
    first, second, kept = (record_outside(written(desk.today()), desk) for _ in range(3))
    late = on(desk, dt.date(2026, 4, 2))
    by_hand = Delivered(dt.date(2026, 4, 1), DeliveryMethod.BY_HAND, "Bambang, staf camat", "Asli")
    set_delivered(first.id, by_hand, late)
    set_delivered(second.id, Delivered(desk.today(), DeliveryMethod.POST), late)
    letters.void_letter(second.id, "Salah alamat", desk)
    lines = expedition_lines(YEAR)
    assert [line[1] for line in lines] == ["16-03-2026", "01-04-2026"]
    assert lines[0][5] == "Pos atau kurir. BATAL: Salah alamat"
    assert lines[1] == (
        "2",
        "01-04-2026",
        f"16-03-2026\n{first.number_text}",
        "Undangan",
        "Camat",
        "Diantar petugas. Diterima Bambang, staf camat. Asli",
    )
    assert expedition_lines(BookPeriod(2026, 4, 4)) == lines[1:]
    assert kept.number_text not in repr(lines)


def test_the_head_and_the_secretary_sign_each_book(desk):
    for document in (agenda_document(YEAR, desk), expedition_document(YEAR, desk)):
        assert document.left.above == "MENGETAHUI"
        assert document.left.titles == ("KEPALA DESA KALIPAIT,",)
        assert document.right.above == "Kalipait, 16 Maret 2026"
        assert (document.right.titles, document.right.name) == (
            ("SEKRETARIS DESA,",),
            "Wati Contoh",
        )


@pytest.mark.parametrize(
    ("period", "title", "code"),
    [
        (YEAR, "TAHUN 2026", "2026"),
        (BookPeriod(2026, 2, 2), "BULAN FEBRUARI 2026", "2026-02"),
        (BookPeriod(2026, 1, 3), "BULAN JANUARI S.D. MARET 2026", "2026-01-03"),
    ],
)
def test_a_period_is_a_year_or_some_months_of_it(period, title, code):
    assert (period.title, period.code) == (title, code)
    assert period.holds(period.end) and not period.holds(period.end + dt.timedelta(days=1))


def test_a_period_that_ends_before_it_begins_is_refused(desk):
    with pytest.raises(RuleError, match=r"book\.period"):
        agenda_document(BookPeriod(2026, 5, 3), desk)
