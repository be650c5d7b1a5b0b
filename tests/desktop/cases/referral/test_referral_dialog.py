"""From a need to a letter: shown with its number first, then issued, kept, and printed as kept."""

import dataclasses
import datetime as dt
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.letter_options_form import LetterOptionsForm
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.cases.referral.unit_code_dialog import UnitCodeDialog
from desktop.cases.sharing.sharing_dialog import SharingDialog
from desktop.dialogs.ask import Question
from desktop.letters.letter_printing import file_name
from desktop.settings.officials_section import OfficialDialog
from desktop.widgets import folded_notice
from desktop.window.main_window import CASES
from models.agencies import agencies, suggest
from models.case.cases import CaseDraft, NeedDraft, case, open_case
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import AddressSide, LetterKind, ReferralStatus, Sifat
from models.letter.letters import issue, letter_pdf, letters
from models.letter.secrecy import Secrecy
from models.letter.words import LetterOptions, default_options
from models.office import change_office, draft_from, office
from models.officials import change_official, officials
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import (
    answers_of,
    food_case,
    none_shown,
    press,
    resident,
    shown,
)

TODAY = dt.date(2026, 3, 16)


@pytest.fixture
def case_id(desk):
    return food_case(desk, resident(desk, "Siti Contoh"))


@pytest.fixture
def dialog(window, case_id):
    window.open_case(case_id)
    page = window.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    return shown(ReferralDialog)


def seen(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    return dialog.preview.shown


def words(pdf):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_every_option_survives_the_round_trip(qtbot, store):
    options = LetterOptions(
        kind=LetterKind.INTRODUCTION,
        letter_date=dt.date(2026, 3, 14),
        official_id=officials(TODAY)[1].id,
        sifat=Sifat.SEGERA,
        copies=("Yth. Camat", "Arsip"),
        attachments=("Fotokopi KTP", "Foto rumah"),
        address_side=AddressSide.LEFT,
        subject="Permohonan",
        classification="400.9",
        with_story=False,
        with_camat=True,
        valid_until=dt.date(2026, 4, 14),
    )
    form = LetterOptionsForm(lambda: TODAY)
    qtbot.addWidget(form)
    form.show_options(options)
    assert form.options() == options


def test_a_letter_with_a_diagnosis_is_copied_to_the_file_alone_unless_the_clerk_says_so(
    qtbot, store, desk
):
    camat = ("Yth. Camat Tegaldlimo", "Arsip")
    signer = officials(TODAY)[0].id
    form = LetterOptionsForm(lambda: TODAY)
    qtbot.addWidget(form)
    options = LetterOptions(LetterKind.OFFICIAL, TODAY, signer, copies=camat)
    form.show_options(options, Secrecy(told=True, health=True))
    form.show()
    choose(form.sifat, Sifat.RAHASIA)
    assert form.options().copies == ("Arsip",) and not form.readers.text()
    form.copies.setPlainText("Arsip\nYth. Kepala Puskesmas")
    assert "ikut dibaca: Yth. Kepala Puskesmas" in form.readers.text()
    form.copies.setPlainText("Arsip")
    assert not form.readers.text()
    form.kind.set_value(LetterKind.INTRODUCTION)
    form.edited.emit()
    assert (form.options().sifat, form.options().copies) == (Sifat.BIASA, camat)


def choose(box, value):
    box.set_value(value)
    box.activated.emit(box.currentIndex())


def test_the_agencies_that_fit_stand_first_with_the_reason(dialog, case_id):
    need = case(case_id).needs[0]
    first = suggest(need.kind, need.answers)[0]
    assert dialog.target.agency() == first.agency
    assert first.reason in dialog.target.picker.rows.item(0).text()


def test_any_other_agency_is_found_by_typing(dialog):
    other = next(each for each in agencies() if "Baznas" in each.name or "BAZNAS" in each.name)
    dialog.target.picker.filter.setText(other.name[:8])
    dialog.target.picker.choose(other.id)
    assert dialog.target.agency() == other


def test_the_letter_is_shown_with_its_number_before_anything_is_numbered(qtbot, dialog, case_id):
    press(dialog, Qt.Key.Key_F10)
    preview = seen(qtbot, dialog)
    assert preview.number_text in dialog.preview.number.text()
    assert "Siti Contoh" in words(preview.pdf) and preview.number_text in words(preview.pdf)
    assert letters(2026) == []
    assert case(case_id).referrals[0].status is ReferralStatus.DRAFT


def test_what_is_shown_is_what_is_kept_and_printed(qtbot, dialog, case_id, desk):
    press(dialog, Qt.Key.Key_F10)
    preview = seen(qtbot, dialog)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: len(letters(2026)) == 1)
    qtbot.waitUntil(lambda: not none_shown(IssuedLetterDialog))
    (row,) = letters(2026)
    assert letter_pdf(row.id, desk) == preview.pdf
    press(shown(Question), Qt.Key.Key_Escape)  # no printer here
    issued = shown(IssuedLetterDialog)
    assert issued.view.pdf() == preview.pdf
    assert case(case_id).referrals[0].status is ReferralStatus.REQUESTED


