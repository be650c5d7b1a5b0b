"""Another look is worn by all that is on show, also while the program runs."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.look.appearance import wear
from desktop.look.palette import Look
from desktop.window.main_window import CASES, LETTERS, PEOPLE


@pytest.fixture
def light_again(qapp):
    yield
    wear(qapp, Look.LIGHT)


def pictures(window):
    """The icons within the fields of a window, but for Qt's own button to empty one."""
    return {
        (number, place): action.icon().pixmap(16).toImage()
        for number, line in enumerate(window.findChildren(QLineEdit))
        for place, action in enumerate(line.actions())
        if not action.icon().isNull() and not action.objectName().startswith("_q_")
    }


def test_the_icons_in_fields_take_on_another_look(qapp: QApplication, window, light_again):
    for place in (PEOPLE, CASES, LETTERS):
        window.go(place)
    light = pictures(window)
    wear(qapp, Look.DARK)
    dark = pictures(window)
    assert len(light) >= 4 and light.keys() == dark.keys()
    assert [where for where in light if light[where] == dark[where]] == []
