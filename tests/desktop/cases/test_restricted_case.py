"""Who has nothing to do with a restricted case is told that opening it is noted."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.dialogs.ask import Question
from desktop.window.main_window import CASES, LETTERS, PEOPLE, MainWindow
from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.case.timeline import TimelineKind, timeline
from models.codes import Role
from models.letter.letters import issue
from reports.letters import render_letter
from tests.case_samples import drafted, opened, resident
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import options


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


def test_its_letter_is_read_only_by_who_was_told_that_it_is_noted(qtbot, other_window, desk):
    case_id = opened(desk, restricted=True)
    sent = drafted(desk, case_id)
    issued = issue(sent, options(sent, desk), render_letter, desk)
    other_window.open_letter(issued.id)
    panel = other_window.page(LETTERS).panel
    assert panel.view.pdf() == b"" and not panel.print_button.isVisible()
    assert "dicatat" in panel.notice.text() and "Pokok" not in panel.about.text()
    assert views(case_id, desk) == [] and problems(panel) == []
    panel.notice._button.click()
    assert panel.view.pdf() == issued.pdf and panel.print_button.isVisible()
    other_window.page(LETTERS).refresh()
    assert panel.view.pdf() == issued.pdf
    assert views(case_id, desk) == ["Dilihat oleh Budi Contoh"]
    assert all("kali" not in line.text for line in timeline(case_id, desk))


def test_the_person_page_does_not_say_what_it_is_about(window, desk):
    person_id = resident(desk)
    opened(desk, person_id=person_id, restricted=True)
    window.open_person(person_id)
    words = window.page(PEOPLE).person.cases.item(0).text()
    assert "Kasus terbatas" in words and "Pangan" not in words


def test_the_responsible_and_other_cases_are_not_asked_about(window, desk):
    for restricted in (True, False):
        case_id = opened(desk, restricted=restricted)
        window.open_case(case_id)
        assert none_shown(Question) and window.page(CASES).case.case_id == case_id
