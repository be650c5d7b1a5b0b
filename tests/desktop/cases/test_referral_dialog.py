"""From a need to a letter: shown with its number first, then issued, kept, and printed as kept."""

import dataclasses
import datetime as dt
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from desktop.ask import Question
from desktop.cases.issued_letter_dialog import IssuedLetterDialog, file_name
from desktop.cases.letter_options_form import LetterOptionsForm
from desktop.cases.referral_dialog import ReferralDialog
from desktop.cases.sharing_dialog import SharingDialog
from desktop.main_window import CASES
from models.agencies import agencies, suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import AddressSide, LetterKind, ReferralStatus, Sifat
from models.letter.letters import issue, letter_pdf, letters
from models.letter.words import LetterOptions, default_options
from models.officials import officials
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.office_days import food_case, none_shown, press, resident, shown

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


def test_what_is_shown_is_what_is_kept_and_printed(qtbot, dialog, case_id):
    press(dialog, Qt.Key.Key_F10)
    preview = seen(qtbot, dialog)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: len(letters(2026)) == 1)
    qtbot.waitUntil(lambda: not none_shown(IssuedLetterDialog))
    (row,) = letters(2026)
    assert letter_pdf(row.id) == preview.pdf
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
