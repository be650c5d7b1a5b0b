"""The main window leads everywhere by keys, finds everybody, and says when it is practice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop import preferences
from desktop.dialogs.ask import Question
from desktop.people.person_dialog import PersonDialog
from desktop.widgets.choice_box import ChoiceBox
from desktop.window.keys_help import KeysHelp
from desktop.window.main_window import CASES, HOME, LETTERS, PEOPLE, SETTINGS, MainWindow
from models.office import change_office, draft_from, office
from models.tables import Office
from tests.desktop.accessibility import problems
from tests.desktop.office_days import food_case, none_shown, press, resident, shown


def place(window):
    return window.places.number()


def key(qtbot, window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def test_ctrl_and_a_number_opens_each_place(qtbot, window):
    for number in (6, 5, 4, 3, 2, 1, 0):
        key(qtbot, window, Qt.Key(Qt.Key.Key_1 + number))
        assert place(window) == number
        assert window.rail.group.checkedId() == number


def test_a_slash_or_ctrl_f_starts_the_search_and_esc_empties_it(qtbot, window, desk):
    resident(desk, "Siti Contoh")
    window.go(PEOPLE)
    key(qtbot, window, Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier)
    assert window.search.line.hasFocus()
    press(window, "siti")
    assert window.search.results.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not window.search.results.isVisible() and window.search.line.text() == ""


def test_the_search_shows_residents_cases_and_letters_under_their_headings(window, desk):
    case_id = food_case(desk, resident(desk, "Siti Contoh"))
    window.search.start()
    press(window, "2026-0001")
    results = window.search.results
    words = [results.item(row).text() for row in range(results.count())]
    assert "Kasus" in words and any("KASUS-2026-0001" in word for word in words)
    press(window, Qt.Key.Key_Return)
    assert place(window) == CASES and window.page(CASES).case.case_id == case_id


def test_arrow_keys_walk_the_results_over_the_headings(window, desk):
    first, second = (
        resident(desk, "Ayu Contoh", "3510041708909001"),
        resident(desk, "Ayu Lain", "3510041708909002"),
    )
    window.search.start()
    press(window, "ayu", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert place(window) == PEOPLE and window.page(PEOPLE).person.person_id == second != first


def test_one_result_is_shown_whole(window, desk):
    resident(desk, "Ayu Contoh")
    window.search.start()
    press(window, "ayu")
    results = window.search.results
    last = results.visualItemRect(results.item(results.count() - 1))
    assert results.viewport().rect().contains(last)


def test_a_search_for_nothing_known_says_so(window):
    window.search.start()
    press(window, "zzz")
    assert "Tidak ada yang cocok" in window.search.results.item(0).text()
    press(window, Qt.Key.Key_Return)
    assert place(window) == HOME


@pytest.mark.parametrize("text", ['"', "a OR", "*", "(", "-", "NEAR(", "\x00", "<img src=x>"])
def test_no_text_breaks_the_search(window, text):
    window.search.look(text)


def test_f2_opens_the_intake_and_f3_the_form_for_a_resident(qtbot, window):
    key(qtbot, window, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    page = window.page(CASES)
    assert page.stack.currentWidget() is page.intake
    key(qtbot, window, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
    assert shown(PersonDialog)
    shown(PersonDialog).reject()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_ctrl_l_asks_for_the_lock_from_a_page_a_dialog_and_an_open_list(qtbot, window):
    def locks(widget):
        with qtbot.waitSignal(window.lock_asked):
            qtbot.keyClick(widget, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    locks(window.focusWidget() or window)
    window.new_person()
    dialog = shown(PersonDialog)
    locks(dialog.focusWidget())
    box = next(each for each in dialog.findChildren(ChoiceBox) if each.isVisible())
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    locks(box.view())
    dialog.reject()


def test_f1_lists_the_keys(qtbot, window):
    key(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert shown(KeysHelp)
    shown(KeysHelp).reject()


def test_the_foot_tells_office_clerk_backup_and_what_is_unsent(qtbot, window, desk):
    assert window.status.office.text() == "Desa Kalipait"
    assert window.status.user.text() == "Sri Contoh"
    assert "Belum ada cadangan" in window.status.backup.text()
    food_case(desk, resident(desk))
    window._workplace.changes.cases.emit()
    qtbot.waitUntil(lambda: "1 kasus" in window.status.unsent.text())


def test_a_real_office_has_no_stripe(window):
    assert window.findChild(QLabel, "practiceStripe") is None


def test_a_practice_office_is_striped_on_window_and_dialogs(qtbot, workplace):
    Office.update(practice=1).execute()
    window = MainWindow(workplace)
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.show()
    window.new_person()
    for each in (window, shown(PersonDialog)):
        stripe = each.findChild(QLabel, "practiceStripe")
        assert stripe is not None and "KANTOR LATIHAN" in stripe.text()
    shown(PersonDialog).reject()


def test_typing_is_not_lost_without_being_asked(qtbot, window):
    window.new_case()
    press(window, "Bu Baru", Qt.Key.Key_Return)
    window.go(LETTERS)
    question = shown(Question)
    assert question.cancel_button.isDefault()
    question.cancel_button.click()
    assert place(window) == CASES and window.rail.group.checkedId() == CASES
    window.go(LETTERS)
    shown(Question).answers[1].click()
    assert place(window) == LETTERS


def test_closing_asks_about_unsaved_typing(qtbot, window):
    window.new_case()
    press(window, "Bu Baru", Qt.Key.Key_Return)
    window.close()
    assert window.isVisible()
    shown(Question).answers[1].click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_window_remembers_its_size(qtbot, window, workplace):
    window.resize(1111, 666)
    window.close()
    again = MainWindow(workplace)
    qtbot.addWidget(again, before_close_func=lambda made: made.close_now())
    assert preferences.restore_geometry(again, "main")
    assert again.height() == 666  # the width is cut to the small screen tests run on


def test_on_a_small_screen_the_words_stand_under_the_icons(window):
    window.resize(911, 512)
    assert window.rail.width() < 130
    window.resize(1366, 728)
    assert window.rail.width() > 180


def test_a_changed_office_name_is_shown_at_the_foot(qtbot, window, desk):
    change_office(replace(draft_from(office()), village="Kalipait Baru"), desk)
    window._workplace.changes.office.emit()
    assert window.status.office.text() == "Desa Kalipait Baru"


@pytest.mark.parametrize("number", range(HOME, SETTINGS + 1))
def test_every_place_can_be_used_by_ear_and_without_a_mouse(qtbot, window, desk, number):
    food_case(desk, resident(desk))
    window.go(number)
    qtbot.waitUntil(lambda: not window._workplace.jobs.busy)
    assert problems(window) == []
    assert none_shown(Question)
