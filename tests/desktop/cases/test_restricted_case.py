"""Who has nothing to do with a restricted case is told that opening it is noted."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ask import Question
from desktop.main_window import CASES, MainWindow
from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.case.timeline import TimelineKind, timeline
from models.codes import Role
from tests.case_samples import opened
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def other_window(qtbot, workplace, desk):
    """The window of a clerk who has nothing to do with the cases of the responsible."""
    draft = AccountDraft("budi", "Budi Contoh", Role.CLERK, "kerbau padi ombak angin")
    add_account(draft, desk, TEST_COST)
    (account,) = [each for each in accounts() if each.username == "budi"]
    clerk = dataclasses.replace(
        desk, account_uuid=account.uuid, name="Budi Contoh", role=Role.CLERK
    )
    window = MainWindow(dataclasses.replace(workplace, desk=clerk))
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def views(case_id, desk):
    lines = timeline(case_id, desk)
    return [line.title for line in lines if line.kind == TimelineKind.VIEW]


def test_going_back_leaves_no_trace(other_window, desk):
    case_id = opened(desk, restricted=True)
    other_window.open_case(case_id)
    question = shown(Question)
    assert "dicatat" in question.words.text() and problems(question) == []
    press(question, Qt.Key.Key_Escape)
    assert none_shown(Question) and other_window.page(CASES).case.case_id == 0
    assert views(case_id, desk) == []


def test_opening_it_is_noted_and_shown_to_the_responsible(other_window, desk):
    case_id = opened(desk, restricted=True)
    other_window.open_case(case_id)
    shown(Question).answers[0].click()
    page = other_window.page(CASES).case
    assert page.case_id == case_id and page.isVisible()
    assert views(case_id, desk) == ["Dilihat oleh Budi Contoh"]


def test_the_responsible_and_other_cases_are_not_asked_about(window, desk):
    for restricted in (True, False):
        case_id = opened(desk, restricted=restricted)
        window.open_case(case_id)
        assert none_shown(Question) and window.page(CASES).case.case_id == case_id
