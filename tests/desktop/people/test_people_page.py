"""The clerk finds residents among thousands, opens one, corrects one, registers one."""

import pytest
from PySide6.QtCore import Qt

from desktop.dialogs.ask import Question
from desktop.people.household_dialog import HouseholdDialog
from desktop.people.person_dialog import PersonDialog
from desktop.widgets.row_table import PAGE
from desktop.window.main_window import CASES, PEOPLE
from models.person.filters import PersonFilter
from models.person.people import people_count, person
from models.search import CAP
from tests.desktop.accessibility import problems
from tests.desktop.office_days import NIK, food_case, none_shown, press, resident, shown

KK = "3510040101159001"


@pytest.fixture
def page(window):
    window.go(PEOPLE)
    return window.page(PEOPLE)


def test_an_office_without_residents_says_how_to_begin(page):
    assert page.list.stack.currentWidget() is page.list.stack.empty


def test_only_what_is_seen_is_fetched_and_all_are_counted(page, desk, qtbot):
    for number in range(230):
        resident(desk, f"Warga {number:03}", f"351004170890{number + 9000:04}")
    page.begin()
    assert page.list.table.rowCount() == PAGE
    qtbot.waitUntil(lambda: page.list.panel.count.text() == "230 baris")
    page.list.view.scrollToBottom()
    while page.list.table.canFetchMore(page.list.table.index(-1, -1)):
        page.list.table.fetchMore(page.list.table.index(-1, -1))
    names = [row.name for row in page.list.table.rows()]
    assert names == sorted(names) and len(set(names)) == 230


def test_the_filter_pages_through_what_it_found(page, desk):
    for number in range(130):
        resident(desk, f"Ayu {number:03}", f"351004170890{number + 9000:04}")
    resident(desk, "Budi Contoh", "3510041708909900")
    page.list.filter.setText("ayu")
    table = page.list.table
    while table.canFetchMore(table.index(-1, -1)):
        table.fetchMore(table.index(-1, -1))
    assert table.rowCount() == 130


def test_a_search_that_stopped_at_too_many_says_so(page, desk):
    resident(desk)
    page.begin()
    rows = page.list.panel.rows
    rows.count(PersonFilter(text="s"), CAP)
    assert page.list.panel.count.text() == "5000 baris pertama; ketik lebih lengkap"
    rows.count(PersonFilter(text="siti"), 1)
    assert page.list.panel.count.text() == "1 baris"


def test_the_list_never_shows_a_whole_nik(page, desk):
    resident(desk)
    page.begin()
    shown_text = [
        page.list.table.data(page.list.table.index(0, column))
        for column in range(page.list.table.columnCount())
    ]
    assert NIK not in str(shown_text) and "351004******9001" in shown_text


def test_a_filter_that_finds_nobody_says_so(page, desk):
    resident(desk)
    page.list.filter.setText("zzzz")
    assert page.list.stack.currentWidget() is page.list.stack.nothing


