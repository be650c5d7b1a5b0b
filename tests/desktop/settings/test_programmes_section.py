"""The office keeps its programmes: new ones, what they want, which do not go together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from desktop.settings.programmes_section import ProgrammeDialog, ProgrammesSection
from models.aid.programmes import programmes
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def section(part):
    found = part("Program bantuan")
    assert isinstance(found, ProgrammesSection)
    return found


def by_code(code):
    return next(each for each in programmes(inactive=True) if each.code == code)


def test_every_shipped_programme_is_listed(window, section):
    assert section.table.rowCount() == len(programmes())
    assert problems(window) == [] and squeezed(window) == []


def test_enter_opens_one_and_f10_saves_it(section):
    section.view.setFocus()
    press(section, Qt.Key.Key_Return)
    dialog = shown(ProgrammeDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    dialog.form.name.selectAll()
    press(dialog, "Garda Ampuh 2027", Qt.Key.Key_F10)
    assert none_shown(ProgrammeDialog)
    assert by_code("garda_ampuh").name == "Garda Ampuh 2027"
    assert section.table.rows()[0].name == "Garda Ampuh 2027"


def test_a_new_programme_with_its_conflict_is_offered(section):
    section._add()
    dialog = shown(ProgrammeDialog)
    press(dialog, "Dapur umum")
    for box in dialog.form.findChildren(QCheckBox):
        if box.text() in ("Pangan", "PKH"):
            box.click()
    press(dialog, Qt.Key.Key_F10)
    (found,) = [each for each in programmes("food") if each.name == "Dapur umum"]
    assert found.conflicts == ("pkh",)


def test_a_programme_without_a_name_is_refused_beside_it(section):
    section._add()
    dialog = shown(ProgrammeDialog)
    press(dialog, Qt.Key.Key_F10)
    assert "nama programnya" in dialog.form.problem("name")


def test_what_ended_is_no_longer_offered_and_stays_listed(section):
    section.view.setFocus()
    press(section, Qt.Key.Key_Return)
    dialog = shown(ProgrammeDialog)
    dialog.active.setChecked(False)
    press(dialog, Qt.Key.Key_F10)
    assert "garda_ampuh" not in {each.code for each in programmes()}
    assert not section.table.rows()[0].active
