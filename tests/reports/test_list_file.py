"""A list leaves as it reads on screen: every cell a text, restricted cases left out, and noted."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.case.pages import list_cases
from models.case.referrals import referral, set_delivery
from models.codes import Action, Delivery, LetterKind, LetterState, Role, UrgencyLevel
from models.errors import Cancelled, StoreError
from models.letter.filters import (
    ORDERS,
    LetterFilter,
    count_letters,
    letters_page,
    matching_letters,
)
from models.letter.letters import issue
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.lists.order import Order
from reports.letters import render_letter
from reports.list_file import ListTable, write_list
from reports.spreadsheet import read_sheets
from tests.case_samples import drafted, later, opened, resident
from tests.history_lines import newest_lines
from tests.letter_samples import options


def read(path):
    """The lines above the headings, the headings, and the rows, as a spreadsheet reads them."""
    (sheet,) = [list(rows) for rows in read_sheets(path.read_bytes())]
    empty = next(n for n, row in enumerate(sheet) if not any(row))
    return [row[0] for row in sheet[:empty]], sheet[empty + 1], sheet[empty + 2 :]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "daftar.xlsx"


def lettered(desk, name="Siti Contoh", hamlet="", **more):
    place = {"hamlet": hamlet, "address": "Jl. Melati 2"} if hamlet else {}
    referral_id = drafted(desk, opened(desk, person_id=resident(desk, name, **place), **more))
    return referral_id, issue(referral_id, options(referral_id, desk), render_letter, desk).id


def table(*headings, words=(), personal=True):
    return ListTable("Daftar contoh", words, headings, (20,) * len(headings), personal)


NAMES = table("Nama")


def test_the_file_says_whose_list_it_is_and_what_it_shows(desk, file):
    shown = table("Nama", "NIK", words=("Terbuka", "Pangan"))
    rows = [(None, ("Siti Contoh", "351004******9001")), (None, ("Budi Contoh", ""))]
    assert write_list(file, shown, iter(rows), desk) == 2
    above, headings, found = read(file)
    assert above[0] == "Daftar contoh Desa Kalipait"
    assert above[1] == "Isi: Terbuka, Pangan (2 baris)"
    assert above[2] == "Dibuat 16 Maret 2026 oleh Sri Contoh"
    assert above[3] == "NIK disamarkan." and above[4].startswith("Berisi data pribadi warga")
    assert headings == ["Nama", "NIK"] and [tuple(row) for row in found] == [r for _, r in rows]


def test_a_list_that_names_no_resident_warns_of_nothing(desk, file):
    write_list(file, table("Tempat", personal=False), [(None, ("Krajan",))], desk)
    assert len(read(file)[0]) == 3


@pytest.mark.parametrize("name", ["=1+1", "+62 Contoh", "-Contoh", "@SUM(A1)"])
def test_what_looks_like_a_formula_is_a_text_and_stays_one(desk, file, name):
    import zipfile

    write_list(file, NAMES, [(None, (name,))], desk)
    _, _, rows = read(file)
    assert rows[0][0] == name
    with zipfile.ZipFile(file) as container:
        sheet = container.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet and b'<autoFilter ref="A' in sheet
        assert b"quotePrefix" in container.read("xl/styles.xml")


def test_what_left_is_noted_in_the_history(desk, file):
    write_list(file, table("Nama", words=("terlambat", "Pangan")), [(None, ("Siti",))], desk)
    line = newest_lines(limit=1)[0]
    assert (line.action, line.subject) == (Action.EXPORT, "list")
    assert line.new == {"list": "Daftar contoh", "rows": 1, "filter": "terlambat; Pangan"}


def test_restricted_cases_leave_only_by_the_hand_of_the_responsible(desk, file):
    hidden, plain = opened(desk, restricted=True), opened(desk)
    lines = [(hidden, ("Terbatas",)), (plain, ("Biasa",)), (None, ("Kunjungan",))]
    for role, expected in (
        (Role.RESPONSIBLE, ["Terbatas", "Biasa", "Kunjungan"]),
        (Role.CLERK, ["Biasa", "Kunjungan"]),
        (Role.AUDITOR, ["Biasa", "Kunjungan"]),
    ):
        assert write_list(file, NAMES, lines, replace(desk, role=role)) == len(expected)
        above, _, rows = read(file)
        assert [row[0] for row in rows] == expected
        said = any("Tanpa 1 baris kasus terbatas" in line for line in above)
        assert said is (role is not Role.RESPONSIBLE)


def test_stopped_there_is_no_file_and_no_note(desk, file):
    head = history.head()[0]

    def lines():
        yield None, ("Siti",)
        raise Cancelled

    with pytest.raises(Cancelled):
        write_list(file, NAMES, lines(), desk)
    assert not file.exists() and history.head()[0] == head


def test_a_place_that_cannot_be_written_to_is_said(desk, file):
    with pytest.raises(StoreError):
        write_list(file.parent / "tidak" / "ada.xlsx", NAMES, [], desk)


def test_letters_are_narrowed_by_state_addressee_days_and_whether_they_left(desk):
    referral_id, first = lettered(desk)
    tomorrow = later(desk, 1)
    _, second = lettered(tomorrow, "Budi Contoh")
    set_delivery(referral_id, Delivery.SENT, desk)

    def ids(day=desk, **wanted):
        found = matching_letters(LetterFilter(**wanted), Order(), day.today())
        assert count_letters(LetterFilter(**wanted), day.today()) == len(found)
        return found

    assert ids() == [second, first] == ids(year=2026) == ids(agency="DINSOSPPKB")
    assert ids(sent=True) == [first] and ids(sent=False) == [second]
    assert ids(date_to=desk.today()) == [first] and ids(date_from=tomorrow.today()) == [second]
    assert ids(text="budi") == [second]
    assert ids(state=LetterState.VOID) == ids(kind=LetterKind.INTRODUCTION) == ids(year=2025) == []
    assert ids(agency="BPBD") == []


def test_letters_are_narrowed_by_the_case_they_are_about(desk):
    referral_id, first = lettered(desk, hamlet="Krajan")
    _, second = lettered(desk, "Budi Contoh", hamlet="Sumberjo")
    set_delivery(referral_id, Delivery.SENT, desk)
    due, level = referral(referral_id).due_on, list_cases(today=desk.today())[0].level

    def ids(today=due + dt.timedelta(days=1), **wanted):
        return matching_letters(LetterFilter(**wanted), Order(), today)

    assert ids(hamlet="krajan") == [first] and ids(hamlet="Sumberjo") == [second]
    assert ids(level=level) == ids(need_kind="food") == [second, first]
    assert ids(level=UrgencyLevel.CRITICAL) == ids(need_kind="school") == []
    assert ids(overdue=True, hamlet="Krajan", need_kind="food", agency="DINSOSPPKB") == [first]
    assert ids(due, overdue=True) == []  # the last day is not late yet


@pytest.mark.parametrize("descending", [False, True])
def test_letters_come_page_by_page_in_every_order(desk, descending):
    for name in ("Siti Contoh", "Budi Contoh", "Ani Contoh"):
        lettered(desk, name)
    reserve_numbers(Reservation(desk.today(), remarks="Nikah"), desk)  # of no resident
    for key in ("", *ORDERS):
        order, seen = Order(key, descending), []
        for _ in range(5):
            last = seen[-1].id if seen else None
            seen += letters_page(LetterFilter(), order, desk.today(), last, 1)
        assert [row.id for row in seen] == matching_letters(LetterFilter(), order, desk.today())
        assert len({row.id for row in seen}) == len(seen) == 4, key
        if key == "name":
            names = [row.name for row in seen]
            assert names == sorted(names, reverse=descending)
