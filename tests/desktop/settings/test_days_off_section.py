"""The office sees which days are not counted, adds its own, and is told which years are missing."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop.home.home_page import HomePage
from desktop.settings.days_off_section import DayOffDialog, DaysOffSection
from desktop.settings.settings_page import DAYS_OFF
from desktop.window.main_window import HOME, SETTINGS, ways_of
from models.calendar import DECREED, add_day_off, days_off
from models.codes import Role
from models.errors import RuleError
from models.sentences import sentence
from tests.conftest import ticking
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown

VILLAGE_DAY = dt.date(2026, 7, 15)
NEW_YEAR = dt.datetime(2028, 1, 3, 1, 0, tzinfo=dt.UTC)


@pytest.fixture
def section(part):
    return part("Hari libur")


def own(year=2026):
    return [(off.day, off.name) for off in days_off(year) if off.own]


def choose(section, day):
    row = [off.day for off in section.table.rows()].index(day)
    section.view.setCurrentIndex(section.table.index(row, 0))


def test_the_national_days_of_this_year_stand_there(section):
    assert section.year.value() == 2026
    assert dt.date(2026, 8, 17) in [off.day for off in section.table.rows()]
    assert section.missing.text() == ""


def test_an_own_day_off_is_typed_in_and_stands_among_the_others(section):
    section._add()
    dialog = shown(DayOffDialog)
    press(dialog, "15-07-2026", Qt.Key.Key_Tab, "Hari Jadi Desa", Qt.Key.Key_F10)
    assert none_shown(DayOffDialog)
    assert own() == [(VILLAGE_DAY, "Hari Jadi Desa")]
    assert VILLAGE_DAY in [off.day for off in section.table.rows()]


def test_a_day_of_another_year_shows_that_year(section):
    section._add()
    press(shown(DayOffDialog), "02-01-2027", Qt.Key.Key_Tab, "Cuti bersama", Qt.Key.Key_F10)
    assert section.year.value() == 2027 and own(2027)


@pytest.mark.parametrize(
    ("day", "name", "field"),
    [("", "Hari Jadi", "day"), ("31-02-2026", "Hari Jadi", "day"), ("15-07-2026", " ", "name")],
)
def test_what_is_missing_is_said_beside_it(section, day, name, field):
    section._add()
    dialog = shown(DayOffDialog)
    dialog.day._line.setText(day)
    dialog.name.setText(name)
    dialog.save()
    assert dialog.form.problem(field) and dialog.isVisible() and own() == []


def test_an_own_day_is_withdrawn_and_put_back(section, desk):
    add_day_off(VILLAGE_DAY, "Hari Jadi Desa", desk)
    section.refresh()
    choose(section, VILLAGE_DAY)
    section.withdraw()
    assert own() == [] and "dicabut" in section.notice.text()
    section.notice._button.click()
    assert own() == [(VILLAGE_DAY, "Hari Jadi Desa")]


def test_a_national_day_cannot_be_withdrawn(section):
    choose(section, dt.date(2026, 8, 17))
    section.withdraw()
    assert "tidak dapat dicabut" in section.notice.text()


def test_a_year_without_a_decree_is_said_and_its_empty_list_offers_the_first(section, desk):
    section.year.setValue(2028)
    assert section.missing.text().startswith(
        "Libur nasional 2028 belum ada di program ini: hitungan hari kerja memakai Senin-Jumat "
        "dan daftar kantor sendiri."
    )
    assert section.stack.currentWidget() is section.empty
    for day in range(1, DECREED + 1):
        add_day_off(dt.date(2028, 5, day), "Cuti bersama", desk)
    section.refresh()
    assert section.missing.text() == "" and section.stack.currentWidget() is section.view


def test_an_auditor_is_told_that_the_days_stay(qtbot, workplace, desk):
    add_day_off(VILLAGE_DAY, "Hari Jadi Desa", desk)
    auditor = dataclasses.replace(desk, role=Role.AUDITOR)
    part = DaysOffSection(dataclasses.replace(workplace, desk=auditor))
    qtbot.addWidget(part)
    part.refresh()
    choose(part, VILLAGE_DAY)
    part.withdraw()
    assert shown(QMessageBox).text() == sentence(RuleError("account.read_only"))
    assert own()


@pytest.mark.parametrize("year", [2026, 2028])
def test_the_days_off_can_be_used_by_ear_and_keys(section, window, year):
    section.year.setValue(year)
    assert problems(window) == []
    section._add()
    assert problems(shown(DayOffDialog)) == []


def test_nothing_is_said_on_the_first_page_while_the_year_is_known(window, qtbot):
    home = window.page(HOME)
    qtbot.waitUntil(lambda: not window._workplace.jobs.busy)
    assert home.calendar.text() == ""


def test_the_first_page_says_which_year_is_missing_and_leads_there(window, workplace, desk, qtbot):
    later = dataclasses.replace(workplace, desk=dataclasses.replace(desk, clock=ticking(NEW_YEAR)))
    home = HomePage(later, ways_of(window))
    qtbot.addWidget(home)
    home.refresh()
    qtbot.waitUntil(lambda: "2028" in home.calendar.text())
    home.calendar._button.click()
    page = window.page(SETTINGS)
    assert window.places.number() == SETTINGS and page.list.currentRow() == DAYS_OFF
    assert page.section(DAYS_OFF).year.value() == 2028
    for day in range(1, DECREED + 1):
        add_day_off(dt.date(2028, 5, day), "Cuti bersama", desk)
    home.refresh()
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    assert home.calendar.isHidden()
