"""The case page always names one next step, and every step of a referral is a dialog of its own."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.cases.closing_dialog import ClosingDialog, ReopenDialog
from desktop.cases.need.need_card import NeedCard
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.need.urgency_dialog import UrgencyDialog
from desktop.cases.note_dialog import NoteDialog
from desktop.cases.outcome_dialog import OutcomeDialog
from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.referral.move_dialog import MoveDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.cases.sharing.sharing_dialog import SharingDialog
from desktop.cases.sharing.sharings_dialog import SharingsDialog
from desktop.cases.sharing.withdraw_dialog import WithdrawDialog
from desktop.dialogs.ask import Question
from desktop.replies.reply_dialog import ReplyDialog
from desktop.widgets.row_table import PAGE
from desktop.window.main_window import CASES, LETTERS
from models.agencies import suggest
from models.case.cases import CaseDraft, ClosingDraft, case, close_case, open_case
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import (
    CaseState,
    Delivery,
    Outcome,
    ReasonCode,
    ReferralStatus,
    UrgencyLevel,
)
from models.letter.letters import issue
from models.letter.words import default_options
from models.need.needs import NeedDraft, OutcomeDraft, settle_need
from reports.letters import render_letter
from tests.case_samples import FOOD
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import answers_of, food_case, none_shown, press, resident, shown


@pytest.fixture
def case_id(desk):
    return food_case(desk, resident(desk, "Siti Contoh"))


@pytest.fixture
def page(window, case_id):
    window.open_case(case_id)
    return window.page(CASES).case


def referred(desk, case_id):
    need = case(case_id).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    referral_id = draft_referral(ReferralDraft(need.id, target.id), desk)
    issue(referral_id, default_options(referral_id, desk), render_letter, desk)
    return referral_id


def tell(window):
    window._workplace.changes.cases.emit()


def test_the_head_says_who_how_urgent_and_what_comes_next(page):
    assert page.head.name.text() == "Siti Contoh"
    assert "KASUS-2026-0001" in page.head.about.text()
    assert "Buat rujukan" in page.head.next.text() and page.head.step.text()


def test_f6_does_the_next_step(page):
    press(page, Qt.Key.Key_F6)
    assert shown(ReferralDialog)
    shown(ReferralDialog).reject()


def test_why_a_need_is_urgent_is_read_with_the_keyboard(window, desk):
    need = NeedDraft("food", FOOD, UrgencyLevel.CRITICAL, "Bayi belum makan")
    window.open_case(open_case(CaseDraft(resident(desk, "Ani Contoh"), (need,)), desk))
    page = window.page(CASES).case
    (card,) = page.findChildren(NeedCard)
    card.why.setFocus()
    press(card.why, Qt.Key.Key_Space)
    dialog = shown(UrgencyDialog)
    score = page.doing.case.needs[0].score
    lines = [dialog.lines.item(row).text() for row in range(dialog.lines.count())]
    assert lines == [f"{line.points:+d}  {line.label}: {line.answer}" for line in score.lines]
    judged = dialog.judged.text()
    assert "Menurut petugas: Gawat, karena Bayi belum makan" in judged
    assert f"{score.total} poin" in judged and "Skala formulir versi 1" in dialog.scale.text()
    assert dialog.lines.hasFocus() and problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, Qt.Key.Key_Escape)
    assert none_shown(UrgencyDialog)


def test_unanswered_questions_come_before_a_referral(window, desk):
    person_id = resident(desk, "Ani Contoh")
    case_id = open_case(CaseDraft(person_id, (NeedDraft("food"),)), desk)
    window.open_case(case_id)
    page = window.page(CASES).case
    assert "Lengkapi isian" in page.head.next.text()
    press(page, Qt.Key.Key_F6)
    dialog = shown(NeedDialog)
    dialog._shown().view.show_answers(answers_of("food"))
    press(dialog, Qt.Key.Key_F10)
    assert case(case_id).needs[0].missing == ()
    assert "Buat rujukan" in page.head.next.text()


def test_an_agency_s_answer_is_entered_as_a_legal_move_only(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    page.doing.deliver(page.doing.case.referrals[0], Delivery.SENT)
    assert "Catat jawaban" in page.head.next.text()
    press(page, Qt.Key.Key_F6)
    dialog = shown(ReplyDialog)
    status = dialog.form.status
    offered = {status.itemData(row) for row in range(status.count())}
    assert ReferralStatus.ACCEPTED in offered and ReferralStatus.DRAFT not in offered
    status.set_value(ReferralStatus.ACCEPTED)
    press(dialog, Qt.Key.Key_F10)
    assert case(case_id).referrals[0].status is ReferralStatus.ACCEPTED


def test_a_refusal_without_a_reason_is_not_taken(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    page.doing.reply(page.doing.case.referrals[0])
    dialog = shown(ReplyDialog)
    dialog.form.status.set_value(ReferralStatus.REJECTED)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("reason_code")
    dialog.form.reason.set_value(ReasonCode.NO_CAPACITY)
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(ReplyDialog)
    assert case(case_id).referrals[0].reason_code is ReasonCode.NO_CAPACITY
    assert "Buat rujukan" in page.head.next.text()


def test_after_a_refusal_another_agency_is_marked(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    refused = page.doing.case.referrals[0].agency.id
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    assert dialog.target.agency().id != refused
    dialog.reject()


def test_a_note_is_not_lost_to_one_esc(page, window):
    page.doing.note()
    dialog = shown(NoteDialog)
    press(dialog, "Sudah dikunjungi", Qt.Key.Key_Escape)
    press(shown(Question), Qt.Key.Key_Return)  # Kembali
    assert dialog.isVisible() and dialog.text.toPlainText() == "Sudah dikunjungi"
    press(dialog, Qt.Key.Key_Escape)
    shown(Question).answers[0].click()
    assert none_shown(NoteDialog)


def test_a_dialog_grows_with_what_it_has_to_say(qtbot, page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    page.doing.change(page.doing.case.referrals[0])
    dialog = shown(MoveDialog)
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height())
    before = dialog.height()
    dialog.to.set_value(ReferralStatus.CANCELLED)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert dialog.text.height() == dialog.text.maximumHeight()
    dialog.reject()


def test_the_paper_s_way_is_recorded_beside_the_status(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    assert "Catat pengiriman" in page.head.next.text()
    press(page, Qt.Key.Key_F6)
    shown(Question).answers[0].click()
    assert case(case_id).referrals[0].delivery is Delivery.HANDED_TO_RESIDENT


def test_an_outcome_short_of_met_needs_a_reason(page, case_id):
    page.doing.settle(page.doing.case.needs[0])
    dialog = shown(OutcomeDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("outcome")
    dialog.outcome.set_value(Outcome.UNMET)
    dialog._show_reason()
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("reason")
    dialog.outcome.set_value(Outcome.MET)
    press(dialog, Qt.Key.Key_F10)
    assert case(case_id).needs[0].outcome is Outcome.MET


def test_a_case_is_closed_with_the_resident_and_can_be_opened_again(page, window, desk, case_id):
    settle_need(page.doing.case.needs[0].id, OutcomeDraft(Outcome.MET), desk)
    tell(window)
    assert "Tutup kasus" in page.head.next.text()
    press(page, Qt.Key.Key_F6)
    press(shown(ClosingDialog), "dikunjungi di rumah", Qt.Key.Key_F10)
    assert case(case_id).state is CaseState.CLOSED
    press(page, Qt.Key.Key_F6)
    press(shown(ReopenDialog), "Bantuan berhenti", Qt.Key.Key_F10)
    assert case(case_id).state is CaseState.OPEN and case(case_id).needs[0].outcome is None


def test_a_case_does_not_close_while_a_need_waits(page, case_id):
    page.doing.close()
    dialog = shown(ClosingDialog)
    press(dialog, "dikunjungi", Qt.Key.Key_F10)
    assert "Pangan" in dialog.notice.text() and case(case_id).state is CaseState.OPEN
    dialog.reject()


def test_enter_on_a_letter_of_the_case_opens_it_among_the_letters(page, window, desk, case_id):
    referred(desk, case_id)
    page.refresh()
    page.letters.setFocus()
    page.letters.setCurrentRow(0)
    press(page.letters, Qt.Key.Key_Return)
    assert window.page(LETTERS).panel.letter.case_id == case_id


def test_a_note_stands_first_in_what_happened(page, case_id):
    press(page, Qt.Key.Key_F7)
    press(shown(NoteDialog), "Ditelepon, minta beras", Qt.Key.Key_F10)
    words = [label.text() for label in page.timeline.findChildren(type(page.head.step))]
    assert "Ditelepon, minta beras" in words


def test_an_empty_note_is_refused_beside_its_field(page):
    press(page, Qt.Key.Key_F7)
    dialog = shown(NoteDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("text")
    dialog.reject()


def test_the_receipt_is_shown_before_it_is_printed(page):
    page.doing.receipt()
    dialog = shown(ReceiptDialog)
    assert dialog.view.pdf().startswith(b"%PDF")
    dialog.reject()


def test_esc_goes_back_to_the_list(window, page):
    window.go(CASES)
    press(window, Qt.Key.Key_Return)
    assert page.isVisible()
    page.head.next.setFocus()
    press(page, Qt.Key.Key_Escape)
    cases = window.page(CASES)
    assert cases.stack.currentWidget() is not page and cases.list.table.rowCount() == 1


def test_the_chips_narrow_the_list(window, page, desk):
    other = resident(desk, "Budi Lain", "3510041708909002")
    open_case(CaseDraft(other, (NeedDraft("school"),)), desk)
    window.go(CASES)
    cases = window.page(CASES).list
    assert cases.table.rowCount() == 2
    cases.chips.kind.set_value("school")
    assert [row.name for row in cases.table.rows()] == ["Budi Lain"]
    cases.chips.kind.set_value(None)
    cases.chips.states.button(1).click()
    assert cases.stack.currentWidget() is cases.stack.nothing
    cases.chips.states.button(0).click()
    cases.chips.text.setText("siti")
    assert [row.name for row in cases.table.rows()] == ["Siti Contoh"]


def test_the_list_fetches_only_what_is_seen(window, page, desk):
    person_id = page.doing.case.person.id
    for _ in range(120):
        open_case(CaseDraft(person_id, (NeedDraft("school"),)), desk)
    window.go(CASES)
    table = window.page(CASES).list.table
    assert table.rowCount() == PAGE
    table.fetchMore(table.index(-1, -1))
    assert table.rowCount() == 121


def test_enter_opens_the_case(window, page):
    window.go(CASES)
    press(window, Qt.Key.Key_Return)
    assert window.page(CASES).stack.currentWidget() is page


def test_a_basis_for_sharing_can_be_recorded_later(window, desk):
    case_id = food_case(desk, resident(desk, "Ani Contoh"), told=False)
    window.open_case(case_id)
    page = window.page(CASES).case
    assert "belum dicatat" in page.facts.text()
    page.sharings.setFocus()
    press(page, Qt.Key.Key_Space)
    listed = shown(SharingsDialog)
    assert listed.none.isVisible() and not listed.withdraw.isEnabled()
    press(listed, Qt.Key.Key_Space)
    press(shown(SharingDialog), Qt.Key.Key_F10)
    assert case(case_id).sharings[0].given_by == "Ani Contoh"
    assert "Ani Contoh, 16-03-2026" in listed.list.item(0).text()
    press(listed, Qt.Key.Key_Escape)
    assert "Penjelasan sudah disampaikan" in page.facts.text()


def test_after_a_withdrawal_no_referral_goes_out_until_there_is_a_new_basis(page, case_id):
    page.doing.share()
    listed = shown(SharingsDialog)
    assert "Rujukan ke instansi" in listed.list.item(0).text()
    press(listed, Qt.Key.Key_Return)
    dialog = shown(WithdrawDialog)
    assert "tidak dibagikan lagi" in dialog.follows.text()
    assert "tetap tercatat" in dialog.follows.text()
    press(dialog, Qt.Key.Key_F10)
    assert case(case_id).sharings[0].withdrawn_on == dt.date(2026, 3, 16)
    assert "ditarik 16-03-2026" in listed.list.item(0).text()
    assert not listed.withdraw.isEnabled()
    press(listed, Qt.Key.Key_Escape)
    assert "ditarik 16-03-2026" in page.facts.text()
    press(page, Qt.Key.Key_F6)
    referral = shown(ReferralDialog)
    press(referral, Qt.Key.Key_F10)
    assert "Warga menarik dasar berbagi data" in referral.notices.basis.text()
    assert case(case_id).referrals == ()
    referral.reject()


def test_what_was_given_today_was_not_taken_back_yesterday(page, case_id):
    page.doing.share()
    press(shown(SharingsDialog), Qt.Key.Key_Return)
    dialog = shown(WithdrawDialog)
    press(dialog, "-", Qt.Key.Key_F10)
    assert "antara tanggal pemberian dan hari ini" in dialog.form.problem("on")
    assert case(case_id).sharings[0].withdrawn_on is None
    dialog.reject()
    shown(SharingsDialog).reject()


def test_a_closed_case_still_lets_the_resident_take_it_back(page, window, desk, case_id):
    settle_need(page.doing.case.needs[0].id, OutcomeDraft(Outcome.MET), desk)
    closing = ClosingDraft(confirmed_by="Siti Contoh", confirmed_how="dikunjungi")
    close_case(case_id, closing, desk)
    tell(window)
    page.doing.share()
    listed = shown(SharingsDialog)
    assert not listed.record.isVisible() and listed.withdraw.isEnabled()
    press(listed, Qt.Key.Key_Return)
    press(shown(WithdrawDialog), Qt.Key.Key_F10)
    assert case(case_id).sharings[0].withdrawn_on is not None
    listed.reject()


def test_programmes_are_hints_with_what_they_want_and_whom_to_ask(page):
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    *hints, others = dialog.target.programmes.text().splitlines()
    assert all(line.startswith("• Periksa ") for line in hints)
    assert all("Tanyakan ke " in line and "Petunjuk: " in line for line in hints)
    (food,) = [line for line in hints if "Sembako/BPNT" in line]
    assert "Tanyakan ke Dinsos PPKB. Desil DTSEN belum diisi." in food
    assert "Rantang Kasih" in others and "Rantang Kasih" not in "".join(hints)
    dialog.reject()


def test_the_page_and_its_dialogs_can_be_used_by_ear_and_keys(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    assert problems(window) == []
    need, referral = page.doing.case.needs[0], page.doing.case.referrals[0]
    for begin, kind in (
        (page.doing.note, NoteDialog),
        (page.doing.close, ClosingDialog),
        (lambda: page.doing.settle(need), OutcomeDialog),
        (lambda: page.doing.reply(referral), ReplyDialog),
        (lambda: page.doing.complete(need), NeedDialog),
        (page.doing.add_need, NeedDialog),
        (page.doing.share, SharingsDialog),
    ):
        begin()
        assert problems(shown(kind)) == []
        shown(kind).reject()
