"""By keys: a clerk hands a letter in, who is responsible sends it back, then agrees to it."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.dialogs.ask import Question
from desktop.letters.approval.approval_dialog import ApprovalDialog, SendBackDialog
from desktop.letters.runs.plan_dialog import RunPlanDialog
from desktop.widgets.notice import Notice
from desktop.window.main_window import CASES, HOME, LETTERS, MainWindow
from models.agencies import suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import Approval, LetterState, ReferralStatus, Role
from models.letter.approval.approval import send_back, submit
from models.letter.letters import letter, letters
from models.letter.words import default_options
from models.office import change_office, draft_from, office
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.office_days import food_case, none_shown, press, resident, shown


@pytest.fixture
def case_id(desk):
    change_office(dataclasses.replace(draft_from(office()), approval=Approval.SECRETARY), desk)
    return food_case(desk, resident(desk, "Siti Contoh"))


@pytest.fixture
def clerk(desk):
    return dataclasses.replace(desk, role=Role.CLERK, name="Ani Contoh")


def window_of(qtbot, workplace, desk):
    window = MainWindow(dataclasses.replace(workplace, desk=desk))
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.resize(1366, 728)
    window.show()
    return window


def hand_in(qtbot, dialog):
    assert dialog.main.text() == "Ajukan untuk disetujui (F10)"
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: none_shown(ReferralDialog))


def waiting(case_id, clerk):
    need = case(case_id).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    rid = draft_referral(ReferralDraft(need.id, target.id), clerk)
    return submit(rid, default_options(rid, clerk), render_letter, clerk)


def test_a_clerk_hands_a_letter_in_instead_of_issuing_it(qtbot, workplace, clerk, case_id):
    counter = window_of(qtbot, workplace, clerk)
    counter.open_case(case_id)
    page = counter.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    press(dialog, Qt.Key.Key_F10)
    hand_in(qtbot, dialog)
    assert "diajukan" in counter.status.currentMessage()
    (row,) = letters(2026)
    assert row.state is LetterState.AWAITING_APPROVAL
    assert case(case_id).next_step.label == "Menunggu persetujuan: surat ke Dinsos PPKB"
    counter.open_letter(row.id)
    page = counter.page(LETTERS)
    page.panel.unnumbered.review()
    review = shown(ApprovalDialog)
    qtbot.waitUntil(lambda: review.preview.shown is not None)
    assert not review.main.isVisible() and not review.back.isVisible()
    review.reject()
    page.panel.unnumbered.discard()
    shown(Question).answers[0].click()
    assert letters(2026) == [] and page.list.current() is None


def test_who_is_responsible_comes_from_home_and_decides(qtbot, window, clerk, case_id, workplace):
    letter_id = waiting(case_id, clerk)
    workplace.changes.letters.emit()
    home = window.page(HOME)
    qtbot.waitUntil(lambda: home.waiting.text() == "1 surat menunggu persetujuan.")
    home.waiting._button.click()
    page = window.page(LETTERS)
    assert page.list.current().id == letter_id
    assert page.panel.number.text() == "Belum bernomor"
    assert not page.panel.void_button.isVisible()
    press(page.list.view, Qt.Key.Key_Return)
    assert page.panel.unnumbered.review_button.hasFocus()
    press(page, Qt.Key.Key_Space)
    review = shown(ApprovalDialog)
    qtbot.waitUntil(lambda: review.preview.shown is not None)
    assert "/001/" in review.preview.number.text() and problems(review) == []
    review.back.click()
    reason = shown(SendBackDialog)
    press(reason, Qt.Key.Key_F10)
    assert reason.form.problem("reason")
    press(reason, "Sebut RT", Qt.Key.Key_F10)
    assert none_shown(ApprovalDialog) and not page.panel.isVisible()
    page.show_waiting(LetterState.DRAFT)
    assert "Sebut RT" in page.panel.unnumbered.notice.text()


def test_what_came_back_is_corrected_handed_in_and_agreed_to(
    qtbot, workplace, desk, clerk, case_id
):
    letter_id = waiting(case_id, clerk)
    send_back(letter_id, "Sebut RT", desk)
    counter = window_of(qtbot, workplace, clerk)
    counter.page(LETTERS)._write_many()
    box = QApplication.activeModalWidget()
    assert "Ajukan suratnya satu per satu" in box.text() and none_shown(RunPlanDialog)
    box.reject()
    counter.open_case(case_id)
    counter.page(CASES).case.doing.unnumbered.open(case(case_id).referrals[0])
    dialog = shown(ReferralDialog)
    dialog.preview.pending = True
    dialog._press_main()  # what it says now stands beside the reason, not in its place
    said = [each.text() for each in dialog.findChildren(Notice)]
    assert any("Sebut RT" in words for words in said) and not dialog.back.isVisible()
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    assert "bila disetujui sekarang" in dialog.preview.number.text()
    dialog.options.subject.setFocus()
    press(dialog, "Mohon bantuan RT 01")
    hand_in(qtbot, dialog)
    page = window_of(qtbot, workplace, desk).page(LETTERS)
    page.show_letter(letter_id)
    page.panel.unnumbered.review()
    review = shown(ApprovalDialog)
    qtbot.waitUntil(lambda: review.preview.shown is not None)
    press(review, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: none_shown(ApprovalDialog))
    shown(IssuedLetterDialog).reject()
    issued = letter(letter_id)
    assert (issued.state, issued.number) == (LetterState.ISSUED, 1)
    assert issued.subject == "Mohon bantuan RT 01"
    assert case(case_id).referrals[0].status is ReferralStatus.REQUESTED
