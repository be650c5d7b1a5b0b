"""A clerk types a date in any of the ways dates are written here."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget

from desktop.widgets.date_field import DateField
from desktop.widgets.date_text import full_date, read_date, short_date
from models.errors import RuleError

TODAY = dt.date(2026, 3, 16)


@pytest.fixture
def field(qtbot):
    field = DateField(lambda: TODAY)
    field.setObjectName("opened_on")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    "typed",
    [
        "05-03-2026",
        "05032026",
        "050326",
        "5/3/26",
        "5 mar 2026",
        "5 Maret 2026",
        "5.3.2026",
        " 5-3-2026 ",
    ],
)
def test_the_same_day_is_understood_however_it_is_written(typed):
    assert read_date(typed, TODAY) == dt.date(2026, 3, 5)


@pytest.mark.parametrize("typed", ["17 agt 1990", "17 ags 90", "17 Agustus 1990"])
def test_august_has_three_short_forms(typed):
    assert read_date(typed, TODAY) == dt.date(1990, 8, 17)


@pytest.mark.parametrize(
    "typed", ["31-02-2026", "5-13-2026", "5 xyz 2026", "5-3", "besok", "0", "5-3-202"]
)
def test_what_is_no_day_is_no_date(typed):
    assert read_date(typed, TODAY) is None


def test_a_birth_is_never_ahead_of_today_and_a_deadline_may_be():
    assert read_date("17-08-30", TODAY, past_only=True) == dt.date(1930, 8, 17)
    assert read_date("17-08-30", TODAY) == dt.date(2030, 8, 17)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_what_the_field_writes_it_also_reads(date):
    assert read_date(short_date(date), TODAY) == date


@given(st.text(max_size=30))
def test_no_typing_makes_it_fall_over(typed):
    read_date(typed, TODAY)


def test_an_empty_field_is_no_date_and_no_error(field):
    assert field.date() is None


def test_a_slip_of_the_finger_is_never_saved_as_no_date(field):
    QTest.keyClicks(field.focusProxy(), "5-33-2026")
    with pytest.raises(RuleError) as caught:
        field.date()
    assert (caught.value.code, caught.value.field) == ("date.unreadable", "opened_on")


def test_the_day_is_said_in_words_beside_it(field):
    QTest.keyClicks(field.focusProxy(), "19032026")
    assert field.words() == "Kamis, 19 Maret 2026 · 3 hari lagi"


def test_in_a_narrow_place_the_words_go_below_and_take_two_lines_at_most(field, qtbot):
    QTest.keyClicks(field.focusProxy(), "19032026")
    words, most = field._words, 2 * field._words.fontMetrics().lineSpacing()
    for width, below in ((600, False), (236, True), (600, False)):
        field.resize(width, 80)
        qtbot.waitUntil(lambda wide=width: field.width() == wide)
        field.layout().activate()
        assert (words.y() >= field._line.geometry().bottom()) == below
        assert words.heightForWidth(words.width()) <= most


def test_a_birth_date_says_the_age(qtbot):
    field = DateField(lambda: TODAY, past_only=True)
    qtbot.addWidget(field)
    field.set_date(dt.date(1990, 3, 17))
    assert field.words() == "Sabtu, 17 Maret 1990 · 35 tahun"


def test_t_is_today_and_plus_and_minus_are_a_day(field):
    line = field.focusProxy()
    QTest.keyClicks(line, "t")
    assert field.date() == TODAY
    QTest.keyClicks(line, "++-")
    assert field.date() == dt.date(2026, 3, 17)


def test_a_dash_belongs_to_the_date_until_the_date_is_whole(field):
    QTest.keyClicks(field.focusProxy(), "05-03-2026")
    assert field.text() == "05-03-2026"
    QTest.keyClicks(field.focusProxy(), "-")
    assert field.text() == "04-03-2026"


def test_the_t_of_oktober_does_not_jump_to_today(field):
    QTest.keyClicks(field.focusProxy(), "5 okt 2026")
    assert field.date() == dt.date(2026, 10, 5)


def test_leaving_the_field_tidies_it_or_says_what_is_wrong(field, qtbot):
    line = field.focusProxy()
    QTest.keyClicks(line, "5/3/26")
    line.left.emit()
    assert field.text() == "05-03-2026"
    line.setText("5/3/2")
    line.left.emit()
    assert "tidak terbaca" in field.words()


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups, without a screen
def test_f4_opens_the_calendar_and_not_a_new_letter(field, qtbot):
    field.set_date(TODAY)
    field.setFocus()
    QTest.keyClick(field.focusProxy(), Qt.Key.Key_F4)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toPython() == TODAY
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert field.date() == dt.date(2026, 3, 17)
    qtbot.waitUntil(lambda: field.findChild(QCalendarWidget) is None)


def test_the_clerk_is_told_apart_from_the_program(field, qtbot):
    with qtbot.assertNotEmitted(field.edited):
        field.set_date(TODAY)
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field.focusProxy(), "1")


def test_days_have_indonesian_names():
    assert full_date(dt.date(2026, 3, 6)) == "Jumat, 6 Maret 2026"
