"""A NIK is typed or pasted, counted, and read back to the clerk."""

import datetime as dt

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.widgets.nik_field import NikField, digits_of, grouped_nik

TODAY = dt.date(2026, 3, 16)
SITI = "3510055203809001"  # an invented woman born 12 March 1980


@pytest.fixture
def field(qtbot):
    field = NikField(lambda: TODAY)
    qtbot.addWidget(field)
    field.show()
    return field


def line_of(field):
    return field.findChild(QLineEdit)


def paste(field, text):
    """Qt's own paste, which `textEdited` follows."""
    line = line_of(field)
    line.setFocus()
    line.selectAll()
    line.insert(text)
    line.textEdited.emit(line.text())


def test_only_digits_stay_of_what_is_pasted(field):
    paste(field, "35.1005.520380.9001 ")
    assert field.nik() == SITI


def test_digits_too_many_are_kept_and_counted_not_cut_off(field):
    paste(field, SITI + "77")
    assert field.nik() == SITI + "77"
    assert "18/16" in [label.text() for label in field.findChildren(type(field._counter))]


def test_the_birth_date_and_sex_are_offered(field, qtbot):
    QTest.keyClicks(line_of(field), SITI)
    assert field.words() == "Menurut NIK: lahir 12 Maret 1980, perempuan"
    offer = field.findChild(QPushButton)
    with qtbot.waitSignal(field.accepted) as accepted:
        offer.click()
    assert accepted.args[0].birth_date == dt.date(1980, 3, 12)


def test_half_a_nik_says_nothing_yet(field):
    QTest.keyClicks(line_of(field), SITI[:11])
    assert field.words() == ""
    assert field._counter.text() == "11/16"


def test_an_impossible_birth_date_is_said_in_words(field):
    field.set_nik("3510059999999001")
    assert "tidak terbaca" in field.words()


def test_it_is_grouped_for_the_eye_while_nobody_types(field):
    line_of(field).clearFocus()
    field.set_nik(SITI)
    assert line_of(field).text() == "351005 520380 9001"
    assert field.nik() == SITI


def test_letters_never_get_in():
    assert digits_of("NIK: 35-10 ab") == "3510"
    assert grouped_nik("3510") == "3510"
