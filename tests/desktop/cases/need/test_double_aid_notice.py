"""What a family already has is said at the intake and before a letter, and stops nobody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.window.main_window import CASES, PEOPLE
from models.aid.programmes import programmes
from models.aid.received import AidDraft, record_aid
from models.case.cases import case, list_cases
from models.need.needs import NeedDraft
from tests.case_samples import agency_of, opened, requested, resident
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import answers_of, none_shown, press, shown

HOME = {"kk": "3510041203109001", "address": "Jl. Melati 2", "hamlet": "Krajan"}


@pytest.fixture
def family(desk):
    """A mother who receives PKH, her child, and somebody in the same house with other aid."""
    mother = resident(desk, "Siti Contoh", relationship="1", **HOME)
    child = resident(desk, "Budi Contoh", relationship="4", **HOME)
    lodger = resident(desk, "Wati Contoh", **{**HOME, "kk": ""})
    pkh = next(each.id for each in programmes() if each.code == "pkh")
    record_aid(mother, AidDraft(pkh), desk)
    record_aid(lodger, AidDraft(name="Beras masjid"), desk)
    return mother, child


@pytest.fixture
def intake(window, family):
    """The intake of the child; F9 and its boxes do the rest."""
    window.new_case(family[1])
    return window.page(CASES).intake


def tick(intake, kind):
    intake.form.needs.blocks[kind].findChildren(QCheckBox)[0].click()


def test_the_intake_says_it_once_somebody_is_chosen_and_a_need_is_ticked(window, intake, desk):
    notice = intake.form.family
    assert notice.text() == ""
    tick(intake, "food")
    told = notice.text().splitlines()
    assert [line.split(" ")[0] for line in told] == ["Siti", "Wati"]
    assert "Perlu diketahui, bukan larangan: 2 catatan" in notice.title.text()
    assert squeezed(window) == [] and problems(window) == []
    tick(intake, "food")
    assert notice.text() == "", "without a need nothing is asked for"


def test_four_lines_fit_over_the_intake(window, family, desk):
    opened(desk, "food", person_id=family[0])
    record_aid(family[1], AidDraft(name="Sepeda"), desk)
    window.new_case(family[1])
    intake = window.page(CASES).intake
    tick(intake, "food")
    assert intake.form.family.list.count() == 4
    assert intake.form.family.list.verticalScrollBar().maximum() == 0
    assert squeezed(window) == []


def test_what_was_closed_stays_closed_until_there_is_something_else(intake):
    tick(intake, "food")
    intake.form.family._close.click()
    intake.form.origin.edited.emit()
    assert not intake.form.family.isVisible()
    tick(intake, "health")
    assert not intake.form.family.isVisible() or "PKH" in intake.form.family.text()


def test_enter_opens_whose_aid_it_is(window, intake, family):
    tick(intake, "food")
    intake.keeper.forget()
    notice = intake.form.family
    notice.list.setFocus()
    press(notice, Qt.Key.Key_Return)
    assert window.places.number() == PEOPLE
    assert window.page(PEOPLE).person.person_id == family[0]


def test_the_case_is_saved_all_the_same(intake):
    intake.form.needs.show_drafts((NeedDraft("food", answers_of("food")),))
    intake.form.origin.edited.emit()
    assert intake.form.family.isVisible()
    intake.form.sharing.told.setFocus()
    press(intake, Qt.Key.Key_Space, Qt.Key.Key_F10)
    assert [row.name for row in list_cases()] == ["Budi Contoh"]


def test_a_new_member_of_a_known_card_is_told_too(window, family):
    window.new_case()
    intake = window.page(CASES).intake
    intake.form.picker.begin_new("Dewi Contoh")
    tick(intake, "food")
    assert intake.form.family.text() == ""
    kk = intake.form.picker.panel.form.kk
    kk.setFocus()
    press(intake, HOME["kk"])
    assert "Siti Contoh (kepala keluarga) tercatat menerima PKH" in intake.form.family.text()


@pytest.fixture
def dialog(window, family, desk):
    earlier = opened(desk, "food", person_id=family[0])
    requested(desk, earlier)
    case_id = opened(desk, "food", person_id=family[1])
    window.open_case(case_id)
    page = window.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    dialog.earlier = earlier
    return dialog


def test_before_a_letter_the_agency_that_was_asked_before_is_told(dialog):
    told = dialog.notices.family.text()
    assert "pernah dirujuk ke Dinsos PPKB untuk Pangan" in told and "menerima PKH" in told
    dialog.target.picker.choose(agency_of("BAZNAS").id)
    assert "pernah dirujuk" not in dialog.notices.family.text()
    assert problems(dialog) == [] and squeezed(dialog) == []


def test_a_line_leads_out_of_the_dialog_to_its_case(window, dialog):
    notice = dialog.notices.family
    (row,) = [n for n, line in enumerate(notice._lines) if line.doubt == "referred-before"]
    notice.list.setCurrentRow(row)
    notice.list.setFocus()
    earlier = dialog.earlier
    press(notice, Qt.Key.Key_Return)
    assert none_shown(ReferralDialog)
    assert window.page(CASES).case.case_id == earlier


def test_the_notice_never_keeps_a_letter_from_being_written(dialog):
    dialog.go_on()
    assert dialog.steps.at_letter and dialog.notices.family.isVisible()
    referrals = case(dialog._prepared.case.id).referrals
    assert [each.agency.code for each in referrals] == ["DINSOSPPKB"]