def test_esc_and_a_second_f10_while_a_letter_is_issued_change_nothing(qtbot, dialog, case_id):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.issue()
    dialog.reject()
    dialog._press_main()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not none_shown(IssuedLetterDialog))
    assert len(letters(2026)) == 1
    press(shown(Question), Qt.Key.Key_Escape)  # no printer here
    shown(IssuedLetterDialog).reject()


def test_options_change_the_page(qtbot, dialog):
    press(dialog, Qt.Key.Key_F10)
    before = seen(qtbot, dialog)
    dialog.options.attachments.setPlainText("Fotokopi Kartu Keluarga")
    assert dialog.preview.shown is None and not dialog.main.isEnabled()
    after = seen(qtbot, dialog)
    assert "Fotokopi Kartu Keluarga" in words(after.pdf) and after.sha256 != before.sha256
    assert not dialog.preview.notice.isVisible()
    dialog.options.attachments.setPlainText("\n".join(["Foto rumah " * 9] * 20))
    assert seen(qtbot, dialog).pages == 2
    assert "Surat ini 2 halaman; halaman 2 mulai dari" in dialog.preview.notice.text()


def test_where_another_clerk_took_the_number_the_new_page_is_shown_first(
    qtbot, dialog, case_id, desk
):
    press(dialog, Qt.Key.Key_F10)
    first = seen(qtbot, dialog)
    other = agencies()[-1]
    other_id = food_case(desk, resident(desk, "Budi Lain", "3510041708909002"))
    referral = draft_referral(
        ReferralDraft(case(other_id).needs[0].id, dialog.target.agency().id), desk
    )
    taken = issue(referral, default_options(referral, desk), render_letter, desk)
    assert taken.number_text == first.number_text and other
    dialog.issue()
    qtbot.waitUntil(
        lambda: (
            dialog.preview.shown is not None
            and dialog.preview.shown.number_text != first.number_text
        )
    )
    assert len(letters(2026)) == 1 and dialog.isVisible()


def test_without_the_information_line_nothing_goes_on_until_it_is_recorded(qtbot, window, desk):
    case_id = food_case(desk, resident(desk, "Ani Contoh"), told=False)
    window.open_case(case_id)
    page = window.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    press(dialog, Qt.Key.Key_F10)
    assert dialog.notices.basis.isVisible() and case(case_id).referrals == ()
    dialog.notices.basis._pressed()
    press(shown(SharingDialog), Qt.Key.Key_F10)
    assert seen(qtbot, dialog)
    assert case(case_id).sharings[0].given_by == "Ani Contoh"


@pytest.fixture
def unfinished(desk):
    """A food case whose answers were only begun, of a resident who was told nothing yet."""
    needs = (NeedDraft("food", {"urgency": "biasa"}),)
    return open_case(CaseDraft(resident(desk, "Siti Contoh"), needs), desk)


def refer(window, case_id):
    window.open_case(case_id)
    page = window.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    return shown(ReferralDialog)


def test_missing_answers_are_said_at_once_and_completed_on_the_way(qtbot, window, unfinished):
    dialog = refer(window, unfinished)
    notices, waits = dialog.notices, dialog.preview.notice
    assert "Isian wajib belum lengkap: Jumlah anggota keluarga" in notices.answers.text()
    assert "belum diberi penjelasan" in notices.basis.text()
    assert "setelah isian kebutuhan lengkap, dasar berbagi data dicatat." in waits.text()
    press(dialog, Qt.Key.Key_F10)
    assert notices.answers.first_button().hasFocus() and case(unfinished).referrals == ()
    press(dialog, Qt.Key.Key_Space)
    filling = shown(NeedDialog)
    assert notices.answers.isVisible(), "what is as missing as before stays said"
    filling._shown().show_draft(NeedDraft("food", answers_of("food")))
    press(filling, Qt.Key.Key_F10)
    assert none_shown(NeedDialog) and not notices.answers.isVisible()
    assert waits.text().endswith("setelah dasar berbagi data dicatat.")
    assert dialog.focusWidget() is notices.basis.first_button()
    press(dialog, Qt.Key.Key_Space)
    press(shown(SharingDialog), Qt.Key.Key_F10)
    assert seen(qtbot, dialog), "with nothing missing any more it goes on by itself"


def test_a_signer_and_the_unit_s_code_are_asked_for_where_they_are_missing(
    qtbot, window, case_id, desk
):
    for each in officials(TODAY):
        change_official(each.id, dataclasses.replace(each, valid_until=each.valid_from), desk)
    change_office(dataclasses.replace(draft_from(office()), unit_code=""), desk)
    prepared = draft_referral(ReferralDraft(case(case_id).needs[0].id, agencies()[0].id), desk)
    window.open_case(case_id)
    page = window.page(CASES).case
    page.setFocus()
    press(page, Qt.Key.Key_F4)
    dialog = shown(ReferralDialog)
    assert dialog.steps.at_letter and dialog.preview.shown is None
    assert "pejabat penanda tangan diisi, kode instansi diisi" in dialog.preview.notice.text()
    press(dialog, Qt.Key.Key_F10, Qt.Key.Key_Space)
    signer = shown(OfficialDialog)
    signer.form.name.setText("Wati Contoh")
    signer.form.position.setText("Kepala Desa")
    press(signer, Qt.Key.Key_F10)
    assert "Kode instansi belum diisi" in dialog.notices.office.text()
    press(dialog, Qt.Key.Key_Space)
    coding = shown(UnitCodeDialog)
    press(coding, Qt.Key.Key_F10)
    assert coding.form.problem("unit_code") and problems(coding) == [] and squeezed(coding) == []
    press(coding, "429.504.09", Qt.Key.Key_F10)
    assert "Wati Contoh" in words(seen(qtbot, dialog).pdf)
    assert case(case_id).referrals[0].id == prepared, "F4 writes the letter that is prepared"


