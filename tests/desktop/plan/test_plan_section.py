"""The plan of a case is made, ticked, changed and dropped with keys only, on the case page."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.look.appearance import wear
from desktop.look.palette import Look
from desktop.plan.lead_agency_dialog import LeadAgencyDialog
from desktop.plan.plan_proposal_dialog import PlanProposalDialog
from desktop.plan.step_dialog import StepDialog
from desktop.plan.step_end_dialog import StepDoneDialog, StepDropDialog
from desktop.widgets.access_keys import letter_of
from desktop.window.main_window import CASES
from models.agencies import suggest
from models.case.cases import CaseDraft, case, open_case
from models.case.plan.proposal import open_proposals
from models.case.plan.steps import StepDraft, add_step, steps_of
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import StepOwner, StepState
from models.need.needs import NeedDraft
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import answers_of, none_shown, press, resident, shown

SPACE, ENTER, DELETE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete
DOWN, UP, F10 = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F10


@pytest.fixture
def case_id(desk):
    needs = tuple(NeedDraft(kind, answers_of(kind)) for kind in ("food", "health"))
    return open_case(CaseDraft(resident(desk), needs), desk)


@pytest.fixture
def page(window, case_id):
    window.open_case(case_id)
    return window.page(CASES).case


@pytest.fixture
def planned(window, page, desk, case_id):
    """A case with three steps of its own: the second waits for the first."""
    first = add_step(case_id, StepDraft("Rekam KTP", due_on=desk.today()), desk)
    add_step(case_id, StepDraft("Daftar KIS", after_id=first), desk)
    add_step(case_id, StepDraft("Jenguk", visit=True), desk)
    window._workplace.changes.cases.emit()
    page.plan.steps.setFocus()
    return page


def states(case_id):
    return {step.text: step.state for step in steps_of(case_id)}


def row_of(page, text):
    found = page.plan.steps.findItems(text, Qt.MatchFlag.MatchContains)
    return found[0].text()


def test_f8_takes_over_what_the_forms_propose(page, desk, case_id):
    proposed = open_proposals(case(case_id), desk.today())
    assert proposed[0].text in page.plan.proposal.words.text()
    assert "langkah lagi" not in page.plan.proposal.words.text()
    press(page, Qt.Key.Key_F8)
    assert [step.text for step in steps_of(case_id)] == [step.text for step in proposed]
    assert not page.plan.proposal.isVisible()
    assert "Pangan" in row_of(page, "Pangan") and "Kesehatan" in row_of(page, "Kesehatan")
    press(page, Qt.Key.Key_F8)
    assert len(steps_of(case_id)) == len(proposed), "a second time takes nothing twice"


def test_some_of_it_is_taken_and_changed_in_the_dialog(qtbot, page, desk, case_id):
    before = add_step(case_id, StepDraft("NIK terbit"), desk)
    page.refresh()
    page.plan.proposal.choose.click()
    dialog = shown(PlanProposalDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    food, health = (need.id for need in case(case_id).needs)
    press(dialog, SPACE)  # the first step is not wanted
    assert not dialog.rows[0].tick.isChecked() and not dialog.rows[0].text.isEnabled()
    for row in dialog.rows[1:]:
        row.tick.setChecked(row.need_id == health)
    changed = next(row for row in dialog.rows if row.need_id == health)
    changed.text.setFocus()
    changed.text.setText("a" * changed.text.maxLength())
    press(dialog, "a")
    qtbot.waitUntil(changed.error.isVisible)
    assert "Penuh" in changed.error.text()
    changed.text.selectAll()
    press(dialog, "Tanya JKN di kantor BPJS")
    assert not changed.error.isVisible()
    changed.due_on.setFocus()
    press(dialog, "+")
    day = changed.due_on.date()
    dialog.after[health].set_value(before)
    press(dialog, F10)
    assert none_shown(PlanProposalDialog)
    made = [step for step in steps_of(case_id) if step.need_id]
    assert {step.need_id for step in made} == {health}
    assert (made[0].text, made[0].due_on) == ("Tanya JKN di kantor BPJS", day)
    assert made[0].waits_for == "NIK terbit"
    assert food in {step.need_id for step in page.plan.proposal.steps}


def test_what_cannot_be_read_in_the_dialog_is_said_in_its_row(page, case_id):
    page.plan.proposal.choose.click()
    dialog = shown(PlanProposalDialog)
    dialog.rows[1].text.clear()
    press(dialog, F10)
    assert "Tulis dulu" in dialog.rows[1].error.text()
    dialog.rows[1].text.setText("Periksa")
    dialog.rows[2].due_on._line.setText("99-99")
    press(dialog, F10)
    assert dialog.rows[2].error.text() and not dialog.rows[1].error.text()
    for row in dialog.rows:
        row.tick.setChecked(False)
    press(dialog, F10)
    assert dialog.notice.isVisible() and steps_of(case_id) == ()
    dialog.reject()


def test_when_all_is_planned_there_is_nothing_to_choose(page):
    press(page, Qt.Key.Key_F8)
    page.doing.plan.choose()
    dialog = shown(PlanProposalDialog)
    assert dialog.rows == [] and dialog.main_button is None
    press(dialog, Qt.Key.Key_Escape)
    assert none_shown(PlanProposalDialog)


def test_space_ticks_a_step_and_takes_a_wrong_tick_back(planned, case_id):
    assert planned.plan.steps.marked().text == "Rekam KTP"
    assert "setelah: Rekam KTP" in row_of(planned, "Daftar KIS")
    press(planned, SPACE)
    assert states(case_id)["Rekam KTP"] is StepState.DONE
    assert "Belum" in row_of(planned, "Daftar KIS"), "what waited is released"
    assert planned.plan.undo.isVisible() and not planned.plan.tick.isVisible()
    press(planned, SPACE)
    assert states(case_id)["Rekam KTP"] is StepState.PLANNED
    words = [line.text() for line in planned.timeline.findChildren(type(planned.head.step))]
    assert "Langkah sudah dikerjakan" in words and "Langkah dibuka kembali" in words


def test_delete_asks_why_and_drops_the_step(planned, case_id):
    press(planned, DOWN, DELETE)
    dialog = shown(StepDropDialog)
    press(dialog, F10)
    assert dialog.form.problem("note")
    press(dialog, "Sudah punya KIS", F10)
    assert states(case_id)["Daftar KIS"] is StepState.DROPPED
    assert "Sudah punya KIS" in row_of(planned, "Daftar KIS")


def test_f6_records_what_came_of_a_step(planned, desk, case_id):
    assert planned.head.step.text() == "Rekam KTP"
    press(planned, Qt.Key.Key_F6)
    press(shown(StepDoneDialog), "KTP jadi Senin", F10)
    step = next(each for each in steps_of(case_id) if each.text == "Rekam KTP")
    assert (step.state, step.note, step.done_on) == (
        StepState.DONE,
        "KTP jadi Senin",
        desk.today(),
    )


def test_enter_changes_a_step_and_refuses_a_circle(planned, case_id):
    press(planned, ENTER)
    dialog = shown(StepDialog)
    texts = {dialog.after.itemText(row): dialog.after.itemData(row) for row in range(3)}
    dialog.after.set_value(texts["Daftar KIS"])
    press(dialog, F10)
    assert "saling menunggu" in dialog.form.problem("after_id")
    dialog.after.set_value(texts["Jenguk"])
    dialog.owner.set_value(StepOwner.AGENCY)
    dialog._show_agency()
    assert dialog.agency.isVisible()
    dialog.agency.setCurrentIndex(1)
    dialog.due_on.setFocus(Qt.FocusReason.TabFocusReason)  # which marks the old day
    press(dialog, "20-03-2026", F10)
    assert none_shown(StepDialog)
    step = next(each for each in steps_of(case_id) if each.text == "Rekam KTP")
    assert (step.waits_for, step.due_on) == ("Jenguk", dt.date(2026, 3, 20))
    assert step.agency is not None and step.who == step.agency.short_name


def test_f9_adds_a_step_of_the_office(planned, case_id):
    press(planned, Qt.Key.Key_F9)
    dialog = shown(StepDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, F10)
    assert "Tulis dulu" in dialog.form.problem("text")
    press(dialog, "Temani ke puskesmas", F10)
    assert states(case_id)["Temani ke puskesmas"] is StepState.PLANNED


def test_the_one_need_of_a_case_is_chosen_already(window, desk):
    person_id = resident(desk, "Ani Contoh", "3510041708909002")
    needs = (NeedDraft("food", answers_of("food")),)
    window.open_case(open_case(CaseDraft(person_id, needs), desk))
    page = window.page(CASES).case
    press(page, Qt.Key.Key_F9)
    dialog = shown(StepDialog)
    assert dialog.need.value() == page.doing.case.needs[0].id
    dialog.reject()


def test_the_overview_shows_needs_referrals_steps_and_who_leads(planned, window, desk, case_id):
    need = case(case_id).needs[0]
    targets = [found.agency for found in suggest(need.kind, need.answers)][:2]
    for target in targets:
        draft_referral(ReferralDraft(need.id, target.id), desk)
    window._workplace.changes.cases.emit()
    for target in targets:
        assert f"{target.short_name}: Disiapkan" in row_of(planned, "Pangan")
    planned.doing.plan.lead()
    dialog = shown(LeadAgencyDialog)
    assert problems(dialog) == [] and dialog.target.agency() == targets[0]
    press(dialog, DOWN, F10)
    assert case(case_id).lead_agency == targets[1]
    assert targets[1].short_name in planned.head.about.text()
    assert targets[1].name in planned.plan.lead.text()
    planned.doing.plan.lead()
    press(shown(LeadAgencyDialog), Qt.Key.Key_Escape)
    planned.doing.plan.lead()
    dialog = shown(LeadAgencyDialog)
    assert dialog.target.agency() == targets[1]
    dialog.buttons.itemAt(0).widget().click()
    assert case(case_id).lead_agency is None and not planned.plan.lead.isVisible()


def test_arrow_keys_pass_over_the_titles_and_the_mark_stays(planned, case_id):
    steps = planned.plan.steps
    press(planned, DOWN, DOWN)
    assert steps.marked().text == "Jenguk"
    press(planned, UP, UP, UP)
    assert steps.marked().text == "Rekam KTP"
    press(planned, DOWN, DOWN)
    planned.refresh()
    assert steps.marked().text == "Jenguk" and steps.hasFocus()


def test_a_long_plan_follows_the_mark_down_the_page(page, window):
    press(page, Qt.Key.Key_F8)
    page.plan.steps.setFocus()
    for _ in range(page.plan.steps.count()):
        press(page, DOWN)
    row = page.plan.steps.visualItemRect(page.plan.steps.currentItem())
    at = page.plan.steps.viewport().mapTo(window, row.bottomLeft())
    assert at.y() < window.height()
    assert page.plan.steps.verticalScrollBar().maximum() == 0, "the page scrolls, not the list"


def test_the_plan_is_readable_and_named_in_either_look(planned, window, qapp):
    press(planned, Qt.Key.Key_F8)
    assert squeezed(window) == [] and problems(window) == []
    light = planned.plan.steps.item(0).foreground().color()
    wear(qapp, Look.DARK)
    QApplication.processEvents()
    assert planned.plan.steps.item(0).foreground().color() != light
    wear(qapp, Look.LIGHT)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_shift_f10_offers_what_belongs_to_the_place_with_the_keyboard(planned, window):
    steps = planned.plan.steps

    def offered(widget):
        widget.setFocus()
        press(window, F10, held=Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        words = [each.text().replace("&", "") for each in menu.actions()]
        return menu, words

    menu, words = offered(steps)
    assert words[:2] == ["Sudah", "Sudah, dengan catatan"] and "Tidak jadi" in words
    row = steps.visualRect(steps.currentIndex())
    assert menu.y() == steps.viewport().mapToGlobal(row.bottomLeft()).y()
    menu.actions()[words.index("Tidak jadi")].trigger()
    menu.close()
    shown(StepDropDialog).reject()
    menu, words = offered(planned.head.note)
    assert "Tutup kasus" in words
    letters = {letter_of(each.text()) for each in menu.actions()}
    assert "" not in letters and len(letters) == len(words), "a letter presses each line"
    menu.close()
