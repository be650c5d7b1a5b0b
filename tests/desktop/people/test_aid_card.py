"""What a resident receives is written down, corrected and taken back on the resident's page."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.dialogs.ask import Question
from desktop.people.aid_dialog import AidDialog
from desktop.people.person_dialog import PersonDialog
from desktop.window.main_window import PEOPLE
from models.aid.programmes import programmes
from models.aid.received import AidDraft, aids_of_person, record_aid
from models.case.cases import CaseDraft, open_case
from models.codes import AidSource
from models.need.needs import NeedDraft
from models.person.people import person
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import answers_of, none_shown, press, resident, shown

KK = "3510041203109001"


@pytest.fixture
def card(window):
    return window.page(PEOPLE).person.aid


@pytest.fixture
def family(desk):
    mother = resident(desk, kk=KK)
    return mother, resident(desk, "Budi Contoh", "3510041708909002", kk=KK)


def programme_id(code):
    return next(each.id for each in programmes() if each.code == code)


def lines(card):
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_aid_is_written_down_by_keys_alone(window, card, family):
    window.open_person(family[0])
    assert card.none.isVisible() and not card.change.isEnabled()
    card.add.setFocus()
    press(card, Qt.Key.Key_Space)
    dialog = shown(AidDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, "PKH")
    for field in (dialog.form.period_from, dialog.form.period_until):
        field.setFocus()
        press(dialog, "01-01-2026" if field is dialog.form.period_from else "31-12-2026")
    dialog.form.period_until.set_date(dt.date(2025, 12, 31))
    dialog.form.amount.setFocus()
    assert "sebelum" in dialog.form.problem("period_until"), "said as it is left"
    dialog.form.period_until.setFocus()
    dialog.form.period_until.set_date(dt.date(2026, 12, 31))
    dialog.form.amount.setFocus()
    assert dialog.form.problem("period_until") == ""
    press(dialog, "600.000", Qt.Key.Key_F10)
    assert none_shown(AidDialog)
    assert lines(card) == [
        "PKH · sejak 01-01-2026 sampai 31-12-2026 · Rp600.000 · keterangan warga"
    ]
    assert problems(window) == []


def test_a_name_is_asked_only_for_what_is_on_no_list(window, card, family):
    window.open_person(family[0])
    card.add.click()
    dialog = shown(AidDialog)
    assert dialog.form.name.isVisible()
    dialog.save()
    assert "tulis nama bantuannya" in dialog.form.problem("name")
    dialog.form.programme.set_value(programme_id("pip"))
    dialog.form.edited.emit()
    assert not dialog.form.name.isVisible()
    dialog.form.amount.line.setText("banyak")
    dialog.save()
    assert "rupiah bulat" in dialog.form.problem("amount")
    dialog.form.amount.line.clear()
    dialog.save()
    assert none_shown(AidDialog) and aids_of_person(family[0])[0].title == "PIP / KIP"


def test_the_family_s_aid_stands_below_with_its_name_and_can_be_corrected(
    window, card, family, desk
):
    mother, child = family
    record_aid(child, AidDraft(name="Beras masjid"), desk)
    record_aid(mother, AidDraft(name="Sepeda", period_until=dt.date(2025, 12, 31)), desk)
    window.open_person(mother)
    assert lines(card) == [
        "Sepeda · sudah berakhir · sampai 31-12-2025 · keterangan warga",
        "Budi Contoh: Beras masjid · keterangan warga",
    ]
    card.list.setFocus()
    press(card, Qt.Key.Key_Down, Qt.Key.Key_Return)
    dialog = shown(AidDialog)
    dialog.form.source.set_value(AidSource.OFFICE)
    press(dialog, Qt.Key.Key_F10)
    assert aids_of_person(child)[0].source is AidSource.OFFICE
    assert lines(card)[1].endswith("catatan kantor")


def test_a_mistake_is_taken_back_after_a_question_and_can_be_put_back(window, card, family, desk):
    record_aid(family[0], AidDraft(name="Beras masjid"), desk)
    window.open_person(family[0])
    card.withdraw.setFocus()
    press(card, Qt.Key.Key_Space)
    question = shown(Question)
    assert "sudah berakhir" in question.words.text()
    question.answers[1].click()
    assert lines(card) == [] and card.none.isVisible()
    card.done._pressed()
    assert lines(card) == ["Beras masjid · keterangan warga"]


def test_what_was_told_in_a_form_is_recorded_with_one_key(window, card, family, desk):
    answers = {**answers_of("food"), "aid_now": ["pkh", "bpnt"]}
    open_case(CaseDraft(family[0], (NeedDraft("food", answers),)), desk)
    window.open_person(family[0])
    assert "warga menerima" in card.told.text() and "KASUS-2026-0001" in card.told.text()
    card.told._button.setFocus()
    press(card, Qt.Key.Key_Space)
    assert {each.title for each in aids_of_person(family[0])} == {"PKH", "Sembako/BPNT"}
    assert card.told.text() == ""


def test_the_decile_is_asked_for_and_shown_with_its_day(window, card, family, desk):
    page = window.page(PEOPLE).person
    window.open_person(family[0])
    assert "DTSEN" not in page.facts.text()
    press(page, Qt.Key.Key_F7)
    dialog = shown(PersonDialog)
    form = dialog.panel.form
    assert form.decile.currentText() == "Belum ada"
    form.checked_on.setFocus()
    press(dialog, "t", Qt.Key.Key_F10)
    assert "DTSEN (dahulu DTKS) belum ada, dicek 16-03-2026" in page.facts.text()
    press(page, Qt.Key.Key_F7)
    dialog = shown(PersonDialog)
    dialog.panel.form.decile.set_value(3)
    press(dialog, Qt.Key.Key_F10)
    assert person(family[0]).dtsen_decile == 3
    assert "desil 3, dicek 16-03-2026" in page.facts.text()
    asked = {"welfare_decile": 2, "welfare_checked_on": "2026-03-16", "welfare_source": "siks_ng"}
    need = NeedDraft("food", {**answers_of("food"), **asked})
    open_case(CaseDraft(family[0], (need,)), desk)
    page.refresh()
    assert "desil 2, dicek 16-03-2026 (SIKS-NG)" in page.facts.text()


def test_the_page_still_fits_with_much_aid(window, card, family, desk):
    for number in range(12):
        draft = AidDraft(name=f"Bantuan dengan nama yang sangat panjang nomor {number}")
        record_aid(family[number % 2], replace(draft, note="Tahap kedua tahun ini"), desk)
    window.open_person(family[0])
    assert squeezed(window) == []
