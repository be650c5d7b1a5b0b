"""Every number stands in the list, and what is shown and printed is what was stored."""

import dataclasses
import datetime as dt
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from desktop.dialogs.ask import Question
from desktop.letters.book_dialog import AGENDA, EXPEDITION, BookDialog
from desktop.letters.numbers.hand_written_dialog import HandWrittenDialog
from desktop.letters.numbers.number_dialogs import ReserveDialog, VoidDialog
from desktop.lists.print_dialog import PrintLettersDialog
from desktop.window.main_window import CASES, LETTERS
from models.agencies import suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral, set_delivery
from models.codes import Delivery, LetterState, PrintState, Role
from models.errors import RuleError
from models.letter.letters import issue, letter, letter_pdf, letters
from models.letter.printing.prints import LetterPrint, mark_printed, note_print
from models.letter.words import default_options
from models.sentences import sentence
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.history_lines import newest_lines


@pytest.fixture
def letter_id(desk):
    need = case(food_case(desk, resident(desk, "Siti Contoh"))).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    referral = draft_referral(ReferralDraft(need.id, target.id), desk)
    return issue(referral, default_options(referral, desk), render_letter, desk).id


@pytest.fixture
def page(window, letter_id):
    window.go(LETTERS)
    return window.page(LETTERS)


def test_an_office_without_letters_says_where_they_come_from(window):
    window.go(LETTERS)
    page = window.page(LETTERS)
    assert page.list.stack.currentWidget() is page.list.stack.empty
    assert not page.panel.isVisible()


def test_the_stored_page_stands_beside_the_list(page, letter_id, desk):
    assert page.panel.view.pdf() == letter_pdf(letter_id, desk)
    assert letter(letter_id).number_text in page.panel.number.text()


def test_a_reprint_is_counted(page, letter_id, desk, workplace):
    mark_printed(letter_id, desk)
    copy = LetterPrint(letter_id, "ab" * 32, 1)
    for state in (PrintState.QUEUED, PrintState.PRINTED):
        note_print(copy, state, desk)
    workplace.changes.letters.emit()
    assert "dicetak 2 kali" in page.panel.about.text()


def test_a_page_kept_as_a_file_is_written_down(page, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "desktop.letters.letter_printing.save_pdf",
        lambda _parent, pdf, _name, saved: saved(tmp_path / "surat.pdf"),
    )
    page.panel.save_button.click()
    (line,) = newest_lines()
    assert line.new["sha256"] == sha256(page.panel.view.pdf()).hexdigest()


