"""An agency's answer reaches its case by code, by list and by file, with the keyboard alone."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.replies.code_dialog import CodeDialog
from desktop.replies.import_dialog import RepliesImportDialog
from desktop.replies.list_dialog import ListDialog
from desktop.replies.replies_menu import RepliesMenu
from desktop.replies.reply_dialog import ReplyDialog
from desktop.replies.slip_dialog import SlipDialog
from desktop.widgets import printing
from desktop.widgets.access_keys import bare
from desktop.window.main_window import CASES
from models.aid.received import aids_of_person
from models.case.cases import ClosingDraft, case, close_case
from models.case.referrals import referral
from models.case.reply.asked_referrals import asked, asked_of_agency
from models.case.reply.codes import shown_code
from models.case.reply.drafts import ReplyDraft
from models.case.reply.file_import import RowOutcome
from models.case.reply.replies import record_reply, replies_of_referral
from models.case.reply.rows import ANSWER, CODE
from models.codes import (
    AidSource,
    Outcome,
    ReasonCode,
    ReferralStatus,
    ReplyChannel,
)
from models.letter.letters import issue
from models.need.needs import OutcomeDraft, settle_need
from reports.letters import render_letter
from reports.replies_file import write_asked
from reports.spreadsheet import read_sheets
from tests.case_samples import agency_of, need_ids, with_letter
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import options, pages, words
from tests.letter_samples import referral as lettered

ALT = Qt.KeyboardModifier.AltModifier
ERROR = ReferralStatus.ENTERED_IN_ERROR
ENTER, TAB, F10 = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F10


def reply_dialog(page):
    page.doing.reply(page.doing.case.referrals[0])
    return shown(ReplyDialog)


def button(widget, words):
    return next(b for b in widget.findChildren(QPushButton) if words in bare(b.text()))


def _labels(widget):
    return widget.findChildren(QLabel)


# --- by code ----------------------------------------------------------------------------------


def test_ctrl_j_and_the_code_open_the_referral_and_the_answer_is_recorded(qtbot, window, sent):
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    press(shown(CodeDialog), shown_code(referral(sent).reply_code), ENTER)
    assert none_shown(CodeDialog)
    dialog = shown(ReplyDialog)
    assert dialog.form.status.hasFocus()
    press(dialog, "Sedang", TAB, TAB, TAB, "Bu Rini", F10)
    (reply,) = replies_of_referral(sent)
    assert (reply.status, reply.told_by) == (ReferralStatus.IN_PROGRESS, "Bu Rini")
    assert reply.channel is ReplyChannel.SLIP
    assert "tersimpan" in window.statusBar().currentMessage()


def test_the_dialog_says_whose_referral_the_code_is(window, workplace, sent):
    ReplyDialog(workplace, asked(sent), window).open()
    dialog = shown(ReplyDialog)
    told = " ".join(each.text() for each in _labels(dialog))
    for part in ("Siti Contoh", referral(sent).agency.name, shown_code(referral(sent).reply_code)):
        assert part in told
    dialog.reject()


def test_a_mistyped_code_opens_nothing_and_can_be_typed_over(window, workplace, sent):
    CodeDialog(workplace, window.say, window).open()
    dialog = shown(CodeDialog)
    code = referral(sent).reply_code
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    press(dialog, wrong, ENTER)
    assert "salah ketik" in dialog.form.problem("code") and none_shown(ReplyDialog)
    press(dialog, code, ENTER)
    shown(ReplyDialog).reject()


def test_a_code_whose_referral_is_over_says_so(desk, window, workplace, sent):
    record_reply(ReplyDraft(sent, ReferralStatus.COMPLETED), desk)
    CodeDialog(workplace, window.say, window).open()
    dialog = shown(CodeDialog)
    press(dialog, referral(sent).reply_code, ENTER)
    assert "sudah berakhir" in dialog.form.problem("code")
    dialog.reject()


# --- the reply dialog -------------------------------------------------------------------------


def visible(dialog):
    return {name for name in dialog.form.names() if dialog.form.field(name).isVisible()}


def fits(qtbot, dialog):
    """All rows in sight without scrolling, none cut, each with its name."""
    qtbot.wait(1)
    scroll = dialog.form.parent().parent()
    assert scroll.verticalScrollBar().maximum() == 0
    assert squeezed(dialog) == [] and problems(dialog) == []


def words_of(menu):
    return " ".join(action.text().replace("&", "") for action in menu.actions())


def spoken(dialog, name):
    return dialog.form.field(name).accessibleName()


def test_only_what_belongs_to_the_answer_is_asked(page):
    dialog = reply_dialog(page)
    always = {"to", "on", "channel", "told_by", "text", "attachment_id"}
    wanted = {
        ReferralStatus.ACCEPTED: {"appointment_on", "appointment_place", "check_again_on"},
        ReferralStatus.REJECTED: {"reason_code", "suggested_agency_id"},
        ReferralStatus.ON_HOLD: {"reason_code", "queue_number", "appointment_on"}
        | {"appointment_place", "check_again_on"},
        ReferralStatus.COMPLETED: {"benefit", "benefit_on", "amount", "evidence", "as_aid"},
    }
    for status, fields in wanted.items():
        dialog.form.status.set_value(status)
        assert visible(dialog) == always | fields
    dialog.reject()


def test_every_field_is_in_sight_on_the_offices_screen(qtbot, page):
    dialog = reply_dialog(page)
    dialog.resize(760, 680)  # of 728 under the title bar
    for status in (ReferralStatus.ON_HOLD, ReferralStatus.COMPLETED, ReferralStatus.REJECTED):
        dialog.form.status.set_value(status)
        fits(qtbot, dialog)
    dialog.reject()


def test_what_was_typed_for_another_answer_is_not_recorded(page, sent):
    dialog = reply_dialog(page)
    dialog.form.status.set_value(ReferralStatus.COMPLETED)
    dialog.form.received.benefit.setText("Beras 10 kg")
    dialog.form.status.set_value(ReferralStatus.ACCEPTED)
    press(dialog, F10)
    (reply,) = replies_of_referral(sent)
    assert reply.benefit == ""


def test_an_end_is_recorded_with_what_was_given_and_as_aid(page, case_id, sent):
    dialog = reply_dialog(page)
    press(dialog, "Selesai")
    dialog.form.channel.set_value(ReplyChannel.PHONE)
    dialog.form.received.benefit.setFocus()
    press(dialog, "Beras 10 kg", TAB, "t", TAB, "150.000", TAB, "Foto", TAB, "bantuan", F10)
    (reply,) = replies_of_referral(sent)
    assert (reply.benefit, reply.amount, reply.evidence) == ("Beras 10 kg", 150_000, "Foto")
    (aid,) = aids_of_person(case(case_id).person.id)
    assert (aid.name, aid.source) == ("Beras 10 kg", AidSource.REFERRAL)


def test_a_day_on_which_nothing_can_have_been_received_is_explained_as_it_is_left(page, desk, sent):
    dialog = reply_dialog(page)
    dialog.form.status.set_value(ReferralStatus.COMPLETED)
    on, day = dialog.form.received.on, dt.timedelta(days=1)
    asked = referral(sent).requested_on
    for written, wanted in (
        (desk.today() + day, "belum tiba"),
        (asked - day, f"{asked:%d-%m-%Y}"),
        (asked, ""),
    ):
        on.setFocus()
        on.set_date(written)
        dialog.form.received.amount.setFocus()
        said = dialog.form.problem("benefit_on")
        assert wanted in said and bool(wanted) == bool(said)
    dialog.reject()


def test_an_amount_in_words_is_explained_beside_it(page, sent):
    dialog = reply_dialog(page)
    dialog.form.status.set_value(ReferralStatus.COMPLETED)
    dialog.form.received.amount.line.setText("banyak")
    press(dialog, F10)
    assert "Rupiah" in dialog.form.problem("amount") and replies_of_referral(sent) == ()
    dialog.reject()


def test_an_answer_is_chosen_before_anything_is_saved(page, sent):
    dialog = reply_dialog(page)
    assert visible(dialog) == {"to", "on", "channel", "told_by", "text", "attachment_id"}
    press(dialog, F10)
    assert "Pilih dulu" in dialog.form.problem("to") and dialog.form.status.hasFocus()
    assert replies_of_referral(sent) == ()
    dialog.reject()


def test_only_what_has_a_letter_can_be_said_to_have_gone(page, desk, sent):
    def offered():
        page.refresh()
        return [words_of(menu) for menu in page.findChildren(QMenu) if "Ubah" in words_of(menu)][-1]

    assert "Surat sekarang" not in offered()
    with_letter(sent, desk)
    assert "Surat sekarang" in offered()
    case_id = referral(sent).case_id
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(
        case_id, ClosingDraft("Siti Contoh", "kunjungan", open_referrals_reason="Pindah"), desk
    )
    assert "Surat sekarang" not in offered(), "in a closed case nothing moves"


# --- the case page ----------------------------------------------------------------------------


def test_the_agency_another_one_named_is_one_key_away(qtbot, page, desk, sent):
    other = agency_of("DINKES")
    draft = ReplyDraft(sent, ReferralStatus.REJECTED, reason_code=ReasonCode.WRONG_AGENCY)
    record_reply(replace(draft, suggested_agency_id=other.id), desk)
    page.refresh()
    qtbot.waitUntil(button(page, f"Rujuk ke {other.short_name}").isVisible)
    press(page, Qt.Key.Key_F4)
    dialog = shown(ReferralDialog)
    assert dialog.target.agency().id == other.id
    dialog.reject()


def test_the_row_of_a_referral_tells_its_last_answer(page, desk, sent):
    record_reply(
        ReplyDraft(sent, ReferralStatus.ACCEPTED, ReplyChannel.PHONE, told_by="Bu Rini"), desk
    )
    page.refresh()
    assert any("lewat telepon, Bu Rini" in label.text() for label in _labels(page))


def test_the_slip_is_shown_from_the_row(page, sent):
    button(page, "Lembar jawaban").click()
    dialog = shown(SlipDialog)
    assert shown_code(referral(sent).reply_code) in words(dialog.view.pdf())
    assert problems(dialog) == []
    dialog.reject()


def test_the_slip_is_offered_with_the_letter_and_a_saved_pdf_is_said(
    window, workplace, desk, tmp_path
):
    drafted = lettered(desk)
    letter = issue(drafted, options(drafted, desk), render_letter, desk)
    IssuedLetterDialog(workplace, letter, window).open()
    dialog = shown(IssuedLetterDialog)
    button(dialog, "Lembar jawaban").click()
    slip = shown(SlipDialog)
    assert letter.number_text in words(slip.view.pdf())
    slip.reject()
    dialog.save()
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "surat.pdf"))
    chooser.close()
    assert dialog.notice.isVisible() and dialog.notice.text() == "Tersimpan: surat.pdf"
    assert (tmp_path / "surat.pdf").read_bytes() == letter.pdf
    assert squeezed(dialog) == [] and problems(dialog) == []
    dialog.reject()


def test_letter_and_slip_go_to_the_printer_together_where_the_clerk_wants_it(
    window, workplace, desk, monkeypatch
):
    sent = []
    monkeypatch.setattr(printing._Print, "begin", lambda work: sent.append(work.pdf))
    drafted = lettered(desk)
    letter = issue(drafted, options(drafted, desk), render_letter, desk)
    IssuedLetterDialog(workplace, letter, window).open()
    dialog = shown(IssuedLetterDialog)
    dialog.print()
    assert sent == [letter.pdf]
    dialog.with_slip.setFocus()
    press(dialog, Qt.Key.Key_Space)
    dialog.print()
    page, slip = pages(sent[-1])
    assert letter.number_text in page and "LEMBAR JAWABAN" in slip
    dialog.reject()
    IssuedLetterDialog(workplace, letter, window).open()
    assert shown(IssuedLetterDialog).with_slip.isChecked(), "as it was left"
    shown(IssuedLetterDialog).reject()


# --- by list and file -------------------------------------------------------------------------


def filled(desk, sent, path, answer):
    """The list of an agency with its answers, as a .csv it saved."""
    source = path.with_name("daftar.xlsx")
    write_asked(asked_of_agency(referral(sent).agency.id, desk), source)
    *_, heading, line = next(read_sheets(source.read_bytes()))
    row = dict(zip(heading, line, strict=True)) | {ANSWER: answer}
    path.write_text(f"{CODE};{ANSWER}\n{row[CODE]};{row[ANSWER]}\n", "utf-8")
    return path


@pytest.fixture
def reading(qtbot, window, workplace):
    dialog = RepliesImportDialog(workplace, window)
    dialog.open()
    yield dialog
    dialog.close()


def looked_at(qtbot, dialog, path):
    dialog.plan = None
    dialog.check(path)
    qtbot.waitUntil(lambda: dialog.plan is not None)


def test_a_file_is_shown_then_recorded_then_known(qtbot, reading, desk, sent, tmp_path):
    path = filled(desk, sent, tmp_path / "jawaban.csv", "Sedang ditangani")
    looked_at(qtbot, reading, path)
    assert replies_of_referral(sent) == () and reading.plan.count(RowOutcome.ACCEPTED) == 1
    assert problems(reading) == [] and squeezed(reading) == []
    press(reading, F10)
    qtbot.waitUntil(lambda: reading.recorded)
    assert len(replies_of_referral(sent)) == 1 and "1 jawaban tercatat" in reading.notice.text()
    assert not reading.take.isEnabled()
    assert "Akan dicatat" not in reading.counts.text() and "Tercatat 1" in reading.counts.text()
    assert reading.table.columns[1].shown(reading.table.rows()[0]) == "Tercatat"
    reading.write(tmp_path / "hasil.xlsx")
    text = str([list(rows) for rows in read_sheets((tmp_path / "hasil.xlsx").read_bytes())])
    assert "Dicatat" in text
    looked_at(qtbot, reading, path)
    assert "Tidak ada yang berubah" in reading.notice.text() and not reading.take.isEnabled()


def test_a_row_that_is_refused_says_why_in_full(qtbot, reading, desk, sent, tmp_path):
    looked_at(qtbot, reading, filled(desk, sent, tmp_path / "j.csv", "Mungkin"))
    (row,) = reading.plan.rows
    assert (
        row.words in reading.whole.text()
        and "Mungkin" in row.words
        and not reading.take.isEnabled()
    )
    assert "Tidak dicatat 1" in reading.counts.text()


def test_the_list_is_written_for_the_agency_that_has_something_to_answer(
    window, workplace, sent, tmp_path
):
    ListDialog(workplace, window).open()
    dialog = shown(ListDialog)
    assert problems(dialog) == [] and "(1)" in dialog.agency.currentText()
    dialog.write(tmp_path / "daftar.xlsx")
    assert dialog.file_name() == "rujukan-dinsos-ppkb-2026-03-16.xlsx"
    assert "1 rujukan" in dialog.notice.text() and (tmp_path / "daftar.xlsx").is_file()
    dialog.reject()


def test_without_anything_to_answer_there_is_no_list(window, workplace):
    ListDialog(workplace, window).open()
    dialog = shown(ListDialog)
    assert not dialog.keep.isEnabled()
    dialog.reject()


def test_the_three_doors_stand_on_the_cases_page(window, sent):
    window.go(CASES)
    (menu,) = window.page(CASES).findChildren(RepliesMenu)
    assert menu.isVisible()
    for action, kind in zip(
        menu.menu().actions(), (CodeDialog, ListDialog, RepliesImportDialog), strict=True
    ):
        action.trigger()
        shown(kind).reject()
