"""A letter that came is written down, found, tied to the referral it answers, and answered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.attachments.incoming import Incoming
from desktop.letters.delivery_dialog import DeliveryDialog, ProofDialog
from desktop.letters.incoming.letter_dialog import IncomingDialog, WithdrawDialog
from desktop.letters.incoming.link_dialog import LinkDialog
from desktop.letters.side_switch import INCOMING
from desktop.replies.reply_dialog import ReplyDialog
from desktop.window.main_window import CASES, LETTERS
from models.agencies import suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral, referral
from models.case.reply.replies import replies_of_referral
from models.codes import Delivery, DeliveryMethod, ReferralStatus, ReplyChannel
from models.incoming.letters import IncomingDraft, record_incoming
from models.incoming.rows import IncomingFilter, incoming_letter, incoming_letters
from models.letter.delivery import delivery_of
from models.letter.letters import issue
from models.letter.words import default_options
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.picture_samples import jpeg, scan


@pytest.fixture
def asked(desk):
    """A referral that went out with its letter."""
    need = case(food_case(desk, resident(desk, "Siti Contoh"))).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    referral_id = draft_referral(ReferralDraft(need.id, target.id), desk)
    letter = issue(referral_id, default_options(referral_id, desk), render_letter, desk)
    return referral(referral_id), letter.id


@pytest.fixture
def draft(desk, asked):
    agency = asked[0].agency
    return IncomingDraft(
        desk.today(), "460/12", desk.today(), agency.name, agency.id, "Jawaban permohonan"
    )


@pytest.fixture
def side(window):
    window.go(LETTERS)
    page = window.page(LETTERS)
    page.show_side(INCOMING)
    return page.incoming


def test_an_office_without_letters_says_what_belongs_here(side):
    assert side.stack.currentWidget() is side.empty
    assert not side.panel.isVisible()
    assert side.record_button.hasFocus()


def test_a_letter_is_written_down_by_keys_with_its_scan(
    window, side, asked, qtbot, workplace, tmp_path
):
    press(side, Qt.Key.Key_N, held=Qt.KeyboardModifier.ControlModifier)
    dialog = shown(IncomingDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("sender") and dialog.form.problem("number") == ""
    dialog.from_whom.setFocus()
    press(dialog, asked[0].agency.short_name, " lama")
    assert dialog.agency.value() is None
    dialog.from_whom.clear()
    press(dialog, asked[0].agency.short_name)
    assert dialog.agency.value() == asked[0].agency.id
    dialog.summary.setFocus()
    assert dialog.from_whom.text() == asked[0].agency.name
    press(dialog, "Jawaban permohonan beras")
    page = tmp_path / "1.png"
    page.write_bytes(scan())
    dialog.scan.take([Incoming(page.name, page, inbox=True), Incoming("2.jpg", data=jpeg())])
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    assert "2 halaman" in dialog.scan.about.text() and not dialog.scan.delete.isHidden()
    dialog.scan.delete.click()
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(IncomingDialog) and not page.exists()
    (row,) = incoming_letters(IncomingFilter())
    assert (row.mark, row.has_scan) == ("1/2026", True)
    assert "Halaman 1 dari 2" in side.panel.view.place()
    assert "Jawaban permohonan beras" in side.panel.about.text()
    assert problems(window) == []


def test_a_letter_is_tied_to_its_referral_and_the_answer_is_half_written(
    window, side, draft, asked, desk, workplace
):
    letter = record_incoming(draft, desk)
    workplace.changes.letters.emit()
    side.panel.answered.link.click()
    dialog = shown(LinkDialog)
    assert problems(dialog) == []
    press(dialog, "siti", Qt.Key.Key_F10)
    assert none_shown(LinkDialog) and incoming_letter(letter).answers == 1
    side.panel.answered.answer.click()
    answer = shown(ReplyDialog)
    assert answer.form.told_by.text() == draft.sender[:120]
    answer.form.status.set_value(ReferralStatus.ACCEPTED)
    press(answer, Qt.Key.Key_F10)
    (reply,) = replies_of_referral(asked[0].id)
    assert (reply.channel, reply.received_on) == (ReplyChannel.LETTER, desk.today())
    assert reply.text == f"Surat balasan 460/12 tanggal {desk.today():%d-%m-%Y}."
    side.panel.answered.to_case()
    assert window.page(CASES).case.case_id == asked[0].case_id
    window.go(LETTERS)
    side.panel.answered.let_go()
    assert incoming_letter(letter).answers == 0


def test_a_secret_letter_is_read_only_when_it_is_asked_for(side, draft, desk, workplace):
    record_incoming(replace(draft, secret=True), desk)
    workplace.changes.letters.emit()
    assert "Jawaban permohonan" not in side.panel.about.text()
    side.panel.notice.findChild(QPushButton).click()
    assert "Jawaban permohonan" in side.panel.about.text()


def test_a_letter_is_found_struck_out_and_stays_in_the_list(window, side, draft, desk, workplace):
    letter = record_incoming(draft, desk)
    record_incoming(replace(draft, number="99", sender="Camat"), desk)
    workplace.changes.letters.emit()
    side.quick.text.setText("460")
    assert [row.id for row in side.table.rows()] == [letter]
    window.search.start()
    press(window, "460/12", Qt.Key.Key_Return)
    assert side.panel.letter.id == letter
    side.panel.withdraw.click()
    press(shown(WithdrawDialog), "Salah kantor", Qt.Key.Key_F10)
    assert "Salah kantor" in side.panel.notice.text()
    assert len(side.table.rows()) == 2


def test_the_delivery_of_a_letter_is_recorded_shown_and_taken_back(window, asked, qtbot, workplace):
    window.go(LETTERS)
    page, letter_id = window.page(LETTERS), asked[1]
    page.panel.deliver_button.click()
    dialog = shown(DeliveryDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("method")
    dialog.method.set_value(DeliveryMethod.BY_HAND)
    dialog.received_by.setFocus()
    press(dialog, "Bambang Contoh")
    dialog.scan.take([Incoming("1.png", data=scan())])
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    press(dialog, Qt.Key.Key_F10)
    assert referral(asked[0].id).delivery is Delivery.RECEIPT_SIGNED
    assert "diantar petugas, diterima Bambang Contoh" in page.panel.about.text()
    page.panel.deliver_button.click()
    again = shown(DeliveryDialog)
    assert again.received_by.text() == "Bambang Contoh" and problems(again) == []
    again.look()
    assert shown(ProofDialog).view.pdf().startswith(b"%PDF")
    shown(ProofDialog).reject()
    again.take_back()
    assert delivery_of(letter_id).on is None
