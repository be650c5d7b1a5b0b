"""What the page of a visit does besides the usual evening: drafts, children, planned visits."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.cases.case_details_dialog import CaseDetailsDialog
from desktop.dialogs.ask import Question
from desktop.outreach.visit_dialog import FinishDialog, VisitDialog
from desktop.window.main_window import CASES, HOME, OUTREACH
from models.case.cases import CaseDraft, case, open_case
from models.codes import Channel, ChannelDetail, Sex, UrgencyLevel
from models.form_drafts import load_draft
from models.need.needs import NeedDraft
from models.need.office_forms import KIND_SAMPLE, import_form, sample
from models.outreach.cases import visit
from models.outreach.visits import VisitDraft, finish_visit, plan_visit, visit_row, visits
from models.person.draft import PersonDraft
from models.person.people import register_person
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import (
    answers_of,
    food_case,
    kind_key,
    none_shown,
    press,
    resident,
    shown,
)

Key = Qt.Key


@pytest.fixture
def page(window, desk):
    """The page of a visit of today."""
    resident(desk, "Siti Contoh")
    visit_id = plan_visit(VisitDraft(desk.today(), "Afdeling Kapuk", team="Sri Contoh"), desk)
    window.open_visit(visit_id)
    page = window.page(OUTREACH).visit
    yield page
    page.entry.start()
    page.side.keeper.dirty = False


def typed(window):
    press(window, "siti", Key.Key_Return, "1", Key.Key_Return)


def test_without_visits_the_place_says_what_it_is_for(window):
    window.go(OUTREACH)
    place = window.page(OUTREACH)
    assert place.list.stack.currentWidget() is place.list.stack.empty
    assert problems(window) == [] and squeezed(window) == []


def test_the_page_can_be_used_by_ear_and_without_a_mouse(window, page):
    typed(window)
    assert problems(window) == [] and squeezed(window) == []
    page.entry.start()
    press(window, "Pak Baru", Key.Key_Return)
    assert problems(window) == [] and squeezed(window) == []


def test_a_case_of_the_queue_goes_back_to_the_visit(window, page, desk):
    who = resident(desk, "Budi Contoh", "3510041708909078")
    open_case(CaseDraft(who, (NeedDraft("food", answers_of("food")),), visit_id=1), desk)
    page.refresh()
    press(window, "siti", Key.Key_F9, Key.Key_Return)
    head = window.page(CASES).case.head
    if not none_shown(Question):
        press(shown(Question), Key.Key_Escape)
    assert head.back.text().replace("&", "") == "Jemput bola"
    press(window, Key.Key_Escape)
    assert window.places.number() == OUTREACH and page.queue.list.hasFocus()


def test_what_is_not_settled_is_said_by_name_before_the_visit_is_finished(window, page, desk):
    who = resident(desk, "Budi Contoh", "3510041708909078")
    urgent = NeedDraft("food", answers_of("food"), UrgencyLevel.HIGH, "Bayi di rumah")
    open_case(CaseDraft(who, (urgent,), visit_id=page.view.visit.id), desk)
    page.refresh()
    page.head.finish.setFocus()
    press(window, Key.Key_Space)
    dialog = shown(FinishDialog)
    assert [dialog.left.item(n).text() for n in range(dialog.left.count())] == [
        "Penjelasan belum dibacakan: Budi Contoh",
        "Belum dirujuk: Budi Contoh (Pangan, tinggi)",
    ]
    assert problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, Key.Key_F10)
    assert visit_row(page.view.visit.id).finished


def test_on_a_small_screen_f9_shows_the_other_half(window, page):
    window.resize(911, 512)
    assert page.side.isVisible() and not page.queue.isVisible()
    assert squeezed(window) == []
    press(window, Key.Key_F9)
    assert page.queue.isVisible() and not page.side.isVisible()
    press(window, Key.Key_F9)
    assert page.entry.picker.finder.line.hasFocus()


def test_who_is_written_down_is_read_whole_beside_the_entry(window, page, desk):
    name = "Raden Mas Bambang Contoh Kusumawardana Tirtonegoro"
    who = resident(desk, name, "3510041708909077", hamlet="Krajan Barat Daya")
    needs = tuple(NeedDraft(kind, answers_of(kind)) for kind in ("food", "health"))
    open_case(CaseDraft(who, needs, visit_id=page.view.visit.id), desk)
    page.refresh()
    QApplication.processEvents()
    queue = page.queue.list
    width, item = queue.viewport().width(), queue.item(0)
    wrap = int(Qt.TextFlag.TextWordWrap)
    words = queue.fontMetrics().boundingRect(0, 0, width - 40, 9999, wrap, item.text())
    assert name in item.text() and words.height() > 2 * queue.fontMetrics().height()
    assert queue.visualItemRect(item).height() >= words.height()


def test_f9_comes_back_to_the_field_one_was_in(window, page, desk):
    typed(window)
    press(window, Key.Key_F10)
    typed(window)
    page.entry.story.summary.setFocus()
    press(window, Key.Key_F9)
    assert page.queue.isAncestorOf(window.focusWidget())
    press(window, Key.Key_F9)
    assert page.entry.story.summary.hasFocus()


def test_all_that_is_missing_of_a_new_resident_is_said_at_once(window, page):
    press(window, "Mbah Karso", Key.Key_Return, Key.Key_F10)
    form = page.entry.person
    assert form.problem("sex") and page.entry.needs.grid.problem("needs")
    assert "Isi umur" in form.problem("age") and form.isAncestorOf(window.focusWidget())
    form.age.setText("999")
    press(window, Key.Key_F10)
    assert form.problem("age") == "Umur antara 0 dan 130 tahun. Periksa lagi."


def test_a_form_the_office_takes_in_is_offered_when_the_page_is_seen_again(window, page, desk):
    kinds = len(page.entry.needs.blocks)
    import_form(sample(KIND_SAMPLE).encode(), "usaha.toml", desk)
    page.refresh()
    assert len(page.entry.needs.blocks) == kinds + 1
    assert problems(window) == [] and squeezed(window) == []


def test_nobody_and_no_need_are_said_where_they_are_missing(window, page):
    press(window, Key.Key_F10)
    assert page.entry.picker.error.text() and page.entry.needs.grid.problem("needs")
    press(window, "siti", Key.Key_Return)
    assert not page.entry.needs.grid.problem("needs"), "of this one nothing was asked yet"
    press(window, Key.Key_F10)
    assert "kebutuhan" in page.entry.needs.grid.problem("needs")
    assert visit_row(page.view.visit.id).residents == 0


def test_an_open_case_of_the_same_resident_is_said(window, page, desk):
    food_case(desk, resident(desk, "Ayu Lain", "3510041708909002"))
    press(window, "ayu", Key.Key_Return)
    assert page.entry.notice.isVisible() and page.entry.needs.kinds.isAncestorOf(
        window.focusWidget()
    )
    press(window, "1")
    assert not page.entry.family.isVisible(), "school and food are not the same help"
    press(window, kind_key("food"))
    assert page.entry.family.isVisible() and "kasus" in page.entry.family.text().casefold()


def test_a_child_is_told_through_a_guardian(window, page, desk):
    child = PersonDraft(
        name="Dewi Kecil", nik="3510041708159003", sex=Sex.FEMALE, birth_date=dt.date(2015, 8, 17)
    )
    register_person(child, desk)
    press(window, "dewi", Key.Key_Return, "1", Key.Key_F10)
    assert not visit(page.view.visit.id).cases[0].told, "nobody was told yet"
    press(window, "dewi", Key.Key_Return, "2", Key.Key_Return)
    page.entry.story.told.setFocus()
    press(window, "y", Key.Key_F10)
    story = page.entry.story
    assert story.problem("given_by") and story.problem("relation") and story.given_by.hasFocus()
    press(window, "Bu Dewi", Key.Key_Return, Key.Key_F10)
    assert story.problem("relation")
    press(window, "ibu", Key.Key_F10)
    assert visit(page.view.visit.id).cases[1].told
    (basis, *_) = case(visit(page.view.visit.id).cases[1].case_id).sharings
    assert (basis.given_by, basis.relation) == ("Bu Dewi", "ibu")


def test_typing_survives_a_lock_and_is_offered_back(window, page, desk):
    typed(window)
    page.entry.story.summary.setFocus()
    press(window, "atap bocor")
    page.entry.story.told.set_value(False)
    window._workplace.changes.locking.emit()
    form = f"visit-{page.view.visit.uuid}"
    assert load_draft(form, desk) is not None
    page.entry.start()
    page.side.keeper.dirty = False
    window.open_visit(page.view.visit.id)
    assert page.side.keeper.offer.isVisible()
    assert "Siti Contoh, pukul" in page.side.keeper.offer.text()
    page.side.keeper.offer._button.click()
    assert page.entry.story.summary.text() == "atap bocor"
    assert page.entry.story.told.value() is False
    assert page.entry.picker.resident() == "Siti Contoh" and page.entry.needs.kinds.value()
    press(window, Key.Key_F10)
    assert visit_row(page.view.visit.id).residents == 1 and load_draft(form, desk) is None


def test_a_half_typed_birth_loses_nothing_at_the_lock_nor_by_going_on(window, page):
    typed(window)
    page.entry.story.summary.setText("atap bocor")
    window._workplace.changes.locking.emit()
    page.show_visit(page.view.visit.id)
    press(window, "Mbah Karso", Key.Key_Return, Key.Key_Return, "3510041708609003", Key.Key_Return)
    birth = page.entry.person.birth_date
    birth.setFocus()
    press(window, Key.Key_Backspace)
    half = birth.text()
    assert half == "17-08-196"
    press(window, Key.Key_Return)
    page.side.keeper.offer._button.click()
    assert page.entry.story.summary.text() == "atap bocor"
    window._workplace.changes.locking.emit()
    page.show_visit(page.view.visit.id)
    page.side.keeper.offer._other.click()
    page.side.keeper.offer._button.click()
    assert page.entry.picker.resident() == "Mbah Karso"
    assert birth.isVisible() and birth.text() == half


def test_typing_is_not_lost_without_being_asked(window, page):
    typed(window)
    window.go(HOME)
    question = shown(Question)
    question.answers[0].click()
    assert window.places.number() == HOME and visit_row(page.view.visit.id).residents == 1


def test_danger_to_life_is_said_at_once(window, page):
    press(window, "siti", Key.Key_Return, kind_key("health"), Key.Key_Return, "1")
    assert page.entry.danger.isVisible()


def test_a_planned_visit_waits_for_its_day_and_may_be_called_off(window, page, desk):
    later = VisitDraft(desk.today() + dt.timedelta(days=3), "Afdeling Jatirono")
    window.open_visit(plan_visit(later, desk))
    assert page.planned.isVisible() and not page.side.isVisible()
    assert not page.head.report.isVisible()
    page.head.cancel.click()
    shown(Question).answers[0].click()
    assert [row.place for row in visits()] == ["Afdeling Kapuk"]


def test_a_finished_visit_is_opened_again(window, page, desk):
    finish_visit(page.view.visit.id, desk)
    window.refresh()
    assert not page.side.isVisible() and not page.head.change.isVisible()
    page.head.reopen.click()
    assert page.side.isVisible() and not visit_row(page.view.visit.id).finished


def test_a_new_visit_begins_with_the_team_of_the_last(window, page):
    window.page(OUTREACH).start_visit()
    dialog = shown(VisitDialog)
    assert dialog.team.toPlainText() == "Sri Contoh"
    press(dialog, Key.Key_F10)
    assert dialog.form.problem("place")
    dialog.reject()


def test_the_counter_asks_which_line_it_was_and_offers_the_visit(window, page, desk):
    case_id = food_case(desk, resident(desk, "Ayu Lain", "3510041708909002"))
    window.open_case(case_id)
    window.page(CASES).case.doing.correct()
    form = shown(CaseDetailsDialog).form
    assert not form.channel_detail.isVisible()
    form.channel.set_value(Channel.COMPLAINT)
    form.channel.activated.emit(0)
    assert form.channel_detail.isVisible() and not form.visit.isVisible()
    form.visit.set_value(page.view.visit.id)
    form.visit.activated.emit(0)
    assert form.origin().channel is Channel.OUTREACH
    form.channel_detail.set_value(ChannelDetail.MOBILE_SERVICE)
    press(shown(CaseDetailsDialog), Key.Key_F10)
    found = case(case_id)
    assert (found.visit_id, found.place) == (page.view.visit.id, "Afdeling Kapuk")
    assert found.channel_detail is ChannelDetail.MOBILE_SERVICE
    assert "Pelayanan keliling" in window.page(CASES).case.facts.text()
    assert none_shown(CaseDetailsDialog)
