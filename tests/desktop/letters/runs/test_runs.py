"""Letters for many cases are planned, issued with Batal, taken up again and printed."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.letters.runs import run_dialog
from desktop.letters.runs.plan_dialog import RunPlanDialog
from desktop.letters.runs.run_dialog import RunDialog
from desktop.widgets.busy import Busy
from desktop.window.main_window import CASES, HOME, LETTERS
from models.codes import LetterKind, PrintState, RunState
from models.letter.letters import letter, letters
from models.letter.runs.view import unfinished_run
from reports.raster import page_count
from tests.case_samples import drafted, opened, resident
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_runs import begun, waiting, withdrawn

SMALL = (870, 472)
"""What a screen of 1366 x 768 leaves at 150 %."""


@pytest.fixture
def settle(qtbot, workplace):
    def wait():
        qtbot.waitUntil(lambda: not workplace.jobs.busy)
        QApplication.processEvents()

    return wait


def said(dialog):
    return [
        " ".join(column.shown(row) for column in dialog.table.columns)
        for row in dialog.table.rows()
    ]


@pytest.fixture
def plan(window, desk, settle):
    """Three cases that may get a letter and one that may not, all chosen in the list."""
    waiting(desk, 3)
    drafted(desk, opened(desk, person_id=resident(desk, "Tanpa Izin"), sharing=None))
    window.go(CASES)
    settle()
    panel = window.page(CASES).list.panel
    panel.view.setFocus()
    press(panel.view, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    panel.work.write_letters()
    settle()
    return shown(RunPlanDialog)


def test_the_plan_says_how_many_go_to_whom_and_why_others_do_not(plan):
    assert plan.summary.text() == "3 surat akan terbit untuk 2 instansi; 1 belum dapat."
    assert plan.main_button.text() == "Terbitkan 3 surat (F10)"
    assert "Tanpa Izin" in said(plan)[-1] and problems(plan) == []
    plan.resize(*SMALL)
    QApplication.processEvents()
    assert squeezed(plan) == []
    plan.reject()


def test_what_was_planned_is_issued_kept_and_printed(window, plan, settle, tmp_path, monkeypatch):
    plan.form.kind.set_value(LetterKind.INTRODUCTION)
    plan.form.edited.emit()
    assert not plan.main_button.isEnabled()
    plan.look()
    settle()
    plan.form.folder.show_folder(tmp_path)
    press(plan, Qt.Key.Key_F10)
    settle()
    settle()
    dialog = shown(RunDialog)
    assert dialog.run.state is RunState.DONE and dialog.run.issued == 3
    assert {row.kind for row in letters()} == {LetterKind.INTRODUCTION}
    assert "3 surat terbit" in dialog.notice.text() and not dialog.main_button.isVisible()
    press(dialog, Qt.Key.Key_F10)
    assert dialog.findChild(Busy) is None, "its button is put away, and so is its key"
    dialog.run = dataclasses.replace(dialog.run, folder=str(tmp_path / "cabut"))
    dialog.look_into()
    box = QApplication.activeModalWidget()
    assert "Folder tujuan tidak ada lagi" in box.text()
    box.reject()
    assert problems(dialog) == squeezed(dialog) == []
    assert len([file for file in tmp_path.iterdir() if file.suffix == ".pdf"]) == 4
    sent = []

    def printer(_parent, pdf, _title, told, jobs):
        told(PrintState.QUEUED)
        told(PrintState.PRINTED)
        sent.append((pdf, jobs))

    monkeypatch.setattr(run_dialog, "print_pdf", printer)
    dialog.print_button.click()
    settle()
    assert page_count(sent[0][0]) == 1 + sum(letter(row.id).pages for row in letters())
    assert [letter(row.id).prints.printed for row in letters()] == [1, 1, 1]
    dialog.view.setFocus()
    press(dialog.view, Qt.Key.Key_Return)
    settle()
    assert none_shown(RunDialog) and window.page(LETTERS).isVisible()


def test_a_hindered_letter_leads_to_its_case(window, desk, settle):
    case_id = opened(desk, sharing=None)
    drafted(desk, case_id)
    window.go(LETTERS)
    window.page(LETTERS)._write_many()
    settle()
    plan = shown(RunPlanDialog)
    assert not plan.main_button.isEnabled()
    plan.view.setFocus()
    press(plan.view, Qt.Key.Key_Return)
    settle()
    assert none_shown(RunPlanDialog) and window.page(CASES).case.case_id == case_id


def test_an_interrupted_run_is_shown_next_morning_taken_up_or_stopped(window, desk, settle):
    ids = waiting(desk, 3)
    begun(ids, desk)
    withdrawn(ids[0], desk)
    window.go(HOME)
    window.page(HOME).refresh()
    settle()
    strip = window.page(HOME).run
    assert strip.text() == "Proses 3 surat belum selesai: 0 sudah terbit."
    strip._button.click()
    dialog = shown(RunDialog)
    assert "belum terbit" in said(dialog)[0] and problems(dialog) == []
    press(dialog, Qt.Key.Key_F10)
    settle()
    assert "2 surat terbit" in dialog.notice.text() and "1 rujukan belum" in dialog.notice.text()
    dialog.reject()
    settle()
    assert unfinished_run() is None and strip.isHidden()


def test_batal_stops_between_two_letters_and_hentikan_for_good(window, desk, settle):
    begun(waiting(desk, 3), desk)
    window.page(LETTERS)._write_many()
    dialog = shown(RunDialog)
    dialog.go_on()
    dialog.reject()  # Esc while it goes on: Batal
    settle()
    assert dialog.isVisible() and "Berhenti sesudah" in dialog.notice.text()
    assert dialog.run.state is RunState.OPEN
    dialog.stop_button.click()
    assert dialog.run.state is RunState.STOPPED and not dialog.main_button.isVisible()
    dialog.reject()
    settle()
