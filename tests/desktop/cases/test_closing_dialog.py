"""Closing says what it ends and asks why; reopening shows what was before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.cases.closing_dialog import ClosingDialog, ReopenDialog
from desktop.cases.outcome_dialog import OutcomeDialog
from desktop.window.main_window import CASES
from models.agencies import suggest
from models.case.cases import ClosingDraft, OutcomeDraft, case, close_case, settle_need
from models.case.plan.steps import StepDraft, add_step
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import CaseState, Confirmer, Outcome, ReferralStatus, StepState
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, none_shown, press, resident, shown

F10 = Qt.Key.Key_F10


@pytest.fixture
def case_id(desk):
    """Settled, but with an open referral and a planned step."""
    made = food_case(desk, resident(desk))
    need = case(made).needs[0]
    draft_referral(ReferralDraft(need.id, suggest(need.kind, need.answers)[0].agency.id), desk)
    add_step(made, StepDraft("Jenguk ibunya"), desk)
    settle_need(need.id, OutcomeDraft(Outcome.MET), desk)
    return made


@pytest.fixture
def page(window, case_id):
    window.open_case(case_id)
    return window.page(CASES).case


def test_closing_says_what_it_ends_and_asks_why(page, case_id):
    page.doing.close()
    dialog = shown(ClosingDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    assert "Terpenuhi" in dialog.results.text()
    assert "Jenguk ibunya" in dialog.follows.text()
    told = [words.text() for words in dialog.form.findChildren(QLabel)]
    assert "Rujukan ini belum selesai dan ikut ditarik: Dinsos PPKB." in told
    press(dialog, "dikunjungi di rumah", F10)
    assert "Dinsos PPKB" in dialog.form.problem("open_referrals_reason")
    press(dialog, "Dibantu tetangga")  # the keyboard is in the field already
    dialog.circumstances.setFocus()
    press(dialog, "Sudah bekerja", F10)
    view = case(case_id)
    assert none_shown(ClosingDialog) and view.state is CaseState.CLOSED
    assert view.referrals[0].status is ReferralStatus.CANCELLED
    assert view.steps[0].state is StepState.DROPPED
    told = page.episodes.facts.text()
    assert "Sudah bekerja" in told and "Dibantu tetangga" in told
    assert page.episodes.isVisible() and not page.episodes.count.isVisible()
    assert not page.plan.add.isVisible() and not page.plan.work.isVisible()


def test_without_open_referrals_no_reason_is_asked(window, desk):
    made = food_case(desk, resident(desk))
    settle_need(case(made).needs[0].id, OutcomeDraft(Outcome.MET), desk)
    window.open_case(made)
    page = window.page(CASES).case
    page.doing.close()
    dialog = shown(ClosingDialog)
    assert "open_referrals_reason" not in dialog.form.names()
    assert not dialog.follows.isVisible() and not dialog.attempts.isVisible()
    dialog.confirmer.set_value(Confirmer.FAMILY)
    assert "0 dari 3" in dialog.attempts.text() and dialog.attempts.isVisible()
    dialog.reject()


def test_every_opening_stays_on_the_page_and_repeats_are_counted(page, window, desk, case_id):
    draft = ClosingDraft("Siti Contoh", "telepon", open_referrals_reason="Dibantu tetangga")
    for number in (1, 2):
        close_case(case_id, draft, desk)
        window._workplace.changes.cases.emit()
        page.doing.reopen()
        dialog = shown(ReopenDialog)
        assert problems(dialog) == []
        dialog.needs.set_value([])
        press(dialog, f"Bantuan berhenti {number}", F10)
        assert "Centang" in dialog.form.problem("need_ids") and dialog.isVisible()
        press(dialog, Qt.Key.Key_Space, F10)  # the keyboard is at the first need already
        need = case(case_id).needs[0]
        assert need.outcome is None
        settle_need(need.id, OutcomeDraft(Outcome.MET), desk)
        assert f"{number} kali" in page.episodes.count.text()
        assert f"dibuka lagi {number} kali" in page.head.about.text()
    told = page.episodes.facts.text()
    assert told.index("berhenti 2") < told.index("berhenti 1"), "the newest first"
    assert told.count("telepon") == 2


def test_a_need_without_a_result_is_said_at_once_and_settled_from_there(window, desk):
    made = food_case(desk, resident(desk))
    window.open_case(made)
    window.page(CASES).case.doing.close()
    dialog = shown(ClosingDialog)
    assert "belum ada hasilnya" in dialog.notice.text()
    press(dialog, "dikunjungi di rumah")
    dialog._settle(case(made).needs[0])
    outcome = shown(OutcomeDialog)
    press(outcome, Qt.Key.Key_Space, F10)
    assert none_shown(OutcomeDialog) and not dialog.notice.isVisible()
    press(shown(ClosingDialog), F10)
    assert case(made).state is CaseState.CLOSED
