"""One page, keys only: a resident found or new, the needs, and the case is in the store."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.cases.intake.origin_form import Origin, OriginForm
from desktop.cases.sharing.sharing_form import SharingForm
from desktop.dialogs.ask import Question
from desktop.window.main_window import CASES, HOME
from models.agencies import agencies
from models.case.cases import CaseFilter, case, list_cases
from models.case.sharing import SharingDraft
from models.codes import (
    Channel,
    ConsentMethod,
    NoNikReason,
    Purpose,
    Sex,
    SharingKind,
    UrgencyLevel,
)
from models.need.needs import NeedDraft
from models.person.draft import PersonDraft
from models.person.people import people_count, register_person
from tests.desktop.accessibility import problems
from tests.desktop.office_days import NIK, answers_of, press, resident, shown

TODAY = dt.date(2026, 3, 16)
ORIGIN = Origin(
    Channel.OUTREACH, "Balai Krajan", "Pak RT", dt.date(2026, 3, 2), "Atap bocor.\nSakit.", True
)
CONSENT = SharingDraft(
    SharingKind.CONSENT, Purpose.REFERRAL, 7, "Ibu Siti", "ibu", ConsentMethod.THUMBPRINT, TODAY
)
NEED = NeedDraft("food", {"household_size": 4}, UrgencyLevel.HIGH, "Ada bayi")
CHILD = PersonDraft(
    name="Anak Contoh",
    no_nik_reason=NoNikReason.NOT_YET_REGISTERED,
    sex=Sex.FEMALE,
    birth_date=dt.date(2018, 5, 3),
)
NEW = PersonDraft(name="Ani", nik=NIK, sex=Sex.FEMALE, birth_date=dt.date(1990, 8, 17))


@pytest.fixture
def intake(window):
    window.new_case()
    return window.page(CASES).intake


def tell(window, intake):
    """The information line is read out to the resident, and that is said on the page."""
    intake.form.sharing.told.setFocus()
    press(window, Qt.Key.Key_Space)


def only_case():
    (row,) = list_cases(CaseFilter())
    return case(row.id)


def test_the_origin_survives_the_round_trip(qtbot, store):
    form = OriginForm(lambda: TODAY)
    qtbot.addWidget(form)
    form.show_origin(ORIGIN)
    assert form.origin() == ORIGIN


def test_a_consent_survives_the_round_trip(qtbot, store):
    form = SharingForm(lambda: TODAY)
    qtbot.addWidget(form)
    form.offer_agencies(agencies())
    form.show_draft(CONSENT)
    assert form.draft() == CONSENT


def test_a_case_for_a_known_resident_by_keys_alone(window, intake, desk):
    resident(desk, "Siti Contoh")
    press(window, "siti", Qt.Key.Key_Return)
    assert intake.form.picker.taken.name.text() == "Siti Contoh"
    press(window, Qt.Key.Key_F9, Qt.Key.Key_F9)
    needs = intake.form.needs
    needs.blocks["food"].tick.setFocus()
    press(window, Qt.Key.Key_Space, Qt.Key.Key_F9, Qt.Key.Key_Space, Qt.Key.Key_F10)
    found = only_case()
    assert found.person.name == "Siti Contoh" and found.needs[0].kind == "food"
    assert found.sharings[0].given_by == "Siti Contoh" and found.may_go_to_district
    page = window.page(CASES)
    assert page.stack.currentWidget() is page.case and page.case.case_id == found.id


def test_a_resident_who_is_not_in_the_register_is_written_down_on_the_same_page(
    window, intake, desk
):
    press(window, "Ani Contoh", Qt.Key.Key_Return)
    form = intake.form.picker.panel.form
    assert form.name.text() == "Ani Contoh"
    press(window, Qt.Key.Key_Tab, NIK)
    form.nik._accept()
    intake.form.needs.blocks["school"].tick.click()
    tell(window, intake)
    press(window, Qt.Key.Key_F10)
    assert people_count() == 1 and only_case().person.name == "Ani Contoh"


def test_whether_the_resident_was_told_is_asked_and_never_assumed(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.form.needs.blocks["food"].tick.click()
    told = intake.form.sharing.told
    assert told.value() is None and not intake.form.sharing.given_by.isVisible()
    press(window, Qt.Key.Key_F10)
    assert "Sudah atau Belum" in intake.form.sharing.problem("told") and list_cases() == []
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert told.value() is False and intake.form.sharing.later.isVisible()
    press(window, Qt.Key.Key_F10)
    assert only_case().sharings == () and not only_case().may_go_to_district


def test_without_a_resident_nothing_is_saved_and_the_keys_go_there(window, intake):
    intake.form.origin.channel.setFocus()
    press(window, Qt.Key.Key_F10)
    assert intake.form.picker.finder.line.hasFocus()
    assert "Pilih warga dulu" in intake.form.picker.error.text()
    assert list_cases() == []


def test_without_a_need_nothing_is_saved_and_the_keys_go_there(window, intake, desk):
    intake.form.picker.take(resident(desk))
    press(window, Qt.Key.Key_F10)
    assert "Pilih paling sedikit satu kebutuhan" in intake.form.needs.error.text()
    assert intake.form.needs.blocks["school"].tick.hasFocus()
    assert list_cases() == []


def test_an_answer_that_does_not_hold_stops_the_case_beside_the_question(window, intake, desk):
    intake.form.picker.take(resident(desk))
    block = intake.form.needs.blocks["food"]
    block.tick.click()
    block.view.grid.field("household_size").line.setText("empat")
    press(window, Qt.Key.Key_F10)
    assert block.view.grid.problem("household_size") and list_cases() == []


def test_an_own_level_without_a_reason_is_asked_for_it(window, intake, desk):
    intake.form.picker.take(resident(desk))
    block = intake.form.needs.blocks["food"]
    block.tick.click()
    block.urgency.show_override(UrgencyLevel.CRITICAL, "")
    tell(window, intake)
    press(window, Qt.Key.Key_F10)
    assert block.urgency.error.text() and block.urgency.reason.hasFocus()
    assert list_cases() == []


def test_danger_to_life_is_said_above_everything(intake, desk):
    block = intake.form.needs.blocks["health"]
    block.tick.click()
    assert not intake.form.danger.isVisible()
    field = next(f for f in block.form.fields if any(o.emergency for o in f.options))
    danger = next(option for option in field.options if option.emergency)
    block.view.show_answers({field.name: danger.code})
    block.view.edited.emit()
    assert "112" in intake.form.danger.text()
    assert not intake.view.isAncestorOf(intake.form.danger)  # it is never scrolled away
    assert block.urgency.why.text().startswith("Bahaya jiwa")


def test_a_child_s_guardian_is_the_one_who_was_told(window, intake, desk):
    intake.form.picker.take(register_person(CHILD, desk))
    sharing = intake.form.sharing
    assert sharing.given_by.text() == ""
    tell(window, intake)
    sharing.given_by.setText("Ibu Contoh")
    intake.form.needs.blocks["school"].tick.click()
    press(window, Qt.Key.Key_F10)
    assert "di bawah 18 tahun" in sharing.problem("relation") and sharing.relation.hasFocus()
    press(window, "ibu", Qt.Key.Key_F10)
    (sharing,) = only_case().sharings
    assert (sharing.given_by, sharing.relation) == ("Ibu Contoh", "ibu")


def test_the_guardian_once_written_stays_when_the_resident_is_completed(intake, desk):
    intake.form.picker.show_new(CHILD)
    intake.form.sharing.given_by.setText("Ibu Contoh")
    intake.form.picker.changed.emit()
    assert intake.form.sharing.given_by.text() == "Ibu Contoh"


def test_a_story_longer_than_ten_thousand_letters_is_refused_and_stays(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.form.needs.blocks["food"].tick.click()
    intake.form.origin.summary.setPlainText("panjang " * 1500)
    tell(window, intake)
    press(window, Qt.Key.Key_F10)
    said = intake.form.origin.problem("summary")
    assert "paling banyak 10000" in said.replace(".", "")
    assert intake.form.origin.summary.hasFocus() and list_cases() == []
    assert len(intake.form.origin.summary.toPlainText()) == 12_000


def test_a_story_without_a_space_does_not_widen_the_case(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.form.needs.blocks["food"].tick.click()
    intake.form.origin.summary.setPlainText("z" * 1500)
    tell(window, intake)
    press(window, Qt.Key.Key_F10)
    assert only_case().summary == "z" * 1500
    assert window.page(CASES).minimumSizeHint().width() < 1000


def test_choosing_why_there_is_no_nik_answers_the_missing_nik(window, intake):
    intake.form.picker.show_new(PersonDraft(name="Ani"))
    intake.form.needs.blocks["food"].tick.click()
    press(window, Qt.Key.Key_F10)
    form = intake.form.picker.panel.form
    assert form.problem("nik")
    form.no_nik_reason.setFocus()
    press(window, Qt.Key.Key_Down)
    assert form.problem("nik") == ""


def test_a_saved_case_is_not_offered_again(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.form.needs.blocks["food"].tick.click()
    tell(window, intake)
    intake.keeper.keep()
    press(window, Qt.Key.Key_F10)
    window.new_case()
    assert intake.keeper.offer.text() == ""


def test_leaving_with_simpan_saves_first(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.form.needs.blocks["food"].tick.click()
    tell(window, intake)
    window.go(HOME)
    shown(Question).answers[0].click()
    assert len(list_cases()) == 1 and window.places.here() is window.page(HOME)


def test_leaving_with_buang_forgets_it(window, intake, desk):
    intake.form.picker.take(resident(desk))
    intake.keeper.keep()
    window.go(HOME)
    shown(Question).answers[1].click()
    window.new_case()
    assert intake.keeper.offer.text() == "" and list_cases() == []


def test_f9_walks_the_four_groups(window, intake):
    intake.form.picker.finder.line.setFocus()
    expected = (
        intake.form.origin.channel,
        intake.form.needs.blocks["school"].tick,
        intake.form.sharing.told.focusProxy(),
        intake.form.picker.finder.line,
    )
    for field in expected:
        press(window, Qt.Key.Key_F9)
        assert field.hasFocus()


def test_a_look_alike_found_while_typing_can_be_taken(intake, desk):
    person_id = resident(desk, "Siti Aminah Contoh")
    intake.form.picker.begin_new("Siti Aminah Contoh")
    intake.form.picker.panel.look()
    intake.form.picker.panel.alike._pressed()
    assert intake.form.picker.person_id == person_id


def test_the_summary_tells_what_is_still_open(intake, desk):
    intake.form.picker.take(resident(desk, "Siti Contoh"))
    block = intake.form.needs.blocks["food"]
    block.tick.click()
    assert "Belum diisi" in intake.summary.missing.text()
    block.view.show_answers(answers_of("food"))
    block.view.edited.emit()
    assert intake.summary.missing.text() == ""
    assert intake.summary.who.text() == "Siti Contoh"


def test_the_intake_can_be_used_by_ear_and_keys(window, intake, desk):
    assert problems(window) == []
    intake.form.picker.begin_new("Ani")
    for block in intake.form.needs.blocks.values():
        block.tick.click()
    assert problems(window) == []
