"""Forms say what is wrong beside the field, and every field has a name and a key."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.cases.need.choice_fields import ChoiceColumn, ChoiceRow
from desktop.cases.need.number_field import NumberField
from desktop.look.palette import Tone
from desktop.outreach.key_choices import KeyChoices, keyed
from desktop.people.place_row import PlaceRow
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.nik_field import NikField
from desktop.widgets.notice import Notice
from desktop.widgets.phone_field import LinePhone
from models.codes import Sex
from tests.desktop.accessibility import name_of, problems
from tests.desktop.office_days import press

TODAY = lambda: dt.date(2026, 3, 5)  # noqa: E731


@pytest.fixture
def form(qtbot):
    form = FormGrid()
    qtbot.addWidget(form)
    form.add("name", "&Nama", QLineEdit(), required=True)
    form.add("sex", "&Jenis kelamin", ChoiceBox("", code_choices(Sex), empty="(pilih)"))
    form.add("note", "&Catatan", QPlainTextEdit())
    form.show()
    return form


def test_every_field_is_named_and_has_its_own_key(form):
    assert problems(form) == []
    assert name_of(form.field("name")) == "Nama, wajib diisi"
    assert name_of(form.field("sex")) == "Jenis kelamin"


def test_the_check_finds_a_form_that_is_not_accessible(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for words in ("&Simpan", "&Salin"):
        layout.addWidget(QCheckBox(words))
    layout.addWidget(ChoiceBox())
    page.show()
    found = problems(page)
    assert any("Alt+S" in problem for problem in found)
    assert any("ChoiceBox" in problem for problem in found)


FIELDS = (
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    LinePhone,
    PlaceRow,
    lambda: ChoiceBox("", code_choices(Sex)),
    lambda: DateField(TODAY),
    lambda: NikField(TODAY),
    lambda: NumberField(money=True),
    lambda: ChoiceRow(code_choices(Sex)),
    lambda: ChoiceColumn(code_choices(Sex)),
    lambda: KeyChoices(keyed(code_choices(Sex))),
    lambda: KeyChoices(keyed(code_choices(Sex)), several=True),
)


def test_the_underlined_letter_leads_into_every_kind_of_field(qtbot):
    form = FormGrid()
    qtbot.addWidget(form)
    fields = dict(zip("abcdefghijklmnopqrs", [make() for make in FIELDS], strict=False))
    for letter, field in fields.items():
        form.add(letter, f"&{letter}", field)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    row = fields["j"]
    assert isinstance(row, ChoiceRow)
    row.set_value(Sex.FEMALE)  # now another part of it takes the keyboard
    for letter, field in fields.items():
        QTest.keyClick(QApplication.focusWidget() or form, letter, Qt.KeyboardModifier.AltModifier)
        here = QApplication.focusWidget()
        assert here is field or field.isAncestorOf(here), field
    assert problems(form) == []
    assert row.value() == Sex.FEMALE and fields["k"].value() == [], "it chooses nothing"


def test_the_first_wrong_field_gets_the_keyboard(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    assert form.show_problem("name", "Nama wajib diisi.")
    assert form.show_problem("sex", "Pilih salah satu.")
    assert form.focusWidget() is form.field("name")
    assert form.field("sex").accessibleDescription() == "Pilih salah satu."


def test_a_warning_does_not_take_the_keyboard(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.field("note").setFocus()
    form.show_problem("name", "Mirip dengan warga lain.", Tone.WARNING)
    assert form.focusWidget() is form.field("note")


def test_typing_takes_the_sentence_away(form, qtbot):
    form.show_problem("name", "Nama wajib diisi.")
    with qtbot.waitSignal(form.edited):
        QTest.keyClicks(form.field("name"), "S")
    assert form.problem("name") == ""
    assert form.field("name").accessibleDescription() == ""


def test_passing_by_a_number_is_no_change_and_counting_is(qtbot):
    form, told = FormGrid(), []
    number, line = QSpinBox(), QLineEdit()
    form.add("number", "&Banyaknya", number)
    form.add("line", "&Nama", line)
    qtbot.addWidget(form)
    form.edited.connect(lambda: told.append(number.value()))
    form.show()
    for field in (number, line, number):
        field.setFocus()
    number.setValue(3)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert told[-1] == 4
    number.clearFocus()
    told.clear()
    number.setValue(7)
    line.setFocus()
    assert told == []


def test_a_field_of_another_form_is_not_this_forms_business(form):
    assert not form.show_problem("kk", "KK terdiri dari 16 angka.")


def test_a_choice_survives_new_choices(qapp):
    box = ChoiceBox("Jenis kelamin", code_choices(Sex), empty="(pilih)")
    assert box.value() is None
    box.set_value(Sex.FEMALE)
    box.offer([(Sex.FEMALE, "Perempuan")])
    assert box.text_value() == "2"
    box.set_value("tidak ada")
    assert box.text_value() == ""


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_short_list_of_choices_is_shown_to_its_last_line(qtbot):
    box = ChoiceBox("Pilihan", [(number, f"Pilihan {number}") for number in range(7)])
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.setFocus()
    box.showPopup()
    rows = box.view()
    qtbot.waitUntil(rows.isVisible)
    assert rows.visualRect(rows.model().index(6, 0)).bottom() < rows.viewport().height()
    box.hidePopup()


def test_a_phone_number_takes_its_usual_form(qtbot):
    line = LinePhone()
    qtbot.addWidget(line)
    line.setText("0812 3456 7890")
    assert line.phone() == "+6281234567890"
    line.setText("tidak ada")
    assert line.phone() == "tidak ada"


def test_an_undo_bar_undoes_and_goes(qtbot):
    undone = []
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_undo("Catatan dihapus.", lambda: undone.append(1))
    assert notice.text() == "Catatan dihapus."
    notice._button.click()
    assert undone == [1]
    assert notice.text() == ""


def test_a_line_that_takes_no_more_letters_says_so(qtbot):
    grid = FormGrid()
    qtbot.addWidget(grid)
    line = QLineEdit(maxLength=5)
    grid.add("name", "&Nama", line)
    grid.show()
    line.setFocus()
    press(grid, "Sitis")
    assert grid.problem("name") == ""
    press(grid, "i")
    assert "paling panjang 5 huruf" in grid.problem("name")
    press(grid, Qt.Key.Key_Backspace)
    assert grid.problem("name") == ""
    QApplication.clipboard().setText("Contoh")
    line.paste()
    qtbot.waitUntil(lambda: "Penuh" in grid.problem("name"))