def test_enter_opens_the_resident_and_esc_goes_back(page, desk):
    person_id = resident(desk)
    food_case(desk, person_id)
    page.begin()
    page.list.view.setFocus()
    press(page, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.person
    assert "351004 170890 9001" in page.person.facts.text()
    assert "KASUS-2026-0001" in page.person.cases.item(0).text()
    press(page, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is not page.person


def test_a_resident_s_case_opens_from_his_page(window, page, desk):
    case_id = food_case(desk, resident(desk))
    window.open_person(1)
    page.person.cases.itemActivated.emit(page.person.cases.item(0))
    assert window.page(CASES).case.case_id == case_id


@pytest.fixture
def family(desk):
    """Two members of one card."""
    card = {"kk": KK, "address": "Jl. Melati 2", "rt": "3"}
    return (
        resident(desk, "Siti Contoh", relationship="1", **card),
        resident(desk, "Budi Contoh", "3510041708909002", relationship="4", **card),
    )


def correct_family(window, page, person_id):
    window.open_person(person_id)
    page.person.correct_family.setFocus()
    press(window, Qt.Key.Key_Space)
    return shown(HouseholdDialog)


def test_a_family_that_moves_takes_all_its_members_along(window, page, family):
    dialog = correct_family(window, page, family[1])
    assert "2 anggota keluarga: Siti Contoh, Budi Contoh" in dialog.touched.text()
    dialog.address.setFocus()
    dialog.address.selectAll()
    keys = (Qt.Key.Key_Tab, "Krajan", Qt.Key.Key_Tab, "1", Qt.Key.Key_Tab, "2", Qt.Key.Key_F10)
    press(dialog, "Jl. Kelapa 9", *keys)
    assert none_shown(HouseholdDialog)
    for person_id in family:
        expected = "Jl. Kelapa 9, Dusun Krajan, RT 001 RW 002"
        assert person(person_id).address_line == expected
    assert "Jl. Kelapa 9" in page.person.facts.text()


def test_a_new_card_number_is_every_member_s(window, page, family):
    dialog = correct_family(window, page, family[0])
    assert dialog.kk.hasFocus()
    dialog.kk.selectAll()
    press(dialog, "123", Qt.Key.Key_F10)
    assert dialog.form.problem("kk") and person(family[1]).kk == KK
    dialog.kk.selectAll()
    press(dialog, "3510 0401 0126 9001", Qt.Key.Key_F10)
    assert [person(each).kk for each in family] == ["3510040101269001"] * 2


def test_a_wrong_rt_is_said_beside_the_address_of_the_family(window, page, family):
    dialog = correct_family(window, page, family[0])
    assert problems(dialog) == []
    dialog.place.rt.setText("abc")
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("hamlet")
    dialog.reject()


def test_who_has_no_family_card_has_no_family_to_correct(window, page, desk):
    window.open_person(resident(desk))
    assert not page.person.correct_family.isVisible()


def test_the_next_member_gets_the_family_s_address_and_may_have_another(window, page, family):
    press(window, Qt.Key.Key_F3)
    form = shown(PersonDialog).panel.form
    form.kk.setFocus()
    press(window, KK, Qt.Key.Key_Tab)
    assert (form.address.text(), form.place.rt.text()) == ("Jl. Melati 2", "003")
    form.address.setText("Barak kebun")
    form.kk.setFocus()
    press(window, Qt.Key.Key_Tab)
    assert form.address.text() == "Barak kebun"
    shown(PersonDialog)._dirty = False
    shown(PersonDialog).reject()


def test_a_new_resident_is_registered_by_keys_alone(window, page):
    press(window, Qt.Key.Key_F3)
    dialog = shown(PersonDialog)
    press(dialog, "Ani Contoh", Qt.Key.Key_Tab, NIK)
    assert "Menurut NIK" in dialog.panel.form.nik.words()
    dialog.panel.form.nik._accept()
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(PersonDialog) and people_count() == 1
    assert page.person.name.text() == "Ani Contoh"


def test_what_is_missing_is_said_beside_its_field_and_gets_the_keys(window, page):
    page.start_person()
    dialog = shown(PersonDialog)
    press(dialog, "Ani Contoh", Qt.Key.Key_F10)
    assert dialog.panel.form.problem("nik") and people_count() == 0
    assert dialog.panel.form.nik.focusProxy().hasFocus()
    dialog._dirty = False
    dialog.reject()


def test_a_taken_nik_is_refused_with_the_name_of_who_has_it(page, desk):
    resident(desk, "Siti Contoh")
    page.start_person()
    dialog = shown(PersonDialog)
    form = dialog.panel.form
    form.name.setText("Orang Lain")
    form.nik.set_nik(NIK)
    form.nik._accept()
    dialog.save()
    assert "Siti Contoh" in form.problem("nik")
    dialog._dirty = False
    dialog.reject()


def test_a_correction_is_shown_at_once(page, desk):
    person_id = resident(desk, "Siti Conto")
    page.show_person(person_id)
    page.person._correct()
    dialog = shown(PersonDialog)
    dialog.panel.form.name.setText("Siti Contoh")
    dialog.save()
    assert person(person_id).name == "Siti Contoh" == page.person.name.text()


def test_esc_on_a_half_filled_form_asks_first(page):
    page.start_person()
    dialog = shown(PersonDialog)
    press(dialog, "Ani", Qt.Key.Key_Escape)
    assert dialog.isVisible()
    shown(Question).answers[1].click()
    assert none_shown(PersonDialog) and people_count() == 0


def test_the_pages_can_be_used_by_ear_and_keys(window, page, desk):
    resident(desk)
    page.start_person()
    assert problems(shown(PersonDialog)) == []
    shown(PersonDialog).reject()
    page.show_person(1)
    assert problems(window) == []


def test_f2_on_a_resident_begins_a_case_about_him(window, page, desk):
    page.show_person(resident(desk, "Siti Contoh"))
    press(window, Qt.Key.Key_F2)
    assert window.page(CASES).intake.form.picker.taken.name.text() == "Siti Contoh"