def test_a_void_letter_keeps_its_number_and_says_why(page, letter_id):
    page.panel.void()
    dialog = shown(VoidDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("reason")
    press(dialog, "Salah alamat", Qt.Key.Key_F10)
    assert letter(letter_id).state is LetterState.VOID
    assert "Salah alamat" in page.panel.notice.text()
    assert not page.panel.print_button.isVisible()


def test_before_a_letter_is_void_it_says_whom_to_tell_and_what_waits(page, letter_id, desk):
    (referral_id,) = letter(letter_id).referral_ids
    set_delivery(referral_id, Delivery.HANDED_TO_RESIDENT, desk)
    page.panel.void()
    words = " ".join(each.text() for each in shown(VoidDialog).findChildren(QLabel))
    assert "sudah keluar dari kantor (dibawa warga)" in words
    assert "Dinsos PPKB menunggu surat baru" in words


def test_who_may_not_void_is_told_before_a_reason_is_typed(page, workplace, letter_id, desk):
    late = dataclasses.replace(desk.clock, now=lambda: dt.datetime(2026, 3, 18, tzinfo=dt.UTC))
    clerk = dataclasses.replace(desk, role=Role.CLERK, clock=late)
    page.panel._workplace = dataclasses.replace(workplace, desk=clerk)
    page.panel.void()
    assert none_shown(VoidDialog)
    assert shown(QMessageBox).text() == sentence(RuleError("letter.void_not_yours"))


def test_numbers_are_kept_for_letters_written_elsewhere(page, window, letter_id):
    page._reserve()
    dialog = shown(ReserveDialog)
    dialog.count.setValue(2)
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(ReserveDialog)
    states = [row.state for row in letters(2026)]
    assert states == [LetterState.RESERVED, LetterState.RESERVED, LetterState.ISSUED]


def test_a_kept_number_is_used_by_hand(page, letter_id):
    page._reserve()
    press(shown(ReserveDialog), Qt.Key.Key_F10)
    page.show_letter(letters(2026)[0].id)
    assert page.panel.written_button.isVisible() and not page.panel.view.isVisible()
    page.panel.hand_written()
    dialog = shown(HandWrittenDialog)
    dialog.classification.setText("400.10")
    press(dialog, "Camat Tegaldlimo", Qt.Key.Key_Tab, "Undangan", Qt.Key.Key_F10)
    assert letters(2026)[0].state is LetterState.ISSUED


def test_a_letter_from_elsewhere_is_entered_in_one_step_with_the_number_it_bears(page, letter_id):
    page._outside()
    dialog = shown(HandWrittenDialog)
    dialog.classification.setText("400.10")
    dialog.number.setFocus()
    press(dialog, "9")
    assert dialog.form.problem("number").startswith("Nomor 2 sampai 8 belum dipakai")
    dialog.addressee.setFocus()
    press(dialog, "Camat", Qt.Key.Key_Tab, "Undangan", Qt.Key.Key_F10)
    assert none_shown(HandWrittenDialog)
    assert letters(2026)[0].number_text.startswith("400.10/009/")
    assert page.list.current().addressee == "Camat"
    assert "ditulis di luar program" in page.panel.about.text()


def test_both_books_are_drawn_for_the_months_that_are_chosen(qtbot, page, workplace):
    def settle():
        qtbot.waitUntil(lambda: not workplace.jobs.busy)

    for book in (AGENDA, EXPEDITION):
        page.books.open_book(book)
        dialog = shown(BookDialog)
        settle()
        whole = dialog.view.pdf()
        assert whole.startswith(b"%PDF")
        dialog.first.set_value(4)
        dialog.show_book()
        settle()
        assert dialog.view.pdf() not in (b"", whole)
        dialog.last.set_value(3)
        dialog.show_book()
        assert dialog.view.pdf() == b"" and dialog.notice.text()
        dialog.reject()


def test_a_letter_leads_to_its_case(window, page, letter_id):
    page.panel.case_button.click()
    assert window.page(CASES).case.case_id == letter(letter_id).case_id


def test_a_letter_found_by_its_number_is_shown(window, letter_id):
    window.search.start()
    press(window, letter(letter_id).number_text, Qt.Key.Key_Return)
    assert window.page(LETTERS).panel.letter.id == letter_id


def test_the_page_and_its_dialogs_can_be_used_by_ear_and_keys(window, page, letter_id):
    assert problems(window) == []
    for begin, kind in (
        (page.panel.void, VoidDialog),
        (page._reserve, ReserveDialog),
        (page._outside, HandWrittenDialog),
    ):
        begin()
        assert problems(shown(kind)) == []
        shown(kind).reject()


def test_enter_on_batal_is_batal(page, letter_id):
    page.panel.void()
    dialog = shown(VoidDialog)
    dialog.cancel_button.setFocus()
    press(dialog, Qt.Key.Key_Return)
    assert none_shown(VoidDialog) and letter(letter_id).state is LetterState.ISSUED


def test_a_letter_is_printed_from_the_list_by_ctrl_p(page, qtbot, letter_id):
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    question = shown(Question)
    assert "Belum ada printer" in question.words.text()
    question.reject()


def test_ctrl_p_prints_all_that_are_chosen(window, page, qtbot, letter_id, workplace):
    page._reserve()
    press(shown(ReserveDialog), Qt.Key.Key_F10)
    page.list.view.setFocus()
    press(window, Qt.Key.Key_Up, held=Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    dialog = shown(PrintLettersDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert dialog.summary.text() == "1 surat akan dicetak, 1 dilewati."
    press(dialog, Qt.Key.Key_Escape)
    page.panel.save_button.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert page.list.view.hasFocus() and len(page.list.panel.selection.ids()) == 2


def test_a_pasted_line_without_spaces_does_not_push_the_list_away(page, letter_id):
    width = page.list.width()
    page.panel.void()
    press(shown(VoidDialog), "x" * 300, Qt.Key.Key_F10)
    assert page.list.width() == width
