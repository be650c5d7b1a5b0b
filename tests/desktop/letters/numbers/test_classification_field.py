"""A classification is chosen by keys, by its code or by words, and named beside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.letters.numbers.classification_field import ClassificationField
from desktop.settings.classifications_section import ClassificationDialog, ClassificationsSection
from models.letter.numbering.classifications import classifications
from tests.desktop.office_days import press, shown


@pytest.fixture
def field(qtbot, store):
    field = ClassificationField()
    qtbot.addWidget(field)
    field.resize(600, 40)
    field.show()
    field.setFocus()
    return field


def named(code):
    return next(each.name for each in classifications(hidden=True) if each.code == code)


def popup(field):
    return field._completer.popup()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_words_lead_to_a_code_without_the_mouse(field, qtbot):
    with qtbot.waitSignal(field.edited):
        press(field, "bantuan langsung")
    assert popup(field).isVisible() and popup(field).model().rowCount() == 1
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup(field), key)
    assert (field.text(), field.words()) == ("400.9.14.5", "Bantuan Langsung")


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_arrow_down_shows_the_whole_list_and_esc_leaves_the_code(field):
    field.setText("400.9.14.5")
    press(field, Qt.Key.Key_Down)
    assert popup(field).model().rowCount() == 265
    QTest.keyClick(popup(field), Qt.Key.Key_Escape)
    assert field.text() == "400.9.14.5"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_code_that_is_in_no_list_is_taken_and_said_to_be_so(field):
    press(field, "999")
    assert field.text() == "999"
    assert "Tidak ada di daftar" in field.words()
    field.setText("500.1.2.3")
    assert "daftar kabupaten" in field.words()
    field.setText("")
    assert field.words() == ""


def test_the_office_keeps_its_list_in_the_settings(qtbot, workplace):
    section = ClassificationsSection(workplace)
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    section.search.setText("bantuan langsung")
    assert section.table.rowCount() == 1 and not section.back_button.isEnabled()
    section._correct()
    dialog = shown(ClassificationDialog)
    dialog.name.selectAll()
    press(dialog, "Bantuan desa", Qt.Key.Key_F10)
    assert named("400.9.14.5") == "Bantuan desa"
    section.search.setText("400.9.14.5")
    section.hide_or_show()
    assert section.hide_button.text() == "Tawarkan lagi"
    section.restore()
    assert named("400.9.14.5") == "Bantuan Langsung"
