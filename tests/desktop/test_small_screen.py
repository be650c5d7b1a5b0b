"""On the offices' small screens, 1366 x 768 at 150 %, every place and every step fits."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.window.main_window import CASES, HOME, PEOPLE, SETTINGS
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, resident

SMALL = (911, 480)
"""What is left of 911 x 512 under the window's own title."""


@pytest.fixture
def small(window):
    window.resize(*SMALL)
    return window


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window._workplace.jobs.busy)
    QApplication.processEvents()


@pytest.mark.parametrize("number", range(HOME, SETTINGS + 1))
def test_every_place_fits_a_small_screen(qtbot, small, desk, number):
    food_case(desk, resident(desk))
    small.go(number)
    settle(qtbot, small)
    least = small.minimumSizeHint()
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
    assert squeezed(small) == []


@pytest.mark.parametrize("number", [PEOPLE, CASES])
def test_an_open_record_fits_a_small_screen(qtbot, small, desk, number):
    person_id = resident(desk, kk="3510040101159001", address="Jl. Melati 2")
    case_id = food_case(desk, person_id)
    if number == PEOPLE:
        small.open_person(person_id)
    else:
        small.open_case(case_id)
    settle(qtbot, small)
    least = small.minimumSizeHint()
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
    assert squeezed(small) == []


def test_no_place_widens_the_window_for_the_others(qtbot, small, desk):
    case_id = food_case(desk, resident(desk))
    for number in range(HOME, SETTINGS + 1):
        small.go(number)
        settle(qtbot, small)
    small.open_case(case_id)
    small.new_case()
    settle(qtbot, small)
    least = small.minimumSizeHint()
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
