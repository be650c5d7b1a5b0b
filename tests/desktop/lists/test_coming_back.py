"""Back in a list the cursor is where it was, and a case leads back to where it was opened from."""

import pytest
from PySide6.QtCore import Qt

from desktop.widgets.row_table import PAGE
from desktop.window.main_window import CASES, LETTERS, PEOPLE
from models.case.cases import list_cases
from tests.desktop.office_days import food_case, press, resident


def test_the_row_that_was_left_is_under_the_cursor_and_in_sight_again(
    panel, window, desk, settle, qtbot
):
    person_id = list_cases()[0].person_id
    for _ in range(PAGE):
        food_case(desk, person_id)
    panel.refresh()
    panel.table.fetchMore(panel.table.index(-1, -1))
    row = PAGE + 2  # on the second page
    panel.view.setCurrentIndex(panel.table.index(row, 0))
    panel.view.setFocus()
    left = panel.stack.current_id()
    press(window, Qt.Key.Key_Return)
    assert window.page(CASES).case.isVisible()
    press(window, Qt.Key.Key_Escape)
    settle()
    assert panel.view.hasFocus() and panel.stack.current_id() == left
    assert panel.selection.ids() == (left,)
    assert panel.view.viewport().rect().intersects(panel.view.visualRect(panel.view.currentIndex()))
    panel.view.setCurrentIndex(panel.table.index(3, 0))
    stays = panel.stack.current_id()
    press(window, Qt.Key.Key_F5)
    assert panel.stack.current_id() == stays


@pytest.mark.parametrize("place", [PEOPLE, LETTERS])
def test_a_case_goes_back_to_the_place_it_was_opened_from(
    window, cases, letter_id, settle, qtbot, place
):
    window.go(place)
    settle()
    page = window.page(place)
    page.list.view.setFocus()
    if place == PEOPLE:
        press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
        page.person.cases.setFocus()
        press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    else:
        page.panel.case_button.setFocus()
        press(window, Qt.Key.Key_Return)
    left = page.list.panel.stack.current_id()
    assert window.places.number() == CASES
    back = window.page(CASES).case.head.back
    assert back.text().replace("&", "") == {PEOPLE: "Warga", LETTERS: "Surat"}[place]
    press(window, Qt.Key.Key_Escape)
    settle()
    assert window.places.number() == place and page.list.panel.stack.current_id() == left
    if place == PEOPLE:
        assert page.person.isVisible() and page.person.cases.hasFocus()
        press(window, Qt.Key.Key_Escape)
        assert page.list.stack.current_id() == page.person.person_id
        assert page.list.view.hasFocus()
        assert page.list.view.currentIndex().row() == 1
    window.go(CASES)
    settle()
    press(window, Qt.Key.Key_Return)
    assert back.text().replace("&", "") == "Daftar kasus"


def test_a_resident_goes_back_to_the_case_he_was_opened_from_and_on_to_where_that_was(
    window, desk, settle
):
    cases, people = window.page(CASES), window.page(PEOPLE)
    person_id = resident(desk)
    first, second = food_case(desk, person_id), food_case(desk, person_id)
    window.go(CASES)
    cases.list.opened.emit(first)
    for case_id in (first, second):
        assert cases.case.case_id == case_id
        cases.case.about.to_person.click()
        assert people.person.back.text().replace("&", "") == "Kasus"
        window.open_case(second)
    assert cases.case.head.back.text().replace("&", "") == "Warga"
    for case_id in (second, first):
        press(window, Qt.Key.Key_Escape)
        assert window.places.number() == PEOPLE and people.person.isVisible()
        press(window, Qt.Key.Key_Escape)
        assert window.places.number() == CASES and cases.case.case_id == case_id
    press(window, Qt.Key.Key_Escape)
    settle()
    assert cases.list.isVisible() and window.places.number() == CASES
    window.go(PEOPLE)
    people.show_person(person_id)
    assert people.person.back.text().replace("&", "") == "Daftar warga"
