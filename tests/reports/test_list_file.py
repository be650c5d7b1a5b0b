"""A list leaves as it stands on screen: every cell text, NIK masked unless asked, and noted."""

from dataclasses import replace

import pytest

from models import history
from models.case.filters import CaseFilter
from models.case.pages import list_cases
from models.case.referrals import set_delivery
from models.codes import Action, CaseState, Delivery, LetterKind, LetterState, Role
from models.errors import Cancelled, StoreError
from models.letter.filters import LetterFilter, count_letters, letters_page, matching_letters
from models.letter.letters import issue
from models.list_export import may_read_restricted
from models.list_order import Order
from models.person.filters import PersonFilter
from reports.letters import render_letter
from reports.list_file import LISTS, write_list
from reports.spreadsheet import read_sheets
from tests.case_samples import drafted, later, opened, resident
from tests.letter_samples import options

NIK = "3510044708909001"


def read(path):
    """The lines above the headings, the headings, and the rows, as a spreadsheet reads them."""
    (sheet,) = [list(rows) for rows in read_sheets(path.read_bytes())]
    empty = next(n for n, row in enumerate(sheet) if not any(row))
    return [row[0] for row in sheet[:empty]], sheet[empty + 1], sheet[empty + 2 :]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "daftar.xlsx"


def lettered(desk, name="Siti Contoh", **more):
    referral_id = drafted(desk, opened(desk, person_id=resident(desk, name), **more))
    return referral_id, issue(referral_id, options(referral_id, desk), render_letter, desk).id


def test_the_file_says_whose_list_it_is_and_what_it_shows(desk, file):
    opened(desk)
    wanted = CaseFilter(CaseState.OPEN, kind="food")
    assert write_list(file, wanted, Order(), desk) == 1
    above, headings, rows = read(file)
    assert "Desa Kalipait" in above[0]
    assert above[1] == "Isi: Terbuka, Pangan (1 baris)"
    assert above[2] == "Dibuat 16 Maret 2026 oleh Sri Contoh"
    assert headings == [name for name, _ in LISTS[next(iter(LISTS))][1]]
    (line,) = list_cases(today=desk.today())
    assert (rows[0][0], rows[0][10]) == (line.number, line.next_step)


@pytest.mark.parametrize("full", [False, True])
def test_a_nik_is_masked_unless_the_clerk_asks_for_all_of_it(desk, file, full):
    opened(desk, person_id=resident(desk, nik=NIK))
    for wanted, column in ((CaseFilter(), 2), (PersonFilter(), 1)):
        write_list(file, wanted, Order(), desk, full_nik=full)
        above, _, rows = read(file)
        assert rows[0][column] == (NIK if full else "351004******9001")
        assert ("NIK disamarkan." in above) is not full


@pytest.mark.parametrize("name", ["=1+1", "+62 Contoh", "-Contoh", "@SUM(A1)"])
def test_what_looks_like_a_formula_is_a_text_and_stays_one(desk, file, name):
    import zipfile

    resident(desk, name)
    write_list(file, PersonFilter(), Order(), desk)
    _, _, rows = read(file)
    assert rows[0][0] == name
    with zipfile.ZipFile(file) as container:
        sheet = container.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"quotePrefix" in container.read("xl/styles.xml")


def test_rows_come_as_filtered_and_sorted_on_screen_beyond_the_first_page(desk, file):
    for number in range(70):
        resident(desk, f"Warga {number:02}")
    write_list(file, PersonFilter(), Order("name", descending=True), desk)
    assert [row[0] for row in read(file)[2]] == [f"Warga {n:02}" for n in range(69, -1, -1)]


def test_what_left_is_noted_in_the_history(desk, file):
    opened(desk)
    write_list(file, CaseFilter(overdue=True), Order(), later(desk, 60), full_nik=True)
    line = history.recent(limit=1)[0]
    assert (line.action, line.subject) == (Action.EXPORT, "list")
    assert line.new == {"list": "cases", "rows": 1, "filter": "terlambat", "nik": "full"}


def test_restricted_cases_leave_only_by_the_hand_of_the_responsible(desk, file):
    lettered(desk, "Terbatas Contoh", restricted=True)
    lettered(desk, "Biasa Contoh")
    clerk = replace(desk, role=Role.CLERK)
    assert may_read_restricted(desk) and not may_read_restricted(clerk)
    for wanted, column in ((CaseFilter(), 1), (LetterFilter(), 6)):
        write_list(file, wanted, Order(), clerk)
        above, _, rows = read(file)
        assert [row[column] for row in rows] == ["Biasa Contoh"]
        assert any("Tanpa kasus terbatas" in line for line in above)
        assert write_list(file, wanted, Order(), desk) == 2


def test_stopped_there_is_no_file_and_no_note(desk, file):
    opened(desk)
    head = history.last_number()

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_list(file, CaseFilter(), Order(), desk, progress=stop)
    assert not file.exists() and history.last_number() == head


def test_a_place_that_cannot_be_written_to_is_said(desk, file):
    with pytest.raises(StoreError):
        write_list(file.parent / "tidak" / "ada.xlsx", CaseFilter(), Order(), desk)


def test_letters_are_narrowed_by_state_addressee_days_and_whether_they_left(desk):
    referral_id, first = lettered(desk)
    tomorrow = later(desk, 1)
    _, second = lettered(tomorrow, "Budi Contoh")
    set_delivery(referral_id, Delivery.SENT, desk)

    def ids(**wanted):
        found = matching_letters(LetterFilter(**wanted), Order())
        assert count_letters(LetterFilter(**wanted)) == len(found)
        return found

    assert ids() == [second, first] == ids(year=2026) == ids(agency="DINSOSPPKB")
    assert ids(sent=True) == [first] and ids(sent=False) == [second]
    assert ids(date_to=desk.today()) == [first] and ids(date_from=tomorrow.today()) == [second]
    assert ids(text="budi") == [second]
    assert ids(state=LetterState.VOID) == ids(kind=LetterKind.INTRODUCTION) == ids(year=2025) == []
    assert ids(agency="BPBD") == []


@pytest.mark.parametrize(
    "order", [Order(), Order("number"), Order("date", descending=True), Order("addressee")]
)
def test_letters_come_page_by_page_in_their_order(desk, order):
    for name in ("Siti Contoh", "Budi Contoh", "Ani Contoh"):
        lettered(desk, name)
    seen = []
    for _ in range(4):
        seen += letters_page(LetterFilter(), order, seen[-1].id if seen else None, 1)
    assert [row.id for row in seen] == matching_letters(LetterFilter(), order)
    assert len(seen) == 3


def test_a_case_of_several_needs_names_them_all(desk, file):
    opened(desk, "food", "school")
    write_list(file, CaseFilter(), Order(), desk)
    assert read(file)[2][0][4].count(",") == 1
