"""Blocks of numbers are kept, used and given back, and a series goes on, by keys alone."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop.letters.numbers.blocks_dialog import BlocksDialog, BlockSheetDialog, ReturnDialog
from desktop.letters.numbers.hand_written_dialog import HandWrittenDialog
from desktop.letters.numbers.number_dialogs import ReserveDialog
from desktop.letters.numbers.start_dialog import StartDialog
from desktop.window.main_window import LETTERS, OUTREACH
from models.codes import Role
from models.errors import RuleError
from models.letter.letters import letter, letters
from models.letter.numbering.blocks import blocks
from models.letter.numbering.numbers import Reservation, next_number, reserve_numbers
from models.letter.numbering.starts import number_starts
from models.outreach.visits import VisitDraft, plan_visit
from models.sentences import sentence
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def page(window):
    window.go(LETTERS)
    return window.page(LETTERS)


def test_what_a_late_letter_stands_behind_is_read_or_refused_and_never_passed_over(page, desk):
    reserve_numbers(Reservation(desk.today()), desk)
    page._reserve()
    dialog = shown(ReserveDialog)
    dialog.number.setText("satu")
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("number") and len(letters(2026)) == 1
    dialog.number.setText("1a")
    dialog.day.set_date(None)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("day") and len(letters(2026)) == 1
    dialog.day.set_date(desk.today())
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(ReserveDialog) and {letter(row.id).mark for row in letters(2026)} == {
        "1",
        "1a",
    }


def test_a_block_for_a_visit_is_kept_used_and_its_rest_given_back(window, page, desk, qtbot):
    visit = plan_visit(VisitDraft(desk.today() + dt.timedelta(days=3), "Dusun Krajan"), desk)
    page._reserve()
    dialog = shown(ReserveDialog)
    assert not dialog.visit.isVisible() and dialog.insertion.isVisible()
    dialog.count.selectAll()
    press(dialog, "4")
    assert dialog.visit.isVisible() and not dialog.insertion.isVisible()
    dialog.visit.setFocus()
    press(dialog, Qt.Key.Key_Down, Qt.Key.Key_F10)
    page._blocks()
    dialog = shown(BlocksDialog)
    assert problems(dialog) == []
    press(dialog, Qt.Key.Key_Return)
    press(shown(HandWrittenDialog), "Camat", Qt.Key.Key_Tab, "Undangan", Qt.Key.Key_Tab)
    press(shown(HandWrittenDialog), "400.9", Qt.Key.Key_F10)
    assert "400.9/001/" in dialog.notice.text()
    dialog.sheet.click()
    text = PdfReader(BytesIO(shown(BlockSheetDialog).view.pdf())).pages[0].extract_text()
    assert "Kunjungan Dusun Krajan, 19-03-2026" in text and "/004/" in text and "/001/" not in text
    press(shown(BlockSheetDialog), Qt.Key.Key_Escape)
    press(dialog, Qt.Key.Key_S, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not none_shown(ReturnDialog))
    assert problems(shown(ReturnDialog)) == []
    press(shown(ReturnDialog), "Kunjungan selesai", Qt.Key.Key_F10)
    assert not dialog.rest.isEnabled() and not dialog.record.isEnabled()
    (block,) = blocks(2026, desk)
    assert (block.used, block.void, block.left) == (1, 3, ())
    press(dialog, Qt.Key.Key_Escape)
    window.go(OUTREACH)
    window.page(OUTREACH).show_visit(visit)
    head = window.page(OUTREACH).visit.head
    assert head.numbers.text() == "Nomor surat 1-4: 1 dipakai, 0 sisa"


def test_an_office_without_blocks_says_where_they_come_from(page):
    page._blocks()
    dialog = shown(BlocksDialog)
    assert dialog.list.currentWidget() is dialog.list.empty and not dialog.rest.isEnabled()
    dialog.give_back()
    dialog.record_outside()
    assert none_shown(ReturnDialog) and none_shown(HandWrittenDialog)


def test_a_series_goes_on_and_that_is_taken_back(page, qtbot):
    page._start()
    dialog = shown(StartDialog)
    assert problems(dialog) == []
    assert dialog.coming.text() == "Nomor berikutnya sekarang 1."
    press(dialog, "120")
    assert dialog.form.problem("number") == "Nomor 1 sampai 119 akan dilewati."
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("reason")
    press(dialog, "Buku kertas", Qt.Key.Key_F10)
    assert none_shown(StartDialog) and next_number(2026, "") == 120
    page._start()
    dialog = shown(StartDialog)
    assert dialog.list.item(0).text().startswith("Dari nomor 120, 1-119 dilewati, belum dipakai.")
    press(dialog, Qt.Key.Key_K, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: number_starts(2026) == ())
    assert not dialog.list.isVisible()
    assert dialog.coming.text() == "Nomor berikutnya sekarang 1."


def test_a_clerk_is_told_before_he_types_where_a_series_goes_on(page, workplace, desk):
    page._workplace = replace(workplace, desk=replace(desk, role=Role.CLERK))
    page._start()
    assert none_shown(StartDialog)
    assert shown(QMessageBox).text() == sentence(RuleError("number_start.not_yours"))
