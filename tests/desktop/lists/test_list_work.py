"""Many records are worked on at once, after a look at the effect, and put back by Ctrl+Z."""

import datetime as dt

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from desktop.lists.bulk_dialog import AssignDialog, DeliveryDialog, FollowUpDateDialog
from desktop.lists.print_dialog import PrintLettersDialog
from desktop.widgets.row_table import PAGE
from desktop.window.main_window import LETTERS
from models.case.cases import CaseDetails, case, correct_case, list_cases
from models.case.plan.steps import steps_of
from models.case.referrals import referral
from models.codes import Delivery, PrintState
from models.letter.letters import letter, letter_pdf
from reports.raster import page_count
from tests.case_samples import assign
from tests.desktop.office_days import food_case, none_shown, press, shown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMES = ("Siti Contoh", "Budi Contoh", "Ani Contoh", "Wahyu Contoh")


def key(qtbot, widget, code, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, code, modifier)
    QApplication.processEvents()


def chip(panel, word):
    return next(each for each in panel.pinned.chips if each.text().startswith(word))


def choose_all(panel, qtbot, settle):
    panel.view.setFocus()
    key(qtbot, panel.view, Qt.Key.Key_A, CONTROL)
    settle()


def test_ctrl_a_chooses_all_that_match_also_what_is_not_on_screen(panel, qtbot, settle, desk):
    person_id = list_cases()[0].person_id
    for _ in range(PAGE):
        food_case(desk, person_id)
    panel.refresh()
    choose_all(panel, qtbot, settle)
    assert panel.count.text() == f"Semua {PAGE + 4} baris yang cocok dipilih"
    assert len(panel.selection.ids()) == PAGE + 4
    panel.table.fetchMore(QModelIndex())
    assert panel.selection.all_chosen  # rows that are fetched later belong to it
    key(qtbot, panel.view, Qt.Key.Key_Down)
    assert len(panel.selection.ids()) == 1 and panel.count.text() == f"{PAGE + 4} baris"


def test_rows_are_chosen_with_shift_and_given_to_a_clerk_then_taken_back(
    panel, qtbot, settle, cases, desk
):
    assign(cases[3], desk.account_uuid, desk)
    panel.refresh()
    panel.view.setFocus()
    key(qtbot, panel.view, Qt.Key.Key_Down, SHIFT)
    assert panel.count.text() == "2 baris dipilih"
    chosen = panel.selection.ids()
    panel.work.assign()
    settle()
    dialog = shown(AssignDialog)
    assert dialog.summary.text() == "1 akan berubah, 1 dilewati."
    press(dialog, Qt.Key.Key_F10)
    settle()
    assert none_shown(AssignDialog) and case(cases[2]).assignee.name == "Sri Contoh"
    assert panel.table.rows()[1].assignee == "Sri Contoh"
    assert panel.work.notice.text() == "1 perubahan tersimpan."
    panel.view.setFocus()
    press(panel.view)
    key(qtbot, panel.view, Qt.Key.Key_Z, CONTROL)
    settle()
    assert case(cases[2]).assignee is None and case(cases[3]).assignee is not None
    assert "diurungkan" in panel.work.notice.text() and not panel.work.back.isEnabled()
    assert panel.selection.ids() == chosen == tuple(cases[:1:-1])
    assert panel.count.text() == "2 baris dipilih"


def test_an_undo_names_the_case_somebody_changed_since(panel, qtbot, settle, cases, desk):
    choose_all(panel, qtbot, settle)
    panel.work.assign()
    settle()
    press(shown(AssignDialog), Qt.Key.Key_F10)
    settle()
    correct_case(cases[1], CaseDetails(summary="Baru"), desk)
    panel.work.notice._button.click()
    settle()
    assert case(cases[1]).number in panel.work.notice.text()
    assert [case(number).assignee is None for number in cases] == [True, False, True, True]
    assert panel.selection.all_chosen and set(panel.selection.ids()) == set(cases)


def test_a_day_to_follow_up_is_set_for_many_cases(panel, qtbot, settle, cases):
    choose_all(panel, qtbot, settle)
    panel.work.follow_up()
    dialog = shown(FollowUpDateDialog)
    press(dialog, Qt.Key.Key_F10)
    settle()
    assert dialog.form.problem("due_on")
    dialog.due_on.setFocus()
    press(dialog, "20-03-2026")
    dialog.look()
    settle()
    assert dialog.summary.text() == "4 akan berubah, 0 dilewati."
    press(dialog, Qt.Key.Key_F10)
    settle()
    assert {steps_of(number)[0].due_on for number in cases} == {dt.date(2026, 3, 20)}


def test_papers_are_marked_as_handed_over(panel, qtbot, settle, letter_id):
    choose_all(panel, qtbot, settle)
    panel.work.deliver()
    settle()
    dialog = shown(DeliveryDialog)
    assert dialog.summary.text() == "1 akan berubah, 3 dilewati."
    press(dialog, Qt.Key.Key_F10)
    settle()
    (covered,) = letter(letter_id).referral_ids
    assert referral(covered).delivery is Delivery.HANDED_TO_RESIDENT


def test_the_letters_of_many_cases_are_one_print_file_of_the_stored_pages(
    panel, desk, qtbot, settle, letter_id, monkeypatch
):
    sent = []
    monkeypatch.setattr(
        "desktop.lists.print_dialog.print_pdf",
        lambda *given, **_more: sent.append(given) or given[3](PrintState.PRINTED),
    )
    choose_all(panel, qtbot, settle)
    panel.work.print()
    settle()
    dialog = shown(PrintLettersDialog)
    assert dialog.summary.text() == "1 surat akan dicetak, 3 dilewati."
    press(dialog, Qt.Key.Key_F10)
    settle()
    assert page_count(sent[0][1]) == page_count(letter_pdf(letter_id, desk))
    assert letter(letter_id).prints.printed == 1 and none_shown(PrintLettersDialog)


def test_without_a_letter_there_is_nothing_to_print(panel, settle):
    panel.work.print()
    settle()
    dialog = shown(PrintLettersDialog)
    assert "Tidak ada surat terbit" in dialog.notice.text()
    assert not dialog.main_button.isEnabled()
    dialog.reject()


def test_letters_are_worked_on_from_their_own_list(window, settle, letter_id):
    window.go(LETTERS)
    settle()
    panel = window.page(LETTERS).list.panel
    assert chip(panel, "Belum diserahkan").text() == "Belum diserahkan  1"
    panel.work.deliver()
    settle()
    press(shown(DeliveryDialog), Qt.Key.Key_F10)
    settle()
    assert chip(panel, "Belum diserahkan").text() == "Belum diserahkan  0"