def test_on_a_low_screen_each_notice_is_one_line_and_opens(qtbot, window, unfinished, monkeypatch):
    monkeypatch.setattr(folded_notice, "LOW", 1000)
    dialog = refer(window, unfinished)
    dialog.resize(700, 480)
    notice = dialog.notices.answers
    assert problems(dialog) == [] and squeezed(dialog) == []
    assert dialog.width() <= 871 and dialog.minimumSizeHint().width() <= 871
    one_line = notice.height()
    assert notice._words.text().endswith("…") and notice.text().endswith("kirim rujukan.")
    notice._more.click()
    qtbot.waitUntil(lambda: squeezed(dialog) == [])
    assert notice.height() > one_line
    assert notice._words.text() == notice.text()


def test_a_letter_step_is_not_wider_than_a_small_screen(qtbot, dialog):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.preview.number.setText(f"Nomor berikutnya: {'400.9.14.5/' * 4}")
    QApplication.processEvents()
    assert dialog.steps.minimumSizeHint().width() <= 831, "911 pixels less frame and margins"


def test_a_preview_whose_clock_runs_out_while_the_program_closes_ends_quietly(dialog, jobs, qtbot):
    press(dialog, Qt.Key.Key_F10)
    assert dialog.preview._pause.isActive()
    jobs.stop_all()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not dialog.preview._pause.isActive())
    assert raised == [] and dialog.preview.shown is None


def test_a_foundation_needs_a_consent_first(dialog, case_id):
    dialog.target.picker.choose(next(each.id for each in agencies() if not each.government))
    press(dialog, Qt.Key.Key_F10)
    assert "persetujuan" in dialog.notices.basis.text() and case(case_id).referrals == ()
    dialog.notices.basis._pressed()
    consent = shown(SharingDialog)
    press(consent, Qt.Key.Key_F10)
    assert consent.form.problem("method")
    consent.reject()


def test_another_choice_of_agency_takes_the_first_one_back(qtbot, dialog, case_id):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.back.click()
    first = dialog.target.agency()
    other = next(each for each in agencies() if each.government and each != first)
    dialog.target.picker.choose(other.id)
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    states = [each.status for each in case(case_id).referrals]
    assert states == [ReferralStatus.ENTERED_IN_ERROR, ReferralStatus.DRAFT]


def test_a_date_that_is_none_is_said_beside_it(qtbot, dialog):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.options.letter_date.focusProxy().setText("99-99-99")
    dialog._ask_preview()
    assert dialog.options.problem("letter_date")


def test_a_letter_far_in_the_future_is_refused_beside_its_date(qtbot, dialog):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.options.letter_date.set_date(dt.date(2027, 3, 16))
    dialog._ask_preview()
    qtbot.waitUntil(lambda: bool(dialog.options.problem("letter_date")))
    assert not dialog.main.isEnabled()


def test_a_file_name_holds_the_number_and_nobody_s_name():
    assert file_name("400.9/001/429.504.09/2026") == "surat-400-9-001-429-504-09-2026"


def test_the_dialog_can_be_used_by_ear_and_keys(qtbot, dialog):
    assert problems(dialog) == []
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    assert problems(dialog) == []
    assert dataclasses.is_dataclass(dialog.options.options())


@pytest.mark.parametrize(
    ("answer", "left"),
    [(0, [ReferralStatus.DRAFT]), (1, [ReferralStatus.ENTERED_IN_ERROR])],
)
def test_who_leaves_the_letter_says_what_becomes_of_the_referral(
    qtbot, dialog, case_id, answer, left
):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    press(dialog, Qt.Key.Key_Escape)
    question = shown(Question)
    assert "Simpan rujukan yang disiapkan?" in question.words.text()
    question.answers[answer].setFocus()
    press(question, Qt.Key.Key_Space)
    assert none_shown(ReferralDialog)
    assert [each.status for each in case(case_id).referrals] == left


def test_f10_while_the_page_is_drawn_anew_is_answered(qtbot, dialog, case_id):
    press(dialog, Qt.Key.Key_F10)
    seen(qtbot, dialog)
    dialog.options.subject.setFocus()
    press(dialog, "Mohon bantuan", Qt.Key.Key_F10)
    assert "Tunggu" in dialog.notice.text() and dialog.notice.isVisible()
    seen(qtbot, dialog)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: not none_shown(IssuedLetterDialog))
