"""Typing that is not saved yet: kept at the lock, offered back, thrown away only on purpose."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.cases.intake.intake_content import IntakeContent
from desktop.window.main_window import CASES
from models.case.cases import list_cases
from models.codes import Sex
from models.person.draft import PersonDraft
from tests.desktop.cases.test_intake import CONSENT, NEED, ORIGIN, only_case, tell
from tests.desktop.office_days import NIK, press, resident

NEW = PersonDraft(name="Ani", nik=NIK, sex=Sex.FEMALE, birth_date=dt.date(1990, 8, 17))


@pytest.fixture
def intake(window):
    window.new_case()
    return window.page(CASES).intake


def test_what_is_typed_survives_the_draft(store):
    content = IntakeContent(ORIGIN, CONSENT, (NEED,), person=NEW)
    assert IntakeContent.from_json(content.to_json()) == content
    known = IntakeContent(ORIGIN, None, (NEED,), person_id=3, told_later=True)
    assert IntakeContent.from_json(known.to_json()) == known


def test_typing_is_kept_when_the_screen_locks_and_offered_back(window, intake, desk):
    person_id = resident(desk, "Siti Contoh")
    intake.form.picker.take(person_id)
    intake.form.origin.summary.setPlainText("Atap bocor")
    told = intake.form.sharing.told
    told.set_value(False)
    window._workplace.changes.locking.emit()
    intake.start(None)
    assert told.value() is None
    assert "Siti Contoh, pukul" in intake.keeper.offer.text(), "whose it is, and from when"
    assert intake.form.picker.person_id is None
    intake.keeper.offer._pressed()
    assert intake.form.picker.person_id == person_id
    assert intake.form.origin.summary.toPlainText() == "Atap bocor"
    assert told.value() is False and intake.form.sharing.later.isVisible()


@pytest.fixture
def left(window, intake, desk):
    """Typing about Siti that a lock interrupted, offered back on an empty page."""
    intake.form.picker.take(resident(desk, "Siti Contoh"))
    intake.form.origin.summary.setPlainText("Atap bocor")
    window._workplace.changes.locking.emit()
    intake.start(None)
    return intake


def story(intake):
    return intake.form.origin.summary.toPlainText()


def test_typing_past_the_question_keeps_the_older_typing_until_it_is_answered(window, left):
    left.form.origin.summary.setPlainText("Anak sakit")
    window._workplace.changes.locking.emit()
    left.start(None)
    press(window, Qt.Key.Key_F9)
    left.keeper.offer._pressed()
    assert story(left) == "Anak sakit"
    assert "Lanjutkan isian tadi?" in left.keeper.offer.text()
    left.keeper.offer._pressed()
    assert story(left) == "Atap bocor" and left.form.picker.taken.name.text() == "Siti Contoh"


def test_going_on_does_not_lose_what_was_typed_meanwhile(left):
    left.form.origin.summary.setPlainText("Anak sakit")
    left.keeper.offer._pressed()
    assert story(left) == "Atap bocor"
    assert "isian Siti Contoh ada di layar" in left.keeper.offer.text(), "what came onto the page"
    assert "yang menunggu: warga belum dipilih" in left.keeper.offer.text(), "what left it"
    left.keeper.offer._pressed()
    assert story(left) == "Anak sakit"


def test_a_case_saved_past_the_question_leaves_the_older_typing(window, left, desk):
    left.form.picker.take(resident(desk, "Budi Lain", "3510041708909002"))
    left.form.needs.blocks["food"].tick.click()
    tell(window, left)
    press(window, Qt.Key.Key_F10)
    assert only_case().person.name == "Budi Lain"
    window.new_case()
    left.keeper.offer._pressed()
    assert story(left) == "Atap bocor"


def test_older_typing_thrown_away_on_purpose_is_gone_and_the_new_stays(window, left):
    left.form.origin.summary.setPlainText("Anak sakit")
    left.keeper.offer._other.click()
    assert left.keeper.offer.text() == "" and story(left) == "Anak sakit"
    left.start(None)
    left.keeper.offer._pressed()
    assert story(left) == "Anak sakit" and left.keeper.offer.text() == ""


def test_older_typing_can_be_thrown_away_from_an_empty_page(left):
    left.keeper.offer._other.click()
    left.start(None)
    assert left.keeper.offer.text() == ""


def test_dates_half_typed_at_the_lock_are_kept_with_all_the_rest(window, intake):
    intake.form.picker.show_new(replace(NEW, name="Ani Contoh"))
    form, origin = intake.form.picker.panel.form, intake.form.origin
    block = intake.form.needs.blocks["civil"]
    block.tick.click()
    answer = block.view.grid.field("needed_by")
    for field, text in ((form.birth_date, "16-0"), (origin.opened_on, "16-03-202"), (answer, "1-")):
        field.show_text(text)
    tell(window, intake)
    intake.form.sharing.given_on.show_text("kemarin")
    origin.summary.setPlainText("Atap bocor")
    window._workplace.changes.locking.emit()
    intake.start(None)
    intake.keeper.offer._pressed()
    assert story(intake) == "Atap bocor" and form.name.text() == "Ani Contoh"
    dates = (form.birth_date, origin.opened_on, answer, intake.form.sharing.given_on)
    assert [date.text() for date in dates] == ["16-0", "16-03-202", "1-", "kemarin"]
    press(window, Qt.Key.Key_F10)
    assert "tidak terbaca" in form.problem("birth_date") and list_cases() == []


def test_a_half_typed_date_waits_with_what_was_typed_meanwhile(left):
    left.form.origin.opened_on.show_text("16-03-202")
    left.form.origin.summary.setPlainText("Anak sakit")
    left.keeper.offer._pressed()
    assert story(left) == "Atap bocor" and left.form.origin.opened_on.text() == "16-03-2026"
    left.keeper.offer._pressed()
    assert story(left) == "Anak sakit" and left.form.origin.opened_on.text() == "16-03-202"


def test_a_page_on_which_nothing_was_typed_is_not_offered_back(window, intake):
    intake.keeper.keep()
    window._workplace.changes.locking.emit()
    intake.start(None)
    assert intake.keeper.offer.text() == ""
