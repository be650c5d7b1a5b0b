"""The long form of the office is walked through by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.settings.office_form import GROUPS
from desktop.window.main_window import HOME, SETTINGS


def test_the_office_is_walked_through_by_groups_and_left_without_a_question(window, qtbot):
    window.go(SETTINGS)
    part = window.page(SETTINGS).section(0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    part.form.lines["village_term"].setFocus()
    reached = []
    for _group in GROUPS:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F9)
        reached.append(window.focusWidget().objectName())
    assert reached == [*GROUPS[1:], GROUPS[0]]
    part.form.numbers.first_number.setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert part.form.problem("number_pattern") == ""
    window.go(HOME)
    assert window.places.number() == HOME, "nothing was changed"
